package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.judge.Tolerance.tolerance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.Finding.Audience;
import safeguarding.Finding.Severity;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * The sentence of each rule, and where it stays silent. Figures are those of the Durham report for 2019/20; what is made of
 * them is in golden/statistics/seed_worked_examples.csv, or worked out beside the test.
 */
class FindingSentencesTest {

    private static final Area HOME = Area.named("Home");
    private static final Area ENGLAND = Area.named("England");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final ReportingPeriod H1 = YEAR.firstHalf();
    private static final ReportingPeriod H2 = YEAR.secondHalf();

    private static Indicator counted(String id) {
        String title = id.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + id.substring(1);
        return Indicator.of(id, title, Measure.given(id)).lowerIsBetter();
    }

    private static Indicator share(String id) {
        return Indicator.of(id, "Share " + id, Measure.givenPercent(id));
    }

    private static final Indicator RESTRAINTS = counted("restraints");
    private static final Indicator INJURIES = counted("injuries");
    private static final Indicator RATE = Indicator.of(
                    "rate", "Injuries per 100 restraints", INJURIES.per(100, RESTRAINTS))
            .lowerIsBetter();

    private static Return given(Indicator indicator, ReportingPeriod period, long count) {
        return Return.of(indicator.id(), HOME, period, Supplied.count(count));
    }

    private static Return stated(Indicator indicator, ReportingPeriod period, String digits) {
        return Return.of(indicator.id(), HOME, period, Supplied.stated(digits));
    }

    /** The findings of one rule, for the second half of the year unless periods are named. */
    private static List<Finding> found(String rule, Scorecard card, List<Return> returns, ReportingPeriod... periods) {
        List<ReportingPeriod> asked = periods.length == 0 ? List.of(H2) : List.of(periods);
        return card.about(HOME).evaluate(Facts.none().with(returns), asked).findings().stream()
                .filter(finding -> finding.rule().equals(rule) || finding.rule().startsWith(rule + ":"))
                .toList();
    }

    private static Scorecard card(Indicator... lines) {
        return Scorecard.titled("Home").lines(List.of(lines));
    }

    private static List<Return> halves(long restraintsBefore, long restraints, long injuriesBefore, long injuries) {
        return List.of(
                given(RESTRAINTS, H1, restraintsBefore),
                given(RESTRAINTS, H2, restraints),
                given(INJURIES, H1, injuriesBefore),
                given(INJURIES, H2, injuries));
    }

    private static final List<Return> DURHAM = halves(235, 518, 52, 37);

    private static void says(List<Finding> findings, Severity severity, String sentence) {
        assertThat(findings).extracting(Finding::sentence).containsExactly(sentence);
        assertThat(findings).extracting(Finding::severity).containsExactly(severity);
    }

    private static double number(Finding finding, String name) {
        return finding.evidence().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void directionTellsOfARiseThatIsMoreThanChance() {
        List<Finding> found = found("direction", card(RESTRAINTS), DURHAM);

        says(
                found,
                Severity.WATCH,
                "Restraints, Home, 2019-20 H2: increasing and worse, from 235 in 2019-20 H1 to 518: ratio 2.20 (1.89 to"
                        + " 2.58), p = 2.4e-25.");
        assertThat(number(found.get(0), "ratio")).isCloseTo(2.204255319148936, within(1e-12));
        assertThat(number(found.get(0), "lower 95% limit")).isCloseTo(1.8857341670416152, within(1e-9));
        assertThat(number(found.get(0), "upper 95% limit")).isCloseTo(2.582720810131521, within(1e-9));
    }

    /** Binomial: of 52 + 32 the later 32 have p 0.037, of 52 + 33 the later 33 have p 0.050; 76 of 128 have p 0.041. */
    @Test
    void directionSaysWhatWouldHaveBeenSignificantWhereNothingWas() {
        says(
                found("direction", card(INJURIES), DURHAM),
                Severity.NOTE,
                "Injuries, Home, 2019-20 H2: no significant change, from 52 in 2019-20 H1 to 37: it cannot be told from"
                        + " chance, ratio 0.712 (0.454 to 1.11), p = 0.14; it would have taken a count of 32 or fewer,"
                        + " or of 76 or more.");
    }

    @Test
    void directionOfWhatIsRatedRedAlreadyIsANote() {
        Scorecard card = Scorecard.titled("Home").line(RESTRAINTS, Judge.noWorseThanBefore(tolerance(10)));

        assertThat(found("direction", card, DURHAM))
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTE);
    }

    @Test
    void directionWithoutAGoodWayIsNeitherBetterNorWorse() {
        says(
                found("direction", card(RESTRAINTS.contextOnly()), DURHAM),
                Severity.NOTE,
                "Restraints, Home, 2019-20 H2: increasing, from 235 in 2019-20 H1 to 518: ratio 2.20 (1.89 to 2.58),"
                        + " p = 2.4e-25.");
    }

