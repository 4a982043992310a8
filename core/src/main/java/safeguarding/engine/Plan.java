package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Condition;
import safeguarding.fact.Facts;
import safeguarding.fact.MemoryBudget;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/**
 * Everything that is asked, made ready: the different measures, one scan of each register, and one grid of dates.
 * Immutable, safe for use by several threads, and good for any facts.
 *
 * <pre>{@code
 * Plan plan = Plan.of(List.of(Request.of(formula, year.quarters())));
 * Outcome outcome = plan.tally(facts).outcome(formula, area, year.quarter(1), Slice.TOTAL);
 * }</pre>
 */
public final class Plan {

    private record Asked(Formula formula, Slice slice) {}

    private static final class Answer {
        private final Step step;
        private final Map<ReportingPeriod, Stretch> periods = new HashMap<>();

        private Answer(Step step) {
            this.step = step;
        }
    }

    final Grid grid;
    final List<Kept<?>> kept;
    final List<Scan<?>> scans;
    /** The names of the returns and the age bands of the populations that are used. */
    final Set<String> names;

    final Set<AgeBand> bands;
    /** What tallies may take while they are made. */
    final MemoryBudget budget;

    /** Made when first asked for: most plans never leave the process. */
    private final Supplier<byte[]> digest;

    private final Map<Asked, Answer> answers;

    /** The same answers by the formulas as they were given, since a formula of many parts takes long to be told by them. */
    private final IdentityHashMap<Formula, Map<Slice, Answer>> given;

    private final Map<ReportingPeriod, Stretch> stretches;
    private final Set<Measure> measures;

    private Plan(Collection<Request> requests) {
        var windows = new LinkedHashSet<ReportingPeriod>();
        var steps = new Steps();
        answers = new HashMap<>();
        given = new IdentityHashMap<>();
        stretches = new HashMap<>();
        budget = MemoryBudget.UNLIMITED;
        for (Request request : requests) {
            for (ReportingPeriod period : new LinkedHashSet<>(request.periods())) {
                Steps.windows(request.formula(), period, windows);
            }
            for (Slice slice : request.slices()) {
                Step step = steps.of(request.formula(), slice, request.breakdown());
                Answer answer = answers.computeIfAbsent(new Asked(request.formula(), slice), a -> new Answer(step));
                checkArgument(
                        answer.step == step,
                        "'%s' is broken down by two columns of the name in '%s'; ask for them in plans of their own",
                        request.formula(),
                        slice);
                request.periods().forEach(p -> answer.periods.put(p, Stretch.outside(p)));
                given.computeIfAbsent(request.formula(), f -> new HashMap<>()).put(slice, answer);
            }
        }
        checkArgument(!answers.isEmpty(), "a plan needs at least one request");
        grid = Grid.of(windows);
        for (ReportingPeriod window : windows) {
            stretches.put(window, Stretch.of(window, grid));
        }
        answers.values().forEach(answer -> answer.periods.replaceAll(stretches::getOrDefault));
        kept = List.copyOf(steps.kept());
        measures = steps.measures();
        names = Set.copyOf(steps.names());
        bands = Set.copyOf(steps.bands());
        var all = new ArrayList<Scan<?>>();
        for (Register<?> register : steps.registers()) {
            all.add(Scan.of(register, kept));
        }
        scans = List.copyOf(all);
        digest = Suppliers.memoize(this::made);
    }

    private Plan(Plan other, MemoryBudget budget) {
        this.budget = budget;
        grid = other.grid;
        kept = other.kept;
        scans = other.scans;
        names = other.names;
        bands = other.bands;
        digest = other.digest;
        answers = other.answers;
        given = other.given;
        stretches = other.stretches;
        measures = other.measures;
    }

    /**
     * Makes a plan.
     *
     * @throws IllegalArgumentException if nothing is asked, a formula refers to an indicator by id, or a condition looks
     *     back in another register
     */
    public static Plan of(Collection<Request> requests) {
        return new Plan(requests);
    }

    /** Counts the facts, on the caller's thread. */
    public Tallies tally(Facts facts) {
        return Tallies.of(this, facts, Optional.empty());
    }

    /**
     * Counts the facts, with the executor's help. The tallies are the same to the byte. The caller's thread works too, so
     * an executor without a free thread does no harm.
     */
    public Tallies tally(Facts facts, Executor executor) {
        return Tallies.of(this, facts, Optional.of(executor));
    }

    /**
     * This plan, whose counting keeps within a budget: if it could take more than is left, it is refused with an
     * {@link IllegalStateException} before it begins. Columns that are worked out stay with the rows and stay taken; what
     * the counting takes besides is given back when it is done.
     */
    public Plan within(MemoryBudget other) {
        return new Plan(this, other);
    }

    /**
     * Whether a measure looks at a child's earlier rows in a register. Then all rows of a child are counted together, and a
     * change of one of them is a change of all: see {@link Tallies#replacing}.
     */
    public boolean looksBack(Register<?> register) {
        return scans.stream().anyMatch(scan -> scan.register.equals(register) && scan.looksBack);
    }

