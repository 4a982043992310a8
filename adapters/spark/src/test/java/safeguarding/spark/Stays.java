package safeguarding.spark;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.topShare;
import static safeguarding.measure.Measure.total;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.measure.Formula;
import safeguarding.time.FinancialYear;
import safeguarding.time.Span;

/**
 * Stays of made-up children in two areas, and all kinds of measures of them.
 *
 * @param oneAtATime whether a child has one stay at a time
 * @param year the financial year that is asked about
 */
record Stays(boolean oneAtATime, String year) implements Workload {

    enum Kind {
        FOSTER,
        HOME
    }

    /** A row; {@code area} stands beside it. */
    record Stay(
            String area,
            String child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable Kind kind,
            @Nullable Boolean planned,
            @Nullable Integer visits) {}

    static final Key<Stay> CHILD = textKey("child", Stay::child);
    static final Day<Stay> STARTED = day("started", Stay::started);
    static final Day<Stay> ENDED = day("ended", Stay::ended);
    static final Code<Stay, Kind> KIND = code("kind of home", Kind.class, Stay::kind);
    static final Flag<Stay> PLANNED = flag("planned", Stay::planned);
    static final Whole<Stay> VISITS = whole("visits", Stay::visits);
    static final Whole<Stay> LENGTH = days("length", STARTED, ENDED);
    static final Episodes<Stay> STAYS =
            Episodes.of("stay", CHILD, STARTED, ENDED).recording(KIND, PLANNED, VISITS);
    static final Episodes<Stay> PLACEMENTS = Episodes.of("placement", CHILD, STARTED, ENDED)
            .recording(KIND, PLANNED, VISITS)
            .oneAtATime();

    static final Area NORTH = Area.of("N1", "North");
    static final Area SOUTH = Area.of("S1", "South");
    static final Area WEST = Area.of("W1", "West");
    static final List<Area> AREAS = List.of(NORTH, SOUTH, WEST);
    static final Coverage COVERAGE = Coverage.of(LocalDate.of(2016, 4, 1), LocalDate.of(2020, 4, 1));

    Episodes<Stay> register() {
        return oneAtATime ? PLACEMENTS : STAYS;
    }

    static List<Formula> formulas(Episodes<Stay> register) {
        return List.of(
                count(register.starting().where(KIND.is(Kind.FOSTER))),
                count(register.ending().where(PLANNED.isTrue())),
                open(register),
                people(register.starting()),
                topShare(3, register.starting()).percentOf(count(register.starting())),
                median(LENGTH, register.ending()),
                total(VISITS, register.starting()),
                count(register.starting()
                        .where(register.repeatWithin(Span.months(6)).and(KIND.is(Kind.HOME)))));
    }

    @Override
    public Plan plan() {
        return plan(formulas(register()));
    }

    Plan plan(List<Formula> formulas) {
        FinancialYear asked = FinancialYear.of(year);
        return Plan.of(formulas.stream()
                .map(formula -> Request.of(
                        formula,
                        Stream.concat(Stream.of(asked.period()), asked.quarters().stream())
                                .toList()))
                .toList());
    }

    @Override
    public List<SparkRows<?>> rows() {
        return List.of(SparkRows.of(register(), COVERAGE, "stays").in("area_code", AREAS));
    }

    /** Some rows, many of one day, so that their order matters. */
    static List<Stay> made(int size, long seed) {
        var random = new SplittableRandom(seed);
        var rows = new ArrayList<Stay>();
        for (int i = 0; i < size; i++) {
            LocalDate started = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(80) * 10L);
            LocalDate ended = random.nextInt(4) == 0 ? null : started.plusDays(random.nextInt(5) * 10L);
            rows.add(new Stay(
                    random.nextBoolean() ? "N1" : "S1",
                    "case " + random.nextInt(size / 4),
                    started,
                    ended,
                    random.nextInt(5) == 0 ? null : Kind.values()[random.nextInt(2)],
                    random.nextInt(5) == 0 ? null : random.nextBoolean(),
                    random.nextInt(5) == 0 ? null : random.nextInt(20)));
        }
        return rows;
    }

    /** The facts of one machine. */
    Facts facts(List<Stay> rows) {
        Facts facts = Facts.none();
        for (Area area : AREAS) {
            facts = facts.with(
                    register(),
                    area,
                    COVERAGE,
                    rows.stream().filter(row -> row.area().equals(area.code())).toList());
        }
        return facts;
    }
}
