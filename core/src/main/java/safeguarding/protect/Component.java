package safeguarding.protect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import safeguarding.measure.Fraction;
import safeguarding.protect.Tableau.Step;

/**
 * Unknowns that are tied to each other by known sums, and to no others. Each goes from 0 to its own limit.
 *
 * <p>Tables of whole numbers that come by are kept, after each was checked against the known sums as they were given: that
 * a sum can be so much does not rest on how the table was found.
 */
final class Component {
    /** So many tables are kept. */
    private static final int TABLES = 20_000;

    /** Tables with larger numbers are not kept; they come up where there is no limit. */
    private static final long MOST = 1L << 40;

    /** So many vertices are looked at in search of one table of whole numbers. */
    private static final int VERTICES = 500;

    /** So many steps by whole numbers, which may be small ones. */
    private static final int WALK = 60;

    /** Less than any sum. */
    static final long NOTHING = Long.MIN_VALUE;

    /** What a sum can be at most, empty if that has no end; and whether a table of whole numbers is known that has it. */
    record Most(Optional<BigInteger> value, boolean met) {
        static Most met(long value) {
            return new Most(Optional.of(BigInteger.valueOf(value)), true);
        }

        /** Of two sums that do not depend on each other. */
        Most plus(Most other) {
            return new Most(value.flatMap(one -> other.value.map(one::add)), met && other.met);
        }
    }

    /** A table, by what is other in it than in the one at hand: which unknowns, and by how much. */
    record Move(int[] unknowns, long[] by) {}

    private final List<Known> knowns;
    private final long[] limits;

    /** Where each question starts: as sparse as it can be, and at a table of whole numbers if one is known. */
    private Tableau start;

    /** A table of whole numbers, if one is known; all others are kept by how they differ from it. */
    private long[] table = {};

    /** What the known sums are in it. */
    private long[] sums = {};

    /** The known sums of each unknown. */
    private int[][] uses = {};

    private final List<Move> moves = new ArrayList<>();

    /** The tables in which an unknown differs, by their numbers. */
    private final List<List<Integer>> moving = new ArrayList<>();

    private boolean full;

    /**
     * Solves what is known, and finds a table that agrees.
     *
     * @param known a table that agrees, if there is one at hand
     * @param others more tables, by how they differ from that one; those that do not agree are left out
     * @throws Contradiction if no table agrees with what is known, or the one at hand does not
     */
    Component(long[] limits, List<Known> knowns, Optional<long[]> known, List<Move> others, Budget budget) {
        this.limits = limits.clone();
        this.knowns = List.copyOf(knowns);
        for (int i = 0; i < limits.length; i++) {
            moving.add(new ArrayList<>());
        }
        Tableau solved = solve(budget);
        start = solved;
        if (known.isPresent()) {
            if (!begin(known.get())) {
                throw new Contradiction();
            }
            for (Move other : others) {
                budget.spend(other.by.length);
                if (agrees(other)) {
                    keep(other);
                }
            }
        } else {
            Tableau any = solved.copy();
            if (!any.restore()) {
                throw new Contradiction();
            }
            any.aim(Sum.of());
            new Search(0).from(any);
            start = hasTable() ? solved : any;
        }
        if (hasTable()) {
            start.place(table);
        }
    }

    private Component(Component other, List<Known> more, Budget budget) {
        limits = other.limits;
        knowns = new ArrayList<>(other.knowns);
        knowns.addAll(more);
        table = other.table;
        sums = Arrays.copyOf(other.sums, knowns.size());
        uses = other.uses.clone();
        full = other.full;
        start = other.start.copy(budget);
        for (int i = 0; i < limits.length; i++) {
            moving.add(new ArrayList<>());
        }
        for (int k = other.knowns.size(); k < knowns.size(); k++) {
            Known known = knowns.get(k);
            sums[k] = known.sum().in(table);
            if (sums[k] < known.lower() || sums[k] > known.upper()) {
                throw new Contradiction();
            }
            for (int i = 0; i < known.sum().size(); i++) {
                int unknown = known.sum().unknown(i);
                uses[unknown] = Arrays.copyOf(uses[unknown], uses[unknown].length + 1);
                uses[unknown][uses[unknown].length - 1] = k;
            }
        }
        int[] often = Arrays.stream(uses).mapToInt(its -> its.length).toArray();
        more.forEach(known -> start.equate(known.sum(), known.lower(), often));
    }

