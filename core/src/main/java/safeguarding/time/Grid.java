package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The dates on which something is counted apart: the starts and ends of all periods asked for, in order, and the buckets
 * between them.
 *
 * <p>Bucket <i>i</i> runs from edge <i>i</i> up to, and without, edge <i>i</i>+1. Each period it was made from is a whole
 * run of buckets, so a figure for any of them is a sum over that run. Days are epoch days, as
 * {@link LocalDate#toEpochDay()} counts them. Two grids of the same edges are equal.
 */
public final class Grid {
    /** Up to this many days, 150 years, a table holds the bucket of every day; four bytes a day. */
    private static final int TABLE_DAYS = 150 * 366;

    private final int[] edges;

    /** The bucket of each day from the first edge on; empty where the grid is too wide for a table. */
    private final int[] bucketByDay;

    private Grid(int[] edges) {
        this.edges = edges;
        int days = edges[edges.length - 1] - edges[0];
        bucketByDay = new int[days <= TABLE_DAYS ? days : 0];
        if (bucketByDay.length > 0) {
            for (int bucket = 0; bucket < edges.length - 1; bucket++) {
                Arrays.fill(bucketByDay, edges[bucket] - edges[0], edges[bucket + 1] - edges[0], bucket);
            }
        }
    }

    /**
     * The grid whose edges are all starts and ends of the periods. They may overlap, repeat and leave gaps, and their
     * order does not matter. A gap is a bucket like any other.
     *
     * @throws IllegalArgumentException if there are no periods
     */
    public static Grid of(Collection<ReportingPeriod> periods) {
        checkArgument(!periods.isEmpty(), "a grid must be made of at least one reporting period");
        return new Grid(periods.stream()
                .flatMap(period -> Stream.of(period.start(), period.end()))
                .mapToInt(edge -> Math.toIntExact(edge.toEpochDay()))
                .sorted()
                .distinct()
                .toArray());
    }

    /** How many buckets there are: one less than edges; 1 or more. */
    public int buckets() {
        return edges.length - 1;
    }

    /**
     * The bucket that holds the day, from 0; &minus;1 if the day is before the first edge, or on or after the last. Found
     * by one look in a table, or by binary search if the grid is wider than 150 years.
     *
     * @param epochDay the day, as {@link LocalDate#toEpochDay()} counts it; any {@code long}
     */
    public int bucketOf(long epochDay) {
        if (epochDay < edges[0] || epochDay >= edges[edges.length - 1]) {
            return -1;
        }
        if (bucketByDay.length > 0) {
            return bucketByDay[(int) epochDay - edges[0]];
        }
        int found = Arrays.binarySearch(edges, (int) epochDay);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * The position of the edge on that date, from 0 to {@link #buckets()}.
     *
     * @throws IllegalArgumentException if no period of the grid starts or ends on that date
     */
    public int edgeIndex(LocalDate edge) {
        long day = edge.toEpochDay();
        int found = day == (int) day ? Arrays.binarySearch(edges, (int) day) : -1;
        checkArgument(
                found >= 0, "%s is not an edge of this grid: no period it was made of starts or ends there", edge);
        return found;
    }

    /**
     * The epoch day of the edge at that position.
     *
     * @param index 0 to {@link #buckets()}
     * @throws IndexOutOfBoundsException if there is no such edge
     */
    public long edgeDay(int index) {
        return edges[index];
    }

    /**
     * The first bucket of the period.
     *
     * @throws IllegalArgumentException if the period does not start and end on edges of this grid
     */
    public int firstBucket(ReportingPeriod period) {
        edgeIndex(period.end());
        return edgeIndex(period.start());
    }

    /**
     * One more than the last bucket of the period, so that it is the run from {@link #firstBucket} up to, and without,
     * this.
     *
     * @throws IllegalArgumentException if the period does not start and end on edges of this grid
     */
    public int lastBucketExclusive(ReportingPeriod period) {
        edgeIndex(period.start());
        return edgeIndex(period.end());
    }

    /** The first edge: the earliest day in the grid. */
    public LocalDate start() {
        return LocalDate.ofEpochDay(edges[0]);
    }

    /** The last edge: the first day after the grid. */
    public LocalDate end() {
        return LocalDate.ofEpochDay(edges[edges.length - 1]);
    }

    /** Whether the other is a grid of the same edges. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Grid grid && Arrays.equals(edges, grid.edges);
    }

    /** A hash of the edges. */
    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }

    /** How many buckets, and from which day to which, both in it: {@code 2 buckets, 2019-04-01 to 2020-03-31}. */
    @Override
    public String toString() {
        return buckets() + (buckets() == 1 ? " bucket, " : " buckets, ") + start() + " to " + end().minusDays(1);
    }
}
