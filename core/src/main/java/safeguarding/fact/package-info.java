/**
 * What is recorded: registers of events and episodes with typed columns, the facts made from rows, the returns partners
 * supply as counts, and populations. There is no free-text column. May use {@code time} and {@code text} only.
 */
@NullMarked
package safeguarding.fact;

import org.jspecify.annotations.NullMarked;
