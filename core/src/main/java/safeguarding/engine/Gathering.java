package safeguarding.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import safeguarding.fact.Rows;

/**
 * Counts the rows of a run by signature and bucket, then asks each condition once of each signature that came up. Children
 * and values, which do not add up by signature, are kept row by row.
 *
 * @param <R> the row
 */
final class Gathering<R> {
    private static final int BLOCK = 1024;

    private final Pass.Group<R> group;
    private final boolean flow;
    private final int width;
    private final int[][] numbers;
    private final int[] ids = new int[BLOCK];

    /** By signature, one more than the number it was given when it came up; 0 before. */
    private final int[] numbered;

    private int found;
    private int[] signatures = new int[16];

    /** By number and slot: rows, or starts less ends. */
    private int[] counts;

    /** By number and slot: the days of starts less those of ends. */
    private long[] dates = new long[0];

    /** By total, then number and slot: the sum. */
    private final long[][] totals;

    private final Staging.Source[] columns;
    private final RowKeeper[] keepers;
    /** By number, which row keepers want the row: so many words each. */
    private long[] wanted = new long[16];

    private final int words;
    private int asked;

    private final long[] leafYes;
    private final long[] leafNo;
    private final long[] leafThrew;
    private final long[] yes;
    private final long[] no;
    private final long[] threw;

    Gathering(Pass.Group<R> group, boolean flow, int buckets, Staging<R> staging, int[][] numbers) {
        this.group = group;
        this.flow = flow;
        this.width = flow ? buckets : buckets + 1;
        this.numbers = numbers;
        numbered = new int[group.signatures];
        counts = new int[16 * width];
        if (group.days) {
            dates = new long[16 * width];
        }
        totals = new long[group.totals.size()][16 * width];
        columns = new Staging.Source[totals.length];
        for (int t = 0; t < totals.length; t++) {
            columns[t] = staging.source(new Axis.Recorded<>(group.totals.get(t)));
        }
        List<Pass.Item<R>> rowwise = group.rowwise;
        keepers = new RowKeeper[rowwise.size()];
        for (int k = 0; k < keepers.length; k++) {
            keepers[k] = RowKeeper.of(rowwise.get(k).kept(), staging, buckets);
        }
        words = (keepers.length + 63) >> 6;
        int leaves = group.axisOf.length;
        leafYes = new long[leaves];
        leafNo = new long[leaves];
        leafThrew = new long[leaves];
        yes = new long[group.steps.size()];
        no = new long[group.steps.size()];
        threw = new long[group.steps.size()];
    }

    /**
     * Takes in rows.
     *
     * @param slots the bucket of each row of a flow; the slot it starts in of a stock
     * @param ends the slot it ends in of a stock
     */
    void block(int[] rows, int n, int[] slots, int[] ends, int[] startDays, int[] endDays) {
        Arrays.fill(ids, 0, n, 0);
        for (int a = 0; a < numbers.length; a++) {
            group.classes.get(a).append(numbers[a], n, ids);
        }
        for (int i = 0; i < n; i++) {
            int number = numbered[ids[i]];
            ids[i] = number > 0 ? number - 1 : add(ids[i]);
        }
        if (flow) {
            for (int i = 0; i < n; i++) {
                counts[ids[i] * width + slots[i]]++;
            }
            for (int t = 0; t < totals.length; t++) {
                total(columns[t], totals[t], rows, n, slots);
            }
            if (keepers.length > 0) {
                keep(rows, n, slots);
            }
        } else {
            stock(n, slots, ends, startDays, endDays);
        }
    }

    private int add(int signature) {
        signatures = Walk.grown(signatures, found + 1);
        signatures[found] = signature;
        numbered[signature] = ++found;
        int cells = found * width;
        counts = Walk.grown(counts, cells);
        if (group.days) {
            dates = Walk.grown(dates, cells);
        }
        for (int t = 0; t < totals.length; t++) {
            totals[t] = Walk.grown(totals[t], cells);
        }
        wanted = Walk.grown(wanted, found * words);
        return found - 1;
    }

    private void total(Staging.Source column, long[] sums, int[] rows, int n, int[] slots) {
        for (int i = 0; i < n; i++) {
            int number = column.get(rows[i]);
            sums[ids[i] * width + slots[i]] += number == Rows.ABSENT ? 0 : number;
        }
    }

    private void stock(int n, int[] slots, int[] ends, int[] startDays, int[] endDays) {
        for (int i = 0; i < n; i++) {
            int base = ids[i] * width;
            counts[base + slots[i]]++;
            if (ends[i] < width) {
                counts[base + ends[i]]--;
            }
        }
        if (group.days) {
            for (int i = 0; i < n; i++) {
                int base = ids[i] * width;
                dates[base + slots[i]] += startDays[i];
                if (ends[i] < width) {
                    dates[base + ends[i]] -= endDays[i];
                }
            }
        }
    }

