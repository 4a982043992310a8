package safeguarding.stats;

import static safeguarding.stats.Signal.Rule.SHIFT;
import static safeguarding.stats.Signal.Rule.TREND;
import static safeguarding.stats.Signal.Rule.TWO_IN_THREE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Golden.Tests
class ControlChartGoldenTest {
    private static Series series(List<Golden.Row> rows, String column) {
        return Series.withGaps(rows.stream().mapToDouble(r -> r.number(column)).toArray());
    }

    private static ControlChart xmr(List<Golden.Row> rows) {
        Golden.Row first = rows.get(0);
        ControlChart chart = ControlChart.xmr(series(rows, "value"))
                .limitsFrom(2)
                .screened(first.isTrue("screen_outliers"))
                .better(
                        switch (first.text("improvement_direction")) {
                            case "increase" -> ControlChart.Better.HIGHER;
                            case "decrease" -> ControlChart.Better.LOWER;
                            default -> ControlChart.Better.NEITHER;
                        })
                .rebasedAt(IntStream.range(1, rows.size())
                        .filter(i -> rows.get(i).number("rebase") == 1)
                        .boxed()
                        .toList());
        if (!first.isMissing("target")) {
            chart = chart.target(first.number("target"));
        }
        return first.isMissing("fix_after_n_points")
                ? chart
                : chart.fixedAfter((int) first.number("fix_after_n_points"));
    }

    private static String type(ChartPoint point) {
        return point.headline()
                .map(s -> switch (s.rule()) {
                    case OUTSIDE_LIMITS -> s.high() ? "Above UCL" : "Below LCL";
                    case TREND -> "7 Point Trend (" + (s.high() ? "Increasing)" : "Decreasing)");
                    case TWO_IN_THREE -> "2 in 3 " + (s.high() ? "Above CL" : "Below CL");
                    case SHIFT -> "7 Points " + (s.high() ? "Above CL" : "Below CL");
                })
                .orElse("Common Cause");
    }

    private static String variation(ChartReading.Variation variation) {
        return switch (variation) {
            case SPECIAL_CAUSE_HIGH -> "special_cause_neutral_high";
            case SPECIAL_CAUSE_LOW -> "special_cause_neutral_low";
            default -> variation.name().toLowerCase(Locale.ROOT);
        };
    }

    /** The reference has no limits for a constant series when it screens: ours are the mean, as the rules say. */
    private static void line(Golden.Row row, String column, double actual, double mean) {
        if (row.isMissing(column)) {
            row.check(actual == mean, column, actual);
        } else {
            row.relative(column, actual, 1e-12);
        }
    }

    @Test
    void xmrCharts() {
        Map<String, List<Golden.Row>> input = Golden.of("spc_xmr_input.csv").groups("series_id");
        Map<String, ChartReading> readings = new HashMap<>();
        input.forEach((id, rows) -> readings.put(id, xmr(rows).rules(RuleSet.NHSR_PLOT_THE_DOTS)));
        Golden.of("spc_xmr_expected.csv").each(row -> {
            ChartReading reading = readings.get(row.text("series_id"));
            ChartPoint point = reading.points().get((int) row.number("index") - 1);
            double centre = point.centre().get();
            row.same("rebase_group", point.phase());
            row.same("short_group_warning", reading.trial(point.phase()));
            row.relative("mean", centre, 1e-12);
            row.same("special_cause_type", type(point));
            row.same("point_type", variation(reading.variation(point.index())));
            if (!point.limits().isCalculable()) { // a single point has no limits
                row.check(row.isMissing("lpl") && row.isMissing("upl"), "lpl", point);
                row.same("relative_to_mean", (long) Math.signum(point.value().get() - centre));
                row.same("outside_limits", "NA");
                row.same("close_to_limits", "NA");
                return;
            }
            ControlLimits limits = point.limits().get();
            line(row, "lpl", limits.lower(), centre);
            line(row, "upl", limits.upper(), centre);
            if (!point.value().isCalculable()) {
                row.same("relative_to_mean", "NA");
                row.same("outside_limits", "NA");
                row.same("close_to_limits", "NA");
            } else {
                double value = point.value().get();
                row.same("relative_to_mean", (long) Math.signum(value - centre));
                row.same("outside_limits", limits.excludes(value));
                row.same(
                        "close_to_limits",
                        !limits.excludes(value) && (value < limits.lower2Sigma() || value > limits.upper2Sigma()));
            }
        });
        Golden.of("spc_xmr_summary.csv").each(row -> {
            ChartReading reading = readings.get(row.text("series_id"));
            ChartPoint last = reading.points().get(reading.points().size() - 1);
            row.same("variation_type", variation(reading.variation().get()));
            String assurance = reading.assurance()
                    .map(a -> switch (a) {
                        case CONSISTENTLY_PASSING -> "consistent_pass";
                        case CONSISTENTLY_FAILING -> "consistent_fail";
                        case INCONSISTENT -> "inconsistent";
                    })
                    .orElse("NA");
            if (row.text("series_id").equals("x67")) {
                // all 7, lower is better, target 47: without limits the reference says inconsistent; 7 always meets it
                row.check(assurance.equals("consistent_pass"), "assurance_type", assurance);
            } else {
                row.same("assurance_type", assurance);
            }
            row.relative("final_mean", last.centre(), 1e-12);
            line(row, "final_lpl", last.limits().get().lower(), last.centre().get());
            line(row, "final_upl", last.limits().get().upper(), last.centre().get());
            row.same(
                    "n_special_cause",
                    reading.points().stream()
                            .filter(p -> !p.signals().isEmpty())
                            .count());
        });
    }

