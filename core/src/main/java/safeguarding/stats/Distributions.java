package safeguarding.stats;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.log1p;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities and quantiles that keep their relative accuracy in both tails. Commons Math 3.6.1 loses digits
 * there, so the incomplete gamma and beta functions are written out with Loader's saddle-point densities (Loader 2000,
 * "Fast and accurate computation of binomial probabilities") and inverted by Newton's method on the logarithm of the
 * tail, which is concave: each step after the first comes from the same side.
 */
final class Distributions {
    private static final double LOG_SQRT_2_PI = 0.9189385332046728;
    private static final double LOG_2_PI = 2 * LOG_SQRT_2_PI;
    private static final double TINY = 1e-300;
    private static final double Z_95 = -normalQuantile((1 - 0.95) / 2);
    private static final double Z_99_8 = -normalQuantile((1 - 0.998) / 2);

    private Distributions() {}

    // ---- normal

    /** Two-sided standard normal value: 1.96 for 0.95. */
    static double z(double confidence) {
        if (confidence == 0.95) {
            return Z_95;
        }
        if (confidence == 0.998) {
            return Z_99_8;
        }
        return -normalQuantile(tail(confidence));
    }

    /** One tail of a two-sided confidence. */
    static double tail(double confidence) {
        return (1 - confidence) / 2;
    }

    static double normalLower(double z) {
        return 0.5 * Erf.erfc(-z / sqrt(2));
    }

    static double normalTwoSided(double z) {
        return min(1, Erf.erfc(abs(z) / sqrt(2)));
    }

    /** Standard normal quantile: algorithm AS 241, PPND16 (Wichura 1988), accurate to 1e-16 for any p in (0, 1). */
    static double normalQuantile(double p) {
        double q = p - 0.5;
        if (abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q
                    * polynomial(
                            r,
                            3.3871328727963665,
                            133.14166789178438,
                            1971.5909503065513,
                            13731.69376550946,
                            45921.95393154987,
                            67265.7709270087,
                            33430.57558358813,
                            2509.0809287301227)
                    / polynomial(
                            r,
                            1,
                            42.31333070160091,
                            687.1870074920579,
                            5394.196021424751,
                            21213.794301586597,
                            39307.89580009271,
                            28729.085735721943,
                            5226.495278852854);
        }
        double r = sqrt(-log(q < 0 ? p : 1 - p));
        double z;
        if (r <= 5) {
            r -= 1.6;
            z = polynomial(
                            r,
                            1.4234371107496835,
                            4.630337846156546,
                            5.769497221460691,
                            3.6478483247632045,
                            1.2704582524523684,
                            0.2417807251774506,
                            0.022723844989269184,
                            0.0007745450142783414)
                    / polynomial(
                            r,
                            1,
                            2.053191626637759,
                            1.6763848301838038,
                            0.6897673349851,
                            0.14810397642748008,
                            0.015198666563616457,
                            0.0005475938084995345,
                            1.0507500716444169e-09);
        } else {
            r -= 5;
            z = polynomial(
                            r,
                            6.657904643501103,
                            5.463784911164114,
                            1.7848265399172913,
                            0.29656057182850487,
                            0.026532189526576124,
                            0.0012426609473880784,
                            2.7115555687434876e-05,
                            2.0103343992922881e-07)
                    / polynomial(
                            r,
                            1,
                            0.599832206555888,
                            0.1369298809227358,
                            0.014875361290850615,
                            0.0007868691311456133,
                            1.8463183175100548e-05,
                            1.421511758316446e-07,
                            2.0442631033899397e-15);
        }
        return q < 0 ? -z : z;
    }

    private static double polynomial(double x, double... c) {
        double sum = 0;
        for (int i = c.length - 1; i >= 0; i--) {
            sum = sum * x + c[i];
        }
        return sum;
    }

    // ---- Loader's densities

