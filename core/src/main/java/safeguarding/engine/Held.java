package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import safeguarding.fact.Coverage;
import safeguarding.fact.Rows;

/**
 * What is known of a register's rows in an area besides their tallies.
 *
 * @param coverage the dates the rows claim to cover
 * @param children the children's keys in order, where a condition looks back; else none
 */
record Held(Coverage coverage, long[] children) {

    static Held of(Rows<?> rows, boolean looksBack) {
        return new Held(rows.coverage(), looksBack ? children(rows) : new long[0]);
    }

    private static long[] children(Rows<?> rows) {
        int children = rows.size() == 0 ? 0 : rows.child(rows.size() - 1) + 1;
        long[] keys = new long[children];
        for (int row = 0; row < rows.size(); row++) {
            keys[rows.child(row)] = rows.key(row);
        }
        Arrays.sort(keys);
        return keys;
    }

    Held plus(Held other, String what) {
        return new Held(coverage(other, what), union(other.children, what));
    }

    private Coverage coverage(Held other, String what) {
        if (coverage.equals(other.coverage)) {
            return coverage;
        }
        try {
            return coverage.and(other.coverage);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    what + ": the coverage of two partitions must be equal or apart, but " + e.getMessage(), e);
        }
    }

    private long[] union(long[] others, String what) {
        long[] all = new long[children.length + others.length];
        int n = 0;
        for (int i = 0, j = 0; n < all.length; n++) {
            boolean mine = j == others.length || i < children.length && children[i] < others[j];
            checkArgument(
                    mine || i == children.length || others[j] < children[i],
                    "%s: a child has rows in both partitions, but a measure looks back at earlier rows;"
                            + " keep each child's rows together",
                    what);
            all[n] = mine ? children[i++] : others[j++];
        }
        return all;
    }

    /** The same of children under other keys. */
    Held under(Pseudonyms pseudonyms) {
        long[] others = pseudonyms.of(children);
        Arrays.sort(others);
        return new Held(coverage, others);
    }

    /** The same without keys. */
    Held withoutKeys() {
        return new Held(coverage, new long[0]);
    }

    /** The same, covering other dates. */
    Held covering(Coverage other) {
        return new Held(other, children);
    }

    /** Keeps the coverage; the rows of these children go. */
    Held minus(Held other, String what) {
        long[] rest = new long[children.length];
        int n = 0;
        int j = 0;
        for (long child : children) {
            if (j < other.children.length && other.children[j] == child) {
                j++;
            } else {
                rest[n++] = child;
            }
        }
        checkArgument(
                j == other.children.length, "%s: the tallies taken away hold children who were never added", what);
        return new Held(coverage, Arrays.copyOf(rest, n));
    }
}
