/**
 * Dates and ranges of dates: reporting periods, England's financial year, calendar spans, working days and the grid of
 * period edges on which counting is done.
 *
 * <p>Every range is half-open: the start is in, the end is out. There is no clock here; a date is always an argument.
 * Every type is immutable and safe to share between threads. Uses the JDK and, inside only, Guava; no other package of
 * this library.
 */
@NullMarked
package safeguarding.time;

import org.jspecify.annotations.NullMarked;
