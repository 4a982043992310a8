package safeguarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.measure.Measure.people;
import static safeguarding.measure.Measure.topShare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import safeguarding.engine.Small.Stay;
import safeguarding.engine.TalliesTest.Call;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Rows;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.time.FinancialYear;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/** Children counted 64 rows at a time beside the plain way, row by row. */
class ChildrenByRowProperties {

    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final Area DURHAM = Area.named("Durham");
    private static final Grid GRID = Grid.of(YEAR.months());

    @Property(tries = 300)
    void rowsInTheOrderOfTheirDaysAreCountedAsOneByOne(
            @ForAll long seed,
            @ForAll @IntRange(max = 2_500) int size,
            @ForAll @IntRange(min = 1, max = 300) int rowsOfAChild,
            @ForAll @IntRange(min = 1, max = 12) int oneOf) {
        var chance = new Chance(seed);
        Rows<Call> rows = rows(chance, size, rowsOfAChild);
        var source = new ByRow.Source(rows, rows.cells(Call.ON), () -> byKey(rows));
        var plain = new ByRow.Making(source, GRID, 0, size);
        var quick = new ByRow.Making(source, GRID, 0, size);
        int[] buckets = new int[Block.ROWS];
        long[] masks = new long[Block.ROWS];
        int bit = chance.below(64);
        for (int from = 0; from < size; from += Block.ROWS) {
            int n = Math.min(Block.ROWS, size - from);
            for (int i = 0; i < n; i++) {
                int bucket = GRID.bucketOf(rows.cells(Call.ON).get(from + i));
                buckets[i] = bucket < 0 ? GRID.buckets() : bucket;
                masks[i] = chance.oneIn(oneOf) && bucket >= 0 ? -1 : ~(1L << bit);
            }
            plain.add(from, n, buckets, masks, bit);
            quick.addInOrder(from, n, buckets, masks, bit, begins(rows, from, n, buckets));
        }
        ByRow one = plain.tally(Optional.empty());
        ByRow other = quick.tally(Optional.empty());

        for (int bucket = 0; bucket < GRID.buckets(); bucket++) {
            for (int least : new int[] {1, 2, 3, 10, 100}) {
                assertThat(other.people(least, bucket, bucket + 1))
                        .isEqualTo(one.people(least, bucket, bucket + 1))
                        .isEqualTo(one.byChild().people(least, bucket, bucket + 1));
            }
            for (int top : new int[] {1, 3, 50}) {
                assertThat(other.ofTop(top, bucket, bucket + 1))
                        .isEqualTo(one.ofTop(top, bucket, bucket + 1))
                        .isEqualTo(one.byChild().ofTop(top, bucket, bucket + 1));
            }
        }
        assertThat(bytes(other)).isEqualTo(bytes(one));
    }

