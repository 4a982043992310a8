package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import safeguarding.ActionPlan.Progress;
import safeguarding.ActionPlan.Summary;
import safeguarding.PriorityAction.Origin;
import safeguarding.PriorityAction.Status;
import safeguarding.indicator.Unit;

class ActionPlanTest {

    private static final LocalDate JANUARY = LocalDate.of(2020, 1, 31);

    /** The actions in five themes: Durham Safeguarding Children Partnership, Annual Report 2019/20, section 6. */
    private static final Map<String, Integer> THEMES = new LinkedHashMap<>();

    static {
        THEMES.put("Strategy meetings", 7);
        THEMES.put("Front door & MASH", 29);
        THEMES.put("Safeguarding practice & workforce development", 42);
        THEMES.put("Leadership & management", 20);
        THEMES.put("Voice of the child", 12);
    }

    /** All 110 done, as in the report, but the first of the voice of the child, and the second, which has no evidence yet. */
    private static ActionPlan inspection() {
        var actions = new ArrayList<PriorityAction>();
        THEMES.forEach((theme, number) -> {
            for (int i = 1; i <= number; i++) {
                int last = actions.size() + 1;
                actions.add(PriorityAction.of("JTAI-" + last, "Action " + last, i % 2 == 0 ? "Police" : "Council")
                        .under(theme)
                        .from(Origin.INSPECTION)
                        .dueBy(LocalDate.of(2019, 12, 31))
                        .standing(last == 99 || last == 100 ? Status.OFF_TRACK : Status.COMPLETED)
                        .evidencedBy(last == 101 ? "" : "Audit of January 2020"));
            }
        });
        return ActionPlan.titled("JTAI action plan").with(actions);
    }

    /** 108/110 = 0.98181…; 42 of 42 and so on are 100%; 10/12 = 0.8333…. */
    @Test
    void aHundredAndEightOfAHundredAndTenDoneIs98Point2Percent() {
        Summary summary = inspection().summaryAt(JANUARY);

        assertThat(summary.all()).isEqualTo(new Progress(108, 107, 2, 2, 0));
        assertThat(Unit.percent().print(summary.all().share())).isEqualTo("98.2%");
        assertThat(summary.all())
                .hasToString("108 of 110 actions completed (98.2%), 107 of them with evidence; 2 open, 2 of them past"
                        + " their date");
        assertThat(summary.byTheme()).containsOnlyKeys(THEMES.keySet());
        assertThat(summary.byTheme().get("Voice of the child")).isEqualTo(new Progress(10, 9, 2, 2, 0));
        assertThat(summary.byOrigin()).containsOnly(Map.entry(Origin.INSPECTION, summary.all()));
        assertThat(summary.byStatus())
                .containsEntry(Status.COMPLETED, 108)
                .containsEntry(Status.OFF_TRACK, 2)
                .containsEntry(Status.WITHDRAWN, 0);
        assertThat(inspection().progressAt(LocalDate.of(2019, 12, 31)).overdue())
                .isZero();
    }

    /** 4 + 15 + 21 + 10 + 6 odd ones are 56, even ones 3 + 14 + 21 + 10 + 6 are 54; of the two open ones each has one. */
    @Test
    void aSummaryIsATable() {
        assertThat(inspection().summaryAt(JANUARY)).hasToString("""
                                                               Actions  Completed      %  Evidenced  Open  Past date  Withdrawn
                ─────────────────────────────────────────────  ───────  ─────────  ─────  ─────────  ────  ─────────  ─────────
                By theme
                Strategy meetings                                    7          7  100.0          7     0          0          0
                Front door & MASH                                   29         29  100.0         29     0          0          0
                Safeguarding practice & workforce development       42         42  100.0         42     0          0          0
                Leadership & management                             20         20  100.0         20     0          0          0
                Voice of the child                                  12         10   83.3          9     2          2          0

                By owner
                Council                                             56         55   98.2         54     1          1          0
                Police                                              54         53   98.1         53     1          1          0

                By what they follow from
                Inspection                                         110        108   98.2        107     2          2          0
                """);
    }

