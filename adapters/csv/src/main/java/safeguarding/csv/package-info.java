/** Returns and records in, publications out, as CSV. Uses core and Jackson. */
@NullMarked
package safeguarding.csv;

import org.jspecify.annotations.NullMarked;
