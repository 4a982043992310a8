package safeguarding.synthetic;

import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.days;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;
import static safeguarding.synthetic.CountTable.FIRST_HALF;
import static safeguarding.synthetic.CountTable.WHOLE_YEAR;
import static safeguarding.synthetic.Plain.age;
import static safeguarding.synthetic.Plain.in;
import static safeguarding.synthetic.Plain.no;
import static safeguarding.synthetic.Plain.number;
import static safeguarding.synthetic.Plain.workingDays;
import static safeguarding.synthetic.Plain.yes;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.Contact;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.LegalPeriod;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.MissingEpisode;
import safeguarding.children.NeedEpisode;
import safeguarding.children.NeedPlan;
import safeguarding.children.NeedVisit;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.Placement;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanRisk;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.children.Restraint;
import safeguarding.children.SecureStay;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.StrategyDiscussion;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.Agency;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.MissingFrom;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.OfficialCode;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementBasis;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.RiskFactor;
import safeguarding.children.code.Sex;
import safeguarding.children.code.WorkerChangeReason;
import safeguarding.synthetic.CountTable.Holds;
import safeguarding.time.ReportingPeriod;

/**
 * The figures of each register beside plain counts of its rows. Indicators stand by their ids; where the catalogue has fewer
 * than five of a register, measures in words stand beside them.
 */
final class RegisterCounts {

    private final CountTable table;

    private RegisterCounts(CountTable table) {
        this.table = table;
    }

    static void addTo(CountTable table) {
        var counts = new RegisterCounts(table);
        counts.persons();
        counts.contacts();
        counts.referrals();
        counts.need();
        counts.needPlans();
        counts.assessments();
        counts.strategy();
        counts.enquiries();
        counts.conferences();
        counts.plans();
        counts.categories();
        counts.underPlans();
        counts.episodes();
        counts.periods();
        counts.placements();
        counts.reviewsAndVisits();
        counts.health();
        counts.permanence();
        counts.leavers();
        counts.missing();
        counts.secureHome();
    }

    // the front door

    private void persons() {
        Holds<Person> born = (row, p) -> in(row.child().born(), p);
        table.of(Person.PERSONS)
                .count("born in the period", count(Person.PERSONS), born)
                .count(
                        "boys",
                        count(Person.PERSONS.where(Person.SEX.is(Sex.MALE))),
                        and(born, row -> row.child().sex() == Sex.MALE))
                .count(
                        "girls",
                        count(Person.PERSONS.where(Person.SEX.is(Sex.FEMALE))),
                        and(born, row -> row.child().sex() == Sex.FEMALE))
                .count(
                        "disabled",
                        count(Person.PERSONS.where(Person.DISABLED.isTrue())),
                        and(born, row -> yes(row.child().disabled())))
                .count(
                        "of another ethnicity than the largest",
                        count(Person.PERSONS.where(
                                Person.ETHNICITY.is(Ethnicity.WBRI).not())),
                        and(born, row -> row.child().ethnicity() != Ethnicity.WBRI))
                .count(
                        "with a care plan",
                        count(Person.PERSONS.where(Person.CARE_PLAN.isTrue())),
                        and(born, row -> yes(row.carePlan())));
    }

    private void contacts() {
        var contacts = table.of(Contact.CONTACTS);
        Holds<Contact> all = (row, p) -> in(row.received(), p);
        Set<Contact> repeats = Plain.repeats(contacts.rows(), Contact::child, Contact::received, Contact::received, 12);
        contacts.count("contact.count", all)
                .share("contact.decision.1wd.pct", and(all, row -> row.decided() != null), and(all, row -> {
                    int days = workingDays(row.received(), row.decided());
                    return days == 0 || days == 1;
                }))
                .share(
                        "mash.multiagency.pct",
                        and(all, row -> row.allAgencies() != null),
                        and(all, row -> yes(row.allAgencies())))
                .share(
                        "contact.convert.pct",
                        and(all, row -> row.ledToReferral() != null),
                        and(all, row -> yes(row.ledToReferral())))
                .share(
                        "contact.nfa.pct",
                        and(all, row -> row.noFurtherAction() != null),
                        and(all, row -> yes(row.noFurtherAction())))
                .share("contact.repeat.12m.pct", all, and(all, repeats::contains))
                .share("contact.police.share.pct", all, and(all, row -> row.source() == ReferralSource.POLICE));
    }

    private void referrals() {
        var referrals = table.of(Referral.REFERRALS);
        Set<Referral> firsts = Plain.firstsOfDay(referrals.rows(), Referral::child, Referral::received);
        Set<Referral> repeats =
                Plain.repeats(referrals.rows(), Referral::child, Referral::received, Referral::received, 12);
        Holds<Referral> any = (row, p) -> in(row.received(), p);
        Holds<Referral> all = and(any, firsts::contains);
        referrals
                .count("ref.count", all)
                .figure("ref.child.count", p -> CountTable.count(referrals.people(p, Referral::child, any)))
                .share("ref.rereferral.12m.pct", all, and(all, repeats::contains))
                .figure(
                        "ref.rereferral.child.pct",
                        p -> CountTable.share(
                                referrals.people(p, Referral::child, and(all, repeats::contains)),
                                referrals.people(p, Referral::child, any)))
                .share("ref.nfa.pct", all, and(all, row -> yes(row.noFurtherAction())))
                .share(
                        "ref.notinneed.pct",
                        all,
                        and(all, row -> Set.of("RC8", "RC9").contains(code(row.closureReason()))))
                .share("ref.decision.1wd.pct", and(all, row -> row.decided() != null), and(all, row -> {
                    int days = workingDays(row.received(), row.decided());
                    return days == 0 || days == 1;
                }))
                .share(
                        "ref.source.pct.individual",
                        all,
                        and(all, row -> code(row.source()).matches("1[A-D]")))
                .share(
                        "ref.source.pct.school",
                        all,
                        and(all, row -> code(row.source()).equals("2A")))
                .share(
                        "ref.source.pct.health",
                        all,
                        and(all, row -> code(row.source()).matches("3[A-F]")))
                .share(
                        "ref.source.pct.police",
                        all,
                        and(all, row -> code(row.source()).equals("6")))
                .share(
                        "ref.source.unknown.pct",
                        all,
                        and(all, row -> code(row.source()).equals("10")));
    }

