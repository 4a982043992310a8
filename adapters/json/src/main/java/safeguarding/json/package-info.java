/** Definitions, results and publications as JSON, in and out. Uses core and Jackson. */
@NullMarked
package safeguarding.json;

import org.jspecify.annotations.NullMarked;
