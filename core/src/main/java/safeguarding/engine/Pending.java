package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import org.jspecify.annotations.Nullable;

/**
 * Rows by child with a few changes that are not worked in yet, so that a day is added to ten years in the time the day
 * takes. Equals working them in at once; {@link #now} does so when a figure or the bytes are asked for.
 */
final class Pending extends Tally {
    /** Changes are worked in once they are more than this part of what they change. */
    private static final int PART = 8;

    private final ByChild base;

    /** Rows that came, less those that went; never more went than are there. */
    private final ByChild changes;

    private volatile @Nullable ByChild worked;

    private Pending(ByChild base, ByChild changes) {
        super(base.failed, false);
        this.base = base;
        this.changes = changes;
    }

    /** Two tallies added up: {@link Tally#plus}, with a few changes put off. */
    static Tally plus(Tally some, Tally more) {
        Tally a = held(some);
        Tally b = held(more);
        if (puttingOff(a, b)) {
            return changed(a, (ByChild) now(b), false);
        }
        return puttingOff(b, a) ? changed(b, (ByChild) now(a), false) : now(a).plus(now(b));
    }

    /** One tally without the other: {@link Tally#minus}, with a few changes put off. */
    static Tally minus(Tally some, Tally less) {
        Tally a = held(some);
        Tally b = held(less);
        return puttingOff(a, b) ? changed(a, (ByChild) now(b), true) : now(a).minus(now(b));
    }

    /** The tally with everything worked in, and rows made into cells. */
    static Tally cells(Tally tally) {
        return held(now(tally));
    }

    private static Tally held(Tally tally) {
        return tally instanceof ByRow rows ? rows.byChild() : tally;
    }

    /** The tally with everything worked in. */
    static Tally now(Tally tally) {
        return tally instanceof Pending pending ? pending.now() : tally;
    }

    private ByChild now() {
        ByChild known = worked;
        if (known == null) {
            known = base.joined(changes, false, false);
            worked = known;
        }
        return known;
    }

    private static boolean puttingOff(Tally a, Tally b) {
        if (!sound(a) || !sound(b)) {
            return false;
        }
        long waiting = a instanceof Pending pending ? pending.changes.size() : 0;
        ByChild large = a instanceof Pending pending ? pending.base : (ByChild) a;
        return PART * (waiting + ((ByChild) now(b)).size()) < large.size();
    }

    private static boolean sound(Tally tally) {
        boolean byChild = tally instanceof ByChild || tally instanceof Pending;
        return byChild && tally.failed.isEmpty() && !tally.overflowed;
    }

    private static Pending changed(Tally large, ByChild few, boolean less) {
        ByChild base = large instanceof Pending pending ? pending.base : ((ByChild) large).inOrder();
        ByChild before = large instanceof Pending pending ? pending.changes : ByChild.NONE;
        checkArgument(!less || base.hold(before, few.inOrder()), Tally.NEVER_ADDED);
        return new Pending(base, before.joined(few, less, true));
    }

    @Override
    Tally plus(Tally other) {
        return plus(this, other);
    }

    @Override
    Tally minus(Tally other) {
        return minus(this, other);
    }

    @Override
    void write(Bytes.Out out) {
        now().write(out);
    }
}
