package safeguarding.jdbc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Register;

/**
 * Where the rows of a register stand in a database: a table or view, or a query, and the names its columns have there.
 * Immutable; each method makes a new one.
 *
 * <pre>{@code
 * RowsJdbc.table(PLANS, Coverage.of(year.period()), "cp_plans").inSchema("social_care")
 *     .named(CATEGORY, "abuse_category")
 *     .in("la_code", List.of(DURHAM, YORK))
 * }</pre>
 *
 * <p>A column of the register is the column of the database with the same name, whatever its case and whether words are
 * divided by spaces, hyphens, dots or underscores. The column of the child and that of the day are needed; others may be
 * left out, and are then not recorded. Columns the register does not have are not read. What a cell may hold goes by the
 * register's column:
 *
 * <ul>
 *   <li>a key: a whole number, or text
 *   <li>a day: a date, a timestamp without a time zone, of which the date is taken, or text written {@code 2019-04-01}
 *   <li>a code: text, or a whole number, that is the code's label or its constant's name
 *   <li>a whole number: any number without a fraction, or text
 *   <li>yes or no: a boolean, 1 or 0, or text as {@code yes no true false 1 0}
 * </ul>
 *
 * <p>Null and empty text are not recorded; spaces around text do not count. A cell that holds something else is a problem
 * of its row; a column that cannot hold the right thing at all, such as bytes, is refused before a row is read. There are no
 * row objects, so named conditions and custom measures are gaps.
 *
 * @param <R> the row
 */
public final class RowsJdbc<R> {

    /** Where rows are read from. */
    sealed interface Origin {}

    /** A table or view; the schema is empty where none is named. */
    record Table(Optional<String> schema, String name) implements Origin {
        @Override
        public String toString() {
            return "table " + schema.map(s -> s + ".").orElse("") + name;
        }
    }

    /** A query with what stands for its question marks. */
    record Query(String text, List<Object> parameters) implements Origin {
        @Override
        public String toString() {
            return "query";
        }
    }

    private final Register<R> register;
    private final Coverage coverage;
    private final Origin origin;
    private final Map<Column<R>, String> names;
    private final Optional<Area> fixed;
    private final String areaColumn;
    private final List<Area> areas;

    private RowsJdbc(
            Register<R> register,
            Coverage coverage,
            Origin origin,
            Map<Column<R>, String> names,
            Optional<Area> fixed,
            String areaColumn,
            List<Area> areas) {
        this.register = register;
        this.coverage = coverage;
        this.origin = origin;
        this.names = Collections.unmodifiableMap(names);
        this.fixed = fixed;
        this.areaColumn = areaColumn;
        this.areas = List.copyOf(areas);
    }

    private static <R> RowsJdbc<R> of(Register<R> register, Coverage coverage, Origin origin) {
        return new RowsJdbc<>(register, coverage, origin, Map.of(), Optional.empty(), "area", List.of());
    }

    /**
     * Rows in a table or view, whose areas stand in a column {@code area}, by name. The name is looked for as it is, and then
     * whatever its case.
     *
     * @param coverage the dates the rows claim to cover
     * @param table the table's name, without a schema
     * @throws IllegalArgumentException if the name is blank, longer than 128 characters, or holds a quote, a semicolon or a
     *     control character
     */
    public static <R> RowsJdbc<R> table(Register<R> register, Coverage coverage, String table) {
        return of(register, coverage, new Table(Optional.empty(), Identifiers.checked("table", table)));
    }

    /**
     * Rows that a query gives, whose areas stand in a column {@code area}, by name. The query is the program's own text:
     * never put it together from what a user or a file said, but write a question mark for each such value.
     *
     * @param coverage the dates the rows claim to cover; the query must not leave out rows of them
     * @param sql one {@code select}
     * @param parameters what stands for its question marks: text, whole numbers, decimals, dates, yes or no
     * @throws IllegalArgumentException if the query is blank or a parameter is something else
     */
    public static <R> RowsJdbc<R> query(Register<R> register, Coverage coverage, String sql, Object... parameters) {
        if (sql.isBlank()) {
            throw new IllegalArgumentException("register '" + register.name() + "': the query must not be blank");
        }
        List<Object> all = List.of(parameters);
        for (int i = 0; i < all.size(); i++) {
            Object one = all.get(i);
            boolean fits = one instanceof String
                    || one instanceof Integer
                    || one instanceof Long
                    || one instanceof BigDecimal
                    || one instanceof LocalDate
                    || one instanceof Boolean;
            if (!fits) {
                throw new IllegalArgumentException("register '" + register.name() + "': parameter " + (i + 1)
                        + " of the query must be text, a whole number, a decimal, a date, or yes or no; it is a "
                        + one.getClass().getSimpleName());
            }
        }
        return of(register, coverage, new Query(sql, all));
    }

    /**
     * These rows, the table being in a schema. Without one it is looked for in all, that of the connection first.
     *
     * @throws IllegalArgumentException if the rows are a query's, or the name is not right as for {@link #table}
     */
    public RowsJdbc<R> inSchema(String schema) {
        if (!(origin instanceof Table table)) {
            throw new IllegalArgumentException("register '" + register.name() + "': a query names its schema itself");
        }
        return new RowsJdbc<>(
                register,
                coverage,
                new Table(Optional.of(Identifiers.checked("schema", schema)), table.name()),
                names,
                fixed,
                areaColumn,
                areas);
    }

    /**
     * These rows, a column of the register having another name there.
     *
     * @throws IllegalArgumentException if the register does not record the column, or the name is not right as for
     *     {@link #table}
     */
    public RowsJdbc<R> named(Column<R> column, String name) {
        if (!register.columns().contains(column)) {
            throw new IllegalArgumentException("register '" + register.name() + "' does not record '" + column.name()
                    + "'; it records "
                    + register.columns().stream().map(Column::name).toList());
        }
        var all = new LinkedHashMap<>(names);
        all.put(column, Identifiers.checked("column", name));
        return new RowsJdbc<>(register, coverage, origin, all, fixed, areaColumn, areas);
    }

    /** These rows, all in one area; there is no column for it. */
    public RowsJdbc<R> in(Area area) {
        return new RowsJdbc<>(register, coverage, origin, names, Optional.of(area), areaColumn, List.of(area));
    }

    /**
     * These rows, each in the area of that code or name; a row of another area is refused. An area without rows is covered
     * as well: there a count is 0 and not a gap.
     *
     * @param column the column that holds the area's code or name
     * @throws IllegalArgumentException if no area is given, or the name is not right as for {@link #table}
     */
    public RowsJdbc<R> in(String column, List<Area> some) {
        if (some.isEmpty()) {
            throw new IllegalArgumentException("register '" + register.name() + "': name at least one area");
        }
        return new RowsJdbc<>(
                register, coverage, origin, names, Optional.empty(), Identifiers.checked("column", column), some);
    }

    Register<R> register() {
        return register;
    }

    Coverage coverage() {
        return coverage;
    }

    Origin origin() {
        return origin;
    }

    /** What the column is called there, if the program says so. */
    Optional<String> nameOf(Column<R> column) {
        return Optional.ofNullable(names.get(column));
    }

    /** The area of every row; empty if it is read. */
    Optional<Area> fixed() {
        return fixed;
    }

    String areaColumn() {
        return areaColumn;
    }

    /** The areas that are known; empty for whatever is read. */
    List<Area> areas() {
        return areas;
    }

    /** Names the register and the table. */
    @Override
    public String toString() {
        return "rows of " + register.name() + " from a " + origin;
    }
}
