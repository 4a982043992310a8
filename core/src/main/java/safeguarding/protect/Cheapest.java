package safeguarding.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import safeguarding.protect.Attack.Fact;
import safeguarding.protect.Counts.Count;

/**
 * The cheapest shown counts to withhold so that a sum can be so much more, or less, than it is: those that must be off for
 * another table in which it is, at a price for each by how much it is off (Kelly, Golden and Assad 1992).
 *
 * <p>It is found by its dual: each count has a weight of at most its price either way, the weights of the counts an unknown
 * is in add up to what the sum takes of it, and the sum's own weight is raised as far as that goes. The counts whose weight
 * can rise no further are those to withhold. All weights are 0 at first, so there is nothing to find to begin with.
 *
 * <p>This proposes; whether it is enough is for {@link Bounds} to say. So it works with floating-point numbers, and takes
 * it that a count can be off as far as the sum.
 */
final class Cheapest {

    /** A price that nothing is worth. */
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final double TINY = 1e-7;
    private static final int MOST_STEPS = 4_000;
    private static final int MOST_NUMBERS = 4_000_000;

    private final long[] most;
    private final List<Fact> facts;
    private final List<List<Integer>> uses = new ArrayList<>();
    private final boolean[] none;
    private final ToLongFunction<Count> price;
    private final int threshold;
    private final Budget budget;

    /**
     * @param most how much each unknown is at most
     * @param price what it costs to withhold a count
     */
    Cheapest(long[] most, List<Fact> facts, int threshold, ToLongFunction<Count> price, Budget budget) {
        this.facts = facts;
        this.threshold = threshold;
        this.price = price;
        this.budget = budget;
        this.most = most;
        none = new boolean[most.length];
        for (int i = 0; i < most.length; i++) {
            uses.add(new ArrayList<>());
        }
        for (int f = 0; f < facts.size(); f++) {
            Known known = facts.get(f).known();
            boolean nobody = known.upper() == 0 && known.sum().isPositive();
            for (int i = 0; i < known.sum().size(); i++) {
                uses.get(known.sum().unknown(i)).add(f);
                none[known.sum().unknown(i)] |= nobody;
            }
        }
    }

    /** What it costs, about, that an unknown is other than it is. */
    double price(int unknown, long size) {
        double sum = 0;
        for (int fact : uses.get(unknown)) {
            Fact one = facts.get(fact);
            boolean can = one.canBeOff(-size, threshold) && one.canBeOff(size, threshold);
            sum += one.value().isEmpty() ? 0 : can ? one.shown() == null ? 0 : price.applyAsLong(one.shown()) : 1e6;
        }
        return sum + (most[unknown] < size ? 1e6 : 0);
    }

    /**
     * The counts to withhold.
     *
     * @param by how much more the sum is to be, or less if it is below 0
     * @param among the unknowns that may be other than they are; the more, the slower and the better
     * @return empty if there is no such table
     */
    Optional<Set<Count>> of(Sum sum, long by, int[] among) {
        int[] rowOf = new int[none.length];
        Arrays.fill(rowOf, -1);
        int rows = 0;
        for (int unknown : among) {
            if (!none[unknown] && rowOf[unknown] < 0 && !uses.get(unknown).isEmpty()) {
                rowOf[unknown] = rows++;
            }
        }
        var columnOf = new HashMap<Integer, Integer>();
        for (int unknown : among) {
            if (rowOf[unknown] >= 0) {
                for (int fact : uses.get(unknown)) {
                    if (facts.get(fact).value().isPresent()) {
                        columnOf.putIfAbsent(fact, columnOf.size());
                    }
                }
            }
        }
        long size = Math.abs(by);
        int goal = columnOf.size();
        int columns = goal + 1;
        for (int unknown : among) {
            columns += rowOf[unknown] >= 0 && most[unknown] < size ? 1 : 0;
        }
        if ((long) rows * columns > MOST_NUMBERS) {
            return Optional.empty();
        }
        var simplex = new Simplex(rows, columns, budget);
        int next = goal + 1;
        for (int unknown : among) {
            if (rowOf[unknown] >= 0 && most[unknown] < size) {
                simplex.set(rowOf[unknown], next, 1);
                simplex.limits(next++, -NEVER, 0);
            }
        }
        for (var entry : columnOf.entrySet()) {
            Fact fact = facts.get(entry.getKey());
            double each = fact.shown() == null ? 0 : price.applyAsLong(fact.shown());
            Sum its = fact.known().sum();
            int column = entry.getValue();
            for (int i = 0; i < its.size(); i++) {
                int row = rowOf[its.unknown(i)];
                if (row >= 0) {
                    simplex.set(row, column, (double) its.factor(i));
                }
            }
            simplex.limits(
                    column,
                    fact.canBeOff(-size, threshold) ? -each : -NEVER,
                    fact.canBeOff(size, threshold) ? each : NEVER);
        }
        boolean any = false;
        for (int i = 0; i < sum.size(); i++) {
            int row = rowOf[sum.unknown(i)];
            if (row >= 0) {
                simplex.set(row, goal, -Math.signum((double) by) * sum.factor(i));
                any = true;
            }
        }
        if (!any || !simplex.maximise(goal)) {
            return Optional.empty();
        }
        var counts = new LinkedHashSet<Count>();
        columnOf.forEach((fact, column) -> {
            Count shown = facts.get(fact).shown();
            if (shown != null && simplex.isHeld(column)) {
                counts.add(shown);
            }
        });
        return Optional.of(counts);
    }

