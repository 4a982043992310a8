package safeguarding.consistency;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import safeguarding.stats.Published;

/**
 * A number as somebody printed it. What is known of the number behind it is the range of numbers that print so: a whole
 * count is exact unless it was rounded, anything else may be half a unit of its last digit away, either end included.
 *
 * @param digits the digits, 0 or more; the number of decimal places counts: 50 and 50.0 are different
 * @param per it is per this many, above 0: 100 for a percentage; empty for a plain number
 * @param step what it was rounded to: 1 for an exact count, 10 for "to the nearest ten", 0.1 for 12.5
 * @param moreThan whether the number is only known to be more: "over 800"
 */
public record Printed(BigDecimal digits, OptionalLong per, BigDecimal step, boolean moreThan) {
    private static final int MOST_DIGITS = 15;
    private static final int MOST_PLACES = 6;
    private static final int SMALL = 10;

    /**
     * @throws IllegalArgumentException if the digits are negative, more than 15 or of more than 6 decimal places, per is not
     *     above 0, or the step is not above 0 or above 1,000,000,000
     */
    public Printed {
        checkArgument(
                digits.signum() >= 0
                        && digits.scale() >= 0
                        && digits.scale() <= MOST_PLACES
                        && digits.precision() <= MOST_DIGITS,
                "a printed number must be 0 or more, of at most %s digits and %s decimal places",
                MOST_DIGITS,
                MOST_PLACES);
        checkArgument(per.orElse(1) > 0, "a printed number must be per more than 0");
        checkArgument(
                step.signum() > 0 && step.compareTo(BigDecimal.valueOf(1_000_000_000)) <= 0,
                "a printed number must be rounded to more than 0 and at most 1,000,000,000");
    }

    /**
     * A count, exact.
     *
     * @throws IllegalArgumentException if it is negative or has more than 15 digits
     */
    public static Printed count(long count) {
        return new Printed(BigDecimal.valueOf(count), OptionalLong.empty(), BigDecimal.ONE, false);
    }

    /**
     * A plain number, such as "21.4"; without decimal places it is a count.
     *
     * @throws IllegalArgumentException if it is not a number of the kind this type holds
     */
    public static Printed number(String digits) {
        return of(digits, OptionalLong.empty());
    }

    /**
     * A percentage, without the sign, such as "12.5".
     *
     * @throws IllegalArgumentException if it is not a number of the kind this type holds
     */
    public static Printed percent(String digits) {
        return of(digits, OptionalLong.of(100));
    }

    /**
     * A rate, such as "50" per 10,000.
     *
     * @throws IllegalArgumentException if it is not a number of the kind this type holds, or not per more than 0
     */
    public static Printed rate(String digits, long per) {
        return of(digits, OptionalLong.of(per));
    }

    private static Printed of(String digits, OptionalLong per) {
        checkArgument(
                digits.matches("\\d{1,15}(\\.\\d{1,6})?"),
                "a printed number must be digits such as 12.5, without separators");
        BigDecimal value = new BigDecimal(digits);
        return new Printed(value, per, value.ulp(), false);
    }

    /**
     * This number, rounded to the nearest so many: 10 for "526,980, to the nearest ten".
     *
     * @throws IllegalArgumentException if it is not above 0 or above 1,000,000,000
     */
    public Printed roundedTo(long nearest) {
        return new Printed(digits, per, BigDecimal.valueOf(nearest), moreThan);
    }

    /** This number as a lower bound: "over 800". */
    public Printed over() {
        return new Printed(digits, per, step, true);
    }

    /** True for a percentage. */
    public boolean isPercent() {
        return per.orElse(0) == 100;
    }

    /** True for a number that is per nothing. */
    public boolean isPlain() {
        return per.isEmpty();
    }

    /** True for a plain whole number that nobody rounded. */
    boolean isExactCount() {
        return isPlain() && digits.scale() == 0 && step.compareTo(BigDecimal.ONE) == 0 && !moreThan;
    }

    /** The numbers that print so. */
    Range range() {
        boolean whole = isPlain() && digits.scale() == 0;
        if (moreThan) {
            return Range.from(whole ? digits.add(BigDecimal.ONE) : digits);
        }
        if (isExactCount()) {
            return Range.exactly(digits);
        }
        BigDecimal half = step.divide(BigDecimal.valueOf(2));
        BigDecimal low = digits.subtract(half).max(BigDecimal.ZERO);
        BigDecimal high = digits.add(half);
        return whole
                ? Range.of(low.setScale(0, RoundingMode.CEILING), high.setScale(0, RoundingMode.FLOOR))
                : Range.of(low, high);
    }

    /**
     * The figure as the ways of rounding that people use have it, which differ at ties: half up and half to even. Empty for a
     * plain number, for a lower bound, and where it was rounded to other than its last digit.
     */
    List<Published> asPublished() {
        if (isPlain() || moreThan || step.compareTo(digits.ulp()) != 0) {
            return List.of();
        }
        return List.of(
                new Published(digits, per.getAsLong(), RoundingMode.HALF_UP),
                new Published(digits, per.getAsLong(), RoundingMode.HALF_EVEN));
    }

    /** As it was printed: "444", "12.5%", "50 per 10,000", "over 800". */
    public String print() {
        String number = String.format(Locale.ROOT, "%,." + digits.scale() + "f", digits);
        String unit = isPlain() ? "" : isPercent() ? "%" : String.format(Locale.ROOT, " per %,d", per.getAsLong());
        return (moreThan ? "over " : "") + number + unit;
    }

    /** As it was printed; a small count is not given. */
    @Override
    public String toString() {
        return isPlain() && digits.compareTo(BigDecimal.valueOf(SMALL)) < 0 ? "a small number" : print();
    }
}
