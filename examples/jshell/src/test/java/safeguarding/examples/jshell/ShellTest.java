package safeguarding.examples.jshell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellTest {

    @Test
    void startsWithoutAWordAndKnowsTheYear() throws Exception {
        assertThat(typed("year")).isEqualTo("2019-20");
    }

    @Test
    void statisticsArePrintedWhole() throws Exception {
        assertThat(typed("Rate.of(444, 90_833).per(10_000)"))
                .startsWith("48.9 per 10,000")
                .contains("44.4 to 53.6");
        assertThat(typed("Change.between(events(235, days(183)), events(518, days(183)))"))
                .contains("ratio  2.20", "p      2.4e-25");
        assertThat(typed("Reconcile.impliedDenominator(444, published(\"50\").per(10_000))"))
                .startsWith("87,921 to 89,696");
        assertThat(typed("ControlChart.xmr(Series.of(10, 12, 10, 12, 10, 12, 30)).rules(MAKING_DATA_COUNT)"))
                .startsWith("XmR chart, rules of Making Data Count");
        assertThat(typed("Count.of(7)")).contains("2.81 to 14.4");
        assertThat(typed("Decomposition.kitagawa(List.of())")).doesNotContain("Error");
    }

    @Test
    void recordsCanBeMadeAndCountedByHand() throws Exception {
        assertThat(typed("SyntheticAuthority.durham().scaled(1, 20).records()")).contains("child protection plan: ");
        assertThat(typed("Situation.of(SituationKind.PLAN_REVIEW_OVERDUE).name()"))
                .contains("plan review overdue");
        assertThat(typed("CinCensusWriter.of(2020, \"840\")")).doesNotContain("Error");
    }

    @Test
    void showsAValueWholeAndNothingBesideIt() throws Exception {
        assertThat(typed("new StringBuilder(\"x\".repeat(20_000))")).isEqualTo("x".repeat(20_000));
    }

    @Test
    void saysWhatIsWrongWithALine() throws Exception {
        assertThat(typed("yaer")).contains("Error:").contains("cannot find symbol");
    }

    @Test
    void durhamIsThereAndPrintsWhole() throws Exception {
        assertThat(typed("durham", "durham.entries().size()"))
                .startsWith("Durham Safeguarding Children Partnership 2019/20\n====")
                .contains("Restraint incidents", "Needs attention")
                .endsWith("\n90");
    }

    /** 520, 753 and, in the second half of 2019-20, 518 restraints are in the report. */
    @Test
    void linesAreShownExplainedAndCharted() throws Exception {
        assertThat(typed(
                        "show(\"restraint incidents\")",
                        "explain(\"sec.restraint.count\")",
                        "chart(\"sec.restraint.count\")",
                        "trace(\"sec.restraint.count\")",
                        "explain(\"jtai.action\")"))
                .startsWith("Id ")
                .contains("sec.restraint.half", "2019-20 H2", "518", "red")
                .contains("Restraint incidents (sec.restraint.count)\n")
                .contains("Aycliffe Secure Centre, 2019-20: 753 (95% range 700.2 to 808.8)\n", "753 is worse than 520")
                .contains("""
                        Restraint incidents, Aycliffe Secure Centre, incidents
                        Period   Value
                        ───────  ─────  ────────────────────────────────────────
                        2018-19    520  ███████████████████████████▋
                        2019-20    753  ████████████████████████████████████████
                        """)
                .contains("Not for publication: it says whose rows they are.\n")
                .contains("  no rows are behind it: it was supplied as a figure\n")
                .contains("unknown line 'jtai.action'; did you mean 'jtai.actions'")
                .doesNotContain("sec.injury");
    }

    /** Three of the twelve children have a plan, the second from the same day as the first. */
    @Test
    void filesAreLoadedAndTheCommandsAreThenAboutThem(@TempDir Path folder) throws Exception {
        write(folder.resolve("cin.xml"), 12, 3);

        assertThat(typed(
                        "load(\"" + folder + "\")",
                        "explain(\"cpp.open\")",
                        "report(\"" + folder.resolve("out") + "\")",
                        "trace(\"cpp.open\")"))
                .startsWith("Scorecard, Local authority 840\n")
                .contains("Children subject to a plan at 31 March   2019-20      c")
                .contains("Local authority 840, 2019-20: c", "withheld, as ", "scorecard.json")
                .contains("  counted: 3 rows of 3 children, number open at the end of ")
                .contains("    child protection plan 2019-06-01  CHILD2\n");
        assertThat(folder.resolve("out/scorecard.csv")).isNotEmptyFile();
    }

    @Test
    void theScorecardIsReadForOtherPeriodsAndDurhamComesBack() throws Exception {
        assertThat(typed("over(year.halves())", "show(\"sec.injury.per100\")", "use(durham)", "show(\"per 100 rest\")"))
                .contains("For 2019-20 H1 and 2019-20 H2.", "2019-20 H1   22.1")
                .contains("2019-20      11.8");
    }

    /** A census of 2019-20: so many children, of whom the first so many are on a plan. */
    private static void write(Path file, int children, int plans) throws IOException {
        var xml = new StringBuilder("<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2020</Year>"
                + "<ReferenceDate>2020-03-31</ReferenceDate></CollectionDetails><Source><LEA>840</LEA></Source></Header>"
                + "<Children>");
        for (int i = 1; i <= children; i++) {
            xml.append("<Child><ChildIdentifiers><LAchildID>CHILD" + i + "</LAchildID>"
                    + "<PersonBirthDate>2010-01-15</PersonBirthDate></ChildIdentifiers><CINdetails>"
                    + "<CINreferralDate>2019-05-01</CINreferralDate>");
            xml.append(
                    i > plans
                            ? ""
                            : "<ChildProtectionPlans><CPPstartDate>2019-06-01</CPPstartDate>"
                                    + "</ChildProtectionPlans>");
            xml.append("</CINdetails></Child>");
        }
        Files.writeString(file, xml.append("</Children></Message>"));
    }

    /** What the shell prints when these lines are typed, without its prompts. */
    private static String typed(String... lines) throws Exception {
        Commands.use(Board.durham());
        var out = new ByteArrayOutputStream();
        String typed = String.join("\n", lines) + "\n/exit\n";
        try (var print = new PrintStream(out, true, UTF_8)) {
            var tool = JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream(typed.getBytes(UTF_8)), null)
                    .out(print)
                    .err(print)
                    .persistence(new HashMap<>());
            Shell.run(tool);
        }
        return out.toString(UTF_8).replaceAll("(?m)^scorecard> .*$", "").strip();
    }
}
