package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.protect.SomeTable.Dimension.flat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import safeguarding.protect.SomeTable.Dimension;

/** Least and greatest values against another solver, and against all tables there are. */
class BoundsProperties {
    private static final List<Dimension[]> SHAPES = List.of(
            shape(flat(2), flat(2)),
            shape(flat(3), flat(4)),
            shape(flat(8), flat(6)),
            shape(flat(2), flat(2), flat(2)),
            shape(flat(3), flat(3), flat(3)),
            shape(flat(3), flat(2), flat(2), flat(2)),
            shape(flat(9)),
            shape(Dimension.year()),
            shape(flat(5), Dimension.year()),
            shape(flat(2), Dimension.year(), flat(2)));

    private static Dimension[] shape(Dimension... dimensions) {
        return dimensions;
    }

    private static Budget plenty() {
        return new Budget(1_000_000_000, 1, () -> 0);
    }

    @Property(tries = 300)
    void theRealRangeIsThatOfAnotherSolver(
            @ForAll long seed, @ForAll @IntRange(max = 9) int shape, @ForAll @IntRange(max = 3) int limits) {
        var random = new Random(seed);
        var table = SomeTable.random(random, random.nextDouble() * 0.7, 8, SHAPES.get(shape));
        if (random.nextInt(3) == 0) {
            table.protect();
        } else {
            table.hideSome(random, 0.2 + random.nextDouble() * 0.7);
        }
        long least = (limits & 1) == 0 ? Known.NO_LOWER : 1;
        long most = (limits & 2) == 0 ? Known.NO_UPPER : 9;
        List<Known> knowns = table.published(least, most);
        if (most == 9) {
            // Only what is small was hidden.
            knowns.removeIf(known -> known.sum().size() == 1
                    && known.upper() == 9
                    && table.truth[known.sum().unknown(0)] > 9);
        }
        int unknowns = table.truth.length;
        Bounds bounds = random.nextBoolean()
                ? new Bounds(unknowns, knowns, plenty())
                : new Bounds(unknowns, knowns, table.truth, plenty());
        var oracle = new Oracle(unknowns, knowns);
        List<Integer> asked = table.hidden.stream().limit(12).toList();
        asked.forEach(cell -> same(bounds, oracle, Sum.of(cell)));
        if (asked.size() > 1) {
            same(bounds, oracle, Sum.of(new int[] {asked.get(0), asked.get(asked.size() - 1)}, new long[] {2, -1}));
        }
        Statistics.label("hidden cells, in tens").collect(table.hidden.size() / 10);
    }

    private static void same(Bounds bounds, Oracle oracle, Sum sum) {
        Range range = bounds.real(sum);
        OptionalDouble low = oracle.end(sum, GoalType.MINIMIZE);
        OptionalDouble high = oracle.end(sum, GoalType.MAXIMIZE);
        assertThat(range.least() == (low.isEmpty() ? Known.NO_LOWER : (long) Math.ceil(low.getAsDouble() - 1e-6)))
                .isTrue();
        assertThat(range.greatest() == (high.isEmpty() ? Known.NO_UPPER : (long) Math.floor(high.getAsDouble() + 1e-6)))
                .isTrue();
        Range whole = bounds.range(sum);
        assertThat(whole.least() >= range.least() && whole.greatest() <= range.greatest())
                .isTrue();
        Statistics.label("met").collect(whole.met());
        Statistics.label("the whole numbers end where the fractions do")
                .collect(whole.least() == range.least() && whole.greatest() == range.greatest());
    }

    /**
     * Sums with any factors, by the other solver, which says when there is no table too. Where a number on the way is beyond a
     * long it is refused and not guessed, which is seldom.
     */
    @Property(tries = 1000)
    void sumsWithFactorsHaveTheRealRangeOfAnotherSolver(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int n) {
        var random = new Random(seed);
        List<Known> knowns = any(random, n, 6, 5);
        var oracle = new Oracle(n, knowns);
        Bounds bounds;
        try {
            bounds = new Bounds(n, knowns, plenty());
        } catch (Contradiction none) {
            // There may be tables with fractions where there are none of whole numbers.
            Statistics.label("tables").collect(oracle.possible() ? "with fractions" : "none");
            return;
        }
        assertThat(oracle.possible()).isTrue();
        Statistics.label("tables").collect("some");
        for (int i = 0; i < 4; i++) {
            boolean tooLarge = false;
            try {
                same(bounds, oracle, sum(random, n, 4));
            } catch (Contradiction none) {
                Statistics.label("tables").collect("none found late");
            } catch (TooLarge refused) {
                tooLarge = true;
            }
            Statistics.label("too large").collect(tooLarge);
        }
        Statistics.label("too large").coverage(coverage -> coverage.check(true).percentage(share -> share < 1));
    }

