package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A confidence interval: both limits belong to it.
 *
 * @param lower the lower limit, in the unit of the figure; −∞ where there is none
 * @param upper the upper limit, in the unit of the figure; +∞ where there is none
 * @param confidence two-sided confidence between 0 and 1, such as 0.95
 * @param method how it was calculated
 */
public record Interval(double lower, double upper, double confidence, Method method) {
    /**
     * Makes an interval.
     *
     * @throws IllegalArgumentException if a limit is NaN, the lower is above the upper, or confidence is not in (0, 1)
     */
    public Interval {
        checkArgument(lower <= upper, "the lower limit must not be above the upper, were %s and %s", lower, upper);
        Checks.confidence(confidence);
    }

    /** True if the value lies between the limits, the limits included. */
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }

    /** True if some value lies in both; touching counts. */
    public boolean overlaps(Interval other) {
        return lower <= other.upper && other.lower <= upper;
    }

    /** True if this interval lies within the other; equal limits count. */
    public boolean within(Interval other) {
        return other.lower <= lower && upper <= other.upper;
    }

    /**
     * The interval in another unit.
     *
     * @throws IllegalArgumentException if the factor is not above 0
     */
    public Interval times(double factor) {
        Checks.positive(factor, "factor");
        return new Interval(lower * factor, upper * factor, confidence, method);
    }

    /** Upper less lower limit; +∞ where a limit is missing. */
    public double width() {
        return upper - lower;
    }

    @Override
    public String toString() {
        return limits() + " (" + Print.confidence(confidence) + ", " + method.title() + ")";
    }

    String limits() {
        if (lower == Double.NEGATIVE_INFINITY) {
            return upper == Double.POSITIVE_INFINITY ? "no limits" : Print.limit(upper) + " or less";
        }
        return Print.limit(lower) + (upper == Double.POSITIVE_INFINITY ? " or more" : " to " + Print.limit(upper));
    }
}
