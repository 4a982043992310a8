package safeguarding.judge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.stats.Significance;

/**
 * A figure against a benchmark's as UKHSA's Fingertips compares them: red where it is significantly worse, green where it
 * is significantly better, amber where the two cannot be told apart, which is no evidence that they are the same. The
 * benchmark is taken as known without error; a benchmark on a limit is not told apart.
 *
 * <p>Worse is higher where lower is better, lower where higher is better, and further from the band where the indicator is
 * best between two values. It is significantly worse if every value within the figure's limits is worse than the
 * benchmark's, and significantly better if every one is better. The limits are Wilson's for shares and, for rates, exact
 * Poisson below a count of 10 and Byar's from there. An indicator for context, a count (areas differ in size), and a figure
 * without limits are not rated. Made by {@link Judge#significantlyWorseThan}.
 *
 * @param benchmark whose figure it is compared with
 * @param confidence two-sided confidence of the limits, between 0 and 1, such as 0.95
 */
public record SignificantlyWorseThan(Benchmark benchmark, BigDecimal confidence) implements Rule {

    /** @throws IllegalArgumentException if confidence is not between 0 and 1 */
    public SignificantlyWorseThan {
        confidence = Testing.confidence(confidence);
    }

    /**
     * This rule with another confidence.
     *
     * @param other two-sided, between 0 and 1: at "0.998" two in a thousand look worse or better by chance alone
     * @throws IllegalArgumentException if it is not a number between 0 and 1
     */
    public SignificantlyWorseThan at(String other) {
        return new SignificantlyWorseThan(benchmark, Decimals.read(other));
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Figure figure = evidence.figure();
        Polarity polarity = evidence.indicator().polarity();
        if (figure.isGap()) {
            return Verdict.notRated(Values.whyNot(figure));
        }
        if (Badness.by(polarity).isEmpty()) {
            return Verdict.notRated(Target.CONTEXT);
        }
        if (evidence.indicator().unit().kind() == Unit.Kind.COUNT) {
            return Verdict.notRated("counts of areas of different size are not compared; use a rate or a percentage");
        }
        Optional<Figure> theirs = evidence.figureOf(benchmark);
        if (theirs.isEmpty()) {
            return Verdict.notRated(NoWorseThan.notAsked(benchmark));
        }
        Optional<Fraction> base = Values.exact(theirs.get());
        if (base.isEmpty()) {
            return Verdict.notRated(Compared.nothing("for " + benchmark, theirs.get()));
        }
        Worse worse = Worse.than(base.get(), polarity);
        return evidence.interval(confidence.doubleValue())
                .flatMap(limits -> worse.isAsGood(figure)
                        ? Estimate.of(asGood(evidence, theirs.get()))
                        : worse.p(figure).map(p -> verdict(evidence, theirs.get(), worse, limits, p)))
                .fold(verdict -> verdict, why -> Verdict.notRated(Testing.impossible(why)));
    }

    /** Of two figures within the band neither is better, whatever their limits: there is nothing to test. */
    private Verdict asGood(Evidence evidence, Figure theirs) {
        var words = new Words(evidence.indicator().unit());
        Polarity.Between band = (Polarity.Between) evidence.indicator().polarity();
        return Verdict.of(
                        Rag.AMBER,
                        words.figure(evidence.figure()) + " is as good as " + words.print(theirs) + " for " + benchmark
                                + ": both are within the band, " + words.threshold(band.low()) + " to "
                                + words.threshold(band.high()))
                .by(describe())
                .explainedByChance();
    }

    private Verdict verdict(Evidence evidence, Figure theirs, Worse worse, Interval limits, double p) {
        var words = new Words(evidence.indicator().unit());
        boolean isWorse = worse.holds(evidence.figure().value().orElseThrow());
        String figure = words.figure(evidence.figure());
        String there = words.print(theirs) + " for " + benchmark;
        String way = isWorse ? "worse" : "better";
        String between = "its " + Testing.print(confidence) + " limits, " + words.limits(limits);
        boolean told = p < Testing.alpha(confidence);
        String because = told
                ? figure + " is significantly " + way + " than " + there + ": " + between + ", are " + way
                        + " throughout"
                : figure + " cannot be told from " + there + ": " + between + ", reach " + worse.edge();
        Verdict verdict = Verdict.of(
                        told ? isWorse ? Rag.RED : Rag.GREEN : Rag.AMBER,
                        because + " (" + limits.method().title() + ")")
                .by(describe())
                .tested(Significance.of(p, limits.method()).at(Testing.alpha(confidence)));
        return told ? verdict : verdict.explainedByChance();
    }

    @Override
    public List<Benchmark> benchmarks() {
        return List.of(benchmark);
    }

    @Override
    public String describe() {
        return "red where significantly worse than " + benchmark + " at " + Testing.print(confidence)
                + ", green where significantly better, otherwise amber";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.significantlyWorseThan(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }

    /**
     * The values that are worse than a benchmark's: those below the one edge and those above the other. Those between are
     * better, unless the benchmark lies within the band that is best.
     */
    private record Worse(Optional<Fraction> below, Optional<Fraction> above, boolean nothingIsBetter) {
        static Worse than(Fraction base, Polarity polarity) {
            if (polarity instanceof Polarity.Between band) {
                Fraction low = Fraction.of(band.low());
                Fraction high = Fraction.of(band.high());
                Fraction outside = Badness.outside(low, high, base);
                return new Worse(
                        Optional.of(low.minus(outside)), Optional.of(high.plus(outside)), outside.signum() == 0);
            }
            return polarity.equals(Polarity.LOWER_IS_BETTER)
                    ? new Worse(Optional.empty(), Optional.of(base), false)
                    : new Worse(Optional.of(base), Optional.empty(), false);
        }

        boolean holds(Fraction value) {
            return isBelow(value)
                    || above.filter(edge -> value.compareTo(edge) > 0).isPresent();
        }

        /** Whether both lie within the band that is best. */
        boolean isAsGood(Figure figure) {
            return nothingIsBetter && !holds(figure.value().orElseThrow());
        }

        /** Where better ends, as the end of a sentence. */
        String edge() {
            return nothingIsBetter
                    ? "the band"
                    : below.isPresent() && above.isPresent() ? "values as far from the band" : "it";
        }

        private boolean isBelow(Fraction value) {
            return below.filter(edge -> value.compareTo(edge) < 0).isPresent();
        }

        /** p of the figure being where it is: beyond the edge it is beyond or, between the edges, within both. */
        Estimate<Double> p(Figure figure) {
            Fraction value = figure.value().orElseThrow();
            Stream<Fraction> edges = isBelow(value)
                    ? below.stream()
                    : holds(value) ? above.stream() : Stream.concat(below.stream(), above.stream());
            return edges.filter(edge -> reaches(figure, edge))
                    .map(edge -> figure.p(edge.doubleValue()))
                    .reduce(Estimate.of(0.0), (p, other) -> p.flatMap(a -> other.map(b -> Math.max(a, b))));
        }

        /** Whether such a figure can come to a value at all: no rate is below 0, and no share above the whole. */
        private static boolean reaches(Figure figure, Fraction edge) {
            boolean beyond = figure instanceof Figure.Rate rate
                    && rate.share()
                    && edge.compareTo(Fraction.of(rate.scale(), 1)) > 0;
            return edge.signum() >= 0 && !beyond;
        }
    }
}
