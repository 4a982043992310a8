package safeguarding.engine;

/**
 * Counts the bits of masks by slot, eight counters to a {@code long}: a byte of the mask is spread to eight bytes and added,
 * and the bytes are emptied into whole counters before one can overflow. Equals, for each row and each bit of its mask,
 * {@code count[slot][bit]++}. Not safe for use by several threads.
 */
final class Counters {
    private static final int FULL = 255;

    /** By byte, its bits as eight bytes of 0 or 1. */
    private static final long[] SPREAD = spread();

    private final int bits;
    private final int words;
    /** By slot and word: eight counters. */
    private final long[] packed;
    /** By slot, the rows since it was emptied, and before. */
    private final int[] fresh;

    private final long[] rows;

    /** By slot and bit, what was emptied; none until a slot is full, which in a few rows none is. */
    private long[] counts = new long[0];

    Counters(int slots, int bits) {
        this.bits = bits;
        this.words = bits + 7 >> 3;
        packed = new long[slots * words];
        fresh = new int[slots];
        rows = new long[slots];
    }

    private static long[] spread() {
        long[] spread = new long[256];
        for (int b = 0; b < spread.length; b++) {
            for (int bit = 0; bit < 8; bit++) {
                spread[b] |= (long) (b >> bit & 1) << 8 * bit;
            }
        }
        return spread;
    }

    /** Takes in rows. Of the masks only the lowest bits are looked at, as many as there are counters. */
    void add(int[] slots, long[] masks, int n) {
        switch (words) {
            case 0 -> addRows(slots, n);
            case 1 -> addOne(slots, masks, n);
            case 2 -> addTwo(slots, masks, n);
            case 3 -> addThree(slots, masks, n);
            case 4 -> addFour(slots, masks, n);
            default -> addAny(slots, masks, n);
        }
    }

    private void addRows(int[] slots, int n) {
        for (int i = 0; i < n; i++) {
            rows[slots[i]]++;
        }
    }

    private void addOne(int[] slots, long[] masks, int n) {
        for (int i = 0; i < n; i++) {
            int slot = slots[i];
            packed[slot] += SPREAD[(int) masks[i] & 0xFF];
            counted(slot);
        }
    }

    private void addTwo(int[] slots, long[] masks, int n) {
        for (int i = 0; i < n; i++) {
            int slot = slots[i];
            long mask = masks[i];
            packed[2 * slot] += SPREAD[(int) mask & 0xFF];
            packed[2 * slot + 1] += SPREAD[(int) (mask >>> 8) & 0xFF];
            counted(slot);
        }
    }

    private void addThree(int[] slots, long[] masks, int n) {
        for (int i = 0; i < n; i++) {
            int slot = slots[i];
            long mask = masks[i];
            packed[3 * slot] += SPREAD[(int) mask & 0xFF];
            packed[3 * slot + 1] += SPREAD[(int) (mask >>> 8) & 0xFF];
            packed[3 * slot + 2] += SPREAD[(int) (mask >>> 16) & 0xFF];
            counted(slot);
        }
    }

    private void addFour(int[] slots, long[] masks, int n) {
        for (int i = 0; i < n; i++) {
            int slot = slots[i];
            long mask = masks[i];
            packed[4 * slot] += SPREAD[(int) mask & 0xFF];
            packed[4 * slot + 1] += SPREAD[(int) (mask >>> 8) & 0xFF];
            packed[4 * slot + 2] += SPREAD[(int) (mask >>> 16) & 0xFF];
            packed[4 * slot + 3] += SPREAD[(int) (mask >>> 24) & 0xFF];
            counted(slot);
        }
    }

    private void addAny(int[] slots, long[] masks, int n) {
        for (int i = 0; i < n; i++) {
            int slot = slots[i];
            long left = masks[i];
            for (int at = slot * words; at < (slot + 1) * words; at++, left >>>= 8) {
                packed[at] += SPREAD[(int) left & 0xFF];
            }
            counted(slot);
        }
    }

    private void counted(int slot) {
        if (++fresh[slot] == FULL) {
            empty(slot);
        }
    }

    private void empty(int slot) {
        if (counts.length == 0) {
            counts = new long[fresh.length * bits];
        }
        rows[slot] += fresh[slot];
        fresh[slot] = 0;
        for (int bit = 0; bit < bits; bit++) {
            counts[slot * bits + bit] += packed[slot * words + (bit >> 3)] >>> 8 * (bit & 7) & 0xFF;
        }
        for (int word = 0; word < words; word++) {
            packed[slot * words + word] = 0;
        }
    }

    /**
     * Adds to sums how many rows have a bit, or with bit −1 how many there are: to each sum those of a run of slots.
     *
     * @param first the first slot of the first run
     * @param length how many slots of a run count
     * @param step how far one run begins after another
     */
    void addTo(long[] sums, int bit, int first, int length, int step, int sign) {
        if (bit < 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * rows(first + i * step, length);
            }
            return;
        }
        int word = bit >> 3;
        int shift = 8 * (bit & 7);
        if (length == 1) {
            // the same as below; most tallies are read so, and a loop in the loop is felt where rows are few
            for (int i = 0; i < sums.length; i++) {
                sums[i] += sign * (packed[(first + i * step) * words + word] >>> shift & 0xFF);
            }
        } else {
            for (int i = 0; i < sums.length; i++) {
                int from = first + i * step;
                for (int slot = from; slot < from + length; slot++) {
                    sums[i] += sign * (packed[slot * words + word] >>> shift & 0xFF);
                }
            }
        }
        if (counts.length > 0) {
            addEmptied(sums, bit, first, length, step, sign);
        }
    }

    private long rows(int from, int length) {
        long sum = 0;
        for (int slot = from; slot < from + length; slot++) {
            sum += rows[slot] + fresh[slot];
        }
        return sum;
    }

    private void addEmptied(long[] sums, int bit, int first, int length, int step, int sign) {
        for (int i = 0; i < sums.length; i++) {
            int from = first + i * step;
            for (int slot = from; slot < from + length; slot++) {
                sums[i] += sign * counts[slot * bits + bit];
            }
        }
    }
}
