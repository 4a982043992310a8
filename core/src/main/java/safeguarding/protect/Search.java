package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import safeguarding.protect.Attack.Fact;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Elimination.TooLarge;

/**
 * Looks for the counts that must be withheld besides, so that none that is withheld is learnt from the others: adds what
 * {@link Cheapest} proposes, attacks what is shown then, and goes on until nothing is learnt; then shows again what need not
 * be withheld, the dearest first. The same statements always give the same.
 */
final class Search {

    private static final int MOST_ROUNDS = 40;

    /** In how many other areas a count may be off: few are fast, and mostly enough. */
    private static final List<Integer> PARTNERS = List.of(2, 5, 12);

    /** The most facts for which the exact way is worth its time. */
    private static final int MOST_EXACT = 800;

    /** How many facts are looked at again, all in all, in showing counts again. */
    private static final long CLEANING = 600_000;

    /** By how much cheaper it is to withhold what was withheld last time. */
    private static final long AGAIN = 20;

    /** How many steps are worth finding out whether one count can be shown again. */
    private static final long CLEANING_STEPS = 2_000_000;

    private final Hiding hiding;
    private final int threshold;
    private final int width;
    private final Budget budget;
    private final Earlier earlier;
    private final Attack attack;
    private final long[] most;
    private final Map<Count, Long> costs = new HashMap<>();
    private int rounds;

    /** What is narrowed by nothing that could be withheld, and not so far that it is too much. */
    private final Map<Sum, Range> accepted = new HashMap<>();

    /** For each count that is withheld for the sake of others, the secret it was first withheld for. */
    private final Map<Count, Secret> causes = new LinkedHashMap<>();

    private Cheapest cheapest;

    /**
     * A search.
     *
     * @param earlier what was published before: what it shows is known whatever is withheld, and what it withholds costs
     *     less to withhold again
     */
    Search(Hiding hiding, Earlier earlier, Protection.Withholding policy, Budget budget) {
        this.hiding = hiding;
        this.threshold = policy.threshold();
        this.width = policy.width();
        this.budget = budget;
        this.earlier = earlier;
        this.attack = new Attack(hiding, earlier, threshold, budget);
        this.most = attack.most(budget);
        this.cheapest = cheapest();
    }

    /**
     * What a reader can know of each secret in the end.
     *
     * @throws Unsafe if a secret is learnt whatever is withheld
     * @throws TooLarge if there is more to work out than the budget allows
     */
    Map<Secret, Range> run() {
        accept();
        add();
        clean();
        Map<Secret, Range> ranges = ranges();
        List<Secret> learnt = learnt(ranges);
        if (!learnt.isEmpty()) {
            throw new Unsafe(learnt.get(0));
        }
        return ranges;
    }

    /** For each count that is withheld for the sake of others, a secret it protects. */
    Map<Count, Secret> causes() {
        return causes;
    }

    /** How often what is shown was attacked and more was withheld. */
    int rounds() {
        return rounds;
    }

    /** Finds what is narrowed though nothing is shown but what must be. */
    private void accept() {
        var bounds = new Bounds(attack.size(), knowns(attack.whatever()), budget);
        for (Secret secret : attack.secrets()) {
            Range range = range(bounds, secret);
            if (secret.isLearnt(range, threshold, width)) {
                accept(secret, range);
            }
        }
    }

    private void accept(Secret secret, Range range) {
        if (!secret.isSmall() || range.greatest() - range.least() < width) {
            throw new Unsafe(secret);
        }
        accepted.put(secret.sum(), range);
    }

    private static List<Known> knowns(List<Fact> facts) {
        return facts.stream().map(Fact::known).toList();
    }

    private Range range(Bounds bounds, Secret secret) {
        return bounds.range(secret.sum(), secret.lowEnough(), secret.highEnough(threshold));
    }

    private Map<Secret, Range> ranges() {
        var bounds = new Bounds(attack.size(), knowns(attack.facts()), budget);
        var ranges = new LinkedHashMap<Secret, Range>();
        for (Secret secret : attack.secrets()) {
            ranges.put(secret, range(bounds, secret));
        }
        return ranges;
    }

    private boolean isLearnt(Secret secret, Range range) {
        Range enough = accepted.get(secret.sum());
        return enough == null
                ? secret.isLearnt(range, threshold, width)
                : range.least() > enough.least() || range.greatest() < enough.greatest();
    }

    private List<Secret> learnt(Map<Secret, Range> ranges) {
        var learnt = new ArrayList<Secret>();
        ranges.forEach((secret, range) -> {
            if (isLearnt(secret, range)) {
                learnt.add(secret);
            }
        });
        return learnt;
    }

    /** Withholds more until nothing is learnt. */
    private void add() {
        for (Secret secret : attack.secrets()) {
            if (secret.isSmall()) {
                loosen(secret, new Range(secret.value(), secret.value(), true));
            }
        }
        for (rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
            Map<Secret, Range> ranges = ranges();
            List<Secret> learnt = learnt(ranges);
            if (learnt.isEmpty()) {
                return;
            }
            cheapest = cheapest();
            int before = hiding.hidden().size();
            learnt.forEach(secret -> loosen(secret, requireNonNull(ranges.get(secret))));
            if (hiding.hidden().size() == before && attack.factsAtMost() <= MOST_EXACT) {
                learnt.forEach(secret -> loosenExactly(secret, requireNonNull(ranges.get(secret))));
            }
            if (hiding.hidden().size() == before) {
                learnt.forEach(secret -> accept(secret, requireNonNull(ranges.get(secret))));
            }
        }
        throw new TooLarge();
    }

