package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import safeguarding.measure.Fraction;
import safeguarding.protect.Component.Most;
import safeguarding.protect.Component.Move;

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
    private static final long[] NO_TABLE = {};

    private final Narrowing narrowing;
    private final List<Component> components = new ArrayList<>();

    /** For each unknown its component, and its number there; −1 if it has one value only. */
    private final int[] home;

    private final int[] number;

    /** Sums that were parted before, as objects. */
    private final IdentityHashMap<Sum, Parts> partsOf;

    /**
     * Works out what follows from known sums of unknowns, which are numbered from 0.
     *
     * @throws Contradiction if no table agrees with all of them
     * @throws TooLarge if there is more to work out than the budget allows, now or when something is asked
     */
    Bounds(int unknowns, Collection<Known> knowns, Budget budget) {
        this(unknowns, knowns, Optional.empty(), List.of(), budget);
    }

    /**
     * The same, for one who has a table at hand that agrees, as a publisher has: it need not be looked for.
     *
     * @throws Contradiction if it does not agree after all
     */
    Bounds(int unknowns, Collection<Known> knowns, long[] table, Budget budget) {
        this(unknowns, knowns, Optional.of(table.clone()), List.of(), budget);
    }

    /**
     * The same, with more tables that may agree or not, by how they differ from the one at hand.
     *
     * @throws Contradiction if the one at hand does not agree
     */
    Bounds(int unknowns, Collection<Known> knowns, long[] table, List<Move> moves, Budget budget) {
        this(unknowns, knowns, Optional.of(table.clone()), moves, budget);
    }

    private Bounds(int unknowns, Collection<Known> knowns, Optional<long[]> table, List<Move> moves, Budget budget) {
        partsOf = new IdentityHashMap<>();
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
        List<List<Move>> parted = parts(moves, limits.size());
        for (int c = 0; c < limits.size(); c++) {
            long[] most = limits.get(c).stream().mapToLong(Long::longValue).toArray();
            List<Known> its = known.get(c);
            Optional<long[]> at = table.isEmpty() ? Optional.empty() : Optional.of(tables.get(c));
            List<Move> others = parted.get(c);
            components.add(fitting(() -> new Component(most, its, at, others, budget)));
        }
    }

    private Bounds(Bounds other, Map<Integer, Component> instead) {
        narrowing = other.narrowing;
        home = other.home;
        number = other.number;
        partsOf = other.partsOf;
        components.addAll(other.components);
        instead.forEach(components::set);
    }

    /**
     * The same when more sums are known, each what it is in the table at hand.
     *
     * @param lost takes the unknowns that differ in tables that do not agree with it
     * @return empty if that ties together what was not, or there is no table at hand or too many
     */
    Optional<Bounds> with(List<Known> more, IntConsumer lost, Budget own) {
        return fitting(() -> {
            var byComponent = new TreeMap<Integer, List<Known>>();
            for (Known known : more) {
                Parts parts = parts(known.sum());
                if (parts.sums.size() > 1) {
                    return Optional.empty();
                }
                parts.sums.forEach((c, sum) -> byComponent
                        .computeIfAbsent(c, k -> new ArrayList<>())
                        .add(Known.exactly(sum, Math.subtractExact(known.lower(), parts.constant))));
            }
            var instead = new TreeMap<Integer, Component>();
            for (var entry : byComponent.entrySet()) {
                int[] members = members(entry.getKey());
                Optional<Component> narrower = components
                        .get(entry.getKey())
                        .with(entry.getValue(), unknown -> lost.accept(members[unknown]), own);
                if (narrower.isEmpty()) {
                    return Optional.empty();
                }
                instead.put(entry.getKey(), narrower.get());
            }
            return Optional.of(new Bounds(this, instead));
        });
    }

    /** The unknowns of a component, in the order of their numbers there. */
    private int[] members(int component) {
        return IntStream.range(0, home.length).filter(u -> home[u] == component).toArray();
    }

    /** A table that agrees, if one was found. */
    Optional<long[]> table() {
        var table = new long[home.length];
        for (int u = 0; u < table.length; u++) {
            long[] its = home[u] < 0 ? NO_TABLE : components.get(home[u]).table();
            if (home[u] >= 0 && its.length == 0) {
                return Optional.empty();
            }
            table[u] = narrowing.lower(u) + (home[u] < 0 ? 0 : its[number[u]]);
        }
        return Optional.of(table);
    }

    /** More tables, by how they differ from the one at hand. */
    List<Move> moves(Budget own) {
        var all = new ArrayList<Move>();
        List<List<Integer>> members = new ArrayList<>();
        components.forEach(c -> members.add(new ArrayList<>()));
        for (int u = 0; u < home.length; u++) {
            if (home[u] >= 0) {
                members.get(home[u]).add(u);
            }
        }
        for (int c = 0; c < members.size(); c++) {
            List<Integer> its = members.get(c);
            for (Move move : components.get(c).moves()) {
                own.spend(move.by().length);
                all.add(new Move(Arrays.stream(move.unknowns()).map(its::get).toArray(), move.by()));
            }
        }
        return all;
    }

    /** Moves, parted: as unknowns of different components do not depend on each other, each part is a move. */
    private List<List<Move>> parts(List<Move> moves, int size) {
        List<List<Move>> parted = new ArrayList<>();
        for (int c = 0; c < size; c++) {
            parted.add(new ArrayList<>());
        }
        for (Move move : moves) {
            var places = new TreeMap<Integer, List<Integer>>();
            for (int i = 0; i < move.unknowns().length; i++) {
                int its = home[move.unknowns()[i]];
                if (its >= 0) {
                    places.computeIfAbsent(its, c -> new ArrayList<>()).add(i);
                }
            }
            places.forEach((c, some) -> parted.get(c)
                    .add(new Move(
                            some.stream()
                                    .mapToInt(i -> number[move.unknowns()[i]])
                                    .toArray(),
                            some.stream().mapToLong(i -> move.by()[i]).toArray())));
        }
        return parted;
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
    private record Parts(long constant, Map<Integer, Sum> sums) {
        Parts negated() {
            var turned = new TreeMap<Integer, Sum>();
            sums.forEach((c, sum) -> turned.put(c, sum.negated()));
            return new Parts(-constant, turned);
        }
    }

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
            Parts parts = partsOf.computeIfAbsent(sum, this::parts);
            Most high = most(parts, enoughHigh);
            Most low = most(parts.negated(), enoughLow == Long.MIN_VALUE ? Long.MAX_VALUE : -enoughLow);
            return range(
                    low.value().map(BigInteger::negate).map(BigInteger::longValueExact),
                    high.value().map(BigInteger::longValueExact),
                    low.met() && high.met());
        });
    }

    /** The same, but where one end is enough the other may be one that some table has. */
    Range either(Sum sum, long enoughLow, long enoughHigh) {
        return fitting(() -> {
            Optional<Range> seen = seen(sum);
            Parts parts = partsOf.computeIfAbsent(sum, this::parts);
            boolean enough = seen.isPresent()
                    && (seen.get().least() <= enoughLow || seen.get().greatest() >= enoughHigh);
            if (!enough && seen.isPresent()) {
                Most high = most(parts, enoughHigh);
                if (isEnough(high, enoughHigh)) {
                    return range(Optional.of(seen.get().least()), high.value().map(BigInteger::longValueExact), true);
                }
            }
            return enough ? seen.get() : range(sum, enoughLow, enoughHigh);
        });
    }

    /** Whether tables of whole numbers are known in which a sum is no more than the least, and no less than the greatest. */
    boolean canBe(Sum sum, Range range) {
        return fitting(() -> {
            Parts parts = partsOf.computeIfAbsent(sum, this::parts);
            return canBe(parts, range.greatest()) && canBe(parts.negated(), -range.least());
        });
    }

    private boolean canBe(Parts parts, long least) {
        return isEnough(most(parts, least), least);
    }

    private static boolean isEnough(Most most, long enough) {
        return most.met()
                && most.value()
                        .map(value -> value.compareTo(BigInteger.valueOf(enough)) >= 0)
                        .orElse(true);
    }

    /**
     * The least and the greatest value of a sum in tables that came by, which are fewer than there are; empty if none
     * did.
     */
    Optional<Range> seen(Sum sum) {
        return fitting(() -> {
            Parts parts = partsOf.computeIfAbsent(sum, this::parts);
            long high = seen(parts);
            return high == Component.NOTHING
                    ? Optional.empty()
                    : Optional.of(new Range(-seen(parts.negated()), high, true));
        });
    }

    private long seen(Parts parts) {
        long seen = parts.constant;
        for (var part : parts.sums.entrySet()) {
            long its = components.get(part.getKey()).seen(part.getValue());
            if (its == Component.NOTHING) {
                return its;
            }
            seen = Math.addExact(seen, its);
        }
        return seen;
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
            long seen = seen(parts);
            if (seen != Component.NOTHING && seen >= enough) {
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