    // need

    private void need() {
        var episodes = table.of(NeedEpisode.NEED_EPISODES);
        Predicate<NeedEpisode> inNeed = row -> !yes(row.noFurtherAction());
        Holds<NeedEpisode> open = and((row, p) -> Plain.open(row.started(), row.ended(), p.lastDay()), inNeed);
        Holds<NeedEpisode> closed = and((row, p) -> in(row.ended(), p), inNeed);
        Holds<NeedEpisode> ended = and(closed, row -> !Set.of("RC8", "RC9").contains(code(row.closureReason())));
        episodes.count("cin.open", open)
                .share("cin.need.abuse.pct", open, and(open, row -> row.primaryNeed() == PrimaryNeed.N1))
                .share(
                        "cin.duration.2y.pct",
                        open,
                        (row, p) -> !p.lastDay().isBefore(row.started().plusYears(2)))
                .share(
                        "cin.disability.pct",
                        open,
                        and(open, row -> yes(row.child().disabled())))
                .share("eh.stepdown.pct", closed, and(closed, row -> row.closureReason() == ClosureReason.RC9));
        for (int reason = 1; reason <= 7; reason++) {
            String code = "RC" + reason;
            episodes.share(
                    "cin.closure.reason.pct.rc" + reason,
                    ended,
                    and(ended, row -> code(row.closureReason()).equals(code)));
        }
    }

    private void needPlans() {
        var plans = table.of(NeedPlan.NEED_PLANS);
        Holds<NeedPlan> standing = (row, p) -> Plain.open(row.started(), row.ended(), p.lastDay());
        Holds<NeedPlan> starting = (row, p) -> in(row.started(), p);
        plans.count("open", open(NeedPlan.NEED_PLANS), standing)
                .count(
                        "open, of girls",
                        open(NeedPlan.NEED_PLANS.where(NeedPlan.SEX.is(Sex.FEMALE))),
                        and(standing, row -> row.child().sex() == Sex.FEMALE))
                .count(
                        "open, of disabled children",
                        open(NeedPlan.NEED_PLANS.where(NeedPlan.DISABLED.isTrue())),
                        and(standing, row -> yes(row.child().disabled())))
                .count("started", count(NeedPlan.NEED_PLANS.starting()), starting)
                .count("ended", count(NeedPlan.NEED_PLANS.ending()), (row, p) -> in(row.ended(), p))
                .measure(
                        "children who started",
                        people(NeedPlan.NEED_PLANS.starting()),
                        p -> CountTable.count(plans.people(p, NeedPlan::child, starting)));

        var visits = table.of(NeedVisit.NEED_VISITS);
        Holds<NeedVisit> all = (row, p) -> in(row.visited(), p);
        visits.count("visits", count(NeedVisit.NEED_VISITS), all)
                .count(
                        "seen",
                        count(NeedVisit.NEED_VISITS.where(NeedVisit.SEEN.isTrue())),
                        and(all, row -> yes(row.seen())))
                .count(
                        "not seen",
                        count(NeedVisit.NEED_VISITS.where(NeedVisit.SEEN.isFalse())),
                        and(all, row -> no(row.seen())))
                .count(
                        "seen alone",
                        count(NeedVisit.NEED_VISITS.where(NeedVisit.SEEN_ALONE.isTrue())),
                        and(all, row -> yes(row.seenAlone())))
                .measure(
                        "children visited",
                        people(NeedVisit.NEED_VISITS),
                        p -> CountTable.count(visits.people(p, NeedVisit::child, all)));
    }

    private void assessments() {
        var assessments = table.of(Assessment.ASSESSMENTS);
        Holds<Assessment> done = (row, p) -> in(row.authorised(), p);
        Holds<Assessment> referred = and(done, row -> row.referred() != null);
        Holds<Assessment> found = and(
                done,
                row -> !no(row.latest())
                        && row.factors() != null
                        && !factors(row).isEmpty()
                        && !factors(row).equals(Set.of(AssessmentFactor.NONE)));
        assessments
                .share("asm.45wd.pct", done, and(done, row -> within(45, row.started(), row.authorised())))
                .figure(
                        "asm.median.days",
                        p -> assessments.middle(p, row -> workingDays(row.started(), row.authorised()), done))
                .share(
                        "asm.seen.pct",
                        and(done, row -> row.childSeen() != null),
                        and(done, row -> yes(row.childSeen())))
                .share(
                        "asm.nfa.pct",
                        and(done, row -> row.needsSupport() != null),
                        and(done, row -> no(row.needsSupport())))
                .share("asm.caselevel.overlap", found, and(found, row -> {
                    Set<String> codes = new HashSet<>();
                    factors(row).forEach(factor -> codes.add(factor.code()));
                    return codes.contains("3B")
                            && codes.contains("4B")
                            && (codes.contains("1B") || codes.contains("2B"));
                }))
                .share(
                        "asm.45wd.referral.pct",
                        referred,
                        and(referred, row -> within(45, row.referred(), row.authorised())));

        var factors = table.of(FoundFactor.FACTORS);
        Holds<FoundFactor> all = (row, p) -> in(row.found(), p);
        for (AssessmentFactor factor : List.of(
                AssessmentFactor.DOMESTIC_ABUSE_PARENT,
                AssessmentFactor.MENTAL_HEALTH_PARENT,
                AssessmentFactor.NEGLECT,
                AssessmentFactor.EMOTIONAL_ABUSE,
                AssessmentFactor.PHYSICAL_ABUSE)) {
            factors.slice(
                    "asm.factor.pct",
                    FoundFactor.FACTOR,
                    factor,
                    p -> CountTable.share(
                            factors.plain(p, and(all, row -> !no(row.latest()) && row.factor() == factor)),
                            assessments.plain(p, found)));
        }
        // several factors to an assessment: together they are no share of anything
        factors.figure("asm.factor.pct", p -> CountTable.GAP).count("factors", count(FoundFactor.FACTORS), all);
    }

