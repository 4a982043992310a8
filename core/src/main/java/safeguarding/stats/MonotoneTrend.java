package safeguarding.stats;

import static java.lang.Math.abs;
import static java.lang.Math.min;
import static java.lang.Math.signum;
import static java.lang.Math.sqrt;

import java.util.Arrays;

/**
 * Mann-Kendall test of a steady rise or fall (Mann 1945; Kendall 1975), with the Theil-Sen slope (Sen 1968); nothing is
 * assumed of the values' distribution. Values are at equal distances; of a series with gaps those after the last gap are
 * used.
 *
 * @param n number of values used
 * @param leftOut number of values before the last gap, which were not used
 * @param s pairs that rise less pairs that fall
 * @param variance variance of s if nothing changes, corrected for ties
 * @param tau s over its largest possible value allowing for ties, from −1 to 1
 * @param z s in standard errors, corrected for continuity
 * @param normalP two-sided p of z
 * @param exactP two-sided p by counting orderings; not calculable with ties, nor for more than 100 values
 * @param leastP the smallest {@link #p} that so many values with so many ties could have had
 * @param slope median of the slopes of all pairs, per period (Theil-Sen); not calculable for more than 2,000 values, whose
 *     pairs are too many to order
 * @param slopeInterval 95% limits of the slope, the slopes of rank (pairs ± 1.96√variance)/2; not calculable if there are
 *     too few pairs, or where the slope is not
 */
public record MonotoneTrend(
        int n,
        int leftOut,
        long s,
        double variance,
        double tau,
        double z,
        double normalP,
        Estimate<Double> exactP,
        double leastP,
        Estimate<Double> slope,
        Estimate<Interval> slopeInterval) {
    private static final int EXACT_UP_TO = 10;
    private static final int COUNTED_UP_TO = 100;
    private static final int SLOPES_UP_TO = 2_000;

    /**
     * The trend of the values after the last gap: S = Σ sign(yⱼ − yᵢ) over i &lt; j, its variance [n(n − 1)(2n + 5) − Σ t(t −
     * 1)(2t + 5)] / 18 with t values tied, z = (S ∓ 1)/√variance (Kendall 1975). Not calculable with fewer than three values
     * or if all are the same.
     */
    public static Estimate<MonotoneTrend> of(Series series) {
        double[] y = series.latestUnbroken();
        int n = y.length;
        if (n < 3) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        double[] sorted = y.clone();
        long falls = falls(sorted, new double[n], 0, n);
        double tieVariance = 0;
        long ties = 0;
        for (int i = 0; i < n; ) {
            int end = i;
            while (end < n && sorted[end] == sorted[i]) {
                end++;
            }
            long t = (long) end - i;
            tieVariance += (double) t * (t - 1) * (2 * t + 5);
            ties += t * (t - 1) / 2;
            i = end;
        }
        long pairs = (long) n * (n - 1) / 2;
        if (ties == pairs) {
            return Estimate.missing(NotCalculable.NO_VARIATION);
        }
        long s = pairs - ties - 2 * falls;
        double variance = (n * (n - 1.0) * (2.0 * n + 5) - tieVariance) / 18;
        double[] slopes = n <= SLOPES_UP_TO ? slopes(y) : new double[0];
        boolean exact = ties == 0 && n <= EXACT_UP_TO;
        return Estimate.of(new MonotoneTrend(
                n,
                series.known() - n,
                s,
                variance,
                s / (sqrt((double) pairs) * sqrt((double) (pairs - ties))),
                z(s, variance),
                Distributions.normalTwoSided(z(s, variance)),
                ties > 0
                        ? Estimate.missing(NotCalculable.NOT_COMPARABLE)
                        : n > COUNTED_UP_TO ? Estimate.missing(NotCalculable.OUT_OF_RANGE) : Estimate.of(exactP(n, s)),
                exact ? exactP(n, pairs) : Distributions.normalTwoSided(z(pairs - ties, variance)),
                slopes.length == 0 ? Estimate.missing(NotCalculable.OUT_OF_RANGE) : Estimate.of(median(slopes)),
                slopes.length == 0 ? Estimate.missing(NotCalculable.OUT_OF_RANGE) : slopeLimits(slopes, variance)));
    }

    private static double z(long s, double variance) {
        return (s - signum((double) s)) / sqrt(variance);
    }

    /** The number of pairs where the later value is lower, counted while the values are sorted by merging. */
    private static long falls(double[] v, double[] spare, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long falls = falls(v, spare, from, middle) + falls(v, spare, middle, to);
        int left = from;
        int right = middle;
        for (int i = from; i < to; i++) {
            if (right == to || left < middle && v[left] <= v[right]) {
                spare[i] = v[left++];
            } else {
                spare[i] = v[right++];
                falls += middle - left;
            }
        }
        System.arraycopy(spare, from, v, from, to - from);
        return falls;
    }

    /** The slopes of all pairs in order; none if one of them is beyond the range of numbers. */
    private static double[] slopes(double[] y) {
        double[] slopes = new double[y.length * (y.length - 1) / 2];
        int pair = 0;
        for (int i = 0; i < y.length; i++) {
            for (int j = i + 1; j < y.length; j++) {
                slopes[pair++] = (y[j] - y[i]) / (j - i);
            }
        }
        Arrays.sort(slopes);
        return Double.isInfinite(slopes[0]) || Double.isInfinite(slopes[slopes.length - 1]) ? new double[0] : slopes;
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
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] / 2 + sorted[half] / 2;
    }

    /**
     * Two-sided p, from 0 to 1: exact for up to ten values without ties, twice the share of orderings with as few pairs out of
     * order, else 2Φ(−|z|) with continuity correction (Mann 1945; Kendall 1975).
     */
    public double p() {
        return n <= EXACT_UP_TO ? exactP.orElse(normalP) : normalP;
    }

    /**
     * A direction only if p &lt; alpha; insufficient data if so few values, or so many ties, could not have shown one at this
     * alpha, however they moved.
     *
     * @throws IllegalArgumentException if alpha is not from 0 to 1
     */
    public Movement direction(double alpha) {
        if (leastP >= Checks.probability(alpha, "alpha")) {
            return Movement.INSUFFICIENT_DATA;
        }
        return p() >= alpha ? Movement.NO_SIGNIFICANT_CHANGE : s > 0 ? Movement.INCREASING : Movement.DECREASING;
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.MANN_KENDALL;
    }

    @Override
    public String toString() {
        return direction(0.05).words() + ": "
                + slope.fold(b -> "slope " + Print.signed(b) + " a period", r -> "slope not calculable, " + r.words())
                + slopeInterval.fold(i -> " (95% " + i.limits() + ")", r -> "") + ", p = " + Print.p(p()) + ", "
                + Print.of(n, "value", "values")
                + (leftOut > 0 ? " after the last gap, " + Print.count(leftOut) + " before it not used" : "")
                + (direction(0.05) == Movement.INSUFFICIENT_DATA
                        ? "; so few could not have had p below " + Print.p(leastP)
                        : "")
                + "\n  " + method() + "\n  " + Method.THEIL_SEN;
    }
}
