package safeguarding.judge;

import safeguarding.measure.Figure;
import safeguarding.time.ReportingPeriod;

/**
 * One figure of a history.
 *
 * @param period the period it is of
 * @param figure the figure, or a gap
 */
public record Point(ReportingPeriod period, Figure figure) {}
