package safeguarding.engine;

import java.util.Optional;
import safeguarding.time.Grid;

/**
 * Sums by bucket, or for stocks by slot. Slot 0 is before the first edge and slot i between edge i−1 and edge i, so that
 * what stands at edge k is the running total of the slots 0 to k. What counters say is kept as two sums, of the lower and
 * the upper 32 bits, so that no bucket overflows.
 */
final class Sums extends Tally {
    private final Kept.Kind kind;
    private final long[] numbers;

    /** Takes the array as its own. */
    Sums(Kept.Kind kind, long[] numbers, Optional<Sums> failed, boolean overflowed) {
        super(failed, overflowed);
        this.kind = kind;
        this.numbers = overflowed ? new long[numbers.length] : numbers;
    }

    static int length(Kept.Kind kind, int buckets) {
        return switch (kind) {
            case OPEN -> buckets + 1;
            case DAYS -> 2 * (buckets + 1);
            case CUSTOM -> 2 * buckets;
            case ROWS, TOTAL, CHILDREN, VALUES -> buckets;
        };
    }

    Sums having(Optional<Sums> failures, boolean over) {
        return new Sums(kind, numbers, failures, over);
    }

    boolean isZero() {
        for (long number : numbers) {
            if (number != 0) {
                return false;
            }
        }
        return !overflowed;
    }

    /** Whether a row counted here matters over the buckets from {@code first} to before {@code end}. */
    boolean touches(Grid grid, int first, int end) {
        return switch (kind) {
            case OPEN -> openAt(end) != 0;
            case DAYS -> daysBefore(end, grid.edgeDay(end)) != daysBefore(first, grid.edgeDay(first));
            case ROWS, TOTAL, CUSTOM, CHILDREN, VALUES -> between(first, end) != 0;
        };
    }

    /** The sum over the buckets from {@code first} to before {@code end}. */
    long between(int first, int end) {
        long sum = 0;
        for (int i = first; i < end; i++) {
            sum = Math.addExact(sum, numbers[i]);
        }
        return sum;
    }

    /** The sum of what counters said over the buckets from {@code first} to before {@code end}. */
    long customBetween(int first, int end) {
        int buckets = numbers.length / 2;
        long upper = between(buckets + first, buckets + end);
        return Math.addExact(Math.multiplyExact(upper, 1L << 32), between(first, end));
    }

    /** How many stand at an edge. */
    long openAt(int edge) {
        return between(0, edge + 1);
    }

    /**
     * Days on which episodes were open before an edge: the sum of edge − start over starts before it, less the same of
     * ends. Only the difference of two edges means something, since episodes that ended before the grid are left out.
     */
    long daysBefore(int edge, long edgeDay) {
        int slots = numbers.length / 2;
        long standing = between(0, edge + 1);
        long dates = between(slots, slots + edge + 1);
        return Math.subtractExact(Math.multiplyExact(edgeDay, standing), dates);
    }

    @Override
    Sums plus(Tally tally) {
        Sums other = (Sums) tally;
        long[] sums = numbers.clone();
        boolean over = overflowed || other.overflowed;
        for (int i = 0; i < sums.length && !over; i++) {
            long sum = sums[i] + other.numbers[i];
            over = ((sums[i] ^ sum) & (other.numbers[i] ^ sum)) < 0;
            sums[i] = sum;
        }
        return new Sums(kind, sums, failedPlus(other), over);
    }

    @Override
    Sums minus(Tally tally) {
        Sums other = (Sums) tally;
        long[] rest = numbers.clone();
        if (!overflowed) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] = kind.flow ? less(rest[i], other.numbers[i]) : Math.subtractExact(rest[i], other.numbers[i]);
            }
        }
        return new Sums(kind, rest, failedMinus(other), overflowed || other.overflowed);
    }

    @Override
    void write(Bytes.Out out) {
        writeHead(out);
        writeNumbers(out);
    }

    void writeNumbers(Bytes.Out out) {
        for (long number : numbers) {
            out.number(number);
        }
    }

    static Sums read(Bytes.In in, Kept.Kind kind, int buckets) {
        long[] numbers = new long[length(kind, buckets)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.number();
        }
        return new Sums(kind, numbers, Optional.empty(), false);
    }
}
