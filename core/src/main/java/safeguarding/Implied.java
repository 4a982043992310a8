package safeguarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.stats.Change;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.Published;
import safeguarding.stats.RateChange;
import safeguarding.stats.Reconcile;
import safeguarding.text.Wording;

/** What rounded figures say of the counts behind them. */
final class Implied {

    private static final int MOST_PLACES = 18;

    private Implied() {}

    /** Whole numbers from a least to a most. */
    record Range(long least, long most) {
        /** All of a total that are not of this. */
        Range rest(long total) {
            return new Range(total - most, total - least);
        }

        @Override
        public String toString() {
            return Numbers.range(least, most);
        }
    }

    /** How many of a total a share is: exactly, where the share is of that very total; else all that print as it. */
    static Optional<Range> part(Figure share, long total) {
        if (share instanceof Figure.Rate rate && rate.share() && rate.scale() == 100) {
            return rate.denominator() == total && rate.numerator() >= 0 && rate.numerator() <= total
                    ? Optional.of(new Range(rate.numerator(), rate.numerator()))
                    : Optional.empty();
        }
        return published(share, 100)
                .flatMap(digits -> Reconcile.impliedNumerator(digits, total)
                        .fold(
                                implied -> implied.max().isPresent()
                                        ? Optional.of(new Range(
                                                implied.min(), implied.max().getAsLong()))
                                        : Optional.<Range>empty(),
                                why -> Optional.empty()))
                .filter(range -> range.most() <= total);
    }

    /** The digits of a figure that was supplied rounded; empty for every other, and where only a bound is known. */
    static Optional<Published> published(Figure figure, long per) {
        boolean usable = figure instanceof Figure.Stated stated
                && stated.bound() == Bound.EXACTLY
                && stated.stated().signum() >= 0
                && Math.abs((long) stated.stated().scale()) <= MOST_PLACES
                && stated.stated().precision() <= 2 * MOST_PLACES;
        return usable
                ? Optional.of(new Published(((Figure.Stated) figure).stated(), per, RoundingMode.HALF_UP))
                : Optional.empty();
    }

    /** What an indicator's figure is per; empty if it is no rate. */
    private static Optional<Long> scale(Indicator indicator) {
        Formula formula = indicator.formula();
        while (formula instanceof Formula.Named
                || formula instanceof Formula.Matured
                || formula instanceof Formula.Over) {
            formula = formula.parts().get(0);
        }
        return formula instanceof Formula.Ratio ratio ? Optional.of(ratio.scale()) : Optional.empty();
    }

