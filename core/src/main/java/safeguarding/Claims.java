package safeguarding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.indicator.Unit;
import safeguarding.judge.Point;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.stats.Published;
import safeguarding.stats.Reconcile;
import safeguarding.time.ReportingPeriod;

/** Changes that were claimed, and what there is to support them. */
final class Claims {

    private static final int PLACES = 18;

    private Claims() {}

    /** A change that was supplied as a number, of another indicator. */
    private record Claim(Reading reading, BigDecimal change, String of, ReportingPeriod earlier) {

        static Optional<Claim> of(Reading reading) {
            Formula formula = bare(reading.indicator().formula());
            if (!(reading.figure() instanceof Figure.Stated stated) || !(formula instanceof Formula.ChangeOf change)) {
                return Optional.empty();
            }
            String id = change.of() instanceof Formula.Named named ? named.id() : "";
            return Optional.of(
                    new Claim(reading, stated.stated(), id, change.basis().earlier(reading.period())));
        }

        /** Whether the figures of both periods are there, shown or withheld. */
        boolean isSupported(List<Reading> readings) {
            return Among.at(readings, of, reading)
                    .filter(now -> Among.exists(now.figure()) && knows(now, earlier))
                    .isPresent();
        }

        private static boolean knows(Reading reading, ReportingPeriod period) {
            boolean previous = reading.previousPeriod().equals(period)
                    && !reading.previous().isGap();
            return previous
                    || reading.history().stream()
                            .filter(point -> point.period().equals(period))
                            .map(Point::figure)
                            .anyMatch(Among::exists);
        }
    }

    private static Formula bare(Formula formula) {
        Formula of = formula;
        while (of instanceof Formula.Named named) {
            of = named.of();
        }
        return of;
    }

    private static List<Claim> claims(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal())
                .flatMap(reading -> Claim.of(reading).stream())
                .toList();
    }

    /** Changes without the figure before. */
    static List<Finding> unsupported(List<Reading> readings) {
        return claims(readings).stream()
                .filter(claim -> !claim.isSupported(readings))
                .map(claim -> Finding.of(
                        StandardRule.UNSUPPORTED,
                        Severity.CAVEAT,
                        claim.reading().subject() + ": unsupported, "
                                + claim.reading().reads()
                                + " is claimed and there is no figure of "
                                + claim.earlier().label() + " to show it.",
                        List.of(claim.reading())))
                .toList();
    }

    /** Percentages that are said to have changed by so many per cent: of what? */
    static List<Finding> pointsOrPercent(List<Reading> readings) {
        var found = new ArrayList<Finding>();
        for (Claim claim : claims(readings)) {
            if (!claim.isSupported(readings)) {
                Among.at(readings, claim.of(), claim.reading())
                        .filter(now -> now.indicator().unit().kind() == Unit.Kind.PERCENT)
                        .flatMap(now -> Implied.published(now.figure(), 100)
                                .flatMap(digits -> pointsOrPercent(claim, now, digits)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> pointsOrPercent(Claim claim, Reading now, Published digits) {
        BigDecimal size = claim.change().abs();
        boolean fell = claim.change().signum() < 0;
        boolean usable = size.signum() > 0
                && Math.abs((long) size.scale()) <= PLACES
                && size.precision() <= PLACES
                && (!fell || size.compareTo(BigDecimal.valueOf(100)) < 0);
        if (!usable) {
            return Optional.empty();
        }
        Published by = Published.published(size.toPlainString());
        Reconcile.Ambiguous before = fell ? Reconcile.decrease(digits, by) : Reconcile.increase(digits, by);
        if (before.ifPoints().compareTo(before.ifRelative()) == 0
                || before.ifPoints().signum() < 0) {
            return Optional.empty();
        }
        double points = before.ifPoints().doubleValue();
        double relative = before.ifRelative().doubleValue();
        return Optional.of(Finding.of(
                        StandardRule.POINTS_OR_PERCENT,
                        Severity.CAVEAT,
                        now.subject() + ": " + now.reads() + " after a " + (fell ? "fall" : "rise") + " of "
                                + size.toPlainString() + "% was " + Numbers.print(points)
                                + "% before if percentage points are meant, and " + Numbers.print(relative)
                                + "% if per cent of it: ambiguous.",
                        List.of(now, claim.reading()))
                .with(
                        new Evidence("before, if percentage points", Numbers.print(points) + "%", points),
                        new Evidence("before, if per cent", Numbers.print(relative) + "%", relative)));
    }

    /** A claimed fall against the counts. */
    static List<Finding> fall(DeclaredRule.ClaimedFall rule, List<Reading> readings) {
        var found = new ArrayList<Finding>();
        Among.totals(readings, rule.claim())
                .filter(claim -> claim.figure().value().map(Fraction::signum).orElse(0) > 0)
                .forEach(claim -> Among.at(readings, rule.count(), claim)
                        .flatMap(count -> fall(rule, claim, count))
                        .ifPresent(found::add));
        return found;
    }

    private static Optional<Finding> fall(DeclaredRule.ClaimedFall rule, Reading claim, Reading count) {
        Optional<Long> before = Among.count(count.previous());
        Optional<Long> after = Among.count(count.figure());
        String claimed = claim.subject() + ": a fall of " + claim.reads() + " is claimed";
        String title = "'" + count.indicator().title() + "'";
        if (after.isPresent() && !Among.exists(count.previous())) {
            return Optional.of(Finding.of(
                    rule,
                    Severity.CAVEAT,
                    claimed + " of " + title + ", and there is no figure of "
                            + count.previousPeriod().label() + " to show it.",
                    List.of(claim, count)));
        }
        if (after.isEmpty() || before.isEmpty() || before.get() == 0) {
            return Optional.empty();
        }
        double percent = 100.0 * (after.get() - before.get()) / before.get();
        int decimals = claim.figure() instanceof Figure.Stated stated
                ? Math.max(0, stated.stated().scale())
                : claim.indicator().unit().decimals();
        Fraction fell = Fraction.of(before.get() - after.get(), before.get()).times(Fraction.of(100, 1));
        boolean agrees = fell.round(decimals)
                        .compareTo(claim.figure().value().orElseThrow().round(decimals))
                == 0;
        if (agrees) {
            return Optional.empty();
        }
        String went = after.get() > before.get() ? "rose" : after.get().equals(before.get()) ? "stayed" : "fell";
        return Optional.of(Finding.of(
                        rule,
                        Severity.CAVEAT,
                        claimed + ", while " + title + " " + went + " from "
                                + count.indicator().unit().print(count.previous()) + " in "
                                + count.previousPeriod().label() + " to "
                                + count.indicator().unit().print(count.figure()) + " ("
                                + Numbers.signed(percent, 1) + "%).",
                        List.of(claim, count))
                .with(new Evidence("change", Numbers.signed(percent, 1) + "%", percent)));
    }
}