    private static Set<AssessmentFactor> factors(Assessment row) {
        Set<AssessmentFactor> factors = row.factors();
        return factors == null ? Set.of() : factors;
    }

    // protection

    private void strategy() {
        var discussions = table.of(StrategyDiscussion.STRATEGY_DISCUSSIONS);
        Holds<StrategyDiscussion> all = (row, p) -> in(row.held(), p);
        discussions
                .count("strat.count", all)
                .share("strat.police.pct", all, and(all, row -> attended(row, Agency.POLICE)))
                .share("strat.health.pct", all, and(all, row -> attended(row, Agency.HEALTH)))
                .share(
                        "strat.school.pct",
                        and(all, row -> yes(row.inEducation())),
                        and(all, row -> attended(row, Agency.EDUCATION)))
                .share(
                        "strat.quorate.pct",
                        all,
                        and(
                                all,
                                row -> attended(row, Agency.SOCIAL_CARE)
                                        && attended(row, Agency.POLICE)
                                        && attended(row, Agency.HEALTH)))
                .figure(
                        "strat.info.pct",
                        p -> CountTable.share(
                                discussions.total(
                                        p,
                                        row -> (int) agencies(row.absent()).stream()
                                                .filter(agencies(row.sentInformation())::contains)
                                                .count(),
                                        all),
                                discussions.total(
                                        p, row -> agencies(row.absent()).size(), all)));
    }

    private static boolean attended(StrategyDiscussion row, Agency agency) {
        return agencies(row.attended()).contains(agency);
    }

    private static Set<Agency> agencies(@Nullable Set<Agency> agencies) {
        return agencies == null ? Set.of() : agencies;
    }

    private void enquiries() {
        var enquiries = table.of(Enquiry.ENQUIRIES);
        Set<Enquiry> firsts = Plain.firstsOfDay(enquiries.rows(), Enquiry::child, Enquiry::started);
        Set<Enquiry> repeats = Plain.repeats(enquiries.rows(), Enquiry::child, Enquiry::started, Enquiry::started, 12);
        Holds<Enquiry> all = (row, p) -> in(row.started(), p) && firsts.contains(row);
        enquiries
                .count("s47.count", all)
                .share(
                        "s47.child.seen.24h.pct",
                        all,
                        and(all, row -> row.hoursToSeen() != null && number(row.hoursToSeen()) <= 24))
                .share(FIRST_HALF, "s47.to.icpc.pct", all, and(all, row -> row.conference() != null))
                .share(FIRST_HALF, "s47.notrequired.pct", all, and(all, row -> yes(row.conferenceNotRequired())))
                .share("s47.repeat.12m.pct", all, and(all, repeats::contains))
                .count(
                        "about children under 5",
                        count(Enquiry.ENQUIRIES.where(Enquiry.AGE.atMost(4))),
                        (row, p) -> in(row.started(), p) && age(row.child(), row.started()) <= 4);
    }

    private void conferences() {
        var conferences = table.of(InitialConference.INITIAL_CONFERENCES);
        Holds<InitialConference> all = (row, p) -> in(row.held(), p);
        Holds<InitialConference> enquired = and(all, row -> !yes(row.transferIn()));
        Holds<InitialConference> moved = and(all, row -> yes(row.transferIn()));
        Holds<InitialConference> from4 =
                and(all, row -> age(row.child(), row.held()) >= 4 && row.childTookPart() != null);
        conferences
                .share("icpc.15wd.pct", enquired, and(all, row -> within(15, row.enquiryStarted(), row.held())))
                .share("icpc.transfer.15wd.pct", moved, and(all, row -> within(15, row.moveNotified(), row.held())))
                .figure(
                        "icpc.median.days",
                        p -> conferences.middle(p, row -> workingDays(row.enquiryStarted(), row.held()), enquired))
                .share(
                        "icpc.to.cpp.pct",
                        and(all, row -> row.ledToPlan() != null),
                        and(all, row -> yes(row.ledToPlan())))
                .figure(
                        "icpc.agency.report.pct",
                        p -> CountTable.share(
                                conferences.total(p, InitialConference::reportsInTime, all),
                                conferences.total(p, InitialConference::reportsExpected, all)))
                .figure(
                        "icpc.agency.attend.pct",
                        p -> CountTable.share(
                                conferences.total(p, InitialConference::agenciesAttended, all),
                                conferences.total(p, InitialConference::agenciesInvited, all)))
                .share("icpc.child.part.pct", from4, and(all, row -> yes(row.childTookPart())));
    }

