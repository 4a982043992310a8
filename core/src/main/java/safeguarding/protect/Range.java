package safeguarding.protect;

/**
 * The least and the greatest value of a sum.
 *
 * @param least the least, {@link Known#NO_LOWER} if there is none
 * @param greatest the greatest, {@link Known#NO_UPPER} if there is none
 * @param met whether tables of whole numbers are known that reach both ends; if not, none goes beyond them, and no table
 *     with fractions does, but those of whole numbers may end before
 */
record Range(long least, long greatest, boolean met) {

    /** Whether the sum has one value only. Not to be asked of a range that may stop when it is enough. */
    boolean exact() {
        return least == greatest;
    }

    @Override
    public String toString() {
        return exact() ? "range of one value" : "range";
    }
}
