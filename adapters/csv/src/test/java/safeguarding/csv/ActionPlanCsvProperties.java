package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import safeguarding.ActionPlan;
import safeguarding.PriorityAction;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

class ActionPlanCsvProperties {

    private static final String HEADER = "id,theme,origin,action,owner,due,status,evidence,lines\n";

    private final List<Problem> problems = new ArrayList<>();

    private ActionPlan read(String text) {
        return ActionPlanCsv.read(
                "A plan", "plan.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), problems::add);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whatIsPrintedIsReadBackEqual(@ForAll("actions") List<PriorityAction> actions) {
        problems.clear();
        ActionPlan plan = ActionPlan.titled("A plan").with(actions);

        assertThat(read(ActionPlanCsv.print(plan))).isEqualTo(plan);
        assertThat(problems).isEmpty();
    }

    /** A formula begins with one of these; a number is none, though it begins with a minus. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void noCellIsTakenForAFormula(@ForAll("actions") List<PriorityAction> actions) {
        String text = ActionPlanCsv.print(ActionPlan.titled("A plan").with(actions));

        // at the commas and line feeds before which quotes are closed
        for (String cell : text.split("[,\n](?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
            String bare = cell.replaceFirst("^\"", "");
            assertThat(bare.matches("[=+@\t\r-].*") && !bare.matches("-\\d+(\\.\\d+)?\"?"))
                    .as(cell)
                    .isFalse();
        }
    }

    /** Whatever stands in a row, the row is an action or a problem, the others stand, and no message quotes it. */
    @Property(tries = 500)
    void anythingAtAllIsReadWithoutBreaking(@ForAll("rubbish") String rubbish) {
        problems.clear();
        ActionPlan plan = read(HEADER + "a,,,Words,Owner,,On track,,\n" + rubbish);

        assertThat(plan.actions()).isNotEmpty();
        assertThat(problems)
                .allMatch(problem -> Wording.isOneLine(problem.toString())
                        && !problem.toString().contains("§"));
        assertThat(plan.actions())
                .allMatch(action -> Wording.isOneLine(action.words()) && Wording.isOneLine(action.evidence()));
    }

    @Provide
    Arbitrary<String> rubbish() {
        Arbitrary<String> cells = Arbitraries.of(
                "§",
                "a",
                "b",
                "On track",
                "§2020",
                "2020-04-30",
                "cpp.open",
                "cpp.open;§",
                "\"§\n\"",
                "\u202e§",
                "§\u0000");
        Arbitrary<String> rows = cells.list().ofSize(9).map(row -> String.join(",", row));
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars("ab,\"\n\r\\';=§é\u0000\u202e\u2028")
                .ofMaxLength(60);
        return Arbitraries.oneOf(rows, noise).list().ofMaxSize(6).map(all -> String.join("\n", all));
    }

    /** Hostile and foreign, but one line: marks of direction, formula prefixes, apostrophes, wide and joined characters. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abZ089 ,\"'=+-@;<&>|/\u00e9\u4e2d\u05d0\u200e\u200f\u061c\u00a0\u0301")
                .ofMinLength(1)
                .ofMaxLength(40)
                .filter(text -> !text.isBlank());
    }

    @Provide
    Arbitrary<List<PriorityAction>> actions() {
        Arbitrary<String> lines = Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(word -> word + "." + word.length());
        Arbitrary<PriorityAction> plain = Combinators.combine(
                        words(),
                        words(),
                        words(),
                        words().injectNull(0).optional().map(theme -> theme.orElse("")),
                        Arbitraries.of(PriorityAction.Origin.class),
                        Arbitraries.integers()
                                .between(-3_000_000, 3_000_000)
                                .map(LocalDate::ofEpochDay)
                                .optional(),
                        Arbitraries.of(PriorityAction.Status.class),
                        words().optional().map(evidence -> evidence.orElse("")))
                .as((id, action, owner, theme, origin, due, status, evidence) ->
                        new PriorityAction(id, action, owner, theme, origin, due, status, evidence, List.of()));
        return Combinators.combine(plain, lines.list().uniqueElements().ofMaxSize(40))
                .as((action, some) -> action.serving(some.toArray(new String[0])))
                .list()
                .ofMaxSize(6)
                .uniqueElements(PriorityAction::id);
    }
}
