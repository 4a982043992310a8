package safeguarding.statutory;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.ChildrenCatalogue;
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
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.Referral;
import safeguarding.children.Situations;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.statutory.annexa.AnnexA;
import safeguarding.statutory.annexa.AnnexAWriter;
import safeguarding.statutory.cin.CinCensus;
import safeguarding.statutory.cin.CinCensusWriter;
import safeguarding.statutory.ssd.Ssd;
import safeguarding.statutory.ssd.SsdWriter;
import safeguarding.statutory.ssda903.Ssda903;
import safeguarding.statutory.ssda903.Ssda903Writer;
import safeguarding.synthetic.SyntheticAuthority;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * The records of a synthetic authority, a tenth of County Durham, go through every format and come back: each register that
 * the format holds with the columns it holds, and with them the indicators. What the rows lose on the way stands in each
 * test as {@code null}.
 */
class SyntheticRoundTripTest {

    private static final SyntheticAuthority AUTHORITY =
            SyntheticAuthority.durham().scaled(1, 10);
    private static final CaseRecords RECORDS = AUTHORITY.records();
    private static final Area AREA = Area.named("Somewhere");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final LocalDate LAST = LocalDate.of(2020, 3, 31);

    @Test
    void theCensusOfTheYearHoldsWhatTheAuthorityHas(@TempDir Path folder) {
        Path file = folder.resolve("cin.xml");

        List<Problem> leftOut = CinCensusWriter.of(2020, "840").write(RECORDS, file);
        CaseRecords read = CinCensus.read(file);

        assertThat(leftOut).isEmpty();
        same(
                read,
                CaseRecords.NONE
                        .with(Person.PERSONS, of(Person.PERSONS, row -> new Person(row.child(), row.died(), null)))
                        .with(
                                Referral.REFERRALS,
                                of(Referral.REFERRALS, row -> referral(row, row.closureReason(), null)))
                        .with(NeedEpisode.NEED_EPISODES, RECORDS.rows(NeedEpisode.NEED_EPISODES))
                        .with(
                                Assessment.ASSESSMENTS,
                                of(
                                        Assessment.ASSESSMENTS,
                                        row -> new Assessment(
                                                row.child(),
                                                row.started(),
                                                row.authorised(),
                                                row.referred(),
                                                some(row.factors()),
                                                null,
                                                null,
                                                row.authorised() != null)))
                        .with(FoundFactor.FACTORS, RECORDS.rows(FoundFactor.FACTORS))
                        .with(
                                Enquiry.ENQUIRIES,
                                of(
                                        Enquiry.ENQUIRIES,
                                        row -> new Enquiry(
                                                row.child(),
                                                row.started(),
                                                null,
                                                row.conference(),
                                                Boolean.TRUE.equals(row.conferenceNotRequired()),
                                                null,
                                                null)))
                        .with(
                                InitialConference.INITIAL_CONFERENCES,
                                of(
                                        InitialConference.INITIAL_CONFERENCES,
                                        row -> conference(row, row.transferIn(), null)))
                        .with(
                                ProtectionPlan.PLANS,
                                of(ProtectionPlan.PLANS, row -> plan(row, row.previousPlans(), null, null)))
                        .with(
                                PlanReview.PLAN_REVIEWS,
                                of(
                                        PlanReview.PLAN_REVIEWS,
                                        row -> new PlanReview(row.child(), row.held(), null, null, null, null))));
        sameFigures(
                read,
                "cpp.open",
                "cpp.start",
                "cpp.repeat.ever.pct",
                "cpp.repeat.24m.pct",
                "cpp.cat.neglect.pct",
                "cpp.review.timely.pct",
                "ref.count",
                "ref.rereferral.12m.pct",
                "ref.source.pct.police",
                "s47.count",
                "icpc.15wd.pct",
                "icpc.median.days",
                "asm.45wd.pct",
                "asm.45wd.pct.overdue",
                "cin.open");
    }

