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
