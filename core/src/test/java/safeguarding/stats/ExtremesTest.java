package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.stats.Change.events;
import static safeguarding.stats.Change.exposure;
import static safeguarding.stats.NotCalculable.NO_WHOLE_NUMBER_FITS;
import static safeguarding.stats.NotCalculable.OUT_OF_RANGE;
import static safeguarding.stats.Published.published;

import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Numbers no partnership has, but a broken file may: an answer or a reason, soon, and never NaN. */
@Timeout(10)
class ExtremesTest {
    @Test
    void limitsOfHugeCountsAreByars() {
        Interval huge = Count.of(1e16).exactInterval(0.95);

        assertThat(huge.method()).isEqualTo(Method.BYAR);
        assertThat((huge.upper() - 1e16) / 1e8)
                .as("1.96 standard errors of √1e16")
                .isCloseTo(1.96, within(0.01));
        assertThat(FunnelPlot.ratios(List.of(new FunnelPlot.Unit("a", 1e16, 1e16)))
                        .toString())
                .doesNotContain("NaN");
    }

    @Test
    void exactTestsOfHugeCountsSayThatTheyCannot() {
        assertThat(Proportion.of(1e17, 2e17).test(0.499999999).reason()).contains(OUT_OF_RANGE);
        assertThat(Change.between(Proportion.of(1e17, 2e17), Proportion.of(1e17, 3e17))
                        .p()
                        .reason())
                .contains(OUT_OF_RANGE);
        RateChange change = Change.between(events(Long.MAX_VALUE), events(5));
        assertThat(change.detectable(0.05).reason()).contains(OUT_OF_RANGE);
        assertThat(change.toString()).contains("not comparable, a number is too large");
        assertThat(change.sign()).isZero();
    }

    @Test
    void exposuresTooFarApartAreNotCompared() {
        assertThat(Change.between(events(5, exposure(1e-300, "")), events(5, exposure(1e300, "")))
                        .score()
                        .reason())
                .contains(OUT_OF_RANGE);
        RateChange same = Change.between(events(5, exposure(1e308, "")), events(1, exposure(1e308, "")));
        assertThat(same.p().get()).as("2 × (1 + 6)/64").isCloseTo(14 / 64.0, within(1e-12));
    }

    @Test
    void aTrendOfTenThousandValuesIsFast() {
        for (int n : new int[] {10_000, 46_342}) {
            MonotoneTrend t = MonotoneTrend.of(
                            Series.of(IntStream.range(0, n).asDoubleStream().toArray()))
                    .get();
            assertThat(t.s()).isEqualTo((long) n * (n - 1) / 2);
            assertThat(t.tau()).isCloseTo(1, within(1e-12));
            assertThat(t.slope().reason()).contains(OUT_OF_RANGE);
        }
    }

    @Test
    void wilsonLimitsOfHugeSharesAreTheShare() {
        for (double n : new double[] {2e160, 1.6e308}) {
            Interval i = Proportion.of(n / 2, n).interval(0.95).get();
            assertThat(i.lower()).isCloseTo(0.5, within(1e-12));
            assertThat(i.upper()).isCloseTo(0.5, within(1e-12));
        }
    }

    @Test
    void sumsBeyondTheRangeOfNumbersHaveAReason() {
        assertThat(Mean.of(1e308, 1e308, 1e308).reason()).contains(OUT_OF_RANGE);
        assertThat(DerSimonianLaird.of(new double[] {1, 2}, new double[] {1e-160, 1e-300})
                        .reason())
                .contains(OUT_OF_RANGE);
        double[] seven = IntStream.range(0, 7).mapToDouble(i -> 1e308).toArray();
        for (ControlChart chart : List.of(ControlChart.c(Series.of(seven)), ControlChart.g(Series.of(seven)))) {
            assertThat(chart.rules(RuleSet.MAKING_DATA_COUNT).toString()).doesNotContain("NaN");
        }
        Proportion huge = Proportion.of(1, 1e300);
        assertThat(String.valueOf(Change.between(huge, huge).pearsonP())).doesNotContain("NaN");
    }

    @Test
    void moreEventsThanCanBeCountedAreRefusedWhenMade() {
        assertThatThrownBy(() -> Concentration.of(Long.MAX_VALUE, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RepeatEvents.of(Map.of(Long.MAX_VALUE, 2L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FunnelPlot(FunnelPlot.Kind.PROPORTIONS, List.of(), 1.5, 1))
                .hasMessageContaining("from 0 to 1");
    }

    @Test
    void partsThatCannotBeAddedHaveAReason() {
        assertThat(Reconcile.parts(95, 52, 43).get()).hasToString("the parts add to 95");
        assertThat(Reconcile.parts(94, 52, 43).get().difference()).isEqualTo(1);
        assertThat(Reconcile.parts(10, Long.MAX_VALUE, 1).reason()).contains(OUT_OF_RANGE);
        assertThat(Reconcile.parts(10, Long.MAX_VALUE, Long.MAX_VALUE, 2).reason())
                .as("the sum comes round to 0")
                .contains(OUT_OF_RANGE);
        assertThat(Reconcile.impliedIncrease(Long.MAX_VALUE, published("1")).reason())
                .contains(OUT_OF_RANGE);
        assertThatThrownBy(() -> published("1e1000000000")).hasMessageContaining("18 places or fewer");
        assertThatThrownBy(() -> published("1e-1000000000")).hasMessageContaining("18 places or fewer");
        assertThat(published("0.000000000000000001").fits(1, 100)).isFalse();
    }

    @Test
    void chartsOfHugeNumbersHaveFiniteLinesOrAReason() {
        double[] seven = IntStream.range(0, 7).mapToDouble(i -> 1e308).toArray();
        Series huge = Series.of(seven);
        Series one = Series.of(IntStream.range(0, 7).mapToDouble(i -> 1).toArray());
        for (ControlChart chart : List.of(
                ControlChart.c(huge),
                ControlChart.g(huge),
                ControlChart.xmr(huge),
                ControlChart.i(huge),
                ControlChart.t(huge),
                ControlChart.u(huge, one),
                ControlChart.c(one).per(1e308).centredOn(1e200))) {
            for (ChartPoint point : chart.rules(RuleSet.MAKING_DATA_COUNT).points()) {
                point.centre()
                        .fold(c -> assertThat(c).isFinite(), r -> assertThat(r).isEqualTo(OUT_OF_RANGE));
                point.limits()
                        .fold(
                                l -> assertThat(new double[] {l.lower(), l.upper()})
                                        .doesNotContain(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                                r -> assertThat(r).isEqualTo(OUT_OF_RANGE));
            }
        }
        assertThat(ControlChart.c(one)
                        .excluding(List.of(0, 1, 2, 3, 4, 5, 6))
                        .rules(RuleSet.MAKING_DATA_COUNT)
                        .points()
                        .get(0)
                        .centre()
                        .reason())
                .contains(NotCalculable.INSUFFICIENT_DATA);
    }

    @Test
    void impliedNumbersBeyondAllMeaningHaveAReason() {
        assertThat(Reconcile.impliedDenominator(
                                1, published("0").per(Long.MAX_VALUE).rounded(RoundingMode.DOWN))
                        .reason())
                .contains(OUT_OF_RANGE);
        assertThat(Reconcile.impliedNumerator(published("12.5"), 444).reason()).contains(NO_WHOLE_NUMBER_FITS);
        assertThat(Quantiles.byBound(List.of(Estimate.of(1.0), Estimate.of(Double.POSITIVE_INFINITY)), 2, true))
                .allSatisfy(q -> assertThat(q.isCalculable()).isFalse());
    }
}
