package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Counting.counted;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.measure.Measure.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.Agency;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.AuditGrade;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementType;
import safeguarding.time.ReportingPeriod;

/** The conditions that indicators share, and the clocks, each by rows made for it. */
class ConditionsTest {

    private static final Child ANN = Child.of("Ann", on(2012, 2, 29));
    private static final Child BEN = Child.of("Ben");

    /** Ann's second and third come within 12 months of the one before; Ben's second on the anniversary does not. */
    @Test
    void aReReferralIsOneOfTheReferralsAndItsChildOneOfTheChildren() {
        var rows = List.of(
                referral(ANN, on(2019, 1, 10), null, null),
                referral(ANN, on(2019, 6, 10), null, null),
                referral(ANN, on(2020, 6, 9), null, null),
                referral(BEN, on(2019, 1, 10), null, null),
                referral(BEN, on(2020, 1, 10), null, null));

        assertThat(counted(Referral.REFERRALS.where(Referral.REPEAT_IN_YEAR), rows))
                .isEqualTo(2);
        assertThat(Counting.figure(
                        people(Referral.REFERRALS.where(Referral.REPEAT_IN_YEAR)),
                        ReportingPeriod.of(on(2019, 1, 1), on(2021, 1, 1)),
                        Referral.REFERRALS,
                        rows))
                .isEqualTo(1);
    }

    @Test
    void aReReferralCanBeTheSendersWord() {
        var rows = List.of(
                referral(ANN, on(2019, 1, 10), 0, null),
                referral(BEN, on(2019, 6, 10), 2, null),
                referral(BEN, on(2019, 8, 10), null, null));

        assertThat(counted(Referral.REFERRALS.where(Referral.REPEAT_AS_COUNTED_BY_SENDER), rows))
                .isEqualTo(1);
    }

    @Test
    void notInNeedAreTheTwoReasonsThatFollowAnAssessment() {
        var rows = List.of(
                referral(ANN, on(2019, 1, 10), null, ClosureReason.RC8),
                referral(ANN, on(2023, 1, 10), null, ClosureReason.RC9),
                referral(ANN, on(2023, 3, 10), null, ClosureReason.RC7),
                referral(ANN, on(2023, 5, 10), null, null));

        assertThat(counted(Referral.REFERRALS.where(Referral.NOT_IN_NEED), rows))
                .isEqualTo(2);
    }

    @Test
    void aReferralThatLedToNothingIsNoEpisodeOfNeedAndOneNotRecordedIs() {
        var rows = List.of(need(ANN, true), need(ANN, false), need(BEN, null));

        assertThat(counted(NeedEpisode.NEED_EPISODES.starting().where(NeedEpisode.IN_NEED), rows))
                .isEqualTo(2);
    }

    /**
     * Started on Monday 3 June 2019 and authorised on Monday 5 August: nine weeks, 45 working days. The referral on
     * Monday 27 May, a bank holiday, is five working days before: 28, 29, 30, 31 May and 3 June.
     */
    @Test
    void theClocksOfTheCensusAndOfTheGuidanceRunApart() {
        var rows =
                List.of(new Assessment(ANN, on(2019, 6, 3), on(2019, 8, 5), on(2019, 5, 27), null, null, null, null));
        var done = Assessment.ASSESSMENTS.ending();

        assertThat(counted(done.where(Assessment.WORKING_DAYS.is(45)), rows)).isEqualTo(1);
        assertThat(counted(done.where(Assessment.WORKING_DAYS_FROM_REFERRAL.is(50)), rows))
                .isEqualTo(1);
    }

    @Test
    void anAssessmentThatFoundNothingHasNoFactorAndOneNotRecordedIsUnknown() {
        var rows = List.of(
                assessment(Set.of(AssessmentFactor.NONE)),
                assessment(Set.of(AssessmentFactor.NEGLECT, AssessmentFactor.SELF_HARM)),
                assessment(null));
        var done = Assessment.ASSESSMENTS.ending();

        assertThat(counted(done.where(Assessment.ANY_FACTOR), rows)).isEqualTo(1);
        assertThat(counted(done.where(Assessment.FACTOR_COUNT.is(2)), rows)).isEqualTo(1);
        assertThat(counted(done.where(Assessment.FACTOR_COUNT.is(0)), rows)).isEqualTo(1);
    }

