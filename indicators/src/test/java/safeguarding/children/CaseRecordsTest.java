package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.ProtectionPlan.PLANS;
import static safeguarding.children.Referral.REFERRALS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.time.FinancialYear;

class CaseRecordsTest {
    private static final LocalDate MAY = LocalDate.of(2019, 5, 1);
    private static final Referral FIRST = referral("child 1");
    private static final Referral SECOND = referral("child 2");

    private static Referral referral(String child) {
        return new Referral(Child.of(child), MAY, null, null, null, null, null);
    }

    @Test
    void recordsKeepTheirOrderAndTheirRegister() {
        CaseRecords gathered = CaseRecords.gather(sink -> {
            sink.accept(REFERRALS, FIRST, 1);
            sink.accept(REFERRALS, SECOND, 2);
        });

        assertThat(gathered).isEqualTo(CaseRecords.NONE.with(REFERRALS, List.of(FIRST, SECOND)));
        assertThat(gathered.rows(REFERRALS)).containsExactly(FIRST, SECOND);
        assertThat(gathered.rows(PLANS)).isEmpty();
        assertThat(gathered.registers()).containsExactly(REFERRALS);
        assertThat(CaseRecords.gather(gathered::to)).isEqualTo(gathered);
        assertThat(gathered.without(REFERRALS).registers()).isEmpty();
    }

    @Test
    void twoExtractsAreJoinedWithTheirProblems() {
        var problem = new Problem("a.xml", 3, "Child", "must have an id");
        CaseRecords one = CaseRecords.NONE.with(REFERRALS, List.of(FIRST)).withProblems(List.of(problem));

        CaseRecords both = one.and(CaseRecords.NONE.with(REFERRALS, List.of(SECOND)));

        assertThat(both.rows(REFERRALS)).containsExactly(FIRST, SECOND);
        assertThat(both.problems()).containsExactly(problem);
    }

    @Test
    void factsHoldTheRecordsAndEveryProblem() {
        var problem = new Problem("a.xml", 3, "Child", "must have an id");
        Area durham = Area.named("Durham");
        Facts facts = CaseRecords.NONE
                .with(REFERRALS, List.of(FIRST, referral("")))
                .withProblems(List.of(problem))
                .facts(durham, Coverage.of(FinancialYear.of("2019-20").period()));

        assertThat(facts.rows(REFERRALS, durham).orElseThrow().size()).isEqualTo(1);
        assertThat(facts.problems()).hasSize(2).contains(problem);
    }

    @Test
    void noChildIsPrinted() {
        assertThat(CaseRecords.NONE.with(REFERRALS, List.of(FIRST))).hasToString("referral: 1\nproblems: 0");
    }
}
