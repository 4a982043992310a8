package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Assessment.ASSESSMENTS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class AssessmentsTest {

    /** Neglect was fifth in 2019/20, as the Durham report says. */
    @Test
    void theRankOfNeglectIsAReturn() {
        assertThat(supplied(Assessments.NEGLECT_RANK, Supplied.count(5))).isEqualTo("5 among assessment factors");
    }

    /**
     * From Monday 3 June 2019 to Monday 5 August are nine weeks: 45 working days. The day after is too late. From
     * Thursday 18 April to Wednesday 26 June are 49 days from Monday to Friday, less Good Friday, Easter Monday and
     * the two of May: 45. The fourth is not authorised.
     */
    @Test
    void workingDaysLeaveOutBankHolidays() {
        Facts facts = rows(
                ASSESSMENTS,
                assessment("in time", on(2019, 6, 3), on(2019, 8, 5)),
                assessment("a day late", on(2019, 6, 3), on(2019, 8, 6)),
                assessment("in time by bank holidays", on(2019, 4, 18), on(2019, 6, 26)),
                assessment("not done", on(2019, 6, 3), null));

        assertThat(reads(Assessments.WITHIN_45_DAYS, facts)).isEqualTo("66.7%");
    }

    private static Assessment assessment(String child, LocalDate started, @Nullable LocalDate authorised) {
        return new Assessment(Child.of(child), started, authorised, null, null, null, null, null);
    }
}
