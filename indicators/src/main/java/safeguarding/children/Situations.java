package safeguarding.children;

import static safeguarding.children.OneAtATime.accepted;
import static safeguarding.children.OneAtATime.byChild;
import static safeguarding.children.OneAtATime.byChildAndDay;
import static safeguarding.children.OneAtATime.id;
import static safeguarding.children.code.SituationKind.ACTION_OVERDUE;
import static safeguarding.children.code.SituationKind.ALLEGATION_OVERDUE;
import static safeguarding.children.code.SituationKind.ASSESSMENT_OVERDUE;
import static safeguarding.children.code.SituationKind.ASSESSMENT_OVERDUE_FROM_REFERRAL;
import static safeguarding.children.code.SituationKind.AUDIT_ACTION_OVERDUE;
import static safeguarding.children.code.SituationKind.AWAITING_ADOPTION;
import static safeguarding.children.code.SituationKind.AWAITING_ASSESSMENT;
import static safeguarding.children.code.SituationKind.CARE_REVIEWED_IN_TIME;
import static safeguarding.children.code.SituationKind.CARE_REVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.CARE_TO_BE_REVIEWED;
import static safeguarding.children.code.SituationKind.CARE_VISITED_IN_TIME;
import static safeguarding.children.code.SituationKind.CARE_VISIT_OVERDUE;
import static safeguarding.children.code.SituationKind.CONFERENCE_OVERDUE;
import static safeguarding.children.code.SituationKind.CONTACT_DECISION_OVERDUE;
import static safeguarding.children.code.SituationKind.CORE_GROUP_OVERDUE;
import static safeguarding.children.code.SituationKind.DEATH_REVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.EARLY_HELP_ASSESSMENT_OVERDUE;
import static safeguarding.children.code.SituationKind.FOSTERING_VISIT_OVERDUE;
import static safeguarding.children.code.SituationKind.HEALTH_ASSESSMENT_OVERDUE;
import static safeguarding.children.code.SituationKind.LONG_TERM_CARE;
import static safeguarding.children.code.SituationKind.LONG_TERM_STABLE;
import static safeguarding.children.code.SituationKind.LOOKED_AFTER_IN_YEAR;
import static safeguarding.children.code.SituationKind.NEED_VISITED_IN_TIME;
import static safeguarding.children.code.SituationKind.NEED_VISIT_OVERDUE;
import static safeguarding.children.code.SituationKind.NOTIFICATION_OVERDUE;
import static safeguarding.children.code.SituationKind.PLAN_AND_LOOKED_AFTER;
import static safeguarding.children.code.SituationKind.PLAN_NOT_SEEN_ALONE;
import static safeguarding.children.code.SituationKind.PLAN_REVIEWED_IN_TIME;
import static safeguarding.children.code.SituationKind.PLAN_REVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.PLAN_SEEN_ALONE;
import static safeguarding.children.code.SituationKind.PLAN_TO_BE_REVIEWED;
import static safeguarding.children.code.SituationKind.PLAN_VISITED_IN_TIME;
import static safeguarding.children.code.SituationKind.PLAN_VISIT_OVERDUE;
import static safeguarding.children.code.SituationKind.PUBLICATION_OVERDUE;
import static safeguarding.children.code.SituationKind.RAPID_REVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.REFERRAL_DECISION_OVERDUE;
import static safeguarding.children.code.SituationKind.RETURN_INTERVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.REVIEW_ACTION_OVERDUE;
import static safeguarding.children.code.SituationKind.THREE_PLACEMENTS;
import static safeguarding.children.code.SituationKind.THREE_WORKERS;
import static safeguarding.children.code.SituationKind.UNBORN_WITH_PLAN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Stretches.Stretch;
import safeguarding.children.code.ActionOrigin;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.ReviewKind;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Register;
import safeguarding.time.Span;
import safeguarding.time.WorkingCalendar;

/**
 * Works out {@linkplain Situation situations} from records: what is overdue on a day, and what follows from several
 * records of a child. Each method takes the rows that go into the registers and gives rows of one or a few kinds; put
 * those of each kind into its own register, {@link Situation#of}, with the coverage of the records. {@link #in} does all of
 * this for whatever records there are.
 *
 * <p>Something is overdue from the first day on which more time has passed than is allowed, and no longer on the day it
 * is done or need not be done any more. Working days are those of England and Wales; what its calendar does not know is
 * never overdue.
 *
 * <p>Call a method only where the day on which a thing is done is recorded at all: a source that never says when contacts
 * were decided would have every one overdue for ever. Rows that end before they start are left out, and of protection
 * plans, periods of care and placements those that overlap, as the registers refuse them.
 */
public final class Situations {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.ENGLAND_AND_WALES;

    private Situations() {}

    /**
     * Records with the situations that can be worked out of them, each kind in its register: those of which every register
     * they are made of is there, and in which the day a thing is done is recorded at all. What is there already stays as it
     * is. The time allowed is that of national guidance: one working day for the decision on a contact or a referral, 45 for
     * an assessment by either clock, 15 for a conference, 10 for a core group, 3 and then 6 months for the reviews of a plan,
     * 42 days between visits to a looked-after child, 20 working days for the first health assessment and 7 for the first
     * visit to a private fostering arrangement, a month for an allegation, 6 months for the review of a death and for
     * publishing a practice review, 5 working days for notifying an incident and 15 for a rapid review. Visits under a plan,
     * and early help, have local limits only: call their methods.
     *
     * <p>Reviews and visits to looked-after children are left out where no plan or period of care has more than one on
     * record: the source keeps the latest only, as Annex A does, and says nothing of the ones before.
     */
    public static CaseRecords in(CaseRecords records) {
        return new Working(records).all();
    }

    /** Works out what it can of some records. */
    private static final class Working {
        private CaseRecords records;

        Working(CaseRecords records) {
            this.records = records;
        }

        private boolean has(Register<?>... registers) {
            return records.registers().containsAll(List.of(registers));
        }

        /** Whether there are records, and some say the day on which they were done. */
        private <R> boolean tells(Register<R> register, Function<? super R, ? extends @Nullable LocalDate> done) {
            return records.rows(register).stream().anyMatch(row -> done.apply(row) != null);
        }

