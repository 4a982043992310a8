package safeguarding.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.fact.SomeRecords.Plan.PLANS;
import static safeguarding.fact.SomeRecords.Visit.VISITS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.fact.Supplied.Bound;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

class IndicatorTest {
    private static final Indicator VISIT_COUNT = Indicator.of("visit.count", "Visits", Measure.count(VISITS));
    private static final Indicator PLAN_RATE =
            Indicator.of("plan.rate", "Plans per 10,000", Measure.open(PLANS).per(10_000, AgeBand.CHILDREN_0_TO_17));

    @Test
    void aUnitPrintsNumbersAsPeopleReadThem() {
        assertThat(Unit.per(10_000).print(new Figure.Rate(447, 100_000, 10_000, false)))
                .isEqualTo("44.7");
        assertThat(Unit.per(10_000).describe(new Figure.Rate(447, 100_000, 10_000, false)))
                .isEqualTo("44.7 per 10,000");
        assertThat(Unit.pounds().print(new Figure.Count(312_728))).isEqualTo("£312,728");
        assertThat(Unit.pounds().print(new Figure.Count(-1_250))).isEqualTo("-£1,250");
        assertThat(Unit.percentChange().print(change(235, 518))).isEqualTo("+120.4%");
        assertThat(Unit.percentChange().print(change(518, 235))).isEqualTo("-54.6%");
        assertThat(Unit.percentChange().print(change(518, 518))).isEqualTo("0.0%");
        assertThat(Unit.percentChange().print(change(0, 518))).isEqualTo("from 0");
        assertThat(Unit.count("children").print(new Figure.Stated(new BigDecimal("800"), Bound.MORE_THAN)))
                .isEqualTo("over 800");
        assertThat(Unit.percent().print(new Figure.Stated(new BigDecimal("12"), Bound.EXACTLY)))
                .isEqualTo("12%");
        assertThat(Unit.percent().print(new Figure.Rate(69, 240, 100, true))).isEqualTo("28.8%");
        assertThat(Unit.count("children").print(new Figure.Count(1_589))).isEqualTo("1,589");
        assertThat(Unit.count("children").describe(new Figure.Count(1_589))).isEqualTo("1,589 children");
        assertThat(Unit.days().describe(new Figure.Spread(50, Fraction.of(5, 2), 9)))
                .isEqualTo("3 days");
        assertThat(Unit.percent().print(Figure.missing(Gap.NOT_COVERED))).isEqualTo("–");
        assertThat(Unit.count("children").describe(Figure.missing(Gap.NOT_COVERED)))
                .isEqualTo("–");
        assertThat(Unit.percent().withDecimals(0).print(new Figure.Rate(1, 8, 100, true)))
                .isEqualTo("13%");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Unit.percent().withDecimals(7))
                .withMessage("a unit has 0 to 6 decimals, was 7");
    }

    private static Figure change(long before, long after) {
        return new Figure.Change(new Figure.Count(before), new Figure.Count(after));
    }

    @Test
    void theUnitFollowsFromTheFormula() {
        assertThat(VISIT_COUNT.unit()).isEqualTo(Unit.count(""));
        assertThat(PLAN_RATE.unit()).isEqualTo(Unit.per(10_000));
        assertThat(VISIT_COUNT.changeOnPrevious().unit()).isEqualTo(Unit.percentChange());
        assertThat(Unit.of(VISIT_COUNT.percentOf(VISIT_COUNT))).isEqualTo(Unit.percent());
        assertThat(Unit.of(VISIT_COUNT.per(1, VISIT_COUNT))).isEqualTo(Unit.mean(""));
        assertThat(Unit.of(Measure.median(Visit.MINUTES, VISITS).maturingAfter(Span.days(30))))
                .isEqualTo(Unit.days());
    }

    @Test
    void anIndicatorOfChangeHasTheIdOfTheOther() {
        var lower = VISIT_COUNT.lowerIsBetter().changeOnPrevious();

        assertThat(lower).hasToString("Visits, change on the previous period (visit.count.change)");
        assertThat(lower.polarity()).isEqualTo(Polarity.LOWER_IS_BETTER);
        assertThat(VISIT_COUNT.bestBetween(10, 15).changeOnLastYear().polarity())
                .isEqualTo(Polarity.CONTEXT_ONLY);
        assertThatIllegalArgumentException()
                .isThrownBy(lower::changeOnPrevious)
                .withMessageStartingWith("a change of a change");
    }

    @Test
    void anIndicatorExplainsItself() {
        var indicator = PLAN_RATE
                .described("Children on a plan at the end of the period.")
                .lowerIsBetter()
                .from(Source.national("DfE CIN census"))
                .as(Version.from(2, LocalDate.of(2019, 4, 1)))
                .caveat("Unborn children count as under 1.");

        assertThat(indicator.explain()).isEqualTo("""
                        Plans per 10,000 (plan.rate)
                          Children on a plan at the end of the period.
                          Formula: number open at the end of plan per 10,000 of residents aged 0-17
                          Unit: per 10,000; lower is better
                          Source: DfE CIN census (national definition); version 2 from 2019-04-01
                          Caveat: Unborn children count as under 1.
                        """);
    }

    @Test
    void malformedIndicatorsAreRefused() {
        for (String id : new String[] {"", "Plan.Rate", "plan rate", "plan..rate", ".plan", "plan.", "plan/rate"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Indicator.of(id, "Plans", Measure.count(VISITS)));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Indicator.of("plan.rate", " ", Measure.count(VISITS)))
                .withMessage("indicator 'plan.rate' needs a title");
        assertThatIllegalArgumentException().isThrownBy(() -> VISIT_COUNT.caveat(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VISIT_COUNT.bestBetween(15, 10))
                .withMessage("best between needs a low end below the high end, was 15 and 10");
        assertThatIllegalArgumentException().isThrownBy(() -> Source.local(""));
    }

    @Test
    void aVersionHoldsOnWholePeriods() {
        var day = LocalDate.of(2019, 4, 1);
        var version = new Version(2, Optional.of(day), Optional.of(day.plusYears(1)));

        assertThat(version.holdsIn(ReportingPeriod.parse("2019-20"))).isTrue();
        assertThat(version.holdsIn(ReportingPeriod.parse("2018-19"))).isFalse();
        assertThat(version.holdsIn(ReportingPeriod.of(day, day.plusYears(1).plusDays(1))))
                .isFalse();
        assertThat(Version.FIRST.holdsIn(ReportingPeriod.parse("1999-00"))).isTrue();
        assertThat(version).hasToString("version 2 from 2019-04-01 until 2020-03-31");
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(2, Optional.of(day), Optional.of(day)));
        assertThatIllegalArgumentException().isThrownBy(() -> Version.from(0, day));
    }
}
