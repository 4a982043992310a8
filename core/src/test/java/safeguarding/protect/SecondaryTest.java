package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.protect.Some.ALL;
import static safeguarding.protect.Some.DAYS;
import static safeguarding.protect.Some.FINANCIAL_YEAR;
import static safeguarding.protect.Some.H1;
import static safeguarding.protect.Some.H2;
import static safeguarding.protect.Some.JUSTICE;
import static safeguarding.protect.Some.LATE;
import static safeguarding.protect.Some.LATE_ONES;
import static safeguarding.protect.Some.LEVEL;
import static safeguarding.protect.Some.PLANS;
import static safeguarding.protect.Some.RESTRAINTS;
import static safeguarding.protect.Some.WELFARE;
import static safeguarding.protect.Some.YEAR;
import static safeguarding.protect.Some.cells;
import static safeguarding.protect.Some.count;
import static safeguarding.protect.Some.percent;
import static safeguarding.protect.Some.says;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * What is withheld besides, so that a small count cannot be worked out; by hand. A reader knows that what is PRIMARY is 1 to
 * 5 and what is SECONDARY is 6 or more. Where two counts would do equally well and cost the same, either may go.
 */
class SecondaryTest {
    private static final Slice LOW = Slice.of("level", "LOW");
    private static final Slice MIDDLE = Slice.of("level", "MIDDLE");
    private static final Slice HIGH = Slice.of("level", "HIGH");

    /** Exactly one of these places is withheld for the sake of others, and the rest is as said. */
    private static void takesOneOf(List<Integer> places, List<String> rest, Statement... statements) {
        List<String> cells = cells(statements);
        List<String> others = IntStream.range(0, cells.size())
                .filter(i -> !places.contains(i))
                .mapToObj(cells::get)
                .toList();
        assertThat(others).isEqualTo(rest);
        assertThat(places.stream().map(cells::get).filter("SECONDARY"::equals)).hasSize(1);
        assertThat(places.stream().map(cells::get).filter("shown"::equals)).hasSize(places.size() - 1);
    }

    /** LOW, MIDDLE and what is not recorded share what HIGH leaves of 40, so HIGH can be 1 to 5. */
    @Test
    void aWithheldPartOfABreakdownBesideItsTotal() {
        assertThat(cells(count(ALL, 40), count(ALL, HIGH, 2))).containsExactly("shown", "PRIMARY");
    }

    /** Nothing says what the two make together. */
    @Test
    void aWithheldPartOfABreakdownBesideItsSiblings() {
        assertThat(cells(count(ALL, LOW, 38), count(ALL, HIGH, 2))).containsExactly("shown", "PRIMARY");
    }

    @Test
    void aWithheldPartOfACrossedBreakdownBesideAMargin() {
        assertThat(cells(count(ALL, LOW, 38), count(ALL, HIGH.and("placement", "JUSTICE"), 2)))
                .containsExactly("shown", "PRIMARY");
    }

    @Test
    void aBreakdownOfWhichNothingIsWithheldPasses() {
        assertThat(cells(count(ALL, 30), count(ALL, LOW, 10), count(ALL, MIDDLE, 20), count(ALL, HIGH, 0)))
                .containsOnly("shown");
    }

    @Test
    void aBreakdownOfNoneAndOneOfASingleWithheldPartPass() {
        assertThat(cells(count(ALL, 0), count(ALL, LOW, 0), count(ALL, HIGH, 0)))
                .containsOnly("shown");
        assertThat(cells(count(ALL, 3), count(ALL, LOW, 3), count(ALL, MIDDLE, 0), count(ALL, HIGH, 0)))
                .containsExactly("PRIMARY", "PRIMARY", "shown", "shown");
    }

    /** Three parts of 1 or more make 3 to 5, and each is then 1 to 3: still 2 apart. Two make 2 to 5. */
    @Test
    void aWithheldTotalThatItsWithheldPartsNarrow() {
        assertThat(cells(count(ALL, 5), count(ALL, LOW, 3), count(ALL, MIDDLE, 1), count(ALL, HIGH, 1)))
                .containsExactly("PRIMARY", "PRIMARY", "PRIMARY", "PRIMARY");
        assertThat(cells(count(ALL, 5), count(ALL, LOW, 3), count(ALL, HIGH, 2)))
                .containsExactly("PRIMARY", "PRIMARY", "PRIMARY");
    }

