package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.cli.Ran.scorecard;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @TempDir
    Path folder;

    @Test
    void helpSaysWhatThereIsAndWhatTheExitCodesMean() {
        Ran ran = scorecard("--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualTo(SomeFiles.golden("help.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "explain", "check", "evaluate", "report", "protect"})
    void everyCommandHasItsHelp(String command) {
        Ran ran = scorecard(command, "--help");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).isEqualTo(SomeFiles.golden("help-" + command + ".txt"));
    }

    @Test
    void theVersionIsPrinted() {
        assertThat(scorecard("--version").out())
                .startsWith("Safeguarding Scorecard ")
                .contains("\nJava ");
    }

    @Test
    void withoutACommandItSaysThatOneIsNeeded() {
        Ran ran = scorecard();

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("scorecard: Say what to do.\nTry 'scorecard --help'.\n");
    }

    @Test
    void aCommandThatIsNotThereNamesTheNearest() {
        Ran ran = scorecard("evalute", "somewhere");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("'evalute'", "did you mean evaluate");
    }

    @Test
    void anOptionThatIsNotThereNamesTheNearest() {
        Ran ran = scorecard("evaluate", "--perod", "2019-20", folder.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("'--perod'", "did you mean --period", "Try 'scorecard evaluate --help'.");
    }

    @Test
    void anErrorIsADocumentWhereJsonIsAskedFor() {
        Ran ran = scorecard("explain", "cpp.rte", "--json");

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isEqualTo("""
                {
                  "kind": "error",
                  "layout": 1,
                  "exit": 2,
                  "reason": "unknown indicator 'cpp.rte'; did you mean 'cpp.rate' or 'icpc.rate'?"
                }
                """);
        assertThat(scorecard("evalute", "--json").err()).contains("\"kind\": \"error\"");
    }

    @Test
    void theShellIsToldWhatItCanComplete() {
        assertThat(scorecard("completion").out())
                .startsWith("#!/usr/bin/env bash")
                .contains("list explain check evaluate report protect")
                .contains("--protection");
    }

    @Test
    void pathsOfWindowsReachTheFileSystemAsTheyWereTyped() {
        Ran ran = scorecard("check", "C:\\Users\\Ann Lee\\returns\\cin 2020.xml");

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).isEqualTo("scorecard: C:\\Users\\Ann Lee\\returns\\cin 2020.xml: is not there\n");
    }

    @Test
    void anArgumentWithAnAtSignIsNoListOfArguments() {
        Path list = SomeFiles.write(folder.resolve("list"), "--version");

        assertThat(scorecard("check", "@" + list).exit()).isEqualTo(5);
    }

    @Test
    void aFaultOfTheProgramIsToldOfWithoutItsMessage() {
        var fault = new IllegalStateException("row 7: Amy", new NullPointerException("born 2010-01-15"));

        assertThat(Failure.of(fault))
                .isEqualTo(new Failure(70, "the program itself is at fault (IllegalStateException)"));
        assertThat(Failure.trace(fault))
                .contains(
                        "java.lang.IllegalStateException\n    at safeguarding.cli.MainTest", "caused by java.lang.Null")
                .doesNotContain("Amy", "2010-01-15");
    }

    @Test
    void aNumberThatIsNoneIsNotRepeated() {
        assertThat(Failure.of(new NumberFormatException("For input string: \"Amy\"")))
                .isEqualTo(new Failure(70, "the program itself is at fault (NumberFormatException)"));
    }

    @Test
    void tooLittleMemoryIsToldOfWithWhatHelps() {
        assertThat(Failure.of(new OutOfMemoryError("Java heap space")).reason()).contains("java -Xmx4g");
    }

    @Test
    void noTraceIsPrintedUnlessItIsAskedFor() {
        Ran ran = scorecard("explain", "cpp.rte");

        assertThat(ran.err().lines()).hasSize(1);
        assertThat(scorecard("explain", "cpp.rte", "--debug").err()).contains("    at safeguarding.");
    }
}
