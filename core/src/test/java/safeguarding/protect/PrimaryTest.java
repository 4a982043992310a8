package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.protect.Protection.SMALL_COUNTS;
import static safeguarding.protect.Some.ALL;
import static safeguarding.protect.Some.DAYS;
import static safeguarding.protect.Some.H1;
import static safeguarding.protect.Some.H2;
import static safeguarding.protect.Some.LATE_ONES;
import static safeguarding.protect.Some.PLANS;
import static safeguarding.protect.Some.RESTRAINTS;
import static safeguarding.protect.Some.YEAR;
import static safeguarding.protect.Some.cells;
import static safeguarding.protect.Some.count;
import static safeguarding.protect.Some.percent;
import static safeguarding.protect.Some.rate;
import static safeguarding.protect.Some.says;

import java.math.BigDecimal;
import java.util.List;
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
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;

class PrimaryTest {

    @ParameterizedTest
    @CsvSource({"0, shown", "1, PRIMARY", "5, PRIMARY", "6, shown"})
    void aCountOfOneToFiveIsWithheldAndATrueZeroIsShown(long value, String cell) {
        assertThat(cells(count(ALL, value))).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource({"0, 24, shown", "1, 24, DERIVED", "3, 24, DERIVED", "5, 24, DERIVED", "6, 24, shown", "24, 24, shown"})
    void aPercentageIsWithheldWithItsSmallNumerator(long part, long whole, String cell) {
        assertThat(cells(percent(LATE_ONES, ALL, part, whole))).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource({"44, shown", "45, COMPLEMENT", "49, COMPLEMENT", "50, shown"})
    void aShareIsWithheldIfFewAreLeftOutOfIt(long part, String cell) {
        assertThat(cells(percent(LATE_ONES, ALL, part, 50))).containsExactly(cell);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "0, 5", "5, 5", "2, 5"})
    void aShareOfAGroupOfOneToFiveIsWithheldEvenIfItIsNoneOrAll(long part, long whole) {
        assertThat(cells(percent(LATE_ONES, ALL, part, whole))).containsExactly("SMALL_DENOMINATOR");
    }

    @Test
    void aRateOfASmallGroupIsWithheldThoughItsNumeratorIsLarge() {
        assertThat(cells(rate(Measure.total(DAYS, RESTRAINTS), ALL, 100, 40, 5)))
                .containsExactly("SMALL_DENOMINATOR");
        assertThat(cells(rate(Measure.total(DAYS, RESTRAINTS), ALL, 100, 40, 6)))
                .containsExactly("shown");
    }

    @Test
    void aRateOfAFewPerPopulationIsWithheldAndThePopulationIsNot() {
        Formula children = Measure.residents(AgeBand.CHILDREN_0_TO_17);
        assertThat(cells(rate(ALL, children, 10_000, 3, 12_600), rate(LATE_ONES, children, 10_000, 6, 12_600)))
                .containsExactly("DERIVED", "shown");
        assertThat(cells(count(children, 3))).containsExactly("shown");
    }

    @Test
    void theDenominatorMayBeShownBesideAWithheldPercentage() {
        assertThat(cells(count(ALL, 24), count(LATE_ONES, 3), percent(LATE_ONES, ALL, 3, 24)))
                .containsExactly("shown", "PRIMARY", "DERIVED");
        assertThat(cells(count(ALL, 50), count(LATE_ONES, 49), percent(LATE_ONES, ALL, 49, 50)))
                .containsExactly("shown", "COMPLEMENT", "COMPLEMENT");
    }

    @Test
    void theReasonDoesNotTellOnWhichSideTheFewAre() {
        assertThat(cells(count(ALL, 7), count(LATE_ONES, 6), percent(LATE_ONES, ALL, 6, 7)))
                .isEqualTo(cells(count(ALL, 7), count(LATE_ONES, 2), percent(LATE_ONES, ALL, 2, 7)))
                .containsExactly("shown", "PRIMARY", "DERIVED");
    }

    @Test
    void aCountThatIsWithheldInOneLineIsWithheldInEveryLine() {
        Formula named = new Formula.Named("restraint.late", LATE_ONES);
        assertThat(cells(
                        percent(LATE_ONES, ALL, 49, 50),
                        count(named, 49),
                        rate(named, Measure.residents(AgeBand.of(0, 17)), 100, 49, 900)))
                .containsExactly("COMPLEMENT", "COMPLEMENT", "DERIVED");
    }

    @Test
    void aStockAtTheYearsEndIsTheStockAtTheSecondHalfsEnd() {
        Measure open = Measure.open(PLANS);
        Formula share = Measure.open(PLANS.where(Some.LATE.isTrue())).percentOf(open);
        assertThat(cells(
                        says(share, YEAR, new Figure.Rate(48, 50, 100, true)),
                        count(Measure.open(PLANS.where(Some.LATE.isTrue())), H2, 48)))
                .containsExactly("COMPLEMENT", "COMPLEMENT");
    }

    @Test
    void aChangeByAFewIsWithheld() {
        Formula change = ALL.changeOnPrevious();
        assertThat(cells(says(change, H2, new Figure.Change(new Figure.Count(12), new Figure.Count(13)))))
                .containsExactly("DERIVED");
        assertThat(cells(says(change, H2, new Figure.Change(new Figure.Count(12), new Figure.Count(20)))))
                .containsExactly("shown");
        assertThat(cells(says(change, H2, new Figure.Change(new Figure.Count(12), new Figure.Count(12)))))
                .containsExactly("shown");
    }

    @Test
    void aChangeFromOrToAWithheldCountIsWithheldAndSoIsTheCountInItsOwnLine() {
        assertThat(cells(
                        says(ALL.changeOnPrevious(), H2, new Figure.Change(new Figure.Count(3), new Figure.Count(20))),
                        count(ALL, H1, 3)))
                .containsExactly("DERIVED", "PRIMARY");
    }

    @Test
    void sumsMeansAndDifferencesOfAWithheldCountAreWithheld() {
        assertThat(cells(
                        count(LATE_ONES, 3),
                        count(LATE_ONES.plus(Measure.count(PLANS.starting())), 30),
                        count(Measure.count(PLANS.starting()).minus(LATE_ONES), 24),
                        says(
                                Formula.mean(LATE_ONES, Measure.count(PLANS.starting())),
                                YEAR,
                                new Figure.Rate(30, 2, 1, false))))
                .containsExactly("PRIMARY", "DERIVED", "DERIVED", "DERIVED");
    }

    @Test
    void aMeanOfTwoCountsIsNotAMeanOfASmallGroup() {
        assertThat(cells(says(
                        Formula.mean(ALL, Measure.count(PLANS.starting())), YEAR, new Figure.Rate(30, 2, 1, false))))
                .containsExactly("shown");
    }

    @Test
    void aMedianOfFewRowsAndAnExtremeAreWithheld() {
        Formula median = Measure.median(DAYS, RESTRAINTS);
        assertThat(cells(says(median, YEAR, new Figure.Spread(50, Fraction.of(30, 1), 5))))
                .containsExactly("SMALL_DENOMINATOR");
        assertThat(cells(says(median, YEAR, new Figure.Spread(50, Fraction.of(30, 1), 6))))
                .containsExactly("shown");
        assertThat(cells(says(
                        Measure.quantile(100, DAYS, RESTRAINTS),
                        YEAR,
                        new Figure.Spread(100, Fraction.of(30, 1), 600))))
                .containsExactly("SMALL_DENOMINATOR");
    }

    @Test
    void theShareOfTheFewWhoHaveMostIsWithheld() {
        Formula top = Measure.topShare(3, RESTRAINTS).percentOf(ALL);
        assertThat(cells(says(top, YEAR, new Figure.Rate(311, 518, 100, true)))).containsExactly("SMALL_DENOMINATOR");
    }

    @Test
    void aStatedCountOfAFewIsWithheld() {
        Formula given = Measure.given("visits");
        assertThat(cells(says(given, YEAR, new Figure.Stated(new BigDecimal("5"), Bound.EXACTLY))))
                .containsExactly("PRIMARY");
        assertThat(cells(says(given, YEAR, new Figure.Stated(new BigDecimal("800"), Bound.MORE_THAN))))
                .containsExactly("shown");
    }

    @ParameterizedTest
    @CsvSource({"12.5, DERIVED", "12.6, shown", "25.0, shown", "91.7, DERIVED", "0, shown", "100.0, shown"})
    void aStatedPercentageIsWithheldIfItsShownBaseGivesASmallCount(String value, String cell) {
        var base = new Measure.Given("visits", Measure.Part.BASE);
        var stated = new Figure.Stated(new BigDecimal(value), Bound.EXACTLY);
        assertThat(cells(count(base, 24), says(Measure.givenPercent("visits"), YEAR, stated)))
                .containsExactly("shown", cell);
    }

    @Test
    void aDifferenceOfRatesWhoseCountsAreNotGivenIsWithheld() {
        Formula points = LATE_ONES.percentOf(ALL).minus(Some.WELFARE.percentOf(ALL));
        assertThat(cells(says(points, YEAR, new Figure.Rate(300, 1000, 100, false))))
                .containsExactly("DERIVED");
    }

    @Test
    void gapsKeepTheirSymbols() {
        assertThat(cells(
                        says(ALL, H1, Figure.missing(Gap.NOT_COVERED)),
                        says(LATE_ONES, H1, Figure.missing(Gap.NOT_APPLICABLE)),
                        says(Some.WELFARE, H1, Figure.missing(Gap.LOW)),
                        says(Some.JUSTICE, H1, Figure.missing(Gap.UNRELIABLE)),
                        says(Measure.days(PLANS), H1, Figure.missing(Gap.SUPPRESSED_AT_SOURCE))))
                .containsExactly("x", "z", "low", "u", "c");
        assertThat(Cell.open(new Figure.Count(7)).symbol()).isEmpty();
        assertThat(Cell.Withheld.because(Reason.PRIMARY).symbol()).isEqualTo("c");
    }

    @Test
    void aHigherThresholdWithholdsMoreAndALowerOneIsRefused() {
        assertThat(cells(SMALL_COUNTS.threshold(10), count(ALL, 10))).containsExactly("PRIMARY");
        assertThat(cells(SMALL_COUNTS.threshold(10), count(ALL, 11))).containsExactly("shown");
        assertThatThrownBy(() -> SMALL_COUNTS.threshold(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleOfYourOwnWithholdsMoreAndNeverShowsMore() {
        var more = SMALL_COUNTS.and("the home asked for it", s -> s.id().equals("line"));
        assertThat(Suppression.protect(List.of(count(ALL, 700)), more))
                .containsExactly(new Cell.Withheld(Reason.POLICY, "the home asked for it"));
        assertThat(cells(SMALL_COUNTS.and("never", s -> false), count(ALL, 3))).containsExactly("PRIMARY");
        assertThat(cells(
                        SMALL_COUNTS.and("broken", s -> {
                            throw new IllegalStateException("broken");
                        }),
                        count(ALL, 30)))
                .containsExactly("POLICY");
        assertThatThrownBy(() -> SMALL_COUNTS.and("fewer than 12", s -> true)).hasMessageContaining("number");
    }

    @Test
    void whatWasPublishedAlreadyIsShownAndSaysWhere() {
        var published = Protection.alreadyPublished("Annual Report 2019/20");
        var supplied = new Statement("line", ALL, Area.named("Durham"), YEAR, Slice.TOTAL, new Figure.Count(2), false);
        assertThat(cells(published, supplied)).containsExactly("shown");
        assertThat(published.name()).isEqualTo("Already published: Annual Report 2019/20");
        assertThatThrownBy(() -> Protection.alreadyPublished(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsMadeFromRecordsCannotHaveBeenPublishedAlready() {
        assertThatThrownBy(() -> cells(Protection.alreadyPublished("Annual Report"), count(ALL, 700)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line, Home, 2019-20, total is made from records")
                .hasMessageNotContaining("700");
    }
}
