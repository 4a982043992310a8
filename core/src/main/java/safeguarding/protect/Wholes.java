package safeguarding.protect;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/**
 * Which areas are the sum of others. Whoever reads the figures knows the map. Where the policy does not tell of an area, it is
 * taken to be made of smaller ones if that is so for every count that is given for all of them. Where something adds up over areas, what does
 * not, such as children who may be in two, is not looked at.
 */
final class Wholes {

    private record Line(Formula leaf, String part, ReportingPeriod period, Slice slice) {}

    /** So many ways to read the areas are tried. */
    private static final int MOST_TRIES = 200;

    /** So many sums of one area are looked at, in so many steps. */
    private static final int MOST_SUMS = 3;

    private static final int MOST_STEPS = 20_000;

    private final Map<Area, Set<Area>> parts = new HashMap<>();

    /**
     * Reads the areas.
     *
     * @param values the counts that are known
     * @param map what the policy says
     */
    Wholes(Map<Atom, Long> values, Map<Area, Set<Area>> map) {
        var lines = new LinkedHashMap<Line, Map<Area, Long>>();
        boolean sums = values.keySet().stream()
                .anyMatch(atom -> Place.of(atom, area -> Set.of()).addsUp());
        values.forEach((atom, value) -> {
            boolean residents = atom.leaf() instanceof Measure.Residents;
            if (!residents && (!sums || Place.of(atom, area -> Set.of()).addsUp())) {
                lines.computeIfAbsent(
                                new Line(atom.leaf(), atom.part(), atom.period(), atom.slice()), l -> new HashMap<>())
                        .put(atom.area(), value);
            }
        });
        List<Map<Area, Long>> tables = List.copyOf(lines.values());
        tables.stream()
                .max(Comparator.comparingInt((Map<Area, Long> table) -> table.size())
                        .thenComparingLong(table ->
                                table.values().stream().mapToLong(v -> v).max().orElse(0)))
                .filter(table -> table.size() > 2)
                .ifPresent(table -> find(table, tables));
        map.keySet().forEach(whole -> parts.put(whole, told(whole, map)));
    }

    private static Set<Area> told(Area area, Map<Area, Set<Area>> map) {
        return map.containsKey(area)
                ? map.get(area).stream()
                        .flatMap(part -> told(part, map).stream())
                        .collect(toImmutableSet())
                : Set.of(area);
    }

