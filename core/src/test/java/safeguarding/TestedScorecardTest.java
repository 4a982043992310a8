package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.judge.Tolerance.tolerance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.judge.Rag;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.stats.Significance;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * Tests of chance on a whole scorecard. The p of 235 → 518, 52 → 37 and 52 of 235 → 37 of 518 are those that R gave for
 * golden/statistics/seed_worked_examples.csv.
 */
class TestedScorecardTest {
    private static final double P_RESTRAINTS = 2.4254170851735006e-25;
    private static final double P_INJURIES = 0.13736797135565257;
    private static final double P_RATE = 2.1174368623475594e-07;

    private static final Area HOME = Area.named("Home");
    private static final Area ENGLAND = Area.named("England");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final Indicator RESTRAINTS = Indicator.of("restraints", "Restraints", Measure.given("restraints"))
            .lowerIsBetter();
    private static final Indicator INJURIES =
            Indicator.of("injuries", "Injuries", Measure.given("injuries")).lowerIsBetter();
    private static final Indicator RATE = INJURIES_PER_100().lowerIsBetter();

    private static Indicator INJURIES_PER_100() {
        return Indicator.of("rate", "Injuries per 100 restraints", INJURIES.per(100, RESTRAINTS));
    }

    private static Return first(String name, long count) {
        return Return.of(name, HOME, YEAR.firstHalf(), Supplied.count(count));
    }

    private static Return second(String name, long count) {
        return Return.of(name, HOME, YEAR.secondHalf(), Supplied.count(count));
    }

    private static final Facts DURHAM = Facts.none()
            .with(first("restraints", 235), second("restraints", 518), first("injuries", 52), second("injuries", 37));

    private static Significance change(ScorecardResult result, Indicator indicator) {
        return result.line(indicator).get(0).change().orElseThrow();
    }

    /** Benjamini and Hochberg: the smallest of three times 3/1, the next times 3/2, the last times 3/3. */
    @Test
    void changesAreAdjustedForTheNumberOfLines() {
        ScorecardResult result = Scorecard.titled("Home")
                .lines(List.of(INJURIES, RESTRAINTS, RATE))
                .evaluate(DURHAM, YEAR.secondHalf());

        assertThat(change(result, RESTRAINTS).p()).isCloseTo(P_RESTRAINTS, within(1e-9 * P_RESTRAINTS));
        assertThat(change(result, RESTRAINTS).q()).isCloseTo(P_RESTRAINTS * 3, within(1e-9 * P_RESTRAINTS));
        assertThat(change(result, RATE).q()).isCloseTo(P_RATE * 3 / 2, within(1e-9 * P_RATE));
        assertThat(change(result, INJURIES).q()).isCloseTo(P_INJURIES, within(1e-9));
        assertThat(change(result, INJURIES).tests()).isEqualTo(3);
    }

    /** What needs attention, without what is told for its numbers. */
    private static List<Finding> attention(ScorecardResult result) {
        return result.findings().stream()
                .filter(finding -> finding.severity().compareTo(Finding.Severity.WATCH) <= 0)
                .toList();
    }

    /** 3 × 2.4e-25 is 7.3e-25. */
    @Test
    void theHeadlineSaysWhatATestMakesOfTheChange() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(RESTRAINTS, Judge.noWorseThanBefore(tolerance(10)))
                .line(INJURIES, Bands.redAtOrAbove(30))
                .line(RATE)
                .evaluate(DURHAM, YEAR.secondHalf());

