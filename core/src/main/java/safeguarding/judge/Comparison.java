package safeguarding.judge;

import safeguarding.measure.Figure;

/**
 * A benchmark's figure for the same indicator and period.
 *
 * @param benchmark whose figure it is
 * @param figure the figure, or a gap
 */
public record Comparison(Benchmark benchmark, Figure figure) {}
