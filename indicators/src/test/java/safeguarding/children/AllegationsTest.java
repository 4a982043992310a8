package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Allegation.ALLEGATIONS;
import static safeguarding.children.WorkedExample.DAY;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.AllegationOutcome.FALSE;
import static safeguarding.children.code.AllegationOutcome.SUBSTANTIATED;
import static safeguarding.children.code.AllegationOutcome.UNFOUNDED;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.AllegationOutcome;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;
import safeguarding.time.Span;

class AllegationsTest {

    @Test
    void referralsAreAReturn() {
        assertThat(supplied(Allegations.REFERRALS, Supplied.count(210))).isEqualTo("210 referrals");
    }

    /**
     * Four were referred in the year: known the day before and on the day, two working days before, and nobody knows
     * when: 2 / 4. Four were concluded: on the day a month after, a day later, and two early: 3 / 4; two of them were
     * substantiated.
     */
    @Test
    void allegationsAreCountedFromRecords() {
        Facts facts = rows(
                ALLEGATIONS,
                allegation(on(2019, 5, 31), on(2019, 6, 3), on(2019, 7, 3), SUBSTANTIATED),
                allegation(on(2019, 5, 30), on(2019, 6, 3), on(2019, 7, 4), UNFOUNDED),
                allegation(null, on(2019, 6, 3), null, null),
                allegation(on(2020, 1, 6), on(2020, 1, 6), on(2020, 1, 7), FALSE),
                allegation(on(2019, 3, 4), on(2019, 3, 4), on(2019, 4, 1), SUBSTANTIATED));

        assertThat(reads(Allegations.REFERRALS, facts)).isEqualTo("4 referrals");
        assertThat(reads(Allegations.REFERRED_IN_A_DAY, facts)).isEqualTo("50.0%");
        assertThat(reads(Allegations.RESOLVED_IN_A_MONTH, facts)).isEqualTo("75.0%");
        assertThat(reads(Allegations.SUBSTANTIATED_SHARE, facts)).isEqualTo("50.0%");
    }

    /** A month after 28 February 2020 is 28 March, a month after 1 March is 1 April. */
    @Test
    void anAllegationIsOverdueAfterACalendarMonth() {
        var overdue = Situations.overdueAllegations(
                List.of(
                        allegation(null, on(2020, 2, 28), null, null),
                        allegation(null, on(2020, 3, 1), null, null),
                        allegation(null, on(2020, 2, 28), on(2020, 3, 30), SUBSTANTIATED)),
                Span.months(1));

        assertThat(reads(Allegations.UNRESOLVED, DAY, situations(overdue))).isEqualTo("1 allegations");
    }

    private static Allegation allegation(
            @Nullable LocalDate known,
            LocalDate referred,
            @Nullable LocalDate closed,
            @Nullable AllegationOutcome outcome) {
        return new Allegation("a", referred, closed, known, outcome, null);
    }
}
