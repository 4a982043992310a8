package safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

/** Finds readings among others. */
final class Among {

    private static final long LARGEST = 1_000_000_000_000L;

    private Among() {}

    /** The totals of a line. */
    static Stream<Reading> totals(List<Reading> readings, String line) {
        return readings.stream().filter(r -> r.line().equals(line) && r.slice().isTotal());
    }

    /** The total of a line where and when another reading is, if there is just one. */
    static Optional<Reading> at(List<Reading> readings, String line, Reading like) {
        List<Reading> found = totals(readings, line)
                .filter(r -> r.area().equals(like.area()) && r.period().equals(like.period()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The total of a line where another reading is, of its period, or if there is none of the last period within it: the second
     * half of the year. It may be a gap, and then an earlier one does not stand for it.
     */
    static Optional<Reading> atOrLastWithin(List<Reading> readings, String line, Reading like) {
        return at(readings, line, like)
                .or(() -> last(totals(readings, line)
                        .filter(r ->
                                r.area().equals(like.area()) && like.period().contains(r.period()))));
    }

    /** The total of a line where another reading is, of the last period that ends no later than its own; it may be a gap. */
    static Optional<Reading> latestBy(List<Reading> readings, String line, Reading like) {
        return last(totals(readings, line)
                .filter(r -> r.area().equals(like.area())
                        && !r.period().end().isAfter(like.period().end())));
    }

    private static Optional<Reading> last(Stream<Reading> some) {
        return some.reduce(
                (one, next) -> next.period().end().isAfter(one.period().end()) ? next : one);
    }

    /** Whether there is a figure, though it may be withheld: then nobody may say that there is none. */
    static boolean exists(Figure figure) {
        return figure.gap()
                .map(gap -> gap == Gap.SUPPRESSED_AT_SOURCE || gap == Gap.LOW)
                .orElse(true);
    }

    /** The count, if the figure is one that is not negative and not so large that sums of it could overflow. */
    static Optional<Long> count(Figure figure) {
        return figure instanceof Figure.Count count && count.count() >= 0 && count.count() <= LARGEST
                ? Optional.of(count.count())
                : Optional.empty();
    }
}