    /** Areas from the smallest on, in the lines that are given for most of them. */
    private void find(Map<Area, Long> fullest, Collection<Map<Area, Long>> tables) {
        List<Map<Area, Long>> full = tables.stream()
                .filter(table -> table.keySet().containsAll(fullest.keySet()))
                .toList();
        List<Area> smallestFirst = fullest.keySet().stream()
                .sorted(Comparator.comparing((Area area) -> total(area, full))
                        .thenComparing(area -> total(area, tables))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        new Reading(smallestFirst, tables, full).best.forEach((whole, its) -> parts.put(whole, leaves(its)));
    }

    /**
     * One area after the other, from the smallest on: each may be the sum of smaller ones that are not yet part of another.
     * Where a sum comes about by chance, a larger area has no sum; so of all ways to read them the one is taken that leaves
     * fewest areas which are part of no other.
     */
    private static final class Reading {
        private final List<Area> areas;
        private final Collection<Map<Area, Long>> tables;
        private final List<Map<Area, Long>> full;
        private final Map<Area, List<Area>> now = new LinkedHashMap<>();
        private Map<Area, List<Area>> best = Map.of();
        private int fewest = Integer.MAX_VALUE;
        private int tries = MOST_TRIES;
        private int steps;

        Reading(List<Area> areas, Collection<Map<Area, Long>> tables, List<Map<Area, Long>> full) {
            this.areas = areas;
            this.tables = tables;
            this.full = full;
            go(0, List.of());
        }

        private void go(int next, List<Area> loose) {
            if (next == areas.size()) {
                tries--;
                if (loose.size() < fewest) {
                    fewest = loose.size();
                    best = new LinkedHashMap<>(now);
                }
                return;
            }
            Area area = areas.get(next);
            for (List<Area> sum : sums(area, loose)) {
                var rest = new ArrayList<>(loose);
                rest.removeAll(sum);
                rest.add(area);
                now.put(area, sum);
                go(next + 1, rest);
                now.remove(area);
                if (fewest == 1 || tries <= 0) {
                    return;
                }
            }
            var more = new ArrayList<>(loose);
            more.add(area);
            go(next + 1, more);
        }

        /** The sums an area may be, all of the others first. */
        private List<List<Area>> sums(Area whole, List<Area> loose) {
            if (loose.size() < 2) {
                return List.of();
            }
            if (isSum(whole, loose, tables)) {
                return List.of(loose);
            }
            List<Area> largestFirst = loose.stream()
                    .filter(area -> total(area, full) > 0)
                    .sorted(Comparator.comparing((Area area) -> total(area, full))
                            .reversed())
                    .toList();
            long[] left = full.stream()
                    .mapToLong(table -> table.getOrDefault(whole, 0L))
                    .toArray();
            var sums = new ArrayList<List<Area>>();
            steps = MOST_STEPS;
            pick(largestFirst, 0, rests(largestFirst), left, new ArrayList<>(), sums);
            return sums.stream()
                    .filter(sum -> sum.size() > 1 && isSum(whole, sum, tables))
                    .limit(MOST_SUMS)
                    .toList();
        }

        /** For each place in a list how many there are from it on, line by line. */
        private long[][] rests(List<Area> some) {
            var rests = new long[some.size() + 1][full.size()];
            for (int i = some.size() - 1; i >= 0; i--) {
                for (int line = 0; line < full.size(); line++) {
                    rests[i][line] = rests[i + 1][line] + full.get(line).getOrDefault(some.get(i), 0L);
                }
            }
            return rests;
        }

        private void pick(
                List<Area> from, int next, long[][] rests, long[] left, List<Area> picked, List<List<Area>> sums) {
            boolean done = true;
            for (int line = 0; line < left.length; line++) {
                if (left[line] < 0 || left[line] > rests[next][line]) {
                    return;
                }
                done &= left[line] == 0;
            }
            if (done) {
                sums.add(List.copyOf(picked));
            }
            if (done || next == from.size() || sums.size() == MOST_SUMS || steps-- <= 0) {
                return;
            }
            Area area = from.get(next);
            long[] less = left.clone();
            for (int line = 0; line < left.length; line++) {
                less[line] -= full.get(line).getOrDefault(area, 0L);
            }
            picked.add(area);
            pick(from, next + 1, rests, less, picked, sums);
            picked.remove(picked.size() - 1);
            pick(from, next + 1, rests, left, picked, sums);
        }
    }

    private static long total(Area area, Collection<Map<Area, Long>> tables) {
        return tables.stream().mapToLong(table -> table.getOrDefault(area, 0L)).sum();
    }

    /** Whether the parts make the whole in every line that has them all, and never more than it in one that has some. */
    private static boolean isSum(Area whole, List<Area> some, Collection<Map<Area, Long>> tables) {
        boolean somebody = false;
        for (Map<Area, Long> table : tables) {
            Long value = table.get(whole);
            if (value != null) {
                long sum = some.stream()
                        .mapToLong(area -> table.getOrDefault(area, 0L))
                        .sum();
                boolean all = table.keySet().containsAll(some);
                if (all ? sum != value : sum > value) {
                    return false;
                }
                somebody |= all && value != 0;
            }
        }
        return somebody;
    }

    private Set<Area> leaves(Collection<Area> areas) {
        return areas.stream()
                .flatMap(area -> parts.getOrDefault(area, Set.of(area)).stream())
                .collect(toImmutableSet());
    }

    /** The areas without parts of their own that an area is made of, by names that tell them apart. */
    Set<String> of(Area area) {
        return Stream.of(area)
                .flatMap(a -> parts.getOrDefault(a, Set.of(a)).stream())
                .map(a -> a.code() + '\n' + a.name())
                .collect(toImmutableSet());
    }
}