    private static final PriorityAction CONFERENCE = PriorityAction.of(
                    "R-1", "Hold the learning conference", "Business Unit")
            .under("Reviews")
            .from(Origin.REVIEW)
            .dueBy(LocalDate.of(2020, 4, 30))
            .standing(Status.OFF_TRACK)
            .serving("scr.completed");
    private static final PriorityAction SECTION_11 = PriorityAction.of(
                    "S11-1", "Complete the section 11 audit", "Embedding Learning Group")
            .from(Origin.SECTION_11)
            .dueBy(LocalDate.of(2021, 3, 31));
    private static final PriorityAction HUB = PriorityAction.of("J-1", "Review the capacity of the hub", "Council")
            .under("Front door")
            .from(Origin.INSPECTION)
            .standing(Status.COMPLETED)
            .evidencedBy("Ofsted, September 2019")
            .serving("ref.count", "con.count");
    private static final PriorityAction SURVEY =
            PriorityAction.of("J-2", "Ask again", "Council").under("Front door").standing(Status.WITHDRAWN);
    private static final ActionPlan PLAN = ActionPlan.titled("Durham, 2020").with(CONFERENCE, SECTION_11, HUB, SURVEY);

    /** 61 days: 31 of May and 30 of June. Of three actions that are not withdrawn one is done: 33.3%. */
    @Test
    void aPlanIsPrintedAsItStandsOnADay() {
        assertThat(PLAN.print(LocalDate.of(2020, 6, 30))).isEqualTo("""
                Durham, 2020
                ============
                As at 30 Jun 2020.
                1 of 3 actions completed (33.3%), 1 of them with evidence; 2 open, 1 of them past its date; 1 withdrawn.
                1 not started, 1 off track, 1 completed and 1 withdrawn.

                Past their date
                  Action R-1, 'Hold the learning conference', Business Unit: 61 days past its date of 30 Apr 2020 and off track.

                                          Actions  Completed      %  Evidenced  Open  Past date  Withdrawn
                ────────────────────────  ───────  ─────────  ─────  ─────────  ────  ─────────  ─────────
                By theme
                Reviews                         1          0    0.0          0     1          1          0
                No theme                        1          0    0.0          0     1          0          0
                Front door                      1          1  100.0          1     0          0          1

                By owner
                Business Unit                   1          0    0.0          0     1          1          0
                Embedding Learning Group        1          0    0.0          0     1          0          0
                Council                         1          1  100.0          1     0          0          1

                By what they follow from
                Inspection                      1          1  100.0          1     0          0          0
                Section 11                      1          0    0.0          0     1          0          0
                Review                          1          0    0.0          0     1          1          0
                Other                           0          0                 0     0          0          1

                Id     Action                          Owner                     Due          Status       Lines                Evidence
                ─────  ──────────────────────────────  ────────────────────────  ───────────  ───────────  ───────────────────  ──────────────────────
                Reviews
                R-1    Hold the learning conference    Business Unit             30 Apr 2020  Off track    scr.completed

                No theme
                S11-1  Complete the section 11 audit   Embedding Learning Group  31 Mar 2021  Not started

                Front door
                J-1    Review the capacity of the hub  Council                                Completed    ref.count con.count  Ofsted, September 2019
                J-2    Ask again                       Council                                Withdrawn
                """);
    }

    @Test
    void whatIsOverdueComesTheLongestFirst() {
        PriorityAction older = SECTION_11.dueBy(LocalDate.of(2020, 1, 1));
        ActionPlan plan = ActionPlan.titled("A").with(CONFERENCE, older, HUB.dueBy(LocalDate.of(2019, 1, 1)));

        assertThat(plan.overdueAt(LocalDate.of(2020, 6, 30))).containsExactly(older, CONFERENCE);
        assertThat(plan.overdueAt(LocalDate.of(2020, 1, 1))).isEmpty();
    }

