package safeguarding.stats;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

@Golden.Tests
class DecompositionGoldenTest {
    /** The rows of the first and the second population, by what else they have in common. */
    private static Map<String, Map<String, Golden.Row>> pairs(List<Golden.Row> rows, String... keys) {
        Map<String, Map<String, Golden.Row>> pairs = new LinkedHashMap<>();
        for (Golden.Row r : rows) {
            var key = new StringBuilder();
            for (String k : keys) {
                key.append(r.text(k)).append('|');
            }
            pairs.computeIfAbsent(key.toString(), k -> new HashMap<>()).put(r.text("pop"), r);
        }
        return pairs;
    }

    @Test
    void kitagawa() {
        Map<String, List<Golden.Row>> input = Golden.of("kitagawa_input.csv").groups("set_id");
        Golden.of("kitagawa_expected.csv").each(row -> {
            Decomposition d = Decomposition.kitagawa(pairs(input.get(row.text("set_id")), "group").entrySet().stream()
                            .map(e -> {
                                Golden.Row a = e.getValue().get("A");
                                Golden.Row b = e.getValue().get("B");
                                return new Decomposition.Group(
                                        e.getKey(),
                                        a.number("size"),
                                        a.number("rate"),
                                        b.number("size"),
                                        b.number("rate"));
                            })
                            .toList())
                    .get();
            row.close("crude_before", d.before(), 0, 1e-12);
            row.close("crude_after", d.after(), 0, 1e-12);
            row.close("difference", d.difference(), 0, 1e-12);
            row.close("rate_effect", d.effect(Decomposition.RATE), 0, 1e-12);
            row.close("composition_effect", d.effect(Decomposition.COMPOSITION), 0, 1e-12);
        });
    }

    @Test
    void dasGuptaOfTwoClassifications() {
        Map<String, List<Golden.Row>> input =
                Golden.of("dasgupta_crossclassified_input.csv").groups("set_id");
        Golden.of("dasgupta_crossclassified_expected.csv").each(row -> {
            Decomposition d = Decomposition.dasGupta(
                            "a_struct",
                            "b_struct",
                            pairs(input.get(row.text("set_id")), "a", "b").values().stream()
                                    .map(pair -> {
                                        Golden.Row a = pair.get("A");
                                        Golden.Row b = pair.get("B");
                                        return new Decomposition.Cell(
                                                a.text("a"),
                                                a.text("b"),
                                                a.number("size"),
                                                a.number("rate"),
                                                b.number("size"),
                                                b.number("rate"));
                                    })
                                    .toList())
                    .get();
            String factor = row.text("factor");
            row.close("effect", factor.equals("crude") ? d.difference() : d.effect(factor), 0, 1e-10);
        });
    }

    @Test
    void dasGuptaOfProducts() {
        Map<String, List<Golden.Row>> input =
                Golden.of("dasgupta_product_input.csv").groups("set_id");
        Golden.of("dasgupta_product_expected.csv").each(row -> {
            Decomposition d = Decomposition.dasGupta(pairs(input.get(row.text("set_id")), "factor").values().stream()
                    .map(pair -> new Decomposition.Factor(
                            pair.get("before").text("factor"),
                            pair.get("before").number("value"),
                            pair.get("after").number("value")))
                    .toList());
            String factor = row.text("factor");
            row.relative("effect", factor.equals("crude") ? d.difference() : d.effect(factor), 1e-10);
        });
    }

    @Test
    void concentration() {
        Map<String, List<Golden.Row>> input =
                Golden.of("concentration_input.csv").groups("set_id");
        Golden.of("concentration_expected.csv").each(row -> {
            Concentration c = Concentration.of(input.get(row.text("set_id")).stream()
                    .mapToLong(r -> r.whole("incidents"))
                    .toArray());
            row.same("n", c.individuals());
            row.same("total", c.total());
            row.relative("top1_share", c.topShare(1), 1e-12);
            row.relative("top3_share", c.topShare(3), 1e-12);
            row.relative("top5_share", c.topShare(5), 1e-12);
            row.relative("gini", c.gini(), 1e-12);
            row.relative("gini_corrected", c.giniCorrected(), 1e-12);
            row.relative("herfindahl", c.herfindahl(), 1e-12);
            row.relative("theil", c.theil(), 1e-12);
            row.same("min_individuals_for_half", c.fewestFor(0.5).get());
            row.same("min_individuals_for_80pc", c.fewestFor(0.8).get());
        });
    }

    private static RoundingMode rounding(Golden.Row row) {
        return switch (row.text("rounding")) {
            case "half_up" -> RoundingMode.HALF_UP;
            case "half_even" -> RoundingMode.HALF_EVEN;
            default -> RoundingMode.DOWN;
        };
    }

    private static Published published(Golden.Row row, String column, long per) {
        return new Published(
                new BigDecimal(row.text(column)).setScale((int) row.number("decimals"), RoundingMode.UNNECESSARY),
                per,
                rounding(row));
    }

    @Test
    void impliedDenominators() {
        Golden.of("reconcile_denominator.csv").each(row -> {
            Estimate<Reconcile.Implied> estimate = Reconcile.impliedDenominator(
                    row.whole("count"), published(row, "published_rate", row.whole("per")));
            Published published = published(row, "published_rate", row.whole("per"));
            // a bound belongs to the range if what is published at it prints so
            row.same("lower_inclusive", published.fits(published.upper()));
            row.same("upper_inclusive", !row.isMissing("upper_bound") && published.fits(published.lower()));
            if (row.number("max_integer") < row.number("min_integer")) { // no whole number lies between the bounds
                row.check(!estimate.isCalculable(), "max_integer", estimate);
                double scaled = row.number("count") * row.number("per");
                row.relative("lower_bound", scaled / published.upper().doubleValue(), 1e-14);
                row.relative("upper_bound", scaled / published.lower().doubleValue(), 1e-14);
                return;
            }
            Reconcile.Implied implied = estimate.get();
            row.relative("lower_bound", implied.lowerBound(), 1e-14);
            row.relative("upper_bound", implied.upperBound(), 1e-14);
            row.same("min_integer", implied.min());
            row.check(
                    implied.max()
                            .equals(
                                    row.isMissing("max_integer")
                                            ? OptionalLong.empty()
                                            : OptionalLong.of(row.whole("max_integer"))),
                    "max_integer",
                    implied);
        });
    }

    @Test
    void impliedNumerators() {
        Golden.of("reconcile_numerator.csv").each(row -> {
            Estimate<Reconcile.Implied> implied =
                    Reconcile.impliedNumerator(published(row, "published_percent", 100), row.whole("denominator"));
            row.same("n_solutions", implied.map(i -> i.count().getAsLong()).orElse(0L));
            if (implied.isCalculable()) {
                row.same("min_count", implied.get().min());
                row.same("max_count", implied.get().max().getAsLong());
            } else {
                row.check(row.isMissing("min_count") && row.isMissing("max_count"), "min_count", implied);
            }
        });
    }
}
