package safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.fact.Slice;
import safeguarding.indicator.Unit;
import safeguarding.judge.Point;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.stats.Interval;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** Whether figures can be trusted: what is improbable, not recorded or not there. */
final class Gates {

    /** Per cent by which a count of children, and of anything else, may differ from last year's unasked. */
    private static final int CHILDREN = 15;

    private static final int OTHERS = 25;

    /** Per cent not recorded from which the parts of a breakdown mislead. */
    private static final int NOT_RECORDED = 10;

    private Gates() {}

    /**
     * Counts that differ from last year's by more than 15% (children) or 25% (referrals, plans and other events), as the
     * Department's guide to the children in need census has it, and by more than chance.
     */
    static List<Finding> plausibility(List<Reading> readings) {
        return readings.stream()
                .filter(reading ->
                        reading.slice().isTotal() && reading.indicator().unit().kind() == Unit.Kind.COUNT)
                .flatMap(
                        reading -> lastYear(reading).stream().flatMap(before -> plausibility(reading, before).stream()))
                .toList();
    }

    private static Optional<Point> lastYear(Reading reading) {
        ReportingPeriod period = reading.period().sameLastYear();
        return reading.previousPeriod().equals(period)
                ? Optional.of(new Point(period, reading.previous()))
                : reading.history().stream()
                        .filter(point -> point.period().equals(period))
                        .findFirst();
    }

    private static Optional<Finding> plausibility(Reading reading, Point lastYear) {
        Optional<Long> before = Among.count(lastYear.figure()).filter(count -> count > 0);
        Optional<Long> after = Among.count(reading.figure());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        boolean people = reading.indicator().formula().measures().stream()
                .anyMatch(measure -> measure instanceof Measure.People<?>);
        int gate = people || reading.indicator().unit().words().contains("child") ? CHILDREN : OTHERS;
        double percent = 100.0 * (after.get() - before.get()) / before.get();
        boolean told = reading.indicator()
                .tested(lastYear.figure(), lastYear.period(), reading.figure(), reading.period())
                .flatMap(change -> change.p())
                .fold(p -> p < Significance.LEVEL, why -> false);
        if (Math.abs(percent) <= gate || !told) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        StandardRule.PLAUSIBILITY,
                        Severity.CAVEAT,
                        reading.subject() + ": " + reading.indicator().unit().print(reading.figure()) + " is "
                                + Numbers.print(Math.abs(percent)) + "% "
                                + (percent > 0 ? "more" : "fewer") + " than "
                                + Wording.number(before.get()) + " in "
                                + lastYear.period().label() + ", which is beyond " + gate
                                + "%: check that the same was counted before it is used.",
                        List.of(reading))
                .with(new Evidence("change", Numbers.signed(percent, 1) + "%", percent))
                .internal());
    }

    /** Breakdowns by one column of which a tenth or more is not recorded. */
    static List<Finding> notRecorded(List<Reading> readings) {
        var found = new ArrayList<Finding>();
        for (Reading part : readings) {
            if (part.slice().values().size() == 1 && part.slice().values().containsValue(Slice.NOT_RECORDED)) {
                Among.at(readings, part.line(), part)
                        .flatMap(whole -> notRecorded(part, whole))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Finding> notRecorded(Reading part, Reading whole) {
        Optional<Long> some = Among.count(part.figure());
        Optional<Long> all = Among.count(whole.figure()).filter(count -> count > 0);
        if (some.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        double percent = 100.0 * some.get() / all.get();
        return percent < NOT_RECORDED
                ? Optional.empty()
                : Optional.of(Finding.of(
                                StandardRule.NOT_RECORDED,
                                Severity.CAVEAT,
                                whole.subject() + ": the "
                                        + part.slice().values().firstKey() + " of " + Wording.number(some.get())
                                        + " of the " + Wording.number(all.get()) + " (" + Numbers.print(percent)
                                        + "%) is not recorded, so its other parts are larger than they look.",
                                List.of(whole, part))
                        .with(new Evidence("not recorded", Numbers.print(percent) + "%", percent)));
    }

    /** Figures that were there before and are missing now. */
    static List<Finding> notSupplied(List<Reading> readings) {
        return readings.stream()
                .filter(reading ->
                        reading.slice().isTotal() && !reading.previous().isGap())
                .filter(reading -> reading.figure()
                        .gap()
                        .filter(gap -> gap == Gap.NOT_SUPPLIED || gap == Gap.NOT_COVERED)
                        .isPresent())
                .map(reading -> Finding.of(
                                StandardRule.NOT_SUPPLIED,
                                Severity.WATCH,
                                reading.subject() + ": there is no figure, though there was one for "
                                        + reading.previousPeriod().label() + ": "
                                        + reading.figure().gap().map(Gap::words).orElse("") + ".",
                                List.of(reading))
                        .internal())
                .toList();
    }

    /** Figures made of few: counts below 20, and rates of fewer than 10 events. */
    static List<Finding> smallNumbers(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal())
                .flatMap(reading -> few(reading).stream()
                        .flatMap(few -> reading
                                .interval(0.95)
                                .fold(Optional::of, why -> Optional.<Interval>empty())
                                .map(limits -> Finding.of(
                                                StandardRule.SMALL_NUMBER,
                                                Severity.CAVEAT,
                                                reading.subject() + ": " + reading.reads()
                                                        + (reading.figure() instanceof Figure.Rate
                                                                ? ", made of " + Wording.number(few)
                                                                : ", a small number")
                                                        + ", with 95% limits of "
                                                        + reading.indicator()
                                                                .unit()
                                                                .print(limits) + ".",
                                                List.of(reading))
                                        .with(Numbers.count("count", few))
                                        .with(Numbers.of(limits)))
                                .stream()))
                .toList();
    }

    /** How many a figure is made of, if they are few and some. */
    private static Optional<Long> few(Reading reading) {
        if (reading.figure() instanceof Figure.Rate rate) {
            return Optional.of(rate.numerator()).filter(count -> count > 0 && count < 10);
        }
        return Among.count(reading.figure()).filter(count -> count > 0 && count < 20);
    }
}
