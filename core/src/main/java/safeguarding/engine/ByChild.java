package safeguarding.engine;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Rows by child and bucket, exact, so that the children of any window can be told apart. The cells of child c run from
 * {@code starts[c]} to before {@code starts[c + 1]}, in order of bucket. Keys are never printed.
 */
final class ByChild extends Children {
    /** Windows are counted all at once where buckets are at most so many, and few beside the cells. */
    private static final int WINDOWS = 256;

    static final ByChild NONE = new ByChild(new long[0], new int[1], new int[0], new long[0], Optional.empty(), false);

    private final long[] keys;
    private final int[] starts;
    private final int[] buckets;
    private final long[] counts;

    /** The same with keys in order, made when first asked for. */
    private volatile @Nullable ByChild ordered;

    /** By least number of rows, the children of each window; made when first asked for. */
    private final Map<Integer, long[][]> windows = new ConcurrentHashMap<>();

    /** One more than the last bucket that has rows. */
    private final int width;

    /** The cells by bucket, made when first asked for. */
    private volatile @Nullable Turned turned;

    /** The same cells by bucket: those of bucket b run from {@code from[b]} to before {@code from[b + 1]}. */
    private record Turned(int[] from, int[] children, long[] counts) {}

    /** Takes the arrays as its own. The keys may come in any order, each once. */
    ByChild(long[] keys, int[] starts, int[] buckets, long[] counts, Optional<Sums> failed, boolean overflowed) {
        super(failed, overflowed);
        this.keys = overflowed ? new long[0] : keys;
        this.starts = overflowed ? new int[1] : starts;
        this.buckets = overflowed ? new int[0] : buckets;
        this.counts = overflowed ? new long[0] : counts;
        this.width = width(this.buckets);
    }

    private static int width(int[] buckets) {
        int width = 0;
        for (int bucket : buckets) {
            width = Math.max(width, bucket + 1);
        }
        return width;
    }

    @Override
    long people(int least, int first, int end) {
        if (width > WINDOWS || width * width > 4 * buckets.length) {
            return Arrays.stream(totals(first, end))
                    .filter(rows -> rows >= least)
                    .count();
        }
        long[][] table = windows.get(least);
        if (table == null) {
            table = windows(least);
            windows.put(least, table);
        }
        return first >= width ? 0 : table[first][Math.min(end, width)];
    }

    /**
     * The number of children for every window that starts at bucket a and ends before bucket b, in one go: a child is in it
     * if, from the child's first cell at or after a, enough rows come before b. Equals asking each child for each window.
     */
    private long[][] windows(int least) {
        long[][] table = new long[width + 1][width + 1];
        for (int c = 0; c < keys.length; c++) {
            int reached = starts[c];
            long rows = 0;
            int from = 0;
            for (int cell = starts[c]; cell < starts[c + 1]; cell++) {
                while (rows < least && reached < starts[c + 1]) {
                    rows = Math.addExact(rows, counts[reached++]);
                }
                if (rows < least) {
                    break;
                }
                // Windows that start after the cell before and up to this one, and end after the one that was reached.
                table[from][buckets[reached - 1] + 1]++;
                table[buckets[cell] + 1][buckets[reached - 1] + 1]--;
                from = buckets[cell] + 1;
                rows -= counts[cell];
            }
        }
        for (int a = 1; a <= width; a++) {
            for (int b = 0; b <= width; b++) {
                table[a][b] += table[a - 1][b];
            }
        }
        for (long[] row : table) {
            for (int b = 1; b <= width; b++) {
                row[b] += row[b - 1];
            }
        }
        return table;
    }

    @Override
    ByChild byChild() {
        return this;
    }

