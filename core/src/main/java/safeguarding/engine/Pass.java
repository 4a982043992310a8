package safeguarding.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safeguarding.fact.Ageing;
import safeguarding.fact.Day;
import safeguarding.fact.Whole;

/**
 * One walk over the rows: all tallies of flows by one day, or all tallies of a stock in one age band. It is cut into
 * groups of tallies whose conditions tell apart at most {@link #MOST} kinds of rows.
 *
 * @param <R> the row
 */
final class Pass<R> {
    /** The most signatures of a group. */
    static final int MOST = 1 << 13;

    /** A tally and its place in the plan and in the group's program. */
    record Item<R>(int place, Kept<R> kept, int node) {}

    final Optional<Day<R>> day;
    final Optional<Ageing<R>> ageing;
    final List<Group<R>> groups;

    private Pass(Optional<Day<R>> day, Optional<Ageing<R>> ageing, List<Group<R>> groups) {
        this.day = day;
        this.ageing = ageing;
        this.groups = groups;
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
            passes.add(new Pass<>(any.day(), any.kind().flow ? Optional.empty() : any.ageing(), Group.of(some)));
        });
        return List.copyOf(passes);
    }

    /**
     * Tallies that are kept together: the rows are told apart by a signature, and each condition is asked once of a
     * signature.
     *
     * @param <R> the row
     */
    static final class Group<R> {
        final List<Axis<R>> axes;
        final List<Classes> classes;
        /** By leaf of the program, its axis and its place among the conditions on that axis. */
        final int[] axisOf;

        final int[] placeOf;
        final int signatures;
        final Program.Steps steps;
        /** Rows, totals, open and days: kept by signature. */
        final List<Item<R>> sums;
        /** Children, values and custom measures: kept row by row. */
        final List<Item<R>> rowwise;

        final List<Whole<R>> totals;
        final boolean days;

        private Group(Draft<R> draft) {
            axes = List.copyOf(draft.byAxis.keySet());
            List<Leaf<R>> leaves = draft.program.leaves();
            axisOf = new int[leaves.size()];
            placeOf = new int[leaves.size()];
            var all = new ArrayList<Classes>();
            int product = 1;
            for (int a = 0; a < axes.size(); a++) {
                List<Leaf<R>> mine = new ArrayList<>();
                for (int l = 0; l < leaves.size(); l++) {
                    if (leaves.get(l).axis.equals(axes.get(a))) {
                        axisOf[l] = a;
                        placeOf[l] = mine.size();
                        mine.add(leaves.get(l));
                    }
                }
                all.add(new Classes(mine));
                product *= all.get(a).count;
            }
            classes = List.copyOf(all);
            signatures = product;
            steps = draft.program.steps();
            sums = draft.items.stream().filter(i -> !isRowwise(i.kept())).toList();
            rowwise = draft.items.stream().filter(i -> isRowwise(i.kept())).toList();
            totals = sums.stream()
                    .flatMap(i -> i.kept().column().stream())
                    .distinct()
                    .toList();
            days = sums.stream().anyMatch(i -> i.kept().kind() == Kept.Kind.DAYS);
        }

        private static boolean isRowwise(Kept<?> kept) {
            return switch (kept.kind()) {
                case CHILDREN, VALUES, CUSTOM -> true;
                case ROWS, TOTAL, OPEN, DAYS -> false;
            };
        }

        /** Puts tallies together, those first that tell the most rows apart, as long as there are few signatures. */
        static <R> List<Group<R>> of(Map<Integer, Kept<R>> some) {
            record Sized<R>(int place, Kept<R> kept, List<Leaf<R>> leaves, long size) {}
            var sized = new ArrayList<Sized<R>>();
            var known = new LinkedHashMap<Object, List<Leaf<R>>>();
            some.forEach((place, kept) -> {
                List<Leaf<R>> leaves = known.computeIfAbsent(List.of(kept.condition(), kept.ageing()), k -> {
                    var program = new Program<R>();
                    program.add(kept);
                    return program.leaves();
                });
                sized.add(new Sized<>(place, kept, leaves, Draft.size(Draft.cuts(Map.of(), leaves))));
            });
            sized.sort((a, b) -> Long.compare(b.size(), a.size()));
            var drafts = new ArrayList<Draft<R>>();
            for (Sized<R> one : sized) {
                boolean asked = one.size() > MOST;
                List<Leaf<R>> leaves = asked ? Draft.asked(one.kept()) : one.leaves();
                Draft<R> best = null;
                long least = Long.MAX_VALUE;
                for (Draft<R> draft : drafts) {
                    long grown = Draft.size(Draft.cuts(draft.byAxis, leaves));
                    if (grown <= MOST && grown < least) {
                        best = draft;
                        least = grown;
                    }
                }
                if (best == null) {
                    best = new Draft<>();
                    drafts.add(best);
                }
                best.add(one.place(), one.kept(), leaves, asked);
            }
            return drafts.stream().map(d -> new Group<>(d)).toList();
        }
    }

    /** A group in the making. */
    private static final class Draft<R> {
        private final Program<R> program = new Program<>();
        private final List<Item<R>> items = new ArrayList<>();
        private Map<Axis<R>, Set<Integer>> byAxis = new LinkedHashMap<>();

        private void add(int place, Kept<R> kept, List<Leaf<R>> leaves, boolean asked) {
            byAxis = cuts(byAxis, leaves);
            items.add(new Item<>(place, kept, asked ? program.addAsked(kept) : program.add(kept)));
        }

        private static <R> List<Leaf<R>> asked(Kept<R> kept) {
            var program = new Program<R>();
            program.addAsked(kept);
            return program.leaves();
        }

        /** The cuts of each axis when these conditions join. */
        private static <R> Map<Axis<R>, Set<Integer>> cuts(Map<Axis<R>, Set<Integer>> before, List<Leaf<R>> more) {
            var all = new LinkedHashMap<Axis<R>, Set<Integer>>(before);
            for (Leaf<R> leaf : more) {
                var joined = new HashSet<>(all.getOrDefault(leaf.axis, Set.of()));
                for (int cut : leaf.cuts) {
                    joined.add(cut);
                }
                all.put(leaf.axis, joined);
            }
            return all;
        }

        /** At most how many signatures there are: one class before, between and after the cuts, and one for absent. */
        private static <R> long size(Map<Axis<R>, Set<Integer>> byAxis) {
            long size = 1;
            for (var cuts : byAxis.values()) {
                size = Math.min(size * (cuts.size() + 2), Integer.MAX_VALUE);
            }
            return size;
        }
    }
}
