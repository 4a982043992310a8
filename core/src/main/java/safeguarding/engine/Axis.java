package safeguarding.engine;

import java.util.List;
import safeguarding.fact.Column;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;

/**
 * A number that every row has, on which conditions depend.
 *
 * @param <R> the row
 */
sealed interface Axis<R> {

    /** A column's number. */
    record Recorded<R>(Column<R> column) implements Axis<R> {}

    /** The age on one of the row's days. */
    record Aged<R>(Day<R> born, Day<R> on) implements Axis<R> {}

    /** The answer to a condition that is asked row by row: a {@link Leaf} truth. */
    record Asked<R>(Condition<R> condition) implements Axis<R> {}

    /** At most how many bytes a row's number takes besides what the rows hold as they are. */
    default long bytesOfRow() {
        if (this instanceof Recorded<R> recorded && recorded.column().sources().equals(List.of(recorded.column()))) {
            return 0;
        }
        return this instanceof Asked ? Byte.BYTES : Integer.BYTES;
    }

    /** True if an embedder's code is asked. */
    default boolean mayThrow() {
        return this instanceof Asked<R> asked && mayThrow(asked.condition());
    }

    private static <R> boolean mayThrow(Condition<R> condition) {
        return condition.fold(new Kept.Kinds<R, Boolean>(false) {
            @Override
            public Boolean all(List<Condition<R>> conditions) {
                return conditions.stream().anyMatch(Axis::mayThrow);
            }

            @Override
            public Boolean any(List<Condition<R>> conditions) {
                return all(conditions);
            }

            @Override
            public Boolean not(Condition<R> inner) {
                return mayThrow(inner);
            }

            @Override
            public Boolean named(Condition.Named<R> c) {
                return true;
            }
        });
    }
}
