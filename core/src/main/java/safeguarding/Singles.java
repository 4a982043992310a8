package safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.measure.Figure;
import safeguarding.stats.Count;
import safeguarding.stats.Interval;
import safeguarding.time.ReportingPeriod;

/** What a count says by itself, however small: that it happened at all, that it waits. */
final class Singles {

    private Singles() {}

    /** Each count above 0, of the shortest periods it is known for. */
    static List<Finding> sentinel(DeclaredRule.Sentinel rule, List<Reading> readings) {
        List<Reading> some = readings.stream()
                .filter(reading ->
                        reading.line().equals(rule.line()) && reading.slice().isTotal())
                .filter(reading -> count(reading.figure()) > 0)
                .toList();
        return some.stream()
                .filter(reading -> some.stream().noneMatch(other -> isPart(other, reading)))
                .map(reading -> sentinel(rule, reading, readings))
                .toList();
    }

    private static boolean isPart(Reading part, Reading whole) {
        return part.area().equals(whole.area())
                && !part.period().equals(whole.period())
                && whole.period().contains(part.period());
    }

    private static Finding sentinel(FindingRule rule, Reading reading, List<Reading> readings) {
        long count = count(reading.figure());
        var rests = new ArrayList<>(List.of(reading));
        String before = "";
        if (!reading.previous().isGap()) {
            before = ", after " + none(count(reading.previous())) + " in "
                    + reading.previousPeriod().label();
        } else {
            Optional<Reading> whole = readings.stream()
                    .filter(r -> r.line().equals(reading.line())
                            && r.area().equals(reading.area())
                            && r.slice().isTotal()
                            && isBoth(r.period(), reading)
                            && count(r.figure()) >= count)
                    .findFirst();
            if (whole.isPresent()) {
                rests.add(whole.get());
                before = ", after " + none(count(whole.get().figure()) - count) + " in "
                        + reading.previousPeriod().label();
            }
        }
        Interval limits = Count.of((double) count).interval(0.95);
        return Finding.of(
                        rule,
                        Severity.ACT,
                        reading.subject() + ": " + reading.reads() + before
                                + ". Each needs looking into, however few they are.",
                        rests)
                .with(new Evidence("count", reading.reads(), (double) count))
                .with(Numbers.of(limits));
    }

    /** Whether a period is the previous one and this one together. */
    private static boolean isBoth(ReportingPeriod whole, Reading reading) {
        return whole.start().equals(reading.previousPeriod().start())
                && whole.end().equals(reading.period().end())
                && reading.previousPeriod().end().equals(reading.period().start());
    }

    private static String none(long count) {
        return count == 0 ? "none" : Long.toString(count);
    }

    /** Each line whose indicator says that it is of what is late now. */
    static List<Finding> overdue(List<Reading> readings) {
        return overdue(StandardRule.OVERDUE, readings, line -> line.endsWith(".overdue"));
    }

    /** Each line of what is late now with a count above 0. */
    static List<Finding> overdue(FindingRule rule, List<Reading> readings, Predicate<String> isOverdue) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal() && isOverdue.test(reading.line()))
                .filter(reading -> count(reading.figure()) > 0)
                .map(reading -> Finding.of(
                                rule,
                                Severity.ACT,
                                reading.subject() + ": " + reading.reads() + " on "
                                        + ReportingPeriod.day(reading.period().lastDay())
                                                .label()
                                        + ", late and not done.",
                                List.of(reading))
                        .with(new Evidence("count", reading.reads(), (double) count(reading.figure()))))
                .toList();
    }

    /** The count; 0 if it is no count. */
    private static long count(Figure figure) {
        return figure instanceof Figure.Count count ? count.count() : 0;
    }
}
