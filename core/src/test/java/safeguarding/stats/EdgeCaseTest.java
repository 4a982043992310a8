package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.stats.Change.days;
import static safeguarding.stats.Change.events;
import static safeguarding.stats.NotCalculable.FEWER_THAN_10_EVENTS;
import static safeguarding.stats.NotCalculable.FROM_ZERO;
import static safeguarding.stats.NotCalculable.INSUFFICIENT_DATA;
import static safeguarding.stats.NotCalculable.NOT_A_WHOLE_COUNT;
import static safeguarding.stats.NotCalculable.NO_EVENTS;
import static safeguarding.stats.NotCalculable.NO_VARIATION;
import static safeguarding.stats.NotCalculable.NUMERATOR_EXCEEDS_DENOMINATOR;
import static safeguarding.stats.NotCalculable.ZERO_DENOMINATOR;
import static safeguarding.stats.NotCalculable.ZERO_EXPECTED;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens at the edges; the reference programs' behaviour there is noted, not imitated. */
@Golden.Tests
class EdgeCaseTest {
    private static final List<Double> TWENTY_FOUR =
            IntStream.range(0, 24).mapToObj(i -> 50.0 + (i * 7) % 11).toList();

    private static Series series(int n) {
        return Series.of(
                TWENTY_FOUR.stream().limit(n).mapToDouble(Double::doubleValue).toArray());
    }

    private static void refuses(Runnable definition) {
        assertThatThrownBy(definition::run).isInstanceOf(IllegalArgumentException.class);
    }

    private static void lacks(Estimate<?> estimate, NotCalculable reason) {
        assertThat(estimate.reason()).isEqualTo(Optional.of(reason));
    }

    /** The numbers of "value=950 lowercl=445.3". */
    private static Map<String, Double> numbers(Golden.Row row) {
        return Arrays.stream(row.text("result").split(" "))
                .filter(s -> s.matches("\\w+=-?[0-9.]+"))
                .collect(Collectors.toMap(
                        s -> s.substring(0, s.indexOf('=')),
                        s -> Double.valueOf(s.substring(s.indexOf('=') + 1)),
                        (a, b) -> b,
                        TreeMap::new));
    }

    private static void agrees(Golden.Row row, Rate rate, double confidence) {
        Interval i = rate.per(rate.multiplier()).interval(confidence).get();
        assertThat(rate.value().get()).isCloseTo(numbers(row).get("value"), within(1e-9));
        assertThat(i.lower()).isCloseTo(numbers(row).get("lowercl"), within(1e-9));
        assertThat(i.upper()).isCloseTo(numbers(row).get("uppercl"), within(1e-7));
    }

    private static StandardisedRate dsr(double... counts) {
        return StandardisedRate.of(IntStream.range(0, counts.length)
                .mapToObj(i -> StandardisedRate.band("band " + i, counts[i], 100, 1000))
                .toList());
    }

