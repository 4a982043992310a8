package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.key;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Trace;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Intake;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

class TraceTest {

    enum Category {
        NEGLECT,
        EMOTIONAL
    }

    record Plan(String child, LocalDate started, @Nullable LocalDate ended, Category category) {
        static final Key<Plan> CHILD = textKey("child", Plan::child);
        static final Day<Plan> STARTED = day("started", Plan::started);
        static final Day<Plan> ENDED = day("ended", Plan::ended);
        static final Code<Plan, Category> CATEGORY = code("category", Category.class, Plan::category);
        static final Episodes<Plan> PLANS =
                Episodes.of("plan", CHILD, STARTED, ENDED).recording(CATEGORY);

        @Override
        public String toString() {
            return "plan";
        }
    }

    record Call(long child, LocalDate on) {
        static final Key<Call> CHILD = key("child", Call::child);
        static final Day<Call> ON = day("on", Call::on);
        static final Events<Call> CALLS = Events.of("call", CHILD, ON);
    }

    private static final Area AREA = Area.named("Here");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();
    private static final Coverage COVERAGE = Coverage.of(LocalDate.of(2015, 4, 1), LocalDate.of(2020, 4, 1));
    private static final Indicator REPEAT = Indicator.of(
            "repeat",
            "Repeat plans",
            Measure.count(Plan.PLANS.starting().where(Plan.PLANS.repeatWithin(Span.months(24))))
                    .percentOf(Measure.count(Plan.PLANS.starting())));

    /** Of the plans started in 2019-20, Ann's follows one that ended in 2018; Ben's and Cat's follow none. */
    private static final List<Plan> PLANS = List.of(
            new Plan("Ann", LocalDate.of(2018, 1, 10), LocalDate.of(2018, 6, 1), Category.NEGLECT),
            new Plan("Ann", LocalDate.of(2019, 5, 1), null, Category.NEGLECT),
            new Plan("Ben", LocalDate.of(2019, 6, 1), LocalDate.of(2019, 9, 1), Category.EMOTIONAL),
            new Plan("Cat", LocalDate.of(2020, 2, 1), null, Category.NEGLECT));

    private static final Facts FACTS = Facts.none().with(Plan.PLANS, AREA, COVERAGE, PLANS);

    private static Trace trace(Facts facts, Line line, Slice slice) {
        ScorecardResult result = Scorecard.titled("Plans").line(line).evaluate(facts, YEAR);
        Reading reading = result.readings().stream()
                .filter(one -> one.slice().equals(slice))
                .findFirst()
                .orElseThrow();
        return result.trace(reading, facts);
    }

    private static Trace trace(Facts facts, Indicator indicator) {
        return trace(facts, Line.of(indicator), Slice.TOTAL);
    }

    @Test
    void aShareIsTracedToTheRowsOfItsNumeratorAndDenominator() {
        Trace trace = trace(FACTS, REPEAT);

        assertThat(trace.part("numerator").orElseThrow().children()).containsExactly("Ann");
        assertThat(trace.part("denominator").orElseThrow().children()).containsExactlyInAnyOrder("Ann", "Ben", "Cat");
        assertThat(trace.part("numerator").orElseThrow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.day()).isEqualTo(LocalDate.of(2019, 5, 1)));
        assertThat(trace.children()).containsExactlyInAnyOrder("Ann", "Ben", "Cat");
    }

    @Test
    void theRowsAreThereAsTheyWereGiven() {
        Trace.Part open = trace(FACTS, Indicator.of("open", "Open plans", Measure.open(Plan.PLANS)))
                .part("counted")
                .orElseThrow();

        assertThat(open.objects(Plan.PLANS)).containsExactlyInAnyOrder(PLANS.get(1), PLANS.get(3));
        assertThat(open.objects(Call.CALLS)).isEmpty();
    }

    @Test
    void aPartOfABreakdownIsTracedToItsOwnRows() {
        Line line = Line.of(Indicator.of("start", "Plans started", Measure.count(Plan.PLANS.starting())))
                .by(Breakdown.by(Plan.CATEGORY));

        Trace trace = trace(FACTS, line, Slice.of("category", "EMOTIONAL"));

        assertThat(trace.children()).containsExactly("Ben");
    }

    /** Started in 2018-19: none; in the year before that: Ann's first plan. */
    @Test
    void aChangeIsTracedToTheRowsBeforeAndAfter() {
        Formula started = Measure.count(Plan.PLANS.starting());
        Indicator change = Indicator.of("change", "Change", started.changeOnPrevious());

        Trace trace = trace(FACTS, change);

        assertThat(trace.part("before").orElseThrow().rows()).isEmpty();
        assertThat(trace.part("before").orElseThrow().dates()).isEqualTo(YEAR.previous());
        assertThat(trace.part("after").orElseThrow().rows()).hasSize(3);
    }

    @Test
    void aTraceNamesNoChildAndHidesSmallNumbersWhereItIsPrinted() {
        Trace trace = trace(FACTS, REPEAT);

        assertThat(trace.toString())
                .startsWith("numerator: few rows, number of ")
                .doesNotContain("Ann", "3 rows", "1 row");
        assertThat(trace.part("numerator").orElseThrow().rows()).hasToString("[a row of plan]");
    }

    @Test
    void behindAReturnThereAreNoRows() {
        Indicator given = Indicator.of("repeat", "Repeat plans", Measure.given("repeat"));
        Facts returns = Facts.none().with(Return.of("repeat", AREA, YEAR, Supplied.count(7)));

        assertThat(trace(returns, given).parts()).isEmpty();
        assertThat(trace(returns, given)).hasToString("no rows are behind it\n");
    }

    @Test
    void whereTheFactsDoNotCoverTheDatesThereAreNoRows() {
        Facts late = Facts.none()
                .with(Plan.PLANS, AREA, Coverage.of(LocalDate.of(2019, 6, 1), LocalDate.of(2020, 4, 1)), PLANS);
        Formula started = Measure.count(Plan.PLANS.starting());

        Trace trace = Trace.of(started, Optional.empty(), late, AREA, YEAR, Slice.TOTAL);

        assertThat(trace.part("counted").orElseThrow().rows()).isEmpty();
    }

    @Test
    void rowsReadAsColumnsAreKnownByTheNumberTheyAreKeptAs() {
        var intake = Intake.withoutRows(Call.CALLS);
        intake.add(AREA, new Call(417, YEAR.start()), 1);
        Facts facts = intake.facts(COVERAGE, List.of());

        Trace trace = Trace.of(Measure.count(Call.CALLS), Optional.empty(), facts, AREA, YEAR, Slice.TOTAL);

        assertThat(trace.children()).containsExactly("417");
        assertThat(trace.parts().get(0).objects(Call.CALLS)).isEmpty();
    }

    @Test
    void aReadingOfAnotherResultIsRefused() {
        ScorecardResult result = Scorecard.titled("Plans").line(REPEAT).evaluate(FACTS, YEAR);
        ScorecardResult other = Scorecard.titled("Plans").line(REPEAT).evaluate(FACTS, YEAR.previous());
        var readings = new ArrayList<>(other.readings());

        assertThatThrownBy(() -> result.trace(readings.get(0), FACTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reading must be one of this result's");
    }
}
