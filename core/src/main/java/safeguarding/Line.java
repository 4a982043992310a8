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
 * @param stewardship whose business it is
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
        Optional<Indicator> agreesWith,
        Stewardship stewardship) {

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
                Optional.empty(),
                Stewardship.NONE);
    }

    /** This line, judged. */
    public Line judgedBy(Judge rule) {
        return new Line(
                indicator,
                theme,
                Optional.of(rule),
                breakdown,
                about,
                each,
                latest,
                benchmarks,
                agreesWith,
                stewardship);
    }

    /** This line, broken down; the total is always there. */
    public Line by(Breakdown parts) {
        return new Line(
                indicator, theme, judge, Optional.of(parts), about, each, latest, benchmarks, agreesWith, stewardship);
    }

    /** This line, about one area only. */
    public Line about(Area area) {
        return new Line(
                indicator,
                theme,
                judge,
                breakdown,
                Optional.of(area),
                each,
                latest,
                benchmarks,
                agreesWith,
                stewardship);
    }

    /** This line, read in each half, quarter or month of the period. */
    public Line each(Cadence cadence) {
        return new Line(
                indicator,
                theme,
                judge,
                breakdown,
                about,
                Optional.of(cadence),
                latest,
                benchmarks,
                agreesWith,
                stewardship);
    }

    /**
     * This line, taking the latest return that ends on or before the period's end where there is none for the period
     * itself. The reading says which dates it is of.
     */
    public Line orLatest() {
        return new Line(indicator, theme, judge, breakdown, about, each, true, benchmarks, agreesWith, stewardship);
    }

    /** This line, shown beside another area's figure. */
    public Line beside(Benchmark benchmark) {
        var all = new ArrayList<>(benchmarks);
        all.add(benchmark);
        return new Line(indicator, theme, judge, breakdown, about, each, latest, all, agreesWith, stewardship);
    }

    /** This line, with another indicator that should come to the same; a caveat says so where they differ. */
    public Line agreeingWith(Indicator other) {
        return new Line(
                indicator, theme, judge, breakdown, about, each, latest, benchmarks, Optional.of(other), stewardship);
    }

    /** This line under another heading. */
    public Line under(String heading) {
        return new Line(indicator, heading, judge, breakdown, about, each, latest, benchmarks, agreesWith, stewardship);
    }

    /** This line in an area of the partnership's vision. */
    public Line in(VisionArea area) {
        return with(stewardship.in(area));
    }

    /**
     * This line, answering a key question of the partnership's framework.
     *
     * @throws IllegalArgumentException if the question is blank, longer than 300 characters or not of one line
     */
    public Line answering(String question) {
        return with(stewardship.answering(question));
    }

    /**
     * This line, owned by a partner or group.
     *
     * @throws IllegalArgumentException if the name is blank, longer than 100 characters or not of one line
     */
    public Line ownedBy(String partner) {
        return with(stewardship.ownedBy(partner));
    }

    /** This line as that business. */
    public Line with(Stewardship business) {
        return new Line(indicator, theme, judge, breakdown, about, each, latest, benchmarks, agreesWith, business);
    }
}
