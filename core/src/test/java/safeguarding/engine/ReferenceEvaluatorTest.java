package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.quantile;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Small.Call;
import safeguarding.engine.Small.Kind;
import safeguarding.engine.Small.Stay;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Population;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Window;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/** The plain twin itself, against numbers worked out by hand. */
class ReferenceEvaluatorTest {
    private static final Area HOME = Area.named("Home");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final ReportingPeriod APRIL = YEAR.months().get(0);
    private static final Coverage COVERED = Coverage.of(LocalDate.of(2018, 4, 1), LocalDate.of(2020, 7, 1));

    private static LocalDate april(int day) {
        return LocalDate.of(2019, 4, day);
    }

    private static Call call(long child, LocalDate on, @Nullable Kind kind, @Nullable Integer minutes) {
        return new Call(child, on, kind, null, minutes, null, null);
    }

    private static Stay stay(long child, LocalDate started, @Nullable LocalDate ended, @Nullable LocalDate born) {
        return new Stay(child, started, ended, null, null, born);
    }

    private static Figure calls(Formula formula, ReportingPeriod period, Call... rows) {
        var book = new Book<>(Call.CALLS, HOME, COVERED, List.of(rows), Call.READERS);
        var residents = new Population(HOME, AgeBand.CHILDREN_0_TO_17, 2019, "ONS", 400);
        return new ReferenceEvaluator(List.of(book), List.of(), List.of(residents), Optional.empty())
                .figure(formula, HOME, period, Slice.TOTAL);
    }

    private static Figure stays(Formula formula, ReportingPeriod period, Stay... rows) {
        var free = new Book<>(Stay.STAYS, HOME, COVERED, List.of(rows), Stay.READERS);
        var single = new Book<>(Stay.PLACEMENTS, HOME, COVERED, List.of(rows), Stay.READERS);
        return new ReferenceEvaluator(List.of(free, single), List.of(), List.of(), Optional.empty())
                .figure(formula, HOME, period, Slice.TOTAL);
    }

    private static final Call[] FIVE = {
        call(1, april(1), Kind.FIRST, 10),
        call(1, april(30), Kind.SECOND, 40),
        call(2, april(15), null, null),
        call(1, april(15), Kind.FIRST, 20),
        call(3, LocalDate.of(2019, 5, 1), Kind.FIRST, 99)
    };

    @Test
    void flowsAreCountedFromTheFirstDayToTheLast() {
        assertThat(calls(count(Call.CALLS), APRIL, FIVE)).isEqualTo(new Figure.Count(4));
        assertThat(calls(people(Call.CALLS), APRIL, FIVE)).isEqualTo(new Figure.Count(2));
        assertThat(calls(people(Call.CALLS).atLeast(3), APRIL, FIVE)).isEqualTo(new Figure.Count(1));
        assertThat(calls(topShare(1, Call.CALLS), APRIL, FIVE)).isEqualTo(new Figure.Count(3));
        assertThat(calls(total(Call.MINUTES, Call.CALLS), APRIL, FIVE)).isEqualTo(new Figure.Count(70));
        assertThat(calls(median(Call.MINUTES, Call.CALLS), APRIL, FIVE))
                .isEqualTo(new Figure.Spread(50, Fraction.of(20, 1), 3));
        assertThat(calls(quantile(90, Call.MINUTES, Call.CALLS), APRIL, FIVE))
                .isEqualTo(new Figure.Spread(90, Fraction.of(36, 1), 3));
    }

    @Test
    void anUnknownCodeIsNeitherInNorOut() {
        var first = Call.KIND.is(Kind.FIRST);

        assertThat(calls(count(Call.CALLS.where(first)), APRIL, FIVE)).isEqualTo(new Figure.Count(2));
        assertThat(calls(count(Call.CALLS.where(first.not())), APRIL, FIVE)).isEqualTo(new Figure.Count(1));
        assertThat(calls(count(Call.CALLS.where(first.or(first.not()))), APRIL, FIVE))
                .isEqualTo(new Figure.Count(3));
        assertThat(calls(count(Call.CALLS.where(first.or(Call.KIND.isRecorded().not()))), APRIL, FIVE))
                .isEqualTo(new Figure.Count(3));
    }

    @Test
    void aRateKeepsItsParts() {
        var share = count(Call.CALLS.where(Call.KIND.is(Kind.FIRST))).percentOf(count(Call.CALLS));

        assertThat(calls(share, APRIL, FIVE)).isEqualTo(new Figure.Rate(2, 4, 100, true));
        assertThat(calls(share, YEAR.quarter(4), FIVE)).isEqualTo(Figure.missing(Gap.ZERO_DENOMINATOR));
        assertThat(calls(count(Call.CALLS).per(10_000, AgeBand.CHILDREN_0_TO_17), APRIL, FIVE))
                .isEqualTo(new Figure.Rate(4, 400, 10_000, false));
        assertThat(calls(count(Call.CALLS).changeOnPrevious(), YEAR.months().get(1), FIVE))
                .isEqualTo(new Figure.Change(new Figure.Count(4), new Figure.Count(1)));
        assertThat(calls(
                        count(Call.CALLS).over(Window.yearToDate()),
                        YEAR.months().get(1),
                        FIVE))
                .isEqualTo(new Figure.Count(5));
        assertThat(calls(count(Call.CALLS).changeOnLastYear(), APRIL, FIVE))
                .isEqualTo(new Figure.Change(new Figure.Count(0), new Figure.Count(4)));
    }

