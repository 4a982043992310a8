package safeguarding.spark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Episodes;
import safeguarding.fact.Register;

/**
 * Where the rows of a register stand among the data sets of a cluster, and the names its columns have there. Immutable; each
 * method makes a new one.
 *
 * <p>A column of the register is the column of the data set with the same name, whatever its case and whether words are
 * divided by spaces, hyphens, dots or underscores. The column of the child and that of the day are needed; others may be left
 * out, and are then not recorded. What a cell may hold goes by the register's column: a key a whole number or text; a day a
 * date, a timestamp without a time zone, or text; a code text or a whole number; a whole number a whole number or text; yes or
 * no a boolean, a whole number or text. Text means what it means in a file: {@code Intake.Cursor.setText}. There are no row
 * objects, so named conditions and custom measures are gaps.
 *
 * @param <R> the row
 */
public final class SparkRows<R> {

    private final Register<R> register;
    private final Coverage coverage;
    private final String table;
    private final Map<Column<R>, String> names;
    private final Optional<Area> fixed;
    private final String areaColumn;
    private final List<Area> areas;

    private SparkRows(
            Register<R> register,
            Coverage coverage,
            String table,
            Map<Column<R>, String> names,
            Optional<Area> fixed,
            String areaColumn,
            List<Area> areas) {
        this.register = register;
        this.coverage = coverage;
        this.table = table;
        this.names = Collections.unmodifiableMap(names);
        this.fixed = fixed;
        this.areaColumn = areaColumn;
        this.areas = List.copyOf(areas);
    }

    /**
     * Rows in a data set, whose areas stand in a column {@code area}, by name.
     *
     * @param coverage the dates the rows claim to cover
     * @param table the data set's name among those that are counted
     */
    public static <R> SparkRows<R> of(Register<R> register, Coverage coverage, String table) {
        return new SparkRows<>(register, coverage, table, Map.of(), Optional.empty(), "area", List.of());
    }

    /**
     * These rows, a column of the register having another name there.
     *
     * @throws IllegalArgumentException if the register does not record the column
     */
    public SparkRows<R> named(Column<R> column, String name) {
        if (!register.columns().contains(column)) {
            throw new IllegalArgumentException("register '" + register.name() + "' does not record '" + column.name()
                    + "'; it records "
                    + register.columns().stream().map(Column::name).toList());
        }
        var all = new LinkedHashMap<>(names);
        all.put(column, name);
        return new SparkRows<>(register, coverage, table, all, fixed, areaColumn, areas);
    }

    /** These rows, all in one area; there is no column for it. */
    public SparkRows<R> in(Area area) {
        return new SparkRows<>(register, coverage, table, names, Optional.of(area), areaColumn, List.of(area));
    }

    /**
     * These rows, each in the area of that code or name; a row of another area is refused. An area without rows is covered
     * as well: there a count is 0 and not a gap.
     *
     * @param column the column that holds the area's code or name
     * @throws IllegalArgumentException if no area is given
     */
    public SparkRows<R> in(String column, List<Area> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("register '" + register.name() + "': name at least one area");
        }
        return new SparkRows<>(register, coverage, table, names, Optional.empty(), column, some);
    }

    Register<R> register() {
        return register;
    }

    Coverage coverage() {
        return coverage;
    }

    String table() {
        return table;
    }

    Optional<String> nameOf(Column<R> column) {
        return Optional.ofNullable(names.get(column));
    }

    Optional<Area> fixed() {
        return fixed;
    }

    String areaColumn() {
        return areaColumn;
    }

    List<Area> areas() {
        return areas;
    }

    /** Whether rows of one child depend on each other before they are counted, as one must have ended before the next. */
    boolean isOneAtATime() {
        return register instanceof Episodes<R> episodes && episodes.exclusive();
    }

    /** Names the register and the data set. */
    @Override
    public String toString() {
        return "rows of " + register.name() + " from the data set " + table;
    }
}
