package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.FosteringArrangement.FOSTERING_ARRANGEMENTS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class PrivateFosteringTest {

    @Test
    void arrangementsReadAsTheDurhamReportPrintsThem() {
        assertThat(supplied(PrivateFostering.ARRANGEMENTS, Supplied.count(11))).isEqualTo("11 children");
    }

    /**
     * Two are open at the end. Two were notified in the year, one of them visited on the seventh working day. Three were
     * open at some time in the year, two of them with every visit in time.
     */
    @Test
    void arrangementsAreCountedFromRecords() {
        Facts facts = rows(
                FOSTERING_ARRANGEMENTS,
                arrangement(on(2019, 5, 1), null, on(2019, 6, 3), on(2019, 6, 12), true),
                arrangement(on(2019, 5, 1), on(2020, 2, 1), on(2019, 6, 3), on(2019, 6, 13), null),
                arrangement(on(2018, 1, 1), null, on(2018, 1, 8), on(2018, 1, 9), true),
                arrangement(on(2018, 1, 1), on(2019, 3, 1), on(2018, 1, 8), on(2018, 1, 9), true));

        assertThat(reads(PrivateFostering.ARRANGEMENTS, facts)).isEqualTo("2 children");
        assertThat(reads(PrivateFostering.NOTIFICATIONS, facts)).isEqualTo("2 notifications");
        assertThat(reads(PrivateFostering.FIRST_VISIT_IN_TIME, facts)).isEqualTo("50.0%");
        assertThat(reads(PrivateFostering.VISITS_IN_FIRST_YEAR, facts)).isEqualTo("66.7%");
    }

    @Test
    void aVisitThatMayStillBeInTimeIsNotCountedAsLate() {
        Facts facts = Facts.none()
                .with(
                        FOSTERING_ARRANGEMENTS,
                        DURHAM,
                        Coverage.of(YEAR.period()),
                        List.of(arrangement(on(2020, 3, 1), null, on(2020, 3, 30), null, null)));

        assertThat(reads(PrivateFostering.FIRST_VISIT_IN_TIME, facts))
                .isEqualTo("gap: it is too early to tell: outcomes are not all known yet");
    }

    /** Seven working days after Wednesday 18 March 2020 is Friday 27; after Friday 20 it is Tuesday 31. */
    @Test
    void aFirstVisitIsOverdueAfterSevenWorkingDays() {
        var overdue = Situations.overdueFosteringVisits(
                List.of(
                        arrangement(on(2020, 3, 1), null, on(2020, 3, 18), null, null),
                        arrangement(on(2020, 3, 1), null, on(2020, 3, 20), null, null)),
                7);

        assertThat(reads(PrivateFostering.FIRST_VISIT_OVERDUE, DAY, situations(overdue)))
                .isEqualTo("1 arrangements");
    }

    private static FosteringArrangement arrangement(
            LocalDate started,
            @Nullable LocalDate ended,
            LocalDate notified,
            @Nullable LocalDate visited,
            @Nullable Boolean inTime) {
        return new FosteringArrangement(Child.of("Ann"), started, ended, notified, visited, inTime);
    }
}
