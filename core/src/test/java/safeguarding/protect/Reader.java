package safeguarding.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Somebody who reads what is shown and asks what a sum of cells can be: by Commons Math's solver, whose tables of whole
 * numbers are checked and kept as proof that the sum can be so much, or by trying all tables there are.
 *
 * <p>Cells that occur only together are one unknown: of a sum with some of them, those are none at least and all at most.
 */
final class Reader {
    static final long ENDLESS = Long.MAX_VALUE;

    /** The sum of these cells is in these limits. */
    record Fact(BitSet cells, long lower, long upper) {}

    private record Row(int[] groups, long lower, long upper) {
        boolean agrees(long[] table) {
            long sum = sum(table, groups);
            return sum >= lower && sum <= upper;
        }
    }

    private static final int MOST_NODES = 200;

    private final List<BitSet> groups;
    private final List<Row> rows = new ArrayList<>();
    private final boolean[] none;
    private final List<long[]> tables = new ArrayList<>();
    private int fractions;

    Reader(List<Fact> all, long[] truth) {
        List<Fact> facts = told(all);
        Map<BitSet, BitSet> byUse = new LinkedHashMap<>();
        for (int cell = 0; cell < truth.length; cell++) {
            var use = new BitSet();
            for (int f = 0; f < facts.size(); f++) {
                use.set(f, facts.get(f).cells.get(cell));
            }
            byUse.computeIfAbsent(use, u -> new BitSet()).set(cell);
        }
        groups = List.copyOf(byUse.values());
        none = new boolean[groups.size()];
        facts.forEach(fact -> {
            int[] in = in(fact.cells, false);
            rows.add(new Row(in, fact.lower, fact.upper));
            if (fact.upper == 0) {
                IntStream.of(in).forEach(g -> none[g] = true);
            }
        });
        tables.add(groups.stream()
                .mapToLong(g -> g.stream().mapToLong(i -> truth[i]).sum())
                .toArray());
        if (!rows.stream().allMatch(row -> row.agrees(tables.get(0)))) {
            throw new AssertionError("the reader takes something for known that is not so");
        }
    }

    /** Each sum once, with the narrowest of its limits. */
    private static List<Fact> told(List<Fact> facts) {
        Map<BitSet, Fact> told = new LinkedHashMap<>();
        facts.forEach(fact -> told.merge(
                fact.cells, fact, (a, b) -> new Fact(a.cells, Math.max(a.lower, b.lower), Math.min(a.upper, b.upper))));
        return List.copyOf(told.values());
    }

    /** The groups of which all cells are in a sum, or any is. */
    private int[] in(BitSet cells, boolean any) {
        return IntStream.range(0, groups.size())
                .filter(g -> {
                    BitSet both = (BitSet) groups.get(g).clone();
                    both.and(cells);
                    return any
                            ? !both.isEmpty()
                            : both.cardinality() == groups.get(g).cardinality();
                })
                .toArray();
    }

    private static long sum(long[] table, int[] groups) {
        long sum = 0;
        for (int group : groups) {
            sum += table[group];
        }
        return sum;
    }

    /** How often no table of whole numbers was at hand, so that an answer may be too wide. */
    int fractions() {
        return fractions;
    }

    int unknowns() {
        return (int) IntStream.range(0, groups.size()).filter(g -> !none[g]).count();
    }

    /** The least a sum can be, or what is enough if it can be that or less. */
    long least(BitSet cells, long enough) {
        int[] sum = in(cells, false);
        long seen = tables.stream().mapToLong(t -> sum(t, sum)).min().orElseThrow();
        return seen <= enough ? enough : Math.max(enough, solve(sum, GoalType.MINIMIZE, ENDLESS, seen));
    }

    /** The greatest a sum can be, or what is enough if it can be that. */
    long greatest(BitSet cells, long enough) {
        int[] sum = in(cells, true);
        long seen = tables.stream().mapToLong(t -> sum(t, sum)).max().orElseThrow();
        return seen >= enough ? enough : solve(sum, GoalType.MAXIMIZE, enough, seen);
    }

    /**
     * The solver at times finds nothing where there is something (one branch in some 100,000 tables). What it finds is
     * checked, so it is asked again with the unknowns in the other order, and the wider answer is the right one.
     */
    private long solve(int[] sum, GoalType goal, long limit, long seen) {
        if (unknowns() == 0) {
            return seen;
        }
        long once = solve(sum, goal, limit, seen, false);
        return once == limit ? once : solve(sum, goal, limit, once, true);
    }

