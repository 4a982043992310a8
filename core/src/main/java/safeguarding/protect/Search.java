package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import safeguarding.protect.Attack.Fact;
import safeguarding.protect.Component.Move;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Secret.Kind;

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

    /** How many steps are worth finding out what can be shown again. */
    private static final long CLEANING = 200_000_000;

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

    /** A table that agrees with all counts, and so with whatever is shown of them. */
    private final long[] table;

    /** What nobody may learn, but for what this table alone shows not to be learnt. */
    private final List<Secret> secrets;

    /** Secrets that can be more than any number, of which no one table tells. */
    private final Set<Secret> endless = new HashSet<>();

    private final Map<Count, Long> costs = new HashMap<>();
    private int rounds;

    /** What is narrowed by nothing that could be withheld, and not so far that it is too much. */
    private final Map<Sum, Range> accepted = new HashMap<>();

    /** For each count that is withheld for the sake of others, the secret it was first withheld for. */
    private final Map<Count, Secret> causes = new LinkedHashMap<>();

    private Cheapest cheapest;

    /** What follows from what is known whatever is withheld. */
    private @Nullable Bounds whatever;

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
        Bounds all = attack.all(budget);
        this.most = attack.most(all);
        this.table = all.table().orElseThrow(TooLarge::new);
        this.secrets = attack.secrets().stream()
                .map(this::valued)
                .filter(this::isAtRisk)
                .toList();
        this.cheapest = cheapest();
    }

    /** How many a small secret of an earlier edition is, nobody knows: it is taken for what it can be. */
    private Secret valued(Secret secret) {
        return secret.isSmall() && secret.value() == 0
                ? new Secret(secret.sum(), secret.kind(), secret.sum().in(table), secret.counts())
                : secret;
    }

    private boolean isAtRisk(Secret secret) {
        if (secret.kind() != Kind.UNSTATED) {
            return true;
        }
        long value = secret.sum().in(table);
        return value > 0 && value <= threshold;
    }

    /**
     * What a reader can know of each secret in the end.
     *
     * @throws Unsafe if a secret is learnt whatever is withheld
     * @throws TooLarge if there is more to work out than the budget allows
     */
    Map<Secret, Range> run() {
        accept();
        clean(add());
        Bounds bounds = bounds(List.of());
        var ranges = new LinkedHashMap<Secret, Range>();
        for (Secret secret : attack.secrets().stream().map(this::valued).toList()) {
            Range range = range(bounds, secret);
            if (isLearnt(secret, range)) {
                throw new Unsafe(secret);
            }
            ranges.put(secret, range);
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

    /** Finds what small counts are narrowed though nothing is shown but what must be. */
    private void accept() {
        whatever = new Bounds(attack.size(), knowns(attack.whatever()), table, budget);
        secrets.stream().filter(Secret::isSmall).forEach(this::acceptWhatMust);
    }

    /** Accepts what is narrowed whatever is withheld. */
    private void acceptWhatMust(Secret secret) {
        Bounds bounds = requireNonNull(whatever);
        Range range = range(bounds, secret);
        if (isLearnt(secret, range)) {
            accept(secret, bounds, range, bounds.range(secret.sum(), secret.lowEnough(), secret.highEnough(threshold)));
        }
    }

    /** @param can what it can be at most, if not all of that is known to be */
    private void accept(Secret secret, Bounds bounds, Range range, Range can) {
        if (!secret.isSmall()) {
            throw new Unsafe(secret);
        }
        if (range.greatest() - range.least() >= width) {
            accepted.put(secret.sum(), can);
            return;
        }
        // Nobody is told that the part of a share is small, so it may be that, or more.
        var unstated = new Secret(secret.sum(), Kind.UNSTATED, secret.value(), secret.counts());
        accepted.remove(secret.sum());
        Range whole = range(bounds, unstated);
        if (attack.isTold(secret) || isLearnt(unstated, whole)) {
            throw new Unsafe(secret);
        }
        accepted.put(secret.sum(), whole);
    }

    private static List<Known> knowns(List<Fact> facts) {
        return facts.stream().map(Fact::known).toList();
    }

    private Bounds bounds(List<Move> moves) {
        return new Bounds(attack.size(), knowns(attack.facts()), table, moves, budget);
    }

    /**
     * What a secret can be, as far as tables of whole numbers are known that have it: where an end is not, the tables with
     * fractions that go further show nothing.
     */
    private Range range(Bounds bounds, Secret secret) {
        Sum sum = secret.sum();
        budget.spend(1 + sum.size());
        Range enough = accepted.get(sum);
        Range range;
        if (enough != null) {
            range = bounds.range(sum, enough.least(), enough.greatest());
        } else if (secret.kind() == Kind.SMALL) {
            range = bounds.range(sum, secret.lowEnough(), secret.highEnough(threshold));
        } else if (secret.kind() == Kind.UNSTATED) {
            range = bounds.either(sum, secret.lowEnough(), secret.highEnough(threshold));
        } else {
            long value = sum.in(table);
            range = bounds.either(sum, value - 1, value + 1);
        }
        if (range.least() == Known.NO_LOWER || range.greatest() == Known.NO_UPPER) {
            endless.add(secret);
        }
        return range.met() ? range : bounds.seen(sum).orElseThrow(TooLarge::new);
    }

    private boolean isLearnt(Secret secret, Range range) {
        Range enough = accepted.get(secret.sum());
        return enough == null
                ? secret.isLearnt(range, threshold, width)
                : range.least() > enough.least() || range.greatest() < enough.greatest();
    }

    /** The same, without the other end where one tells. */
    private boolean isLearnt(Secret secret, Bounds bounds) {
        Range enough = accepted.get(secret.sum());
        if (enough == null && secret.isSmall()) {
            enough = new Range(1, threshold, true);
        }
        return enough == null || enough.least() == Known.NO_LOWER || enough.greatest() == Known.NO_UPPER
                ? isLearnt(secret, range(bounds, secret))
                : !bounds.canBe(secret.sum(), enough);
    }

    /** Withholds more until nothing is learnt; what a reader knows then. */
    private Bounds add() {
        for (Secret secret : secrets) {
            if (secret.isSmall()) {
                loosen(secret, new Range(secret.value(), secret.value(), true));
            }
        }
        // The more is withheld, the more tables agree. So what was not learnt once is not learnt later.
        List<Secret> watched = secrets;
        List<Move> moves = List.of();
        for (rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
            Bounds bounds = bounds(moves);
            var learnt = new LinkedHashMap<Secret, Range>();
            for (Secret secret : watched) {
                Range range = range(bounds, secret);
                if (isLearnt(secret, range)) {
                    learnt.put(secret, range);
                }
            }
            if (learnt.isEmpty()) {
                return bounds;
            }
            learnt.keySet().stream().filter(secret -> !secret.isSmall()).forEach(this::acceptWhatMust);
            moves = bounds.moves(budget);
            watched = List.copyOf(learnt.keySet());
            cheapest = cheapest();
            int before = hiding.hidden().size();
            learnt.forEach(this::loosen);
            if (hiding.hidden().size() == before && attack.factsAtMost() <= MOST_EXACT) {
                learnt.forEach(this::loosenExactly);
                if (hiding.hidden().size() == before) {
                    learnt.forEach(this::loosenByAll);
                }
            }
            if (hiding.hidden().size() == before) {
                learnt.forEach((secret, range) -> accept(secret, bounds, range, range));
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
        } else if (!loosen(secret, secret.room(width))) {
            loosen(secret, -secret.room(width));
        }
    }

    private void loosenExactly(Secret secret, Range range) {
        var exact = new Loosening(attack.size(), attack.facts(), threshold, this::price, budget);
        Sum sum = secret.sum();
        Range wanted = secret.isSmall()
                ? accepted.getOrDefault(sum, new Range(1, threshold, true))
                : new Range(range.greatest() - secret.room(width), range.least() + secret.room(width), true);
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

    /**
     * Withholds all that is tied to a secret, if it can be more or less then: for where tables with fractions say that it can
     * be already, and no table of whole numbers does. The more is withheld, the more it can be, so nothing else would do;
     * what need not be withheld is shown again later.
     */
    private void loosenByAll(Secret secret, Range range) {
        var all = new Loosening(attack.size(), attack.facts(), threshold, this::price, budget).tied(secret.sum());
        all.forEach(attack::hide);
        Range then = range(bounds(List.of()), secret);
        if (then.least() < range.least() || then.greatest() > range.greatest()) {
            all.forEach(count -> causes.put(count, secret));
        } else {
            all.forEach(attack::show);
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
        budget.spend((long) family.areas() * sum.size());
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
                attack.hide(count);
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

    /**
     * Shows again what need not be withheld, the dearest first.
     *
     * @param bounds what a reader knows as things stand, from which no secret is learnt
     */
    private void clean(Bounds bounds) {
        List<Count> dearest = hiding.hidden().entrySet().stream()
                .filter(e -> e.getValue() == Reason.SECONDARY)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingLong(this::cost).reversed().thenComparingInt(Count::number))
                .toList();
        Map<Integer, List<Secret>> uses = new HashMap<>();
        for (Secret secret : secrets) {
            for (int i = 0; i < secret.sum().size(); i++) {
                uses.computeIfAbsent(secret.sum().unknown(i), u -> new ArrayList<>())
                        .add(secret);
            }
        }
        Bounds now = bounds;
        long left = CLEANING;
        for (Count count : dearest) {
            long steps = Math.min(left, CLEANING_STEPS);
            if (steps == 0) {
                return;
            }
            Budget own = budget.steps(steps);
            Optional<Bounds> then = shown(now, count, uses, own);
            left -= steps - own.left();
            if (then.isPresent()) {
                now = then.get();
                causes.remove(count);
            } else {
                attack.hide(count);
            }
        }
    }

    /** Shows a count; what a reader knows then, or empty if a secret is learnt, or it takes too long to say. */
    private Optional<Bounds> shown(Bounds now, Count count, Map<Integer, List<Secret>> uses, Budget own) {
        Set<Count> with = attack.with(count);
        List<Count> before = with.stream().filter(attack::isShown).toList();
        attack.show(count);
        List<Known> more = with.stream()
                .filter(attack::isShown)
                .filter(one -> !before.contains(one) && one.value().orElse(0) != 0)
                .map(attack::says)
                .toList();
        Secret first = requireNonNull(causes.get(count));
        var unsure = new LinkedHashSet<Secret>();
        unsure.add(first);
        try {
            var lost = new TreeSet<Integer>();
            Optional<Bounds> narrower = now.with(more, lost::add, own);
            Bounds then = narrower.isPresent()
                    ? narrower.get()
                    : new Bounds(attack.size(), knowns(attack.facts()), table, now.moves(own), own);
            if (narrower.isPresent()) {
                // A secret of which all tables that show it not to be learnt still agree need not be asked about.
                lost.forEach(unknown -> unsure.addAll(uses.getOrDefault(unknown, List.of())));
                unsure.addAll(endless);
            } else {
                unsure.addAll(secrets);
            }
            boolean learnt = unsure.stream().anyMatch(secret -> isLearnt(secret, then));
            return learnt ? Optional.empty() : Optional.of(then);
        } catch (TooLarge e) {
            return Optional.empty();
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