    @Test
    void aPlanKnowsWhatServesALine() {
        assertThat(PLAN.serving("con.count")).containsExactly(HUB);
        assertThat(PLAN.serving("cpp.open")).isEmpty();
        assertThat(PLAN.where(action -> action.owner().equals("Council")).actions())
                .containsExactly(HUB, SURVEY);
    }

    @Test
    void aPlanWithoutActionsHasNoShare() {
        Progress none = ActionPlan.titled("A").progressAt(JANUARY);

        assertThat(none.share().isGap()).isTrue();
        assertThat(none).hasToString("0 of 0 actions completed; 0 open");
        assertThat(ActionPlan.titled("A").with(SURVEY).progressAt(JANUARY))
                .hasToString("0 of 0 actions completed; 0 open; 1 withdrawn");
    }

    @Test
    void anIdComesOnceInAPlan() {
        assertThatThrownBy(() -> PLAN.with(List.of(HUB)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("action 'J-1' is in the plan twice; give each an id of its own");
        assertThatThrownBy(() -> ActionPlan.titled("a\nb")).hasMessageStartingWith("a plan's title must be 1 to 100");
        assertThat(PLAN).hasToString("Durham, 2020 (4 actions)");
    }

    @Test
    void partsOfProgressAreNoMoreThanTheirWholes() {
        assertThatThrownBy(() -> new Progress(1, 2, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Progress(0, 0, 1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Progress(0, 0, 0, 0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** However actions are put together, each is counted once, and the parts add to the whole. */
    @Property(tries = 200)
    void everyArrangementOfAPlanAddsToTheWhole(@ForAll("plans") ActionPlan plan, @ForAll("days") LocalDate day) {
        Summary summary = plan.summaryAt(day);
        Progress all = summary.all();

        assertThat(all.completed() + all.open() + all.withdrawn())
                .isEqualTo(plan.actions().size());
        assertThat(summary.byStatus().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(plan.actions().size());
        assertThat(all.overdue()).isEqualTo(plan.overdueAt(day).size());
        assertThat(List.of(
                        sum(List.copyOf(summary.byTheme().values())),
                        sum(List.copyOf(summary.byOwner().values())),
                        sum(List.copyOf(summary.byOrigin().values()))))
                .containsOnly(all);
    }

    private static Progress sum(List<Progress> parts) {
        return parts.stream()
                .reduce(
                        new Progress(0, 0, 0, 0, 0),
                        (a, b) -> new Progress(
                                a.completed() + b.completed(),
                                a.evidenced() + b.evidenced(),
                                a.open() + b.open(),
                                a.overdue() + b.overdue(),
                                a.withdrawn() + b.withdrawn()));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60).map(day -> JANUARY.plusDays(day));
    }

    @Provide
    Arbitrary<ActionPlan> plans() {
        return Combinators.combine(
                        Arbitraries.of("Police", "Council", "Health"),
                        Arbitraries.of("", "Front door", "Voice"),
                        Arbitraries.of(Origin.class),
                        Arbitraries.of(Status.class),
                        days().optional(),
                        Arbitraries.of("", "seen"))
                .as((owner, theme, origin, status, due, evidence) ->
                        new PriorityAction("id", "words", owner, theme, origin, due, status, evidence, List.of()))
                .list()
                .ofMaxSize(20)
                .map(some -> {
                    var numbered = new ArrayList<PriorityAction>();
                    for (PriorityAction one : some) {
                        numbered.add(new PriorityAction(
                                "A" + numbered.size(),
                                one.words(),
                                one.owner(),
                                one.theme(),
                                one.origin(),
                                one.due(),
                                one.status(),
                                one.evidence(),
                                one.lines()));
                    }
                    return ActionPlan.titled("A").with(numbered);
                });
    }
}
