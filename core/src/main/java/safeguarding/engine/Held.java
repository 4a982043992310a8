package safeguarding.engine;

import java.util.function.Supplier;
import safeguarding.fact.Coverage;
import safeguarding.fact.Rows;

/**
 * What is known of a register's rows in an area besides their tallies.
 *
 * @param coverage the dates the rows claim to cover
 * @param children the children's keys, where a condition looks back; else none
 */
record Held(Coverage coverage, ChildKeys children) {

    static Held of(Rows<?> rows, boolean looksBack) {
        return new Held(rows.coverage(), looksBack ? children(rows) : ChildKeys.NONE);
    }

    private static ChildKeys children(Rows<?> rows) {
        return ChildKeys.ofUnordered(() -> {
            long[] keys = new long[rows.children()];
            for (int child = 0; child < keys.length; child++) {
                keys[child] = rows.keyOf(child);
            }
            return keys;
        });
    }

    Held plus(Held other, String what) {
        Coverage both = coverage(other, what);
        return new Held(
                both,
                children.plus(other.children)
                        .orElseThrow(wrong(
                                what,
                                "a child has rows in both partitions, but a measure looks back at earlier rows; keep each"
                                        + " child's rows together")));
    }

    private static Supplier<IllegalArgumentException> wrong(String what, String why) {
        return () -> new IllegalArgumentException(what + ": " + why);
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

    /** The same of children under other keys. */
    Held under(Pseudonyms pseudonyms) {
        return new Held(coverage, ChildKeys.ofUnordered(pseudonyms.of(children.all())));
    }

    /** The same without keys. */
    Held withoutKeys() {
        return new Held(coverage, ChildKeys.NONE);
    }

    /** The same, covering other dates. */
    Held covering(Coverage other) {
        return new Held(other, children);
    }

    /** Keeps the coverage; the rows of these children go. */
    Held minus(Held other, String what) {
        return new Held(
                coverage,
                children.minus(other.children)
                        .orElseThrow(wrong(what, "the tallies taken away hold children who were never added")));
    }
}
