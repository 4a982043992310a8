package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import safeguarding.fact.Code;
import safeguarding.protect.Place.Limit;

/**
 * Places that count the same of rows that are kept together, as sums of unknowns. The rows are cut at every edge of a period
 * and of a condition that occurs; each piece is an unknown. A stock is what was open at first, plus what started, less what
 * ended.
 *
 * <p>Where a dimension would cut too finely, its conditions stand apart: a count with the condition is then no sum of the
 * same unknowns, only at most as much as the count without it.
 */
final class Family {

    /** How finely the rows are cut. Coarser is safer, as more follows from it, but it may not be so. */
    enum Detail {
        /** Nobody is outside the parts that are named. */
        NOBODY_ELSE,
        /** Somebody may be. */
        OTHERS_TOO,
        /** Counts are not sums of one another; a part is at most the whole. */
        APART
    }

    private static final int MOST_PIECES = 2_000;
    private static final int MOST_UNKNOWNS = 100_000;
    private static final int MOST_PLACES = 3_000;

    private final Set<Place> places = new LinkedHashSet<>();

    /** The counts that are known to whoever publishes. */
    private final Map<Place, Long> values = new HashMap<>();

    private final TreeSet<LocalDate> edges = new TreeSet<>();
    private final Map<Object, List<Set<Limit>>> classes = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> blocks = new LinkedHashMap<>();
    private final TreeMap<Integer, List<Object>> starts = new TreeMap<>();
    private final Map<Place, Integer> apart = new LinkedHashMap<>();

    /** By the place as an object, which is faster than to compare all it says. */
    private final IdentityHashMap<Place, List<Integer>> combinationsOf = new IdentityHashMap<>();

    private Detail detail = Detail.NOBODY_ELSE;
    private int combinations;

    /** Adds a place. Not after {@link #cut}. */
    void add(Place place) {
        places.add(place);
    }

    /** Says how many a place counts. */
    void value(Place place, long value) {
        values.put(place, value);
    }

    /** Cuts the rows. */
    void cut(Detail how) {
        boolean sums = places.stream().allMatch(Place::addsUp);
        detail = sums ? how : Detail.APART;
        edges.clear();
        classes.clear();
        blocks.clear();
        starts.clear();
        apart.clear();
        combinationsOf.clear();
        for (Place place : places) {
            if (!place.isOpen()) {
                edges.add(place.dates().start());
            }
            edges.add(place.dates().end());
        }
        combinations = 1;
        var dimensions = new LinkedHashMap<Object, Set<Limit>>();
        for (Place place : places) {
            place.limits()
                    .forEach((dimension, limit) -> dimensions
                            .computeIfAbsent(dimension, d -> new LinkedHashSet<>())
                            .add(limit));
        }
        dimensions.entrySet().stream()
                .filter(e -> e.getValue().size() > 1 || !isAlways(e.getKey()))
                .sorted(Comparator.comparing(
                                (Map.Entry<Object, Set<Limit>> e) -> !e.getKey().equals(Place.AREA))
                        .thenComparing(e -> e.getValue().size() == 1))
                .forEach(e -> {
                    List<Set<Limit>> parts = classes(e.getKey(), e.getValue());
                    boolean area = e.getKey().equals(Place.AREA);
                    if (area || (long) parts.size() * pieces() <= MOST_PIECES) {
                        classes.put(e.getKey(), parts);
                        combinations = Math.multiplyExact(combinations, parts.size());
                    }
                });
    }

    /** How many pieces the rows of one area are cut into so far. */
    private long pieces() {
        int areas = classes.getOrDefault(Place.AREA, List.of(Set.of())).size();
        return (long) combinations / areas * slots();
    }

    private int slots() {
        return edges.size();
    }

    private boolean isAlways(Object dimension) {
        return places.stream().allMatch(place -> place.limits().containsKey(dimension));
    }

