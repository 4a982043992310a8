package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.consistency.Claim;
import safeguarding.consistency.Printed;
import safeguarding.consistency.PublishedFigure;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.time.ReportingPeriod;

class PublishedFiguresCsvTest {

    private static final String HEADER =
            "id,thing,definition,area_code,area,period,ages,printed,per,rounded_to,place,count,"
                    + "base,part_of,split_by,one_of,change,change_from,change_place,note\n";
    private static final String GOOD = "PLANS,Plans,,,Durham,31 Mar 2020,,444,,,page 6,,,,,,,,,\n";
    private static final Area DURHAM = Area.named("Durham");
    private static final ReportingPeriod MARCH = ReportingPeriod.parse("31 Mar 2020");

    private static PublishedFiguresCsv.Read read(String text) {
        return PublishedFiguresCsv.read("figures.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static PublishedFigure figure(String id, String thing, Printed printed) {
        return PublishedFigure.of(id, thing, printed, DURHAM, MARCH);
    }

    @Test
    void readsEveryColumn() {
        PublishedFiguresCsv.Read read = read(HEADER + GOOD
                + "ALL,Resident population,,E06,Durham,30 Jun 2018,0-15,526980,,10,,,,,,,,,,of 2018\n"
                + "RATE,Plans,all of them,,Durham,31 Mar 2020,0-18,50,10000,,page 6,PLANS,,,,,same,,page 7,\n"
                + "REPEAT,Repeats,,,Durham,31 Mar 2020,,12.5%,,,,,PLANS,,,,'-1.8%,,,\n"
                + "H1,First,,,Durham,31 Mar 2020,,>800,,,,,,PLANS,half-year,,+30000,PLANS,,\n"
                + "SOME,Some,,,Durham,31 Mar 2020,,12.50,,,,,,PLANS,,,+2 points,,,\n"
                + "RISK,Risk,,,Durham,31 Mar 2020,,21 %,,,,,,,,Main factor,down,,,\n");

        assertThat(read.problems()).isEmpty();
        assertThat(read.figures())
                .containsExactly(
                        figure("PLANS", "Plans", Printed.count(444)).on("page 6"),
                        PublishedFigure.population(
                                "ALL",
                                AgeBand.of(0, 15),
                                Printed.count(526_980).roundedTo(10),
                                Area.of("E06", "Durham"),
                                ReportingPeriod.parse("30 Jun 2018")),
                        figure("RATE", "Plans", Printed.rate("50", 10_000))
                                .defined("all of them")
                                .aged(AgeBand.of(0, 18))
                                .counting("PLANS")
                                .on("page 6")
                                .claiming(Claim.same().on("page 7")),
                        figure("REPEAT", "Repeats", Printed.percent("12.5"))
                                .outOf("PLANS")
                                .claiming(Claim.fell().byPercent("1.8")),
                        figure("H1", "First", Printed.count(800).over())
                                .partOf("PLANS", "half-year")
                                .since("PLANS")
                                .claiming(Claim.rose().by(Printed.count(30_000))),
                        figure("SOME", "Some", Printed.number("12.50"))
                                .among("PLANS")
                                .claiming(Claim.rose().byPoints("2")),
                        figure("RISK", "Risk", Printed.percent("21"))
                                .oneOf("Main factor")
                                .claiming(Claim.fell()));
        assertThat(read).hasToString("7 published figures, 0 problems");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",Amy,,,Durham,2019-20,,4,,,,,,,,,,,,              | id         | must be given",
                "X,,,,Durham,2019-20,,4,,,,,,,,,,,,                | thing      | must be given",
                "X,Amy,,,,2019-20,,4,,,,,,,,,,,,                   | area       | must be given",
                "X,Amy,,,Durham,Easter,,4,,,,,,,,,,,,              | period     | must be a period of dates",
                "X,Amy,,,Durham,31 Feb 2020,,4,,,,,,,,,,,,         | period     | must be a period of dates",
                "X,Amy,,,Durham,2019-20,0-17+,4,,,,,,,,,,,,        | ages       | must be the youngest and the oldest",
                "X,Amy,,,Durham,2019-20,17-0,4,,,,,,,,,,,,         | ages       | must run from the youngest",
                "X,Amy,,,Durham,2019-20,0-999,4,,,,,,,,,,,,        | ages       | must run from the youngest",
                "X,Amy,,,Durham,2019-20,,,,,,,,,,,,,,              | printed    | must be given",
                "X,Amy,,,Durham,2019-20,,-4,,,,,,,,,,,,            | printed    | must be a number",
                "X,Amy,,,Durham,2019-20,,1e9,,,,,,,,,,,,           | printed    | must be a number",
                "X,Amy,,,Durham,2019-20,,=1+1,,,,,,,,,,,,          | printed    | must be a number",
                "X,Amy,,,Durham,2019-20,,9999999999999999,,,,,,,,,,,, | printed | must be a number",
                "X,Amy,,,Durham,2019-20,,4%,100,,,,,,,,,,,         | per        | must be left empty",
                "X,Amy,,,Durham,2019-20,,4,100,,,,,,,,,,,          | per        | must be left empty",
                "X,Amy,,,Durham,2019-20,,4,0,,,,,,,,,,,            | per        | must be a whole number",
                "X,Amy,,,Durham,2019-20,,4,,0.5,,,,,,,,,,          | rounded_to | must be a whole number",
                "X,Amy,,,Durham,2019-20,,4,,,,PLANS,,,,,,,,        | count      | is for rates and percentages",
                "X,Amy,,,Durham,2019-20,,4,,,,,PLANS,,,,,,,        | base       | is for rates and percentages",
                "X,Amy,,,Durham,2019-20,,4%,,,,,NONE,,,,,,,        | base       | must be the id of a row that is there",
                "X,Amy,,,Durham,2019-20,,4%,,,,,X,,,,,,,           | base       | must be the id of another row",
                "X,Amy,,,Durham,2019-20,,4,,,,,,,half,,,,,         | split_by   | needs what is divided",
                "X,Amy,,,Durham,2019-20,,4,,,,,,,,Group,,,,        | one_of     | is for percentages",
                "X,Amy,,,Durham,2019-20,,4,,,,,,,,,fell,,,         | change     | must be up, down, same",
                "X,Amy,,,Durham,2019-20,,4,,,,,,,,,1.8%,,,         | change     | must be up, down, same",
                "X,Amy,,,Durham,2019-20,,4,,,,,,,,,same,GONE,,     | change_from| must be the id of a row that is there",
                "PLANS,Amy,,,Durham,2019-20,,4,,,,,,,,,,,,         | id         | is that of row 2 too; the first stands"
            })
    void aRowThatIsWrongIsRefusedWithoutWhatItSaid(String row, String column, String reason) {
        PublishedFiguresCsv.Read read = read(HEADER + GOOD + row.strip() + "\n");

        assertThat(read.figures()).extracting(PublishedFigure::id).containsExactly("PLANS");
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).startsWith(reason).doesNotContain("Amy", "Easter");
        });
    }

    /** An escape that clears a terminal, a mark that turns the direction, a line within a cell, a null. */
    @ParameterizedTest
    @CsvSource({"'\u001b[2J'", "'\u202etxt'", "'\u2066'", "'a\u2028b'", "'a\u0000b'", "'\u200b'"})
    void whatIsNotToBeSeenIsRefusedInEveryText(String hostile) {
        for (String column :
                List.of("id", "thing", "definition", "area", "place", "split_by", "one_of", "change_place")) {
            String row = "id,thing,definition,area,place,split_by,one_of,change_place,period,printed,part_of,change\n"
                    + GOOD_SHORT
                    + "X,Amy,d,Durham,p,s,g,c,2019-20,4%,PLANS,up\n"
                            .replaceFirst(
                                    switch (column) {
                                        case "id" -> "X";
                                        case "thing" -> "Amy";
                                        case "definition" -> ",d,";
                                        case "area" -> "Durham";
                                        case "place" -> ",p,";
                                        case "split_by" -> ",s,";
                                        case "one_of" -> ",g,";
                                        default -> ",c,";
                                    },
                                    column.equals("definition")
                                                    || column.equals("place")
                                                    || column.equals("split_by")
                                                    || column.equals("one_of")
                                                    || column.equals("change_place")
                                            ? ",z" + hostile + "z,"
                                            : "z" + hostile + "z");

            assertThat(read(row).problems())
                    .as(column)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.toString())
                            .contains("row 3, " + column)
                            .doesNotContain(hostile));
        }
    }

    private static final String GOOD_SHORT = "PLANS,Plans,,Durham,,,,,2019-20,444,,\n";

    @Test
    void whatNamesARefusedRowIsRefusedToo() {
        PublishedFiguresCsv.Read read = read(HEADER + GOOD
                + "A,Share of B,,,Durham,2019-20,,4%,,,,,B,,,,,,,\n"
                + "B,Part of C,,,Durham,2019-20,,4,,,,,,C,,,,,,\n"
                + "C,Wrong,,,Durham,2019-20,,four,,,,,,,,,,,,\n");

        assertThat(read.figures()).extracting(PublishedFigure::id).containsExactly("PLANS");
        assertThat(read.problems())
                .extracting(problem -> problem.row() + " " + problem.column())
                .containsExactly("5 printed", "4 part_of", "3 base");
        assertThatThrownBy(() -> read.withAtMost(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith(
                        "3 problems, at most 2 allowed:\n  figures.csv row 5, printed: must be a number");
        assertThat(read.withAtMost(3)).isSameAs(read);
    }

    @Test
    void aTextThatIsTooLongAndRowsBeyondTheLimitAreRefused() {
        String long301 = "x".repeat(301);
        assertThat(read(HEADER + GOOD + "X," + long301 + ",,,Durham,2019-20,,4,,,,,,,,,,,,\n")
                        .problems())
                .singleElement()
                .hasToString("figures.csv row 3, thing: must be at most 300 characters");
        var many = new StringBuilder("id,thing,area,period,printed\n");
        for (int i = 0; i < 10_002; i++) {
            many.append("F").append(i).append(",Thing ").append(i).append(",Durham,2019-20,4\n");
        }
        PublishedFiguresCsv.Read read = read(many.toString());
        assertThat(read.figures()).hasSize(10_000);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).startsWith("there are more than 10,000 rows"));
        assertThat(read.audit().contradictions()).isEmpty();
    }

    @Test
    void aHeaderThatIsNotRightIsRefused(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("figures.csv"), "id,thing,area,period\n");
        assertThatThrownBy(() -> PublishedFiguresCsv.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("figures.csv")
                .hasMessageContaining("the column 'printed' is missing");
        assertThatThrownBy(() -> PublishedFiguresCsv.read(folder.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.csv: cannot be read");
    }

    @Property(tries = 500)
    void anythingAtAllIsReadWithoutBreaking(@ForAll("rubbish") String rubbish) {
        PublishedFiguresCsv.Read read = read(HEADER + GOOD + rubbish);

        assertThat(read.figures()).isNotEmpty();
        assertThat(read.audit().print()).isNotEmpty();
    }

    @Provide
    Arbitrary<String> rubbish() {
        Arbitrary<String> cell = Arbitraries.of(
                "PLANS",
                "X",
                "Plans",
                "",
                "Durham",
                "2019-20",
                "0-17",
                "50",
                "12.5%",
                "10000",
                "up",
                "-1.8%",
                "half",
                "=1",
                "\"",
                "\u202e",
                ">4",
                "0",
                "Resident population");
        return cell.list().ofMinSize(15).ofMaxSize(80).map(cells -> {
            var text = new StringBuilder();
            for (int i = 0; i < cells.size(); i++) {
                text.append(cells.get(i)).append(i % 20 == 19 ? "\n" : ",");
            }
            return text.toString();
        });
    }
}
