package safeguarding.examples.jshell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

class ShellTest {

    @Test
    void startsWithoutAWordAndKnowsTheYear() throws Exception {
        assertThat(typed("year")).isEqualTo("2019-20");
    }

    @Test
    void showsAValueWholeAndNothingBesideIt() throws Exception {
        assertThat(typed("new StringBuilder(\"x\".repeat(20_000))")).isEqualTo("x".repeat(20_000));
    }

    @Test
    void saysWhatIsWrongWithALine() throws Exception {
        assertThat(typed("yaer")).contains("Error:").contains("cannot find symbol");
    }

    /** What the shell prints when this line is typed, without its prompts. */
    private static String typed(String line) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var print = new PrintStream(out, true, UTF_8)) {
            var tool = JavaShellToolBuilder.builder()
                    .in(new ByteArrayInputStream((line + "\n/exit\n").getBytes(UTF_8)), null)
                    .out(print)
                    .err(print)
                    .persistence(new HashMap<>());
            Shell.run(tool);
        }
        return out.toString(UTF_8).replaceAll("(?m)^scorecard> .*$", "").strip();
    }
}