    /** log(n!) less its Stirling approximation. */
    private static double stirlingError(double n) {
        if (n <= 15) {
            return Gamma.logGamma(n + 1) - (n + 0.5) * log(n) + n - LOG_SQRT_2_PI;
        }
        double nn = n * n;
        double s = 691.0 / 360360 / nn;
        s = (1.0 / 1188 - s) / nn;
        s = (1.0 / 1680 - s) / nn;
        s = (1.0 / 1260 - s) / nn;
        s = (1.0 / 360 - s) / nn;
        return (1.0 / 12 - s) / n;
    }

    /** Deviance term x·log(x/m) + m − x, without cancellation near x = m. */
    private static double deviance(double x, double m) {
        if (abs(x - m) < 0.1 * (x + m)) {
            double v = (x - m) / (x + m);
            double s = (x - m) * v;
            double ej = 2 * x * v;
            for (int j = 1; j < 1000; j++) {
                ej *= v * v;
                double next = s + ej / (2 * j + 1);
                if (next == s) {
                    break;
                }
                s = next;
            }
            return s;
        }
        return x * log(x / m) + m - x;
    }

    /** Log of the Poisson probability x^… e^−m / x!, for any real x ≥ 0 and m > 0. */
    private static double logPoisson(double x, double m) {
        if (x == 0) {
            return -m;
        }
        return -stirlingError(x) - deviance(x, m) - 0.5 * (LOG_2_PI + log(x));
    }

    /** Log of the binomial probability of x in n, for real x in [0, n]; q = 1 − p is passed to keep its digits. */
    static double logBinomial(double x, double n, double p, double q) {
        if (x == 0) {
            return n == 0 ? 0 : p < 0.1 ? n * log1p(-p) : n * log(q);
        }
        if (x == n) {
            return q < 0.1 ? n * log1p(-q) : n * log(p);
        }
        return stirlingError(n)
                - stirlingError(x)
                - stirlingError(n - x)
                - deviance(x, n * p)
                - deviance(n - x, n * q)
                + 0.5 * (log(n) - LOG_2_PI - log(x) - log(n - x));
    }

    // ---- incomplete gamma

    /** Regularised lower incomplete gamma P(a, x), a > 0. */
    static double gammaLower(double a, double x) {
        if (x <= 0) {
            return 0;
        }
        return x < a + 1 ? gammaSeries(a, x) : 1 - gammaFraction(a, x);
    }

    /** Regularised upper incomplete gamma Q(a, x), a > 0; keeps its digits in the tail. */
    static double gammaUpper(double a, double x) {
        if (x <= 0) {
            return 1;
        }
        return x < a + 1 ? 1 - gammaSeries(a, x) : gammaFraction(a, x);
    }

    private static double gammaSeries(double a, double x) {
        double term = 1;
        double sum = 1;
        for (double k = a + 1; term > sum * 1e-17; k++) {
            term *= x / k;
            sum += term;
        }
        return exp(logPoisson(a, x)) * sum;
    }

    private static double gammaFraction(double a, double x) {
        double b = x + 1 - a;
        double c = 1 / TINY;
        double d = 1 / b;
        double h = d;
        for (int i = 1; i < 1_000_000; i++) {
            double an = -i * (i - a);
            b += 2;
            d = an * d + b;
            d = 1 / (abs(d) < TINY ? TINY : d);
            c = b + an / c;
            c = abs(c) < TINY ? TINY : c;
            double step = d * c;
            h *= step;
            if (abs(step - 1) < 2e-16) {
                break;
            }
        }
        return exp(logPoisson(a, x)) * a * h;
    }

    /** The x with P(a, x) = p. */
    static double gammaQuantile(double a, double p) {
        return gammaRoot(a, p, true);
    }

    /** The x with Q(a, x) = q: never goes through 1 − q. */
    static double gammaUpperQuantile(double a, double q) {
        return gammaRoot(a, q, false);
    }

