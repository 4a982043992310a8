package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.cli.Ran.scorecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Scorecard;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.json.ScorecardJson;
import safeguarding.judge.Judge;
import safeguarding.judge.Tolerance;

class EvaluateTest {

    @TempDir
    Path folder;

    private String census;
    private String returns;

    @BeforeEach
    void files() {
        census = SomeFiles.census(folder.resolve("in/cin.xml"), 12, 3).toString();
        returns = SomeFiles.returns(folder.resolve("returns.csv")).toString();
    }

    @Test
    void aScorecardOfTheFilesIsPrintedWithSmallCountsWithheld() {
        Ran ran = scorecard("evaluate", census, "--area", "E06000047:County Durham");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo(SomeFiles.golden("evaluate.txt"));
        assertThat(ran.err()).isEqualTo("cin.xml: children in need census of 2019-20\n");
    }

    @Test
    void theSameIsADocumentWhereJsonIsAskedFor() {
        Ran ran = scorecard("evaluate", census, "--json", "--quiet");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("\"kind\": \"publication\"", "\"kind\": \"withheld\"")
                .doesNotContain("3 children");
    }

    /** Eight figures come of it; of the three plans the number open and started would be told. */
    @Test
    void exactFiguresComeWithANoticeAndOnlyWhereAskedFor() {
        Ran ran = scorecard("evaluate", census, "--exact", "--quiet");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEqualTo("Not for publication: exact figures, small counts included.\n");
        assertThat(ran.out()).isEqualTo(SomeFiles.golden("evaluate-exact.txt")).contains("3 children");
        assertThat(scorecard("evaluate", census, "--exact", "--json").out())
                .contains("\"kind\": \"result\"", "Not for publication");
    }