    @Test
    void aBreakdownByAColumnThatIsNotRecordedIsTheTotalAgain() {
        assertThat(cells(count(ALL, 30), count(ALL, Slice.of("ethnicity", "A"), 30)))
                .containsOnly("shown");
    }

    /**
     * The other half is 15 to 19 if it is not stated. If it is, either of the two that are large gives the small one
     * away.
     */
    @Test
    void aWithheldHalfBesideItsYear() {
        assertThat(cells(count(ALL, YEAR, 20), count(ALL, H1, 3))).containsExactly("shown", "PRIMARY");
        takesOneOf(List.of(0, 2), List.of("PRIMARY"), count(ALL, YEAR, 20), count(ALL, H1, 3), count(ALL, H2, 17));
    }

    /** 20 less 17 is 3. */
    @Test
    void aHalfThatIsSmallThoughItIsNotStated() {
        takesOneOf(List.of(0, 1), List.of(), count(ALL, YEAR, 20), count(ALL, H1, 17));
        assertThat(cells(count(ALL, YEAR, 20), count(ALL, H1, 14))).containsOnly("shown");
    }

    @Test
    void twoHalvesOfWhichOneIsWithheldPassWithoutTheYear() {
        assertThat(cells(count(ALL, H1, 3), count(ALL, H2, 17))).containsExactly("PRIMARY", "shown");
    }

    @Test
    void aYearOfWhichAHalfIsNone() {
        assertThat(cells(count(ALL, YEAR, 3), count(ALL, H1, 0), count(ALL, H2, 3)))
                .containsExactly("PRIMARY", "shown", "PRIMARY");
    }

    /** The windows differ by the quarter that left and the one that came, 50 − 46 = 7 − 3. To withhold the 7 would not do:
     * it would be known to be 6 or more, and the 3 to be 2 or more. */
    @Test
    void aWithheldQuarterBetweenTrailingWindows() {
        var trailing = ALL.over(Window.trailing(Span.months(12)));
        var quarters = FINANCIAL_YEAR.quarters();
        takesOneOf(
                List.of(0, 1),
                List.of("shown", "PRIMARY"),
                count(trailing, quarters.get(0), 50),
                count(trailing, quarters.get(1), 46),
                count(ALL, quarters.get(1).sameLastYear(), 7),
                count(ALL, quarters.get(1), 3));
        assertThat(cells(count(trailing, quarters.get(3), 50), count(ALL, quarters.get(3), 2)))
                .containsExactly("shown", "PRIMARY");
        assertThat(cells(count(ALL.over(Window.yearToDate()), quarters.get(2), 50), count(ALL, quarters.get(1), 2)))
                .containsExactly("shown", "PRIMARY");
    }

    /** September is in both: 21 + 22 − 40 = 3. The year is the largest, so it is the dearest. */
    @Test
    void aSmallPeriodThatTwoOverlappingWindowsShare() {
        var months = FINANCIAL_YEAR.months();
        takesOneOf(
                List.of(1, 2),
                List.of("shown"),
                count(ALL, YEAR, 40),
                count(ALL, H1, 21),
                count(ALL, ReportingPeriod.of(months.get(5).start(), YEAR.end()), 22));
    }

    /** 40 less 37 is 3, whether the 3 is stated or not. */
    @Test
    void welfareAndJusticeBesideAll() {
        takesOneOf(List.of(0, 1), List.of("PRIMARY"), count(ALL, 40), count(WELFARE, 37), count(JUSTICE, 3));
        takesOneOf(List.of(0, 1), List.of(), count(ALL, 40), count(WELFARE, 37));
        assertThat(cells(count(ALL, 40), count(JUSTICE, 3))).containsExactly("shown", "PRIMARY");
        assertThat(cells(count(WELFARE, 37), count(JUSTICE, 3))).containsExactly("shown", "PRIMARY");
    }