    @SuppressWarnings("UnnecessaryLambda") // it is combined with others
    private final Predicate<ProtectionPlan> own = row -> !yes(row.temporary());

    private final Holds<ProtectionPlan> planned =
            and((row, p) -> Plain.open(row.started(), row.ended(), p.lastDay()), own);
    private final Holds<ProtectionPlan> planStarts = and((row, p) -> in(row.started(), p), own);
    private final Holds<ProtectionPlan> planEnds = and((row, p) -> in(row.ended(), p), own);

    private void plans() {
        var plans = table.of(ProtectionPlan.PLANS);
        Function<Integer, Set<ProtectionPlan>> again = months -> Plain.repeats(
                plans.rows(), ProtectionPlan::child, ProtectionPlan::started, ProtectionPlan::ended, months);
        Set<ProtectionPlan> inTwoYears = again.apply(24);
        Set<ProtectionPlan> inOneYear = again.apply(12);
        plans.count("cpp.open", planned)
                .count("cpp.start", planStarts)
                .share("cpp.repeat.24m.pct", planStarts, and(planStarts, inTwoYears::contains))
                .share("cpp.repeat.12m.pct", planStarts, and(planStarts, inOneYear::contains))
                .share("cpp.repeat.ever.pct", planStarts, and(planStarts, row -> number(row.previousPlans()) >= 1))
                .share(
                        FIRST_HALF,
                        "cpp.core.timely.pct",
                        and(planStarts, row -> row.conferenced() != null),
                        and(planStarts, row -> within(10, row.conferenced(), row.coreGroupMet())))
                .share(
                        "cpp.2y.open.pct",
                        planned,
                        (row, p) -> !p.lastDay().isBefore(row.started().plusYears(2)))
                .share("cpp.2y.ended.pct", planEnds, and(planEnds, row -> lasted(row) >= 729))
                .share("cpp.ended.3m.pct", planEnds, and(planEnds, row -> {
                    LocalDate ended = row.ended();
                    return ended != null && !ended.isAfter(row.started().plusMonths(3));
                }))
                .share("cpp.age.u5.pct", planned, (row, p) -> {
                    int age = age(row.child(), p.lastDay());
                    return age >= 0 && age <= 4;
                })
                .share(
                        "cpp.allocated.pct",
                        and(planned, row -> row.allocated() != null),
                        and(planned, row -> yes(row.allocated())))
                .count(
                        "cpp.ola.temp",
                        (row, p) -> yes(row.temporary()) && Plain.open(row.started(), row.ended(), p.lastDay()))
                .figure("cpp.duration.median", p -> plans.middle(p, RegisterCounts::lasted, planEnds));
    }

    private static int lasted(ProtectionPlan row) {
        LocalDate ended = row.ended();
        return ended == null ? -1 : (int) ChronoUnit.DAYS.between(row.started(), ended);
    }

    private void categories() {
        var plans = table.of(ProtectionPlan.PLANS);
        Holds<ProtectionPlan> under5 = and(planStarts, row -> {
            int age = age(row.child(), row.started());
            return age >= 0 && age <= 4;
        });
        plans.count("cpp.cat.neglect", and(planned, row -> row.latestCategory() == AbuseCategory.NEG))
                .share(
                        "cpp.cat.neglect.u5.pct",
                        under5,
                        and(planStarts, row -> row.initialCategory() == AbuseCategory.NEG));
        Map.of(
                        "neglect", AbuseCategory.NEG,
                        "emotional", AbuseCategory.EMO,
                        "physical", AbuseCategory.PHY,
                        "sexual", AbuseCategory.SAB,
                        "multiple", AbuseCategory.MUL)
                .forEach((name, category) -> plans.share(
                        "cpp.cat." + name + ".pct", planned, and(planned, row -> row.latestCategory() == category)));
    }

    private void underPlans() {
        var risks = table.of(PlanRisk.PLAN_RISKS);
        Holds<PlanRisk> recorded = (row, p) -> in(row.planStarted(), p) && row.factor() != null;
        Map.of(
                        "da", RiskFactor.DOMESTIC_ABUSE,
                        "mh", RiskFactor.MENTAL_HEALTH,
                        "neg", RiskFactor.NEGLECT,
                        "sub", RiskFactor.SUBSTANCE_MISUSE,
                        "cap", RiskFactor.PARENTAL_CAPACITY)
                .forEach((name, factor) ->
                        risks.share("risk." + name + ".pct", recorded, and(recorded, row -> row.factor() == factor)));

        var reviews = table.of(PlanReview.PLAN_REVIEWS);
        Holds<PlanReview> held = (row, p) -> in(row.held(), p);
        reviews.count("reviews", count(PlanReview.PLAN_REVIEWS), held)
                .count(
                        "quorate",
                        count(PlanReview.PLAN_REVIEWS.where(PlanReview.QUORATE.isTrue())),
                        and(held, row -> yes(row.quorate())))
                .count(
                        "the plan goes on",
                        count(PlanReview.PLAN_REVIEWS.where(PlanReview.CONTINUED.isTrue())),
                        and(held, row -> yes(row.continued())))
                .count(
                        "the child spoke for itself",
                        count(PlanReview.PLAN_REVIEWS.where(PlanReview.PARTICIPATION.is(Participation.PN1))),
                        and(held, row -> row.participation() == Participation.PN1))
                .measure(
                        "children reviewed",
                        people(PlanReview.PLAN_REVIEWS),
                        p -> CountTable.count(reviews.people(p, PlanReview::child, held)));

        var visits = table.of(PlanVisit.PLAN_VISITS);
        Holds<PlanVisit> visited = (row, p) -> in(row.visited(), p);
        visits.count("visits", count(PlanVisit.PLAN_VISITS), visited)
                .count(
                        "seen",
                        count(PlanVisit.PLAN_VISITS.where(PlanVisit.SEEN.isTrue())),
                        and(visited, row -> yes(row.seen())))
                .count(
                        "seen alone",
                        count(PlanVisit.PLAN_VISITS.where(PlanVisit.SEEN_ALONE.isTrue())),
                        and(visited, row -> yes(row.seenAlone())))
                .count(
                        "of children under 5",
                        count(PlanVisit.PLAN_VISITS.where(PlanVisit.AGE.atMost(4))),
                        and(visited, row -> age(row.child(), row.visited()) <= 4))
                .measure(
                        "children visited",
                        people(PlanVisit.PLAN_VISITS),
                        p -> CountTable.count(visits.people(p, PlanVisit::child, visited)));
    }

