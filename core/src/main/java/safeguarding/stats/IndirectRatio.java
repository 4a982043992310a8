package safeguarding.stats;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Observed events against those expected if each band had the reference's rate (indirect standardisation; Breslow and Day
 * 1987).
 *
 * @param observed number of events, 0 or more
 * @param expected number expected, 0 or more
 * @param referenceRate events per person in the reference, 0 or more
 * @param multiplier the ratio is times this: 1 for a ratio, 100 for per cent
 */
public record IndirectRatio(double observed, double expected, double referenceRate, double multiplier) {

    /**
     * One band.
     *
     * @param count events observed, 0 or more
     * @param population people, 0 or more
     * @param referenceCount events in the reference, 0 or more
     * @param referencePopulation people in the reference, 0 or more
     */
    public record Band(double count, double population, double referenceCount, double referencePopulation) {
        /**
         * Makes a band.
         *
         * @throws IllegalArgumentException if a number is negative, NaN or infinite
         */
        public Band {
            Checks.count(count, "count");
            Checks.count(population, "population");
            Checks.count(referenceCount, "reference count");
            Checks.count(referencePopulation, "reference population");
        }
    }

    /**
     * Makes an indirect ratio.
     *
     * @throws IllegalArgumentException if a number is negative, NaN or infinite, or the multiplier not above 0
     */
    public IndirectRatio {
        Checks.count(observed, "observed");
        Checks.count(expected, "expected");
        Checks.count(referenceRate, "reference rate");
        Checks.positive(multiplier, "multiplier");
    }

    /**
     * A ratio of known numbers.
     *
     * @throws IllegalArgumentException if a number is negative, NaN or infinite
     */
    public static IndirectRatio of(double observed, double expected) {
        return new IndirectRatio(observed, expected, 0, 1);
    }

    /**
     * The ratio of these bands. A band that nobody lives in, in the reference, expects nothing; without a reference
     * population nothing is expected at all and the ratio is not calculable.
     */
    public static IndirectRatio of(List<Band> bands) {
        double observed = 0;
        double expected = 0;
        double referenceCount = 0;
        double referencePopulation = 0;
        for (Band b : ImmutableList.copyOf(bands)) {
            observed += b.count;
            expected += b.referencePopulation == 0 ? 0 : b.referenceCount / b.referencePopulation * b.population;
            referenceCount += b.referenceCount;
            referencePopulation += b.referencePopulation;
        }
        return new IndirectRatio(
                observed, expected, referencePopulation == 0 ? 0 : referenceCount / referencePopulation, 1);
    }

    /**
     * The same ratio times a number.
     *
     * @throws IllegalArgumentException if the multiplier is not above 0
     */
    public IndirectRatio times(double newMultiplier) {
        return new IndirectRatio(observed, expected, referenceRate, newMultiplier);
    }

    /**
     * The indirectly standardised rate: observed / expected × the reference's rate, per so many (Breslow and Day 1987). Not
     * calculable, as a ratio of multiplier 0, if the reference has no events.
     *
     * @throws IllegalArgumentException if the multiplier is not above 0
     */
    public Estimate<IndirectRatio> ratePer(double per) {
        Checks.positive(per, "multiplier");
        return referenceRate == 0
                ? Estimate.missing(NotCalculable.ZERO_EXPECTED)
                : Estimate.of(new IndirectRatio(observed, expected, referenceRate, referenceRate * per));
    }

    /** Observed / expected × multiplier, 0 or more (Breslow and Day 1987); not calculable if nothing is expected. */
    public Estimate<Double> value() {
        return expected == 0
                ? Estimate.missing(NotCalculable.ZERO_EXPECTED)
                : Estimate.of(observed / expected * multiplier);
    }

    /**
     * Limits of the ratio, those of the number observed × multiplier / expected: exact Poisson below 10 observed (Garwood
     * 1936), else Byar (Breslow and Day 1987); not calculable if nothing is expected.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        Checks.confidence(confidence);
        return expected == 0
                ? Estimate.missing(NotCalculable.ZERO_EXPECTED)
                : Estimate.of(Poisson.interval(observed, multiplier / expected, confidence));
    }

    /** The method of {@link #interval}. */
    public Method method() {
        return Poisson.methodFor(observed);
    }

    @Override
    public String toString() {
        String what = " (" + Print.count(observed) + " observed, " + Print.number(expected) + " expected)";
        return value().fold(
                        v -> Rate.lines(
                                Print.number(v) + what,
                                interval(0.95).get(),
                                interval(0.998).get()),
                        r -> "not calculable: " + r.words() + what);
    }
}