    /** Both substances of a parent are one thing; those of the child or of another in the household are not. */
    @Test
    void whatTroublesParentsIsToldFromTheFactors() {
        var rows = List.of(
                assessment(Set.of(
                        AssessmentFactor.DOMESTIC_ABUSE_PARENT,
                        AssessmentFactor.MENTAL_HEALTH_PARENT,
                        AssessmentFactor.DRUGS_PARENT)),
                assessment(Set.of(AssessmentFactor.ALCOHOL_PARENT)),
                assessment(Set.of(
                        AssessmentFactor.DOMESTIC_ABUSE_CHILD,
                        AssessmentFactor.MENTAL_HEALTH_OTHER,
                        AssessmentFactor.DRUGS_CHILD)));
        var done = Assessment.ASSESSMENTS.ending();

        assertThat(counted(done.where(Assessment.PARENT_DOMESTIC_ABUSE.isTrue()), rows))
                .isEqualTo(1);
        assertThat(counted(done.where(Assessment.PARENT_MENTAL_HEALTH.isTrue()), rows))
                .isEqualTo(1);
        assertThat(counted(done.where(Assessment.PARENT_SUBSTANCE.isTrue()), rows))
                .isEqualTo(2);
    }

    @Test
    void eachFactorOfAFinishedAssessmentIsARowAndAnOpenOneHasNone() {
        var factors = Set.of(AssessmentFactor.NEGLECT, AssessmentFactor.GANGS);
        var found = FoundFactor.of(assessment(factors));

        assertThat(found)
                .containsExactly(
                        new FoundFactor(ANN, on(2019, 7, 1), AssessmentFactor.GANGS, true),
                        new FoundFactor(ANN, on(2019, 7, 1), AssessmentFactor.NEGLECT, true));
        assertThat(counted(FoundFactor.FACTORS.where(FoundFactor.FACTOR.is(AssessmentFactor.GANGS)), found))
                .isEqualTo(1);
        assertThat(FoundFactor.of(assessment(null))).isEmpty();
        assertThat(FoundFactor.of(new Assessment(ANN, on(2019, 6, 3), null, null, factors, null, null, true)))
                .isEmpty();
    }

    @Test
    void aStrategyDiscussionIsQuorateWithSocialCarePoliceAndHealth() {
        var rows = List.of(
                discussion(Set.of(Agency.SOCIAL_CARE, Agency.POLICE, Agency.HEALTH, Agency.EDUCATION), Set.of()),
                discussion(Set.of(Agency.SOCIAL_CARE, Agency.POLICE), Set.of(Agency.HEALTH, Agency.EDUCATION)),
                discussion(null, null));

        assertThat(counted(StrategyDiscussion.STRATEGY_DISCUSSIONS.where(StrategyDiscussion.QUORATE), rows))
                .isEqualTo(1);
        assertThat(counted(StrategyDiscussion.STRATEGY_DISCUSSIONS.where(StrategyDiscussion.EDUCATION.isTrue()), rows))
                .isEqualTo(1);
        assertThat(counted(StrategyDiscussion.STRATEGY_DISCUSSIONS.where(StrategyDiscussion.ABSENCES.is(2)), rows))
                .isEqualTo(1);
        assertThat(counted(
                        StrategyDiscussion.STRATEGY_DISCUSSIONS.where(StrategyDiscussion.ABSENCES_INFORMED.is(1)),
                        rows))
                .isEqualTo(1);
    }

    /** Ann has two on one day and another within the year; Ben's second comes a day after the first. */
    @Test
    void twoEnquiriesAboutAChildOnOneDayAreOne() {
        var rows = List.of(
                enquiry(ANN, on(2019, 6, 3), null),
                enquiry(ANN, on(2019, 6, 3), on(2019, 6, 24)),
                enquiry(ANN, on(2020, 6, 2), null),
                enquiry(BEN, on(2019, 6, 3), null),
                enquiry(BEN, on(2019, 6, 4), null));

        assertThat(counted(Enquiry.ENQUIRIES.where(Enquiry.FIRST_OF_DAY), rows)).isEqualTo(4);
        assertThat(counted(Enquiry.ENQUIRIES.where(Enquiry.LED_TO_CONFERENCE), rows))
                .isEqualTo(1);
        assertThat(counted(Enquiry.ENQUIRIES.where(Enquiry.REPEAT_IN_YEAR), rows))
                .isEqualTo(3);
    }

