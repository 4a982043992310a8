package safeguarding.engine;

import java.util.Arrays;

/** Puts keys in order. */
final class Sorting {
    private Sorting() {}

    /** The places of the keys from the least to the greatest: eight stable passes, a byte each. Equals sorting pairs. */
    static int[] order(long[] keys) {
        int n = keys.length;
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        int[] spare = new int[n];
        for (int shift = 0; shift < 64; shift += 8) {
            int[] starts = new int[257];
            for (long key : keys) {
                starts[digit(key, shift) + 1]++;
            }
            boolean same = false;
            for (int d = 0; d < 256; d++) {
                same |= starts[d + 1] == n;
                starts[d + 1] += starts[d];
            }
            if (same) {
                continue;
            }
            for (int i : order) {
                spare[starts[digit(keys[i], shift)]++] = i;
            }
            int[] swap = order;
            order = spare;
            spare = swap;
        }
        return order;
    }

    /** The sign bit is turned, so that negative keys come first. */
    private static int digit(long key, int shift) {
        return (int) ((key ^ Long.MIN_VALUE) >>> shift) & 255;
    }

    /**
     * Where a number is, or would be, in an array in order, from a place on. Equals a binary search; quicker where the numbers
     * that are looked for are in order too, as each is near the one before.
     */
    static int from(int place, long[] ordered, long number) {
        int step = 1;
        int low = place;
        int high = place;
        while (high < ordered.length && ordered[high] < number) {
            low = high + 1;
            high = (int) Math.min((long) high + step, ordered.length);
            step <<= 1;
        }
        int found = Arrays.binarySearch(ordered, low, Math.min(high, ordered.length), number);
        return found >= 0 ? found : -found - 1;
    }
}
