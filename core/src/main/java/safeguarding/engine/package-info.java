/**
 * How figures are computed: a plan for all that is asked, one scan of the rows, and exact tallies that merge. May use
 * {@code indicator} and everything left of it. The only package allowed to be clever; each trick names the plain version
 * it equals.
 */
@NullMarked
package safeguarding.engine;

import org.jspecify.annotations.NullMarked;
