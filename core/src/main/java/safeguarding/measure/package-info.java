/**
 * What is counted: measures, formulas over them, the windows they are taken over, breakdowns, and the figures that come
 * out. May use {@code fact}, {@code stats}, {@code time} and {@code text}.
 */
@NullMarked
package safeguarding.measure;

import org.jspecify.annotations.NullMarked;
