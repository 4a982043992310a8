/** Statutory returns in, a scorecard beside published figures out. */
@NullMarked
package safeguarding.examples.records;

import org.jspecify.annotations.NullMarked;
