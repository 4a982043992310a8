package safeguarding.engine;

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
     * Where a number is, or would be, in an array in order, from a place on. Equals a binary search; quicker where numbers are
     * spread about evenly, as digests are, since it begins where the number would be if they were, and goes on from there in
     * steps that double.
     */
    static int from(int place, long[] ordered, long number) {
        int last = ordered.length - 1;
        if (place > last || ordered[place] >= number) {
            return place;
        }
        if (ordered[last] < number) {
            return ordered.length;
        }
        // From here on the number lies above low and at or below high.
        int low = place;
        int high = last;
        double part = ((double) number - ordered[low]) / ((double) ordered[high] - ordered[low]);
        int guess = low + (int) (part * (high - low));
        if (ordered[guess] < number) {
            low = guess;
            for (int step = 1; step < high - low; step <<= 1) {
                if (ordered[low + step] >= number) {
                    high = low + step;
                    break;
                }
                low += step;
            }
        } else {
            high = guess;
            for (int step = 1; step < high - low; step <<= 1) {
                if (ordered[high - step] < number) {
                    low = high - step;
                    break;
                }
                high -= step;
            }
        }
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (ordered[middle] < number) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
