package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Values in time order, one a period, some of them possibly missing. A missing value keeps its slot. Immutable.
 */
public final class Series {
    private final double[] values; // NaN where missing; never leaves the package
    private final ImmutableList<String> labels;

    private Series(double[] values, ImmutableList<String> labels) {
        this.values = values;
        this.labels = labels;
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
        return new Series(values.clone(), ImmutableList.of());
    }

    /**
     * A series where what is not calculable is a gap.
     *
     * @throws IllegalArgumentException if a value is infinite
     */
    public static Series of(List<Estimate<Double>> values) {
        return new Series(
                values.stream()
                        .mapToDouble(e -> e.fold(v -> Checks.finite(v, "a value"), r -> Double.NaN))
                        .toArray(),
                ImmutableList.of());
    }

    /** Of values of this package, where NaN is a gap. */
    static Series withGaps(double... values) {
        return new Series(values, ImmutableList.of());
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
        return new Series(copy, labels);
    }

    /**
     * The same series with a name for each point, used where it is printed.
     *
     * @throws IllegalArgumentException if there is not one label for each value
     */
    public Series labelled(List<String> newLabels) {
        checkArgument(newLabels.size() == values.length, "%s labels for %s values", newLabels.size(), values.length);
        return new Series(values, ImmutableList.copyOf(newLabels));
    }

    /** Number of slots, the missing ones included. */
    public int size() {
        return values.length;
    }

    /** The value at an index, from 0. */
    public Estimate<Double> at(int index) {
        return isMissing(index) ? Estimate.missing(NotCalculable.MISSING_COUNT) : Estimate.of(values[index]);
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
        return new Series(Arrays.stream(values).map(v -> v + constant).toArray(), labels);
    }

    double[] values() {
        return values.clone();
    }

    /** The values after the last gap. */
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

    @Override
    public boolean equals(Object o) {
        return o instanceof Series s && Arrays.equals(values, s.values) && labels.equals(s.labels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(values) + labels.hashCode();
    }

    @Override
    public String toString() {
        return IntStream.range(0, values.length)
                .mapToObj(i -> isMissing(i) ? "–" : Print.number(values[i]))
                .toList()
                .toString();
    }
}
