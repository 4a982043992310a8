package safeguarding.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.fact.Stock;

/**
 * Columns that figures are broken down by. Every slice of one column, or of several crossed, is given with its totals
 * and with the rows where the column is not recorded, so that parts add up to the whole.
 *
 * @param dimensions the columns, 1 to 3
 */
public record Breakdown(List<Dimension> dimensions) {

    /**
     * One column of a breakdown.
     *
     * @param name the column's name, as registers and returns write it
     * @param labels the values' labels, in order
     * @param column the column, where there are records; empty if only returns are broken down
     */
    public record Dimension(String name, List<String> labels, Optional<Code<?, ?>> column) {
        public Dimension {
            labels = List.copyOf(labels);
            checkArgument(!labels.isEmpty(), "breakdown '%s' needs at least one value", name);
            checkArgument(labels.stream().distinct().count() == labels.size(), "breakdown '%s' repeats a value", name);
            checkArgument(
                    !labels.contains(Slice.NOT_RECORDED),
                    "breakdown '%s': '%s' stands for rows without a value, so no value can be called that",
                    name,
                    Slice.NOT_RECORDED);
        }
    }

    /** @throws IllegalArgumentException if there are no columns, more than 3, or two of one name */
    public Breakdown {
        dimensions = List.copyOf(dimensions);
        checkArgument(!dimensions.isEmpty() && dimensions.size() <= 3, "a breakdown has 1 to 3 columns");
        long names = dimensions.stream().map(Dimension::name).distinct().count();
        checkArgument(names == dimensions.size(), "a breakdown names each column once");
    }

    /** By a code column. */
    public static Breakdown by(Code<?, ?> column) {
        return new Breakdown(List.of(new Dimension(column.name(), column.labels(), Optional.of(column))));
    }

    /** By a name under which returns are supplied, with these values. */
    public static Breakdown by(String name, List<String> labels) {
        return new Breakdown(List.of(new Dimension(name, labels, Optional.empty())));
    }

    /** Crossed with another. */
    public Breakdown and(Breakdown other) {
        var both = new ArrayList<>(dimensions);
        both.addAll(other.dimensions);
        return new Breakdown(both);
    }

    /** Every slice, the total first; each column takes each of its values, "not recorded", or is left open. */
    public List<Slice> slices() {
        List<Slice> slices = List.of(Slice.TOTAL);
        for (Dimension dimension : dimensions) {
            var more = new ArrayList<>(slices);
            for (Slice slice : slices) {
                for (String label : dimension.labels()) {
                    more.add(slice.and(dimension.name(), label));
                }
                more.add(slice.and(dimension.name(), Slice.NOT_RECORDED));
            }
            slices = more;
        }
        return List.copyOf(slices);
    }

    /** Narrows measures to a slice. Registers that do not record a column of the slice are left whole. */
    public Measure.Slicing slicing(Slice slice) {
        return new Measure.Slicing() {
            @Override
            public <R> Flow<R> of(Flow<R> flow) {
                Condition<R> condition = condition(flow.register(), slice);
                return condition.equals(Condition.always()) ? flow : flow.where(condition);
            }

            @Override
            public <R> Stock<R> of(Stock<R> stock) {
                Condition<R> condition = condition(stock.register(), slice);
                return condition.equals(Condition.always()) ? stock : stock.where(condition);
            }
        };
    }

    private <R> Condition<R> condition(Register<R> register, Slice slice) {
        Condition<R> all = Condition.always();
        for (Dimension dimension : dimensions) {
            String label = slice.values().get(dimension.name());
            if (label == null) {
                continue;
            }
            for (Column<R> column : register.columns()) {
                if (dimension.column().filter(column::equals).isPresent() && column instanceof Code<R, ?> code) {
                    all = all.and(is(code, label));
                }
            }
        }
        return all;
    }

    private static <R, E extends Enum<E>> Condition<R> is(Code<R, E> code, String label) {
        return label.equals(Slice.NOT_RECORDED)
                ? code.isRecorded().not()
                : code.is(code.find(label)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "'" + code.name() + "' has no value '" + label + "'; it has " + code.labels())));
    }

    /** The columns' names. */
    @Override
    public String toString() {
        return dimensions.stream().map(Dimension::name).collect(Collectors.joining(" and "));
    }
}
