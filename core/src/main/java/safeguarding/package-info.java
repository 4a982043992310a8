/**
 * The front door: scorecards, their results and what may be published of them. May use every other package of core:
 * {@code time, text, stats}, {@code fact}, {@code measure}, {@code indicator}, {@code engine}, {@code judge} and
 * {@code protect}.
 */
@NullMarked
package safeguarding;

import org.jspecify.annotations.NullMarked;
