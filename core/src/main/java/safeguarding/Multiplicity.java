package safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import safeguarding.judge.Direction;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.stats.Adjustment;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Significance;
import safeguarding.time.ReportingPeriod;

/**
 * Adjusts the tests of a scorecard for how many were made (Benjamini and Hochberg 1995). There are two questions, each
 * asked once a line: did it change, and is it as it should be. The tests of a question are adjusted among themselves.
 */
final class Multiplicity {

    private Multiplicity() {}

    /** The readings with each test among the others. What was adjusted before is adjusted anew. */
    static List<Reading> adjust(List<Reading> readings) {
        List<Optional<Significance>> changes = among(readings, Reading::change);
        List<Optional<Significance>> verdicts =
                among(readings, reading -> reading.verdict().flatMap(Verdict::significance));
        var adjusted = new ArrayList<Reading>();
        for (int i = 0; i < readings.size(); i++) {
            Optional<Significance> verdict = verdicts.get(i);
            adjusted.add(readings.get(i)
                    .tested(
                            changes.get(i),
                            readings.get(i)
                                    .verdict()
                                    .map(v -> verdict.map(v::tested).orElse(v))));
        }
        return adjusted;
    }

    /** What a test says of a change, in words; empty if there is none. */
    static Optional<String> words(
            Estimate<Change> tested, Significance test, Figure figure, ReportingPeriod previousPeriod) {
        String since = figure instanceof Figure.Change ? "" : " since " + previousPeriod.label();
        return tested.fold(change -> Optional.of(change.words(since, test)), why -> Optional.empty());
    }

    /**
     * What stands behind a verdict's reason: what its test came to, unless the reason has said so, or else what a test says of
     * the change.
     */
    static String beside(Verdict verdict, Supplier<Optional<String>> changeInWords) {
        Optional<String> test = verdict.significance().map(Significance::toString);
        return test.or(changeInWords)
                .filter(words -> test.isEmpty() || !verdict.because().contains(words))
                .map(words -> "; " + words)
                .orElse("");
    }

    /** Behind the way that a test saw, where the figures as they stand went another. */
    static String perDay(Direction tested, Direction seen, Figure figure) {
        return figure instanceof Figure.Change || tested == seen ? "" : " per day";
    }

    private static List<Optional<Significance>> among(
            List<Reading> readings, Function<Reading, Optional<Significance>> test) {
        List<Optional<Significance>> tests = readings.stream().map(test).toList();
        double[] p = tests.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Significance::p)
                .toArray();
        double[] q = Adjustment.BENJAMINI_HOCHBERG.adjust(p);
        var all = new ArrayList<Optional<Significance>>();
        int next = 0;
        for (Optional<Significance> one : tests) {
            // q is at least p, but for the last bit of the division
            all.add(one.isPresent() ? Optional.of(one.get().among(p.length, Math.max(p[next], q[next++]))) : one);
        }
        return all;
    }
}
