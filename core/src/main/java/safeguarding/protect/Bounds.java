package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import safeguarding.measure.Fraction;
import safeguarding.protect.Component.Most;
import safeguarding.protect.Elimination.TooLarge;

/**
 * The least and the greatest value that sums of unknowns have, over all tables that agree with what is known. Unknowns are
 * whole numbers of 0 or more. Answers are exact; those that may stop when they are
 * enough depend on what was asked before, as tables that came by are remembered.
 *
 * <p>First what follows from each known sum alone is worked out ({@link Narrowing}); then unknowns that no known sum ties
 * together are parted ({@link Component}), as what is known of some does not limit the others, so the most of a sum is the
 * sum of the most of its parts; then equations are eliminated, and what is left is solved by the simplex method
 * ({@link Tableau}), which goes on from where it was when the next sum is asked about.
 *
 * <p>For one thread.
 */
final class Bounds {
    private final Narrowing narrowing;
    private final List<Component> components = new ArrayList<>();

    /** For each unknown its component, and its number there; −1 if it has one value only. */
    private final int[] home;

    private final int[] number;

    /**
     * Works out what follows from known sums of unknowns, which are numbered from 0.
     *
     * @throws Contradiction if no table agrees with all of them
     * @throws TooLarge if there is more to work out than the budget allows, now or when something is asked
     */
    Bounds(int unknowns, Collection<Known> knowns, Budget budget) {
        this(unknowns, knowns, Optional.empty(), budget);
    }

    /**
     * The same, for one who has a table at hand that agrees, as a publisher has: it need not be looked for.
     *
     * @throws Contradiction if it does not agree after all
     */
    Bounds(int unknowns, Collection<Known> knowns, long[] table, Budget budget) {
        this(unknowns, knowns, Optional.of(table.clone()), budget);
    }

    private Bounds(int unknowns, Collection<Known> knowns, Optional<long[]> table, Budget budget) {
        narrowing = new Narrowing(unknowns, knowns, budget);
        home = new int[unknowns];
        number = new int[unknowns];
        List<Known> left = narrowing.left();
        List<List<Long>> limits = number(roots(unknowns, left));
        List<List<Known>> known = new ArrayList<>();
        limits.forEach(c -> known.add(new ArrayList<>()));
        for (Known one : left) {
            Parts parts = parts(one.sum());
            long lower = less(one.lower(), parts.constant);
            long upper = less(one.upper(), parts.constant);
            if (parts.sums.isEmpty() && (lower > 0 || upper < 0)) {
                throw new Contradiction();
            }
            parts.sums.forEach((c, sum) -> known.get(c).add(new Known(sum, lower, upper)));
        }
        List<long[]> tables = table.map(all -> parts(all, limits)).orElse(List.of());
        for (int c = 0; c < limits.size(); c++) {
            long[] most = limits.get(c).stream().mapToLong(Long::longValue).toArray();
            List<Known> its = known.get(c);
            Optional<long[]> at = table.isEmpty() ? Optional.empty() : Optional.of(tables.get(c));
            components.add(fitting(() -> new Component(most, its, at, budget)));
        }
    }

    /** For each unknown one that stands for all it is tied to, directly or not, by known sums. */
    private int[] roots(int unknowns, List<Known> knowns) {
        var roots = new int[unknowns];
        Arrays.setAll(roots, u -> u);
        for (Known known : knowns) {
            int first = -1;
            for (int i = 0; i < known.sum().size(); i++) {
                int unknown = known.sum().unknown(i);
                if (!narrowing.fixed(unknown)) {
                    first = first < 0 ? unknown : first;
                    roots[root(roots, unknown)] = root(roots, first);
                }
            }
        }
        for (int u = 0; u < unknowns; u++) {
            roots[u] = root(roots, u);
        }
        return roots;
    }

    private static int root(int[] roots, int unknown) {
        int root = unknown;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }

    /** Numbers components, and unknowns in them; how far each unknown can go above its lower limit. */
    private List<List<Long>> number(int[] roots) {
        List<List<Long>> limits = new ArrayList<>();
        var component = new int[roots.length];
        Arrays.fill(component, -1);
        for (int u = 0; u < roots.length; u++) {
            home[u] = -1;
            if (!narrowing.fixed(u)) {
                if (component[roots[u]] < 0) {
                    component[roots[u]] = limits.size();
                    limits.add(new ArrayList<>());
                }
                home[u] = component[roots[u]];
                List<Long> its = limits.get(home[u]);
                number[u] = its.size();
                long upper = narrowing.upper(u);
                its.add(upper == Known.NO_UPPER ? Tableau.NONE : upper - narrowing.lower(u));
            }
        }
        return limits;
    }