    // care

    @SuppressWarnings("UnnecessaryLambda") // it is combined with others
    private static final Predicate<LookedAfterEpisode> NO_SHORT_BREAK =
            row -> row.legalStatus() != LegalStatus.V3 && row.legalStatus() != LegalStatus.V4;

    private void episodes() {
        var episodes = table.of(LookedAfterEpisode.LOOKED_AFTER);
        Holds<LookedAfterEpisode> open = and(
                (row, p) -> Plain.open(row.started(), row.ended(), p.lastDay())
                        && age(row.child(), p.lastDay()) >= 0
                        && age(row.child(), p.lastDay()) <= 17,
                NO_SHORT_BREAK);
        Holds<LookedAfterEpisode> starts =
                and((row, p) -> in(row.started(), p) && row.startReason() == EpisodeStartReason.S, NO_SHORT_BREAK);
        Holds<LookedAfterEpisode> ends =
                and((row, p) -> in(row.ended(), p) && row.endReason() != EpisodeEndReason.X1, NO_SHORT_BREAK);
        episodes.count("cla.open", open)
                .figure("cla.start", p -> CountTable.count(episodes.people(p, LookedAfterEpisode::child, starts)))
                .figure("cla.cease", p -> CountTable.count(episodes.people(p, LookedAfterEpisode::child, ends)))
                .share("cla.uasc.pct", open, and(open, row -> yes(row.unaccompanied())))
                .share("cla.20miles.pct", and(open, row -> row.distant() != null), and(open, row -> yes(row.distant())))
                .share(
                        "cla.foster.pct",
                        open,
                        and(open, row -> code(row.placement()).matches("U[1-6]")))
                .share(
                        "cla.residential.pct",
                        open,
                        and(open, row -> code(row.placement()).matches("K[12]")))
                .share(
                        "cla.parents.pct",
                        open,
                        and(open, row -> code(row.placement()).equals("P1")));
        Map.of("adopt.pct", "E1[12]", "sgo.pct", "E4[3-8]", "cao.pct", "E41")
                .forEach((id, codes) -> episodes.figure(
                        id,
                        p -> CountTable.share(
                                episodes.people(
                                        p,
                                        LookedAfterEpisode::child,
                                        and(ends, row -> code(row.endReason()).matches(codes))),
                                episodes.people(p, LookedAfterEpisode::child, ends))));
    }

    private void periods() {
        var periods = table.of(CarePeriod.CARE_PERIODS);
        Set<CarePeriod> returns =
                Plain.repeats(periods.rows(), CarePeriod::child, CarePeriod::started, CarePeriod::ended, 12);
        Holds<CarePeriod> starts = (row, p) -> in(row.started(), p);
        Holds<CarePeriod> ends = (row, p) -> in(row.ended(), p);
        Holds<CarePeriod> staying =
                and(starts, row -> row.ended() == null || workingDays(row.started(), row.ended()) >= 20);
        periods.share("cla.reentry.12m.pct", starts, and(starts, returns::contains))
                .share(
                        FIRST_HALF,
                        "cla.iha.20wd.pct",
                        staying,
                        and(starts, row -> within(20, row.started(), row.firstHealthAssessed())))
                .count("started", count(CarePeriod.CARE_PERIODS.starting()), starts)
                .count("ended", count(CarePeriod.CARE_PERIODS.ending()), ends)
                .count(
                        "open",
                        open(CarePeriod.CARE_PERIODS),
                        (row, p) -> Plain.open(row.started(), row.ended(), p.lastDay()))
                .count(
                        "ended with an adoption",
                        count(CarePeriod.CARE_PERIODS.ending().where(CarePeriod.ADOPTED)),
                        and(ends, row -> code(row.endReason()).matches("E1[12]")))
                .count(
                        "started for abuse or neglect",
                        count(CarePeriod.CARE_PERIODS.starting().where(CarePeriod.NEED.is(PrimaryNeed.N1))),
                        and(starts, row -> row.need() == PrimaryNeed.N1));
    }

