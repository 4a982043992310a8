package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.json.SomeEditions.FILE;
import static safeguarding.json.SomeEditions.FIRST;
import static safeguarding.json.SomeEditions.FIRST_LINES;
import static safeguarding.json.SomeEditions.SECOND;
import static safeguarding.json.SomeEditions.SECOND_LINES;
import static safeguarding.json.SomeEditions.START;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.protect.Edition;

/**
 * Files that broke off, were changed or were made to do harm end in a problem or a clear error, and say nothing of
 * what they hold.
 */
class LedgerHostileTest {

    /** Stands in the files in the place of what must not be told. */
    private static final String PLANTED = "Zebedee";

    @TempDir
    private Path folder = Path.of("");

    private LedgerFile open(String text) {
        return LedgerFile.open(SomeEditions.file(folder, text));
    }

    private String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(byte[] bytes) {
        Path path = folder.resolve("ledger.jsonl");
        var said = new ArrayList<String>();
        assertThatThrownBy(() -> LedgerFile.open(Files.write(path, bytes)))
                .isInstanceOf(UncheckedIOException.class)
                .satisfies(e -> {
                    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                        said.add(String.valueOf(cause.getMessage()));
                    }
                });
        assertThat(said).noneMatch(words -> words.contains(PLANTED));
        return said.get(0).replace(path.toString(), "ledger.jsonl");
    }

    @Test
    void whereverItBreaksOffTheEditionsBeforeAreThereAndTheNextAppendMendsIt() throws IOException {
        byte[] all = FILE.getBytes(StandardCharsets.UTF_8);
        Path path = folder.resolve("ledger.jsonl");
        int second = (START + FIRST_LINES).length();
        for (int cut = 0; cut <= all.length; cut++) {
            Files.write(path, Arrays.copyOf(all, cut));
            LedgerFile file = LedgerFile.open(path);

            List<Edition> whole =
                    cut >= all.length - 1 ? List.of(FIRST, SECOND) : cut >= second - 1 ? List.of(FIRST) : List.of();
            boolean between = cut == 0 || cut == START.length() || cut == second || cut == all.length;
            assertThat(file.ledger().editions()).as("cut at %s", cut).isEqualTo(whole);
            assertThat(file.problem().isEmpty()).as("cut at %s", cut).isEqualTo(between);
            boolean nearTheEndOfALine = cut < 2
                    || FILE.substring(cut - 2, Math.min(all.length, cut + 2)).contains("\n");
            if (nearTheEndOfALine || cut % 50 == 0) {
                assertThat(file.append(FIRST).append(SECOND).problem()).isEmpty();
                assertThat(Files.readAllBytes(path)).as("cut at %s", cut).isEqualTo(all);
            }
        }
    }

    @Test
    void itMayBreakOffInsideACharacter() throws IOException {
        Edition pounds = new Edition("\u00a3 2020", List.of());
        byte[] all = Files.readAllBytes(write(FIRST, pounds));
        int first = (START + FIRST_LINES).length();
        for (int cut = first + 1; cut < all.length - 1; cut++) {
            var found = LedgerReader.read("ledger.jsonl", new ByteArrayInputStream(Arrays.copyOf(all, cut)));

            assertThat(found.ledger().editions()).containsExactly(FIRST);
            assertThat(found.whole()).isEqualTo(first);
        }
    }

    private Path write(Edition... editions) {
        Path path = folder.resolve("ledger.jsonl");
        for (Edition edition : editions) {
            LedgerFile.open(path).append(edition);
        }
        return path;
    }

    @Test
    void anyByteThatIsChangedIsNoticed() {
        byte[] all = FILE.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < all.length - 1; at++) {
            for (int bits : List.of(0x01, 0x02, 0x10, 0x20, 0x80, 0xFF, (int) all[at], all[at] ^ '\n')) {
                byte[] changed = all.clone();
                changed[at] ^= (byte) bits;
                if (changed[at] != all[at]) {
                    assertThatThrownBy(() -> LedgerReader.read("ledger.jsonl", new ByteArrayInputStream(changed)))
                            .as("byte %s changed by %s", at, bits)
                            .isInstanceOf(UncheckedIOException.class)
                            .hasMessageContaining(" line ");
                }
            }
        }
    }

    @Test
    void theLastLineFeedIsTheOnlyByteThatMayBeLost() {
        String end = FILE.stripTrailing();

        assertThat(open(end).ledger().editions()).containsExactly(FIRST, SECOND);
        assertThat(refusal(end + "x"))
                .isEqualTo(
                        "ledger.jsonl line 9: does not agree with what it ends: the edition that begins at line 7, or"
                                + " a line before it, is not as it was written");
    }

    @Test
    void aLineThatIsTakenOutAddedOrMovedIsNoticed() {
        List<String> lines = FILE.lines().toList();
        for (int i = 0; i < lines.size() - 1; i++) {
            var without = new ArrayList<>(lines);
            String taken = without.remove(i);
            refusal(text(without));
            var twice = new ArrayList<>(lines);
            twice.add(i, taken);
            refusal(text(twice));
            var moved = new ArrayList<>(without);
            moved.add(i + 1, taken);
            refusal(text(moved));
        }
    }

    private static String text(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    @Test
    void anEarlierEditionThatIsTakenOutIsNoticed() {
        assertThat(refusal(START + SECOND_LINES)).startsWith("ledger.jsonl line 4: does not agree with what it ends");
        assertThat(refusal(START + FIRST_LINES + FIRST_LINES)).startsWith("ledger.jsonl line 11: does not agree");
    }

    @Test
    void aFigureThatIsChangedIsToldOfByLineAndNotByValue() {
        assertThat(refusal(FILE.replace("444", "98765")))
                .isEqualTo(
                        "ledger.jsonl line 6: does not agree with what it ends: the edition that begins at line 2, or"
                                + " a line before it, is not as it was written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"444\"|\"Zebedee\"",
                "\"count\":444|\"count\":\"Zebedee\"",
                "\"count\":444|\"Zebedee\":444",
                "\"kind\":\"shown\"|\"kind\":\"Zebedee\"",
                "\"period\":\"2019-20 Q3\"|\"period\":\"Zebedee\"",
                "\"slice\":{}|\"slice\":\"Zebedee\"",
                "\"slice\":{}|\"Zebedee\":{}",
                "\"slice\":{}|\"slice\":{},\"Zebedee\":1",
                "\"slice\":{}|\"slice\":{},\"slice\":{\"a\":\"Zebedee\"}",
                "\"count\":444|\"count\":Zebedee",
                "\"count\":444|\"count\":444444444444444444444",
                "\"reason\":\"primary\"|\"reason\":\"Zebedee\"",
                "\"because\":\"it is|\"because\":\"1 Zebedee is",
                "\"denominator\":235|\"denominator\":0",
                "\"kind\":\"count\",\"count\":444|\"kind\":\"gap\",\"reason\":\"low\"",
                "\"kind\":\"count\"|\"kind\":\"Zebedee\""
            })
    void aCellThatIsNotOneIsRefusedByItsLine(String change) {
        String[] parts = change.split("[|]");
        String changed = FILE.replace(parts[0], parts[1]);
        if (!changed.equals(FILE)) {
            assertThat(refusal(changed))
                    .matches("ledger.jsonl line [345]: is not a cell, though the edition that begins at line 2 has more"
                            + " of them");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "Zebedee",
                "[]",
                "{\"edition\":\"Zebedee\"}",
                "{\"edition\":\"Zebedee\",\"cells\":-1}",
                "{\"edition\":\"Zebedee\",\"cells\":1.5}",
                "{\"edition\":\"\",\"cells\":1}",
                "{\"edition\":\"Zebedee\\n\",\"cells\":1}",
                "{\"edition\":\"Zebedee\",\"cells\":0,\"Zebedee\":0}",
                ""
            })
    void whatIsNotTheFirstLineOfAnEditionIsRefused(String line) {
        assertThat(refusal(FILE + line + "\n")).isEqualTo("ledger.jsonl line 10: is not the first line of an edition");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] bytes = FILE.replace("Durham", "D\u00e9ham").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(bytes)).isEqualTo("ledger.jsonl line 3: is not UTF-8");
        assertThat(refusal(FILE.replace("Durham", "D\0rham"))).isEqualTo("ledger.jsonl line 3: holds a zero byte");
    }

    @Test
    void aLineWithoutEndIsRefused() {
        String reason = "is longer than 100000 bytes";

        assertThat(refusal(PLANTED.repeat(100_000))).isEqualTo("ledger.jsonl line 1: " + reason);
        assertThat(refusal(FILE + "{\"edition\":\"" + PLANTED.repeat(100_000)))
                .isEqualTo("ledger.jsonl line 10: " + reason);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "{\"kind\":\"change\",\"before\":".repeat(3_000);

        assertThat(refusal(FILE.replace("{\"kind\":\"count\",\"count\":444}", deep)))
                .startsWith("ledger.jsonl line 3: is not a cell");
    }

    @Test
    void moreCellsOrEditionsThanTheLimitsAreRefusedBeforeTheyAreRead() {
        assertThat(refusal(START + "{\"edition\":\"Zebedee\",\"cells\":9223372036854775807}\n"))
                .isEqualTo("ledger.jsonl line 2: begins an edition too many: a ledger has at most 10000 editions and"
                        + " 1000000 cells");
        assertThat(refusal(FILE + "{\"edition\":\"Zebedee\",\"cells\":999997}\n"))
                .startsWith("ledger.jsonl line 10: begins an edition too many");
        var many = new StringBuilder(START);
        String mark = START.strip();
        for (int i = 0; i < LedgerReader.MOST_EDITIONS; i++) {
            String lines = LedgerText.lines(new Edition("edition " + i, List.of()));
            mark = LedgerText.end("edition " + i, LedgerText.digest(mark, lines.getBytes(StandardCharsets.UTF_8)));
            many.append(lines).append(mark).append('\n');
        }
        LedgerFile full = open(many.toString());
        assertThat(full.ledger().editions()).hasSize(LedgerReader.MOST_EDITIONS);
        assertThatThrownBy(() -> full.append(FIRST))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder.resolve("ledger.jsonl") + ": is full; begin another file");
        assertThat(refusal(many + "{\"edition\":\"Zebedee\",\"cells\":0}\n"))
                .startsWith("ledger.jsonl line 20002: begins an edition too many");
    }

    @Test
    void aNameThatIsThereTwiceIsRefusedThoughTheDigestsAgree() {
        String lines = LedgerText.lines(FIRST);
        String mark = FIRST_LINES.lines().reduce((a, b) -> b).orElseThrow();
        String again =
                lines + LedgerText.end(FIRST.name(), LedgerText.digest(mark, lines.getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal(START + FIRST_LINES + again + "\n"))
                .isEqualTo("ledger.jsonl line 11: ends an edition that has a cell twice or the name of another");
    }

    @Test
    void piecesOfLinesInAnyOrderEndInAProblemOrARefusal() {
        List<String> pieces = Stream.concat(
                        FILE.lines().map(line -> line + "\n"),
                        Stream.of("\0", "\n", "{", "\"end\"", "\ufeff", "\u2028", "{\"end\":\"2019-20 Q3\"", PLANTED))
                .toList();
        var random = new Random(20_190_401);
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(random.nextInt(8), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            String start = random.nextBoolean() ? START : START + FIRST_LINES;
            assertThatCode(() -> {
                        try {
                            byte[] bytes = (start + text).getBytes(StandardCharsets.UTF_8);
                            var found = LedgerReader.read("ledger.jsonl", new ByteArrayInputStream(bytes));
                            assertThat(found.torn().toString()).doesNotContain(PLANTED);
                        } catch (UncheckedIOException e) {
                            assertThat(e.getMessage()).contains(" line ").doesNotContain(PLANTED);
                        }
                    })
                    .as("try %s", i)
                    .doesNotThrowAnyException();
        }
    }
}
