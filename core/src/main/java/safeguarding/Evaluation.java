package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.engine.Origin;
import safeguarding.engine.Outcome;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Evidence;
import safeguarding.judge.Judging;
import safeguarding.judge.Point;
import safeguarding.judge.Verdict;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/** Works a scorecard out on facts: what to ask of the engine, one plan for it all, then readings and findings. */
final class Evaluation {

    /** One line in one area and period. */
    private record Task(Line line, Area area, ReportingPeriod period, ReportingPeriod asked) {}

    /** Stands where neither the scorecard nor the facts name an area: each line is then a gap, and not absent. */
    private static final Area NOWHERE = Area.named("No area");

    /** Gaps that a source tells of: there is such a part, and it is not shown. */
    private static final Set<Gap> SAID = Set.of(Gap.SUPPRESSED_AT_SOURCE, Gap.LOW, Gap.UNRELIABLE, Gap.NOT_AVAILABLE);

    private final Scorecard card;
    private final List<ReportingPeriod> periods;
    private final Facts facts;
    private final List<Task> tasks = new ArrayList<>();
    private final IdentityHashMap<Indicator, Formula> formulas = new IdentityHashMap<>();
    private final Tallies tallies;
    private boolean fromRecords;

    Evaluation(Scorecard card, List<ReportingPeriod> periods, Facts facts) {
        checkArgument(!periods.isEmpty(), "name at least one period to evaluate '%s' for", card.title());
        checkArgument(!card.lines().isEmpty(), "scorecard '%s' has no lines", card.title());
        checkDeclared(card);
        this.card = card;
        this.periods = List.copyOf(periods);
        this.facts = facts;
        for (Line line : card.lines()) {
            for (Area area : areas(line)) {
                for (ReportingPeriod period : periods) {
                    addTasks(line, area, period);
                }
            }
        }
        this.tallies = Plan.of(requests()).tally(facts);
    }

    /** A rule about a line that is not there would find nothing and tell nobody. */
    private static void checkDeclared(Scorecard card) {
        List<String> ids =
                card.lines().stream().map(line -> line.indicator().id()).toList();
        for (FindingRule rule : card.rules()) {
            if (rule instanceof DeclaredRule declared) {
                for (String line : declared.lines()) {
                    if (!ids.contains(line)) {
                        throw new IllegalArgumentException("scorecard '" + card.title() + "', finding rule '"
                                + rule.id() + "': " + Wording.unknown("line", line, ids));
                    }
                }
            }
        }
    }

    ScorecardResult result() {
        var readings = new ArrayList<Reading>();
        for (Task task : tasks) {
            List<Slice> slices = task.line().breakdown().map(Breakdown::slices).orElse(List.of(Slice.TOTAL));
            for (Slice slice : slices) {
                Reading reading = read(task, slice);
                if (slice.isTotal()) {
                    readings.add(reading.beside(counterparts(task)));
                } else if (!empty(reading)) {
                    readings.add(reading);
                }
            }
        }
        List<Reading> tested = Multiplicity.adjust(readings);
        List<Finding> findings = Findings.of(card.rules(), tested);
        return new ScorecardResult(card, periods, tested, findings, facts.problems(), fromRecords);
    }

    private List<Area> areas(Line line) {
        if (line.about().isPresent()) {
            return List.of(line.about().get());
        }
        if (!card.about().isEmpty()) {
            return List.copyOf(card.about());
        }
        List<Area> benchmarks = benchmarks(line).stream().map(Benchmark::area).toList();
        List<Area> found = facts.areas().stream()
                .filter(area -> !benchmarks.contains(area))
                .toList();
        return found.isEmpty() ? List.of(NOWHERE) : found;
    }

    /** What the line is shown beside, and what its judge compares it with. */
    private static List<Benchmark> benchmarks(Line line) {
        var all = new LinkedHashSet<>(line.benchmarks());
        line.judge().ifPresent(judge -> all.addAll(Judging.benchmarks(judge)));
        return List.copyOf(all);
    }

    private void addTasks(Line line, Area area, ReportingPeriod period) {
        if (line.each().isPresent()) {
            for (ReportingPeriod part : period.split(line.each().get())) {
                tasks.add(new Task(line, area, part, part));
            }
            return;
        }
        ReportingPeriod taken = line.latest() ? latest(line.indicator(), area, period) : period;
        tasks.add(new Task(line, area, taken, period));
    }

    /** The period of the return to take: the one asked for if there is a return, else the latest that ended by then. */
    private ReportingPeriod latest(Indicator indicator, Area area, ReportingPeriod asked) {
        @Nullable ReportingPeriod best = null;
        for (Return one : facts.returns()) {
            ReportingPeriod period = one.period();
            boolean fits = one.name().equals(indicator.id())
                    && one.area().equals(area)
                    && one.slice().isTotal()
                    && !period.end().isAfter(asked.end());
            boolean asAt = period.equals(ReportingPeriod.day(asked.lastDay()));
            if (fits && (period.equals(asked) || asAt)) {
                return asked;
            }
            if (fits && (best == null || period.end().isAfter(best.end()))) {
                best = period;
            }
        }
        return best == null ? asked : best;
    }