    /** A table, parted: how far unknowns are above their lower limits. */
    private List<long[]> parts(long[] table, List<List<Long>> limits) {
        checkArgument(table.length == home.length, "the table must have a value for each unknown");
        var parts = new ArrayList<long[]>();
        limits.forEach(its -> parts.add(new long[its.size()]));
        for (int u = 0; u < home.length; u++) {
            if (home[u] >= 0) {
                parts.get(home[u])[number[u]] = table[u] - narrowing.lower(u);
            } else if (table[u] != narrowing.lower(u)) {
                throw new Contradiction();
            }
        }
        return parts;
    }

    private static long less(long limit, long constant) {
        if (limit == Known.NO_LOWER || limit == Known.NO_UPPER) {
            return limit;
        }
        long less = fitting(() -> Math.subtractExact(limit, constant));
        if (Math.abs(less) > Known.FAR) {
            throw new TooLarge();
        }
        return less;
    }

    /** A sum, parted: what it is at least by the lower limits of its unknowns, and how far these are above, by component. */
    private record Parts(long constant, Map<Integer, Sum> sums) {}

    private Parts parts(Sum sum) {
        long constant = 0;
        var members = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < sum.size(); i++) {
            int unknown = sum.unknown(i);
            long before = constant;
            long part = sum.factor(i);
            constant = fitting(() -> Math.addExact(before, Math.multiplyExact(part, narrowing.lower(unknown))));
            if (home[unknown] >= 0) {
                members.computeIfAbsent(home[unknown], c -> new ArrayList<>()).add(i);
            }
        }
        var sums = new TreeMap<Integer, Sum>();
        members.forEach((c, places) -> sums.put(
                c,
                Sum.of(
                        places.stream().mapToInt(i -> number[sum.unknown(i)]).toArray(),
                        places.stream().mapToLong(sum::factor).toArray())));
        return new Parts(constant, sums);
    }

    /** The least and the greatest value of a sum over all tables of whole numbers. */
    Range range(Sum sum) {
        return range(sum, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /**
     * The same, but either end may be one that some table has, and not the last there is, if the least is no more than
     * what is low enough, or the greatest no less than what is high enough. Ends that are not enough are the last there are.
     *
     * @throws Contradiction if there is no table of whole numbers
     */
    Range range(Sum sum, long enoughLow, long enoughHigh) {
        return fitting(() -> {
            Most high = most(parts(sum), enoughHigh);
            Most low = most(parts(sum.negated()), enoughLow == Long.MIN_VALUE ? Long.MAX_VALUE : -enoughLow);
            return range(
                    low.value().map(BigInteger::negate).map(BigInteger::longValueExact),
                    high.value().map(BigInteger::longValueExact),
                    low.met() && high.met());
        });
    }

    /** The least and the greatest value of a sum over all tables with fractions, to the whole numbers between. */
    Range real(Sum sum) {
        return fitting(() -> {
            Optional<Fraction> high = real(parts(sum));
            Optional<Fraction> low = real(parts(sum.negated()));
            return range(
                    low.map(Component::floor).map(BigInteger::negate).map(BigInteger::longValueExact),
                    high.map(Component::floor).map(BigInteger::longValueExact),
                    false);
        });
    }

    private static Range range(Optional<Long> low, Optional<Long> high, boolean met) {
        if (low.isPresent() && high.isPresent() && low.get() > high.get()) {
            throw new Contradiction();
        }
        return new Range(low.orElse(Known.NO_LOWER), high.orElse(Known.NO_UPPER), met);
    }

    private Most most(Parts parts, long enough) {
        if (parts.sums.size() > 1) {
            long seen = parts.constant;
            boolean all = true;
            for (var part : parts.sums.entrySet()) {
                long its = components.get(part.getKey()).seen(part.getValue());
                all &= its != Component.NOTHING;
                seen = all ? Math.addExact(seen, its) : seen;
            }
            if (all && seen >= enough) {
                return Most.met(seen);
            }
        }
        boolean one = parts.sums.size() == 1 && enough != Long.MAX_VALUE;
        var sum = new Most(Optional.of(BigInteger.valueOf(parts.constant)), true);
        for (var part : parts.sums.entrySet()) {
            long left = one ? Math.subtractExact(enough, parts.constant) : Long.MAX_VALUE;
            sum = sum.plus(components.get(part.getKey()).most(part.getValue(), left));
        }
        return sum;
    }

    private Optional<Fraction> real(Parts parts) {
        Optional<Fraction> sum = Optional.of(Fraction.of(parts.constant, 1));
        for (var part : parts.sums.entrySet()) {
            Optional<Fraction> most = components.get(part.getKey()).real(part.getValue());
            sum = sum.flatMap(before -> most.map(before::plus));
        }
        return sum;
    }

    /** Numbers too large to be told in longs are too large to be worked with. */
    private static <T> T fitting(Supplier<T> work) {
        try {
            return work.get();
        } catch (ArithmeticException tooLarge) {
            throw new TooLarge();
        }
    }
}
