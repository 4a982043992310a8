package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Flow;
import safeguarding.measure.Measure;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Counts.Rest;
import safeguarding.protect.Place.Limit;
import safeguarding.protect.Secret.Kind;
import safeguarding.protect.Unknowns.Term;

/**
 * What a reader knows who sees all that is shown, knows the policy and the reason beside each withheld figure, and can add and
 * take away: sums of unknown counts with limits.
 */
final class Attack {

    /** Stands for how many there are where that is not known. */
    private static final long UNKNOWN = -1;

    /**
     * What is known.
     *
     * @param known what a reader knows
     * @param value how much it is; not known of what always holds
     * @param shown the shown count that says it, if one does that could be withheld instead
     */
    record Fact(Known known, OptionalLong value, @Nullable Count shown) {

        /**
         * True if a reader cannot tell that it is not so much more, or less below 0; of a shown count, once it is
         * withheld.
         */
        boolean canBeOff(long by, int threshold) {
            long other = value.orElse(0) + by;
            return shown == null ? other >= known.lower() && other <= known.upper() : other > threshold;
        }
    }

    private final Hiding hiding;
    private final Earlier earlier;
    private final int threshold;
    private final Unknowns unknowns;
    private final List<List<Term>> terms = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

    /** The counts of which a reader is told why they are withheld: beside a share it is only said that it is withheld. */
    private final Set<Count> told = new HashSet<>();

    private final List<Known> always;
    private final List<Fact> whatever;
    private final List<Secret> secrets;

    /** The counts of each statement. */
    private final Map<Integer, List<Count>> inStatement = new HashMap<>();

    /** The statements that are shown. */
    private final Set<Integer> open = new HashSet<>();

    /**
     * An attack on what is shown now, and when more counts were withheld by {@link #hide}.
     *
     * @param earlier what is known from what was published before, whatever is withheld
     */
    Attack(Hiding hiding, Earlier earlier, int threshold, Budget budget) {
        this.hiding = hiding;
        this.earlier = earlier;
        this.threshold = threshold;
        Counts counts = hiding.counts();
        Map<Atom, Long> values = counts.values();
        unknowns = new Unknowns(counts.atoms(), values, new Wholes(values, hiding.map())::of);
        for (Count count : counts.all()) {
            terms.add(unknowns.terms(count.terms()));
            count.statements()
                    .forEach(statement -> inStatement
                            .computeIfAbsent(statement, s -> new ArrayList<>())
                            .add(count));
        }
        fit(budget);
        terms.forEach(its -> sums.add(unknowns.sum(its)));
        always = Stream.concat(unknowns.always().stream(), rowsOfPeople().stream())
                .map(sum -> new Known(sum, 0, Known.NO_UPPER))
                .toList();
        counts.all().stream().filter(hiding::isTold).forEach(told::add);
        whatever = List.copyOf(known());
        secrets = List.copyOf(secret());
        inStatement.keySet().forEach(this::look);
    }

    /**
     * Of children who have at least so many rows each there are at most as many as that makes of the rows; and of rows with
     * something recorded, at most all.
     */
    private List<Sum> rowsOfPeople() {
        var left = new ArrayList<Sum>();
        for (Count people : hiding.counts().all()) {
            if (people.isSingle() && people.atom().leaf() instanceof Measure.People<?> measure) {
                rows(people.atom(), measure.flow())
                        .ifPresent(all -> left.add(sum(all).minus(sum(people).times(measure.least()))));
            }
        }
        notRecorded().forEach(secret -> left.add(secret.sum()));
        return left;
    }

    /** The count of all rows of a flow, where an atom counts something of them. */
    private Optional<Count> rows(Atom atom, Flow<?> flow) {
        return hiding.counts()
                .of(Map.of(new Atom(Measure.count(flow), "", atom.period(), atom.area(), atom.slice()), 1L));
    }

    /** Those of a count of whom the number is not recorded that a median, or another such figure, is of. */
    private List<Secret> notRecorded() {
        var secrets = new ArrayList<Secret>();
        for (Count some : hiding.counts().all()) {
            if (some.isSingle() && some.atom().leaf() instanceof Measure.Quantile<?> measure) {
                rows(some.atom(), measure.flow())
                        .ifPresent(all -> secrets.add(
                                new Secret(sum(all).minus(sum(some)), Kind.UNSTATED, 0, Set.of(all, some))));
            }
        }
        return secrets;
    }

    private void look(int statement) {
        if (!hiding.statement(statement).figure().isGap()
                && hiding.reason(statement).isEmpty()) {
            open.add(statement);
        } else {
            open.remove(statement);
        }
    }