    /**
     * The same unknowns, of which more is known: sums that are so much in the table at hand.
     *
     * @param lost takes the numbers of the unknowns that differ in tables that do not agree with it
     * @return empty if there is no table at hand, or there were too many to keep
     */
    Optional<Component> with(List<Known> more, IntConsumer lost, Budget budget) {
        if (!hasTable() || full) {
            return Optional.empty();
        }
        var narrower = new Component(this, more, budget);
        var factors = new long[more.size()][limits.length];
        for (int k = 0; k < factors.length; k++) {
            Sum sum = more.get(k).sum();
            for (int i = 0; i < sum.size(); i++) {
                factors[k][sum.unknown(i)] = sum.factor(i);
            }
        }
        long steps = 0;
        for (Move move : moves) {
            boolean agrees = true;
            for (long[] factor : factors) {
                long off = 0;
                for (int i = 0; i < move.unknowns.length; i++) {
                    off = Math.addExact(off, Math.multiplyExact(factor[move.unknowns[i]], move.by[i]));
                }
                agrees &= off == 0;
            }
            if (agrees) {
                narrower.keep(move);
            } else {
                Arrays.stream(move.unknowns).forEach(lost);
            }
            steps += move.unknowns.length;
        }
        budget.spend(steps + limits.length);
        return Optional.of(narrower);
    }

    private boolean hasTable() {
        return table.length > 0;
    }

    /** The table at hand, empty if none was found. */
    long[] table() {
        return table;
    }

    /** More tables, by how they differ from the one at hand. */
    List<Move> moves() {
        return moves;
    }

    /** The known sums as equations. Short ones come first, as they make others shorter. */
    private Tableau solve(Budget budget) {
        var tableau = new Tableau(limits, budget);
        var uses = new int[limits.length];
        for (Known known : knowns) {
            for (int i = 0; i < known.sum().size(); i++) {
                uses[known.sum().unknown(i)]++;
            }
        }
        knowns.stream()
                .filter(Known::exact)
                .sorted(Comparator.comparingInt(known -> known.sum().size()))
                .forEach(known -> tableau.equate(known.sum(), known.lower(), uses));
        knowns.stream()
                .filter(known -> !known.exact())
                .forEach(known -> tableau.between(known.sum(), known.lower(), known.upper()));
        return tableau;
    }

    /** The most a sum can be over all tables, with fractions too; empty if that has no end. */
    Optional<Fraction> real(Sum sum) {
        Tableau tableau = start.copy();
        tableau.aim(sum);
        return climb(tableau, Long.MAX_VALUE) == Step.ENDLESS ? Optional.empty() : Optional.of(tableau.reached());
    }

    /**
     * The most a sum can be over all tables of whole numbers; or something it can be, if that is enough. What is not met is
     * what it can be over those with fractions too.
     */
    Most most(Sum sum, long enough) {
        long seen = seen(sum);
        if (seen != NOTHING && seen >= enough) {
            return Most.met(seen);
        }
        Tableau tableau = start.copy();
        tableau.aim(sum);
        if (hasTable() && climbWhole(tableau, enough)) {
            return Most.met(floor(tableau.reached()).longValueExact());
        }
        if (climb(tableau, enough) == Step.ENDLESS) {
            // Where tables have no end, whole ones do not either: a direction can be followed by whole steps only.
            return new Most(Optional.empty(), hasTable());
        }
        BigInteger top = floor(tableau.reached());
        seen = seen(sum);
        if (seen != NOTHING && (seen >= enough || top.equals(BigInteger.valueOf(seen)))) {
            return Most.met(seen);
        }
        var search = new Search(enough);
        search.best = seen;
        boolean ended = search.from(tableau);
        boolean met = search.best != NOTHING
                && (ended || search.best >= enough || top.equals(BigInteger.valueOf(search.best)));
        return met ? Most.met(search.best) : new Most(Optional.of(top), false);
    }

