package safeguarding.stats;

/**
 * A count of events that happen independently of each other, as a Poisson count: 11 private fostering arrangements.
 * For events that come several to a child see {@link RepeatEvents}.
 *
 * @param value the count, 0 or more; not necessarily whole
 */
public record Count(double value) {
    /**
     * Makes a count.
     *
     * @throws IllegalArgumentException if the count is negative, NaN or infinite
     */
    public Count {
        Checks.count(value, "count");
    }

    /**
     * Makes a count.
     *
     * @throws IllegalArgumentException if the count is negative, NaN or infinite
     */
    public static Count of(double count) {
        return new Count(count);
    }

    /**
     * Limits of the count: exact Poisson χ²/2 below 10 (Garwood 1936), else Byar (Breslow and Day 1987), the UKHSA rule. At 0: from 0 to −ln(α/2).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Interval interval(double confidence) {
        return Poisson.interval(value, 1, Checks.confidence(confidence));
    }

    /**
     * Exact Poisson limits χ²/2 (Garwood 1936); above a count of 100,000,000 Byar's, whose method is then named.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Interval exactInterval(double confidence) {
        return Poisson.exactInterval(value, 1, Checks.confidence(confidence));
    }

    /**
     * Byar's approximation x(1 − 1/9x ∓ z/3√x)³, with x + 1 for the upper limit (Breslow and Day 1987). Not calculable at
     * 0 and where the lower limit would be negative.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> byarInterval(double confidence) {
        return Poisson.byarInterval(value, 1, Checks.confidence(confidence));
    }

    /**
     * Two-sided p, from 0 to 1, of this count against an expected one that is known, such as a benchmark's rate times this
     * area's population. Below a count of 10 p = min(1, 2 × the smaller of P(X ≤ x) and P(X ≥ x)) of a Poisson (Garwood
     * 1936), from 10 on Byar's limits solved for z (Breslow and Day 1987). It is below α exactly where {@link #interval} of
     * confidence 1 − α does not contain the expected count. A count of 0 against 0 has p 1.
     *
     * @throws IllegalArgumentException if the expected count is negative, NaN or infinite
     */
    public double p(double expected) {
        return Poisson.p(value, Checks.count(expected, "expected count"));
    }

    /** The method of {@link #interval}. */
    public Method method() {
        return Poisson.methodFor(value);
    }

    @Override
    public String toString() {
        return Rate.lines(Print.count(value), interval(0.95), interval(0.998));
    }
}