    private void placements() {
        Holds<Placement> home = (row, p) -> Plain.open(row.started(), row.ended(), p.lastDay());
        table.of(Placement.PLACEMENTS)
                .count("open", open(Placement.PLACEMENTS), home)
                .count("started", count(Placement.PLACEMENTS.starting()), (row, p) -> in(row.started(), p))
                .count(
                        "open, in children's homes",
                        open(Placement.PLACEMENTS.where(Placement.TYPE.is(PlacementType.K2))),
                        and(home, row -> row.type() == PlacementType.K2))
                .count(
                        "open, of private providers",
                        open(Placement.PLACEMENTS.where(Placement.PROVIDER.is(PlacementProvider.PR4))),
                        and(home, row -> row.provider() == PlacementProvider.PR4))
                .count(
                        "open, far away",
                        open(Placement.PLACEMENTS.where(Placement.DISTANT.isTrue())),
                        and(home, row -> yes(row.distant())))
                .measure(
                        "median days of those that ended",
                        median(Placement.DAYS, Placement.PLACEMENTS.ending()),
                        p -> table.of(Placement.PLACEMENTS)
                                .middle(
                                        p,
                                        row -> {
                                            LocalDate ended = row.ended();
                                            return ended == null
                                                    ? -1
                                                    : (int) ChronoUnit.DAYS.between(row.started(), ended);
                                        },
                                        (row, q) -> in(row.ended(), q)));

        Holds<LegalPeriod> begun = (row, p) -> in(row.started(), p);
        var legal = table.of(LegalPeriod.LEGAL_PERIODS);
        legal.count("s46.ppp.count", and(begun, row -> code(row.status()).equals("L1")))
                .count("epo.count", and(begun, row -> code(row.status()).equals("L2")))
                .count("started", count(LegalPeriod.LEGAL_PERIODS.starting()), begun);
        for (LegalStatus status : List.of(LegalStatus.C1, LegalStatus.C2, LegalStatus.V2, LegalStatus.E1)) {
            legal.count(
                    "open, " + status.code(),
                    open(LegalPeriod.LEGAL_PERIODS.where(LegalPeriod.STATUS.is(status))),
                    (row, p) -> row.status() == status && Plain.open(row.started(), row.ended(), p.lastDay()));
        }

        Holds<SocialWorkerEpisode> taken = (row, p) -> in(row.started(), p);
        var workers = table.of(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES);
        workers.count("started", count(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES.starting()), taken)
                .count(
                        "ended",
                        count(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES.ending()),
                        (row, p) -> in(row.ended(), p))
                .count(
                        "open",
                        open(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES),
                        (row, p) -> Plain.open(row.started(), row.ended(), p.lastDay()))
                .count(
                        "started because the one before left",
                        count(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES
                                .starting()
                                .where(SocialWorkerEpisode.REASON.is(WorkerChangeReason.LEFTRL))),
                        and(taken, row -> row.reason() == WorkerChangeReason.LEFTRL))
                .measure(
                        "children with a new one",
                        people(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES.starting()),
                        p -> CountTable.count(workers.people(p, SocialWorkerEpisode::child, taken)));
    }

    private void reviewsAndVisits() {
        var reviews = table.of(LookedAfterReview.LOOKED_AFTER_REVIEWS);
        Holds<LookedAfterReview> held = (row, p) -> in(row.held(), p);
        Holds<LookedAfterReview> from4 = and(held, row -> age(row.child(), row.held()) >= 4);
        reviews.share(
                        "cla.review.part.pct",
                        from4,
                        and(held, row -> code(row.participation()).matches("PN[1-6]")))
                .count("reviews", count(LookedAfterReview.LOOKED_AFTER_REVIEWS), held)
                .count(
                        "of children from 4",
                        count(LookedAfterReview.LOOKED_AFTER_REVIEWS.where(LookedAfterReview.AGE.atLeast(4))),
                        from4)
                .count(
                        "of children too young to take part",
                        count(LookedAfterReview.LOOKED_AFTER_REVIEWS.where(
                                LookedAfterReview.PARTICIPATION.is(Participation.PN0))),
                        and(held, row -> row.participation() == Participation.PN0))
                .measure(
                        "children reviewed",
                        people(LookedAfterReview.LOOKED_AFTER_REVIEWS),
                        p -> CountTable.count(reviews.people(p, LookedAfterReview::child, held)));

        var visits = table.of(LookedAfterVisit.LOOKED_AFTER_VISITS);
        Holds<LookedAfterVisit> visited = (row, p) -> in(row.visited(), p);
        visits.count("visits", count(LookedAfterVisit.LOOKED_AFTER_VISITS), visited)
                .count(
                        "seen",
                        count(LookedAfterVisit.LOOKED_AFTER_VISITS.where(LookedAfterVisit.SEEN.isTrue())),
                        and(visited, row -> yes(row.seen())))
                .count(
                        "seen alone",
                        count(LookedAfterVisit.LOOKED_AFTER_VISITS.where(LookedAfterVisit.SEEN_ALONE.isTrue())),
                        and(visited, row -> yes(row.seenAlone())))
                .count(
                        "of girls",
                        count(LookedAfterVisit.LOOKED_AFTER_VISITS.where(LookedAfterVisit.SEX.is(Sex.FEMALE))),
                        and(visited, row -> row.child().sex() == Sex.FEMALE))
                .measure(
                        "children visited",
                        people(LookedAfterVisit.LOOKED_AFTER_VISITS),
                        p -> CountTable.count(visits.people(p, LookedAfterVisit::child, visited)));
    }

