/**
 * The Standard Safeguarding Dataset, the tables that authorities draw from their case management systems, read from CSV and
 * written.
 *
 * <p>Names, addresses, workers and teams are never taken from the tables: their columns are passed over.
 */
@NullMarked
package safeguarding.statutory.ssd;

import org.jspecify.annotations.NullMarked;