        assertThat(attention(result))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Restraints, Home, 2019-20 H2: 518 is worse than 235 in 2019-20 H1 by more than 10%; the rise since"
                                + " 2019-20 H1 is more than chance: ratio 2.20 (1.89 to 2.58), q = 7.3e-25 among 3 tests.",
                        "Injuries, Home, 2019-20 H2: 37 is at or above 30; the fall since 2019-20 H1 cannot be told from"
                                + " chance: ratio 0.712 (0.454 to 1.11), q = 0.14 among 3 tests.");
    }

    @Test
    void whatNobodyRatesIsSaidIfItIsWorseByMoreThanChance() {
        Facts facts = DURHAM.with(first("few", 20), second("few", 24));
        Indicator few = Indicator.of("few", "Few", Measure.given("few")).lowerIsBetter();
        ScorecardResult result =
                Scorecard.titled("Home").lines(List.of(RESTRAINTS, few)).evaluate(facts, YEAR.secondHalf());

        assertThat(attention(result)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("direction");
            assertThat(finding.sentence())
                    .isEqualTo(
                            "Restraints, Home, 2019-20 H2: increasing and worse, from 235 in 2019-20 H1 to 518: ratio"
                                    + " 2.20 (1.89 to 2.58), p = 2.4e-25, q = 4.9e-25 among 2 tests.");
        });
    }

    @Test
    void whereNoTestCanBeMadeTheSentenceSaysSo() {
        Indicator stated =
                Indicator.of("stated", "Stated", Measure.givenPercent("stated")).lowerIsBetter();
        Facts facts = Facts.none()
                .with(
                        Return.of("stated", HOME, YEAR.firstHalf(), Supplied.stated("50")),
                        Return.of("stated", HOME, YEAR.secondHalf(), Supplied.stated("60")));
        ScorecardResult result = Scorecard.titled("Home").line(stated).evaluate(facts, YEAR.secondHalf());

        assertThat(result.line(stated).get(0).change()).isEmpty();
        assertThat(result.findings())
                .extracting(Finding::sentence)
                .containsExactly(
                        "Stated, Home, 2019-20 H2: worse than in 2019-20 H1, from 50% to 60%; whether by chance"
                                + " cannot be tested, the count is missing.");
    }

    /**
     * Twenty lines against England; one looks worse, at a p that twenty tests make by chance (Byar: 14.8 is just left
     * out).
     */
    @Test
    void whatSoManyTestsFindByChanceIsToBeWatchedAndNotActedOn() {
        Benchmark england = Benchmark.of("England", ENGLAND);
        var card = Scorecard.titled("Home");
        var returns = new ArrayList<Return>();
        for (int i = 0; i < 20; i++) {
            Indicator line = Indicator.of("line" + i, "Line " + i, Measure.givenRate("line" + i, 100))
                    .lowerIsBetter();
            card = card.line(line, Judge.significantlyWorseThan(england));
            returns.add(Return.of(line.id(), HOME, YEAR.period(), Supplied.of(52, 235)));
            returns.add(Return.of(line.id(), ENGLAND, YEAR.period(), Supplied.stated(i == 7 ? "16.4" : "22.1")));
        }
        ScorecardResult result = card.about(HOME).evaluate(Facts.none().with(returns), YEAR.period());

        assertThat(result.rated(Rag.RED)).hasSize(1);
        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.WATCH);
            assertThat(finding.sentence())
                    .startsWith("Line 7, Home, 2019-20: 22.1 per 100 is significantly worse than 16.4 for England:"
                            + " its 95% limits, 16.5 to 29.0, are worse throughout (Byar); chance alone may have"
                            + " done it, q = ")
                    .endsWith(" among 20 tests.");
        });
        assertThat(result.rated(Rag.AMBER))
                .as("similar to England, and no finding")
                .hasSize(19);
    }

    /** The same twenty lines, adjusted: the one is amber and no finding. Alone, or among three, it is red. */
    @Test
    void aJudgeThatIsAdjustedForTheNumberOfLinesRatesNothingRedThatSoManyFindByChance() {
        assertThat(adjusted(20).rated(Rag.RED)).isEmpty();
        assertThat(adjusted(20).findings()).isEmpty();
        assertThat(adjusted(20).line("line0").get(0).verdict().orElseThrow().because())
                .startsWith("22.1 per 100 is significantly worse than 16.4 for England")
                .contains("; among so many tests that is no more than chance, q = ")
                .endsWith(" among 20 tests");
        assertThat(adjusted(1).rated(Rag.RED)).hasSize(1);
    }

    private static ScorecardResult adjusted(int lines) {
        var card = Scorecard.titled("Home");
        var returns = new ArrayList<Return>();
        for (int i = 0; i < lines; i++) {
            Indicator line = Indicator.of("line" + i, "Line " + i, Measure.givenRate("line" + i, 100))
                    .lowerIsBetter();
            card = card.line(line, Judge.amongAllLines(Judge.significantlyWorseThan(Benchmark.of("England", ENGLAND))));
            returns.add(Return.of(line.id(), HOME, YEAR.period(), Supplied.of(52, 235)));
            returns.add(Return.of(line.id(), ENGLAND, YEAR.period(), Supplied.stated(i == 0 ? "16.4" : "22.1")));
        }
        return card.about(HOME).evaluate(Facts.none().with(returns), YEAR.period());
    }

    /**
     * 52 of 235 at 90%: 52 (1 − 1/468 − 1.645/21.63)³ = 40.7, so 17.3 per 100 at least (Byar), and 16.5 at 95%. Who asks for
     * 90% is told what holds at 90%.
     */
    @Test
    void aRuleKeepsItsOwnConfidence() {
        Benchmark england = Benchmark.of("England", ENGLAND);
        Indicator line =
                Indicator.of("line", "Line", Measure.givenRate("line", 100)).lowerIsBetter();
        Facts facts = Facts.none()
                .with(
                        Return.of("line", HOME, YEAR.period(), Supplied.of(52, 235)),
                        Return.of("line", ENGLAND, YEAR.period(), Supplied.stated("17")));

        assertThat(Scorecard.titled("Home")
                        .line(line, Judge.significantlyWorseThan(england).at("0.90"))
                        .about(HOME)
                        .evaluate(facts, YEAR.period())
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.ACT);
                    assertThat(finding.sentence())
                            .contains(
                                    "22.1 per 100 is significantly worse than 17 for England: its 90% limits, 17.3 to")
                            .doesNotContain("chance");
                });
    }

    @Test
    void aTestThatTheReasonTellsOfIsNotToldTwice() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(RESTRAINTS, Judge.significantlyWorseThanBefore())
                .evaluate(DURHAM, YEAR.secondHalf());

        assertThat(attention(result))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Restraints, Home, 2019-20 H2: 518 is significantly worse than 235 in 2019-20 H1: ratio"
                                + " 2.20 (1.89 to 2.58), p = 2.4e-25 (exact conditional test, central p).");
    }

    /** 3,100 in January are 100 a day, 3,050 in February 108.9: fewer, and significantly more by the day. */
    @Test
    void whatHappensOverTimeIsComparedByTheDay() {
        var visits = new ArrayList<Visit>();
        for (int i = 0; i < 3100 + 3050; i++) {
            LocalDate first = LocalDate.of(2019, i < 3100 ? 1 : 2, 1);
            visits.add(Visit.of("child" + i % 500, first.plusDays(i % 28)));
        }
        ReportingPeriod february = ReportingPeriod.parse("Feb 2019");
        Coverage both = Coverage.of(LocalDate.of(2019, 1, 1), february.end());
        Facts facts = Facts.none().with(Visit.VISITS, HOME, both, visits);
        Indicator restraints =
                Indicator.of("r", "Restraints", Measure.count(Visit.VISITS)).lowerIsBetter();
        ScorecardResult result = Scorecard.titled("Home").line(restraints).evaluate(facts, february);

        assertThat(result.findings())
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .startsWith(
                        "Restraints, Home, Feb 2019: increasing per day and worse, from 3,100 in Jan 2019 to 3,050, in 31"
                                + " days and in 28: ratio 1.09");
        assertThat(result.publish(Protection.SMALL_COUNTS).entries().get(0).move())
                .isEqualTo("significantly worse per day");
    }

    @Test
    void aJudgeGetsTheHistoryItLooksAt() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(RESTRAINTS, Judge.controlChart())
                .line(INJURIES)
                .evaluate(DURHAM, YEAR.secondHalf());

        assertThat(result.line(RESTRAINTS).get(0).history()).hasSize(24);
        assertThat(result.line(INJURIES).get(0).history()).hasSize(5);
    }

    @Test
    void partsOfABreakdownAreNotTested() {
        Facts facts = DURHAM.with(
                second("restraints", 300).in(Slice.of("basis", "welfare")),
                second("restraints", 218).in(Slice.of("basis", "justice")));
        ScorecardResult result = Scorecard.titled("Home")
                .line(Line.of(RESTRAINTS).by(Breakdown.by("basis", List.of("welfare", "justice"))))
                .evaluate(facts, YEAR.secondHalf());

        assertThat(result.readings())
                .extracting(reading -> reading.change().isPresent())
                .containsExactly(true, false, false);
    }

    /**
     * q of one line tells something of every p it was adjusted for: with the withheld line's p the q of restraints would be
     * twice its p.
     */
    @Test
    void aWithheldLineIsNotAmongTheTestsThatAreShown() {
        Facts facts = DURHAM.with(first("few", 3), second("few", 4));
        Indicator few = Indicator.of("few", "Few", Measure.given("few")).lowerIsBetter();
        ScorecardResult result = Scorecard.titled("Home")
                .line(RESTRAINTS, Judge.noWorseThanBefore(tolerance(10)))
                .line(few)
                .evaluate(facts, YEAR.secondHalf());
        Publication publication = result.publish(Protection.SMALL_COUNTS);

        assertThat(change(result, RESTRAINTS).tests()).isEqualTo(2);
        Publication.Entry shown = publication.entries().get(0);
        assertThat(shown.change().orElseThrow().tests()).isEqualTo(1);
        assertThat(shown.change().orElseThrow().q())
                .isEqualTo(shown.change().orElseThrow().p());
        assertThat(publication.attention())
                .filteredOn(sentence -> sentence.rule().equals("red"))
                .extracting(Publication.Sentence::words)
                .singleElement()
                .asString()
                .endsWith("ratio 2.20 (1.89 to 2.58), p = 2.4e-25.");
        Publication.Entry withheld = publication.entries().get(1);
        assertThat(withheld.change()).isEmpty();
        assertThat(withheld.interval(0.95).isCalculable()).isFalse();
        assertThat(withheld.range()).isEmpty();
        assertThat(withheld.move()).isEmpty();
    }

    /**
     * Byar: 518 (1 − 1/4662 − 1.96/68.28)³ = 474.3 and 519 (1 − 1/4671 + 1.96/68.34)³ = 564.6; likewise 26.0 and 51.0 for 37.
     */
    @Test
    void thePrintedScorecardSaysWhatIsMoreThanChance() {
        String printed = Scorecard.titled("Home")
                .line(RESTRAINTS)
                .line(INJURIES, Judge.noWorseThanBefore(tolerance(10)))
                .evaluate(DURHAM, YEAR.secondHalf())
                .publish(Protection.SMALL_COUNTS)
                .print();

        assertThat(printed)
                .contains(
                        "2 changes on the previous period were tested for chance: 1 with p below 0.05, 1 with q below 0.05"
                                + " once the number of tests is allowed for (Benjamini-Hochberg).")
                .contains(
                        "GREEN  Injuries, Home, 2019-20 H2: 37 is better than 52 in 2019-20 H1; the fall since 2019-20 H1"
                                + " cannot be told from chance: ratio 0.712 (0.454 to 1.11), q = 0.14 among 2 tests.")
                .containsPattern("Restraints +2019-20 H2 +518 +474.3 to 564.6 +235 +significantly worse")
                .containsPattern("Injuries +2019-20 H2 +37 +26.0 to 51.0 +52 +no significant change +green");
    }

    /** 52 of 235 is 22.1 per 100 and 37 of 518 is 7.1: the policy shows one decimal and not the counts. */
    @Test
    void aRateThatIsShownRoundedGoesWhereItIsSeenToGo() {
        Publication publication = Scorecard.titled("Home")
                .line(RATE)
                .evaluate(DURHAM, YEAR.secondHalf())
                .publish(Protection.DFE_CHILDREN_IN_NEED);

        assertThat(publication.entries().get(0).move()).isEqualTo("significantly better");
    }
}
