package safeguarding.stats;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

/** Limits and tails of a share of a whole, over primitives. */
final class Binomial {
    /** Probabilities this close count as equal in a "sum of small probabilities" test, as in R. */
    private static final double EQUAL = 1 + 1e-7;

    /** Beyond this the exact sums and fractions lose their digits, and take long. */
    static final double EXACT_UP_TO = 1e9;

    private Binomial() {}

    /** Wilson lower limit, exactly 0 at x = 0. Wilson 1927. */
    static double wilsonLower(double x, double n, double z) {
        if (x == 0) {
            return 0;
        }
        double zz = z * z;
        // x²/n over the conjugate root: no cancellation for rare events
        double root = z * sqrt(zz / 4 + x * (1 - x / n));
        return x * (x / n) / (x + zz / 2 + root);
    }

    /** Wilson upper limit, exactly 1 at x = n. Wilson 1927. */
    static double wilsonUpper(double x, double n, double z) {
        if (x == n) {
            return 1;
        }
        double zz = z * z;
        return min(1, (x + zz / 2 + z * sqrt(zz / 4 + x * (1 - x / n))) / (n + zz));
    }

    /** Clopper-Pearson lower limit B⁻¹(tail; x, n − x + 1), 0 at x = 0. */
    static double exactLower(double x, double n, double tail) {
        return x == 0 ? 0 : Distributions.logistic(Distributions.betaQuantileLogit(tail, x, n - x + 1));
    }

    /** Clopper-Pearson upper limit B⁻¹(1 − tail; x + 1, n − x), 1 at x = n; solved in the other tail. */
    static double exactUpper(double x, double n, double tail) {
        return x == n ? 1 : Distributions.logistic(-Distributions.betaQuantileLogit(tail, n - x, x + 1));
    }

    /** P(X ≤ x) for X ~ Bin(n, p), q = 1 − p. */
    static double atMost(double x, double n, double p, double q) {
        return x >= n ? 1 : x < 0 ? 0 : Distributions.beta(q, p, n - x, x + 1);
    }

    /** P(X ≥ x) for X ~ Bin(n, p), q = 1 − p. */
    static double atLeast(double x, double n, double p, double q) {
        return x <= 0 ? 1 : x > n ? 0 : Distributions.beta(p, q, x, n - x + 1);
    }

    static double central(double x, double n, double p, double q) {
        return min(1, 2 * min(atMost(x, n, p, q), atLeast(x, n, p, q)));
    }

    /** Central p with half the probability of what was seen. */
    static double midP(double x, double n, double p, double q) {
        double half = probability(x, n, p, q) / 2;
        double below = atMost(x - 1, n, p, q) + half;
        double above = atLeast(x + 1, n, p, q) + half;
        return min(1, 2 * min(below, above));
    }

    /** Sum of the probabilities of all outcomes no likelier than what was seen. */
    static double minLike(double x, double n, double p, double q) {
        if (p == 0 || q == 0) {
            return x == (p == 0 ? 0 : n) ? 1 : 0;
        }
        double seen = probability(x, n, p, q) * EQUAL;
        double mean = n * p;
        if (x == mean) {
            return 1;
        }
        // beyond the mean probability falls: find the first outcome on the other side that is no likelier
        double likelier = x < mean ? Math.ceil(mean) - 1 : Math.floor(mean) + 1;
        double edge = x < mean ? n + 1 : -1;
        while (Math.abs(edge - likelier) > 1) {
            double mid = Math.floor((likelier + edge) / 2);
            if (probability(mid, n, p, q) <= seen) {
                edge = mid;
            } else {
                likelier = mid;
            }
        }
        return min(
                1,
                x < mean ? atMost(x, n, p, q) + atLeast(edge, n, p, q) : atLeast(x, n, p, q) + atMost(edge, n, p, q));
    }

    static double probability(double x, double n, double p, double q) {
        if (p == 0 || q == 0) {
            return x == (p == 0 ? 0 : n) ? 1 : 0;
        }
        return exp(Distributions.logBinomial(x, n, p, q));
    }

    /** Fisher's two-sided p of x1 of n1 against x2 of n2: outcomes no likelier than what was seen. */
    static double fisher(double x1, double n1, double x2, double n2) {
        double k = x1 + x2;
        double least = max(0, k - n2);
        double most = min(n1, k);
        if (least == most) {
            return 1;
        }
        double limit = hypergeometric(x1, n1, n2, k) * EQUAL;
        double mode = Math.floor((n1 + 1) * (k + 1) / (n1 + n2 + 2));
        if (hypergeometric(mode, n1, n2, k) <= limit) {
            return 1;
        }
        // from the mode outwards probability falls: find the first outcome on the other side that is no likelier
        int other = x1 < mode ? 1 : -1;
        double likelier = mode;
        double edge = other > 0 ? most + 1 : least - 1;
        while (Math.abs(edge - likelier) > 1) {
            double mid = Math.floor((likelier + edge) / 2);
            if (hypergeometric(mid, n1, n2, k) <= limit) {
                edge = mid;
            } else {
                likelier = mid;
            }
        }
        double sum = hypergeometricTail(x1, -other, least, most, n1, n2, k);
        if (edge >= least && edge <= most) {
            sum += hypergeometricTail(edge, other, least, most, n1, n2, k);
        }
        return min(1, sum);
    }

    /** P(X = x) where k of n1 + n2 are drawn and x of them are of the n1. */
    private static double hypergeometric(double x, double n1, double n2, double k) {
        double p = k / (n1 + n2);
        double q = (n1 + n2 - k) / (n1 + n2);
        return exp(Distributions.logBinomial(x, n1, p, q)
                + Distributions.logBinomial(k - x, n2, p, q)
                - Distributions.logBinomial(k, n1 + n2, p, q));
    }

    private static double hypergeometricTail(
            double from, int step, double least, double most, double n1, double n2, double k) {
        double term = hypergeometric(from, n1, n2, k);
        double sum = term;
        for (double x = from; step > 0 ? x < most : x > least; x += step) {
            term *= step > 0
                    ? (n1 - x) * (k - x) / ((x + 1) * (n2 - k + x + 1))
                    : x * (n2 - k + x) / ((n1 - x + 1) * (k - x + 1));
            sum += term;
            if (term < sum * 1e-18) {
                break;
            }
        }
        return sum;
    }
}