    private List<Set<Limit>> classes(Object dimension, Set<Limit> limits) {
        var labels = new TreeSet<String>();
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
        var parts = new LinkedHashSet<Set<Limit>>();
        for (String label : labels) {
            parts.add(containing(limits, Limit.labels(Set.of(label))));
        }
        for (long cut : cuts) {
            parts.add(containing(limits, Limit.range(cut, cut + 1)));
        }
        boolean others = detail == Detail.OTHERS_TOO && !dimension.equals(Place.AREA);
        if (!cuts.isEmpty() || limits.size() == 1 || others) {
            parts.add(Set.of());
        }
        return List.copyOf(parts);
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

    /**
     * A place as a sum of unknowns.
     *
     * @param numbers gives the first of so many new unknowns
     */
    void add(Place place, long times, Map<Integer, Long> sum, Numbers numbers) {
        if (detail == Detail.APART) {
            sum.merge(apart.computeIfAbsent(place, p -> numbers.next(1)), times, Math::addExact);
            return;
        }
        if (place.isOpen()) {
            Map<Object, Limit> marks = marks(place);
            for (int combination : combinations(place)) {
                add(stock(place, marks, combination, numbers), times, sum);
            }
            return;
        }
        int first = slot(place.dates().start());
        int end = slot(place.dates().end());
        int each = slots();
        int start = block(place.what(), marks(place), numbers);
        for (int combination : combinations(place)) {
            for (int slot = first; slot < end; slot++) {
                sum.merge(start + combination * each + slot, times, Math::addExact);
            }
        }
    }

    /** Gives numbers to unknowns. */
    interface Numbers {
        /** The first of so many new ones. */
        int next(int howMany);
    }

    private static void add(Map<Integer, Long> some, long times, Map<Integer, Long> sum) {
        some.forEach((unknown, factor) -> sum.merge(unknown, Math.multiplyExact(factor, times), Math::addExact));
    }

    /** What is open at the end of a place's day, of one combination. */
    private Map<Integer, Long> stock(Place place, Map<Object, Limit> marks, int combination, Numbers numbers) {
        Object part = place.what().get(1);
        int from = combination * slots();
        int first = block(List.of(Place.OPEN, part), marks, numbers) + from;
        int started = block(List.of(Place.STARTED, part), marks, numbers) + from;
        int ended = block(List.of(Place.ENDED, part), marks, numbers) + from;
        var sum = new LinkedHashMap<Integer, Long>();
        sum.put(first, 1L);
        for (int slot = 0; slot < slot(place.dates().end()); slot++) {
            sum.put(started + slot, 1L);
            sum.put(ended + slot, -1L);
        }
        return sum;
    }

    private int slot(LocalDate edge) {
        return edges.headSet(edge).size();
    }

    private int block(List<Object> what, Map<Object, Limit> marks, Numbers numbers) {
        return blocks.computeIfAbsent(List.of(what, marks), key -> {
            if ((long) combinations * slots() > MOST_UNKNOWNS) {
                throw new TooLarge();
            }
            int first = numbers.next(combinations * slots());
            starts.put(first, key);
            return first;
        });
    }

    /** The limits of dimensions by which the rows are not cut. */
    private Map<Object, Limit> marks(Place place) {
        var marks = new HashMap<>(place.limits());
        marks.keySet().removeAll(classes.keySet());
        return marks;
    }

    /** How many areas there are. */
    int areas() {
        return detail == Detail.APART
                ? 0
                : classes.getOrDefault(Place.AREA, List.of(Set.of())).size();
    }

    /** How many unknowns of one kind an area has. */
    private int each() {
        return combinations / areas() * slots();
    }

    /** Which of the areas an unknown is of. */
    int area(int unknown) {
        return (unknown - starts.floorKey(unknown)) / each();
    }

    /** The unknown that is in another area what one is in its own. */
    int elsewhere(int unknown, int area) {
        return unknown + (area - area(unknown)) * each();
    }

    /** The unknowns of some areas. */
    IntStream of(Collection<Integer> some) {
        int each = each();
        return starts.keySet().stream()
                .flatMapToInt(start -> some.stream()
                        .flatMapToInt(area -> IntStream.range(start + area * each, start + (area + 1) * each)));
    }

    /** All its unknowns. */
    IntStream all() {
        return detail == Detail.APART
                ? apart.values().stream().mapToInt(Integer::intValue)
                : of(IntStream.range(0, areas()).boxed().toList());
    }

    private List<Integer> combinations(Place place) {
        return combinationsOf.computeIfAbsent(place, p -> combinations(p.limits()));
    }

    private List<Integer> combinations(Map<Object, Limit> limits) {
        List<Integer> found = List.of(0);
        for (var entry : classes.entrySet()) {
            Limit limit = limits.get(entry.getKey());
            List<Set<Limit>> parts = entry.getValue();
            var more = new ArrayList<Integer>();
            for (int combination : found) {
                for (int i = 0; i < parts.size(); i++) {
                    if (limit == null || parts.get(i).contains(limit)) {
                        more.add(combination * parts.size() + i);
                    }
                }
            }
            found = more;
        }
        return found;
    }

    /** What is known of the unknowns whatever is shown, beyond that none is below 0. */
    List<Sum> always(Numbers numbers) {
        var rows = new ArrayList<Sum>();
        if (detail == Detail.APART) {
            apart(rows);
            return rows;
        }
        for (Place place : places) {
            if (place.isOpen()) {
                for (int combination : combinations(place)) {
                    rows.add(Sum.of(stock(place, marks(place), combination, numbers)));
                }
            }
        }
        marked(rows);
        return rows;
    }

    /** Counts with more conditions are at most those with fewer, piece by piece. */
    private void marked(List<Sum> rows) {
        var keys = List.copyOf(blocks.keySet());
        for (List<Object> wide : keys) {
            for (List<Object> narrow : keys) {
                if (!wide.equals(narrow)
                        && wide.get(0).equals(narrow.get(0))
                        && isWider(limits(wide), limits(narrow))) {
                    int more = requireNonNull(blocks.get(wide));
                    int fewer = requireNonNull(blocks.get(narrow));
                    for (int i = 0; i < combinations * slots(); i++) {
                        rows.add(Sum.of(Map.of(more + i, 1L, fewer + i, -1L)));
                    }
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<Object, Limit> limits(List<Object> block) {
        return (Map<Object, Limit>) block.get(1);
    }

    private static boolean isWider(Map<Object, Limit> wide, Map<Object, Limit> narrow) {
        return wide.entrySet().stream().allMatch(e -> {
            Limit limit = narrow.get(e.getKey());
            return limit != null && e.getValue().contains(limit);
        });
    }

    /** A part is at most its whole, and a whole at most all its parts together, unless the counts say otherwise. */
    private void apart(List<Sum> rows) {
        if (apart.size() > MOST_PLACES) {
            throw new TooLarge();
        }
        var sequels = new HashMap<List<Object>, List<Place>>();
        var siblings = new LinkedHashMap<List<Object>, List<Place>>();
        for (Place place : apart.keySet()) {
            sequels.computeIfAbsent(
                            List.of(place.what(), place.limits(), place.dates().start()), k -> new ArrayList<>())
                    .add(place);
            place.limits()
                    .keySet()
                    .forEach(dimension -> siblings.computeIfAbsent(
                                    List.of(place.what(), without(place, dimension), place.dates(), dimension),
                                    k -> new ArrayList<>())
                            .add(place));
        }
        for (Place whole : apart.keySet()) {
            for (Place part : apart.keySet()) {
                if (!whole.equals(part) && whole.contains(part)) {
                    apart(rows, Map.of(whole, 1L, part, -1L));
                }
            }
            periods(whole, whole.dates().start(), new ArrayList<>(), sequels, rows);
        }
        siblings.forEach((key, parts) -> groups(key.get(3), parts, rows));
    }

    private static Map<Object, Limit> without(Place place, Object dimension) {
        var rest = new LinkedHashMap<>(place.limits());
        rest.remove(dimension);
        return rest;
    }

    /** The periods, one after the other, that a whole one is made of. */
    private void periods(
            Place whole, LocalDate from, List<Place> before, Map<List<Object>, List<Place>> sequels, List<Sum> rows) {
        if (from.equals(whole.dates().end())) {
            together(whole, before, rows);
            return;
        }
        for (Place next : sequels.getOrDefault(List.of(whole.what(), whole.limits(), from), List.of())) {
            if (!next.equals(whole) && !next.dates().end().isAfter(whole.dates().end())) {
                before.add(next);
                periods(whole, next.dates().end(), before, sequels, rows);
                before.remove(before.size() - 1);
            }
        }
    }

    /** The smallest parts by one dimension, if none overlap and nothing is left out that has a name. */
    private void groups(Object dimension, List<Place> all, List<Sum> rows) {
        List<Place> parts = all.stream()
                .filter(part -> all.stream().noneMatch(other -> !other.equals(part) && part.holds(other)))
                .toList();
        var labels = new LinkedHashSet<String>();
        for (Place part : parts) {
            for (String label : requireNonNull(part.limits().get(dimension)).labels()) {
                if (!labels.add(label)) {
                    return;
                }
            }
        }
        Place one = parts.get(0);
        for (Place whole : apart.keySet()) {
            if (whole.what().equals(one.what())
                    && whole.dates().equals(one.dates())
                    && without(whole, dimension).equals(without(one, dimension))) {
                Limit limit = whole.limits().get(dimension);
                boolean covers = limit != null
                        ? labels.equals(limit.labels())
                        : !(dimension instanceof Code<?, ?> code) || labels.containsAll(code.labels());
                if (covers && !labels.isEmpty()) {
                    together(whole, parts, rows);
                }
            }
        }
    }

    private void together(Place whole, List<Place> parts, List<Sum> rows) {
        if (parts.size() > 1) {
            var terms = new LinkedHashMap<Place, Long>();
            parts.forEach(part -> terms.put(part, 1L));
            terms.put(whole, -1L);
            apart(rows, terms);
        }
    }

    private void apart(List<Sum> rows, Map<Place, Long> terms) {
        long sum = 0;
        boolean known = true;
        var unknowns = new HashMap<Integer, Long>();
        for (var term : terms.entrySet()) {
            unknowns.put(requireNonNull(apart.get(term.getKey())), term.getValue());
            Long value = values.get(term.getKey());
            known &= value != null;
            sum += value == null ? 0 : value * term.getValue();
        }
        if (!known || sum >= 0) {
            rows.add(Sum.of(unknowns));
        }
    }

    /**
     * What people would ask how many there are of: of each place and each part of it, alone and with those in no part, in each period between edges, and at
     * each day a stock is counted. Where counts stand apart, only they.
     */
    void natural(Numbers numbers, Consumer<Sum> takes) {
        if (detail == Detail.APART) {
            apart.values().forEach(unknown -> takes.accept(Sum.of(unknown)));
            return;
        }
        var asked = new LinkedHashMap<List<Object>, Place>();
        places.forEach(place -> asked.putIfAbsent(List.of(place.what(), place.limits()), place));
        for (Place place : asked.values()) {
            List<Integer> all = combinations(place);
            natural(place, all, numbers, takes);
            int below = combinations;
            for (var entry : classes.entrySet()) {
                int parts = entry.getValue().size();
                below /= parts;
                if (!place.limits().containsKey(entry.getKey())) {
                    int others = entry.getValue().indexOf(Set.of());
                    for (int part = 0; part < parts; part++) {
                        List<Integer> its = within(all, below, parts, part);
                        natural(place, its, numbers, takes);
                        if (others >= 0 && part != others) {
                            natural(place, both(its, within(all, below, parts, others)), numbers, takes);
                        }
                    }
                }
            }
            all.forEach(one -> natural(place, List.of(one), numbers, takes));
        }
    }

    private static List<Integer> both(List<Integer> some, List<Integer> others) {
        var both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private static List<Integer> within(List<Integer> combinations, int below, int parts, int part) {
        return combinations.stream().filter(c -> c / below % parts == part).toList();
    }

    private void natural(Place place, List<Integer> some, Numbers numbers, Consumer<Sum> takes) {
        Map<Object, Limit> marks = marks(place);
        if (place.isOpen()) {
            var sum = new HashMap<Integer, Long>();
            some.forEach(combination -> add(stock(place, marks, combination, numbers), 1, sum));
            takes.accept(Sum.of(sum));
            return;
        }
        int block = block(place.what(), marks, numbers);
        for (int first = 0; first < edges.size() - 1; first++) {
            var sum = new HashMap<Integer, Long>();
            for (int slot = first; slot < edges.size() - 1; slot++) {
                for (int combination : some) {
                    sum.put(block + combination * slots() + slot, 1L);
                }
                takes.accept(Sum.of(sum));
            }
        }
    }

    Detail detail() {
        return detail;
    }
}
