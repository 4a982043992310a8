package safeguarding.statutory;

import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import safeguarding.csv.Sheet;
import safeguarding.fact.Area;
import safeguarding.fact.Symbol;

/** What the tables that the Department for Education publishes have in common: one row a year and area, at three levels. */
final class LongTable {

    /** A published table has a few thousand rows. */
    static final Frame FRAME = Frame.USUAL.within(
            Limits.USUAL.withBytes(64L << 20).withRows(50_000).withProblems(50_000));

    private static final String PERIOD = "time_period";
    private static final String IDENTIFIER = "time_identifier";
    private static final String LEVEL = "geographic_level";
    private static final String OLD_CODE = "old_la_code";
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");
    private static final Pattern CODE = Pattern.compile("[A-Z]\\d{8}");
    private static final Pattern OLD = Pattern.compile("[1-9]\\d{2}");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");
    private static final String FORMULA_STARTS = "=+-@";

    /** What a row's area is. */
    enum Level {
        NATIONAL("country_code", "country_name"),
        REGIONAL("region_code", "region_name"),
        LOCAL_AUTHORITY("new_la_code", "la_name");

        private final String code;
        private final String name;

        Level(String code, String name) {
            this.code = code;
            this.name = name;
        }

        private static Level of(String cell) throws RefusedRow {
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "national" -> NATIONAL;
                case "regional" -> REGIONAL;
                case "local authority" -> LOCAL_AUTHORITY;
                default -> throw new RefusedRow(LEVEL, "must be National, Regional or Local authority");
            };
        }
    }

    /**
     * What a row is about.
     *
     * @param year the calendar year its reporting year ends in, or whose middle it is
     */
    record Subject(int year, Level level, Area area) {}

    /** Reads a row. */
    interface RowReader {
        void read(Sheet.Row row) throws RefusedRow;
    }

    /** The areas met so far by code: an area keeps the name that came with its code first. */
    private final Map<String, Area> areas = new HashMap<>();

    /** A table that has these columns as well, and maybe those. */
    static Sheet sheet(Collection<String> needed, Collection<String> others) {
        var required = new LinkedHashSet<>(List.of(PERIOD, LEVEL));
        required.addAll(needed);
        var optional = new LinkedHashSet<>(List.of(IDENTIFIER));
        for (Level level : Level.values()) {
            optional.add(level.code);
            optional.add(level.name);
        }
        optional.add(OLD_CODE);
        optional.add("category");
        optional.addAll(others);
        return Sheet.of("a published table", required, optional).passingOverOthers();
    }

    /** Reads a sheet's rows, and tells of those that are refused. */
    static void rows(FileWatch watch, Sheet sheet, InputStream in, RowReader reader) {
        watch.read(sheet, in, row -> {
            try {
                reader.read(row);
            } catch (RefusedRow refused) {
                watch.refuse(row.number(), refused.column(), refused.reason());
            }
        });
    }

    /** What a row is about. */
    Subject subject(Sheet.Row row) throws RefusedRow {
        String identifier = row.cell(IDENTIFIER);
        if (!identifier.isEmpty() && !identifier.equalsIgnoreCase("reporting year")) {
            throw new RefusedRow(IDENTIFIER, "must be Reporting year; figures of other periods are not read");
        }
        String year = row.cell(PERIOD);
        if (!YEAR.matcher(year).matches()) {
            throw new RefusedRow(PERIOD, "must be a year of four digits: the one the reporting year ends in");
        }
        Level level = Level.of(row.cell(LEVEL));
        return new Subject(Integer.parseInt(year), level, area(level, row));
    }

    private Area area(Level level, Sheet.Row row) throws RefusedRow {
        String code = row.cell(level.code);
        if (!CODE.matcher(code).matches()) {
            throw new RefusedRow(level.code, "must be a code such as E06000047");
        }
        String name = row.cell(level.name);
        if (name.isEmpty() || name.length() > 100) {
            throw new RefusedRow(level.name, "must be 1 to 100 characters");
        }
        if (FORMULA_STARTS.indexOf(name.charAt(0)) >= 0) {
            throw new RefusedRow(level.name, "must not start as a formula does");
        }
        return areas.computeIfAbsent(code, first -> Area.of(first, name));
    }

    /** The region a local authority's row names; empty where it is blank or not well formed. */
    Optional<Area> region(Sheet.Row row) {
        try {
            return Optional.of(area(Level.REGIONAL, row));
        } catch (RefusedRow malformed) {
            return Optional.empty();
        }
    }

    /** The old code of three digits of a local authority's row; empty where it is blank. */
    static OptionalInt oldCode(Sheet.Row row) throws RefusedRow {
        String cell = row.cell(OLD_CODE);
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(oldCode(OLD_CODE, cell));
    }

    /** An old code of three digits. */
    static int oldCode(String column, String cell) throws RefusedRow {
        if (!OLD.matcher(cell).matches()) {
            throw new RefusedRow(column, "must be a local authority's code of three digits");
        }
        return Integer.parseInt(cell);
    }

    /** A whole number. */
    static long whole(String column, String cell) throws RefusedRow {
        if (!WHOLE.matcher(cell).matches()) {
            throw new RefusedRow(
                    column, "must be a whole number without separators, or one of the symbols c x z k low u :");
        }
        return Long.parseLong(cell);
    }

    /** The sign in a cell, if there is one. A colon is the older sign for not available. */
    static Optional<Symbol> symbol(String cell) {
        return cell.equals(":") ? Optional.of(Symbol.NOT_AVAILABLE) : Symbol.parse(cell);
    }
}
