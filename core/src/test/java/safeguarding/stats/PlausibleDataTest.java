package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.stats.NotCalculable.EVENTS_AT_ONE_END;
import static safeguarding.stats.NotCalculable.INSUFFICIENT_DATA;
import static safeguarding.stats.NotCalculable.INVALID_VALUE;
import static safeguarding.stats.NotCalculable.MISSING_COUNT;
import static safeguarding.stats.NotCalculable.MISSING_DENOMINATOR;
import static safeguarding.stats.NotCalculable.NUMERATOR_EXCEEDS_DENOMINATOR;
import static safeguarding.stats.NotCalculable.SUPPRESSED;
import static safeguarding.stats.NotCalculable.ZERO_DENOMINATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Data that a partnership may really have: gaps, small denominators, few points, long series. */
class PlausibleDataTest {
    private static Series constant(int n, double value) {
        return Series.of(IntStream.range(0, n).mapToDouble(i -> value + i % 2).toArray());
    }

    private static Optional<NotCalculable> reason(ChartReading reading, int point) {
        return reading.points().get(point).value().reason();
    }

    /** In exact fractions: P(X ≤ 521) = 0.0456 and P(X ≤ 522) = 0.0517 for X ~ B(1099, ½). */
    @Test
    void veryLongRunsStillHaveAFewestNumberOfCrossings() {
        assertThat(RunsAnalysis.crossingsMin(1_100)).isEqualTo(522);
    }

    @Test
    void aPointOfAShareSaysWhatIsWrongWithIt() {
        Series parts = Series.of(List.of(
                Estimate.of(1.0),
                Estimate.of(2.0),
                Estimate.missing(SUPPRESSED),
                Estimate.missing(MISSING_COUNT),
                Estimate.of(12.0),
                Estimate.of(3.0)));
        Series wholes = Series.of(0, 10, 10, 10, 10, 10).missingAt(1);
        ChartReading reading = ControlChart.p(parts, wholes).rules(RuleSet.MAKING_DATA_COUNT);

        assertThat(reason(reading, 0)).contains(ZERO_DENOMINATOR);
        assertThat(reason(reading, 1)).contains(MISSING_DENOMINATOR);
        assertThat(reason(reading, 2)).contains(SUPPRESSED);
        assertThat(reason(reading, 3)).contains(MISSING_COUNT);
        assertThat(reason(reading, 4)).contains(NUMERATOR_EXCEEDS_DENOMINATOR);
        assertThat(reading.points().get(5).centre().get())
                .as("the only point there is")
                .isEqualTo(0.3);
    }

    @Test
    void chartsOfSharesAboveOneSayWhyTheyHaveNoLimits() {
        ChartReading reading = ControlChart.p(constant(8, 12), constant(8, 9)).rules(RuleSet.MAKING_DATA_COUNT);

        assertThat(reading.points().get(0).limits().reason()).contains(NUMERATOR_EXCEEDS_DENOMINATOR);
        assertThat(reading.toString()).contains("no limits: the numerator is larger than the denominator");
    }

    @Test
    void aSeriesKeepsWhyAValueIsNotThere() {
        Series series = Series.of(List.of(Estimate.of(1.0), Estimate.missing(SUPPRESSED)));

        assertThat(series.at(1).reason()).contains(SUPPRESSED);
        assertThat(series.plus(1).at(1).reason()).contains(SUPPRESSED);
        assertThat(series.missingAt(0).at(0).reason()).contains(MISSING_COUNT);
        assertThat(series.missingAt(1).at(1).reason()).contains(MISSING_COUNT);
        assertThat(series).isNotEqualTo(series.missingAt(1));
    }

    @Test
    void chartsOfCountsRefuseNegativeOnes() {
        Series negative = Series.of(1, -1);

        assertThatThrownBy(() -> ControlChart.c(negative)).hasMessageContaining("a count must be");
        assertThatThrownBy(() -> ControlChart.g(negative)).hasMessageContaining("a number of cases must be");
        assertThatThrownBy(() -> ControlChart.t(negative)).hasMessageContaining("a time must be");
    }

    @Test
    void onlyValuesThatCountMakeLimitsSettle() {
        Series series = constant(14, 50);
        for (int gap = 0; gap < 5; gap++) {
            series = series.missingAt(gap);
        }

        assertThat(ControlChart.xmr(series).rules(RuleSet.MAKING_DATA_COUNT).trial(0))
                .as("9 values in 14 slots")
                .isTrue();
        ChartReading two = ControlChart.xmr(constant(20, 50))
                .excluding(IntStream.range(0, 18).boxed().toList())
                .rules(RuleSet.MAKING_DATA_COUNT);
        assertThat(two.points().get(19).limits().reason())
                .as("2 values in the baseline")
                .contains(INSUFFICIENT_DATA);
    }

