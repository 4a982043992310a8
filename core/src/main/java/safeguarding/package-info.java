/** The front door: scorecards, their results and what may be published of them. May use every other package of core. */
@NullMarked
package safeguarding;

import org.jspecify.annotations.NullMarked;
