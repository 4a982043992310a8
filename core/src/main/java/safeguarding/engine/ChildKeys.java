package safeguarding.engine;

import com.google.common.base.Suppliers;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keys of children, each once. A few that come or go are kept beside the others and are put among them later, so that they
 * cost no more than they are. Equals a sorted array that is made anew each time. Immutable; keys are never printed.
 */
final class ChildKeys {
    static final ChildKeys NONE = of(new long[0]);

    /** Keys beside the others are put among them once they are more than this part of them. */
    private static final int PART = 8;

    private final Supplier<long[]> base;
    private final long[] came;
    private final long[] went;
    private final Supplier<long[]> all;

    private ChildKeys(Supplier<long[]> base, long[] came, long[] went) {
        this.base = base;
        this.came = came;
        this.went = went;
        this.all = Suppliers.memoize(this::together);
    }

    /** These keys, in order and each once. */
    static ChildKeys of(long[] ordered) {
        return new ChildKeys(() -> ordered, new long[0], new long[0]);
    }

    /** These keys, which are put in order when they are first asked for. */
    static ChildKeys ofUnordered(long[] keys) {
        return ofUnordered(() -> keys);
    }

    /** Keys that are made and put in order when they are first asked for. */
    static ChildKeys ofUnordered(Supplier<long[]> make) {
        return new ChildKeys(
                Suppliers.memoize(() -> {
                    long[] keys = make.get();
                    Arrays.sort(keys);
                    return keys;
                }),
                new long[0],
                new long[0]);
    }

    /** The keys in order. Not to be changed. */
    long[] all() {
        return all.get();
    }

    private long[] together() {
        return came.length == 0 && went.length == 0 ? base.get() : union(without(base.get(), went), came);
    }

    private int size() {
        return base.get().length + came.length - went.length;
    }

    /** How many of some keys, in order, are among these. */
    private int holding(long[] some) {
        return common(some, came).length + common(some, base.get()).length - common(some, went).length;
    }

    /** These and others; empty if one is among both. */
    Optional<ChildKeys> plus(ChildKeys others) {
        if (others.size() > size()) {
            return others.plus(this);
        }
        long[] more = others.all();
        long[] back = common(more, went);
        long[] fresh = without(more, back);
        if (holding(fresh) > 0) {
            return Optional.empty();
        }
        return Optional.of(new ChildKeys(base, union(came, fresh), without(went, back)).tidied());
    }

    /** These without others; empty if one of them is not among these. */
    Optional<ChildKeys> minus(ChildKeys others) {
        long[] less = others.all();
        if (holding(less) < less.length) {
            return Optional.empty();
        }
        long[] gone = common(less, came);
        return Optional.of(new ChildKeys(base, without(came, gone), union(went, without(less, gone))).tidied());
    }

    private ChildKeys tidied() {
        return PART * ((long) came.length + went.length) < base.get().length ? this : of(together());
    }

    /** Those of a few that are in b, both in order. */
    private static long[] common(long[] few, long[] b) {
        long[] common = new long[few.length];
        int n = 0;
        int place = 0;
        for (long key : few) {
            place = Sorting.from(place, b, key);
            if (place < b.length && b[place] == key) {
                common[n++] = key;
            }
        }
        return Arrays.copyOf(common, n);
    }

    /** Those of a that are not in b. */
    private static long[] without(long[] a, long[] b) {
        if (b.length == 0) {
            return a;
        }
        long[] rest = new long[a.length];
        int n = 0;
        int j = 0;
        for (long key : a) {
            while (j < b.length && b[j] < key) {
                j++;
            }
            if (j == b.length || b[j] != key) {
                rest[n++] = key;
            }
        }
        return Arrays.copyOf(rest, n);
    }

    /** Two that have no key in common, in order. */
    private static long[] union(long[] a, long[] b) {
        if (a.length == 0 || b.length == 0) {
            return a.length == 0 ? b : a;
        }
        long[] both = new long[a.length + b.length];
        for (int i = 0, j = 0; i + j < both.length; ) {
            boolean mine = j == b.length || i < a.length && a[i] < b[j];
            both[i + j] = mine ? a[i++] : b[j++];
        }
        return both;
    }
}
