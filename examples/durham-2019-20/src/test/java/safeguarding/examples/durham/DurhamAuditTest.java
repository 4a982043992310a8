package safeguarding.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.consistency.ConsistencyAudit;
import safeguarding.consistency.ConsistencyRule;
import safeguarding.consistency.ConsistencyRule.Severity;
import safeguarding.consistency.Contradiction;
import safeguarding.consistency.PublishedFigure;

/** What the annual report of 2019/20 says against itself. */
class DurhamAuditTest {

    private final ConsistencyAudit audit = Durham.audit();

    private List<String> sentences(ConsistencyRule rule) {
        return audit.of(rule).map(Contradiction::sentence).toList();
    }

    private List<String> numbers(ConsistencyRule rule) {
        return audit.of(rule)
                .flatMap(one -> one.numbers().stream())
                .map(Contradiction.Known::print)
                .toList();
    }

    /**
     * 444 × 10,000 / 50.5 = 87,920.8 and 444 × 10,000 / 49.5 = 89,696.97; and 90,833 children aged 0 to 15 are among those aged
     * 0 to 18. In full, with the rule, the numbers and the places.
     */
    @Test
    void fiftyPer10000ImpliesFewerChildrenThanThePageBeforeHas() {
        assertThat(audit.of(ConsistencyRule.IMPLIED_DENOMINATOR))
                .singleElement()
                .satisfies(one -> assertThat(one.print()).isEqualTo("""
                        CONTRADICTION  Children subject of a child protection plan, County Durham, 31 Mar 2020: 444 at 50 per 10,000 implies 87,921 to 89,696 people aged 0-18, yet 90,833 aged 0-15, all of whom are among them, are printed as at 30 Jun 2018.
                          Rule: implied-denominator (the bases that rates imply agree with what is printed)
                          people aged 0-18 that are implied: 87,921 to 89,696
                          people aged 0-15: 90,833
                          Printed: 50 per 10,000 (Children subject of a child protection plan, County Durham, 31 Mar 2020), 3 Local Safeguarding Data in brief, page 6
                          Printed: 444 (Children subject of a child protection plan, County Durham, 31 Mar 2020), 3 Local Safeguarding Data in brief, page 6
                          Printed: 90,833 (Resident population, County Durham, 30 Jun 2018), 3 Local Data, page 5
                        """));
    }

    /** 55 / 444 = 12.39% and 56 / 444 = 12.61%: none is 12.45% to 12.55%. 0.1245 × 444 = 55.28; 0.1255 × 444 = 55.72. */
    @Test
    void twelveAndAHalfPerCentIsNoShareOfThe444() {
        assertThat(sentences(ConsistencyRule.IMPOSSIBLE_PERCENTAGE))
                .containsExactly(
                        "Children on a plan for a second or subsequent time within two years, County Durham, 2019-20:"
                                + " 12.5% cannot be a share of the 444 (Children subject of a child protection plan): 55 of them is"
                                + " 12.4% and 56 is 12.6%.");
        assertThat(numbers(ConsistencyRule.IMPOSSIBLE_PERCENTAGE))
                .containsExactly("how many of 444 it takes: 55.28 to 55.72");
    }

    /** 77.5 + 1.8 = 79.3 and 77.5 / (1 − 0.018) = 78.92. */
    @Test
    void aDecreaseOf1Point8PerCentMayMeanTwoThings() {
        assertThat(sentences(ConsistencyRule.AMBIGUOUS_CHANGE))
                .containsExactly("Children under five made subject of a plan who were so due to neglect, County Durham,"
                        + " 2019-20: 77.5% after a fall of 1.8% may be from 79.3% (percentage points) or from 78.9% (per cent"
                        + " of it).");
    }

    /** The table adds up, 7 + 29 + 42 + 20 + 12 = 110; "more than 100" agrees with both and is left out. */
    @Test
    void thereAre108ActionsAnd110AndThreeDevelopmentDaysAndTwo() {
        assertThat(sentences(ConsistencyRule.TWO_FIGURES))
                .containsExactly(
                        "Development days of the partnership, Durham SCP, 2019-20: 3 and 2 are printed for one thing.",
                        "Actions that followed from the joint inspection of July 2018, County Durham, Jul 2018: 108 and 110"
                                + " are printed for one thing.");
    }

