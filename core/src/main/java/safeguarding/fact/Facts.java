package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import safeguarding.time.ReportingPeriod;

/**
 * What is recorded: rows of registers by area, returns that partners supplied, populations, and the problems of what was
 * refused. Immutable; each {@code with} makes new facts that share what is unchanged.
 *
 * <pre>{@code
 * Facts facts = Facts.none()
 *     .with(RESTRAINTS, AYCLIFFE, Coverage.of(FinancialYear.of("2019-20").period()), rows)
 *     .with(Return.of("sec.restraint.count", AYCLIFFE, year.previous(), Supplied.count(520)));
 * }</pre>
 */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of(), Map.of(), Map.of(), List.of());

    private final Map<Register<?>, Map<Area, Rows<?>>> rows;
    private final Map<Return.Id, Return> returns;
    private final Map<Population.Id, Population> populations;
    private final List<Problem> problems;

    private Facts(
            Map<Register<?>, Map<Area, Rows<?>>> rows,
            Map<Return.Id, Return> returns,
            Map<Population.Id, Population> populations,
            List<Problem> problems) {
        this.rows = rows;
        this.returns = returns;
        this.populations = populations;
        this.problems = problems;
    }

    /** No facts at all: every figure is a gap. */
    public static Facts none() {
        return NONE;
    }

    static <R> Facts of(Register<R> register, Map<Area, Rows<R>> rows, List<Problem> problems) {
        return new Facts(Map.of(register, Map.copyOf(rows)), Map.of(), Map.of(), List.copyOf(problems));
    }

    /**
     * These facts and the rows of a register in an area. A row that cannot be used is refused and told of in
     * {@link #problems}; the others are taken. Rows are read some hundreds together, so each must be an object of its own.
     *
     * @param coverage the dates the rows claim to cover
     * @throws IllegalArgumentException if the area already has rows of the register, and they are episodes (an episode
     *     can lie in both batches, so give them at once) or events whose coverage overlaps
     */
    public <R> Facts with(Register<R> register, Area area, Coverage coverage, Iterable<? extends R> more) {
        return with(register, coverage, more, row -> area, List.of(area));
    }

    /**
     * These facts and the rows of a register in an area, as they come by in a stream, in its order. The stream is used up and
     * not closed.
     *
     * @throws IllegalArgumentException as for rows that are given at once
     */
    public <R> Facts with(Register<R> register, Area area, Coverage coverage, Stream<? extends R> more) {
        Intake<R> intake = Intake.of(register);
        RowBatch<R> batch = intake.batch(row -> area);
        more.forEachOrdered(batch::add);
        batch.finish();
        return and(intake.facts(coverage, List.of(area)));
    }

    /**
     * These facts and the rows of a register in several areas.
     *
     * @param areaOf the area of a row; a row for which it throws or gives null is refused
     * @param also areas that are covered even if no row is about them: there a count is 0 and not a gap
     * @throws IllegalArgumentException as for one area
     */
    public <R> Facts with(
            Register<R> register,
            Coverage coverage,
            Iterable<? extends R> more,
            Function<? super R, Area> areaOf,
            Collection<Area> also) {
        Intake<R> intake = Intake.of(register);
        RowBatch<R> batch = intake.batch(areaOf);
        for (R row : more) {
            batch.add(row);
        }
        batch.finish();
        return and(intake.facts(coverage, List.copyOf(also)));
    }

    /** These facts and returns. A return about the same thing as an earlier one is refused: the first stands. */
    public Facts with(Return... more) {
        return with(List.of(more));
    }

    /** These facts and returns. A return about the same thing as an earlier one is refused: the first stands. */
    public Facts with(Collection<Return> more) {
        var all = new LinkedHashMap<>(returns);
        var wrong = new ArrayList<>(problems);
        long number = 0;
        for (Return one : more) {
            number++;
            if (all.putIfAbsent(one.id(), one) != null) {
                wrong.add(new Problem(
                        "returns",
                        number,
                        "",
                        "is a duplicate: there is a return for " + one + " already; the first stands"));
            }
        }
        return new Facts(rows, all, populations, List.copyOf(wrong));
    }

    /**
     * These facts and populations.
     *
     * @throws IllegalArgumentException if there is another figure for the same area, ages and year: choose one vintage
     */
    public Facts withPopulations(Collection<Population> more) {
        var all = new LinkedHashMap<>(populations);
        for (Population one : more) {
            Population other = all.putIfAbsent(one.id(), one);
            checkArgument(
                    other == null || other.equals(one),
                    "two populations of %s, ages %s, mid-%s: %s and %s; choose one vintage",
                    one.area(),
                    one.band(),
                    one.midYear(),
                    other == null ? "" : other.vintage(),
                    one.vintage());
        }
        return new Facts(rows, returns, all, problems);
    }

    /**
     * These facts and a population.
     *
     * @throws IllegalArgumentException if there is another figure for the same
     */
    public Facts with(Population... more) {
        return withPopulations(List.of(more));
    }

    /** These facts and a reader's problems. */
    public Facts withProblems(Collection<Problem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        return new Facts(rows, returns, populations, List.copyOf(all));
    }

    /**
     * Both facts together.
     *
     * @throws IllegalArgumentException if both hold episodes of one register in one area, or events whose coverage
     *     overlaps, or two vintages of a population
     */
    public Facts and(Facts other) {
        var joined = new LinkedHashMap<>(rows);
        var wrong = new ArrayList<Problem>();
        other.rows.forEach((register, areas) -> {
            var byArea = new LinkedHashMap<>(joined.getOrDefault(register, Map.of()));
            areas.forEach((area, batch) -> {
                Rows<?> earlier = byArea.get(area);
                byArea.put(area, earlier == null ? batch : join(earlier, batch, wrong));
            });
            joined.put(register, Map.copyOf(byArea));
        });
        return new Facts(joined, returns, populations, problems)
                .with(other.returns.values())
                .withPopulations(other.populations.values())
                .withProblems(other.problems)
                .withProblems(wrong);
    }

    private static <R> Rows<?> join(Rows<R> earlier, Rows<?> later, List<Problem> wrong) {
        Register<R> register = earlier.register();
        checkArgument(
                register instanceof Events,
                "%s already has rows of '%s'; an episode can lie in two batches, so give all its rows at once",
                earlier.area(),
                register.name());
        Coverage both;
        try {
            both = earlier.coverage().and(later.coverage());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + register.name() + "' in " + earlier.area() + ": " + e.getMessage(), e);
        }
        Intake<R> intake = Intake.of(register);
        intake.addAll(earlier);
        @SuppressWarnings("unchecked")
        Rows<R> same = (Rows<R>) later;
        intake.addAll(same);
        Facts joined = intake.facts(both, List.of());
        wrong.addAll(joined.problems);
        return joined.rows(register, earlier.area()).orElseThrow();
    }

    /** Every area that rows, returns or populations are about, in order of code. */
    public SortedSet<Area> areas() {
        // few areas of many returns: told apart first, put in order then
        var areas = new HashSet<Area>();
        rows.values().forEach(byArea -> areas.addAll(byArea.keySet()));
        returns.keySet().forEach(id -> areas.add(id.area()));
        populations.keySet().forEach(id -> areas.add(id.area()));
        return new TreeSet<>(areas);
    }

    /** The registers there are rows of. */
    public Collection<Register<?>> registers() {
        return rows.keySet();
    }

    /** The rows of a register in an area; empty if none were given, which is not the same as no rows. */
    @SuppressWarnings("unchecked")
    public <R> Optional<Rows<R>> rows(Register<R> register, Area area) {
        return Optional.ofNullable(
                (Rows<R>) rows.getOrDefault(register, Map.of()).get(area));
    }

    /** Every return, in the order given. */
    public List<Return> returns() {
        return List.copyOf(returns.values());
    }

    /** The return about just this. */
    public Optional<Return> returned(String name, Area area, ReportingPeriod period, Slice slice) {
        return Optional.ofNullable(returns.get(new Return.Id(name, area, period, slice)));
    }

    /** Every population, in the order given. */
    public List<Population> populations() {
        return List.copyOf(populations.values());
    }

    /** How many people of an age band lived in an area at the middle of a year. */
    public Optional<Population> population(Area area, AgeBand band, int midYear) {
        return Optional.ofNullable(populations.get(new Population.Id(area, band, midYear)));
    }

    /** What was refused, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * These facts, if no more than so many things were refused.
     *
     * @throws IllegalStateException otherwise, with the first ten problems
     */
    public Facts withAtMost(int allowed) {
        if (problems.size() > allowed) {
            throw new IllegalStateException(problems.size() + " problems, at most " + allowed + " allowed:\n"
                    + problems.stream().limit(10).map(p -> "  " + p).collect(Collectors.joining("\n")));
        }
        return this;
    }

    /** Says how much there is, without any row. */
    @Override
    public String toString() {
        String kept = rows.entrySet().stream()
                .map(e -> Rows.words(
                        e.getValue().values().stream().mapToLong(Rows::size).sum(), e.getKey()))
                .sorted()
                .collect(Collectors.joining(", "));
        return (kept.isEmpty() ? "no rows" : kept) + "; " + returns.size() + " returns; " + populations.size()
                + " populations; " + problems.size() + " problems";
    }
}
