package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.TrainingEvent.TRAINING_EVENTS;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.children.code.TrainingKind;
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

    /**
     * Two core courses with 20 + 10 attendances, one bespoke event with 6. Where the number of answers is known, 9 + 10
     * of 10 + 10 would recommend, 4 + 4 of 5 + 5 changed how they work and 3 + 2 saw better outcomes.
     */
    @Test
    void trainingIsCountedFromRecords() {
        Facts facts = rows(
                TRAINING_EVENTS,
                new TrainingEvent("a", on(2019, 5, 1), TrainingKind.MULTI_AGENCY, 20, 10, 9, 5, 4, 3),
                new TrainingEvent("b", on(2019, 5, 2), TrainingKind.MULTI_AGENCY, 10, null, 7, 3, null, null),
                new TrainingEvent("c", on(2019, 5, 3), TrainingKind.BESPOKE, 6, 10, 10, 5, 4, 2),
                new TrainingEvent("d", on(2019, 5, 4), TrainingKind.E_LEARNING, 100, 20, 15, null, null, null),
                attended(TrainingKind.SIGNS_OF_SAFETY_2_DAYS, 30),
                attended(TrainingKind.SIGNS_OF_SAFETY_5_DAYS, 12),
                attended(TrainingKind.SIGNS_OF_SAFETY_PARTNERS, 40),
                attended(TrainingKind.RISK_ASSESSMENT, 50),
                attended(TrainingKind.CONFERENCE, 99));

        assertThat(reads(Training.COURSES, facts)).isEqualTo("2 courses");
        assertThat(reads(Training.ATTENDANCES, facts)).isEqualTo("30 attendances");
        assertThat(reads(Training.EVENTS, facts)).isEqualTo("3 events");
        assertThat(reads(Training.ATTENDANCES_ALL, facts)).isEqualTo("36 attendances");
        assertThat(reads(Training.ATTENDANCES_PER_COURSE, facts)).isEqualTo("15.0 attendances per course");
        assertThat(reads(Training.WOULD_RECOMMEND, facts)).isEqualTo("95.0%");
        assertThat(reads(Training.CHANGED_PRACTICE, facts)).isEqualTo("80.0%");
        assertThat(reads(Training.BETTER_OUTCOMES, facts)).isEqualTo("50.0%");
        assertThat(reads(Training.E_LEARNING, facts)).isEqualTo("100 courses");
        assertThat(reads(Training.E_LEARNING_RECOMMEND, facts)).isEqualTo("75.0%");
        assertThat(reads(Training.SIGNS_OF_SAFETY_2_DAYS, facts)).isEqualTo("30 attendees");
        assertThat(reads(Training.SIGNS_OF_SAFETY_5_DAYS, facts)).isEqualTo("12 practice leaders");
        assertThat(reads(Training.SIGNS_OF_SAFETY_PARTNERS, facts)).isEqualTo("40 attendees");
        assertThat(reads(Training.RISK_ASSESSMENT, facts)).isEqualTo("50 staff");
    }

    private static TrainingEvent attended(TrainingKind kind, int attendances) {
        return new TrainingEvent("x", on(2019, 6, 1), kind, attendances, null, null, null, null, null);
    }
}