    /** Withholds a count for the sake of others. */
    void hide(Count count) {
        hiding.hide(count, Reason.SECONDARY);
        hiding.withheldWith(count).forEach(this::look);
    }

    /** Shows a count again that was withheld for the sake of others. */
    void show(Count count) {
        hiding.show(count);
        hiding.withheldWith(count).forEach(this::look);
    }

    /** Whether a reader sees how many a count is. */
    boolean isShown(Count count) {
        return !hiding.hidden().containsKey(count)
                && count.statements().stream().anyMatch(open::contains);
    }

    /** The counts that stand, with others, in the statements that are withheld with a count; and the count. */
    Set<Count> with(Count count) {
        var with = new LinkedHashSet<Count>();
        with.add(count);
        hiding.withheldWith(count).forEach(statement -> with.addAll(inStatement.getOrDefault(statement, List.of())));
        return with;
    }

    /** Cuts each family as finely as the counts themselves allow: nothing follows from what contradicts them. */
    private void fit(Budget budget) {
        var within = new LinkedHashMap<Family, List<Count>>();
        for (Count count : hiding.counts().all()) {
            List<Term> its = terms.get(count.number());
            if (count.value().isPresent()
                    && its.stream().allMatch(term -> term.family() == its.get(0).family())) {
                within.computeIfAbsent(its.get(0).family(), f -> new ArrayList<>())
                        .add(count);
            }
        }
        for (Family family : unknowns.families()) {
            for (Family.Detail detail : Family.Detail.values()) {
                family.cut(detail);
                if (agrees(family, within.getOrDefault(family, List.of()), budget)) {
                    break;
                }
            }
        }
        unknowns.renumber();
        unknowns.families().forEach(family -> family.cut(family.detail()));
    }

    private boolean agrees(Family family, List<Count> counts, Budget budget) {
        unknowns.renumber();
        var knowns = new ArrayList<Known>();
        for (Count count : counts) {
            knowns.add(Known.exactly(
                    unknowns.sum(terms.get(count.number())), count.value().orElseThrow()));
        }
        family.always(unknowns.numbers(family)).forEach(sum -> knowns.add(new Known(sum, 0, Known.NO_UPPER)));
        try {
            new Bounds(unknowns.size(), knowns, budget);
            return true;
        } catch (Contradiction e) {
            return false;
        }
    }

    /** How much more coarsely the families had to be cut than they could be if the counts did not contradict one another. */
    int coarseness() {
        return unknowns.families().stream()
                .mapToInt(family -> family.detail().ordinal())
                .sum();
    }

    int size() {
        return unknowns.size();
    }

    Unknowns unknowns() {
        return unknowns;
    }

    Sum sum(Count count) {
        return sums.get(count.number());
    }

    /** What follows from all counts together. */
    Bounds all(Budget budget) {
        var knowns = new ArrayList<>(always);
        for (Count count : hiding.counts().all()) {
            if (count.value().isPresent()) {
                knowns.add(exactly(count));
            } else {
                told(count).ifPresent(knowns::add);
            }
        }
        return new Bounds(unknowns.size(), knowns, budget);
    }

    /** How much each unknown is at most, to whoever knows all counts. */
    long[] most(Bounds all) {
        return IntStream.range(0, unknowns.size())
                .mapToLong(unknown -> all.range(Sum.of(unknown), Known.NO_LOWER, threshold + 1L)
                        .greatest())
                .toArray();
    }

    /** What a shown count says, exactly or rounded. */
    Known says(Count count) {
        return hiding.known(count, sum(count));
    }

    /** What is known as things stand. */
    List<Fact> facts() {
        var facts = new ArrayList<>(whatever);
        for (Count count : hiding.counts().all()) {
            boolean shown = count.value().orElse(0) != 0 && isShown(count) && !hiding.isSmallAndRounded(count);
            if (shown && !earlier.shows(count)) {
                facts.add(new Fact(says(count), count.value(), count));
            }
        }
        hiding.hidden().forEach((count, reason) -> {
            if (reason == Reason.SECONDARY && sum(count).isPositive() && told.contains(count)) {
                facts.add(new Fact(new Known(sum(count), threshold + 1L, Known.NO_UPPER), count.value(), null));
            }
        });
        return facts;
    }

    /** What is known of a count that was withheld in an earlier edition and would not be published now. */
    private Optional<Known> told(Count count) {
        return sum(count).isPositive() ? earlier.told(count, sum(count)) : Optional.empty();
    }