    @Test
    void anEpisodeIsOpenUntilTheDayItEnds() {
        var rows = new Stay[] {
            stay(1, LocalDate.of(2019, 3, 1), april(30), null),
            stay(2, april(30), null, null),
            stay(3, april(10), LocalDate.of(2019, 5, 1), null),
            stay(4, LocalDate.of(2019, 5, 1), null, null)
        };

        assertThat(stays(open(Stay.STAYS), APRIL, rows)).isEqualTo(new Figure.Count(2));
        assertThat(stays(days(Stay.STAYS), APRIL, rows)).isEqualTo(new Figure.Count(29 + 1 + 21));
    }

    @Test
    void aRepeatIsMeasuredFromTheEndOfTheEarlierEpisode() {
        var first = stay(1, LocalDate.of(2018, 5, 1), LocalDate.of(2018, 10, 31), null);
        var repeats = count(Stay.STAYS.starting().where(Stay.STAYS.repeatWithin(Span.months(6))));

        // 6 months after 31 October 2018 is 30 April 2019: a start on the 29th is a repeat, on the 30th it is not
        assertThat(stays(repeats, APRIL, first, stay(1, april(29), null, null))).isEqualTo(new Figure.Count(1));
        assertThat(stays(repeats, APRIL, first, stay(1, april(30), null, null))).isEqualTo(new Figure.Count(0));
        assertThat(stays(repeats, APRIL, first, stay(2, april(29), null, null))).isEqualTo(new Figure.Count(0));
        assertThat(stays(count(Stay.STAYS.starting().where(Stay.STAYS.repeatWithin(Span.months(13)))), APRIL, first))
                .isEqualTo(Figure.missing(Gap.INCOMPLETE_HISTORY));
    }

    @Test
    void theThirdInTwelveMonthsHasTwoEarlierOnes() {
        var third = count(Call.CALLS.where(Call.CALLS.nthWithin(3, Span.days(30))));

        assertThat(calls(third, APRIL, FIVE)).isEqualTo(new Figure.Count(1));
    }

    @Test
    void aRowThatOverlapsAnEarlierOneOfTheChildIsNotCounted() {
        var rows = new Stay[] {
            stay(1, april(5), null, null), stay(1, april(2), april(6), null), stay(1, april(6), null, null)
        };

        assertThat(stays(count(Stay.STAYS.starting()), APRIL, rows)).isEqualTo(new Figure.Count(3));
        assertThat(stays(count(Stay.PLACEMENTS.starting()), APRIL, rows)).isEqualTo(new Figure.Count(2));
    }

    @Test
    void aChildGrowsOlderDuringAnEpisode() {
        var leapling = stay(1, LocalDate.of(2019, 1, 1), null, LocalDate.of(2012, 2, 29));
        var unborn = stay(2, LocalDate.of(2019, 1, 1), null, LocalDate.of(2019, 3, 10));
        var march = ReportingPeriod.parse("Mar 2019");

        assertThat(stays(days(Stay.STAYS.whileAged(Stay.BORN, AgeBand.of(7, 7))), march, leapling))
                .isEqualTo(new Figure.Count(31));
        assertThat(stays(
                        open(Stay.STAYS.whileAged(Stay.BORN, AgeBand.of(6, 6))),
                        ReportingPeriod.parse("Feb 2019"),
                        leapling))
                .isEqualTo(new Figure.Count(1));
        assertThat(stays(
                        days(Stay.STAYS.whileAged(Stay.BORN, AgeBand.of(0, 0))),
                        march,
                        unborn,
                        stay(3, april(1), null, null)))
                .isEqualTo(new Figure.Count(31));
    }

    @Test
    void whatIsNotCoveredIsAGap() {
        var before = ReportingPeriod.parse("2017-18 Q4");

        assertThat(calls(count(Call.CALLS), before, FIVE)).isEqualTo(Figure.missing(Gap.NOT_COVERED));
        assertThat(calls(open(Stay.STAYS), APRIL, FIVE)).isEqualTo(Figure.missing(Gap.NOT_COVERED));
        assertThat(stays(open(Stay.STAYS), YEAR.next().quarter(1))).isEqualTo(new Figure.Count(0));
        assertThat(calls(count(Call.CALLS).maturingAfter(Span.months(3)), YEAR.quarter(4), FIVE))
                .isEqualTo(new Figure.Count(0));
        assertThat(calls(count(Call.CALLS).maturingAfter(Span.days(92)), YEAR.quarter(4), FIVE))
                .isEqualTo(Figure.missing(Gap.NOT_YET_MATURE));
    }
}
