package safeguarding.stats;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@Golden.Tests
class TrendGoldenTest {
    private static final Map<Movement, String> MARKER = Map.of(
            Movement.INCREASING, "Increasing",
            Movement.DECREASING, "Decreasing",
            Movement.NO_SIGNIFICANT_CHANGE, "NoChange");

    private static <T> Estimate<T> unless(Golden.Row row, String column, java.util.function.Supplier<T> value) {
        return row.isMissing(column) ? Estimate.missing(NotCalculable.SUPPRESSED) : Estimate.of(value.get());
    }

    private static Estimate<RecentTrend> recentTrend(List<Golden.Row> years) {
        if (years.get(0).text("value_type").equals("count")) {
            return RecentTrend.ofCounts(years.stream()
                    .map(y -> unless(y, "count", () -> Count.of(y.number("count"))))
                    .toList());
        }
        return years.get(0).text("method").equals("proportion")
                ? RecentTrend.ofProportions(years.stream()
                        .map(y -> unless(y, "count", () -> Proportion.of(y.number("count"), y.number("denominator"))))
                        .toList())
                : RecentTrend.ofRates(years.stream()
                        .map(y -> unless(
                                y,
                                "count",
                                () -> Rate.of(y.number("count"), y.number("denominator"))
                                        .per(10_000)))
                        .toList());
    }

    /** marker_as_run shows a defect of the program (every proportion falls), so marker_corrected is compared. */
    @Test
    void recentTrendsOfFingertips() {
        Map<String, List<Golden.Row>> input =
                Golden.of("fingertips_recent_trend_input.csv").groups("series_id");
        Golden.of("fingertips_recent_trend_expected.csv").each(row -> {
            Estimate<RecentTrend> trend = recentTrend(input.get(row.text("series_id")));
            if (row.text("marker_corrected").equals("CannotBeCalculated")) {
                row.check(!trend.isCalculable(), "marker_corrected", trend);
                int years = input.get(row.text("series_id")).size();
                row.same("message", message(trend.reason().orElseThrow(), years));
                return;
            }
            row.relative("chi_squared", trend.get().chiSquared(), 1e-8);
            row.same("significant", trend.get().significant());
            row.same("slope_sign", trend.get().slope());
            if (!row.isTrue("has_zero_count")) { // the program took the logarithm of 0
                row.same("marker_corrected", MARKER.get(trend.get().direction()));
            }
        });
    }

    private static String message(NotCalculable reason, int years) {
        return switch (reason) {
            case NOT_COMPARABLE -> "The recent trend cannot be calculated for this value type";
            case INVALID_VALUE -> "The recent trend cannot be calculated";
            case INSUFFICIENT_DATA ->
                "Not enough data points " + (years < RecentTrend.POINTS ? "" : "with valid values ")
                        + "to calculate recent trend";
            default -> reason.name();
        };
    }

    @Test
    void latestAgainstPrevious() {
        Golden.of("fingertips_latest_vs_previous.csv").each(row -> {
            Estimate<Interval> previous = limits(row, "previous");
            Estimate<Interval> latest = limits(row, "latest");
            if (previous.reason().or(latest::reason).equals(Optional.of(NotCalculable.INVALID_VALUE))) {
                // 8 rows whose limits are the wrong way round are no Interval, so they are compared as numbers
                row.same(
                        "marker",
                        MARKER.get(BenchmarkComparison.direction(BenchmarkComparison.side(
                                row.number("latest_lower95"),
                                row.number("latest_upper95"),
                                row.number("previous_lower95"),
                                row.number("previous_upper95")))));
                return;
            }
            row.same(
                    "marker",
                    previous.flatMap(p -> latest.map(l -> BenchmarkComparison.latestAgainstPrevious(p, l)))
                            .fold(MARKER::get, r -> "CannotBeCalculated"));
        });
    }

    private static Estimate<Interval> limits(Golden.Row row, String which) {
        return unless(row, which + "_value", () -> row).flatMap(r -> {
            double lower = r.number(which + "_lower95");
            double upper = r.number(which + "_upper95");
            return lower > upper
                    ? Estimate.missing(NotCalculable.INVALID_VALUE)
                    : Estimate.of(new Interval(lower, upper, 0.95, Method.FINGERTIPS_COMPARISON));
        });
    }

    @Test
    void mannKendallAndTheilSen() {
        Map<String, List<Golden.Row>> input =
                Golden.of("trend_nonparametric_input.csv").groups("series_id");
        Golden.of("trend_nonparametric_expected.csv").each(row -> {
            double[] values = input.get(row.text("series_id")).stream()
                    .mapToDouble(r -> r.number("value"))
                    .toArray();
            row.same("n", values.length);
            Estimate<MonotoneTrend> trend = MonotoneTrend.of(Series.of(values));
            if (!trend.isCalculable()) {
                row.check(row.isMissing("p_normal"), "p_normal", trend);
                row.same("S", 0);
                return;
            }
            MonotoneTrend t = trend.get();
            row.same("S", t.s());
            row.relative("varS", t.variance(), 1e-10);
            row.relative("tau", t.tau(), 1e-10);
            row.relative("z", t.z(), 1e-10);
            row.relative("p_normal", t.normalP(), 1e-10);
            row.relative("sen_slope", t.slope(), 1e-10);
            row.relative("sen_lower", t.slopeInterval().map(Interval::lower), 1e-10);
            row.relative("sen_upper", t.slopeInterval().map(Interval::upper), 1e-10);
            row.same("has_ties", !t.exactP().isCalculable());
            row.relative("p_exact", t.exactP(), 1e-10);
        });
    }

    @Test
    void trendsOfProportionsAndCounts() {
        Map<String, List<Golden.Row>> input =
                Golden.of("trend_proportion_input.csv").groups("series_id");
        Golden.of("trend_proportion_expected.csv").each(row -> {
            List<Golden.Row> years = input.get(row.text("series_id"));
            Estimate<ProportionTrend> trend = ProportionTrend.of(years.stream()
                    .map(y -> Proportion.of(y.number("count"), y.number("denominator")))
                    .toList());
            row.relative("chi2_trend", trend.map(ProportionTrend::chiSquared), 1e-9);
            row.relative("p_chi2_trend", trend.map(ProportionTrend::p), 1e-9);
            row.relative("ca_z", trend.map(ProportionTrend::z), 1e-9);
            Estimate<PoissonTrend> poisson = PoissonTrend.of(years.stream()
                    .map(y -> Rate.of(y.number("count"), y.number("denominator")))
                    .toList());
            row.close("pois_slope", poisson.map(PoissonTrend::slope), 1e-7, 1e-12);
            row.relative("pois_se", poisson.map(PoissonTrend::standardError), 1e-7);
            row.relative("pois_p_wald", poisson.map(PoissonTrend::waldP), 1e-7);
            row.relative("pois_p_lr", poisson.map(PoissonTrend::likelihoodRatioP), 1e-7);
            row.close("pearson_dispersion", poisson.map(PoissonTrend::dispersion), 1e-7, 1e-12);
            row.close("quasi_se", poisson.map(PoissonTrend::quasiStandardError), 1e-7, 1e-12);
        });
    }
}
