package safeguarding;

import java.util.List;
import java.util.Optional;
import safeguarding.engine.Origin;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Evidence;
import safeguarding.judge.Point;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.stats.Significance;
import safeguarding.time.ReportingPeriod;

/**
 * What a line came to in one area, period and slice, with what it is judged by. {@code toString} hides small numbers;
 * {@link #figure} and {@link #explain} do not, and are for those who may see the records.
 *
 * @param line the line's indicator id
 * @param indicator what is measured
 * @param theme the heading it stands under
 * @param stewardship whose business it is
 * @param area where
 * @param period when
 * @param slice which part of a breakdown
 * @param figure what it came to
 * @param origin whether it was made from records, returns or both
 * @param previousPeriod the period it is compared with
 * @param previous what it came to then
 * @param history the figures of the periods up to and including this one, oldest first
 * @param benchmarks other areas' figures for the same period
 * @param verdict what is to be thought of it
 * @param direction how it moved since the previous period, whatever chance has to do with it
 * @param change what a test says of that move, among the others of the scorecard; of an indicator that is itself a change,
 *     of that change; empty for a part of a breakdown and where no test can be made
 * @param caveats what a reader must know, beyond the indicator's own caveats
 * @param counterparts other figures that should come to the same; empty if there are none
 */
public record Reading(
        String line,
        Indicator indicator,
        String theme,
        Stewardship stewardship,
        Area area,
        ReportingPeriod period,
        Slice slice,
        Figure figure,
        Origin origin,
        ReportingPeriod previousPeriod,
        Figure previous,
        List<Point> history,
        List<Comparison> benchmarks,
        Optional<Verdict> verdict,
        Direction direction,
        Optional<Significance> change,
        List<String> caveats,
        List<Counterpart> counterparts) {

    /**
     * Another figure for the same thing.
     *
     * @param indicator under which it is known
     * @param period the period it is of
     * @param figure what it came to, or a gap
     */
    public record Counterpart(Indicator indicator, ReportingPeriod period, Figure figure) {

        /** This, where its figure is not shown. */
        Counterpart withheld() {
            return new Counterpart(indicator, period, Figure.missing(Gap.SUPPRESSED_AT_SOURCE));
        }
    }

    /** Copies the lists. */
    public Reading {
        history = List.copyOf(history);
        benchmarks = List.copyOf(benchmarks);
        caveats = List.copyOf(caveats);
        counterparts = List.copyOf(counterparts);
    }

    /** The figure as it is printed, exact: "22.1 per 100". Not for publication. */
    public String reads() {
        return indicator.unit().describe(figure);
    }

    /** The evidence a judge was given. */
    public Evidence evidence() {
        return new Evidence(indicator, period, slice, figure, previous, previousPeriod, history, benchmarks);
    }

    /**
     * How far chance alone may have moved the figure, on its own scale: see {@link Indicator#interval}. Exact, so not for
     * publication.
     *
     * @param confidence two-sided confidence between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        return indicator.interval(figure, period, confidence);
    }

    /** The change on the previous period, tested: ratio or difference, interval and p. See {@link Evidence#change}. */
    public Estimate<Change> tested() {
        return indicator.tested(previous, previousPeriod, figure, period);
    }

    /** The test of the change in words, if there is one: "the fall since 2019-20 H1 cannot be told from chance: …". */
    Optional<String> changeInWords() {
        return change.flatMap(test -> Multiplicity.words(tested(), test, figure, previousPeriod));
    }

    /** This reading with its tests among others. */
    Reading tested(Optional<Significance> move, Optional<Verdict> judged) {
        return new Reading(
                line,
                indicator,
                theme,
                stewardship,
                area,
                period,
                slice,
                figure,
                origin,
                previousPeriod,
                previous,
                history,
                benchmarks,
                judged,
                direction,
                move,
                caveats,
                counterparts);
    }

    /** This reading with other figures for the same thing. */
    Reading beside(List<Counterpart> others) {
        return new Reading(
                line,
                indicator,
                theme,
                stewardship,
                area,
                period,
                slice,
                figure,
                origin,
                previousPeriod,
                previous,
                history,
                benchmarks,
                verdict,
                direction,
                change,
                caveats,
                others);
    }

    /** Where this reading is, without any figure or what follows from one. */
    Reading withheld() {
        Figure none = Figure.missing(Gap.SUPPRESSED_AT_SOURCE);
        return new Reading(
                line,
                indicator,
                theme,
                stewardship,
                area,
                period,
                slice,
                none,
                Origin.NONE,
                previousPeriod,
                none,
                history.stream().map(p -> new Point(p.period(), none)).toList(),
                benchmarks.stream()
                        .map(b -> new Comparison(b.benchmark(), none))
                        .toList(),
                Optional.empty(),
                Direction.NOT_COMPARABLE,
                Optional.empty(),
                caveats,
                counterparts.stream().map(Counterpart::withheld).toList());
    }

    /** What a sentence about it begins with: title, area, period. */
    String subject() {
        return indicator.title() + ", " + area + ", " + period.label();
    }

    /**
     * The whole story of the figure, a paragraph of plain sentences with exact numbers and a line end: what it came to, of which
     * counts and within which limits; what it is and what it was taken from; how it stands to the period before and to each
     * benchmark, and whether by more than chance; how it is rated and by which rule; the source and version of the definition;
     * the caveats. Not for publication.
     */
    public String explain() {
        return Explanation.of(this) + '\n';
    }

    /** Names the reading and hides small numbers. */
    @Override
    public String toString() {
        return line + ", " + area + ", " + period.label() + (slice.isTotal() ? "" : ", " + slice) + ": " + figure;
    }
}
