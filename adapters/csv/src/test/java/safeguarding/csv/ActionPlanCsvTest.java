package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.ActionPlan;
import safeguarding.ActionPlan.Progress;
import safeguarding.PriorityAction;
import safeguarding.PriorityAction.Origin;
import safeguarding.PriorityAction.Status;
import safeguarding.Scorecard;
import safeguarding.fact.Problem;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Measure;

class ActionPlanCsvTest {

    private static final String HEADER = "id,theme,origin,action,owner,due,status,evidence,lines\n";
    private static final String GOOD = "R-1,,Review,Hold the conference,Business Unit,2020-04-30,Off track,,\n";

    /** A row that says of each text which column it is of. */
    private static final String ROW = "id,theme,,action,owner,,On track,evidence,\n";

    private static final Scorecard CARD = Scorecard.titled("Durham")
            .line(Indicator.of("cpp.open", "Plans", Measure.given("cpp.open")))
            .line(Indicator.of("cla.open", "Looked after", Measure.given("cla.open")));

    private final List<Problem> problems = new ArrayList<>();

    private ActionPlan read(String text) {
        return ActionPlanCsv.read("A plan", "plan.csv", bytes(text), problems::add);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRowIsAnAction() {
        ActionPlan plan = read(HEADER
                + "JTAI-2.7,Front door,Inspection,\"Review, then staff, the hub\",Council,2019-06-30,Completed,Ofsted 2019,\n"
                + "S11-4,,section 11,Train volunteers,Police,,ON TRACK,,cpp.open;cla.open\n");

        assertThat(problems).isEmpty();
        assertThat(plan)
                .isEqualTo(ActionPlan.titled("A plan")
                        .with(
                                PriorityAction.of("JTAI-2.7", "Review, then staff, the hub", "Council")
                                        .under("Front door")
                                        .from(Origin.INSPECTION)
                                        .dueBy(LocalDate.of(2019, 6, 30))
                                        .standing(Status.COMPLETED)
                                        .evidencedBy("Ofsted 2019"),
                                PriorityAction.of("S11-4", "Train volunteers", "Police")
                                        .from(Origin.SECTION_11)
                                        .standing(Status.ON_TRACK)
                                        .serving("cpp.open", "cla.open")));
    }

    /** A standard that an agency does not meet, a recommendation and an action after an inspection are rows of one kind. */
    @Test
    void section11ReturnsAndReviewsAreTrackedAsInspectionsAre() {
        ActionPlan plan = read(HEADER
                + "S11-1-A,Standard 1: leadership,Section 11,Name a senior lead,Probation,2020-01-31,Completed,Named,\n"
                + "S11-1-B,Standard 1: leadership,Section 11,Name a senior lead,Voluntary Group,2020-01-31,At risk,,\n"
                + "S11-5-B,Standard 5: training,Section 11,Train volunteers,Voluntary Group,2020-06-30,On track,,\n"
                + "SCR-K-1,Review K,Review,Hold strategy meetings with health,Police,2020-02-29,Completed,,\n"
                + "JTAI-1,Strategy meetings,Inspection,Join by telephone,Police,,Completed,Audit,\n");

        ActionPlan.Summary summary = plan.summaryAt(LocalDate.of(2020, 3, 31));
        assertThat(problems).isEmpty();
        assertThat(summary.byOrigin())
                .containsExactly(
                        entry(Origin.INSPECTION, new Progress(1, 1, 0, 0, 0)),
                        entry(Origin.SECTION_11, new Progress(1, 1, 2, 1, 0)),
                        entry(Origin.REVIEW, new Progress(1, 0, 0, 0, 0)));
        assertThat(summary.byOwner())
                .containsExactly(
                        entry("Probation", new Progress(1, 1, 0, 0, 0)),
                        entry("Voluntary Group", new Progress(0, 0, 2, 1, 0)),
                        entry("Police", new Progress(2, 1, 0, 0, 0)));
        assertThat(summary.byTheme().get("Standard 1: leadership")).isEqualTo(new Progress(1, 1, 1, 1, 0));
    }

    @Test
    void columnsThatAreNotNeededMayBeLeftOutAndStandInAnyOrder() {
        ActionPlan plan = read("Status,owner,ID,action\r\nAt risk,Police,1,Do it\r\n");

        assertThat(problems).isEmpty();
        assertThat(plan.actions())
                .containsExactly(PriorityAction.of("1", "Do it", "Police").standing(Status.AT_RISK));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",,,Words,Owner,,On track,, | id | must be given",
                "a,,,,Owner,,On track,, | action | must be given",
                "a,,,Words,,,On track,, | owner | must be given",
                "a,,,Words,Owner,,Done,, | status | must be one of Not started, On track, At risk, Off track, Completed and Withdrawn",
                "a,,,Words,Owner,,,, | status | must be one of Not started, On track, At risk, Off track, Completed and Withdrawn",
                "a,,Amy,Words,Owner,,On track,, | origin | must be one of Inspection, Section 11, Review, Audit, Scorecard and Other",
                "a,,,Words,Owner,30/04/2020,On track,, | due | must be a date that exists, written as 2019-04-01",
                "a,,,Words,Owner,2020-02-30,On track,, | due | must be a date that exists, written as 2019-04-01",
                "a,,,Words,Owner,,On track,,CPP open | lines | must be ids of lines such as cpp.rate, of at most 100 characters, with ';' between",
                "a,,,Words,Owner,,On track,,cpp.open; | lines | must be ids of lines such as cpp.rate, of at most 100 characters, with ';' between",
                "a,,,Words,Owner,,On track,,cpp.open;cpp.open | lines | must name each line once",
                "R-1,,,Words,Owner,,On track,, | id | is that of row 2; the first stands",
                "a,Words,Owner | '' | has 3 cells where the header has 9"
            })
    void aRowThatIsNotRightIsRefusedAndTheOthersStand(String row, String column, String reason) {
        ActionPlan plan = read(HEADER + GOOD + row + "\nR-2" + GOOD.substring(3));

        assertThat(problems).containsExactly(new Problem("plan.csv", 3, column.equals("''") ? "" : column, reason));
        assertThat(plan.actions()).extracting(PriorityAction::id).containsExactly("R-1", "R-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u0000", "\u0007", "\u0085", "\u2028", "\u202e", "\u2066", "\u2069"})
    void aTextIsOneLineThatTurnsNothingRound(String bad) {
        for (String column : List.of("id", "theme", "action", "owner", "evidence")) {
            problems.clear();
            ActionPlan plan = read(HEADER + ROW.replaceFirst("\\b" + column + "\\b", "\"Wo" + bad + "rds\"") + GOOD);

            assertThat(plan.actions()).extracting(PriorityAction::id).containsExactly("R-1");
            assertThat(problems)
                    .containsExactly(new Problem(
                            "plan.csv",
                            2,
                            column,
                            "must be one line without control characters, or characters that turn its direction"));
        }
    }

