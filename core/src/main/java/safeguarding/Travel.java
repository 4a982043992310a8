package safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Evidence;
import safeguarding.Finding.Severity;
import safeguarding.judge.Direction;
import safeguarding.judge.Judge;
import safeguarding.judge.Judging;
import safeguarding.judge.Point;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.stats.Adjustment;
import safeguarding.stats.Change;
import safeguarding.stats.RateChange;
import safeguarding.stats.RecentTrend;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;

/**
 * Where figures go, by the best evidence that there is: from 13 figures on a control chart, of 5 to 12 years the recent trend,
 * else a test of the last two. What is rated red or amber already is told again for its numbers, as a note.
 */
final class Travel {

    private static final int CHARTED = 13;
    private static final int MOST = 120;

    /** With fewer tests there is little to allow for. */
    private static final int FEW_TESTS = 5;

    private Travel() {}

    /** What a test of the last two figures says, where there is no better evidence. */
    static List<Finding> direction(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal() && trended(reading).isEmpty())
                .flatMap(reading -> reading.change().flatMap(test -> direction(reading, test)).stream())
                .toList();
    }

    private static Optional<Finding> direction(Reading reading, Significance test) {
        return reading.tested().fold(change -> direction(reading, test, change), why -> Optional.empty());
    }

    private static Optional<Finding> direction(Reading reading, Significance test, Change change) {
        if (change.sign() == 0) {
            return Optional.empty();
        }
        Direction way = Direction.tested(reading.indicator().polarity(), reading.previous(), reading.figure(), change);
        boolean told = test.isSignificant();
        String days = days(reading, change);
        String moved = reading.figure() instanceof Figure.Change
                ? ", " + reading.reads()
                : ", from " + reading.indicator().unit().print(reading.previous()) + " in "
                        + reading.previousPeriod().label() + " to " + reading.reads() + days;
        String seen = told
                ? (change.sign() > 0 ? "increasing" : "decreasing")
                        + Multiplicity.perDay(way, reading.direction(), reading.figure())
                        + (way == Direction.WORSE || way == Direction.BETTER ? " and " + way.words() : "")
                : "no significant change";
        String alone = test.tests() == 1 ? "" : Significance.of(test.p(), test.method()) + ", ";
        String numbers = change.effect() + ", " + alone + test;
        String chance = told
                ? ": " + numbers
                : test.isSignificantAlone()
                        ? ": it may be chance, with so many tests made, " + numbers
                        : ": it cannot be told from chance, " + numbers
                                + (change.blindness().isEmpty() ? "" : "; " + change.blindness());
        boolean rated = reading.verdict()
                .filter(v -> v.rag() == Rag.RED || v.rag() == Rag.AMBER)
                .filter(v -> !v.byChance())
                .isPresent();
        Severity severity = told && way == Direction.WORSE && !rated ? Severity.WATCH : Severity.NOTE;
        Finding finding = Finding.of(
                        StandardRule.DIRECTION,
                        severity,
                        reading.subject() + ": " + seen + moved + chance + ".",
                        List.of(reading))
                .with(evidence(reading, test, change, !days.isEmpty()));
        long known = known(reading);
        return Optional.of(
                known > 2
                        ? finding.caveat("The " + known
                                + " figures that are known are too few to tell a trend, so the last two are tested.")
                        : finding);
    }

    /** How many days the counts of both periods are taken over, where the test allows for them. */
    private static String days(Reading reading, Change change) {
        long before = reading.previousPeriod().days();
        long after = reading.period().days();
        boolean byDay = reading.figure() instanceof Figure.Count
                && change instanceof RateChange rates
                && rates.before().exposure().amount() == before
                && rates.after().exposure().amount() == after
                && after > 1;
        return !byDay ? "" : before == after ? ", " + after + " days each" : ", in " + before + " days and in " + after;
    }

    private static List<Evidence> evidence(Reading reading, Significance test, Change change, boolean byDay) {
        var all = new ArrayList<Evidence>();
        if (!(reading.figure() instanceof Figure.Change)) {
            reading.previous()
                    .value()
                    .ifPresent(v -> all.add(new Evidence(
                            "before", reading.indicator().unit().describe(reading.previous()), v.doubleValue())));
            reading.figure().value().ifPresent(v -> all.add(new Evidence("after", reading.reads(), v.doubleValue())));
        }
        if (byDay) {
            all.add(Numbers.days("days before", reading.previousPeriod().days()));
            all.add(Numbers.days("days after", reading.period().days()));
        }
        all.addAll(Numbers.of(change));
        all.addAll(Numbers.of(test));
        return all;
    }

    /** What the history says, where it is long enough. */
    static List<Finding> trend(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal())
                .flatMap(reading -> trended(reading).map(verdict -> trend(reading, verdict)).stream())
                .toList();
    }

    private static Finding trend(Reading reading, Verdict verdict) {
        boolean rated = reading.verdict()
                .filter(v -> v.rag() == Rag.RED || v.rag() == Rag.AMBER)
                .isPresent();
        Severity severity = verdict.rag() == Rag.RED && !rated ? Severity.WATCH : Severity.NOTE;
        return Finding.of(
                        StandardRule.TREND,
                        severity,
                        reading.subject() + ": " + verdict.because() + ".",
                        List.of(reading))
                .with(Numbers.count("figures", known(reading)))
                .with(verdict.significance().map(Numbers::of).orElse(List.of()));
    }

    /** What a control chart or the recent trend says; empty if the history is too short or says nothing. */
    private static Optional<Verdict> trended(Reading reading) {
        long known = known(reading);
        if (reading.figure().isGap() || known < RecentTrend.POINTS) {
            return Optional.empty();
        }
        int periods = Math.min(MOST, reading.history().size());
        Verdict verdict = known >= CHARTED
                ? Judging.safely(Judge.controlChart().over(periods), reading.evidence())
                : Judging.safely(Judge.recentTrend(), reading.evidence());
        return Optional.of(verdict).filter(v -> v.rag() != Rag.NOT_RATED);
    }

    /** How many of the figures of the history are known. */
    private static long known(Reading reading) {
        return reading.history().stream()
                .map(Point::figure)
                .filter(figure -> figure.value().isPresent())
                .count();
    }

    /** How many tests of change were made, and how many of them would look significant though nothing changed. */
    static List<Finding> multiplicity(List<Reading> readings) {
        List<Reading> tested = readings.stream()
                .filter(reading -> reading.change().isPresent())
                .toList();
        if (tested.size() < FEW_TESTS) {
            return List.of();
        }
        List<Significance> tests =
                tested.stream().flatMap(reading -> reading.change().stream()).toList();
        long alone = tests.stream().filter(Significance::isSignificantAlone).count();
        long held = tests.stream().filter(Significance::isSignificant).count();
        double false95 = Adjustment.falseAlarms(tests.size(), 0.95);
        return List.of(Finding.of(
                        StandardRule.MULTIPLICITY,
                        alone > held ? Severity.CAVEAT : Severity.NOTE,
                        Wording.number(tests.size()) + " changes were tested: if nothing had changed, "
                                + Numbers.print(false95) + " of them would still have p below 0.05. " + alone
                                + (alone == 1 ? " has" : " have") + " p below 0.05, and " + held
                                + " q below 0.05, which allows for the number of tests (Benjamini and Hochberg 1995).",
                        tested)
                .with(
                        Numbers.count("tests", tests.size()),
                        new Evidence("false alarms expected", Numbers.print(false95), false95),
                        Numbers.count("p below 0.05", alone),
                        Numbers.count("q below 0.05", held)));
    }
}
