package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Counts.Rest;
import safeguarding.protect.Secret.Kind;

/**
 * What a reader knows who sees all that is shown, knows the policy and the reason beside each withheld figure, and can add and
 * take away: sums of unknown counts with limits.
 */
final class Attack {

    /**
     * What is known.
     *
     * @param known what a reader knows
     * @param value how much it is; not known of what always holds
     * @param shown the shown count that says it, if one does that could be withheld instead
     */
    record Fact(Known known, OptionalLong value, @Nullable Count shown) {

        /** True if a reader cannot tell that it is not so much more, or less below 0; of a shown count, once it is withheld. */
        boolean canBeOff(long by, int threshold) {
            long other = value.orElse(0) + by;
            return shown == null ? other >= known.lower() && other <= known.upper() : other > threshold;
        }
    }

    private final Hiding hiding;
    private final Predicate<Count> mayBeWithheld;
    private final int threshold;
    private final Unknowns unknowns;
    private final Map<Count, Sum> sums = new LinkedHashMap<>();

    /** The counts of which a reader is told why they are withheld: beside a share it is only said that it is withheld. */
    private final Set<Count> told = new HashSet<>();

    private final List<Known> always;
    private final List<Secret> natural;

    /** @param mayBeWithheld false of a count that is known whatever is withheld */
    Attack(Hiding hiding, Predicate<Count> mayBeWithheld, int threshold, Budget budget) {
        this.hiding = hiding;
        this.mayBeWithheld = mayBeWithheld;
        this.threshold = threshold;
        Counts counts = hiding.counts();
        Map<Atom, Long> values = counts.values();
        unknowns = new Unknowns(counts.atoms(), values, new Wholes(values)::of);
        fit(budget);
        counts.all().forEach(count -> sums.put(count, unknowns.sum(count.terms())));
        always = unknowns.always().stream()
                .map(sum -> new Known(sum, 0, Known.NO_UPPER))
                .toList();
        natural = List.copyOf(natural());
        counts.all().stream().filter(hiding::isTold).forEach(told::add);
    }

    /** Cuts each family as finely as the counts themselves allow: nothing follows from what contradicts them. */
    private void fit(Budget budget) {
        for (Family family : unknowns.families()) {
            for (Family.Detail detail : Family.Detail.values()) {
                family.cut(detail);
                if (agrees(family, budget)) {
                    break;
                }
            }
        }
        unknowns.renumber();
        unknowns.families().forEach(family -> family.cut(family.detail()));
    }

    private boolean agrees(Family family, Budget budget) {
        unknowns.renumber();
        var knowns = new ArrayList<Known>();
        for (Count count : hiding.counts().all()) {
            boolean within = count.value().isPresent()
                    && count.terms().keySet().stream().allMatch(atom -> unknowns.family(atom) == family);
            if (within) {
                knowns.add(
                        Known.exactly(unknowns.sum(count.terms()), count.value().getAsLong()));
            }
        }
        family.always(unknowns.numbers(family)).forEach(sum -> knowns.add(new Known(sum, 0, Known.NO_UPPER)));
        try {
            new Bounds(unknowns.size(), knowns, budget);
            return true;
        } catch (Contradiction e) {
            return false;
        }
    }

    int size() {
        return unknowns.size();
    }

    Unknowns unknowns() {
        return unknowns;
    }

    Sum sum(Count count) {
        return requireNonNull(sums.get(count));
    }

    /** How much each unknown is at most, to whoever knows all counts. */
    long[] most(Budget budget) {
        var knowns = new ArrayList<>(always);
        sums.forEach((count, sum) -> count.value().ifPresent(value -> knowns.add(Known.exactly(sum, value))));
        var bounds = new Bounds(unknowns.size(), knowns, budget);
        return IntStream.range(0, unknowns.size())
                .mapToLong(unknown -> bounds.range(Sum.of(unknown), Known.NO_LOWER, threshold + 1L)
                        .greatest())
                .toArray();
    }

    /** What is known as things stand. */
    List<Fact> facts() {
        var facts = new ArrayList<>(whatever());
        for (Count count : hiding.shown()) {
            long value = count.value().orElseThrow();
            if (value != 0) {
                facts.add(new Fact(
                        Known.exactly(sum(count), value), count.value(), mayBeWithheld.test(count) ? count : null));
            }
        }
        hiding.hidden().forEach((count, reason) -> {
            if (reason == Reason.SECONDARY && sum(count).isPositive()) {
                facts.add(new Fact(new Known(sum(count), threshold + 1L, Known.NO_UPPER), count.value(), null));
            }
        });
        return facts;
    }