    private long solve(int[] sum, GoalType goal, long limit, long seen, boolean reversed) {
        int[] place = new int[groups.size()];
        int free = unknowns();
        int next = 0;
        for (int g = 0; g < place.length; g++) {
            place[g] = none[g] ? -1 : reversed ? free - 1 - next : next;
            next += none[g] ? 0 : 1;
        }
        var all = new ArrayList<LinearConstraint>();
        for (Row row : rows) {
            double[] factors = factors(row.groups, place, free);
            if (row.upper != 0 && row.lower == row.upper) {
                all.add(new LinearConstraint(factors, Relationship.EQ, row.lower));
            } else if (row.upper != 0) {
                all.add(new LinearConstraint(factors, Relationship.GEQ, row.lower));
                if (row.upper != ENDLESS) {
                    all.add(new LinearConstraint(factors, Relationship.LEQ, row.upper));
                }
            }
        }
        double[] wanted = factors(sum, place, free);
        if (limit != ENDLESS) {
            all.add(new LinearConstraint(wanted, Relationship.LEQ, limit));
        }
        // Says nothing, but tells unknowns apart: see BoundsProperties.
        all.add(new LinearConstraint(
                IntStream.rangeClosed(1, free).asDoubleStream().toArray(), Relationship.GEQ, -1));
        long[] seenBest = {seen};
        int[] nodes = {MOST_NODES};
        long end = branch(all, wanted, goal, place, sum, seenBest, nodes);
        if (nodes[0] < 0) {
            fractions++;
            return end;
        }
        return seenBest[0];
    }

    /** Where the best table has fractions, the one that has a fraction is rounded down, and up. */
    private long branch(
            List<LinearConstraint> all,
            double[] wanted,
            GoalType goal,
            int[] place,
            int[] sum,
            long[] seen,
            int[] nodes) {
        if (nodes[0]-- < 0) {
            return seen[0];
        }
        PointValuePair best;
        try {
            best = new SimplexSolver()
                    .optimize(
                            new MaxIter(100_000),
                            new LinearObjectiveFunction(wanted, 0),
                            new LinearConstraintSet(all),
                            goal,
                            new NonNegativeConstraint(true));
        } catch (NoFeasibleSolutionException none) {
            return seen[0];
        }
        boolean low = goal == GoalType.MINIMIZE;
        long end = (long) (low ? Math.ceil(best.getValue() - 1e-6) : Math.floor(best.getValue() + 1e-6));
        if (low ? end >= seen[0] : end <= seen[0]) {
            return end;
        }
        long[] table = new long[place.length];
        int broken = -1;
        for (int g = 0; g < place.length; g++) {
            double value = place[g] < 0 ? 0 : best.getPoint()[place[g]];
            table[g] = Math.round(value);
            broken = broken < 0 && Math.abs(table[g] - value) > 1e-6 ? g : broken;
        }
        if (rows.stream().allMatch(row -> row.agrees(table))) {
            tables.add(table);
            long its = sum(table, sum);
            seen[0] = low ? Math.min(seen[0], its) : Math.max(seen[0], its);
        } else if (broken >= 0) {
            double value = best.getPoint()[place[broken]];
            var one = new double[wanted.length];
            one[place[broken]] = 1;
            for (boolean down : new boolean[] {true, false}) {
                var more = new ArrayList<>(all);
                more.add(new LinearConstraint(
                        one, down ? Relationship.LEQ : Relationship.GEQ, down ? Math.floor(value) : Math.ceil(value)));
                branch(more, wanted, goal, place, sum, seen, nodes);
            }
        } else {
            throw new AssertionError("the solver's table does not agree with what is known");
        }
        return end;
    }

    private static double[] factors(int[] sum, int[] place, int free) {
        var factors = new double[free];
        for (int group : sum) {
            if (place[group] >= 0) {
                factors[place[group]] = 1;
            }
        }
        return factors;
    }

    /** All tables with numbers up to a limit; empty if there are too many to try. */
    Optional<List<long[]>> all(long most, int tries) {
        long[] top = new long[groups.size()];
        for (int g = 0; g < top.length; g++) {
            int group = g;
            top[g] = rows.stream()
                    .filter(row -> IntStream.of(row.groups).anyMatch(i -> i == group))
                    .mapToLong(Row::upper)
                    .filter(upper -> upper != ENDLESS)
                    .min()
                    .orElse(most);
        }
        var found = new ArrayList<long[]>();
        int[] left = {tries};
        fill(0, new long[top.length], top, found, left);
        return left[0] < 0 ? Optional.empty() : Optional.of(found);
    }

    private void fill(int next, long[] table, long[] top, List<long[]> found, int[] left) {
        if (left[0]-- < 0) {
            return;
        }
        if (next == table.length) {
            if (rows.stream().allMatch(row -> row.agrees(table))) {
                found.add(table.clone());
            }
            return;
        }
        long room = top[next];
        for (Row row : rows) {
            if (row.upper != ENDLESS && IntStream.of(row.groups).anyMatch(g -> g == next)) {
                long used = 0;
                boolean last = true;
                for (int g : row.groups) {
                    used += g < next ? table[g] : 0;
                    last &= g <= next;
                }
                room = Math.min(room, row.upper - used);
                if (last && row.lower == row.upper && row.lower - used > room) {
                    return;
                }
            }
        }
        for (long value = 0; value <= room; value++) {
            table[next] = value;
            fill(next + 1, table, top, found, left);
        }
        table[next] = 0;
    }

    long least(List<long[]> tables, BitSet cells) {
        int[] sum = in(cells, false);
        return tables.stream().mapToLong(t -> sum(t, sum)).min().orElseThrow();
    }

    long greatest(List<long[]> tables, BitSet cells) {
        int[] sum = in(cells, true);
        return tables.stream().mapToLong(t -> sum(t, sum)).max().orElseThrow();
    }
}
