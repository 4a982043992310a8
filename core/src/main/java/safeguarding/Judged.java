package safeguarding;

import java.util.List;
import java.util.Optional;
import safeguarding.Finding.Severity;
import safeguarding.judge.Direction;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
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

    /** Changes for the worse of what nobody rates: said if they are more than chance, or if that cannot be told. */
    static List<Finding> worse(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.slice().isTotal())
                .flatMap(reading -> worse(reading).stream())
                .toList();
    }

    private static Optional<Finding> worse(Reading reading) {
        boolean rated = reading.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED) != Rag.NOT_RATED;
        if (rated || reading.change().map(test -> !test.isSignificant()).orElse(false)) {
            return Optional.empty();
        }
        Direction way = reading.change().isPresent()
                ? reading.tested()
                        .fold(
                                test -> Direction.tested(
                                        reading.indicator().polarity(), reading.previous(), reading.figure(), test),
                                why -> reading.direction())
                : reading.direction();
        if (way != Direction.WORSE) {
            return Optional.empty();
        }
        String chance = reading.changeInWords()
                .orElseGet(() -> "whether by chance cannot be tested, "
                        + reading.tested().reason().map(why -> why.words()).orElse("as it was not"));
        // a figure that is itself a change was tested against none, not against the change before
        boolean ofChange = reading.change().isPresent() && reading.figure() instanceof Figure.Change;
        String seen = ofChange
                ? ": worse, " + reading.reads()
                : ": worse" + Multiplicity.perDay(way, reading.direction(), reading.figure()) + " than in "
                        + reading.previousPeriod().label() + ", from "
                        + reading.indicator().unit().describe(reading.previous()) + " to " + reading.reads();
        return Optional.of(Finding.of(
                StandardRule.WORSE, Severity.WATCH, reading.subject() + seen + "; " + chance + ".", List.of(reading)));
    }
}