        private <R> List<R> rows(Register<R> register) {
            return records.rows(register);
        }

        private void add(boolean can, Supplier<List<Situation>> found, SituationKind... kinds) {
            List<SituationKind> missing = Arrays.stream(kinds)
                    .filter(kind -> !has(Situation.of(kind)))
                    .toList();
            if (!can || missing.isEmpty()) {
                return;
            }
            List<Situation> rows = found.get();
            for (SituationKind kind : missing) {
                records = records.with(
                        Situation.of(kind),
                        rows.stream().filter(row -> row.kind() == kind).toList());
            }
        }

        CaseRecords all() {
            frontDoor();
            plans();
            care();
            partners();
            return records;
        }

        private void frontDoor() {
            add(
                    tells(Contact.CONTACTS, Contact::decided),
                    () -> overdueContacts(rows(Contact.CONTACTS), 1),
                    CONTACT_DECISION_OVERDUE);
            add(
                    tells(Referral.REFERRALS, Referral::decided),
                    () -> overdueReferrals(rows(Referral.REFERRALS), 1),
                    REFERRAL_DECISION_OVERDUE);
            add(
                    tells(Assessment.ASSESSMENTS, Assessment::authorised),
                    () -> overdueAssessments(rows(Assessment.ASSESSMENTS), 45),
                    ASSESSMENT_OVERDUE);
            add(
                    tells(Assessment.ASSESSMENTS, Assessment::authorised)
                            && tells(Assessment.ASSESSMENTS, Assessment::referred),
                    () -> overdueAssessmentsFromReferral(rows(Assessment.ASSESSMENTS), 45),
                    ASSESSMENT_OVERDUE_FROM_REFERRAL);
            add(
                    tells(NeedEpisode.NEED_EPISODES, NeedEpisode::firstAssessed),
                    () -> awaitingAssessment(rows(NeedEpisode.NEED_EPISODES)),
                    AWAITING_ASSESSMENT);
            add(
                    tells(Enquiry.ENQUIRIES, Enquiry::conference),
                    () -> overdueConferences(rows(Enquiry.ENQUIRIES), 15),
                    CONFERENCE_OVERDUE);
        }

        private void plans() {
            List<ProtectionPlan> plans = rows(ProtectionPlan.PLANS);
            add(
                    tells(ProtectionPlan.PLANS, ProtectionPlan::coreGroupMet),
                    () -> overdueCoreGroups(plans, 10),
                    CORE_GROUP_OVERDUE);
            add(
                    Done.planReviews(rows(PlanReview.PLAN_REVIEWS)).repeatedIn(Case.ofPlans(plans)),
                    () -> planReviews(plans, rows(PlanReview.PLAN_REVIEWS), Span.months(3), Span.months(6)),
                    PLAN_TO_BE_REVIEWED,
                    PLAN_REVIEWED_IN_TIME,
                    PLAN_REVIEW_OVERDUE);
            add(
                    has(ProtectionPlan.PLANS, PlanVisit.PLAN_VISITS),
                    () -> seenAlone(plans, rows(PlanVisit.PLAN_VISITS)),
                    PLAN_SEEN_ALONE,
                    PLAN_NOT_SEEN_ALONE);
            add(
                    plans.stream()
                            .map(ProtectionPlan::child)
                            .anyMatch(child -> child.born() != null || child.unborn() != null),
                    () -> unbornWithPlan(plans),
                    UNBORN_WITH_PLAN);
            add(
                    has(ProtectionPlan.PLANS, CarePeriod.CARE_PERIODS),
                    () -> planAndLookedAfter(plans, rows(CarePeriod.CARE_PERIODS)),
                    PLAN_AND_LOOKED_AFTER);
        }

        private void care() {
            List<CarePeriod> periods = rows(CarePeriod.CARE_PERIODS);
            boolean cared = has(CarePeriod.CARE_PERIODS);
            add(
                    Done.careReviews(rows(LookedAfterReview.LOOKED_AFTER_REVIEWS))
                            .repeatedIn(Case.ofCare(periods)),
                    () -> careReviews(periods, rows(LookedAfterReview.LOOKED_AFTER_REVIEWS)),
                    CARE_TO_BE_REVIEWED,
                    CARE_REVIEWED_IN_TIME,
                    CARE_REVIEW_OVERDUE);
            add(
                    Done.careVisits(rows(LookedAfterVisit.LOOKED_AFTER_VISITS)).repeatedIn(Case.ofCare(periods)),
                    () -> careVisits(periods, rows(LookedAfterVisit.LOOKED_AFTER_VISITS), Span.days(42)),
                    CARE_VISITED_IN_TIME,
                    CARE_VISIT_OVERDUE);
            add(
                    tells(CarePeriod.CARE_PERIODS, CarePeriod::firstHealthAssessed),
                    () -> overdueHealthAssessments(periods, 20),
                    HEALTH_ASSESSMENT_OVERDUE);
            add(cared, () -> lookedAfterInYear(periods), LOOKED_AFTER_IN_YEAR);
            add(
                    cared && has(Placement.PLACEMENTS),
                    () -> threePlacements(rows(Placement.PLACEMENTS), periods),
                    THREE_PLACEMENTS);
            add(
                    cared && has(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES),
                    () -> threeWorkers(rows(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES), periods),
                    THREE_WORKERS);
            add(
                    cared && has(Placement.PLACEMENTS),
                    () -> longTermCare(rows(Placement.PLACEMENTS), periods),
                    LONG_TERM_CARE,
                    LONG_TERM_STABLE);
            add(
                    tells(Permanence.PERMANENCE, Permanence::placementOrder),
                    () -> awaitingAdoption(rows(Permanence.PERMANENCE)),
                    AWAITING_ADOPTION);
            add(
                    records.rows(MissingEpisode.MISSING).stream().anyMatch(row -> row.interviewDone() != null),
                    () -> overdueReturnInterviews(rows(MissingEpisode.MISSING)),
                    RETURN_INTERVIEW_OVERDUE);
        }

