package safeguarding.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Rows;
import safeguarding.time.Grid;

/**
 * The rows that count, a bit each, and how many children have so many of them in each bucket: all that a window of one
 * bucket needs. For other windows, and to be merged or written, the cells of {@link ByChild} are made of the rows when they
 * are first asked for. Equals keeping those from the start.
 */
final class ByRow extends Children {

    /** Rows and the day they are dated by. */
    record Source(Rows<?> rows, Rows.Cells days) {}

    /** A run of rows, whole children; those that count have a bit, the first row the lowest. */
    private record Run(Source source, int from, long[] bits) {}

    private final List<Run> runs;
    private final Grid grid;
    /** By bucket and number of rows, how many children. */
    private final int[][] children;

    private volatile @Nullable ByChild cells;

    private ByRow(List<Run> runs, Grid grid, int[][] children, Optional<Sums> failed) {
        super(failed, false);
        this.runs = runs;
        this.grid = grid;
        this.children = children;
    }

    @Override
    long people(int least, int first, int end) {
        if (end - first != 1) {
            return byChild().people(least, first, end);
        }
        long people = 0;
        for (int rows = least; rows < children[first].length; rows++) {
            people += children[first][rows];
        }
        return people;
    }

    @Override
    long ofTop(int k, int first, int end) {
        if (end - first != 1) {
            return byChild().ofTop(k, first, end);
        }
        long sum = 0;
        long left = k;
        for (int rows = children[first].length - 1; rows > 0 && left > 0; rows--) {
            long taken = Math.min(left, children[first][rows]);
            sum += taken * rows;
            left -= taken;
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

    private void add(Run run, ByChild.Making made) {
        Rows<?> rows = run.source.rows();
        int child = -1;
        for (int word = 0; word < run.bits.length; word++) {
            for (long left = run.bits[word]; left != 0; left &= left - 1) {
                int row = run.from + (word << 6) + Long.numberOfTrailingZeros(left);
                if (child < 0 || row >= rows.start(child + 1)) {
                    child = rows.child(row);
                }
                made.add(rows.keyOf(child), grid.bucketOf(run.source.days().get(row)), 1);
            }
        }
    }

    /** Of other children, more runs. */
    @Override
    Tally plusOthers(Tally other) {
        if (!(other instanceof ByRow more)) {
            return super.plusOthers(other);
        }
        var all = new ArrayList<>(runs);
        all.addAll(more.runs);
        int[][] sums = new int[children.length][];
        for (int b = 0; b < sums.length; b++) {
            int[] longer = children[b].length > more.children[b].length ? children[b] : more.children[b];
            int[] shorter = longer == children[b] ? more.children[b] : children[b];
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
        private final int[][] children;

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
            children = new int[grid.buckets()][4];
            child = to > from ? source.rows().child(from) : 0;
            endOfChild = from;
        }

        /** Takes in rows with their buckets. */
        void add(int first, int n, int[] buckets, long[] masks, int bit) {
            for (int i = 0; i < n; i++) {
                if ((masks[i] >>> bit & 1) != 0) {
                    int row = first + i;
                    bits[row - from >> 6] |= 1L << row - from;
                    if (row < endOfChild && buckets[i] == bucket) {
                        number++;
                    } else {
                        settle();
                        begin(row, buckets[i]);
                    }
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
            number = 1;
        }

        /** Counts the last child in its last bucket. */
        private void settle() {
            if (number >= children[bucket].length) {
                children[bucket] = Arrays.copyOf(children[bucket], 2 * number);
            }
            if (number > 0) {
                children[bucket][number]++;
            }
        }

        ByRow tally(Optional<Sums> failed) {
            settle();
            List<Run> runs = List.of(new Run(source, from, bits));
            ByRow made = new ByRow(runs, grid, children, failed);
            return disordered ? new ByRow(runs, grid, made.byChild().byBucket(grid.buckets()), failed) : made;
        }
    }
}
