package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

class ReturnsCsvTest {

    private static final String HEADER = "indicator,area,period,breakdown,count,base,stated,note\n";
    private static final String GOOD = "cpp.open,Durham,31 Mar 2020,,444,,,\n";
    private static final Area DURHAM = Area.named("Durham");
    private static final Catalogue CATALOGUE = Catalogue.of(
            Indicator.of("cpp.open", "Plans", Measure.given("cpp.open")),
            Indicator.of("cpp.rate", "Rate", Measure.givenRate("cpp.per", 10_000)));

    @Test
    void readsEveryKindOfValue() {
        Facts facts = read(HEADER + GOOD
                + "sec.injury,Aycliffe,2019-20 H2,injury level=1; sex=F,83,,,\n"
                + "cpp.neglect,Durham,31 Mar 2020,,336,444,,of all plans\n"
                + "cpp.repeat,Durham,2019/20,,,,12.50%,\n"
                + "web.users,Durham,2019-20,,,,>800,\n"
                + "cla.change,Durham,2019,,,,-1.8,\n"
                + "cla.a,Durham,2019-06-01 to 2019-07-15,,c,,,\n"
                + "cla.b,Durham,Apr 2019,,,,K,\n");

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.returns())
                .containsExactly(
                        one("cpp.open", DURHAM, "31 Mar 2020", Supplied.count(444)),
                        one("sec.injury", Area.named("Aycliffe"), "2019-20 H2", Supplied.count(83))
                                .in(Slice.of("injury level", "1").and("sex", "F")),
                        one("cpp.neglect", DURHAM, "31 Mar 2020", Supplied.of(336, 444))
                                .noting("of all plans"),
                        one("cpp.repeat", DURHAM, "2019-20", Supplied.stated("12.50")),
                        one("web.users", DURHAM, "2019-20", Supplied.moreThan("800")),
                        one("cla.change", DURHAM, "2019", Supplied.stated("-1.8")),
                        one("cla.a", DURHAM, "2019-06-01 to 2019-07-15", Supplied.missing(Symbol.CONFIDENTIAL)),
                        one("cla.b", DURHAM, "Apr 2019", Supplied.missing(Symbol.LOW)));
    }

    @Test
    void columnsMayComeInAnyOrderAndThoseNotNeededMayBeLeftOut() {
        Facts facts = read("Count,PERIOD,area_code,area,indicator\n444,31 Mar 2020,E06000047,Durham,cpp.open\n");

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.returns())
                .containsExactly(one("cpp.open", Area.of("E06000047", "Durham"), "31 Mar 2020", Supplied.count(444)));
    }

    @Test
    void takesAByteOrderMarkWindowsLineEndsEmptyLinesAndQuotes() {
        Facts facts = read(
                "\uFEFF" + HEADER.replace("\n", "\r\n")
                        + "\r\n\"bud.total\",\"Durham\",2019-20,\"partner=Tees, Esk \"\"and\"\" Wear\",2680,,,\"two\nlines\"\r\n");

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.returns())
                .containsExactly(one("bud.total", DURHAM, "2019-20", Supplied.count(2680))
                        .in(Slice.of("partner", "Tees, Esk \"and\" Wear"))
                        .noting("two\nlines"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "secret,,Durham,2019-20,,7,,,      | area      | must be given",
                ",Durham,2019-20,,7,,,             | indicator | must be given",
                "Secret Id,Durham,2019-20,,7,,,    | indicator | must be lower-case words joined by dots, such as cpp.rate",
                "cpp.x,Durham,,,7,,,               | period    | must be given",
                "cpp.x,Durham,2019-02-30 to 2019-03-31,,7,,, | period | must be a period of dates that exist",
                "cpp.x,Durham,2019-20 to 2018-19,,7,,, | period | must be a period of dates that exist",
                "cpp.x,Durham,2019-03-31 to 2019-03-01,,7,,, | period | must be a period of dates that exist",
                "cpp.x,Durham,2019-20,,-7,,,       | count     | must be 0 or more",
                "cpp.x,Durham,2019-20,,7.5,,,      | count     | must be a whole number without separators",
                "cpp.x,Durham,2019-20,,~1,589~,,,  | count     | must be a whole number without separators",
                "cpp.x,Durham,2019-20,,99999999999999999999,,, | count | must be a whole number without separators",
                "cpp.x,Durham,2019-20,,7,-9,,      | base      | must be 0 or more",
                "cpp.x,Durham,2019-20,,7,c,,       | base      | must be a whole number without separators",
                "cpp.x,Durham,2019-20,,c,9,,       | base      | needs a count beside it",
                "cpp.x,Durham,2019-20,,,9,12.5,    | base      | needs a count beside it",
                "cpp.x,Durham,2019-20,,7,,12.5,    | count     | give either a count or a stated value, and not both",
                "cpp.x,Durham,2019-20,,,,,         | count     | give either a count or a stated value, and not both",
                "cpp.x,Durham,2019-20,,,,NaN,      | stated    | must be a number such as 12.5 or >800",
                "cpp.x,Durham,2019-20,,,,1e9,      | stated    | must be a number such as 12.5 or >800",
                "cpp.x,Durham,2019-20,sex,7,,,     | breakdown | must be name=value",
                "cpp.x,Durham,2019-20,sex=F;sex=M,7,,, | breakdown | must name each column once",
                "cpp.x,Durham,2019-20,sex=;age=1,7,,, | breakdown | must be name=value",
                "cpp.x,Durham,2019-20,7,,          |           | has 6 cells where the header has 8",
                "cpp.x,Durham,2019-20,,7,,,,,      |           | has 10 cells where the header has 8"
            })
    void aBadRowIsAProblemWithRowAndColumnAndTheOthersStand(String row, String column, String reason) {
        String line = row.replace('~', '"').strip();
        Facts facts = read(HEADER
                + (line.startsWith("secret") ? line.replace("secret,", "cpp.x,").replaceFirst(",Durham", "") : line)
                + "\n" + GOOD);

        assertThat(facts.returns()).containsExactly(one("cpp.open", DURHAM, "31 Mar 2020", Supplied.count(444)));
        assertThat(facts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("returns.csv");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column == null ? "" : column);
            assertThat(problem.reason()).startsWith(reason);
        });
    }

    @Test
    void aDuplicateNamesTheRowThatStands() {
        Facts facts = read(HEADER + GOOD + "cpp.x,Durham,2019-20,,7,,,\n" + GOOD.replace("444", "445"));

        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems())
                .containsExactly(
                        new Problem("returns.csv", 4, "", "is a duplicate: row 2 is about the same; the first stands"));
    }

    @Test
    void anUnknownIndicatorIsAProblemThatNamesTheNearest() {
        Facts facts = ReturnsCsv.read(
                "returns.csv",
                bytes(HEADER + GOOD.replace("open", "opne") + GOOD + "cpp.per,Durham,2019-20,,1,2,,\n"),
                CATALOGUE);

        assertThat(facts.returns()).extracting(Return::name).containsExactly("cpp.open", "cpp.per");
        assertThat(facts.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem)
                        .hasToString(
                                "returns.csv row 2, indicator: is not an indicator of the catalogue; the nearest are"
                                        + " 'cpp.open'"));
    }

    @Test
    void aNumeratorAboveItsBaseIsReadBecauseARateMayExceedIt() {
        Facts facts = read(HEADER + "cpp.x,Durham,2019-20,,9,7,,\n");

        assertThat(facts.returns()).containsExactly(one("cpp.x", DURHAM, "2019-20", Supplied.of(9, 7)));
    }

    @Test
    void aCellThatIsTooLongIsAProblem() {
        Facts facts = read(HEADER
                + GOOD.replace(",,,\n", ",,," + "x".repeat(1_001) + "\n")
                + GOOD
                + GOOD.replace("open", "shut").replace(",,,\n", ",,," + "x".repeat(501) + "\n"));

        assertThat(facts.returns()).hasSize(1);
        assertThat(facts.problems())
                .containsExactly(
                        new Problem("returns.csv", 2, "note", "must be at most 1,000 characters"),
                        new Problem("returns.csv", 4, "note", "must be at most 500 characters"));
    }

    @Test
    void bytesThatAreNotUtf8AreAProblemOfTheirRow() throws IOException {
        var out = new ByteArrayOutputStream();
        out.write((HEADER + GOOD + "cpp.x,Durham ").getBytes(StandardCharsets.UTF_8));
        out.write(0xE9);
        out.write(",2019-20,,7,,,\ncpp.y,Durham,2019-20,,7,,,\n".getBytes(StandardCharsets.UTF_8));

        Facts facts = ReturnsCsv.read("returns.csv", new ByteArrayInputStream(out.toByteArray()));

        assertThat(facts.returns()).extracting(Return::name).containsExactly("cpp.open", "cpp.y");
        assertThat(facts.problems())
                .containsExactly(new Problem("returns.csv", 3, "area", "is not UTF-8; save the file as CSV UTF-8"));
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheReadingWithAProblem() {
        Facts facts = read(HEADER + GOOD + "cpp.x,\"Durham,2019-20,,7,,,\n" + GOOD.replace("open", "shut"));

        assertThat(facts.returns()).hasSize(1);
        assertThat(facts.problems())
                .containsExactly(new Problem(
                        "returns.csv",
                        3,
                        "",
                        "a quote is not closed or stands inside a cell; nothing from this row on was read"));
    }

    @Test
    void moreRowsThanTheLimitIsAProblem(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("r.csv"), HEADER + GOOD + GOOD.replace("open", "b") + GOOD.replace("open", "c"));

        Facts facts = ReturnsCsv.from(file).within(new CsvLimits(1_000, 2)).read();

        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems())
                .containsExactly(
                        new Problem("r.csv", 4, "", "there are more than 2 rows; nothing from this row on was read"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | returns.csv: is empty; its first row must name the columns",
                "indicator,area,perod,count      | returns.csv: row 1, column 3: is not a column of a return; did you mean 'period'?",
                "indicator,area,count            | returns.csv: row 1: the column 'period' is missing",
                "indicator,area,period,area      | returns.csv: row 1, column 4: the column 'area' is there twice",
                "'\"indicator,area'              | returns.csv: row 1: the header cannot be read"
            })
    void aFileThatIsNotOfReturnsIsRefusedWhole(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void aHeaderAloneIsNoReturnsAndNoProblem() {
        Facts facts = read(HEADER);

        assertThat(facts.returns()).isEmpty();
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> ReturnsCsv.read(folder.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.csv: cannot be read");
    }

    @Test
    void aBreakdownThatCannotBeReadBackIsNotWritten() {
        Return one = one("cpp.x", DURHAM, "2019-20", Supplied.count(7)).in(Slice.of("sex", "F; M"));

        assertThatThrownBy(() -> ReturnsCsv.print(List.of(one)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("return 'cpp.x': a breakdown's name must not hold");
    }

    private static Return one(String name, Area area, String period, Supplied value) {
        return Return.of(name, area, ReportingPeriod.parse(period), value);
    }

    private static Facts read(String text) {
        return ReturnsCsv.read("returns.csv", bytes(text));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