    /**
     * 34 and 6 make all 40, so those on justice grounds are known; 40 less 36 leaves 4 who are late. All 40 follow from the
     * 34 and the 6 even if they are withheld, so the 36 goes.
     */
    @Test
    void aConditionOnAnotherColumnBesideABreakdownThatAddsUp() {
        assertThat(cells(
                        count(ALL, 40),
                        count(ALL, Slice.of("placement", "WELFARE"), 34),
                        count(JUSTICE, 6),
                        count(JUSTICE, LOW, 6),
                        count(Measure.count(RESTRAINTS.where(LATE.isTrue().not())), 36)))
                .containsExactly("shown", "shown", "shown", "shown", "SECONDARY");
    }

    /** Two parts of 1 or more make 2 to 5 of the whole, and each is 1 to 4. */
    @Test
    void manyWithheldCountsInASmallOne() {
        var low = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.LOW)));
        var high = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.HIGH)));
        assertThat(cells(
                        count(LATE_ONES, 3),
                        count(Measure.count(RESTRAINTS.where(LATE.isTrue()).where(LEVEL.is(Some.Level.LOW))), 1),
                        count(Measure.count(RESTRAINTS.where(LATE.isTrue()).where(LEVEL.is(Some.Level.HIGH))), 1)))
                .containsExactly("PRIMARY", "PRIMARY", "PRIMARY");
        assertThat(cells(count(ALL, 8), count(low, 2), count(high, 1))).containsExactly("shown", "PRIMARY", "PRIMARY");
    }

    /** 23 less 20 had 11 to 15 days. */
    @Test
    void aRangeBetweenTwoRanges() {
        takesOneOf(
                List.of(0, 1),
                List.of(),
                count(Measure.count(RESTRAINTS.where(DAYS.atMost(10))), 20),
                count(Measure.count(RESTRAINTS.where(DAYS.atMost(15))), 23));
    }

    /** 20 less 17 have one row. */
    @Test
    void childrenWithOneRowBetweenAllAndThoseWithTwo() {
        takesOneOf(
                List.of(0, 1),
                List.of(),
                count(Measure.people(RESTRAINTS), 20),
                count(Measure.people(RESTRAINTS).atLeast(2), 17));
    }

    /** 20 + 4 − 9 = 15. With starts of 1 to 5 the ends are 6 to 10, or the stock is 12 to 16; 20 is the dearest. */
    @Test
    void aWithheldStartBetweenTwoStocksWithTheEndsShown() {
        takesOneOf(
                List.of(1, 3),
                List.of("shown", "PRIMARY"),
                count(Measure.open(PLANS), H1, 20),
                count(Measure.open(PLANS), YEAR, 15),
                count(Measure.count(PLANS.starting()), H2, 4),
                count(Measure.count(PLANS.ending()), H2, 9));
        assertThat(cells(
                        count(Measure.open(PLANS), H1, 20),
                        count(Measure.open(PLANS), YEAR, 15),
                        count(Measure.count(PLANS.starting()), H2, 4)))
                .containsExactly("shown", "shown", "PRIMARY");
    }

    /** 33 less 30 ended. */
    @Test
    void aSumShownBesideAllButOneOfItsParts() {
        var ended = Measure.count(PLANS.ending());
        takesOneOf(List.of(0, 1), List.of(), count(ALL.plus(ended), 33), count(ALL, 30));
        assertThat(cells(count(ALL.plus(ended), 43), count(ALL, 30))).containsOnly("shown");
    }

    @Test
    void aSmallDifferenceOfASuppliedPartFromItsWhole() {
        takesOneOf(
                List.of(0, 1),
                List.of("PRIMARY"),
                count(Measure.given("all"), 30),
                count(Measure.given("part"), 27),
                count(Measure.given("all").minus(Measure.given("part")), 3));
    }

    @Test
    void aNetChangeIsWithheldButCountsNobody() {
        var started = Measure.count(PLANS.starting());
        var ended = Measure.count(PLANS.ending());
        assertThat(cells(count(started, 13), count(ended, 12), count(started.minus(ended), 1)))
                .containsExactly("shown", "shown", "PRIMARY");
    }

    /** 30 less 20 is what the source withheld. */
    @Test
    void whatTheSourceWithheldIsNotWorkedOutEither() {
        var given = Measure.given("visits");
        takesOneOf(
                List.of(0, 1),
                List.of("c"),
                count(given, YEAR, 30),
                count(given, H1, 20),
                says(given, H2, Figure.missing(Gap.SUPPRESSED_AT_SOURCE)));
    }

    /** 43 less 40 is North. Three of which none is the sum of others say nothing of one another. */
    @Test
    void anAreaWithheldBesideTheOthersAndTheirSum() {
        takesOneOf(List.of(0, 2), List.of("PRIMARY"), in("County", 43), in("North", 3), in("South", 40));
        assertThat(cells(in("North", 3), in("South", 40), in("West", 20))).containsExactly("PRIMARY", "shown", "shown");
    }

    /** The north has a line that the county has not, so that all lines together have more of the north. 43 − 40 = 3. */
    @Test
    void anAreaThatHasMoreLinesThanTheWholeItIsPartOf() {
        var north =
                new Statement("late", LATE_ONES, Area.named("North"), YEAR, Slice.TOTAL, new Figure.Count(30), true);
        takesOneOf(
                List.of(1, 3), List.of("shown", "PRIMARY"), north, in("County", 43), in("South", 3), in("North", 40));
    }

    /** 9 is 2 + 7 by chance; the county is all three, 18, so that 2 would be 18 − 9 − 7. */
    @Test
    void anAreaThatIsTheSumOfOthersByChance() {
        takesOneOf(
                List.of(0, 2, 3), List.of("PRIMARY"), in("County", 18), in("North", 2), in("South", 7), in("West", 9));
    }

    /** East is 4 + 8 and the county is 12 + 9: the 4 would be 12 − 8 as well as 21 − 9 − 8. */
    @Test
    void anAreaWithinAnAreaWithinTheWhole() {
        assertThat(cells(in("County", 21), in("East", 12), in("West", 9), in("East one", 4), in("East two", 8)))
                .contains("SECONDARY")
                .element(3)
                .isEqualTo("PRIMARY");
    }

    /** Durham is 3 + 40; a neighbour of like size and England are beside it. */
    @Test
    void anAreaBesideItsNeighbourAndTheCountry() {
        takesOneOf(
                List.of(1, 2),
                List.of("PRIMARY", "shown", "shown"),
                in("North", 3),
                in("South", 40),
                in("Durham", 43),
                in("Sunderland", 39),
                in("England", 9_000));
    }

    /** East is 3 + 40 and England East and West: East follows from England, so that it is the 40 that goes. */
    @Test
    void anAreaOfOneOfTwoRegions() {
        assertThat(cells(
                        in("A", 3),
                        in("B", 40),
                        in("C", 31),
                        in("D", 59),
                        in("East", 43),
                        in("West", 90),
                        in("England", 133)))
                .containsExactly("PRIMARY", "SECONDARY", "shown", "shown", "shown", "shown", "shown");
    }

    /** Each child of the year is one of some quarter: 23 − 6 − 6 − 6 leave 5 or more of 1 to 5. */
    @Test
    void childrenOfAYearBesideThoseOfItsQuarters() {
        Measure children = Measure.people(RESTRAINTS);
        var quarters = FINANCIAL_YEAR.quarters();
        takesOneOf(
                List.of(0, 1, 2, 3),
                List.of("PRIMARY"),
                count(children, YEAR, 23),
                count(children, quarters.get(0), 6),
                count(children, quarters.get(1), 6),
                count(children, quarters.get(2), 6),
                count(children, quarters.get(3), 5));
    }

    /** 22 − 9 − 8 leave 5 or more of 1 to 5; the same for areas. */
    @Test
    void childrenBesideThoseOfEachPart() {
        Measure children = Measure.people(RESTRAINTS);
        takesOneOf(
                List.of(0, 1, 2),
                List.of("PRIMARY"),
                count(children, 22),
                count(children, LOW, 9),
                count(children, MIDDLE, 8),
                count(children, HIGH, 5));
        takesOneOf(
                List.of(0, 1, 2),
                List.of("PRIMARY"),
                in(children, "County", 22),
                in(children, "North", 9),
                in(children, "South", 8),
                in(children, "West", 5));
    }

    /**
     * 50 less 20 less 27 leaves 3 in the west, of which nothing is stated: whoever knows the map can take the others from the
     * county. Without one of the three the west can be any number; the policy has to be told the map, as the figures do not
     * add up.
     */
    @Test
    void whatIsLeftForAnAreaThatIsNotStatedIsNotToBeWorkedOut() {
        Protection told = Protection.SMALL_COUNTS.madeOf(
                Area.named("County"), Area.named("North"), Area.named("South"), Area.named("West"));
        Statement[] two = {in("County", 50), in("North", 20), in("South", 27)};

        assertThat(cells(two)).containsOnly("shown");
        assertThat(cells(told, two).stream().filter("SECONDARY"::equals)).hasSize(1);
        assertThat(cells(told, in("County", 60), in("North", 20), in("South", 27)))
                .as("13 are left")
                .containsOnly("shown");
    }

    /** The county is North and South, and North is two more: 50 less 20 less 12 leaves 18, less 15 leaves 3. */
    @Test
    void aMapHasAsManyLevelsAsItIsToldOf() {
        Area county = Area.named("County");
        Area north = Area.named("North");
        Protection told = Protection.SMALL_COUNTS
                .madeOf(county, north, Area.named("South"))
                .madeOf(north, Area.named("North one"), Area.named("North two"));
        Statement[] some = {in("County", 50), in("South", 32), in("North one", 15)};

        assertThat(cells(some)).containsOnly("shown");
        assertThat(cells(told, some).stream().filter("SECONDARY"::equals)).hasSize(1);
    }

    /** North and South add to 52, which is not 50: the map does not hold for these figures, and nothing follows from it. */
    @Test
    void aMapThatTheFiguresContradictTellsNothing() {
        Protection told =
                Protection.SMALL_COUNTS.madeOf(Area.named("County"), Area.named("North"), Area.named("South"));

        assertThat(cells(told, in("County", 50), in("North", 20), in("South", 32)))
                .containsOnly("shown");
    }

    @Test
    void aMapWithoutPartsOrWithACircleIsRefused() {
        Area county = Area.named("County");
        Area north = Area.named("North");
        Area south = Area.named("South");

        assertThatThrownBy(() -> Protection.SMALL_COUNTS.madeOf(county, north))
                .hasMessage("County must be made of two areas or more");
        assertThatThrownBy(() ->
                        Protection.SMALL_COUNTS.madeOf(county, north, south).madeOf(north, county, south))
                .hasMessage("County must not be a part of itself");
    }

    private static Statement in(Measure measure, String area, long value) {
        return new Statement("line", measure, Area.named(area), YEAR, Slice.TOTAL, new Figure.Count(value), true);
    }

    /** One child is in both areas, so that children do not add up, but restraints do: 43 − 40 is 3. */
    @Test
    void areasAreReadFromWhatAddsUp() {
        Measure children = Measure.people(RESTRAINTS);
        takesOneOf(
                List.of(0, 2),
                List.of("PRIMARY", "shown", "PRIMARY", "shown"),
                in("County", 43),
                in("North", 3),
                in("South", 40),
                in(children, "County", 28),
                in(children, "North", 3),
                in(children, "South", 28));
    }

    /**
     * A reader is not told that 1 of the 3 late ones was LOW, only that they are few; so those who were not are 1 to 5.
     */
    @Test
    void aSmallPartOfAShareIsNotKnownToBeOneOrMore() {
        var notLow = Measure.count(
                RESTRAINTS.where(LATE.isTrue()).where(LEVEL.is(Some.Level.LOW).not()));
        var low = Measure.count(RESTRAINTS.where(LATE.isTrue()).where(LEVEL.is(Some.Level.LOW)));
        var secrets = ranges(count(LATE_ONES, 3), percent(low, LATE_ONES, 1, 3), count(notLow, 2));
        // Of 1 to 5 late ones all may have been other than LOW.
        assertThat(secrets).containsEntry(2, new Range(1, 5, true));
    }

    /**
     * Of 6 rows at most one child can have 4, so that a reader who knows that it is one or more knows it is one; of
     * 20, five can.
     */
    @Test
    void theRowsOfFewChildrenDoNotTellHowManyTheyAre() {
        Measure often = Measure.people(RESTRAINTS).atLeast(4);

        assertThat(cells(count(ALL, 6), count(often, 1))).containsExactly("SECONDARY", "PRIMARY");
        assertThat(cells(count(ALL, 20), count(often, 1))).containsExactly("shown", "PRIMARY");
    }

    /** 40 rows, and a median of 37 of them: 3 have nothing recorded. Of 34, 6 have not. */
    @Test
    void aMedianDoesNotTellHowFewAreNotRecorded() {
        Formula median = Measure.median(Some.DAYS, RESTRAINTS);

        assertThat(cells(count(ALL, 40), says(median, YEAR, new Figure.Spread(50, Fraction.of(30, 1), 37))))
                .contains("SECONDARY");
        assertThat(cells(count(ALL, 40), says(median, YEAR, new Figure.Spread(50, Fraction.of(30, 1), 34))))
                .containsExactly("shown", "shown");
    }

    /** What can be known in the end of the small count each statement is, by the statement's number. */
    private static Map<Integer, Range> ranges(Statement... statements) {
        var hiding = new Hiding(List.of(statements), Protection.SMALL_COUNTS);
        var search = new Search(
                hiding,
                new Earlier(Ledger.NONE, hiding, Protection.SMALL_COUNTS.threshold()),
                Protection.SMALL_COUNTS,
                new Budget(1_000_000, 1, () -> 0));
        var ranges = new TreeMap<Integer, Range>();
        search.run().forEach((secret, range) -> {
            if (secret.isSmall() && secret.counts().size() == 1) {
                secret.counts()
                        .iterator()
                        .next()
                        .statements()
                        .forEach(i -> ranges.put(
                                i, new Range(Math.max(1, range.least()), Math.min(5, range.greatest()), range.met())));
            }
        });
        return ranges;
    }

    private static Statement in(String area, long value) {
        return new Statement("line", ALL, Area.named(area), YEAR, Slice.TOTAL, new Figure.Count(value), true);
    }

    /** HIGH is 13 less MIDDLE, so LOW is 9 − 13 + MIDDLE: MIDDLE would be 4 or 5. */
    @Test
    void overlappingSetsOfCodes() {
        var low = Some.Level.LOW;
        takesOneOf(
                List.of(1, 2),
                List.of("PRIMARY"),
                count(Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.MIDDLE))), 4),
                count(Measure.count(RESTRAINTS.where(LEVEL.in(low, Some.Level.HIGH))), 9),
                count(Measure.count(RESTRAINTS.where(LEVEL.in(Some.Level.MIDDLE, Some.Level.HIGH))), 13));
    }

    /** All of the year are at least the 14 on justice grounds, so the first half would be 14 − 9 = 5 or more. */
    @Test
    void aPartOverTheYearAndItsWholeInHalves() {
        takesOneOf(List.of(0, 2), List.of("PRIMARY"), count(JUSTICE, YEAR, 14), count(ALL, H1, 5), count(ALL, H2, 9));
    }

    /** 6 + 11 − 12 = 5 in the first half. The 6 is the cheapest: it is then 6 or more, and so the half 5 or more. */
    @Test
    void aSmallHalfOfAllBehindTwoKindsAndTheOtherHalf() {
        assertThat(cells(count(WELFARE, YEAR, 6), count(JUSTICE, YEAR, 11), count(ALL, H2, 12)))
                .containsExactly("SECONDARY", "shown", "shown");
    }
}
