package safeguarding.stats;

import static java.lang.Math.abs;
import static java.lang.Math.min;
import static java.lang.Math.signum;
import static java.lang.Math.sqrt;

import java.util.Arrays;

/**
 * Mann-Kendall test of a steady rise or fall, with the Theil-Sen slope; nothing is assumed of the values' distribution.
 *
 * @param n number of values used
 * @param s pairs that rise less pairs that fall
 * @param variance variance of s if nothing changes, corrected for ties
 * @param tau s over its largest possible value allowing for ties, from −1 to 1
 * @param z s in standard errors, corrected for continuity
 * @param normalP two-sided p of z
 * @param exactP two-sided p by counting orderings; not calculable with ties
 * @param slope median of the slopes of all pairs, per period (Theil-Sen)
 * @param slopeInterval 95% limits of the slope; not calculable if there are too few pairs
 */
public record MonotoneTrend(
        int n,
        long s,
        double variance,
        double tau,
        double z,
        double normalP,
        Estimate<Double> exactP,
        double slope,
        Estimate<Interval> slopeInterval) {
    private static final int EXACT_UP_TO = 10;

    /**
     * The trend of the values after the last gap. Not calculable with fewer than three values or if all are the same.
     */
    public static Estimate<MonotoneTrend> of(Series series) {
        double[] y = series.latestUnbroken();
        int n = y.length;
        if (n < 3) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        long s = 0;
        int pair = 0;
        double[] slopes = new double[n * (n - 1) / 2];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                s += (long) signum(y[j] - y[i]);
                slopes[pair++] = (y[j] - y[i]) / (j - i);
            }
        }
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double tieVariance = 0;
        double tiePairs = 0;
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            double t = end - i;
            tieVariance += t * (t - 1) * (2 * t + 5);
            tiePairs += t * (t - 1) / 2;
            i = end;
        }
        if (tiePairs == slopes.length) {
            return Estimate.missing(NotCalculable.NO_VARIATION);
        }
        double variance = (n * (n - 1.0) * (2 * n + 5) - tieVariance) / 18;
        double z = (s - signum((double) s)) / sqrt(variance);
        Arrays.sort(slopes);
        return Estimate.of(new MonotoneTrend(
                n,
                s,
                variance,
                s / (sqrt(slopes.length) * sqrt(slopes.length - tiePairs)),
                z,
                Distributions.normalTwoSided(z),
                tiePairs > 0 ? Estimate.missing(NotCalculable.NOT_COMPARABLE) : Estimate.of(exactP(n, s)),
                median(slopes),
                slopeLimits(slopes, variance)));
    }

    /** Two-sided p from the number of orderings with so many pairs out of order (Mahonian numbers). */
    private static double exactP(int n, long s) {
        int pairs = n * (n - 1) / 2;
        double[] p = {1};
        for (int k = 2; k <= n; k++) {
            double[] next = new double[k * (k - 1) / 2 + 1];
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < k; j++) {
                    next[i + j] += p[i] / k;
                }
            }
            p = next;
        }
        long fewest = (pairs - abs(s)) / 2;
        double tail = 0;
        for (int i = 0; i <= fewest; i++) {
            tail += p[i];
        }
        return min(1, 2 * tail);
    }

    private static Estimate<Interval> slopeLimits(double[] slopes, double variance) {
        int k = slopes.length;
        double c = Distributions.z(0.95) * sqrt(variance);
        int low = (int) Math.rint((k - c) / 2);
        int high = (int) Math.rint((k + c) / 2 + 1);
        return low < 1 || high > k
                ? Estimate.missing(NotCalculable.INSUFFICIENT_DATA)
                : Estimate.of(new Interval(slopes[low - 1], slopes[high - 1], 0.95, Method.THEIL_SEN));
    }

    static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Two-sided p: exact for up to ten values without ties, else normal. */
    public double p() {
        return n <= EXACT_UP_TO ? exactP.orElse(normalP) : normalP;
    }

    /** A direction only if p &lt; alpha. */
    public Movement direction(double alpha) {
        return p() >= Checks.probability(alpha, "alpha")
                ? Movement.NO_SIGNIFICANT_CHANGE
                : s > 0 ? Movement.INCREASING : Movement.DECREASING;
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.MANN_KENDALL;
    }

    @Override
    public String toString() {
        return direction(0.05).words() + ": slope " + Print.signed(slope) + " a period"
                + slopeInterval.fold(i -> " (95% " + i.limits() + ")", r -> "") + ", p = " + Print.p(p()) + "\n  "
                + method() + "\n  " + Method.THEIL_SEN;
    }
}
