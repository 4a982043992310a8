/**
 * The children in need census of England, as local authorities send it to the Department for Education: XML files of the
 * collection years 2017 to 2026, in and out.
 *
 * <p>{@link safeguarding.statutory.cin.CinCensus} reads them into records of the registers of {@code safeguarding.children};
 * {@link safeguarding.statutory.cin.CinCensusWriter} writes records as a file.
 */
@NullMarked
package safeguarding.statutory.cin;

import org.jspecify.annotations.NullMarked;
