package safeguarding.protect;

import safeguarding.fact.Area;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.time.ReportingPeriod;

/**
 * One thing that would be published. {@code toString} says which, and nothing of the figure.
 *
 * @param id the indicator's id
 * @param formula how the figure is made; the slice is not in it
 * @param area the area it is about
 * @param period the reporting period it is for; the formula's window says which dates it is taken over
 * @param slice the part of a breakdown it is about
 * @param figure what would be shown
 * @param fromRecords whether records of children are behind it, rather than counts a partner supplied
 */
public record Statement(
        String id,
        Formula formula,
        Area area,
        ReportingPeriod period,
        Slice slice,
        Figure figure,
        boolean fromRecords) {

    @Override
    public String toString() {
        return id + ", " + area + ", " + period.label() + ", " + slice;
    }
}
