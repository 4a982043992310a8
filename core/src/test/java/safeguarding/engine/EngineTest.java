package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.quantile;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.fact.Whole;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

class EngineTest {

    enum Category {
        NEGLECT,
        EMOTIONAL
    }

    record CarePlan(
            long child,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable Category category,
            @Nullable LocalDate born,
            @Nullable Integer visits) {}

    record Incident(long child, LocalDate on, @Nullable Integer injuries) {}

    private static final Key<CarePlan> CHILD = Column.key("child", CarePlan::child);
    private static final Day<CarePlan> FROM = Column.day("from", CarePlan::from);
    private static final Day<CarePlan> TO = Column.day("to", CarePlan::to);
    private static final Code<CarePlan, Category> CATEGORY =
            Column.code("category", Category.class, CarePlan::category);
    private static final Day<CarePlan> BORN = Column.day("born", CarePlan::born);
    private static final Whole<CarePlan> VISITS = Column.whole("visits", CarePlan::visits);
    private static final Episodes<CarePlan> PLANS =
            Episodes.of("plan", CHILD, FROM, TO).recording(CATEGORY, BORN, VISITS);

    private static final Key<Incident> WHO = Column.key("who", Incident::child);
    private static final Day<Incident> ON = Column.day("on", Incident::on);
    private static final Whole<Incident> INJURIES = Column.whole("injuries", Incident::injuries);
    private static final Events<Incident> INCIDENTS =
            Events.of("incident", WHO, ON).recording(INJURIES);

    private static final Area DURHAM = Area.of("E06000047", "Durham");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final ReportingPeriod ALL = YEAR.period();
    private static final ReportingPeriod H1 = YEAR.firstHalf();
    private static final ReportingPeriod H2 = YEAR.secondHalf();
    private static final Coverage LONG = Coverage.of(day("2015-04-01"), day("2021-04-01"));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static CarePlan plan(long child, String from, @Nullable String to, @Nullable Category category) {
        return new CarePlan(child, day(from), to == null ? null : day(to), category, null, null);
    }

    private static Facts plans(CarePlan... rows) {
        return Facts.none().with(PLANS, DURHAM, LONG, List.of(rows));
    }

    private static Facts incidents(Incident... rows) {
        return Facts.none().with(INCIDENTS, DURHAM, LONG, List.of(rows));
    }

    private static Incident incident(long child, String on, @Nullable Integer injuries) {
        return new Incident(child, day(on), injuries);
    }

    private static Outcome outcome(Formula formula, ReportingPeriod period, Facts facts) {
        return Plan.of(List.of(Request.of(formula, List.of(period))))
                .tally(facts)
                .outcome(formula, DURHAM, period, Slice.TOTAL);
    }

    private static Figure figure(Formula formula, ReportingPeriod period, Facts facts) {
        return outcome(formula, period, facts).figure();
    }

    private static Figure counted(long count) {
        return new Figure.Count(count);
    }

    private static Figure gap(Gap reason) {
        return Figure.missing(reason);
    }

    @Test
    void anEpisodeThatEndsOnTheLastDayIsNotOpenThen() {
        Facts facts = plans(
                plan(1, "2019-04-01", "2020-03-31", null),
                plan(2, "2020-03-31", null, null),
                plan(3, "2020-04-01", null, null),
                plan(4, "2010-01-01", "2020-04-01", null),
                plan(5, "2010-01-01", "2011-01-01", null));

        assertThat(figure(open(PLANS), ALL, facts)).isEqualTo(counted(2));
        assertThat(figure(count(PLANS.starting()), ALL, facts)).isEqualTo(counted(2));
        assertThat(figure(count(PLANS.ending()), ALL, facts)).isEqualTo(counted(1));
    }