    @Test
    void pointsThatAreNotThereCannotBeLeftOut() {
        assertThatThrownBy(() -> ControlChart.xmr(constant(20, 50)).excluding(List.of(99)))
                .hasMessageContaining("from 0 to 19, was 99");
        assertThatThrownBy(() -> ControlChart.xmr(constant(20, 50)).excluding(List.of(-4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tooFewPointsAreNoCommonCause() {
        for (ControlChart chart : List.of(ControlChart.xmr(Series.of(1, 2, 3)), ControlChart.run(Series.of(1, 2, 3)))) {
            ChartReading reading = chart.rules(RuleSet.MAKING_DATA_COUNT);
            assertThat(reading.variation().reason()).contains(INSUFFICIENT_DATA);
            assertThat(reading.toString()).contains("variation: there is not enough data");
        }
        assertThat(ControlChart.run(constant(12, 5))
                        .rules(RuleSet.ANHOEJ.runs(RunsRule.NONE))
                        .variation()
                        .get())
                .isEqualTo(ChartReading.Variation.COMMON_CAUSE);
    }

    /** Fisher by hand: 4 of 5 against 60 of 60 is the 5 ways to choose the odd one of 65, 5/65 = 0.077. */
    @Test
    void whereLimitsAndTestDisagreeThePrintSaysSo() {
        ProportionChange change = Change.between(Proportion.of(4, 5), Proportion.of(60, 60));

        assertThat(change.p().get()).isCloseTo(5 / 65.0, within(1e-12));
        assertThat(change.interval(0.95).get().contains(0)).isFalse();
        assertThat(change.toString()).contains("the verdict is that of p");
        assertThat(Change.between(Proportion.of(52, 235), Proportion.of(37, 518))
                        .toString())
                .doesNotContain("the verdict is that of p");
    }

    /** Of the 3! orders of three values two are steady: p cannot be below 2/6; of the 4! of four, 2/24. */
    @Test
    void soFewValuesCannotShowATrend() {
        MonotoneTrend three = MonotoneTrend.of(Series.of(1, 2, 3)).get();

        assertThat(three.leastP()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(three.direction(0.05)).isEqualTo(Movement.INSUFFICIENT_DATA);
        assertThat(three.direction(0.4)).isEqualTo(Movement.INCREASING);
        assertThat(three.toString()).startsWith("insufficient data: ");
        assertThat(MonotoneTrend.of(Series.of(3, 1, 4, 2)).get().leastP()).isCloseTo(1 / 12.0, within(1e-12));
        assertThat(MonotoneTrend.of(Series.of(1, 5, 2, 4, 3)).get().direction(0.05))
                .as("five in order have p = 2/120")
                .isEqualTo(Movement.NO_SIGNIFICANT_CHANGE);
    }

    @Test
    void aTrendAfterAGapSaysHowManyValuesItUses() {
        Series series = Series.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 3, 4, 5).missingAt(9);

        assertThat(MonotoneTrend.of(series).get().toString())
                .contains("3 values after the last gap, 9 before it not used");
    }

    @Test
    void eventsThatAreAllInTheLastPeriodAreNotAllTheSame() {
        assertThat(PoissonTrend.of(List.of(Rate.of(0, 1), Rate.of(0, 1), Rate.of(9, 1)))
                        .reason())
                .contains(EVENTS_AT_ONE_END);
    }

    @Test
    void aYearOfNobodyMattersOnlyAmongTheLastFive() {
        List<Estimate<Proportion>> shares = new ArrayList<>();
        List<Estimate<Rate>> rates = new ArrayList<>();
        for (int year = 0; year < 6; year++) {
            shares.add(Estimate.of(Proportion.of(year == 0 ? 0 : 10 + year, year == 0 ? 0 : 100)));
            rates.add(Estimate.of(Rate.of(year == 0 ? 0 : 10 + year, year == 0 ? 0 : 100)));
        }
        assertThat(RecentTrend.ofProportions(shares).isCalculable()).isTrue();
        assertThat(RecentTrend.ofRates(rates).isCalculable()).isTrue();
        assertThat(RecentTrend.ofProportions(shares.subList(0, 5)).reason()).contains(ZERO_DENOMINATOR);
        assertThat(RecentTrend.ofRates(rates.subList(0, 5)).reason()).contains(ZERO_DENOMINATOR);
        shares.set(0, Estimate.of(Proportion.of(7, 7)));
        assertThat(RecentTrend.ofProportions(shares).reason())
                .as("as Fingertips")
                .contains(INVALID_VALUE);
    }
}
