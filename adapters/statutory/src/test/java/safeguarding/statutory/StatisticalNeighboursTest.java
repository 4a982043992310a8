package safeguarding.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static safeguarding.statutory.Closeness.VERY_CLOSE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.Line;
import safeguarding.Scorecard;
import safeguarding.children.ChildProtection;
import safeguarding.children.FrontDoor;
import safeguarding.children.InitialConferences;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.judge.Rag;
import safeguarding.judge.Target;
import safeguarding.judge.Verdict;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class StatisticalNeighboursTest {

    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final Area CAMDEN = Area.of("E09000007", "Camden");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();

    private static @Nullable Facts facts;
    private static @Nullable LocalAuthorities authorities;

    @TempDir
    Path folder;

    @Test
    void theListOf2021IsReadWholeWithItsHeadingOfOlderLists() {
        Path file = Shared.dfe("statistical-neighbours-2021.csv");
        var neighbours = StatisticalNeighbours.of2021(file, authorities());
        long blank = Shared.read(file).stream()
                .filter(row -> row.values().stream().allMatch(String::isBlank))
                .count();

        assertThat(blank).isEqualTo(2);
        assertThat(neighbours.codes()).hasSize(156);
        assertThat(neighbours.problems())
                .containsExactly(new Problem(
                        "statistical-neighbours-2021.csv",
                        155,
                        "la num",
                        "must be a local authority's code of three digits"));
        assertThat(156 + 1 + blank).isEqualTo(Shared.rows(file));
    }

    @Test
    void theListOf2025IsReadWhole() {
        Path file = Shared.dfe("statistical-neighbours-2025.csv");
        var neighbours = StatisticalNeighbours.of2025(file, authorities());

        assertThat(neighbours.problems()).isEmpty();
        assertThat(neighbours.codes()).hasSize(153);
        assertThat(Shared.rows(file)).isEqualTo(153);
    }

    @Test
    void theTenAreInOrderWithTheirClosenessAndTheirAreas() {
        assertThat(of2021().of(DURHAM))
                .extracting(Neighbour::code)
                .containsExactly(342, 390, 394, 841, 370, 384, 359, 807, 808, 392);
        assertThat(of2025().of(840))
                .extracting(Neighbour::code)
                .containsExactly(876, 344, 390, 807, 372, 370, 394, 393, 808, 841);
        assertThat(of2025().of(DURHAM))
                .startsWith(new Neighbour(1, 876, VERY_CLOSE, List.of(Area.of("E06000006", "Halton"))))
                .allSatisfy(neighbour -> assertThat(neighbour.closeness()).isEqualTo(VERY_CLOSE));
        assertThat(of2025().of(302).get(0).closeness()).isEqualTo(Closeness.CLOSE);
        assertThat(of2025().of(999)).isEmpty();
        assertThat(of2025().of(Area.named("Nowhere"))).isEmpty();
    }

    @Test
    void everyClosenessIsRead() {
        Map<String, Long> counted = of2025().codes().stream()
                .flatMap(code -> of2025().of(code).stream())
                .collect(
                        Collectors.groupingBy(neighbour -> neighbour.closeness().words(), Collectors.counting()));

        assertThat(counted)
                .hasSize(5)
                .isEqualTo(Shared.read(Shared.dfe("statistical-neighbours-2025.csv")).stream()
                        .flatMap(row -> IntStream.rangeClosed(1, 10).mapToObj(i -> row.get("SN_" + i + "P")))
                        .collect(Collectors.groupingBy(
                                words -> words.strip().toLowerCase(Locale.ROOT), Collectors.counting())));
    }

    @Test
    void anAuthorityThatWasReorganisedHasItsLatestAreaFirst() {
        assertThat(authorities().areas(825))
                .containsExactly(Area.of("E06000060", "Buckinghamshire"), Area.of("E10000002", "Buckinghamshire"));
        assertThat(authorities().areas(390))
                .containsExactly(Area.of("E08000037", "Gateshead"), Area.of("E08000020", "Gateshead"));
        assertThat(authorities().code(Area.of("E10000002", "Buckinghamshire"))).hasValue(825);
        assertThat(authorities().areas(999)).isEmpty();
        assertThat(authorities().problems()).isEmpty();
    }

    /**
     * The published second or subsequent plans of the ten of 2025, year ending 31 March 2020: 23.8, 19.4, 23.4, 18.4, 17.6,
     * 16.0, 22.6, 15.8, 26.7 and 14.7 add up to 198.4. In order: 14.7, 15.8, 16.0, 17.6, 18.4, 19.4, 22.6, 23.4, 23.8, 26.7.
     * Those of 2021: 26.0, 23.4, 22.6, 14.7, 16.0, 19.5, 26.7, 18.4, 26.7 and 20.2 add up to 214.2; in the middle are 20.2
     * and 22.6.
     */
    @ParameterizedTest
    @CsvSource({"2025, MEAN, 19.84", "2025, MEDIAN, 18.90", "2021, MEAN, 21.42", "2021, MEDIAN, 21.40"})
    void theirSharesAreAveragedAsPublished(String edition, Average average, String value) {
        var neighbours = edition.equals("2021") ? of2021() : of2025();

        Return one = benchmark(neighbours, DURHAM, average, "cpp.repeat.ever.pct", YEAR);

        assertThat(one.value()).isEqualTo(Supplied.stated(value));
        assertThat(one.area()).hasToString("Statistical neighbours " + edition + " (" + average.word() + ")");
        assertThat(one.note())
                .isEqualTo("Unweighted " + average.word()
                        + " of the published figures of 10 of 10 statistical neighbours.");
    }

    /** 54.9 + 42.8 + 70.5 + 94.7 + 78.8 + 57.4 + 67.8 + 63.2 + 81.2 + 38.2 = 649.5; in the middle 63.2 and 67.8. */
    @Test
    void theirRatesAreAveragedAsStatedAndKeepTheirDay() {
        var day = ReportingPeriod.parse("31 Mar 2020");

        assertThat(benchmark(of2025(), DURHAM, Average.MEAN, "cpp.rate", day).value())
                .isEqualTo(Supplied.stated("64.95"));
        assertThat(benchmark(of2025(), DURHAM, Average.MEDIAN, "cpp.rate", day).value())
                .isEqualTo(Supplied.stated("65.50"));
    }

    /**
     * Conferences in time of the ten of 2025 in 2019-20. Sunderland's are withheld. The others: 158 of 203 is 77.8%, 317 of
     * 415 76.4, 396 of 413 95.9, 348 of 388 89.7, 428 of 760 56.3, 387 of 441 87.8, 201 of 266 75.6, 457 of 514 88.9 and 164
     * of 187 87.7: together 736.1, a ninth of it 81.79; the fifth in order is 87.7.
     */
    @Test
    void aNeighbourWithoutAFigureIsLeftOutAndTheNoteSaysSo() {
        Return mean = benchmark(of2025(), DURHAM, Average.MEAN, "icpc.15wd.pct", YEAR);
        Return median = benchmark(of2025(), DURHAM, Average.MEDIAN, "icpc.15wd.pct", YEAR);

        assertThat(mean.value()).isEqualTo(Supplied.stated("81.79"));
        assertThat(median.value()).isEqualTo(Supplied.stated("87.70"));
        assertThat(mean.note())
                .isEqualTo("Unweighted mean of the published figures of 9 of 10 statistical neighbours.");
    }

    /** Working days of the ten of 2025: 13, 14, 15, 14, 15, 12, 15, 15, 14, 14 add up to 141. */
    @Test
    void wholeNumbersGetOneDecimal() {
        assertThat(benchmark(of2025(), DURHAM, Average.MEAN, "icpc.median.days", YEAR)
                        .value())
                .isEqualTo(Supplied.stated("14.1"));
    }

    @Test
    void countsHaveNoAverage() {
        assertThat(of2025().returns(facts(), DURHAM, Average.MEAN))
                .extracting(Return::name)
                .contains("ref.rate", "ref.nfa.pct")
                .doesNotContain("ref.count", "cpp.start", "cpp.open", "s47.count");
    }

    @Test
    void everyFigureAndYearThatANeighbourHasGetsAnAverage() {
        List<Return> returns = of2021().returns(facts(), CAMDEN, Average.MEDIAN);

        // 22 indicators less the 5 counts, over 12 years; assessments over 11.
        assertThat(returns).hasSize(14 * 12 + 3 * 11);
        assertThat(of2021().returns(facts(), Area.named("Nowhere"), Average.MEAN))
                .isEmpty();
    }

    @Test
    void aScorecardShowsThemBesideTheAuthority() {
        var neighbours = of2025();
        Facts both = facts().with(neighbours.returns(facts(), DURHAM, Average.MEAN))
                .with(neighbours.returns(facts(), DURHAM, Average.MEDIAN));
        var card = Scorecard.titled("Plans")
                .about(DURHAM)
                .line(Line.of(ChildProtection.SECOND_PLANS)
                        .beside(neighbours.benchmark(DURHAM, Average.MEAN))
                        .beside(neighbours.benchmark(DURHAM, Average.MEDIAN)));

        String printed = card.evaluate(both, YEAR).readings().get(0).explain();

        assertThat(both.problems()).isEmpty();
        assertThat(printed)
                .contains("Statistical neighbours 2025 (mean)", "19.8", "Statistical neighbours 2025 (median)", "18.9");
    }

    /**
     * Conferences within 15 working days in County Durham, 2019-20: 619 of 743 are 83.3%; by Wilson (1238 + 3.8415 ± 1.96 √(3.8415
     * + 4 × 619 × 0.16689)) / 2(743 + 3.8415) = 80.46% to 85.82%. England's 60,160 of 77,470, both rounded, is 78%, the North
     * East's 4,760 of 5,730 83%. The neighbours of 2025 are 81.79% on average and 87.7% in the middle, as above. Those of 2021,
     * without Sunderland's that are withheld: 72.8, 95.9, 87.7, 87.8, 89.1, 56.9, 89.7, 88.9 and 83.0 add up to 751.8, a ninth of
     * it 83.53; the fifth in order is 87.8. Whether mean or median is asked changes the verdict.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "england     | GREEN | 83.3% is significantly better than 78% for England",
                "region      | AMBER | 83.3% cannot be told from 83% for North East",
                "mean 2025   | AMBER | 83.3% cannot be told from 81.79% for Statistical neighbours 2025 (mean)",
                "median 2025 | RED   | 83.3% is significantly worse than 87.70% for Statistical neighbours 2025 (median)",
                "mean 2021   | AMBER | 83.3% cannot be told from 83.53% for Statistical neighbours 2021 (mean)",
                "median 2021 | RED   | 83.3% is significantly worse than 87.80% for Statistical neighbours 2021 (median)"
            })
    void aLineIsJudgedAgainstEachBenchmarkOfThePublishedFigures(String against, Rag rag, String because) {
        Benchmark benchmark = switch (against) {
            case "england" -> Benchmark.ENGLAND;
            case "region" -> authorities().region(DURHAM);
            case "mean 2025" -> of2025().mean(DURHAM);
            case "median 2025" -> of2025().median(DURHAM);
            case "mean 2021" -> of2021().mean(DURHAM);
            default -> of2021().median(DURHAM);
        };
        Facts all = of2021().beside(of2025().beside(facts(), DURHAM), DURHAM);

        Verdict verdict = judged(InitialConferences.WITHIN_15_DAYS, Judge.significantlyWorseThan(benchmark), all);

        assertThat(verdict.rag()).isEqualTo(rag);
        assertThat(verdict.because()).startsWith(because).contains("80.5% to 85.8%");
    }

    /**
     * Re-referrals in County Durham: 1,526 of 6,604 (23.1%) in 2018-19 and 1,661 of 5,949 (27.9%) in 2019-20, by Wilson 26.8% to
     * 29.1%; England 145,390 of 642,980 is 22.6%, the mean of the neighbours of 2025 18.99%, their median 18.9%. The difference
     * is 27.92 − 23.11 = 4.81 points.
     */
    @Test
    void whatIsWorseThanEnglandAndTheNeighboursAndWorseningIsDoubleRed() {
        Facts all = of2025().beside(facts(), DURHAM);

        for (Benchmark benchmark : List.of(Benchmark.ENGLAND, of2025().mean(DURHAM), of2025().median(DURHAM))) {
            Verdict verdict = judged(FrontDoor.RE_REFERRALS, Judge.amongAllLines(Judge.doubleRed(benchmark)), all);
            assertThat(verdict.rag()).isEqualTo(Rag.RED);
            assertThat(verdict.because())
                    .startsWith("double red: 27.9% is significantly worse than ")
                    .contains(
                            " for " + benchmark + ": its 95% limits, 26.8% to 29.1%, are worse throughout",
                            "27.9% is significantly worse than 23.1% in 2018-19: +4.81 percentage points");
        }
    }

    /** The numbers are those worked out above; 83.3 − 72.3 = 11.0 points, 532 of 736 being 72.28%. */
    @Test
    void theStoryOfAFigureTellsOfEachBenchmark() {
        Facts all = of2025().beside(facts(), DURHAM);
        Line line = Line.of(InitialConferences.WITHIN_15_DAYS)
                .judgedBy(Judge.significantlyWorseThan(of2025().median(DURHAM)))
                .beside(Benchmark.ENGLAND)
                .beside(authorities().region(DURHAM))
                .beside(of2025().mean(DURHAM));

        String story = Scorecard.titled("Durham")
                .about(DURHAM)
                .line(line)
                .evaluate(all, YEAR)
                .readings()
                .get(0)
                .explain();

        assertThat(story)
                .startsWith(
                        "ICPCs within 15 working days of strategy discussion, County Durham, 2019-20: 83.3%, 619 over 743, with"
                                + " 95% limits of 80.5% to 85.8% (Wilson score). Initial conferences held within 15 working days")
                .contains(
                        "In 2018-19 it was 72.3%, 532 over 736; the rise since 2018-19 is more than chance: +11.0 percentage"
                                + " points (")
                .contains(
                        " (Fisher exact test). That is better. For England it is 78%; the figure here is significantly better."
                                + " For North East it is 83%; the two cannot be told apart. For Statistical neighbours 2025 (mean) it is"
                                + " 81.79%; the two cannot be told apart. For Statistical neighbours 2025 (median) it is 87.70%; the"
                                + " figure here is significantly worse. It is rated red: 83.3% is significantly worse than 87.70% for"
                                + " Statistical neighbours 2025 (median): its 95% limits, 80.5% to 85.8%, are worse throughout (Wilson"
                                + " score), p = ")
                .contains(
                        " (the rule: red where significantly worse than Statistical neighbours 2025 (median) at 95%, green"
                                + " where significantly better, otherwise amber). The definition is version 1, from DfE children in need"
                                + " census, table C4 (national definition). Bear in mind: The day of the strategy discussion is day 0.");
    }

    /**
     * Re-referrals in County Durham, of all referrals: 1,264 of 6,054, 947 of 5,126, 939 of 5,588, 1,526 of 6,604 and 1,661 of
     * 5,949 from 2015-16 to 2019-20. With years 1 to 5 and p = 6,337 / 29,321, Armitage's T = Σ year (count − all p) is 1,099.0
     * and T² over its variance 119.4, above 9.55; without each year in turn T is 984.6, 895.6, 1,084.6, 977.1 and 177.7, so that
     * it rises whichever is left out. From 2012-13 they are 18.3, 27.4, 22.6, 20.9, 18.5, 16.8, 23.1 and 27.9%: the mean is
     * 21.94, of the moving ranges 4.40, and 27.9 is within 21.94 ± 2.66 × 4.40 = 10.2 to 33.7.
     */
    @Test
    void aLineIsJudgedByATargetByOtherPlacesAndByItsOwnPast() {
        Facts all = of2021().beside(of2025().beside(facts(), DURHAM), DURHAM);
        Judge target = Target.of(20);
        Judge england = Judge.significantlyWorseThan(Benchmark.ENGLAND);
        Judge region = Judge.significantlyWorseThan(authorities().region(DURHAM));
        Judge mean = Judge.significantlyWorseThan(of2021().mean(DURHAM));
        Judge median = Judge.significantlyWorseThan(of2025().median(DURHAM));
        Judge before = Judge.significantlyWorseThanBefore();
        Judge trend = Judge.recentTrend();
        Judge chart = Judge.controlChart();

        assertThat(Stream.of(target, england, region, mean, median, before, trend)
                        .map(judge -> judged(FrontDoor.RE_REFERRALS, judge, all).rag()))
                .containsOnly(Rag.RED);
        assertThat(judged(FrontDoor.RE_REFERRALS, trend, all).because())
                .startsWith("27.9% is increasing, which is worse over five years");
        assertThat(judged(FrontDoor.RE_REFERRALS, chart, all))
                .returns(Rag.AMBER, Verdict::rag)
                .returns(true, Verdict::byChance)
                .satisfies(verdict -> assertThat(verdict.because())
                        .startsWith("27.9% is common cause variation")
                        .contains("centre 21.9%, limits 10.2% to 33.7%"));
        Verdict together = judged(
                FrontDoor.RE_REFERRALS,
                Judge.amongAllLines(Judge.allOf(england, region, mean, median, before, trend, chart)),
                all);
        assertThat(together.rag()).isEqualTo(Rag.RED);
        assertThat(together.alone()).isPresent();
    }

    private static Verdict judged(Indicator indicator, Judge judge, Facts all) {
        return Scorecard.titled("Durham")
                .about(DURHAM)
                .line(indicator, judge)
                .evaluate(all, YEAR)
                .reading(indicator, YEAR)
                .orElseThrow()
                .verdict()
                .orElseThrow();
    }

    @Test
    void theRegionOfAnAuthorityIsThatOfItsRowsAndNoneIsMadeUp() {
        assertThat(authorities().region(DURHAM)).isEqualTo(Benchmark.of(Area.of("E12000001", "North East")));
        assertThat(authorities().region(CAMDEN).name()).isEqualTo("Inner London");
        assertThatThrownBy(() -> authorities().region(Area.named("Nowhere")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no table names the region of Nowhere");
    }

    @Test
    void figuresThatAreNotOneNumberAreLeftOut() throws IOException {
        var neighbours = read(row(501, codes(502)));
        Facts some = Facts.none()
                .with(
                        Return.of("a.pct", area(502), YEAR, Supplied.moreThan("80")),
                        Return.of("a.pct", area(503), YEAR, Supplied.of(0, 0)),
                        Return.of("a.pct", area(504), YEAR, Supplied.of(9, 7)),
                        Return.of("a.pct", area(505), YEAR, Supplied.missing(Symbol.CONFIDENTIAL)),
                        Return.of("b.pct", area(502), YEAR, Supplied.of(1, 8)),
                        Return.of("b.pct", area(503), YEAR, Supplied.stated("13")),
                        Return.of("b.pct", area(504), YEAR, Supplied.of(2, 3)).in(Slice.of("sex", "F")),
                        Return.of("b.pct", area(501), YEAR, Supplied.stated("99")));

        List<Return> returns = neighbours.returns(some, area(501), Average.MEAN);

        // 1 of 8 is 12.5; with 13 the mean is 12.75. 2 of 3 is 66.7.
        assertThat(returns)
                .extracting(Return::name, Return::slice, Return::value)
                .containsExactly(
                        tuple("a.pct", Slice.TOTAL, Supplied.missing(Symbol.NOT_AVAILABLE)),
                        tuple("b.pct", Slice.TOTAL, Supplied.stated("12.75")),
                        tuple("b.pct", Slice.of("sex", "F"), Supplied.stated("66.70")));
    }

    @Test
    void aNeighbourWhoseTwoAreasSayDifferentThingsOfOneYearIsLeftOut() throws IOException {
        var neighbours = read(row(501, codes(502)));
        Area before = Area.of("E06000502", "Place before 2020");
        Facts some = Facts.none()
                .with(
                        Return.of("a.pct", area(502), YEAR, Supplied.stated("10")),
                        Return.of("a.pct", before, YEAR, Supplied.stated("11")),
                        Return.of("a.pct", area(503), YEAR, Supplied.stated("20")),
                        Return.of("b.pct", area(502), YEAR, Supplied.stated("10")),
                        Return.of("b.pct", before, YEAR, Supplied.stated("10.0")),
                        Return.of("b.pct", area(503), YEAR, Supplied.stated("20")));

        assertThat(neighbours.of(501).get(0).areas()).containsExactly(area(502), before);
        assertThat(neighbours.returns(some, area(501), Average.MEAN))
                .extracting(Return::value)
                .containsExactly(Supplied.stated("20.0"), Supplied.stated("15.0"));
    }

    /** The neighbours 502 and 503 say 10 and 20, which is 15 on average, whatever the tables call them. */
    @Test
    void anAreaIsKnownByItsCodeWhateverItIsCalled() throws IOException {
        var neighbours = read(row(501, codes(502)));
        Area own = Area.of(area(501).code(), "Our own place");
        Facts some = Facts.none()
                .with(
                        Return.of(
                                "a.pct", Area.of(area(502).code(), "Place 502, City of"), YEAR, Supplied.stated("10")),
                        Return.of("a.pct", area(503), YEAR, Supplied.stated("20")));

        assertThat(neighbours.of(own)).hasSize(10);
        assertThat(neighbours.returns(some, own, Average.MEAN))
                .extracting(Return::value, Return::area)
                .containsExactly(tuple(Supplied.stated("15.0"), neighbours.area(area(501), Average.MEAN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "501,502,503,504,505,506,507,508,509,510,501 | close      | sn_10  | must be another authority",
                "501,502,503,504,505,506,507,508,509,510,502 | close      | sn_10  | must be another authority",
                "501,502,503,504,505,506,507,508,509,510,51  | close      | sn_10  | must be a local authority's code",
                "Amy,502,503,504,505,506,507,508,509,510,511 | close      | old_la_code | must be a local authority's code",
                "501,502,503,504,505,506,507,508,509,510,511 | Amy        | sn_1p  | must be extremely close, very close",
                "501,502,503,504,505,506,507,508,509,510,511 | =close     | sn_1p  | must be extremely close, very close"
            })
    void aRowThatIsNotOfTenAuthoritiesIsRefused(String codes, String closeness, String column, String reason)
            throws IOException {
        var cells = List.of(codes.strip().split(","));
        var neighbours = read(row(cells.get(0), cells.subList(1, 11), closeness.strip()) + row(512, codes(513)));

        assertThat(neighbours.codes()).containsExactly(512);
        assertThat(neighbours.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.reason()).startsWith(reason).doesNotContain("Amy");
        });
    }

    @Test
    void ofTwoRowsAboutOneAuthorityThatDifferNeitherIsTaken() throws IOException {
        assertThat(read(row(501, codes(502)) + row(501, codes(502))).codes()).containsExactly(501);
        assertThat(read(row(501, codes(502)) + row(501, codes(503))).codes()).isEmpty();
    }

    @Test
    void theOtherYearsListIsNotTakenForThisOne() {
        Path other = Shared.dfe("statistical-neighbours-2021.csv");

        assertThatThrownBy(() -> StatisticalNeighbours.of2025(other, authorities()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the column 'old_la_code' is missing");
    }

    private StatisticalNeighbours read(String rows) throws IOException {
        String header = "old_la_code,la_name,"
                + IntStream.rangeClosed(1, 10)
                        .mapToObj(i -> "SN_" + i + ",SN_" + i + "P")
                        .collect(Collectors.joining(","));
        Path list = Files.writeString(folder.resolve("list.csv"), header + "\n" + rows);
        String table = "time_period,geographic_level,old_la_code,new_la_code,la_name\n"
                + IntStream.range(501, 525)
                        .mapToObj(code -> "2020,Local authority," + code + ","
                                + area(code).code() + "," + area(code) + "\n")
                        .collect(Collectors.joining())
                + "2019,Local authority,502,E06000502,Place before 2020\n";
        Path places = Files.writeString(folder.resolve("table.csv"), table);
        return StatisticalNeighbours.of2025(list, LocalAuthorities.from(places));
    }

    private static Area area(int code) {
        return Area.of("E09000" + code, "Place " + code);
    }

    private static List<String> codes(int first) {
        return IntStream.range(first, first + 10).mapToObj(String::valueOf).toList();
    }

    private static String row(int own, List<String> codes) {
        return row(String.valueOf(own), codes, "Close");
    }

    private static String row(String own, List<String> codes, String closeness) {
        return own + ",A place,"
                + codes.stream().map(code -> code + "," + closeness).collect(Collectors.joining(",")) + "\n";
    }

    private static Return benchmark(
            StatisticalNeighbours neighbours, Area about, Average average, String name, ReportingPeriod period) {
        return Facts.none()
                .with(neighbours.returns(facts(), about, average))
                .returned(name, neighbours.area(about, average), period, Slice.TOTAL)
                .orElseThrow();
    }

    private static StatisticalNeighbours of2021() {
        return StatisticalNeighbours.of2021(Shared.dfe("statistical-neighbours-2021.csv"), authorities());
    }

    private static StatisticalNeighbours of2025() {
        return StatisticalNeighbours.of2025(Shared.dfe("statistical-neighbours-2025.csv"), authorities());
    }

    private static synchronized Facts facts() {
        if (facts == null) {
            facts = DfeTables.from(Shared.tables()).read();
        }
        return facts;
    }

    private static synchronized LocalAuthorities authorities() {
        if (authorities == null) {
            authorities = LocalAuthorities.from(Shared.tables());
        }
        return authorities;
    }
}
