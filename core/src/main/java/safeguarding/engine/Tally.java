package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import safeguarding.time.Grid;

/**
 * Exact counts of one kept tally in one area. Immutable. Merging is associative and commutative, and taking away undoes
 * it.
 */
abstract class Tally {
    static final String NEVER_ADDED = "the tallies taken away hold rows that were never added";

    /** Where rows are for which an embedder's code threw; empty if there are none. Over them there is no figure. */
    final Optional<Sums> failed;

    /** True if a number grew beyond 63 bits; then there is no figure, and taking away does not bring it back. */
    final boolean overflowed;

    Tally(Optional<Sums> failed, boolean overflowed) {
        this.failed = failed.filter(f -> !f.isZero());
        this.overflowed = overflowed;
    }

    abstract Tally plus(Tally other);

    abstract Tally minus(Tally other);

    /** This tally and one of other children. Equals {@link #plus}; quicker where order can wait. */
    Tally plusOthers(Tally other) {
        return plus(other);
    }

    abstract void write(Bytes.Out out);

    /** Whether there is a figure over the buckets from {@code first} to before {@code end}. */
    boolean usable(Grid grid, int first, int end) {
        return !overflowed && failed.filter(f -> f.touches(grid, first, end)).isEmpty();
    }

    static Tally read(Bytes.In in, Kept.Kind kind, int buckets) {
        Optional<Sums> failed =
                in.number() == 0 ? Optional.empty() : Optional.of(Sums.read(in, kind.ofFailures(), buckets));
        boolean overflowed = in.number() != 0;
        return switch (kind) {
            case CHILDREN -> ByChild.read(in, failed, overflowed, buckets);
            case VALUES -> Values.read(in, failed, overflowed, buckets);
            case ROWS, TOTAL, CUSTOM, OPEN, DAYS -> Sums.read(in, kind, buckets).having(failed, overflowed);
        };
    }

    void writeHead(Bytes.Out out) {
        out.number(failed.isPresent() ? 1 : 0);
        failed.ifPresent(f -> f.writeNumbers(out));
        out.number(overflowed ? 1 : 0);
    }

    Optional<Sums> failedPlus(Tally other) {
        return failed.isEmpty()
                ? other.failed
                : Optional.of(other.failed.map(f -> failed.get().plus(f)).orElse(failed.get()));
    }

    Optional<Sums> failedMinus(Tally other) {
        checkArgument(failed.isPresent() || other.failed.isEmpty(), NEVER_ADDED);
        return failed.map(f -> other.failed.map(f::minus).orElse(f));
    }

    static long less(long mine, long other) {
        checkArgument(mine >= other, NEVER_ADDED);
        return mine - other;
    }
}
