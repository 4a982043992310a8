package safeguarding.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safeguarding.measure.Fraction;
import safeguarding.protect.Attack.Fact;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Tableau.Step;

/**
 * The same as {@link Cheapest}, but exact, with every count off as far as it must and no further: for the few sums that
 * cannot be off as far as all else. Slow.
 */
final class Loosening {

    private final int size;
    private final List<Fact> facts;
    private final int threshold;
    private final ToLongFunction<Count> price;
    private final Budget budget;

    /** How far a count is above what it is, or below, as variables. */
    private record Off(int above, int below) {}

    Loosening(int size, List<Fact> facts, int threshold, ToLongFunction<Count> price, Budget budget) {
        this.size = size;
        this.facts = facts;
        this.threshold = threshold;
        this.price = price;
        this.budget = budget;
    }

    /** The counts to withhold for a sum to be at least so much; empty if that cannot be. */
    Optional<Set<Count>> atLeast(Sum sum, long wanted) {
        Map<Integer, Integer> variables = new TreeMap<>();
        List<Fact> tied = tied(sum, variables);
        int next = 0;
        for (var entry : variables.entrySet()) {
            entry.setValue(next++);
        }
        var off = new LinkedHashMap<Count, Off>();
        for (Fact fact : tied) {
            if (fact.shown() != null) {
                off.put(fact.shown(), new Off(next, next + 1));
                next += 2;
            }
        }
        long[] limits = new long[next];
        Arrays.fill(limits, Tableau.NONE);
        off.forEach(
                (count, its) -> limits[its.below()] = Math.max(0, count.value().orElse(0) - threshold - 1));
        var tableau = new Tableau(limits, budget);
        int[] uses = new int[next];
        for (Fact fact : tied) {
            Sum own = own(fact.known().sum(), variables, null);
            for (int i = 0; i < own.size(); i++) {
                uses[own.unknown(i)]++;
            }
        }
        Arrays.fill(uses, variables.size(), next, Integer.MAX_VALUE);
        try {
            tied.stream().filter(fact -> fact.known().exact()).forEach(fact -> {
                Off its = fact.shown() == null ? null : off.get(fact.shown());
                tableau.equate(
                        own(fact.known().sum(), variables, its), fact.known().lower(), uses);
            });
        } catch (Contradiction e) {
            return Optional.empty();
        }
        tied.stream().filter(fact -> !fact.known().exact()).forEach(fact -> {
            Known known = fact.known();
            Off its = fact.shown() == null ? null : off.get(fact.shown());
            tableau.between(own(known.sum(), variables, its), known.lower(), known.upper());
        });
        tableau.between(own(sum, variables, null), wanted, Known.NO_UPPER);
        if (!tableau.restore()) {
            return Optional.empty();
        }
        var prices = new TreeMap<Integer, Long>();
        off.forEach((count, its) -> {
            prices.put(its.above(), -price.applyAsLong(count));
            prices.put(its.below(), -price.applyAsLong(count));
        });
        tableau.aim(Sum.of(prices));
        Step step;
        do {
            step = tableau.raise();
        } while (step == Step.MOVED || step == Step.TURNED);
        var counts = new LinkedHashSet<Count>();
        off.forEach((count, its) -> {
            boolean isOff = !tableau.value(its.above()).equals(Fraction.ZERO)
                    || !tableau.value(its.below()).equals(Fraction.ZERO);
            if (isOff) {
                counts.add(count);
            }
        });
        return Optional.of(counts);
    }

    /** The shown counts that tell of a sum, directly or not. */
    Set<Count> tied(Sum sum) {
        return tied(sum, new TreeMap<>()).stream()
                .flatMap(fact -> Stream.ofNullable(fact.shown()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The facts that tell of a sum, directly or not, and their unknowns. */
    private List<Fact> tied(Sum sum, Map<Integer, Integer> variables) {
        Map<Integer, List<Fact>> uses = new TreeMap<>();
        for (Fact fact : facts) {
            for (int i = 0; i < fact.known().sum().size(); i++) {
                uses.computeIfAbsent(fact.known().sum().unknown(i), u -> new ArrayList<>())
                        .add(fact);
            }
        }
        var open = new ArrayDeque<Integer>();
        var seen = new boolean[size];
        var tied = new LinkedHashSet<Fact>();
        reach(sum, variables, open, seen);
        while (!open.isEmpty()) {
            for (Fact fact : uses.getOrDefault(open.remove(), List.of())) {
                if (tied.add(fact)) {
                    reach(fact.known().sum(), variables, open, seen);
                }
            }
        }
        return List.copyOf(tied);
    }

    private static void reach(Sum sum, Map<Integer, Integer> variables, ArrayDeque<Integer> open, boolean[] seen) {
        for (int i = 0; i < sum.size(); i++) {
            if (!seen[sum.unknown(i)]) {
                seen[sum.unknown(i)] = true;
                variables.put(sum.unknown(i), 0);
                open.add(sum.unknown(i));
            }
        }
    }

    /** A sum in the numbers of the tableau, and how far it may be off. */
    private static Sum own(Sum sum, Map<Integer, Integer> variables, @Nullable Off off) {
        var own = new TreeMap<Integer, Long>();
        for (int i = 0; i < sum.size(); i++) {
            own.put(variables.getOrDefault(sum.unknown(i), -1), sum.factor(i));
        }
        if (off != null) {
            own.put(off.above(), -1L);
            own.put(off.below(), 1L);
        }
        return Sum.of(own);
    }
}
