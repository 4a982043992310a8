package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/** Decimals as thresholds are kept: without noughts at the end, so that equal numbers are equal. */
final class Decimals {
    private static final int MOST = 30;

    private Decimals() {}

    static BigDecimal plain(BigDecimal value, String what) {
        boolean fits = value.precision() <= MOST && Math.abs((long) value.scale()) <= MOST;
        checkArgument(fits, "%s must be a number of at most %s digits", what, MOST);
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static BigDecimal read(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a threshold must be a number such as 12.5, was '" + text + "'", e);
        }
    }
}
