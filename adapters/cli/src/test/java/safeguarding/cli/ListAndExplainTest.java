package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.cli.Ran.scorecard;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.children.ChildrenCatalogue;

class ListAndExplainTest {

    @TempDir
    Path folder;

    @Test
    void everyIndicatorIsListedUnderItsTheme() {
        Ran ran = scorecard("list");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("context\n  ctx.pop.total ").contains("\nchildren looked after\n");
        ChildrenCatalogue.CATALOGUE
                .indicators()
                .forEach(indicator -> assertThat(ran.out()).contains("  " + indicator.id() + " ", indicator.title()));
    }

    @Test
    void aSearchFindsWhereEveryWordStands() {
        assertThat(scorecard("list", "--search", "NEGLECT category").out()).isEqualTo("""
                child protection plans
                  cpp.cat.neglect.pct  Plans with category neglect
                  cpp.cat.neglect      Children subject to a plan for neglect at 31 March

                2 indicators.
                """);
        assertThat(scorecard("list", "--search", "no such thing").out()).isEqualTo("0 indicators.\n");
    }

    @Test
    void idsAreForOtherPrograms() {
        assertThat(scorecard("list", "--theme", "context", "--ids").out().lines())
                .isNotEmpty()
                .allMatch(id -> ChildrenCatalogue.CATALOGUE.find(id).isPresent());
    }

    @Test
    void themesAreCounted() {
        assertThat(scorecard("list", "--themes").out().lines())
                .hasSize(ChildrenCatalogue.CATALOGUE.themes().size())
                .first()
                .isEqualTo("   5  context");
    }

    @Test
    void aThemeThatIsNotThereNamesTheNearest() {
        Ran ran = scorecard("list", "--theme", "early hlep");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("scorecard: unknown theme 'early hlep'; did you mean 'early help'?\n");
    }

    @Test
    void ofFilesTheIndicatorsAreListedThatCanBeComputed() {
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 12, 7);

        Ran ran = scorecard("list", census.toString(), "--ids", "--quiet");

        assertThat(ran.out().lines())
                .contains("ref.count", "cin.open", "cpp.open")
                .doesNotContain("ref.rate", "cla.open", "sec.restraint.count");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void theScorecardOfTheFilesIsWrittenAsADefinitionThatGivesTheSame() {
        String census = SomeFiles.census(folder.resolve("in/cin.xml"), 12, 7).toString();
        Path card = folder.resolve("card.json");

        Ran ran = scorecard("list", census, "--define", card.toString());

        assertThat(ran.err()).endsWith("Written to " + card + ".\n");
        assertThat(scorecard("evaluate", census, "--scorecard", card.toString()).out())
                .isEqualTo(scorecard("evaluate", census).out());
        assertThat(scorecard("list", "--define", card.toString()).exit()).isEqualTo(2);
    }

    @Test
    void listsAreDocumentsWhereJsonIsAskedFor() {
        Schema.OUTPUT.accepts(scorecard("list", "--json").out());
        Schema.OUTPUT.accepts(scorecard("list", "--themes", "--json").out());
        assertThat(scorecard("list", "--search", "restraint incidents", "--theme", "context", "--json")
                        .out())
                .isEqualTo("""
                        {
                          "kind": "list",
                          "layout": 1,
                          "indicators": [ ]
                        }
                        """);
    }

    @Test
    void aDefinitionIsPrintedWhole() {
        Ran ran = scorecard("explain", "cpp.rate");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .isEqualTo(ChildrenCatalogue.CATALOGUE.get("cpp.rate").explain())
                .startsWith("Children subject to a plan per 10,000 (cpp.rate)\n");
    }

    @Test
    void severalDefinitionsHaveALineBetweenThem() {
        assertThat(scorecard("explain", "cpp.rate", "cla.rate").out())
                .contains("\n\nChildren looked after per 10,000 (cla.rate)\n");
    }

    @Test
    void definitionsAreDocumentsWhereJsonIsAskedFor() {
        assertThat(scorecard("explain", "cpp.rate", "--json").out())
                .contains("\"kind\": \"catalogue\"", "\"id\": \"cpp.rate\"", "\"tree\"");
    }

    @Test
    void anIdThatIsNotThereNamesTheNearest() {
        Ran ran = scorecard("explain", "cpp.rte");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo("scorecard: unknown indicator 'cpp.rte'; did you mean 'cpp.rate' or 'icpc.rate'?\n");
    }

    @Test
    void anIdThatWouldClearTheScreenDoesNot() {
        assertThat(scorecard("explain", "\u001B[2J").err())
                .doesNotContain("\u001B")
                .contains("\uFFFD[2J");
    }
}
