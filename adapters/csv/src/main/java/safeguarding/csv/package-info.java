/**
 * Returns and records in, publications out, as CSV. Uses core and Jackson.
 *
 * <p>{@link safeguarding.csv.PublicationCsv} writes one figure a row; {@link safeguarding.csv.OpenDataCsv} writes by the
 * Department for Education's open data standards, with a {@link safeguarding.csv.Geography} to say where areas lie.
 */
@NullMarked
package safeguarding.csv;

import org.jspecify.annotations.NullMarked;