    private static int[] byKey(Rows<Call> rows) {
        return IntStream.range(0, rows.children())
                .boxed()
                .sorted(Comparator.comparing(rows::keyOf))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Stay stay(LocalDate started, @Nullable LocalDate ended) {
        return new Stay(1, started, ended, null, null, null);
    }

    /** Worked out row by row: where the child or the bucket is not that of the row before. */
    private static long[] begins(Rows<Call> rows, int from, int n, int[] buckets) {
        long[] begins = new long[n + 63 >> 6];
        for (int i = 0; i < n; i++) {
            int row = from + i;
            boolean first = row == 0 || rows.child(row) != rows.child(row - 1);
            int before = i > 0
                    ? buckets[i - 1]
                    : row > 0 ? GRID.bucketOf(rows.cells(Call.ON).get(row - 1)) : -1;
            if (first || (before < 0 ? GRID.buckets() : before) != buckets[i]) {
                begins[i >> 6] |= 1L << i;
            }
        }
        return begins;
    }

    /** One child: three stays in the order of their starts, of which the first and the last end in September. */
    @Example
    void aChildWhoseStaysEndInAnotherOrderThanTheyStartIsCountedOnceAMonth() {
        LocalDate april = YEAR.period().start();
        for (LocalDate second : Arrays.asList(LocalDate.of(2019, 6, 5), null)) {
            List<Stay> stays = List.of(
                    stay(april, LocalDate.of(2019, 9, 10)),
                    stay(april.plusDays(9), second),
                    stay(april.plusDays(20), LocalDate.of(2019, 9, 20)));
            Facts facts = Facts.none().with(Stay.STAYS, DURHAM, Coverage.of(YEAR.period()), stays);
            Formula children = people(Stay.STAYS.ending());
            Formula most = topShare(1, Stay.STAYS.ending());
            Plan plan = Plan.of(List.of(Request.of(children, YEAR.months()), Request.of(most, YEAR.months())));
            Tallies tallies = plan.tally(facts);
            ReportingPeriod september = YEAR.months().get(5);
            ReportingPeriod june = YEAR.months().get(2);

            assertThat(tallies.outcome(children, DURHAM, september, Slice.TOTAL).figure())
                    .isEqualTo(new Figure.Count(1));
            assertThat(tallies.outcome(most, DURHAM, september, Slice.TOTAL).figure())
                    .isEqualTo(new Figure.Count(2));
            assertThat(tallies.outcome(children, DURHAM, june, Slice.TOTAL).figure())
                    .isEqualTo(new Figure.Count(second == null ? 0 : 1));
        }
    }

    @Property
    void theFirstOfEachStretchIsFoundAsByGoingFromBitToBit(@ForAll long bits, @ForAll long goesOn) {
        long plain = 0;
        boolean seen = false;
        for (int i = 0; i < 64; i++) {
            seen &= (goesOn >>> i & 1) != 0;
            if (!seen && (bits >>> i & 1) != 0) {
                plain |= 1L << i;
                seen = true;
            }
        }

        assertThat(ByRow.Making.firsts(bits, goesOn)).isEqualTo(plain);
    }

    @Example
    void oneStretchOfSixtyFourHasOneFirst() {
        assertThat(ByRow.Making.firsts(-1, -1)).isEqualTo(1);
        assertThat(ByRow.Making.firsts(Long.MIN_VALUE, -1)).isEqualTo(Long.MIN_VALUE);
        assertThat(ByRow.Making.firsts(-1, 0)).isEqualTo(-1);
        assertThat(ByRow.Making.firsts(0, -1)).isZero();
    }

    @Property
    void aPlaceInOrderIsThatOfLookingFromTheStart(
            @ForAll long seed, @ForAll @IntRange(max = 300) int size, @ForAll @IntRange(max = 3) int spread) {
        var chance = new Chance(seed);
        long[] ordered = new long[size];
        for (int i = 0; i < size; i++) {
            ordered[i] = number(chance, spread);
        }
        Arrays.sort(ordered);
        for (int tries = 0; tries < 40; tries++) {
            long number = size > 0 && chance.oneIn(2) ? ordered[chance.below(size)] : number(chance, spread);
            int place = chance.below(size + 1);
            int plain = place;
            while (plain < size && ordered[plain] < number) {
                plain++;
            }

            assertThat(Sorting.from(place, ordered, number)).isEqualTo(plain);
        }
    }

    private static long number(Chance chance, int spread) {
        return switch (spread) {
            case 0 -> chance.random.nextLong();
            case 1 -> chance.below(200);
            case 2 -> Long.MAX_VALUE - chance.below(200);
            default -> 1L << chance.below(64);
        };
    }

    private static Rows<Call> rows(Chance chance, int size, int rowsOfAChild) {
        var calls = new ArrayList<Call>();
        for (long child = 1; calls.size() < size; child++) {
            for (int i = 1 + chance.below(rowsOfAChild); i > 0 && calls.size() < size; i--) {
                calls.add(new Call(child, YEAR.period().start().plusDays(chance.from(-40, 400))));
            }
        }
        return Facts.none()
                .with(Call.CALLS, DURHAM, Coverage.of(YEAR.period()), List.copyOf(calls))
                .rows(Call.CALLS, DURHAM)
                .orElseThrow();
    }

    private static byte[] bytes(ByRow tally) {
        var out = new Bytes.Out();
        tally.write(out);
        return out.toBytes();
    }
}
