package safeguarding.synthetic;

import static safeguarding.synthetic.Plain.after;
import static safeguarding.synthetic.Plain.age;
import static safeguarding.synthetic.Plain.byChild;
import static safeguarding.synthetic.Plain.no;
import static safeguarding.synthetic.Plain.workingDays;
import static safeguarding.synthetic.Plain.yes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Contact;
import safeguarding.children.Enquiry;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.MissingEpisode;
import safeguarding.children.NeedEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Placement;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.children.Situation;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Register;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/**
 * How many are in each kind of situation at the end of each month of the year, told from the records themselves: what holds
 * on that day is asked of the rows as they are, and no situation is looked at.
 */
final class SituationCounts {

    private final CountTable table;
    private final CaseRecords records;
    private final List<CarePeriod> care;

    private SituationCounts(CountTable table) {
        this.table = table;
        this.records = table.records();
        this.care = records.rows(CarePeriod.CARE_PERIODS);
    }

    static void addTo(CountTable table) {
        var counts = new SituationCounts(table);
        counts.frontDoor();
        counts.plans();
        counts.planReviews();
        counts.care();
        counts.careReviews();
        counts.placements();
        counts.others();
    }

    private void frontDoor() {
        rows(
                SituationKind.CONTACT_DECISION_OVERDUE,
                Contact.CONTACTS,
                (row, day) -> workingDays(row.received(), day) > 1 && after(row.decided(), day));
        rows(
                SituationKind.REFERRAL_DECISION_OVERDUE,
                Referral.REFERRALS,
                (row, day) -> workingDays(row.received(), day) > 1 && after(row.decided(), day));
        rows(
                SituationKind.ASSESSMENT_OVERDUE,
                Assessment.ASSESSMENTS,
                (row, day) -> workingDays(row.started(), day) > 45 && after(row.authorised(), day));
        rows(
                SituationKind.ASSESSMENT_OVERDUE_FROM_REFERRAL,
                Assessment.ASSESSMENTS,
                (row, day) ->
                        workingDays(row.referred(), day) > 45 && Plain.open(row.started(), row.authorised(), day));
        rows(
                SituationKind.AWAITING_ASSESSMENT,
                NeedEpisode.NEED_EPISODES,
                (row, day) -> !yes(row.noFurtherAction())
                        && Plain.open(row.started(), row.ended(), day)
                        && after(row.firstAssessed(), day));
        rows(
                SituationKind.CONFERENCE_OVERDUE,
                Enquiry.ENQUIRIES,
                (row, day) -> !yes(row.conferenceNotRequired())
                        && workingDays(row.started(), day) > 15
                        && after(row.conference(), day));
    }

    private void plans() {
        rows(
                SituationKind.CORE_GROUP_OVERDUE,
                ProtectionPlan.PLANS,
                (row, day) ->
                        open(row, day) && workingDays(row.conferenced(), day) > 10 && after(row.coreGroupMet(), day));
        rows(SituationKind.UNBORN_WITH_PLAN, ProtectionPlan.PLANS, (row, day) -> {
            LocalDate born = row.child().born();
            return open(row, day) && (yes(row.child().unborn()) || born != null && born.isAfter(day));
        });
        Map<String, List<CarePeriod>> inCare = byChild(care, CarePeriod::child);
        rows(
                SituationKind.PLAN_AND_LOOKED_AFTER,
                ProtectionPlan.PLANS,
                (row, day) -> open(row, day)
                        && inCare.getOrDefault(row.child().id(), List.of()).stream()
                                .anyMatch(period -> open(period, day)));
        Map<String, List<PlanVisit>> visits = byChild(records.rows(PlanVisit.PLAN_VISITS), PlanVisit::child);
        rows(
                SituationKind.PLAN_SEEN_ALONE,
                ProtectionPlan.PLANS,
                (row, day) -> open(row, day) && yes(alone(row, visits, day)));
        rows(
                SituationKind.PLAN_NOT_SEEN_ALONE,
                ProtectionPlan.PLANS,
                (row, day) -> open(row, day) && no(alone(row, visits, day)));
    }

