package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Assessment.ASSESSMENTS;
import static safeguarding.children.FoundFactor.FACTORS;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.rowsOf;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.AssessmentFactor.ALCOHOL_PARENT;
import static safeguarding.children.code.AssessmentFactor.DOMESTIC_ABUSE_PARENT;
import static safeguarding.children.code.AssessmentFactor.MENTAL_HEALTH_PARENT;
import static safeguarding.children.code.AssessmentFactor.NEGLECT;
import static safeguarding.children.code.AssessmentFactor.NONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.fact.Facts;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.measure.Breakdown;

class AssessmentsTest {

    private static final List<Assessment> FIVE = List.of(
            new Assessment(
                    Child.of("three factors"),
                    on(2019, 6, 3),
                    on(2019, 8, 5),
                    on(2019, 5, 31),
                    Set.of(DOMESTIC_ABUSE_PARENT, MENTAL_HEALTH_PARENT, ALCOHOL_PARENT),
                    true,
                    true,
                    true),
            new Assessment(
                    Child.of("twice"),
                    on(2019, 5, 1),
                    on(2019, 5, 10),
                    on(2019, 5, 1),
                    Set.of(NEGLECT),
                    true,
                    true,
                    false),
            new Assessment(
                    Child.of("twice"),
                    on(2019, 6, 3),
                    on(2019, 6, 10),
                    on(2019, 6, 3),
                    Set.of(DOMESTIC_ABUSE_PARENT),
                    false,
                    false,
                    true),
            new Assessment(
                    Child.of("little recorded"),
                    on(2019, 6, 3),
                    on(2019, 6, 11),
                    null,
                    Set.of(MENTAL_HEALTH_PARENT),
                    null,
                    null,
                    null),
            new Assessment(
                    Child.of("nothing found"),
                    on(2019, 6, 3),
                    on(2019, 6, 12),
                    on(2019, 6, 3),
                    Set.of(NONE),
                    true,
                    false,
                    true));

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

    /**
     * Five authorised among 10,000 children, in 5, 6, 6, 7 and 45 working days. Four say whether the
     * child was seen, three of them yes; four say whether support is needed, two of them no.
     */
    @Test
    void assessmentsAreCountedWhenTheyAreAuthorised() {
        Facts facts = amongChildren(10_000, rowsOf(ASSESSMENTS, FIVE));

        assertThat(reads(Assessments.COMPLETED_RATE, facts)).isEqualTo("5.0 per 10,000");
        assertThat(reads(Assessments.MEDIAN_DAYS, facts)).isEqualTo("6 working days");
        assertThat(reads(Assessments.CHILD_SEEN_SHARE, facts)).isEqualTo("75.0%");
        assertThat(reads(Assessments.NO_SUPPORT, facts)).isEqualTo("50.0%");
    }

    /** The census does not say whether a child was seen or needs support: that is a gap and not 0%. */
    @Test
    void whatTheCensusDoesNotRecordIsAGapAndNotNone() {
        Facts facts = rows(ASSESSMENTS, assessment("from the census", on(2019, 6, 3), on(2019, 6, 10)));

        assertThat(reads(Assessments.CHILD_SEEN_SHARE, facts)).isEqualTo("gap: the denominator is 0");
        assertThat(reads(Assessments.NO_SUPPORT, facts)).isEqualTo("gap: the denominator is 0");
    }

    /**
     * Of the four with a recorded referral three were authorised within 45 working days of it; the first took 45 from
     * its own start and 46 from the referral on the Friday before.
     */
    @Test
    void theClockOfTheGuidanceStartsWithTheReferral() {
        Facts facts = rowsOf(ASSESSMENTS, FIVE);

        assertThat(reads(Assessments.WITHIN_45_DAYS_OF_REFERRAL, facts)).isEqualTo("75.0%");
        assertThat(reads(Assessments.WITHIN_45_DAYS, facts)).isEqualTo("100.0%");
    }

