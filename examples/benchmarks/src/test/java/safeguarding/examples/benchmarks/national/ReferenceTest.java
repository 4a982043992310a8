package safeguarding.examples.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Book;
import safeguarding.engine.Plan;
import safeguarding.engine.ReferenceEvaluator;
import safeguarding.engine.Tallies;
import safeguarding.examples.benchmarks.national.Registers.Assessment;
import safeguarding.examples.benchmarks.national.Registers.Care;
import safeguarding.examples.benchmarks.national.Registers.Conference;
import safeguarding.examples.benchmarks.national.Registers.Enquiry;
import safeguarding.examples.benchmarks.national.Registers.Missing;
import safeguarding.examples.benchmarks.national.Registers.Referral;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.measure.Formula;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.WorkingCalendar;

/**
 * Every figure of the national workload beside the plain evaluator, which asks every row again for every figure: of 177,000
 * rows, a hundredth of England, in CI and the soak, and of a tenth of them otherwise. The rows are read from the files the plain
 * way, too. Too few to fill a counter: that is for a property of the engine, and for DuckDB.
 */
class ReferenceTest {

    private static final int THOUSANDTHS = Integer.getInteger("national.thousandths", 1);
    private static final Path FOLDER = Path.of("target", "national");

    /** How to read the columns that are worked out from others. */
    private static final Map<Column<?>, Function<Object, @Nullable Object>> WORKED_OUT = workedOut();

    @Test
    void everyFigureIsThatOfThePlainEvaluator() throws IOException {
        Generator.write(FOLDER, THOUSANDTHS);
        List<Formula> indicators = Workload.indicators();
        Set<Formula> formulas = new LinkedHashSet<>(indicators);
        formulas.addAll(Workload.measures(indicators));
        List<ReportingPeriod> quarters = Workload.periods(40);
        Plan plan = Ours.plan(List.copyOf(formulas), quarters);
        Tallies tallies = plan.tally(Ours.load(FOLDER, THOUSANDTHS, Optional.empty()));
        Map<Area, List<Book<?>>> books = new LinkedHashMap<>();
        for (Registers.Sized sized : Registers.ALL) {
            read(sized.register())
                    .forEach((area, book) ->
                            books.computeIfAbsent(area, a -> new ArrayList<>()).add(book));
        }

        long compared = 0;
        for (Area area : Workload.AREAS) {
            var plain =
                    new ReferenceEvaluator(books.getOrDefault(area, List.of()), List.of(), List.of(), Optional.empty());
            for (Formula formula : formulas) {
                for (ReportingPeriod quarter : quarters) {
                    assertThat(tallies.outcome(formula, area, quarter, Slice.TOTAL)
                                    .figure())
                            .as("%s of %s in %s", formula, area, quarter)
                            .isEqualTo(plain.figure(formula, area, quarter, Slice.TOTAL));
                    compared++;
                }
            }
        }

        assertThat(compared).isEqualTo((long) formulas.size() * 153 * 40);
        System.out.println("national workload and plain evaluator: " + compared + " figures compared, all equal");
    }

    /** The rows of every area as objects, read by splitting the lines. */
    private static <R> Map<Area, Book<R>> read(Register<R> register) throws IOException {
        Map<String, List<R>> rows = new HashMap<>();
        Constructor<R> constructor = constructor(register);
        try (Stream<String> lines = Files.lines(Generator.file(FOLDER, register, THOUSANDTHS))) {
            lines.skip(1).forEach(line -> {
                String[] cells = line.split(",", -1);
                rows.computeIfAbsent(cells[0], code -> new ArrayList<>()).add(row(constructor, cells));
            });
        }
        Map<Column<?>, Function<R, @Nullable Object>> readers = readers(register, constructor);
        Map<Area, Book<R>> books = new LinkedHashMap<>();
        for (Area area : Workload.AREAS) {
            List<R> some = rows.getOrDefault(area.code(), List.of());
            books.put(area, new Book<>(register, area, Workload.COVERAGE, some, readers));
        }
        return books;
    }

