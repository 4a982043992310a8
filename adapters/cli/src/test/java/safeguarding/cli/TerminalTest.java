package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalTest {

    @TempDir
    Path folder;

    @Test
    void howFarItHasComeIsDrawnOnATerminalAndTakenAwayAgain() {
        String census = SomeFiles.census(folder.resolve("cin.xml"), 12, 7).toString();

        Ran ran = Ran.watched("evaluate", census);

        assertThat(ran.err())
                .contains("\r████████████████████████ 100%  31 rows  cin.xml", "Counting …", "Protecting …");
        assertThat(ran.err().split("\n"))
                .extracting(TerminalTest::shown)
                .containsExactly(
                        "cin.xml: children in need census of 2019-20",
                        "The records are taken to be about 'Local authority 840'; say otherwise with --area CODE:NAME.",
                        "");
    }

    /** What stays in view of a line that is drawn over. */
    private static String shown(String line) {
        return line.substring(line.lastIndexOf('\r') + 1).stripTrailing();
    }

    @Test
    void nothingIsDrawnWhereNobodyWatchesOrItIsToBeQuiet() {
        String census = SomeFiles.census(folder.resolve("cin.xml"), 12, 7).toString();

        assertThat(Ran.scorecard("evaluate", census).err()).doesNotContain("\r", "█");
        assertThat(Ran.watched("evaluate", census, "--quiet").err()).isEmpty();
    }
}
