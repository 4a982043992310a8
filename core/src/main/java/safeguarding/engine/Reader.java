package safeguarding.engine;

import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.Grid;

/** Reads a measure's figure for some dates from its tally. */
interface Reader {

    /** The figure over some buckets; a gap if it cannot be told or a number grows too large. */
    Figure read(Tally tally, Grid grid, Stretch dates);

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
                return counting((tally, first, end) -> ((Children) tally).people(m.least(), first, end));
            }

            @Override
            public <R> Reader open(Measure.Open<R> m) {
                return counting((tally, first, end) -> ((Sums) tally).openAt(end));
            }

            @Override
            public <R> Reader days(Measure.Days<R> m) {
                return reading((tally, grid, first, end) -> new Figure.Count(Math.subtractExact(
                        ((Sums) tally).daysBefore(end, grid.edgeDay(end)),
                        ((Sums) tally).daysBefore(first, grid.edgeDay(first)))));
            }

            @Override
            public <R> Reader total(Measure.Total<R> m) {
                return sum();
            }

            @Override
            public <R> Reader quantile(Measure.Quantile<R> m) {
                return reading((tally, grid, first, end) ->
                        ((Values) tally).quantile(m.percent(), first, end).orElse(Figure.missing(Gap.NO_ROWS)));
            }

            @Override
            public <R> Reader topShare(Measure.TopShare<R> m) {
                return counting((tally, first, end) -> ((Children) tally).ofTop(m.k(), first, end));
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
                return counting((tally, first, end) -> ((Sums) tally).customBetween(first, end));
            }
        });
    }

    /** A figure over the buckets from {@code first} to before {@code end}. */
    interface Reading {
        Figure of(Tally tally, Grid grid, int first, int end);
    }

    /** A whole number over the buckets from {@code first} to before {@code end}. */
    interface Counting {
        long of(Tally tally, int first, int end);
    }

    private static Reader counting(Counting counting) {
        return reading((tally, grid, first, end) -> new Figure.Count(counting.of(tally, first, end)));
    }

    private static Reader reading(Reading reading) {
        return (tally, grid, dates) -> {
            try {
                return tally.usable(grid, dates.first(), dates.end())
                        ? reading.of(tally, grid, dates.first(), dates.end())
                        : Figure.missing(Gap.FAILED);
            } catch (ArithmeticException e) {
                return Figure.missing(Gap.FAILED);
            }
        };
    }
}