    /**
     * Three are the latest, or not known not to be, and found something: that is the base of every share. Two found
     * domestic abuse of a parent and two a parent's mental health; together they are more than all. Neglect was found
     * earlier only.
     */
    @Test
    void factorsAreSharesOfAssessmentsAndNoPartsOfAWhole() {
        Facts facts = rowsOf(ASSESSMENTS, FIVE)
                .and(rowsOf(
                        FACTORS,
                        FIVE.stream().flatMap(a -> FoundFactor.of(a).stream()).toList()));

        assertThat(factor(DOMESTIC_ABUSE_PARENT, facts)).isEqualTo("66.7%");
        assertThat(factor(MENTAL_HEALTH_PARENT, facts)).isEqualTo("66.7%");
        assertThat(factor(ALCOHOL_PARENT, facts)).isEqualTo("33.3%");
        assertThat(factor(NEGLECT, facts)).isEqualTo("0.0%");
        assertThat(factor(NONE, facts)).isEqualTo("0.0%");
        assertThat(reads(Assessments.FACTOR_SHARE, facts)).isEqualTo("gap: the numerator exceeds the denominator");
        assertThat(reads(Assessments.THREE_FACTORS, facts)).isEqualTo("33.3%");
    }

    /**
     * On 31 March 2020: 61 working days since 6 January, 21 since 2 March. By their start two of four are late; by the
     * referral three.
     */
    @Test
    void assessmentsThatAreLateAndNotDoneAreTheTwinOfThoseDoneInTime() {
        var open = List.of(
                assessment("by its start", on(2020, 1, 6), null),
                after("by both", on(2019, 6, 3), on(2019, 6, 3)),
                after("by the referral", on(2020, 1, 6), on(2020, 3, 2)),
                after("by the referral too", on(2020, 1, 6), on(2020, 3, 3)));
        Facts facts = rowsOf(ASSESSMENTS, open).and(situations(Situations.overdueAssessments(open, 45)));
        Facts byReferral = situations(Situations.overdueAssessmentsFromReferral(open, 45));

        assertThat(reads(Assessments.OVERDUE_OPEN, facts)).isEqualTo("2 assessments");
        assertThat(reads(Assessments.WITHIN_45_DAYS_OVERDUE, facts)).isEqualTo("2 assessments");
        assertThat(reads(Assessments.WITHIN_45_DAYS_OVERDUE_SHARE, facts)).isEqualTo("50.0%");
        assertThat(reads(Assessments.WITHIN_45_DAYS_OF_REFERRAL_OVERDUE, byReferral))
                .isEqualTo("3 assessments");
    }

    /**
     * DfE, children in need, Durham, year ending 31 March 2020: 5,933 x 10,000 / 99,092 = 598.7; neglect 904 of 4,066.
     */
    @Test
    void assessmentsReadAsPublished() {
        assertThat(supplied(Assessments.COMPLETED_RATE, Supplied.of(5_933, 99_092)))
                .isEqualTo("598.7 per 10,000");
        assertThat(supplied(Assessments.MEDIAN_DAYS, Supplied.count(28))).isEqualTo("28 working days");
        assertThat(supplied(Assessments.FACTOR_SHARE, Supplied.of(904, 4_066))).isEqualTo("22.2%");
    }

    private static Assessment assessment(String child, LocalDate started, @Nullable LocalDate authorised) {
        return new Assessment(Child.of(child), started, authorised, null, null, null, null, null);
    }

    private static Assessment after(String child, LocalDate referred, LocalDate started) {
        return new Assessment(Child.of(child), started, null, referred, null, null, null, null);
    }

    private static String factor(AssessmentFactor factor, Facts facts) {
        var formula = Assessments.FACTOR_SHARE.figure();
        var figure = Plan.of(List.of(Request.of(formula, List.of(YEAR.period())).by(Breakdown.by(FoundFactor.FACTOR))))
                .tally(facts)
                .outcome(formula, DURHAM, YEAR.period(), Slice.of("factor", factor.toString()))
                .figure();
        return Assessments.FACTOR_SHARE.unit().describe(figure);
    }
}