    /** The most that a sum is in a table that was kept. */
    long seen(Sum sum) {
        if (!hasTable()) {
            return NOTHING;
        }
        long at = sum.in(table);
        if (sum.size() == 1) {
            long more = 0;
            for (int number : moving.get(sum.unknown(0))) {
                more = Math.max(more, Math.multiplyExact(sum.factor(0), by(number, sum.unknown(0))));
            }
            return Math.addExact(at, more);
        }
        var off = new HashMap<Integer, Long>();
        for (int i = 0; i < sum.size(); i++) {
            int unknown = sum.unknown(i);
            for (int number : moving.get(unknown)) {
                off.merge(number, Math.multiplyExact(sum.factor(i), by(number, unknown)), Math::addExact);
            }
        }
        long more = 0;
        for (long way : off.values()) {
            more = Math.max(more, way);
        }
        return Math.addExact(at, more);
    }

    /** By how much an unknown differs in a table. */
    private long by(int number, int unknown) {
        Move move = moves.get(number);
        return move.by[Arrays.binarySearch(move.unknowns, unknown)];
    }

    /** Raises the goal until it cannot be higher, or a table of whole numbers has enough. */
    private Step climb(Tableau tableau, long enough) {
        BigInteger goal = BigInteger.valueOf(enough);
        Step step;
        do {
            step = tableau.raise();
            if (step == Step.MOVED && floor(tableau.reached()).compareTo(goal) >= 0 && keep(tableau)) {
                return step;
            }
        } while (step == Step.MOVED || step == Step.TURNED);
        if (step == Step.NONE) {
            keep(tableau);
        }
        return step;
    }

    /**
     * The same from a table of whole numbers, by such only; whether it has enough then. Most questions end here, with one
     * short walk, while the simplex method would lead to far tables with fractions.
     */
    private boolean climbWhole(Tableau tableau, long enough) {
        BigInteger goal = BigInteger.valueOf(enough);
        for (int steps = 0; steps < WALK; steps++) {
            Step step = tableau.raiseWhole();
            if (step == Step.NONE || step == Step.ENDLESS) {
                break;
            }
            if (floor(tableau.reached()).compareTo(goal) >= 0) {
                return keep(tableau);
            }
        }
        keep(tableau);
        return false;
    }

    /** Keeps the table a tableau is at, if it is of whole numbers, and not of huge ones. */
    private boolean keep(Tableau tableau) {
        var found = new long[limits.length];
        int differ = 0;
        for (int i = 0; i < found.length; i++) {
            found[i] = tableau.whole(i);
            if (found[i] < 0 || found[i] > MOST) {
                return false;
            }
            differ += hasTable() && found[i] != table[i] ? 1 : 0;
        }
        if (!hasTable()) {
            if (!begin(found)) {
                throw new IllegalStateException("a table that was found does not agree with what is known");
            }
            return true;
        }
        var unknowns = new int[differ];
        var by = new long[differ];
        for (int i = found.length - 1; i >= 0; i--) {
            if (found[i] != table[i]) {
                unknowns[--differ] = i;
                by[differ] = found[i] - table[i];
            }
        }
        var move = new Move(unknowns, by);
        if (!agrees(move)) {
            throw new IllegalStateException("a table that was found does not agree with what is known");
        }
        keep(move);
        return true;
    }