    /** 518 / 235 = 2.2043. */
    @Test
    void aReductionOf22PerCentStandsBesideARiseOf120() {
        assertThat(sentences(ConsistencyRule.CHANGE_AND_FIGURES))
                .containsExactly(
                        "Restraint incidents, Aycliffe Secure Centre, 2019-20 H2: a fall of 22% is claimed, yet the"
                                + " figures printed go from 235 (2019-20 H1) to 518, a rise of 120.4%.");
        assertThat(numbers(ConsistencyRule.CHANGE_AND_FIGURES))
                .containsExactly("change claimed, %: -22.5 to -21.5", "change of the figures, %: 120.43");
    }

    /** 21 + 17 + 14 + 11 + 10 = 73, and with each half a point off 70.5 to 75.5. */
    @Test
    void fiveRiskFactorsAddTo73PerCentOfNobodyKnowsWhat() {
        assertThat(sentences(ConsistencyRule.SHARES_WITHOUT_BASE))
                .containsExactly(
                        "Main parental risk factor, County Durham, 2019-20: the 5 shares add to 73%, and nothing says"
                                + " what they are shares of or what the other 27% is.");
        assertThat(numbers(ConsistencyRule.SHARES_WITHOUT_BASE))
                .containsExactly("the shares together, %: 70.5 to 75.5");
    }

    @Test
    void theRateIsOfAges0To18AndThePopulationOf0To15() {
        assertThat(sentences(ConsistencyRule.POPULATION_OF_AGES))
                .containsExactly(
                        "Children subject of a child protection plan, County Durham, 31 Mar 2020: the rate is of ages"
                                + " 0-18, of which no population is printed; what is printed is of ages 0-15.");
    }

    /** 1,881 − 1,589 = 292 more attend 90 − 81 = 9 more events, and page 6 calls the 81 courses "and events" too. */
    @Test
    void trainingAndThePlaceOfNeglectAreDefinedInTwoWays() {
        assertThat(sentences(ConsistencyRule.DEFINITION_DRIFT))
                .containsExactly(
                        "Place of neglect among the factors, the most common first, County Durham, 2019-20: 3 and 5 are printed"
                                + " for one thing by different definitions: parental risk factors that lead to a plan; factors"
                                + " in assessments of all children in need, on a plan or looked after.",
                        "Multi-agency training courses and events, County Durham, 2019-20: 81 and 90 are printed for one thing"
                                + " by different definitions: courses and events delivered; all events delivered or hosted,"
                                + " bespoke courses for single agencies included.",
                        "Attendance at multi-agency training, County Durham, 2019-20: 1,589 and 1,881 are printed for one thing"
                                + " by different definitions: staff and volunteers at courses and events; staff at all events,"
                                + " bespoke courses included and e-learning not.");
    }

    @Test
    void staticPlansAndFewerReferralsAreClaimedWithoutLastYearsFigures() {
        assertThat(sentences(ConsistencyRule.CHANGE_WITHOUT_FIGURES))
                .containsExactly(
                        "Children subject of a child protection plan, County Durham, 31 Mar 2020: no change is claimed for 444,"
                                + " and the figure before is not printed.",
                        "Child sexual exploitation referrals, County Durham, 2019-20: a fall is claimed for 115, and neither"
                                + " the figure before nor the amount is printed.");
    }

    /**
     * Agree: 235 + 518 = 753; 52 + 37 = 89; 83 + 4 + 2 = 89; 7 + 29 + 42 + 20 + 12 = 110; the budgets to 312,728; 336 of 444 is
     * 75.7%; over 130,000 views and 130,098; 58% of 753, 79% of 89 and 60% of 518 are shares of whole numbers.
     */
    @Test
    void nothingElseIsComplainedOf() {
        assertThat(audit.contradictions()).hasSize(13);
        assertThat(audit.contradictions().stream().filter(one -> one.severity() != Severity.UNSUPPORTED))
                .hasSize(11);
        assertThat(audit.of(ConsistencyRule.PARTS_AND_TOTAL)).isEmpty();
        assertThat(audit.of(ConsistencyRule.RATE_AND_PARTS)).isEmpty();
        assertThat(audit.figures()).hasSize(109);
    }