        private void partners() {
            List<PracticeReview> reviews = rows(PracticeReview.REVIEWS);
            add(
                    tells(FosteringArrangement.FOSTERING_ARRANGEMENTS, FosteringArrangement::firstVisited),
                    () -> overdueFosteringVisits(rows(FosteringArrangement.FOSTERING_ARRANGEMENTS), 7),
                    FOSTERING_VISIT_OVERDUE);
            add(
                    tells(Allegation.ALLEGATIONS, Allegation::closed),
                    () -> overdueAllegations(rows(Allegation.ALLEGATIONS), Span.months(1)),
                    ALLEGATION_OVERDUE);
            add(
                    tells(ChildDeath.CHILD_DEATHS, ChildDeath::reviewed),
                    () -> overdueDeathReviews(rows(ChildDeath.CHILD_DEATHS), Span.months(6)),
                    DEATH_REVIEW_OVERDUE);
            add(
                    tells(PracticeReview.REVIEWS, PracticeReview::notified),
                    () -> overdueNotifications(reviews, 5),
                    NOTIFICATION_OVERDUE);
            add(
                    tells(PracticeReview.REVIEWS, PracticeReview::rapidReviewed),
                    () -> overdueRapidReviews(reviews, 15),
                    RAPID_REVIEW_OVERDUE);
            add(
                    tells(PracticeReview.REVIEWS, PracticeReview::published),
                    () -> overduePublications(reviews, Span.months(6)),
                    PUBLICATION_OVERDUE);
            add(
                    tells(Action.ACTIONS, Action::completed),
                    () -> overdueActions(rows(Action.ACTIONS)),
                    ACTION_OVERDUE,
                    AUDIT_ACTION_OVERDUE,
                    REVIEW_ACTION_OVERDUE);
        }
    }

    /** Contacts not decided within so many working days: {@link SituationKind#CONTACT_DECISION_OVERDUE}. */
    public static List<Situation> overdueContacts(Collection<Contact> contacts, int workingDays) {
        return each(
                contacts,
                Contact::child,
                row -> late(row.received(), workingDays, row.decided()),
                CONTACT_DECISION_OVERDUE);
    }

    /**
     * Referrals not decided within so many working days: {@link SituationKind#REFERRAL_DECISION_OVERDUE}. Those of one
     * child and day are one, as they are counted, and the first decision is its decision.
     */
    public static List<Situation> overdueReferrals(Collection<Referral> referrals, int workingDays) {
        return each(
                byChildAndDay(referrals, Referral::child, Referral::received),
                ofDay -> ofDay.get(0).child(),
                ofDay -> late(ofDay.get(0).received(), workingDays, earliest(ofDay, Referral::decided)),
                REFERRAL_DECISION_OVERDUE);
    }

    /**
     * Early help assessments not completed within so many working days: {@link
     * SituationKind#EARLY_HELP_ASSESSMENT_OVERDUE}.
     */
    public static List<Situation> overdueEarlyHelp(Collection<EarlyHelpAssessment> assessments, int workingDays) {
        return each(
                assessments,
                EarlyHelpAssessment::child,
                row -> late(row.started(), workingDays, row.completed()),
                EARLY_HELP_ASSESSMENT_OVERDUE);
    }

    /**
     * Assessments open past so many working days from their start, the clock of the census: {@link
     * SituationKind#ASSESSMENT_OVERDUE}.
     */
    public static List<Situation> overdueAssessments(Collection<Assessment> assessments, int workingDays) {
        return each(
                assessments,
                Assessment::child,
                row -> late(row.started(), workingDays, row.authorised()),
                ASSESSMENT_OVERDUE);
    }

    /**
     * Assessments open past so many working days from the referral, the clock of the guidance: {@link
     * SituationKind#ASSESSMENT_OVERDUE_FROM_REFERRAL}. It holds from the start of the assessment at the earliest.
     * Those without a recorded referral are left out.
     */
    public static List<Situation> overdueAssessmentsFromReferral(Collection<Assessment> assessments, int workingDays) {
        return each(
                assessments,
                Assessment::child,
                row -> late(row.referred(), workingDays, row.authorised())
                        .and(Stretches.of(row.started(), row.authorised())),
                ASSESSMENT_OVERDUE_FROM_REFERRAL);
    }

    /**
     * Children in need whose assessment has not started: {@link SituationKind#AWAITING_ASSESSMENT}. Referrals that led
     * to no further action are left out.
     */
    public static List<Situation> awaitingAssessment(Collection<NeedEpisode> episodes) {
        return each(
                episodes,
                NeedEpisode::child,
                row -> Boolean.TRUE.equals(row.noFurtherAction())
                        ? Stretches.NONE
                        : Stretches.of(row.started(), earlier(row.firstAssessed(), row.ended())),
                AWAITING_ASSESSMENT);
    }

    /**
     * Enquiries whose initial conference was not held within so many working days: {@link
     * SituationKind#CONFERENCE_OVERDUE}. An enquiry that was found not to need one is left out; one of which nobody
     * recorded it needs one. Those of one child and day are one, as they are counted: the first conference is its
     * conference, and it needs none where one of them says so and no other had one or was found to need one.
     */
    public static List<Situation> overdueConferences(Collection<Enquiry> enquiries, int workingDays) {
        return each(
                byChildAndDay(enquiries, Enquiry::child, Enquiry::started),
                ofDay -> ofDay.get(0).child(),
                ofDay -> needNoConference(ofDay)
                        ? Stretches.NONE
                        : late(ofDay.get(0).started(), workingDays, earliest(ofDay, Enquiry::conference)),
                CONFERENCE_OVERDUE);
    }

    private static boolean needNoConference(List<Enquiry> ofDay) {
        boolean need = false;
        boolean needNone = false;
        for (Enquiry row : ofDay) {
            boolean none = Boolean.TRUE.equals(row.conferenceNotRequired());
            needNone |= none;
            need |= !none && (row.conferenceNotRequired() != null || row.conference() != null);
        }
        return needNone && !need;
    }

