package safeguarding.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import safeguarding.fact.Rows;

/**
 * What the numbers of one axis say of up to 64 tallies, a bit each: by number, for which its conditions hold, for which none
 * says no, and for which one threw. A tally without a condition on the axis is in the first two. Equals asking each
 * condition of each number.
 *
 * @param <R> the row
 */
final class Masks<R> {

    /** A condition of the tally of a bit. */
    record Part<R>(int bit, Leaf<R> leaf) {}

    final Axis<R> axis;
    /** The first numbers of new masks, in order; the masks are those before the first cut and from each cut on. */
    private final int[] cuts;

    private final By yes;
    private final By open;
    private final By threw;

    /** Masks between the cuts, and of what is absent. */
    private record By(long[] between, long absent) {}

    Masks(Axis<R> axis, List<Part<R>> parts) {
        this.axis = axis;
        cuts = parts.stream()
                .flatMapToInt(p -> IntStream.of(p.leaf().cuts))
                .sorted()
                .distinct()
                .toArray();
        long all = -1;
        yes = by(parts, all, Leaf.YES, Leaf.YES, Leaf.YES);
        open = by(parts, all, Leaf.YES, Leaf.UNKNOWN, Leaf.THREW);
        threw = by(parts, 0, Leaf.THREW, Leaf.THREW, Leaf.THREW);
    }

    /** From full masks, takes the bits of parts that say another thing; to empty ones, adds those that say one of these. */
    private By by(List<Part<R>> parts, long start, byte one, byte other, byte third) {
        long[] between = new long[cuts.length + 1];
        for (int i = 0; i < between.length; i++) {
            int example = i > 0 ? cuts[i - 1] : cuts.length == 0 ? 0 : cuts[0] - 1;
            between[i] = mask(parts, start, example, one, other, third);
        }
        return new By(between, mask(parts, start, Rows.ABSENT, one, other, third));
    }

    private static <R> long mask(List<Part<R>> parts, long start, int number, byte one, byte other, byte third) {
        long mask = start;
        for (Part<R> part : parts) {
            byte truth = part.leaf().at(number);
            boolean says = truth == one || truth == other || truth == third;
            if (start == 0 && says) {
                mask |= 1L << part.bit();
            } else if (start != 0 && !says) {
                mask &= ~(1L << part.bit());
            }
        }
        return mask;
    }

    /** True if a condition on the axis may throw. */
    boolean mayThrow() {
        return axis.mayThrow();
    }

    /** By code of a column, the tallies whose conditions hold. */
    long[] yes(Rows.Cells cells) {
        return table(cells, yes);
    }

    /** By code of a column, the tallies whose conditions do not say no. */
    long[] open(Rows.Cells cells) {
        return table(cells, open);
    }

    /** By code of a column, the tallies of which a condition threw. */
    long[] threw(Rows.Cells cells) {
        return table(cells, threw);
    }

    private long[] table(Rows.Cells cells, By by) {
        long[] table = new long[cells.codes()];
        if (table.length == 0) {
            return table;
        }
        int at = 0;
        for (int code = 1; code < table.length; code++) {
            int number = cells.number(code);
            while (at < cuts.length && cuts[at] <= number) {
                at++;
            }
            table[code] = by.between[at];
        }
        table[0] = by.absent;
        return table;
    }

    /** Narrows masks to the tallies whose conditions hold of numbers that are not coded. Such axes do not throw. */
    void narrow(int[] numbers, int n, long[] masks) {
        narrow(numbers, n, yes, masks);
    }

    /** Narrows masks to the tallies whose conditions do not say no of numbers that are not coded. */
    void narrowOpen(int[] numbers, int n, long[] masks) {
        narrow(numbers, n, open, masks);
    }

    private void narrow(int[] numbers, int n, By by, long[] masks) {
        for (int i = 0; i < n; i++) {
            int found = Arrays.binarySearch(cuts, numbers[i]);
            masks[i] &= numbers[i] == Rows.ABSENT ? by.absent : by.between[found >= 0 ? found + 1 : -found - 1];
        }
    }
}
