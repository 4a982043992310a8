package safeguarding.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.fact.SomeRecords.Plan.PLANS;
import static safeguarding.fact.SomeRecords.Visit.VISITS;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.quantile;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Column;
import safeguarding.fact.SomeRecords.Category;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.time.Span;

class FormulaTest {
    private static final Measure VISIT_COUNT = count(VISITS);
    private static final Measure NEGLECT = count(VISITS.where(Visit.CATEGORY.is(Category.NEGLECT)));
    private static final Formula SHARE = NEGLECT.percentOf(VISIT_COUNT);
    private static final Window YEAR = Window.trailing(Span.months(12));

    @Test
    void ratesAreRefusedWherePartsAreAdded() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHARE.percentOf(VISIT_COUNT))
                .withMessage(
                        "the numerator of a rate must be a count or sum, was number of visit where category is neglect "
                                + "as a percentage of number of visit; add the parts of rates instead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISIT_COUNT.per(100, SHARE))
                .withMessageStartingWith("the denominator of a rate must be a count or sum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.mean(VISIT_COUNT, SHARE))
                .withMessageStartingWith("a part of a mean must be a count or sum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISIT_COUNT.plus(SHARE))
                .withMessageStartingWith("a part of a sum must be a count or sum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> median(Visit.MINUTES, VISITS).percentOf(VISIT_COUNT));
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Named("share", SHARE).percentOf(VISIT_COUNT));
        assertThatIllegalArgumentException().isThrownBy(() -> SHARE.over(YEAR).per(100, VISIT_COUNT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISIT_COUNT.minus(SHARE))
                .withMessageStartingWith("a difference needs two amounts or two rates");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISIT_COUNT.per(0, VISIT_COUNT))
                .withMessage("a rate is per 1 or more, was per 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.mean())
                .withMessage("a mean needs at least one part");
    }

    @Test
    void aChangeOfAChangeIsRefusedHoweverDeepItLies() {
        var change = VISIT_COUNT.changeOnPrevious();

        assertThatIllegalArgumentException()
                .isThrownBy(change::changeOnLastYear)
                .withMessage("a change of a change is not defined: change of number of visit on the previous period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Formula.Named("visit.change", change).changeOnPrevious());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.maturingAfter(Span.days(30)).changeOnPrevious());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.minus(change).changeOnPrevious());
    }

    @Test
    void windowsDoNotNest() {
        var trailing = VISIT_COUNT.over(YEAR);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> trailing.over(Window.yearToDate()))
                .withMessage("a window is set already: number of visit in the 12 months to the period's end");
        assertThatIllegalArgumentException().isThrownBy(() -> new Formula.Named("visit.year", trailing).over(YEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NEGLECT.percentOf(trailing).over(YEAR));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISIT_COUNT.changeOnPrevious().over(YEAR))
                .withMessage(
                        "set the window before taking the change: change of number of visit on the previous period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Formula.Named("visit.change", VISIT_COUNT.changeOnPrevious()).over(YEAR));
        assertThat(trailing.changeOnPrevious()).isNotNull();
    }

    @Test
    void aFormulaPrintsAsASentence() {
        assertThat(SHARE).hasToString("number of visit where category is neglect as a percentage of number of visit");
        assertThat(total(Visit.MINUTES, VISITS).per(1, people(VISITS)))
                .hasToString("total of minutes over visit divided by number of children with a visit");
        assertThat(open(PLANS).per(10_000, AgeBand.CHILDREN_0_TO_17))
                .hasToString("number open at the end of plan per 10,000 of residents aged 0-17");
        assertThat(SHARE.changeOnPrevious())
                .hasToString("change of (number of visit where category is neglect as a percentage of number of visit) "
                        + "on the previous period");
        assertThat(VISIT_COUNT.changeOnLastYear())
                .hasToString("change of number of visit on the same period last year");
        assertThat(VISIT_COUNT.over(Window.yearToDate()))
                .hasToString("number of visit in the financial year to the period's end");
        assertThat(SHARE.maturingAfter(Span.months(6)))
                .hasToString("(number of visit where category is neglect as a percentage of number of visit), "
                        + "known 6 months after the period");
        assertThat(people(VISITS).atLeast(3)).hasToString("number of children with at least 3 visit");
        assertThat(quantile(90, Visit.MINUTES, VISITS)).hasToString("90th percentile of minutes over visit");
        assertThat(median(Visit.MINUTES, VISITS)).hasToString("median of minutes over visit");
        assertThat(days(PLANS)).hasToString("days of plan");
        assertThat(topShare(3, VISITS)).hasToString("number of visit of the 3 children with the most");
        assertThat(Measure.givenPercent("dna"))
                .hasToString("'dna' as supplied as a percentage of the base of 'dna' as supplied");
        assertThat(given("a").plus(given("b")).minus(Formula.ref("c")))
                .hasToString("('a' as supplied plus 'b' as supplied) less indicator 'c'");
        assertThat(Formula.mean(given("a"), given("b"))).hasToString("mean of 'a' as supplied, 'b' as supplied");
    }

    @Test
    void formulasOfEqualPartsAreEqual() {
        assertThat(count(VISITS.where(Visit.CATEGORY.is(Category.NEGLECT))).percentOf(count(VISITS)))
                .isEqualTo(SHARE)
                .hasSameHashCodeAs(SHARE);
        assertThat(SHARE.minus(SHARE.over(YEAR)).measures()).containsExactly(NEGLECT, VISIT_COUNT);
        assertThat(VISIT_COUNT).isNotEqualTo(people(VISITS));
    }

    @Test
    void aMeasureRefusesAColumnItsRegisterDoesNotRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> total(Column.<Visit>whole("miles", Visit::minutes), VISITS))
                .withMessageStartingWith("register 'visit' does not record 'miles'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> median(Column.<Visit>whole("miles", Visit::minutes), VISITS));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quantile(101, Visit.MINUTES, VISITS))
                .withMessage("a quantile is at 0 to 100 per cent, was 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> topShare(0, VISITS))
                .withMessage("k must be 1 or more, was 0");
        assertThatIllegalArgumentException().isThrownBy(() -> people(VISITS).atLeast(0));
        assertThatIllegalArgumentException().isThrownBy(() -> given("Upper"));
        assertThatIllegalArgumentException().isThrownBy(() -> Measure.custom(" ", VISITS, visit -> 1));
    }
}
