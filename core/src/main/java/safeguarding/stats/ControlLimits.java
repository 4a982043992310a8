package safeguarding.stats;

/**
 * Limits of a control chart at one point, in the unit of its values.
 *
 * @param lower lower limit, three standard deviations below the centre
 * @param lower2Sigma two standard deviations below the centre
 * @param upper2Sigma two standard deviations above the centre
 * @param upper upper limit, three standard deviations above the centre
 */
public record ControlLimits(double lower, double lower2Sigma, double upper2Sigma, double upper) {
    /** True if the value lies outside the lower or upper limit; on it is within. */
    public boolean excludes(double value) {
        return value < lower || value > upper;
    }
}
