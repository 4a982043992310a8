/** Registers of what is recorded about children, the indicators counted from them, and ready scorecards. Uses core only. */
@NullMarked
package safeguarding.children;

import org.jspecify.annotations.NullMarked;