    @Test
    void makingDataCountSinceNovember2023() {
        Map<String, List<Golden.Row>> input = Golden.of("spc_xmr_input.csv").groups("series_id");
        Golden.of("spc_xmr_mdc2023.csv").eachGroup("series_id", rows -> {
            ControlChart chart = xmr(input.get(rows.get(0).text("series_id")));
            ChartReading before = chart.rules(RuleSet.NHSR_PLOT_THE_DOTS);
            ChartReading since = chart.rules(RuleSet.MAKING_DATA_COUNT);
            for (Golden.Row row : rows) {
                ChartPoint point = since.points().get((int) row.number("index") - 1);
                row.relative("value", point.value(), 1e-12);
                row.relative("mean", point.centre(), 1e-12);
                row.same("special_cause_type", type(before.points().get(point.index())));
                row.same("special_cause_type_mdc2023", type(point));
                row.same("point_type_mdc2023", variation(since.variation(point.index())));
                ControlLimits limits = point.limits().get();
                line(row, "lpl", limits.lower(), point.centre().get());
                line(row, "upl", limits.upper(), point.centre().get());
                double value = point.value().get();
                row.same("beyond_2sigma", value < limits.lower2Sigma() || value > limits.upper2Sigma());
            }
        });
    }

    private static ControlChart qic(List<Golden.Row> rows) {
        Golden.Row first = rows.get(0);
        Series x = series(rows, "numerator");
        Series n = series(rows, "denominator");
        ControlChart chart = switch (first.text("chart")) {
            case "run" -> ControlChart.run(x);
            case "i" -> ControlChart.i(x);
            case "mr" -> ControlChart.mr(x);
            case "p" -> ControlChart.p(x, n);
            case "pp" -> ControlChart.pPrime(x, n);
            case "u" -> ControlChart.u(x, n);
            case "up" -> ControlChart.uPrime(x, n);
            case "c" -> ControlChart.c(x);
            case "g" -> ControlChart.g(x);
            case "t" -> ControlChart.t(x);
            default -> ControlChart.iPrime(x, n);
        };
        chart = chart.limitsFrom(2).per(first.number("multiply")).screened(first.isTrue("screened_mr"));
        if (!first.isMissing("freeze")) {
            chart = chart.frozenAfter((int) first.number("freeze"));
        }
        if (!first.isMissing("part_after")) {
            chart = chart.rebasedAt(List.of((int) first.number("part_after")));
        }
        if (!first.text("exclude").equals("NA")) {
            chart = chart.excluding(Arrays.stream(first.text("exclude").split(";"))
                    .map(s -> Integer.parseInt(s) - 1)
                    .toList());
        }
        return first.isMissing("centre_line") ? chart : chart.centredOn(first.number("centre_line"));
    }

