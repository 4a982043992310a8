package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.ProtectionPlan.PLANS;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Rows;

class OneAtATimeProperties {

    private static final LocalDate FIRST = LocalDate.of(2019, 5, 1);

    /** Rows that situations are worked out from must be those that are counted. */
    @Property
    void whatIsAcceptedHereIsWhatTheRegisterAccepts(@ForAll("plans") List<ProtectionPlan> plans) {
        Facts facts = Facts.none().with(PLANS, DURHAM, Coverage.of(YEAR.period()), plans);
        var accepted =
                OneAtATime.accepted(plans, ProtectionPlan::child, ProtectionPlan::started, ProtectionPlan::ended);

        var ours = accepted.values().stream().flatMap(List::stream).toList();
        assertThat(ours)
                .containsExactlyInAnyOrderElementsOf(
                        objects(facts.rows(PLANS, DURHAM).orElseThrow()));
    }

    @Provide
    Arbitrary<List<ProtectionPlan>> plans() {
        Arbitrary<String> ids = Arbitraries.of("Ann", " Ann", "Ben", " ");
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 12);
        return Combinators.combine(ids, days, days.injectNull(0.2))
                .as((id, from, to) -> new ProtectionPlan(
                        Child.of(id),
                        FIRST.plusDays(from),
                        to == null ? null : FIRST.plusDays(to),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .list()
                .ofMaxSize(8);
    }

    private static List<ProtectionPlan> objects(Rows<ProtectionPlan> rows) {
        var objects = new ArrayList<ProtectionPlan>();
        for (int row = 0; row < rows.size(); row++) {
            objects.add(rows.object(row));
        }
        return objects;
    }
}
