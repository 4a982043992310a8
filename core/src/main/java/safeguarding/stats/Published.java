package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate or percentage as it was printed: its digits, what it is per, and how it was rounded. What is known of it is the
 * range of values that print so.
 *
 * @param value the digits as printed; the number of decimal places counts: 50 and 50.0 are different
 * @param per it is per this many, above 0: 100 for a percentage
 * @param rounding how it was rounded: half up (the default), half even or down (cut off)
 */
public record Published(BigDecimal value, long per, RoundingMode rounding) {
    private static final int MOST_PLACES = 18;

    /**
     * Makes a published figure.
     *
     * @throws IllegalArgumentException if the value is negative or of more than 18 decimal places or zeros, per not above 0, or the rounding another
     */
    public Published {
        checkArgument(
                Math.abs((long) value.scale()) <= MOST_PLACES && value.precision() <= 2 * MOST_PLACES,
                "a published value must have %s places or fewer, was %s",
                MOST_PLACES,
                value);
        checkArgument(value.signum() >= 0, "a published value must be 0 or more, was %s", value);
        checkArgument(per > 0, "per must be above 0, was %s", per);
        checkArgument(
                rounding == RoundingMode.HALF_UP || rounding == RoundingMode.HALF_EVEN || rounding == RoundingMode.DOWN,
                "rounding must be HALF_UP, HALF_EVEN or DOWN, was %s",
                rounding);
    }

    /**
     * A percentage as it was printed, without the sign, such as "12.5".
     *
     * @throws IllegalArgumentException if it is not a number of 0 or more, of 18 places at most
     */
    public static Published published(String digits) {
        try {
            return new Published(new BigDecimal(digits), 100, RoundingMode.HALF_UP);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a published value must be digits such as 12.5, was " + digits, e);
        }
    }

    /**
     * The same figure, as a rate per so many.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Published per(long newPer) {
        return new Published(value, newPer, rounding);
    }

    /**
     * The same figure, rounded in another way.
     *
     * @throws IllegalArgumentException if the rounding is not half up, half even or down
     */
    public Published rounded(RoundingMode mode) {
        return new Published(value, per, mode);
    }

    /** True if a value, in the unit of this figure, prints as it. */
    public boolean fits(BigDecimal exact) {
        return exact.setScale(value.scale(), rounding).compareTo(value) == 0;
    }

    /** True if count / denominator prints as this figure; false if the denominator is 0. */
    public boolean fits(long count, long denominator) {
        if (denominator <= 0) {
            return false;
        }
        BigDecimal numerator = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(per));
        return numerator
                        .divide(BigDecimal.valueOf(denominator), value.scale(), rounding)
                        .compareTo(value)
                == 0;
    }

    /** The smallest value that may print so. */
    BigDecimal lower() {
        return rounding == RoundingMode.DOWN ? value : value.subtract(half());
    }

    /** The value that all that print so are below, or with half even may reach. */
    BigDecimal upper() {
        return rounding == RoundingMode.DOWN ? value.add(value.ulp()) : value.add(half());
    }

    private BigDecimal half() {
        return value.ulp().divide(BigDecimal.valueOf(2));
    }

    /** True if the last digit is even, so that half even rounds both ties to it. */
    boolean even() {
        return !value.unscaledValue().testBit(0);
    }

    @Override
    public String toString() {
        return value.toPlainString() + (per == 100 ? "%" : " per " + Print.count(per));
    }
}