    /** The tallies that tell children apart, by their keys. */
    List<Kept<?>> byChild() {
        return kept.stream().filter(k -> k.kind() == Kept.Kind.CHILDREN).toList();
    }

    /** Whether tallies hold children's keys at all. */
    boolean keepsKeys() {
        return !byChild().isEmpty() || scans.stream().anyMatch(scan -> scan.looksBack);
    }

    /** What a formula came to in some tallies of this plan. */
    Outcome outcome(
            Tallies tallies,
            Optional<Tallies.Part> part,
            Formula formula,
            Area area,
            ReportingPeriod period,
            Slice slice) {
        Map<Slice, Answer> known = given.get(formula);
        Answer answer = known == null ? answers.get(new Asked(formula, slice)) : known.get(slice);
        Stretch dates = answer == null ? null : answer.periods.get(period);
        checkArgument(
                answer != null && dates != null,
                "'%s' for %s, %s is not in the plan; ask for it when the plan is made",
                formula,
                period,
                slice);
        return answer.step.at(new Step.Place(tallies, part, area, slice, period, Window.THIS, dates));
    }

    /** Dates that a formula of the plan is taken over, with their buckets. */
    Stretch stretch(ReportingPeriod dates) {
        return Optional.ofNullable(stretches.get(dates)).orElseGet(() -> Stretch.outside(dates));
    }

    /** What is scanned, what is kept, and the dates, in plain words. */
    public String explain() {
        var lines = new ArrayList<String>();
        lines.add(answers.size() + " figures a period, of " + measures.size() + " measures kept as " + kept.size()
                + " tallies");
        lines.add("dates: " + grid + "; edges " + edges());
        for (Scan<?> scan : scans) {
            lines.add(explain(scan));
        }
        if (!names.isEmpty()) {
            lines.add("returns: " + String.join(", ", new TreeSet<>(names)));
        }
        if (!bands.isEmpty()) {
            lines.add("populations: "
                    + new TreeSet<>(bands).stream().map(b -> "ages " + b).collect(Collectors.joining(", ")));
        }
        return String.join("\n", lines);
    }

    private <R> String explain(Scan<R> scan) {
        Set<Condition<R>> conditions = new LinkedHashSet<>();
        scan.kept.values().forEach(k -> conditions.add(k.condition()));
        conditions.remove(Condition.<R>always());
        var text = new StringBuilder();
        text.append("register ").append(scan.register.name()).append(": ");
        text.append(scan.passes.size())
                .append(scan.passes.size() == 1 ? " walk over the rows" : " walks over the rows");
        if (scan.looksBack) {
            text.append(", looking back at each child's earlier rows");
        }
        for (Pass<R> pass : scan.passes) {
            text.append("\n  ");
            text.append(pass.day
                    .map(d -> "by " + d.name())
                    .orElse("as they stand" + pass.ageing.map(a -> ", " + a).orElse("")));
            for (Pass.Group<R> group : pass.groups) {
                text.append("\n    ").append(group.items.size()).append(" tallies, a row's mask read from ");
                text.append(group.masks.size()).append(group.masks.size() == 1 ? " column" : " columns");
                group.split.ifPresent(c -> text.append(", rows told apart by ").append(c.name()));
            }
        }
        text.append("\n  measures:");
        measures.stream()
                .filter(m -> m.register().filter(scan.register::equals).isPresent())
                .forEach(m -> text.append("\n    ").append(m));
        if (!conditions.isEmpty()) {
            text.append("\n  conditions:");
            conditions.forEach(c -> text.append("\n    ").append(c));
        }
        return text.toString();
    }

    private String edges() {
        var edges = new ArrayList<String>();
        for (int i = 0; i <= grid.buckets(); i++) {
            edges.add(LocalDate.ofEpochDay(grid.edgeDay(i)).toString());
        }
        return edges.size() <= 12
                ? String.join(", ", edges)
                : String.join(", ", edges.subList(0, 6)) + ", …, " + edges.get(edges.size() - 1);
    }

    /** A digest of what is kept: tallies of plans with the same can be merged. Not to be changed. */
    byte[] digest() {
        return digest.get();
    }

    private byte[] made() {
        var text = new StringBuilder();
        for (int i = 0; i <= grid.buckets(); i++) {
            text.append(grid.edgeDay(i)).append(' ');
        }
        kept.forEach(k -> text.append('\n').append(k));
        measures.forEach(m -> text.append('\n').append(m));
        new TreeSet<>(names).forEach(n -> text.append("\nreturn ").append(n));
        new TreeSet<>(bands).forEach(b -> text.append("\nages ").append(b));
        return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
    }

    /** How much there is, without the definitions. */
    @Override
    public String toString() {
        return "plan of " + measures.size() + " measures on " + scans.size() + " registers, " + grid;
    }
}