    /**
     * Plans whose core group did not meet within so many working days of the initial conference: {@link
     * SituationKind#CORE_GROUP_OVERDUE}. Plans without a recorded conference and those of other authorities are left
     * out.
     */
    public static List<Situation> overdueCoreGroups(Collection<ProtectionPlan> plans, int workingDays) {
        return each(
                own(plans),
                ProtectionPlan::child,
                row -> late(row.conferenced(), workingDays, row.coreGroupMet()).and(open(row)),
                CORE_GROUP_OVERDUE);
    }

    /**
     * How plans are reviewed: {@link SituationKind#PLAN_TO_BE_REVIEWED}, {@link SituationKind#PLAN_REVIEWED_IN_TIME} and
     * {@link SituationKind#PLAN_REVIEW_OVERDUE}. Plans of other authorities are left out.
     *
     * <p>A review that was late in the 12 months up to a day keeps the plan from being reviewed in time on that day, so
     * the reviews of those months and the last one before them are needed. Several on one day are one, and one on the day
     * the plan starts is none.
     *
     * <p>Of a plan that began before the earliest review on record nobody knows when it was last reviewed. None of the
     * kinds holds before its first review on record, which is taken to be in time, or before a review is overdue that was
     * held on the day the records begin.
     *
     * @param reviews every review, not the latest of each plan only
     * @param first how long after the start of the plan the first review may be held: three months by national guidance
     * @param next how long after a review the next may be held: six months
     */
    public static List<Situation> planReviews(
            Collection<ProtectionPlan> plans, Collection<PlanReview> reviews, Span first, Span next) {
        return reviewing(
                Case.ofPlans(plans),
                Done.planReviews(reviews),
                List.of(day -> after(first.addTo(day)), day -> after(next.addTo(day))),
                first::addTo,
                PLAN_TO_BE_REVIEWED,
                PLAN_REVIEWED_IN_TIME,
                PLAN_REVIEW_OVERDUE);
    }

    /**
     * How looked-after children's cases are reviewed: {@link SituationKind#CARE_TO_BE_REVIEWED},
     * {@link SituationKind#CARE_REVIEWED_IN_TIME} and {@link SituationKind#CARE_REVIEW_OVERDUE}. The first review is due
     * within 20 working days of the start, the second within three months of the first, each later one within six months.
     *
     * <p>A review that was late in the 12 months up to a day keeps the case from being reviewed in time on that day, so
     * the reviews of those months and the last two before them are needed. Several on one day are one, and one on the day
     * care starts is none.
     *
     * <p>Of a period of care that began before the earliest review on record nobody knows when it was last reviewed. None
     * of the kinds holds before its first review on record, which is taken to be in time, or before a review is overdue
     * that was held on the day the records begin; from then on six months are allowed.
     *
     * @param reviews every review, not the latest of each child only
     */
    public static List<Situation> careReviews(Collection<CarePeriod> periods, Collection<LookedAfterReview> reviews) {
        return reviewing(
                Case.ofCare(periods),
                Done.careReviews(reviews),
                List.of(day -> worked(day, 20), day -> after(day.plusMonths(3)), day -> after(day.plusMonths(6))),
                day -> worked(day, 20),
                CARE_TO_BE_REVIEWED,
                CARE_REVIEWED_IN_TIME,
                CARE_REVIEW_OVERDUE);
    }

    /**
     * How children with a plan are visited: {@link SituationKind#PLAN_VISIT_OVERDUE} and
     * {@link SituationKind#PLAN_VISITED_IN_TIME}. The clock starts with the plan and again with each visit; a visit at
     * which the child was not seen does not count. Plans of other authorities are left out. Of a plan that began before the
     * earliest visit on record nobody knows the last visit: its clock starts on the day the records begin.
     *
     * @param visits every visit, not the latest of each child only
     * @param workingDays how many working days may pass; places differ
     */
    public static List<Situation> planVisits(
            Collection<ProtectionPlan> plans, Collection<PlanVisit> visits, int workingDays) {
        return visiting(
                Case.ofPlans(plans),
                Done.of(visits, PlanVisit::child, PlanVisit::visited, PlanVisit::seen, true),
                day -> worked(day, workingDays),
                PLAN_VISITED_IN_TIME,
                PLAN_VISIT_OVERDUE);
    }

    /**
     * Whether children with a plan were seen alone at the last visit: {@link SituationKind#PLAN_SEEN_ALONE} and {@link
     * SituationKind#PLAN_NOT_SEEN_ALONE}. Neither holds where there was no visit during the plan or nobody recorded
     * it: that is a third answer and not a no. A visit at which the child was not seen does not count. Plans of other
     * authorities are left out.
     */
    public static List<Situation> seenAlone(Collection<ProtectionPlan> plans, Collection<PlanVisit> visits) {
        var made = byChild(seen(visits, PlanVisit::seen), PlanVisit::child, PlanVisit::visited);
        var found = new ArrayList<Situation>();
        for (ProtectionPlan plan : own(plans)) {
            List<PlanVisit> ofChild = made.getOrDefault(id(plan.child()), List.of());
            for (int i = 0; i < ofChild.size(); i++) {
                PlanVisit visit = ofChild.get(i);
                Boolean alone = visit.seenAlone();
                LocalDate next = i + 1 < ofChild.size() ? ofChild.get(i + 1).visited() : null;
                if (alone != null && !visit.visited().isBefore(plan.started())) {
                    add(
                            found,
                            plan.child(),
                            Stretches.of(visit.visited(), next).and(open(plan)),
                            alone ? PLAN_SEEN_ALONE : PLAN_NOT_SEEN_ALONE);
                }
            }
        }
        return found;
    }

    /**
     * How children with a child in need plan are visited: {@link SituationKind#NEED_VISIT_OVERDUE} and
     * {@link SituationKind#NEED_VISITED_IN_TIME}. The clock starts with the plan and again with each visit; a visit at
     * which the child was not seen does not count. Of a plan that began before the earliest visit on record nobody knows
     * the last visit: its clock starts on the day the records begin.
     *
     * @param visits every visit, not the latest of each child only
     * @param allowed how much time may pass; places differ
     */
    public static List<Situation> needVisits(Collection<NeedPlan> plans, Collection<NeedVisit> visits, Span allowed) {
        return visiting(
                Case.all(plans, NeedPlan::child, NeedPlan::started, NeedPlan::ended),
                Done.of(visits, NeedVisit::child, NeedVisit::visited, NeedVisit::seen, true),
                day -> after(allowed.addTo(day)),
                NEED_VISITED_IN_TIME,
                NEED_VISIT_OVERDUE);
    }

