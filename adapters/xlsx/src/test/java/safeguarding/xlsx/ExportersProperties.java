package safeguarding.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.csv.Geography;
import safeguarding.csv.OpenDataCsv;
import safeguarding.csv.PublicationCsv;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.json.PublicationJson;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Words that are meant to do harm go through every exporter and come out as words; a number that is withheld does not. */
class ExportersProperties {

    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();
    private static final String FORMULA = "[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20]";
    private static final String TURNS = "[\u202A-\u202E\u2066-\u2069]";

    /** Two counts that are withheld; no others have these digits. */
    private static final long FIRST = 7_351;

    private static final long SECOND = 8_462;
    private static final List<String> SECRETS = List.of("7351", "7,351", "8462", "8,462");

    /** What the words of a publication are. */
    private record Labels(String title, String theme, String about, String area, String column, String part) {}

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void jsonHoldsEachLabelAsItIs(@ForAll("labels") Labels labels) throws JsonProcessingException {
        String text = PublicationJson.write(published(labels));

        JsonNode root = new JsonMapper().readTree(text);
        JsonNode entry = root.path("entries").path(0);
        assertThat(root.path("title").textValue()).isEqualTo(labels.title());
        assertThat(entry.path("indicator").path("title").textValue()).isEqualTo(labels.title());
        assertThat(entry.path("indicator").path("description").textValue()).isEqualTo(labels.about());
        assertThat(entry.path("theme").textValue()).isEqualTo(labels.theme());
        assertThat(entry.path("area").path("name").textValue()).isEqualTo(labels.area());
        assertThat(root.path("entries")
                        .path(1)
                        .path("slice")
                        .path(labels.column())
                        .textValue())
                .isEqualTo(labels.part());
        assertThat(text).doesNotContain(SECRETS);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void csvHoldsEachLabelWithAnApostropheBeforeAFormula(@ForAll("labels") Labels labels) {
        String text = PublicationCsv.print(published(labels));

        List<Map<String, String>> rows = rows(text);
        assertThat(rows.get(0))
                .containsEntry("title", guarded(labels.title()))
                .containsEntry("theme", guarded(labels.theme()))
                .containsEntry("area", guarded(labels.area()));
        assertThat(rows.get(1)).containsEntry("breakdown", guarded(labels.column() + "=" + labels.part()));
        harmless(text);
        assertThat(text).doesNotContain(SECRETS);
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void openDataHoldEachLabelOnOneLineWithinTheLimits(@ForAll("labels") Labels labels) {
        Publication publication = published(labels);
        Geography places = Geography.ENGLAND.withInstitutions(area(labels));

        Map<String, String> files = OpenDataCsv.print(publication, "kit", places);

        assertThat(files.keySet()).allMatch(name -> name.matches("kit_[a-z0-9_]{1,130}(\\.meta)?\\.csv"));
        files.values().forEach(ExportersProperties::harmless);
        files.values().forEach(text -> assertThat(text).doesNotContain(SECRETS));
        List<Map<String, String>> data = new ArrayList<>();
        List<Map<String, String>> metadata = new ArrayList<>();
        files.forEach((name, text) -> (name.endsWith(".meta.csv") ? metadata : data).addAll(rows(text)));
        assertThat(data).allSatisfy(row -> {
            assertThat(row.keySet()).allMatch(name -> name.matches("[a-z][a-z0-9_]{0,49}"));
            String name = row.getOrDefault("institution_name", "");
            assertThat(name)
                    .isEqualTo(row.get("geographic_level").equals("Institution") ? guarded(line(labels.area())) : "");
        });
        String title = line(labels.title());
        assertThat(metadata)
                .filteredOn(row -> row.get("col_name").equals("kit_few"))
                .allSatisfy(row -> {
                    String label = row.getOrDefault("label", "");
                    assertThat(label.length()).isLessThanOrEqualTo(81);
                    // numbered where the filter has the same label
                    assertThat(guarded(title.isEmpty() ? "kit.few" : title))
                            .startsWith(label.replaceFirst(" \\(2\\)$", ""));
                });
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void aWorkbookHoldsEachLabelAsTextAndNoFormula(@ForAll("labels") Labels labels) {
        Book book = Book.of(PublicationXlsx.write(published(labels)));

        int first = 1
                + book.rows("Scorecard").stream()
                        .map(row -> row.isEmpty() ? "" : row.get(0).text())
                        .toList()
                        .lastIndexOf("Theme");
        assertThat(book.rows("Scorecard").get(0).get(0).text()).isEqualTo(inCell(labels.title()));
        List<String> row =
                book.rows("Scorecard").get(first).stream().map(Book.Cell::text).toList();
        assertThat(row)
                .startsWith(inCell(labels.theme()), inCell(labels.title()), inCell(labels.area()), "2019-20", "");
        assertThat(book.rows("Scorecard").get(first + 1).get(4).text())
                .isEqualTo(inCell(labels.column() + "=" + labels.part()));
        assertThat(book.rows("Definitions").get(4).get(2).text()).isEqualTo(inCell(labels.about()));
        for (String name : book.names()) {
            if (name.startsWith("xl/worksheets/")) {
                assertThat(book.part(name)).doesNotContain("<f>", "<f ", "hyperlink", "inlineStr");
            }
        }
        assertThat(book.sheets())
                .allSatisfy(sheet -> book.rows(sheet)
                        .forEach(cells -> cells.forEach(cell -> {
                            assertThat(cell.isNumber() || !cell.text().matches("(?s)" + FORMULA + ".*"))
                                    .isTrue();
                            assertThat(cell.text().length()).isLessThanOrEqualTo(32_767);
                        })));
        // a character of another script may be written as its number
        assertThat(book.text().replaceAll("&#x?[0-9A-Fa-f]+;", "")).doesNotContain(SECRETS);
    }

    /** Half of a character has no bytes in UTF-8, and must not keep the rest from being written. */
    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everyLabelCanBeWrittenToAFile(@ForAll("labels") Labels labels) throws IOException {
        Path folder = Files.createTempDirectory("exporters");
        try {
            Publication publication = published(labels);
            publication
                    .to(PublicationJson.to(folder.resolve("out.json")))
                    .to(PublicationCsv.to(folder.resolve("out.csv")))
                    .to(PublicationXlsx.to(folder.resolve("out.xlsx")))
                    .to(OpenDataCsv.to(folder, "kit", Geography.ENGLAND.withInstitutions(area(labels))));

            String halved = new String(labels.title().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertThat(new JsonMapper()
                            .readTree(folder.resolve("out.json").toFile())
                            .path("title")
                            .textValue())
                    .isEqualTo(halved);
            assertThat(rows(Files.readString(folder.resolve("out.csv"))).get(0))
                    .containsEntry("title", guarded(halved));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static Area area(Labels labels) {
        return Area.of("kit-1", labels.area());
    }

    /** A count, its parts and the one before, of which some are withheld. */
    private static Publication published(Labels labels) {
        Area area = area(labels);
        Area england = Area.of("E92000001", "England");
        Indicator few = Indicator.of("kit.few", labels.title(), Measure.given("kit.few"))
                .inTheme(labels.theme())
                .described(labels.about())
                .from(Source.local(labels.about()))
                .caveat(cut(labels.about(), 500))
                .lowerIsBetter();
        Facts facts = Facts.none()
                .with(
                        Return.of("kit.few", area, YEAR, Supplied.count(91_919)),
                        Return.of("kit.few", area, YEAR, Supplied.count(FIRST))
                                .in(Slice.of(labels.column(), labels.part())),
                        Return.of("kit.few", area, YEAR.previous(), Supplied.count(SECOND)),
                        Return.of("kit.few", england, YEAR, Supplied.count(5_190_919)));
        return Scorecard.titled(labels.title())
                .about(area)
                .withHistoryOf(3)
                .line(Line.of(few)
                        .judgedBy(Bands.redAtOrAbove(50_000))
                        .beside(Benchmark.of(labels.part(), england))
                        .by(Breakdown.by(labels.column(), List.of(labels.part()))))
                .evaluate(facts, YEAR)
                .publish(Protection.SMALL_COUNTS.threshold(9_999).called("Counts below ten thousand are withheld"));
    }

    private static final List<String> HARM = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "]]><!--",
            "=HYPERLINK(\"http://evil\",\"x\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3",
            "@SUM(A1:A9)",
            "\t=1+1",
            "\r=1+1",
            "\n=1+1",
            "'=1+1",
            " =1+1",
            "\uFF1D1+1",
            "\u200F\u202Eabc\u202C",
            "\u2066\u2067\u2069=1",
            "\u0000\u0001\u0007\u001B[31m",
            "\uD800",
            "\uDC00x",
            "\uFFFE\uFFFF",
            "_x003D_1+1",
            "a,b;\"c\"\r\nd",
            "&#61;1",
            "%0A=1",
            "Total",
            "c",
            "😀😀",
            "../../etc/passwd",
            "x".repeat(10_000),
            "=" + "😀".repeat(5_000));

    @Provide
    Arbitrary<Labels> labels() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(30);
        Arbitrary<String> harm = Arbitraries.of(HARM);
        Arbitrary<String> word = Arbitraries.oneOf(
                        harm,
                        any,
                        Combinators.combine(harm, any).as((one, other) -> one + other),
                        Combinators.combine(any, harm).as((one, other) -> one + other))
                .filter(text -> SECRETS.stream().noneMatch(text::contains)
                        && !cut(text, 100).isBlank());
        Arbitrary<String> name = word.map(text -> cut(text, 100));
        return Combinators.combine(word, word, word, name, name, name).as(Labels::new);
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    /** What is written for a text that a spreadsheet could take for a formula. */
    private static String guarded(String text) {
        return text.matches("(?s)'*" + FORMULA + ".*") ? "'" + text : text;
    }

    /** A text as a sheet holds it. */
    private static String inCell(String text) {
        String plain = kept(text.replaceAll("\\R", "\n").replace('\t', ' '), "[\\p{Cc}&&[^\\n]]")
                .strip();
        return guarded(plain);
    }

    /** A text as open data hold it. */
    private static String line(String text) {
        String spaced = text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return kept(spaced, "\\p{Cc}").replaceAll(" {2,}", " ").strip();
    }

    private static String kept(String text, String without) {
        return text.replaceAll(without, "").replaceAll(TURNS, "").replaceAll("[\\p{Cs}\uFFFE\uFFFF]", "");
    }

    /** No cell of a CSV file can be taken for a formula; a number is none. */
    private static void harmless(String csv) {
        cells(csv)
                .forEach(row -> row.forEach(
                        cell -> assertThat(cell.matches("(?s)" + FORMULA + ".*") && !cell.matches("-?\\d+(\\.\\d+)?"))
                                .isFalse()));
    }

    private static List<Map<String, String>> rows(String csv) {
        List<List<String>> cells = cells(csv);
        List<String> names = cells.get(0);
        return cells.subList(1, cells.size()).stream()
                .map(row -> {
                    assertThat(row).hasSameSizeAs(names);
                    return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, row::get));
                })
                .toList();
    }

    private static List<List<String>> cells(String csv) {
        var mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (MappingIterator<List<String>> rows =
                mapper.readerForListOf(String.class).readValues(csv)) {
            return rows.readAll();
        } catch (IOException e) {
            throw new UncheckedIOException("a CSV file", e);
        }
    }
}
