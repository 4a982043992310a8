package safeguarding.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Golden.Tests
class StandardisationGoldenTest {
    private static void check(Golden.Row row, StandardisedRate rate) {
        double z = Distributions.z(row.number("confidence"));
        row.relative("total_count", rate.total(), 1e-10);
        row.relative(
                "total_pop",
                rate.bands().stream()
                        .mapToDouble(StandardisedRate.Band::population)
                        .sum(),
                1e-10);
        row.relative("dsr", rate.value(), 1e-10);
        if (rate.value().isCalculable()) {
            double value = rate.value().get();
            // below 0 where events are very uneven: the interval then starts at 0
            double lower = rate.limit(value, Poisson.byarLower(rate.total(), z));
            Interval interval = rate.interval(row.number("confidence")).get();
            row.relative("lower", lower, 1e-10);
            row.relative("upper", interval.upper(), 1e-10);
            row.check(interval.lower() == Math.max(0, lower), "lower", interval);
        } else {
            row.check(row.isMissing("lower") && row.isMissing("upper"), "lower", rate);
        }
    }

    @Test
    void directlyStandardisedRates() {
        Map<String, List<Golden.Row>> input = Golden.of("dsr_input.csv").groups("case_id");
        Golden.of("dsr_expected.csv")
                .each(row -> check(
                        row,
                        StandardisedRate.of(input.get(row.text("case_id")).stream()
                                        .map(r -> StandardisedRate.band(
                                                r.text("ageband"),
                                                r.isMissing("count") ? 0 : r.number("count"), // README: NA is 0
                                                r.number("population"),
                                                r.number("standard_population")))
                                        .toList())
                                .per(row.number("multiplier"))));
    }

    @Test
    void directlyStandardisedRatesOfRepeatEvents() {
        Map<String, List<Golden.Row>> input =
                Golden.of("dsr_nonindependent_input.csv").groups("case_id");
        Golden.of("dsr_nonindependent_expected.csv").each(row -> {
            Map<String, List<Golden.Row>> bands = new LinkedHashMap<>();
            input.get(row.text("case_id"))
                    .forEach(r -> bands.computeIfAbsent(r.text("ageband"), k -> new ArrayList<>())
                            .add(r));
            check(
                    row,
                    StandardisedRate.of(bands.entrySet().stream()
                                    .map(e -> {
                                        double[] people = new double[10];
                                        e.getValue()
                                                .forEach(r -> people[(int) r.number("event_frequency") - 1] +=
                                                        r.number("people"));
                                        Golden.Row r = e.getValue().get(0);
                                        return StandardisedRate.repeatBand(
                                                e.getKey(),
                                                r.number("population"),
                                                r.number("standard_population"),
                                                people);
                                    })
                                    .toList())
                            .per(row.number("multiplier")));
        });
    }

    @Test
    void indirectlyStandardisedRatiosAndRates() {
        Map<String, List<Golden.Row>> input = Golden.of("indirect_input.csv").groups("case_id");
        Golden.of("indirect_expected.csv").each(row -> {
            IndirectRatio ratio = IndirectRatio.of(input.get(row.text("case_id")).stream()
                    .map(r -> new IndirectRatio.Band(
                            r.isMissing("count") ? 0 : r.number("count"), // as the program does
                            r.number("population"),
                            r.number("ref_count"),
                            r.number("ref_population")))
                    .toList());
            double scale = row.number("scale");
            if (row.text("statistic").equals("israte")) {
                row.relative("reference_rate", ratio.referenceRate() * scale, 1e-10);
                ratio = ratio.ratePer(scale).get();
            }
            Interval interval = ratio.interval(row.number("confidence")).get();
            row.relative("observed", ratio.observed(), 1e-10);
            row.relative("expected", ratio.expected(), 1e-10);
            row.relative("value", ratio.value(), 1e-10);
            row.relative("lower", interval.lower(), 1e-10);
            row.relative("upper", interval.upper(), 1e-10);
            row.same("method", interval.method() == Method.BYAR ? "byars" : "exact_poisson");
        });
    }

    @Test
    void means() {
        Map<String, List<Golden.Row>> input = Golden.of("mean_input.csv").groups("case_id");
        Golden.of("mean_expected.csv").each(row -> {
            Mean mean = Mean.of(input.get(row.text("case_id")).stream()
                            .mapToDouble(r -> r.number("value"))
                            .toArray())
                    .get();
            row.same("n", mean.n());
            row.relative("sum", mean.sum(), 1e-10);
            row.relative("stdev", mean.standardDeviation(), 1e-10);
            row.relative("mean", mean.value(), 1e-10);
            row.relative("lower", mean.interval(row.number("confidence")).map(Interval::lower), 1e-10);
            row.relative("upper", mean.interval(row.number("confidence")).map(Interval::upper), 1e-10);
        });
    }

    @Test
    void randomEffects() {
        Map<String, List<Golden.Row>> input =
                Golden.of("dersimonian_laird_input.csv").groups("set_id");
        Golden.of("dersimonian_laird_expected.csv").each(row -> {
            List<Golden.Row> rows = input.get(row.text("set_id"));
            DerSimonianLaird d = DerSimonianLaird.of(
                            rows.stream().mapToDouble(r -> r.number("y")).toArray(),
                            rows.stream().mapToDouble(r -> r.number("se")).toArray())
                    .get();
            row.same("k", d.k());
            row.relative("mu", d.mean(), 1e-9);
            row.relative("se_mu", d.standardError(), 1e-9);
            row.relative("Q", d.q(), 1e-9);
            row.relative("p_Q", d.p(), 1e-9);
            row.relative("tau2", d.tau2(), 1e-9);
            row.relative("I2", d.iSquared(), 1e-9);
            row.relative("H2", d.hSquared(), 1e-9);
        });
    }
}
