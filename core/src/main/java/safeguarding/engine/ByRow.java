package safeguarding.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Rows;
import safeguarding.time.Grid;

/**
 * The rows that count, a bit each, and how many children have so many of them in each bucket: all that a window of one
 * bucket needs. For other windows, and to be merged or written, the cells of {@link ByChild} are made of the rows when they
 * are first asked for. Equals keeping those from the start.
 */
final class ByRow extends Children {

    /**
     * Where rows come from.
     *
     * @param days the days they are dated by
     * @param byKey the children of the run in the order of their keys
     */
    record Source(Rows<?> rows, Rows.Cells days, Supplier<int[]> byKey) {}

    /** A run of rows, whole children; those that count have a bit, the first row the lowest. */
    private record Run(Source source, int from, long[] bits) {}

    private final List<Run> runs;
    private final Grid grid;
    /** By bucket, how many children have one row there or more, two or more, and so on. */
    private final int[][] least;

    private volatile @Nullable ByChild cells;

    private ByRow(List<Run> runs, Grid grid, int[][] least, Optional<Sums> failed) {
        super(failed, false);
        this.runs = runs;
        this.grid = grid;
        this.least = least;
    }

    @Override
    long people(int rows, int first, int end) {
        if (end - first != 1) {
            return byChild().people(rows, first, end);
        }
        return rows <= least[first].length ? least[first][rows - 1] : 0;
    }

    @Override
    long ofTop(int k, int first, int end) {
        if (end - first != 1) {
            return byChild().ofTop(k, first, end);
        }
        long sum = 0;
        for (int children : least[first]) {
            // Of those who have this row, the ones with the most rows are the first k.
            sum += Math.min(k, children);
        }
        return sum;
    }

    @Override
    ByChild byChild() {
        ByChild known = cells;
        if (known == null) {
            var made = new ByChild.Making(16, 16);
            for (Run run : runs) {
                add(run, made);
            }
            known = made.tally(failed, false);
            cells = known;
        }
        return known;
    }

    /** Adds the cells of a run, its children in the order of their keys. */
    private void add(Run run, ByChild.Making made) {
        Rows<?> rows = run.source.rows();
        for (int child : run.source.byKey().get()) {
            int end = rows.start(child + 1) - run.from;
            for (int i = next(run.bits, rows.start(child) - run.from); i < end; i = next(run.bits, i + 1)) {
                made.add(rows.keyOf(child), grid.bucketOf(run.source.days().get(run.from + i)), 1);
            }
        }
    }

