package safeguarding.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import safeguarding.time.EpochDays;

/**
 * Row objects that are taken in together, a column at a time, so that the next row is fetched while the last is still being
 * read. Equals {@link Intake#add} for each: where one of them must be refused or throws, all of the batch are taken in so,
 * and read once more. Not safe for use by several threads.
 *
 * @param <R> the row
 */
final class RowBatch<R> {

    private final Intake<R> intake;
    private final Register<R> register;
    private final Function<? super R, ? extends @Nullable Area> areaOf;
    private final List<Column<R>> columns;
    private final int start;
    private final int end;

    private final Object[] rows = new Object[Table.BLOCK];
    private final Area[] areas = new Area[Table.BLOCK];
    private final long[] keys = new long[Table.BLOCK];
    private final int[][] cells;
    private final Digests digests;
    private int count;
    private int room;
    private long number;

    /**
     * A batch that gives its rows to an intake.
     *
     * @param columns the columns that are kept, in the order of the intake's cells
     * @param start the place of the register's anchor among them
     * @param end the place of an episode's end; −1 for events
     */
    RowBatch(
            Intake<R> intake,
            Register<R> register,
            Function<? super R, ? extends @Nullable Area> areaOf,
            List<Column<R>> columns,
            int start,
            int end,
            Digests digests) {
        this.intake = intake;
        this.register = register;
        this.areaOf = areaOf;
        this.columns = columns;
        this.start = start;
        this.end = end;
        this.digests = digests;
        this.cells = new int[columns.size() + 1][Table.BLOCK];
        this.room = Table.BLOCK;
    }

    /** Takes a row; with those before it once they fill a block of the intake. */
    void add(R row) {
        rows[count++] = row;
        if (count == room) {
            finish();
        }
    }

    /** Takes in the rows that wait. */
    void finish() {
        if (!read()) {
            for (int i = 0; i < count; i++) {
                intake.add(areaOf, row(i), number + i + 1);
            }
        } else if (count > 0) {
            intake.appendAll(rows, areas, keys, cells, number, count);
        }
        number += count;
        count = 0;
        room = intake.room();
    }

    @SuppressWarnings("unchecked")
    private R row(int i) {
        return (R) rows[i];
    }

    /** Reads every cell; false if a row has something wrong. */
    private boolean read() {
        try {
            for (int i = 0; i < count; i++) {
                Area area = areaOf.apply(row(i));
                if (area == null) {
                    return false;
                }
                areas[i] = area;
            }
            if (!readKeys(register.key())) {
                return false;
            }
            for (int c = 0; c < columns.size(); c++) {
                if (!readColumn(columns.get(c), cells[c])) {
                    return false;
                }
            }
        } catch (RuntimeException e) {
            return false;
        }
        return daysStand();
    }

    private boolean readKeys(Key<R> key) {
        for (int i = 0; i < count; i++) {
            Long read = key.of(row(i), digests);
            if (read == null) {
                return false;
            }
            keys[i] = read;
        }
        return true;
    }

    private boolean readColumn(Column<R> column, int[] into) {
        if (column instanceof Day<R> day) {
            return readDays(day, into);
        }
        if (column instanceof Whole<R> whole) {
            return readWholes(whole, into);
        }
        if (column instanceof Code<R, ?> code) {
            for (int i = 0; i < count; i++) {
                Enum<?> value = code.of(row(i));
                into[i] = value == null ? Rows.ABSENT : value.ordinal();
            }
        } else if (column instanceof Flag<R> flag) {
            for (int i = 0; i < count; i++) {
                Boolean value = flag.of(row(i));
                into[i] = value == null ? Rows.ABSENT : value ? 1 : 0;
            }
        }
        return true;
    }

    private boolean readDays(Day<R> column, int[] into) {
        boolean all = true;
        for (int i = 0; i < count; i++) {
            LocalDate value = column.of(row(i));
            if (value == null) {
                into[i] = Rows.ABSENT;
            } else {
                long day = EpochDays.of(value);
                all &= Intake.isDay(day);
                into[i] = (int) day;
            }
        }
        return all;
    }

    private boolean readWholes(Whole<R> column, int[] into) {
        boolean all = true;
        for (int i = 0; i < count; i++) {
            Integer value = column.read(row(i));
            into[i] = value == null ? Rows.ABSENT : value;
            all &= value == null || value >= 0;
        }
        return all;
    }

    /** Whether every row has its day, and no episode ends before it starts. */
    private boolean daysStand() {
        boolean all = true;
        int[] starts = cells[start];
        for (int i = 0; i < count; i++) {
            all &= starts[i] != Rows.ABSENT;
        }
        if (end >= 0) {
            int[] ends = cells[end];
            for (int i = 0; i < count; i++) {
                all &= ends[i] == Rows.ABSENT || ends[i] >= starts[i];
            }
        }
        return all;
    }
}
