package safeguarding.stats;

/**
 * A count over an exposure, per so many: 444 plans for 90,833 children is 48.9 per 10,000. The same serves a ratio of
 * counts, with the other count as exposure: injuries per 100 restraints. The count may exceed the exposure.
 *
 * @param count number of events, 0 or more; not necessarily whole
 * @param exposure population, days or other count, 0 or more; at 0 the rate is not calculable
 * @param multiplier the rate is per this many, above 0
 */
public record Rate(double count, double exposure, double multiplier) {
    /**
     * Makes a rate.
     *
     * @throws IllegalArgumentException if count or exposure is negative, NaN or infinite, or multiplier not above 0
     */
    public Rate {
        Checks.count(count, "count");
        Checks.count(exposure, "exposure");
        Checks.positive(multiplier, "multiplier");
    }

    /**
     * A rate per one.
     *
     * @throws IllegalArgumentException if count or exposure is negative, NaN or infinite
     */
    public static Rate of(double count, double exposure) {
        return new Rate(count, exposure, 1);
    }

    /**
     * The same rate per so many.
     *
     * @throws IllegalArgumentException if the multiplier is not above 0
     */
    public Rate per(double newMultiplier) {
        return new Rate(count, exposure, newMultiplier);
    }

    /** Count × multiplier / exposure, 0 or more, in events per multiplier (Breslow and Day 1987); not calculable if the exposure is 0. */
    public Estimate<Double> value() {
        return exposure == 0
                ? Estimate.missing(NotCalculable.ZERO_DENOMINATOR)
                : Estimate.of(count / exposure * multiplier);
    }

    /**
     * Limits of the rate: exact Poisson below a count of 10 (Garwood 1936), else Byar (Breslow and Day 1987), the UKHSA rule. At a count of 0 from 0 to
     * −ln(α/2) × multiplier / exposure. Not calculable if the exposure is 0.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        Checks.confidence(confidence);
        return exposure == 0
                ? Estimate.missing(NotCalculable.ZERO_DENOMINATOR)
                : Estimate.of(Poisson.interval(count, multiplier / exposure, confidence));
    }

    /**
     * Exact Poisson limits χ²/2 × multiplier / exposure (Garwood 1936); above a count of 100,000,000 Byar's, whose method is then named. Not calculable if the exposure is 0.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> exactInterval(double confidence) {
        Checks.confidence(confidence);
        return exposure == 0
                ? Estimate.missing(NotCalculable.ZERO_DENOMINATOR)
                : Estimate.of(Poisson.exactInterval(count, multiplier / exposure, confidence));
    }

    /**
     * Byar's limits x(1 − 1/9x ∓ z/3√x)³, with x + 1 for the upper, × multiplier / exposure (Breslow and Day 1987). Not calculable if the exposure is 0, at a count of 0, and where the lower
     * limit would be negative.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> byarInterval(double confidence) {
        Checks.confidence(confidence);
        return exposure == 0
                ? Estimate.missing(NotCalculable.ZERO_DENOMINATOR)
                : Poisson.byarInterval(count, multiplier / exposure, confidence);
    }

    /**
     * Two-sided p, from 0 to 1, of this rate against one that is known, on the same scale: {@link Count#p} of the count
     * against expected × exposure / multiplier, twice the smaller Poisson tail below a count of 10 (Garwood 1936), Byar's
     * limits solved for z from 10 on (Breslow and Day 1987). It is below α exactly where {@link #interval} of confidence 1 −
     * α does not contain the expected rate. Not calculable if the exposure is 0.
     *
     * @throws IllegalArgumentException if the expected rate is negative, NaN or infinite
     */
    public Estimate<Double> p(double expected) {
        Checks.count(expected, "expected rate");
        return exposure == 0
                ? Estimate.missing(NotCalculable.ZERO_DENOMINATOR)
                : Estimate.of(Poisson.p(count, expected / multiplier * exposure));
    }

    /** The method of {@link #interval}. */
    public Method method() {
        return Poisson.methodFor(count);
    }

    @Override
    public String toString() {
        String what =
                " per " + Print.count(multiplier) + " (" + Print.count(count) + " over " + Print.count(exposure) + ")";
        return value().fold(
                        v -> lines(
                                Print.number(v) + what,
                                interval(0.95).get(),
                                interval(0.998).get()),
                        r -> "not calculable: " + r.words() + what);
    }

    static String lines(String head, Interval at95, Interval at998) {
        return head + "\n  95%    " + at95.limits() + "\n  99.8%  " + at998.limits() + "\n  " + at95.method();
    }
}
