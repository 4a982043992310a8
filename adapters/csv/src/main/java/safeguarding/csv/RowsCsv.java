package safeguarding.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Intake;
import safeguarding.fact.MemoryBudget;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.fact.Workers;

/**
 * Rows of a register in a CSV file, one record a row, by the names of the register's columns. They go straight into
 * columns: there are no row objects, so named conditions and custom measures are gaps.
 *
 * <pre>{@code
 * Facts facts = RowsCsv.of(RESTRAINTS, Coverage.of(year.period())).in(AYCLIFFE).read(Path.of("restraints.csv"));
 * }</pre>
 *
 * <p>Dates are written {@code 2019-04-01}; codes by their label or constant's name; yes and no as
 * {@code yes no true false 1 0}; whole numbers without separators. An empty cell is not recorded. The column of the child
 * and that of the day are needed; others may be left out, and are then not recorded. Columns may come in any order. The
 * file is UTF-8 with a comma between cells. Rows are numbered as a spreadsheet does: the header is row 1.
 *
 * @param <R> the row
 */
public final class RowsCsv<R> {

    /** About how many bytes are read at a time where several threads read. */
    private static final long STRETCH = 1 << 23;

    private final Register<R> register;
    private final Coverage coverage;
    private final Optional<Area> fixed;
    private final String areaColumn;
    private final List<Area> areas;
    private final CsvLimits limits;
    private final MemoryBudget budget;

    private RowsCsv(
            Register<R> register,
            Coverage coverage,
            Optional<Area> fixed,
            String areaColumn,
            List<Area> areas,
            CsvLimits limits,
            MemoryBudget budget) {
        this.register = register;
        this.coverage = coverage;
        this.fixed = fixed;
        this.areaColumn = areaColumn;
        this.areas = List.copyOf(areas);
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Rows of a register whose areas stand in a column {@code area}, by name.
     *
     * @param coverage the dates the rows claim to cover
     */
    public static <R> RowsCsv<R> of(Register<R> register, Coverage coverage) {
        return new RowsCsv<>(
                register, coverage, Optional.empty(), "area", List.of(), CsvLimits.USUAL, MemoryBudget.UNLIMITED);
    }

    /** These rows, all in one area; the file has no column for it. */
    public RowsCsv<R> in(Area area) {
        return new RowsCsv<>(register, coverage, Optional.of(area), areaColumn, List.of(area), limits, budget);
    }

    /**
     * These rows, each in the area of that code or name; a row of another area is refused. An area without rows is covered
     * as well: there a count is 0 and not a gap.
     *
     * @param column the column that holds the area's code or name
     * @throws IllegalArgumentException if no area is given, or the register has a column of that name
     */
    public RowsCsv<R> in(String column, List<Area> some) {
        String name = column.strip().toLowerCase(Locale.ROOT);
        if (some.isEmpty() || register.column(name).isPresent()) {
            throw new IllegalArgumentException("register '" + register.name()
                    + "': name at least one area, and a column for it that the register does not have");
        }
        return new RowsCsv<>(register, coverage, Optional.empty(), name, some, limits, budget);
    }

    /** These rows, read within other limits. */
    public RowsCsv<R> within(CsvLimits other) {
        return new RowsCsv<>(register, coverage, fixed, areaColumn, areas, other, budget);
    }

    /**
     * These rows, read within a budget, which the columns made of them keep. Where it does not suffice reading fails with an
     * {@link IllegalStateException} that says so.
     */
    public RowsCsv<R> within(MemoryBudget other) {
        return new RowsCsv<>(register, coverage, fixed, areaColumn, areas, limits, other);
    }

    /** A source that reads the file each time it is asked. */
    public FactSource from(Path file) {
        return () -> read(file);
    }

    /**
     * Reads the file.
     *
     * @throws UncheckedIOException if it cannot be read, is empty or has a header that is not right, naming the file
     */
    public Facts read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }

    /**
     * Reads the file, with the executor's help: the same facts and problems as {@link #read(Path)} gives, sooner where the
     * file is large. It is cut into stretches of whole lines. Where a row has a quote, the end of a line need not end the
     * row, and the file is read in one piece after all.
     *
     * @throws UncheckedIOException as {@link #read(Path)} does
     */
    public Facts read(Path file, Executor executor) {
        return read(file, executor, STRETCH);
    }

