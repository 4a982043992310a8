package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import safeguarding.time.Span;

/**
 * A kind of record that is kept: {@link Events}, which happen on a day, or {@link Episodes}, which last. It names the
 * columns that are read from each row.
 *
 * @param <R> the row
 */
public sealed interface Register<R> permits Events, Episodes {

    /** What one row is called: "restraint", "child protection plan". */
    String name();

    /** Whose row it is. */
    Key<R> key();

    /** The day of an event; the start of an episode. */
    Day<R> anchor();

    /** Every column that is read from a row, the key and days first. */
    List<Column<R>> columns();

    /** The column with this name, if the register records one. */
    default Optional<Column<R>> column(String name) {
        return columns().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    /** The rows as dated by one of their days; rows where that day is not recorded are left out. */
    default Flow<R> dated(Day<R> day) {
        return new Happening<>(this, day, Condition.always(), Optional.empty());
    }

    /**
     * Holds for a row that is the child's n-th in this register within the span that ends with it, the row itself
     * counted. With n = 3 and 12 months: there were exactly two earlier rows of the child in the 12 months up to it.
     * Rows of the same day stand in the order they were given. The figure is a gap where the facts do not reach back far
     * enough.
     */
    default Condition<R> nthWithin(int n, Span span) {
        return new Condition.NthWithin<>(this, n, span);
    }

    /** Refuses a condition on a column this register does not record, or on the history of another register. */
    default void check(Condition<R> condition) {
        for (Register<R> other : condition.histories()) {
            checkArgument(
                    equals(other),
                    "register '%s' does not know the history of another register, '%s'; ask its own repeatWithin or nthWithin",
                    name(),
                    other.name());
        }
        for (Column<R> column : condition.columns()) {
            check(column);
        }
    }

    /** Refuses a column this register does not record. */
    default void check(Column<R> column) {
        for (Column<R> source : column.sources()) {
            checkArgument(
                    columns().contains(source),
                    "register '%s' does not record '%s'; it records %s",
                    name(),
                    source.name(),
                    columns().stream().map(Column::name).toList());
        }
    }

    /** The columns in order, without repeats; refuses two columns of one name and a second key. */
    static <R> List<Column<R>> columns(String register, List<Column<R>> columns) {
        List<Column<R>> distinct = columns.stream().distinct().toList();
        long names = distinct.stream().map(Column::name).distinct().count();
        checkArgument(
                names == distinct.size(),
                "register '%s' has two columns of one name among %s",
                register,
                distinct.stream().map(Column::name).toList());
        checkArgument(
                distinct.stream().filter(Key.class::isInstance).count() == 1,
                "register '%s' has more than one key among %s; a row is one child's",
                register,
                distinct.stream().map(Column::name).toList());
        for (Column<R> column : distinct) {
            checkArgument(
                    column.sources().equals(List.of(column)),
                    "register '%s': '%s' is worked out from other columns and need not be recorded",
                    register,
                    column.name());
        }
        return distinct;
    }
}
