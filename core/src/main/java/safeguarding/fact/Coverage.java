package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import safeguarding.time.ReportingPeriod;

/**
 * The dates rows claim to cover: every event that fell on them, every episode that touched them. A figure for a period
 * outside is a gap and not 0.
 *
 * @param ranges the covered ranges, in order, apart from each other
 */
public record Coverage(List<ReportingPeriod> ranges) {

    /**
     * Joins ranges that touch.
     *
     * @throws IllegalArgumentException if two ranges overlap
     */
    public Coverage {
        var sorted = ranges.stream()
                .sorted(Comparator.comparing(ReportingPeriod::start))
                .toList();
        var joined = new ArrayList<ReportingPeriod>();
        for (ReportingPeriod range : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).end().isAfter(range.start())) {
                throw new IllegalArgumentException(
                        "coverage overlaps: " + joined.get(last) + " and " + range + "; give each day's rows once");
            }
            if (last >= 0 && joined.get(last).end().equals(range.start())) {
                joined.set(last, new ReportingPeriod(joined.get(last).start(), range.end()));
            } else {
                joined.add(range);
            }
        }
        ranges = List.copyOf(joined);
        checkArgument(!ranges.isEmpty(), "coverage needs at least one range of dates");
    }

    /** Covers a period. */
    public static Coverage of(ReportingPeriod period) {
        return new Coverage(List.of(period));
    }

    /** Covers the days from {@code start} up to but not including {@code end}. */
    public static Coverage of(LocalDate start, LocalDate end) {
        return of(new ReportingPeriod(start, end));
    }

    /** True if every day from {@code start} up to but not including {@code end} is covered. */
    public boolean covers(LocalDate start, LocalDate end) {
        // by place, since this is asked for every figure
        for (int i = 0; i < ranges.size(); i++) {
            ReportingPeriod range = ranges.get(i);
            if (!range.start().isAfter(start) && !range.end().isBefore(end)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException if they overlap
     */
    public Coverage and(Coverage other) {
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new Coverage(all);
    }

    @Override
    public String toString() {
        return String.join(", ", ranges.stream().map(ReportingPeriod::label).toList());
    }
}
