package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.time.ReportingPeriod;

/**
 * Everything a judge may look at. Where a figure is not there a gap stands. {@code toString} hides small numbers.
 *
 * @param indicator what is measured, with its unit and polarity
 * @param period the period judged
 * @param slice the part of a breakdown judged; {@link Slice#TOTAL} where there is none
 * @param figure what it came to
 * @param previous what it came to in the period compared with
 * @param previousPeriod the period compared with, which starts before the period judged
 * @param history the figures up to and including this one, oldest first; may be empty
 * @param benchmarks the figures of other areas; may be empty
 */
public record Evidence(
        Indicator indicator,
        ReportingPeriod period,
        Slice slice,
        Figure figure,
        Figure previous,
        ReportingPeriod previousPeriod,
        List<Point> history,
        List<Comparison> benchmarks) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the previous period does not start before the period, the history is not oldest
     *     first, or a benchmark is there twice
     */
    public Evidence {
        history = List.copyOf(history);
        benchmarks = List.copyOf(benchmarks);
        checkArgument(
                previousPeriod.start().isBefore(period.start()),
                "the previous period must start before %s, was %s",
                period,
                previousPeriod);
        for (int i = 1; i < history.size(); i++) {
            checkArgument(
                    history.get(i - 1).period().compareTo(history.get(i).period()) < 0,
                    "a history must be oldest first and each period once: %s stands before %s",
                    history.get(i - 1).period(),
                    history.get(i).period());
        }
        var seen = new HashSet<Benchmark>();
        for (Comparison one : benchmarks) {
            checkArgument(seen.add(one.benchmark()), "benchmark '%s' is there twice", one.benchmark());
        }
    }

    /**
     * The evidence of one figure: the total, with itself for history, no benchmarks, and a gap
     * ({@link Gap#NOT_COVERED}) in the period before.
     */
    public static Evidence of(Indicator indicator, ReportingPeriod period, Figure figure) {
        return new Evidence(
                indicator,
                period,
                Slice.TOTAL,
                figure,
                Figure.missing(Gap.NOT_COVERED),
                period.previous(),
                List.of(new Point(period, figure)),
                List.of());
    }

    /**
     * This evidence, with what the figure was before. The history stays as it is.
     *
     * @throws IllegalArgumentException if that period does not start before the period judged
     */
    public Evidence after(ReportingPeriod earlierPeriod, Figure earlier) {
        return new Evidence(indicator, period, slice, figure, earlier, earlierPeriod, history, benchmarks);
    }

    /**
     * This evidence, with one more benchmark's figure.
     *
     * @throws IllegalArgumentException if the benchmark is there already
     */
    public Evidence against(Benchmark benchmark, Figure theirs) {
        var all = new ArrayList<>(benchmarks);
        all.add(new Comparison(benchmark, theirs));
        return new Evidence(indicator, period, slice, figure, previous, previousPeriod, history, all);
    }

    /**
     * This evidence, with a history.
     *
     * @param points the figures up to and including this one, oldest first
     * @throws IllegalArgumentException if they are not oldest first
     */
    public Evidence with(List<Point> points) {
        return new Evidence(indicator, period, slice, figure, previous, previousPeriod, points, benchmarks);
    }

    /** This evidence, of a part of a breakdown. */
    public Evidence in(Slice part) {
        return new Evidence(indicator, period, part, figure, previous, previousPeriod, history, benchmarks);
    }

    /**
     * How far chance alone may have moved the figure, on its own scale: see {@link Indicator#interval}.
     *
     * @param confidence two-sided confidence between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        return indicator.interval(figure, period, confidence);
    }

    /**
     * The change on the previous period, tested: see {@link Indicator#tested(Figure, ReportingPeriod, Figure,
     * ReportingPeriod)}. Where the indicator is itself a change, that change.
     */
    public Estimate<Change> change() {
        return indicator.tested(previous, previousPeriod, figure, period);
    }

    /** A benchmark's figure, which may be a gap; empty if the benchmark is not in the evidence. */
    public Optional<Figure> figureOf(Benchmark benchmark) {
        return benchmarks.stream()
                .filter(one -> one.benchmark().equals(benchmark))
                .map(Comparison::figure)
                .findFirst();
    }

    /** Names the figure and hides small numbers. */
    @Override
    public String toString() {
        return indicator.id() + ", " + period + (slice.isTotal() ? "" : ", " + slice) + ": " + figure;
    }
}
