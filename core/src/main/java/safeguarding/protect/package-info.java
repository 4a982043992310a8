/**
 * What may be shown: policies, the cells they make, and the proof that nothing withheld can be worked out from what is shown.
 * May use {@code indicator}, {@code measure}, {@code fact}, {@code stats}, {@code time} and {@code text}.
 *
 * <p>How {@link safeguarding.protect.Suppression} goes about it, in order:
 *
 * <ol>
 *   <li>{@code Pieces}: the counts that each statement tells, such as the numerator and denominator of a share; {@code Counts}:
 *       each of them once, in whatever line it occurs, as a sum of {@code Atom}s.
 *   <li>{@code Hiding}: the small counts, and what the policy withholds besides; a statement is withheld with any count it is
 *       made of.
 *   <li>{@code Unknowns}: atoms as sums of unknown counts of 0 or more. {@code Place} says which rows an atom counts,
 *       {@code Family} cuts the rows of one kind at every edge of a period, condition and breakdown, {@code Wholes} finds the
 *       areas that are the sum of others.
 *   <li>{@code Attack}: all that a reader knows, as limits of sums of unknowns, and what the reader must not learn.
 *   <li>{@code Search}: withholds more until nothing is learnt. {@code Cheapest} proposes, {@code Loosening} does where it
 *       fails, and {@code Bounds} decides, exactly; it stands on {@code Narrowing}, {@code Component} and {@code Tableau}.
 * </ol>
 *
 * <p>It fails closed: what takes too long, contradicts itself or stays open to attack is not published.
 */
@NullMarked
package safeguarding.protect;

import org.jspecify.annotations.NullMarked;
