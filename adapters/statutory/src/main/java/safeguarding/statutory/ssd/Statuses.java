package safeguarding.statutory.ssd;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Child;
import safeguarding.children.code.LegalStatus;

/** What held for children from a day to a day, asked by day once all is added. For one thread. */
final class Statuses {

    /** So many of a child are looked through; more are put in order first. */
    private static final int FEW = 8;

    /** A status and when it held; null where it is not recorded, or only that something held matters. */
    record Status(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable LegalStatus status) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !isOver(day);
        }

        private boolean isOver(LocalDate day) {
            return to != null && !day.isBefore(to);
        }

        /** Hides it. */
        @Override
        public String toString() {
            return "status";
        }
    }

    /** The days on which a child's status turns, and which holds from each of them on. */
    private record Turns(LocalDate[] days, @Nullable Status[] from) {

        static Turns of(List<Status> statuses) {
            List<Status> inOrder =
                    statuses.stream().sorted(comparing(Status::from)).toList();
            var days = new TreeSet<LocalDate>();
            for (Status status : inOrder) {
                days.add(status.from());
                if (status.to() != null) {
                    days.add(status.to());
                }
            }
            var turns = new Turns(days.toArray(LocalDate[]::new), new Status[days.size()]);
            Comparator<Integer> lastBegun = comparing(at -> inOrder.get(at).from());
            var begun = new PriorityQueue<Integer>(lastBegun.reversed().thenComparing(at -> at));
            int next = 0;
            for (int i = 0; i < turns.days.length; i++) {
                LocalDate day = turns.days[i];
                while (next < inOrder.size() && inOrder.get(next).from().equals(day)) {
                    begun.add(next++);
                }
                while (!begun.isEmpty() && inOrder.get(begun.element()).isOver(day)) {
                    begun.remove();
                }
                turns.from[i] = begun.isEmpty() ? null : inOrder.get(begun.element());
            }
            return turns;
        }

        @Nullable
        Status on(LocalDate day) {
            int at = Arrays.binarySearch(days, day);
            int last = at >= 0 ? at : -at - 2;
            return last < 0 ? null : from[last];
        }
    }

    private final Map<String, List<Status>> byChild = new HashMap<>();
    private final Map<String, Turns> turns = new HashMap<>();

    void add(Child child, LocalDate from, @Nullable LocalDate to, @Nullable LegalStatus status) {
        byChild.computeIfAbsent(child.id(), id -> new ArrayList<>(1)).add(new Status(from, to, status));
    }

    /** What held for a child on a day: of several the one that began last, and of those the first; null if none did. */
    @Nullable
    Status on(Child child, LocalDate day) {
        List<Status> ofChild = byChild.getOrDefault(child.id(), List.of());
        return ofChild.size() > FEW
                ? turns.computeIfAbsent(child.id(), id -> Turns.of(ofChild)).on(day)
                : plain(ofChild, day);
    }

    /** The same, looking through all of a child. */
    static @Nullable Status plain(List<Status> ofChild, LocalDate day) {
        Status last = null;
        for (Status status : ofChild) {
            if (status.holds(day) && (last == null || status.from().isAfter(last.from()))) {
                last = status;
            }
        }
        return last;
    }

    /** Whether anything held for a child on a day. */
    boolean any(Child child, LocalDate day) {
        return on(child, day) != null;
    }

    void clear() {
        byChild.clear();
        turns.clear();
    }
}