    private List<Request> requests() {
        var byLine = new IdentityHashMap<Line, Set<ReportingPeriod>>();
        for (Task task : tasks) {
            byLine.computeIfAbsent(task.line(), l -> new LinkedHashSet<>()).addAll(history(task.line(), task.period()));
        }
        var requests = new ArrayList<Request>();
        card.lines().forEach(line -> {
            List<ReportingPeriod> distinct = List.copyOf(byLine.getOrDefault(line, Set.of()));
            Request request = Request.of(formulas.computeIfAbsent(line.indicator(), Indicator::figure), distinct);
            if (!distinct.isEmpty()) {
                requests.add(line.breakdown().map(request::by).orElse(request));
            }
        });
        for (Task task : tasks) {
            task.line()
                    .agreesWith()
                    .ifPresent(other -> requests.add(
                            Request.of(other.figure(), List.of(latest(other, task.area(), task.asked())))));
        }
        return requests;
    }

    /** The period and those before it, oldest first: at least one before it, and as many as the line's judge looks at. */
    private List<ReportingPeriod> history(Line line, ReportingPeriod period) {
        int judged = line.judge().map(Judging::periodsOfHistory).orElse(2);
        int wanted = Math.max(2, Math.max(judged, card.periodsOfHistory()));
        var back = new ReportingPeriod[wanted];
        back[wanted - 1] = period;
        for (int i = wanted - 1; i > 0; i--) {
            back[i - 1] = back[i].previous();
        }
        return List.of(back);
    }

    private Reading read(Task task, Slice slice) {
        Indicator indicator = task.line().indicator();
        Outcome outcome = outcome(indicator, task.area(), task.period(), slice);
        var caveats = new ArrayList<>(outcome.notes());
        if (!task.period().equals(task.asked())) {
            caveats.add("The figure is of " + task.period().label() + ", the latest by the end of "
                    + task.asked().label() + ".");
        }
        if (!indicator.version().holdsIn(task.period())) {
            caveats.add("The definition (" + indicator.version() + ") does not hold for this whole period.");
        }
        List<ReportingPeriod> history = history(task.line(), task.period());
        var points = new ArrayList<Point>();
        for (ReportingPeriod period : history) {
            boolean comparable =
                    period.equals(task.period()) || indicator.version().holdsIn(period);
            points.add(new Point(
                    period,
                    comparable
                            ? outcome(indicator, task.area(), period, slice).figure()
                            : Figure.missing(Gap.NOT_COMPARABLE)));
        }
        Point previous = points.get(points.size() - 2);
        var comparisons = new ArrayList<Comparison>();
        benchmarks(task.line())
                .forEach(b -> comparisons.add(new Comparison(
                        b, outcome(indicator, b.area(), task.period(), slice).figure())));
        var evidence = new Evidence(
                indicator,
                task.period(),
                slice,
                outcome.figure(),
                previous.figure(),
                previous.period(),
                points,
                comparisons);
        Optional<Verdict> verdict =
                slice.isTotal() ? task.line().judge().map(judge -> Judging.safely(judge, evidence)) : Optional.empty();
        Optional<Significance> change = slice.isTotal()
                ? evidence.change()
                        .flatMap(moved -> moved.p().map(p -> Significance.of(p, moved.method())))
                        .fold(Optional::of, why -> Optional.empty())
                : Optional.empty();
        return new Reading(
                indicator.id(),
                indicator,
                task.line().theme(),
                task.line().stewardship(),
                task.area(),
                task.period(),
                slice,
                outcome.figure(),
                outcome.origin(),
                previous.period(),
                previous.figure(),
                points,
                comparisons,
                verdict,
                Direction.of(evidence),
                change,
                caveats.stream().distinct().toList(),
                List.of());
    }

    private Outcome outcome(Indicator indicator, Area area, ReportingPeriod period, Slice slice) {
        Formula formula = formulas.computeIfAbsent(indicator, Indicator::figure);
        Outcome outcome = tallies.outcome(formula, area, period, slice);
        fromRecords |= outcome.origin() == Origin.RECORDS || outcome.origin() == Origin.BOTH;
        return outcome;
    }

    /** A slice nobody recorded or supplied: no figure, unless its source says why, or no rows without a value. */
    private static boolean empty(Reading reading) {
        boolean unrecorded = reading.slice().values().containsValue(Slice.NOT_RECORDED);
        boolean none = reading.figure() instanceof Figure.Count count && count.count() == 0;
        boolean silent =
                reading.figure().gap().filter(gap -> !SAID.contains(gap)).isPresent();
        return silent || unrecorded && none;
    }

    /** The figure that a line's total should come to, by the indicator it agrees with. */
    private List<Reading.Counterpart> counterparts(Task task) {
        return task.line().agreesWith().stream()
                .map(other -> {
                    ReportingPeriod when = latest(other, task.area(), task.asked());
                    Figure figure =
                            outcome(other, task.area(), when, Slice.TOTAL).figure();
                    return new Reading.Counterpart(other, when, figure);
                })
                .toList();
    }
}
