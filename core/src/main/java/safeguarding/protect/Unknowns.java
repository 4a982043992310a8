package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import safeguarding.fact.Code;
import safeguarding.measure.Fraction;
import safeguarding.protect.Elimination.Row;
import safeguarding.protect.Elimination.TooLarge;
import safeguarding.protect.Place.Limit;

/**
 * Atoms as sums of unknowns. The rows of a register are cut at every edge of a period and of a condition that occurs, and
 * each piece is an unknown. A stock is what was open at first, plus what started, less what ended.
 *
 * <p>Values nobody asks about are left out where leaving them out makes more follow: rows without a code are taken not to
 * exist unless they are asked about.
 */
final class Unknowns {
    private static final int MOST = 20_000;

    private final Map<List<Object>, Integer> numbers = new HashMap<>();
    private final Map<List<Object>, Scope> scopes = new HashMap<>();
    private final Map<Atom, Place> places = new HashMap<>();

    Unknowns(Collection<Atom> atoms) {
        for (Atom atom : atoms) {
            Place place = Place.of(atom);
            places.put(atom, place);
            scopes.computeIfAbsent(place.scope(), s -> new Scope()).add(place);
        }
        scopes.values().forEach(Scope::cut);
    }

    /** The place of an atom, which may be another than those it was made for, between edges that occur. */
    Place place(Atom atom) {
        return places.computeIfAbsent(atom, Place::of);
    }

    /** The edges of all periods asked of the same rows. */
    List<LocalDate> edges(Atom atom) {
        return List.copyOf(requireNonNull(scopes.get(place(atom).scope())).edges);
    }

    /** A sum of atoms as a sum of unknowns. */
    Row row(Map<Atom, Long> terms, long value) {
        var sum = new HashMap<Integer, Fraction>();
        terms.forEach((atom, times) -> parts(atom)
                .forEach(part -> part.forEach((unknown, factor) ->
                        sum.merge(unknown, Fraction.of(Math.multiplyExact(factor, times), 1), Fraction::plus))));
        sum.values().removeIf(factor -> factor.signum() == 0);
        return new Row(sum, Fraction.of(value, 1));
    }

    /** The sums of unknowns that an atom adds up, none of which can be negative. */
    List<Map<Integer, Long>> parts(Atom atom) {
        Place place = place(atom);
        Scope scope = requireNonNull(scopes.get(place.scope()));
        Set<Object> marks = scope.marks(place);
        var parts = new ArrayList<Map<Integer, Long>>();
        for (List<Integer> cell : scope.cells(place)) {
            if (place.what().get(0).equals(List.of(Place.OPEN))) {
                var stock = new LinkedHashMap<Integer, Long>();
                stock.put(number(place.scope(), place.what(), marks, cell, LocalDate.MIN), 1L);
                for (LocalDate start : scope.startsBefore(place.dates().end())) {
                    stock.put(number(place.scope(), List.of(List.of(Place.STARTED), ""), marks, cell, start), 1L);
                    stock.put(number(place.scope(), List.of(List.of(Place.ENDED), ""), marks, cell, start), -1L);
                }
                parts.add(stock);
            } else {
                for (LocalDate start :
                        scope.edges.subSet(place.dates().start(), place.dates().end())) {
                    parts.add(Map.of(number(place.scope(), place.what(), marks, cell, start), 1L));
                }
            }
        }
        return parts;
    }

    private int number(List<Object> scope, List<Object> what, Set<Object> marks, List<Integer> cell, LocalDate start) {
        return numbers.computeIfAbsent(List.of(scope, what, marks, cell, start), key -> numbers.size());
    }

    /** The edges of all that is asked of the same rows. */
    private static final class Scope {
        final TreeSet<LocalDate> edges = new TreeSet<>();
        private final Map<Object, Set<Limit>> limits = new LinkedHashMap<>();

        /** For each dimension that is limited in several ways, its values in classes; each with the limits it is in. */
        private final Map<Object, List<Set<Limit>>> classes = new LinkedHashMap<>();

        void add(Place place) {
            if (!place.what().get(0).equals(List.of(Place.OPEN))) {
                edges.add(place.dates().start());
            }
            edges.add(place.dates().end());
            place.limits()
                    .forEach((dimension, limit) -> limits.computeIfAbsent(dimension, d -> new LinkedHashSet<>())
                            .add(limit));
        }

        void cut() {
            long unknowns = edges.size();
            for (var entry : limits.entrySet()) {
                if (entry.getValue().size() > 1) {
                    List<Set<Limit>> parts = classes(entry.getKey(), entry.getValue());
                    classes.put(entry.getKey(), parts);
                    unknowns *= parts.size();
                    if (unknowns > MOST) {
                        throw new TooLarge();
                    }
                }
            }
        }

        private static List<Set<Limit>> classes(Object dimension, Set<Limit> limits) {
            var labels = new LinkedHashSet<String>();
            var cuts = new TreeSet<Long>();
            for (Limit limit : limits) {
                labels.addAll(limit.labels());
                if (limit.labels().isEmpty()) {
                    cuts.add(limit.from());
                    cuts.add(limit.end());
                }
            }
            if (!labels.isEmpty() && dimension instanceof Code<?, ?> code) {
                labels.addAll(code.labels());
            }
            var classes = new LinkedHashSet<Set<Limit>>();
            for (String label : labels) {
                classes.add(containing(limits, Limit.labels(Set.of(label))));
            }
            if (!cuts.isEmpty()) {
                for (long cut : cuts) {
                    classes.add(containing(limits, Limit.range(cut, cut + 1)));
                }
                classes.add(Set.of());
            }
            return List.copyOf(classes);
        }

        private static Set<Limit> containing(Set<Limit> limits, Limit value) {
            var in = new LinkedHashSet<Limit>();
            for (Limit limit : limits) {
                boolean holds = value.labels().isEmpty()
                        ? limit.from() <= value.from() && value.from() < limit.end()
                        : limit.labels().containsAll(value.labels());
                if (holds) {
                    in.add(limit);
                }
            }
            return in;
        }

        /** The dimensions limited in one way only: they tell unknowns apart and relate to nothing. */
        Set<Object> marks(Place place) {
            var marks = new LinkedHashSet<>(place.limits().keySet());
            marks.removeAll(classes.keySet());
            return marks;
        }

        List<List<Integer>> cells(Place place) {
            List<List<Integer>> cells = List.of(List.of());
            for (var entry : classes.entrySet()) {
                Limit limit = place.limits().get(entry.getKey());
                var more = new ArrayList<List<Integer>>();
                for (List<Integer> cell : cells) {
                    for (int i = 0; i < entry.getValue().size(); i++) {
                        if (limit == null || entry.getValue().get(i).contains(limit)) {
                            var longer = new ArrayList<>(cell);
                            longer.add(i);
                            more.add(longer);
                        }
                    }
                }
                cells = more;
            }
            return cells;
        }

        Set<LocalDate> startsBefore(LocalDate end) {
            return edges.headSet(end);
        }
    }
}
