package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.open;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Small.Call;
import safeguarding.engine.Small.Stay;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Condition;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/** When a return stands for a figure, and what an embedder's failing code does to the figures beside it. */
class ReturnsTest {
    private static final Area HOME = Area.named("Home");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final Formula CALLS = new Formula.Named("call.count", count(Call.CALLS));
    private static final Formula TRACKED = new Formula.Named("tracker.open", given("tracker.open"));
    private static final Formula STAY_RATE =
            new Formula.Named("stay.rate", open(Stay.STAYS).per(10_000, AgeBand.CHILDREN_0_TO_17));

    private static Outcome outcome(Formula formula, Facts facts, ReportingPeriod period) {
        return Plan.of(List.of(Request.of(formula, List.of(period))))
                .tally(facts)
                .outcome(formula, HOME, period, Slice.TOTAL);
    }

    private static Figure figure(Formula formula, Facts facts, ReportingPeriod period) {
        return outcome(formula, facts, period).figure();
    }

    private static Facts quarters(String name) {
        var returns = new ArrayList<Return>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            returns.add(Return.of(name, HOME, YEAR.quarter(quarter), Supplied.count(10)));
        }
        return Facts.none().with(returns);
    }

    private static Facts calls(Coverage coverage, Call... rows) {
        return Facts.none().with(Call.CALLS, HOME, coverage, List.of(rows));
    }

    private static Call call(long child, LocalDate on, int minutes) {
        return new Call(child, on, null, null, minutes, null, null);
    }

    @Test
    void theQuartersOfACountOfRowsAddUpToTheYear() {
        assertThat(figure(CALLS, quarters("call.count"), YEAR.period())).isEqualTo(new Figure.Count(40));
        assertThat(figure(CALLS, quarters("call.count"), YEAR.firstHalf())).isEqualTo(new Figure.Count(20));
        assertThat(outcome(CALLS, quarters("call.count"), YEAR.period()).origin())
                .isEqualTo(Origin.RETURNS);
    }

    @Test
    void theQuartersOfAGivenMeasureDoNotForItMayBeAStockOrARank() {
        assertThat(figure(TRACKED, quarters("tracker.open"), YEAR.period()))
                .isEqualTo(Figure.missing(Gap.NOT_SUPPLIED));
        assertThat(figure(given("tracker.open"), quarters("tracker.open"), YEAR.period()))
                .isEqualTo(Figure.missing(Gap.NOT_SUPPLIED));
        assertThat(figure(TRACKED, quarters("tracker.open"), YEAR.quarter(2))).isEqualTo(new Figure.Count(10));
    }

    @Test
    void theQuartersOfAStockOrOfChildrenDoNotAddUp() {
        var stock = new Formula.Named("stay.open", open(Stay.STAYS));
        var children = new Formula.Named("call.children", Measure.people(Call.CALLS));

        assertThat(figure(stock, quarters("stay.open"), YEAR.period())).isEqualTo(Figure.missing(Gap.NOT_SUPPLIED));
        assertThat(figure(children, quarters("call.children"), YEAR.period()))
                .isEqualTo(Figure.missing(Gap.NOT_SUPPLIED));
    }

    @Test
    void aReturnOfTheLastDayIsTheFigureAtThePeriodsEnd() {
        var asAt = ReportingPeriod.day(LocalDate.of(2020, 3, 31));
        var facts = Facts.none()
                .with(
                        Return.of("stay.rate", HOME, asAt, Supplied.stated("44.7")),
                        Return.of("call.count", HOME, asAt, Supplied.count(12)))
                .with(new Population(HOME, AgeBand.CHILDREN_0_TO_17, 2019, "ONS", 100_000));

        assertThat(figure(STAY_RATE, facts, YEAR.period()).rounded(1)).contains(new java.math.BigDecimal("44.7"));
        assertThat(figure(STAY_RATE, facts, YEAR.quarter(4)).rounded(1)).contains(new java.math.BigDecimal("44.7"));
        assertThat(figure(CALLS, facts, YEAR.period())).isEqualTo(Figure.missing(Gap.NOT_SUPPLIED));
    }

    @Test
    void recordsComeBeforeReturnsAndSayWhereTheyDiffer() {
        var facts = calls(Coverage.of(YEAR.period()), call(1, LocalDate.of(2019, 5, 1), 5))
                .with(Return.of("call.count", HOME, YEAR.period(), Supplied.count(2)))
                .with(Return.of("call.count", HOME, YEAR.next().period(), Supplied.count(3)));

        assertThat(outcome(CALLS, facts, YEAR.period()))
                .isEqualTo(new Outcome(
                        new Figure.Count(1), Origin.RECORDS, List.of("a return says otherwise than the records")));
        assertThat(figure(CALLS, facts, YEAR.next().period())).isEqualTo(new Figure.Count(3));
    }

    @Test
    void aRateThatWasStatedStandsWhereItsCountIsOnlyKnownRounded() {
        var open = new Formula.Named("stay.open", open(Stay.STAYS));
        var rate = new Formula.Named("stay.rate", open.per(10_000, AgeBand.CHILDREN_0_TO_17));
        var facts = Facts.none()
                .with(new Population(HOME, AgeBand.CHILDREN_0_TO_17, 2019, "rebased", 11_788_000))
                .with(
                        Return.of("stay.open", HOME, YEAR.period(), Supplied.stated("51510")),
                        Return.of("stay.rate", HOME, YEAR.period(), Supplied.stated("43.8")));

        assertThat(figure(rate, facts, YEAR.period()))
                .isEqualTo(new Figure.Stated(new BigDecimal("43.8"), Supplied.Bound.EXACTLY));
    }

    @Test
    void returnsAreMatureWhenTheyCome() {
        var span = Span.months(6);
        var returned = Facts.none().with(Return.of("call.count", HOME, YEAR.period(), Supplied.count(3)));
        var recorded = calls(Coverage.of(YEAR.period()));

        assertThat(figure(CALLS.maturingAfter(span), returned, YEAR.period())).isEqualTo(new Figure.Count(3));
        assertThat(figure(CALLS.maturingAfter(span), recorded, YEAR.period()))
                .isEqualTo(Figure.missing(Gap.NOT_YET_MATURE));
        assertThat(figure(CALLS.maturingAfter(span), recorded, YEAR.firstHalf()))
                .isEqualTo(new Figure.Count(0));
    }

    @Test
    void codeThatThrowsSpoilsItsOwnFiguresOnly() {
        Measure broken = Measure.custom("broken", Call.CALLS, call -> {
            if (call.minutes() != null && call.minutes() == 13) {
                throw new IllegalStateException("secret");
            }
            return 1;
        });
        Measure asked = count(Call.CALLS.where(Condition.named("broken too", call -> broken(call.minutes()))));
        var whole = List.of(YEAR.firstHalf(), YEAR.secondHalf());
        var facts = calls(
                Coverage.of(YEAR.period()),
                call(1, LocalDate.of(2019, 5, 1), 13),
                call(1, LocalDate.of(2019, 6, 1), 14));
        var tallies = Plan.of(List.of(
                        Request.of(broken, whole), Request.of(asked, whole), Request.of(count(Call.CALLS), whole)))
                .tally(facts);

        assertThat(tallies.outcome(broken, HOME, YEAR.firstHalf(), Slice.TOTAL).figure())
                .isEqualTo(Figure.missing(Gap.FAILED));
        assertThat(tallies.outcome(asked, HOME, YEAR.firstHalf(), Slice.TOTAL).figure())
                .isEqualTo(Figure.missing(Gap.FAILED));
        assertThat(tallies.outcome(count(Call.CALLS), HOME, YEAR.firstHalf(), Slice.TOTAL)
                        .figure())
                .isEqualTo(new Figure.Count(2));
    }

    private static boolean broken(@org.jspecify.annotations.Nullable Integer minutes) {
        if (minutes != null && minutes == 13) {
            throw new IllegalStateException("secret");
        }
        return true;
    }

    @Test
    void aSumThatDoesNotFitIsAGapAndNotAWrongNumber() {
        Measure huge = Measure.custom("huge", Call.CALLS, call -> Long.MAX_VALUE);
        var facts = calls(
                Coverage.of(YEAR.period()), call(1, LocalDate.of(2019, 5, 1), 1), call(2, LocalDate.of(2019, 6, 1), 1));

        assertThat(figure(huge, facts, YEAR.period())).isEqualTo(Figure.missing(Gap.FAILED));
        assertThat(figure(given("a").plus(given("b")), twoHuge(), YEAR.period()))
                .isEqualTo(Figure.missing(Gap.FAILED));
    }

    private static Facts twoHuge() {
        return Facts.none()
                .with(
                        Return.of("a", HOME, YEAR.period(), Supplied.count(Long.MAX_VALUE)),
                        Return.of("b", HOME, YEAR.period(), Supplied.count(1)));
    }

    @Test
    void aDateTheCalendarDoesNotKnowDoesNotBreakTheFiguresBesideIt() {
        var stay = new Stay(1, LocalDate.of(1990, 1, 1), LocalDate.of(2019, 5, 1), null, null, null);
        var facts = Facts.none().with(Stay.STAYS, HOME, Coverage.of(YEAR.period()), List.of(stay));
        Measure worked = Measure.total(Stay.WORKING_DAYS, Stay.STAYS.ending());
        Measure soon = count(Stay.STAYS.ending().where(Stay.WORKING_DAYS.atMost(45)));
        Measure all = count(Stay.STAYS.ending());
        var periods = List.of(YEAR.period());
        var tallies = Plan.of(List.of(Request.of(worked, periods), Request.of(soon, periods), Request.of(all, periods)))
                .tally(facts);

        assertThat(tallies.outcome(all, HOME, YEAR.period(), Slice.TOTAL).figure())
                .isEqualTo(new Figure.Count(1));
        assertThat(tallies.outcome(worked, HOME, YEAR.period(), Slice.TOTAL).figure())
                .isEqualTo(new Figure.Count(0));
        assertThat(tallies.outcome(soon, HOME, YEAR.period(), Slice.TOTAL).figure())
                .isEqualTo(new Figure.Count(0));
    }
}
