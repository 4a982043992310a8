package safeguarding.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safeguarding.fact.Ageing;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Key;
import safeguarding.fact.Rows;

/**
 * One walk over the rows: all tallies of flows by one day, or all tallies of a stock in one age band. It is cut into
 * groups of at most {@link #MOST} tallies with conditions, a bit each.
 *
 * @param <R> the row
 */
final class Pass<R> {
    /** As many as a {@code long} has bits. */
    static final int MOST = 64;

    /** So many bits must be saved for rows to be told apart by a column besides. */
    private static final int WORTH_SPLITTING = 24;

    final Optional<Day<R>> day;
    final Optional<Ageing<R>> ageing;
    final List<Group<R>> groups;
    /** Whether the days on which rows start and end matter, and not only their slots. */
    final boolean days;

    /** Whether children are told apart. */
    final boolean children;

    private Pass(Optional<Day<R>> day, Optional<Ageing<R>> ageing, List<Group<R>> groups) {
        this.day = day;
        this.ageing = ageing;
        this.groups = groups;
        this.days = groups.stream()
                .flatMap(g -> g.items.stream())
                .anyMatch(i -> i.kept().kind() == Kept.Kind.DAYS);
        this.children = groups.stream()
                .flatMap(g -> g.items.stream())
                .anyMatch(i -> i.kept().kind() == Kept.Kind.CHILDREN);
    }

    boolean flow() {
        return day.isPresent();
    }

    /** The walks that some tallies of one register need. */
    static <R> List<Pass<R>> of(Map<Integer, Kept<R>> kept) {
        record By(boolean flow, Object what) {}
        var apart = new LinkedHashMap<By, Map<Integer, Kept<R>>>();
        kept.forEach((place, one) -> apart.computeIfAbsent(
                        new By(one.kind().flow, one.kind().flow ? one.day() : one.ageing()), k -> new LinkedHashMap<>())
                .put(place, one));
        var passes = new ArrayList<Pass<R>>();
        apart.values().forEach(some -> {
            Kept<R> any = some.values().iterator().next();
            passes.add(new Pass<>(any.day(), any.kind().flow ? Optional.empty() : any.ageing(), groups(some)));
        });
        return List.copyOf(passes);
    }

    private static <R> List<Group<R>> groups(Map<Integer, Kept<R>> some) {
        var wishes = new ArrayList<Wish<R>>();
        some.forEach((place, kept) -> wishes.add(Wish.of(place, kept)));
        var groups = new ArrayList<Group<R>>();
        List<Wish<R>> left = wishes;
        for (Optional<Split<R>> split = Split.best(left); split.isPresent(); split = Split.best(left)) {
            List<Wish<R>> taken = split.get().of(left);
            left = left.stream().filter(w -> !taken.contains(w)).toList();
            cut(taken.stream().map(split.get()::apart).toList(), Optional.of(split.get().column), groups);
        }
        cut(left, Optional.empty(), groups);
        return List.copyOf(groups);
    }

    /** Cuts tallies into groups of as many bits as there are. */
    private static <R> void cut(List<Wish<R>> wishes, Optional<Code<R, ?>> split, List<Group<R>> groups) {
        Set<Object> bits = new LinkedHashSet<>();
        var open = new ArrayList<Wish<R>>();
        for (Wish<R> wish : wishes) {
            if (!bits.contains(wish.bit()) && bits.size() == MOST) {
                groups.add(new Group<>(open, split));
                open.clear();
                bits.clear();
            }
            bits.add(wish.bit());
            open.add(wish);
        }
        if (!open.isEmpty()) {
            groups.add(new Group<>(open, split));
        }
    }

    /**
     * A tally with its condition taken apart: all of these must hold.
     *
     * @param value of rows that are told apart by a column, the number that counts here; empty for all
     */
    private record Wish<R>(int place, Kept<R> kept, Set<Condition<R>> parts, Optional<Integer> value) {

        static <R> Wish<R> of(int place, Kept<R> kept) {
            var parts = new LinkedHashSet<Condition<R>>();
            addParts(kept.condition(), parts);
            return new Wish<>(place, kept, parts, Optional.empty());
        }

        private static <R> void addParts(Condition<R> condition, Set<Condition<R>> parts) {
            if (condition instanceof Condition.All<R> all) {
                all.conditions().forEach(c -> addParts(c, parts));
            } else if (!(condition instanceof Condition.Recorded<R> recorded && recorded.column() instanceof Key)) {
                parts.add(condition);
            }
        }

        /** What bit it needs: tallies of rows share one where the same must hold; others have one of their own. */
        Object bit() {
            return kept.isSum() ? List.of(kept.kind(), kept.column(), parts, kept.ageing()) : place;
        }

        /** Its conditions as step functions, each on one axis; what depends on several axes is asked row by row. */
        List<Leaf<R>> leaves() {
            var leaves = new ArrayList<Leaf<R>>();
            parts.forEach(p -> leaves.add(Leaf.alone(p).orElseGet(() -> Leaf.asked(p))));
            kept.day().ifPresent(day -> kept.ageing().ifPresent(a -> leaves.add(Leaf.aged(a.born(), day, a.band()))));
            return leaves;
        }
    }

    /**
     * A column whose codes many tallies ask for one by one, as a breakdown does. Rows are then counted by code as well, and
     * those tallies share a bit. Equals a bit for each of them.
     */
    private record Split<R>(Code<R, ?> column) {