    private void health() {
        var health = table.of(LookedAfterHealth.LOOKED_AFTER_HEALTH);
        Holds<LookedAfterHealth> all = (row, p) -> in(row.on(), p) && yes(row.lookedAfterAllYear());
        Holds<LookedAfterHealth> from10 = and(all, row -> age(row.child(), row.on()) >= 10);
        Holds<LookedAfterHealth> scored = and(all, row -> {
            int age = age(row.child(), row.on());
            return age >= 4 && age <= 16 && row.score() != null;
        });
        health.share("cla.health.pct", all, and(all, row -> yes(row.healthAssessed())))
                .share("cla.dental.pct", all, and(all, row -> yes(row.dentalChecked())))
                .share("cla.immun.pct", all, and(all, row -> yes(row.immunised())))
                .share("cla.substance.pct", all, and(all, row -> yes(row.substanceMisuse())))
                .share("cla.convicted.pct", from10, and(all, row -> yes(row.convicted())))
                .figure(
                        "cla.sdq.mean",
                        p -> CountTable.share(
                                health.total(p, LookedAfterHealth::score, scored), health.plain(p, scored)));
    }

    private void permanence() {
        var plans = table.of(Permanence.PERMANENCE);
        Holds<Permanence> standing = (row, p) -> Plain.open(row.decided(), row.ended(), p.lastDay());
        Holds<Permanence> ends = (row, p) -> in(row.ended(), p);
        // the mean of three years, up to the end of this one
        Holds<Permanence> lately = (row, p) ->
                yes(row.adopted()) && in(row.ended(), ReportingPeriod.of(p.end().minusMonths(36), p.end()));
        plans.count("open", open(Permanence.PERMANENCE), standing)
                .count("decided", count(Permanence.PERMANENCE.starting()), (row, p) -> in(row.decided(), p))
                .count("ended", count(Permanence.PERMANENCE.ending()), ends)
                .count(
                        "adopted",
                        count(Permanence.PERMANENCE.ending().where(Permanence.ADOPTED.isTrue())),
                        and(ends, row -> yes(row.adopted())))
                .count(
                        "open, and not matched",
                        open(Permanence.PERMANENCE.where(
                                Permanence.MATCHED.isRecorded().not())),
                        and(standing, row -> row.matched() == null))
                .figure(WHOLE_YEAR, "adopt.a2.days", p -> {
                    Holds<Permanence> matched = and(lately, row -> lasting(row.placementOrder(), row.matched()) >= 0);
                    return CountTable.share(
                            plans.total(p, row -> lasting(row.placementOrder(), row.matched()), matched),
                            plans.plain(p, matched));
                })
                .figure(WHOLE_YEAR, "adopt.a10.days", p -> {
                    Holds<Permanence> timed = and(lately, row -> clock(row) >= 0);
                    return CountTable.share(plans.total(p, RegisterCounts::clock, timed), plans.plain(p, timed));
                });
    }

    /** From entering care to moving in with those who adopt, who may have fostered the child before. */
    private static int clock(Permanence row) {
        int fostered = lasting(row.enteredCare(), row.fostered());
        return fostered >= 0 ? fostered : lasting(row.enteredCare(), row.placed());
    }

    private static int lasting(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? -1 : (int) ChronoUnit.DAYS.between(from, to);
    }

    private void leavers() {
        var leavers = table.of(CareLeaver.CARE_LEAVERS);
        Holds<CareLeaver> all = (row, p) -> in(row.on(), p);
        Holds<CareLeaver> former =
                and(all, row -> row.eligibility() == null || row.eligibility() == Eligibility.FORMER_RELEVANT);
        Holds<CareLeaver> from18 = and(former, row -> age(row.child(), row.on()) >= 18);
        Holds<CareLeaver> alive = and(
                from18,
                row -> age(row.child(), row.on()) >= 19
                        && age(row.child(), row.on()) <= 21
                        && row.inTouch() != InTouch.DIED
                        && row.inTouch() != InTouch.RHOM);
        Holds<CareLeaver> housed = and(alive, row -> !code(row.accommodation()).matches("[GHR]"));
        leavers.share("cl.suitable.pct", housed, and(all, row -> yes(row.suitable())))
                .share("cl.eet.pct", alive, and(all, row -> code(row.activity()).matches("[FP][1-5]")))
                .share("cl.he.pct", alive, and(all, row -> code(row.activity()).matches("[FP]1")))
                .share(
                        "cl.neet.pct",
                        alive,
                        and(all, row -> code(row.activity()).matches("G[4-6]")))
                .share("cl.intouch.pct", from18, and(all, row -> row.inTouch() == InTouch.YES))
                .share("cl.pathway.pct", all, and(all, row -> reviewedWithin(6, row)))
                .count(
                        "cl.pathway.pct.overdue",
                        and(all, row -> row.pathwayReviewed() != null && !reviewedWithin(6, row)))
                .share(
                        "cl.stayput.pct",
                        and(
                                all,
                                row -> yes(row.leftFosterCareAt18())
                                        && age(row.child(), row.on()) >= 18
                                        && age(row.child(), row.on()) <= 20),
                        and(all, row -> code(row.accommodation()).equals("Z")));
    }

    private static boolean reviewedWithin(int months, CareLeaver row) {
        LocalDate reviewed = row.pathwayReviewed();
        return reviewed != null && !row.on().isAfter(reviewed.plusMonths(months));
    }