    /** Three weeks from Monday 3 June 2019 are 15 working days; from Tuesday 4 June to the same day are 14. */
    @Test
    void theConferenceOfAMoveRunsOnAClockOfItsOwn() {
        var rows = List.of(
                conference(on(2019, 6, 24), on(2019, 6, 3), null, false),
                conference(on(2019, 6, 24), null, on(2019, 6, 4), true));
        var all = InitialConference.INITIAL_CONFERENCES;

        assertThat(counted(all.where(InitialConference.WORKING_DAYS.is(15)), rows))
                .isEqualTo(1);
        assertThat(counted(all.where(InitialConference.WORKING_DAYS_FROM_MOVE.is(14)), rows))
                .isEqualTo(1);
        assertThat(counted(all.where(InitialConference.WORKING_DAYS.isRecorded()), rows))
                .isEqualTo(1);
    }

    /** Ann's second plan starts 24 months less a day after the end of the first, Ben's on the day itself. */
    @Test
    void secondEverAndSecondWithinTwoYearsAreTwoThings() {
        var rows = List.of(
                plan(ANN, on(2015, 1, 5), on(2015, 6, 10), 0),
                plan(ANN, on(2017, 6, 9), null, 1),
                plan(BEN, on(2015, 1, 5), on(2015, 6, 10), 0),
                plan(BEN, on(2017, 6, 10), null, 1));
        var starts = ProtectionPlan.PLANS.starting();

        assertThat(counted(starts.where(ProtectionPlan.SECOND_EVER), rows)).isEqualTo(2);
        assertThat(counted(starts.where(ProtectionPlan.SECOND_WITHIN_24_MONTHS), rows))
                .isEqualTo(1);
    }

    /** From 1 April 2017 to 31 March 2019, both included, are 730 days: more than 729. To 30 March they are 729. */
    @Test
    void aPlanLastedTwoYearsIfItDidWithTheDayItEnded() {
        var rows = List.of(
                plan(ANN, on(2017, 4, 1), on(2019, 3, 31), null), plan(BEN, on(2017, 4, 1), on(2019, 3, 30), null));

        assertThat(counted(ProtectionPlan.PLANS.ending().where(ProtectionPlan.LASTED_2_YEARS), rows))
                .isEqualTo(1);
    }

    @Test
    void aPlanThatEndedWithinThreeMonthsIsToldByTheCalendar() {
        var rows = List.of(
                plan(ANN, on(2019, 1, 31), on(2019, 4, 30), null), plan(BEN, on(2019, 1, 31), on(2019, 5, 1), null));

        assertThat(counted(ProtectionPlan.PLANS.ending().where(ProtectionPlan.MONTHS.atMost(3)), rows))
                .isEqualTo(1);
    }

    /** Working days from Monday 3 June 2019 to Monday 17 June: ten. */
    @Test
    void theCoreGroupsClockStartsWithTheConference() {
        var rows = List.of(new ProtectionPlan(
                ANN, on(2019, 6, 5), null, null, null, null, null, on(2019, 6, 3), on(2019, 6, 17), null));

        assertThat(counted(
                        ProtectionPlan.PLANS.starting().where(ProtectionPlan.WORKING_DAYS_TO_CORE_GROUP.is(10)), rows))
                .isEqualTo(1);
    }

    @Test
    void anEpisodeStartsOrEndsCareByItsReason() {
        var rows = List.of(
                episode(ANN, on(2019, 1, 1), on(2019, 2, 1), EpisodeStartReason.S, EpisodeEndReason.X1, LegalStatus.C1),
                episode(
                        ANN,
                        on(2019, 2, 1),
                        on(2019, 3, 1),
                        EpisodeStartReason.L,
                        EpisodeEndReason.E4A,
                        LegalStatus.C2),
                episode(BEN, on(2019, 1, 1), on(2019, 2, 1), null, null, LegalStatus.V3));

        assertThat(counted(LookedAfterEpisode.LOOKED_AFTER.starting().where(LookedAfterEpisode.STARTS_CARE), rows))
                .isEqualTo(1);
        assertThat(counted(LookedAfterEpisode.LOOKED_AFTER.ending().where(LookedAfterEpisode.ENDS_CARE), rows))
                .isEqualTo(1);
        assertThat(counted(LookedAfterEpisode.LOOKED_AFTER.starting().where(LookedAfterEpisode.NOT_SHORT_BREAK), rows))
                .isEqualTo(2);
    }

    @Test
    void whereAChildLivesIsToldByGroupsOfCodes() {
        var rows = List.of(
                lives(PlacementType.U1),
                lives(PlacementType.U6),
                lives(PlacementType.K1),
                lives(PlacementType.K2),
                lives(PlacementType.K3),
                lives(PlacementType.P1));
        var starts = LookedAfterEpisode.LOOKED_AFTER.starting();

        assertThat(counted(starts.where(LookedAfterEpisode.FOSTERED), rows)).isEqualTo(2);
        assertThat(counted(starts.where(LookedAfterEpisode.IN_HOME_OR_SECURE_UNIT), rows))
                .isEqualTo(2);
    }

