package safeguarding.engine;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;

/** How often each value comes in each bucket: bucket &lt;&lt; 32 | value in order, and the counts. */
final class Values extends Tally {
    private final long[] cells;
    private final long[] counts;

    /** Made when first asked for. */
    private volatile int @Nullable [] begins;

    private Values(long[] cells, long[] counts, Optional<Sums> failed, boolean overflowed) {
        super(failed, overflowed);
        this.cells = overflowed ? new long[0] : cells;
        this.counts = overflowed ? new long[0] : counts;
    }

    /** From counts by bucket and value, where {@code counts[bucket * width + value - lowest]}. */
    static Values ofTable(int[] table, int width, int lowest, Optional<Sums> failed) {
        int found = 0;
        for (int count : table) {
            found += count > 0 ? 1 : 0;
        }
        long[] cells = new long[found];
        long[] counts = new long[found];
        for (int i = 0, at = 0; i < table.length; i++) {
            if (table[i] > 0) {
                cells[at] = (long) (i / width) << 32 | (i % width + lowest);
                counts[at++] = table[i];
            }
        }
        return new Values(cells, counts, failed, false);
    }

    /** From cells as they came, the first {@code n} of the array, which is put in order. */
    static Values ofList(long[] list, int n, Optional<Sums> failed) {
        Arrays.sort(list, 0, n);
        long[] cells = new long[n];
        long[] counts = new long[n];
        int at = -1;
        for (int i = 0; i < n; i++) {
            if (at < 0 || cells[at] != list[i]) {
                cells[++at] = list[i];
            }
            counts[at]++;
        }
        return new Values(Arrays.copyOf(cells, at + 1), Arrays.copyOf(counts, at + 1), failed, false);
    }

    /**
     * The quantile over the buckets from {@code first} to before {@code end} (Hyndman and Fan 1996, type 7); empty if
     * there is no value.
     */
    Optional<Figure> quantile(int percent, int first, int end) {
        int[] begins = begins();
        int from = begins[Math.min(first, begins.length - 1)];
        int to = begins[Math.min(end, begins.length - 1)];
        // In one bucket the cells are in order of value already.
        boolean oneBucket = to == from || cells[from] >>> 32 == cells[to - 1] >>> 32;
        long[][] sorted = oneBucket ? new long[][] {cells, counts} : sorted(from, to);
        int least = oneBucket ? from : 0;
        int most = oneBucket ? to : to - from;
        long rows = 0;
        for (int i = least; i < most; i++) {
            rows = Math.addExact(rows, sorted[1][i]);
        }
        if (rows == 0) {
            return Optional.empty();
        }
        long position = Math.multiplyExact(rows - 1, (long) percent);
        long below = position / 100;
        long part = position % 100;
        long low = at(sorted, least, below);
        long high = part == 0 ? low : at(sorted, least, below + 1);
        Fraction exact = Fraction.of(low * 100 + (high - low) * part, 100);
        return Optional.of(new Figure.Spread(percent, exact, rows));
    }

    /** Values in order and how often each comes, over a run of cells. */
    private long[][] sorted(int from, int to) {
        int n = to - from;
        long[] values = new long[n];
        long[] times = new long[n];
        // A value and where it stands, so that one sort of numbers brings the counts along.
        for (int i = 0; i < n; i++) {
            values[i] = cells[from + i] << 32 | i;
        }
        Arrays.sort(values);
        for (int i = 0; i < n; i++) {
            times[i] = counts[from + (int) values[i]];
            values[i] >>>= 32;
        }
        return new long[][] {values, times};
    }

    /** The value in a position, the lower half of a cell. */
    private static long at(long[][] sorted, int least, long position) {
        long passed = 0;
        for (int i = least; i < sorted[0].length; i++) {
            passed += sorted[1][i];
            if (position < passed) {
                return sorted[0][i] & 0xFFFF_FFFFL;
            }
        }
        throw new IllegalStateException("a quantile lies within its values");
    }

    /** Where the cells of each bucket begin, up to one behind the last that has any. */
    private int[] begins() {
        int[] known = begins;
        if (known == null) {
            int buckets = cells.length == 0 ? 0 : (int) (cells[cells.length - 1] >>> 32) + 1;
            known = new int[buckets + 1];
            for (long cell : cells) {
                known[(int) (cell >>> 32) + 1]++;
            }
            for (int bucket = 0; bucket < buckets; bucket++) {
                known[bucket + 1] += known[bucket];
            }
            begins = known;
        }
        return known;
    }

    @Override
    Tally plus(Tally tally) {
        Values other = (Values) tally;
        long[] all = new long[cells.length + other.cells.length];
        long[] sums = new long[all.length];
        boolean over = overflowed || other.overflowed;
        int n = 0;
        for (int i = 0, j = 0; i < cells.length || j < other.cells.length; n++) {
            boolean mine = j == other.cells.length || i < cells.length && cells[i] <= other.cells[j];
            boolean theirs = i == cells.length || j < other.cells.length && other.cells[j] <= cells[i];
            all[n] = mine ? cells[i] : other.cells[j];
            sums[n] = (mine ? counts[i++] : 0) + (theirs ? other.counts[j++] : 0);
            over |= sums[n] < 0;
        }
        return new Values(Arrays.copyOf(all, n), Arrays.copyOf(sums, n), failedPlus(other), over);
    }

    @Override
    Tally minus(Tally tally) {
        Values other = (Values) tally;
        long[] rest = new long[cells.length];
        long[] left = new long[cells.length];
        int n = 0;
        int j = 0;
        for (int i = 0; i < cells.length; i++) {
            long taken = 0;
            if (j < other.cells.length && other.cells[j] == cells[i]) {
                taken = other.counts[j++];
            }
            long remains = less(counts[i], taken);
            if (remains > 0) {
                rest[n] = cells[i];
                left[n++] = remains;
            }
        }
        if (!overflowed) {
            less(j, other.cells.length);
        }
        return new Values(
                Arrays.copyOf(rest, n), Arrays.copyOf(left, n), failedMinus(other), overflowed || other.overflowed);
    }

    @Override
    void write(Bytes.Out out) {
        writeHead(out);
        out.number(cells.length);
        long before = 0;
        for (int i = 0; i < cells.length; i++) {
            out.number(cells[i] - before);
            out.number(counts[i]);
            before = cells[i];
        }
    }

    static Values read(Bytes.In in, Optional<Sums> failed, boolean overflowed, int buckets) {
        int n = in.size();
        long[] cells = new long[n];
        long[] counts = new long[n];
        long before = 0;
        for (int i = 0; i < n; i++) {
            before += in.number();
            cells[i] = before;
            counts[i] = in.number();
            in.check(before >= 0 && before >>> 32 < buckets);
        }
        return new Values(cells, counts, failed, overflowed);
    }
}
