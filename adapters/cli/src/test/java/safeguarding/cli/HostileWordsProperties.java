package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import safeguarding.csv.Sheet;

/** Words that are meant to do harm come in as the name of an area, and go out on a terminal as nothing but words. */
class HostileWordsProperties {

    /** What a terminal obeys: controls but for the line feed, and marks that turn the direction of writing. */
    private static final Pattern OBEYED = Pattern.compile(
            "[\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("hostile");
    }

    @AfterContainer
    static void takeFolderAway() throws IOException {
        Files.deleteIfExists(folder.resolve("returns.csv"));
        Files.deleteIfExists(folder);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> harmful = Arbitraries.of(
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://x\")",
                "+1",
                "@cmd",
                "\u001B[2J\u001B[31m",
                "\u202Egnp.exe",
                "\u2066x\u2069",
                "a\u0000b",
                "bell\u0007",
                "\u0085\u2028",
                "x".repeat(10_000),
                "%n%s",
                "${jndi:ldap://x}");
        return Arbitraries.oneOf(harmful, Arbitraries.strings().ofMaxLength(120));
    }

    @Property(tries = 60)
    void nothingThatATerminalWouldObeyIsPrinted(@ForAll("names") String name) throws IOException {
        Path file = folder.resolve("returns.csv");
        Files.writeString(
                file,
                "indicator,area,period,count\n"
                        + Sheet.line(List.of("sec.restraint.count", name, "2019-20", "753"))
                        + "sec.restraint.count,Home,2019-20,12\n");

        for (List<String> command : List.of(
                List.of("evaluate"),
                List.of("evaluate", "--json"),
                List.of("check"),
                List.of("evaluate", "--area", name))) {
            var typed = new java.util.ArrayList<>(command);
            typed.add(file.toString());
            Ran ran = Ran.scorecard(typed.toArray(String[]::new));

            assertThat(ran.exit()).isIn(0, 2, 3, 4, 5);
            assertThat(ran.out() + ran.err()).doesNotContainPattern(OBEYED);
        }
    }
}