    private static double gammaRoot(double a, double p, boolean lower) {
        double z = normalQuantile(p) * (lower ? 1 : -1);
        double cube = 1 - 1 / (9 * a) + z / (3 * sqrt(a));
        double u = cube > 0.1 ? log(a) + 3 * log(cube) : (log(p) + Gamma.logGamma(a + 1)) / a;
        double target = log(p);
        for (int i = 0; i < 100; i++) {
            double x = exp(u);
            double f = lower ? gammaLower(a, x) : gammaUpper(a, x);
            if (f <= 0) {
                u += lower ? 1 : -1;
                continue;
            }
            double density = exp(logPoisson(a, x)) * a;
            double g = f < 0.9 ? log(f) : log1p(-(lower ? gammaUpper(a, x) : gammaLower(a, x)));
            double step = (target - g) * f / density * (lower ? 1 : -1);
            step = max(-3, min(3, step));
            u += step;
            if (abs(step) < 4e-16 * max(1, abs(u))) {
                break;
            }
        }
        return exp(u);
    }

    // ---- incomplete beta

    /** Regularised incomplete beta I_x(a, b) with y = 1 − x passed to keep its digits; a, b > 0. */
    static double beta(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        return x <= a / (a + b) ? betaTail(x, y, a, b) : 1 - betaTail(y, x, b, a);
    }

    /** x^a y^b / B(a, b). */
    private static double betaPower(double x, double y, double a, double b) {
        return exp(logBinomial(a, a + b, x, y)) * (a / (a + b)) * b;
    }

    /** Continued fraction for x not above the mean a / (a + b) (DiDonato and Morris 1992, TOMS 708, eq. 9). */
    private static double betaTail(double x, double y, double a, double b) {
        double lambda = a <= b ? a - (a + b) * x : (a + b) * y - b;
        double h = a / (a + 1) * (lambda + 1);
        double c = h;
        double d = 0;
        for (int n = 1; n < 1_000_000; n++) {
            double twice = a + 2 * n;
            double wn = n * (b - n) * x;
            double numerator = (a + n - 1) / (twice - 1) * ((a + b + n - 1) / (twice - 1)) * wn * x;
            double denominator = n + wn / (twice - 1) + (a + n) / (twice + 1) * (lambda + 1 + n * (1 + y));
            d = denominator + numerator * d;
            d = 1 / (abs(d) < TINY ? TINY : d);
            c = denominator + numerator / c;
            c = abs(c) < TINY ? TINY : c;
            double step = c * d;
            h *= step;
            if (abs(step - 1) < 2e-16) {
                break;
            }
        }
        return betaPower(x, y, a, b) / h;
    }

    /** The logit of the x with I_x(a, b) = p, so that both x and 1 − x keep their digits. */
    static double betaQuantileLogit(double p, double a, double b) {
        double target = log(p);
        double u = log(a / b) + normalQuantile(p) * sqrt(1 / a + 1 / b);
        for (int i = 0; i < 200; i++) {
            double x = logistic(u);
            double y = logistic(-u);
            double f = beta(x, y, a, b);
            if (f <= 0) {
                u += 2;
                continue;
            }
            double g = f < 0.9 ? log(f) : log1p(-beta(y, x, b, a));
            double step = (target - g) * f / betaPower(x, y, a, b);
            step = max(-5, min(5, step));
            u += step;
            if (abs(step) < 4e-16 * max(1, abs(u))) {
                break;
            }
        }
        return u;
    }

    static double logistic(double u) {
        return 1 / (1 + exp(-u));
    }

    // ---- Student t

    /** The t exceeded with probability q &lt; 0.5, refined by Newton from the Commons Math value. */
    static double studentUpperQuantile(double q, double df) {
        double t = -new TDistribution(null, df).inverseCumulativeProbability(q);
        for (int i = 0; i < 20; i++) {
            double x = df / (df + t * t);
            double y = t * t / (df + t * t);
            double f = 0.5 * beta(x, y, df / 2, 0.5);
            double density = betaPower(x, y, df / 2, 0.5) / t;
            double step = f * log(f / q) / density;
            t += step;
            if (abs(step) < 4e-16 * t) {
                break;
            }
        }
        return t;
    }
}
