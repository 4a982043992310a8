package safeguarding.statutory.ssda903;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was taken of one child's rows of one table: day, end, codes and year of each. Later years are taken first. An open
 * row of an earlier year is the same as that of a later one if it says the same but for the end.
 */
final class Editions {

    /** The day of an end that is not there. */
    static final int OPEN = Integer.MAX_VALUE;

    private static final int BITS = 6;

    /** What a further row is, seen beside those that were taken. */
    enum Verdict {
        NEW,
        REPEAT,
        /** Says otherwise than a row of its own year's file. */
        AGAINST_FILE,
        /** Says otherwise than a row of a later year's file. */
        AGAINST_LATER
    }

    private static final int WIDTH = 3;

    /** Fewer rows than this are looked through, as those of any child in care are; of more, one is looked up. */
    private static final int MANY = 256;

    private final Table table;
    private final @Nullable Editions others;
    private int size;

    /** Of each row the day and end, the codes, and the year: there are many children, so few objects for each. */
    private long[] rows = new long[2 * WIDTH];

    private int against = -1;
    private @Nullable Index index;

    /** @param others what was taken of the child's other tables */
    Editions(Table table, @Nullable Editions others) {
        this.table = table;
        this.others = others;
    }

    Table table() {
        return table;
    }

    @Nullable
    Editions others() {
        return others;
    }

    /** Codes side by side, the first lowest: each is a small number from 0, which stands for nothing. */
    static long pack(int... small) {
        long packed = 0;
        for (int i = small.length - 1; i >= 0; i--) {
            packed = packed << BITS | small[i];
        }
        return packed;
    }

    /** One of the codes that were packed. */
    static int unpack(long packed, int index) {
        return (int) (packed >> index * BITS) & (1 << BITS) - 1;
    }

    /**
     * What a further row is.
     *
     * @param stable how many of the first codes do not change when the row ends
     * @param alone whether two rows of one year that last longer than a day cannot start on the same day
     */
    Verdict see(int start, int end, long code, int year, int stable, boolean alone) {
        return size < MANY
                ? plain(start, end, code, year, stable, alone)
                : lookUp(start, end, code, year, stable, alone);
    }

    /** The same, looking through all rows. */
    Verdict plain(int start, int end, long code, int year, int stable, boolean alone) {
        Verdict verdict = Verdict.NEW;
        long mask = mask(stable);
        for (int i = 0; i < size; i++) {
            if (start(i) != start) {
                continue;
            }
            boolean later = year(i) > year;
            if (end(i) == end && code(i) == code || later && end == OPEN && ((code(i) ^ code) & mask) == 0) {
                return Verdict.REPEAT;
            }
            boolean oneDay = end == start || end(i) == start;
            if (!oneDay && (later || alone)) {
                verdict = later ? Verdict.AGAINST_LATER : Verdict.AGAINST_FILE;
                against = i;
            }
        }
        return verdict;
    }

    private static long mask(int stable) {
        return (1L << stable * BITS) - 1;
    }

    /** The same, in a time that does not grow with the rows. All the rows of a table have as many stable codes. */
    Verdict lookUp(int start, int end, long code, int year, int stable, boolean alone) {
        if (index == null) {
            index = new Index();
        }
        index.takeUntil(size, mask(stable));
        if (index.rows.contains(new Index.Row(start, end, code))
                || end == OPEN && index.latest.getOrDefault(new Index.Begun(start, code & mask(stable)), year) > year) {
            return Verdict.REPEAT;
        }
        Integer last = index.last.get(start);
        if (last != null && !alone && year(last) <= year) {
            last = index.lastOfLater.get(start);
        }
        if (last == null || end == start) {
            return Verdict.NEW;
        }
        against = last;
        return year(last) > year ? Verdict.AGAINST_LATER : Verdict.AGAINST_FILE;
    }

    /** What {@link #plain} looks for, by the day on which rows start. */
    private final class Index {

        private record Row(int start, int end, long code) {}

        private record Begun(int start, long stable) {}

        private final Set<Row> rows = new HashSet<>();
        private final Map<Begun, Integer> latest = new HashMap<>();

        /** The last of those that last longer than a day, and the last of them that is of a later year than that one. */
        private final Map<Integer, Integer> last = new HashMap<>();

        private final Map<Integer, Integer> lastOfLater = new HashMap<>();
        private int taken;

        /** The row that was added last may be given an end until the next is seen, and so is taken only then. */
        void takeUntil(int size, long mask) {
            for (; taken < size; taken++) {
                int start = start(taken);
                int end = end(taken);
                rows.add(new Row(start, end, code(taken)));
                latest.putIfAbsent(new Begun(start, code(taken) & mask), year(taken));
                if (end != start) {
                    Integer before = last.put(start, taken);
                    if (before != null && year(before) > year(taken)) {
                        lastOfLater.put(start, before);
                    }
                }
            }
        }
    }

    /** The first thing in which a row differs from the one it was found against: a code's index, or -1 for the end. */
    int difference(int end, long code) {
        long other = code(against);
        if (end(against) != end && end != OPEN) {
            return -1;
        }
        return other == code ? -1 : Long.numberOfTrailingZeros(other ^ code) / BITS;
    }

    void add(int start, int end, long code, int year) {
        if (WIDTH * size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * rows.length);
        }
        rows[WIDTH * size] = span(start, end);
        rows[WIDTH * size + 1] = code;
        rows[WIDTH * size + 2] = year;
        size++;
    }

    private static long span(int start, int end) {
        return (long) start << Integer.SIZE | end & 0xFFFF_FFFFL;
    }

    /** Gives the row that was taken last an end. */
    void endLast(int end) {
        rows[WIDTH * (size - 1)] = span(start(size - 1), end);
    }

    int size() {
        return size;
    }

    int start(int i) {
        return (int) (rows[WIDTH * i] >> Integer.SIZE);
    }

    int end(int i) {
        return (int) rows[WIDTH * i];
    }

    long code(int i) {
        return rows[WIDTH * i + 1];
    }

    private int year(int i) {
        return (int) rows[WIDTH * i + 2];
    }
}