    @Test
    void exactFiguresAreNotWrittenToAFile() {
        Path out = folder.resolve("out.csv");

        Ran ran = scorecard("evaluate", census, "--exact", "--out", out.toString());

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err()).startsWith("scorecard: --exact only prints");
        assertThat(out).doesNotExist();
    }

    @Test
    void theFormOfAFileFollowsFromItsName() throws IOException {
        Path csv = folder.resolve("out.CSV");
        Path text = folder.resolve("out.txt");

        assertThat(scorecard("evaluate", census, "--out", csv.toString()).err()).contains("Written to " + csv + ".");
        scorecard("evaluate", census, "--out", text.toString(), "--area", "E06000047:County Durham");

        assertThat(Files.readString(csv)).startsWith("indicator,title,theme,");
        assertThat(Files.readString(text)).isEqualTo(SomeFiles.golden("evaluate.txt"));
        assertThat(scorecard("evaluate", census, "--out", "out.doc").err())
                .isEqualTo("scorecard: --out must end in one of .html, .xlsx, .csv, .json, .txt\n");
        Path page = folder.resolve("page.html");
        scorecard("evaluate", census, "--out", page.toString());
        assertThat(page).content().startsWithIgnoringCase("<!doctype html>");
    }

    /** 753 after 520 is a rise beyond chance, as the Durham report's figures are in the Durham example. */
    @Test
    void aRedLineFailsOnlyWhereItIsToFail() {
        assertThat(scorecard("evaluate", returns).exit()).isZero();
        Ran ran = scorecard("evaluate", returns, "--fail-on", "red");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).endsWith("1 figure is red.\n");
        assertThat(ran.out()).contains("753 is significantly worse than 520");
        assertThat(scorecard("evaluate", returns, "--period", "2018-19", "--fail-on", "amber")
                        .exit())
                .isZero();
        assertThat(scorecard("evaluate", returns, "--fail-on", "purple").exit()).isEqualTo(2);
    }

    @Test
    void partsOfAPeriodAreEachShown() {
        Ran ran = scorecard("evaluate", returns, "--period", "2019-20:halves,2018-19");

        assertThat(ran.out()).contains("For 2019-20 H1, 2019-20 H2 and 2018-19.", "518", "235", "520");
    }

    @Test
    void aPeriodThatIsNoneSaysWhatWouldBeRight() {
        assertThat(scorecard("evaluate", returns, "--period", "last year").err())
                .isEqualTo(
                        "scorecard: unknown reporting period 'last year': write it as 2019-20, 2019-20 H1, 2019-20 Q1,"
                                + " Apr 2019, 2019, 31 Mar 2020 or 2019-06-01 to 2019-07-15\n");
        Ran ran = scorecard("evaluate", returns, "--period", "2019-20:halfs");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("scorecard: unknown part of a period 'halfs'; did you mean 'halves'?\n");
    }

    @Test
    void aPeriodNobodyCoveredIsRefusedAsData() {
        Ran ran = scorecard("evaluate", census, "--period", "2010-11");

        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).endsWith("nothing can be computed for 2010-11: the files do not cover it\n");
    }

    @Test
    void aScorecardOfOnesOwnIsRead() {
        Scorecard card = Scorecard.titled("Secure home")
                .line(
                        ChildrenCatalogue.CATALOGUE.get("sec.restraint.count"),
                        Judge.noWorseThanBefore(Tolerance.tolerance(10)));
        Path file = folder.resolve("card.json");
        ScorecardJson.write(card, file);

        Ran ran = scorecard("evaluate", returns, "--scorecard", file.toString());

        assertThat(ran.out()).startsWith("Secure home\n").contains("753 is worse than 520 in 2018-19 by more than 10%");
    }

    @Test
    void aScorecardWithAnIndicatorThatIsNotThereNamesThePlaceAndTheNearest() {
        Path file = SomeFiles.write(folder.resolve("card.json"), """
                {"kind": "scorecard", "layout": 1, "title": "Mine", "lines": [{"indicator": "cpp.rte"}]}
                """);

        Ran ran = scorecard("evaluate", returns, "--scorecard", file.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("card.json", "unknown indicator 'cpp.rte'; did you mean 'cpp.rate'");
    }

    @Test
    void moreProblemsThanAllowedAreRefused() {
        String file = SomeFiles.write(
                        folder.resolve("bad.csv"),
                        "indicator,area,period,count\nsec.restraint.count,A,2019-20,-1\nsec.restraint.count,B,2019-20,7\n")
                .toString();

        assertThat(scorecard("evaluate", file, "--max-problems", "1").exit()).isZero();
        Ran ran = scorecard("evaluate", file, "--max-problems", "0");
        assertThat(ran.exit()).isEqualTo(3);
        assertThat(ran.err()).contains("1 problem, at most 0 allowed by --max-problems; 'scorecard check' lists them");
    }

    @Test
    void aProtectionThatIsNotThereNamesTheNearest() {
        Ran ran = scorecard("evaluate", census, "--protection", "dfe-children");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("scorecard: unknown protection 'dfe-children'; did you mean 'dfe-children-in-need'?\n");
    }

    @Test
    void recordsAreNeverTakenForPublishedAlready() {
        Ran ran = scorecard("evaluate", census, "--protection", "already-published", "--source", "Annual report");

        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("scorecard: ").contains("records");
    }

    @Test
    void returnsThatWerePublishedAreShownAsTheyAre() {
        String file = SomeFiles.write(
                        folder.resolve("few.csv"), "indicator,area,period,count\nsec.restraint.count,A,2019-20,2\n")
                .toString();

        assertThat(scorecard("evaluate", file).out()).contains("2019-20      c");
        assertThat(scorecard("evaluate", file, "--protection", "already-published", "--source", "Annual report")
                        .out())
                .contains("2019-20      2");
        assertThat(scorecard("evaluate", file, "--protection", "already-published")
                        .exit())
                .isEqualTo(2);
        assertThat(scorecard("evaluate", file, "--source", "x").exit()).isEqualTo(2);
    }

    @Test
    void ofReturnsOneAreaCanBeAskedFor() {
        Ran ran = scorecard("evaluate", returns, "--area", "aycliffe");

        assertThat(ran.out()).startsWith("Scorecard, Aycliffe\n");
        Ran other = scorecard("evaluate", returns, "--area", "Ayclife");
        assertThat(other.exit()).isEqualTo(2);
        assertThat(other.err()).isEqualTo("scorecard: unknown area 'Ayclife'; did you mean 'Aycliffe'?\n");
    }

    @Test
    void anActionPastItsDateAndALineWithoutOneAreToldOf() {
        String plan = SomeFiles.write(folder.resolve("plan.csv"), """
                id,action,owner,due,status,lines
                R-1,Train the staff of the home,Durham County Council,2020-01-31,On track,sec.restraint.count
                R-2,Nothing that is there,Durham County Council,2020-01-31,On track,no.such.line
                """).toString();

        Ran ran = scorecard("evaluate", returns, "--actions", plan);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("R-1").contains("Durham County Council");
        assertThat(ran.err()).contains("plan.csv row 3, lines: ");
        assertThat(scorecard("evaluate", returns, "--actions", plan, "--as-at", "2020-01-31")
                        .out())
                .doesNotContain("R-1");
        assertThat(scorecard("evaluate", returns, "--actions", plan, "--as-at", "yesterday")
                        .err())
                .isEqualTo("scorecard: --as-at must be a date that exists, such as 2020-03-31\n");
    }

    @Test
    void linesStandUnderTheHeadingsAskedFor() {
        assertThat(scorecard("evaluate", returns, "--by", "owner").out())
                .contains("\nOwned by nobody named (Aycliffe)\n");
        Ran ran = scorecard("evaluate", returns, "--by", "owners");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("scorecard: unknown heading 'owners'; did you mean 'owner'?\n");
    }
}
