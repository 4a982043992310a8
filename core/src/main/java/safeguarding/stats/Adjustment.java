package safeguarding.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How to correct p for having looked at many things: 100 indicators at 95% give five false alarms. What comes out is
 * again from 0 to 1 and never smaller than what went in. p that are not calculable stay so and are not counted.
 */
public enum Adjustment {
    /** p times the number of tests, 1 at most: guards against any false alarm (Dunn 1961). */
    BONFERRONI(Method.BONFERRONI),
    /** Stepping down from the smallest: p₍ᵢ₎ × (n − i + 1), none below the one before; never worse than Bonferroni (Holm 1979). */
    HOLM(Method.HOLM),
    /** Stepping up from the largest: p₍ᵢ₎ × (n − i + 1), none above the one after; for independent tests (Hochberg 1988). */
    HOCHBERG(Method.HOCHBERG),
    /**
     * The share of false alarms among those announced (q), the default: p₍ᵢ₎ × n/i, none above the one after (Benjamini and
     * Hochberg 1995).
     */
    BENJAMINI_HOCHBERG(Method.BENJAMINI_HOCHBERG),
    /** The same for tests that depend on each other in any way, times 1 + ½ + … + 1/n (Benjamini and Yekutieli 2001). */
    BENJAMINI_YEKUTIELI(Method.BENJAMINI_YEKUTIELI);

    private final Method method;

    Adjustment(Method method) {
        this.method = method;
    }

    /** The method's name and citation. */
    public Method method() {
        return method;
    }

    /**
     * Adjusted p, from 0 to 1, in the order given, by the formula of this adjustment and its author; empty if there are none.
     *
     * @throws IllegalArgumentException if a p is not from 0 to 1
     */
    public double[] adjust(double... p) {
        for (double v : p) {
            Checks.probability(v, "p");
        }
        int n = p.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double harmonic = 0;
        for (int i = 1; i <= n; i++) {
            harmonic += 1.0 / i;
        }
        double[] adjusted = new double[n];
        if (this == BONFERRONI || this == HOLM) {
            double running = 0;
            for (int rank = 0; rank < n; rank++) {
                double v = p[order[rank]] * (this == HOLM ? n - rank : n);
                running = Math.max(running, Math.min(1, v));
                adjusted[order[rank]] = running;
            }
        } else {
            double running = 1;
            for (int rank = n - 1; rank >= 0; rank--) {
                double factor = this == HOCHBERG ? n - rank : (double) n / (rank + 1);
                double v = (this == BENJAMINI_YEKUTIELI ? harmonic : 1) * factor * p[order[rank]];
                running = Math.min(running, v);
                adjusted[order[rank]] = running;
            }
        }
        return adjusted;
    }

    /**
     * Adjusted p in the order given; those not calculable keep their reason.
     *
     * @throws IllegalArgumentException if a p is not from 0 to 1
     */
    public List<Estimate<Double>> adjust(List<Estimate<Double>> p) {
        double[] known = p.stream()
                .filter(Estimate::isCalculable)
                .mapToDouble(Estimate::get)
                .toArray();
        double[] adjusted = adjust(known);
        List<Estimate<Double>> all = new ArrayList<>();
        int next = 0;
        for (Estimate<Double> e : p) {
            all.add(e.isCalculable() ? Estimate.of(adjusted[next++]) : e);
        }
        return List.copyOf(all);
    }

    /**
     * How many false alarms are expected among so many independent tests if nothing has changed, tests × (1 − confidence):
     * 0 for none (Dunn 1961).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1 or the number is negative
     */
    public static double falseAlarms(long tests, double confidence) {
        return Checks.count(tests, "number of tests") * (1 - Checks.confidence(confidence));
    }

    /**
     * Probability of at least one false alarm among so many independent tests if nothing has changed, 1 − confidence^tests,
     * from 0 for none to 1 (Šidák 1967).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1 or the number is negative
     */
    public static double anyFalseAlarm(long tests, double confidence) {
        return 1 - Math.pow(Checks.confidence(confidence), (double) Checks.count(tests, "number of tests"));
    }
}
