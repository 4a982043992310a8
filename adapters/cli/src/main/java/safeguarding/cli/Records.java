package safeguarding.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import safeguarding.children.CaseRecords;
import safeguarding.children.Person;
import safeguarding.children.Situation;
import safeguarding.children.Situations;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.time.ReportingPeriod;

/** Records of several sources put together, each register with the dates its source covers. */
final class Records {

    private static final Set<Register<?>> SITUATIONS =
            Arrays.stream(SituationKind.values()).map(Situation::of).collect(Collectors.toUnmodifiableSet());

    private CaseRecords all = CaseRecords.NONE;
    private final Map<Register<?>, Coverage> coverages = new LinkedHashMap<>();
    private final Map<Register<?>, Format> formats = new LinkedHashMap<>();

    boolean isEmpty() {
        return coverages.isEmpty();
    }

    /**
     * Adds the records of a source, and what follows from them.
     *
     * @throws IllegalArgumentException if an earlier source holds a register of it already, persons aside: of those, the
     *     earlier source's stand, and children only the later one knows are added
     */
    void add(Format format, CaseRecords records, Coverage coverage) {
        for (Register<?> register : records.registers()) {
            Format other = formats.get(register);
            if (other != null && !register.equals(Person.PERSONS)) {
                throw new IllegalArgumentException("both the " + other.words() + " and the " + format.words()
                        + " hold records of '" + register.name() + "'; give one of them");
            }
        }
        CaseRecords more = Situations.in(newPersons(records));
        for (Register<?> register : List.copyOf(more.registers())) {
            if (SITUATIONS.contains(register) && coverages.containsKey(register)) {
                more = more.without(register);
            }
        }
        more.registers().forEach(register -> {
            coverages.putIfAbsent(register, coverage);
            formats.putIfAbsent(register, format);
        });
        all = all.and(more);
    }

    private CaseRecords newPersons(CaseRecords records) {
        if (all.rows(Person.PERSONS).isEmpty()) {
            return records;
        }
        var known = new HashSet<String>();
        all.rows(Person.PERSONS).forEach(person -> known.add(person.child().id().strip()));
        List<Person> others = records.rows(Person.PERSONS).stream()
                .filter(person -> !known.contains(person.child().id().strip()))
                .toList();
        return records.without(Person.PERSONS).with(Person.PERSONS, others);
    }

    /** The records as facts of an area, with what follows from records of several sources. */
    Facts facts(Area area) {
        CaseRecords whole = Situations.in(all);
        Optional<Coverage> common = common();
        Facts facts = Facts.none().withProblems(whole.problems());
        for (Register<?> register : whole.registers()) {
            Optional<Coverage> coverage =
                    Optional.ofNullable(coverages.get(register)).or(() -> common);
            if (coverage.isPresent()) {
                facts = with(facts, register, whole, area, coverage.get());
            }
        }
        return facts;
    }

    private static <R> Facts with(
            Facts facts, Register<R> register, CaseRecords records, Area area, Coverage coverage) {
        return facts.with(register, area, coverage, records.rows(register));
    }

    /** The dates that every source covers; empty if there are none. */
    private Optional<Coverage> common() {
        Optional<List<ReportingPeriod>> both = Optional.empty();
        for (Coverage one : new LinkedHashSet<>(coverages.values())) {
            both = Optional.of(both.map(some -> overlap(some, one.ranges())).orElse(one.ranges()));
        }
        return both.filter(some -> !some.isEmpty()).map(Coverage::new);
    }

    private static List<ReportingPeriod> overlap(List<ReportingPeriod> some, List<ReportingPeriod> others) {
        var overlap = new ArrayList<ReportingPeriod>();
        for (ReportingPeriod one : some) {
            for (ReportingPeriod other : others) {
                if (one.overlaps(other)) {
                    LocalDate start = one.start().isAfter(other.start()) ? one.start() : other.start();
                    LocalDate end = one.end().isBefore(other.end()) ? one.end() : other.end();
                    overlap.add(ReportingPeriod.of(start, end));
                }
            }
        }
        return overlap;
    }
}
