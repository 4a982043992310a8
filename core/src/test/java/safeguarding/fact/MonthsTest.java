package safeguarding.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.fact.SomeRecords.Plan.PLANS;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.SomeRecords.Plan;

class MonthsTest {
    private static final Area DURHAM = Area.of("E06000047", "County Durham");
    private static final Whole<Plan> MONTHS = Column.months("months", PLANS.started(), PLANS.ended());

    private static int months(LocalDate from, @Nullable LocalDate to) {
        var rows = Facts.none()
                .with(PLANS, DURHAM, Coverage.of(from, from.plusDays(1)), List.of(Plan.of("amy", from, to)))
                .rows(PLANS, DURHAM)
                .orElseThrow();
        return rows.cells(MONTHS).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-07, 2019-05-07, 0",
        "2019-05-07, 2019-05-08, 1",
        "2019-05-07, 2019-06-07, 1",
        "2019-05-07, 2019-06-08, 2",
        "2019-01-31, 2019-02-28, 1",
        "2019-01-31, 2019-03-01, 2",
        "2020-02-29, 2021-02-28, 12",
        "2020-02-29, 2021-03-01, 13"
    })
    void aMonthThatHasBegunCounts(LocalDate from, LocalDate to, int months) {
        assertThat(months(from, to)).isEqualTo(months);
    }

    @Test
    void withoutAnEndThereAreNone() {
        assertThat(months(LocalDate.of(2019, 5, 7), null)).isEqualTo(Rows.ABSENT);
    }

    @Property
    void itIsTheLeastNumberOfMonthsThatReachesTheDay(
            @ForAll @IntRange(min = 0, max = 1_500) int first, @ForAll @IntRange(min = 0, max = 1_500) int later) {
        LocalDate from = LocalDate.of(2017, 1, 1).plusDays(first);
        LocalDate to = from.plusDays(later);

        int least = 0;
        while (from.plusMonths(least).isBefore(to)) {
            least++;
        }

        assertThat(months(from, to)).isEqualTo(least);
    }
}
