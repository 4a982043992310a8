package safeguarding.stats;

import java.util.Optional;

/**
 * A part of a whole, from 0 to 1: 83 of 89 injuries. Nothing can be said where the whole is 0 or smaller than the part;
 * both are data, so they give a reason and not an exception.
 *
 * @param numerator size of the part, 0 or more; not necessarily whole
 * @param denominator size of the whole, 0 or more
 */
public record Proportion(double numerator, double denominator) {
    /**
     * Makes a proportion.
     *
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public Proportion {
        Checks.count(numerator, "numerator");
        Checks.count(denominator, "denominator");
    }

    /**
     * Makes a proportion.
     *
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static Proportion of(double numerator, double denominator) {
        return new Proportion(numerator, denominator);
    }

    /** Numerator / denominator, from 0 to 1 (Wilson 1927); not calculable where the denominator is 0 or smaller than the numerator. */
    public Estimate<Double> value() {
        return trouble().<Estimate<Double>>map(Estimate::missing).orElseGet(() -> Estimate.of(numerator / denominator));
    }

    /** The value in percent, from 0 to 100 (Wilson 1927); not calculable where the value is not. */
    public Estimate<Double> percent() {
        return value().map(v -> 100 * numerator / denominator);
    }

    /** The other part of the whole; not defined where the numerator exceeds the denominator, which stays as it is. */
    public Proportion complement() {
        return numerator > denominator ? this : new Proportion(denominator - numerator, denominator);
    }

    /**
     * Wilson score limits [2x + z² ∓ z√(z² + 4x(1 − x/n))] / 2(n + z²), as a fraction. The lower limit is exactly 0 at
     * x = 0, the upper exactly 1 at x = n (Wilson 1927; Altman 2000).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        Checks.confidence(confidence);
        return trouble().<Estimate<Interval>>map(Estimate::missing).orElseGet(() -> {
            double z = Distributions.z(confidence);
            return Estimate.of(new Interval(
                    Binomial.wilsonLower(numerator, denominator, z),
                    Binomial.wilsonUpper(numerator, denominator, z),
                    confidence,
                    Method.WILSON));
        });
    }

    /**
     * Clopper-Pearson limits, as a fraction: never fewer than stated are covered. Needs whole numbers, of 1,000,000,000 at
     * most (Clopper and Pearson 1934).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> exactInterval(double confidence) {
        Checks.confidence(confidence);
        return exactTrouble().<Estimate<Interval>>map(Estimate::missing).orElseGet(() -> {
            double tail = Distributions.tail(confidence);
            return Estimate.of(new Interval(
                    Binomial.exactLower(numerator, denominator, tail),
                    Binomial.exactUpper(numerator, denominator, tail),
                    confidence,
                    Method.CLOPPER_PEARSON));
        });
    }

    /**
     * Two-sided p of this proportion against one that is known, by the score test that Wilson's limits turn round: z = (p −
     * π) / √(π(1 − π)/n). It is below α exactly where {@link #interval} of confidence 1 − α does not contain it (Wilson
     * 1927).
     *
     * @throws IllegalArgumentException if the expected proportion is not from 0 to 1
     */
    public Estimate<Double> p(double expected) {
        Checks.probability(expected, "expected proportion");
        return value().map(v -> {
            double distance = Math.abs(v - expected);
            return distance == 0
                    ? 1.0
                    : Distributions.normalTwoSided(distance / Math.sqrt(expected * (1 - expected) / denominator));
        });
    }

    /**
     * Exact test against a given proportion π: P(X ≤ x) and P(X ≥ x) for X ~ B(n, π) (Clopper and Pearson 1934). Needs whole
     * numbers, of 1,000,000,000 at most; not calculable where the denominator is 0 or smaller than the numerator. Of 0 all
     * of the lower tail is (1 − π)ⁿ.
     *
     * @throws IllegalArgumentException if the expected proportion is not from 0 to 1
     */
    public Estimate<BinomialTest> test(double expected) {
        Checks.probability(expected, "expected proportion");
        return exactTrouble()
                .<Estimate<BinomialTest>>map(Estimate::missing)
                .orElseGet(() -> Estimate.of(BinomialTest.of(numerator, denominator, expected)));
    }

    Optional<NotCalculable> trouble() {
        return denominator == 0
                ? Optional.of(NotCalculable.ZERO_DENOMINATOR)
                : numerator > denominator ? Optional.of(NotCalculable.NUMERATOR_EXCEEDS_DENOMINATOR) : Optional.empty();
    }

    Optional<NotCalculable> exactTrouble() {
        return trouble()
                .or(() -> Checks.whole(numerator) && Checks.whole(denominator)
                        ? Optional.empty()
                        : Optional.of(NotCalculable.NOT_A_WHOLE_COUNT))
                .or(() -> denominator > Binomial.EXACT_UP_TO
                        ? Optional.of(NotCalculable.OUT_OF_RANGE)
                        : Optional.empty());
    }

    /** The method of {@link #interval}. */
    public Method method() {
        return Method.WILSON;
    }

    @Override
    public String toString() {
        String what = " (" + Print.count(numerator) + " of " + Print.count(denominator) + ")";
        return percent()
                .fold(
                        v -> Rate.lines(
                                Print.number(v) + "%" + what,
                                interval(0.95).get().times(100),
                                interval(0.998).get().times(100)),
                        r -> "not calculable: " + r.words() + what);
    }
}
