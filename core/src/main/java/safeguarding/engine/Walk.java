package safeguarding.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Episodes;
import safeguarding.fact.Rows;
import safeguarding.time.Grid;

/**
 * Walks once over a run of rows and keeps all tallies of one pass. Equals, for each tally: for each row, ask the condition
 * and add. Not safe for use by several threads.
 *
 * @param <R> the row
 */
final class Walk<R> {
    private static final int BLOCK = 1024;

    private final Pass<R> pass;
    private final Grid grid;
    private final int edges;
    private final Staging<R> staging;
    private final List<Axis<R>> axes;
    private final int[][] numbers;
    private final Gathering<R>[] gatherings;

    /** The rows of a block that matter; the slot each falls in, or starts in; the slot it ends in; and those days. */
    private final int[] rows = new int[BLOCK];

    private final int[] slots = new int[BLOCK];
    private final int[] ends = new int[BLOCK];
    private final int[] startDays = new int[BLOCK];
    private final int[] endDays = new int[BLOCK];

    private Walk(Pass<R> pass, Grid grid, Staging<R> staging) {
        this.pass = pass;
        this.grid = grid;
        this.edges = grid.buckets() + 1;
        this.staging = staging;
        axes = pass.groups.stream().flatMap(g -> g.axes.stream()).distinct().toList();
        numbers = new int[axes.size()][BLOCK];
        @SuppressWarnings({"unchecked", "rawtypes"})
        Gathering<R>[] all = new Gathering[pass.groups.size()];
        gatherings = all;
        for (int g = 0; g < all.length; g++) {
            Pass.Group<R> group = pass.groups.get(g);
            int[][] mine =
                    group.axes.stream().map(a -> numbers[axes.indexOf(a)]).toArray(int[][]::new);
            all[g] = new Gathering<>(group, pass.flow(), grid.buckets(), staging, mine);
        }
    }

    /** Keeps the tallies of a pass, each at its place in the plan. */
    static <R> void over(Pass<R> pass, Grid grid, Staging<R> staging, Tally[] into) {
        var walk = new Walk<>(pass, grid, staging);
        if (pass.flow()) {
            walk.flow();
        } else {
            walk.stock();
        }
        for (Gathering<R> gathering : walk.gatherings) {
            gathering.finish(into);
        }
    }

    private void flow() {
        Rows.Cells days = staging.rows.cells(pass.day.orElseThrow());
        for (int from = staging.from; from < staging.to; from += BLOCK) {
            int to = Math.min(from + BLOCK, staging.to);
            int n = 0;
            for (int row = from; row < to; row++) {
                int bucket = grid.bucketOf(days.get(row));
                rows[n] = row;
                slots[n] = bucket;
                n += bucket >= 0 ? 1 : 0;
            }
            gather(n);
        }
    }

    private void stock() {
        Episodes<R> episodes = (Episodes<R>) staging.rows.register();
        Rows.Cells starts = staging.rows.cells(episodes.started());
        Rows.Cells stops = staging.rows.cells(episodes.ended());
        Optional<Rows.Cells> born = pass.ageing.map(a -> staging.rows.cells(a.born()));
        AgeBand band = pass.ageing.map(a -> a.band()).orElse(AgeBand.ALL_AGES);
        int first = (int) grid.edgeDay(0);
        int last = (int) grid.edgeDay(edges - 1);
        for (int from = staging.from; from < staging.to; from += BLOCK) {
            int to = Math.min(from + BLOCK, staging.to);
            int n = 0;
            for (int row = from; row < to; row++) {
                int start = starts.get(row);
                int stop = stops.get(row);
                int end = stop == Rows.ABSENT ? Integer.MAX_VALUE : stop;
                if (start >= last || end < first) {
                    continue;
                }
                if (born.isPresent()) {
                    int birth = born.get().get(row);
                    int years = band.to() + 1;
                    // Most rows lie wholly outside the band: a look at 365 and 366 days a year tells.
                    if (birth == Rows.ABSENT
                            || start >= birth + 366 * years
                            || band.from() > 0 && end <= birth + 365 * band.from()) {
                        continue;
                    }
                    if (band.from() > 0 && start < birth + 366 * band.from()) {
                        start = Math.max(start, Dates.turning(birth, band.from()));
                    }
                    if (end > birth + 365 * years) {
                        end = Math.min(end, Dates.turning(birth, years));
                    }
                }
                if (start >= end || start >= last || end < first) {
                    continue;
                }
                rows[n] = row;
                slots[n] = start < first ? 0 : grid.bucketOf(start) + 1;
                ends[n] = end >= last ? edges : grid.bucketOf(end) + 1;
                startDays[n] = start;
                endDays[n++] = end;
            }
            gather(n);
        }
    }

    private void gather(int n) {
        if (n == 0) {
            return;
        }
        for (int a = 0; a < numbers.length; a++) {
            staging.source(axes.get(a)).fill(rows, n, numbers[a]);
        }
        for (Gathering<R> gathering : gatherings) {
            gathering.block(rows, n, slots, ends, startDays, endDays);
        }
    }

    /** Doubles an array until it has room. */
    static int[] grown(int[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }

    static long[] grown(long[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }
}
