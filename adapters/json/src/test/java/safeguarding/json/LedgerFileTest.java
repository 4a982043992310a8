package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.json.SomeEditions.FILE;
import static safeguarding.json.SomeEditions.FIRST;
import static safeguarding.json.SomeEditions.FIRST_DIGEST;
import static safeguarding.json.SomeEditions.FIRST_LINES;
import static safeguarding.json.SomeEditions.SECOND;
import static safeguarding.json.SomeEditions.SECOND_DIGEST;
import static safeguarding.json.SomeEditions.SECOND_LINES;
import static safeguarding.json.SomeEditions.START;
import static safeguarding.json.SomeEditions.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Scorecard;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protection;
import safeguarding.testkit.SinkContract;

class LedgerFileTest {

    private static final Schema SCHEMA = Schema.named("ledger.schema.json");

    @TempDir
    private Path folder = Path.of("");

    private Path path() {
        return folder.resolve("ledger.jsonl");
    }

    private static LedgerFile ended(Path path) {
        LedgerFile file = LedgerFile.open(path);
        assertThat(file.problem()).isEmpty();
        return file;
    }

    @Test
    void editionsAreWrittenOneBehindTheOtherAndReadBackEqual() throws IOException {
        LedgerFile none = ended(path());
        LedgerFile one = none.append(FIRST);
        LedgerFile two = one.append(SECOND);

        assertThat(Files.readString(path())).isEqualTo(FILE);
        assertThat(none.ledger()).isEqualTo(Ledger.NONE);
        assertThat(none.digest()).isEmpty();
        assertThat(one.ledger().editions()).containsExactly(FIRST);
        assertThat(one.digest()).contains(FIRST_DIGEST);
        assertThat(two.ledger().editions()).containsExactly(FIRST, SECOND);
        assertThat(two.digest()).contains(SECOND_DIGEST);
        assertThat(ended(path()).ledger()).isEqualTo(two.ledger());
        assertThat(two).hasToString("ledger of 2 editions in " + path());
    }

