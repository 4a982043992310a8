package safeguarding;

import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Severity;
import safeguarding.judge.Direction;
import safeguarding.judge.Judge;
import safeguarding.judge.Judging;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.stats.Change;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.Significance;

/** What verdicts say, and changes for the worse of what nobody rates. */
final class Judged {

    private Judged() {}

    /** The totals with that rating, unless chance explains what is seen. */
    static List<Finding> rated(List<Reading> readings, Rag rag) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal())
                .flatMap(reading -> reading
                        .verdict()
                        .filter(verdict -> verdict.rag() == rag && !verdict.byChance())
                        .map(verdict -> rated(reading, verdict))
                        .stream())
                .toList();
    }

    /** What chance alone may have done, as so many tests were made, needs watching and no more. */
    private static Finding rated(Reading reading, Verdict verdict) {
        Optional<Significance> test = verdict.significance();
        boolean red = verdict.rag() == Rag.RED;
        boolean holds = test.map(Significance::isSignificant).orElse(true);
        String beside = Multiplicity.beside(verdict, reading::changeInWords);
        String chance = holds ? beside : "; chance alone may have done it" + beside.replaceFirst(";", ",");
        return Finding.of(
                red ? StandardRule.RED : StandardRule.AMBER,
                red && holds ? Severity.ACT : Severity.WATCH,
                reading.subject() + ": " + verdict.because() + chance + ".",
                List.of(reading));
    }

    /** What is significantly worse than a benchmark and has become significantly worse. */
    static List<Finding> doubleRed(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal() && worsens(reading))
                .flatMap(reading -> reading.benchmarks().stream()
                        .map(one -> Judging.safely(Judge.significantlyWorseThan(one.benchmark()), reading.evidence()))
                        .filter(verdict -> verdict.rag() == Rag.RED)
                        .limit(1)
                        .map(verdict -> doubleRed(reading, verdict)))
                .toList();
    }

    private static boolean worsens(Reading reading) {
        return reading.change().filter(Significance::isSignificant).isPresent()
                && !(reading.figure() instanceof Figure.Change)
                && reading.tested()
                        .fold(
                                change -> Direction.tested(
                                                reading.indicator().polarity(),
                                                reading.previous(),
                                                reading.figure(),
                                                change)
                                        == Direction.WORSE,
                                why -> false);
    }

    private static Finding doubleRed(Reading reading, Verdict verdict) {
        Significance test = reading.change().orElseThrow();
        Change change = reading.tested().get();
        return Finding.of(
                        StandardRule.DOUBLE_RED,
                        Severity.ACT,
                        reading.subject() + ": double red, " + verdict.because() + "; and worse than "
                                + reading.indicator().unit().print(reading.previous()) + " in "
                                + reading.previousPeriod().label() + " by more than chance: " + change.effect() + ", "
                                + test + ".",
                        List.of(reading))
                .with(Numbers.of(change))
                .with(Numbers.of(test));
    }

    /** Changes for the worse of what nobody rates and nothing tests. What is tested is told by {@link Travel}. */
    static List<Finding> worse(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal()
                        && reading.change().isEmpty()
                        && reading.direction() == Direction.WORSE
                        && reading.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED) == Rag.NOT_RATED)
                .map(Judged::worse)
                .toList();
    }

    private static Finding worse(Reading reading) {
        String why = reading.tested().reason().map(NotCalculable::words).orElse("as it was not");
        return Finding.of(
                StandardRule.WORSE,
                Severity.WATCH,
                reading.subject() + ": worse than in "
                        + reading.previousPeriod().label() + ", from "
                        + reading.indicator().unit().describe(reading.previous()) + " to " + reading.reads()
                        + "; whether by chance cannot be tested, " + why + ".",
                List.of(reading));
    }
}