        /** The column that saves the most bits; empty if none saves enough. */
        static <R> Optional<Split<R>> best(List<Wish<R>> wishes) {
            Set<Code<R, ?>> columns = new LinkedHashSet<>();
            wishes.forEach(w -> w.parts().forEach(p -> code(p).ifPresent(columns::add)));
            Optional<Split<R>> best = Optional.empty();
            int most = WORTH_SPLITTING - 1;
            for (Code<R, ?> column : columns) {
                var split = new Split<>(column);
                List<Wish<R>> mine = split.of(wishes);
                long before = mine.stream().map(Wish::bit).distinct().count();
                long after = mine.stream()
                        .map(split::apart)
                        .map(Wish::bit)
                        .distinct()
                        .count();
                if (before - after > most) {
                    most = (int) (before - after);
                    best = Optional.of(split);
                }
            }
            return best;
        }

        /** The tallies that ask for a code, and those that ask the same of all rows. */
        List<Wish<R>> of(List<Wish<R>> wishes) {
            Set<Object> bases = new LinkedHashSet<>();
            wishes.stream().filter(this::asks).forEach(w -> bases.add(apart(w).bit()));
            return wishes.stream().filter(w -> bases.contains(apart(w).bit())).toList();
        }

        private boolean asks(Wish<R> wish) {
            return wish.kept().isSum()
                    && wish.leaves().stream().noneMatch(l -> l.axis.mayThrow())
                    && wish.parts().stream()
                                    .filter(p -> code(p).filter(column::equals).isPresent())
                                    .count()
                            == 1;
        }

        /** The tally without its question for a code, which it keeps as a number. */
        Wish<R> apart(Wish<R> wish) {
            if (!asks(wish)) {
                return wish;
            }
            var rest = new LinkedHashSet<Condition<R>>();
            Optional<Integer> value = Optional.empty();
            for (Condition<R> part : wish.parts()) {
                if (code(part).filter(column::equals).isPresent()) {
                    value = Optional.of(number(part));
                } else {
                    rest.add(part);
                }
            }
            return new Wish<>(wish.place(), wish.kept(), rest, value);
        }

        /** The column of a question for one code, or for none being recorded. */
        private static <R> Optional<Code<R, ?>> code(Condition<R> part) {
            if (part instanceof Condition.CodeIn<R, ?> in && in.ordinals().size() == 1) {
                return Optional.of(in.column());
            }
            return part instanceof Condition.Not<R> not
                            && not.condition() instanceof Condition.Recorded<R> recorded
                            && recorded.column() instanceof Code<R, ?> code
                    ? Optional.of(code)
                    : Optional.empty();
        }

        private static <R> int number(Condition<R> part) {
            return part instanceof Condition.CodeIn<R, ?> in
                    ? in.ordinals().iterator().next()
                    : Rows.ABSENT;
        }
    }

    /**
     * A tally of a group.
     *
     * @param bit its bit in the masks; −1 if every row counts
     * @param value where rows are told apart by a column, its place among {@link Group#values}; −1 for all
     */
    record Item<R>(int place, Kept<R> kept, int bit, int value) {}

    /**
     * Tallies that are kept together: a row has one mask for all of them.
     *
     * @param <R> the row
     */
    static final class Group<R> {
        final List<Masks<R>> masks;
        final List<Item<R>> items;
        /** How many bits are counted; those of tallies that are kept row by row come behind. */
        final int counted;
        /** The column rows are told apart by, if any, and its numbers that are asked for; others have the place behind. */
        final Optional<Code<R, ?>> split;

        final List<Integer> values;
        final boolean mayThrow;

        private Group(List<Wish<R>> wishes, Optional<Code<R, ?>> split) {
            this.split = split;
            values = wishes.stream().flatMap(w -> w.value().stream()).distinct().toList();
            Map<Object, Integer> bits = new LinkedHashMap<>();
            for (Wish<R> wish : wishes) {
                if (wish.kept().isCounted() && !wish.leaves().isEmpty()) {
                    bits.putIfAbsent(wish.bit(), bits.size());
                }
            }
            counted = bits.size();
            wishes.stream().filter(w -> !w.kept().isCounted()).forEach(w -> bits.putIfAbsent(w.bit(), bits.size()));
            Map<Axis<R>, List<Masks.Part<R>>> parts = new LinkedHashMap<>();
            var all = new ArrayList<Item<R>>();
            Set<Integer> seen = new LinkedHashSet<>();
            for (Wish<R> wish : wishes) {
                int bit = bits.getOrDefault(wish.bit(), -1);
                all.add(new Item<>(
                        wish.place(),
                        wish.kept(),
                        bit,
                        wish.value().map(values::indexOf).orElse(-1)));
                if (bit >= 0 && seen.add(bit)) {
                    wish.leaves()
                            .forEach(l -> parts.computeIfAbsent(l.axis, a -> new ArrayList<>())
                                    .add(new Masks.Part<>(bit, l)));
                }
            }
            items = List.copyOf(all);
            var made = new ArrayList<Masks<R>>();
            parts.forEach((axis, some) -> made.add(new Masks<>(axis, some)));
            masks = List.copyOf(made);
            mayThrow = masks.stream().anyMatch(Masks::mayThrow);
        }

        /** At most how many bytes it takes for so many rows. */
        long need(long rows, long buckets) {
            long slots = (buckets + 2) * places();
            long need = 2 * slots * Long.BYTES * (counted + 3);
            for (Masks<R> one : masks) {
                need += one.axis.bytesOfRow() * rows;
            }
            for (Item<R> item : items) {
                need += switch (item.kept().kind()) {
                    case ROWS, OPEN, TOTAL, DAYS, CUSTOM -> 4 * slots * Long.BYTES;
                    case CHILDREN -> rows / Byte.SIZE + 8 * slots * Long.BYTES;
                    case VALUES -> 2L * Long.BYTES * rows;
                };
            }
            return need;
        }

        /** How many places rows are told apart by besides their slot. */
        int places() {
            return split.isEmpty() ? 1 : values.size() + 1;
        }
    }
}
