package safeguarding.stats;

import java.util.List;

/**
 * Cochran-Armitage test of a trend in proportions at equal distances, oldest first (Armitage 1955).
 *
 * @param z positive if the proportion rises; its square is χ² with 1 degree of freedom
 * @param p two-sided
 */
public record ProportionTrend(double z, double p) {

    /**
     * The trend z = Σ(t − t̄)(x − n·p̄) / √(p̄(1 − p̄)Σn(t − t̄)²) over periods t = 0, 1, …, p̄ being all together (Armitage 1955).
     * Not calculable with fewer than three proportions, if one of them is not calculable, or if all events
     * happened or none.
     */
    public static Estimate<ProportionTrend> of(List<Proportion> proportions) {
        if (proportions.size() < 3) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        for (Proportion proportion : proportions) {
            if (proportion.trouble().isPresent()) {
                return Estimate.missing(proportion.trouble().get());
            }
        }
        double[] x = proportions.stream().mapToDouble(Proportion::numerator).toArray();
        double[] n = proportions.stream().mapToDouble(Proportion::denominator).toArray();
        double z = armitage(x, n, -1);
        return Double.isNaN(z)
                ? Estimate.missing(NotCalculable.NO_VARIATION)
                : Estimate.of(new ProportionTrend(z, Distributions.normalTwoSided(z)));
    }

    /** Armitage's z leaving out one point (−1: none); NaN if nothing varies. */
    static double armitage(double[] x, double[] n, int without) {
        double sumN = 0;
        double sumX = 0;
        double sumT = 0;
        for (int t = 0; t < x.length; t++) {
            if (t != without) {
                sumN += n[t];
                sumX += x[t];
                sumT += n[t] * t;
            }
        }
        double share = sumX / sumN;
        double mean = sumT / sumN;
        double cross = 0;
        double square = 0;
        for (int t = 0; t < x.length; t++) {
            if (t != without) {
                cross += (t - mean) * (x[t] - n[t] * share);
                square += n[t] * (t - mean) * (t - mean);
            }
        }
        double variance = share * (1 - share) * square;
        return variance > 0 ? cross / Math.sqrt(variance) : Double.NaN;
    }

    /** χ² = z² with 1 degree of freedom, 0 or more (Armitage 1955). */
    public double chiSquared() {
        return z * z;
    }

    /**
     * A direction only if p &lt; alpha.
     *
     * @throws IllegalArgumentException if alpha is not from 0 to 1
     */
    public Movement direction(double alpha) {
        return p >= Checks.probability(alpha, "alpha")
                ? Movement.NO_SIGNIFICANT_CHANGE
                : z > 0 ? Movement.INCREASING : Movement.DECREASING;
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.ARMITAGE;
    }

    @Override
    public String toString() {
        return direction(0.05).words() + ", p = " + Print.p(p) + "\n  " + method();
    }
}
