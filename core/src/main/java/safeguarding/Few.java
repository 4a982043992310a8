package safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.measure.Figure;
import safeguarding.stats.Count;
import safeguarding.stats.Interval;
import safeguarding.stats.RepeatEvents;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;

/** What the few who have most of the events mean for their number. */
final class Few {

    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Few() {}

    /** A count, and how many of it the few have. */
    private record Part(Reading share, Reading count, long total, Implied.Range few) {}

    private static List<Finding> each(
            String share,
            String count,
            List<Reading> readings,
            BiFunction<Part, List<Reading>, Optional<Finding>> find) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, share)
                .forEach(one -> Among.atOrLastWithin(readings, count, one)
                        .ifPresent(other -> Among.count(other.figure())
                                .flatMap(total ->
                                        Implied.part(one.figure(), total).map(few -> new Part(one, other, total, few)))
                                .flatMap(part -> find.apply(part, readings))
                                .ifPresent(found::add)));
        return found;
    }

    private static Finding otherPeriod(Part part, Finding finding) {
        return part.share().period().equals(part.count().period())
                ? finding
                : finding.caveat(
                        "The share is given for " + part.share().period().label() + " and is taken to be of "
                                + part.count().period().label() + ".");
    }

    static List<Finding> concentration(DeclaredRule.Concentration rule, List<Reading> readings) {
        return each(rule.share(), rule.count(), readings, (part, all) -> concentration(rule, part));
    }

    private static Optional<Finding> concentration(DeclaredRule.Concentration rule, Part part) {
        Reading count = part.count();
        Implied.Range few = part.few();
        Implied.Range rest = few.rest(part.total());
        Optional<Long> before = Among.count(count.previous());
        if (few.least() == 0 || before.isEmpty()) {
            return Optional.empty();
        }
        double[] p = Implied.numbers(List.of(rest.least(), rest.most()).stream()
                .flatMap(left -> count
                        .indicator()
                        .tested(count.previous(), count.previousPeriod(), new Figure.Count(left), count.period())
                        .flatMap(change -> change.p())
                        .fold(List::of, why -> List.<Double>of())
                        .stream())
                .toList());
        boolean none = p.length > 0 && p[0] >= Significance.LEVEL;
        boolean told = p.length > 0 && p[1] < Significance.LEVEL;
        String way = rest.least() > before.get() ? "increasing" : rest.most() < before.get() ? "decreasing" : "changed";
        String chance = p.length == 0
                ? ""
                : ", " + (none ? "no significant change" : told ? way : "which may be chance") + " (p = " + Numbers.p(p)
                        + ")";
        long rise = part.total() - before.get();
        double least = rise > 0 ? 100.0 * few.least() / rise : 0;
        double most = rise > 0 ? 100.0 * few.most() / rise : 0;
        String name = rule.few() <= WORDS.size() ? WORDS.get(rule.few() - 1) : Wording.number(rule.few());
        String have = rule.few() == 1 ? " has them" : " have them";
        String are = rule.few() == 1 ? "the one is " : "the " + name + " are ";
        boolean explained =
                none && count.change().map(Significance::isSignificant).orElse(false);
        var evidence = new ArrayList<Evidence>(List.of(
                Numbers.count("least of the few", few.least()),
                Numbers.count("most of the few", few.most()),
                Numbers.count("everyone before", before.get()),
                Numbers.count("least of everyone else", rest.least()),
                Numbers.count("most of everyone else", rest.most())));
        if (p.length > 0) {
            evidence.add(new Evidence("least p", Numbers.p(p[0]), p[0]));
            evidence.add(new Evidence("greatest p", Numbers.p(p[1]), p[1]));
        }
        if (rise > 0) {
            evidence.add(new Evidence("least share of the rise", Numbers.print(least, 0) + "%", least));
            evidence.add(new Evidence("greatest share of the rise", Numbers.print(most, 0) + "%", most));
        }
        Finding finding = Finding.of(
                        rule,
                        explained ? Severity.WATCH : Severity.NOTE,
                        count.subject() + ": " + part.share().reads() + " of " + Wording.number(part.total()) + " is "
                                + few + ", and " + name + have + "; everyone else: " + rest + " after "
                                + Wording.number(before.get()) + " in "
                                + count.previousPeriod().label() + chance
                                + (rise > 0
                                        ? "; " + are + percent(least, most) + " of the rise of " + Wording.number(rise)
                                        : "")
                                + ".",
                        List.of(count, part.share()))
                .with(evidence)
                .caveat("Everyone else now is compared with everyone before, which is fair only where the few had none"
                        + " then.");
        return Optional.of(otherPeriod(part, finding));
    }

    static List<Finding> clustering(DeclaredRule.Clustering rule, List<Reading> readings) {
        return each(rule.share(), rule.count(), readings, (part, all) -> clustering(rule, part));
    }

    private static Optional<Finding> clustering(DeclaredRule.Clustering rule, Part part) {
        long about = (part.few().least() + part.few().most()) / 2;
        if (about <= rule.few()) {
            return Optional.empty();
        }
        var individuals = new TreeMap<Long, Long>();
        long each = about / rule.few();
        long more = about % rule.few();
        individuals.merge(each, rule.few() - more, Long::sum);
        individuals.merge(each + 1, more, Long::sum);
        individuals.merge(1L, part.total() - about, Long::sum);
        return RepeatEvents.of(individuals)
                .interval(0.95)
                .fold(wide -> Optional.of(clustering(rule, part, about, wide)), why -> Optional.empty());
    }

    private static Finding clustering(DeclaredRule.Clustering rule, Part part, long about, Interval wide) {
        Interval plain = Count.of((double) part.total()).interval(0.95);
        String name = rule.few() <= WORDS.size() ? WORDS.get(rule.few() - 1) : Wording.number(rule.few());
        boolean exact = part.few().least() == part.few().most();
        return otherPeriod(
                part,
                Finding.of(
                                rule,
                                Severity.CAVEAT,
                                part.count().subject() + ": the 95% limits of " + Wording.number(part.total()) + ", "
                                        + limits(plain) + ", take each for separate, but " + name
                                        + (rule.few() == 1 ? " has " : " have ") + (exact ? "" : "about ")
                                        + Wording.number(about) + " of them; allowing for that they are about "
                                        + limits(wide) + ", or wider.",
                                List.of(part.count(), part.share()))
                        .with(Numbers.of(wide))
                        .caveat("Everyone else is taken to have one each, and the few to have as many as one another"
                                + " (Dobson 1991; UKHSA)."));
    }

    private static String percent(double least, double most) {
        return Numbers.range(least, most, 0).replace(" to ", "% to ") + "%";
    }

    private static String limits(Interval interval) {
        return Numbers.print(interval.lower(), 0) + " to " + Numbers.print(interval.upper(), 0);
    }
}
