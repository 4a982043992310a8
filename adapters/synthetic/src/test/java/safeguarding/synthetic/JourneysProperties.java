package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.MissingEpisode;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.NeedVisit;
import safeguarding.children.Permanence;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.StrategyDiscussion;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.OfficialCode;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.time.FinancialYear;

/** Every journey of every synthetic child is one that could have happened, whatever the seed, years and size. */
class JourneysProperties {

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void everyRowFollowsFromOneBeforeIt(
            @ForAll long seed,
            @ForAll @IntRange(min = 2012, max = 2028) int from,
            @ForAll @IntRange(max = 9) int more) {
        int to = Math.min(2029, from + (more > 6 ? more : more % 3));
        SyntheticAuthority authority = SyntheticAuthority.durham()
                .seed(seed)
                .scaled(1, more > 6 ? 20 : 8)
                .years(FinancialYear.starting(from), FinancialYear.starting(to));
        CaseRecords records = authority.records();
        Facts facts = records.facts(authority.calibration().area(), authority.coverage());
        assertThat(facts.problems()).isEmpty();

        LocalDate end = FinancialYear.starting(to).period().end();
        var children = new Children(records, end);
        children.check();
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void aWholeAuthorityIsPossibleToo(@ForAll long seed) {
        SyntheticAuthority authority = SyntheticAuthority.durham().seed(seed);
        CaseRecords records = authority.records();
        assertThat(records.facts(authority.calibration().area(), authority.coverage())
                        .problems())
                .isEmpty();
        new Children(records, LocalDate.of(2020, 4, 1)).check();
    }

    /** The rows of each child. */
    private static final class Children {
        private final CaseRecords records;
        private final LocalDate end;

        Children(CaseRecords records, LocalDate end) {
            this.records = records;
            this.end = end;
        }

        void check() {
            need();
            protection();
            care();
            others();
        }

        private void need() {
            Map<String, List<NeedEpisode>> needs = by(NeedEpisode.NEED_EPISODES, NeedEpisode::child);
            needs.values().forEach(episodes -> {
                for (int i = 0; i < episodes.size(); i++) {
                    NeedEpisode episode = episodes.get(i);
                    ordered("need", episode.started(), episode.ended());
                    possible(episode.child(), episode.started(), episode.ended(), true);
                    if (i > 0) {
                        before(
                                "cases of a child do not overlap",
                                episodes.get(i - 1).ended(),
                                episode.started());
                    }
                    assertThat(episode.closureReason() == null).isEqualTo(episode.ended() == null);
                }
            });
            assertThat(records.rows(Referral.REFERRALS)).hasSameSizeAs(records.rows(NeedEpisode.NEED_EPISODES));
            for (Referral referral : records.rows(Referral.REFERRALS)) {
                within(
                        needs,
                        referral.child(),
                        referral.received(),
                        "a referral begins a case",
                        (need, day) -> need.started().equals(day));
                ordered("decided", referral.received(), referral.decided());
            }
            Map<String, List<Contact>> contacts = by(Contact.CONTACTS, Contact::child);
            for (Referral referral : records.rows(Referral.REFERRALS)) {
                assertThat(contacts.get(referral.child().id()))
                        .as("a contact leads to each referral")
                        .anyMatch(contact -> contact.received().equals(referral.received())
                                && Boolean.TRUE.equals(contact.ledToReferral()));
            }
            for (Assessment assessment : records.rows(Assessment.ASSESSMENTS)) {
                LocalDate referred = day(assessment.referred());
                assertThat(assessment.started()).isAfterOrEqualTo(referred);
                ordered("assessment", assessment.started(), assessment.authorised());
                within(
                        needs,
                        assessment.child(),
                        referred,
                        "an assessment follows a referral",
                        (need, day) -> need.started().equals(day)
                                && covers(need.started(), need.ended(), assessment.started())
                                && notAfter(assessment.authorised(), need.ended()));
                assertThat(assessment.authorised() == null ? 0 : 1)
                        .as("factors are found when an assessment is authorised")
                        .isGreaterThanOrEqualTo(Math.min(1, assessment.factors().size()));
            }
            for (FoundFactor factor : records.rows(FoundFactor.FACTORS)) {
                valid(factor.factor(), factor.found());
            }
            for (NeedPlan plan : records.rows(NeedPlan.NEED_PLANS)) {
                inside(needs, plan.child(), plan.started(), plan.ended());
            }
            Map<String, List<NeedPlan>> plans = by(NeedPlan.NEED_PLANS, NeedPlan::child);
            for (NeedVisit visit : records.rows(NeedVisit.NEED_VISITS)) {
                within(
                        plans,
                        visit.child(),
                        visit.visited(),
                        "a visit lies within the plan",
                        (plan, day) -> covers(plan.started(), plan.ended(), day));
                possible(visit.child(), visit.visited(), visit.visited(), false);
            }
        }

        private void protection() {
            Map<String, List<NeedEpisode>> needs = by(NeedEpisode.NEED_EPISODES, NeedEpisode::child);
            Map<String, List<Enquiry>> enquiries = by(Enquiry.ENQUIRIES, Enquiry::child);
            Map<String, List<StrategyDiscussion>> discussions =
                    by(StrategyDiscussion.STRATEGY_DISCUSSIONS, StrategyDiscussion::child);
            for (Enquiry enquiry : records.rows(Enquiry.ENQUIRIES)) {
                within(
                        needs,
                        enquiry.child(),
                        enquiry.started(),
                        "an enquiry lies within a case",
                        (need, day) -> covers(need.started(), need.ended(), day)
                                && notAfter(enquiry.completed(), need.ended())
                                && (enquiry.conference() == null || notAfter(enquiry.conference(), need.ended())));
                within(
                        discussions,
                        enquiry.child(),
                        enquiry.started(),
                        "a discussion starts it",
                        (held, day) -> held.held().equals(day));
                ordered("enquiry", enquiry.started(), enquiry.completed());
                ordered("conference", enquiry.started(), enquiry.conference());
            }
            Map<String, List<InitialConference>> conferences =
                    by(InitialConference.INITIAL_CONFERENCES, InitialConference::child);
            for (InitialConference conference : records.rows(InitialConference.INITIAL_CONFERENCES)) {
                within(
                        enquiries,
                        conference.child(),
                        conference.held(),
                        "an enquiry leads to it",
                        (enquiry, day) -> day.equals(enquiry.conference())
                                && enquiry.started().equals(conference.enquiryStarted()));
            }
            Map<String, List<ProtectionPlan>> plans = by(ProtectionPlan.PLANS, ProtectionPlan::child);
            plans.values().forEach(ofChild -> {
                for (int i = 0; i < ofChild.size(); i++) {
                    ProtectionPlan plan = ofChild.get(i);
                    within(
                            conferences,
                            plan.child(),
                            plan.started(),
                            "a plan starts on a conference",
                            (held, day) -> held.held().equals(day) && Boolean.TRUE.equals(held.ledToPlan()));
                    inside(needs, plan.child(), plan.started(), plan.ended());
                    ordered("core group", plan.started(), plan.coreGroupMet());
                    notAfter("core group", plan.coreGroupMet(), plan.ended());
                    valid(plan.initialCategory(), plan.started());
                    assertThat(plan.previousPlans()).isGreaterThanOrEqualTo(i);
                    if (i > 0) {
                        before("plans do not overlap", ofChild.get(i - 1).ended(), plan.started());
                    }
                }
            });
            for (PlanReview review : records.rows(PlanReview.PLAN_REVIEWS)) {
                within(
                        plans,
                        review.child(),
                        review.held(),
                        "a review lies within the plan",
                        (plan, day) -> plan.started().isBefore(day) && covers(plan.started(), plan.ended(), day));
            }
            for (PlanVisit visit : records.rows(PlanVisit.PLAN_VISITS)) {
                within(
                        plans,
                        visit.child(),
                        visit.visited(),
                        "a visit lies within the plan",
                        (plan, day) -> covers(plan.started(), plan.ended(), day));
                possible(visit.child(), visit.visited(), visit.visited(), false);
            }
        }

        private void care() {
            Map<String, List<NeedEpisode>> needs = by(NeedEpisode.NEED_EPISODES, NeedEpisode::child);
            Map<String, List<CarePeriod>> periods = by(CarePeriod.CARE_PERIODS, CarePeriod::child);
            for (CarePeriod period : records.rows(CarePeriod.CARE_PERIODS)) {
                inside(needs, period.child(), period.started(), period.ended());
                possible(period.child(), period.started(), period.ended(), false);
            }
            by(LookedAfterEpisode.LOOKED_AFTER, LookedAfterEpisode::child)
                    .values()
                    .forEach(episodes -> {
                        for (int i = 0; i < episodes.size(); i++) {
                            LookedAfterEpisode episode = episodes.get(i);
                            inside(
                                    periods,
                                    episode.child(),
                                    episode.started(),
                                    episode.ended(),
                                    CarePeriod::started,
                                    CarePeriod::ended);
                            boolean first = i == 0;
                            assertThat(episode.startReason() == EpisodeStartReason.S)
                                    .isEqualTo(first);
                            if (!first) {
                                assertThat(episode.started())
                                        .isEqualTo(episodes.get(i - 1).ended());
                                assertThat(episodes.get(i - 1).endReason()).isEqualTo(EpisodeEndReason.X1);
                            }
                            assertThat(episode.endReason() == null).isEqualTo(episode.ended() == null);
                            valid(episode.placement(), episode.started());
                            if (episode.ended() != null) {
                                valid(episode.placement(), episode.ended());
                                valid(episode.endReason(), episode.ended());
                                valid(episode.changeReason(), episode.ended());
                            } else {
                                valid(episode.placement(), end.minusDays(1));
                            }
                        }
                    });
            carePart(
                    periods, LookedAfterReview.LOOKED_AFTER_REVIEWS, LookedAfterReview::child, LookedAfterReview::held);
            carePart(periods, LookedAfterVisit.LOOKED_AFTER_VISITS, LookedAfterVisit::child, LookedAfterVisit::visited);
            carePart(periods, LookedAfterHealth.LOOKED_AFTER_HEALTH, LookedAfterHealth::child, LookedAfterHealth::on);
            carePart(
                    periods,
                    SocialWorkerEpisode.SOCIAL_WORKER_EPISODES,
                    SocialWorkerEpisode::child,
                    SocialWorkerEpisode::started);
            for (MissingEpisode missing : records.rows(MissingEpisode.MISSING)) {
                ordered("missing", missing.started(), missing.ended());
                if (Boolean.TRUE.equals(missing.lookedAfter())) {
                    inside(
                            periods,
                            missing.child(),
                            missing.started(),
                            missing.ended(),
                            CarePeriod::started,
                            CarePeriod::ended);
                } else {
                    inside(needs, missing.child(), missing.started(), missing.ended());
                }
                assertThat(born(missing.child()).plusYears(9)).isBefore(missing.started());
                assertThat(missing.hoursToInterview() == null).isEqualTo(!Boolean.TRUE.equals(missing.interviewDone()));
            }
            Map<String, List<LookedAfterEpisode>> episodes =
                    by(LookedAfterEpisode.LOOKED_AFTER, LookedAfterEpisode::child);
            for (Permanence permanence : records.rows(Permanence.PERMANENCE)) {
                LocalDate entered = day(permanence.enteredCare());
                LocalDate order = day(permanence.placementOrder());
                ordered("decided", entered, permanence.decided());
                ordered("order", permanence.decided(), order);
                ordered("matched", order, permanence.matched());
                ordered("placed", order, permanence.placed());
                if (permanence.placed() != null) {
                    ordered("placed", day(permanence.matched()), permanence.placed());
                    ordered("ended", permanence.placed(), permanence.ended());
                }
                within(
                        episodes,
                        permanence.child(),
                        order,
                        "an order changes the legal status",
                        (episode, day) -> episode.started().equals(day) && episode.legalStatus() == LegalStatus.E1);
            }
            for (CareLeaver leaver : records.rows(CareLeaver.CARE_LEAVERS)) {
                CarePeriod left = periods.get(leaver.child().id()).get(0);
                assertThat(left.ended()).isEqualTo(born(leaver.child()).plusYears(18));
                assertThat(List.of(19, 20, 21))
                        .anyMatch(age -> born(leaver.child()).plusYears(age).equals(leaver.on()));
            }
        }

        private void others() {
            for (Contact contact : records.rows(Contact.CONTACTS)) {
                assertThat(contact.received()).isBefore(end);
                ordered("contact", contact.received(), contact.decided());
                assertThat(contact.child().id()).startsWith("SYN").hasSize(10);
            }
        }

        private <R> void carePart(
                Map<String, List<CarePeriod>> periods,
                Register<R> register,
                Function<R, Child> child,
                Function<R, LocalDate> on) {
            for (R row : records.rows(register)) {
                within(
                        periods,
                        child.apply(row),
                        on.apply(row),
                        register.name() + " within care",
                        (period, day) -> covers(period.started(), period.ended(), day));
            }
        }

        private <R> Map<String, List<R>> by(Register<R> register, Function<R, Child> child) {
            var map = new HashMap<String, List<R>>();
            for (R row : records.rows(register)) {
                map.computeIfAbsent(child.apply(row).id(), id -> new ArrayList<>())
                        .add(row);
            }
            return map;
        }

        /** Nothing happens after the records end, before a child is conceived or, if it is to be born, before that. */
        private void possible(Child child, LocalDate from, @Nullable LocalDate to, boolean unbornToo) {
            LocalDate born = born(child);
            assertThat(from).isBefore(end);
            assertThat(from).isAfterOrEqualTo(unbornToo ? born.minusDays(280) : born);
            LocalDate until = to == null ? end.minusDays(1) : to;
            assertThat(until).isBefore(end).isBeforeOrEqualTo(born.plusYears(18));
            assertThat(Boolean.TRUE.equals(child.unborn())).isEqualTo(!born.isBefore(end));
        }

        private void inside(Map<String, List<NeedEpisode>> needs, Child child, LocalDate from, @Nullable LocalDate to) {
            inside(needs, child, from, to, NeedEpisode::started, NeedEpisode::ended);
        }

        private <R> void inside(
                Map<String, List<R>> rows,
                Child child,
                LocalDate from,
                @Nullable LocalDate to,
                Function<R, LocalDate> started,
                Function<R, @Nullable LocalDate> ended) {
            ordered("inside", from, to);
            within(
                    rows,
                    child,
                    from,
                    "it lies within another",
                    (row, day) -> covers(started.apply(row), ended.apply(row), day) && notAfter(to, ended.apply(row)));
        }
    }

    private interface Holds<R> {
        boolean holds(R row, LocalDate day);
    }

    private static <R> void within(Map<String, List<R>> rows, Child child, LocalDate day, String what, Holds<R> holds) {
        Predicate<R> some = row -> holds.holds(row, day);
        assertThat(rows.getOrDefault(child.id(), List.of()).stream().anyMatch(some))
                .as(what)
                .isTrue();
    }

    private static boolean covers(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether a day that may not have come yet is not after an end that may not have come yet. */
    private static boolean notAfter(@Nullable LocalDate day, @Nullable LocalDate end) {
        return end == null || day != null && !day.isAfter(end);
    }

    private static void notAfter(String what, @Nullable LocalDate day, @Nullable LocalDate end) {
        if (day != null && end != null) {
            assertThat(day).as(what).isBeforeOrEqualTo(end);
        }
    }

    private static void ordered(String what, LocalDate from, @Nullable LocalDate to) {
        if (to != null) {
            assertThat(to).as(what).isAfterOrEqualTo(from);
        }
    }

    private static void before(String what, @Nullable LocalDate end, LocalDate next) {
        assertThat(end).as(what).isNotNull().isBefore(next);
    }

    private static void valid(@Nullable OfficialCode code, LocalDate on) {
        if (code != null) {
            int year = FinancialYear.containing(on).period().end().getYear();
            assertThat(code.validIn(year)).as(code.code() + " in " + year).isTrue();
        }
    }

    private static LocalDate born(Child child) {
        return day(child.born());
    }

    private static LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            throw new AssertionError("a day is missing");
        }
        return day;
    }
}
