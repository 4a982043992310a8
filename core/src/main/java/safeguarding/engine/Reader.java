package safeguarding.engine;

import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/** Reads a measure's figure for some dates from its tally. */
interface Reader {

    /** The figure; a gap if it cannot be told or a number grows too large. */
    Figure read(Tally tally, Grid grid, ReportingPeriod dates);

    static Reader of(Measure measure) {
        return measure.fold(new Measure.Kinds<Reader>() {
            private Reader sum() {
                return counting((tally, first, end) -> ((Sums) tally).between(first, end));
            }

            @Override
            public <R> Reader count(Measure.Count<R> m) {
                return sum();
            }

            @Override
            public <R> Reader people(Measure.People<R> m) {
                return counting((tally, first, end) -> ((ByChild) tally).people(m.least(), first, end));
            }

            @Override
            public <R> Reader open(Measure.Open<R> m) {
                return counting((tally, first, end) -> ((Sums) tally).openAt(end));
            }

            @Override
            public <R> Reader days(Measure.Days<R> m) {
                return (tally, grid, dates) -> counting((t, first, end) -> Math.subtractExact(
                                ((Sums) t).daysBefore(end, grid.edgeDay(end)),
                                ((Sums) t).daysBefore(first, grid.edgeDay(first))))
                        .read(tally, grid, dates);
            }

            @Override
            public <R> Reader total(Measure.Total<R> m) {
                return sum();
            }

            @Override
            public <R> Reader quantile(Measure.Quantile<R> m) {
                return (tally, grid, dates) -> {
                    try {
                        return ((Values) tally)
                                .quantile(m.percent(), grid.firstBucket(dates), grid.lastBucketExclusive(dates))
                                .orElse(Figure.missing(Gap.NO_ROWS));
                    } catch (ArithmeticException e) {
                        return Figure.missing(Gap.FAILED);
                    }
                };
            }

            @Override
            public <R> Reader topShare(Measure.TopShare<R> m) {
                return counting((tally, first, end) -> ((ByChild) tally).ofTop(m.k(), first, end));
            }

            @Override
            public Reader given(Measure.Given m) {
                throw new IllegalArgumentException("returns are not read from tallies");
            }

            @Override
            public Reader residents(Measure.Residents m) {
                throw new IllegalArgumentException("populations are not read from tallies");
            }

            @Override
            public <R> Reader custom(Measure.Custom<R> m) {
                return sum();
            }
        });
    }

    /** A whole number over a run of buckets. */
    interface Counting {
        long of(Tally tally, int first, int end);
    }

    private static Reader counting(Counting counting) {
        return (tally, grid, dates) -> {
            try {
                return new Figure.Count(
                        counting.of(tally, grid.firstBucket(dates), grid.lastBucketExclusive(dates)));
            } catch (ArithmeticException e) {
                return Figure.missing(Gap.FAILED);
            }
        };
    }
}