    private void missing() {
        var episodes = table.of(MissingEpisode.MISSING);
        Predicate<MissingEpisode> missing = row -> row.kind() != MissingKind.A;
        Holds<MissingEpisode> went = and((row, p) -> in(row.started(), p), missing);
        Holds<MissingEpisode> back = and((row, p) -> in(row.ended(), p), missing);
        Function<ReportingPeriod, Long> often = p -> {
            var times = new HashMap<String, Integer>();
            episodes.rows().stream()
                    .filter(row -> went.of(row, p))
                    .forEach(row -> times.merge(row.child().id(), 1, Integer::sum));
            return times.values().stream().filter(n -> n >= 2).count();
        };
        episodes.count("miss.episodes", went)
                .figure("miss.children", p -> CountTable.count(episodes.people(p, MissingEpisode::child, went)))
                .figure("miss.repeat", p -> CountTable.count(often.apply(p)))
                .figure(
                        "miss.repeat.pct",
                        p -> CountTable.share(often.apply(p), episodes.people(p, MissingEpisode::child, went)))
                .figure("miss.cla.pct", p -> {
                    ReportingPeriod year = ReportingPeriod.of(p.end().minusMonths(12), p.end());
                    return CountTable.share(
                            episodes.people(year, MissingEpisode::child, and(went, row -> yes(row.lookedAfter()))),
                            table.of(CarePeriod.CARE_PERIODS).people(year, CarePeriod::child, RegisterCounts::inCare));
                })
                .share("miss.rhi.offered.pct", back, and(back, row -> yes(row.interviewOffered())))
                .share("miss.rhi.done.pct", back, and(back, row -> yes(row.interviewDone())))
                .share(
                        FIRST_HALF,
                        "miss.rhi.72h.pct",
                        back,
                        and(back, row -> row.hoursToInterview() != null && number(row.hoursToInterview()) <= 72))
                .share("miss.noinvest", went, and(went, row -> yes(row.notInvestigated())))
                .count("miss.carehome", and(went, row -> row.from() == MissingFrom.CHILDRENS_HOME));
    }

    /** On a day of the period, and for a night at least. */
    private static boolean inCare(CarePeriod row, ReportingPeriod period) {
        LocalDate ended = row.ended();
        return row.started().isBefore(period.end())
                && (ended == null
                        || ended.isAfter(row.started()) && ended.minusDays(1).compareTo(period.start()) >= 0);
    }

    // the secure home

    private void secureHome() {
        var restraints = table.of(Restraint.RESTRAINTS);
        Holds<Restraint> all = (row, p) -> in(row.on(), p);
        Holds<Restraint> welfare = and(all, row -> row.basis() == PlacementBasis.WELFARE);
        restraints
                .count("sec.restraint.count", all)
                .figure("sec.injury.count", p -> CountTable.count(restraints.total(p, Restraint::injuries, all)))
                .figure("sec.injury.l1", p -> CountTable.count(restraints.total(p, Restraint::level1, all)))
                .figure("sec.injury.l2", p -> CountTable.count(restraints.total(p, Restraint::level2, all)))
                .figure("sec.injury.l3", p -> CountTable.count(restraints.total(p, Restraint::level3, all)))
                .figure(
                        "sec.injury.per100",
                        p -> CountTable.share(restraints.total(p, Restraint::injuries, all), restraints.plain(p, all)))
                .share("sec.restraint.welfare.pct", all, welfare)
                .figure(
                        "sec.injury.welfare.pct",
                        p -> CountTable.share(
                                restraints.total(p, Restraint::injuries, welfare),
                                restraints.total(p, Restraint::injuries, all)))
                .figure("sec.restraint.top3.pct", p -> {
                    var times = new HashMap<String, Long>();
                    restraints.rows().stream()
                            .filter(row -> all.of(row, p))
                            .forEach(row -> times.merge(row.person(), 1L, Long::sum));
                    long top = times.values().stream()
                            .sorted((a, b) -> Long.compare(b, a))
                            .limit(3)
                            .mapToLong(n -> n)
                            .sum();
                    return CountTable.share(top, restraints.plain(p, all));
                });

        var stays = table.of(SecureStay.SECURE_STAYS);
        Holds<SecureStay> ended = (row, p) -> in(row.ended(), p);
        Function<ReportingPeriod, Long> nights = p -> nights(stays.rows(), p);
        stays.figure(
                        "sec.los",
                        p -> CountTable.share(
                                stays.total(p, row -> lasting(row.started(), row.ended()), ended),
                                stays.plain(p, ended)))
                .figure(
                        "sec.nights.welfare.pct",
                        p -> CountTable.share(
                                nights(
                                        stays.rows().stream()
                                                .filter(row -> row.basis() == PlacementBasis.WELFARE)
                                                .toList(),
                                        p),
                                nights.apply(p)))
                .figure("sec.restraint.nights", p -> CountTable.share(restraints.plain(p, all), nights.apply(p)))
                .measure("nights", days(SecureStay.SECURE_STAYS), p -> CountTable.count(nights.apply(p)))
                .count("started", count(SecureStay.SECURE_STAYS.starting()), (row, p) -> in(row.started(), p))
                .count(
                        "open",
                        open(SecureStay.SECURE_STAYS),
                        (row, p) -> Plain.open(row.started(), row.ended(), p.lastDay()));
    }

    private static long nights(List<SecureStay> stays, ReportingPeriod period) {
        long nights = 0;
        for (SecureStay stay : stays) {
            for (LocalDate day = period.start(); day.isBefore(period.end()); day = day.plusDays(1)) {
                nights += Plain.open(stay.started(), stay.ended(), day) ? 1 : 0;
            }
        }
        return nights;
    }

    // questions

    private static <R> Holds<R> and(Holds<R> one, Predicate<R> other) {
        return (row, period) -> one.of(row, period) && other.test(row);
    }

    private static boolean within(int most, @Nullable LocalDate from, @Nullable LocalDate to) {
        int days = workingDays(from, to);
        return days >= 0 && days <= most;
    }

    private static String code(@Nullable OfficialCode code) {
        return code == null ? "" : code.code();
    }
}
