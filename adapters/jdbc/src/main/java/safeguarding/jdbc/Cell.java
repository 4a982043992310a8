package safeguarding.jdbc;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Day;
import safeguarding.fact.Flag;
import safeguarding.fact.Intake;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.text.Wording;

/**
 * Reads the cells of one column into an intake: what is null is not recorded, what cannot be is refused. Text means what it
 * means in a CSV file.
 *
 * @param <R> the row
 */
@FunctionalInterface
interface Cell<R> {

    /** Reads the cell of the row that the result set is at. */
    void read(ResultSet rows, Intake<R>.Cursor cursor) throws SQLException;

    /**
     * The reader of a column's cells.
     *
     * @param place where the column stands
     * @throws IOException if that is not what the column can be read from
     */
    static <R> Cell<R> of(Column<R> column, Place place, JdbcLimits limits) throws IOException {
        if (column instanceof Key<R> key) {
            return new Cells<>(place, limits, column).key(key);
        } else if (column instanceof Day<R> day) {
            return new Cells<>(place, limits, column).day(day);
        } else if (column instanceof Code) {
            return new Cells<>(place, limits, column).code();
        } else if (column instanceof Flag<R> flag) {
            return new Cells<>(place, limits, column).flag(flag);
        } else if (column instanceof Whole<R> whole) {
            return new Cells<>(place, limits, column).whole(whole);
        }
        throw new IOException("no table holds a column such as '" + column.name() + "'");
    }

    /** One place, for each kind of column. */
    record Cells<R>(Place place, JdbcLimits limits, Column<R> column) {

        private static final String WHOLE_NUMBER = "must be a whole number";
        private static final String TOO_MUCH = "must be at most 2,147,483,647";

        private Cell<R> key(Key<R> key) throws IOException {
            return switch (place.kind()) {
                case TEXT, LONG_TEXT -> text();
                case WHOLE ->
                    key.isText()
                            ? text()
                            : (rows, cursor) -> {
                                long number = rows.getLong(place.number());
                                if (!rows.wasNull()) {
                                    cursor.key(number);
                                }
                            };
                case DECIMAL ->
                    (rows, cursor) -> {
                        BigDecimal number = rows.getBigDecimal(place.number());
                        if (number != null) {
                            whole(number)
                                    .ifPresentOrElse(text -> cursor.key(text), () -> cursor.refuse(key, WHOLE_NUMBER));
                        }
                    };
                case FLOATING, DAY, TIME, ANSWER, OTHER -> throw wrong("text or a whole number");
            };
        }

        private Cell<R> day(Day<R> day) throws IOException {
            return switch (place.kind()) {
                case DAY ->
                    (rows, cursor) -> {
                        LocalDate date = rows.getObject(place.number(), LocalDate.class);
                        if (date != null) {
                            cursor.set(day, date);
                        }
                    };
                case TIME ->
                    (rows, cursor) -> {
                        LocalDateTime time = rows.getObject(place.number(), LocalDateTime.class);
                        if (time != null) {
                            cursor.set(day, time.toLocalDate());
                        }
                    };
                case TEXT -> text();
                case LONG_TEXT, WHOLE, DECIMAL, FLOATING, ANSWER, OTHER ->
                    throw wrong("a date, a timestamp without a time zone, or text");
            };
        }

        private Cell<R> code() throws IOException {
            return switch (place.kind()) {
                case TEXT, LONG_TEXT, WHOLE -> text();
                case DECIMAL, FLOATING, DAY, TIME, ANSWER, OTHER -> throw wrong("text or a whole number");
            };
        }

        private Cell<R> flag(Flag<R> flag) throws IOException {
            return switch (place.kind()) {
                case ANSWER ->
                    (rows, cursor) -> {
                        boolean answer = rows.getBoolean(place.number());
                        if (!rows.wasNull()) {
                            cursor.set(flag, answer);
                        }
                    };
                case TEXT, WHOLE -> text();
                case LONG_TEXT, DECIMAL, FLOATING, DAY, TIME, OTHER -> throw wrong("a boolean, a whole number or text");
            };
        }

        private Cell<R> whole(Whole<R> whole) throws IOException {
            return switch (place.kind()) {
                case WHOLE ->
                    (rows, cursor) -> {
                        long number = rows.getLong(place.number());
                        if (!rows.wasNull()) {
                            whole(whole, number, cursor);
                        }
                    };
                case TEXT -> text();
                case DECIMAL, FLOATING ->
                    (rows, cursor) -> {
                        BigDecimal number = number(rows);
                        if (number != null) {
                            whole(number)
                                    .ifPresentOrElse(
                                            text -> cursor.setText(whole, text),
                                            () -> cursor.refuse(whole, WHOLE_NUMBER));
                        }
                    };
                case LONG_TEXT, DAY, TIME, ANSWER, OTHER -> throw wrong("a number or text");
            };
        }

        private static <R> void whole(Whole<R> whole, long number, Intake<R>.Cursor cursor) {
            if (number > Integer.MAX_VALUE) {
                cursor.refuse(whole, TOO_MUCH);
            } else {
                cursor.set(whole, (int) Math.max(-1, number));
            }
        }

        private @Nullable BigDecimal number(ResultSet rows) throws SQLException {
            if (place.kind() == Kind.DECIMAL) {
                return rows.getBigDecimal(place.number());
            }
            double number = rows.getDouble(place.number());
            if (rows.wasNull()) {
                return null;
            }
            // what is not finite is no whole number, and 0.5 is none either
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : new BigDecimal("0.5");
        }

        /** The digits of a number without a fraction; empty if it has one, or could not be a key or a count. */
        private static Optional<String> whole(BigDecimal number) {
            BigDecimal bare = number.stripTrailingZeros();
            return bare.scale() > 0 || (long) bare.precision() - bare.scale() > 19
                    ? Optional.empty()
                    : Optional.of(bare.toPlainString());
        }

        private Cell<R> text() throws IOException {
            Texts texts = Texts.of(column.name(), place, limits);
            return (rows, cursor) -> {
                Optional<String> text = texts.read(rows);
                if (text.isEmpty()) {
                    return;
                }
                if (texts.isTooLong(text.get())) {
                    cursor.refuse(column, "must be at most " + Wording.number(limits.characters()) + " characters");
                } else {
                    cursor.setText(column, text.get());
                }
            };
        }

        private IOException wrong(String right) {
            return place.wrong(column.name(), right);
        }
    }
}
