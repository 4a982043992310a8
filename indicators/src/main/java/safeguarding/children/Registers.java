package safeguarding.children;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Register;

/** Every register of this package. */
public final class Registers {

    /** The registers, in the order of a child's way through the services, then those of the partnership. */
    public static final List<Register<?>> ALL = Stream.concat(
                    Stream.of(
                            Person.PERSONS,
                            Contact.CONTACTS,
                            EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS,
                            EarlyHelpEpisode.EARLY_HELP_EPISODES,
                            Referral.REFERRALS,
                            NeedEpisode.NEED_EPISODES,
                            NeedPlan.NEED_PLANS,
                            NeedVisit.NEED_VISITS,
                            Assessment.ASSESSMENTS,
                            FoundFactor.FACTORS,
                            StrategyDiscussion.STRATEGY_DISCUSSIONS,
                            Enquiry.ENQUIRIES,
                            InitialConference.INITIAL_CONFERENCES,
                            ProtectionPlan.PLANS,
                            PlanReview.PLAN_REVIEWS,
                            PlanVisit.PLAN_VISITS,
                            PlanRisk.PLAN_RISKS,
                            PreProceedings.PRE_PROCEEDINGS,
                            LookedAfterEpisode.LOOKED_AFTER,
                            CarePeriod.CARE_PERIODS,
                            Placement.PLACEMENTS,
                            LegalPeriod.LEGAL_PERIODS,
                            LookedAfterReview.LOOKED_AFTER_REVIEWS,
                            LookedAfterVisit.LOOKED_AFTER_VISITS,
                            LookedAfterHealth.LOOKED_AFTER_HEALTH,
                            SocialWorkerEpisode.SOCIAL_WORKER_EPISODES,
                            MissingEpisode.MISSING,
                            CareLeaver.CARE_LEAVERS,
                            Permanence.PERMANENCE,
                            FosteringArrangement.FOSTERING_ARRANGEMENTS,
                            Allegation.ALLEGATIONS,
                            ExploitationReferral.EXPLOITATION_REFERRALS,
                            ExploitationCase.EXPLOITATION_CASES,
                            Exclusion.EXCLUSIONS,
                            SchoolAbsence.SCHOOL_ABSENCE,
                            OutOfSchool.OUT_OF_SCHOOL,
                            PracticeReview.REVIEWS,
                            ChildDeath.CHILD_DEATHS,
                            CaseAudit.AUDITS,
                            TrainingEvent.TRAINING_EVENTS,
                            SurveyAnswer.SURVEY_ANSWERS,
                            Action.ACTIONS,
                            Caseload.CASELOADS,
                            Restraint.RESTRAINTS,
                            SecureStay.SECURE_STAYS,
                            BudgetLine.CONTRIBUTIONS),
                    Arrays.stream(SituationKind.values()).map(Situation::of))
            .<Register<?>>map(register -> register)
            .toList();

    private Registers() {}
}