    private Cheapest cheapest() {
        return new Cheapest(most, attack.facts(), threshold, this::price, budget);
    }

    private void loosen(Secret secret, Range range) {
        if (secret.isSmall()) {
            Range wanted = accepted.getOrDefault(secret.sum(), new Range(1, threshold, true));
            if (range.greatest() < wanted.greatest()) {
                loosen(secret, wanted.greatest() - secret.value());
            }
            if (range.least() > wanted.least()) {
                loosen(secret, wanted.least() - secret.value());
            }
        } else if (!loosen(secret, width)) {
            loosen(secret, -width);
        }
    }

    private void loosenExactly(Secret secret, Range range) {
        var exact = new Loosening(attack.size(), attack.facts(), threshold, this::price, budget);
        Sum sum = secret.sum();
        Range wanted = secret.isSmall()
                ? accepted.getOrDefault(sum, new Range(1, threshold, true))
                : new Range(range.greatest() - width, range.least() + width, true);
        for (long end = wanted.greatest(); end > range.greatest(); end--) {
            Optional<Set<Count>> counts = exact.atLeast(sum, end);
            if (counts.isPresent()) {
                withhold(counts.get(), secret);
                break;
            }
        }
        for (long end = wanted.least(); end < range.least(); end++) {
            Optional<Set<Count>> counts = exact.atLeast(sum.negated(), -end);
            if (counts.isPresent()) {
                withhold(counts.get(), secret);
                break;
            }
        }
    }

    /** Withholds what lets a secret be so much more, or less; or by fewer, if it cannot be by so many at once. */
    private boolean loosen(Secret secret, long by) {
        for (long size = Math.abs(by); size > 0; size--) {
            for (int partners : PARTNERS) {
                Optional<Set<Count>> counts =
                        cheapest.of(secret.sum(), by > 0 ? size : -size, among(secret.sum(), size, partners));
                if (counts.isPresent()) {
                    withhold(counts.get(), secret);
                    return true;
                }
            }
        }
        return false;
    }

    /** The unknowns of the areas a sum is of, and of so many others in which it costs least that they are off. */
    private int[] among(Sum sum, long size, int partners) {
        var families = new LinkedHashSet<Family>();
        for (int i = 0; i < sum.size(); i++) {
            families.add(attack.unknowns().family(sum.unknown(i)));
        }
        return families.stream()
                .flatMapToInt(family ->
                        family.areas() <= partners ? family.all() : family.of(areas(family, sum, size, partners)))
                .toArray();
    }

    private Set<Integer> areas(Family family, Sum sum, long size, int partners) {
        var own = new TreeSet<Integer>();
        for (int i = 0; i < sum.size(); i++) {
            if (attack.unknowns().family(sum.unknown(i)) == family) {
                own.add(family.area(sum.unknown(i)));
            }
        }
        var prices = new TreeMap<Integer, Double>();
        for (int area = 0; area < family.areas(); area++) {
            if (!own.contains(area)) {
                double price = 0;
                for (int i = 0; i < sum.size(); i++) {
                    int unknown = sum.unknown(i);
                    if (attack.unknowns().family(unknown) == family && family.area(unknown) == own.first()) {
                        price += cheapest.price(family.elsewhere(unknown, area), size);
                    }
                }
                prices.put(area, price);
            }
        }
        prices.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(partners)
                .forEach(e -> own.add(e.getKey()));
        return own;
    }

    private void withhold(Set<Count> counts, Secret secret) {
        for (Count count : counts) {
            if (!hiding.hidden().containsKey(count)) {
                hiding.hide(count, Reason.SECONDARY);
                causes.put(count, secret);
            }
        }
    }

    private long price(Count count) {
        return hiding.hidden().containsKey(count) ? 0 : cost(count);
    }

    /**
     * What it costs to withhold a count: each statement that goes with it, a total more than a part, and a little more for a
     * larger count; much less if it was withheld last time.
     */
    private long cost(Count count) {
        return costs.computeIfAbsent(count, c -> {
            long cost = 0;
            for (int statement : hiding.withheldWith(c)) {
                cost += hiding.statement(statement).slice().isTotal() ? 4_000 : 1_000;
            }
            long value = c.value().orElse(0);
            cost += 14L * (Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value)));
            return earlier.withholds(c) ? cost / AGAIN : cost;
        });
    }

    /** Shows again what need not be withheld, the dearest first. */
    private void clean() {
        List<Count> dearest = hiding.hidden().entrySet().stream()
                .filter(e -> e.getValue() == Reason.SECONDARY)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(this::cost).reversed().thenComparingInt(Count::number))
                .toList();
        long left = CLEANING;
        for (Count count : dearest) {
            left -= attack.factsAtMost();
            if (left < 0) {
                return;
            }
            hiding.show(count);
            if (isAnyLearnt(requireNonNull(causes.get(count)))) {
                hiding.hide(count, Reason.SECONDARY);
            } else {
                causes.remove(count);
            }
        }
    }

    /** Whether anything is learnt as things stand, or that takes too long to say; one secret is looked at first. */
    private boolean isAnyLearnt(Secret first) {
        try {
            var bounds = new Bounds(attack.size(), knowns(attack.facts()), budget.steps(CLEANING_STEPS));
            return isLearnt(first, range(bounds, first))
                    || attack.secrets().stream().anyMatch(secret -> isLearnt(secret, range(bounds, secret)));
        } catch (TooLarge e) {
            return true;
        }
    }

    /** A secret is learnt whatever is withheld. */
    static final class Unsafe extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Secret secret;

        Unsafe(Secret secret) {
            this.secret = secret;
        }

        Secret secret() {
            return secret;
        }
    }
}
