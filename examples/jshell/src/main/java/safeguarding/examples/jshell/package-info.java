/** A JShell with everything imported and the Durham scorecard at hand. */
@NullMarked
package safeguarding.examples.jshell;

import org.jspecify.annotations.NullMarked;