    /** Rows of golden/statistics that were worked out by exact rational arithmetic elsewhere. */
    @Test
    void theNumbersAreThoseThatWereWorkedOutElsewhere() throws Exception {
        Path file = Path.of(
                System.getProperty("shared.dir", "../shared"), "golden", "statistics", "seed_worked_examples.csv");
        assumeTrue(Files.exists(file), "needs ../shared: " + file);
        var golden = new HashMap<String, BigDecimal>();
        for (String row : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = row.split(",");
            if (cells[0].matches("reconcile_cpp|neglect_under5|parental_factors|percent_change")) {
                golden.put(cells[1], new BigDecimal(cells[2]));
            }
        }

        Contradiction.Known implied = known(ConsistencyRule.IMPLIED_DENOMINATOR, 0);
        assertThat(implied.lowest()).isEqualByComparingTo(golden.get("implied_population_min"));
        assertThat(implied.highest().orElseThrow()).isEqualByComparingTo(golden.get("implied_population_max"));
        assertThat(known(ConsistencyRule.IMPLIED_DENOMINATOR, 1).lowest())
                .isEqualByComparingTo(golden.get("published_0_15_population"));
        assertThat(golden.get("previous_if_percentage_points"))
                .isBetween(
                        known(ConsistencyRule.AMBIGUOUS_CHANGE, 0).lowest(),
                        known(ConsistencyRule.AMBIGUOUS_CHANGE, 0).highest().orElseThrow());
        assertThat(golden.get("previous_if_relative"))
                .isBetween(
                        known(ConsistencyRule.AMBIGUOUS_CHANGE, 1).lowest(),
                        known(ConsistencyRule.AMBIGUOUS_CHANGE, 1).highest().orElseThrow());
        assertThat(golden.get("listed_share_sum")).isEqualByComparingTo("73");
        assertThat(known(ConsistencyRule.CHANGE_AND_FIGURES, 1).lowest())
                .isCloseTo(golden.get("restraints_h1_h2"), within(new BigDecimal("1e-9")));
    }

    private Contradiction.Known known(ConsistencyRule rule, int place) {
        return audit.of(rule).findFirst().orElseThrow().numbers().get(place);
    }

    @Test
    void eachFigureSaysWhereItWasPrinted() {
        assertThat(audit.figures())
                .allSatisfy(figure -> assertThat(figure.place()).isNotEmpty());
    }

    /** Numbers to ten are written in words in the report, and so are ranks. */
    @Test
    void eachFigureStandsInTheReportAsItWasPrinted() throws Exception {
        Path file = Path.of(
                System.getProperty("shared.dir", "../shared"), "reference", "durham-scp-annual-report-2019-20.txt");
        assumeTrue(Files.exists(file), "needs ../shared: " + file);
        String report = Files.readString(file, StandardCharsets.UTF_8);
        var missing = new ArrayList<String>();
        for (PublishedFigure figure : audit.figures()) {
            String shown = figure.printed()
                    .print()
                    .replaceFirst("^over ", "")
                    .replace("per 10,000", "per 10,000 population aged 0-18");
            boolean inWords = shown.matches("\\d|10");
            if (!inWords && !report.contains(shown)) {
                missing.add(figure.id());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(report)
                .contains("three Development Days", "two development sessions", "neglect is the fifth most commonly")
                .contains("third most commonly", "29 key strengths", "more than 100 separate actions");
    }

    @Test
    void theAuditIsWrittenBesideTheScorecard(@TempDir Path folder) throws Exception {
        Durham.main(new String[] {folder.toString()});

        assertThat(Files.readString(folder.resolve("durham-2019-20-consistency.txt"), StandardCharsets.UTF_8))
                .startsWith(
                        "109 published figures: 5 contradictions, 6 unclear and 2 unsupported.\n\n1. CONTRADICTION  ")
                .isEqualTo(audit.print());
    }
}
