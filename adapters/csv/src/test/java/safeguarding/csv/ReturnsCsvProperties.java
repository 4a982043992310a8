package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Supplied.Bound;
import safeguarding.fact.Symbol;
import safeguarding.time.ReportingPeriod;

class ReturnsCsvProperties {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsPrintedIsReadBackEqual(@ForAll("returns") List<Return> returns) {
        String text = ReturnsCsv.print(returns);

        Facts facts = ReturnsCsv.read("returns.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.returns()).isEqualTo(returns);
    }

    @Property(tries = 500)
    void noCellIsTakenForAFormula(@ForAll("words") String word) {
        String cell = Cells.row(List.of("=" + word)).strip();

        assertThat(cell).matches("(?s)\"?'=.*");
        assertThat(Cells.plain("'=" + word)).isEqualTo(("=" + word).stripTrailing());
    }

    @Property(tries = 500)
    void anythingAtAllIsReadWithoutBreaking(@ForAll("rubbish") String rubbish) {
        String text = "indicator,area,period,count\ncpp.open,Durham,2019-20,444\n" + rubbish;

        Facts facts = ReturnsCsv.read("returns.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(facts.returns()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> rubbish() {
        return Arbitraries.strings()
                .withChars("ab,\"\n\r\\';=2019- c\u00e9\u0000")
                .ofMaxLength(200);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("abcXYZ089 ,\"'=+-@/\u00e9\u4e2d\n")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }

    @Provide
    Arbitrary<List<Return>> returns() {
        Arbitrary<Area> areas = Combinators.combine(words(), words()).as(Area::of);
        Arbitrary<Slice> slices = Arbitraries.maps(words().map(w -> w.replace('=', '_')), words())
                .ofMaxSize(2)
                .map(ReturnsCsvProperties::slice);
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 1_000_000);
        Arbitrary<BigDecimal> decimals = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-10_000), BigDecimal.valueOf(10_000))
                .ofScale(2);
        Arbitrary<Supplied> values = Arbitraries.oneOf(
                counts.map(Supplied::count),
                Combinators.combine(counts, counts).as(Supplied::of),
                Combinators.combine(decimals, Arbitraries.of(Bound.class)).as(Supplied.Stated::new),
                Arbitraries.of(Symbol.class).map(Supplied::missing));
        Arbitrary<ReportingPeriod> periods = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000),
                        Arbitraries.integers().between(0, 800))
                .as((from, days) -> ReportingPeriod.ofInclusive(
                        LocalDate.of(2000, 1, 1).plusDays(from),
                        LocalDate.of(2000, 1, 1).plusDays(from + days)));
        return Combinators.combine(areas, periods, slices, values, words())
                .as((area, period, slice, value, note) -> new Return("cpp.open", area, period, slice, value, note))
                .list()
                .ofMaxSize(8)
                .uniqueElements(r -> r.area() + r.area().code() + r.period() + r.slice());
    }

    private static Slice slice(Map<String, String> values) {
        return Slice.of(values.entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().strip(), Map.Entry::getValue, (a, b) -> a, TreeMap<String, String>::new)));
    }
}
