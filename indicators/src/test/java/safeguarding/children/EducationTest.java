package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Exclusion.EXCLUSIONS;
import static safeguarding.children.OutOfSchool.OUT_OF_SCHOOL;
import static safeguarding.children.SchoolAbsence.SCHOOL_ABSENCE;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.ExclusionKind.PERMANENT;
import static safeguarding.children.code.ExclusionKind.SUSPENSION;
import static safeguarding.children.code.OutOfSchoolKind.HOME_EDUCATED;
import static safeguarding.children.code.OutOfSchoolKind.MISSING_EDUCATION;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ExclusionKind;
import safeguarding.children.code.OutOfSchoolKind;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;

class EducationTest {

    /** 64 / 72,727 = 0.088%, which is 0.09% to two decimals; 18 / 24 = 75%. */
    @Test
    void exclusionsArePrintedToTwoDecimals() {
        assertThat(supplied(Education.PERMANENT_EXCLUSIONS, Supplied.of(64, 72_727)))
                .isEqualTo("0.09%");
        assertThat(supplied(Education.OPERATION_ENCOMPASS, Supplied.count(1250)))
                .isEqualTo("1,250 notifications");
        assertThat(supplied(Education.EXCLUDED_AND_KNOWN, Supplied.of(18, 24))).isEqualTo("75.0%");
    }

    /** Two exclusions for good of 2,500 pupils: 0.08%. Of the three children excluded one is known: 33.3%. */
    @Test
    void exclusionsFromRecordsAreOfPupilsThatAreAReturn() {
        Facts facts = rows(
                        EXCLUSIONS,
                        exclusion("Ann", PERMANENT, null),
                        exclusion("Ann", SUSPENSION, true),
                        exclusion("Ben", PERMANENT, false),
                        exclusion("Cat", SUSPENSION, null))
                .with(Return.of("edu.pupils", DURHAM, YEAR.period(), Supplied.count(2_500)));

        assertThat(reads(Education.PERMANENT_EXCLUSIONS, facts)).isEqualTo("0.08%");
        assertThat(reads(Education.EXCLUDED_AND_KNOWN, facts)).isEqualTo("33.3%");
    }

    /** 879 / 10,000 = 8.79, as DfE has it for Durham, 2019/20; 300 suspensions of 200 pupils are 150 per 100. */
    @Test
    void suspensionsCanExceedPupils() {
        assertThat(supplied(Education.SUSPENSIONS, Supplied.of(879, 10_000))).isEqualTo("8.79%");
        assertThat(supplied(Education.SUSPENSIONS, Supplied.of(300, 200))).isEqualTo("150.00%");
    }

    /** Of three on a plan the absence of two is known, and one of them was persistently absent. */
    @Test
    void persistentAbsenceIsOfChildrenOnPlansWhoseAbsenceIsKnown() {
        Facts facts = rows(
                SCHOOL_ABSENCE,
                absence("Ann", true, true),
                absence("Ben", false, true),
                absence("Cat", null, true),
                absence("Dan", true, false));

        assertThat(reads(Education.PERSISTENT_ABSENCE, facts)).isEqualTo("50.0%");
    }

    /** Educated at home on 31 March 2020: aged 9 and 16, and 17, who is too old: 2 / 20,000. Missing education: 1. */
    @Test
    void homeEducationIsOfTheAges5To16() {
        Facts facts = rows(
                        OUT_OF_SCHOOL,
                        out(on(2010, 5, 1), null, HOME_EDUCATED),
                        out(on(2003, 4, 1), null, HOME_EDUCATED),
                        out(on(2003, 3, 31), null, HOME_EDUCATED),
                        out(on(2010, 5, 1), on(2020, 3, 31), HOME_EDUCATED),
                        out(on(2010, 5, 1), null, MISSING_EDUCATION))
                .withPopulations(List.of(new Population(DURHAM, AgeBand.of(5, 16), 2019, "made up", 20_000)));

        assertThat(reads(Education.HOME_EDUCATED_RATE, facts)).isEqualTo("1.0 per 10,000");
        assertThat(reads(Education.MISSING_FROM_EDUCATION, facts)).isEqualTo("1 children");
    }

    private static Exclusion exclusion(String child, ExclusionKind kind, @Nullable Boolean known) {
        return new Exclusion(Child.of(child), on(2019, 10, 1), kind, known);
    }

    private static SchoolAbsence absence(String child, @Nullable Boolean persistent, boolean onPlan) {
        return new SchoolAbsence(Child.of(child), on(2019, 7, 31), null, null, persistent, onPlan);
    }

    private static OutOfSchool out(LocalDate born, @Nullable LocalDate ended, OutOfSchoolKind kind) {
        return new OutOfSchool(Child.of("Ann", born), on(2019, 10, 1), ended, kind);
    }
}