    /**
     * How looked-after children are visited: {@link SituationKind#CARE_VISIT_OVERDUE} and
     * {@link SituationKind#CARE_VISITED_IN_TIME}. The clock starts with the period of care and again with each visit; a
     * visit at which the child was not seen does not count. Of a period of care that began before the earliest visit on
     * record nobody knows the last visit: its clock starts on the day the records begin.
     *
     * @param visits every visit, not the latest of each child only
     * @param allowed how much time may pass; six weeks are 42 days
     */
    public static List<Situation> careVisits(
            Collection<CarePeriod> periods, Collection<LookedAfterVisit> visits, Span allowed) {
        return visiting(
                Case.ofCare(periods),
                Done.careVisits(visits),
                day -> after(allowed.addTo(day)),
                CARE_VISITED_IN_TIME,
                CARE_VISIT_OVERDUE);
    }

    /**
     * Plans about children who are not born yet: {@link SituationKind#UNBORN_WITH_PLAN}. It holds until the day of
     * birth; while only an expected day is known, as long as the plan is open. Plans of other authorities are left
     * out.
     */
    public static List<Situation> unbornWithPlan(Collection<ProtectionPlan> plans) {
        return each(
                own(plans),
                ProtectionPlan::child,
                plan -> {
                    LocalDate born = plan.child().born();
                    if (Boolean.TRUE.equals(plan.child().unborn())) {
                        return open(plan);
                    }
                    return born == null ? Stretches.NONE : Stretches.of(plan.started(), earlier(born, plan.ended()));
                },
                UNBORN_WITH_PLAN);
    }

    /**
     * Children who have a plan and are looked after: {@link SituationKind#PLAN_AND_LOOKED_AFTER}. Plans of other
     * authorities are left out.
     */
    public static List<Situation> planAndLookedAfter(Collection<ProtectionPlan> plans, Collection<CarePeriod> periods) {
        var ofChild = accepted(periods, CarePeriod::child, CarePeriod::started, CarePeriod::ended);
        return each(
                own(plans),
                ProtectionPlan::child,
                plan -> Stretches.any(ofChild.getOrDefault(id(plan.child()), List.of()).stream()
                                .map(Situations::open)
                                .toList())
                        .and(open(plan)),
                PLAN_AND_LOOKED_AFTER);
    }

    /**
     * Children looked after whose health was not assessed within so many working days of the start: {@link
     * SituationKind#HEALTH_ASSESSMENT_OVERDUE}.
     */
    public static List<Situation> overdueHealthAssessments(Collection<CarePeriod> periods, int workingDays) {
        return each(
                inCare(periods),
                CarePeriod::child,
                row -> late(row.started(), workingDays, row.firstHealthAssessed())
                        .and(open(row)),
                HEALTH_ASSESSMENT_OVERDUE);
    }

    /**
     * Children looked after on a day or on one of the 12 months up to it: {@link SituationKind#LOOKED_AFTER_IN_YEAR}. A
     * child who left and came back is one child.
     */
    public static List<Situation> lookedAfterInYear(Collection<CarePeriod> periods) {
        var found = new ArrayList<Situation>();
        accepted(periods, CarePeriod::child, CarePeriod::started, CarePeriod::ended)
                .values()
                .forEach(ofChild -> add(
                        found,
                        ofChild.get(0).child(),
                        Stretches.any(ofChild.stream()
                                .map(row -> withinAYear(row.started(), row.ended()))
                                .toList()),
                        LOOKED_AFTER_IN_YEAR));
        return found;
    }

    /**
     * Children looked after who have had three placements or more in the 12 months up to a day: {@link
     * SituationKind#THREE_PLACEMENTS}. A placement counts if it was open on a day of those 12 months; not if it began
     * and ended on one day or belongs to a series of short breaks. A temporary placement (T0 to T4) does not count, nor
     * does it end the one it interrupts while it is open or if the one after it has the same type and provider. If the
     * child does not return, the one before ended when the temporary one began. A placement for adoption with the
     * current foster carer (A3, A5) is one with the placement before it.
     */
    public static List<Situation> threePlacements(Collection<Placement> placements, Collection<CarePeriod> periods) {
        var active = new HashMap<String, List<Stretches>>();
        accepted(placements, Placement::child, Placement::started, Placement::ended)
                .forEach((id, ofChild) -> active.put(
                        id,
                        Home.all(ofChild, EnumSet.of(PlacementType.A3, PlacementType.A5)).stream()
                                .map(home -> withinAYear(home.from, home.to))
                                .toList()));
        return each(
                inCare(periods),
                CarePeriod::child,
                period -> Stretches.atLeast(3, active.getOrDefault(id(period.child()), List.of()))
                        .and(open(period)),
                THREE_PLACEMENTS);
    }

    /**
     * Children looked after who have had three social workers or more in the 12 months up to a day:
     * {@link SituationKind#THREE_WORKERS}. A worker who comes back counts again.
     */
    public static List<Situation> threeWorkers(
            Collection<SocialWorkerEpisode> episodes, Collection<CarePeriod> periods) {
        var active = new HashMap<String, List<Stretches>>();
        byChild(episodes, SocialWorkerEpisode::child, SocialWorkerEpisode::started)
                .forEach((id, ofChild) -> active.put(
                        id,
                        ofChild.stream()
                                .map(row -> withinAYear(row.started(), row.ended()))
                                .toList()));
        return each(
                inCare(periods),
                CarePeriod::child,
                period -> Stretches.atLeast(3, active.getOrDefault(id(period.child()), List.of()))
                        .and(open(period)),
                THREE_WORKERS);
    }

