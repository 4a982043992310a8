package safeguarding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.judge.Direction;
import safeguarding.measure.Figure;
import safeguarding.stats.Change;
import safeguarding.stats.Proportion;
import safeguarding.stats.Significance;

/** Where a rate or share of one group differs from that of all others by more than chance. */
final class Groups {

    private Groups() {}

    /** A group against all others: what the change from theirs to its own comes to. */
    private record Against(Reading group, Figure.Rate own, Figure.Rate others, Change change, Significance test) {}

    static List<Finding> differ(List<Reading> readings) {
        var byWhole = new LinkedHashMap<List<Object>, Map<String, List<Reading>>>();
        for (Reading reading : readings) {
            if (reading.slice().values().size() == 1) {
                byWhole.computeIfAbsent(
                                List.of(reading.line(), reading.area(), reading.period()), w -> new LinkedHashMap<>())
                        .computeIfAbsent(reading.slice().values().firstKey(), c -> new ArrayList<>())
                        .add(reading);
            }
        }
        var found = new ArrayList<Finding>();
        byWhole.values()
                .forEach(columns -> columns.forEach(
                        (column, groups) -> Among.at(readings, groups.get(0).line(), groups.get(0))
                                .flatMap(whole -> differ(whole, column, groups))
                                .ifPresent(found::add)));
        return found;
    }

    /** The group that differs most, if the groups are all that there are. */
    private static Optional<Finding> differ(Reading whole, String column, List<Reading> groups) {
        if (!(whole.figure() instanceof Figure.Rate all)
                || groups.size() < 2
                || !addUp(all, groups)
                || !whole.interval(0.95).isCalculable()) {
            return Optional.empty();
        }
        return groups.stream()
                .flatMap(group -> against(all, group, groups.size()).stream())
                .filter(one -> one.test().isSignificantAlone())
                .min((one, other) -> one.test().p() == other.test().p()
                        ? Integer.compare(rank(one), rank(other))
                        : Double.compare(one.test().p(), other.test().p()))
                .map(one -> differ(whole, column, one, groups));
    }

    /** Of two groups that are each all others of the other, the worse is named, or else the one with more. */
    private static int rank(Against one) {
        return way(one) == Direction.WORSE || way(one) == Direction.HIGHER ? 0 : 1;
    }

    private static Direction way(Against one) {
        return Direction.of(one.group().indicator().polarity(), one.others(), one.own());
    }

    private static boolean addUp(Figure.Rate all, List<Reading> groups) {
        long above = 0;
        long below = 0;
        for (Reading group : groups) {
            if (!(group.figure() instanceof Figure.Rate rate)
                    || rate.scale() != all.scale()
                    || rate.share() != all.share()
                    || rate.numerator() < 0
                    || rate.numerator() > all.numerator()
                    || rate.denominator() > all.denominator()) {
                return false;
            }
            above += rate.numerator();
            below += rate.denominator();
        }
        return above == all.numerator() && below == all.denominator();
    }

    private static Optional<Against> against(Figure.Rate all, Reading group, int groups) {
        Figure.Rate own = (Figure.Rate) group.figure();
        long above = all.numerator() - own.numerator();
        long below = all.denominator() - own.denominator();
        if (below <= 0) {
            return Optional.empty();
        }
        Change change = all.share()
                ? Change.between(
                        Proportion.of((double) above, (double) below),
                        Proportion.of((double) own.numerator(), (double) own.denominator()))
                : Change.between(
                        Change.events(above, Change.exposure((double) below, "")),
                        Change.events(own.numerator(), Change.exposure((double) own.denominator(), "")));
        return change.p()
                .fold(
                        p -> Optional.of(new Against(
                                group,
                                own,
                                new Figure.Rate(above, below, all.scale(), all.share()),
                                change,
                                Significance.of(p, change.method()).bestOf(groups))),
                        why -> Optional.empty());
    }

    private static Finding differ(Reading whole, String column, Against one, List<Reading> groups) {
        Reading group = one.group();
        var rests = new ArrayList<>(List.of(whole));
        rests.addAll(groups);
        Direction way = way(one);
        return Finding.of(
                        StandardRule.GROUPS_DIFFER,
                        way == Direction.BETTER ? Severity.NOTE : Severity.WATCH,
                        whole.subject() + ": " + group.reads() + " where the " + column + " is '"
                                + group.slice().values().get(column) + "', against "
                                + group.indicator().unit().print(one.others()) + " for all others; more than chance: "
                                + one.change().effect() + ", " + one.test() + ", allowing for " + groups.size()
                                + " groups.",
                        rests)
                .with(
                        new Evidence(
                                "the group",
                                group.reads(),
                                one.own().value().orElseThrow().doubleValue()),
                        new Evidence(
                                "all others",
                                group.indicator().unit().print(one.others()),
                                one.others().value().orElseThrow().doubleValue()))
                .with(Numbers.of(one.change()))
                .with(Numbers.of(one.test()))
                .caveat("Groups differ for reasons too: look at what the children in them need before it is put down to"
                        + " how they are treated.");
    }
}
