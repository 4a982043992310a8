package safeguarding.jdbc;

import java.io.IOException;
import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reads the cells of a column as text without the spaces around it, and no more of a cell than one character above the limit.
 *
 * @param place where the column stands
 * @param most the limit
 */
record Texts(Place place, int most) {

    /**
     * Reads a column.
     *
     * @throws IOException if it holds what is not read as text
     */
    static Texts of(String column, Place place, JdbcLimits limits) throws IOException {
        return switch (place.kind()) {
            case TEXT, LONG_TEXT, WHOLE -> new Texts(place, limits.characters());
            case DECIMAL, FLOATING, DAY, TIME, ANSWER, OTHER -> throw place.wrong(column, "text or a whole number");
        };
    }

    /** The text; empty if nothing is recorded. */
    Optional<String> read(ResultSet rows) throws SQLException {
        if (place.kind() == Kind.WHOLE) {
            long number = rows.getLong(place.number());
            return rows.wasNull() ? Optional.empty() : Optional.of(Long.toString(number));
        }
        String text = place.kind() == Kind.LONG_TEXT ? start(rows) : rows.getString(place.number());
        return Optional.ofNullable(text).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }

    /** True if a text that was read is longer than is allowed. */
    boolean isTooLong(String text) {
        return text.length() > most;
    }

    /** The start of a text that may be too long to be held. */
    private String start(ResultSet rows) throws SQLException {
        try (Reader reader = rows.getCharacterStream(place.number())) {
            if (reader == null) {
                return "";
            }
            char[] start = new char[most + 1];
            int length = 0;
            int more;
            while (length < start.length && (more = reader.read(start, length, start.length - length)) >= 0) {
                length += more;
            }
            return new String(start, 0, length);
        } catch (IOException e) {
            throw new SQLException("a long text broke off", "none", e);
        }
    }
}
