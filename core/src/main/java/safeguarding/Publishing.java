package safeguarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.indicator.Catalogue;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Point;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protected;
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
            for (Reading.Counterpart other : reading.counterparts()) {
                statements.add(new Statement(
                        other.indicator().id(),
                        other.indicator().figure(),
                        reading.area(),
                        other.period(),
                        reading.slice(),
                        other.figure(),
                        result.fromRecords()));
            }
        }
    }

    static Publication publish(ScorecardResult result, Protection protection, Ledger earlier, Catalogue definitions) {
        var publishing = new Publishing(result);
        var formulas = new HashMap<String, Formula>();
        definitions.indicators().forEach(indicator -> formulas.put(indicator.id(), indicator.figure()));
        Protected safe = Suppression.audited(publishing.statements, protection, earlier, formulas);
        return publishing.publication(safe, protection);
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

    private Publication publication(Protected safe, Protection protection) {
        List<Cell> cells = safe.cells();
        // q tells of every test it was adjusted for, so tests of what is not shown are left out and the rest adjusted
        // anew
        List<Reading> untested = result.readings().stream()
                .map(reading -> allShown(reading, cells) ? reading : reading.tested(Optional.empty(), Optional.empty()))
                .toList();
        List<Reading> tested = Multiplicity.adjust(untested);
        var shown = new ArrayList<Reading>();
        for (int i = 0; i < tested.size(); i++) {
            Reading exact = result.readings().get(i);
            shown.add(
                    allShown(exact, cells)
                            ? tested.get(i).beside(shownCounterparts(exact, cells))
                            : tested.get(i).withheld());
        }
        List<PriorityAction> actions = result.scorecard()
                .actions()
                .map(rule -> ActionFindings.publishable(rule.plan(), shown))
                .orElse(List.of());
        var entries = new ArrayList<Publication.Entry>();
        for (int i = 0; i < tested.size(); i++) {
            Reading exact = result.readings().get(i);
            List<PriorityAction> serving = actions.stream()
                    .filter(action -> action.serves(exact.line()))
                    .toList();
            entries.add(entry(
                    tested.get(i), of(exact, cells), counterparts(exact, cells), serving, allShown(exact, cells)));
        }
        List<Publication.Sentence> sentences = Findings.of(result.scorecard().rules(), shown).stream()
                .filter(finding -> finding.audience() == Finding.Audience.PUBLISHABLE)
                .map(Publishing::sentence)
                .toList();
        return new Publication(
                result.scorecard().title(),
                result.periods(),
                protection.describe(),
                entries,
                sentences,
                safe.audit(),
                protects(safe));
    }

    private Map<Edition.Entry, List<String>> protects(Protected safe) {
        var protects = new LinkedHashMap<Edition.Entry, List<String>>();
        for (int i = 0; i < statements.size(); i++) {
            Statement s = statements.get(i);
            protects.put(
                    new Edition.Entry(
                            s.id(),
                            s.area(),
                            s.period(),
                            s.slice(),
                            safe.cells().get(i)),
                    safe.protects().get(i));
        }
        return protects;
    }

    private static Publication.Sentence sentence(Finding finding) {
        List<Publication.Subject> about = finding.readings().stream()
                .map(r -> new Publication.Subject(r.line(), r.area(), r.period(), r.slice()))
                .distinct()
                .toList();
        return new Publication.Sentence(
                finding.rule(),
                finding.severity(),
                finding.sentence(),
                finding.evidence(),
                finding.caveats(),
                about,
                finding.owner());
    }

    /** The cells of the other figures for the same thing as a reading's. */
    private List<Cell> counterparts(Reading reading, List<Cell> cells) {
        int from =
                Objects.requireNonNull(first.get(reading)) + of(reading, cells).size();
        return cells.subList(from, from + reading.counterparts().size());
    }

    /** The other figures for the same thing; one that is not shown as it is stands without its figure. */
    private List<Reading.Counterpart> shownCounterparts(Reading reading, List<Cell> cells) {
        List<Cell> own = counterparts(reading, cells);
        var shown = new ArrayList<Reading.Counterpart>();
        for (int i = 0; i < own.size(); i++) {
            Reading.Counterpart other = reading.counterparts().get(i);
            shown.add(own.get(i) instanceof Cell.Shown ? other : other.withheld());
        }
        return shown;
    }

    /** The cells of a reading: its own, the previous, the history, the benchmarks. */
    private List<Cell> of(Reading reading, List<Cell> cells) {
        int from = Objects.requireNonNull(first.get(reading));
        return cells.subList(
                from, from + 2 + reading.history().size() + reading.benchmarks().size());
    }

    private static Publication.Entry entry(
            Reading reading,
            List<Cell> cells,
            List<Cell> counterparts,
            List<PriorityAction> actions,
            boolean allShown) {
        int history = reading.history().size();
        var beside = new ArrayList<Publication.Beside>();
        for (int i = 0; i < reading.benchmarks().size(); i++) {
            Benchmark benchmark = reading.benchmarks().get(i).benchmark();
            beside.add(new Publication.Beside(benchmark.name(), benchmark.area(), cells.get(2 + history + i)));
        }
        var sameThing = new ArrayList<Publication.Counterpart>();
        for (int i = 0; i < counterparts.size(); i++) {
            Reading.Counterpart other = reading.counterparts().get(i);
            sameThing.add(new Publication.Counterpart(other.indicator(), other.period(), counterparts.get(i)));
        }
        boolean bothThere = !reading.figure().isGap() && !reading.previous().isGap();
        Optional<Direction> direction = allShown && bothThere ? Optional.of(reading.direction()) : Optional.empty();
        var caveats = new ArrayList<String>();
        reading.indicator().caveats().forEach(c -> caveats.add(c.words()));
        caveats.addAll(reading.caveats());
        return new Publication.Entry(
                reading.indicator(),
                reading.theme(),
                reading.stewardship(),
                reading.area(),
                reading.period(),
                reading.slice(),
                cells.get(0),
                reading.previousPeriod(),
                cells.get(1),
                cells.subList(2, 2 + history),
                beside,
                reading.verdict(),
                direction,
                reading.change(),
                caveats,
                sameThing,
                actions);
    }

    /** Whether every figure behind a reading is shown as it is, where there is one. */
    private boolean allShown(Reading reading, List<Cell> cells) {
        int from = Objects.requireNonNull(first.get(reading));
        for (int i = from; i < from + of(reading, cells).size(); i++) {
            if (!(cells.get(i) instanceof Cell.Shown)
                    && !statements.get(i).figure().isGap()) {
                return false;
            }
        }
        return true;
    }
}