    /** Ann comes back a day within 12 months; the codes of special guardianship changed in 2019. */
    @Test
    void howCareEndedIsToldByTheCodesOfAnyYear() {
        var rows = List.of(
                care(ANN, on(2017, 1, 1), on(2018, 1, 10), EpisodeEndReason.E43),
                care(ANN, on(2019, 1, 9), on(2020, 1, 10), EpisodeEndReason.E46),
                care(BEN, on(2017, 1, 1), on(2018, 1, 10), EpisodeEndReason.E12),
                care(BEN, on(2019, 1, 10), on(2020, 1, 10), EpisodeEndReason.E41));
        var ends = CarePeriod.CARE_PERIODS.ending();

        assertThat(counted(ends.where(CarePeriod.SPECIAL_GUARDIANSHIP), rows)).isEqualTo(2);
        assertThat(counted(ends.where(CarePeriod.ADOPTED), rows)).isEqualTo(1);
        assertThat(counted(ends.where(CarePeriod.ARRANGEMENTS_ORDER), rows)).isEqualTo(1);
        assertThat(counted(CarePeriod.CARE_PERIODS.starting().where(CarePeriod.RETURN_IN_YEAR), rows))
                .isEqualTo(1);
    }

    @Test
    void policeProtectionIsOneCodeAndAnEmergencyOrderAnother() {
        var rows = List.of(
                new LegalPeriod(ANN, on(2019, 1, 1), on(2019, 1, 3), LegalStatus.L1),
                new LegalPeriod(BEN, on(2019, 1, 1), on(2019, 1, 3), LegalStatus.L2));

        assertThat(counted(LegalPeriod.LEGAL_PERIODS.starting().where(LegalPeriod.POLICE_PROTECTION), rows))
                .isEqualTo(1);
        assertThat(counted(LegalPeriod.LEGAL_PERIODS.starting().where(LegalPeriod.EMERGENCY_PROTECTION), rows))
                .isEqualTo(1);
    }

    @Test
    void aChildTookPartUnlessTooYoungOrNotAtAll() {
        var rows = List.of(review(Participation.PN0), review(Participation.PN4), review(Participation.PN7));

        assertThat(counted(LookedAfterReview.LOOKED_AFTER_REVIEWS.where(LookedAfterReview.TOOK_PART), rows))
                .isEqualTo(1);
    }

    @Test
    void onlyChildrenLookedAfterAllYearAreInTheBaseOfTheirHealth() {
        var rows = List.of(health(true), health(false), health(null));

        assertThat(counted(LookedAfterHealth.LOOKED_AFTER_HEALTH.where(LookedAfterHealth.ALL_YEAR), rows))
                .isEqualTo(1);
    }

    @Test
    void seventyTwoHoursAreStillInTime() {
        var rows = List.of(interviewed(72), interviewed(73), interviewed(null));

        assertThat(counted(MissingEpisode.MISSING.ending().where(MissingEpisode.INTERVIEWED_WITHIN_72_HOURS), rows))
                .isEqualTo(1);
    }

    /** In the base of activity: in touch, not in touch, not recorded, and the one abroad, who leaves that of homes. */
    @Test
    void thoseNotInTouchStayInTheBaseAndThoseWhoDiedOrWentHomeLeaveIt() {
        var rows = List.of(
                leaver(InTouch.YES, LeaverAccommodation.Z),
                leaver(InTouch.NO, LeaverAccommodation.NOT_KNOWN),
                leaver(InTouch.DIED, null),
                leaver(InTouch.RHOM, LeaverAccommodation.B),
                leaver(InTouch.YES, LeaverAccommodation.G),
                leaver(null, null));

        assertThat(counted(CareLeaver.CARE_LEAVERS.where(CareLeaver.IN_BASE), rows))
                .isEqualTo(4);
        assertThat(counted(CareLeaver.CARE_LEAVERS.where(CareLeaver.IN_ACCOMMODATION_BASE), rows))
                .isEqualTo(3);
        assertThat(counted(CareLeaver.CARE_LEAVERS.where(CareLeaver.STAYING_PUT), rows))
                .isEqualTo(1);
    }

