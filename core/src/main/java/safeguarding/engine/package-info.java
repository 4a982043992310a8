/**
 * How figures are computed: a plan for all that is asked, one walk over the rows for each day they are dated by, and exact
 * tallies that merge. May use {@code indicator} and everything left of it. The only package allowed to be clever; each trick
 * names the plain version it equals.
 *
 * <p>Read it in the order things happen:
 *
 * <ol>
 *   <li>{@link safeguarding.engine.Plan} takes the {@link safeguarding.engine.Request requests} apart. {@code Steps} makes of
 *       each formula how its figure is read, and of each measure a {@code Kept}: what must be kept of the rows. Equal measures
 *       are kept once. All dates make one {@link safeguarding.time.Grid}, whose buckets add up to any window asked for.
 *   <li>A register's {@code Kept} make a {@code Scan}: a {@code Pass} for each day that rows are dated by, and for each age band
 *       of a stock. A pass is cut into groups of 64 tallies, a bit each. A tally's condition is taken apart into {@code Leaf}s,
 *       step functions of one {@code Axis}: a column, an age, or the answer to what cannot be taken apart. The leaves of an
 *       axis make its {@code Masks}: by number, the tallies it lets through. Where many tallies ask for the codes of one
 *       column, as a breakdown does, rows are counted by that code as well and the tallies share a bit.
 *   <li>{@code Staging} gives the numbers of each axis in a run of rows. What has to be worked out, such as whether a row
 *       is a repeat, is kept with the rows, so that the next plan finds it.
 *   <li>{@code Walk} goes over the rows, a {@code Block} at a time: bucket of each row by table, then in {@code Gathering} the masks
 *       of all axes ANDed, and their bits counted by {@code Counters}, eight to a {@code long}. Sums, quantiles and children are kept
 *       by {@code RowKeeper}s, of the rows that have their bit; children 64 rows at a time, as {@code ByRow} says.
 *   <li>{@link safeguarding.engine.Tallies} are those counts by area: {@code Sums}, {@code Values}, {@code Children}. They merge, are taken
 *       away, and travel as bytes, the same however the rows were split. Reading one, a {@code Step} of the formula at a
 *       time and over the buckets of a {@code Stretch} of dates, gives an {@link safeguarding.engine.Outcome}.
 * </ol>
 *
 * <p>An area's rows of a register are the unit of work of an executor; only an area of very many rows is split, between
 * children.
 */
@NullMarked
package safeguarding.engine;

import org.jspecify.annotations.NullMarked;