    @Test
    void whereTheReferencesStopOrStumbleOursSaysWhy() {
        Golden.of("edge_behaviour_references.csv").each(row -> {
            switch (row.text("id")) {
                case "prop_n0" -> lacks(Proportion.of(0, 0).value(), ZERO_DENOMINATOR);
                case "prop_x_gt_n" -> lacks(Proportion.of(5, 4).interval(0.95), NUMERATOR_EXCEEDS_DENOMINATOR);
                case "prop_neg" -> refuses(() -> Proportion.of(-1, 4));
                case "prop_na_x" -> refuses(() -> Proportion.of(Double.NaN, 4));
                case "prop_na_n" -> refuses(() -> Proportion.of(1, Double.NaN));
                case "prop_conf1" -> refuses(() -> Proportion.of(1, 4).interval(1));
                case "prop_conf80" ->
                    assertThat(Proportion.of(1, 4).interval(0.8).get().contains(0.25))
                            .isTrue();
                case "prop_nonint" -> {
                    Interval i = Proportion.of(2.5, 7).interval(0.95).get();
                    assertThat(i.lower()).isCloseTo(numbers(row).get("lowercl"), within(1e-12));
                    assertThat(i.upper()).isCloseTo(numbers(row).get("uppercl"), within(1e-12));
                }
                case "prop_conf_NA" -> refuses(() -> Proportion.of(1, 4).interval(Double.NaN));
                case "rate_n0" -> lacks(Rate.of(3, 0).value(), ZERO_DENOMINATOR);
                case "rate_x0" -> agrees(row, Rate.of(0, 1000).per(100_000), 0.95);
                case "rate_9.5" -> agrees(row, Rate.of(9.5, 1000).per(100_000), 0.95);
                case "rate_10" -> agrees(row, Rate.of(10, 1000).per(100_000), 0.95);
                case "rate_na" -> refuses(() -> Rate.of(Double.NaN, 1000));
                case "rate_neg" -> refuses(() -> Rate.of(-1, 1000));
                case "rate_x_gt_n" -> agrees(row, Rate.of(20, 10).per(100_000), 0.95);
                case "rate_3conf" ->
                    assertThat(List.of(0.9, 0.95, 0.998))
                            .allMatch(c -> Rate.of(3, 10).interval(c).isCalculable());
                case "rate_conf_0.9999_count10" -> agrees(row, Rate.of(10, 100).per(100_000), 0.9999);
                case "rate_conf_1" -> refuses(() -> Rate.of(5, 100).interval(1));
                case "dsr_lt10" -> lacks(dsr(3, 3, 3).value(), FEWER_THAN_10_EVENTS);
                case "dsr_n0" -> {
                    var rate = StandardisedRate.of(List.of(
                            StandardisedRate.band("0 to 4", 20, 0, 1000),
                            StandardisedRate.band("5 to 9", 20, 100, 1000)));
                    lacks(rate.interval(0.95), ZERO_DENOMINATOR);
                    assertThat(rate.emptyBands()).containsExactly("0 to 4");
                    assertThat(rate.toString()).contains("in 0 to 4");
                }
                case "dsr_x_na" -> refuses(() -> dsr(Double.NaN, 10));
                case "dsr_x_gt_n" ->
                    assertThat(dsr(150, 5, 10).value().isCalculable()).isTrue();
                case "isr_zero_expected" -> lacks(IndirectRatio.of(3, 0).value(), ZERO_EXPECTED);
                case "quantile_few" ->
                    assertThat(Quantiles.byRank(
                                    List.of(Estimate.of(1.0), Estimate.of(2.0), Estimate.of(3.0), Estimate.of(4.0)),
                                    5,
                                    true))
                            .allSatisfy(q -> lacks(q, INSUFFICIENT_DATA));
                case "funnel_limits_multiplier_1000_cap", "funnel_limits_multiplier_1" -> {
                    FunnelPlot plot = FunnelPlot.proportions(
                                    List.of(new FunnelPlot.Unit("a", 1, 2), new FunnelPlot.Unit("b", 30, 98)))
                            .get();
                    for (double per : new double[] {1, 100, 1000}) {
                        assertThat(plot.per(per).limitsAt(2, 0.998).upper()).isEqualTo(per);
                    }
                }
                case "spc_na_middle" -> {
                    ChartReading reading =
                            ControlChart.xmr(series(24).missingAt(12)).rules(RuleSet.MAKING_DATA_COUNT);
                    assertThat(reading.points()).hasSize(24);
                    assertThat(reading.points().get(12).value().isCalculable()).isFalse();
                    assertThat(reading.points().get(12).limits().isCalculable()).isTrue();
                }
                case "spc_na_last" ->
                    assertThat(ControlChart.xmr(series(24).missingAt(23))
                                    .rules(RuleSet.MAKING_DATA_COUNT)
                                    .variation()
                                    .get())
                            .isEqualTo(ChartReading.Variation.COMMON_CAUSE);
                case "spc_n12_warns" -> assertThat(trial(12)).isTrue();
                case "spc_n13" -> assertThat(trial(13)).isFalse();
                case "spc_n1" ->
                    lacks(
                            ControlChart.xmr(Series.of(5))
                                    .limitsFrom(2)
                                    .rules(RuleSet.MAKING_DATA_COUNT)
                                    .points()
                                    .get(0)
                                    .limits(),
                            INSUFFICIENT_DATA);
                case "spc_n2" -> {
                    ControlChart two = ControlChart.xmr(Series.of(235, 518));
                    lacks(two.rules(RuleSet.MAKING_DATA_COUNT).points().get(0).limits(), INSUFFICIENT_DATA);
                    ControlLimits limits = two.limitsFrom(2)
                            .rules(RuleSet.MAKING_DATA_COUNT)
                            .points()
                            .get(0)
                            .limits()
                            .get();
                    assertThat(limits.lower()).isCloseTo(numbers(row).get("lpl"), within(1e-9));
                    assertThat(limits.upper()).isCloseTo(numbers(row).get("upl"), within(1e-9));
                }
                case "spc_constant" -> {
                    ChartPoint point = ControlChart.xmr(Series.of(7, 7, 7, 7, 7, 7, 7, 7))
                            .rules(RuleSet.MAKING_DATA_COUNT)
                            .points()
                            .get(0);
                    assertThat(point.limits().get()).isEqualTo(new ControlLimits(7, 7, 7, 7));
                    assertThat(point.signals()).isEmpty();
                }
                case "spc_dup_dates", "spc_gap" ->
                    refuses(() -> series(3).labelled(List.of("2019-04", "2019-04"))); // slots, not dates
                case "spc_fix11" -> refuses(() -> ControlChart.xmr(series(24)).fixedAfter(11));
                case "qic_option" -> assertThat(screensByDefault()).isTrue();
                case "byar_epitools_vs_phe" -> {
                    Interval byar = Count.of(20).byarInterval(0.95).get();
                    assertThat(byar.lower()).isCloseTo(numbers(row).get("phe_lower"), within(1e-9));
                    assertThat(byar.upper()).isCloseTo(numbers(row).get("phe_upper"), within(1e-9));
                    Interval exact = Count.of(20).exactInterval(0.95);
                    assertThat(exact.lower()).isCloseTo(numbers(row).get("exact_lower"), within(1e-9));
                    assertThat(exact.upper()).isCloseTo(numbers(row).get("exact_upper"), within(1e-9));
                }
                case "funnel_zero_numerator" -> {
                    FunnelPlot.OverDispersed funnel = FunnelPlot.ratios(areas(0, 12, 9, 11, 10, 8, 13, 10, 9, 12, 11))
                            .overDispersed(FunnelPlot.Scale.LOG_TRUNCATED, 0.1)
                            .get();
                    assertThat(funnel.phi()).isFinite();
                    assertThat(funnel.tau2()).isFinite();
                    assertThat(funnel.points().get(0).z().isCalculable()).isFalse();
                    assertThat(funnel.points().get(0).outlier()).isTrue();
                }
                case "funnel_rng_clobber" ->
                    assertThat(FunnelPlot.ratios(areas(9, 10, 11)).points())
                            .isEqualTo(FunnelPlot.ratios(areas(9, 10, 11)).points());
                case "funnel_RC_false_alarm" -> {
                    // 95% and 99.8% limits of a ratio of counts are as wide as the ratio's own Poisson error
                    FunnelPlot.OverDispersed funnel = FunnelPlot.rates(areas(600, 600, 600, 600, 600))
                            .get()
                            .overDispersed(FunnelPlot.Scale.LOG_RATIO, 0.1)
                            .get();
                    Interval limits = funnel.points().get(0).outer();
                    double error = Math.sqrt(1.0 / 600 + 1.0 / 10);
                    assertThat(Math.log(limits.upper() / limits.lower()) / 2 / 3.0902)
                            .isCloseTo(error, within(0.02));
                }
                case "funnel_PR_false_alarm" ->
                    assertThat(numbers(row).get("outside_99_8")).isLessThan(0.002);
                default -> throw new AssertionError("no such edge: " + row);
            }
            row.check(true, "id", "as asserted");
        });
    }

