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
 * Which areas are the sum of others. Nothing says so, but whoever reads the figures knows the map: an area is taken to be
 * made of smaller ones if that is so for every count that is given for all of them.
 */
final class Wholes {

    private record Line(Formula leaf, String part, ReportingPeriod period, Slice slice) {}

    private final Map<Area, Set<Area>> parts = new HashMap<>();

    /** @param values the counts that are known */
    Wholes(Map<Atom, Long> values) {
        var lines = new LinkedHashMap<Line, Map<Area, Long>>();
        values.forEach((atom, value) -> {
            boolean residents = atom.leaf() instanceof Measure.Residents;
            if (!residents) {
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
    }

    /** From the smallest area on: one that is the sum of all smaller ones that are not yet part of another. */
    private void find(Map<Area, Long> table, Collection<Map<Area, Long>> tables) {
        List<Area> smallestFirst = table.keySet().stream()
                .sorted(Comparator.comparing((Area area) -> total(area, tables))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        var loose = new ArrayList<Area>();
        for (Area area : smallestFirst) {
            if (loose.size() > 1 && isSum(area, loose, tables)) {
                parts.put(area, leaves(loose));
                loose.clear();
            }
            loose.add(area);
        }
    }

    private static long total(Area area, Collection<Map<Area, Long>> tables) {
        return tables.stream().mapToLong(table -> table.getOrDefault(area, 0L)).sum();
    }

    private static boolean isSum(Area whole, List<Area> some, Collection<Map<Area, Long>> tables) {
        boolean somebody = false;
        for (Map<Area, Long> table : tables) {
            Long value = table.get(whole);
            if (value != null && table.keySet().containsAll(some)) {
                if (some.stream()
                                .mapToLong(area -> table.getOrDefault(area, 0L))
                                .sum()
                        != value) {
                    return false;
                }
                somebody |= value != 0;
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
