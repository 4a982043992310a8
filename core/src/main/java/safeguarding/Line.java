package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.time.Cadence;

/**
 * One line of a scorecard: an indicator, and what is said of it here — what is good, what it is compared with, where and
 * how often it is read.
 *
 * @param indicator what is measured
 * @param theme the heading it stands under
 * @param judge what is good of it; empty if nothing is
 * @param breakdown what it is broken down by; empty for the total only
 * @param about the one area it is about; empty for every area the scorecard is about
 * @param each how often within the period it is read; empty for once
 * @param latest whether the latest return on or before the period's end is taken where there is none for the period
 * @param benchmarks what it is shown beside
 * @param agreesWith an indicator that should come to the same; empty if there is none
 */
public record Line(
        Indicator indicator,
        String theme,
        Optional<Judge> judge,
        Optional<Breakdown> breakdown,
        Optional<Area> about,
        Optional<Cadence> each,
        boolean latest,
        List<Benchmark> benchmarks,
        Optional<Indicator> agreesWith) {

    /** @throws IllegalArgumentException if two benchmarks have one name */
    public Line {
        benchmarks = List.copyOf(benchmarks);
        checkArgument(
                benchmarks.stream().map(Benchmark::name).distinct().count() == benchmarks.size(),
                "line '%s' names a benchmark twice",
                indicator.id());
    }

    /** A line that shows an indicator under its own theme. */
    public static Line of(Indicator indicator) {
        return new Line(
                indicator,
                indicator.theme(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                Optional.empty());
    }

    /** This line, judged. */
    public Line judgedBy(Judge rule) {
        return new Line(indicator, theme, Optional.of(rule), breakdown, about, each, latest, benchmarks, agreesWith);
    }

    /** This line, broken down; the total is always there. */
    public Line by(Breakdown parts) {
        return new Line(indicator, theme, judge, Optional.of(parts), about, each, latest, benchmarks, agreesWith);
    }

    /** This line, about one area only. */
    public Line about(Area area) {
        return new Line(indicator, theme, judge, breakdown, Optional.of(area), each, latest, benchmarks, agreesWith);
    }

    /** This line, read in each half, quarter or month of the period. */
    public Line each(Cadence cadence) {
        return new Line(
                indicator, theme, judge, breakdown, about, Optional.of(cadence), latest, benchmarks, agreesWith);
    }

    /**
     * This line, taking the latest return that ends on or before the period's end where there is none for the period
     * itself. The reading says which dates it is of.
     */
    public Line orLatest() {
        return new Line(indicator, theme, judge, breakdown, about, each, true, benchmarks, agreesWith);
    }

    /** This line, shown beside another area's figure. */
    public Line beside(Benchmark benchmark) {
        var all = new ArrayList<>(benchmarks);
        all.add(benchmark);
        return new Line(indicator, theme, judge, breakdown, about, each, latest, all, agreesWith);
    }

    /** This line, with another indicator that should come to the same; a caveat says so where they differ. */
    public Line agreeingWith(Indicator other) {
        return new Line(indicator, theme, judge, breakdown, about, each, latest, benchmarks, Optional.of(other));
    }

    /** This line under another heading. */
    public Line under(String heading) {
        return new Line(indicator, heading, judge, breakdown, about, each, latest, benchmarks, agreesWith);
    }
}
