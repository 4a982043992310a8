/** The Durham 2019/20 scorecard, from the figures of a published annual report. */
@NullMarked
package safeguarding.examples.durham;

import org.jspecify.annotations.NullMarked;
