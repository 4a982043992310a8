package safeguarding.engine;

/**
 * Sums by bucket, or for stocks by slot. Slot 0 is before the first edge and slot i between edge i−1 and edge i, so that
 * what stands at edge k is the running total of the slots 0 to k.
 */
final class Sums extends Tally {
    private final Kept.Kind kind;
    private final long[] numbers;

    /** Takes the array as its own. */
    Sums(Kept.Kind kind, long[] numbers, long failures, boolean overflowed) {
        super(failures, overflowed);
        this.kind = kind;
        this.numbers = overflowed ? new long[numbers.length] : numbers;
    }

    static int length(Kept.Kind kind, int buckets) {
        return switch (kind) {
            case OPEN -> buckets + 1;
            case DAYS -> 2 * (buckets + 1);
            case ROWS, TOTAL, CUSTOM, CHILDREN, VALUES -> buckets;
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
    Tally plus(Tally tally) {
        Sums other = (Sums) tally;
        long[] sums = numbers.clone();
        boolean over = overflowed || other.overflowed;
        for (int i = 0; i < sums.length && !over; i++) {
            long sum = sums[i] + other.numbers[i];
            over = ((sums[i] ^ sum) & (other.numbers[i] ^ sum)) < 0;
            sums[i] = sum;
        }
        return new Sums(kind, sums, failures + other.failures, over);
    }

    @Override
    Tally minus(Tally tally) {
        Sums other = (Sums) tally;
        long[] rest = numbers.clone();
        if (!overflowed) {
            for (int i = 0; i < rest.length; i++) {
                rest[i] = kind.flow
                        ? less(rest[i], other.numbers[i])
                        : Math.subtractExact(rest[i], other.numbers[i]);
            }
        }
        return new Sums(kind, rest, less(failures, other.failures), overflowed || other.overflowed);
    }

    @Override
    void write(Bytes.Out out) {
        writeHead(out);
        for (long number : numbers) {
            out.number(number);
        }
    }

    static Sums read(Bytes.In in, Kept.Kind kind, long failures, boolean overflowed, int buckets) {
        long[] numbers = new long[length(kind, buckets)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.number();
        }
        return new Sums(kind, numbers, failures, overflowed);
    }
}