    @Test
    void aDayOfExposureIsEachOpenDayAndNotTheLast() {
        Facts facts = plans(
                plan(1, "2019-03-30", "2019-04-03", null),
                plan(2, "2019-09-30", "2019-10-02", null),
                plan(3, "2019-05-05", "2019-05-05", null));

        assertThat(figure(days(PLANS), H1, facts)).isEqualTo(counted(2 + 1));
        assertThat(figure(days(PLANS), H2, facts)).isEqualTo(counted(1));
    }

    @Test
    void aChildOfTheBandIsCountedFromTheBirthday() {
        var born = day("2018-05-10");
        Facts facts = Facts.none()
                .with(
                        PLANS,
                        DURHAM,
                        LONG,
                        List.of(
                                new CarePlan(1, day("2019-05-08"), null, null, born, null),
                                new CarePlan(2, day("2019-05-01"), null, null, null, null),
                                new CarePlan(3, day("2019-05-01"), null, null, day("2019-06-01"), null)));
        var may = ReportingPeriod.parse("May 2019");

        assertThat(figure(days(PLANS.whileAged(BORN, AgeBand.of(0, 0))), may, facts))
                .isEqualTo(counted(2 + 31));
        assertThat(figure(days(PLANS.whileAged(BORN, AgeBand.of(1, 1))), may, facts))
                .isEqualTo(counted(22));
        assertThat(figure(open(PLANS.whileAged(BORN, AgeBand.of(1, 1))), may, facts))
                .isEqualTo(counted(1));
        assertThat(figure(count(PLANS.starting().whileAged(BORN, AgeBand.of(0, 0))), may, facts))
                .isEqualTo(counted(2));
    }

    @Test
    void aChildBornOnALeapDayTurnsOnTheFirstOfMarch() {
        Facts facts = Facts.none()
                .with(
                        PLANS,
                        DURHAM,
                        LONG,
                        List.of(new CarePlan(1, day("2016-01-01"), null, null, day("2016-02-29"), null)));
        var stock = open(PLANS.whileAged(BORN, AgeBand.of(1, 1)));

        assertThat(figure(stock, ReportingPeriod.day(day("2017-02-28")), facts)).isEqualTo(counted(0));
        assertThat(figure(stock, ReportingPeriod.day(day("2017-03-01")), facts)).isEqualTo(counted(1));
        assertThat(figure(stock, ReportingPeriod.day(day("2018-02-28")), facts)).isEqualTo(counted(1));
        assertThat(figure(stock, ReportingPeriod.day(day("2018-03-01")), facts)).isEqualTo(counted(0));
    }

    @Test
    void aNegatedQuestionStaysUnknownWhereNothingIsRecorded() {
        Facts facts = plans(
                plan(1, "2019-05-01", null, Category.NEGLECT),
                plan(2, "2019-05-01", null, Category.EMOTIONAL),
                plan(3, "2019-05-01", null, null));
        Condition<CarePlan> neglect = CATEGORY.is(Category.NEGLECT);

        assertThat(figure(count(PLANS.starting().where(neglect)), ALL, facts)).isEqualTo(counted(1));
        assertThat(figure(count(PLANS.starting().where(neglect.not())), ALL, facts))
                .isEqualTo(counted(1));
        assertThat(figure(
                        count(PLANS.starting()
                                .where(neglect.or(CATEGORY.isRecorded().not()))),
                        ALL,
                        facts))
                .isEqualTo(counted(2));
    }

    @Test
    void aRepeatIsMeasuredFromTheEndOfTheEarlierEpisode() {
        Facts facts = plans(
                plan(1, "2016-01-01", "2017-06-30", null),
                plan(1, "2019-06-29", null, null),
                plan(2, "2016-01-01", "2017-06-30", null),
                plan(2, "2019-06-30", null, null),
                plan(3, "2019-06-30", null, null));
        var repeats = count(PLANS.starting().where(PLANS.repeatWithin(Span.months(24))));

        assertThat(figure(repeats, ALL, facts)).isEqualTo(counted(1));
        assertThat(figure(repeats, FinancialYear.of("2016-17").period(), facts)).isEqualTo(gap(Gap.INCOMPLETE_HISTORY));
    }

