package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.protect.Ledger;
import safeguarding.protect.Reason;
import safeguarding.time.ReportingPeriod;

class LedgerProperties {

    /** A file of the editions. */
    private static byte[] bytes(List<Edition> editions) {
        var text = new StringBuilder(SomeEditions.START);
        String mark = SomeEditions.START.strip();
        for (Edition edition : editions) {
            String lines = LedgerText.lines(edition);
            mark = LedgerText.end(edition.name(), LedgerText.digest(mark, lines.getBytes(StandardCharsets.UTF_8)));
            text.append(lines).append(mark).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static LedgerReader.Found read(byte[] bytes) throws IOException {
        return LedgerReader.read("ledger.jsonl", new ByteArrayInputStream(bytes));
    }

    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBackEqual(@ForAll("editions") List<Edition> editions) throws IOException {
        Path folder = Files.createTempDirectory("ledger");
        Path path = folder.resolve("ledger.jsonl");
        try {
            LedgerFile file = LedgerFile.open(path);
            for (Edition edition : editions) {
                file = file.append(edition);
            }
            assertThat(file.ledger()).isEqualTo(new Ledger(editions));
            assertThat(LedgerFile.open(path).ledger()).isEqualTo(file.ledger());
            assertThat(LedgerFile.open(path).problem()).isEmpty();
            assertThat(Files.readAllBytes(path)).isEqualTo(bytes(editions));
        } finally {
            Files.deleteIfExists(path);
            Files.delete(folder);
        }
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void whereverItBreaksOffTheEditionsAreTheFirstOfThem(
            @ForAll("editions") List<Edition> editions, @ForAll("places") int place) throws IOException {
        byte[] bytes = bytes(editions);
        int cut = place % bytes.length;

        LedgerReader.Found found = read(Arrays.copyOf(bytes, cut));

        int whole = found.ledger().editions().size();
        assertThat(found.ledger().editions()).isEqualTo(editions.subList(0, whole));
        byte[] mended = bytes(editions.subList(0, whole));
        if (found.whole() > 0) {
            assertThat(found.whole() + found.missing().length()).isEqualTo(mended.length);
        }
        assertThat(found.torn().isEmpty()).isEqualTo(cut == 0 || cut == mended.length);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void aByteThatIsChangedIsNoticed(
            @ForAll("editions") List<Edition> editions, @ForAll("places") int place, @ForAll("changes") int bits) {
        byte[] changed = bytes(editions);
        changed[place % (changed.length - 1)] ^= (byte) bits;

        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("ledger.jsonl line ");
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 1_000_000);
    }

    @Provide
    Arbitrary<Integer> changes() {
        return Arbitraries.integers().between(1, 255);
    }

    @Provide
    Arbitrary<List<Edition>> editions() {
        return entries()
                .list()
                .ofMaxSize(6)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(all -> IntStream.range(0, all.size())
                        .mapToObj(i -> new Edition("edition \u00a3 " + i, all.get(i)))
                        .toList());
    }

    private static Arbitrary<Edition.Entry> entries() {
        Arbitrary<Area> areas = Combinators.combine(words(), words()).as(Area::of);
        Arbitrary<ReportingPeriod> periods = Combinators.combine(
                        Arbitraries.integers().between(0, 9_000), Arbitraries.of(1, 30, 91, 183, 365, 366))
                .as((first, days) -> {
                    LocalDate start = LocalDate.of(2000, 1, 1).plusDays(first);
                    return ReportingPeriod.of(start, start.plusDays(days));
                });
        Arbitrary<Slice> slices = Arbitraries.maps(words(), words())
                .ofMaxSize(2)
                .map(LinkedHashMap::new)
                .map(Slice::of);
        return Combinators.combine(words(), areas, periods, slices, cells()).as(Edition.Entry::new);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcXYZ089 ,\"'\\/{}:=\t\n\u0000\u007f\u00e9\u2028\u4e2d")
                .ofMinLength(1)
                .ofMaxLength(20)
                .filter(words -> !words.isBlank());
    }

    private static Arbitrary<Cell> cells() {
        return Arbitraries.oneOf(
                figures().map(Cell.Shown::new),
                Combinators.combine(figures(), Arbitraries.integers().between(2, 100))
                        .as(Cell.Rounded::new),
                Arbitraries.of(Reason.values()).map(Cell.Withheld::because),
                Arbitraries.just(new Cell.Withheld(Reason.POLICY, "a rule says \"so\"")),
                Arbitraries.just(new Cell.NotApplicable()),
                Arbitraries.of(Gap.values()).map(Cell.NotAvailable::new));
    }

    private static Arbitrary<Figure> figures() {
        Arbitrary<Figure> plain = Arbitraries.oneOf(
                Arbitraries.longs().map(Figure.Count::new),
                Combinators.combine(
                                Arbitraries.longs(),
                                Arbitraries.longs().between(1, Long.MAX_VALUE),
                                Arbitraries.of(1L, 100L, 10_000L),
                                Arbitraries.of(true, false))
                        .as(Figure.Rate::new),
                Combinators.combine(
                                Arbitraries.integers().between(0, 100),
                                Arbitraries.longs(),
                                Arbitraries.longs().between(1, 1_000),
                                Arbitraries.longs().between(1, 1_000_000))
                        .as((percent, above, below, rows) ->
                                new Figure.Spread(percent, Fraction.of(above, below), rows)),
                Combinators.combine(
                                Arbitraries.longs(),
                                Arbitraries.integers().between(0, 12),
                                Arbitraries.of(Bound.values()))
                        .as((digits, scale, bound) -> new Figure.Stated(BigDecimal.valueOf(digits, scale), bound)));
        return Arbitraries.oneOf(plain, Combinators.combine(plain, plain).as(Figure.Change::new));
    }

    @Property(tries = 500)
    void anythingAtAllBehindALedgerEndsInAProblemOrARefusal(@ForAll("rubbish") String rubbish) throws IOException {
        var problems = new ArrayList<String>();
        byte[] bytes = (SomeEditions.FILE + rubbish).getBytes(StandardCharsets.UTF_8);
        try {
            LedgerReader.Found found = read(bytes);
            assertThat(found.ledger().editions()).containsExactly(SomeEditions.FIRST, SomeEditions.SECOND);
            found.torn().ifPresent(problem -> problems.add(problem.toString()));
        } catch (UncheckedIOException e) {
            problems.add(String.valueOf(e.getMessage()));
        }
        assertThat(problems).hasSize(rubbish.isEmpty() ? 0 : 1).allMatch(p -> p.startsWith("ledger.jsonl "));
    }

    @Provide
    Arbitrary<String> rubbish() {
        return Arbitraries.strings()
                .withChars("ab{}[]\":,\n\\19 editoncels\u0000\u00e9")
                .ofMaxLength(60);
    }
}