    /**
     * Children under 16 who have been looked after for two and a half years, and those of them who have lived in one
     * placement for two: {@link SituationKind#LONG_TERM_CARE} and {@link SituationKind#LONG_TERM_STABLE}. A placement
     * for adoption (A3 to A6) is counted together with the one before it; a temporary one as for {@link
     * #threePlacements}. Children without a day of birth are left out.
     */
    public static List<Situation> longTermCare(Collection<Placement> placements, Collection<CarePeriod> periods) {
        var ofChild = accepted(placements, Placement::child, Placement::started, Placement::ended);
        var found = new ArrayList<Situation>();
        for (CarePeriod period : inCare(periods)) {
            LocalDate born = period.child().born();
            if (born == null) {
                continue;
            }
            Stretches base = Stretches.of(period.started().plusMonths(30), turns(born, 16))
                    .and(open(period));
            Stretches settled = Stretches.any(
                    Home.all(ofChild.getOrDefault(id(period.child()), List.of()), PlacementType.adoptive()).stream()
                            .map(home -> Stretches.of(home.from.plusMonths(24), home.to))
                            .toList());
            add(found, period.child(), base, LONG_TERM_CARE);
            add(found, period.child(), base.and(settled), LONG_TERM_STABLE);
        }
        return found;
    }

    /** Children with a placement order who are not placed for adoption: {@link SituationKind#AWAITING_ADOPTION}. */
    public static List<Situation> awaitingAdoption(Collection<Permanence> plans) {
        return each(
                plans,
                Permanence::child,
                row -> row.placementOrder() == null
                        ? Stretches.NONE
                        : Stretches.of(row.placementOrder(), earlier(row.placed(), row.ended())),
                AWAITING_ADOPTION);
    }

    /**
     * Returns from being missing without an interview for more than 72 hours: {@link
     * SituationKind#RETURN_INTERVIEW_OVERDUE}. Of the return only the day is known, so it is overdue from the fourth day
     * after it. An interview that the child refused is not due, nor is one after being away with the whereabouts known.
     * One that took place at an hour nobody recorded is left out.
     */
    public static List<Situation> overdueReturnInterviews(Collection<MissingEpisode> episodes) {
        return each(
                episodes,
                MissingEpisode::child,
                row -> {
                    LocalDate back = row.ended();
                    Integer hours = row.hoursToInterview();
                    boolean due = row.kind() != MissingKind.A
                            && !Boolean.FALSE.equals(row.interviewAccepted())
                            && (hours != null || !Boolean.TRUE.equals(row.interviewDone()));
                    return back == null || !due
                            ? Stretches.NONE
                            : late(back, Span.days(3), hours == null ? null : back.plusDays((hours + 23) / 24));
                },
                RETURN_INTERVIEW_OVERDUE);
    }

    /**
     * Private fostering arrangements not visited within so many working days of the notification: {@link
     * SituationKind#FOSTERING_VISIT_OVERDUE}. Those without a recorded notification are left out.
     */
    public static List<Situation> overdueFosteringVisits(
            Collection<FosteringArrangement> arrangements, int workingDays) {
        return each(
                arrangements,
                FosteringArrangement::child,
                row -> late(row.notified(), workingDays, earlier(row.firstVisited(), row.ended())),
                FOSTERING_VISIT_OVERDUE);
    }

    /** Allegations not concluded within a span of the referral: {@link SituationKind#ALLEGATION_OVERDUE}. */
    public static List<Situation> overdueAllegations(Collection<Allegation> allegations, Span allowed) {
        return each(
                allegations,
                row -> Child.of(row.person()),
                row -> late(row.referred(), allowed, row.closed()),
                ALLEGATION_OVERDUE);
    }

    /** Deaths not reviewed within a span of the death: {@link SituationKind#DEATH_REVIEW_OVERDUE}. */
    public static List<Situation> overdueDeathReviews(Collection<ChildDeath> deaths, Span allowed) {
        return each(deaths, ChildDeath::child, row -> late(row.died(), allowed, row.reviewed()), DEATH_REVIEW_OVERDUE);
    }

    /**
     * Serious incidents of which the national panel was not notified within so many working days of becoming aware:
     * {@link SituationKind#NOTIFICATION_OVERDUE}. Those without a recorded day of becoming aware are left out.
     */
    public static List<Situation> overdueNotifications(Collection<PracticeReview> reviews, int workingDays) {
        return each(
                reviews,
                row -> Child.of(row.review()),
                row -> late(row.aware(), workingDays, row.notified()),
                NOTIFICATION_OVERDUE);
    }

    /**
     * Rapid reviews not completed within so many working days of the notification: {@link
     * SituationKind#RAPID_REVIEW_OVERDUE}. Incidents that were not notified are left out.
     */
    public static List<Situation> overdueRapidReviews(Collection<PracticeReview> reviews, int workingDays) {
        return each(
                reviews,
                row -> Child.of(row.review()),
                row -> late(row.notified(), workingDays, row.rapidReviewed()),
                RAPID_REVIEW_OVERDUE);
    }

    /**
     * Local child safeguarding practice reviews not published within a span of the decision to review: {@link
     * SituationKind#PUBLICATION_OVERDUE}. Other kinds are left out: a rapid review that led to nothing more is never
     * published.
     */
    public static List<Situation> overduePublications(Collection<PracticeReview> reviews, Span allowed) {
        return each(
                reviews,
                row -> Child.of(row.review()),
                row -> row.kind() == ReviewKind.PRACTICE_REVIEW
                        ? late(row.started(), allowed, row.published())
                        : Stretches.NONE,
                PUBLICATION_OVERDUE);
    }

    /**
     * Actions not done by the day they are due: {@link SituationKind#ACTION_OVERDUE}, and {@link
     * SituationKind#AUDIT_ACTION_OVERDUE} or {@link SituationKind#REVIEW_ACTION_OVERDUE} as well if they follow from an
     * audit or a review of practice. It holds from the day after. Those without such a day are left out.
     */
    public static List<Situation> overdueActions(Collection<Action> actions) {
        var found = new ArrayList<>(overdue(actions, ACTION_OVERDUE));
        found.addAll(overdue(from(ActionOrigin.AUDIT, actions), AUDIT_ACTION_OVERDUE));
        found.addAll(overdue(from(ActionOrigin.PRACTICE_REVIEW, actions), REVIEW_ACTION_OVERDUE));
        return found;
    }