    @SuppressWarnings("unchecked")
    private static <R> Constructor<R> constructor(Register<R> register) {
        String name = register.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + register.name().substring(1);
        for (Class<?> one : Registers.class.getDeclaredClasses()) {
            if (one.getSimpleName().equals(name)) {
                return (Constructor<R>) one.getDeclaredConstructors()[0];
            }
        }
        throw new IllegalArgumentException("no rows of '" + register.name() + "'");
    }

    /** The components of a row stand in the order of the columns. */
    private static <R> R row(Constructor<R> constructor, String[] cells) {
        Class<?>[] types = constructor.getParameterTypes();
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = value(types[i], cells[i + 1]);
        }
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object value(Class<?> type, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        if (type == long.class) {
            return Long.valueOf(cell);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(cell);
        }
        if (type == Boolean.class) {
            return cell.equals("yes");
        }
        return type == Integer.class
                ? Integer.valueOf(cell)
                : Arrays.stream(type.getEnumConstants())
                        .filter(code -> code.toString().equals(cell))
                        .findFirst()
                        .orElseThrow();
    }

    private static <R> Map<Column<?>, Function<R, @Nullable Object>> readers(
            Register<R> register, Constructor<R> constructor) {
        Map<Column<?>, Function<R, @Nullable Object>> readers = new HashMap<>();
        RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            component.getAccessor().setAccessible(true);
            readers.put(register.columns().get(i), row -> {
                try {
                    return component.getAccessor().invoke(row);
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        WORKED_OUT.forEach((column, reader) -> readers.put(column, reader::apply));
        return readers;
    }

    private static Map<Column<?>, Function<Object, @Nullable Object>> workedOut() {
        var all = new HashMap<Column<?>, Function<Object, @Nullable Object>>();
        all.put(Referral.AGE, row -> age(((Referral) row).born(), ((Referral) row).received()));
        all.put(Referral.WORKING_DAYS, row -> worked(((Referral) row).received(), ((Referral) row).decided()));
        all.put(Assessment.AGE, row -> age(((Assessment) row).born(), ((Assessment) row).started()));
        all.put(Assessment.WORKING_DAYS, row -> worked(((Assessment) row).started(), ((Assessment) row).ended()));
        all.put(Enquiry.AGE, row -> age(((Enquiry) row).born(), ((Enquiry) row).held()));
        all.put(Enquiry.WORKING_DAYS, row -> worked(((Enquiry) row).held(), ((Enquiry) row).conference()));
        all.put(Conference.WORKING_DAYS, row -> worked(((Conference) row).held(), ((Conference) row).planned()));
        all.put(Registers.Plan.AGE, row -> age(((Registers.Plan) row).born(), ((Registers.Plan) row).started()));
        all.put(Registers.Plan.DAYS, row -> days(((Registers.Plan) row).started(), ((Registers.Plan) row).ended()));
        all.put(Care.AGE, row -> age(((Care) row).born(), ((Care) row).started()));
        all.put(Missing.AGE, row -> age(((Missing) row).born(), ((Missing) row).started()));
        all.put(Missing.DAYS, row -> days(((Missing) row).started(), ((Missing) row).ended()));
        return all;
    }

    private static @Nullable Object age(@Nullable LocalDate born, LocalDate on) {
        return born == null ? null : (Object) Book.age(born, on);
    }

    private static @Nullable Object days(LocalDate from, @Nullable LocalDate to) {
        return to == null ? null : (Object) (int) ChronoUnit.DAYS.between(from, to);
    }

    private static @Nullable Object worked(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? null
                : (Object) (int) from.plusDays(1)
                        .datesUntil(to.plusDays(1))
                        .filter(WorkingCalendar.ENGLAND_AND_WALES::isWorkingDay)
                        .count();
    }
}