    /** What the last visit up to a day says at which the child was seen. */
    private static @Nullable Boolean alone(ProtectionPlan plan, Map<String, List<PlanVisit>> visits, LocalDate day) {
        return visits.getOrDefault(plan.child().id(), List.of()).stream()
                .filter(visit -> !no(visit.seen())
                        && !visit.visited().isBefore(plan.started())
                        && !visit.visited().isAfter(day))
                .max(Comparator.comparing(PlanVisit::visited))
                .map(PlanVisit::seenAlone)
                .orElse(null);
    }

    private void planReviews() {
        Map<String, List<PlanReview>> reviews = byChild(records.rows(PlanReview.PLAN_REVIEWS), PlanReview::child);
        LocalDate first = first(records.rows(PlanReview.PLAN_REVIEWS).stream().map(PlanReview::held));
        Function<ProtectionPlan, List<LocalDate>> clock = plan -> clock(
                first,
                plan.started(),
                plan.ended(),
                reviews.getOrDefault(plan.child().id(), List.of()).stream().map(PlanReview::held));
        Late late = (after, on, number) -> on.isAfter(after.plusMonths(number == 1 ? 3 : 6));
        BiPredicate<ProtectionPlan, LocalDate> base = (row, day) -> open(row, day)
                && !day.isBefore(row.started().plusMonths(3))
                && known(first, row.started(), clock.apply(row), late, day);
        rows(SituationKind.PLAN_TO_BE_REVIEWED, ProtectionPlan.PLANS, base);
        rows(
                SituationKind.PLAN_REVIEWED_IN_TIME,
                ProtectionPlan.PLANS,
                (row, day) -> base.test(row, day) && inTime(clock.apply(row), late.of(first, row.started()), day));
        rows(
                SituationKind.PLAN_REVIEW_OVERDUE,
                ProtectionPlan.PLANS,
                (row, day) -> open(row, day) && overdue(clock.apply(row), late.of(first, row.started()), day));
    }

    private void care() {
        rows(
                SituationKind.HEALTH_ASSESSMENT_OVERDUE,
                CarePeriod.CARE_PERIODS,
                (row, day) -> open(row, day)
                        && workingDays(row.started(), day) > 20
                        && after(row.firstHealthAssessed(), day));
        Map<String, List<LookedAfterVisit>> visits =
                byChild(records.rows(LookedAfterVisit.LOOKED_AFTER_VISITS), LookedAfterVisit::child);
        LocalDate first = first(
                records.rows(LookedAfterVisit.LOOKED_AFTER_VISITS).stream().map(LookedAfterVisit::visited));
        Function<CarePeriod, List<LocalDate>> clock = row -> clock(
                first,
                row.started(),
                row.ended(),
                visits.getOrDefault(row.child().id(), List.of()).stream()
                        .filter(visit -> !no(visit.seen()))
                        .map(LookedAfterVisit::visited));
        rows(
                SituationKind.CARE_VISIT_OVERDUE,
                CarePeriod.CARE_PERIODS,
                (row, day) -> open(row, day)
                        && overdue(clock.apply(row), (after, on, number) -> on.isAfter(after.plusDays(42)), day));
        rows(
                SituationKind.CARE_VISITED_IN_TIME,
                CarePeriod.CARE_PERIODS,
                (row, day) -> open(row, day)
                        && clock.apply(row).stream()
                                .skip(1)
                                .anyMatch(visit -> !visit.isAfter(day) && !day.isAfter(visit.plusDays(42))));
        Map<String, List<CarePeriod>> ofChild = byChild(care, CarePeriod::child);
        of(
                SituationKind.LOOKED_AFTER_IN_YEAR,
                day -> ofChild.values().stream()
                        .filter(periods -> periods.stream().anyMatch(row -> inYear(row.started(), row.ended(), day)))
                        .count());
    }