    private void keep(Move move) {
        if (moves.size() >= TABLES) {
            full = true;
        } else if (move.unknowns.length > 0) {
            for (int unknown : move.unknowns) {
                moving.get(unknown).add(moves.size());
            }
            moves.add(move);
        }
    }

    /** Takes a table as the one at hand; false if it does not agree. */
    private boolean begin(long[] first) {
        for (int i = 0; i < first.length; i++) {
            if (first[i] < 0 || first[i] > limits[i]) {
                return false;
            }
        }
        sums = new long[knowns.size()];
        var size = new int[limits.length];
        for (int k = 0; k < sums.length; k++) {
            Known known = knowns.get(k);
            sums[k] = known.sum().in(first);
            if (sums[k] < known.lower() || sums[k] > known.upper()) {
                return false;
            }
            for (int i = 0; i < known.sum().size(); i++) {
                size[known.sum().unknown(i)]++;
            }
        }
        uses = new int[limits.length][];
        Arrays.setAll(uses, i -> new int[size[i]]);
        for (int k = 0; k < sums.length; k++) {
            Sum sum = knowns.get(k).sum();
            for (int i = 0; i < sum.size(); i++) {
                uses[sum.unknown(i)][--size[sum.unknown(i)]] = k;
            }
        }
        table = first.clone();
        return true;
    }

    /** Whether a table agrees with what is known. Only what differs needs to be looked at, as the one at hand agrees. */
    private boolean agrees(Move move) {
        var off = new HashMap<Integer, Long>();
        for (int m = 0; m < move.unknowns.length; m++) {
            int unknown = move.unknowns[m];
            long value = Math.addExact(table[unknown], move.by[m]);
            if (value < 0 || value > limits[unknown]) {
                return false;
            }
            for (int k : uses[unknown]) {
                long by = Math.multiplyExact(knowns.get(k).sum().factorOf(unknown), move.by[m]);
                off.merge(k, by, Math::addExact);
            }
        }
        return off.entrySet().stream().allMatch(e -> {
            Known known = knowns.get(e.getKey());
            long sum = Math.addExact(sums[e.getKey()], e.getValue());
            return sum >= known.lower() && sum <= known.upper();
        });
    }

    static BigInteger floor(Fraction value) {
        BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /**
     * Branch and bound (Land and Doig 1960). An unknown that is a fraction at the best vertex is below it or above it in
     * every table of whole numbers, so the two cases are looked at apart, and given up if their best vertex is no better
     * than the best table so far.
     */
    private final class Search {
        private final long enough;
        private long best = NOTHING;
        private int vertices;

        Search(long enough) {
            this.enough = enough;
        }

        /**
         * Whether all was looked at that could be better.
         *
         * @throws Contradiction if all was, and there was no table of whole numbers at all
         */
        boolean from(Tableau root) {
            branch(root.copy());
            boolean ended = vertices <= VERTICES;
            if (ended && best == NOTHING) {
                throw new Contradiction();
            }
            return ended;
        }

        private void branch(Tableau branch) {
            if (++vertices > VERTICES || climb(branch, Long.MAX_VALUE) == Step.ENDLESS) {
                vertices = Integer.MAX_VALUE - 1;
                return;
            }
            BigInteger top = floor(branch.reached());
            if (best != NOTHING && top.compareTo(BigInteger.valueOf(best)) <= 0) {
                return;
            }
            int unknown = fraction(branch);
            if (unknown < 0) {
                keep(branch);
                best = top.longValueExact();
                return;
            }
            long below = floor(branch.value(unknown)).longValueExact();
            Tableau lower = branch.copy();
            lower.between(Sum.of(unknown), Known.NO_LOWER, below);
            if (lower.restore()) {
                branch(lower);
            }
            branch.between(Sum.of(unknown), below + 1, Known.NO_UPPER);
            if (best < enough && branch.restore()) {
                branch(branch);
            }
        }

        private int fraction(Tableau branch) {
            for (int i = 0; i < limits.length; i++) {
                if (branch.whole(i) < 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