    @Test
    void aCensusFrom2022OnHoldsChildInNeedPlansToo(@TempDir Path folder) {
        FinancialYear year = FinancialYear.of("2021-22");
        CaseRecords records =
                SyntheticAuthority.durham().scaled(1, 20).years(year, year).records();
        Path file = folder.resolve("cin.xml");

        List<Problem> leftOut = CinCensusWriter.of(2022, "840").write(records, file);
        CaseRecords read = CinCensus.read(file);

        assertThat(leftOut).isEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows(NeedPlan.NEED_PLANS)).isNotEmpty();
        for (Register<?> register : List.of(NeedPlan.NEED_PLANS, NeedEpisode.NEED_EPISODES, FoundFactor.FACTORS)) {
            assertThat(times(read.rows(register))).as(register.name()).isEqualTo(times(records.rows(register)));
        }
    }

    /** From the year in which the first episode starts: what ended before the first return is in none. */
    @Test
    void theReturnsOfAllYearsHoldTheChildrenLookedAfter(@TempDir Path folder) throws IOException {
        int first = RECORDS.rows(LookedAfterEpisode.LOOKED_AFTER).stream()
                .mapToInt(row -> FinancialYear.containing(row.started()).startYear())
                .min()
                .orElseThrow();
        Ssda903 returns = null;
        for (int start = first; start <= YEAR.startYear(); start++) {
            FinancialYear year = FinancialYear.starting(start);
            Path of = Files.createDirectories(folder.resolve(year.label()));
            assertThat(Ssda903Writer.of(year).write(RECORDS, of))
                    .extracting(Problem::reason)
                    .allMatch("a match without an adoption cannot be written"::equals);
            returns = returns == null ? Ssda903.of(year, of) : returns.and(year, of);
        }
        CaseRecords read = returns == null ? CaseRecords.NONE : returns.read();

        var told = new HashSet<String>();
        RECORDS.rows(LookedAfterEpisode.LOOKED_AFTER)
                .forEach(row -> told.add(row.child().id()));
        RECORDS.rows(CareLeaver.CARE_LEAVERS)
                .forEach(row -> told.add(row.child().id()));
        CaseRecords care = CaseRecords.NONE
                .with(
                        LookedAfterEpisode.LOOKED_AFTER,
                        of(LookedAfterEpisode.LOOKED_AFTER, row -> episode(row, bare(row.child()))))
                .with(CarePeriod.CARE_PERIODS, of(CarePeriod.CARE_PERIODS, row -> period(row, bare(row.child()))))
                .with(Placement.PLACEMENTS, of(Placement.PLACEMENTS, row -> placement(row, bare(row.child()))))
                .with(
                        LegalPeriod.LEGAL_PERIODS,
                        of(
                                LegalPeriod.LEGAL_PERIODS,
                                row -> new LegalPeriod(bare(row.child()), row.started(), row.ended(), row.status())))
                .with(
                        LookedAfterReview.LOOKED_AFTER_REVIEWS,
                        of(
                                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                                row -> new LookedAfterReview(bare(row.child()), row.held(), null, row.participation())))
                .with(
                        LookedAfterHealth.LOOKED_AFTER_HEALTH,
                        of(
                                LookedAfterHealth.LOOKED_AFTER_HEALTH,
                                row -> new LookedAfterHealth(
                                        bare(row.child()),
                                        row.on(),
                                        row.lookedAfterAllYear(),
                                        row.healthAssessed(),
                                        row.developmentChecked(),
                                        row.immunised(),
                                        row.dentalChecked(),
                                        row.substanceMisuse(),
                                        row.interventionOffered(),
                                        row.interventionReceived(),
                                        row.convicted(),
                                        row.score(),
                                        row.scoreReason())));
        same(
                read,
                care.with(
                                Person.PERSONS,
                                of(
                                        Person.PERSONS,
                                        row -> told.contains(row.child().id()),
                                        row -> new Person(bare(row.child()), null, null)))
                        .with(
                                MissingEpisode.MISSING,
                                of(
                                        MissingEpisode.MISSING,
                                        row -> Boolean.TRUE.equals(row.lookedAfter()),
                                        row -> new MissingEpisode(
                                                bare(row.child()),
                                                row.started(),
                                                row.ended(),
                                                row.kind(),
                                                null,
                                                true,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null)))
                        .with(
                                CareLeaver.CARE_LEAVERS,
                                of(
                                        CareLeaver.CARE_LEAVERS,
                                        row -> new CareLeaver(
                                                bare(row.child()),
                                                row.on(),
                                                null,
                                                row.inTouch(),
                                                row.activity(),
                                                row.accommodation(),
                                                row.suitable(),
                                                null,
                                                null)))
                        .with(
                                Permanence.PERMANENCE,
                                of(
                                        Permanence.PERMANENCE,
                                        row -> new Permanence(
                                                bare(row.child()),
                                                row.decided(),
                                                row.ended(),
                                                row.ended() == null ? null : row.adopted(),
                                                row.enteredCare(),
                                                null,
                                                row.ended() == null ? null : row.matched(),
                                                null,
                                                row.placed(),
                                                row.ended() == null ? null : row.adoptedByCarer(),
                                                row.reversalReason()))));
        sameFigures(
                read,
                "cla.open",
                "cla.start",
                "cla.cease",
                "cla.reentry.12m.pct",
                "cla.3place.pct",
                "cla.longterm.pct",
                "cla.foster.pct",
                "cla.residential.pct",
                "cla.review.timely.pct",
                "cla.review.part.pct",
                "cla.health.pct",
                "cla.sdq.mean",
                "cl.suitable.pct",
                "cl.eet.pct",
                "adopt.pct");
    }

    /** Of visits and reviews the last of each plan and period of care. */
    @Test
    void theWorkbookOfAnInspectionHoldsWhatTheAuthorityHas(@TempDir Path folder) {
        Path file = folder.resolve("annex-a.xlsx");

        List<Problem> leftOut = AnnexAWriter.write(file, RECORDS);
        CaseRecords read = AnnexA.extracted(LAST).read(file);

        List<Stay> plans = RECORDS.rows(ProtectionPlan.PLANS).stream()
                .map(row -> new Stay(row.child(), row.started(), row.ended()))
                .toList();
        List<Stay> periods = RECORDS.rows(CarePeriod.CARE_PERIODS).stream()
                .map(row -> new Stay(row.child(), row.started(), row.ended()))
                .toList();
        List<PlanVisit> visits =
                lasts(plans, RECORDS.rows(PlanVisit.PLAN_VISITS), PlanVisit::child, PlanVisit::visited);
        List<PlanReview> reviews =
                lasts(plans, RECORDS.rows(PlanReview.PLAN_REVIEWS), PlanReview::child, PlanReview::held);
        List<LookedAfterVisit> careVisits = lasts(
                periods,
                RECORDS.rows(LookedAfterVisit.LOOKED_AFTER_VISITS),
                LookedAfterVisit::child,
                LookedAfterVisit::visited);
        List<LookedAfterReview> careReviews = lasts(
                periods,
                RECORDS.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS),
                LookedAfterReview::child,
                LookedAfterReview::held);
        assertThat(leftOut).allMatch(problem -> problem.reason().contains("is not the last of a p"));
        assertThat(leftOut)
                .hasSize(RECORDS.rows(PlanVisit.PLAN_VISITS).size()
                        + RECORDS.rows(PlanReview.PLAN_REVIEWS).size()
                        + RECORDS.rows(LookedAfterVisit.LOOKED_AFTER_VISITS).size()
                        + RECORDS.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS).size()
                        - visits.size()
                        - reviews.size()
                        - careVisits.size()
                        - careReviews.size());
        CaseRecords need = CaseRecords.NONE
                .with(
                        Contact.CONTACTS,
                        of(
                                Contact.CONTACTS,
                                row -> new Contact(row.child(), row.received(), row.source(), null, null, null, null)))
                .with(Referral.REFERRALS, of(Referral.REFERRALS, row -> referral(row, null, row.earlierInYear())))
                .with(
                        Assessment.ASSESSMENTS,
                        of(
                                Assessment.ASSESSMENTS,
                                row -> new Assessment(
                                        row.child(),
                                        row.started(),
                                        row.authorised(),
                                        null,
                                        null,
                                        row.childSeen(),
                                        row.needsSupport(),
                                        null)))
                .with(
                        Enquiry.ENQUIRIES,
                        of(
                                Enquiry.ENQUIRIES,
                                row -> new Enquiry(
                                        row.child(),
                                        row.started(),
                                        null,
                                        row.conference(),
                                        row.conferenceNotRequired(),
                                        null,
                                        row.earlierInYear())))
                .with(
                        InitialConference.INITIAL_CONFERENCES,
                        of(InitialConference.INITIAL_CONFERENCES, row -> conference(row, null, row.ledToPlan())))
                .with(
                        NeedEpisode.NEED_EPISODES,
                        of(
                                NeedEpisode.NEED_EPISODES,
                                row -> new NeedEpisode(
                                        row.child(),
                                        row.started(),
                                        row.ended(),
                                        row.primaryNeed(),
                                        null,
                                        row.closureReason(),
                                        null,
                                        null)))
                .with(ProtectionPlan.PLANS, of(ProtectionPlan.PLANS, row -> plan(row, row.previousPlans(), null, null)))
                .with(
                        PlanVisit.PLAN_VISITS,
                        visits.stream()
                                .map(row -> new PlanVisit(row.child(), row.visited(), null, row.seenAlone()))
                                .toList())
                .with(
                        PlanReview.PLAN_REVIEWS,
                        reviews.stream()
                                .map(row -> new PlanReview(row.child(), row.held(), null, null, null, null))
                                .toList());
        same(
                read,
                need.with(CarePeriod.CARE_PERIODS, of(CarePeriod.CARE_PERIODS, row -> period(row, row.child())))
                        .with(
                                LookedAfterVisit.LOOKED_AFTER_VISITS,
                                careVisits.stream()
                                        .map(row -> new LookedAfterVisit(row.child(), row.visited(), null, null))
                                        .toList())
                        .with(
                                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                                careReviews.stream()
                                        .map(row -> new LookedAfterReview(row.child(), row.held(), null, null))
                                        .toList())
                        .with(CareLeaver.CARE_LEAVERS, of(CareLeaver.CARE_LEAVERS, SyntheticRoundTripTest::extracted))
                        .with(Permanence.PERMANENCE, of(Permanence.PERMANENCE, row -> permanence(row, null))));
        sameFigures(
                read,
                "contact.count",
                "contact.police.share.pct",
                "ref.count",
                "ref.rereferral.12m.pct",
                "asm.45wd.pct",
                "asm.seen.pct",
                "s47.count",
                "icpc.15wd.pct",
                "icpc.to.cpp.pct",
                "cin.open",
                "cpp.open",
                "cpp.start",
                "cpp.repeat.ever.pct",
                "cla.reentry.12m.pct",
                "adopt.a2.days");
    }

    @Test
    void theDatasetHoldsWhatTheAuthorityHas(@TempDir Path folder) {
        List<Problem> leftOut = SsdWriter.write(folder, RECORDS);
        CaseRecords read = Ssd.extracted(LAST).read(folder);

        assertThat(leftOut).isEmpty();
        var persons = new HashSet<String>();
        RECORDS.rows(Person.PERSONS).forEach(row -> persons.add(row.child().id()));
        CaseRecords need = CaseRecords.NONE
                // every child of whom there is a record becomes a person
                .with(Person.PERSONS, RECORDS.rows(Person.PERSONS))
                .with(
                        Person.PERSONS,
                        RECORDS.rows(Contact.CONTACTS).stream()
                                .map(Contact::child)
                                .filter(child -> !persons.contains(child.id()))
                                .map(child -> new Person(child, null, null))
                                .toList())
                .with(
                        Contact.CONTACTS,
                        of(
                                Contact.CONTACTS,
                                row -> new Contact(
                                        row.child(),
                                        row.received(),
                                        row.source(),
                                        null,
                                        row.ledToReferral(),
                                        row.noFurtherAction(),
                                        null)))
                .with(Referral.REFERRALS, of(Referral.REFERRALS, row -> referral(row, row.closureReason(), null)))
                .with(NeedEpisode.NEED_EPISODES, RECORDS.rows(NeedEpisode.NEED_EPISODES))
                .with(NeedPlan.NEED_PLANS, RECORDS.rows(NeedPlan.NEED_PLANS))
                .with(NeedVisit.NEED_VISITS, RECORDS.rows(NeedVisit.NEED_VISITS))
                .with(
                        Assessment.ASSESSMENTS,
                        of(
                                Assessment.ASSESSMENTS,
                                row -> new Assessment(
                                        row.child(),
                                        row.started(),
                                        row.authorised(),
                                        row.referred(),
                                        row.factors(),
                                        row.childSeen(),
                                        row.needsSupport(),
                                        row.authorised() == null ? null : row.latest())))
                .with(FoundFactor.FACTORS, RECORDS.rows(FoundFactor.FACTORS))
                .with(
                        Enquiry.ENQUIRIES,
                        of(
                                Enquiry.ENQUIRIES,
                                row -> new Enquiry(
                                        row.child(),
                                        row.started(),
                                        row.completed(),
                                        row.conference(),
                                        row.conferenceNotRequired(),
                                        null,
                                        null)))
                .with(
                        InitialConference.INITIAL_CONFERENCES,
                        of(
                                InitialConference.INITIAL_CONFERENCES,
                                row -> conference(row, row.transferIn(), row.ledToPlan())))
                .with(
                        ProtectionPlan.PLANS,
                        of(ProtectionPlan.PLANS, row -> plan(row, null, row.temporary(), row.conferenced())))
                .with(PlanVisit.PLAN_VISITS, RECORDS.rows(PlanVisit.PLAN_VISITS))
                .with(PlanReview.PLAN_REVIEWS, RECORDS.rows(PlanReview.PLAN_REVIEWS));
        same(
                read,
                need.with(
                                LookedAfterEpisode.LOOKED_AFTER,
                                RECORDS.rows(LookedAfterEpisode.LOOKED_AFTER).stream()
                                        .map(row -> episode(row, row.child()))
                                        .toList())
                        .with(CarePeriod.CARE_PERIODS, RECORDS.rows(CarePeriod.CARE_PERIODS))
                        .with(
                                Placement.PLACEMENTS,
                                RECORDS.rows(Placement.PLACEMENTS).stream()
                                        .map(row -> placement(row, row.child()))
                                        .toList())
                        .with(LegalPeriod.LEGAL_PERIODS, RECORDS.rows(LegalPeriod.LEGAL_PERIODS))
                        .with(
                                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                                RECORDS.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS))
                        .with(LookedAfterVisit.LOOKED_AFTER_VISITS, RECORDS.rows(LookedAfterVisit.LOOKED_AFTER_VISITS))
                        .with(
                                MissingEpisode.MISSING,
                                of(
                                        MissingEpisode.MISSING,
                                        row -> new MissingEpisode(
                                                row.child(),
                                                row.started(),
                                                row.ended(),
                                                row.kind(),
                                                null,
                                                row.lookedAfter(),
                                                row.interviewOffered(),
                                                row.interviewAccepted(),
                                                null,
                                                null,
                                                null)))
                        .with(CareLeaver.CARE_LEAVERS, of(CareLeaver.CARE_LEAVERS, SyntheticRoundTripTest::extracted))
                        .with(
                                Permanence.PERMANENCE,
                                of(Permanence.PERMANENCE, row -> permanence(row, row.adoptedByCarer()))));
        sameFigures(
                read,
                "contact.count",
                "contact.convert.pct",
                "ref.count",
                "ref.rereferral.12m.pct",
                "asm.45wd.pct",
                "asm.45wd.referral.pct",
                "s47.count",
                "icpc.15wd.pct",
                "icpc.to.cpp.pct",
                "cin.open",
                "cpp.open",
                "cpp.start",
                "cpp.repeat.24m.pct",
                "cpp.seen.alone.pct",
                "cpp.review.timely.pct",
                "cla.open",
                "cla.start",
                "cla.3place.pct",
                "cla.review.timely.pct",
                "cla.visit.timely.pct",
                "miss.children",
                "miss.rhi.offered.pct");
    }

    // what the formats hold

    private static <R> List<R> of(Register<R> register, UnaryOperator<R> held) {
        return RECORDS.rows(register).stream().map(held).toList();
    }

    private static <R> List<R> of(Register<R> register, Predicate<R> which, UnaryOperator<R> held) {
        return RECORDS.rows(register).stream().filter(which).map(held).toList();
    }

    private static Child bare(Child child) {
        return new Child(child.id(), child.born(), child.unborn(), child.sex(), child.ethnicity(), null);
    }

    private static @Nullable Set<AssessmentFactor> some(@Nullable Set<AssessmentFactor> factors) {
        return factors == null || factors.isEmpty() ? null : factors;
    }

    private static Referral referral(
            Referral row, @Nullable ClosureReason closureReason, @Nullable Integer earlierInYear) {
        return new Referral(
                row.child(), row.received(), row.source(), row.noFurtherAction(), null, closureReason, earlierInYear);
    }

    private static InitialConference conference(
            InitialConference row, @Nullable Boolean transferIn, @Nullable Boolean ledToPlan) {
        return new InitialConference(
                row.child(),
                row.held(),
                row.enquiryStarted(),
                row.moveNotified(),
                transferIn,
                ledToPlan,
                null,
                null,
                null,
                null,
                null);
    }

    private static ProtectionPlan plan(
            ProtectionPlan row,
            @Nullable Integer previousPlans,
            @Nullable Boolean temporary,
            @Nullable LocalDate conferenced) {
        return new ProtectionPlan(
                row.child(),
                row.started(),
                row.ended(),
                row.initialCategory(),
                row.latestCategory(),
                previousPlans,
                temporary,
                conferenced,
                null,
                null);
    }

    private static LookedAfterEpisode episode(LookedAfterEpisode row, Child child) {
        return new LookedAfterEpisode(
                child,
                row.started(),
                row.ended(),
                row.startReason(),
                row.legalStatus(),
                row.need(),
                row.placement(),
                row.provider(),
                row.endReason(),
                row.changeReason(),
                row.unaccompanied(),
                null);
    }

    private static CarePeriod period(CarePeriod row, Child child) {
        return new CarePeriod(
                child,
                row.started(),
                row.ended(),
                row.endReason(),
                row.need(),
                row.lastPlacement(),
                row.unaccompanied(),
                null);
    }

    private static Placement placement(Placement row, Child child) {
        return new Placement(
                child,
                row.started(),
                row.ended(),
                row.type(),
                row.provider(),
                row.changeReason(),
                null,
                row.shortBreak());
    }

    /** On the day of the extract. */
    private static CareLeaver extracted(CareLeaver row) {
        return new CareLeaver(
                row.child(),
                LAST,
                row.eligibility(),
                row.inTouch(),
                row.activity(),
                row.accommodation(),
                row.suitable(),
                row.pathwayReviewed(),
                null);
    }

    /** How a plan of adoption ended is not known before it has. */
    private static Permanence permanence(Permanence row, @Nullable Boolean adoptedByCarer) {
        return new Permanence(
                row.child(),
                row.decided(),
                row.ended(),
                row.ended() == null ? null : row.adopted(),
                row.enteredCare(),
                row.placementOrder(),
                row.matched(),
                row.fostered(),
                row.placed(),
                adoptedByCarer,
                row.reversalReason());
    }

    /** A time of a child, of which the end is a day too. */
    private record Stay(
            Child child, LocalDate started, @Nullable LocalDate ended) {
        boolean holds(LocalDate day) {
            return !day.isBefore(started) && (ended == null || !day.isAfter(ended));
        }
    }

    /** The last row of each time. */
    private static <R> List<R> lasts(
            List<Stay> stays, List<R> rows, Function<R, Child> child, Function<R, LocalDate> day) {
        Map<String, List<R>> byChild =
                rows.stream().collect(groupingBy(row -> child.apply(row).id()));
        var lasts = new ArrayList<R>();
        for (Stay stay : stays) {
            byChild.getOrDefault(stay.child().id(), List.of()).stream()
                    .filter(row -> stay.holds(day.apply(row)))
                    .max(comparing(day))
                    .ifPresent(lasts::add);
        }
        return lasts;
    }

    // the same

    private static void same(CaseRecords read, CaseRecords held) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.registers()).isEqualTo(held.registers());
        for (Register<?> register : held.registers()) {
            assertThat(read.rows(register)).as(register.name()).isNotEmpty();
            assertThat(times(read.rows(register)).equals(times(held.rows(register))))
                    .as(register.name() + ": the same rows")
                    .isTrue();
        }
    }

    private static <R> Map<R, Long> times(List<R> rows) {
        return rows.stream().collect(groupingBy(row -> row, counting()));
    }

    /** For the year and its halves, in which there must be some. */
    private static void sameFigures(CaseRecords read, String... ids) {
        var periods = new ArrayList<ReportingPeriod>(YEAR.halves());
        periods.add(YEAR.period());
        List<Indicator> indicators =
                Arrays.stream(ids).map(ChildrenCatalogue.CATALOGUE::get).toList();
        Plan plan = Plan.of(indicators.stream()
                .map(indicator -> Request.of(indicator.figure(), periods))
                .toList());
        Tallies before = plan.tally(Situations.in(RECORDS).facts(AREA, AUTHORITY.coverage()));
        Tallies after = plan.tally(Situations.in(read).facts(AREA, AUTHORITY.coverage()));
        for (Indicator indicator : indicators) {
            for (ReportingPeriod period : periods) {
                Figure figure = after.outcome(indicator.figure(), AREA, period, Slice.TOTAL)
                        .figure();
                assertThat(figure)
                        .as("%s, %s", indicator.id(), period)
                        .isEqualTo(before.outcome(indicator.figure(), AREA, period, Slice.TOTAL)
                                .figure());
                assertThat(figure.isGap() && period.isYear()).as(indicator.id()).isFalse();
            }
        }
    }
}
