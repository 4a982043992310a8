package safeguarding.stats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Golden.Tests
class FunnelGoldenTest {
    /** The program rounds its normal values to six places. */
    private static final double Z95 = 1.959964;

    private static final double Z998 = 3.090232;

    /** What the rounding of those moves a limit by at most. */
    private static final double ROUNDED_Z = 1e-5;

    @Test
    void limitsOfCounts() {
        Golden.of("funnel_phe_poisson_limits.csv").each(row -> {
            double x = row.number("events");
            double p = row.number("prob");
            row.relative("lower_expected_exact", Poisson.exactLower(x, p), 1e-10);
            row.relative("upper_expected_exact", Poisson.exactUpper(x, p), 1e-10);
            // the README: accurate only to about 1e-6
            row.close("lower_expected_excel", Poisson.exactLower(x, p), 2e-5, 1e-6);
            row.close("upper_expected_excel", Poisson.exactUpper(x, p), 2e-5, 1e-6);
        });
    }

    @Test
    void limitsOfProportions() {
        Golden.of("funnel_phe_proportion_limits.csv").each(row -> {
            double z = Distributions.normalQuantile(row.number("prob"));
            double target = row.number("baseline");
            double n = row.number("denominator");
            row.close("lower", FunnelPlot.proportionLower(target, n, z), 1e-9, 1e-15);
            row.relative("upper", FunnelPlot.proportionUpper(target, n, z), 1e-9);
        });
    }

    private static List<FunnelPlot.Unit> units(List<Golden.Row> rows) {
        return rows.stream()
                .map(r -> new FunnelPlot.Unit(r.text("unit"), r.number("numerator"), r.number("denominator")))
                .toList();
    }

