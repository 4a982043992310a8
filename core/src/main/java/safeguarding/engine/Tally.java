package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Exact counts of one kept tally in one area. Immutable. Merging is associative and commutative, and taking away undoes
 * it.
 */
abstract class Tally {
    private static final String NEVER_ADDED = "the tallies taken away hold rows that were never added";

    /** Rows for which an embedder's code threw; then there is no figure. */
    final long failures;

    /** True if a number grew beyond 63 bits; then there is no figure, and taking away does not bring it back. */
    final boolean overflowed;

    Tally(long failures, boolean overflowed) {
        this.failures = failures;
        this.overflowed = overflowed;
    }

    abstract Tally plus(Tally other);

    abstract Tally minus(Tally other);

    /** This tally and one of other children. Equals {@link #plus}; quicker where order can wait. */
    Tally plusOthers(Tally other) {
        return plus(other);
    }

    abstract void write(Bytes.Out out);

    boolean usable() {
        return failures == 0 && !overflowed;
    }

    static Tally none(Kept.Kind kind, int buckets) {
        return switch (kind) {
            case CHILDREN -> ByChild.NONE;
            case VALUES -> Values.NONE;
            case ROWS, TOTAL, CUSTOM, OPEN, DAYS -> new Sums(kind, new long[Sums.length(kind, buckets)], 0, false);
        };
    }

    static Tally read(Bytes.In in, Kept.Kind kind, int buckets) {
        long failures = in.number();
        boolean overflowed = in.number() != 0;
        return switch (kind) {
            case CHILDREN -> ByChild.read(in, failures, overflowed, buckets);
            case VALUES -> Values.read(in, failures, overflowed, buckets);
            case ROWS, TOTAL, CUSTOM, OPEN, DAYS -> Sums.read(in, kind, failures, overflowed, buckets);
        };
    }

    void writeHead(Bytes.Out out) {
        out.number(failures);
        out.number(overflowed ? 1 : 0);
    }

    long less(long mine, long other) {
        checkArgument(mine >= other, NEVER_ADDED);
        return mine - other;
    }
}
