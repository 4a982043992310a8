package safeguarding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class GridTest {
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final ReportingPeriod THREE_CENTURIES =
            ReportingPeriod.of(LocalDate.of(1800, 1, 1), LocalDate.of(2100, 1, 1));

    @Test
    void theEdgesOfOverlappingPeriodsMakeTheBuckets() {
        var grid = Grid.of(List.of(YEAR.period(), YEAR.quarter(1), YEAR.firstHalf()));

        assertThat(grid).hasToString("3 buckets, 2019-04-01 to 2020-03-31");
        assertThat(grid.bucketOf(LocalDate.of(2019, 6, 30).toEpochDay())).isZero();
        assertThat(grid.bucketOf(LocalDate.of(2019, 7, 1).toEpochDay())).isEqualTo(1);
        assertThat(grid.bucketOf(LocalDate.of(2020, 3, 31).toEpochDay())).isEqualTo(2);
        assertThat(grid.firstBucket(YEAR.firstHalf())).isZero();
        assertThat(grid.lastBucketExclusive(YEAR.firstHalf())).isEqualTo(2);
        assertThat(grid.firstBucket(YEAR.secondHalf())).isEqualTo(2);
        assertThat(grid.lastBucketExclusive(YEAR.secondHalf())).isEqualTo(3);
    }

    @Test
    void aDayBeforeTheFirstEdgeOrOnTheLastIsInNoBucket() {
        for (var grid : List.of(Grid.of(List.of(YEAR.period())), Grid.of(List.of(THREE_CENTURIES)))) {
            assertThat(grid.bucketOf(grid.start().toEpochDay())).isZero();
            assertThat(grid.bucketOf(grid.start().toEpochDay() - 1)).isEqualTo(-1);
            assertThat(grid.bucketOf(grid.end().toEpochDay() - 1)).isZero();
            assertThat(grid.bucketOf(grid.end().toEpochDay())).isEqualTo(-1);
            assertThat(grid.bucketOf(Long.MIN_VALUE)).isEqualTo(-1);
            assertThat(grid.bucketOf(Long.MAX_VALUE)).isEqualTo(-1);
            assertThat(grid.bucketOf(grid.start().toEpochDay() + (1L << 32))).isEqualTo(-1);
        }
    }

    @Test
    void aPeriodWhoseEndsAreNoEdgesIsRefused() {
        var grid = Grid.of(YEAR.halves());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.firstBucket(YEAR.quarter(1)))
                .withMessage("2019-07-01 is not an edge of this grid: no period it was made of starts or ends there");
        assertThatIllegalArgumentException().isThrownBy(() -> grid.lastBucketExclusive(YEAR.quarter(2)));
        assertThatIllegalArgumentException().isThrownBy(() -> grid.edgeIndex(LocalDate.MAX));
        assertThatIllegalArgumentException().isThrownBy(() -> grid.edgeIndex(LocalDate.MIN));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> grid.edgeDay(3));
    }

    @Test
    void aGridOfNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid.of(List.of()))
                .withMessage("a grid must be made of at least one reporting period");
    }

    @Test
    void gridsOfTheSameEdgesAreEqual() {
        var halves = Grid.of(YEAR.halves());

        assertThat(halves)
                .isEqualTo(Grid.of(List.of(YEAR.period(), YEAR.secondHalf())))
                .hasSameHashCodeAs(Grid.of(List.of(YEAR.period(), YEAR.secondHalf())))
                .isNotEqualTo(Grid.of(YEAR.quarters()))
                .isNotEqualTo("a grid");
        assertThat(Grid.of(List.of(YEAR.period()))).hasToString("1 bucket, 2019-04-01 to 2020-03-31");
    }

    @Property
    @Domain(SomeGrids.class)
    void aDaysBucketRunsFromAnEdgeNotAfterItToOneAfterIt(@ForAll List<ReportingPeriod> periods) {
        var grid = Grid.of(periods);

        for (long day = grid.start().toEpochDay(); day < grid.end().toEpochDay(); day++) {
            int bucket = grid.bucketOf(day);
            if (grid.edgeDay(bucket) > day || grid.edgeDay(bucket + 1) <= day) {
                throw new AssertionError("day " + day + " is not in bucket " + bucket);
            }
        }
    }

    @Property
    @Domain(SomeGrids.class)
    void theEdgesAreTheStartsAndEndsInOrder(@ForAll List<ReportingPeriod> periods) {
        var grid = Grid.of(periods);

        var expected = new TreeSet<LocalDate>();
        periods.forEach(period -> Collections.addAll(expected, period.start(), period.end()));
        assertThat(IntStream.rangeClosed(0, grid.buckets()).mapToObj(i -> LocalDate.ofEpochDay(grid.edgeDay(i))))
                .containsExactlyElementsOf(expected);
        assertThat(grid.start()).isEqualTo(expected.first());
        assertThat(grid.end()).isEqualTo(expected.last());
        for (int i = 0; i <= grid.buckets(); i++) {
            assertThat(grid.edgeIndex(LocalDate.ofEpochDay(grid.edgeDay(i)))).isEqualTo(i);
        }
    }

    @Property
    @Domain(SomeGrids.class)
    void aPeriodIsExactlyItsRunOfBuckets(@ForAll List<ReportingPeriod> periods) {
        var grid = Grid.of(periods);

        for (var period : periods) {
            int first = grid.firstBucket(period);
            int last = grid.lastBucketExclusive(period);
            assertThat(grid.edgeDay(last) - grid.edgeDay(first)).isEqualTo(period.days());
            assertThat(grid.bucketOf(period.start().toEpochDay())).isEqualTo(first);
            assertThat(grid.bucketOf(period.lastDay().toEpochDay())).isEqualTo(last - 1);
        }
    }

    @Property
    @Domain(SomeGrids.class)
    void orderAndRepetitionDoNotMatter(@ForAll List<ReportingPeriod> periods) {
        var turned = new ArrayList<>(periods);
        Collections.reverse(turned);
        turned.add(periods.get(0));

        assertThat(Grid.of(turned)).isEqualTo(Grid.of(periods)).hasSameHashCodeAs(Grid.of(periods));
    }

    /** Lists of periods, in one list of three also three centuries, for which there is no table. */
    static class SomeGrids extends SomeTime {
        @Provide
        Arbitrary<List<ReportingPeriod>> lists() {
            var lists = periods().list().ofMinSize(1).ofMaxSize(12);
            var wide = lists.map(list -> {
                var wider = new ArrayList<>(list);
                wider.add(THREE_CENTURIES);
                return List.copyOf(wider);
            });
            return Arbitraries.frequencyOf(Tuple.of(2, lists), Tuple.of(1, wide));
        }
    }
}
