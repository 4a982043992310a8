package safeguarding.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.testkit.SinkContract;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class OpenDataCsvTest {

    private static final Area DURHAM = Area.of("E06000047", "Durham as we call it");
    private static final Area NORTH_EAST = Area.of("E12000001", "North East");
    private static final Area ENGLAND = Area.of("E92000001", "England");
    private static final Area HOME = Area.named("Aycliffe Secure Centre");
    private static final Geography PLACES = Geography.ENGLAND
            .with(new Authority("E06000047", "840", "County Durham", "E12000001", "North East"))
            .withInstitutions(HOME);
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");

    private static final Indicator PLANS = Indicator.of("cpp.open", "Plans", Measure.given("cpp.open"))
            .in(Unit.count("children"))
            .inTheme("Child protection");
    private static final Indicator REPEAT = Indicator.of(
                    "cpp.repeat", "Repeat plans", Measure.givenPercent("cpp.repeat"))
            .inTheme("Child protection");
    private static final Indicator MONEY =
            Indicator.of("bud.total", "Budget", Measure.given("bud.total")).in(Unit.pounds());

    /**
     * Byar for 444: 444 (1 − 1/3996 − 1.96/63.214)³ = 403.65 and 445 (1 − 1/4005 + 1.96/63.286)³ = 487.27. Wilson for 143 of
     * 673: (143 + 1.9207 ∓ 1.96 √(143 × 530/673 + 0.9604)) / (673 + 3.8415) = 18.33% and 24.50%.
     */
    @Test
    void aRowIsATimeAndAPlaceAndAColumnAnIndicatorOrALimit() {
        ReportingPeriod year = YEAR.period();
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", DURHAM, year, Supplied.count(444)),
                        Return.of("cpp.open", DURHAM, year.previous(), Supplied.missing(Symbol.CONFIDENTIAL)),
                        Return.of("cpp.open", ENGLAND, year, Supplied.stated("51510")),
                        Return.of("cpp.repeat", DURHAM, year, Supplied.of(143, 673)),
                        Return.of("cpp.repeat", NORTH_EAST, year, Supplied.stated("21.9")));
        Publication publication = Scorecard.titled("Durham")
                .withHistoryOf(4)
                .about(DURHAM)
                .line(Line.of(PLANS).beside(Benchmark.of(ENGLAND)))
                .line(Line.of(REPEAT).beside(Benchmark.of(NORTH_EAST)))
                .evaluate(facts, year)
                .publish(Protection.alreadyPublished("the report"));

        assertThat(right(publication))
                .containsExactly(
                        Map.entry("durham_financial_year.csv", """
                        time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
                        old_la_code,new_la_code,la_name,cpp_open,cpp_open_lower_ci,cpp_open_upper_ci,cpp_repeat,\
                        cpp_repeat_lower_ci,cpp_repeat_upper_ci
                        201819,Financial year,Local authority,E92000001,England,E12000001,North East,840,E06000047,\
                        County Durham,c,c,c,x,x,x
                        201920,Financial year,National,E92000001,England,,,,,,51510,z,z,x,x,x
                        201920,Financial year,Regional,E92000001,England,E12000001,North East,,,,x,x,x,21.9,z,z
                        201920,Financial year,Local authority,E92000001,England,E12000001,North East,840,E06000047,\
                        County Durham,444,403.7,487.3,21.2,18.33,24.50
                        """), Map.entry("durham_financial_year.meta.csv", """
                        col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,\
                        filter_grouping_column
                        cpp_open,Indicator,Plans,Child protection,,0,,
                        cpp_open_lower_ci,Indicator,"Plans, lower 95% limit",Child protection,,1,,
                        cpp_open_upper_ci,Indicator,"Plans, upper 95% limit",Child protection,,1,,
                        cpp_repeat,Indicator,Repeat plans,Child protection,%,1,,
                        cpp_repeat_lower_ci,Indicator,"Repeat plans, lower 95% limit",Child protection,%,2,,
                        cpp_repeat_upper_ci,Indicator,"Repeat plans, upper 95% limit",Child protection,%,2,,
                        """));
    }

    @Test
    void whatIsBrokenDownStandsApartAndHasATotal() {
        ReportingPeriod year = YEAR.period();
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", DURHAM, year, Supplied.count(444)),
                        Return.of("bud.total", DURHAM, year, Supplied.count(900)),
                        Return.of("bud.total", DURHAM, year, Supplied.count(600))
                                .in(Slice.of("Paid by", "-Council")),
                        Return.of("bud.total", DURHAM, year, Supplied.count(300))
                                .in(Slice.of("Paid by", "Total")));
        Publication publication = Scorecard.titled("Durham")
                .about(DURHAM)
                .line(PLANS)
                .line(Line.of(MONEY).by(Breakdown.by("Paid by", List.of("-Council", "Total"))))
                .evaluate(facts, year)
                .publish(Protection.alreadyPublished("the report"));

        Map<String, String> files = right(publication);

        assertThat(files)
                .containsOnlyKeys(
                        "durham_financial_year.csv",
                        "durham_financial_year.meta.csv",
                        "durham_financial_year_by_paid_by.csv",
                        "durham_financial_year_by_paid_by.meta.csv");
        assertThat(files.get("durham_financial_year_by_paid_by.csv")).isEqualTo("""
                time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,\
                old_la_code,new_la_code,la_name,paid_by,bud_total
                201920,Financial year,Local authority,E92000001,England,E12000001,North East,840,E06000047,\
                County Durham,Total,900
                201920,Financial year,Local authority,E92000001,England,E12000001,North East,840,E06000047,\
                County Durham,'-Council,600
                201920,Financial year,Local authority,E92000001,England,E12000001,North East,840,E06000047,\
                County Durham,Total (2),300
                """);
        assertThat(files.get("durham_financial_year_by_paid_by.meta.csv"))
                .endsWith("paid_by,Filter,Paid by,,,,,\nbud_total,Indicator,Budget,,£,0,,\n");
    }

    @Test
    void eachKindOfPeriodAndInstitutionsStandInFilesOfTheirOwn() {
        var returns = new ArrayList<Return>();
        for (ReportingPeriod period : List.of(
                YEAR.firstHalf(),
                YEAR.secondHalf(),
                YEAR.quarter(2),
                YEAR.period(),
                ReportingPeriod.parse("Feb 2020"),
                ReportingPeriod.parse("2019"),
                ReportingPeriod.parse("31 Mar 2020"),
                ReportingPeriod.ofInclusive(LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31)),
                ReportingPeriod.ofInclusive(LocalDate.of(2019, 4, 6), LocalDate.of(2020, 4, 5)))) {
            returns.add(Return.of("cpp.open", DURHAM, period, Supplied.count(444)));
        }
        returns.add(Return.of("cpp.open", HOME, YEAR.period(), Supplied.count(44)));
        var times = new ArrayList<String>();
        for (Return one : returns) {
            Publication publication = Scorecard.titled("Durham")
                    .about(one.area())
                    .line(PLANS)
                    .evaluate(Facts.none().with(one), one.period())
                    .publish(Protection.alreadyPublished("the report"));
            right(publication).forEach((name, text) -> {
                if (!name.endsWith(".meta.csv")) {
                    times.add(name + ": " + text.lines().toList().get(1).replaceFirst(",E92.*", ""));
                }
            });
        }

        assertThat(times)
                .containsExactly(
                        "durham_financial_halves.csv: 201920,Part 1 (April to September),Local authority",
                        "durham_financial_halves.csv: 201920,Part 2 (October to March),Local authority",
                        "durham_financial_quarters.csv: 201920,Financial year Q2,Local authority",
                        "durham_financial_year.csv: 201920,Financial year,Local authority",
                        "durham_months.csv: 2020,February,Local authority",
                        "durham_calendar_year.csv: 2019,Calendar year,Local authority",
                        "durham_at_31_march.csv: 2020,Reporting year,Local authority",
                        "durham_academic_year.csv: 201920,Academic year,Local authority",
                        "durham_tax_year.csv: 201920,Tax year,Local authority",
                        "durham_institutions_financial_year.csv: 201920,Financial year,Institution");
    }

    @Test
    void halvesStandTogetherInOrder() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", DURHAM, YEAR.firstHalf(), Supplied.count(3)),
                        Return.of("cpp.open", DURHAM, YEAR.secondHalf(), Supplied.count(44)));
        Publication publication = Scorecard.titled("Durham")
                .about(DURHAM)
                .line(Line.of(PLANS).each(Cadence.HALF_YEAR))
                .evaluate(facts, YEAR.period())
                .publish(Protection.SMALL_COUNTS);

        List<String> rows =
                right(publication).get("durham_financial_halves.csv").lines().toList();

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1))
                .startsWith("201920,Part 1 (April to September),")
                .endsWith("County Durham,c,c,c");
        assertThat(rows.get(2)).startsWith("201920,Part 2 (October to March),").contains(",County Durham,44,");
    }

    @Test
    void aPeriodTheStandardCannotTellIsRefused() {
        ReportingPeriod odd = ReportingPeriod.parse("2019-06-01 to 2019-07-15");
        Publication publication = Scorecard.titled("Durham")
                .about(DURHAM)
                .line(PLANS)
                .evaluate(Facts.none().with(Return.of("cpp.open", DURHAM, odd, Supplied.count(44))), odd)
                .publish(Protection.SMALL_COUNTS);

        assertThatThrownBy(() -> OpenDataCsv.print(publication, "durham", PLACES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "1 period cannot be told by the standard, such as 2019-06-01 to 2019-07-15: it has financial"
                                + " years, their halves, quarters and months, what ends on 31 March, calendar, academic and tax"
                                + " years, and single days");
    }

    /** The guide: a measure over several years is named by when it starts, and stands in the year it ends with. */
    @Test
    void aPeriodOfYearsStandsInTheLastAndSaysSinceWhen() {
        var files = new ArrayList<String>();
        for (String label : List.of("2018-04-01 to 2020-03-31", "2018-07-01 to 2020-03-31")) {
            ReportingPeriod years = ReportingPeriod.parse(label);
            Publication publication = Scorecard.titled("Durham")
                    .about(DURHAM)
                    .line(PLANS)
                    .evaluate(Facts.none().with(Return.of("cpp.open", DURHAM, years, Supplied.count(444))), years)
                    .publish(Protection.alreadyPublished("the report"));
            files.addAll(right(publication).values());
        }

        assertThat(files.get(0))
                .contains(",cpp_open_since_201819,cpp_open_since_201819_lower_ci,cpp_open_since_201819_upper_ci\n")
                .contains("\n201920,Financial year,Local authority,");
        assertThat(files.get(1))
                .contains("\ncpp_open_since_201819,Indicator,\"Plans, since 2018-19\",")
                .contains("\"Plans, since 2018-19, lower 95% limit\"");
        assertThat(files.get(2)).contains(",cpp_open_since_20180701,");
        assertThat(files.get(3)).contains("\"Plans, since 1 July 2018\"");
    }

    @Test
    void anAreaThatIsNoKnownPlaceIsRefused() {
        Publication publication = of(Area.named("Somewhere"));

        assertThatThrownBy(() -> OpenDataCsv.print(publication, "durham", PLACES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "1 area cannot be placed, such as 'Somewhere': say which authority each is, or that it is an"
                                + " institution");
    }

    @Test
    void anAreaCanGoByItsName() {
        Area named = Area.named("Durham");
        Geography places =
                PLACES.with(named, new Authority("E06000047", "840", "County Durham", "E12000001", "North East"));

        assertThat(OpenDataCsv.print(of(named), "durham", places).get("durham_financial_year.csv"))
                .contains(",840,E06000047,County Durham,444,");
    }

    @Test
    void moreThanANumberIsNotANumber() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", DURHAM, YEAR.period(), Supplied.moreThan("800")),
                        Return.of("bud.total", DURHAM, YEAR.period(), Supplied.count(900)));
        Publication publication = Scorecard.titled("Durham")
                .about(DURHAM)
                .line(PLANS)
                .line(MONEY)
                .evaluate(facts, YEAR.period())
                .publish(Protection.alreadyPublished("the report"));

        assertThat(right(publication).get("durham_financial_year.csv")).contains("County Durham,x,900\n");
    }

    @Test
    void namesAndLabelsThatWouldBeTheSameAreNumberedAndLongOnesCut() {
        String title = "A title that is far too long to stand at the head of a column in anybody's table of open data";
        var lines = List.of("a.b", "a-b", "time_period", "1st", "a".repeat(60));
        Facts facts = Facts.none();
        Scorecard card = Scorecard.titled("Durham").about(DURHAM);
        for (String id : lines) {
            facts = facts.with(Return.of(id, DURHAM, YEAR.period(), Supplied.count(44)));
            card = card.line(Indicator.of(id, title, Measure.given(id)).in(Unit.pounds()));
        }

        Map<String, String> files =
                right(card.evaluate(facts, YEAR.period()).publish(Protection.alreadyPublished("the report")));

        assertThat(files.get("durham_financial_year.csv").lines().findFirst().orElse(""))
                .endsWith(",a_b,a_b_2,time_period_2,figure_1st," + "a".repeat(50));
        assertThat(files.get("durham_financial_year.meta.csv"))
                .contains(
                        ",A title that is far too long to stand at the head of a column in anybody's table,,",
                        ",A title that is far too long to stand at the head of a column in anybody's (2),,");
    }

    @Test
    void aNameOfFilesIsPlain() {
        assertThatThrownBy(() -> OpenDataCsv.to(Path.of("."), "../durham", PLACES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the name of a data file must be 1 to 40 small letters, digits, underscores and hyphens that begin"
                                + " with a letter");
    }

    @Test
    void theAuthoritiesOfThePublishedTablesAreKnown() {
        Path table = Path.of(
                System.getProperty("shared.dir", "../shared"),
                "data/dfe/c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv");
        assumeTrue(Files.exists(table), () -> "needs ../shared: " + table + " is not there");

        Geography places = Geography.ENGLAND.withAuthoritiesOf(table);

        assertThat(OpenDataCsv.print(of(DURHAM), "durham", places).get("durham_financial_year.csv"))
                .contains("Local authority,E92000001,England,E12000001,North East,840,E06000047,County Durham,444,");
    }

    @Test
    void aTableThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> Geography.ENGLAND.withAuthoritiesOf(folder.resolve("none.csv")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("none.csv: cannot be read");
    }

    @Test
    void theFilesAreWrittenAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Publication publication = of(DURHAM);

        publication.to(OpenDataCsv.to(folder, "durham", PLACES));

        Map<String, String> files = OpenDataCsv.print(publication, "durham", PLACES);
        for (var file : files.entrySet()) {
            assertThat(folder.resolve(file.getKey())).hasContent(file.getValue());
        }
        try (var all = Files.list(folder)) {
            assertThat(all).hasSameSizeAs(files.keySet());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        OpenDataCsv sink = OpenDataCsv.to(folder.resolve("none"), "durham", PLACES);

        assertThatThrownBy(() -> of(DURHAM).to(sink))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("durham_financial_year.csv: cannot be written");
    }

    /** Every kind of figure, cell and unit, and words that are hard to write. */
    @Test
    void everyKindOfCellKeepsToTheRules() {
        Publication publication = SinkContract.publication();
        Geography places = Geography.ENGLAND.withInstitutions(publication.edition("all").entries().stream()
                .map(entry -> entry.area())
                .filter(area -> !area.code().equals("E92000001"))
                .toArray(Area[]::new));

        assertThat(right(publication, places)).isNotEmpty();
    }

    private static Publication of(Area area) {
        return Scorecard.titled("Durham")
                .about(area)
                .line(PLANS)
                .evaluate(
                        Facts.none().with(Return.of("cpp.open", area, YEAR.period(), Supplied.count(444))),
                        YEAR.period())
                .publish(Protection.SMALL_COUNTS);
    }

    private static Map<String, String> right(Publication publication) {
        return right(publication, PLACES);
    }

    /** The files, each pair of which keeps to the rules. */
    private static Map<String, String> right(Publication publication, Geography places) {
        Map<String, String> files = OpenDataCsv.print(publication, "durham", places);
        files.forEach((name, text) -> {
            if (!name.endsWith(".meta.csv")) {
                String meta = name.replaceFirst("\\.csv$", ".meta.csv");
                assertThat(OpenDataRules.check(name, text, meta, files.getOrDefault(meta, "")))
                        .isEmpty();
            }
        });
        return files;
    }
}