    private static List<Situation> overdue(Collection<Action> actions, SituationKind kind) {
        return each(
                actions,
                row -> Child.of(row.plan()),
                row -> row.due() == null ? Stretches.NONE : Stretches.of(after(row.due()), row.completed()),
                kind);
    }

    private static List<Action> from(ActionOrigin origin, Collection<Action> actions) {
        return actions.stream().filter(row -> row.origin() == origin).toList();
    }

    /** A plan or a period of care in which something is due again and again. */
    private record Case(
            Child child, LocalDate started, @Nullable LocalDate ended) {

        static List<Case> ofPlans(Collection<ProtectionPlan> plans) {
            return all(own(plans), ProtectionPlan::child, ProtectionPlan::started, ProtectionPlan::ended);
        }

        static List<Case> ofCare(Collection<CarePeriod> periods) {
            return all(inCare(periods), CarePeriod::child, CarePeriod::started, CarePeriod::ended);
        }

        static <R> List<Case> all(
                Collection<R> rows,
                Function<R, Child> child,
                Function<R, LocalDate> started,
                Function<R, @Nullable LocalDate> ended) {
            return rows.stream()
                    .map(row -> new Case(child.apply(row), started.apply(row), ended.apply(row)))
                    .toList();
        }

        Stretches open() {
            return Stretches.of(started, ended);
        }
    }

    /**
     * When something was done that is due again and again.
     *
     * @param ofChild the days of each child, in order and each once
     * @param onFirstDay whether one on the day a case starts is one of the case: a visit is, a review is not, for nothing
     *     is there to review yet
     * @param first the earliest day of any child, from which on the records tell; null if there is none
     */
    private record Done(
            Map<String, List<LocalDate>> ofChild,
            boolean onFirstDay,
            @Nullable LocalDate first) {

        static Done planReviews(Collection<PlanReview> reviews) {
            return of(reviews, PlanReview::child, PlanReview::held, review -> null, false);
        }

        static Done careReviews(Collection<LookedAfterReview> reviews) {
            return of(reviews, LookedAfterReview::child, LookedAfterReview::held, review -> null, false);
        }

        static Done careVisits(Collection<LookedAfterVisit> visits) {
            return of(visits, LookedAfterVisit::child, LookedAfterVisit::visited, LookedAfterVisit::seen, true);
        }

        /** @param counts false for a row that does not count, though it shows how far the records reach back */
        static <R> Done of(
                Collection<R> rows,
                Function<R, Child> child,
                Function<R, LocalDate> day,
                Function<R, @Nullable Boolean> counts,
                boolean onFirstDay) {
            var ofChild = new HashMap<String, List<LocalDate>>();
            byChild(seen(rows, counts), child, day)
                    .forEach((id, done) ->
                            ofChild.put(id, done.stream().map(day).distinct().toList()));
            LocalDate first = rows.stream().map(day).min(LocalDate::compareTo).orElse(null);
            return new Done(ofChild, onFirstDay, first);
        }

        /** The days of a case, up to its end, which is included. */
        List<LocalDate> in(Case which) {
            LocalDate begin = onFirstDay ? which.started : after(which.started);
            LocalDate end = which.ended;
            return ofChild.getOrDefault(id(which.child), List.of()).stream()
                    .filter(on -> !on.isBefore(begin) && (end == null || !on.isAfter(end)))
                    .toList();
        }

        /** Whether any case has more than one on record. A source that keeps the latest only never has. */
        boolean repeatedIn(List<Case> cases) {
            return cases.stream().anyMatch(which -> in(which).size() > 1);
        }

        /**
         * The day the clock of a case starts: its own start, or the day from which on the records tell if that is later,
         * for what was done before it is not known and was done at the latest then.
         */
        LocalDate clockOf(Case which) {
            return startsBefore(which) && first != null ? first : which.started;
        }

        /** Whether a case may have had some before the earliest on record. */
        boolean startsBefore(Case which) {
            return first != null && which.started.isBefore(first);
        }
    }

    /**
     * @param overdueFrom the first day on which the first review is overdue, the second, and so on; the last of these
     *     stands for all later ones, and for the first on record of a case that may have had some before
     * @param due the first day on which a case that started on a day counts
     */
    private static List<Situation> reviewing(
            List<Case> cases,
            Done reviews,
            List<Deadline> overdueFrom,
            Deadline due,
            SituationKind toBeReviewed,
            SituationKind inTime,
            SituationKind late) {
        var found = new ArrayList<Situation>();
        for (Case which : cases) {
            List<LocalDate> held = reviews.in(which);
            boolean partly = reviews.startsBefore(which);
            LocalDate clock = reviews.clockOf(which);
            var overdue = new ArrayList<Stretches>();
            var spoiled = new ArrayList<Stretches>();
            LocalDate known = partly ? null : which.started;
            for (int i = 0; i <= held.size(); i++) {
                int last = overdueFrom.size() - 1;
                LocalDate from =
                        overdueFrom.get(partly ? last : Math.min(i, last)).after(i == 0 ? clock : held.get(i - 1));
                LocalDate next = i < held.size() ? held.get(i) : null;
                if (partly && i == 0) {
                    known = earlier(from, next);
                }
                if (from != null && (next == null || !next.isBefore(from))) {
                    overdue.add(Stretches.of(from, next));
                    spoiled.add(Stretches.of(from, next == null ? null : aYearPast(next)));
                }
            }
            LocalDate counts = due.after(which.started);
            Stretches base = counts == null || known == null
                    ? Stretches.NONE
                    : Stretches.of(counts, null).and(Stretches.of(known, null)).and(which.open());
            add(found, which.child, base, toBeReviewed);
            add(found, which.child, base.without(Stretches.any(spoiled)), inTime);
            add(found, which.child, Stretches.any(overdue).and(which.open()), late);
        }
        return found;
    }

    /** A day that follows from the one on which a clock started; null if the calendar does not know. */
    private interface Deadline {
        @Nullable
        LocalDate after(LocalDate start);
    }

