package safeguarding.jdbc;

import java.io.IOException;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Locale;

/**
 * A column of a result set.
 *
 * @param number which, counted from 1
 * @param kind what it holds
 * @param type what the database calls that
 */
record Place(int number, Kind kind, String type) {

    static Place of(ResultSetMetaData about, int number) throws SQLException {
        String type = about.getColumnTypeName(number).toUpperCase(Locale.ROOT);
        return new Place(number, Kind.of(about.getColumnType(number), type), type);
    }

    /** What to throw if a column of a register cannot be read from here. */
    IOException wrong(String column, String right) {
        return new IOException("the column '" + column + "' is of type " + type + " there and must be " + right
                + "; a query can cast it");
    }
}
