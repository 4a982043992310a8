package safeguarding.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Half-open stretches of days, none empty, in order and apart from each other. */
record Stretches(List<Stretch> list) {

    /**
     * One stretch.
     *
     * @param from the first day
     * @param to the day after the last; {@link LocalDate#MAX} if it has no end
     */
    record Stretch(LocalDate from, LocalDate to) {
        /** The day after the last; null if it has no end. */
        @Nullable
        LocalDate end() {
            return to.equals(LocalDate.MAX) ? null : to;
        }
    }

    static final Stretches NONE = new Stretches(List.of());

    /** From a day to another; none if the second is not after the first. Null is without end. */
    static Stretches of(LocalDate from, @Nullable LocalDate to) {
        LocalDate end = to == null ? LocalDate.MAX : to;
        return end.isAfter(from) ? new Stretches(List.of(new Stretch(from, end))) : NONE;
    }

    /** The days on which at least so many of these hold. */
    static Stretches atLeast(int least, Collection<Stretches> several) {
        var changes = new TreeMap<LocalDate, Integer>();
        for (Stretches one : several) {
            for (Stretch stretch : one.list) {
                changes.merge(stretch.from, 1, Integer::sum);
                changes.merge(stretch.to, -1, Integer::sum);
            }
        }
        var found = new ArrayList<Stretch>();
        LocalDate since = null;
        int open = 0;
        for (var change : changes.entrySet()) {
            open += change.getValue();
            if (since == null && open >= least) {
                since = change.getKey();
            } else if (since != null && open < least) {
                found.add(new Stretch(since, change.getKey()));
                since = null;
            }
        }
        return new Stretches(List.copyOf(found));
    }

    /** The days on which any of these holds. */
    static Stretches any(Collection<Stretches> several) {
        return atLeast(1, several);
    }

    /** The days on which both hold. */
    Stretches and(Stretches other) {
        return atLeast(2, List.of(this, other));
    }

    /** The days on which this holds and the other does not. */
    Stretches without(Stretches other) {
        var gaps = new ArrayList<Stretch>();
        LocalDate from = LocalDate.MIN;
        for (Stretch stretch : other.list) {
            gaps.add(new Stretch(from, stretch.from));
            from = stretch.to;
        }
        if (from.isBefore(LocalDate.MAX)) {
            gaps.add(new Stretch(from, LocalDate.MAX));
        }
        return and(new Stretches(gaps));
    }
}
