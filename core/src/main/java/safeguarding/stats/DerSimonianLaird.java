package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Random-effects summary of several estimates: their mean, and how much they vary beyond chance (DerSimonian and Laird
 * 1986).
 *
 * @param k number of estimates
 * @param mean weighted mean
 * @param standardError its standard error
 * @param q heterogeneity statistic
 * @param p probability of such a q by chance
 * @param tau2 variance between units, 0 or more
 * @param iSquared share of the variance that lies between units, in percent
 * @param hSquared total over within variance, 1 or more
 */
public record DerSimonianLaird(
        int k, double mean, double standardError, double q, double p, double tau2, double iSquared, double hSquared) {

    /**
     * The summary: weights w = 1/se², Q = Σw(y − ȳ)², τ² = max(0, (Q − (k − 1)) / (Σw − Σw²/Σw)), mean Σw*y/Σw* with w* =
     * 1/(se² + τ²) and standard error 1/√Σw* (DerSimonian and Laird 1986). In the unit of the estimates. Not calculable for
     * fewer than two estimates, or where a weight is beyond the range of numbers.
     *
     * @throws IllegalArgumentException if there is not one standard error above 0 for each estimate, or an estimate is NaN or infinite
     */
    public static Estimate<DerSimonianLaird> of(double[] estimates, double[] standardErrors) {
        checkArgument(
                estimates.length == standardErrors.length,
                "%s estimates and %s standard errors",
                estimates.length,
                standardErrors.length);
        int k = estimates.length;
        double sumW = 0;
        double sumW2 = 0;
        double sumWy = 0;
        for (int i = 0; i < k; i++) {
            double se = Checks.positive(standardErrors[i], "a standard error");
            double w = 1 / (se * se);
            sumW += w;
            sumW2 += w * w;
            sumWy += w * Checks.finite(estimates[i], "an estimate");
        }
        if (k < 2) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        if (!(sumW2 > 0 && sumW * sumW < Double.POSITIVE_INFINITY && Double.isFinite(sumWy))) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        double fixed = sumWy / sumW;
        double q = 0;
        for (int i = 0; i < k; i++) {
            double d = (estimates[i] - fixed) / standardErrors[i];
            q += d * d;
        }
        double c = sumW - sumW2 / sumW;
        double tau2 = Math.max(0, (q - (k - 1)) / c);
        double weights = 0;
        double weighted = 0;
        for (int i = 0; i < k; i++) {
            double w = 1 / (standardErrors[i] * standardErrors[i] + tau2);
            weights += w;
            weighted += w * estimates[i];
        }
        double within = (k - 1) * sumW / (sumW * sumW - sumW2);
        return Estimate.of(new DerSimonianLaird(
                k,
                weighted / weights,
                1 / Math.sqrt(weights),
                q,
                Distributions.gammaUpper((k - 1) / 2.0, q / 2),
                tau2,
                100 * tau2 / (tau2 + within),
                tau2 / within + 1));
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.DERSIMONIAN_LAIRD;
    }

    @Override
    public String toString() {
        return "mean " + Print.number(mean) + " of " + k + ", standard error " + Print.number(standardError)
                + ", between units " + Print.number(iSquared) + "% of the variance, p = " + Print.p(p) + "\n  "
                + method();
    }
}