    private void careReviews() {
        Map<String, List<LookedAfterReview>> reviews =
                byChild(records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS), LookedAfterReview::child);
        LocalDate first = first(
                records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS).stream().map(LookedAfterReview::held));
        Function<CarePeriod, List<LocalDate>> clock = row -> clock(
                first,
                row.started(),
                row.ended(),
                reviews.getOrDefault(row.child().id(), List.of()).stream().map(LookedAfterReview::held));
        Late late = (after, on, number) ->
                number == 1 ? workingDays(after, on) > 20 : on.isAfter(after.plusMonths(number == 2 ? 3 : 6));
        BiPredicate<CarePeriod, LocalDate> base = (row, day) -> open(row, day)
                && workingDays(row.started(), day) > 20
                && known(first, row.started(), clock.apply(row), late, day);
        rows(SituationKind.CARE_TO_BE_REVIEWED, CarePeriod.CARE_PERIODS, base);
        rows(
                SituationKind.CARE_REVIEWED_IN_TIME,
                CarePeriod.CARE_PERIODS,
                (row, day) -> base.test(row, day) && inTime(clock.apply(row), late.of(first, row.started()), day));
        rows(
                SituationKind.CARE_REVIEW_OVERDUE,
                CarePeriod.CARE_PERIODS,
                (row, day) -> open(row, day) && overdue(clock.apply(row), late.of(first, row.started()), day));
    }

    private void placements() {
        Map<String, List<Placement>> placements = byChild(records.rows(Placement.PLACEMENTS), Placement::child);
        rows(
                SituationKind.THREE_PLACEMENTS,
                CarePeriod.CARE_PERIODS,
                (row, day) -> open(row, day)
                        && placements.getOrDefault(row.child().id(), List.of()).stream()
                                        .filter(placement -> inYear(placement.started(), placement.ended(), day))
                                        .count()
                                >= 3);
        Map<String, List<SocialWorkerEpisode>> workers =
                byChild(records.rows(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES), SocialWorkerEpisode::child);
        rows(
                SituationKind.THREE_WORKERS,
                CarePeriod.CARE_PERIODS,
                (row, day) -> open(row, day)
                        && workers.getOrDefault(row.child().id(), List.of()).stream()
                                        .filter(worker -> inYear(worker.started(), worker.ended(), day))
                                        .count()
                                >= 3);
        BiPredicate<CarePeriod, LocalDate> longTerm = (row, day) -> open(row, day)
                && !day.isBefore(row.started().plusMonths(30))
                && age(row.child(), day) >= 0
                && age(row.child(), day) < 16;
        rows(SituationKind.LONG_TERM_CARE, CarePeriod.CARE_PERIODS, longTerm);
        rows(
                SituationKind.LONG_TERM_STABLE,
                CarePeriod.CARE_PERIODS,
                (row, day) -> longTerm.test(row, day)
                        && settled(placements.getOrDefault(row.child().id(), List.of()), day));
    }

    /** In one placement for two years; one for adoption is counted with the one before it. */
    private static boolean settled(List<Placement> placements, LocalDate day) {
        return placements.stream()
                .filter(placement -> Plain.open(placement.started(), placement.ended(), day))
                .map(placement -> placement.type() == PlacementType.A6
                        ? placements.stream()
                                .filter(before -> placement.started().equals(before.ended()))
                                .map(Placement::started)
                                .findAny()
                                .orElse(placement.started())
                        : placement.started())
                .anyMatch(since -> !day.isBefore(since.plusMonths(24)));
    }

    private void others() {
        rows(
                SituationKind.AWAITING_ADOPTION,
                Permanence.PERMANENCE,
                (row, day) -> row.placementOrder() != null
                        && Plain.open(row.placementOrder(), row.placed(), day)
                        && after(row.ended(), day));
        rows(SituationKind.RETURN_INTERVIEW_OVERDUE, MissingEpisode.MISSING, (row, day) -> {
            LocalDate back = row.ended();
            if (back == null || row.kind() == MissingKind.A || no(row.interviewAccepted())) {
                return false;
            }
            Integer hours = row.hoursToInterview();
            LocalDate interviewed = hours == null ? null : back.plusDays((long) Math.ceil(hours / 24.0));
            return day.isAfter(back.plusDays(3))
                    && (hours != null || !yes(row.interviewDone()))
                    && after(interviewed, day);
        });
    }

    // on a day

    private static boolean open(ProtectionPlan plan, LocalDate day) {
        return Plain.open(plan.started(), plan.ended(), day);
    }

    private static boolean open(CarePeriod period, LocalDate day) {
        return Plain.open(period.started(), period.ended(), day);
    }

    /** Whether something lasted for a night and was there on a day of the 12 months up to this one. */
    private static boolean inYear(LocalDate started, @Nullable LocalDate ended, LocalDate day) {
        return !started.isAfter(day)
                && (ended == null
                        || ended.isAfter(started) && ended.minusDays(1).isAfter(day.minusMonths(12)));
    }

    private static LocalDate first(Stream<LocalDate> days) {
        return days.min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The start, or the first day of the records if that is later, and what followed it up to the end, in order. */
    private static List<LocalDate> clock(
            LocalDate first, LocalDate started, @Nullable LocalDate ended, Stream<LocalDate> following) {
        var days = new ArrayList<LocalDate>();
        days.add(started.isBefore(first) ? first : started);
        following
                .filter(on -> !on.isBefore(started) && (ended == null || !on.isAfter(ended)))
                .sorted()
                .forEach(days::add);
        return days;
    }

    /** Whether the first, second, … of a series comes or is still to come too late on a day. */
    private interface Late {
        boolean is(LocalDate after, LocalDate on, int number);

        /** Of what started before the records, where each that is on them may be the third or a later one. */
        default Late of(LocalDate first, LocalDate started) {
            return started.isBefore(first) ? (after, on, number) -> is(after, on, number + 2) : this;
        }
    }

    /** The records reach back to the start, there was one on record up to the day, or one is surely overdue. */
    private static boolean known(LocalDate first, LocalDate started, List<LocalDate> clock, Late late, LocalDate day) {
        return !started.isBefore(first)
                || clock.stream().skip(1).anyMatch(on -> !on.isAfter(day))
                || overdue(clock, late.of(first, started), day);
    }

    private static boolean overdue(List<LocalDate> clock, Late late, LocalDate day) {
        int number = 0;
        for (LocalDate on : clock) {
            number += on.isAfter(day) ? 0 : 1;
        }
        return number > 0 && late.is(clock.get(number - 1), day, number);
    }

    /** Nothing is overdue, and what took place in the 12 months up to a day did so in time. */
    private static boolean inTime(List<LocalDate> clock, Late late, LocalDate day) {
        for (int i = 1; i < clock.size(); i++) {
            LocalDate on = clock.get(i);
            boolean lately = !on.isAfter(day) && on.isAfter(day.minusMonths(12));
            if (lately && late.is(clock.get(i - 1), on, i)) {
                return false;
            }
        }
        return !overdue(clock, late, day);
    }

    // lines

    private <R> void rows(SituationKind kind, Register<R> register, BiPredicate<R, LocalDate> holds) {
        of(
                kind,
                day -> records.rows(register).stream()
                        .filter(row -> holds.test(row, day))
                        .count());
    }

    private void of(SituationKind kind, ToLongFunction<LocalDate> plain) {
        Register<Situation> register = Situation.of(kind);
        for (ReportingPeriod month : CountTable.YEAR.months()) {
            table.of(register)
                    .add(
                            List.of(month),
                            "at the end of " + month,
                            Measure.open(Situation.of(kind)),
                            period -> CountTable.count(plain.applyAsLong(period.lastDay())));
        }
    }
}
