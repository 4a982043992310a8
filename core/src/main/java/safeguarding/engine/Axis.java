package safeguarding.engine;

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
}