    @ParameterizedTest
    @CsvSource({"id,50", "theme,100", "action,500", "owner,100", "evidence,1000"})
    void aTextIsAsLongAsItMayBeAndNoLonger(String column, int most) {
        for (int more = 0; more <= 1; more++) {
            problems.clear();
            String text = "x".repeat(most + more);
            ActionPlan plan = read(HEADER + ROW.replaceFirst("\\b" + column + "\\b", text));

            assertThat(plan.actions()).hasSize(1 - more);
            assertThat(problems)
                    .hasSize(more)
                    .allSatisfy(problem -> assertThat(problem)
                            .hasToString("plan.csv row 2, " + column + ": must be at most "
                                    + (most == 1000 ? "1,000" : most) + " characters"));
        }
    }

    @Test
    void anActionMayServeFortyLinesAndNoMore() {
        var lines = new ArrayList<String>();
        for (int i = 0; i <= 40; i++) {
            lines.add("line." + i);
        }

        ActionPlan plan = read(HEADER + "a,,,Words,Owner,,On track,," + String.join(";", lines.subList(0, 40)) + "\n"
                + "b,,,Words,Owner,,On track,," + String.join(";", lines) + "\n");

        assertThat(plan.actions()).extracting(PriorityAction::id).containsExactly("a");
        assertThat(problems).containsExactly(new Problem("plan.csv", 3, "lines", "must be at most 40 lines"));
    }