    private static List<FunnelPlot.Unit> areas(double... counts) {
        return Arrays.stream(counts)
                .mapToObj(c -> new FunnelPlot.Unit("area of " + c, c, 10))
                .toList();
    }

    private static boolean trial(int n) {
        return ControlChart.xmr(series(n)).rules(RuleSet.MAKING_DATA_COUNT).trial(0);
    }

    private static boolean screensByDefault() {
        Series outlier = Series.of(10, 11, 10, 11, 10, 11, 60, 10, 11, 10, 11, 10, 11);
        ControlChart chart = ControlChart.xmr(outlier);
        return chart.equals(chart.screened(true)) && !chart.equals(chart.screened(false));
    }

    @Test
    void aChangeFromZeroHasALowerLimitOnly() {
        RateChange change = Change.between(events(0, days(100)), events(5, days(100)));
        lacks(change.ratio(), FROM_ZERO);
        lacks(change.waldInterval(0.95), FROM_ZERO);
        Interval interval = change.interval(0.95).get();
        assertThat(interval.lower()).isCloseTo(0.91635585731546, within(1e-9)); // two_period_rate_ratio.csv
        assertThat(interval.upper()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(change.p().get()).isCloseTo(0.0625, within(1e-15)); // 2 × ½⁵
        assertThat(change.toString()).contains("0.916 or more").contains("not calculable: the first period is 0");
    }

    @Test
    void nothingBeforeAndNothingAfterIsNoSignOfAnything() {
        RateChange change = Change.between(events(0), events(0));
        lacks(change.ratio(), NO_EVENTS);
        assertThat(change.p().get()).isEqualTo(1);
        assertThat(change.direction(0.05)).isEqualTo(Movement.NO_SIGNIFICANT_CHANGE);
        lacks(Change.between(Proportion.of(0, 5), Proportion.of(0, 9)).pearsonP(), NO_VARIATION);
    }

    @Test
    void periodsWithoutDaysCannotBeCompared() {
        RateChange change = Change.between(events(3, days(0)), events(4, days(10)));
        lacks(change.ratio(), ZERO_DENOMINATOR);
        lacks(change.p(), ZERO_DENOMINATOR);
        lacks(change.interval(0.95), ZERO_DENOMINATOR);
        lacks(change.detectable(0.05), ZERO_DENOMINATOR);
        assertThat(change.direction(0.05)).isEqualTo(Movement.NOT_COMPARABLE);
    }

    @Test
    void daysAreNotComparedWithChildren() {
        refuses(() -> Change.between(events(3, days(10)), events(4, Change.exposure(10, "children"))));
    }

    @Test
    void noneAndAllHaveOneSidedShares() {
        assertThat(Proportion.of(0, 20).interval(0.95).get().lower()).isZero();
        assertThat(Proportion.of(20, 20).interval(0.95).get().upper()).isEqualTo(1);
        assertThat(Proportion.of(0, 20).exactInterval(0.95).get().lower()).isZero();
        assertThat(Proportion.of(20, 20).exactInterval(0.95).get().upper()).isEqualTo(1);
        assertThat(Count.of(0).interval(0.95).upper()).isCloseTo(-Math.log(0.025), within(1e-12));
    }

    @Test
    void exactTestsRefusePartsOfAChild() {
        lacks(Proportion.of(2.5, 7).exactInterval(0.95), NOT_A_WHOLE_COUNT);
        lacks(Proportion.of(2.5, 7).test(0.5), NOT_A_WHOLE_COUNT);
        lacks(Change.between(Proportion.of(2.5, 7), Proportion.of(2, 7)).p(), NOT_A_WHOLE_COUNT);
    }

    @Test
    void tooShortSeriesHaveNoTrend() {
        lacks(MonotoneTrend.of(Series.of(1, 2)), INSUFFICIENT_DATA);
        lacks(MonotoneTrend.of(Series.of(4, 4, 4)), NO_VARIATION);
        lacks(MonotoneTrend.of(Series.of(1, 2, 3, 4).missingAt(2)), INSUFFICIENT_DATA);
        lacks(PoissonTrend.of(List.of(Rate.of(1, 1), Rate.of(2, 1))), INSUFFICIENT_DATA);
        lacks(RecentTrend.ofRates(List.of(Estimate.of(Rate.of(1, 10)))), INSUFFICIENT_DATA);
    }

    @Test
    void aMissingValueBreaksARun() {
        double[] rise = {1, 2, 3, 4, 5, 6, 7, 20, 30, 20, 30, 20, 30};
        RuleSet trend = RuleSet.named("trend").outsideLimits(false).trend(7);
        assertThat(signals(Series.of(rise), trend)).isEqualTo(9); // 1 to 30 rise without a break
        assertThat(signals(Series.of(rise).missingAt(4), trend)).isZero();
    }

    private static long signals(Series series, RuleSet rules) {
        return ControlChart.xmr(series).rules(rules).points().stream()
                .filter(p -> !p.signals().isEmpty())
                .count();
    }

    @Test
    void allRulesThatFireAreKeptAndTheMostTellingLeads() {
        double[] values = {10, 12, 11, 10, 12, 11, 10, 12, 11, 10, 12, 11, 20, 22, 24, 26, 28, 30, 60};
        ChartPoint last = ControlChart.xmr(Series.of(values))
                .rules(RuleSet.MAKING_DATA_COUNT)
                .points()
                .get(18);
        assertThat(last.headline().orElseThrow().rule()).isEqualTo(Signal.Rule.OUTSIDE_LIMITS);
        assertThat(last.signals()).hasSizeGreaterThan(1).contains(new Signal(Signal.Rule.TREND, true));
    }

    @Test
    void anEstimateWithoutAValueSaysWhy() {
        Estimate<Double> none = Estimate.missing(ZERO_DENOMINATOR);
        assertThatThrownBy(none::get)
                .isInstanceOf(java.util.NoSuchElementException.class)
                .hasMessage("not calculable: the denominator is 0");
        assertThat(none.orElse(3.0)).isEqualTo(3);
        assertThat(none.map(v -> v + 1)).isEqualTo(none);
        refuses(() -> Estimate.of(Double.NaN));
    }
}