    @Test
    void everyKindOfCellIsReadBackEqualAndFitsTheSchema() throws IOException {
        Edition edition = SinkContract.publication().edition("every kind");

        LedgerFile file = LedgerFile.open(path()).append(edition);

        assertThat(file.ledger().editions()).containsExactly(edition);
        assertThat(file.ledger().editions().get(0).counts()).isEqualTo(edition.counts());
        String kinds = edition.entries().stream()
                .map(entry -> entry.cell().getClass().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        assertThat(kinds).isEqualTo("NotApplicable NotAvailable Rounded Shown Withheld");
        assertThat(Files.readAllLines(path()))
                .allSatisfy(line -> assertThat(SCHEMA.check(line)).isEmpty());
    }

    @Test
    void theSchemaRefusesWhatIsNotOfIt() {
        assertThat(FILE.lines())
                .allSatisfy(line -> assertThat(SCHEMA.check(line)).isEmpty());
        assertThat(SCHEMA.check("{\"kind\":\"ledger\",\"layout\":2}")).isNotEmpty();
        assertThat(SCHEMA.check("{\"edition\":\"\",\"cells\":3}")).isNotEmpty();
        assertThat(SCHEMA.check(
                        FIRST_LINES.lines().skip(3).findFirst().orElseThrow().replace("small", "3")))
                .isNotEmpty();
    }

    @Test
    void theSameEditionAgainIsNotWrittenAgain() throws IOException {
        LedgerFile file = LedgerFile.open(path()).append(FIRST).append(SECOND);

        LedgerFile again = file.append(new Edition(FIRST.name(), FIRST.entries()));

        assertThat(again.ledger()).isEqualTo(file.ledger());
        assertThat(again.digest()).isEqualTo(file.digest());
        assertThat(Files.readString(path())).isEqualTo(FILE);
    }

    @Test
    void theSameNameForSomethingElseIsRefusedAndNothingIsWritten() throws IOException {
        LedgerFile file = LedgerFile.open(path()).append(FIRST).append(SECOND);

        assertThatThrownBy(() -> file.append(count(FIRST.name(), 98_765)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("edition '2019-20 Q3' is in the ledger already and shows something else")
                .hasMessageNotContaining("98765");
        assertThat(Files.readString(path())).isEqualTo(FILE);
    }

    @Test
    void aWithheldFigureIsNowhereInTheFile() throws IOException {
        var years = List.of(
                SomeCards.H2.previous().previous().previous(),
                SomeCards.H2.previous().previous(),
                SomeCards.H2.previous(),
                SomeCards.H2);
        Facts facts = Facts.none()
                .with(IntStream.range(0, 4)
                        .mapToObj(i -> Return.of(
                                "cpp.open", SomeCards.HOME, years.get(i), Supplied.count(i == 2 ? 4 : 600 + i)))
                        .toList())
                .with(IntStream.range(0, 4)
                        .mapToObj(i -> Return.of(
                                "cpp.repeat",
                                SomeCards.HOME,
                                years.get(i),
                                i == 2 ? Supplied.of(3, 777_777) : Supplied.of(60 + i, 888 + i)))
                        .toList());

        LedgerFile.open(path())
                .append(Scorecard.titled("A")
                        .about(SomeCards.HOME)
                        .withHistoryOf(4)
                        .line(SomeCards.PLANS)
                        .line(SomeCards.REPEAT)
                        .evaluate(facts, SomeCards.H2)
                        .publish(Protection.SMALL_COUNTS)
                        .edition("the edition"));

        assertThat(Files.readString(path()))
                .contains("\"count\":600", "\"count\":601", "\"count\":603", "\"numerator\":63,\"denominator\":891")
                .contains("\"kind\":\"withheld\"")
                .doesNotContain("\"count\":4,", "\"count\":4}", "\"numerator\":3,", "777777");
    }

    @Test
    void anEndThatWasBegunIsToldOfAndCutOffByTheNextAppend() throws IOException {
        String torn = START + FIRST_LINES + SECOND_LINES.substring(0, 100);
        LedgerFile file = LedgerFile.open(SomeEditions.file(folder, torn));

        assertThat(file.ledger().editions()).containsExactly(FIRST);
        assertThat(file.problem().map(Problem::toString))
                .contains(
                        path() + " row 7: an edition was begun and not ended, so it is not taken; the next append cuts"
                                + " it off");
        assertThat(file.append(SECOND).problem()).isEmpty();
        assertThat(Files.readString(path())).isEqualTo(FILE);
    }

    @Test
    void anEndThatWasNeverWrittenIsCutOffThoughTheFileGrew() throws IOException {
        for (String grown : List.of("\0".repeat(300_000), SECOND_LINES.substring(0, 100) + "\0".repeat(300_000))) {
            LedgerFile file = LedgerFile.open(SomeEditions.file(folder, START + FIRST_LINES + grown));

            assertThat(file.ledger().editions()).containsExactly(FIRST);
            assertThat(file.problem()).map(Problem::row).contains(7L);
            file.append(SECOND);
            assertThat(Files.readString(path())).isEqualTo(FILE);
        }
    }

    @Test
    void anEditionThatLacksItsLastLineFeedOnlyIsNotLost() throws IOException {
        for (String end : List.of("", "\0\0\0")) {
            String stripped = FILE.stripTrailing() + end;
            LedgerFile file = LedgerFile.open(SomeEditions.file(folder, stripped));

            assertThat(file.ledger().editions()).containsExactly(FIRST, SECOND);
            assertThat(file.problem().map(Problem::reason))
                    .contains("the last line has no line feed; the edition is whole, and the next append adds it");
            LedgerFile third = file.append(count("third", 446));
            assertThat(third.ledger().editions()).hasSize(3);
            assertThat(Files.readString(path())).startsWith(FILE);
            assertThat(ended(path()).ledger()).isEqualTo(third.ledger());
        }
    }

    @Test
    void anAppendAfterTheLedgerWasChangedIsRefusedAndLeavesTheFileAlone() throws IOException {
        LedgerFile file = LedgerFile.open(path()).append(FIRST);
        String changed = Files.readString(path()).replace("444", "443");
        Files.writeString(path(), changed);

        assertThatThrownBy(() -> file.append(SECOND))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(path() + " line 6: does not agree with what it ends");
        assertThat(Files.readString(path())).isEqualTo(changed);
    }

    @Test
    void whatOthersHaveAddedSinceItWasOpenedIsKept() {
        LedgerFile early = LedgerFile.open(path());
        LedgerFile.open(path()).append(FIRST);

        assertThat(early.append(SECOND).ledger().editions()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aSecondProgramThatWritesIsRefused() throws IOException {
        LedgerFile file = LedgerFile.open(path()).append(FIRST);
        try (var channel = FileChannel.open(path(), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(() -> file.append(SECOND))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(path() + ": is being written by another program; try again");
        }
        assertThat(file.append(SECOND).ledger().editions()).containsExactly(FIRST, SECOND);
        assertThat(Files.readString(path())).isEqualTo(FILE);
    }

    @Test
    void severalThreadsThatWriteAndReadLoseNothing() {
        IntStream.range(0, 60).parallel().forEach(i -> {
            LedgerFile.open(path()).append(count("edition " + i, 1_000 + i));
            assertThat(LedgerFile.open(path()).ledger().find("edition " + i)).isPresent();
        });

        Ledger ledger = ended(path()).ledger();
        assertThat(ledger.editions())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 60)
                        .mapToObj(i -> count("edition " + i, 1_000 + i))
                        .toList());
    }

    @Test
    void whatCouldNotBeReadBackIsNotWritten() {
        var tooLong = new Figure.Stated(new BigDecimal("1." + "2".repeat(60)), Bound.EXACTLY);
        Edition digits =
                new Edition("first", List.of(SomeEditions.entry("cpp.open", Slice.TOTAL, new Cell.Shown(tooLong))));
        Edition halfACharacter = new Edition(
                "first", List.of(SomeEditions.entry("cpp.open", Slice.of("a", "\ud83d"), new Cell.NotApplicable())));
        for (Edition edition : List.of(digits, halfACharacter)) {
            assertThatThrownBy(() -> LedgerFile.open(path()).append(edition))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("edition 'first' cannot be written as JSON and read back the same")
                    .hasMessageNotContaining("222");
        }
        assertThat(path()).doesNotExist();
    }

    @Test
    void awkwardWordsAreReadBackEqual() {
        Edition edition = new Edition(
                "\u00a3 \"2019/20\" \u4e2d \ud83d\ude00 '",
                List.of(SomeEditions.entry("cpp.open", Slice.of("a\tb", "c\u2028d\re"), new Cell.NotApplicable())));

        assertThat(LedgerFile.open(path())
                        .append(edition)
                        .append(SECOND)
                        .ledger()
                        .editions())
                .containsExactly(edition, SECOND);
    }

    @Test
    void anEditionWithoutCellsIsAnEdition() {
        Edition empty = new Edition("nothing was shown", List.of());

        assertThat(LedgerFile.open(path()).append(empty).append(SECOND).ledger().editions())
                .containsExactly(empty, SECOND);
    }

    @Test
    void aFileThatCannotBeReadOrWrittenIsNamed() {
        Path lost = folder.resolve("none").resolve("ledger.jsonl");

        assertThatThrownBy(() -> LedgerFile.open(lost).append(FIRST))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(lost + ": cannot be written");
        assertThatThrownBy(() -> LedgerFile.open(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder + ": cannot be read");
    }

    @Test
    void aFileOfAnotherKindIsRefusedAndNeverCut() throws IOException {
        LedgerFile empty = LedgerFile.open(path());
        for (String other : List.of(
                "hello",
                "{\"kind\":\"ledger\",\"layout\":2}\n",
                "area,count\nDurham,444\n",
                START.strip() + " ",
                "\n")) {
            Path path = SomeEditions.file(folder, other);

            assertThatThrownBy(() -> LedgerFile.open(path))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(
                            path + " line 1: is not the first line of a ledger of layout 1, which is " + START.strip());
            assertThatThrownBy(() -> empty.append(FIRST)).isInstanceOf(UncheckedIOException.class);
            assertThat(Files.readAllBytes(path)).isEqualTo(other.getBytes(StandardCharsets.UTF_8));
        }
    }
}