    @Property(tries = 2000)
    void theRangeIsThatOfAllTablesThereAre(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int n) {
        var random = new Random(seed);
        int top = n < 5 ? 6 : 4;
        List<Known> knowns = any(random, n, top, 4);
        for (int u = 0; u < n; u++) {
            knowns.add(new Known(Sum.of(u), Known.NO_LOWER, top));
        }
        compare(
                n,
                knowns,
                IntStream.range(0, 3).mapToObj(i -> sum(random, n, 3)).toList(),
                tables(n, top, knowns));
    }

    @Property(tries = 300)
    void theRangeOfAHiddenCellIsThatOfAllTablesThereAre(@ForAll long seed, @ForAll @IntRange(max = 9) int shape) {
        var random = new Random(seed);
        var table = SomeTable.random(random, 0.3, 3, SHAPES.get(shape));
        for (int i = 0; i < 12; i++) {
            table.hide(random.nextInt(table.truth.length));
        }
        List<Known> knowns = table.published(0, 0);
        for (int cell : table.hidden) {
            knowns.remove(table.knowns.size() + cell);
            long least = random.nextInt(4) == 0 ? Math.min(1, table.truth[cell]) : 0;
            knowns.add(table.knowns.size() + cell, new Known(Sum.of(cell), least, table.truth[cell] + 2));
        }
        List<Sum> sums = table.hidden.stream().map(Sum::of).toList();
        compare(table.truth.length, knowns, sums, tables(table, knowns));
    }

    private static void compare(int n, List<Known> knowns, List<Sum> sums, List<long[]> tables) {
        Bounds bounds;
        try {
            bounds = new Bounds(n, knowns, plenty());
        } catch (Contradiction none) {
            Statistics.label("tables").collect("none");
            assertThat(tables).isEmpty();
            return;
        }
        Statistics.label("tables").collect("some");
        assertThat(tables).isNotEmpty();
        for (Sum sum : sums) {
            long least = tables.stream().mapToLong(sum::in).min().orElseThrow();
            long greatest = tables.stream().mapToLong(sum::in).max().orElseThrow();
            long low = least + 1;
            long high = greatest - 1;
            Range enough = bounds.range(sum, low, high);
            assertThat(enough.least() >= least && enough.greatest() <= greatest).isTrue();
            assertThat(enough.least() <= low && enough.greatest() >= high).isTrue();
            Range range = bounds.range(sum);
            assertThat(range.least() <= least && range.greatest() >= greatest).isTrue();
            assertThat(range.equals(new Range(least, greatest, true)) || !range.met())
                    .isTrue();
            Range real = bounds.real(sum);
            Statistics.label("met").collect(range.met());
            Statistics.label("the whole numbers end where the fractions do")
                    .collect(real.least() == least && real.greatest() == greatest);
        }
    }

    /** Known sums that mostly are true of one table. */
    private static List<Known> any(Random random, int n, int top, int factor) {
        var truth =
                IntStream.range(0, n).mapToLong(u -> random.nextInt(top + 1)).toArray();
        var knowns = new ArrayList<Known>();
        int count = random.nextInt(n + 2);
        for (int k = 0; k < count; k++) {
            Sum sum = sum(random, n, random.nextBoolean() ? 1 : factor);
            long value = sum.in(truth) + (random.nextInt(20) == 0 ? 1 : 0);
            switch (random.nextInt(4)) {
                case 0 -> knowns.add(new Known(sum, value - random.nextInt(3), value + random.nextInt(3)));
                case 1 -> knowns.add(new Known(sum, Known.NO_LOWER, value + random.nextInt(3)));
                case 2 -> knowns.add(new Known(sum, value - random.nextInt(3), Known.NO_UPPER));
                default -> knowns.add(Known.exactly(sum, value));
            }
        }
        return knowns;
    }

    private static Sum sum(Random random, int n, int factor) {
        return Sum.of(
                IntStream.range(0, n).toArray(),
                IntStream.range(0, n)
                        .mapToLong(u -> random.nextBoolean() ? 0 : random.nextInt(2 * factor + 1) - factor)
                        .toArray());
    }

    private static boolean agrees(long[] table, List<Known> knowns) {
        return knowns.stream().allMatch(known -> {
            long sum = known.sum().in(table);
            return known.lower() <= sum && sum <= known.upper();
        });
    }