    @Override
    long ofTop(int k, int first, int end) {
        long[] totals = totals(first, end);
        long most = 0;
        for (long rows : totals) {
            most = Math.max(most, rows);
        }
        long sum = 0;
        long left = k;
        if (most < 1 << 16) {
            int[] children = new int[(int) most + 1];
            for (long rows : totals) {
                children[(int) rows]++;
            }
            for (int rows = (int) most; rows > 0 && left > 0; rows--) {
                long taken = Math.min(left, children[rows]);
                sum += taken * rows;
                left -= taken;
            }
            return sum;
        }
        Arrays.sort(totals);
        for (int i = totals.length - 1; i >= 0 && left > 0; i--, left--) {
            sum = Math.addExact(sum, totals[i]);
        }
        return sum;
    }

    /** The rows of each child that has any in the buckets from {@code first} to before {@code end}. */
    private long[] totals(int first, int end) {
        Turned by = turned(end);
        if (end - first == 1) {
            return Arrays.copyOfRange(by.counts, by.from[first], by.from[end]);
        }
        long[] totals = new long[keys.length];
        for (int i = by.from[first]; i < by.from[end]; i++) {
            totals[by.children[i]] = Math.addExact(totals[by.children[i]], by.counts[i]);
        }
        return totals;
    }

    /** By bucket, how many children have one row or more, two or more, and so on; for counts that came from rows. */
    int[][] byBucket(int all) {
        int[][] least = new int[all][2];
        for (int cell = 0; cell < buckets.length; cell++) {
            int bucket = buckets[cell];
            int number = Math.toIntExact(counts[cell]);
            if (number > least[bucket].length) {
                least[bucket] = Arrays.copyOf(least[bucket], 2 * number);
            }
            for (int rows = 0; rows < number; rows++) {
                least[bucket][rows]++;
            }
        }
        return least;
    }

    private Turned turned(int end) {
        Turned known = turned;
        if (known == null || known.from.length <= end) {
            known = turn(end);
            turned = known;
        }
        return known;
    }

    private Turned turn(int end) {
        int most = Math.max(end, width);
        int[] from = new int[most + 1];
        for (int bucket : buckets) {
            from[bucket + 1]++;
        }
        for (int b = 0; b < most; b++) {
            from[b + 1] += from[b];
        }
        int[] next = from.clone();
        int[] children = new int[buckets.length];
        long[] by = new long[buckets.length];
        for (int c = 0; c < keys.length; c++) {
            for (int i = starts[c]; i < starts[c + 1]; i++) {
                int at = next[buckets[i]]++;
                children[at] = c;
                by[at] = counts[i];
            }
        }
        return new Turned(from, children, by);
    }

    /** The same of children under other keys. */
    ByChild under(Pseudonyms pseudonyms) {
        return new ByChild(pseudonyms.of(keys), starts, buckets, counts, failed, overflowed);
    }

    /** How many cells there are. */
    int size() {
        return buckets.length;
    }

