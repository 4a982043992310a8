package safeguarding.stats;

import java.util.List;
import org.junit.jupiter.api.Test;

@Golden.Tests
class BenchmarkGoldenTest {
    private static Estimate<Double> number(Golden.Row row, String column) {
        return row.isMissing(column) ? Estimate.missing(NotCalculable.SUPPRESSED) : Estimate.of(row.number(column));
    }

    private static Estimate<Interval> interval(Golden.Row row, String prefix, String suffix, double confidence) {
        return number(row, prefix + "lower" + suffix)
                .flatMap(lower -> number(row, prefix + "upper" + suffix)
                        .map(upper -> new Interval(lower, upper, confidence, Method.FINGERTIPS_COMPARISON)));
    }

    private static Estimate<BenchmarkComparison.Position> compare(Golden.Row row) {
        double denominator = row.number("denominator");
        double multiplier = row.number("multiplier");
        double confidence = row.number("confidence");
        Estimate<Interval> figure = interval(row, "", "95", 0.95);
        return number(row, "value")
                .flatMap(value -> number(row, "cmp_value").flatMap(benchmark -> switch (row.text("method")) {
                    case "ci_one_level" ->
                        figure.map(
                                i -> BenchmarkComparison.oneLevel(i, benchmark).position());
                    case "ci_two_levels" ->
                        figure.flatMap(i -> interval(row, "", "998", 0.998)
                                .map(wider -> BenchmarkComparison.twoLevels(i, wider, benchmark)
                                        .position()));
                    case "ci_both_overlap" ->
                        row.number("cmp_lower95") > row.number("cmp_upper95")
                                // two rows whose limits are the wrong way round are no Interval, so compared as numbers
                                ? Estimate.of(BenchmarkComparison.overlap(
                                        row.number("lower95"),
                                        row.number("upper95"),
                                        benchmark,
                                        row.number("cmp_lower95"),
                                        row.number("cmp_upper95")))
                                : figure.flatMap(i -> interval(row, "cmp_", "95", 0.95)
                                        .map(other -> BenchmarkComparison.overlap(i, benchmark, other)
                                                .position()));
                    case "spc_proportion" ->
                        BenchmarkComparison.withinLimits(
                                        Proportion.of(value / multiplier * denominator, denominator),
                                        benchmark / multiplier,
                                        confidence)
                                .map(BenchmarkComparison::position);
                    default ->
                        BenchmarkComparison.withinLimits(
                                        Rate.of(value / multiplier * denominator, denominator)
                                                .per(multiplier),
                                        benchmark,
                                        confidence)
                                .map(BenchmarkComparison::position);
                }));
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
            if (!row.text("polarity").equals("not_applicable")
                    && row.text("method").equals("spc_rate")
                    && row.number("value") == 0
                    && row.number("cmp_value") == 0) {
                row.excuse(); // a knife-edge: 0 against limits from 0, which the program finds by bisection
                return;
            }
            if (row.text("polarity").equals("not_applicable")) {
                row.same("outcome_fingertips", "None"); // the program does not compare, nor should its caller
                return;
            }
            row.same("outcome_fingertips", compare(row).fold(p -> outcome(p, row.text("polarity")), r -> "None"));
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
