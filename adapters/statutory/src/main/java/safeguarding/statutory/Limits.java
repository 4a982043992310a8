package safeguarding.statutory;

import safeguarding.text.Wording;

/**
 * How much is read of a file, so that a broken or hostile one cannot fill the memory. A file that goes beyond a limit ends
 * in a {@link LimitException}; only a cell that is too long costs no more than its row.
 *
 * @param bytes the most bytes a file may have on disk, 1 or more
 * @param rows the most rows, or records that repeat, a header not counted, 1 or more
 * @param depth the most elements that may lie within each other, 1 to 1,000
 * @param characters the most characters a cell or an element's text may have, 1 to 100,000
 * @param expansion the most bytes that one byte of a packed file may become, 1 or more
 * @param problems the most rows that may be refused, 0 or more
 */
public record Limits(long bytes, long rows, int depth, int characters, int expansion, int problems) {

    /**
     * 4 GiB, 20,000,000 rows, 64 elements deep, 10,000 characters in a cell, unpacked to a hundred times its size, and
     * 100,000 problems: room for all of England over ten years.
     */
    public static final Limits USUAL = new Limits(4L << 30, 20_000_000, 64, 10_000, 100, 100_000);

    /** @throws IllegalArgumentException if a limit is out of range */
    public Limits {
        check("bytes", bytes, 1, Long.MAX_VALUE);
        check("rows", rows, 1, Long.MAX_VALUE);
        check("depth", depth, 1, 1_000);
        check("characters", characters, 1, 100_000);
        check("expansion", expansion, 1, Integer.MAX_VALUE);
        check("problems", problems, 0, Integer.MAX_VALUE);
    }

    private static void check(String limit, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("the limit of " + limit + " must be " + Wording.number(least)
                    + (most >= Integer.MAX_VALUE ? " or more" : " to " + Wording.number(most)) + ", was "
                    + Wording.number(value));
        }
    }

    /**
     * These limits with other bytes.
     *
     * @throws IllegalArgumentException if they are less than 1
     */
    public Limits withBytes(long other) {
        return new Limits(other, rows, depth, characters, expansion, problems);
    }

    /**
     * These limits with other rows.
     *
     * @throws IllegalArgumentException if they are fewer than 1
     */
    public Limits withRows(long other) {
        return new Limits(bytes, other, depth, characters, expansion, problems);
    }

    /**
     * These limits with another depth.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000
     */
    public Limits withDepth(int other) {
        return new Limits(bytes, rows, other, characters, expansion, problems);
    }

    /**
     * These limits with other characters.
     *
     * @throws IllegalArgumentException if they are not 1 to 100,000
     */
    public Limits withCharacters(int other) {
        return new Limits(bytes, rows, depth, other, expansion, problems);
    }

    /**
     * These limits with another expansion.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Limits withExpansion(int other) {
        return new Limits(bytes, rows, depth, characters, other, problems);
    }

    /**
     * These limits with other problems.
     *
     * @throws IllegalArgumentException if they are negative
     */
    public Limits withProblems(int other) {
        return new Limits(bytes, rows, depth, characters, expansion, other);
    }

    /** What is wrong with a cell that is too long, for a problem: "must be at most 10,000 characters". */
    public String tooLong() {
        return "must be at most " + Wording.number(characters) + " characters";
    }
}
