package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A figure against a benchmark, by one of the four rules UKHSA's Fingertips uses. What is similar cannot be told from
 * chance; limits belong to their interval, so a figure on a limit is similar. Whether higher is better is not asked.
 *
 * @param position where the figure lies
 * @param because the rule that placed it, in words
 */
public record BenchmarkComparison(Position position, String because) {

    /** Where a figure lies against its benchmark. */
    public enum Position {
        /** Lower even at the second level of confidence. */
        MUCH_LOWER,
        /** Lower. */
        LOWER,
        /** Cannot be told apart. */
        SIMILAR,
        /** Higher. */
        HIGHER,
        /** Higher even at the second level of confidence. */
        MUCH_HIGHER
    }

    /**
     * One level, the default: lower if the benchmark lies above the upper limit, higher if below the lower, else similar; on
     * a limit it is similar (Public Health England 2017).
     *
     * @throws IllegalArgumentException if the benchmark is NaN or infinite
     */
    public static BenchmarkComparison oneLevel(Interval figure, double benchmark) {
        Checks.finite(benchmark, "benchmark");
        Position position = benchmark > figure.upper()
                ? Position.LOWER
                : benchmark < figure.lower() ? Position.HIGHER : Position.SIMILAR;
        return new BenchmarkComparison(
                position,
                "the " + Print.confidence(figure.confidence()) + " interval " + figure.limits()
                        + (position == Position.SIMILAR ? " contains " : " does not contain ")
                        + Print.number(benchmark));
    }

    /**
     * Two levels, such as 95% and 99.8%: outside the narrower interval is lower or higher, outside the wider one much lower or
     * much higher, on a limit is inside (Public Health England 2017).
     *
     * @throws IllegalArgumentException if the second interval has not the higher confidence
     */
    public static BenchmarkComparison twoLevels(Interval narrower, Interval wider, double benchmark) {
        checkArgument(
                wider.confidence() > narrower.confidence(),
                "the wider interval must have the higher confidence, were %s and %s",
                narrower.confidence(),
                wider.confidence());
        BenchmarkComparison outer = oneLevel(wider, benchmark);
        return switch (outer.position) {
            case LOWER -> new BenchmarkComparison(Position.MUCH_LOWER, outer.because);
            case HIGHER -> new BenchmarkComparison(Position.MUCH_HIGHER, outer.because);
            default -> oneLevel(narrower, benchmark);
        };
    }

    /**
     * Both intervals: similar if the benchmark lies in the figure's interval or the intervals overlap or touch. Misses
     * differences the first rule finds; meant for a benchmark that is itself uncertain (Public Health England 2017).
     *
     * @throws IllegalArgumentException if the benchmark is NaN or infinite
     */
    public static BenchmarkComparison overlap(Interval figure, double benchmark, Interval ofBenchmark) {
        Checks.finite(benchmark, "benchmark");
        Position position =
                overlap(figure.lower(), figure.upper(), benchmark, ofBenchmark.lower(), ofBenchmark.upper());
        return new BenchmarkComparison(
                position,
                "the intervals " + figure.limits() + " and " + ofBenchmark.limits()
                        + (position == Position.SIMILAR ? " overlap" : " do not overlap"));
    }

    static Position overlap(
            double lower, double upper, double benchmark, double benchmarkLower, double benchmarkUpper) {
        if (lower <= benchmark && benchmark <= upper) {
            return Position.SIMILAR;
        }
        return switch (side(lower, upper, benchmarkLower, benchmarkUpper)) {
            case -1 -> Position.LOWER;
            case 1 -> Position.HIGHER;
            default -> Position.SIMILAR;
        };
    }

    /** −1 if the first lies wholly below the second, 1 if wholly above, 0 if they overlap or touch. */
    static int side(double lower, double upper, double otherLower, double otherUpper) {
        return upper < otherLower ? -1 : lower > otherUpper ? 1 : 0;
    }

    /**
     * Limits around the benchmark b, from 0 to 1: where a proportion of n would lie if the area were like the benchmark, the
     * Wilson limits of b·n of n (Wilson 1927; Public Health England 2017). Not calculable of nobody.
     *
     * @throws IllegalArgumentException if the benchmark is not from 0 to 1 or confidence not between 0 and 1
     */
    public static Estimate<BenchmarkComparison> withinLimits(Proportion figure, double benchmark, double confidence) {
        Checks.probability(benchmark, "benchmark");
        return figure.value()
                .flatMap(v -> Proportion.of(benchmark * figure.denominator(), figure.denominator())
                        .interval(confidence)
                        .map(limits -> within(v, limits)));
    }

    /**
     * Limits around the benchmark: where a rate with this exposure would lie if the area were like the benchmark, the exact
     * Poisson limits of the count expected (Garwood 1936; Public Health England 2017). Not calculable without exposure. Beware of very small areas: as in Fingertips, no events where 0.013 are expected counts as lower, though
     * nothing less could have happened.
     *
     * @throws IllegalArgumentException if the benchmark is negative or confidence not between 0 and 1
     */
    public static Estimate<BenchmarkComparison> withinLimits(Rate figure, double benchmark, double confidence) {
        Checks.count(benchmark, "benchmark");
        return figure.value()
                .flatMap(v -> Rate.of(benchmark * figure.exposure() / figure.multiplier(), figure.exposure())
                        .per(figure.multiplier())
                        .exactInterval(confidence)
                        .map(limits -> within(v, limits)));
    }

    /**
     * A change of a figure since it was last measured: only if the two intervals do not overlap; touching is no change
     * (Public Health England 2017).
     */
    public static Movement latestAgainstPrevious(Interval previous, Interval latest) {
        return direction(side(latest.lower(), latest.upper(), previous.lower(), previous.upper()));
    }

    static Movement direction(int side) {
        return side < 0 ? Movement.DECREASING : side > 0 ? Movement.INCREASING : Movement.NO_SIGNIFICANT_CHANGE;
    }

    private static BenchmarkComparison within(double value, Interval limits) {
        Position position =
                value > limits.upper() ? Position.HIGHER : value < limits.lower() ? Position.LOWER : Position.SIMILAR;
        return new BenchmarkComparison(
                position,
                Print.number(value) + (position == Position.SIMILAR ? " lies within " : " lies outside ")
                        + limits.limits() + ", the " + Print.confidence(limits.confidence())
                        + " limits around the benchmark");
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.FINGERTIPS_COMPARISON;
    }

    @Override
    public String toString() {
        return position.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ') + ": " + because + "\n  "
                + method();
    }
}
