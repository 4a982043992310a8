package safeguarding.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.time.Span;

/**
 * A register of things that last from one day to another: plans, placements, assessments. An episode is open on day D if
 * it started on or before D and has no end or ended after D; one that ends on D is closed on D.
 *
 * @param name what one row is called
 * @param key whose row it is
 * @param started its first day; a row without it is refused
 * @param ended the day it ended; not recorded means it is still open; a row with an end before its start is refused
 * @param columns every column read from a row, {@code key}, {@code started} and {@code ended} first
 * @param exclusive whether a child can have only one at a time; if so a row that overlaps an earlier one is refused
 * @param <R> the row
 */
public record Episodes<R>(
        String name, Key<R> key, Day<R> started, Day<R> ended, List<Column<R>> columns, boolean exclusive)
        implements Register<R>, Stock<R> {

    /** @throws IllegalArgumentException if the name is malformed or two columns have one name */
    public Episodes {
        Column.checkName(name);
        var all = new ArrayList<Column<R>>(List.of(key, started, ended));
        all.addAll(columns);
        columns = Register.columns(name, all);
    }

    /** A register that records whose row it is, the start and the end. Rows of one child may overlap. */
    public static <R> Episodes<R> of(String name, Key<R> key, Day<R> started, Day<R> ended) {
        return new Episodes<>(name, key, started, ended, List.of(), false);
    }

    /** This register with these columns as well. */
    @SafeVarargs
    public final Episodes<R> recording(Column<R>... more) {
        var all = new ArrayList<>(columns);
        for (Column<R> column : more) {
            all.add(column);
        }
        return new Episodes<>(name, key, started, ended, all, exclusive);
    }

    /** This register, in which a child has one episode at a time: a row that overlaps an earlier one is refused. */
    public Episodes<R> oneAtATime() {
        return new Episodes<>(name, key, started, ended, columns, true);
    }

    /** The episodes that start, dated by their first day. */
    public Flow<R> starting() {
        return dated(started);
    }

    /** The episodes that end, dated by their end. */
    public Flow<R> ending() {
        return dated(ended);
    }

    /**
     * Holds for an episode that starts within a span of the end of an earlier one of the same child: the earlier ended on
     * day E, this one starts on day S, and E ≤ S &lt; E plus the span, by calendar months (clamped to the month's end)
     * where the span is months. It is measured from the end, not the start. The figure is a gap where the facts do not
     * reach back a whole span before the period.
     */
    public Condition<R> repeatWithin(Span span) {
        return new Condition.RepeatWithin<>(this, span);
    }

    @Override
    public Day<R> anchor() {
        return started;
    }

    @Override
    public Register<R> register() {
        return this;
    }

    @Override
    public Condition<R> condition() {
        return Condition.always();
    }

    @Override
    public Optional<Ageing<R>> ageing() {
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
