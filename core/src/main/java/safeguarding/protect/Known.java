package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What is known of a sum: it is not below the one limit and not above the other.
 *
 * @param sum the sum of unknowns
 * @param lower the least it can be, {@link #NO_LOWER} if that is not known
 * @param upper the most it can be, {@link #NO_UPPER} if that is not known
 */
record Known(Sum sum, long lower, long upper) {
    static final long NO_LOWER = Long.MIN_VALUE;
    static final long NO_UPPER = Long.MAX_VALUE;

    /** Limits stay so far from the ends of a long that the distance of two is one. */
    static final long FAR = 1L << 61;

    Known {
        checkArgument(lower == NO_LOWER || Math.abs(lower) <= FAR, "a lower limit must be within 2^61 of 0, or none");
        checkArgument(upper == NO_UPPER || Math.abs(upper) <= FAR, "an upper limit must be within 2^61 of 0, or none");
        checkArgument(lower <= upper, "a lower limit must not be above the upper");
    }

    /** The sum is so much. */
    static Known exactly(Sum sum, long value) {
        return new Known(sum, value, value);
    }

    /** Of limits that leave the sum one value only, that value follows. */
    boolean exact() {
        return lower == upper;
    }

    @Override
    public String toString() {
        return "known " + sum;
    }
}