    /**
     * Raises one variable while sums of variables stay 0: the simplex method with bounded variables, on a dense tableau. A
     * row is solved for one variable; the others are at a limit, or at 0 if they have none near.
     */
    private static final class Simplex {
        private final Budget budget;
        private final int rows;
        private final int columns;

        /** Row by row the factors of all columns, those of the row's own variable left out. */
        private final double[][] table;

        private final double[] lower;
        private final double[] upper;
        private final double[] value;

        /** The variable of a row, below 0 for a slack that must stay 0. */
        private final int[] basic;

        private final boolean[] isBasic;
        private final double[] reduced;

        Simplex(int rows, int columns, Budget budget) {
            this.rows = rows;
            this.budget = budget;
            this.columns = columns;
            table = new double[rows][columns];
            lower = new double[columns];
            upper = new double[columns];
            value = new double[columns];
            basic = new int[rows];
            Arrays.fill(basic, -1);
            isBasic = new boolean[columns];
            reduced = new double[columns];
        }

        void set(int row, int column, double factor) {
            table[row][column] = factor;
        }

        void limits(int column, double least, double most) {
            lower[column] = least;
            upper[column] = most;
        }

        /** False if there is no end to it, or none is found. */
        boolean maximise(int goal) {
            upper[goal] = NEVER;
            reduced[goal] = 1;
            for (int step = 0; step < MOST_STEPS; step++) {
                int entering = entering(step > MOST_STEPS / 2);
                if (entering < 0) {
                    return true;
                }
                if (!enter(entering)) {
                    return false;
                }
            }
            return false;
        }

        private int entering(boolean first) {
            int best = -1;
            double most = TINY;
            for (int j = 0; j < columns; j++) {
                if (!isBasic[j]) {
                    double rate = reduced[j];
                    boolean up = rate > TINY && value[j] < upper[j] - TINY;
                    boolean down = rate < -TINY && value[j] > lower[j] + TINY;
                    if ((up || down) && Math.abs(rate) > most) {
                        best = j;
                        most = Math.abs(rate);
                        if (first) {
                            return best;
                        }
                    }
                }
            }
            return best;
        }

        private boolean enter(int column) {
            double way = reduced[column] > 0 ? 1 : -1;
            double step = way > 0 ? upper[column] - value[column] : value[column] - lower[column];
            int leaving = -1;
            double pivot = 0;
            for (int i = 0; i < rows; i++) {
                double rate = -table[i][column] * way;
                if (Math.abs(rate) > TINY) {
                    double room = room(i, rate);
                    if (room < step - TINY || room < step + TINY && Math.abs(rate) > pivot) {
                        step = Math.min(step, room);
                        leaving = i;
                        pivot = Math.abs(rate);
                    }
                }
            }
            if (step == NEVER) {
                return false;
            }
            step = Math.max(0, step);
            for (int i = 0; i < rows; i++) {
                if (basic[i] >= 0) {
                    value[basic[i]] -= table[i][column] * way * step;
                }
            }
            value[column] += way * step;
            if (leaving >= 0) {
                exchange(leaving, column);
            }
            return true;
        }

        /** How far the entering variable can go before the row's own is at its limit. */
        private double room(int row, double rate) {
            int variable = basic[row];
            if (variable < 0) {
                return 0;
            }
            double room = rate > 0 ? upper[variable] - value[variable] : value[variable] - lower[variable];
            return room / Math.abs(rate);
        }

        private void exchange(int row, int column) {
            budget.spend((long) rows * columns / 16);
            double[] own = table[row];
            double factor = own[column];
            int leaving = basic[row];
            if (leaving >= 0) {
                own[leaving] = 1;
                isBasic[leaving] = false;
            }
            for (int j = 0; j < columns; j++) {
                own[j] /= factor;
            }
            own[column] = 0;
            for (int i = 0; i < rows; i++) {
                double times = table[i][column];
                if (i != row && times != 0) {
                    double[] other = table[i];
                    for (int j = 0; j < columns; j++) {
                        other[j] -= times * own[j];
                    }
                    other[column] = 0;
                }
            }
            double times = reduced[column];
            for (int j = 0; j < columns; j++) {
                reduced[j] -= times * own[j];
            }
            reduced[column] = 0;
            basic[row] = column;
            isBasic[column] = true;
        }

        /** Whether a variable is at a limit that keeps the goal from being higher. */
        boolean isHeld(int column) {
            return !isBasic[column] && Math.abs(reduced[column]) > TINY && lower[column] < upper[column];
        }
    }
}
