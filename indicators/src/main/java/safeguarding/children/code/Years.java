package safeguarding.children.code;

import static java.lang.String.format;

/**
 * The collection years in which something is valid, both ends included. A collection year is named by the 31 March it
 * ends on.
 *
 * <p>What is known begins with 2017 and goes on after the last schema read, 2026: an earlier year has the answer of 2017,
 * a later one that of 2026.
 *
 * @param first the first year; 2017 means 2017 or before
 * @param last the last year; {@link Integer#MAX_VALUE} means that it is still in use
 */
public record Years(int first, int last) {

    /** Every year. */
    public static final Years ALL = new Years(2017, Integer.MAX_VALUE);

    /** @throws IllegalArgumentException if the first year is before 2017 or after the last */
    public Years {
        if (first < 2017 || last < first) {
            throw new IllegalArgumentException(
                    format("years must run from 2017 or later upwards, were %s to %s", first, last));
        }
    }

    /** From a year on. */
    public static Years from(int first) {
        return new Years(first, Integer.MAX_VALUE);
    }

    /** Up to a year. */
    public static Years until(int last) {
        return new Years(2017, last);
    }

    /** Whether a year is one of these. */
    public boolean contains(int year) {
        return Math.max(year, 2017) >= first && year <= last;
    }
}
