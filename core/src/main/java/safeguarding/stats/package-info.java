/**
 * Statistics: how sure a figure is, whether two figures differ, what a series says. Pure functions over numbers, with
 * value records on top. Nothing here knows about children, registers or indicators. What cannot be calculated is an
 * {@link safeguarding.stats.Estimate} with a reason, never an exception and never NaN.
 */
@NullMarked
package safeguarding.stats;

import org.jspecify.annotations.NullMarked;