    private void keep(int[] rows, int n, int[] buckets) {
        while (asked < found) {
            int word = asked >> 6;
            ask(word);
            for (int k = 0; k < keepers.length; k++) {
                int node = group.rowwise.get(k).node();
                for (int id = asked; id < Math.min(found, (word + 1) << 6); id++) {
                    if ((yes[node] >>> id & 1) != 0) {
                        wanted[id * words + (k >> 6)] |= 1L << k;
                    }
                }
            }
            asked = Math.min(found, (word + 1) << 6);
        }
        for (int i = 0; i < n; i++) {
            for (int w = 0; w < words; w++) {
                for (long left = wanted[ids[i] * words + w]; left != 0; left &= left - 1) {
                    keepers[(w << 6) + Long.numberOfTrailingZeros(left)].add(rows[i], buckets[i]);
                }
            }
        }
    }

    /** Answers every condition for the signatures of numbers 64 × word and on. */
    private void ask(int word) {
        Arrays.fill(leafYes, 0);
        Arrays.fill(leafNo, 0);
        Arrays.fill(leafThrew, 0);
        int from = word << 6;
        int[] digits = new int[numbers.length];
        for (int id = from; id < Math.min(found, from + 64); id++) {
            int rest = signatures[id];
            for (int a = digits.length - 1; a >= 0; a--) {
                int classes = group.classes.get(a).count;
                digits[a] = rest % classes;
                rest /= classes;
            }
            long bit = 1L << id;
            for (int l = 0; l < leafYes.length; l++) {
                int axis = group.axisOf[l];
                switch (group.classes.get(axis).truths[group.placeOf[l]][digits[axis]]) {
                    case Leaf.YES -> leafYes[l] |= bit;
                    case Leaf.NO -> leafNo[l] |= bit;
                    case Leaf.THREW -> leafThrew[l] |= bit;
                    default -> {}
                }
            }
        }
        group.steps.run(leafYes, leafNo, leafThrew, yes, no, threw);
    }

    /** Puts the tallies at their places. */
    void finish(Tally[] into) {
        List<Pass.Item<R>> sums = group.sums;
        int buckets = flow ? width : width - 1;
        long[][] made = new long[sums.size()][];
        long[][] failed = new long[sums.size()][0];
        for (int m = 0; m < made.length; m++) {
            made[m] = new long[Sums.length(sums.get(m).kept().kind(), buckets)];
        }
        long[][] failedRowwise = new long[keepers.length][buckets];
        for (int word = 0; word << 6 < found; word++) {
            ask(word);
            long mask = found - (word << 6) >= 64 ? -1 : (1L << found) - 1;
            for (int m = 0; m < made.length; m++) {
                Kept<R> kept = sums.get(m).kept();
                int node = sums.get(m).node();
                addAll(made[m], kept.kind(), kept, yes[node] & mask, word);
                if ((threw[node] & mask) != 0) {
                    failed[m] = Walk.grown(failed[m], Sums.length(kept.kind().ofFailures(), buckets));
                    addAll(failed[m], kept.kind().ofFailures(), kept, threw[node] & mask, word);
                }
            }
            for (int k = 0; k < keepers.length; k++) {
                Pass.Item<R> item = group.rowwise.get(k);
                addAll(failedRowwise[k], Kept.Kind.ROWS, item.kept(), threw[item.node()] & mask, word);
            }
        }
        for (int m = 0; m < made.length; m++) {
            Kept.Kind kind = sums.get(m).kept().kind();
            Optional<Sums> failures = failed[m].length == 0
                    ? Optional.empty()
                    : Optional.of(new Sums(kind.ofFailures(), failed[m], Optional.empty(), false));
            into[sums.get(m).place()] = new Sums(kind, made[m], failures, false);
        }
        for (int k = 0; k < keepers.length; k++) {
            into[group.rowwise.get(k).place()] = keepers[k].tally(failedRowwise[k]);
        }
    }

    /** Adds what was counted of the signatures of some bits. */
    private void addAll(long[] sums, Kept.Kind kind, Kept<R> kept, long bits, int word) {
        for (long left = bits; left != 0; left &= left - 1) {
            int base = ((word << 6) + Long.numberOfTrailingZeros(left)) * width;
            switch (kind) {
                case ROWS, OPEN -> addCounts(sums, base);
                case TOTAL -> {
                    long[] total = totals[group.totals.indexOf(kept.column().orElseThrow())];
                    for (int i = 0; i < width; i++) {
                        sums[i] += total[base + i];
                    }
                }
                case DAYS -> {
                    addCounts(sums, base);
                    for (int i = 0; i < width; i++) {
                        sums[width + i] += dates[base + i];
                    }
                }
                case CHILDREN, VALUES, CUSTOM -> throw new IllegalStateException("kept row by row");
            }
        }
    }

    private void addCounts(long[] sums, int base) {
        for (int i = 0; i < width; i++) {
            sums[i] += counts[base + i];
        }
    }
}
