package safeguarding.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Day;
import safeguarding.fact.Flag;
import safeguarding.fact.Intake;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * Reads the cells of one column into an intake. What a cell means is said by {@link #read(Intake.Cursor, String)}; the
 * usual cells are read out of the bytes to the same effect, without a text made of them. Not safe for use by several
 * threads.
 *
 * @param <R> the row
 */
abstract class CellReader<R> {

    private static final Pattern WHOLE = Pattern.compile("\\d+");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d+");
    private static final Map<String, Boolean> ANSWERS =
            Map.of("yes", true, "true", true, "1", true, "no", false, "false", false, "0", false);

    /** The reader of a column's cells. */
    static <R> CellReader<R> of(Column<R> column) {
        if (column instanceof Key<R> key) {
            return new Keys<>(key);
        } else if (column instanceof Day<R> day) {
            return new Days<>(day);
        } else if (column instanceof Code<R, ?> code) {
            return new Codes<>(code);
        } else if (column instanceof Flag<R> flag) {
            return new Flags<>(flag);
        } else if (column instanceof Whole<R> whole) {
            return new Wholes<>(whole);
        }
        throw new IllegalArgumentException("no file holds a column such as '" + column.name() + "'");
    }

    /** Reads a cell of the row that the scan is at. An empty one is not recorded. */
    final void read(Intake<R>.Cursor cursor, Scan scan, int place) {
        int start = scan.start(place);
        int end = scan.end(place);
        if (start == end || Cells.isPlain(scan.bytes(), start, end) && took(cursor, scan, place)) {
            return;
        }
        String cell = Cells.plain(scan.text(place));
        if (!cell.isEmpty()) {
            read(cursor, cell);
        }
    }

    /** Takes a cell that is not empty out of its bytes; false if it is better read as a text. */
    abstract boolean took(Intake<R>.Cursor cursor, Scan scan, int place);

    /** Reads a cell that is not empty. */
    abstract void read(Intake<R>.Cursor cursor, String cell);

    /** Whose row it is. Only a number is taken out of the bytes: what a text is kept as is worked out from the text. */
    private static final class Keys<R> extends CellReader<R> {
        private final Key<R> column;

        Keys(Key<R> column) {
            this.column = column;
        }

        @Override
        boolean took(Intake<R>.Cursor cursor, Scan scan, int place) {
            if (column.isText()) {
                return false;
            }
            long number = Digits.number(scan.bytes(), scan.start(place), scan.end(place), 18);
            if (number >= 0) {
                cursor.key(number);
            }
            return number >= 0;
        }

        @Override
        void read(Intake<R>.Cursor cursor, String cell) {
            cursor.key(cell);
        }
    }

    private static final class Days<R> extends CellReader<R> {
        private final Day<R> column;

        Days(Day<R> column) {
            this.column = column;
        }

        @Override
        boolean took(Intake<R>.Cursor cursor, Scan scan, int place) {
            int day = Digits.isoDay(scan.bytes(), scan.start(place), scan.end(place));
            if (day != Digits.NONE) {
                cursor.setEpochDay(column, day);
            }
            return day != Digits.NONE;
        }

        @Override
        void read(Intake<R>.Cursor cursor, String cell) {
            try {
                cursor.set(column, LocalDate.parse(cell));
            } catch (DateTimeException e) {
                cursor.refuse(column, "must be a date that exists, written as 2019-04-01");
            }
        }
    }

    private static final class Codes<R, E extends Enum<E>> extends CellReader<R> {
        private final Code<R, E> column;
        private final Meanings<E> known;

        Codes(Code<R, E> column) {
            this.column = column;
            this.known = Meanings.of(text -> column.find(text).orElse(null));
        }

        @Override
        boolean took(Intake<R>.Cursor cursor, Scan scan, int place) {
            E code = known.of(scan, place);
            if (code != null) {
                cursor.set(column, code);
            }
            return code != null;
        }

        @Override
        void read(Intake<R>.Cursor cursor, String cell) {
            cursor.set(column, cell);
        }
    }

    private static final class Flags<R> extends CellReader<R> {
        private final Flag<R> column;
        private final Meanings<Boolean> known = Meanings.of(Flags::answer);

        Flags(Flag<R> column) {
            this.column = column;
        }

        @Override
        boolean took(Intake<R>.Cursor cursor, Scan scan, int place) {
            Boolean answer = known.of(scan, place);
            if (answer != null) {
                cursor.set(column, answer);
            }
            return answer != null;
        }

        @Override
        void read(Intake<R>.Cursor cursor, String cell) {
            Boolean answer = answer(cell);
            if (answer == null) {
                cursor.refuse(column, "must be yes or no, true or false, 1 or 0");
            } else {
                cursor.set(column, answer);
            }
        }

        private static @Nullable Boolean answer(String cell) {
            return ANSWERS.get(cell.toLowerCase(Locale.ROOT));
        }
    }

    private static final class Wholes<R> extends CellReader<R> {
        private final Whole<R> column;

        Wholes(Whole<R> column) {
            this.column = column;
        }

        @Override
        boolean took(Intake<R>.Cursor cursor, Scan scan, int place) {
            long number = Digits.number(scan.bytes(), scan.start(place), scan.end(place), 9);
            if (number >= 0) {
                cursor.set(column, (int) number);
            }
            return number >= 0;
        }

        @Override
        void read(Intake<R>.Cursor cursor, String cell) {
            if (NEGATIVE.matcher(cell).matches()) {
                cursor.refuse(column, "must be 0 or more");
            } else if (!WHOLE.matcher(cell).matches()) {
                cursor.refuse(column, "must be a whole number without separators");
            } else {
                try {
                    cursor.set(column, Integer.parseInt(cell));
                } catch (NumberFormatException e) {
                    cursor.refuse(column, "must be at most 2,147,483,647");
                }
            }
        }
    }
}