    private static List<long[]> tables(int n, int top, List<Known> knowns) {
        var tables = new ArrayList<long[]>();
        var table = new long[n];
        int u = 0;
        while (u < n) {
            if (agrees(table, knowns)) {
                tables.add(table.clone());
            }
            for (u = 0; u < n && ++table[u] > top; u++) {
                table[u] = 0;
            }
        }
        return tables;
    }

    /** All tables of a table with margins: hidden cells are tried one by one, those inside first. */
    private static List<long[]> tables(SomeTable table, List<Known> knowns) {
        List<Integer> cells = table.hidden.stream()
                .sorted(Comparator.comparing(cell -> !table.inside(cell)))
                .toList();
        var tables = new ArrayList<long[]>();
        fill(table, knowns, cells, 0, table.truth.clone(), tables);
        return tables;
    }

    private static void fill(
            SomeTable table, List<Known> knowns, List<Integer> cells, int next, long[] now, List<long[]> tables) {
        if (next == cells.size()) {
            tables.add(now.clone());
            return;
        }
        Set<Integer> later = Set.copyOf(cells.subList(next + 1, cells.size()));
        List<Known> settled = knowns.stream()
                .filter(known -> IntStream.range(0, known.sum().size())
                        .noneMatch(i -> later.contains(known.sum().unknown(i))))
                .toList();
        for (long value = 0; value <= table.truth[cells.get(next)] + 2; value++) {
            now[cells.get(next)] = value;
            if (agrees(now, settled)) {
                fill(table, knowns, cells, next + 1, now, tables);
            }
        }
    }

    /** Commons Math's solver, of unknowns that are not known alone. */
    private static final class Oracle {
        private final long[] fixed;
        private final int[] place;
        private final LinearConstraintSet constraints;

        Oracle(int unknowns, List<Known> knowns) {
            fixed = new long[unknowns];
            place = new int[unknowns];
            int free = 0;
            var exact = new boolean[unknowns];
            for (Known known : knowns) {
                if (known.sum().size() == 1 && known.sum().factor(0) == 1 && known.exact() && known.lower() >= 0) {
                    exact[known.sum().unknown(0)] = true;
                    fixed[known.sum().unknown(0)] = known.lower();
                }
            }
            for (int u = 0; u < unknowns; u++) {
                place[u] = exact[u] ? -1 : free++;
            }
            var all = new ArrayList<LinearConstraint>();
            for (Known known : knowns) {
                var row = new double[free];
                double constant = row(known.sum(), row);
                if (known.exact()) {
                    all.add(new LinearConstraint(row, Relationship.EQ, known.lower() - constant));
                } else {
                    if (known.lower() != Known.NO_LOWER) {
                        all.add(new LinearConstraint(row, Relationship.GEQ, known.lower() - constant));
                    }
                    if (known.upper() != Known.NO_UPPER) {
                        all.add(new LinearConstraint(row, Relationship.LEQ, known.upper() - constant));
                    }
                }
            }
            all.removeIf(c -> c.getCoefficients().getNorm() == 0
                    && (c.getRelationship() == Relationship.EQ
                            ? c.getValue() == 0
                            : c.getRelationship() == Relationship.LEQ ? c.getValue() >= 0 : c.getValue() <= 0));
            // Version 3.6.1 may mix up unknowns that every sum has alike: it says that the most of b is 0 when a + b =
            // 10. This
            // says nothing, as no unknown is below 0, and tells all of them apart.
            var weights = IntStream.rangeClosed(1, free).asDoubleStream().toArray();
            all.add(new LinearConstraint(weights, Relationship.GEQ, -1));
            constraints = new LinearConstraintSet(all);
            this.free = free;
        }

        private final int free;

        private double row(Sum sum, double[] row) {
            double constant = 0;
            for (int i = 0; i < sum.size(); i++) {
                int u = sum.unknown(i);
                if (place[u] < 0) {
                    constant += sum.factor(i) * (double) fixed[u];
                } else {
                    row[place[u]] = sum.factor(i);
                }
            }
            return constant;
        }

        boolean possible() {
            try {
                end(Sum.of(), GoalType.MAXIMIZE);
                return true;
            } catch (NoFeasibleSolutionException none) {
                return false;
            }
        }

        OptionalDouble end(Sum sum, GoalType goal) {
            var row = new double[free];
            double constant = row(sum, row);
            if (free == 0) {
                return OptionalDouble.of(constant);
            }
            try {
                return OptionalDouble.of(new SimplexSolver()
                        .optimize(
                                new MaxIter(100_000),
                                new LinearObjectiveFunction(row, constant),
                                constraints,
                                goal,
                                new NonNegativeConstraint(true))
                        .getValue());
            } catch (UnboundedSolutionException endless) {
                return OptionalDouble.empty();
            }
        }
    }
}
