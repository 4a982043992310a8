package safeguarding.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import safeguarding.fact.Rows;
import safeguarding.time.Grid;

/**
 * Keeps the tallies of a group over a run of rows: makes a mask for each row, a bit for each tally the row counts in, and
 * counts the bits. What does not add up by counting is kept row by row, of the rows that have its bit.
 *
 * @param <R> the row
 */
final class Gathering<R> {

    private final Pass.Group<R> group;
    private final boolean flow;
    /** Slots that matter; the one behind them is for rows that do not. */
    private final int width;

    /** Places rows are told apart by within a slot, and each code's place. */
    private final int places;

    private final int[] placeOf;

    private final List<Narrowing<R>> narrowings = new ArrayList<>();
    private final long[] masks;
    private final long[] open;
    private final long[] threw;
    private final int[] numbers;
    private final int[] apart;
    private final int[] endsApart;

    private final Counters starting;
    private final Counters ending;
    private final RowKeeper[] keepers;
    /** By item, where rows are for which an embedder's code threw; empty until one does. */
    private final long[][] failed;

    private final Optional<Rows.Cells> splitting;

    /** An axis over this run, with its tables. */
    private record Narrowing<R>(Masks<R> masks, Staging.Source source, long[] yes, long[] open, long[] threw) {}

    Gathering(Pass.Group<R> group, boolean flow, Grid grid, Staging<R> staging) {
        this.group = group;
        this.flow = flow;
        Block block = staging.block;
        masks = block.masks;
        open = block.open;
        threw = block.threw;
        numbers = block.numbers;
        apart = block.apart;
        endsApart = block.endsApart;
        this.width = flow ? grid.buckets() : grid.buckets() + 1;
        for (Masks<R> one : group.masks) {
            Staging.Source source = staging.source(one.axis);
            narrowings.add(new Narrowing<>(
                    one,
                    source,
                    one.yes(source.cells()),
                    group.mayThrow ? one.open(source.cells()) : new long[0],
                    group.mayThrow ? one.threw(source.cells()) : new long[0]));
        }
        places = group.places();
        splitting = group.split.map(staging.rows::cells);
        placeOf = splitting.map(this::placesByCode).orElse(new int[0]);
        int cells = (width + 1) * places;
        starting = new Counters(cells, group.counted);
        ending = new Counters(flow ? 0 : cells, group.counted);
        keepers = new RowKeeper[group.items.size()];
        for (int k = 0; k < keepers.length; k++) {
            Kept<R> kept = group.items.get(k).kept();
            keepers[k] = kept.isCounted() ? RowKeeper.NONE : RowKeeper.of(kept, staging, grid, cells);
        }
        failed = new long[keepers.length][0];
    }

    private int[] placesByCode(Rows.Cells cells) {
        int[] byCode = new int[cells.codes()];
        for (int code = 0; code < byCode.length; code++) {
            int value = group.values.indexOf(cells.number(code));
            byCode[code] = value < 0 ? group.values.size() : value;
        }
        return byCode;
    }

    /**
     * Takes in rows of a flow.
     *
     * @param slots the bucket of each
     */
    void flow(int from, int n, int[] slots) {
        mask(from, n, slots);
        int[] cells = apart(from, n, slots, apart);
        starting.add(cells, masks, n);
        for (int k = 0; k < keepers.length; k++) {
            if (keepers[k] != RowKeeper.NONE) {
                keepers[k].flow(from, n, cells, masks, group.items.get(k).bit());
            }
        }
        if (group.mayThrow) {
            fail(n, slots, slots, 1);
        }
    }

    /**
     * Takes in rows of a stock.
     *
     * @param slots the slot each starts in
     * @param ends the slot each ends in
     */
    void stock(int from, int n, int[] slots, int[] ends, int[] startDays, int[] endDays) {
        mask(from, n, slots);
        int[] first = apart(from, n, slots, apart);
        int[] last = apart(from, n, ends, endsApart);
        starting.add(first, masks, n);
        ending.add(last, masks, n);
        for (int k = 0; k < keepers.length; k++) {
            if (keepers[k] != RowKeeper.NONE) {
                int bit = group.items.get(k).bit();
                keepers[k].stock(n, first, startDays, masks, bit, 1);
                keepers[k].stock(n, last, endDays, masks, bit, -1);
            }
        }
        if (group.mayThrow) {
            fail(n, slots, startDays, 1);
            fail(n, ends, endDays, -1);
        }
    }

    /** Makes the mask of each row; rows that do not matter have none. */
    private void mask(int from, int n, int[] slots) {
        for (int i = 0; i < n; i++) {
            masks[i] = slots[i] < width ? -1 : 0;
        }
        if (group.mayThrow) {
            System.arraycopy(masks, 0, open, 0, n);
            Arrays.fill(threw, 0, n, 0);
        }
        for (Narrowing<R> one : narrowings) {
            int at = from - one.source.first();
            Rows.Cells cells = one.source.cells();
            if (cells.codes() == 0) {
                cells.copy(at, n, numbers);
                one.masks.narrow(numbers, n, masks);
                one.masks.narrowOpen(numbers, n, open);
                continue;
            }
            cells.narrow(at, n, one.yes, masks);
            if (group.mayThrow) {
                cells.narrow(at, n, one.open, open);
                cells.widen(at, n, one.threw, threw);
            }
        }
        if (group.mayThrow) {
            for (int i = 0; i < n; i++) {
                threw[i] &= open[i];
            }
        }
    }

    /** The cells of rows: their slots, or with a column that tells them apart, their slots and places. */
    private int[] apart(int from, int n, int[] slots, int[] into) {
        if (splitting.isEmpty()) {
            return slots;
        }
        splitting.get().look(from, n, placeOf, into);
        for (int i = 0; i < n; i++) {
            into[i] += slots[i] * places;
        }
        return into;
    }

    /** Notes rows for which a condition threw, as the tally's failures are kept. */
    private void fail(int n, int[] slots, int[] days, int sign) {
        for (int i = 0; i < n; i++) {
            if (threw[i] != 0 && slots[i] < width) {
                for (int k = 0; k < failed.length; k++) {
                    Pass.Item<R> item = group.items.get(k);
                    if (item.bit() >= 0 && (threw[i] >>> item.bit() & 1) != 0) {
                        Kept.Kind kind = item.kept().kind().ofFailures();
                        failed[k] = Walk.grown(failed[k], Sums.length(kind, flow ? width : width - 1));
                        failed[k][slots[i]] += sign;
                        if (kind == Kept.Kind.DAYS) {
                            failed[k][width + slots[i]] += (long) sign * days[i];
                        }
                    }
                }
            }
        }
    }

    /** Puts the tallies at their places. */
    void finish(Tally[] into) {
        for (int k = 0; k < keepers.length; k++) {
            Pass.Item<R> item = group.items.get(k);
            Kept.Kind kind = item.kept().kind();
            Optional<Sums> failures = failed[k].length == 0
                    ? Optional.empty()
                    : Optional.of(new Sums(kind.ofFailures(), failed[k], Optional.empty(), false));
            into[item.place()] = keepers[k] == RowKeeper.NONE
                    ? new Sums(kind, counts(item), failures, false)
                    : keepers[k].tally(failures, item.value(), places);
        }
    }

    private long[] counts(Pass.Item<R> item) {
        long[] sums = new long[width];
        int first = Math.max(0, item.value());
        int length = item.value() < 0 ? places : 1;
        starting.addTo(sums, item.bit(), first, length, places, 1);
        if (!flow) {
            ending.addTo(sums, item.bit(), first, length, places, -1);
        }
        return sums;
    }
}