    /** What is known whatever is withheld for the sake of others: a true 0 is shown, and a small count is withheld. */
    List<Fact> whatever() {
        var facts = new ArrayList<Fact>();
        always.forEach(known -> facts.add(new Fact(known, OptionalLong.empty(), null)));
        for (Count count : hiding.counts().all()) {
            if (count.value().orElse(1) == 0 && !hiding.hidden().containsKey(count)) {
                facts.add(new Fact(Known.exactly(sum(count), 0), count.value(), null));
            }
        }
        hiding.hidden().forEach((count, reason) -> {
            if (reason != Reason.SECONDARY && sum(count).isPositive() && told.contains(count)) {
                long value = count.value().orElseThrow();
                boolean small = value >= 1 && value <= threshold;
                long least = small || reason != Reason.POLICY ? 1 : 0;
                facts.add(new Fact(
                        new Known(sum(count), least, small ? threshold : Known.NO_UPPER), count.value(), null));
            }
        });
        rests().stream()
                .filter(rest -> kind(rest) == Kind.SMALL)
                .forEach(rest -> facts.add(
                        new Fact(new Known(left(rest), 1, threshold), OptionalLong.of(Hiding.left(rest)), null)));
        return facts;
    }

    /** How many facts there are about. */
    int factsAtMost() {
        return always.size() + hiding.counts().all().size();
    }

    private Sum left(Rest rest) {
        return sum(rest.whole()).minus(sum(rest.part()));
    }

    /** Where the part is small itself, the reason for it does not tell that few are left. */
    private Kind kind(Rest rest) {
        return rest.part().value().orElse(0) <= threshold ? Kind.UNSTATED : Kind.SMALL;
    }

    /** What small numbers of a whole are left beside a withheld part of it. */
    private List<Rest> rests() {
        return hiding.counts().rests().stream()
                .filter(rest -> hiding.hidden().containsKey(rest.part()))
                .filter(rest -> Hiding.left(rest) >= 1 && Hiding.left(rest) <= threshold)
                .filter(rest -> rest.part().value().orElse(0) != 0)
                .toList();
    }

    /** What people would ask how many there are of, though nobody states it. */
    private Set<Secret> natural() {
        var all = new LinkedHashMap<Sum, Secret>();
        unknowns.families()
                .forEach(family -> family.natural(
                        unknowns.numbers(family),
                        sum -> all.putIfAbsent(sum, new Secret(sum, Kind.UNSTATED, 0, Set.of()))));
        nested().forEach(secret -> all.put(secret.sum(), secret));
        return new LinkedHashSet<>(all.values());
    }

    /** Those of a count who are not in another that is part of it, where they are few. */
    private List<Secret> nested() {
        var like = new LinkedHashMap<List<Object>, TreeMap<Long, List<Count>>>();
        for (Count count : hiding.counts().all()) {
            if (count.isSingle() && count.value().orElse(0) > 0) {
                Place place = unknowns.place(count.atom());
                like.computeIfAbsent(List.of(place.scope(), place.what()), k -> new TreeMap<>())
                        .computeIfAbsent(count.value().getAsLong(), v -> new ArrayList<>())
                        .add(count);
            }
        }
        var nested = new ArrayList<Secret>();
        for (TreeMap<Long, List<Count>> bySize : like.values()) {
            bySize.forEach((value, larger) -> bySize.subMap(value - threshold, value)
                    .values()
                    .forEach(some -> {
                        for (Count whole : larger) {
                            for (Count part : some) {
                                if (unknowns.place(whole.atom()).holds(unknowns.place(part.atom()))) {
                                    nested.add(new Secret(
                                            sum(whole).minus(sum(part)), Kind.UNSTATED, 0, Set.of(whole, part)));
                                }
                            }
                        }
                    }));
        }
        return nested;
    }

    /** What nobody may learn as things stand. */
    List<Secret> secrets() {
        var secrets = new LinkedHashMap<Sum, Secret>();
        hiding.hidden().forEach((count, reason) -> {
            if (reason != Reason.SECONDARY && count.countsSomebody()) {
                long value = count.value().orElse(0);
                boolean small = value >= 1 && value <= threshold && sum(count).isPositive();
                Kind kind = small ? Kind.SMALL : Kind.UNSTATED;
                secrets.putIfAbsent(sum(count), new Secret(sum(count), kind, value, Set.of(count)));
            }
        });
        rests().forEach(rest -> secrets.putIfAbsent(
                left(rest), new Secret(left(rest), kind(rest), Hiding.left(rest), Set.of(rest.part(), rest.whole()))));
        hiding.counts().all().stream()
                .filter(count -> count.value().isEmpty())
                .forEach(count ->
                        secrets.putIfAbsent(sum(count), new Secret(sum(count), Kind.ELSEWHERE, 0, Set.of(count))));
        natural.forEach(secret -> secrets.putIfAbsent(secret.sum(), secret));
        return List.copyOf(secrets.values());
    }
}