    static List<Finding> subgroup(DeclaredRule.Subgroup rule, List<Reading> readings) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, rule.shareOfEvents()).forEach(shareOfEvents -> {
            Optional<Reading> events = Among.at(readings, rule.events(), shareOfEvents);
            Optional<Reading> shareOfBase = Among.at(readings, rule.shareOfBase(), shareOfEvents);
            Optional<Reading> base = Among.at(readings, rule.base(), shareOfEvents);
            if (events.isPresent() && shareOfBase.isPresent() && base.isPresent()) {
                subgroup(rule, shareOfEvents, events.get(), shareOfBase.get(), base.get())
                        .ifPresent(found::add);
            }
        });
        return found;
    }

    private static Optional<Finding> subgroup(
            DeclaredRule.Subgroup rule, Reading shareOfEvents, Reading events, Reading shareOfBase, Reading base) {
        long allEvents = Among.count(events.figure()).orElse(0L);
        long all = Among.count(base.figure()).orElse(0L);
        Optional<Range> some = part(shareOfEvents.figure(), allEvents);
        Optional<Range> part = part(shareOfBase.figure(), all);
        if (some.isEmpty()
                || part.isEmpty()
                || part.get().least() <= 0
                || part.get().most() >= all) {
            return Optional.empty();
        }
        var changes = new ArrayList<RateChange>();
        for (long above : List.of(some.get().least(), some.get().most())) {
            for (long below : List.of(part.get().least(), part.get().most())) {
                changes.add(Change.between(
                        Change.events(allEvents - above, Change.exposure((double) (all - below), "")),
                        Change.events(above, Change.exposure((double) below, ""))));
            }
        }
        String group = per100(some.get(), part.get());
        String others = per100(some.get().rest(allEvents), part.get().rest(all));
        double[] p = numbers(changes.stream()
                .flatMap(c -> c.p().fold(List::of, why -> List.<Double>of()).stream())
                .toList());
        double[] ratio = numbers(changes.stream()
                .flatMap(c -> c.ratio().fold(List::of, why -> List.<Double>of()).stream())
                .toList());
        if (p.length == 0) {
            return Optional.empty();
        }
        boolean told = p[1] < 0.05;
        var evidence = new ArrayList<Evidence>();
        evidence.add(Numbers.count("least events of the group", some.get().least()));
        evidence.add(Numbers.count("most events of the group", some.get().most()));
        evidence.add(Numbers.count("least of the base in the group", part.get().least()));
        evidence.add(Numbers.count("most of the base in the group", part.get().most()));
        evidence.add(new Evidence("least p", Numbers.p(p[0]), p[0]));
        evidence.add(new Evidence("greatest p", Numbers.p(p[1]), p[1]));
        return Optional.of(Finding.of(
                        rule,
                        told ? Severity.WATCH : Severity.NOTE,
                        events.subject() + ": " + rule.group() + " have " + some.get() + " (" + shareOfEvents.reads()
                                + " of " + Wording.number(allEvents) + ") and " + part.get() + " of '"
                                + base.indicator().title() + "' (" + shareOfBase.reads() + " of " + Wording.number(all)
                                + "): " + group + " to every 100, and " + others + " for all others; "
                                + (told ? "more than chance: " : "it cannot be told from chance: ")
                                + (ratio.length == 0 ? "" : "ratio " + Numbers.range(ratio[0], ratio[1], 2) + ", ")
                                + "p = " + Numbers.p(p) + ".",
                        List.of(events, shareOfEvents, base, shareOfBase))
                .with(evidence)
                .caveat("Shares say nothing of how many children are in the group: compare them with its share of the"
                        + " time that is spent there."));
    }

    /** The least and the greatest; empty if there are none. */
    static double[] numbers(List<Double> some) {
        DoubleStream sorted = some.stream().mapToDouble(Double::doubleValue).sorted();
        double[] all = sorted.toArray();
        return all.length == 0 ? all : new double[] {all[0], all[all.length - 1]};
    }

    private static String per100(Range above, Range below) {
        return Numbers.range(100.0 * above.least() / below.most(), 100.0 * above.most() / below.least(), 1);
    }

    static List<Finding> base(DeclaredRule.ImpliedBase rule, List<Reading> readings) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, rule.rate()).forEach(rate -> {
            Optional<Reading> count = Among.at(readings, rule.count(), rate);
            Optional<Reading> part = Among.latestBy(readings, rule.part(), rate);
            if (count.isPresent() && part.isPresent()) {
                base(rule, rate, count.get(), part.get()).ifPresent(found::add);
            }
        });
        return found;
    }

    private static Optional<Finding> base(DeclaredRule.ImpliedBase rule, Reading rate, Reading count, Reading part) {
        Optional<Long> some = Among.count(count.figure());
        Optional<Long> narrower = Among.count(part.figure());
        Optional<Published> digits = scale(rate.indicator()).flatMap(per -> published(rate.figure(), per));
        if (some.isEmpty() || narrower.isEmpty() || digits.isEmpty()) {
            return Optional.empty();
        }
        return Reconcile.impliedDenominator(some.get(), digits.get())
                .fold(
                        implied -> implied.max().isPresent() && implied.max().getAsLong() < narrower.get()
                                ? Optional.of(base(
                                        rule,
                                        rate,
                                        count,
                                        part,
                                        new Range(implied.min(), implied.max().getAsLong())))
                                : Optional.<Finding>empty(),
                        why -> Optional.empty());
    }

    private static Finding base(DeclaredRule.ImpliedBase rule, Reading rate, Reading count, Reading part, Range range) {
        return Finding.of(
                        rule,
                        Severity.CAVEAT,
                        rate.subject() + ": " + count.indicator().unit().print(count.figure()) + " at " + rate.reads()
                                + " implies a base of " + range + ", yet '"
                                + part.indicator().title() + "', a part of that, is "
                                + part.indicator().unit().print(part.figure()) + " ("
                                + part.period().label()
                                + "): they cannot all be true.",
                        List.of(rate, count, part))
                .with(
                        Numbers.count("least base implied", range.least()),
                        Numbers.count("greatest base implied", range.most()));
    }

    static List<Finding> shareOf(DeclaredRule.ShareOf rule, List<Reading> readings) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, rule.share())
                .forEach(share -> Among.at(readings, rule.base(), share)
                        .ifPresent(base -> Among.count(base.figure()).ifPresent(total -> {
                            boolean none = published(share.figure(), 100)
                                    .flatMap(digits -> Reconcile.impliedNumerator(digits, total)
                                            .reason())
                                    .filter(NotCalculable.NO_WHOLE_NUMBER_FITS::equals)
                                    .isPresent();
                            if (none) {
                                found.add(shareOf(rule, share, base, total));
                            }
                        })));
        return found;
    }

    private static Finding shareOf(DeclaredRule.ShareOf rule, Reading share, Reading base, long total) {
        return Finding.of(
                        rule,
                        Severity.CAVEAT,
                        share.subject() + ": " + share.reads() + " cannot be a share of the " + Wording.number(total)
                                + " of '" + base.indicator().title()
                                + "', as no whole number of them makes it: say what it is a share of.",
                        List.of(share, base))
                .with(Numbers.count("base", total));
    }

    static List<Finding> shares(DeclaredRule.Shares rule, List<Reading> readings) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, rule.lines().get(0)).forEach(first -> {
            List<Reading> all = rule.lines().stream()
                    .flatMap(line -> Among.at(readings, line, first).stream())
                    .toList();
            List<Published> digits = all.stream()
                    .flatMap(reading -> published(reading.figure(), 100).stream())
                    .toList();
            if (digits.size() == rule.lines().size()) {
                Reconcile.Shares shares = Reconcile.shares(digits.toArray(Published[]::new));
                if (!shares.mayBeAll()) {
                    found.add(shares(rule, all, shares));
                }
            }
        });
        return found;
    }

    private static Finding shares(DeclaredRule.Shares rule, List<Reading> all, Reconcile.Shares shares) {
        Reading first = all.get(0);
        BigDecimal sum = shares.sum();
        return Finding.of(
                        rule,
                        Severity.CAVEAT,
                        first.area() + ", " + first.period().label() + ": "
                                + Wording.join(all.stream()
                                        .map(r ->
                                                r.reads() + " '" + r.indicator().title() + "'")
                                        .toList())
                                + " add to " + sum.toPlainString() + "%"
                                + (shares.overlap()
                                        ? ", more than all, so they overlap: say what they are shares of."
                                        : ", less than all: say what they are shares of, and what is left out."),
                        all)
                .with(new Evidence("sum", sum.toPlainString() + "%", sum.doubleValue()));
    }
}
