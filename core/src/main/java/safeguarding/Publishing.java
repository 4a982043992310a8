package safeguarding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Point;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;
import safeguarding.protect.Statement;
import safeguarding.protect.Suppression;
import safeguarding.time.ReportingPeriod;

/** Turns a result into what may be shown: every figure that would be printed is a statement the protection decides on. */
final class Publishing {

    private final ScorecardResult result;
    private final List<Statement> statements = new ArrayList<>();
    private final IdentityHashMap<Reading, Integer> first = new IdentityHashMap<>();

    private Publishing(ScorecardResult result) {
        this.result = result;
        for (Reading reading : result.readings()) {
            first.put(reading, statements.size());
            state(reading, reading.area(), reading.period(), reading.figure());
            state(reading, reading.area(), reading.previousPeriod(), reading.previous());
            for (Point point : reading.history()) {
                state(reading, reading.area(), point.period(), point.figure());
            }
            for (Comparison comparison : reading.benchmarks()) {
                state(reading, comparison.benchmark().area(), reading.period(), comparison.figure());
            }
        }
    }

    static Publication publish(ScorecardResult result, Protection protection) {
        var publishing = new Publishing(result);
        List<Cell> cells = Suppression.protect(publishing.statements, protection);
        return publishing.publication(cells, protection);
    }

    private void state(Reading reading, Area area, ReportingPeriod period, Figure figure) {
        statements.add(new Statement(
                reading.line(),
                reading.indicator().figure(),
                area,
                period,
                reading.slice(),
                figure,
                result.fromRecords()));
    }

    private Publication publication(List<Cell> cells, Protection protection) {
        var entries = new ArrayList<Publication.Entry>();
        for (Reading reading : result.readings()) {
            entries.add(entry(reading, of(reading, cells)));
        }
        var sentences = new ArrayList<Publication.Sentence>();
        for (Finding finding : result.findings()) {
            boolean shown = finding.readings().stream().allMatch(r -> allShown(of(r, cells)));
            if (shown) {
                sentences.add(new Publication.Sentence(finding.rule(), finding.severity(), finding.sentence()));
            }
        }
        return new Publication(result.scorecard().title(), result.periods(), protection.describe(), entries, sentences);
    }

    /** The cells of a reading: its own, the previous, the history, the benchmarks. */
    private List<Cell> of(Reading reading, List<Cell> cells) {
        int from = Objects.requireNonNull(first.get(reading));
        return cells.subList(
                from, from + 2 + reading.history().size() + reading.benchmarks().size());
    }

    private static Publication.Entry entry(Reading reading, List<Cell> cells) {
        int history = reading.history().size();
        var beside = new ArrayList<Publication.Beside>();
        for (int i = 0; i < reading.benchmarks().size(); i++) {
            beside.add(new Publication.Beside(
                    reading.benchmarks().get(i).benchmark().name(), cells.get(2 + history + i)));
        }
        boolean allShown = allShown(cells);
        Optional<Verdict> verdict = reading.verdict().filter(v -> allShown);
        boolean bothThere = !reading.figure().isGap() && !reading.previous().isGap();
        Optional<Direction> direction = allShown && bothThere ? Optional.of(reading.direction()) : Optional.empty();
        var caveats = new ArrayList<String>();
        reading.indicator().caveats().forEach(c -> caveats.add(c.words()));
        caveats.addAll(reading.caveats());
        return new Publication.Entry(
                reading.indicator(),
                reading.theme(),
                reading.area(),
                reading.period(),
                reading.slice(),
                cells.get(0),
                reading.previousPeriod(),
                cells.get(1),
                cells.subList(2, 2 + history),
                beside,
                verdict,
                direction,
                caveats);
    }

    /** True if nothing of these is withheld or rounded; what is missing gives nothing away. */
    private static boolean allShown(List<Cell> cells) {
        return cells.stream().noneMatch(c -> c instanceof Cell.Withheld || c instanceof Cell.Rounded);
    }
}