    /** One or more placements that count as one. */
    private record Home(
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable PlacementType type,
            @Nullable PlacementProvider provider) {

        /** @param joined the types that are one with the placement before them */
        static List<Home> all(List<Placement> placements, Set<PlacementType> joined) {
            var homes = new ArrayList<Home>();
            // the end of the temporary placements after the last home, to which the child may return; null if there are
            // none
            LocalDate away = null;
            for (Placement row : placements) {
                PlacementType type = row.type();
                if (Boolean.TRUE.equals(row.shortBreak())
                        || Stretches.of(row.started(), row.ended()).equals(Stretches.NONE)) {
                    continue;
                }
                Home before = homes.isEmpty() ? null : homes.get(homes.size() - 1);
                boolean follows = before != null && row.started().equals(away == null ? before.to : away);
                boolean temporary = type != null && PlacementType.temporary().contains(type);
                if (before != null && follows && temporary) {
                    away = row.ended();
                    if (away == null) {
                        homes.set(homes.size() - 1, before.until(null));
                    }
                } else if (before != null && follows && before.goesOnWith(row, joined, away != null)) {
                    homes.set(homes.size() - 1, before.until(row.ended()));
                    away = null;
                } else if (!temporary) {
                    homes.add(new Home(row.started(), row.ended(), type, row.provider()));
                    away = null;
                }
            }
            return homes;
        }

        private boolean goesOnWith(Placement next, Set<PlacementType> joined, boolean interrupted) {
            PlacementType nextType = next.type();
            return (nextType != null && joined.contains(nextType))
                    || (interrupted && Objects.equals(type, nextType) && Objects.equals(provider, next.provider()));
        }

        private Home until(@Nullable LocalDate end) {
            return new Home(from, end, type, provider);
        }
    }

    private static List<Situation> visiting(
            List<Case> cases, Done visits, Deadline overdueFrom, SituationKind inTime, SituationKind late) {
        var found = new ArrayList<Situation>();
        for (Case which : cases) {
            List<LocalDate> made = visits.in(which);
            var timely = new ArrayList<Stretches>();
            var overdue = new ArrayList<Stretches>();
            for (int i = 0; i <= made.size(); i++) {
                LocalDate since = i == 0 ? visits.clockOf(which) : made.get(i - 1);
                LocalDate from = overdueFrom.after(since);
                if (from != null) {
                    overdue.add(Stretches.of(from, i < made.size() ? made.get(i) : null));
                    if (i > 0) {
                        timely.add(Stretches.of(since, from));
                    }
                }
            }
            add(found, which.child, Stretches.any(timely).and(which.open()), inTime);
            add(found, which.child, Stretches.any(overdue).and(which.open()), late);
        }
        return found;
    }

    private static <R> List<R> seen(Collection<R> visits, Function<R, @Nullable Boolean> seen) {
        return visits.stream()
                .filter(visit -> !Boolean.FALSE.equals(seen.apply(visit)))
                .toList();
    }

    private static List<ProtectionPlan> own(Collection<ProtectionPlan> plans) {
        return accepted(plans, ProtectionPlan::child, ProtectionPlan::started, ProtectionPlan::ended).values().stream()
                .flatMap(List::stream)
                .filter(plan -> !Boolean.TRUE.equals(plan.temporary()))
                .toList();
    }

    private static List<CarePeriod> inCare(Collection<CarePeriod> periods) {
        return accepted(periods, CarePeriod::child, CarePeriod::started, CarePeriod::ended).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static Stretches open(ProtectionPlan plan) {
        return Stretches.of(plan.started(), plan.ended());
    }

    private static Stretches open(CarePeriod period) {
        return Stretches.of(period.started(), period.ended());
    }

    private static <R> List<Situation> each(
            Collection<R> rows, Function<R, Child> child, Function<R, Stretches> when, SituationKind kind) {
        var found = new ArrayList<Situation>();
        for (R row : rows) {
            add(found, child.apply(row), when.apply(row), kind);
        }
        return found;
    }

    private static void add(List<Situation> found, Child child, Stretches when, SituationKind kind) {
        for (Stretch stretch : when.list()) {
            found.add(new Situation(child, stretch.from(), stretch.end(), kind));
        }
    }

    /** From the first day on which more working days have passed than are allowed, until it is done. */
    private static Stretches late(@Nullable LocalDate start, int workingDays, @Nullable LocalDate done) {
        LocalDate from = start == null ? null : worked(start, workingDays);
        return from == null ? Stretches.NONE : Stretches.of(from, done);
    }

    private static Stretches late(LocalDate start, Span allowed, @Nullable LocalDate done) {
        return Stretches.of(after(allowed.addTo(start)), done);
    }

    /** The first day on which more than so many working days have passed; null if the calendar does not know. */
    private static @Nullable LocalDate worked(LocalDate start, int workingDays) {
        try {
            return CALENDAR.plusWorkingDays(start, workingDays + 1);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static LocalDate after(LocalDate day) {
        return day.plusDays(1);
    }

    private static <R> @Nullable LocalDate earliest(List<R> rows, Function<R, @Nullable LocalDate> day) {
        LocalDate earliest = null;
        for (R row : rows) {
            earliest = earlier(earliest, day.apply(row));
        }
        return earliest;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** The days on which this is open, or was on a day of the 12 months up to them. */
    private static Stretches withinAYear(LocalDate from, @Nullable LocalDate to) {
        return Stretches.of(from, to == null || !to.isAfter(from) ? to : aYearPast(to.minusDays(1)));
    }

    /** The first day of which the 12 months up to it no longer hold a day. */
    private static LocalDate aYearPast(LocalDate day) {
        LocalDate past = day.plusMonths(12);
        while (past.minusMonths(12).isBefore(day)) {
            past = after(past);
        }
        return past;
    }

    /** The birthday; someone born on 29 February turns an age on 1 March in other years. */
    private static LocalDate turns(LocalDate born, int age) {
        LocalDate birthday = born.plusYears(age);
        return birthday.getDayOfMonth() == born.getDayOfMonth() ? birthday : after(birthday);
    }
}
