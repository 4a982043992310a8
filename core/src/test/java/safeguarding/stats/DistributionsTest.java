package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

@Golden.Tests
class DistributionsTest {
    @Test
    void normalQuantilesAreTrueInBothTails() {
        Golden.of("hp_normal_quantile.csv")
                .each(row -> row.relative("z", Distributions.normalQuantile(row.number("p")), 1e-12));
    }

    @Test
    void studentQuantilesAreTrue() {
        Golden.of("hp_student_t_quantile.csv")
                .each(row -> row.relative(
                        "t", Distributions.studentUpperQuantile(1 - row.number("p"), row.number("df")), 1e-12));
    }

    @Test
    void poissonLimitsAreTrueUpToAMillion() {
        Golden.of("hp_poisson_limits.csv").each(row -> {
            double x = row.number("count");
            double tail = row.number("alpha_one_tail");
            row.relative("lower", Poisson.exactLower(x, tail), 1e-12);
            row.relative("upper", Poisson.exactUpper(x, tail), 1e-12);
        });
    }

    @Test
    void clopperPearsonLimitsAreTrueEvenForOneInAMillion() {
        Golden.of("hp_clopper_pearson.csv").each(row -> {
            double x = row.number("successes");
            double n = row.number("trials");
            double tail = row.number("alpha_one_tail");
            row.relative("lower", Binomial.exactLower(x, n, tail), 1e-12);
            row.relative("upper", Binomial.exactUpper(x, n, tail), 1e-12);
        });
    }

    @Test
    void tailsAddToOne() {
        for (double a : new double[] {0.5, 1, 3.7, 40, 1e5}) {
            for (double r : new double[] {0.1, 0.9, 1, 1.1, 3}) {
                assertThat(Distributions.gammaLower(a, a * r) + Distributions.gammaUpper(a, a * r))
                        .isCloseTo(1, within(1e-12));
                double x = r / 4;
                assertThat(Distributions.beta(x, 1 - x, a, 2 * a) + Distributions.beta(1 - x, x, 2 * a, a))
                        .isCloseTo(1, within(1e-12));
            }
        }
    }

    @Test
    void tailsBeyondTheRangeOfNumbersAreZeroAndNotNaN() {
        assertThat(Distributions.gammaUpper(2, 1e6)).isZero();
        assertThat(Distributions.gammaLower(1e6, 1e-6)).isZero();
        assertThat(Distributions.beta(1e-9, 1 - 1e-9, 1e4, 3)).isZero();
    }
}
