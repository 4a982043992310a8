package safeguarding.protect;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import safeguarding.measure.Fraction;
import safeguarding.protect.Tableau.Step;

/**
 * Unknowns that are tied to each other by known sums, and to no others. Each goes from 0 to its own limit.
 *
 * <p>Tables of whole numbers that come by are kept, after each was checked against the known sums as they were given: that
 * a sum can be so much does not rest on how the table was found.
 */
final class Component {
    /** So many tables are kept, the last ones; and of each unknown the ends that any table had. */
    private static final int TABLES = 64;

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

    private final List<Known> knowns;
    private final long[] limits;

    /** Where each question starts: as sparse as it can be, and at a table of whole numbers if one is known. */
    private final Tableau start;

    private final long[] least;
    private final long[] greatest;
    private final List<long[]> tables = new ArrayList<>();
    private int next;

    /**
     * Solves what is known, and finds a table that agrees.
     *
     * @param known a table that agrees, if there is one at hand
     * @throws Contradiction if no table agrees with what is known, or the one at hand does not
     */
    Component(long[] limits, List<Known> knowns, Optional<long[]> known, Budget budget) {
        this.limits = limits.clone();
        this.knowns = List.copyOf(knowns);
        least = new long[limits.length];
        greatest = new long[limits.length];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(greatest, -1);
        Tableau solved = solve(budget);
        Tableau any = solved.copy();
        if (known.isPresent()) {
            if (!agrees(known.get())) {
                throw new Contradiction();
            }
            keep(known.get());
        } else {
            if (!any.restore()) {
                throw new Contradiction();
            }
            any.aim(Sum.of());
            new Search(0).from(any);
        }
        if (tables.isEmpty()) {
            start = any;
        } else {
            start = solved;
            start.place(tables.get(0));
        }
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
        if (!tables.isEmpty() && climbWhole(tableau, enough)) {
            return Most.met(seen(sum));
        }
        if (climb(tableau, enough) == Step.ENDLESS) {
            // Where tables have no end, whole ones do not either: a direction can be followed by whole steps only.
            return new Most(Optional.empty(), !tables.isEmpty());
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
        if (tables.isEmpty()) {
            return NOTHING;
        }
        if (sum.size() == 1) {
            long factor = sum.factor(0);
            return Math.multiplyExact(factor, (factor > 0 ? greatest : least)[sum.unknown(0)]);
        }
        long seen = NOTHING;
        for (long[] table : tables) {
            seen = Math.max(seen, sum.in(table));
        }
        return seen;
    }

    /** Raises the goal until it cannot be higher, or a table of whole numbers has enough. */
    private Step climb(Tableau tableau, long enough) {
        BigInteger goal = BigInteger.valueOf(enough);
        Step step;
        do {
            step = tableau.raise();
            if (step == Step.MOVED && keep(tableau) && floor(tableau.reached()).compareTo(goal) >= 0) {
                return step;
            }
        } while (step == Step.MOVED || step == Step.TURNED);
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
            if (step == Step.NONE || step == Step.ENDLESS || !keep(tableau)) {
                return false;
            }
            if (floor(tableau.reached()).compareTo(goal) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Keeps the table a tableau is at, if it is of whole numbers, and not of huge ones. */
    private boolean keep(Tableau tableau) {
        var table = new long[limits.length];
        for (int i = 0; i < table.length; i++) {
            table[i] = tableau.whole(i);
            if (table[i] < 0 || table[i] > MOST) {
                return false;
            }
        }
        if (!agrees(table)) {
            throw new IllegalStateException("a table that was found does not agree with what is known");
        }
        keep(table);
        return true;
    }

    private void keep(long[] table) {
        for (int i = 0; i < table.length; i++) {
            least[i] = Math.min(least[i], table[i]);
            greatest[i] = Math.max(greatest[i], table[i]);
        }
        if (tables.size() < TABLES) {
            tables.add(table);
        } else {
            tables.set(next, table);
            next = (next + 1) % TABLES;
        }
    }

    private boolean agrees(long[] table) {
        for (int i = 0; i < table.length; i++) {
            if (table[i] < 0 || table[i] > limits[i]) {
                return false;
            }
        }
        for (Known known : knowns) {
            long sum = known.sum().in(table);
            if (sum < known.lower() || sum > known.upper()) {
                return false;
            }
        }
        return true;
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
