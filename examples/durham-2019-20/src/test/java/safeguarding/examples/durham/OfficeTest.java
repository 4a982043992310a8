package safeguarding.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.Scorecard;
import safeguarding.csv.PublicationCsv;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.stats.Interval;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.xlsx.PublicationXlsx;

/**
 * Opens workbooks in LibreOffice, without a window, and reads what it makes of them: {@code ./mvnw -P office}. It needs
 * {@code soffice} on the path.
 */
@Tag("office")
class OfficeTest {

    /** Where a value, a limit, the figure before and the status stand in the scorecard. */
    private static final int AREA = 2;

    private static final int VALUE = 5;
    private static final int LOWER = 7;
    private static final int PREVIOUS = 10;
    private static final int STATUS = 12;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theDurhamWorkbookHasTheNumbersOfThePublication() throws Exception {
        everyNumberIs(Durham.publication());
    }

    @Test
    void aWorkbookWithWithheldFiguresHasTheOthersAndSignsForThose() throws Exception {
        Publication publication = withheld();
        everyNumberIs(publication);

        List<List<String>> rows = sheet("Scorecard");
        assertThat(publication.audit().withheld()).isPositive();
        assertThat(rows.stream()
                        .flatMap(row -> row.stream().skip(VALUE).limit(1))
                        .toList())
                .contains("c");
        assertThat(rows.get(first(rows)).get(AREA)).isEqualTo("'=1+1");
        assertThat(rows.get(first(rows) + 1).get(AREA + 2)).isEqualTo("Sex=\u0635<b>");
    }

    /** Compares each line's figure, limits, previous figure and status, and each figure of the history. */
    private void everyNumberIs(Publication publication) throws IOException, InterruptedException {
        convert(publication);

        List<List<String>> rows = sheet("Scorecard");
        int first = first(rows);
        assertThat(rows).hasSize(first + publication.entries().size());
        assertThat(rows.get(0).get(0)).isEqualTo(publication.title());
        int compared = 0;
        for (int i = 0; i < publication.entries().size(); i++) {
            Entry entry = publication.entries().get(i);
            List<String> row = rows.get(first + i);
            assertThat(row.get(1)).isEqualTo(entry.indicator().title());
            compared += same(row.get(VALUE), plain(entry.reads()));
            Optional<Interval> limits = entry.interval(0.95).fold(Optional::of, why -> Optional.empty());
            if (limits.isPresent()) {
                compared += same(row.get(LOWER), limit(entry, limits.get().lower()));
                compared += same(row.get(LOWER + 1), limit(entry, limits.get().upper()));
            } else {
                assertThat(row.get(LOWER) + row.get(LOWER + 1)).isEmpty();
            }
            String previous = plain(entry.print(entry.previous()));
            compared += same(row.get(PREVIOUS), previous.equals("x") ? "" : previous);
            assertThat(row.get(STATUS))
                    .isEqualToIgnoringCase(
                            entry.verdict().map(v -> v.rag().word()).orElse(""));
        }
        assertThat(compared).isGreaterThan(publication.entries().size());
        history(publication);
        assertThat(sheet("Needs attention").stream().map(row -> row.get(2)).skip(4))
                .containsExactlyElementsOf(publication.attention().stream()
                        .map(sentence -> sentence.words())
                        .toList());
    }

    /** The row under the headings. */
    private static int first(List<List<String>> rows) {
        return 1 + rows.stream().map(row -> row.get(0)).toList().indexOf("Theme");
    }

