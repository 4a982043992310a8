package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Values in time order, one a period, some of them possibly missing. A missing value keeps its slot. Immutable.
 */
public final class Series {
    private final double[] values; // NaN where missing; never leaves the package
    private final ImmutableMap<Integer, NotCalculable> reasons; // where it is not simply missing
    private final ImmutableList<String> labels;

    private Series(double[] values, Map<Integer, NotCalculable> reasons, List<String> labels) {
        this.values = values;
        this.reasons = ImmutableMap.copyOf(reasons);
        this.labels = ImmutableList.copyOf(labels);
    }

    /**
     * A series without gaps.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite: say that it is missing with {@link #missingAt}
     */
    public static Series of(double... values) {
        for (double v : values) {
            Checks.finite(v, "a value");
        }
        return new Series(values.clone(), Map.of(), List.of());
    }

    /**
     * A series where what is not calculable is a gap, which keeps its reason.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public static Series of(List<Estimate<Double>> values) {
        double[] known = new double[values.size()];
        Map<Integer, NotCalculable> reasons = new HashMap<>();
        for (int i = 0; i < known.length; i++) {
            known[i] = values.get(i).fold(v -> Checks.finite(v, "a value"), r -> Double.NaN);
            Optional<NotCalculable> reason = values.get(i).reason();
            if (reason.isPresent()) {
                reasons.put(i, reason.get());
            }
        }
        return new Series(known, reasons, List.of());
    }

    /** Of values of this package, where NaN is a gap. */
    static Series withGaps(double... values) {
        return new Series(values, Map.of(), List.of());
    }

    /**
     * The same series with the value at this index missing.
     *
     * @throws IndexOutOfBoundsException if there is no such index
     */
    public Series missingAt(int index) {
        checkElementIndex(index, values.length);
        double[] copy = values.clone();
        copy[index] = Double.NaN;
        Map<Integer, NotCalculable> others = new HashMap<>(reasons);
        others.remove(index);
        return new Series(copy, others, labels);
    }

    /**
     * The same series with a name for each point, used where it is printed.
     *
     * @throws IllegalArgumentException if there is not one label for each value
     */
    public Series labelled(List<String> newLabels) {
        checkArgument(newLabels.size() == values.length, "%s labels for %s values", newLabels.size(), values.length);
        return new Series(values, reasons, newLabels);
    }

    /** Number of slots, the missing ones included. */
    public int size() {
        return values.length;
    }

    /** The value at an index, from 0. */
    public Estimate<Double> at(int index) {
        return isMissing(index) ? Estimate.missing(reason(index)) : Estimate.of(values[index]);
    }

    /** Why there is no value at an index that has none. */
    NotCalculable reason(int index) {
        return reasons.getOrDefault(index, NotCalculable.MISSING_COUNT);
    }

    /** True if there is no value at this index, from 0. */
    public boolean isMissing(int index) {
        return Double.isNaN(values[index]);
    }

    /** The label of a point; its number from 1 if there are no labels. */
    public String label(int index) {
        return labels.isEmpty() ? Integer.toString(index + 1) : labels.get(index);
    }

    /** The same series with a number added to each value. */
    public Series plus(double constant) {
        Checks.finite(constant, "constant");
        return new Series(Arrays.stream(values).map(v -> v + constant).toArray(), reasons, labels);
    }

    double[] values() {
        return values.clone();
    }

    /** The values after the last gap; gaps at the very end are stepped over. */
    double[] latestUnbroken() {
        int end = values.length;
        while (end > 0 && Double.isNaN(values[end - 1])) {
            end--;
        }
        int start = end;
        while (start > 0 && !Double.isNaN(values[start - 1])) {
            start--;
        }
        return Arrays.copyOfRange(values, start, end);
    }

    /** Number of values that are there. */
    int known() {
        return (int) Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Series s
                && Arrays.equals(values, s.values)
                && reasons.equals(s.reasons)
                && labels.equals(s.labels);
    }

    @Override
    public int hashCode() {
        return 961 * Arrays.hashCode(values) + 31 * reasons.hashCode() + labels.hashCode();
    }

    @Override
    public String toString() {
        return IntStream.range(0, values.length)
                .mapToObj(i -> isMissing(i) ? "–" : Print.number(values[i]))
                .toList()
                .toString();
    }
}
