package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.cli.Ran.scorecard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtectTest {

    @TempDir
    Path folder;

    @Test
    void theProofIsPrinted() {
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 12, 3);

        Ran ran = scorecard("protect", census.toString(), "--quiet");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("Children in need: counts of 1 to 5 withheld, England and regions to the nearest 10.\n")
                .contains("withheld by a rule", "Stands against a reader who\n")
                .endsWith("No small count follows from what is shown here.\n");
    }

    @Test
    void itIsSaidWhyEachFigureIsWithheld() {
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 12, 3);

        assertThat(scorecard("protect", census.toString(), "--why").out())
                .contains("cpp.open, Local authority 840, 2019-20")
                .contains(": withheld, as ");
    }

    @Test
    void theProofIsADocumentWhereJsonIsAskedFor() {
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 12, 3);

        Schema.OUTPUT.accepts(scorecard("protect", census.toString(), "--json").out());
        Ran why = scorecard("protect", census.toString(), "--json", "--why");
        Schema.OUTPUT.accepts(why.out());
        assertThat(why.out()).contains("\"kind\": \"audit\"", "\"why\"");
    }

    /** Twelve referrals first, then fourteen: the two more would be told by taking the first from the second. */
    @Test
    void whatDiffersByFewFromAnEarlierEditionIsWithheld() throws IOException {
        String first = SomeFiles.census(folder.resolve("first.xml"), 12, 7).toString();
        String second = SomeFiles.census(folder.resolve("second.xml"), 14, 7).toString();
        Path ledger = folder.resolve("ledger.jsonl");

        Ran written = scorecard("protect", first, "--ledger", ledger.toString(), "--edition", "first");
        String kept = Files.readString(ledger);
        Ran looked = scorecard("evaluate", second, "--ledger", ledger.toString());

        assertThat(written.err()).endsWith("Written to the ledger as 'first'.\n");
        assertThat(looked.err()).contains("Not written to the ledger");
        assertThat(Files.readString(ledger)).isEqualTo(kept);
        assertThat(scorecard("evaluate", second).out())
                .contains("Referrals                                2019-20     14");
        assertThat(looked.out()).contains("Referrals                                2019-20      c");
    }

    @Test
    void anEditionNeedsALedgerToBeWrittenTo() {
        Ran ran = scorecard("protect", "nowhere", "--edition", "first");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("scorecard: --edition needs a --ledger to write to\n");
    }

    @Test
    void aLedgerThatIsNoneIsToldOf() {
        String census = SomeFiles.census(folder.resolve("cin.xml"), 12, 7).toString();
        Path ledger = SomeFiles.write(folder.resolve("ledger.jsonl"), "no ledger\n");

        Ran ran = scorecard("protect", census, "--ledger", ledger.toString(), "--edition", "first");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("ledger.jsonl");
    }
}