    @Test
    void theThirdWithinThreeMonthsCountsItself() {
        Facts facts = incidents(
                incident(1, "2019-04-01", null),
                incident(1, "2019-05-01", null),
                incident(1, "2019-06-30", null),
                incident(1, "2019-07-01", null),
                incident(2, "2019-06-30", null));
        var third = count(INCIDENTS.where(INCIDENTS.nthWithin(3, Span.months(3))));

        assertThat(figure(third, ALL, facts)).isEqualTo(counted(2));
    }

    /** Of two on the first day that is covered the first counts; a window of one day needs no day before it. */
    @Test
    void theFirstOfADayIsKnownOnTheFirstDayThatIsCovered() {
        Facts facts = Facts.none()
                .with(
                        INCIDENTS,
                        DURHAM,
                        Coverage.of(ALL),
                        List.of(incident(1, "2019-04-01", null), incident(1, "2019-04-01", null)));
        var first = count(INCIDENTS.where(INCIDENTS.nthWithin(1, Span.days(1))));

        assertThat(figure(first, ALL, facts)).isEqualTo(counted(1));
    }

    @Test
    void childrenAreCountedOnceInAnyWindow() {
        Facts facts = incidents(
                incident(7, "2019-04-01", 3),
                incident(7, "2019-11-01", null),
                incident(8, "2019-11-02", 2),
                incident(8, "2019-11-02", 4),
                incident(9, "2020-01-02", 0));

        assertThat(figure(people(INCIDENTS), ALL, facts)).isEqualTo(counted(3));
        assertThat(figure(people(INCIDENTS), H2, facts)).isEqualTo(counted(3));
        assertThat(figure(people(INCIDENTS).atLeast(2), ALL, facts)).isEqualTo(counted(2));
        assertThat(figure(people(INCIDENTS).atLeast(2), H2, facts)).isEqualTo(counted(1));
        assertThat(figure(topShare(2, INCIDENTS), ALL, facts)).isEqualTo(counted(4));
        assertThat(figure(topShare(9, INCIDENTS), H1, facts)).isEqualTo(counted(1));
        assertThat(figure(total(INJURIES, INCIDENTS), ALL, facts)).isEqualTo(counted(9));
        // 0 2 3 4: the middle is half way from 2 to 3; three quarters of the way is a quarter past 3.
        assertThat(figure(median(INJURIES, INCIDENTS), ALL, facts))
                .isEqualTo(new Figure.Spread(50, Fraction.of(5, 2), 4));
        assertThat(figure(quantile(75, INJURIES, INCIDENTS), ALL, facts))
                .isEqualTo(new Figure.Spread(75, Fraction.of(13, 4), 4));
        assertThat(figure(median(INJURIES, INCIDENTS), ReportingPeriod.parse("Jun 2019"), facts))
                .isEqualTo(gap(Gap.NO_ROWS));
    }

    @Test
    void aSliceNarrowsTheRowsAndPartsAddUp() {
        Facts facts = plans(
                plan(1, "2019-05-01", null, Category.NEGLECT),
                plan(2, "2019-05-01", null, Category.EMOTIONAL),
                plan(3, "2019-05-01", null, null));
        Formula all = count(PLANS.starting());
        var tallies = Plan.of(List.of(Request.of(all, List.of(ALL)).by(Breakdown.by(CATEGORY))))
                .tally(facts);

        assertThat(tallies.outcome(all, DURHAM, ALL, Slice.TOTAL).figure()).isEqualTo(counted(3));
        assertThat(tallies.outcome(all, DURHAM, ALL, Slice.of("category", "NEGLECT"))
                        .figure())
                .isEqualTo(counted(1));
        assertThat(tallies.outcome(all, DURHAM, ALL, Slice.of("category", Slice.NOT_RECORDED))
                        .figure())
                .isEqualTo(counted(1));
    }

