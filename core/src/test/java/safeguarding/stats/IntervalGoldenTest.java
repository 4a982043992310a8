package safeguarding.stats;

import org.junit.jupiter.api.Test;

@Golden.Tests
class IntervalGoldenTest {
    @Test
    void wilsonLimitsOfProportions() {
        Golden.of("proportion_wilson.csv").each(row -> {
            Proportion p = Proportion.of(row.number("numerator"), row.number("denominator"));
            Interval i = p.interval(row.number("confidence")).get();
            row.close("proportion", p.value(), 1e-12, 1e-15);
            row.close("lower", i.lower(), 1e-12, 1e-15);
            row.close("upper", i.upper(), 1e-12, 1e-15);
        });
    }

    @Test
    void clopperPearsonLimitsOfProportions() {
        Golden.of("proportion_clopper_pearson.csv").each(row -> {
            Interval i = Proportion.of(row.number("numerator"), row.number("denominator"))
                    .exactInterval(row.number("confidence"))
                    .get();
            row.relative("lower", i.lower(), 1e-10);
            row.relative("upper", i.upper(), 1e-10);
        });
    }

    @Test
    void exactTestsOfProportions() {
        Golden.of("binomial_test.csv").each(row -> {
            BinomialTest t = Proportion.of(row.number("successes"), row.number("trials"))
                    .test(row.number("p0"))
                    .get();
            row.relative("p_minlike", t.minLike(), 1e-9);
            row.relative("p_central", t.central(), 1e-9);
            row.relative("p_less", t.less(), 1e-9);
            row.relative("p_greater", t.greater(), 1e-9);
        });
    }

    @Test
    void crudeRatesByTheRuleOfTen() {
        Golden.of("rate_phe.csv").each(row -> {
            Rate rate = Rate.of(row.number("count"), row.number("population")).per(row.number("multiplier"));
            Interval i = rate.interval(row.number("confidence")).get();
            row.relative("rate", rate.value(), 1e-10);
            row.relative("lower", i.lower(), 1e-10);
            row.relative("upper", i.upper(), 1e-10);
            row.same("method", i.method() == Method.BYAR ? "byars" : "exact_poisson");
        });
    }

    @Test
    void limitsOfCountsBothWays() {
        Golden.of("count_limits_poisson.csv").each(row -> {
            Count count = Count.of(row.number("count"));
            double confidence = row.number("confidence");
            Interval exact = count.exactInterval(confidence);
            row.relative("exact_lower", exact.lower(), 1e-10);
            row.relative("exact_upper", exact.upper(), 1e-10);
            row.relative("byars_lower", count.byarInterval(confidence).map(Interval::lower), 1e-10);
            row.relative("byars_upper", Poisson.byarUpper(count.value(), Distributions.z(confidence)), 1e-10);
        });
    }
}
