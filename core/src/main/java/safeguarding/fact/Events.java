package safeguarding.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.time.Span;

/**
 * A register of things that happen on a day: restraints, referrals, conferences.
 *
 * @param name what one row is called
 * @param key whose row it is
 * @param on the day it happened; a row without it is refused
 * @param columns every column read from a row, {@code key} and {@code on} first
 * @param <R> the row
 */
public record Events<R>(String name, Key<R> key, Day<R> on, List<Column<R>> columns) implements Register<R>, Flow<R> {

    /** @throws IllegalArgumentException if the name is malformed or two columns have one name */
    public Events {
        Column.checkName(name);
        var all = new ArrayList<Column<R>>(List.of(key, on));
        all.addAll(columns);
        columns = Register.columns(name, all);
    }

    /** A register that records whose row it is and the day. */
    public static <R> Events<R> of(String name, Key<R> key, Day<R> on) {
        return new Events<>(name, key, on, List.of());
    }

    /** This register with these columns as well. */
    @SafeVarargs
    public final Events<R> recording(Column<R>... more) {
        var all = new ArrayList<>(columns);
        for (Column<R> column : more) {
            all.add(column);
        }
        return new Events<>(name, key, on, all);
    }

    /**
     * Holds for an event that comes after another of the same child within a span: the previous one on day P, this one on
     * day S, and P ≤ S &lt; P plus the span, by calendar months where the span is months. Of two on the same day the one
     * given later is the repeat. The figure is a gap where the facts do not reach back a whole span.
     */
    public Condition<R> repeatWithin(Span span) {
        return new Condition.RepeatWithin<>(this, span);
    }

    @Override
    public Day<R> anchor() {
        return on;
    }

    @Override
    public Register<R> register() {
        return this;
    }

    @Override
    public Day<R> day() {
        return on;
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
