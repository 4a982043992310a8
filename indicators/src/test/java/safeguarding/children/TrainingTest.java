package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class TrainingTest {

    @Test
    void figuresReadAsTheDurhamReportPrintsThem() {
        assertThat(supplied(Training.COURSES, Supplied.count(81))).isEqualTo("81 courses");
        assertThat(supplied(Training.ATTENDANCES, Supplied.count(1589))).isEqualTo("1,589 attendances");
        assertThat(supplied(Training.EVENTS, Supplied.count(90))).isEqualTo("90 events");
        assertThat(supplied(Training.ATTENDANCES_ALL, Supplied.count(1881))).isEqualTo("1,881 attendances");
        assertThat(supplied(Training.WOULD_RECOMMEND, Supplied.stated("97"))).isEqualTo("97%");
        assertThat(supplied(Training.CHANGED_PRACTICE, Supplied.stated("86"))).isEqualTo("86%");
        assertThat(supplied(Training.BETTER_OUTCOMES, Supplied.stated("66"))).isEqualTo("66%");
        assertThat(supplied(Training.E_LEARNING, Supplied.count(6665))).isEqualTo("6,665 courses");
        assertThat(supplied(Training.E_LEARNING_RECOMMEND, Supplied.stated("97")))
                .isEqualTo("97%");
        assertThat(supplied(Training.SIGNS_OF_SAFETY_2_DAYS, Supplied.count(491)))
                .isEqualTo("491 attendees");
        assertThat(supplied(Training.SIGNS_OF_SAFETY_5_DAYS, Supplied.count(73)))
                .isEqualTo("73 practice leaders");
        assertThat(supplied(Training.SIGNS_OF_SAFETY_PARTNERS, Supplied.count(778)))
                .isEqualTo("778 attendees");
        assertThat(supplied(Training.SIGNS_OF_SAFETY_CONFERENCE, Supplied.count(150)))
                .isEqualTo("150 professionals");
        assertThat(supplied(Training.RISK_ASSESSMENT, Supplied.moreThan("800"))).isEqualTo("over 800 staff");
    }

    /** 1,589 / 81 = 19.6. */
    @Test
    void attendancesPerCourseAreMadeOfTheTwoCounts() {
        Facts facts = Facts.none()
                .with(
                        given(Training.ATTENDANCES, YEAR.period(), Supplied.count(1_589)),
                        given(Training.COURSES, YEAR.period(), Supplied.count(81)));

        assertThat(reads(Training.ATTENDANCES_PER_COURSE, facts)).isEqualTo("19.6 attendances per course");
    }
}
