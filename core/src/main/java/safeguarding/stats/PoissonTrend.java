package safeguarding.stats;

import static java.lang.Math.abs;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import java.util.List;

/**
 * Log-linear trend of counts over their exposures at equal distances, oldest first, fitted by maximum likelihood
 * (McCullagh and Nelder 1989).
 *
 * @param slope change of the log rate from one period to the next
 * @param standardError standard error of the slope if the counts are Poisson
 * @param dispersion Pearson's χ² over its degrees of freedom: above 1 the counts vary more than Poisson's
 * @param waldP two-sided p of slope / standard error
 * @param likelihoodRatioP two-sided p of the likelihood ratio
 */
public record PoissonTrend(
        double slope, double standardError, double dispersion, double waldP, double likelihoodRatioP) {

    /**
     * The trend: log rate = a + slope × period, by maximum likelihood (McCullagh and Nelder 1989). Not calculable with fewer
     * than three rates, if an exposure is 0, if there are no events, or if all are in the first or all in the last period,
     * since the slope then has no greatest likelihood.
     */
    public static Estimate<PoissonTrend> of(List<Rate> rates) {
        int n = rates.size();
        if (n < 3) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        double[] y = rates.stream().mapToDouble(Rate::count).toArray();
        double[] e = rates.stream().mapToDouble(Rate::exposure).toArray();
        double events = 0;
        double exposure = 0;
        for (int i = 0; i < n; i++) {
            if (e[i] == 0) {
                return Estimate.missing(NotCalculable.ZERO_DENOMINATOR);
            }
            events += y[i];
            exposure += e[i];
        }
        if (events == 0) {
            return Estimate.missing(NotCalculable.NO_EVENTS);
        }
        if (events == y[0] || events == y[n - 1]) {
            return Estimate.missing(NotCalculable.EVENTS_AT_ONE_END);
        }
        // For a given slope the intercept is known, so only the slope is searched for: the mean time of the events must
        // be the mean time that the fitted rates give.
        double meanTime = 0;
        for (int i = 0; i < n; i++) {
            meanTime += i * y[i] / events;
        }
        double slope = 0;
        double spread = 0;
        for (int round = 0; round < 200; round++) {
            double weight = 0;
            double first = 0;
            double second = 0;
            double largest = Math.max(0, slope * (n - 1));
            for (int i = 0; i < n; i++) {
                double w = e[i] * exp(slope * i - largest);
                weight += w;
                first += w * i;
                second += w * i * i;
            }
            double mean = first / weight;
            spread = second / weight - mean * mean;
            double step = (meanTime - mean) / spread;
            step = Math.max(-1, Math.min(1, step));
            slope += step;
            if (abs(step) <= 1e-15 * Math.max(1, abs(slope))) {
                break;
            }
        }
        double weight = 0;
        for (int i = 0; i < n; i++) {
            weight += e[i] * exp(slope * i);
        }
        double pearson = 0;
        double gain = 0;
        for (int i = 0; i < n; i++) {
            double fitted = events * e[i] * exp(slope * i) / weight;
            double flat = events * e[i] / exposure;
            pearson += (y[i] - fitted) * (y[i] - fitted) / fitted;
            gain += y[i] * log(fitted / flat);
        }
        double standardError = 1 / sqrt(events * spread);
        return Estimate.of(new PoissonTrend(
                slope,
                standardError,
                pearson / (n - 2),
                Distributions.normalTwoSided(slope / standardError),
                Distributions.normalTwoSided(sqrt(2 * Math.max(0, gain)))));
    }

    /** Standard error widened by the dispersion found, standardError × √dispersion (McCullagh and Nelder 1989); 0 for a perfect fit. */
    public double quasiStandardError() {
        return standardError * sqrt(dispersion);
    }

    /**
     * Two-sided p, from 0 to 1, that allows for counts varying more than Poisson's: 2Φ(−|slope| / (standardError × √max(1,
     * dispersion))) (McCullagh and Nelder 1989); never smaller than {@link #waldP}.
     */
    public double p() {
        return Distributions.normalTwoSided(slope / (standardError * sqrt(Math.max(1, dispersion))));
    }

    /** Change from one period to the next in percent, 100(e^slope − 1), above −100 (McCullagh and Nelder 1989); 0 where nothing moves. */
    public double percentPerPeriod() {
        return 100 * Math.expm1(slope);
    }

    /**
     * A direction only if p &lt; alpha, allowing for dispersion.
     *
     * @throws IllegalArgumentException if alpha is not from 0 to 1
     */
    public Movement direction(double alpha) {
        return p() >= Checks.probability(alpha, "alpha")
                ? Movement.NO_SIGNIFICANT_CHANGE
                : slope > 0 ? Movement.INCREASING : Movement.DECREASING;
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.POISSON_TREND;
    }

    @Override
    public String toString() {
        return direction(0.05).words() + ": " + Print.signed(percentPerPeriod()) + "% a period, p = " + Print.p(p())
                + ", dispersion " + Print.number(dispersion) + "\n  " + method();
    }
}