    @Test
    void theLongestActionThereCanBeIsReadBackEqual() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < PriorityAction.MOST_LINES; i++) {
            lines.add("x".repeat(97) + "." + (10 + i));
        }
        ActionPlan plan = ActionPlan.titled("A plan")
                .with(PriorityAction.of("=".repeat(50), "-".repeat(500), "@".repeat(100))
                        .under("+".repeat(100))
                        .evidencedBy("=".repeat(1_000))
                        .serving(lines.toArray(new String[0])));

        assertThat(read(ActionPlanCsv.print(plan))).isEqualTo(plan);
        assertThat(problems).isEmpty();
    }

    @Test
    void aLineThatIsNotOnTheScorecardIsRefusedWithTheNearest() {
        ActionPlan plan = ActionPlanCsv.read(
                "A plan",
                "plan.csv",
                bytes(HEADER + "a,,,Words,Owner,,On track,,cpp.opne\nb,,,Words,Owner,,On track,,cla.open\n"
                        + "c,,,Words,Owner,,On track,,something.else\n"),
                CARD,
                problems::add);

        assertThat(plan.actions()).extracting(PriorityAction::id).containsExactly("b");
        assertThat(problems)
                .containsExactly(
                        new Problem(
                                "plan.csv",
                                2,
                                "lines",
                                "names a line that is not on the scorecard; the nearest are 'cpp.open'"),
                        new Problem("plan.csv", 4, "lines", "names a line that is not on the scorecard"));
    }

    @Test
    void noProblemSaysWhatTheRowHeld() {
        read(HEADER + "SECRET,SECRET,SECRET,,SECRET,SECRET,SECRET,SECRET,SECRET\n"
                + "SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET,SECRET\nSECRET\n");

        assertThat(problems).hasSize(3).noneMatch(problem -> problem.toString().contains("SECRET"));
    }

    @Test
    void aPlanIsWrittenPlainlyAndNoCellIsTakenForAFormula() {
        ActionPlan plan = ActionPlan.titled("A plan")
                .with(PriorityAction.of("=1", "@SUM(A1), \"quoted\"", "-Police")
                        .from(Origin.SECTION_11)
                        .dueBy(LocalDate.of(2020, 4, 30))
                        .evidencedBy("+44 seen")
                        .serving("cpp.open", "cla.open"));

        assertThat(ActionPlanCsv.print(plan))
                .isEqualTo(HEADER
                        + "'=1,,Section 11,\"'@SUM(A1), \"\"quoted\"\"\",'-Police,2020-04-30,Not started,'+44 seen,"
                        + "cpp.open; cla.open\n");
    }

    @Test
    void aPlanIsReadFromAFileWithinLimits(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("plan.csv"), HEADER + GOOD + GOOD.replace("R-1", "R-2"));
        ActionPlanCsv source = ActionPlanCsv.from(file).servingLinesOf(CARD);

        assertThat(source.read("A plan", problems::add).actions()).hasSize(2);
        assertThat(problems).isEmpty();
        assertThat(source.within(new CsvLimits(100, 1))
                        .read("A plan", problems::add)
                        .actions())
                .hasSize(1);
        assertThat(problems)
                .containsExactly(new Problem(
                        "plan.csv", 3, "", "there are more than 1 rows; nothing from this row on was read"));
        assertThat(source).hasToString("action plan in " + file);
    }

    @Test
    void aFileThatIsNotThereOrHasAnotherHeaderIsNamed(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("none.csv");
        assertThatThrownBy(() -> ActionPlanCsv.from(missing).read("A plan", problems::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(missing + ": cannot be read");
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "id,action,owner\n");
        assertThatThrownBy(() -> ActionPlanCsv.from(wrong).read("A plan", problems::add))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "wrong.csv: row 1: the column 'status' is missing; an action plan needs id, action, owner and"
                                + " status");
    }
}
