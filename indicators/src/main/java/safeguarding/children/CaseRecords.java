package safeguarding.children;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

/**
 * Records of several registers as row objects, and what was refused where they were read: what is passed between readers,
 * what is worked out from several records, and writers. Immutable, but for the rows of embedders' own registers if those can
 * change. {@code toString} counts and names no child.
 *
 * <pre>{@code
 * CaseRecords census = CinCensus.read(path);
 * Facts facts = census.facts(Area.of("E06000047", "County Durham"), Coverage.of(FinancialYear.of("2019-20").period()));
 * }</pre>
 */
public final class CaseRecords {

    /** No records. */
    public static final CaseRecords NONE = new CaseRecords(Map.of(), List.of());

    private final Map<Register<?>, List<?>> rows;
    private final List<Problem> problems;

    private CaseRecords(Map<Register<?>, List<?>> rows, Collection<Problem> problems) {
        this.rows = rows;
        this.problems = List.copyOf(problems);
    }

    /** The records that a source gives, in its order. */
    public static CaseRecords gather(Consumer<RecordSink> source) {
        var gathered = new LinkedHashMap<Register<?>, List<Object>>();
        source.accept(new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                gathered.computeIfAbsent(register, r -> new ArrayList<>()).add(row);
            }
        });
        var rows = new LinkedHashMap<Register<?>, List<?>>();
        gathered.forEach((register, some) -> rows.put(register, List.copyOf(some)));
        return new CaseRecords(rows, List.of());
    }

    /** These records and the rows of a register, after those that are there. */
    public <R> CaseRecords with(Register<R> register, Iterable<? extends R> more) {
        var all = new LinkedHashMap<>(rows);
        List<R> joined = new ArrayList<>(rows(register));
        more.forEach(joined::add);
        all.put(register, List.copyOf(joined));
        return new CaseRecords(all, problems);
    }

    /** These records, with more problems. */
    public CaseRecords withProblems(Collection<Problem> more) {
        var all = new ArrayList<>(problems);
        all.addAll(more);
        return new CaseRecords(rows, all);
    }

    /** These records without those of a register. */
    public CaseRecords without(Register<?> register) {
        var rest = new LinkedHashMap<>(rows);
        rest.remove(register);
        return new CaseRecords(rest, problems);
    }

    /** These records and others, register by register. Whoever joins two extracts sees to it that no record is in both. */
    public CaseRecords and(CaseRecords other) {
        CaseRecords all = withProblems(other.problems);
        for (Register<?> register : other.rows.keySet()) {
            all = all.plus(register, other);
        }
        return all;
    }

    private <R> CaseRecords plus(Register<R> register, CaseRecords other) {
        return with(register, other.rows(register));
    }

    /** The registers there are records of. */
    public Set<Register<?>> registers() {
        return Set.copyOf(rows.keySet());
    }

    /** The records of a register, in the order they came; none if there are none. */
    @SuppressWarnings("unchecked") // rows are only ever added under the register of their kind
    public <R> List<R> rows(Register<R> register) {
        return (List<R>) rows.getOrDefault(register, List.of());
    }

    /** What was refused where they were read, and why. */
    public List<Problem> problems() {
        return problems;
    }

    /** Gives each record to a sink, register by register. */
    public void to(RecordSink sink) {
        rows.keySet().forEach(register -> give(register, sink));
    }

    private <R> void give(Register<R> register, RecordSink sink) {
        long number = 0;
        for (R row : rows(register)) {
            sink.accept(register, row, ++number);
        }
    }

    /**
     * The records as facts of an area. What cannot be used of them is refused with a problem, beside those of the reading.
     *
     * @param coverage the dates the records claim to cover
     */
    public Facts facts(Area area, Coverage coverage) {
        Facts facts = Facts.none().withProblems(problems);
        for (Register<?> register : rows.keySet()) {
            facts = with(facts, register, area, coverage);
        }
        return facts;
    }

    private <R> Facts with(Facts facts, Register<R> register, Area area, Coverage coverage) {
        return facts.with(register, area, coverage, rows(register));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CaseRecords records && rows.equals(records.rows) && problems.equals(records.problems);
    }

    @Override
    public int hashCode() {
        return rows.hashCode() + 31 * problems.hashCode();
    }

    /** How many records there are of each register, and how many problems. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        rows.forEach((register, some) ->
                text.append(register.name()).append(": ").append(some.size()).append('\n'));
        return text.append("problems: ").append(problems.size()).toString();
    }
}
