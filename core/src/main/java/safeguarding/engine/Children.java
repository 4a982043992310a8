package safeguarding.engine;

import java.util.Optional;

/** Rows by child and bucket, exact, so that the children of any window can be told apart. */
abstract class Children extends Tally {

    Children(Optional<Sums> failed, boolean overflowed) {
        super(failed, overflowed);
    }

    /** How many children have at least so many rows in the buckets from {@code first} to before {@code end}. */
    abstract long people(int least, int first, int end);

    /** How many rows the k children with the most have in the buckets from {@code first} to before {@code end}. */
    abstract long ofTop(int k, int first, int end);

    /** The same by child. */
    abstract ByChild byChild();

    @Override
    Tally plus(Tally other) {
        return byChild().joined(((Children) other).byChild(), false, false);
    }

    @Override
    Tally minus(Tally other) {
        return byChild().joined(((Children) other).byChild(), true, false);
    }

    @Override
    Tally plusOthers(Tally other) {
        return byChild().plusOthers(((Children) other).byChild());
    }

    @Override
    void write(Bytes.Out out) {
        byChild().writeCells(out);
    }
}
