package safeguarding.stats;

import java.util.List;
import org.junit.jupiter.api.Test;

@Golden.Tests
class BenchmarkGoldenTest {
    private static Interval interval(Golden.Row row, String suffix, double confidence) {
        return new Interval(
                row.number("lower" + suffix), row.number("upper" + suffix), confidence, Method.FINGERTIPS_COMPARISON);
    }

    private static BenchmarkComparison.Position compare(Golden.Row row) {
        double benchmark = row.number("cmp_value");
        double denominator = row.number("denominator");
        double multiplier = row.number("multiplier");
        double confidence = row.number("confidence");
        return switch (row.text("method")) {
            case "ci_one_level" ->
                BenchmarkComparison.oneLevel(interval(row, "95", 0.95), benchmark)
                        .position();
            case "ci_two_levels" ->
                BenchmarkComparison.twoLevels(interval(row, "95", 0.95), interval(row, "998", 0.998), benchmark)
                        .position();
            case "ci_both_overlap" ->
                // some benchmark limits are the wrong way round in the file: no Interval, so compared as numbers
                BenchmarkComparison.overlap(
                        row.number("lower95"),
                        row.number("upper95"),
                        benchmark,
                        row.number("cmp_lower95"),
                        row.number("cmp_upper95"));
            case "spc_proportion" ->
                BenchmarkComparison.withinLimits(
                                Proportion.of(row.number("value") / multiplier * denominator, denominator),
                                benchmark / multiplier,
                                confidence)
                        .get()
                        .position();
            default ->
                BenchmarkComparison.withinLimits(
                                Rate.of(row.number("value") / multiplier * denominator, denominator)
                                        .per(multiplier),
                                benchmark,
                                confidence)
                        .get()
                        .position();
        };
    }

    private static String outcome(BenchmarkComparison.Position position, String polarity) {
        if (position == BenchmarkComparison.Position.SIMILAR) {
            return "Same";
        }
        boolean higher =
                position == BenchmarkComparison.Position.HIGHER || position == BenchmarkComparison.Position.MUCH_HIGHER;
        boolean much = position == BenchmarkComparison.Position.MUCH_HIGHER
                || position == BenchmarkComparison.Position.MUCH_LOWER;
        boolean better = higher != polarity.equals("low_is_good"); // for no_judgement Better means higher
        return better ? much ? "Best" : "Better" : much ? "Worst" : "Worse";
    }

    @Test
    void comparisonsWithABenchmark() {
        Golden.of("fingertips_benchmark_comparison.csv").each(row -> {
            boolean limitsAroundBenchmark = row.text("method").startsWith("spc");
            boolean unknown = row.isMissing("value")
                    || row.isMissing("cmp_value")
                    || !limitsAroundBenchmark && (row.isMissing("lower95") || row.isMissing("upper95"));
            if (!row.text("polarity").equals("not_applicable")
                    && row.text("method").equals("spc_rate")
                    && row.number("value") == 0
                    && row.number("cmp_value") == 0) {
                row.excuse(); // a knife-edge: 0 against limits from 0, which the program finds by bisection
                return;
            }
            row.same(
                    "outcome_fingertips",
                    unknown || row.text("polarity").equals("not_applicable")
                            ? "None"
                            : outcome(compare(row), row.text("polarity")));
        });
    }

    private static List<Estimate<Double>> values(List<Golden.Row> rows) {
        return rows.stream()
                .<Estimate<Double>>map(r -> r.isMissing("value")
                        ? Estimate.missing(NotCalculable.SUPPRESSED)
                        : Estimate.of(r.number("value")))
                .toList();
    }

    @Test
    void categoriesOfFingertips() {
        Golden.of("fingertips_quantile_category.csv").eachGroup("set_id", rows -> {
            int bins = (int) rows.get(0).number("bins");
            // quintiles are reversed when high is good, quartiles are not: so does the program
            boolean reversed = bins == 5 && rows.get(0).text("polarity").equals("high_is_good");
            List<Estimate<Integer>> categories = Quantiles.byBound(values(rows), bins, reversed);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).same("category", categories.get(i).orElse(0));
            }
        });
    }

    @Test
    void quantilesByRank() {
        Golden.of("quantile_phe.csv").eachGroup("set_id", rows -> {
            List<Estimate<Integer>> quantiles = Quantiles.byRank(
                    values(rows),
                    (int) rows.get(0).number("n_quantiles"),
                    rows.get(0).isTrue("invert"));
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).relative("quantile", quantiles.get(i).map(Integer::doubleValue), 0);
            }
        });
    }

    @Test
    void adjustedProbabilities() {
        Golden.of("p_adjust.csv").eachGroup("set_id", rows -> {
            List<Estimate<Double>> p = rows.stream()
                    .<Estimate<Double>>map(r -> r.isMissing("p")
                            ? Estimate.missing(NotCalculable.NO_VARIATION)
                            : Estimate.of(r.number("p")))
                    .toList();
            check(rows, "bonferroni", Adjustment.BONFERRONI.adjust(p));
            check(rows, "holm", Adjustment.HOLM.adjust(p));
            check(rows, "hochberg", Adjustment.HOCHBERG.adjust(p));
            check(rows, "bh", Adjustment.BENJAMINI_HOCHBERG.adjust(p));
            check(rows, "by", Adjustment.BENJAMINI_YEKUTIELI.adjust(p));
        });
    }

    private static void check(List<Golden.Row> rows, String column, List<Estimate<Double>> adjusted) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).close(column, adjusted.get(i), 0, 1e-14);
        }
    }
}