    /** Whether so many rows, and those of changes, are there of each child and bucket of a tally; all keys are in order. */
    boolean hold(ByChild changes, ByChild few) {
        int mine = 0;
        int changed = 0;
        for (int c = 0; c < few.keys.length; c++) {
            mine = Sorting.from(mine, keys, few.keys[c]);
            changed = Sorting.from(changed, changes.keys, few.keys[c]);
            boolean changing = changed < changes.keys.length && changes.keys[changed] == few.keys[c];
            for (int i = few.starts[c]; i < few.starts[c + 1]; i++) {
                int bucket = few.buckets[i];
                long rows = rows(mine, few.keys[c], bucket);
                if (rows + (changing ? changes.rows(changed, few.keys[c], bucket) : 0) < few.counts[i]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The rows in a bucket of the child at a place, if it is that child. */
    private long rows(int child, long key, int bucket) {
        if (child == keys.length || keys[child] != key) {
            return 0;
        }
        int i = starts[child];
        while (i < starts[child + 1] && buckets[i] < bucket) {
            i++;
        }
        return i < starts[child + 1] && buckets[i] == bucket ? counts[i] : 0;
    }

    /** The same with keys in order. */
    ByChild inOrder() {
        ByChild known = ordered;
        if (known == null) {
            known = sorted();
            ordered = known;
        }
        return known;
    }

    private ByChild sorted() {
        boolean rising = true;
        for (int c = 1; c < keys.length && rising; c++) {
            rising = keys[c - 1] < keys[c];
        }
        if (rising) {
            return this;
        }
        int[] order = Sorting.order(keys);
        long[] sorted = new long[keys.length];
        int[] runs = new int[keys.length + 1];
        int[] to = new int[buckets.length];
        long[] by = new long[counts.length];
        int n = 0;
        for (int c = 0; c < order.length; c++) {
            int old = order[c];
            int length = starts[old + 1] - starts[old];
            sorted[c] = keys[old];
            System.arraycopy(buckets, starts[old], to, n, length);
            System.arraycopy(counts, starts[old], by, n, length);
            n += length;
            runs[c + 1] = n;
        }
        return new ByChild(sorted, runs, to, by, failed, overflowed);
    }

    @Override
    Tally plusOthers(Tally tally) {
        ByChild other = ((Children) tally).byChild();
        int children = keys.length;
        long[] allKeys = Arrays.copyOf(keys, children + other.keys.length);
        int[] runs = Arrays.copyOf(starts, allKeys.length + 1);
        int[] allBuckets = Arrays.copyOf(buckets, buckets.length + other.buckets.length);
        long[] allCounts = Arrays.copyOf(counts, allBuckets.length);
        System.arraycopy(other.keys, 0, allKeys, children, other.keys.length);
        System.arraycopy(other.buckets, 0, allBuckets, buckets.length, other.buckets.length);
        System.arraycopy(other.counts, 0, allCounts, counts.length, other.counts.length);
        for (int c = 0; c <= other.keys.length; c++) {
            runs[children + c] = buckets.length + other.starts[c];
        }
        return new ByChild(allKeys, runs, allBuckets, allCounts, failedPlus(other), overflowed || other.overflowed);
    }

    /**
     * Both added up, or the other taken away.
     *
     * @param signed whether counts may be less than 0, as they are of changes
     */
    ByChild joined(ByChild unordered, boolean less, boolean signed) {
        ByChild mine = inOrder();
        ByChild other = unordered.inOrder();
        var made = new Making(mine.keys.length + other.keys.length, mine.buckets.length + other.buckets.length);
        int a = 0;
        int b = 0;
        while (a < mine.keys.length || b < other.keys.length) {
            boolean here = b == other.keys.length || a < mine.keys.length && mine.keys[a] <= other.keys[b];
            boolean there = a == mine.keys.length || b < other.keys.length && other.keys[b] <= mine.keys[a];
            long key = here ? mine.keys[a] : other.keys[b];
            int i = here ? mine.starts[a] : 0;
            int iEnd = here ? mine.starts[++a] : 0;
            int j = there ? other.starts[b] : 0;
            int jEnd = there ? other.starts[++b] : 0;
            while (i < iEnd || j < jEnd) {
                boolean left = j == jEnd || i < iEnd && mine.buckets[i] <= other.buckets[j];
                boolean right = i == iEnd || j < jEnd && other.buckets[j] <= mine.buckets[i];
                int bucket = left ? mine.buckets[i] : other.buckets[j];
                long first = left ? mine.counts[i++] : 0;
                long second = right ? other.counts[j++] : 0;
                long count =
                        !less ? first + second : signed ? first - second : overflowed ? first : less(first, second);
                made.overflowed |= count < 0 && !signed;
                if (count != 0) {
                    made.add(key, bucket, count);
                }
            }
        }
        Optional<Sums> without = less ? failedMinus(other) : failedPlus(other);
        return made.tally(without, overflowed || other.overflowed);
    }

    /** Writes it, the children in the order of their keys. */
    void writeCells(Bytes.Out out) {
        ByChild ordered = inOrder();
        writeHead(out);
        out.number(ordered.keys.length);
        long before = 0;
        for (int c = 0; c < ordered.keys.length; c++) {
            out.number(ordered.keys[c] - before);
            before = ordered.keys[c];
            out.number(ordered.starts[c + 1] - ordered.starts[c]);
            for (int i = ordered.starts[c]; i < ordered.starts[c + 1]; i++) {
                out.number(ordered.buckets[i]);
                out.number(ordered.counts[i]);
            }
        }
    }

    static ByChild read(Bytes.In in, Optional<Sums> failed, boolean overflowed, int width) {
        int children = in.size();
        var made = new Making(children, children);
        long key = 0;
        for (int c = 0; c < children; c++) {
            key += in.number();
            int cells = in.size();
            for (int i = 0; i < cells; i++) {
                long bucket = in.number();
                in.check(bucket >= 0 && bucket < width);
                made.add(key, (int) bucket, in.number());
            }
        }
        return made.tally(failed, overflowed);
    }

    /** Takes in rows or cells child by child. */
    static final class Making {
        private long[] keys;
        private int[] starts;
        private int[] buckets;
        private long[] counts;
        private int children;
        private int cells;
        private boolean tidy = true;
        private boolean overflowed;

        Making(int children, int cells) {
            keys = new long[Math.max(4, children)];
            starts = new int[keys.length + 1];
            buckets = new int[Math.max(4, cells)];
            counts = new long[buckets.length];
        }

        /** Adds so many rows. All of one child must come one after the other. */
        void add(long key, int bucket, long count) {
            if (children == 0 || keys[children - 1] != key) {
                begin(key);
            } else if (cells > starts[children - 1]) {
                int last = buckets[cells - 1];
                if (last == bucket) {
                    counts[cells - 1] += count;
                    return;
                }
                if (last > bucket && addEarlier(bucket, count)) {
                    return;
                }
            }
            if (cells == buckets.length) {
                buckets = Arrays.copyOf(buckets, cells + (cells >> 1));
                counts = Arrays.copyOf(counts, buckets.length);
            }
            buckets[cells] = bucket;
            counts[cells++] = count;
            starts[children] = cells;
        }

        private void begin(long key) {
            tidyLast();
            if (children == keys.length) {
                keys = Arrays.copyOf(keys, children + (children >> 1));
                starts = Arrays.copyOf(starts, keys.length + 1);
            }
            keys[children++] = key;
        }

        private boolean addEarlier(int bucket, long count) {
            tidy = false;
            for (int i = starts[children - 1]; i < cells && cells - starts[children - 1] <= 32; i++) {
                if (buckets[i] == bucket) {
                    counts[i] += count;
                    return true;
                }
            }
            return false;
        }

        /** Puts the last child's cells in order, each bucket once. */
        private void tidyLast() {
            if (tidy) {
                return;
            }
            tidy = true;
            int from = starts[children - 1];
            int n = cells - from;
            long[] keyed = new long[n];
            for (int i = 0; i < n; i++) {
                keyed[i] = (long) buckets[from + i] << 32 | i;
            }
            Arrays.sort(keyed);
            long[] old = Arrays.copyOfRange(counts, from, cells);
            cells = from;
            for (int i = 0; i < n; i++) {
                int bucket = (int) (keyed[i] >>> 32);
                long count = old[(int) keyed[i]];
                if (cells > from && buckets[cells - 1] == bucket) {
                    counts[cells - 1] += count;
                } else {
                    buckets[cells] = bucket;
                    counts[cells++] = count;
                }
            }
            starts[children] = cells;
        }

        ByChild tally(Optional<Sums> failed, boolean alreadyOver) {
            tidyLast();
            return new ByChild(
                    Arrays.copyOf(keys, children),
                    Arrays.copyOf(starts, children + 1),
                    Arrays.copyOf(buckets, cells),
                    Arrays.copyOf(counts, cells),
                    failed,
                    alreadyOver || overflowed);
        }
    }
}
