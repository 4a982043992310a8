package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * One part of a breakdown: "category=neglect", or the total. A slice fixes the value of some columns.
 *
 * @param values the fixed columns' names and the labels of their values, in order of name; empty for the total
 */
public record Slice(SortedMap<String, String> values) implements Comparable<Slice> {

    /** Everything: no column is fixed. */
    public static final Slice TOTAL = new Slice(ImmutableSortedMap.of());

    /** The label of rows where the column is not recorded. */
    public static final String NOT_RECORDED = "not recorded";

    /** @throws IllegalArgumentException if a name or label is blank or longer than 100 characters */
    public Slice {
        values = ImmutableSortedMap.copyOf(values);
        values.forEach((name, label) -> {
            checkArgument(!name.isBlank() && name.length() <= 100, "a breakdown's name must be 1 to 100 characters");
            checkArgument(!label.isBlank() && label.length() <= 100, "a breakdown's value must be 1 to 100 characters");
        });
    }

    /** The part where one column has one value. */
    public static Slice of(String name, String label) {
        return new Slice(ImmutableSortedMap.of(name, label));
    }

    /** The part where each of these columns has this value. */
    public static Slice of(Map<String, String> values) {
        return new Slice(ImmutableSortedMap.copyOf(values));
    }

    /** This part, with one more column fixed. */
    public Slice and(String name, String label) {
        return new Slice(ImmutableSortedMap.<String, String>naturalOrder()
                .putAll(values)
                .put(name, label)
                .buildOrThrow());
    }

    /** True if no column is fixed. */
    public boolean isTotal() {
        return values.isEmpty();
    }

    /** That of the columns and labels; quick for the total, which is asked for most. */
    @Override
    public int hashCode() {
        return isTotal() ? 0 : values.hashCode();
    }

    @Override
    public int compareTo(Slice other) {
        return toString().compareTo(other.toString());
    }

    /** For instance "category=neglect; sex=F"; "total" where nothing is fixed. */
    @Override
    public String toString() {
        return isTotal()
                ? "total"
                : values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining("; "));
    }
}