    @Test
    void aRateOfResidentsTakesTheMiddleOfItsFinancialYear() {
        Formula rate = open(PLANS).per(10_000, AgeBand.CHILDREN_0_TO_17);
        Facts facts = plans(plan(1, "2019-05-01", null, null))
                .with(new Population(DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS MYE 2019", 100_000));

        Outcome outcome = outcome(rate, ALL, facts);

        assertThat(outcome.figure()).isEqualTo(new Figure.Rate(1, 100_000, 10_000, false));
        assertThat(outcome.origin()).isEqualTo(Origin.RECORDS);
        assertThat(outcome.notes()).containsExactly("ages 0-17, mid-2019, ONS MYE 2019");
        assertThat(figure(rate, FinancialYear.of("2018-19").period(), facts)).isEqualTo(gap(Gap.NO_POPULATION));
    }

    @Test
    void aReturnStandsWhereThereAreNoRecords() {
        Formula restraints = new Formula.Named("restraints", count(INCIDENTS));
        Facts halves = Facts.none()
                .with(
                        Return.of("restraints", DURHAM, H1, Supplied.count(520)).noting("three units"),
                        Return.of("restraints", DURHAM, H2, Supplied.count(518)));

        Outcome outcome = outcome(restraints, ALL, halves);

        assertThat(outcome).isEqualTo(new Outcome(counted(1038), Origin.RETURNS, List.of("three units")));
        assertThat(figure(restraints.changeOnPrevious(), H2, halves))
                .isEqualTo(new Figure.Change(counted(520), counted(518)));
        assertThat(figure(restraints, YEAR.quarter(1), halves)).isEqualTo(gap(Gap.NOT_SUPPLIED));
    }

    @Test
    void recordsStandAgainstAReturnThatSaysOtherwise() {
        Formula restraints = new Formula.Named("restraints", count(INCIDENTS));
        Facts facts =
                incidents(incident(1, "2019-05-01", null)).with(Return.of("restraints", DURHAM, H1, Supplied.count(2)));

        assertThat(outcome(restraints, H1, facts))
                .isEqualTo(
                        new Outcome(counted(1), Origin.RECORDS, List.of("a return says otherwise than the records")));
    }

    @Test
    void aGivenPercentageMayBeCountsOrRoundedOrWithheld() {
        Formula seen = Measure.givenPercent("seen");
        Facts facts = Facts.none()
                .with(
                        Return.of("seen", DURHAM, H1, Supplied.of(143, 673)),
                        Return.of("seen", DURHAM, H2, Supplied.stated("12.5")),
                        Return.of("seen", DURHAM, ALL, Supplied.missing(Symbol.CONFIDENTIAL)));

        assertThat(figure(seen, H1, facts)).isEqualTo(new Figure.Rate(143, 673, 100, true));
        assertThat(figure(seen, H2, facts).value()).contains(Fraction.of(25, 2));
        assertThat(figure(seen, ALL, facts)).isEqualTo(gap(Gap.SUPPRESSED_AT_SOURCE));
    }

    @Test
    void aCountWithoutItsBaseIsNoShareAndNoRateButMayBeAMedian() {
        Facts facts = Facts.none()
                .with(
                        Return.of("seen", DURHAM, H1, Supplied.count(12)),
                        Return.of("repeat", DURHAM, H1, Supplied.count(12)),
                        Return.of("wait", DURHAM, H1, Supplied.count(12)));
        Formula neglect = count(PLANS.starting().where(CATEGORY.is(Category.NEGLECT)));
        Formula repeat = new Formula.Named("repeat", neglect.percentOf(count(PLANS.starting())));
        Formula wait = new Formula.Named("wait", Formula.mean(Measure.given("first"), Measure.given("second")));

        assertThat(figure(Measure.givenPercent("seen"), H1, facts)).isEqualTo(gap(Gap.BASE_NOT_KNOWN));
        assertThat(figure(Measure.givenRate("seen", 10_000), H1, facts)).isEqualTo(gap(Gap.BASE_NOT_KNOWN));
        assertThat(figure(repeat, H1, facts)).isEqualTo(gap(Gap.BASE_NOT_KNOWN));
        assertThat(figure(wait, H1, facts).value()).contains(Fraction.of(12, 1));
    }

    @Test
    void anOutcomeIsNotToldBeforeItsTime() {
        Formula later = count(PLANS.starting()).maturingAfter(Span.months(12));
        Facts facts = plans(plan(1, "2020-05-01", null, null));

        assertThat(figure(later, ALL, facts)).isEqualTo(counted(0));
        assertThat(figure(later, YEAR.next().period(), facts)).isEqualTo(gap(Gap.NOT_YET_MATURE));
    }

    @Test
    void aFailingQuestionHarmsOnlyTheFiguresThatAskIt() {
        Formula failing = count(PLANS.starting().where(Condition.named("fails", p -> {
            throw new IllegalStateException("no");
        })));
        Formula sound = count(PLANS.starting());
        Facts facts = plans(plan(1, "2019-05-01", null, null));
        var tallies = Plan.of(List.of(Request.of(failing, List.of(ALL)), Request.of(sound, List.of(ALL))))
                .tally(facts);

        assertThat(tallies.outcome(failing, DURHAM, ALL, Slice.TOTAL).figure()).isEqualTo(gap(Gap.FAILED));
        assertThat(tallies.outcome(sound, DURHAM, ALL, Slice.TOTAL).figure()).isEqualTo(counted(1));
    }

    @Test
    void aFailureIsHeldToThePeriodsOfTheRowsItTouched() {
        Formula failing = count(INCIDENTS.where(Condition.<Incident>named("not on the first", i -> {
                    if (i.on().getDayOfMonth() == 1) {
                        throw new IllegalStateException("no");
                    }
                    return true;
                })
                .and(INJURIES.atLeast(1))));
        Facts facts = incidents(
                incident(1, "2019-05-01", 2),
                incident(2, "2019-05-02", 2),
                incident(3, "2019-11-02", 2),
                incident(4, "2019-12-01", 0));

        assertThat(figure(failing, H1, facts)).isEqualTo(gap(Gap.FAILED));
        assertThat(figure(failing, H2, facts)).isEqualTo(counted(1));
    }

    @Test
    void aSumThatGrowsTooLargeIsAGapInThatPeriodOnly() {
        Formula huge = Measure.custom("huge", INCIDENTS, i -> Long.MAX_VALUE / 2 + i.child());
        Facts facts = incidents(
                incident(1, "2019-05-01", null), incident(0, "2019-05-02", null), incident(0, "2019-12-01", null));

        assertThat(figure(huge, H1, facts)).isEqualTo(counted(Long.MAX_VALUE));
        assertThat(figure(huge, H2, facts)).isEqualTo(counted(Long.MAX_VALUE / 2));
        assertThat(figure(huge, ALL, facts)).isEqualTo(gap(Gap.FAILED));
    }

    @Test
    void theChildrenOfEveryWindowAreThoseOfTheWindowAskedAlone() {
        var rows = new ArrayList<Incident>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(new Incident(i * 7919L % 409, day("2018-04-01").plusDays(i * 104_729L % 731), 0));
        }
        Facts facts = Facts.none().with(INCIDENTS, DURHAM, LONG, rows);
        Formula people = people(INCIDENTS).atLeast(3).over(Window.trailing(Span.months(5)));
        var tallies = Plan.of(List.of(Request.of(people, YEAR.months()))).tally(facts);

        for (ReportingPeriod month : YEAR.months()) {
            ReportingPeriod window = month.trailing(Span.months(5));
            long alone = rows.stream()
                    .filter(r -> window.contains(r.on()))
                    .collect(Collectors.groupingBy(Incident::child, Collectors.counting()))
                    .values()
                    .stream()
                    .filter(n -> n >= 3)
                    .count();
            assertThat(tallies.outcome(people, DURHAM, month, Slice.TOTAL).figure())
                    .isEqualTo(counted(alone));
        }
    }

    @Test
    void partsAddUpToTheWholeToTheByteAndCanBeTakenAway() {
        var plan = Plan.of(List.of(
                Request.of(people(INCIDENTS), List.of(H1, H2, ALL)),
                Request.of(median(INJURIES, INCIDENTS).over(Window.trailing(Span.months(12))), List.of(H1)),
                Request.of(days(PLANS), List.of(ALL)),
                Request.of(open(PLANS), List.of(ALL))));
        var first = incident(7, "2019-04-01", 3);
        var second = incident(-8, "2019-11-02", 2);
        var third = incident(7, "2019-11-02", 2);
        var one = plan(1, "2019-03-30", "2019-04-03", null);
        var two = plan(2, "2019-09-30", null, null);
        Tallies whole = plan.tally(incidents(first, second, third).and(plans(one, two)));
        Tallies left = plan.tally(incidents(first).and(plans(two)));
        Tallies right = plan.tally(incidents(third, second).and(plans(one)));

        assertThat(left.plus(right).toBytes()).isEqualTo(whole.toBytes());
        assertThat(right.plus(left).toBytes()).isEqualTo(whole.toBytes());
        assertThat(whole.minus(right).toBytes()).isEqualTo(left.toBytes());
        assertThat(Tallies.fromBytes(plan, whole.toBytes()).toBytes()).isEqualTo(whole.toBytes());
        assertThatThrownBy(() -> left.minus(right)).isInstanceOf(IllegalArgumentException.class);
        byte[] cut = Arrays.copyOf(whole.toBytes(), 60);
        assertThatThrownBy(() -> Tallies.fromBytes(plan, cut)).hasMessageContaining("cut short");
        var other = Plan.of(List.of(Request.of(open(PLANS), List.of(H1))));
        assertThatThrownBy(() -> Tallies.fromBytes(other, whole.toBytes())).hasMessageContaining("another plan");
    }

    @Test
    void manyThreadsGiveTheSameBytes() {
        var rows = new ArrayList<Incident>();
        for (int i = 0; i < 200_000; i++) {
            rows.add(new Incident(i % 60_013 * 31L, day("2019-04-01").plusDays(i % 366), i % 7));
        }
        var plan = Plan.of(List.of(
                Request.of(people(INCIDENTS), YEAR.months()),
                Request.of(count(INCIDENTS.where(INCIDENTS.repeatWithin(Span.days(9)))), YEAR.months()),
                Request.of(median(INJURIES, INCIDENTS), YEAR.months())));
        Facts facts = Facts.none().with(INCIDENTS, DURHAM, LONG, rows);
        var pool = Executors.newFixedThreadPool(3);

        byte[] threaded = plan.tally(facts, pool).toBytes();
        pool.shutdown();

        assertThat(threaded).isEqualTo(plan.tally(facts).toBytes());
    }

    @Test
    void aChildMustNotBeSplitWhereAMeasureLooksBack() {
        var plan = Plan.of(List.of(
                Request.of(count(PLANS.starting().where(PLANS.repeatWithin(Span.months(1)))), List.of(ALL))));
        Tallies left = plan.tally(plans(plan(1, "2019-05-01", "2019-06-01", null)));
        Tallies right = plan.tally(plans(plan(1, "2019-06-02", null, null)));

        assertThatThrownBy(() -> left.plus(right)).hasMessageContaining("keep each child's rows together");
    }

    @Test
    void aPlanSaysWhatItDoesAndRefusesWhatItDoesNotKnow() {
        Formula repeats = count(PLANS.starting().where(PLANS.repeatWithin(Span.months(24))));
        var plan = Plan.of(List.of(Request.of(repeats, List.of(ALL))));

        assertThat(plan.explain())
                .contains("register plan: 1 walk over the rows")
                .contains("within 24 months of the child's previous plan ending")
                .contains("2019-04-01, 2020-04-01");
        assertThatThrownBy(() -> plan.tally(Facts.none()).outcome(repeats, DURHAM, H1, Slice.TOTAL))
                .hasMessageContaining("not in the plan");
        assertThatThrownBy(() -> Plan.of(List.of(Request.of(Formula.ref("a.b"), List.of(ALL)))))
                .hasMessageContaining("catalogue");
    }

    /** Of 200 incidents with 0, 1, 2, … and 99 injuries, two have each number. */
    @Test
    void asManyMeasuresAsAMaskHasBitsAndOneFewerAndMoreAreEachCounted() {
        var rows = new ArrayList<Incident>();
        for (int i = 0; i < 200; i++) {
            rows.add(incident(i, "2019-06-01", i % 100));
        }
        for (int measures : new int[] {1, 7, 8, 9, 31, 32, 33, 63, 64, 65, 99}) {
            var requests = new ArrayList<Request>();
            for (int i = 0; i < measures; i++) {
                requests.add(Request.of(count(INCIDENTS.where(INJURIES.atLeast(i))), List.of(H1, H2)));
            }
            var tallies = Plan.of(requests).tally(incidents(rows.toArray(Incident[]::new)));
            for (int i = 0; i < measures; i++) {
                Formula formula = requests.get(i).formula();
                assertThat(tallies.outcome(formula, DURHAM, H1, Slice.TOTAL).figure())
                        .isEqualTo(counted(200 - 2L * i));
                assertThat(tallies.outcome(formula, DURHAM, H2, Slice.TOTAL).figure())
                        .isEqualTo(counted(0));
            }
        }
    }

    /** Sixteen measures by three slices are enough for rows to be told apart by the column, those of one are not. */
    @Test
    void aBreakdownOfManyMeasuresGivesWhatEachGivesAlone() {
        var rows = new ArrayList<CarePlan>();
        for (int i = 0; i < 300; i++) {
            LocalDate from = day("2019-01-01").plusDays(i);
            Category category = i % 3 == 0 ? null : Category.values()[i % 3 - 1];
            rows.add(new CarePlan(i / 2, from, i % 5 == 0 ? null : from.plusDays(i % 50), category, null, i % 16));
        }
        Facts facts = plans(rows.toArray(CarePlan[]::new));
        var requests = new ArrayList<Request>();
        for (int i = 0; i < 16; i++) {
            Condition<CarePlan> visited = VISITS.atLeast(i);
            for (Formula formula : List.of(
                    count(PLANS.starting().where(visited)),
                    total(VISITS, PLANS.starting().where(visited)),
                    people(PLANS.starting().where(visited)),
                    open(PLANS.where(visited)),
                    days(PLANS.where(visited)))) {
                requests.add(Request.of(formula, List.of(H1, H2)).by(Breakdown.by(CATEGORY)));
            }
        }
        Plan together = Plan.of(requests);
        var tallies = together.tally(facts);

        assertThat(together.explain()).contains("rows told apart by category");
        for (Request request : requests) {
            Plan alone = Plan.of(List.of(request));
            assertThat(alone.explain()).doesNotContain("told apart");
            var expected = alone.tally(facts);
            for (Slice slice : request.slices()) {
                for (ReportingPeriod half : List.of(H1, H2)) {
                    assertThat(tallies.outcome(request.formula(), DURHAM, half, slice))
                            .isEqualTo(expected.outcome(request.formula(), DURHAM, half, slice));
                }
            }
        }
    }
}
