package safeguarding.engine;

import java.util.Arrays;
import java.util.Optional;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Episodes;
import safeguarding.fact.Rows;
import safeguarding.time.EpochDays;
import safeguarding.time.Grid;

/**
 * Walks once over a run of rows and keeps all tallies of one pass. Equals, for each tally: for each row, ask the condition
 * and add. A block of rows at a time goes through each step, so that what is read stays near. Not safe for use by several
 * threads.
 *
 * @param <R> the row
 */
final class Walk<R> {
    private final Pass<R> pass;
    private final Grid grid;
    private final int edges;
    private final Staging<R> staging;
    private final Gathering<R>[] gatherings;

    private final int[] slots;
    private final int[] ends;
    private final int[] startDays;
    private final int[] endDays;
    private final int[] births;

    /** The next child whose rows are to begin, and the slot of the last row. */
    private int child;

    private int lastSlot = -1;

    private Walk(Pass<R> pass, Grid grid, Staging<R> staging) {
        this.pass = pass;
        this.grid = grid;
        this.edges = grid.buckets() + 1;
        this.staging = staging;
        slots = staging.block.slots;
        ends = staging.block.ends;
        startDays = staging.block.startDays;
        endDays = staging.block.endDays;
        births = staging.block.numbers;
        child = staging.from < staging.to ? staging.rows.child(staging.from) : 0;
        @SuppressWarnings({"unchecked", "rawtypes"})
        Gathering<R>[] all = new Gathering[pass.groups.size()];
        gatherings = all;
        for (int g = 0; g < all.length; g++) {
            all[g] = new Gathering<>(pass.groups.get(g), pass.flow(), grid, staging);
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

    /** A row outside the grid falls into the slot behind the last bucket. */
    private void flow() {
        Rows.Cells days = staging.rows.cells(pass.day.orElseThrow());
        boolean inOrder = pass.children && staging.inOrder(pass.day.orElseThrow());
        int outside = grid.buckets();
        int[] byCode = new int[days.codes() <= staging.to - staging.from ? days.codes() : 0];
        for (int code = 0; code < byCode.length; code++) {
            int bucket = grid.bucketOf(days.number(code));
            byCode[code] = bucket < 0 ? outside : bucket;
        }
        for (int from = staging.from; from < staging.to; from += Block.ROWS) {
            int n = Math.min(Block.ROWS, staging.to - from);
            if (byCode.length > 0) {
                days.look(from, n, byCode, slots);
            } else {
                days.copy(from, n, startDays);
                for (int i = 0; i < n; i++) {
                    int bucket = grid.bucketOf(startDays[i]);
                    slots[i] = bucket < 0 ? outside : bucket;
                }
            }
            if (inOrder) {
                noteBegins(from, n);
            }
            for (Gathering<R> gathering : gatherings) {
                gathering.flow(from, n, slots);
            }
        }
    }

    /** Notes the first row of each child and of each bucket within a child. */
    private void noteBegins(int from, int n) {
        long[] begins = staging.block.begins;
        for (int at = 0; at < n; at += Long.SIZE) {
            long word = 0;
            for (int i = Math.max(at, 1); i < Math.min(n, at + Long.SIZE); i++) {
                int other = slots[i] ^ slots[i - 1];
                word |= (long) ((other | -other) >>> 31) << i;
            }
            begins[at >> 6] = word;
        }
        begins[0] |= slots[0] == lastSlot ? 0 : 1;
        lastSlot = slots[n - 1];
        for (; child < staging.rows.children() && staging.rows.start(child) < from + n; child++) {
            int i = staging.rows.start(child) - from;
            begins[i >> 6] |= 1L << i;
        }
    }

    private void stock() {
        Episodes<R> episodes = (Episodes<R>) staging.rows.register();
        Rows.Cells starts = staging.rows.cells(episodes.started());
        Rows.Cells stops = staging.rows.cells(episodes.ended());
        Optional<Rows.Cells> born = pass.ageing.map(a -> staging.rows.cells(a.born()));
        AgeBand band = pass.ageing.map(a -> a.band()).orElse(AgeBand.ALL_AGES);
        int[] startByCode = born.isPresent() ? new int[0] : slotsByCode(starts);
        int[] endByCode = born.isPresent() ? new int[0] : slotsByCode(stops);
        for (int from = staging.from; from < staging.to; from += Block.ROWS) {
            int n = Math.min(Block.ROWS, staging.to - from);
            boolean byCode = startByCode.length > 0 && endByCode.length > 0;
            if (!byCode || pass.days) {
                starts.copy(from, n, startDays);
                stops.copy(from, n, endDays);
                for (int i = 0; i < n; i++) {
                    endDays[i] = endDays[i] == Rows.ABSENT ? Integer.MAX_VALUE : endDays[i];
                }
            }
            if (byCode) {
                starts.look(from, n, startByCode, slots);
                stops.look(from, n, endByCode, ends);
            } else {
                if (born.isPresent()) {
                    born.get().copy(from, n, births);
                    age(n, band);
                }
                slots(n);
            }
            for (Gathering<R> gathering : gatherings) {
                gathering.stock(from, n, slots, ends, startDays, endDays);
            }
        }
    }

    /**
     * By code, the slot of a day; nothing where there are more codes than rows. A row that starts and ends in one slot need
     * not be left out: it enters and leaves there, which is nothing to whoever looks from one edge to another.
     */
    private int[] slotsByCode(Rows.Cells days) {
        int[] slotsByCode = new int[days.codes() <= staging.to - staging.from ? days.codes() : 0];
        for (int code = 0; code < slotsByCode.length; code++) {
            slotsByCode[code] = code == 0 ? edges : slot(days.number(code));
        }
        return slotsByCode;
    }

    private int slot(int day) {
        return day < grid.edgeDay(0) ? 0 : day >= grid.edgeDay(edges - 1) ? edges : grid.bucketOf(day) + 1;
    }

    /** Draws starts and ends to the days on which the child is in the band; where there are none the end is the start. */
    private void age(int n, AgeBand band) {
        int years = band.to() + 1;
        for (int i = 0; i < n; i++) {
            int birth = births[i];
            // Most rows lie wholly outside the band: a look at 365 and 366 days a year tells.
            if (birth == Rows.ABSENT
                    || startDays[i] >= birth + 366 * years
                    || band.from() > 0 && endDays[i] <= birth + 365 * band.from()) {
                endDays[i] = startDays[i];
                continue;
            }
            if (band.from() > 0 && startDays[i] < birth + 366 * band.from()) {
                startDays[i] = Math.max(startDays[i], EpochDays.turning(birth, band.from()));
            }
            if (endDays[i] > birth + 365 * years) {
                endDays[i] = Math.min(endDays[i], EpochDays.turning(birth, years));
            }
        }
    }

    /** Where rows start and end. A row that is never open starts and ends in the slot behind the last. */
    private void slots(int n) {
        for (int i = 0; i < n; i++) {
            boolean never = startDays[i] >= endDays[i];
            slots[i] = never ? edges : slot(startDays[i]);
            ends[i] = never ? edges : slot(endDays[i]);
        }
    }

    /** Doubles an array until it has room. */
    static long[] grown(long[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }
}