    @Test
    void goodAuditsAreTheTwoBetterGrades() {
        var rows = List.of(
                audit(AuditGrade.OUTSTANDING),
                audit(AuditGrade.GOOD),
                audit(AuditGrade.REQUIRES_IMPROVEMENT),
                audit(null));

        assertThat(counted(CaseAudit.AUDITS.where(CaseAudit.GOOD_OR_BETTER), rows))
                .isEqualTo(2);
    }

    /** A child born on 29 February 2012 turns seven on 1 March 2019; without a day of birth there is no age. */
    @Test
    void theAgeIsThatOnTheFirstDayOfTheRow() {
        var rows = List.of(
                referral(ANN, on(2019, 2, 28), null, null),
                referral(ANN, on(2019, 3, 1), null, null),
                referral(BEN, on(2019, 3, 1), null, null));

        assertThat(counted(Referral.REFERRALS.where(Referral.AGE.is(6)), rows)).isEqualTo(1);
        assertThat(counted(Referral.REFERRALS.where(Referral.AGE.is(7)), rows)).isEqualTo(1);
        assertThat(counted(Referral.REFERRALS.where(Referral.AGE.isRecorded()), rows))
                .isEqualTo(2);
    }

    private static Referral referral(
            Child child, LocalDate received, @Nullable Integer earlier, @Nullable ClosureReason closed) {
        return new Referral(child, received, null, null, null, closed, earlier);
    }

    private static NeedEpisode need(Child child, @Nullable Boolean noFurtherAction) {
        return new NeedEpisode(child, on(2019, 6, 3), null, null, null, null, noFurtherAction, null);
    }

    private static Assessment assessment(@Nullable Set<AssessmentFactor> factors) {
        return new Assessment(ANN, on(2019, 6, 3), on(2019, 7, 1), null, factors, null, null, true);
    }

    private static StrategyDiscussion discussion(@Nullable Set<Agency> attended, @Nullable Set<Agency> absent) {
        return new StrategyDiscussion(
                ANN,
                on(2019, 6, 3),
                attended,
                absent,
                absent == null || absent.isEmpty() ? absent : Set.of(Agency.HEALTH),
                null,
                null);
    }

    private static Enquiry enquiry(Child child, LocalDate started, @Nullable LocalDate conference) {
        return new Enquiry(child, started, null, conference, null, null, null);
    }

    private static InitialConference conference(
            LocalDate held, @Nullable LocalDate enquiry, @Nullable LocalDate move, boolean transfer) {
        return new InitialConference(ANN, held, enquiry, move, transfer, null, null, null, null, null, null);
    }

    private static ProtectionPlan plan(
            Child child, LocalDate started, @Nullable LocalDate ended, @Nullable Integer previous) {
        return new ProtectionPlan(child, started, ended, null, null, previous, null, null, null, null);
    }

    private static LookedAfterEpisode episode(
            Child child,
            LocalDate started,
            LocalDate ended,
            @Nullable EpisodeStartReason startReason,
            @Nullable EpisodeEndReason endReason,
            LegalStatus status) {
        return new LookedAfterEpisode(
                child, started, ended, startReason, status, null, null, null, endReason, null, null, null);
    }

    private static LookedAfterEpisode lives(PlacementType placement) {
        return new LookedAfterEpisode(
                Child.of(placement.code()),
                on(2019, 6, 3),
                null,
                null,
                null,
                null,
                placement,
                null,
                null,
                null,
                null,
                null);
    }

    private static CarePeriod care(Child child, LocalDate started, LocalDate ended, EpisodeEndReason reason) {
        return new CarePeriod(child, started, ended, reason, null, null, null, null);
    }

    private static LookedAfterReview review(Participation participation) {
        return new LookedAfterReview(ANN, on(2019, 6, 3), null, participation);
    }

    private static LookedAfterHealth health(@Nullable Boolean allYear) {
        return new LookedAfterHealth(
                ANN, on(2019, 3, 31), allYear, null, null, null, null, null, null, null, null, null, null);
    }

    private static MissingEpisode interviewed(@Nullable Integer hours) {
        return new MissingEpisode(ANN, on(2019, 6, 3), on(2019, 6, 4), null, null, null, null, null, null, hours, null);
    }

    private static CareLeaver leaver(@Nullable InTouch inTouch, @Nullable LeaverAccommodation accommodation) {
        return new CareLeaver(ANN, on(2019, 6, 3), null, inTouch, null, accommodation, null, null, null);
    }

    private static CaseAudit audit(@Nullable AuditGrade grade) {
        return new CaseAudit("agency", on(2019, 6, 3), null, grade, null, null);
    }
}
