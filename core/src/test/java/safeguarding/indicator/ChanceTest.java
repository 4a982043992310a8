package safeguarding.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.whole;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Supplied.Bound;
import safeguarding.fact.Whole;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Method;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.RateChange;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

class ChanceTest {

    record Stay(long child, LocalDate start, @Nullable LocalDate end, int injuries) {
        static final Key<Stay> CHILD = key("child", Stay::child);
        static final Day<Stay> START = day("start", Stay::start);
        static final Day<Stay> END = day("end", Stay::end);
        static final Whole<Stay> INJURIES = whole("injuries", Stay::injuries);
        static final Episodes<Stay> STAYS =
                Episodes.of("stay", CHILD, START, END).recording(INJURIES);
    }

    private static final ReportingPeriod FEBRUARY = ReportingPeriod.parse("Feb 2019");
    private static final ReportingPeriod MARCH = ReportingPeriod.parse("Mar 2019");
    private static final ReportingPeriod YEAR_TO_2019 =
            FinancialYear.of("2018-19").period();
    private static final ReportingPeriod YEAR_TO_2020 =
            FinancialYear.of("2019-20").period();
    private static final Formula STARTS = count(Stay.STAYS.starting());

    private static Indicator of(Formula formula) {
        return Indicator.of("some", "Some", formula);
    }

    private static Figure count(long count) {
        return new Figure.Count(count);
    }

    private static double ratio(Indicator indicator, Figure before, Figure after) {
        return indicator.tested(before, FEBRUARY, after, MARCH).get().ratio().get();
    }

    private static NotCalculable why(Estimate<?> estimate) {
        return estimate.reason().orElseThrow();
    }