    Facts read(Path file, Executor executor, long bytes) {
        String name = String.valueOf(file.getFileName());
        List<Stretch> stretches;
        try {
            stretches = Stretch.of(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
        var together = new AtomicBoolean(stretches.size() == 1);
        var work = new ArrayList<Workers.Work<Optional<Reading>>>();
        for (Stretch stretch : stretches) {
            work.add(() -> together.get() ? Optional.empty() : read(name, stretch, together));
        }
        List<Optional<Reading>> readings = Workers.all(work, Optional.of(executor));
        long rows = 0;
        Reading all = new Reading(name);
        for (Optional<Reading> one : readings) {
            if (one.isPresent()) {
                all.takeOver(one.get(), rows);
                rows += one.get().rows;
            }
        }
        if (together.get() || rows > limits.rows()) {
            all.intake.abandon();
            return read(file);
        }
        return all.intake.facts(coverage, areas, executor).withProblems(all.problems);
    }

    /** Reads a stretch; notes if the file must be read together. */
    private Optional<Reading> read(String name, Stretch stretch, AtomicBoolean together) {
        var reading = new Reading(name);
        try (InputStream in = stretch.open()) {
            if (!reading.read(in)) {
                together.set(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(stretch.file() + ": cannot be read", e);
        }
        return Optional.of(reading);
    }

    /**
     * Reads a stream.
     *
     * @param name what to call it in problems
     * @throws UncheckedIOException as {@link #read(Path)} does
     */
    public Facts read(String name, InputStream in) {
        var reading = new Reading(name);
        reading.read(in);
        return reading.intake.facts(coverage, areas).withProblems(reading.problems);
    }

    /** The rows of a file, or of a stretch of it, as they are taken in. */
    private final class Reading {
        private final String name;
        private final Intake<R> intake = Intake.of(register).within(budget);
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Area> known = new HashMap<>();
        private final List<CellReader<R>> readers = new ArrayList<>();
        private int[] places = {};
        private int areaPlace = -1;
        private long rows;

        Reading(String name) {
            this.name = name;
            areas.forEach(area -> known.put(area.name(), area));
            areas.forEach(area -> known.put(area.code(), area));
        }

        /** Reads rows; false if some were not cut at their commas, or not all were read. */
        boolean read(InputStream in) {
            var required = new LinkedHashSet<>(
                    List.of(register.key().name(), register.anchor().name()));
            if (fixed.isEmpty()) {
                required.add(areaColumn);
            }
            Set<String> optional = new LinkedHashSet<>(
                    register.columns().stream().map(Column::name).toList());
            var byText = Meanings.<Area>of(text -> area(text).orElse(null));
            String what = "the register '" + register.name() + "'";
            Sheet.Ending ending = Sheet.of(what, required, optional)
                    .within(limits)
                    .readTo(name, in, problems::add, row -> take(row, byText));
            rows = ending.rows();
            return ending.cut() && rows <= limits.rows();
        }

        private void take(Sheet.Row row, Meanings<Area> byText) {
            if (readers.isEmpty()) {
                begin(row);
            }
            Scan scan = row.scan();
            Area area = fixed.isPresent() ? fixed.get() : byText.of(scan, areaPlace);
            if (area == null) {
                problems.add(new Problem(
                        name,
                        row.number(),
                        areaColumn,
                        areas.isEmpty() ? "must be 1 to 100 characters" : "is not one of the areas " + areas));
                return;
            }
            Intake<R>.Cursor cursor = intake.row(area, row.number());
            for (int i = 0; i < places.length; i++) {
                readers.get(i).read(cursor, scan, places[i]);
            }
            cursor.end();
        }

        /** Which columns the file has, and where. */
        private void begin(Sheet.Row row) {
            var found = new ArrayList<Integer>();
            for (Column<R> column : register.columns()) {
                if (row.has(column.name())) {
                    readers.add(CellReader.of(column));
                    found.add(row.place(column.name()));
                }
            }
            places = found.stream().mapToInt(Integer::intValue).toArray();
            areaPlace = row.place(areaColumn);
        }

        private Optional<Area> area(String text) {
            if (!areas.isEmpty()) {
                return Optional.ofNullable(known.get(text));
            }
            boolean fits = !text.isEmpty() && text.length() <= 100;
            return fits ? Optional.of(known.computeIfAbsent(text, Area::named)) : Optional.empty();
        }

        /** Takes over a reading of a later stretch. */
        void takeOver(Reading later, long rowsBefore) {
            intake.takeOver(later.intake, rowsBefore);
            later.problems.forEach(
                    p -> problems.add(new Problem(p.where(), p.row() + rowsBefore, p.column(), p.reason())));
        }
    }

    /** Names the register. */
    @Override
    public String toString() {
        return "rows of " + register.name();
    }
}
