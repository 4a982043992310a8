package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which fifth, quarter or tenth of the areas each area is in, from 1 on. Areas without a value have none, and keep their
 * reason; without areas there are none. The answers are plain numbers; the methods are {@link Method#QUANTILE_BY_RANK} and
 * {@link Method#QUANTILE_BY_BOUND}.
 */
public final class Quantiles {
    private Quantiles() {}

    /**
     * By rank ({@link Method#QUANTILE_BY_RANK}), the UKHSA rule (Public Health England 2017): with ranks from 1 (ties share the lowest) among m values, q = ⌊(Q + 1) − ⌈(m + 1 − rank) /
     * (m / Q)⌉⌋, and 1 where that is 0. Not calculable for anyone if there are fewer values than quantiles.
     *
     * @param highestFirst true if quantile 1 holds the highest values
     * @throws IllegalArgumentException if the number of quantiles is below 2
     */
    public static List<Estimate<Integer>> byRank(List<Estimate<Double>> values, int quantiles, boolean highestFirst) {
        checkQuantiles(quantiles);
        double[] sorted = known(values);
        int m = sorted.length;
        List<Estimate<Integer>> result = new ArrayList<>();
        for (Estimate<Double> value : values) {
            result.add(value.flatMap(v -> {
                if (m < quantiles) {
                    return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
                }
                int rank = 1;
                for (double other : sorted) {
                    if (highestFirst ? other > v : other < v) {
                        rank++;
                    }
                }
                int q = (int) Math.floor(quantiles + 1 - Math.ceil((m + 1 - rank) / ((double) m / quantiles)));
                return Estimate.of(q == 0 ? 1 : q);
            }));
        }
        return List.copyOf(result);
    }

    /**
     * By percentile bounds ({@link Method#QUANTILE_BY_BOUND}), the Fingertips rule: the bounds are percentiles by linear
     * interpolation x₍ₖ₎ + (h − k)(x₍ₖ₊₁₎ − x₍ₖ₎) with h = (n − 1)·share (Hyndman and Fan 1996, type 7) rounded to 10 places; the first bound not below the value names the quantile. Not calculable for anyone if
     * there are fewer values than quantiles.
     *
     * @param highestFirst true if quantile 1 holds the highest values
     * @throws IllegalArgumentException if the number of quantiles is below 2
     */
    public static List<Estimate<Integer>> byBound(List<Estimate<Double>> values, int quantiles, boolean highestFirst) {
        checkQuantiles(quantiles);
        double[] sorted = Arrays.stream(known(values)).filter(Double::isFinite).toArray();
        double[] bounds = new double[quantiles];
        if (sorted.length > 0) {
            Arrays.setAll(bounds, i -> round(percentile(sorted, (i + 1.0) / quantiles)));
        }
        List<Estimate<Integer>> result = new ArrayList<>();
        for (Estimate<Double> value : values) {
            result.add(value.flatMap(v -> {
                if (sorted.length < quantiles) {
                    return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
                }
                if (Double.isInfinite(v)) {
                    return Estimate.missing(NotCalculable.INVALID_VALUE);
                }
                int q = 1;
                while (q < quantiles && round(v) > bounds[q - 1]) {
                    q++;
                }
                return Estimate.of(highestFirst ? quantiles + 1 - q : q);
            }));
        }
        return List.copyOf(result);
    }

    /** Percentile of ascending values by linear interpolation, share from 0 to 1 (type 7). */
    static double percentile(double[] sorted, double share) {
        double h = (sorted.length - 1) * share;
        int below = (int) Math.floor(h);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (h - below) * (sorted[above] - sorted[below]);
    }

    private static double round(double v) {
        return BigDecimal.valueOf(v).setScale(10, RoundingMode.HALF_EVEN).doubleValue();
    }

    private static double[] known(List<Estimate<Double>> values) {
        return values.stream()
                .filter(Estimate::isCalculable)
                .mapToDouble(Estimate::get)
                .sorted()
                .toArray();
    }

    private static void checkQuantiles(int quantiles) {
        checkArgument(quantiles >= 2, "number of quantiles must be 2 or more, was %s", quantiles);
    }
}
