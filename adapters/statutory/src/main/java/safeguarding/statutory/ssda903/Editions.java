package safeguarding.statutory.ssda903;

import java.util.Arrays;

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

    private int size;
    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int[] years = new int[4];
    private long[] codes = new long[4];
    private int against = -1;

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
        Verdict verdict = Verdict.NEW;
        long mask = (1L << stable * BITS) - 1;
        for (int i = 0; i < size; i++) {
            if (starts[i] != start) {
                continue;
            }
            boolean later = years[i] > year;
            if (ends[i] == end && codes[i] == code || later && end == OPEN && ((codes[i] ^ code) & mask) == 0) {
                return Verdict.REPEAT;
            }
            boolean oneDay = end == start || ends[i] == start;
            if (!oneDay && (later || alone)) {
                verdict = later ? Verdict.AGAINST_LATER : Verdict.AGAINST_FILE;
                against = i;
            }
        }
        return verdict;
    }

    /** The first thing in which a row differs from the one it was found against: a code's index, or -1 for the end. */
    int difference(int end, long code) {
        long other = codes[against];
        if (ends[against] != end && end != OPEN) {
            return -1;
        }
        return other == code ? -1 : Long.numberOfTrailingZeros(other ^ code) / BITS;
    }

    void add(int start, int end, long code, int year) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            years = Arrays.copyOf(years, 2 * size);
            codes = Arrays.copyOf(codes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        codes[size] = code;
        years[size++] = year;
    }

    /** Gives the row that was taken last an end. */
    void endLast(int end) {
        ends[size - 1] = end;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    long code(int i) {
        return codes[i];
    }
}
