/**
 * Whether the figures that a partnership has printed can all be true: parts against totals, percentages that no whole number
 * gives, denominators that rates imply, age bands, changes that are claimed, two figures for one thing.
 *
 * <p>It works on what was published, as it was published: the digits and the words around them. It knows nothing of records.
 * A contradiction says that figures cannot be true together or cannot be understood, never which of them is wrong. Rounding
 * is always allowed for, so that figures made from true counts by rounding never contradict one another.
 *
 * <p>Every type is immutable and safe to share between threads. May use {@code indicator}, {@code measure}, {@code fact},
 * {@code stats}, {@code time} and {@code text}.
 */
@NullMarked
package safeguarding.consistency;

import org.jspecify.annotations.NullMarked;
