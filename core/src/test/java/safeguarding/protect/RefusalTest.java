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
import static safeguarding.protect.Some.says;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.time.Cadence;
import safeguarding.time.Span;

class RefusalTest {
    private static final Slice LOW = Slice.of("level", "LOW");
    private static final Slice MIDDLE = Slice.of("level", "MIDDLE");
    private static final Slice HIGH = Slice.of("level", "HIGH");

    private static void refuses(String advice, Statement... statements) {
        assertThatThrownBy(() -> cells(statements))
                .isInstanceOf(DisclosureException.class)
                .hasMessageContaining(advice);
    }

    @Test
    void aWithheldPartOfABreakdownBesideItsTotal() {
        refuses(
                "Publish without the breakdown: line, Home, 2019-20, level=HIGH | line, Home, 2019-20, total",
                count(ALL, 40),
                count(ALL, HIGH, 2));
    }

    @Test
    void aWithheldPartOfABreakdownBesideItsSiblings() {
        refuses("without the breakdown", count(ALL, LOW, 38), count(ALL, HIGH, 2));
    }

    @Test
    void aWithheldPartOfACrossedBreakdownBesideAMargin() {
        refuses("without the breakdown", count(ALL, LOW, 38), count(ALL, HIGH.and("placement", "JUSTICE"), 2));
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

    @Test
    void aWithheldTotalThatItsWithheldPartsNarrow() {
        refuses("part of one another", count(ALL, 5), count(ALL, LOW, 3), count(ALL, MIDDLE, 1), count(ALL, HIGH, 1));
        refuses("part of one another", count(ALL, 5), count(ALL, LOW, 3), count(ALL, HIGH, 2));
    }

    @Test
    void aBreakdownByAColumnThatIsNotRecordedIsTheTotalAgain() {
        assertThat(cells(count(ALL, 30), count(ALL, Slice.of("ethnicity", "A"), 30)))
                .containsOnly("shown");
    }

    @Test
    void aWithheldHalfBesideItsYear() {
        refuses("Publish the year only", count(ALL, YEAR, 20), count(ALL, H1, 3));
        refuses("Publish the year only", count(ALL, YEAR, 20), count(ALL, H1, 3), count(ALL, H2, 17));
    }

    @Test
    void aHalfThatIsSmallThoughItIsNotStated() {
        refuses("Publish the year only", count(ALL, YEAR, 20), count(ALL, H1, 17));
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

    @Test
    void aWithheldQuarterBetweenTrailingWindows() {
        var trailing = ALL.over(Window.trailing(Span.months(12)));
        var quarters = FINANCIAL_YEAR.quarters();
        refuses(
                "Publish the year only",
                count(trailing, quarters.get(0), 50),
                count(trailing, quarters.get(1), 46),
                count(ALL, quarters.get(1).sameLastYear(), 7),
                count(ALL, quarters.get(1), 3));
        refuses("Publish the year only", count(trailing, quarters.get(3), 50), count(ALL, quarters.get(3), 2));
        refuses(
                "Publish the year only",
                count(ALL.over(Window.yearToDate()), quarters.get(2), 50),
                count(ALL, quarters.get(1), 2));
    }

    @Test
    void aSmallPeriodThatTwoOverlappingWindowsShare() {
        var months = FINANCIAL_YEAR.months();
        refuses(
                "Publish the year only",
                count(ALL, YEAR, 40),
                count(ALL, H1, 21),
                count(ALL, safeguarding.time.ReportingPeriod.of(months.get(5).start(), YEAR.end()), 22));
    }

    @Test
    void welfareAndJusticeBesideAll() {
        refuses("part of one another", count(ALL, 40), count(WELFARE, 37), count(JUSTICE, 3));
        refuses("part of one another", count(ALL, 40), count(WELFARE, 37));
        assertThat(cells(count(ALL, 40), count(JUSTICE, 3))).containsExactly("shown", "PRIMARY");
        assertThat(cells(count(WELFARE, 37), count(JUSTICE, 3))).containsExactly("shown", "PRIMARY");
    }

    @Test
    void welfareAsASliceAndAsACondition() {
        refuses(
                "part of one another",
                count(ALL, 40),
                count(ALL, Slice.of("placement", "WELFARE"), 20),
                count(WELFARE, 17));
        refuses(
                "part of one another",
                count(ALL, 40),
                count(ALL, Slice.of("placement", "WELFARE"), 34),
                count(JUSTICE, 6),
                count(JUSTICE, LOW, 6),
                count(Measure.count(RESTRAINTS.where(LATE.isTrue().not())), 36));
    }

    @Test
    void twoWithheldCountsOfWhichTheSumIsKnown() {
        var low = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.LOW)));
        var middle = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.MIDDLE)));
        var high = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.HIGH)));
        refuses("part of one another", count(ALL, 89), count(low, 83), count(middle, 4), count(high, 2));
    }

    @Test
    void manyWithheldCountsInASmallOne() {
        var low = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.LOW)));
        var high = Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.HIGH)));
        refuses(
                "part of one another",
                count(LATE_ONES, 3),
                count(Measure.count(RESTRAINTS.where(LATE.isTrue()).where(LEVEL.is(Some.Level.LOW))), 1),
                count(Measure.count(RESTRAINTS.where(LATE.isTrue()).where(LEVEL.is(Some.Level.HIGH))), 1));
        assertThat(cells(count(ALL, 8), count(low, 2), count(high, 1))).containsExactly("shown", "PRIMARY", "PRIMARY");
    }

    @Test
    void aRangeBetweenTwoRanges() {
        refuses(
                "part of one another",
                count(Measure.count(RESTRAINTS.where(DAYS.atMost(10))), 20),
                count(Measure.count(RESTRAINTS.where(DAYS.atMost(15))), 23));
    }

    @Test
    void childrenWithOneRowBetweenAllAndThoseWithTwo() {
        refuses(
                "part of one another",
                count(Measure.people(RESTRAINTS), 20),
                count(Measure.people(RESTRAINTS).atLeast(2), 17));
    }

    @Test
    void aWithheldStartBetweenTwoStocksWithTheEndsShown() {
        refuses(
                "part of one another",
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

    @Test
    void aSumShownBesideAllButOneOfItsParts() {
        var ended = Measure.count(PLANS.ending());
        refuses("part of one another", count(ALL.plus(ended), 33), count(ALL, 30));
        assertThat(cells(count(ALL.plus(ended), 43), count(ALL, 30))).containsOnly("shown");
    }

    @Test
    void aSmallDifferenceOfASuppliedPartFromItsWhole() {
        refuses(
                "part of one another",
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

    @Test
    void whatTheSourceWithheldIsNotWorkedOutEither() {
        var given = Measure.given("visits");
        refuses(
                "part of one another",
                count(given, YEAR, 30),
                count(given, H1, 20),
                says(given, H2, Figure.missing(Gap.SUPPRESSED_AT_SOURCE)));
    }

    @Test
    void anAreaWithheldBesideTheOthersAndTheirSum() {
        refuses("Publish the whole area only", in("County", 43), in("North", 3), in("South", 40));
        assertThat(cells(in("North", 3), in("South", 40), in("West", 20))).containsExactly("PRIMARY", "shown", "shown");
    }

    private static Statement in(String area, long value) {
        return new Statement("line", ALL, Area.named(area), YEAR, Slice.TOTAL, new Figure.Count(value), true);
    }

    @Test
    void overlappingSetsOfCodes() {
        var low = Some.Level.LOW;
        refuses(
                "part of one another",
                count(Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.MIDDLE))), 4),
                count(Measure.count(RESTRAINTS.where(LEVEL.in(low, Some.Level.HIGH))), 9),
                count(Measure.count(RESTRAINTS.where(LEVEL.in(Some.Level.MIDDLE, Some.Level.HIGH))), 13));
    }

    @Test
    void aPartOverTheYearAndItsWholeInHalves() {
        refuses("part of one another", count(JUSTICE, YEAR, 14), count(ALL, H1, 5), count(ALL, H2, 9));
    }

    @Test
    void aSmallHalfOfAllBehindTwoKindsAndTheOtherHalf() {
        refuses("Publish the year only", count(WELFARE, YEAR, 6), count(JUSTICE, YEAR, 11), count(ALL, H2, 12));
    }

    @Test
    void aTableTooLargeToCheck() {
        var statements = new java.util.ArrayList<Statement>();
        for (var month : YEAR.split(Cadence.MONTH)) {
            for (int days = 0; days < 900; days++) {
                statements.add(count(
                        Measure.count(RESTRAINTS.where(DAYS.between(days, days + 50 + days % 7))),
                        month,
                        100 + 20L * (days % 9)));
            }
            for (var level : Some.Level.values()) {
                statements.add(count(Measure.count(RESTRAINTS.where(LEVEL.is(level))), month, 100));
                statements.add(
                        count(Measure.count(RESTRAINTS.where(LEVEL.is(level).not())), month, 200));
            }
        }
        refuses("too much in one publication", statements.toArray(new Statement[0]));
    }
}
