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
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.FactSource;
import safeguarding.fact.Facts;
import safeguarding.fact.Intake;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;

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

    private final Register<R> register;
    private final Coverage coverage;
    private final Optional<Area> fixed;
    private final String areaColumn;
    private final List<Area> areas;
    private final CsvLimits limits;

    private RowsCsv(
            Register<R> register,
            Coverage coverage,
            Optional<Area> fixed,
            String areaColumn,
            List<Area> areas,
            CsvLimits limits) {
        this.register = register;
        this.coverage = coverage;
        this.fixed = fixed;
        this.areaColumn = areaColumn;
        this.areas = List.copyOf(areas);
        this.limits = limits;
    }

    /**
     * Rows of a register whose areas stand in a column {@code area}, by name.
     *
     * @param coverage the dates the rows claim to cover
     */
    public static <R> RowsCsv<R> of(Register<R> register, Coverage coverage) {
        return new RowsCsv<>(register, coverage, Optional.empty(), "area", List.of(), CsvLimits.USUAL);
    }

    /** These rows, all in one area; the file has no column for it. */
    public RowsCsv<R> in(Area area) {
        return new RowsCsv<>(register, coverage, Optional.of(area), areaColumn, List.of(area), limits);
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
        return new RowsCsv<>(register, coverage, Optional.empty(), name, some, limits);
    }

    /** These rows, read within other limits. */
    public RowsCsv<R> within(CsvLimits other) {
        return new RowsCsv<>(register, coverage, fixed, areaColumn, areas, other);
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
     * Reads a stream.
     *
     * @param name what to call it in problems
     * @throws UncheckedIOException as {@link #read(Path)} does
     */
    public Facts read(String name, InputStream in) {
        var required = new LinkedHashSet<>(
                List.of(register.key().name(), register.anchor().name()));
        if (fixed.isEmpty()) {
            required.add(areaColumn);
        }
        Set<String> optional = new LinkedHashSet<>(
                register.columns().stream().map(Column::name).toList());
        Intake<R> intake = Intake.of(register);
        var problems = new ArrayList<Problem>();
        var known = new HashMap<String, Area>();
        areas.forEach(area -> known.put(area.name(), area));
        areas.forEach(area -> known.put(area.code(), area));
        var readers = new ArrayList<CellReader<R>>();
        var places = new ArrayList<Integer>();
        var byText = Meanings.<Area>of(text -> area(text, known).orElse(null));
        String what = "the register '" + register.name() + "'";
        Sheet.of(what, required, optional).within(limits).read(name, in, problems::add, row -> {
            if (readers.isEmpty()) {
                for (Column<R> column : register.columns()) {
                    if (row.has(column.name())) {
                        readers.add(CellReader.of(column));
                        places.add(row.place(column.name()));
                    }
                }
            }
            Area area = fixed.isPresent() ? fixed.get() : row.meaning(row.place(areaColumn), byText);
            if (area == null) {
                problems.add(new Problem(
                        name,
                        row.number(),
                        areaColumn,
                        areas.isEmpty() ? "must be 1 to 100 characters" : "is not one of the areas " + areas));
                return;
            }
            Intake<R>.Cursor cursor = intake.row(area, row.number());
            for (int i = 0; i < readers.size(); i++) {
                readers.get(i).read(cursor, row.scan(), places.get(i));
            }
            cursor.end();
        });
        return intake.facts(coverage, areas).withProblems(problems);
    }

    private Optional<Area> area(String name, Map<String, Area> known) {
        if (!areas.isEmpty()) {
            return Optional.ofNullable(known.get(name));
        }
        boolean fits = !name.isEmpty() && name.length() <= 100;
        return fits ? Optional.of(known.computeIfAbsent(name, Area::named)) : Optional.empty();
    }

    /** Names the register. */
    @Override
    public String toString() {
        return "rows of " + register.name();
    }
}