    /** What is known of a count by whoever knows all of them. */
    private Known exactly(Count count) {
        return Known.exactly(sum(count), count.value().orElseThrow());
    }

    /**
     * What is known whatever is withheld for the sake of others: a true 0 is shown, a small count is withheld, or rounded so
     * that as much is known of it, and what was shown before is known.
     */
    List<Fact> whatever() {
        return whatever;
    }

    private List<Fact> known() {
        var facts = new ArrayList<Fact>();
        always.forEach(known -> facts.add(new Fact(known, OptionalLong.empty(), null)));
        for (Count count : hiding.counts().all()) {
            if (count.value().orElse(1) == 0 && tellsZero(count)) {
                facts.add(new Fact(Known.exactly(sum(count), 0), count.value(), null));
            } else if (hiding.isSmallAndRounded(count)) {
                facts.add(new Fact(says(count), count.value(), null));
            } else if (count.value().isEmpty()) {
                told(count).ifPresent(known -> facts.add(new Fact(known, OptionalLong.empty(), null)));
            }
        }
        for (Rest rest : hiding.counts().rests()) {
            if (hiding.showsSmall(rest.part()) && Hiding.left(rest) >= 0) {
                facts.add(new Fact(new Known(left(rest), 0, Known.NO_UPPER), OptionalLong.of(Hiding.left(rest)), null));
            }
        }
        hiding.counts().all().stream().filter(earlier::shows).forEach(count -> {
            long value = count.value().orElseThrow();
            if (value != 0 || hiding.hidden().containsKey(count)) {
                facts.add(new Fact(Known.exactly(sum(count), value), count.value(), null));
            }
        });
        hiding.hidden().forEach((count, reason) -> {
            if (reason == Reason.REVISION) {
                facts.add(new Fact(earlier.near(count, sum(count)), count.value(), null));
            } else if (reason != Reason.SECONDARY && sum(count).isPositive() && told.contains(count)) {
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

    /** Whether a 0 is told by what is shown, or may be: a share of a small group is withheld whatever the share is. */
    private boolean tellsZero(Count count) {
        return !hiding.hidden().containsKey(count)
                && (count.statements().isEmpty()
                        || count.statements().stream()
                                .anyMatch(statement -> hiding.reason(statement)
                                        .filter(Reason.SMALL_DENOMINATOR::equals)
                                        .isEmpty()));
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
    private Collection<Secret> natural() {
        var all = new LinkedHashMap<Sum, Secret>();
        unknowns.families()
                .forEach(family -> family.natural(
                        unknowns.numbers(family),
                        sum -> all.putIfAbsent(sum, new Secret(sum, Kind.UNSTATED, 0, Set.of()))));
        nested().forEach(secret -> all.put(secret.sum(), secret));
        nestedOfUnknown().forEach(secret -> all.putIfAbsent(secret.sum(), secret));
        notRecorded().forEach(secret -> all.put(secret.sum(), secret));
        return all.values();
    }

    /** A count that is a place, and how many it is. */
    private record Placed(Count count, Place place, long value) {}

    /** A place and one that is part of it, of about the same value. */
    private record Nested(Placed whole, Placed part) {}

    /** Those of a count who are not in another that is part of it, where they are few. */
    private List<Secret> nested() {
        var like = new LinkedHashMap<List<Object>, Map<Limit, TreeMap<Long, List<Placed>>>>();
        for (Count count : hiding.counts().all()) {
            if (count.isSingle() && count.value().orElse(0) > 0) {
                Place place = terms.get(count.number()).get(0).place();
                long value = count.value().getAsLong();
                like.computeIfAbsent(List.of(place.scope(), place.what()), k -> new LinkedHashMap<>())
                        .computeIfAbsent(requireNonNull(place.limits().get(Place.AREA)), k -> new TreeMap<>())
                        .computeIfAbsent(value, v -> new ArrayList<>())
                        .add(new Placed(count, place, value));
            }
        }
        var secrets = new ArrayList<Secret>();
        for (Map<Limit, TreeMap<Long, List<Placed>>> areas : like.values()) {
            var nested = new ArrayList<Nested>();
            areas.forEach((area, wholes) -> areas.forEach((part, parts) -> {
                if (area.contains(part)) {
                    nested(wholes, parts, nested);
                }
            }));
            nested.sort(Comparator.comparingLong((Nested n) -> n.whole().value())
                    .thenComparingLong(n -> n.part().value())
                    .thenComparingInt(n -> n.whole().count().number())
                    .thenComparingInt(n -> n.part().count().number()));
            for (Nested n : nested) {
                Count whole = n.whole().count();
                Count part = n.part().count();
                secrets.add(new Secret(sum(whole).minus(sum(part)), Kind.UNSTATED, 0, Set.of(whole, part)));
            }
        }
        return secrets;
    }

    /** The same where an earlier edition does not say of one of the two how many they were: it may be few. */
    private List<Secret> nestedOfUnknown() {
        var like = new LinkedHashMap<List<Object>, List<Placed>>();
        for (Count count : hiding.counts().all()) {
            long value = count.value().orElse(UNKNOWN);
            if (count.isSingle() && (value > 0 || value == UNKNOWN)) {
                Place place = terms.get(count.number()).get(0).place();
                like.computeIfAbsent(List.of(place.scope(), place.what()), k -> new ArrayList<>())
                        .add(new Placed(count, place, value));
            }
        }
        var secrets = new ArrayList<Secret>();
        for (List<Placed> some : like.values()) {
            List<Placed> unknown =
                    some.stream().filter(placed -> placed.value() == UNKNOWN).toList();
            for (Placed one : unknown) {
                for (Placed other : some) {
                    left(one, other).ifPresent(secrets::add);
                    left(other, one).ifPresent(secrets::add);
                }
            }
        }
        return secrets;
    }

    private Optional<Secret> left(Placed whole, Placed part) {
        if (whole.equals(part) || !whole.place().holds(part.place())) {
            return Optional.empty();
        }
        Sum left = sum(whole.count()).minus(sum(part.count()));
        return left.size() == 0
                ? Optional.empty()
                : Optional.of(new Secret(left, Kind.UNSTATED, 0, Set.of(whole.count(), part.count())));
    }

    private void nested(TreeMap<Long, List<Placed>> wholes, TreeMap<Long, List<Placed>> parts, List<Nested> nested) {
        wholes.forEach((value, larger) -> parts.subMap(value - threshold, value)
                .values()
                .forEach(some -> {
                    for (Placed whole : larger) {
                        for (Placed part : some) {
                            if (whole.place().holds(part.place())) {
                                nested.add(new Nested(whole, part));
                            }
                        }
                    }
                }));
    }

    /** Whether a reader is told that a small secret is small. */
    boolean isTold(Secret secret) {
        return secret.counts().size() != 1
                || secret.counts().stream().allMatch(count -> told.contains(count) || earlier.wasSmall(count));
    }

    /** What nobody may learn, whatever is withheld for the sake of others. */
    List<Secret> secrets() {
        return secrets;
    }

    private Collection<Secret> secret() {
        var secrets = new LinkedHashMap<Sum, Secret>();
        hiding.hidden().forEach((count, reason) -> {
            if (reason != Reason.SECONDARY && count.countsSomebody()) {
                long value = count.value().orElse(0);
                boolean small = value >= 1 && value <= threshold && sum(count).isPositive();
                Kind kind = small
                        ? Kind.SMALL
                        : reason == Reason.CONTRIBUTORS
                                ? Kind.OF_FEW
                                : reason == Reason.REVISION ? Kind.REVISED : Kind.UNSTATED;
                secrets.putIfAbsent(sum(count), new Secret(sum(count), kind, value, Set.of(count)));
            }
        });
        for (Count count : hiding.counts().all()) {
            if (hiding.isSmallAndRounded(count) && count.countsSomebody()) {
                secrets.putIfAbsent(sum(count), new Secret(sum(count), Kind.UNSTATED, 0, Set.of(count)));
            }
        }
        for (Rest rest : hiding.counts().rests()) {
            if (hiding.showsSmall(rest.part()) && !hiding.hidden().containsKey(rest.part())) {
                secrets.putIfAbsent(
                        left(rest), new Secret(left(rest), Kind.UNSTATED, 0, Set.of(rest.part(), rest.whole())));
            }
        }
        rests().forEach(rest -> secrets.putIfAbsent(
                left(rest), new Secret(left(rest), kind(rest), Hiding.left(rest), Set.of(rest.part(), rest.whole()))));
        hiding.counts().all().stream()
                .filter(count -> count.value().isEmpty() && !earlier.wasNoSecret(count))
                .forEach(count -> secrets.putIfAbsent(
                        sum(count),
                        new Secret(
                                sum(count), earlier.wasSmall(count) ? Kind.SMALL : Kind.ELSEWHERE, 0, Set.of(count))));
        natural().forEach(secret -> secrets.putIfAbsent(secret.sum(), secret));
        // what was shown before is no secret any more
        secrets.values()
                .removeIf(secret ->
                        !secret.counts().isEmpty() && secret.counts().stream().allMatch(earlier::shows));
        return secrets.values();
    }
}
