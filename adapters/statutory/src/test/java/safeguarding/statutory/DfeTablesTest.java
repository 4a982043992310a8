package safeguarding.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Tables that are right in other ways than the published ones, and tables that are wrong. */
class DfeTablesTest {

    private static final String HEADER = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,category,CPP_start,CPP_subsequent,"
            + "CPP_subsequent_percent\n";
    private static final String PLACE = "Reporting year,Local authority,E92000001,England,E12000001,North East,";
    private static final String DURHAM_IN = PLACE + "840,E06000047,County Durham,Plans,";
    private static final String GOOD = "2020," + PLACE + "841,E06000005,Darlington,Plans,156,23,14.7\n";
    private static final String ENGLAND = "2020,Reporting year,National,E92000001,England,,,,,,Plans,";
    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final Area DARLINGTON = Area.of("E06000005", "Darlington");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();

    @TempDir
    Path folder;

    @Test
    void takesAMarkWindowsLineEndsQuotesCapitalsSpacesAndAnyOrderOfColumns() {
        Facts facts = read("\uFEFF LA_NAME ,cpp_START,\"CPP_subsequent\",Geographic_Level,new_la_code,time_period\r\n"
                + "\"Bristol, City of\", 673 ,\"143\",local authority,E06000023,2020\r\n\r\n");

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.returns())
                .containsExactly(
                        Return.of("cpp.start", Area.of("E06000023", "Bristol, City of"), YEAR, Supplied.count(673)),
                        Return.of(
                                "cpp.repeat.ever.pct",
                                Area.of("E06000023", "Bristol, City of"),
                                YEAR,
                                Supplied.of(143, 673)));
    }

    @ParameterizedTest
    @CsvSource({
        "c, CONFIDENTIAL",
        "x, NOT_AVAILABLE",
        "z, NOT_APPLICABLE",
        "k, LOW",
        "low, LOW",
        "u, UNRELIABLE",
        ":, NOT_AVAILABLE",
        "C, CONFIDENTIAL"
    })
    void everySignStandsForWhatItSaysAndNoneIsZero(String sign, Symbol symbol) {
        Facts facts = read(HEADER + "2020," + DURHAM_IN + "673," + sign + ",21.2\n");

        assertThat(value(facts, "cpp.repeat.ever.pct")).isEqualTo(Supplied.missing(symbol));
        assertThat(value(facts, "cpp.start")).isEqualTo(Supplied.count(673));
    }

    @Test
    void aBlankCellIsNotOfThisLevelAndMakesNoReturn() {
        Facts facts = read(HEADER + "2020," + DURHAM_IN + "673,,\n");

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.returns()).extracting(Return::name).containsExactly("cpp.start");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020,D=673,=140+3,21.2           | cpp_subsequent         | must be a whole number without separators",
                "2020,D=673,=cmd!calc    ,21.2      | cpp_subsequent         | must be a whole number without separators",
                "2020,D=673,@SUM(A1),21.2         | cpp_subsequent         | must be a whole number without separators",
                "2020,D=673,-143,21.2             | cpp_subsequent         | must be a whole number without separators",
                "2020,D=673,143.5,21.2            | cpp_subsequent         | must be a whole number without separators",
                "2020,D=\"1,673\",143,21.2        | cpp_start              | must be a whole number without separators",
                "2020,D=9999999999999999,143,21.2 | cpp_start              | must be a whole number without separators",
                "2020,D=secret,143,21.2           | cpp_start              | must be a whole number without separators",
                "2020,D=673,143,21.2%             | cpp_subsequent_percent | must be a number such as 44.7",
                "2020,D=673,143,NaN               | cpp_subsequent_percent | must be a number such as 44.7",
                "2020,D=673,143,1e9               | cpp_subsequent_percent | must be a number such as 44.7",
                "201920,D=673,143,21.2            | time_period            | must be a year of four digits",
                "0020,D=673,143,21.2              | time_period            | must be a year of four digits",
                ",D=673,143,21.2                  | time_period            | must be a year of four digits",
                "2020,D=673,143                   | ''                     | has 13 cells where the header has 14",
                "2020,D=673,143,21.2,,            | ''                     | has 16 cells where the header has 14"
            })
    void aRowThatCannotBeReadIsAProblemAndTheOthersStand(String row, String column, String reason) {
        Facts facts = read(HEADER + row.replace("D=", DURHAM_IN) + "\n" + GOOD);

        assertThat(facts.areas()).containsExactly(DARLINGTON);
        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("d3.csv");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).startsWith(reason);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020,Reporting year,School,E92000001,England,,,,,,Plans,1,1,1 | geographic_level | must be National",
                "2020,Calendar year,National,E92000001,England,,,,,,Plans,1,1,1 | time_identifier | must be Reporting year",
                "2020,Reporting year,National,,England,,,,,,Plans,1,1,1 | country_code | must be a code such as E06000047",
                "2020,Reporting year,National,E92000001,,,,,,,Plans,1,1,1 | country_name | must be 1 to 100 characters",
                "2020,Reporting year,Regional,E92000001,England,,,,,,Plans,1,1,1 | region_code | must be a code such as",
                "2020,Reporting year,Local authority,E92000001,England,,,840,840,Durham,Plans,1,1,1 | new_la_code | must be",
                "2020,Reporting year,National,E92000001,'=HYPERLINK(A1)',,,,,,Plans,1,1,1 | country_name | must not start"
            })
    void aRowThatIsAboutNoAreaOrYearIsAProblem(String row, String column, String reason) {
        Facts facts = read(HEADER + row.replace("'", "") + "\n" + GOOD);

        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).startsWith(reason);
        });
    }

    @Test
    void ofTwoRowsThatSayTheSameTheFirstStands() {
        Facts facts = read(HEADER + GOOD + GOOD);

        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems())
                .containsExactly(new Problem("d3.csv", 3, "", "is a duplicate: row 2 says the same; that one stands"));
    }

    /** A table by sex has three rows an area, and the first need not be the total. */
    @Test
    void ofRowsThatSayDifferentThingsOfOneAreaAndYearNoneIsTaken() {
        String row = "2020," + DURHAM_IN;
        Facts facts = read(HEADER + row + "300,60,20.0\n" + row + "373,83,22.3\n" + GOOD + row + "673,143,21.2\n");

        assertThat(facts.areas()).containsExactly(DARLINGTON);
        assertThat(facts.problems())
                .extracting(Problem::row, Problem::reason)
                .containsExactly(tuple(2L, contradicts(3)), tuple(3L, contradicts(2)), tuple(5L, contradicts(2)));
    }

    private static String contradicts(int row) {
        return "says otherwise than row " + row + ", which is about the same area and year; neither is taken";
    }

    @Test
    void whatTwoTablesStateIsTakenOnceUnlessTheySayDifferentThings() throws IOException {
        String d1 = "time_period,geographic_level,new_la_code,la_name,CPP_start,CPP_start_rate\n";
        Path same = write("d1.csv", d1 + "2020,Local authority,E06000005,Darlington,156,68.0\n");
        Path other = write("d1-old.csv", d1 + "2020,Local authority,E06000005,Darlington,157,68.1\n");
        Path d3 = write("d3.csv", HEADER + GOOD);

        Facts once = DfeTables.from(d3, same).read();
        Facts twice = DfeTables.from(d3, other).read();

        assertThat(once.problems()).isEmpty();
        assertThat(once.returns())
                .extracting(Return::name)
                .containsExactly("cpp.start", "cpp.repeat.ever.pct", "cpp.start.rate");
        assertThat(twice.returns()).extracting(Return::name).containsExactly("cpp.start", "cpp.repeat.ever.pct");
        assertThat(twice.problems())
                .containsExactly(new Problem(
                        "d1-old.csv",
                        2,
                        "",
                        "says otherwise of 'cpp.start' than row 2 of d3.csv; the earlier table stands"));
    }

    @Test
    void otherColumnsArePassedOverAndToldOfOnceEachIfAskedFor() throws IOException {
        Path file = write(
                "d3.csv",
                HEADER.replace("\n", ",Colour,Amy Durham\n")
                        + GOOD.replace("\n", ",red,1\n")
                        + GOOD.replace("2020", "2019").replace("\n", ",blue,2\n"));

        assertThat(DfeTables.from(file).read().problems()).isEmpty();
        assertThat(DfeTables.from(file).tellingOfOtherColumns().read().problems())
                .containsExactly(
                        new Problem(
                                "d3.csv", 1, "column 15", "is not a column of a published table and was passed over"),
                        new Problem(
                                "d3.csv", 1, "column 16", "is not a column of a published table and was passed over"));
    }

    /**
     * Each count may be 5 more or less. 50 of 1,000: 45 of 1,005 is 4.5% and 55 of 995 is 5.5%: 4 or 6. 5,000 of 10,000:
     * 4,995 of 10,005 is 49.9% and 5,005 of 9,995 is 50.1%: 50. 5,000 of 100,000: 4.995% and 5.005%: 5.0. All: 99.99%.
     */
    @ParameterizedTest
    @CsvSource({
        "50, 1000, ''",
        "5000, 10000, 50",
        "5000, 100000, 5.0",
        "0, 100000, 0.0",
        "100000, 100000, 100.0",
        "10, 10, ''",
        "0, 0, ''"
    })
    void aShareOfRoundedCountsIsToldAsFarAsItIsSure(String count, String base, String expected) {
        Facts facts = DfeTables.from()
                .of(List.of(DfeFigure.percent("a.pct", "CPP_start", "CPP_subsequent")))
                .read("d3.csv", bytes(HEADER + ENGLAND + base + "," + count + ",\n"));

        assertThat(facts.returns())
                .extracting(Return::value)
                .containsExactly(
                        expected.isEmpty() ? Supplied.missing(Symbol.NOT_AVAILABLE) : Supplied.stated(expected));
    }

    @Test
    void aSignWithheldFromARegionIsWithheldAndNotMadeFromItsCounts() {
        Facts facts = read(HEADER + ENGLAND + "66380,14540,c\n");

        assertThat(facts.returns())
                .extracting(Return::value)
                .containsExactly(Supplied.stated("66380"), Supplied.missing(Symbol.CONFIDENTIAL));
    }

    @Test
    void anEmptyFileAndAWrongHeaderAreRefusedWhole() {
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("d3.csv: is empty; its first row must name the columns time_period");
        assertThatThrownBy(() -> read("id,name\n1,Amy\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("d3.csv: row 1: the column 'time_period' is missing; a published table needs time_period"
                        + " and geographic_level");
        assertThatThrownBy(() -> read("time_period,geographic_level,country_code,country_name,Colour\n"
                        + "2020,National,E92000001,England,red\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("d3.csv: row 1: has no column of any figure that is asked for");
        assertThatThrownBy(() -> read(HEADER.replace("CPP_subsequent,", "cpp_START,")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("d3.csv: row 1, column 13: the column 'cpp_start' is there twice");
        assertThatThrownBy(() -> read("\"time_period,geographic_level\n2020"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("d3.csv: row 1: the header cannot be read: a quote is not closed");
    }

    @Test
    void aHeaderAloneIsNoReturnsAndNoProblem() {
        Facts facts = read(HEADER);

        assertThat(facts.returns()).isEmpty();
        assertThat(facts.problems()).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedKeepsWhatCameBefore() {
        Facts facts = read(HEADER + GOOD + "2020,\"" + DURHAM_IN + "673,143,21.2\n" + GOOD.replace("2020", "2019"));

        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems())
                .containsExactly(new Problem(
                        "d3.csv",
                        3,
                        "",
                        "a quote is not closed or stands inside a cell; nothing from this row on was read"));
    }

    @Test
    void aRowOfAnotherEncodingIsAProblemAndTheOthersStand() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write((HEADER + "2020," + PLACE + "840,E06000047,County Durh").getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE1);
        bytes.write(("m,Plans,673,143,21.2\n" + GOOD).getBytes(StandardCharsets.UTF_8));

        Facts facts = DfeTables.from().read("d3.csv", new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(facts.returns()).hasSize(2);
        assertThat(facts.problems())
                .containsExactly(new Problem("d3.csv", 2, "la_name", "is not UTF-8; save the file as CSV UTF-8"));
        assertThatThrownBy(() -> DfeTables.from()
                        .read("d3.csv", new ByteArrayInputStream((HEADER + GOOD).getBytes(StandardCharsets.UTF_16))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("d3.csv: row 1, column 1 is not UTF-8");
    }

    @Test
    void limitsAreHeldAndNamed() throws IOException {
        Path file = write("d3.csv", HEADER + GOOD + GOOD.replace("2020", "2019"));

        assertThatThrownBy(() ->
                        DfeTables.from(file).within(Limits.USUAL.withRows(1)).read())
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("d3.csv: has more than 1 row;");
        assertThatThrownBy(() ->
                        DfeTables.from(file).within(Limits.USUAL.withBytes(100)).read())
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("d3.csv: has more than 100 bytes");
        assertThat(DfeTables.from(file)
                        .within(Limits.USUAL.withCharacters(14))
                        .read()
                        .problems())
                .containsExactly(
                        new Problem("d3.csv", 2, "geographic_level", "must be at most 14 characters"),
                        new Problem("d3.csv", 3, "geographic_level", "must be at most 14 characters"));
    }

    /** The heap of these tests is 256 MB; the limit of a table is 64 MiB. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",      | d3.csv: has more than 67,108,864 bytes",
                "2020,  | d3.csv: has more than 67,108,864 bytes",
                "~\n~  | d3.csv: has more than 67,108,864 bytes",
                "~1\n~ | d3.csv: has more than 50,000 problems",
                "x      | d3.csv row 2: a cell has more than 4,000,000 characters, or its quote is not closed",
                "~\"~  | d3.csv row 2: a cell has more than 4,000,000 characters, or its quote is not closed"
            })
    void anEndlessFileEndsAtALimitInBoundedMemory(String part, String message) {
        String told;
        try {
            Facts facts = DfeTables.from().read("d3.csv", new Endless(HEADER, part.replace("\\n", "\n")));
            told = facts.problems().get(0).toString();
        } catch (LimitException e) {
            told = String.valueOf(e.getMessage());
        }

        assertThat(told).startsWith(message);
    }

    @Test
    void theProgressIsToldOfEachTable() throws IOException {
        var told = new ArrayList<String>();
        Path a = write("a.csv", HEADER + GOOD);
        Path b = write("b.csv", HEADER + GOOD);

        DfeTables.from(a, b)
                .telling((file, bytes, total, rows) -> told.add(file + " " + rows))
                .read();

        assertThat(told).containsExactly("a.csv 1", "b.csv 1");
    }

    @Test
    void aFigureIsCheckedWhenItIsMade() {
        assertThatThrownBy(() -> DfeFigure.count("Not An Id", "a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DfeFigure.count("a.b", " ")).hasMessage("a column's name must not be blank");
        assertThatThrownBy(() -> DfeFigure.percent("a.b", "c", "d", "D"))
                .hasMessage("figure of 'a.b': name each column once");
        assertThatThrownBy(() -> DfeFigure.percent("a.b", "c"))
                .hasMessage("figure of 'a.b': name a column of counts, or of the rate alone without a base");
        assertThatThrownBy(() -> DfeTables.from().also(DfeFigure.count("cpp.open", "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("give at least one figure, and one figure for each indicator");
        assertThatThrownBy(() -> DfeTables.from().of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Supplied value(Facts facts, String name) {
        return facts.returned(name, DURHAM, YEAR, Slice.TOTAL).orElseThrow().value();
    }

    private static Facts read(String text) {
        return DfeTables.from().read("d3.csv", bytes(text));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