    /** The place of the first bit that is set from a place on; behind all bits if there is none. */
    private static int next(long[] bits, int from) {
        int word = from >> 6;
        if (word >= bits.length) {
            return Integer.MAX_VALUE;
        }
        long left = bits[word] >>> from << from;
        while (left == 0) {
            if (++word == bits.length) {
                return Integer.MAX_VALUE;
            }
            left = bits[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(left);
    }

    /** Of other children, more runs. */
    @Override
    Tally plusOthers(Tally other) {
        if (!(other instanceof ByRow more)) {
            return super.plusOthers(other);
        }
        var all = new ArrayList<>(runs);
        all.addAll(more.runs);
        int[][] sums = new int[least.length][];
        for (int b = 0; b < sums.length; b++) {
            int[] longer = least[b].length > more.least[b].length ? least[b] : more.least[b];
            int[] shorter = longer == least[b] ? more.least[b] : least[b];
            sums[b] = longer.clone();
            for (int rows = 0; rows < shorter.length; rows++) {
                sums[b][rows] += shorter[rows];
            }
        }
        return new ByRow(List.copyOf(all), grid, sums, failedPlus(more));
    }

    /** Takes in the rows of a run. Not safe for use by several threads. */
    static final class Making {
        private final Source source;
        private final Grid grid;
        private final int from;
        private final long[] bits;
        private final int[][] least;

        /** The child that was come to last and the row behind its last; its last bucket and how many rows it has there. */
        private int child;

        private int endOfChild;
        private int bucket;
        private int number;

        /** Whether a child's buckets did not come in order, so that all must be counted again. */
        private boolean disordered;

        Making(Source source, Grid grid, int from, int to) {
            this.source = source;
            this.grid = grid;
            this.from = from;
            bits = new long[to - from + 63 >> 6];
            least = new int[grid.buckets()][2];
            child = to > from ? source.rows().child(from) : 0;
            endOfChild = from;
        }

        /** Takes in rows with their buckets. */
        void add(int first, int n, int[] buckets, long[] masks, int bit) {
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0) {
                    int row = first + i;
                    bits[row - from >> 6] |= 1L << row - from;
                    if (row >= endOfChild || buckets[i] != bucket) {
                        begin(row, buckets[i]);
                    }
                    count(bucket, number++);
                }
            }
        }

        private void begin(int row, int next) {
            if (row < endOfChild) {
                disordered |= next < bucket;
            }
            while (row >= endOfChild) {
                endOfChild = source.rows().start(++child);
            }
            bucket = next;
            number = 0;
        }

        /** Counts a child that has so many rows in a bucket, and now one more. */
        private void count(int where, int rows) {
            int[] known = least[where];
            if (rows >= known.length) {
                known = Arrays.copyOf(known, 2 * rows);
                least[where] = known;
            }
            known[rows]++;
        }

        /**
         * Takes in rows that stand in the order of their buckets within each child, 64 at a time. Equals {@link #add}: a row
         * that counts is the first of its stretch, or of what is left of it once the first is taken out, and so on.
         *
         * @param begins a bit for each row that is the first of its child or of its bucket
         */
        void addInOrder(int first, int n, int[] buckets, long[] masks, int bit, long[] begins) {
            for (int at = 0; at < n; at += Long.SIZE) {
                long counting = counting(masks, at, Math.min(n, at + Long.SIZE), bit);
                bits[first - from + at >> 6] = counting;
                long begin = begins[at >> 6];
                // What stands before the first that begins goes on with the rows before.
                long before = begin == 0 ? -1 : Long.lowestOneBit(begin) - 1;
                for (long left = counting & before; left != 0; left &= left - 1) {
                    count(buckets[at + Long.numberOfTrailingZeros(left)], number++);
                }
                if (begin == 0) {
                    continue;
                }
                long rest = counting & ~before;
                number = Long.bitCount(rest & -Long.highestOneBit(begin));
                for (int rows = 0; rest != 0; rows++) {
                    long firsts = firsts(rest, ~begin);
                    for (long left = firsts; left != 0; left &= left - 1) {
                        count(buckets[at + Long.numberOfTrailingZeros(left)], rows);
                    }
                    rest ^= firsts;
                }
            }
        }

        /** The bit of each mask, as one number. */
        private static long counting(long[] masks, int from, int to, int bit) {
            long bits = 0;
            for (int i = from; i < to; i++) {
                bits |= (masks[i] >>> bit & 1) << i;
            }
            return bits;
        }

        /**
         * The lowest bit of each stretch. Six steps, each of which looks twice as far back, tell whether a bit is set before
         * a place in its stretch (Kogge and Stone 1973). Equals going from bit to bit.
         *
         * @param goesOn a bit for each place that is of the stretch of the one before
         */
        static long firsts(long bits, long goesOn) {
            long set = bits;
            long reach = goesOn;
            for (int step = 1; step < Long.SIZE; step <<= 1) {
                set |= reach & set << step;
                reach &= reach << step;
            }
            return bits & ~(goesOn & set << 1);
        }

        ByRow tally(Optional<Sums> failed) {
            List<Run> runs = List.of(new Run(source, from, bits));
            ByRow made = new ByRow(runs, grid, least, failed);
            return disordered ? new ByRow(runs, grid, made.byChild().byBucket(grid.buckets()), failed) : made;
        }
    }
}
