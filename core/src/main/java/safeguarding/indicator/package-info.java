/**
 * What a figure means: indicators with their unit, polarity, source, version and caveats, and catalogues of them. May
 * use {@code measure}, {@code fact}, {@code stats}, {@code time} and {@code text}.
 */
@NullMarked
package safeguarding.indicator;

import org.jspecify.annotations.NullMarked;
