package safeguarding.engine;

import java.time.LocalDate;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/**
 * Dates a figure is taken over, with what would else be worked out for each figure.
 *
 * @param dates the dates
 * @param lastDay the last of them
 * @param first their first bucket; 0 where the grid does not have them, as for a formula that is taken over other dates only
 * @param end one more than their last bucket
 */
record Stretch(ReportingPeriod dates, LocalDate lastDay, int first, int end) {

    static Stretch of(ReportingPeriod dates, Grid grid) {
        return new Stretch(dates, dates.lastDay(), grid.firstBucket(dates), grid.lastBucketExclusive(dates));
    }

    static Stretch outside(ReportingPeriod dates) {
        return new Stretch(dates, dates.lastDay(), 0, 0);
    }
}