    /** The first half of 2018/19 has 183 days, its second 182. */
    @Test
    void directionTellsTheDaysOfBothHalves() {
        FinancialYear before = FinancialYear.of("2018-19");
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < 40; i++) {
            LocalDate first =
                    i < 10 ? before.firstHalf().start() : before.secondHalf().start();
            visits.add(Visit.of("child" + i, first.plusDays(i)));
        }
        Indicator count =
                Indicator.of("visits", "Visits", Measure.count(Visit.VISITS)).higherIsBetter();
        Finding finding = card(count)
                .evaluate(
                        Facts.none().with(Visit.VISITS, HOME, Coverage.of(before.period()), visits),
                        before.secondHalf())
                .findings()
                .stream()
                .filter(f -> f.rule().equals("direction"))
                .findFirst()
                .orElseThrow();

        assertThat(finding.sentence())
                .startsWith(
                        "Visits, Home, 2018-19 H2: increasing and better, from 10 in 2018-19 H1 to 30, in 183 days and"
                                + " in 182: ratio 3.02 (");
    }

    @Test
    void directionIsSilentWhereNothingMovedOrNothingIsTested() {
        assertThat(found("direction", card(INJURIES), halves(1, 1, 40, 40))).isEmpty();
        assertThat(found("direction", card(INJURIES), List.of(given(INJURIES, H2, 40))))
                .isEmpty();
        Indicator courses = INJURIES.in(Unit.activity("courses"));
        assertThat(found("direction", card(courses), DURHAM)).isEmpty();
    }

    @Test
    void directionSaysThatThreeFiguresAreTooFewForATrend() {
        List<Finding> found = found(
                "direction",
                card(INJURIES),
                List.of(given(INJURIES, H2, 60), given(INJURIES, H1, 50), given(INJURIES, H1.previous(), 40)));

        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.caveats())
                        .containsExactly("The 3 figures that are known are too few to tell a trend, so the last two are"
                                + " tested."));
    }

    /** From 10% to 50% of 1,000 in five years, a straight line. */
    @Test
    void trendTakesThePlaceOfDirectionWhereThereAreFiveYears() {
        Indicator late = share("late").lowerIsBetter();
        var years = new ArrayList<Return>();
        ReportingPeriod period = YEAR.period();
        for (int i = 5; i >= 1; i--) {
            years.add(Return.of("late", HOME, period, Supplied.of(100 * i, 1000)));
            period = period.previous();
        }

        List<Finding> found = found("trend", card(late), years, YEAR.period());

        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WATCH);
            assertThat(finding.sentence())
                    .isEqualTo("Share late, Home, 2019-20: 50.0% is increasing, which is worse over five years (recent"
                            + " trend, Armitage trend in proportions).");
        });
        assertThat(found("direction", card(late), years, YEAR.period())).isEmpty();
    }

    /** Twelve months of 20 and 21 by turns, then 60: far above mean + 2.66 × mean moving range. */
    @Test
    void trendIsAControlChartFromThirteenFiguresOn() {
        var months = new ArrayList<Return>();
        List<ReportingPeriod> all =
                Cadence.MONTH.periods(LocalDate.of(2019, 3, 1), YEAR.period().end());
        for (int i = 0; i < 13; i++) {
            months.add(given(RESTRAINTS, all.get(i), i == 12 ? 60 : 20 + i % 2));
        }

        assertThat(found("trend", card(RESTRAINTS).withHistoryOf(13), months, all.get(12)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.WATCH);
                    assertThat(finding.sentence()).contains("Mar 2020: 60 ").contains("special cause");
                });
        assertThat(found("direction", card(RESTRAINTS).withHistoryOf(13), months, all.get(12)))
                .isEmpty();
    }

    @Test
    void trendIsSilentWhereTheHistoryIsShort() {
        assertThat(found("trend", card(RESTRAINTS), DURHAM)).isEmpty();
    }

    @Test
    void worseTellsOfWhatNothingCanTest() {
        Indicator late = share("late").lowerIsBetter();
        List<Return> rounded = List.of(stated(late, H1, "50"), stated(late, H2, "60"));

        says(
                found("worse", card(late), rounded),
                Severity.WATCH,
                "Share late, Home, 2019-20 H2: worse than in 2019-20 H1, from 50% to 60%; whether by chance cannot be"
                        + " tested, the count is missing.");
        assertThat(found("worse", card(late.higherIsBetter()), rounded)).isEmpty();
        assertThat(found("worse", card(RESTRAINTS), DURHAM)).as("it is tested").isEmpty();
    }

    /** Byar's limits of 518 in 1,000 are 474.3 to 564.6: 100 × 518/1000 is 51.8 (47.4 to 56.5). */
    @Test
    void doubleRedIsWorseThanTheBenchmarkAndThanBefore() {
        Indicator rate = Indicator.of("r", "Rate", Measure.givenRate("r", 100)).lowerIsBetter();
        Scorecard card = Scorecard.titled("Home").line(Line.of(rate).beside(Benchmark.of(ENGLAND)));
        List<Return> worse = List.of(
                Return.of("r", HOME, H1, Supplied.of(235, 1000)),
                Return.of("r", HOME, H2, Supplied.of(518, 1000)),
                Return.of("r", ENGLAND, H2, Supplied.stated("40")));

        says(
                found("double-red", card, worse),
                Severity.ACT,
                "Rate, Home, 2019-20 H2: double red, 51.8 per 100 is significantly worse than 40 for England: its 95%"
                        + " limits, 47.4 to 56.5, are worse throughout (Byar); and worse than 23.5 in 2019-20 H1 by"
                        + " more than chance: ratio 2.20 (1.89 to 2.58), p = 2.4e-25.");
        assertThat(found(
                        "double-red",
                        card,
                        List.of(worse.get(0), worse.get(1), Return.of("r", ENGLAND, H2, Supplied.stated("50")))))
                .as("50 lies within the limits")
                .isEmpty();
        assertThat(found("double-red", card, List.of(worse.get(1), worse.get(2))))
                .as("nothing is known of before")
                .isEmpty();
    }

    private static Scorecard judged(Judge judge) {
        return Scorecard.titled("Home").line(RESTRAINTS, judge);
    }

    @Test
    void redAndAmberSayTheVerdictAndWhatATestMakesOfTheChange() {
        says(
                found("red", judged(Bands.redAtOrAbove(500)), DURHAM),
                Severity.ACT,
                "Restraints, Home, 2019-20 H2: 518 is at or above 500; the rise since 2019-20 H1 is more than chance: ratio"
                        + " 2.20 (1.89 to 2.58), p = 2.4e-25.");
        says(
                found("amber", judged(Bands.redAtOrAbove(600).amberAtOrAbove(500)), DURHAM),
                Severity.WATCH,
                "Restraints, Home, 2019-20 H2: 518 is at or above 500 and below 600; the rise since 2019-20 H1 is more than"
                        + " chance: ratio 2.20 (1.89 to 2.58), p = 2.4e-25.");
    }

    @Test
    void redAndAmberAreSilentWhereAllIsWellNothingIsRatedOrChanceExplainsIt() {
        Scorecard green = judged(Bands.redAtOrAbove(700).amberAtOrAbove(600));
        Scorecard chance = Scorecard.titled("Home").line(INJURIES, Judge.significantlyWorseThanBefore());

        for (String rule : List.of("red", "amber")) {
            assertThat(found(rule, green, DURHAM)).isEmpty();
            assertThat(found(rule, card(RESTRAINTS), DURHAM)).isEmpty();
            assertThat(found(rule, chance, DURHAM)).isEmpty();
        }
    }

    @Test
    void twoFiguresForOneThingAreToldWhereTheyDiffer() {
        Scorecard card = Scorecard.titled("Home").line(Line.of(RESTRAINTS).agreeingWith(INJURIES));

        says(
                found("two-figures", card, List.of(given(RESTRAINTS, H2, 110), given(INJURIES, H2, 108))),
                Severity.CAVEAT,
                "Restraints, Home, 2019-20 H2: two figures for one thing, 110 here and 108 as 'Injuries'.");
        assertThat(found("two-figures", card, List.of(given(RESTRAINTS, H2, 110), given(INJURIES, H2, 110))))
                .isEmpty();
        assertThat(found("two-figures", card, List.of(given(RESTRAINTS, H2, 110))))
                .isEmpty();
    }

    @Test
    void partsThatDoNotAddUpAreTold() {
        Scorecard card = Scorecard.titled("Home")
                .line(RESTRAINTS)
                .line(Line.of(RESTRAINTS)
                        .by(Breakdown.by("kind", List.of("A", "B")))
                        .each(Cadence.HALF_YEAR));
        List<Return> all = List.of(
                given(RESTRAINTS, H2, 110),
                given(RESTRAINTS, H2, 60).in(Slice.of("kind", "A")),
                given(RESTRAINTS, H2, 48).in(Slice.of("kind", "B")));

        says(
                found("parts-differ", card, all, YEAR.period()),
                Severity.CAVEAT,
                "Restraints, Home, 2019-20 H2: the figures by kind add to 108, the total is 110.");
        assertThat(found(
                        "parts-differ",
                        card,
                        List.of(all.get(0), given(RESTRAINTS, H2, 62).in(Slice.of("kind", "A")), all.get(2)),
                        YEAR.period()))
                .isEmpty();
    }

    /** The published table says that there is such a part, so what is left does not contradict the total. */
    @Test
    void partsAreNotToldToDifferWhereTheSourceWithholdsOne() {
        Scorecard card = Scorecard.titled("Home").line(Line.of(RESTRAINTS).by(Breakdown.by("kind", List.of("A", "B"))));
        List<Return> returns = List.of(
                given(RESTRAINTS, H2, 110),
                given(RESTRAINTS, H2, 60).in(Slice.of("kind", "A")),
                Return.of("restraints", HOME, H2, Supplied.missing(Symbol.CONFIDENTIAL))
                        .in(Slice.of("kind", "B")));

        assertThat(found("parts-differ", card, returns)).isEmpty();
        assertThat(card.evaluate(Facts.none().with(returns), H2).readings())
                .extracting(reading -> reading.slice() + " " + reading.figure().gap())
                .containsExactly(
                        "total Optional.empty", "kind=A Optional.empty", "kind=B Optional[SUPPRESSED_AT_SOURCE]");
    }

    @Test
    void overdueIsReadOffTheIndicatorOrDeclared() {
        Indicator late = Indicator.of("review.overdue", "Reviews overdue now", Measure.given("review.overdue"))
                .in(Unit.count("children"));
        Indicator waits = Indicator.of("waits", "Waiting", Measure.given("waits"));

        says(
                found("overdue", card(late), List.of(given(late, H2, 12))),
                Severity.ACT,
                "Reviews overdue now, Home, 2019-20 H2: 12 children on 31 Mar 2020, late and not done.");
        says(
                found("overdue", card(waits).finding(FindingRules.overdue(waits)), List.of(given(waits, H2, 3))),
                Severity.ACT,
                "Waiting, Home, 2019-20 H2: 3 on 31 Mar 2020, late and not done.");
        assertThat(found("overdue", card(late), List.of(given(late, H2, 0)))).isEmpty();
        assertThat(found("overdue", card(waits), List.of(given(waits, H2, 3)))).isEmpty();
    }

    /** Two in the year and two in its second half leave none in the first. */
    @Test
    void aSentinelIsToldHoweverRareAndWhatWentBeforeIsWorkedOut() {
        Indicator serious = counted("serious").in(Unit.count("injuries"));
        Scorecard card = Scorecard.titled("Home")
                .line(serious)
                .line(Line.of(serious).each(Cadence.HALF_YEAR))
                .finding(FindingRules.sentinel(serious));

        List<Finding> found = found(
                "sentinel", card, List.of(given(serious, YEAR.period(), 2), given(serious, H2, 2)), YEAR.period());

        says(
                found,
                Severity.ACT,
                "Serious, Home, 2019-20 H2: 2 injuries, after none in 2019-20 H1. Each needs looking into, however few"
                        + " they are.");
        assertThat(number(found.get(0), "lower 95% limit")).isCloseTo(0.242209278543965, within(1e-9));
        assertThat(found("sentinel", card, List.of(given(serious, YEAR.period(), 0)), YEAR.period()))
                .isEmpty();
    }

    private static final Scorecard PAIR = card(RESTRAINTS, INJURIES, RATE);

    /** Three tests: 2.1174e-7 × 3/2 is 3.2e-7. */
    @Test
    void aPairThatGoesApartIsTold() {
        says(
                found("pair", PAIR.finding(FindingRules.pair(INJURIES, RESTRAINTS, RATE)), DURHAM),
                Severity.WATCH,
                "Injuries per 100 restraints, Home, 2019-20 H2: from 22.1 in 2019-20 H1 to 7.1 per 100, as 'Injuries' fell"
                        + " from 52 to 37 while 'Restraints' rose from 235 to 518; more than chance: ratio 0.323 (0.206"
                        + " to 0.502), p = 2.1e-7, q = 3.2e-7 among 3 tests.");
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "235, 518, 52, 115, both rise",
        "235, 240, 52, 50, by chance",
        "235, 118, 52, 4, both fall",
    })
    void aPairIsSilentWhereItGoesTogetherOrByChance(
            long restraintsBefore, long restraints, long injuriesBefore, long injuries, String why) {
        assertThat(found(
                        "pair",
                        PAIR.finding(FindingRules.pair(INJURIES, RESTRAINTS, RATE)),
                        halves(restraintsBefore, restraints, injuriesBefore, injuries)))
                .as(why)
                .isEmpty();
    }

    /** Kitagawa: (518 − 235)(52/235 + 37/518)/2 = 41.4 and (37/518 − 52/235)(235 + 518)/2 = −56.4, together −15. */
    @Test
    void whyACountChangedIsVolumeAndRate() {
        List<Finding> found = found("why", PAIR.finding(FindingRules.why(INJURIES, RESTRAINTS)), DURHAM);

        says(
                found,
                Severity.NOTE,
                "Injuries, Home, 2019-20 H2: the change of -15, from 52 in 2019-20 H1 to 37, is +41.4 through more of"
                        + " 'Restraints', 235 to 518, and -56.4 through fewer to every 100 of them, 22.1 to 7.1.");
        assertThat(number(found.get(0), "through how many there were")).isCloseTo(41.41778115501519, within(1e-9));
        assertThat(number(found.get(0), "through how many to each")).isCloseTo(-56.41778115501519, within(1e-9));
    }

    @Test
    void whyIsSilentWhereNothingChangedOrThereWasNoneToGoWith() {
        Scorecard card = PAIR.finding(FindingRules.why(INJURIES, RESTRAINTS));

        assertThat(found("why", card, halves(235, 518, 40, 40))).isEmpty();
        assertThat(found("why", card, halves(0, 518, 0, 37))).isEmpty();
        assertThat(found("why", card, List.of(given(INJURIES, H2, 37), given(RESTRAINTS, H2, 518))))
                .isEmpty();
    }

    private static final Indicator TOP = share("top");
    private static final Scorecard FEW = card(RESTRAINTS)
            .line(Line.of(TOP).orLatest())
            .finding(FindingRules.concentration(3, TOP, RESTRAINTS))
            .finding(FindingRules.clustering(3, TOP, RESTRAINTS));

    private static List<Return> few(long before, long after, String percent) {
        return List.of(given(RESTRAINTS, H1, before), given(RESTRAINTS, H2, after), stated(TOP, H2, percent));
    }

    /** 59.5% to 60.5% of 518 is 308.2 to 313.4; 309/283 is 109.2% and 313/283 110.6%. */
    @Test
    void concentrationTellsHowEveryoneElseFared() {
        List<Finding> found = found("concentration", FEW, few(235, 518, "60"));

        says(
                found,
                Severity.WATCH,
                "Restraints, Home, 2019-20 H2: 60% of 518 is 309 to 313, and three have them; everyone else: 205 to 209"
                        + " after 235 in 2019-20 H1, no significant change (p = 0.17 to 0.24); the three are 109% to"
                        + " 111% of the rise of 283.");
        assertThat(number(found.get(0), "least p")).isCloseTo(0.16673875892369983, within(1e-9));
        assertThat(number(found.get(0), "greatest p")).isCloseTo(0.23541000355580013, within(1e-9));
    }

    /** 10% of 518 is 50 to 54 (49.2 to 54.4), which leaves 464 to 468, twice as many as before. */
    @Test
    void concentrationSaysWhereTheFewDoNotExplainTheRise() {
        assertThat(found("concentration", FEW, few(235, 518, "10")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.sentence())
                            .contains(
                                    "10% of 518 is 50 to 54, and three have them; everyone else: 464 to 468 after 235 in"
                                            + " 2019-20 H1, increasing (p = ")
                            .endsWith("; the three are 18% to 19% of the rise of 283.");
                });
    }

    /** The year's share is taken to be of the second half. */
    @Test
    void concentrationTakesTheLastPeriodWithinThatOfTheShareAndSaysSo() {
        Scorecard card = Scorecard.titled("Home")
                .line(Line.of(RESTRAINTS).each(Cadence.HALF_YEAR))
                .line(TOP)
                .finding(FindingRules.concentration(3, TOP, RESTRAINTS));
        List<Return> returns =
                List.of(given(RESTRAINTS, H1, 235), given(RESTRAINTS, H2, 518), stated(TOP, YEAR.period(), "60"));

        assertThat(found("concentration", card, returns, YEAR.period()))
                .singleElement()
                .satisfies(finding -> assertThat(finding.caveats())
                        .contains("The share is given for 2019-20 and is taken to be of 2019-20 H2."));
    }

    /** 311 of three are 104, 104 and 103, 207 others one each: V = 2 × 104² + 103² + 207 = 32,448. */
    @Test
    void clusteringWidensTheLimits() {
        List<Finding> found = found("clustering", FEW, few(235, 518, "60"));

        says(
                found,
                Severity.CAVEAT,
                "Restraints, Home, 2019-20 H2: the 95% limits of 518, 474 to 565, take each for separate, but three have"
                        + " about 311 of them; allowing for that they are about 172 to 887, or wider.");
        assertThat(number(found.get(0), "lower 95% limit")).isCloseTo(172.49445438577948, within(1e-6));
        assertThat(number(found.get(0), "upper 95% limit")).isCloseTo(886.7502867387582, within(1e-6));
    }

    @Test
    void concentrationAndClusteringAreSilentWithoutAShareOrForNone() {
        List<Return> without = few(235, 518, "60").subList(0, 2);

        assertThat(found("concentration", FEW, without)).isEmpty();
        assertThat(found("clustering", FEW, without)).isEmpty();
        assertThat(found("concentration", FEW, few(235, 518, "0"))).isEmpty();
        assertThat(found("clustering", FEW, few(3, 5, "60"))).as("3 of 5").isEmpty();
    }

    private static final Indicator INJURED = share("injured");
    private static final Indicator RESTRAINED = share("restrained");
    private static final Scorecard GROUP = card(INJURIES, RESTRAINTS, INJURED, RESTRAINED)
            .finding(FindingRules.subgroup("welfare residents", INJURED, INJURIES, RESTRAINED, RESTRAINTS));

    private static List<Return> group(String injured, String restrained) {
        return List.of(
                given(INJURIES, H2, 89),
                given(RESTRAINTS, H2, 753),
                stated(INJURED, H2, injured),
                stated(RESTRAINED, H2, restrained));
    }

    /** 70/440 is 15.9 and 70/433 16.2 per 100; the others 19/320 = 5.9 to 19/313 = 6.1. */
    @Test
    void aSubgroupIsComparedWithAllOthers() {
        List<Finding> found = found("subgroup", GROUP, group("79", "58"));

        says(
                found,
                Severity.WATCH,
                "Injuries, Home, 2019-20 H2: welfare residents have 70 (79% of 89) and 433 to 440 of 'Restraints' (58% of"
                        + " 753): 15.9 to 16.2 to every 100, and 5.9 to 6.1 for all others; more than chance: ratio 2.62"
                        + " to 2.72, p = 4.6e-5 to 9.4e-5.");
        assertThat(number(found.get(0), "least p")).isCloseTo(4.5664381718159416e-05, within(1e-12));
        assertThat(number(found.get(0), "greatest p")).isCloseTo(9.404529797161145e-05, within(1e-12));
    }

    @Test
    void aSubgroupAsOftenAsOthersIsANoteAndOneOfAllIsNothing() {
        assertThat(found("subgroup", GROUP, group("58", "58"))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NOTE);
            assertThat(finding.sentence()).contains("it cannot be told from chance: ratio");
        });
        assertThat(found("subgroup", GROUP, group("79", "100"))).isEmpty();
        assertThat(found("subgroup", GROUP, group("79", "58").subList(0, 3))).isEmpty();
    }

    private static final Indicator PER_100 = Indicator.of(
                    "per100", "Injuries per 100 restraints", Measure.givenRate("per100", 100))
            .lowerIsBetter();

    private static List<Return> perGroup(long welfare, long welfareOf, long justice, long justiceOf) {
        return List.of(
                Return.of("per100", HOME, H2, Supplied.of(89, 753)),
                Return.of("per100", HOME, H2, Supplied.of(welfare, welfareOf)).in(Slice.of("basis", "welfare")),
                Return.of("per100", HOME, H2, Supplied.of(justice, justiceOf)).in(Slice.of("basis", "justice")));
    }

    /** Ratio 2.664 (1.586 to 4.685) with p 6.92e-5 in the golden file, twice that for the best of two groups. */
    @Test
    void groupsOfABreakdownAreComparedWithAllOthers() {
        Scorecard card = Scorecard.titled("Home")
                .line(Line.of(PER_100).by(Breakdown.by("basis", List.of("justice", "welfare"))));

        says(
                found("groups-differ", card, perGroup(70, 437, 19, 316)),
                Severity.WATCH,
                "Injuries per 100 restraints, Home, 2019-20 H2: 16.0 per 100 where the basis is 'welfare', against 6.0 for"
                        + " all others; more than chance: ratio 2.66 (1.59 to 4.69), p = 0.00014, allowing for 2"
                        + " groups.");
        assertThat(found("groups-differ", card, perGroup(52, 437, 37, 316)))
                .as("by chance")
                .isEmpty();
        assertThat(found("groups-differ", card, perGroup(70, 437, 18, 316)))
                .as("the groups are not all")
                .isEmpty();
        assertThat(found("groups-differ", card, perGroup(70, 437, 19, 316).subList(0, 2)))
                .as("one group is not known")
                .isEmpty();
    }

    private static final Indicator PLANS = Indicator.of("plans", "Plans", Measure.given("plans"));
    private static final Indicator PLAN_RATE =
            Indicator.of("plan-rate", "Plans per 10,000", Measure.givenRate("plan-rate", 10_000));
    private static final Indicator YOUNG = Indicator.of("young", "Population aged 0 to 15", Measure.given("young"));

    /** 444 × 10,000 / 50.5 is 87,920.8 and / 49.5 is 89,697.0. */
    @Test
    void aBaseThatIsSmallerThanAPartOfItCannotBe() {
        Scorecard card = card(PLANS, PLAN_RATE, YOUNG).finding(FindingRules.impliedBase(PLANS, PLAN_RATE, YOUNG));

        says(
                found(
                        "implied-base",
                        card,
                        List.of(given(PLANS, H2, 444), stated(PLAN_RATE, H2, "50"), given(YOUNG, H2, 90_833))),
                Severity.CAVEAT,
                "Plans per 10,000, Home, 2019-20 H2: 444 at 50 per 10,000 implies a base of 87,921 to 89,696, yet"
                        + " 'Population aged 0 to 15', a part of that, is 90,833 (2019-20 H2): they cannot all be true.");
        assertThat(found(
                        "implied-base",
                        card,
                        List.of(given(PLANS, H2, 444), stated(PLAN_RATE, H2, "50"), given(YOUNG, H2, 89_696))))
                .isEmpty();
        assertThat(found(
                        "implied-base",
                        card,
                        List.of(
                                given(PLANS, H2, 444),
                                Return.of("plan-rate", HOME, H2, Supplied.of(444, 88_000)),
                                given(YOUNG, H2, 90_833))))
                .as("the base is known")
                .isEmpty();
    }

    /** 55/444 is 12.4% and 56/444 12.6%; 63 of 504 is 12.5%. */
    @Test
    void aShareThatNoWholeNumberMakesCannotBeOfThatBase() {
        Indicator repeat = share("repeat");
        Scorecard card = card(PLANS, repeat).finding(FindingRules.shareOf(repeat, PLANS));

        says(
                found("share-of", card, List.of(given(PLANS, H2, 444), stated(repeat, H2, "12.5"))),
                Severity.CAVEAT,
                "Share repeat, Home, 2019-20 H2: 12.5% cannot be a share of the 444 of 'Plans', as no whole number of"
                        + " them makes it: say what it is a share of.");
        assertThat(found("share-of", card, List.of(given(PLANS, H2, 504), stated(repeat, H2, "12.5"))))
                .isEmpty();
    }

    @Test
    void sharesThatDoNotAddToAllNeedTheirBase() {
        Indicator one = share("one");
        Indicator two = share("two");
        Scorecard card = card(one, two).finding(FindingRules.shares(one, two));

        says(
                found("shares", card, List.of(stated(one, H2, "42"), stated(two, H2, "31"))),
                Severity.CAVEAT,
                "Home, 2019-20 H2: 42% 'Share one' and 31% 'Share two' add to 73%, less than all: say what they are shares"
                        + " of, and what is left out.");
        says(
                found("shares", card, List.of(stated(one, H2, "62"), stated(two, H2, "51"))),
                Severity.CAVEAT,
                "Home, 2019-20 H2: 62% 'Share one' and 51% 'Share two' add to 113%, more than all, so they overlap: say"
                        + " what they are shares of.");
        assertThat(found("shares", card, List.of(stated(one, H2, "33"), stated(two, H2, "66.5"))))
                .as("99.5% is all but for rounding")
                .isEmpty();
        assertThat(found("shares", card, List.of(stated(one, H2, "33")))).isEmpty();
    }

    /** (518 − 235) / 235 is 120.4%. */
    @Test
    void aClaimedFallIsSetBesideTheCounts() {
        Indicator claim = share("fall");
        Scorecard card = card(RESTRAINTS, claim).finding(FindingRules.claimedFall(claim, RESTRAINTS));
        Return said = stated(claim, H2, "22");

        says(
                found("claimed-fall", card, List.of(said, given(RESTRAINTS, H1, 235), given(RESTRAINTS, H2, 518))),
                Severity.CAVEAT,
                "Share fall, Home, 2019-20 H2: a fall of 22% is claimed, while 'Restraints' rose from 235 in 2019-20 H1 to"
                        + " 518 (+120.4%).");
        says(
                found("claimed-fall", card, List.of(said, given(RESTRAINTS, H2, 518))),
                Severity.CAVEAT,
                "Share fall, Home, 2019-20 H2: a fall of 22% is claimed of 'Restraints', and there is no figure of 2019-20"
                        + " H1 to show it.");
        assertThat(found("claimed-fall", card, List.of(said, given(RESTRAINTS, H1, 100), given(RESTRAINTS, H2, 78))))
                .as("it fell by 22%")
                .isEmpty();
    }

    private static final Indicator NEGLECT = share("neglect");
    private static final Indicator NEGLECT_CHANGE = NEGLECT.changeOnPrevious();

    /** 77.5 + 1.8 is 79.3; 77.5 / 0.982 is 78.92. */
    @Test
    void aChangeWithoutTheFigureBeforeIsUnsupportedAndOfAPercentageAmbiguous() {
        Scorecard card = card(NEGLECT, NEGLECT_CHANGE);
        List<Return> claimed = List.of(stated(NEGLECT, H2, "77.5"), stated(NEGLECT_CHANGE, H2, "-1.8"));

        says(
                found("unsupported", card, claimed),
                Severity.CAVEAT,
                "Share neglect, change on the previous period, Home, 2019-20 H2: unsupported, -1.8% is claimed and there is"
                        + " no figure of 2019-20 H1 to show it.");
        says(
                found("points-or-percent", card, claimed),
                Severity.CAVEAT,
                "Share neglect, Home, 2019-20 H2: 77.5% after a fall of 1.8% was 79.3% before if percentage points are"
                        + " meant, and 78.9% if per cent of it: ambiguous.");
    }

    @Test
    void aChangeWithTheFigureBeforeIsSupported() {
        Scorecard card = card(NEGLECT, NEGLECT_CHANGE);
        var all = new ArrayList<>(List.of(stated(NEGLECT, H2, "77.5"), stated(NEGLECT_CHANGE, H2, "-1.8")));
        all.add(stated(NEGLECT, H1, "79.3"));

        assertThat(found("unsupported", card, all)).isEmpty();
        assertThat(found("points-or-percent", card, all)).isEmpty();
        assertThat(found("unsupported", card(NEGLECT), all.subList(0, 1))).isEmpty();
    }

    /** UKHSA: exact Poisson limits below 10, Byar from 10. */
    @ParameterizedTest
    @CsvSource({"11, 5.5 to 19.7", "7, 2.8 to 14.4", "2, 0.2 to 7.2"})
    void aSmallNumberCarriesItsLimits(long count, String limits) {
        says(
                found("small-number", card(PLANS), List.of(given(PLANS, H2, count))),
                Severity.CAVEAT,
                "Plans, Home, 2019-20 H2: " + count + ", a small number, with 95% limits of " + limits + ".");
    }

    @Test
    void aRateOfFewIsASmallNumberAndOtherFiguresAreNot() {
        says(
                found(
                        "small-number",
                        card(PLAN_RATE),
                        List.of(Return.of("plan-rate", HOME, H2, Supplied.of(7, 10_000)))),
                Severity.CAVEAT,
                "Plans per 10,000, Home, 2019-20 H2: 7.0 per 10,000, made of 7, with 95% limits of 2.8 to 14.4.");
        assertThat(found("small-number", card(PLANS), List.of(given(PLANS, H2, 20))))
                .isEmpty();
        assertThat(found("small-number", card(PLANS), List.of(given(PLANS, H2, 0))))
                .isEmpty();
        assertThat(found("small-number", card(PLANS.in(Unit.activity("courses"))), List.of(given(PLANS, H2, 7))))
                .isEmpty();
    }

    /** Twenty tests at 95% give one false alarm. */
    @Test
    void multiplicityTellsHowManyFalseAlarmsThereWouldBe() {
        var card = Scorecard.titled("Home");
        var returns = new ArrayList<Return>();
        for (int i : IntStream.range(0, 20).toArray()) {
            Indicator line = counted("line" + i);
            card = card.line(line);
            returns.add(given(line, H1, 100));
            returns.add(given(line, H2, i == 0 ? 135 : 100));
        }

        says(
                found("multiplicity", card, returns),
                Severity.CAVEAT,
                "20 changes were tested: if nothing had changed, 1.0 of them would still have p below 0.05. 1 has p below"
                        + " 0.05, and 0 q below 0.05, which allows for the number of tests (Benjamini and Hochberg"
                        + " 1995).");
        assertThat(found("multiplicity", card(RESTRAINTS, INJURIES), DURHAM))
                .as("two tests are few")
                .isEmpty();
    }

    /** (753 − 520) / 520 is 44.8%. */
    @Test
    void aCountFarFromLastYearsIsAQuestionToThoseWhoKeepIt() {
        ReportingPeriod year = YEAR.period();
        List<Finding> found = found(
                "plausibility",
                card(RESTRAINTS),
                List.of(given(RESTRAINTS, year.previous(), 520), given(RESTRAINTS, year, 753)),
                year);

        says(
                found,
                Severity.CAVEAT,
                "Restraints, Home, 2019-20: 753 is 44.8% more than 520 in 2018-19, which is beyond 25%: check that the same"
                        + " was counted before it is used.");
        assertThat(found.get(0).audience()).isEqualTo(Audience.INTERNAL);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "1000, 1180, incidents, 18% of others",
        "1000, 1140, children, 14% of children",
        "10, 13, children, 30% by chance",
    })
    void plausibilityIsSilentWithinItsGatesAndWithinChance(long before, long after, String unit, String why) {
        ReportingPeriod year = YEAR.period();
        Indicator counted = RESTRAINTS.in(Unit.count(unit));

        assertThat(found(
                        "plausibility",
                        card(counted),
                        List.of(given(counted, year.previous(), before), given(counted, year, after)),
                        year))
                .as(why)
                .isEmpty();
    }

    @Test
    void childrenHaveANarrowerGate() {
        ReportingPeriod year = YEAR.period();
        Indicator children = RESTRAINTS.in(Unit.count("children"));

        assertThat(found(
                        "plausibility",
                        card(children),
                        List.of(given(children, year.previous(), 1000), given(children, year, 1180)),
                        year))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.sentence()).contains("18.0% more").contains("beyond 15%"));
    }

    @Test
    void whatIsNotRecordedIsToldFromATenthOn() {
        says(
                notRecorded(88, 12),
                Severity.CAVEAT,
                "Visits, Home, 2019-20 H2: the category of 12 of the 100 (12.0%) is not recorded, so its other parts are"
                        + " larger than they look.");
        assertThat(notRecorded(91, 9)).isEmpty();
    }

    private static List<Finding> notRecorded(int known, int not) {
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < known + not; i++) {
            visits.add(
                    i < not
                            ? Visit.of("c" + i, H2.start())
                            : new Visit("c" + i, H2.start(), Category.NEGLECT, 1, true));
        }
        Indicator count = Indicator.of("visits", "Visits", Measure.count(Visit.VISITS));
        return Scorecard.titled("Home")
                .line(Line.of(count).by(Breakdown.by(Visit.CATEGORY)))
                .evaluate(Facts.none().with(Visit.VISITS, HOME, Coverage.of(H2), visits), H2)
                .findings()
                .stream()
                .filter(finding -> finding.rule().equals("not-recorded"))
                .toList();
    }

    @Test
    void aFigureThatIsMissingNowIsAskedFor() {
        List<Finding> found = found("not-supplied", card(PLANS), List.of(given(PLANS, H1, 40)));

        says(
                found,
                Severity.WATCH,
                "Plans, Home, 2019-20 H2: there is no figure, though there was one for 2019-20 H1: no return was supplied"
                        + " for the period.");
        assertThat(found.get(0).audience()).isEqualTo(Audience.INTERNAL);
        assertThat(found("not-supplied", card(PLANS), List.of(given(PLANS, H2, 40))))
                .isEmpty();
        assertThat(found("not-supplied", card(PLANS), List.of())).isEmpty();
    }
}
