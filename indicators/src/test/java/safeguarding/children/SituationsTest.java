package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Counting.holding;
import static safeguarding.children.WorkedExample.on;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.ReviewKind;
import safeguarding.children.code.SituationKind;
import safeguarding.time.Span;

/** What is overdue on a day, and what follows from several records: dates by hand. */
class SituationsTest {

    private static final Child ANN = Child.of("Ann", on(2010, 1, 10));
    private static final Child BEN = Child.of("Ben", on(2012, 2, 29));
    private static final Span MONTHS_3 = Span.months(3);
    private static final Span MONTHS_6 = Span.months(6);

    /** Reviews of a child without a plan, long before, so that the records reach back to every start. */
    private static final PlanReview EARLIER = review(Child.of("earlier"), on(2017, 1, 2));

    private static final LookedAfterReview EARLIER_IN_CARE =
            new LookedAfterReview(Child.of("earlier"), on(2017, 1, 2), null, null);

    /**
     * From Monday 3 June 2019 day 45 is Monday 5 August. On the Tuesday 46 working days have passed: overdue, until it is
     * authorised. What is authorised on that Tuesday is late, but was overdue at the end of no day.
     */
    @Test
    void anAssessmentIsOverdueOnTheFirstDayOnWhichMoreHavePassedThanAllowed() {
        var found = Situations.overdueAssessments(
                List.of(
                        assessment(on(2019, 6, 3), null, null),
                        assessment(on(2019, 6, 3), on(2019, 8, 8), null),
                        assessment(on(2019, 6, 3), on(2019, 8, 6), null),
                        assessment(on(2019, 6, 3), on(2019, 8, 5), null)),
                45);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 8, 6), null, SituationKind.ASSESSMENT_OVERDUE),
                        situation(on(2019, 8, 6), on(2019, 8, 8), SituationKind.ASSESSMENT_OVERDUE));
        assertThat(holding(SituationKind.ASSESSMENT_OVERDUE, on(2019, 8, 5), found))
                .isZero();
        assertThat(holding(SituationKind.ASSESSMENT_OVERDUE, on(2019, 8, 6), found))
                .isEqualTo(2);
        assertThat(holding(SituationKind.ASSESSMENT_OVERDUE, on(2019, 8, 8), found))
                .isEqualTo(1);
    }

    /** From Friday 31 May 2019 day 45 is Friday 2 August. The weekend after it is still in time. */
    @Test
    void aWeekendAfterTheLastDayIsNotOverdue() {
        var found = Situations.overdueAssessments(List.of(assessment(on(2019, 5, 31), null, null)), 45);

        assertThat(found).containsExactly(situation(on(2019, 8, 5), null, SituationKind.ASSESSMENT_OVERDUE));
    }

    /** The clock of the guidance ends a week earlier where the assessment started a week after the referral. */
    @Test
    void theClockOfTheGuidanceIsAnotherKind() {
        var rows = List.of(
                assessment(on(2019, 6, 10), null, on(2019, 6, 3)),
                assessment(on(2019, 9, 2), on(2019, 9, 20), on(2019, 6, 3)),
                assessment(on(2019, 6, 10), null, null));

        assertThat(Situations.overdueAssessmentsFromReferral(rows, 45))
                .containsExactly(
                        situation(on(2019, 8, 6), null, SituationKind.ASSESSMENT_OVERDUE_FROM_REFERRAL),
                        situation(on(2019, 9, 2), on(2019, 9, 20), SituationKind.ASSESSMENT_OVERDUE_FROM_REFERRAL));
        assertThat(Situations.overdueAssessments(rows, 45).get(0).started()).isEqualTo(on(2019, 8, 13));
    }

    @Test
    void whatTheCalendarDoesNotKnowIsNeverOverdue() {
        assertThat(Situations.overdueAssessments(List.of(assessment(on(1950, 1, 2), null, null)), 45))
                .isEmpty();
        assertThat(Situations.overdueAssessments(List.of(assessment(on(2019, 6, 3), on(2019, 6, 1), null)), 45))
                .isEmpty();
    }

    /** One working day after Friday 7 June 2019 is Monday 10; from Tuesday on the decision is overdue. */
    @Test
    void decisionsAreOverdueAfterTheNextWorkingDay() {
        LocalDate friday = on(2019, 6, 7);
        var contacts = Situations.overdueContacts(
                List.of(
                        new Contact(ANN, friday, null, null, null, null, null),
                        new Contact(ANN, friday, null, on(2019, 6, 10), null, null, null)),
                1);
        var referrals = Situations.overdueReferrals(
                List.of(new Referral(ANN, friday, null, null, on(2019, 6, 12), null, null)), 1);

        assertThat(contacts).containsExactly(situation(on(2019, 6, 11), null, SituationKind.CONTACT_DECISION_OVERDUE));
        assertThat(referrals)
                .containsExactly(situation(on(2019, 6, 11), on(2019, 6, 12), SituationKind.REFERRAL_DECISION_OVERDUE));
    }

    /** One working day after Friday 7 June 2019 is Monday 10. Ann's second of the day is no new one; Ben's two are one. */
    @Test
    void twoReferralsOfOneDayAwaitOneDecision() {
        LocalDate friday = on(2019, 6, 7);
        var found = Situations.overdueReferrals(
                List.of(
                        new Referral(ANN, friday, null, null, null, null, null),
                        new Referral(ANN, friday, null, null, on(2019, 6, 10), null, null),
                        new Referral(BEN, friday, null, null, on(2019, 6, 14), null, null),
                        new Referral(BEN, friday, null, null, on(2019, 6, 12), null, null)),
                1);

        assertThat(found)
                .containsExactly(
                        new Situation(BEN, on(2019, 6, 11), on(2019, 6, 12), SituationKind.REFERRAL_DECISION_OVERDUE));
    }

    @Test
    void aChildAwaitsAnAssessmentUntilOneStartsOrTheCaseIsClosed() {
        LocalDate start = on(2019, 6, 3);
        var found = Situations.awaitingAssessment(List.of(
                need(start, null, null, null),
                need(start, on(2019, 7, 1), null, on(2019, 6, 10)),
                need(start, on(2019, 7, 1), null, null),
                need(start, null, null, start),
                need(start, null, true, null)));

        assertThat(found)
                .containsExactly(
                        situation(start, null, SituationKind.AWAITING_ASSESSMENT),
                        situation(start, on(2019, 6, 10), SituationKind.AWAITING_ASSESSMENT),
                        situation(start, on(2019, 7, 1), SituationKind.AWAITING_ASSESSMENT));
    }

    /** From Monday 3 June 2019 day 15 is Monday 24. */
    @Test
    void aConferenceIsOverdueUnlessNoneIsRequired() {
        LocalDate start = on(2019, 6, 3);
        var found = Situations.overdueConferences(
                List.of(
                        new Enquiry(ANN, start, null, null, false, null, null),
                        new Enquiry(BEN, start, null, on(2019, 7, 1), null, null, null),
                        new Enquiry(Child.of("Cat"), start, null, on(2019, 6, 24), false, null, null),
                        new Enquiry(Child.of("Dan"), start, on(2019, 6, 10), null, true, null, null)),
                15);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 25), null, SituationKind.CONFERENCE_OVERDUE),
                        new Situation(BEN, on(2019, 6, 25), on(2019, 7, 1), SituationKind.CONFERENCE_OVERDUE));
    }

    /**
     * From Monday 3 June 2019 day 15 is Monday 24, from Tuesday 4 it is Tuesday 25. What one of two enquiries of a day
     * says stands for both: a conference was held, or none is needed, unless the other says that one is.
     */
    @Test
    void twoEnquiriesOfOneDayAwaitOneConference() {
        LocalDate start = on(2019, 6, 3);
        Child cat = Child.of("Cat");
        Child dan = Child.of("Dan");
        Child eve = Child.of("Eve");
        var found = Situations.overdueConferences(
                List.of(
                        new Enquiry(ANN, start, null, on(2019, 6, 24), false, null, null),
                        new Enquiry(ANN, start, null, null, null, null, null),
                        new Enquiry(ANN, on(2019, 6, 4), null, null, null, null, null),
                        new Enquiry(BEN, start, null, null, null, null, null),
                        new Enquiry(BEN, start, null, null, true, null, null),
                        new Enquiry(cat, start, null, null, null, null, null),
                        new Enquiry(cat, start, null, on(2019, 7, 1), null, null, null),
                        new Enquiry(dan, start, null, null, true, null, null),
                        new Enquiry(dan, start, null, null, false, null, null),
                        new Enquiry(eve, start, null, null, true, null, null),
                        new Enquiry(eve, start, null, on(2019, 7, 1), null, null, null)),
                15);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 26), null, SituationKind.CONFERENCE_OVERDUE),
                        new Situation(cat, on(2019, 6, 25), on(2019, 7, 1), SituationKind.CONFERENCE_OVERDUE),
                        new Situation(dan, on(2019, 6, 25), null, SituationKind.CONFERENCE_OVERDUE),
                        new Situation(eve, on(2019, 6, 25), on(2019, 7, 1), SituationKind.CONFERENCE_OVERDUE));
    }

    /** From Monday 3 June 2019 day 10 is Monday 17. It is no longer overdue when the plan ends. */
    @Test
    void aCoreGroupIsOverdueWhileThePlanIsOpen() {
        LocalDate start = on(2019, 6, 3);
        var found = Situations.overdueCoreGroups(
                List.of(
                        new ProtectionPlan(ANN, start, on(2019, 6, 28), null, null, null, null, start, null, null),
                        new ProtectionPlan(BEN, start, null, null, null, null, true, start, null, null)),
                10);

        assertThat(found)
                .containsExactly(situation(on(2019, 6, 18), on(2019, 6, 28), SituationKind.CORE_GROUP_OVERDUE));
    }

    /**
     * A plan from 10 January 2019. The first review is due by 10 April and held on it; the second by 10 October, held on
     * 20 October: overdue from the 11th, and not in time for the 12 months from then on; the third by 20 April 2020 and
     * not held.
     */
    @Test
    void aLateReviewKeepsAPlanFromBeingInTimeForAYear() {
        var found = Situations.planReviews(
                List.of(plan(ANN, on(2019, 1, 10), null)),
                List.of(
                        EARLIER,
                        review(ANN, on(2019, 4, 10)),
                        review(ANN, on(2019, 10, 20)),
                        review(BEN, on(2020, 3, 1))),
                MONTHS_3,
                MONTHS_6);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 4, 10), null, SituationKind.PLAN_TO_BE_REVIEWED),
                        situation(on(2019, 4, 10), on(2019, 10, 11), SituationKind.PLAN_REVIEWED_IN_TIME),
                        situation(on(2019, 10, 11), on(2019, 10, 20), SituationKind.PLAN_REVIEW_OVERDUE),
                        situation(on(2020, 4, 21), null, SituationKind.PLAN_REVIEW_OVERDUE));
    }

    /** The review of 31 March 2019 was late. The year to 30 March 2020 holds it, the year to 31 March 2020 does not. */
    @Test
    void aLateReviewOfTheYearBeforeDoesNotCount() {
        var found = Situations.planReviews(
                List.of(plan(ANN, on(2018, 10, 1), on(2020, 9, 1))),
                List.of(
                        EARLIER,
                        review(ANN, on(2019, 3, 31)),
                        review(ANN, on(2019, 9, 30)),
                        review(ANN, on(2020, 3, 30))),
                MONTHS_3,
                MONTHS_6);

        assertThat(holding(SituationKind.PLAN_REVIEWED_IN_TIME, on(2020, 3, 30), found))
                .isZero();
        assertThat(holding(SituationKind.PLAN_REVIEWED_IN_TIME, on(2020, 3, 31), found))
                .isEqualTo(1);
        assertThat(holding(SituationKind.PLAN_TO_BE_REVIEWED, on(2020, 3, 31), found))
                .isEqualTo(1);
        assertThat(holding(SituationKind.PLAN_TO_BE_REVIEWED, on(2020, 9, 1), found))
                .isZero();
    }

    /** The 12 months up to 28 February 2021 begin on 29 February 2020, the day of the late review. */
    @Test
    void aLateReviewOfALeapDayIsInTheYearThatBeginsWithIt() {
        var found = Situations.planReviews(
                List.of(plan(ANN, on(2019, 10, 1), null)),
                List.of(
                        EARLIER,
                        review(ANN, on(2020, 2, 29)),
                        review(ANN, on(2020, 8, 1)),
                        review(ANN, on(2021, 1, 31))),
                MONTHS_3,
                MONTHS_6);

        assertThat(holding(SituationKind.PLAN_REVIEWED_IN_TIME, on(2021, 2, 28), found))
                .isZero();
        assertThat(holding(SituationKind.PLAN_REVIEWED_IN_TIME, on(2021, 3, 1), found))
                .isEqualTo(1);
    }

    @Test
    void plansOfOtherAuthoritiesAndWhatTheRegisterRefusesAreLeftOut() {
        var other = new ProtectionPlan(ANN, on(2019, 1, 10), null, null, null, null, true, null, null, null);
        var inside = plan(BEN, on(2019, 2, 10), null);

        assertThat(Situations.planReviews(
                                List.of(other, plan(BEN, on(2019, 1, 10), null), inside), List.of(), MONTHS_3, MONTHS_6)
                        .stream()
                        .filter(found -> found.kind() == SituationKind.PLAN_TO_BE_REVIEWED))
                .containsExactly(new Situation(BEN, on(2019, 4, 10), null, SituationKind.PLAN_TO_BE_REVIEWED));
    }

    /**
     * Care from Monday 3 June 2019: the first review is due within 20 working days, by Monday 1 July; the next within
     * three months of it, by 28 September; the next within six, by 28 March 2020.
     */
    @Test
    void lookedAfterReviewsHaveThreeDeadlines() {
        var held = Stream.concat(
                        Stream.of(EARLIER_IN_CARE),
                        Stream.of(on(2019, 6, 28), on(2019, 9, 30), on(2020, 3, 30))
                                .map(day -> new LookedAfterReview(ANN, day, null, null)))
                .toList();
        var found = Situations.careReviews(List.of(care(ANN, on(2019, 6, 3), null)), held);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 7, 2), null, SituationKind.CARE_TO_BE_REVIEWED),
                        situation(on(2019, 7, 2), on(2019, 9, 29), SituationKind.CARE_REVIEWED_IN_TIME),
                        situation(on(2020, 9, 30), on(2020, 10, 1), SituationKind.CARE_REVIEWED_IN_TIME),
                        situation(on(2019, 9, 29), on(2019, 9, 30), SituationKind.CARE_REVIEW_OVERDUE),
                        situation(on(2020, 10, 1), null, SituationKind.CARE_REVIEW_OVERDUE));
    }

    /**
     * A plan and care from Monday 3 June 2019. The conference that began them is no review, and two rows of one day are
     * one: the plan is first due by 3 September and then within six months of 2 September; the case by 1 July, within
     * three months of 28 June, and within six of 27 September.
     */
    @Test
    void aReviewOfTheFirstDayIsNoneAndTwoOfOneDayAreOne() {
        LocalDate start = on(2019, 6, 3);
        var plan = Situations.planReviews(
                List.of(plan(ANN, start, null)),
                List.of(EARLIER, review(ANN, start), review(ANN, on(2019, 9, 2)), review(ANN, on(2019, 9, 2))),
                MONTHS_3,
                MONTHS_6);
        var late = Situations.planReviews(
                List.of(plan(ANN, start, null)), List.of(EARLIER, review(ANN, start)), MONTHS_3, MONTHS_6);
        var care = Situations.careReviews(
                List.of(care(ANN, start, null)),
                Stream.concat(
                                Stream.of(EARLIER_IN_CARE),
                                Stream.of(start, on(2019, 6, 28), on(2019, 6, 28), on(2019, 9, 27))
                                        .map(day -> new LookedAfterReview(ANN, day, null, null)))
                        .toList());

        assertThat(plan)
                .containsExactly(
                        situation(on(2019, 9, 3), null, SituationKind.PLAN_TO_BE_REVIEWED),
                        situation(on(2019, 9, 3), on(2020, 3, 3), SituationKind.PLAN_REVIEWED_IN_TIME),
                        situation(on(2020, 3, 3), null, SituationKind.PLAN_REVIEW_OVERDUE));
        assertThat(late)
                .containsExactly(
                        situation(on(2019, 9, 3), null, SituationKind.PLAN_TO_BE_REVIEWED),
                        situation(on(2019, 9, 3), on(2019, 9, 4), SituationKind.PLAN_REVIEWED_IN_TIME),
                        situation(on(2019, 9, 4), null, SituationKind.PLAN_REVIEW_OVERDUE));
        assertThat(care)
                .containsExactly(
                        situation(on(2019, 7, 2), null, SituationKind.CARE_TO_BE_REVIEWED),
                        situation(on(2019, 7, 2), on(2020, 3, 28), SituationKind.CARE_REVIEWED_IN_TIME),
                        situation(on(2020, 3, 28), null, SituationKind.CARE_REVIEW_OVERDUE));
    }

    /** Without a second review the next is due within three months of 28 June, however often that one is given. */
    @Test
    void aReviewGivenTwiceDoesNotPutOffTheSecond() {
        var care = Situations.careReviews(
                List.of(care(ANN, on(2019, 6, 3), null)),
                List.of(
                        EARLIER_IN_CARE,
                        new LookedAfterReview(ANN, on(2019, 6, 28), null, null),
                        new LookedAfterReview(ANN, on(2019, 6, 28), null, null)));

        assertThat(care)
                .contains(situation(on(2019, 9, 29), null, SituationKind.CARE_REVIEW_OVERDUE))
                .hasSize(3);
    }

    /** 42 days after 3 June 2019 is 15 July. */
    @Test
    void aVisitOfTheFirstDayCounts() {
        var visit = new LookedAfterVisit(ANN, on(2019, 6, 3), true, null);

        assertThat(Situations.careVisits(
                        List.of(care(ANN, on(2019, 6, 3), null)), List.of(visit, visit), Span.days(42)))
                .containsExactly(
                        situation(on(2019, 6, 3), on(2019, 7, 16), SituationKind.CARE_VISITED_IN_TIME),
                        situation(on(2019, 7, 16), null, SituationKind.CARE_VISIT_OVERDUE));
    }

    /**
     * The records begin with Ben's review of 3 April 2019. When Ann, looked after since 2015, was reviewed before is not
     * known: nothing is said of her until 3 June. From then on six months are allowed, until 3 December; the review of the
     * 10th is late. The next is due by 10 June 2020.
     */
    @Test
    void whatTheRecordsDoNotReachBackToIsNotOverdue() {
        var held = List.of(
                new LookedAfterReview(BEN, on(2019, 4, 3), null, null),
                new LookedAfterReview(ANN, on(2019, 6, 3), null, null),
                new LookedAfterReview(ANN, on(2019, 12, 10), null, null));
        var found = Situations.careReviews(List.of(care(ANN, on(2015, 1, 1), null)), held);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 3), null, SituationKind.CARE_TO_BE_REVIEWED),
                        situation(on(2019, 6, 3), on(2019, 12, 4), SituationKind.CARE_REVIEWED_IN_TIME),
                        situation(on(2019, 12, 4), on(2019, 12, 10), SituationKind.CARE_REVIEW_OVERDUE),
                        situation(on(2020, 6, 11), null, SituationKind.CARE_REVIEW_OVERDUE));
    }

    /**
     * Had Ann been reviewed on the day the records begin, and later she was not, six months would have passed on 3
     * October. Of the plan that began before them and ended in September nobody knows anything.
     */
    @Test
    void whatIsNotDoneForAsLongAsTheRecordsTellIsOverdue() {
        var care = Situations.careReviews(
                List.of(care(ANN, on(2015, 1, 1), null)),
                List.of(new LookedAfterReview(BEN, on(2019, 4, 3), null, null)));
        var plan = Situations.planReviews(
                List.of(plan(ANN, on(2018, 1, 1), on(2019, 9, 1))),
                List.of(review(BEN, on(2019, 4, 3))),
                MONTHS_3,
                MONTHS_6);

        assertThat(care)
                .containsExactly(
                        situation(on(2019, 10, 4), null, SituationKind.CARE_TO_BE_REVIEWED),
                        situation(on(2019, 10, 4), null, SituationKind.CARE_REVIEW_OVERDUE));
        assertThat(plan).isEmpty();
    }

    /** 42 days after 3 June 2019 is 15 July, after 1 July 12 August. */
    @Test
    void whoWasVisitedBeforeTheRecordsBeginIsNotOverdueInThem() {
        var first = new LookedAfterVisit(BEN, on(2019, 6, 3), false, null);
        var since2015 = List.of(care(ANN, on(2015, 1, 1), null));

        assertThat(Situations.careVisits(
                        since2015,
                        List.of(first, new LookedAfterVisit(ANN, on(2019, 7, 1), true, null)),
                        Span.days(42)))
                .containsExactly(
                        situation(on(2019, 7, 1), on(2019, 8, 13), SituationKind.CARE_VISITED_IN_TIME),
                        situation(on(2019, 8, 13), null, SituationKind.CARE_VISIT_OVERDUE));
        assertThat(Situations.careVisits(since2015, List.of(first), Span.days(42)))
                .containsExactly(situation(on(2019, 7, 16), null, SituationKind.CARE_VISIT_OVERDUE));
    }

    /** Ten working days after Monday 3 June 2019 is Monday 17; after the visit of Wednesday 19 it is Wednesday 3 July. */
    @Test
    void aVisitIsOverdueFromThePlanOrTheVisitBefore() {
        var visits = List.of(
                new PlanVisit(ANN, on(2019, 6, 10), false, null),
                new PlanVisit(ANN, on(2019, 6, 19), true, false),
                new PlanVisit(ANN, on(2019, 5, 31), true, true));
        var found = Situations.planVisits(List.of(plan(ANN, on(2019, 6, 3), on(2019, 8, 1))), visits, 10);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 19), on(2019, 7, 4), SituationKind.PLAN_VISITED_IN_TIME),
                        situation(on(2019, 6, 18), on(2019, 6, 19), SituationKind.PLAN_VISIT_OVERDUE),
                        situation(on(2019, 7, 4), on(2019, 8, 1), SituationKind.PLAN_VISIT_OVERDUE));
    }

    @Test
    void whetherAChildWasSeenAloneIsThatOfTheLastVisitAndUnknownIsNotNo() {
        var visits = List.of(
                new PlanVisit(ANN, on(2019, 5, 1), true, true),
                new PlanVisit(ANN, on(2019, 6, 10), true, true),
                new PlanVisit(ANN, on(2019, 6, 20), null, false),
                new PlanVisit(ANN, on(2019, 6, 25), false, true),
                new PlanVisit(ANN, on(2019, 7, 1), true, null));
        var found = Situations.seenAlone(List.of(plan(ANN, on(2019, 6, 3), on(2019, 8, 1))), visits);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 10), on(2019, 6, 20), SituationKind.PLAN_SEEN_ALONE),
                        situation(on(2019, 6, 20), on(2019, 7, 1), SituationKind.PLAN_NOT_SEEN_ALONE));
    }

    @Test
    void visitsToOtherChildrenHaveDeadlinesInCalendarTime() {
        var need = Situations.needVisits(
                List.of(new NeedPlan(ANN, on(2019, 6, 3), null)),
                List.of(new NeedVisit(ANN, on(2019, 7, 1), null, null)),
                Span.days(42));
        var care = Situations.careVisits(
                List.of(care(ANN, on(2019, 6, 3), null)),
                List.of(new LookedAfterVisit(ANN, on(2019, 7, 1), true, null)),
                Span.days(42));

        assertThat(need)
                .containsExactly(
                        situation(on(2019, 7, 1), on(2019, 8, 13), SituationKind.NEED_VISITED_IN_TIME),
                        situation(on(2019, 8, 13), null, SituationKind.NEED_VISIT_OVERDUE));
        assertThat(care)
                .containsExactly(
                        situation(on(2019, 7, 1), on(2019, 8, 13), SituationKind.CARE_VISITED_IN_TIME),
                        situation(on(2019, 8, 13), null, SituationKind.CARE_VISIT_OVERDUE));
    }

    @Test
    void aChildIsUnbornUntilBirthAndWhileOnlyTheExpectedDayIsKnown() {
        var born = Child.of("born", on(2019, 7, 1));
        var expected = new Child("expected", on(2019, 7, 1), true, null, null, null);
        var found = Situations.unbornWithPlan(List.of(
                plan(born, on(2019, 6, 3), null),
                plan(expected, on(2019, 6, 3), on(2019, 8, 1)),
                plan(Child.of("not recorded"), on(2019, 6, 3), null),
                plan(ANN, on(2019, 6, 3), null)));

        assertThat(found)
                .containsExactly(
                        new Situation(born, on(2019, 6, 3), on(2019, 7, 1), SituationKind.UNBORN_WITH_PLAN),
                        new Situation(expected, on(2019, 6, 3), on(2019, 8, 1), SituationKind.UNBORN_WITH_PLAN));
    }

    @Test
    void aPlanAndCareHoldTogetherOnTheDaysOfBoth() {
        var found = Situations.planAndLookedAfter(
                List.of(plan(ANN, on(2019, 6, 3), on(2019, 9, 1)), plan(BEN, on(2019, 6, 3), null)),
                List.of(care(ANN, on(2019, 1, 1), on(2019, 7, 1)), care(ANN, on(2019, 8, 1), null)));

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 3), on(2019, 7, 1), SituationKind.PLAN_AND_LOOKED_AFTER),
                        situation(on(2019, 8, 1), on(2019, 9, 1), SituationKind.PLAN_AND_LOOKED_AFTER));
    }

    /** From Monday 3 June 2019 day 20 is Monday 1 July. */
    @Test
    void aHealthAssessmentIsOverdueWhileTheChildIsLookedAfter() {
        var found = Situations.overdueHealthAssessments(
                List.of(
                        care(ANN, on(2019, 6, 3), on(2019, 7, 10)),
                        care(BEN, on(2019, 6, 3), null).healthAssessed(on(2019, 7, 1))),
                20);

        assertThat(found)
                .containsExactly(situation(on(2019, 7, 2), on(2019, 7, 10), SituationKind.HEALTH_ASSESSMENT_OVERDUE));
    }

    /**
     * Placements until 1 April 2019, until 10 June, and since. The first is over on 1 April, so the year to 31 March 2020,
     * which begins on that day, does not hold it; the year to 30 March does.
     */
    @Test
    void aPlacementCountsIfItWasOpenOnADayOfTheYear() {
        var found = Situations.threePlacements(
                List.of(
                        placement(on(2019, 1, 1), on(2019, 4, 1), PlacementType.U6),
                        placement(on(2019, 4, 1), on(2019, 6, 10), PlacementType.K2),
                        placement(on(2019, 6, 10), null, PlacementType.U4)),
                List.of(care(ANN, on(2019, 1, 1), null)));

        assertThat(found).containsExactly(situation(on(2019, 6, 10), on(2020, 3, 31), SituationKind.THREE_PLACEMENTS));
    }

    /**
     * The temporary stay does not end the placement it interrupts, adoption by the carer is no change, a placement of no
     * night does not count: two placements.
     */
    @Test
    void whatIsNoChangeOfPlacementIsNotCounted() {
        var found = Situations.threePlacements(
                List.of(
                        placement(on(2019, 1, 1), on(2019, 2, 1), PlacementType.K2),
                        placement(on(2019, 2, 1), on(2019, 3, 1), PlacementType.U6),
                        placement(on(2019, 3, 1), on(2019, 3, 5), PlacementType.T1),
                        placement(on(2019, 3, 5), on(2019, 5, 1), PlacementType.U6),
                        placement(on(2019, 5, 1), on(2019, 5, 1), PlacementType.R2),
                        placement(on(2019, 5, 1), null, PlacementType.A5)),
                List.of(care(ANN, on(2019, 1, 1), null)));

        assertThat(found).isEmpty();
    }

    /**
     * The foster home until 20 March 2019 ended then, for the child did not go back to it: the year to 19 March 2020, which
     * begins on the 20th, does not hold it.
     */
    @Test
    void aPlacementThatTheChildDoesNotReturnToEndsWithTheTemporaryOne() {
        var found = Situations.threePlacements(
                List.of(
                        placement(on(2019, 1, 1), on(2019, 3, 20), PlacementType.U4),
                        placement(on(2019, 3, 20), on(2019, 4, 5), PlacementType.T4),
                        placement(on(2019, 4, 5), on(2019, 9, 1), PlacementType.K2),
                        placement(on(2019, 9, 1), null, PlacementType.U6)),
                List.of(care(ANN, on(2019, 1, 1), null)));

        assertThat(found).containsExactly(situation(on(2019, 9, 1), on(2020, 3, 19), SituationKind.THREE_PLACEMENTS));
    }

    /**
     * In a foster home since 1 March 2017, away from 1 March 2020 for two temporary stays, and home again; Ben never goes
     * back. Of Eve's temporary stay nobody knows the end: she may yet go home.
     */
    @Test
    void aHomeIsLeftWhenTheChildDoesNotReturnToIt() {
        LocalDate start = on(2016, 7, 1);
        LocalDate home = on(2017, 3, 1);
        LocalDate away = on(2020, 3, 1);
        Child eve = Child.of("Eve", on(2014, 1, 10));
        var found = Situations.longTermCare(
                List.of(
                        placement(home, away, PlacementType.U4),
                        placement(away, on(2020, 3, 10), PlacementType.T1),
                        placement(on(2020, 3, 10), on(2020, 3, 20), PlacementType.T4),
                        placement(on(2020, 3, 20), on(2021, 1, 1), PlacementType.U4),
                        placement(BEN, home, away, PlacementType.U4),
                        placement(BEN, away, on(2021, 1, 1), PlacementType.T4),
                        placement(eve, home, away, PlacementType.U4),
                        placement(eve, away, null, PlacementType.T4)),
                List.of(
                        care(ANN, start, on(2021, 1, 1)),
                        care(BEN, start, on(2021, 1, 1)),
                        care(eve, start, on(2021, 1, 1))));

        assertThat(found.stream().filter(row -> row.kind() == SituationKind.LONG_TERM_STABLE))
                .containsExactly(
                        situation(on(2019, 3, 1), on(2021, 1, 1), SituationKind.LONG_TERM_STABLE),
                        new Situation(BEN, on(2019, 3, 1), away, SituationKind.LONG_TERM_STABLE),
                        new Situation(eve, on(2019, 3, 1), on(2021, 1, 1), SituationKind.LONG_TERM_STABLE));
    }

    @Test
    void anotherPlacementAfterATemporaryOneCounts() {
        var found = Situations.threePlacements(
                List.of(
                        placement(on(2019, 1, 1), on(2019, 2, 1), PlacementType.K2),
                        placement(on(2019, 2, 1), on(2019, 3, 1), PlacementType.U6),
                        placement(on(2019, 3, 1), on(2019, 3, 5), PlacementType.T1),
                        placement(on(2019, 3, 5), null, PlacementType.U4)),
                List.of(care(ANN, on(2019, 1, 1), on(2019, 9, 1))));

        assertThat(found).containsExactly(situation(on(2019, 3, 5), on(2019, 9, 1), SituationKind.THREE_PLACEMENTS));
    }

    /** The foster home given twice is one placement, as in the register: with the next, two. */
    @Test
    void aPlacementThatTheRegisterRefusesIsNotCounted() {
        var found = Situations.threePlacements(
                List.of(
                        placement(on(2019, 4, 1), on(2019, 7, 1), PlacementType.U4),
                        placement(on(2019, 4, 1), on(2019, 7, 1), PlacementType.U4),
                        placement(on(2019, 7, 1), null, PlacementType.K2)),
                List.of(care(ANN, on(2019, 4, 1), null)));

        assertThat(found).isEmpty();
    }

    /** The register takes the first of two periods of one child that overlap, whatever is worked out of them. */
    @Test
    void aPeriodOfCareThatTheRegisterRefusesIsNotCounted() {
        LocalDate start = on(2017, 6, 5);
        var once = List.of(care(ANN, start, null));
        var twice = List.of(care(ANN, start, null), care(ANN, start, null), care(ANN, on(2018, 6, 4), null));
        var plans = List.of(plan(ANN, on(2019, 6, 3), null));
        var placements = List.of(
                placement(start, on(2017, 7, 3), PlacementType.K2),
                placement(on(2017, 7, 3), on(2017, 8, 7), PlacementType.U6),
                placement(on(2017, 8, 7), null, PlacementType.U4));
        var workers = placements.stream()
                .map(row -> new SocialWorkerEpisode(ANN, row.started(), row.ended(), null))
                .toList();
        var reviews = List.of(new LookedAfterReview(ANN, on(2019, 7, 1), null, null));
        var visits = List.of(new LookedAfterVisit(ANN, on(2019, 7, 1), true, null));

        assertThat(Stream.<Function<List<CarePeriod>, List<Situation>>>of(
                        care -> Situations.careReviews(care, reviews),
                        care -> Situations.careVisits(care, visits, Span.days(42)),
                        care -> Situations.planAndLookedAfter(plans, care),
                        care -> Situations.overdueHealthAssessments(care, 20),
                        care -> Situations.threePlacements(placements, care),
                        care -> Situations.threeWorkers(workers, care),
                        care -> Situations.longTermCare(placements, care)))
                .allSatisfy(found -> assertThat(found.apply(twice)).isNotEmpty().isEqualTo(found.apply(once)));
    }

    @Test
    void socialWorkersAreCountedAsPlacementsAre() {
        var found = Situations.threeWorkers(
                List.of(
                        new SocialWorkerEpisode(ANN, on(2019, 1, 1), on(2019, 4, 1), null),
                        new SocialWorkerEpisode(ANN, on(2019, 4, 1), on(2019, 6, 10), null),
                        new SocialWorkerEpisode(ANN, on(2019, 6, 10), null, null)),
                List.of(care(ANN, on(2019, 1, 1), null)));

        assertThat(found).containsExactly(situation(on(2019, 6, 10), on(2020, 3, 31), SituationKind.THREE_WORKERS));
    }

    /**
     * Ann's care from 1 July 2016 is long-term from 1 January 2019. Her foster home of 1 March 2018 and the adopters' of 1
     * January 2020 are one, settled from 1 March 2020. Ben is 16 on 1 March 2028, for he was born on 29 February.
     */
    @Test
    void longTermCareIsStableWithTheAdoptersAfterTheFosterHome() {
        var found = Situations.longTermCare(
                List.of(
                        placement(on(2016, 7, 1), on(2018, 3, 1), PlacementType.K2),
                        placement(on(2018, 3, 1), on(2020, 1, 1), PlacementType.U4),
                        placement(on(2020, 1, 1), null, PlacementType.A6)),
                List.of(
                        care(ANN, on(2016, 7, 1), null),
                        care(BEN, on(2025, 7, 1), null),
                        care(Child.of("not recorded"), on(2016, 7, 1), null)));

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 1, 1), on(2026, 1, 10), SituationKind.LONG_TERM_CARE),
                        situation(on(2020, 3, 1), on(2026, 1, 10), SituationKind.LONG_TERM_STABLE),
                        new Situation(BEN, on(2028, 1, 1), on(2028, 2, 29), SituationKind.LONG_TERM_CARE));
    }

    @Test
    void aChildAwaitsAdoptionFromTheOrderToThePlacement() {
        var found = Situations.awaitingAdoption(List.of(
                permanence(on(2019, 3, 1), on(2019, 6, 1), on(2020, 1, 1)),
                permanence(on(2019, 3, 1), null, on(2019, 9, 1)),
                permanence(null, null, null)));

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 3, 1), on(2019, 6, 1), SituationKind.AWAITING_ADOPTION),
                        situation(on(2019, 3, 1), on(2019, 9, 1), SituationKind.AWAITING_ADOPTION));
    }

    /** Seven working days after Monday 3 June 2019 is Wednesday 12. */
    @Test
    void aFirstVisitToAPrivateFosteringArrangementHasSevenWorkingDays() {
        var found = Situations.overdueFosteringVisits(
                List.of(
                        new FosteringArrangement(ANN, on(2019, 5, 1), null, on(2019, 6, 3), on(2019, 6, 20), null),
                        new FosteringArrangement(ANN, on(2019, 5, 1), on(2019, 6, 14), on(2019, 6, 3), null, null),
                        new FosteringArrangement(ANN, on(2019, 5, 1), null, null, null, null)),
                7);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 13), on(2019, 6, 20), SituationKind.FOSTERING_VISIT_OVERDUE),
                        situation(on(2019, 6, 13), on(2019, 6, 14), SituationKind.FOSTERING_VISIT_OVERDUE));
    }

    @Test
    void anEarlyHelpAssessmentHasAsManyWorkingDaysAsThePlaceSays() {
        var found = Situations.overdueEarlyHelp(
                List.of(new EarlyHelpAssessment(ANN, on(2019, 6, 3), on(2019, 7, 15), null)), 20);

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 7, 2), on(2019, 7, 15), SituationKind.EARLY_HELP_ASSESSMENT_OVERDUE));
    }

    /** One month after 31 January 2019 is 28 February: in time on that day, overdue from 1 March. */
    @Test
    void monthsAreThoseOfTheCalendar() {
        var allegation = new Allegation("a", on(2019, 1, 31), null, null, null, null);
        var death = new ChildDeath(ANN, on(2019, 1, 31), on(2019, 8, 2), null);
        var review = review(ReviewKind.PRACTICE_REVIEW);

        assertThat(Situations.overdueAllegations(List.of(allegation), Span.months(1)))
                .containsExactly(new Situation(Child.of("a"), on(2019, 3, 1), null, SituationKind.ALLEGATION_OVERDUE));
        assertThat(Situations.overdueDeathReviews(List.of(death), MONTHS_6))
                .containsExactly(situation(on(2019, 8, 1), on(2019, 8, 2), SituationKind.DEATH_REVIEW_OVERDUE));
        assertThat(Situations.overduePublications(List.of(review), MONTHS_6))
                .containsExactly(new Situation(Child.of("r"), on(2019, 8, 1), null, SituationKind.PUBLICATION_OVERDUE));
        assertThat(Situations.overdueRapidReviews(List.of(review), 15))
                .containsExactly(
                        new Situation(Child.of("r"), on(2019, 6, 25), null, SituationKind.RAPID_REVIEW_OVERDUE));
    }

    @Test
    void anActionIsOverdueTheDayAfterItIsDue() {
        var found = Situations.overdueActions(List.of(
                new Action("p", on(2019, 1, 1), on(2019, 7, 10), on(2019, 6, 30), null, null),
                new Action("p", on(2019, 1, 1), on(2019, 6, 30), on(2019, 6, 30), null, null),
                new Action("p", on(2019, 1, 1), null, null, null, null)));

        assertThat(found)
                .containsExactly(
                        new Situation(Child.of("p"), on(2019, 7, 1), on(2019, 7, 10), SituationKind.ACTION_OVERDUE));
    }

    @Test
    void anActionIsAlsoOverdueByWhatItFollowsFrom() {
        var found = Situations.overdueActions(
                Stream.of(ActionOrigin.INSPECTION, ActionOrigin.AUDIT, ActionOrigin.PRACTICE_REVIEW)
                        .map(origin -> new Action(origin.name(), on(2019, 1, 1), null, on(2019, 6, 30), null, origin))
                        .toList());

        assertThat(found)
                .extracting(row -> row.child().id() + " " + row.kind().name())
                .containsExactlyInAnyOrder(
                        "INSPECTION ACTION_OVERDUE",
                        "AUDIT ACTION_OVERDUE",
                        "PRACTICE_REVIEW ACTION_OVERDUE",
                        "AUDIT AUDIT_ACTION_OVERDUE",
                        "PRACTICE_REVIEW REVIEW_ACTION_OVERDUE");
    }

    @Test
    void onlyALocalPracticeReviewHasToBePublished() {
        assertThat(Situations.overduePublications(
                        List.of(review(ReviewKind.RAPID_REVIEW), review(ReviewKind.SERIOUS_CASE_REVIEW)), MONTHS_6))
                .isEmpty();
    }

    /** Five working days after Monday 3 June 2019 is Monday 10. */
    @Test
    void aSeriousIncidentIsToBeNotifiedInFiveWorkingDays() {
        var found = Situations.overdueNotifications(
                List.of(
                        new PracticeReview(
                                "r", on(2019, 6, 3), null, null, on(2019, 6, 3), on(2019, 6, 10), null, null),
                        new PracticeReview(
                                "r", on(2019, 6, 3), null, null, on(2019, 6, 3), on(2019, 6, 13), null, null),
                        new PracticeReview("r", on(2019, 6, 3), null, null, on(2019, 6, 3), null, null, null),
                        new PracticeReview("r", on(2019, 6, 3), null, null, null, null, null, null)),
                5);

        assertThat(found)
                .containsExactly(
                        new Situation(
                                Child.of("r"), on(2019, 6, 11), on(2019, 6, 13), SituationKind.NOTIFICATION_OVERDUE),
                        new Situation(Child.of("r"), on(2019, 6, 11), null, SituationKind.NOTIFICATION_OVERDUE));
    }

    /** Back on Monday 3 June 2019: whatever the hour, 72 hours have passed by the end of Thursday 6. */
    @Test
    void aReturnInterviewIsOverdueFromTheFourthDayUnlessItWasRefused() {
        var found = Situations.overdueReturnInterviews(List.of(
                back(MissingKind.M, null, null, 72),
                back(MissingKind.M, true, true, 120),
                back(null, null, null, null),
                back(null, true, false, null),
                back(null, false, false, null),
                back(null, true, true, null),
                back(MissingKind.A, null, null, null),
                new MissingEpisode(ANN, on(2019, 6, 1), null, null, null, null, null, null, null, null, null)));

        assertThat(found)
                .containsExactly(
                        situation(on(2019, 6, 7), on(2019, 6, 8), SituationKind.RETURN_INTERVIEW_OVERDUE),
                        situation(on(2019, 6, 7), null, SituationKind.RETURN_INTERVIEW_OVERDUE),
                        situation(on(2019, 6, 7), null, SituationKind.RETURN_INTERVIEW_OVERDUE));
    }

    /** Last looked after on 30 June 2018 and on 31 May 2019: the second is within a year of the first. */
    @Test
    void aChildWhoCameBackIsLookedAfterInTheYearOnce() {
        var found = Situations.lookedAfterInYear(List.of(
                care(ANN, on(2019, 5, 1), on(2019, 6, 1)),
                care(ANN, on(2018, 1, 1), on(2018, 7, 1)),
                care(BEN, on(2020, 1, 1), null)));

        assertThat(found)
                .containsExactlyInAnyOrder(
                        situation(on(2018, 1, 1), on(2020, 5, 31), SituationKind.LOOKED_AFTER_IN_YEAR),
                        new Situation(BEN, on(2020, 1, 1), null, SituationKind.LOOKED_AFTER_IN_YEAR));
    }

    private static PracticeReview review(ReviewKind kind) {
        return new PracticeReview("r", on(2019, 1, 31), null, kind, null, on(2019, 6, 3), null, null);
    }

    private static MissingEpisode back(
            @Nullable MissingKind kind, @Nullable Boolean accepted, @Nullable Boolean done, @Nullable Integer hours) {
        return new MissingEpisode(
                ANN, on(2019, 6, 1), on(2019, 6, 3), kind, null, null, null, accepted, done, hours, null);
    }

    private static Situation situation(LocalDate started, @Nullable LocalDate ended, SituationKind kind) {
        return new Situation(ANN, started, ended, kind);
    }

    private static Assessment assessment(
            LocalDate started, @Nullable LocalDate authorised, @Nullable LocalDate referred) {
        return new Assessment(ANN, started, authorised, referred, null, null, null, null);
    }

    private static NeedEpisode need(
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable Boolean noFurtherAction,
            @Nullable LocalDate assessed) {
        return new NeedEpisode(ANN, started, ended, null, null, null, noFurtherAction, assessed);
    }

    private static ProtectionPlan plan(Child child, LocalDate started, @Nullable LocalDate ended) {
        return new ProtectionPlan(child, started, ended, null, null, null, null, null, null, null);
    }

    private static PlanReview review(Child child, LocalDate held) {
        return new PlanReview(child, held, null, null, null, null);
    }

    private static CarePeriod care(Child child, LocalDate started, @Nullable LocalDate ended) {
        return new CarePeriod(child, started, ended, null, null, null, null, null);
    }

    private static Placement placement(LocalDate started, @Nullable LocalDate ended, PlacementType type) {
        return placement(ANN, started, ended, type);
    }

    private static Placement placement(Child child, LocalDate started, @Nullable LocalDate ended, PlacementType type) {
        return new Placement(child, started, ended, type, PlacementProvider.PR1, null, null, null);
    }

    private static Permanence permanence(
            @Nullable LocalDate order, @Nullable LocalDate placed, @Nullable LocalDate ended) {
        return new Permanence(ANN, on(2019, 1, 1), ended, null, null, order, null, null, placed, null, null);
    }
}
