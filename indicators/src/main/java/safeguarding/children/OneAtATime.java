package safeguarding.children;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of each child, as the registers take them in. */
final class OneAtATime {

    private OneAtATime() {}

    /** The key under which a child's rows stand: the id as intake reads it. */
    static String id(Child child) {
        return child.id().strip();
    }

    /** Each child's rows in order of a day, rows of one day as given; rows without an id are left out. */
    static <R> Map<String, List<R>> byChild(Collection<R> rows, Function<R, Child> child, Function<R, LocalDate> day) {
        var byChild = new LinkedHashMap<String, List<R>>();
        for (R row : rows) {
            String id = id(child.apply(row));
            if (!id.isEmpty()) {
                byChild.computeIfAbsent(id, none -> new ArrayList<>()).add(row);
            }
        }
        byChild.values().forEach(ofChild -> ofChild.sort(comparing(day)));
        return byChild;
    }

    /** The rows of each child and day together, in order of the day; rows without an id are left out. */
    static <R> List<List<R>> byChildAndDay(Collection<R> rows, Function<R, Child> child, Function<R, LocalDate> day) {
        var together = new ArrayList<List<R>>();
        for (List<R> ofChild : byChild(rows, child, day).values()) {
            var byDay = new LinkedHashMap<LocalDate, List<R>>();
            for (R row : ofChild) {
                byDay.computeIfAbsent(day.apply(row), none -> new ArrayList<>()).add(row);
            }
            together.addAll(byDay.values());
        }
        return together;
    }

    /**
     * Each child's rows in order, without those that a register of one at a time refuses: rows that end before they
     * start or fall inside an earlier one.
     */
    static <R> Map<String, List<R>> accepted(
            Collection<R> rows,
            Function<R, Child> child,
            Function<R, LocalDate> started,
            Function<R, @Nullable LocalDate> ended) {
        var byChild = byChild(rows, child, started);
        byChild.replaceAll((id, ofChild) -> {
            var kept = new ArrayList<R>();
            for (R row : ofChild) {
                LocalDate end = ended.apply(row);
                LocalDate before = kept.isEmpty() ? LocalDate.MIN : ended.apply(kept.get(kept.size() - 1));
                boolean inside = before == null || before.isAfter(started.apply(row));
                if (!inside && (end == null || !end.isBefore(started.apply(row)))) {
                    kept.add(row);
                }
            }
            return kept;
        });
        return byChild;
    }
}
