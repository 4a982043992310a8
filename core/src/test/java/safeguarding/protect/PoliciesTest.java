package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.protect.Protection.DFE_CHILDREN_IN_NEED;
import static safeguarding.protect.Protection.DFE_LOOKED_AFTER;
import static safeguarding.protect.Protection.NHS_ROUNDING;
import static safeguarding.protect.Protection.ROUND_5;
import static safeguarding.protect.Protection.SMALL_COUNTS;
import static safeguarding.protect.Some.ALL;
import static safeguarding.protect.Some.DAYS;
import static safeguarding.protect.Some.H1;
import static safeguarding.protect.Some.H2;
import static safeguarding.protect.Some.LATE_ONES;
import static safeguarding.protect.Some.PLANS;
import static safeguarding.protect.Some.RESTRAINTS;
import static safeguarding.protect.Some.YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection.Contributors;
import safeguarding.protect.Protection.Rounding;
import safeguarding.protect.Protection.Scale;
import safeguarding.protect.Protection.Withholding;

class PoliciesTest {
    private static final Area ENGLAND = Area.of("E92000001", "England");
    private static final Area REGION = Area.of("E12000001", "North East");
    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final Area DARLINGTON = Area.of("E06000005", "Darlington");
    private static final Area GATESHEAD = Area.of("E08000037", "Gateshead");
    private static final Formula CHILDREN = Measure.residents(AgeBand.CHILDREN_0_TO_17);
    private static final Measure PEOPLE = Measure.people(RESTRAINTS);

    private static Statement in(Area area, Formula formula, Figure figure) {
        return new Statement("line", formula, area, YEAR, Slice.TOTAL, figure, true);
    }

    private static Statement in(Area area, long count) {
        return in(area, ALL, new Figure.Count(count));
    }

    private static Statement percent(Area area, long part, long whole) {
        return in(area, LATE_ONES.percentOf(ALL), new Figure.Rate(part, whole, 100, true));
    }

    /** What is printed: the figure, with what it is rounded to, or the sign for none. */
    private static List<String> printed(Protection policy, Statement... statements) {
        return Suppression.protect(List.of(statements), policy).stream()
                .map(cell -> cell instanceof Cell.Shown shown
                        ? print(shown.figure())
                        : cell instanceof Cell.Rounded rounded
                                ? print(rounded.figure()) + " to " + rounded.base()
                                : cell.symbol())
                .toList();
    }

    private static String print(Figure figure) {
        if (figure instanceof Figure.Rate rate) {
            return rate.numerator() + "/" + rate.denominator();
        }
        if (figure instanceof Figure.Change change) {
            return print(change.before()) + ">" + print(change.after());
        }
        return figure instanceof Figure.Stated stated
                ? stated.stated().toPlainString()
                : figure.rounded(0).orElseThrow().toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, c", "5, c", "6, 6", "12345, 12345"})
    void aLocalCountOfChildrenInNeed(long count, String shown) {
        assertThat(printed(DFE_CHILDREN_IN_NEED, in(DURHAM, count))).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "3, c", "6, 10", "14, 10", "15, 20", "44, 40", "12345, 12350"})
    void aNationalOrRegionalCountOfChildrenInNeed(long count, String shown) {
        String expected = shown.equals("c") ? "c" : shown + " to 10";
        assertThat(printed(DFE_CHILDREN_IN_NEED, in(ENGLAND, count))).containsExactly(expected);
        assertThat(printed(DFE_CHILDREN_IN_NEED, in(REGION, count))).containsExactly(expected);
        assertThat(printed(DFE_LOOKED_AFTER, in(REGION, count))).containsExactly(expected);
    }

