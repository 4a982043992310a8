package safeguarding.stats;

import static safeguarding.stats.Change.events;
import static safeguarding.stats.Change.exposure;

import org.junit.jupiter.api.Test;

@Golden.Tests
class ChangeGoldenTest {
    private static RateChange change(Golden.Row row) {
        return Change.between(
                events(row.whole("count_before"), exposure(row.number("exposure_before"), "")),
                events(row.whole("count_after"), exposure(row.number("exposure_after"), "")));
    }

    @Test
    void twoPeriodCounts() {
        Golden.of("two_period_rate_ratio.csv").each(row -> {
            RateChange change = change(row);
            double confidence = row.number("confidence");
            row.relative("rate_ratio", change.ratio(), 1e-9);
            row.relative("exact_lower", change.interval(confidence).get().lower(), 1e-9);
            row.relative("exact_upper", change.interval(confidence).get().upper(), 1e-9);
            row.relative("p_exact_central", change.p(), 1e-9);
            row.relative("p_exact_minlike", change.minLikeP(), 1e-9);
            row.relative("p_midp", change.midP(), 1e-9);
            both(row, "wald", change.waldInterval(confidence));
            row.relative("score_z", change.score(), 1e-9);
            row.relative("p_score", change.scoreP(), 1e-9);
        });
    }

    @Test
    void conditionalTestsAgreeWithExactFractions() {
        Golden.of("hp_conditional_rate_test.csv").each(row -> {
            RateChange change = change(row);
            row.relative("p_less", change.fallP(), 1e-12);
            row.relative("p_greater", change.riseP(), 1e-12);
            row.relative("p_central", change.p(), 1e-12);
            row.relative("p_midp", change.midP(), 1e-12);
        });
    }

    @Test
    void twoPeriodProportions() {
        Golden.of("two_period_proportion.csv").each(row -> {
            ProportionChange change = Change.between(
                    Proportion.of(row.number("x_before"), row.number("n_before")),
                    Proportion.of(row.number("x_after"), row.number("n_after")));
            double confidence = row.number("confidence");
            row.relative("difference", change.difference(), 1e-9);
            row.relative("newcombe_lower", change.interval(confidence).map(Interval::lower), 1e-9);
            row.relative("newcombe_upper", change.interval(confidence).map(Interval::upper), 1e-9);
            row.close("mee_lower", change.scoreInterval(confidence).map(Interval::lower), 0, 1e-6);
            row.close("mee_upper", change.scoreInterval(confidence).map(Interval::upper), 0, 1e-6);
            row.relative("p_pearson", change.pearsonP(), 1e-9);
            row.relative("p_yates", change.yatesP(), 1e-9);
            row.relative("p_fisher", change.p(), 1e-9);
            row.relative("risk_ratio", change.ratio(), 1e-9);
            both(row, "katz", change.ratioInterval(confidence));
        });
    }

    /** Without both limits there is no interval. */
    private static void both(Golden.Row row, String name, Estimate<Interval> interval) {
        if (row.isMissing(name + "_lower") || row.isMissing(name + "_upper")) {
            row.check(!interval.isCalculable(), name + "_lower", interval);
        } else {
            row.relative(name + "_lower", interval.map(Interval::lower), 1e-9);
            row.relative(name + "_upper", interval.map(Interval::upper), 1e-9);
        }
    }
}
