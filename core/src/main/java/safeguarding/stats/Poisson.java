package safeguarding.stats;

import static java.lang.Math.sqrt;

/** Limits of a count, over primitives. */
final class Poisson {
    /** Below this count the exact limits are used, from it on Byar's (UKHSA rule). */
    static final double BYAR_FROM = 10;

    /** Beyond this count Byar's limits are the exact ones to the twelfth digit, and the exact ones take long. */
    private static final double EXACT_UP_TO = 1e8;

    private Poisson() {}

    /** Exact lower limit χ²⁻¹(tail; 2x) / 2; 0 at x = 0. Garwood 1936. */
    static double exactLower(double x, double tail) {
        if (x > EXACT_UP_TO) {
            return byarLower(x, -Distributions.normalQuantile(tail));
        }
        return x == 0 ? 0 : Distributions.gammaQuantile(x, tail);
    }

    /** Exact upper limit χ²⁻¹(1 − tail; 2x + 2) / 2, solved in the upper tail; −ln(tail) at x = 0. Garwood 1936. */
    static double exactUpper(double x, double tail) {
        if (x > EXACT_UP_TO) {
            return byarUpper(x, -Distributions.normalQuantile(tail));
        }
        return x == 0 ? -Math.log(tail) : Distributions.gammaUpperQuantile(x + 1, tail);
    }

    /** Byar's lower limit; NaN at x = 0, and negative where the approximation has broken down. */
    static double byarLower(double x, double z) {
        double c = 1 - 1 / (9 * x) - z / (3 * sqrt(x));
        return x * c * c * c;
    }

    /** Byar's upper limit. */
    static double byarUpper(double x, double z) {
        double y = x + 1;
        double c = 1 - 1 / (9 * y) + z / (3 * sqrt(y));
        return y * c * c * c;
    }

    static boolean exactIsUsedFor(double x) {
        return x < BYAR_FROM;
    }

    /** UKHSA rule: exact below 10, else Byar. */
    static double lower(double x, double confidence) {
        return exactIsUsedFor(x)
                ? exactLower(x, Distributions.tail(confidence))
                : Math.max(0, byarLower(x, Distributions.z(confidence)));
    }

    /** UKHSA rule: exact below 10, else Byar. */
    static double upper(double x, double confidence) {
        return exactIsUsedFor(x)
                ? exactUpper(x, Distributions.tail(confidence))
                : byarUpper(x, Distributions.z(confidence));
    }

    /**
     * Two-sided p of the count against an expected one, by the method of {@link #interval}: it is below α exactly where the
     * limits of confidence 1 − α leave the expected count out. Below a count of 10 twice the smaller exact tail; from 10 on
     * Byar's limits solved for z.
     */
    static double p(double x, double expected) {
        if (exactIsUsedFor(x)) {
            double low = x == 0 ? 1 : Distributions.gammaLower(x, expected);
            double high = Distributions.gammaUpper(x + 1, expected);
            return Math.min(1, 2 * Math.min(low, high));
        }
        double y = x + 1;
        double below = 3 * sqrt(x) * (1 - 1 / (9 * x) - Math.cbrt(expected / x));
        double above = 3 * sqrt(y) * (Math.cbrt(expected / y) - 1 + 1 / (9 * y));
        return Distributions.normalTwoSided(Math.max(0, Math.max(below, above)));
    }

    static Method methodFor(double x) {
        return exactIsUsedFor(x) ? Method.EXACT_POISSON : Method.BYAR;
    }

    static Interval interval(double x, double scale, double confidence) {
        return new Interval(lower(x, confidence) * scale, upper(x, confidence) * scale, confidence, methodFor(x));
    }

    static Interval exactInterval(double x, double scale, double confidence) {
        if (x > EXACT_UP_TO) {
            return interval(x, scale, confidence);
        }
        double tail = Distributions.tail(confidence);
        return new Interval(exactLower(x, tail) * scale, exactUpper(x, tail) * scale, confidence, Method.EXACT_POISSON);
    }

    static Estimate<Interval> byarInterval(double x, double scale, double confidence) {
        double z = Distributions.z(confidence);
        double lower = byarLower(x, z);
        return lower >= 0
                ? Estimate.of(new Interval(lower * scale, byarUpper(x, z) * scale, confidence, Method.BYAR))
                : Estimate.missing(NotCalculable.TOO_FEW_EVENTS);
    }
}
