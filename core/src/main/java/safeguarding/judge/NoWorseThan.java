package safeguarding.judge;

import java.util.List;
import java.util.Optional;
import safeguarding.measure.Figure;

/**
 * Green where the figure is no worse than a benchmark's, amber where it is worse within a tolerance (the end included), red
 * beyond it. Worse is higher where lower is better, lower where higher is better, and further from the band where the
 * indicator is best between two values; an indicator for context is not rated. A percentage tolerance is of the benchmark's
 * figure. A figure that was supplied rounded is compared as it stands. Made by {@link Judge#against}.
 *
 * @param benchmark whose figure it is compared with
 * @param tolerance how much worse is amber
 */
public record NoWorseThan(Benchmark benchmark, Tolerance tolerance) implements Rule {

    @Override
    public Verdict judge(Evidence evidence) {
        Optional<Figure> theirs = evidence.figureOf(benchmark);
        if (theirs.isEmpty() && !evidence.figure().isGap()) {
            return Verdict.notRated(notAsked(benchmark));
        }
        return Compared.judge(evidence, theirs.orElse(evidence.figure()), "for " + benchmark, tolerance, this);
    }

    static String notAsked(Benchmark benchmark) {
        return "there is nothing to compare with: no figure was asked for " + benchmark;
    }

    @Override
    public List<Benchmark> benchmarks() {
        return List.of(benchmark);
    }

    @Override
    public String describe() {
        return "no worse than " + benchmark + (tolerance.isNone() ? "" : ", amber within " + tolerance);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.noWorseThan(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