    /** February 2019 has 28 days and March 31: as many a day are 28 and 31. */
    @Test
    void whatHappensOverTimeIsCountedPerDay() {
        assertThat(ratio(of(STARTS), count(28), count(31))).isCloseTo(1, within(1e-12));
        assertThat(ratio(of(people(Stay.STAYS.starting())), count(28), count(31)))
                .isCloseTo(1, within(1e-12));
        assertThat(ratio(of(total(Stay.INJURIES, Stay.STAYS.starting())), count(28), count(31)))
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void whatIsThereAtTheEndAndWhatNobodySaysAreComparedAsTheyAre() {
        assertThat(ratio(of(open(Stay.STAYS)), count(28), count(31))).isCloseTo(31 / 28.0, within(1e-12));
        assertThat(ratio(of(given("some.given")), count(28), count(31))).isCloseTo(31 / 28.0, within(1e-12));
    }

    /** 520 in 2018-19 and 753 in 2019-20, a leap year: 753/520 = 1.448, as in seed_worked_examples.csv. */
    @Test
    void aLeapDayMakesNoDifferenceBetweenYears() {
        Change change = of(STARTS)
                .tested(count(520), YEAR_TO_2019, count(753), YEAR_TO_2020)
                .get();

        assertThat(change.ratio().get()).isCloseTo(1.448076923076923, within(1e-12));
        assertThat(change.p().get()).isCloseTo(7.02195933871424e-11, within(1e-19));
    }

    @Test
    void aRateOverPeopleIsCountedPerDayAndOneOverEventsIsNot() {
        Indicator perChild = of(STARTS.per(10_000, CHILDREN_0_TO_17));
        Indicator perStay = of(total(Stay.INJURIES, Stay.STAYS.starting()).per(100, STARTS));

        assertThat(ratio(perChild, rate(28, 1000), rate(31, 1000))).isCloseTo(1, within(1e-12));
        assertThat(ratio(perStay, rate(28, 1000), rate(31, 1000))).isCloseTo(31 / 28.0, within(1e-12));
        assertThat(ratio(of(open(Stay.STAYS).per(10_000, CHILDREN_0_TO_17)), rate(28, 1000), rate(31, 1000)))
                .isCloseTo(31 / 28.0, within(1e-12));
    }

    private static Figure rate(long numerator, long denominator) {
        return new Figure.Rate(numerator, denominator, 10_000, false);
    }

    @Test
    void aShareIsTestedByFisher() {
        Change change = of(count(Stay.STAYS.starting()).percentOf(STARTS))
                .tested(new Figure.Rate(52, 235, 100, true), FEBRUARY, new Figure.Rate(37, 518, 100, true), MARCH)
                .get();

        assertThat(change.method()).isEqualTo(Method.FISHER);
        assertThat(change.ratio().get()).isCloseTo(0.3228021978021978, within(1e-12));
    }

    /** Twelve months to February and twelve to March have eleven in common. */
    @Test
    void datesThatOverlapAreNotTwoSamples() {
        Indicator trailing = of(STARTS.over(Window.trailing(Span.months(12))));

        assertThat(why(trailing.tested(count(28), FEBRUARY, count(31), MARCH)))
                .isEqualTo(NotCalculable.OVERLAPPING_PERIODS);
        assertThat(trailing.tested(count(520), YEAR_TO_2019, count(753), YEAR_TO_2020)
                        .isCalculable())
                .isTrue();
        assertThat(why(of(STARTS.over(Window.yearToDate()).changeOnPrevious())
                        .interval(new Figure.Change(count(28), count(31)), MARCH, 0.95)))
                .isEqualTo(NotCalculable.OVERLAPPING_PERIODS);
        assertThat(of(open(Stay.STAYS).over(Window.trailing(Span.months(12))))
                        .tested(count(28), FEBRUARY, count(31), MARCH)
                        .isCalculable())
                .as("what is open at the end is not taken over dates")
                .isTrue();
    }

    static List<Indicator> notCounted() {
        Formula injuries = total(Stay.INJURIES, Stay.STAYS.starting());
        return List.of(
                of(median(Stay.INJURIES, Stay.STAYS.starting())),
                of(topShare(3, Stay.STAYS.starting())),
                of(topShare(3, Stay.STAYS.starting()).percentOf(STARTS)),
                of(days(Stay.STAYS)).in(Unit.count("days")),
                of(STARTS.minus(count(Stay.STAYS.ending()))),
                of(injuries.per(1, STARTS)),
                of(injuries.per(1, STARTS).changeOnPrevious()),
                of(Measure.residents(CHILDREN_0_TO_17)),
                of(Measure.custom("weight", Stay.STAYS.starting(), Stay::injuries)),
                of(given("rank")).in(Unit.rank("of 151")),
                of(given("courses")).in(Unit.activity("courses")),
                of(STARTS.per(1, count(Stay.STAYS.ending()))),
                of(Formula.mean(STARTS, count(Stay.STAYS.ending()))),
                of(given("cost")).in(Unit.pounds()),
                of(given("wait")).in(Unit.days()));
    }

    private static Formula count(safeguarding.fact.Flow<Stay> flow) {
        return Measure.count(flow);
    }

    @ParameterizedTest
    @MethodSource
    void notCounted(Indicator indicator) {
        assertThat(why(indicator.interval(count(12), MARCH, 0.95))).isEqualTo(NotCalculable.NOT_A_COUNT);
        assertThat(why(indicator.tested(count(12), FEBRUARY, count(13), MARCH))).isEqualTo(NotCalculable.NOT_A_COUNT);
    }

    @Test
    void aDenominatorOfDaysIsAnExposure() {
        Indicator rate = of(STARTS.per(1000, days(Stay.STAYS)));

        assertThat(rate.interval(new Figure.Rate(52, 235, 1000, false), MARCH, 0.95)
                        .isCalculable())
                .isTrue();
        assertThat(ratio(rate, rate(28, 1000), rate(31, 1000))).isCloseTo(31 / 28.0, within(1e-12));
    }

    /** 235 → 518: ratio 2.2043 (1.8857 to 2.5827), so +120.4% (+88.6% to +158.3%). */
    @Test
    void aChangeGivesItsLimitsInPerCent() {
        Indicator change = of(STARTS).changeOnPrevious();
        FinancialYear year = FinancialYear.of("2019-20");
        Figure.Change figure = new Figure.Change(count(235), count(518));

        var interval = change.interval(figure, year.secondHalf(), 0.95).get();
        assertThat(interval.lower()).isCloseTo(88.57341670416152, within(1e-9));
        assertThat(interval.upper()).isCloseTo(158.2720810131521, within(1e-9));
        assertThat(interval.method()).isEqualTo(Method.EXACT_CONDITIONAL);
        assertThat(change.tested(count(0), FEBRUARY, figure, year.secondHalf())
                        .get()
                        .p()
                        .get())
                .isCloseTo(2.4254170851735006e-25, within(1e-34));
        assertThat(why(change.interval(new Figure.Change(count(0), count(5)), year.secondHalf(), 0.95)))
                .isEqualTo(NotCalculable.FROM_ZERO);
    }

    /** A change on last year compares March 2019 with March 2018: 31 days each. */
    @Test
    void aChangeOnLastYearIsTestedOnItsOwnDates() {
        Indicator change = of(STARTS).changeOnLastYear();

        RateChange tested =
                (RateChange) change.tested(count(0), FEBRUARY, new Figure.Change(count(20), count(30)), MARCH)
                        .get();

        assertThat(tested.before().exposure().amount()).isEqualTo(31);
        assertThat(tested.after().exposure().amount()).isEqualTo(31);
    }

    @Test
    void whatIsNotThereSaysWhy() {
        Indicator starts = of(STARTS);

        assertThat(why(starts.interval(Figure.missing(Gap.SUPPRESSED_AT_SOURCE), MARCH, 0.95)))
                .isEqualTo(NotCalculable.SUPPRESSED);
        assertThat(why(starts.tested(Figure.missing(Gap.NOT_COVERED), FEBRUARY, count(31), MARCH)))
                .isEqualTo(NotCalculable.MISSING_COUNT);
        assertThat(why(starts.interval(new Figure.Stated(BigDecimal.TEN, Bound.EXACTLY), MARCH, 0.95)))
                .isEqualTo(NotCalculable.MISSING_COUNT);
    }
}