    /** The history's figures are those of the tidy CSV, which is made another way. */
    private void history(Publication publication) throws IOException {
        List<String> theirs = new ArrayList<>();
        for (List<String> row : sheet("History").subList(4, sheet("History").size())) {
            theirs.add(
                    String.join("|", row.get(1), row.get(2), row.get(3), row.get(4), number(row.get(7)), row.get(9)));
        }
        List<String> ours = new ArrayList<>();
        List<List<String>> rows = cells(PublicationCsv.print(publication));
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.get(9).equals("figure") || row.get(9).equals("history")) {
                String value = row.get(12).isEmpty() ? row.get(11) : ">" + row.get(11);
                ours.add(String.join("|", row.get(0), row.get(4), row.get(8), row.get(5), number(value), row.get(14)));
            }
        }
        assertThat(theirs).containsExactlyInAnyOrderElementsOf(ours);
    }

    /** A number without the zeros at its end; other text as it is. */
    private static String number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** 1 if both are the same number; 0 if both are the same text. */
    private static int same(String cell, String expected) {
        assertThat(number(cell)).isEqualTo(number(expected));
        return expected.matches("-?\\d+(\\.\\d+)?") ? 1 : 0;
    }

    /** A printed figure without the signs of its unit. */
    private static String plain(String printed) {
        return printed.replace("over ", ">").replace("from 0", "z").replaceAll("[,%£+]", "");
    }

    private static String limit(Entry entry, double limit) {
        int decimals = Math.max(1, entry.indicator().unit().decimals());
        return Double.isFinite(limit)
                ? BigDecimal.valueOf(limit)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                : "";
    }

    private void convert(Publication publication) throws IOException, InterruptedException {
        Path book = folder.resolve("book.xlsx");
        publication.to(PublicationXlsx.to(book));
        Path log = folder.resolve("soffice.log");
        // commas, quotes, UTF-8, from row 1, values and not as they are shown, all sheets
        String csv = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        csv,
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
            assertThat(office.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            office.destroyForcibly();
        }
    }

    private List<List<String>> sheet(String name) throws IOException {
        return cells(Files.readString(folder.resolve("book-" + name + ".csv"), StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(String csv) throws IOException {
        var mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<List<String>> rows =
                mapper.readerForListOf(String.class).readValues(csv)) {
            return rows.readAll();
        }
    }

    /** A synthetic place with counts that are withheld, shown, rounded up by nobody, and words that are meant to do harm. */
    private static Publication withheld() {
        Area place = Area.of("synthetic", "=1+1");
        Area england = Area.of("E92000001", "England");
        ReportingPeriod year = FinancialYear.of("2019-20").period();
        Indicator plans = Indicator.of("kit.plans", "Plans <script>", Measure.given("kit.plans"))
                .lowerIsBetter()
                .in(Unit.count("children"))
                .inTheme("-Theme");
        Indicator share = Indicator.of("kit.share", "Share", Measure.givenPercent("kit.share"));
        Indicator money =
                Indicator.of("kit.money", "Money", Measure.given("kit.money")).in(Unit.pounds());
        String girls = "\u0635<b>";
        Facts facts = Facts.none()
                .with(
                        Return.of("kit.plans", place, year, Supplied.count(1_234)),
                        Return.of("kit.plans", place, year, Supplied.count(4)).in(Slice.of("Sex", girls)),
                        Return.of("kit.plans", place, year, Supplied.count(1_229))
                                .in(Slice.of("Sex", "M")),
                        Return.of("kit.plans", place, year.previous(), Supplied.count(1_100)),
                        Return.of("kit.plans", england, year, Supplied.stated("51510")),
                        Return.of("kit.share", place, year, Supplied.of(143, 673)),
                        Return.of("kit.share", place, year.previous(), Supplied.of(3, 673)),
                        Return.of("kit.money", place, year, Supplied.stated("312728.55")));
        return Scorecard.titled("A synthetic place")
                .about(place)
                .withHistoryOf(3)
                .line(Line.of(plans)
                        .judgedBy(Bands.redAtOrAbove(1_000))
                        .beside(Benchmark.of(england))
                        .by(Breakdown.by("Sex", List.of(girls, "M"))))
                .line(share)
                .line(money)
                .evaluate(facts, year)
                .publish(Protection.SMALL_COUNTS);
    }
}
