package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.Span;

class MemoryBudgetTest {

    private record Visit(long child, LocalDate on) {}

    private static final Events<Visit> VISITS =
            Events.of("visit", Column.key("child", Visit::child), Column.day("on", Visit::on));
    private static final Area AREA = Area.named("Anywhere");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");

    /** A key, a number and a place are 20 bytes a row: 60,000 rows need more than a megabyte, 20,000 do not. */
    @Test
    void rowsThatNeedMoreThanTheBudgetAreRefusedWithWhatIsNeeded() {
        MemoryBudget budget = MemoryBudget.ofMegabytes(1);

        assertThat(taken(20_000, budget).problems()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(() -> taken(60_000, budget))
                .withMessageStartingWith("the rows of 'visit': needs ")
                .withMessageContaining("but the budget is 1.0 MB");
    }

    /** A key and a start of 10,000 children are 12 bytes each, and behind the last a start; one of 300 days is 2 bytes. */
    @Test
    void whatTheColumnsTakeStaysTakenAndTheRestIsGivenBack() {
        MemoryBudget budget = MemoryBudget.ofMegabytes(1);

        Facts facts = taken(20_000, budget);

        assertThat(budget.taken())
                .isEqualTo(facts.rows(VISITS, AREA).orElseThrow().bytes())
                .isEqualTo(10_000 * 12 + 4 + 20_000 * 2);
    }

    @Test
    void aPlanThatCouldNeedMoreThanIsLeftIsRefusedBeforeItBegins() {
        MemoryBudget budget = MemoryBudget.ofMegabytes(1);
        Facts facts = taken(20_000, budget);
        var months = YEAR.period().split(Cadence.MONTH);
        Plan plan = Plan.of(List.of(
                Request.of(Measure.count(VISITS.where(VISITS.repeatWithin(Span.days(3)))), List.of(YEAR.period()))));
        Plan wide = Plan.of(IntStream.range(1, 60)
                .mapToObj(n -> Request.of(Measure.count(VISITS.where(VISITS.nthWithin(n, Span.days(3)))), months))
                .toList());
        long before = budget.taken();

        plan.within(budget).tally(facts);

        assertThat(budget.taken()).isEqualTo(before + 20_000);
        assertThatIllegalStateException()
                .isThrownBy(() -> wide.within(budget).tally(facts))
                .withMessageStartingWith("counting 59 tallies in 1 areas: needs ");
        assertThat(budget.taken()).isEqualTo(before + 20_000);
        wide.tally(facts);
    }

    @Test
    void aBudgetIsAtLeastAMegabyte() {
        assertThatIllegalArgumentException().isThrownBy(() -> MemoryBudget.ofMegabytes(0));
    }

    private static Facts taken(int rows, MemoryBudget budget) {
        Intake<Visit> intake = Intake.withoutRows(VISITS).within(budget);
        for (int i = 0; i < rows; i++) {
            intake.add(AREA, new Visit(i / 2, YEAR.period().start().plusDays(i % 300)), i);
        }
        return intake.facts(Coverage.of(YEAR.period()), List.of(AREA));
    }
}