    @Test
    void significanceInTheFunnel() {
        Golden.of("funnel_phe_significance.csv").eachGroup("set_id", rows -> {
            FunnelPlot plot = switch (rows.get(0).text("statistic")) {
                case "proportion" -> FunnelPlot.proportions(units(rows)).get();
                case "ratio" -> FunnelPlot.ratios(units(rows));
                default -> FunnelPlot.rates(units(rows)).get();
            };
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i)
                        .same(
                                "significance",
                                switch (plot.points().get(i).position()) {
                                    case MUCH_LOWER -> "Low (0.001)";
                                    case LOWER -> "Low (0.025)";
                                    case SIMILAR -> "Not significant";
                                    case HIGHER -> "High (0.025)";
                                    case MUCH_HIGHER -> "High (0.001)";
                                });
            }
        });
    }

    @Test
    void overDispersedFunnels() {
        Map<String, List<Golden.Row>> input = Golden.of("funnel_od_input.csv").groups("set_id");
        Map<String, List<Golden.Row>> expected =
                Golden.of("funnel_od_expected.csv").groups("set_id");
        Map<String, FunnelPlot.OverDispersed> funnels = new HashMap<>();
        input.forEach((id, rows) -> {
            Golden.Row first = rows.get(0);
            boolean rounded = first.text("sr_method").equals("SHMI")
                    && first.text("data_type").equals("SR");
            List<FunnelPlot.Unit> units = IntStream.range(0, rows.size())
                    .mapToObj(i -> new FunnelPlot.Unit(
                            rows.get(i).text("unit"),
                            rows.get(i).number("numerator"),
                            // the program rounds expected counts to two places for the SHMI
                            (rounded ? expected.get(id).get(i) : rows.get(i))
                                    .number(rounded ? "denominator_used" : "denominator")))
                    .toList();
            FunnelPlot plot = switch (first.text("data_type")) {
                case "PR" -> FunnelPlot.proportions(units).get();
                case "SR" -> FunnelPlot.ratios(units);
                default -> FunnelPlot.rates(units).get();
            };
            FunnelPlot.Scale scale = switch (first.text("data_type")) {
                case "PR" -> FunnelPlot.Scale.ARCSINE;
                case "SR" -> rounded ? FunnelPlot.Scale.LOG_TRUNCATED : FunnelPlot.Scale.ROOT;
                default -> FunnelPlot.Scale.LOG_RATIO;
            };
            funnels.put(
                    id,
                    plot.per(first.number("multiplier"))
                            .overDispersed(scale, first.number("trim_by"))
                            .get());
        });
        Golden.of("funnel_od_summary.csv").each(row -> {
            FunnelPlot.OverDispersed funnel = funnels.get(row.text("set_id"));
            row.same("n", funnel.points().size());
            row.relative("target", funnel.plot().target(), 1e-9);
            row.relative("phi", funnel.phi(), 1e-9);
            row.relative("tau2", funnel.tau2(), 1e-9);
            row.same("n_used", funnel.used());
        });
        Map<String, Integer> next = new HashMap<>();
        Golden.of("funnel_od_expected.csv").each(row -> {
            FunnelPlot.OverDispersed funnel = funnels.get(row.text("set_id"));
            int index = next.merge(row.text("set_id"), 1, Integer::sum) - 1;
            FunnelPlot.DispersedPoint point = funnel.points().get(index);
            Golden.Row in = input.get(row.text("set_id")).get(index);
            row.same("unit", in.text("unit"));
            row.close("denominator_used", in.number("denominator"), 0, 0.005001);
            row.relative("denominator_used", point.unit().denominator(), 1e-9);
            // the program shows the ratio to the count before rounding
            double ratio = Rate.of(in.number("numerator"), in.number("denominator"))
                    .value()
                    .get();
            row.relative("ratio", ratio, 1e-9);
            row.close("ratio", point.value() / funnel.plot().multiplier(), 2e-3, 0);
            row.relative("z_unadjusted", point.z(), 1e-9);
            row.relative("z_winsorised_or_truncated", point.used(), 1e-9);
            limits(row, funnel, point, ratio);
        });
    }

    private static void limits(
            Golden.Row row, FunnelPlot.OverDispersed funnel, FunnelPlot.DispersedPoint point, double ratio) {
        FunnelPlot plot = funnel.plot();
        double target = plot.target();
        double n = point.unit().denominator();
        double s = FunnelPlot.standardError(funnel.scale(), point.unit());
        BiFunction<Double, Double, double[]> adjusted = (tau2, z) -> {
            double[] ours = FunnelPlot.dispersedLimits(funnel.scale(), target, s, tau2, z);
            return switch (funnel.scale()) {
                // the program forgets to square the limits of the root: ours are the squares of its
                case ROOT -> new double[] {Math.sqrt(ours[0]), Math.sqrt(ours[1])};
                // a defect by the README: the standard error of a proportion's arcsine for a ratio of counts
                case LOG_RATIO -> {
                    double step = z * Math.sqrt(1 / (4 * n) + tau2);
                    yield new double[] {target * Math.exp(-step), target * Math.exp(step)};
                }
                default -> ours;
            };
        };
        boolean exact = plot.kind() == FunnelPlot.Kind.RATIOS;
        Interval poisson95 = plot.limitsAt(n, 0.95);
        Interval poisson998 = plot.limitsAt(n, 0.998);
        double m = plot.multiplier();
        double[] plain95 =
                exact ? new double[] {poisson95.lower() / m, poisson95.upper() / m} : adjusted.apply(0.0, Z95);
        double[] plain998 =
                exact ? new double[] {poisson998.lower() / m, poisson998.upper() / m} : adjusted.apply(0.0, Z998);
        double[] wide95 = adjusted.apply(funnel.tau2(), Z95);
        double[] wide998 = adjusted.apply(funnel.tau2(), Z998);
        row.relative("lcl95", plain95[0] * m, 1e-9);
        row.relative("ucl95", plain95[1] * m, 1e-9);
        row.relative("lcl998", plain998[0] * m, 1e-9);
        row.relative("ucl998", plain998[1] * m, 1e-9);
        row.relative("od_lcl95", wide95[0] * m, 1e-9);
        row.relative("od_ucl95", wide95[1] * m, 1e-9);
        row.relative("od_lcl998", wide998[0] * m, 1e-9);
        row.relative("od_ucl998", wide998[1] * m, 1e-9);
        boolean outside = ratio < wide998[0] || ratio > wide998[1];
        row.same("outlier", outside ? 1 : 0);
        // what the library itself says, its normal value being unrounded
        switch (funnel.scale()) {
            case ARCSINE, LOG_TRUNCATED -> {
                row.same("outlier", point.outlier() ? 1 : 0);
                row.relative("od_lcl95", point.inner().lower(), ROUNDED_Z);
                row.relative("od_ucl95", point.inner().upper(), ROUNDED_Z);
                row.relative("od_lcl998", point.outer().lower(), ROUNDED_Z);
                row.relative("od_ucl998", point.outer().upper(), ROUNDED_Z);
            }
            case ROOT -> {
                row.relative("od_lcl95", Math.sqrt(point.inner().lower() / m) * m, ROUNDED_Z);
                row.relative("od_ucl95", Math.sqrt(point.inner().upper() / m) * m, ROUNDED_Z);
                row.relative("od_lcl998", Math.sqrt(point.outer().lower() / m) * m, ROUNDED_Z);
                row.relative("od_ucl998", Math.sqrt(point.outer().upper() / m) * m, ROUNDED_Z);
            }
            case LOG_RATIO -> {
                // by hand, the column being a defect: s² = x/(x + ½)² + n/(n + ½)²
                double x = point.unit().numerator();
                double variance = x / Math.pow(x + 0.5, 2) + n / Math.pow(n + 0.5, 2);
                double step = Distributions.z(0.95) * Math.sqrt(variance + funnel.tau2());
                row.check(
                        Math.abs(Math.log(point.inner().upper() / m / target) - step) < 1e-9
                                && Math.abs(Math.log(point.inner().lower() / m / target) + step) < 1e-9,
                        "od_ucl95",
                        point.inner());
            }
        }
        if (funnel.scale() == FunnelPlot.Scale.ARCSINE) {
            row.same("clean_arcsine_rule_agrees", point.outlier() == (row.number("outlier") == 1));
        } else {
            row.same("clean_arcsine_rule_agrees", "NA");
        }
    }
}