    /** 44 of 96 is 40 of 100; 44 per 12,600 is 40: 31.746 per 10,000; 8 of 24 is 33.333%, 6 of 20,000 is 0.03%. */
    @Test
    void sharesAndRatesOfChildrenInNeedHaveOneDecimal() {
        assertThat(printed(DFE_CHILDREN_IN_NEED, percent(REGION, 44, 96))).containsExactly("40.0 to 10");
        assertThat(printed(
                        DFE_CHILDREN_IN_NEED,
                        in(REGION, ALL.per(10_000, CHILDREN), new Figure.Rate(44, 12_600, 10_000, false))))
                .containsExactly("31.7 to 10");
        assertThat(printed(DFE_CHILDREN_IN_NEED, percent(DURHAM, 8, 24))).containsExactly("33.3");
        assertThat(printed(DFE_CHILDREN_IN_NEED, percent(DURHAM, 6, 20_000))).containsExactly("low");
        assertThat(printed(DFE_CHILDREN_IN_NEED, percent(DURHAM, 0, 20_000))).containsExactly("0.0");
    }

    /** 8 of 24 is 33.333%, 6 of 1,201 is 0.4996%, 6 of 1,200 is 0.5%. */
    @Test
    void sharesOfChildrenLookedAfterAreWholeNumbersOrLow() {
        assertThat(printed(DFE_LOOKED_AFTER, percent(DURHAM, 8, 24))).containsExactly("33");
        assertThat(printed(DFE_LOOKED_AFTER, percent(DURHAM, 6, 1_201))).containsExactly("low");
        assertThat(printed(DFE_LOOKED_AFTER, percent(DURHAM, 6, 1_200))).containsExactly("1");
        assertThat(printed(DFE_LOOKED_AFTER, percent(DURHAM, 3, 24))).containsExactly("c");
        assertThat(printed(DFE_LOOKED_AFTER, in(DURHAM, CHILDREN, new Figure.Count(3))))
                .containsExactly("3");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 5", "7, 5", "8, 10", "12, 10", "13, 15", "17, 15", "18, 20"})
    void aCountBelowTheNationalLevelOfTheNhs(long count, String shown) {
        assertThat(printed(NHS_ROUNDING, in(DURHAM, count))).containsExactly(shown + " to 5");
        assertThat(printed(ROUND_5, in(ENGLAND, count))).containsExactly(shown + " to 5");
    }

    @Test
    void aNationalCountOfTheNhsIsNotRoundedAndASmallOneIsWithheld() {
        assertThat(printed(NHS_ROUNDING, in(ENGLAND, 12))).containsExactly("12");
        assertThat(printed(NHS_ROUNDING, in(ENGLAND, 7))).containsExactly("c");
    }

    /** 12 and 23 are 10 and 25; an average needs 8. */
    @Test
    void sharesAndAveragesOfTheNhsAreOfRoundedCounts() {
        assertThat(printed(NHS_ROUNDING, percent(DURHAM, 12, 23))).containsExactly("10/25 to 5");
        assertThat(printed(NHS_ROUNDING, percent(DURHAM, 22, 23))).containsExactly("20/25 to 5");
        Formula average = Measure.total(DAYS, RESTRAINTS).per(1, ALL);
        assertThat(printed(NHS_ROUNDING, in(DURHAM, average, new Figure.Rate(41, 7, 1, false))))
                .containsExactly("c");
        assertThat(printed(NHS_ROUNDING, in(DURHAM, average, new Figure.Rate(41, 8, 1, false))))
                .containsExactly("40/10 to 5");
        assertThat(printed(
                        NHS_ROUNDING,
                        in(DURHAM, Measure.median(DAYS, RESTRAINTS), new Figure.Spread(50, Fraction.of(30, 1), 7))))
                .containsExactly("c");
        var spread = Suppression.protect(
                List.of(in(DURHAM, Measure.median(DAYS, RESTRAINTS), new Figure.Spread(50, Fraction.of(30, 1), 8))),
                NHS_ROUNDING);
        assertThat(spread).containsExactly(new Cell.Rounded(new Figure.Spread(50, Fraction.of(30, 1), 10), 5));
    }

    /** From 12 to 13 is from 10 to 15, and says no more. */
    @Test
    void aChangeOfRoundedCountsIsOfTheRoundedOnes() {
        var change = new Figure.Change(new Figure.Count(12), new Figure.Count(13));
        var statement = new Statement("line", ALL.changeOnPrevious(), DURHAM, H2, Slice.TOTAL, change, true);
        assertThat(printed(ROUND_5, statement)).containsExactly("10>15 to 5");
        assertThat(printed(SMALL_COUNTS, statement)).containsExactly("c");
    }

    @Test
    void whatRoundsToNoneButIsSomeIsLow() {
        var tens = SMALL_COUNTS.rounding(Rounding.nearest(20));
        assertThat(printed(tens, in(DURHAM, 9))).containsExactly("low");
        assertThat(printed(tens, in(DURHAM, 10))).containsExactly("20 to 20");
        assertThat(printed(tens, in(DURHAM, 0))).containsExactly("0 to 20");
        assertThat(printed(tens, percent(DURHAM, 9, 100))).containsExactly("low");
    }

    @Test
    void whichAreasAreRoundedCanBeSaid() {
        var county = DFE_CHILDREN_IN_NEED
                .unrounded()
                .rounding(Rounding.nearest(10).in("the county", area -> area.equals(DURHAM)));
        assertThat(printed(county, in(DURHAM, 44))).containsExactly("40 to 10");
        assertThat(printed(county, in(ENGLAND, 44))).containsExactly("44");
        var broken = SMALL_COUNTS.rounding(Rounding.nearest(10).in("some", area -> {
            throw new IllegalStateException("broken");
        }));
        assertThat(printed(broken, in(ENGLAND, 44))).containsExactly("40 to 10");
    }

    /** Against each number tried out. */
    @Test
    void theLimitsOfARoundedCountAreTheFirstAndTheLastThatIsShownSo() {
        for (int base : List.of(2, 3, 5, 7, 10, 20)) {
            for (boolean small : List.of(false, true)) {
                for (int threshold : List.of(5, 7, 10)) {
                    var rounding = new Rounding(base, small, "here", area -> true);
                    for (long count = 0; count < 80; count++) {
                        var alike = new TreeSet<Long>();
                        for (long other = 0; other < 120; other++) {
                            boolean shown = small || other == 0 || other > threshold;
                            boolean same = rounding.of(other, threshold) == rounding.of(count, threshold);
                            // what rounds to none is low, and none is 0
                            if (shown && same && (other == 0) == (count == 0)) {
                                alike.add(other);
                            }
                        }
                        if (alike.contains(count)) {
                            assertThat(rounding.least(count, threshold)).isEqualTo(alike.first());
                            assertThat(rounding.greatest(count, threshold)).isEqualTo(alike.last());
                            assertThat(rounding.least(-count, threshold)).isEqualTo(-alike.last());
                            assertThat(rounding.greatest(-count, threshold)).isEqualTo(-alike.first());
                        }
                    }
                }
            }
        }
    }

    /** The region is 45 to 54, so that the others' 47 leave −2 to 7 for the withheld one, which is 1 to 5 anyhow. */
    @Test
    void aRoundedRegionMayStandBesideAllButOneOfItsParts() {
        assertThat(printed(DFE_CHILDREN_IN_NEED, in(REGION, 50), in(DURHAM, 3), in(DARLINGTON, 20), in(GATESHEAD, 27)))
                .containsExactly("50 to 10", "c", "20", "27");
        assertThat(printed(SMALL_COUNTS, in(REGION, 50), in(DURHAM, 3), in(DARLINGTON, 20), in(GATESHEAD, 27)))
                .containsOnlyOnce("50")
                .filteredOn("c"::equals)
                .hasSize(2);
    }

    /** The region is 45 to 54, so that the others' 43 would leave 2 or more for the withheld one. */
    @Test
    void aRegionThatRoundsTheOtherWayTakesAnotherPartWithIt() {
        assertThat(printed(DFE_CHILDREN_IN_NEED, in(REGION, 46), in(DURHAM, 3), in(DARLINGTON, 20), in(GATESHEAD, 23)))
                .filteredOn("c"::equals)
                .hasSize(2);
    }

    private static Statement[] months(long half, long... counts) {
        var statements = new ArrayList<Statement>();
        statements.add(Some.count(ALL, H1, half));
        for (int i = 0; i < counts.length; i++) {
            statements.add(Some.count(ALL, Some.FINANCIAL_YEAR.months().get(i), counts[i]));
        }
        return statements.toArray(new Statement[0]);
    }

    /** The half is 8 to 12, a month of it 8 to 12, and three 1 or more: none of the three is more than 12 − 8 − 2 = 2. */
    @Test
    void roundingThatLeavesASmallCountTooCloseTakesMoreWithIt() {
        assertThat(printed(ROUND_5, months(11, 8, 1, 1, 1, 0, 0)))
                .containsExactly("c", "10 to 5", "5 to 5", "5 to 5", "5 to 5", "0 to 5", "0 to 5");
    }

    /** The half is 8 to 12, a month of it 8 to 12, and two 1 or more: they are 1 to 12 − 8 − 1 = 3. */
    @Test
    void roundingThatLeavesASmallCountItsWidthIsEnough() {
        assertThat(printed(ROUND_5, months(10, 8, 1, 1, 0, 0, 0)))
                .containsExactly("10 to 5", "10 to 5", "5 to 5", "5 to 5", "0 to 5", "0 to 5", "0 to 5");
    }

    /** Six months of 1 or more in a half of 7 at most leave 1 or 2 for each, and no more can be withheld of small counts. */
    @Test
    void roundingThatCannotKeepASmallCountApartIsRefused() {
        assertThatThrownBy(() -> printed(ROUND_5, months(6, 1, 1, 1, 1, 1, 1))).isInstanceOf(DisclosureException.class);
    }

    /** All three are 9 or 10 and the third 6 or 7, so that the first two would be known to be 2 to 4 together. */
    @Test
    void aSmallSumThatIsRoundedIsKeptApartToo() {
        Measure first = Measure.given("first");
        Measure second = Measure.given("second");
        Measure third = Measure.given("third");
        Withholding policy =
                Protection.withholding(5).width(3).rounding(Rounding.nearest(2).showingSmall());
        assertThat(printed(
                        policy,
                        Some.count(first.plus(second), 3),
                        Some.count(first.plus(second).plus(third), 9),
                        Some.count(third, 6)))
                .startsWith("2 to 2")
                .filteredOn("c"::equals)
                .hasSize(1);
    }

    /** 49 of 50 are 50 of 50, so that 0 to 4 are left. */
    @Test
    void roundingHidesTheFewThatAreLeft() {
        assertThat(printed(ROUND_5, percent(DURHAM, 49, 50))).containsExactly("50/50 to 5");
    }

    private static Statement topThree(long most, long all) {
        return Some.says(Measure.topShare(3, RESTRAINTS).percentOf(ALL), YEAR, new Figure.Rate(most, all, 100, true));
    }

    /** 60% of 518 is 310.8: 311 is too much of it and 310 is not. */
    @Test
    void aCountOfWhichThreeChildrenMakeUpTooMuchIsWithheld() {
        Withholding policy = SMALL_COUNTS.dominance(3, 60);
        assertThat(Some.cells(policy, Some.count(ALL, 518), Some.count(PEOPLE, 40), topThree(311, 518)))
                .containsExactly("CONTRIBUTORS", "shown", "SMALL_DENOMINATOR");
        assertThat(Some.cells(policy, Some.count(ALL, 518), Some.count(PEOPLE, 40), topThree(310, 518)))
                .containsExactly("shown", "shown", "SMALL_DENOMINATOR");
    }

    @Test
    void aCountOfEventsOfFewChildrenIsWithheldAndWhatIsMadeOfIt() {
        Withholding policy = SMALL_COUNTS.dominance(3, 100);
        assertThat(Some.cells(
                        policy,
                        Some.count(ALL, 40),
                        Some.count(PEOPLE, 5),
                        topThree(30, 40),
                        Some.rate(ALL, CHILDREN, 10_000, 40, 12_600)))
                .containsExactly("CONTRIBUTORS", "PRIMARY", "SMALL_DENOMINATOR", "DERIVED");
    }

    /** With 100 children behind 120 events, three have 120 − 97 = 23 at most; with 40 behind 120 they could have 83. */
    @Test
    void soManyChildrenThatAFewCannotHaveMostAreEnough() {
        Withholding policy = SMALL_COUNTS.dominance(3, 60);
        assertThat(Some.cells(policy, Some.count(ALL, 120), Some.count(PEOPLE, 100)))
                .containsExactly("shown", "shown");
        assertThat(Some.cells(policy, Some.count(ALL, 120), Some.count(PEOPLE, 40)))
                .containsExactly("CONTRIBUTORS", "shown");
    }

    @Test
    void aCountOfEventsOfWhichNothingIsKnownIsWithheldAndOtherCountsAreNot() {
        Withholding policy = SMALL_COUNTS.dominance(3, 60);
        assertThat(Some.cells(
                        policy,
                        Some.count(ALL, 0),
                        Some.count(LATE_ONES, 30),
                        Some.count(Measure.open(PLANS), 30),
                        Some.count(PEOPLE, H1, 30),
                        Some.count(Measure.given("visits"), 30)))
                .containsExactly("shown", "CONTRIBUTORS", "shown", "shown", "shown");
    }

    @Test
    void aFunctionTellsWhoIsBehindACount() {
        var asked = new ArrayList<String>();
        assertThat(Some.cells(
                        SMALL_COUNTS.dominance(3, 60, statement -> {
                            asked.add(statement.formula() + ", " + statement.period());
                            return Optional.of(new Contributors(40, 100, 518));
                        }),
                        Some.percent(LATE_ONES, ALL, 400, 518)))
                .containsExactly("shown");
        assertThat(asked).containsExactlyInAnyOrder(LATE_ONES + ", " + YEAR, ALL + ", " + YEAR);
        assertThat(Some.cells(
                        SMALL_COUNTS.dominance(3, 60, s -> Optional.of(new Contributors(40, 400, 518))),
                        Some.count(Measure.given("restraints"), 518)))
                .containsExactly("CONTRIBUTORS");
        assertThat(Some.cells(
                        SMALL_COUNTS.dominance(3, 60, s -> {
                            throw new IllegalStateException("broken");
                        }),
                        Some.count(Measure.given("restraints"), 518)))
                .containsExactly("CONTRIBUTORS");
    }

    @Test
    void aCountOfFewChildrenIsNotLearntFromTheYear() {
        Withholding policy = SMALL_COUNTS.dominance(
                3, 60, s -> Optional.of(new Contributors(40, s.period().equals(H2) ? 300 : 30, 311)));
        List<String> cells =
                Some.cells(policy, Some.count(ALL, YEAR, 611), Some.count(ALL, H1, 300), Some.count(ALL, H2, 311));
        assertThat(cells.get(2)).isEqualTo("CONTRIBUTORS");
        assertThat(cells).containsOnlyOnce("shown").containsOnlyOnce("SECONDARY");
    }

    @Test
    void theWordsOfAPolicySayWhatItDoes() {
        assertThat(SMALL_COUNTS.name()).isEqualTo("Counts of 1 to 5 withheld");
        assertThat(DFE_LOOKED_AFTER.name())
                .isEqualTo("Children looked after: counts of 1 to 5 withheld, England and regions to the nearest 10");
        assertThat(DFE_LOOKED_AFTER.describe())
                .startsWith("Counts of 1 to 5 are withheld; a true 0 is shown. In England and its regions, counts are"
                        + " rounded to the nearest 10;")
                .contains("Decimals of percentages: 0; what rounds to 0 but is not 0 is low.");
        assertThat(ROUND_5.describe())
                .startsWith("In every area, counts of 1 to 7 are shown as 5 and others are rounded to the nearest 5;")
                .doesNotContain("are withheld; a true 0");
        assertThat(SMALL_COUNTS.dominance(3, 60).describe()).contains("if the 3 with the most make up 60% of it");
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> Rounding.nearest(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rounding.nearest(5).in(" ", area -> true))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SMALL_COUNTS.decimals(Scale.RATE, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SMALL_COUNTS.dominance(0, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SMALL_COUNTS.dominance(3, 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Contributors(3, 9, 8)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SMALL_COUNTS.called(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aStatedValueIsShownAsItsSourceRoundedIt() {
        var stated = new Figure.Stated(new BigDecimal("812.5"), Bound.EXACTLY);
        assertThat(printed(ROUND_5, in(DURHAM, Measure.given("visits"), stated)))
                .containsExactly("812.5");
    }
}
