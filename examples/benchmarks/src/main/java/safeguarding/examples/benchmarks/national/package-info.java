/**
 * The national workload: England's registers over ten years, the same figures worked out here and in DuckDB, every number
 * compared, and the ratios printed. Start at {@link safeguarding.examples.benchmarks.national.National}.
 */
@NullMarked
package safeguarding.examples.benchmarks.national;

import org.jspecify.annotations.NullMarked;