    @Test
    void otherCharts() {
        Map<String, List<Golden.Row>> input = Golden.of("spc_qic_input.csv").groups("series_id");
        Map<String, ChartReading> readings = new HashMap<>();
        input.forEach((id, rows) -> readings.put(id, qic(rows).rules(RuleSet.ANHOEJ)));
        Golden.of("spc_qic_expected.csv").each(row -> {
            ChartReading reading = readings.get(row.text("series_id"));
            ChartPoint point = reading.points().get((int) row.number("index") - 1);
            row.same("part", point.phase() + 1);
            row.relative("y", point.value(), 1e-10);
            row.relative("cl", point.centre(), 1e-10);
            row.relative("lcl", point.limits().map(ControlLimits::lower), 1e-10);
            row.relative("lcl_2sigma", point.limits().map(ControlLimits::lower2Sigma), 1e-10);
            row.relative("ucl_2sigma", point.limits().map(ControlLimits::upper2Sigma), 1e-10);
            row.relative("ucl", point.limits().map(ControlLimits::upper), 1e-10);
            row.same("sigma_signal", !point.signals().isEmpty());
            row.same("include", point.included());
            row.same("baseline", point.baseline());
        });
        Golden.of("spc_qic_summary.csv").each(row -> {
            ChartReading reading = readings.get(row.text("series_id"));
            int phase = (int) row.number("part") - 1;
            RunsAnalysis runs = reading.runs().get(phase);
            row.same("n_obs", runs.points());
            row.same("n_useful", runs.useful());
            row.same("longest_run", runs.longestRun());
            row.same("longest_run_max", RunsAnalysis.longestRunMax(runs.useful()));
            row.same("n_crossings", runs.crossings());
            row.same("n_crossings_min", RunsAnalysis.crossingsMin(runs.useful()));
            row.same("runs_signal", reading.runsSignal(phase));
            row.same(
                    "n_sigma_signal",
                    reading.points().stream()
                            .filter(p -> p.phase() == phase && !p.signals().isEmpty())
                            .count());
        });
    }

    @Test
    void limitsOfRuns() {
        Golden.of("anhoej_limits.csv").each(row -> {
            int n = (int) row.number("n_useful");
            row.same("longest_run_max", RunsAnalysis.longestRunMax(n));
            row.same("n_crossings_min", RunsAnalysis.crossingsMin(n));
        });
    }

    @Test
    void signalsOfRuns() {
        Golden.of("anhoej_signal.csv").each(row -> {
            RunsAnalysis runs = new RunsAnalysis(
                    (int) row.number("n_useful"), (int) row.number("n_useful"), (int) row.number("longest_run"), (int)
                            row.number("n_crossings"));
            RunsRule rule = switch (row.text("method")) {
                case "bestbox" -> RunsRule.BEST_BOX;
                case "cutbox" -> RunsRule.CUT_BOX;
                default -> RunsRule.ANHOEJ;
            };
            row.same("signal", runs.signals(rule));
        });
    }

    @Test
    void rulesWithParameters() {
        Golden.of("spc_rules_parametric.csv").eachGroup("series_id", rows -> {
            Golden.Row first = rows.get(0);
            RuleSet rules = RuleSet.named("custom")
                    .shift((int) first.number("shift_n"))
                    .trend((int) first.number("trend_n"))
                    .twoInThree(RuleSet.TwoInThree.BEYOND_TWO_SIGMA_ANY_THIRD);
            List<double[]> limits = new ArrayList<>();
            for (Golden.Row r : rows) {
                double lower = r.number("lower_2sigma");
                double upper = r.number("upper_2sigma");
                limits.add(new double[] {Double.NEGATIVE_INFINITY, lower, upper, Double.POSITIVE_INFINITY});
            }
            List<List<Signal>> fired = ChartMath.fired(
                    rules,
                    rows.stream().mapToDouble(r -> r.number("value")).toArray(),
                    rows.stream().mapToDouble(r -> r.number("centre")).toArray(),
                    limits.toArray(double[][]::new));
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).same("shift", side(fired.get(i), SHIFT));
                rows.get(i).same("trend", side(fired.get(i), TREND));
                rows.get(i).same("two_in_three", side(fired.get(i), TWO_IN_THREE));
            }
        });
    }

    private static String side(List<Signal> signals, Signal.Rule rule) {
        return signals.stream()
                .filter(s -> s.rule() == rule)
                .map(s -> s.high() ? "upper" : "lower")
                .findFirst()
                .orElse("none");
    }
}
