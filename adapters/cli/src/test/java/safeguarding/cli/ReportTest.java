package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.cli.Ran.scorecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    @TempDir
    Path folder;

    private String returns;

    @BeforeEach
    void files() {
        returns = SomeFiles.returns(folder.resolve("returns.csv")).toString();
    }

    @Test
    void aReportIsWrittenInEveryForm() throws IOException {
        Path out = folder.resolve("a/new/folder");

        Ran ran = scorecard("report", returns, "--out", out.toString());

        assertThat(ran.exit()).isZero();
        for (String file :
                List.of("scorecard.html", "scorecard.xlsx", "scorecard.csv", "scorecard.json", "scorecard.txt")) {
            assertThat(out.resolve(file)).isNotEmptyFile();
            assertThat(ran.out()).contains(out.resolve(file) + "\n");
        }
        assertThat(ran.err()).isEqualTo("returns.csv: returns\n1 figure: 1 red, 0 amber, 0 green and 0 not rated.\n");
    }

    @Test
    void onlyTheFormsAskedForAreWritten() throws IOException {
        Path out = folder.resolve("out");

        scorecard("report", returns, "--out", out.toString(), "--format", "csv,json");

        try (Stream<Path> written = Files.list(out)) {
            assertThat(written.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("scorecard.csv", "scorecard.json");
        }
    }

    @Test
    void thePageSaysWhoseItIsAndWhomToAsk() {
        Path out = folder.resolve("out");

        scorecard(
                "report",
                returns,
                "--out",
                out.toString(),
                "--format",
                "html",
                "--partnership",
                "Durham <Partnership>",
                "--contact",
                "Ask the business unit.",
                "--as-at",
                "2020-04-30");

        assertThat(out.resolve("scorecard.html"))
                .content()
                .contains("Durham &lt;Partnership&gt;", "Ask the business unit.", "30 April 2020", "753");
    }

    /** Gateshead is in the table of populations, which says that it lies in the North East. */
    @Test
    void openDataIsWrittenWhereATableSaysWhereTheAuthorityLies() throws IOException {
        Path census = SomeFiles.census(folder.resolve("in/cin.xml"), 12, 3);
        Path populations = SomeFiles.populations(folder.resolve("in/populations.csv"));
        Path out = folder.resolve("out");

        Ran ran = scorecard(
                "report", census.toString(), populations.toString(), "--out", out.toString(), "--format", "open-data");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(out.resolve("open-data/scorecard_financial_year.csv"))
                .content()
                .contains("E12000001,North East,840,E06000047,County Durham");
        Ran alone = scorecard("report", census.toString(), "--out", out.toString(), "--format", "open-data");
        assertThat(alone.exit()).isEqualTo(2);
        assertThat(alone.err()).contains("1 area cannot be placed, such as 'Local authority 840'");
    }

    @Test
    void aHomeIsABodyAndNoPlaceInOpenData() {
        Path out = folder.resolve("out");

        scorecard("report", returns, "--out", out.toString(), "--format", "open-data");

        assertThat(out.resolve("open-data")).isDirectoryContaining("glob:**scorecard*.meta.csv");
        assertThat(out.resolve("open-data/scorecard_institutions_financial_year.csv"))
                .content()
                .contains("Institution", "Aycliffe", "753");
    }

    @Test
    void aFormThatIsNotThereNamesTheNearestBeforeAnythingIsRead() {
        Ran ran = scorecard("report", "nowhere", "--out", folder.toString(), "--format", "jsn");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("unknown format 'jsn'; did you mean 'json'?");
    }

    @Test
    void whatWasWrittenIsADocumentWhereJsonIsAskedFor() {
        Ran ran = scorecard("report", returns, "--out", folder.resolve("out").toString(), "--json");

        Schema.OUTPUT.accepts(ran.out());
        assertThat(ran.out()).contains("\"red\": 1", "scorecard.csv");
    }

    @Test
    void aRedLineFailsOnlyOnceTheReportIsWritten() {
        Path out = folder.resolve("out");

        assertThat(scorecard("report", returns, "--out", out.toString(), "--fail-on", "red")
                        .exit())
                .isEqualTo(1);
        assertThat(out.resolve("scorecard.json")).isNotEmptyFile();
    }

    @Test
    void aFileInTheWayIsToldOf() {
        Ran ran = scorecard("report", returns, "--out", returns);

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).endsWith(returns + ": cannot be made a folder\n");
    }

    @Test
    void whereToMustBeSaid() {
        Ran ran = scorecard("report", returns);

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("'--out=FOLDER'");
    }
}
