package safeguarding.statutory.ssd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.EarlyHelpEpisode;
import safeguarding.children.Enquiry;
import safeguarding.children.FoundFactor;
import safeguarding.children.InitialConference;
import safeguarding.children.LegalPeriod;
import safeguarding.children.LookedAfterEpisode;
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
import safeguarding.children.PreProceedings;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.EarlyHelpEnd;
import safeguarding.children.code.EarlyHelpLead;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.Participation;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PreProceedingsOutcome;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.Sex;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Problem;
import safeguarding.statutory.Dice;
import safeguarding.time.FinancialYear;

/** What is written as the Standard Safeguarding Dataset is read again as it was. */
class SsdRoundTripProperties {

    private static final LocalDate EXTRACTED = LocalDate.of(2022, 3, 31);

    @Property(tries = 60)
    void whatIsWrittenIsReadAgainAsItWas(@ForAll long seed) throws IOException {
        CaseRecords journeys = CaseRecords.gather(sink -> new Journeys(new Dice(seed), sink).some());

        CaseRecords read = again(journeys);

        assertThat(read.problems()).isEmpty();
        assertThat(read.registers()).isEqualTo(journeys.registers());
        journeys.registers()
                .forEach(register ->
                        assertThat(read.rows(register)).as(register.name()).isEqualTo(journeys.rows(register)));
    }

    @Example
    void aChildInCareIsReadAgainAndWhatHasNoPlaceIsToldOf() throws IOException {
        var child = new Child("7", LocalDate.of(2015, 1, 25), false, Sex.FEMALE, Ethnicity.WBRI, true);
        LocalDate started = LocalDate.of(2020, 9, 1);
        var legal = new LegalPeriod(child, started, null, LegalStatus.C2);
        var placement = new Placement(child, started, null, PlacementType.U4, PlacementProvider.PR1, null, null, false);
        var episode = new LookedAfterEpisode(
                child,
                started,
                null,
                EpisodeStartReason.S,
                LegalStatus.C2,
                PrimaryNeed.N1,
                PlacementType.U4,
                PlacementProvider.PR1,
                null,
                null,
                false,
                null);
        var period = CarePeriod.join(List.of(episode)).get(0).healthAssessed(LocalDate.of(2020, 9, 20));
        var review = new LookedAfterReview(child, LocalDate.of(2020, 9, 25), null, Participation.PN1);
        var before = new LookedAfterReview(child, LocalDate.of(2020, 8, 31), null, null);
        var records = CaseRecords.NONE
                .with(Person.PERSONS, List.of(new Person(child, null, true)))
                .with(LegalPeriod.LEGAL_PERIODS, List.of(legal))
                .with(Placement.PLACEMENTS, List.of(placement))
                .with(LookedAfterEpisode.LOOKED_AFTER, List.of(episode))
                .with(CarePeriod.CARE_PERIODS, List.of(period))
                .with(LookedAfterReview.LOOKED_AFTER_REVIEWS, List.of(review));
        Path folder = Files.createTempDirectory("ssd");

        List<Problem> leftOut =
                SsdWriter.write(folder, records.with(LookedAfterReview.LOOKED_AFTER_REVIEWS, List.of(before)));
        CaseRecords read = Ssd.extracted(EXTRACTED).read(folder);
        delete(folder);

        assertThat(leftOut)
                .containsExactly(new Problem(
                        "looked-after review",
                        2,
                        "",
                        "comes before every period of care, and only a period says whose review it is"));
        assertThat(read).isEqualTo(records);
        assertThat(read.facts(
                                Area.named("Somewhere"),
                                Coverage.of(FinancialYear.of("2020-21").period()))
                        .problems())
                .isEmpty();
    }

    @Example
    void aChildWithOneRecordOfAnyRegisterIsAPerson() throws IOException {
        LocalDate day = LocalDate.of(2020, 9, 1);
        var assessed =
                new Assessment(Child.of("F"), day, day, null, Set.of(AssessmentFactor.ALCOHOL_CHILD), null, null, null);
        Path folder = Files.createTempDirectory("ssd");

        SsdWriter.write(
                folder,
                CaseRecords.NONE
                        .with(
                                Referral.REFERRALS,
                                List.of(new Referral(Child.of("R"), day, null, null, null, null, null)))
                        .with(FoundFactor.FACTORS, FoundFactor.of(assessed))
                        .with(
                                CarePeriod.CARE_PERIODS,
                                List.of(new CarePeriod(Child.of("P"), day, null, null, null, null, null, null)))
                        .with(
                                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                                List.of(new LookedAfterReview(Child.of("V"), day, null, null))));
        List<String> persons = Files.readAllLines(folder.resolve(SsdTable.PERSON.file()));
        delete(folder);

        assertThat(persons.subList(1, persons.size()))
                .extracting(line -> line.substring(0, 1))
                .containsExactlyInAnyOrder("R", "F", "P", "V");
    }

    /** A is in care twice; B has a period of care and no episode, so nothing says whose it is. */
    @Example
    void whatDoesNotFollowFromTheEpisodesIsToldOfAndNotLost() throws IOException {
        var amy = Child.of("A", LocalDate.of(2010, 5, 4));
        var ben = Child.of("B", LocalDate.of(2011, 5, 4));
        LocalDate started = LocalDate.of(2020, 9, 1);
        LocalDate ended = LocalDate.of(2020, 12, 1);
        LocalDate again = LocalDate.of(2021, 6, 1);
        var first = new CarePeriod(amy, started, ended, null, null, null, false, null);
        var second = new CarePeriod(amy, again, null, null, null, null, false, LocalDate.of(2021, 6, 20));
        var of = new CarePeriod(ben, started, null, null, null, null, false, null);
        Path folder = Files.createTempDirectory("ssd");

        List<Problem> leftOut = SsdWriter.write(
                folder,
                CaseRecords.NONE
                        .with(
                                LookedAfterEpisode.LOOKED_AFTER,
                                List.of(episode(amy, started, ended, false), episode(amy, again, null, false)))
                        // assessed on the day it ended, which is no day of it
                        .with(CarePeriod.CARE_PERIODS, List.of(of, first.healthAssessed(ended), second))
                        .with(
                                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                                List.of(
                                        new LookedAfterReview(amy, again, null, null),
                                        new LookedAfterReview(ben, again, null, null)))
                        .with(Permanence.PERMANENCE, List.of(plan(ben, started), plan(amy, started))));
        CaseRecords read = Ssd.extracted(EXTRACTED).read(folder);
        delete(folder);

        assertThat(leftOut)
                .containsExactly(
                        new Problem("period of care", 1, "", "does not follow from the looked-after episodes"),
                        new Problem(
                                "period of care",
                                2,
                                "first health assessed",
                                "is not the first assessment on a day of the period of care"),
                        new Problem("looked-after review", 2, "", "is of a period of care without an episode"),
                        new Problem("plan of adoption", 1, "", "is of a period of care without an episode"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows(CarePeriod.CARE_PERIODS)).containsExactly(first, second);
        assertThat(read.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS))
                .containsExactly(new LookedAfterReview(amy, again, null, null));
        assertThat(read.rows(Permanence.PERMANENCE)).containsExactly(plan(amy, started));
    }

    private static Permanence plan(Child child, LocalDate enteredCare) {
        return new Permanence(
                child, LocalDate.of(2020, 11, 1), null, null, enteredCare, null, null, null, null, null, null);
    }

    /** Looking through all 30,000 periods for each episode and review would take 30,000 x 30,000 looks five times over. */
    @Example
    void theRecordsOfOneChildAreWrittenInTimeThatGrowsAsTheyDo() throws IOException {
        var child = Child.of("7", LocalDate.of(2010, 5, 4));
        var legal = new ArrayList<LegalPeriod>();
        var placements = new ArrayList<Placement>();
        var episodes = new ArrayList<LookedAfterEpisode>();
        var reviews = new ArrayList<LookedAfterReview>();
        var plans = new ArrayList<Permanence>();
        for (int i = 0; i < 30_000; i++) {
            LocalDate day = LocalDate.of(1930, 1, 1).plusDays(i);
            legal.add(new LegalPeriod(child, day, day.plusDays(1), null));
            placements.add(new Placement(child, day, day.plusDays(1), PlacementType.U4, null, null, null, null));
            episodes.add(new LookedAfterEpisode(
                    child,
                    day,
                    day.plusDays(1),
                    null,
                    null,
                    null,
                    PlacementType.U4,
                    null,
                    EpisodeEndReason.E4A,
                    null,
                    false,
                    null));
            reviews.add(new LookedAfterReview(child, day, null, null));
            plans.add(new Permanence(child, day, null, null, day, null, null, null, null, null, null));
        }
        CaseRecords records = CaseRecords.NONE
                .with(LegalPeriod.LEGAL_PERIODS, legal)
                .with(Placement.PLACEMENTS, placements)
                .with(LookedAfterEpisode.LOOKED_AFTER, episodes)
                .with(CarePeriod.CARE_PERIODS, CarePeriod.join(episodes))
                .with(LookedAfterReview.LOOKED_AFTER_REVIEWS, reviews)
                .with(Permanence.PERMANENCE, plans);
        Path folder = Files.createTempDirectory("ssd");

        List<Problem> leftOut =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> SsdWriter.write(folder, records));
        delete(folder);

        assertThat(leftOut).isEmpty();
    }

    /** An immigration status that is not there says no of everyone, so without an answer there must be no table. */
    @Example
    void whetherAChildWasUnaccompaniedIsNotDeniedWhereItIsNotRecorded() throws IOException {
        Path folder = Files.createTempDirectory("ssd");

        List<Problem> some = SsdWriter.write(folder, accompanied(true, null, false));
        List<Boolean> readOfSome = unaccompanied(folder);
        List<Problem> none = SsdWriter.write(folder, accompanied(null, null));
        List<Boolean> readOfNone = unaccompanied(folder);
        SsdWriter.write(folder, accompanied());
        delete(folder);

        assertThat(readOfNone).containsExactly(null, null);
        assertThat(none).isEmpty();
        assertThat(readOfSome).containsExactly(true, false, false);
        assertThat(some)
                .containsExactly(new Problem(
                        "looked-after episode",
                        2,
                        "unaccompanied",
                        "is not recorded, and is read from the immigration statuses of all children"));
    }

    /** One episode for each child. */
    private static CaseRecords accompanied(@Nullable Boolean... unaccompanied) {
        var rows = new ArrayList<LookedAfterEpisode>();
        for (Boolean is : unaccompanied) {
            rows.add(episode(Child.of("C" + rows.size()), LocalDate.of(2020, 9, 1), null, is));
        }
        return CaseRecords.NONE.with(LookedAfterEpisode.LOOKED_AFTER, rows);
    }

    private static LookedAfterEpisode episode(
            Child child, LocalDate started, @Nullable LocalDate ended, @Nullable Boolean unaccompanied) {
        return new LookedAfterEpisode(
                child, started, ended, null, null, null, null, null, null, null, unaccompanied, null);
    }

    private static List<Boolean> unaccompanied(Path folder) {
        return Ssd.extracted(EXTRACTED).read(folder).rows(LookedAfterEpisode.LOOKED_AFTER).stream()
                .map(LookedAfterEpisode::unaccompanied)
                .toList();
    }

    private static CaseRecords again(CaseRecords records) throws IOException {
        Path folder = Files.createTempDirectory("ssd");
        try {
            assertThat(SsdWriter.write(folder, records)).isEmpty();
            return Ssd.extracted(EXTRACTED).read(folder);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (SsdTable table : SsdTable.values()) {
            Files.delete(folder.resolve(table.file()));
        }
        Files.delete(folder);
    }

    /** Some children's ways through the services, each record only with what a table has a column for. */
    private record Journeys(Dice dice, RecordSink sink) {

        void some() {
            for (int i = 0; i <= dice.below(4); i++) {
                Child drawn = dice.child(i);
                LocalDate born = LocalDate.of(2008, 1, 1).plusDays(dice.below(2_000));
                boolean unborn = dice.below(5) == 0;
                var child = new Child(drawn.id(), born, unborn, drawn.sex(), drawn.ethnicity(), drawn.disabled());
                sink.accept(Person.PERSONS, new Person(child, dice.maybe(dice::day), dice.flag()), 1);
                frontDoor(child);
                need(child);
                protection(child);
                care(child);
                later(child);
            }
        }

        private void frontDoor(Child child) {
            sink.accept(
                    Contact.CONTACTS,
                    new Contact(
                            child, dice.day(), dice.any(ReferralSource.class), null, dice.flag(), dice.flag(), null),
                    1);
            sink.accept(
                    EarlyHelpEpisode.EARLY_HELP_EPISODES,
                    new EarlyHelpEpisode(
                            child,
                            dice.day(),
                            dice.maybe(dice::day),
                            dice.any(EarlyHelpLead.class),
                            dice.any(EarlyHelpEnd.class),
                            null),
                    1);
        }

        private void need(Child child) {
            LocalDate started = dice.day();
            ReferralSource source = dice.any(ReferralSource.class);
            Boolean noFurtherAction = dice.flag();
            ClosureReason reason = dice.any(ClosureReason.class);
            LocalDate first = dice.maybe(() -> dice.after(started));
            sink.accept(
                    Referral.REFERRALS, new Referral(child, started, source, noFurtherAction, null, reason, null), 1);
            sink.accept(
                    NeedEpisode.NEED_EPISODES,
                    new NeedEpisode(
                            child,
                            started,
                            dice.maybe(dice::day),
                            dice.any(PrimaryNeed.class),
                            source,
                            reason,
                            noFurtherAction,
                            first),
                    1);
            if (first != null) {
                LocalDate authorised = dice.maybe(() -> dice.after(first));
                assessment(child, first, authorised, started, authorised == null ? null : true);
                if (authorised != null && dice.below(2) == 0) {
                    assessment(child, first.plusDays(1), authorised.minusDays(1), started, false);
                }
            }
            assessment(child, dice.day(), dice.maybe(dice::day), null, null);
            sink.accept(NeedPlan.NEED_PLANS, new NeedPlan(child, dice.day(), dice.maybe(dice::day)), 1);
            sink.accept(NeedVisit.NEED_VISITS, new NeedVisit(child, dice.day(), dice.flag(), dice.flag()), 1);
        }

        private void assessment(
                Child child,
                LocalDate started,
                @Nullable LocalDate authorised,
                @Nullable LocalDate referred,
                @Nullable Boolean latest) {
            Set<AssessmentFactor> factors = dice.maybe(() -> {
                var some = EnumSet.noneOf(AssessmentFactor.class);
                for (int i = dice.below(4); i > 0; i--) {
                    some.add(AssessmentFactor.values()[dice.below(AssessmentFactor.values().length)]);
                }
                return some;
            });
            var assessment =
                    new Assessment(child, started, authorised, referred, factors, dice.flag(), dice.flag(), latest);
            sink.accept(Assessment.ASSESSMENTS, assessment, 1);
            FoundFactor.of(assessment).forEach(found -> sink.accept(FoundFactor.FACTORS, found, 1));
        }

        private void protection(Child child) {
            LocalDate started = dice.day();
            LocalDate held = dice.maybe(() -> dice.after(started));
            sink.accept(
                    Enquiry.ENQUIRIES,
                    new Enquiry(child, started, dice.maybe(dice::day), held, dice.flag(), null, null),
                    1);
            if (held != null) {
                sink.accept(
                        InitialConference.INITIAL_CONFERENCES,
                        new InitialConference(
                                child,
                                held,
                                started,
                                null,
                                dice.below(2) == 0 ? null : Boolean.FALSE,
                                dice.flag(),
                                null,
                                null,
                                null,
                                null,
                                null),
                        1);
            }
            sink.accept(
                    ProtectionPlan.PLANS,
                    new ProtectionPlan(
                            child,
                            dice.day(),
                            dice.maybe(dice::day),
                            dice.any(AbuseCategory.class),
                            dice.any(AbuseCategory.class),
                            null,
                            dice.flag(),
                            dice.below(2) == 0 ? null : held,
                            null,
                            null),
                    1);
            sink.accept(PlanVisit.PLAN_VISITS, new PlanVisit(child, dice.day(), dice.flag(), dice.flag()), 1);
            sink.accept(
                    PlanReview.PLAN_REVIEWS,
                    new PlanReview(
                            child,
                            dice.day(),
                            dice.maybe(dice::day),
                            dice.flag(),
                            dice.flag(),
                            dice.any(Participation.class)),
                    1);
        }

        /** One time in care of one to three episodes, each with a placement and a legal status of its own. */
        private void care(Child child) {
            boolean unaccompanied = dice.below(3) == 0;
            var episodes = new ArrayList<LookedAfterEpisode>();
            LocalDate started = dice.day();
            for (int left = 1 + dice.below(3); left > 0; left--) {
                boolean open = left == 1 && dice.below(2) == 0;
                LocalDate ended = open ? null : started.plusDays(1 + dice.below(300));
                LegalStatus status = dice.any(LegalStatus.class);
                PlacementType type = dice.any(PlacementType.class);
                PlacementProvider provider = dice.any(PlacementProvider.class);
                PlacementChangeReason change = open ? null : dice.any(PlacementChangeReason.class);
                Boolean shortBreak = status == null ? null : status == LegalStatus.V3 || status == LegalStatus.V4;
                sink.accept(LegalPeriod.LEGAL_PERIODS, new LegalPeriod(child, started, ended, status), 1);
                sink.accept(
                        Placement.PLACEMENTS,
                        new Placement(child, started, ended, type, provider, change, null, shortBreak),
                        1);
                episodes.add(new LookedAfterEpisode(
                        child,
                        started,
                        ended,
                        dice.any(EpisodeStartReason.class),
                        status,
                        dice.any(PrimaryNeed.class),
                        type,
                        provider,
                        dice.any(EpisodeEndReason.class),
                        change,
                        unaccompanied,
                        null));
                started = ended == null ? started : ended;
            }
            episodes.forEach(episode -> sink.accept(LookedAfterEpisode.LOOKED_AFTER, episode, 1));
            for (CarePeriod period : CarePeriod.join(episodes)) {
                boolean assessed = dice.below(2) == 0;
                sink.accept(CarePeriod.CARE_PERIODS, assessed ? period.healthAssessed(period.started()) : period, 1);
                sink.accept(
                        LookedAfterReview.LOOKED_AFTER_REVIEWS,
                        new LookedAfterReview(
                                child, period.started(), dice.maybe(dice::day), dice.any(Participation.class)),
                        1);
                permanence(child, period.started());
            }
            sink.accept(
                    LookedAfterVisit.LOOKED_AFTER_VISITS,
                    new LookedAfterVisit(child, dice.day(), dice.flag(), dice.flag()),
                    1);
            LocalDate missed = dice.day();
            boolean lookedAfter = episodes.stream()
                    .anyMatch(episode -> !missed.isBefore(episode.started())
                            && (episode.ended() == null || missed.isBefore(episode.ended())));
            sink.accept(
                    MissingEpisode.MISSING,
                    new MissingEpisode(
                            child,
                            missed,
                            dice.maybe(dice::day),
                            dice.any(MissingKind.class),
                            null,
                            lookedAfter,
                            dice.flag(),
                            dice.flag(),
                            null,
                            null,
                            null),
                    1);
        }

        private void permanence(Child child, LocalDate enteredCare) {
            LocalDate ended = dice.maybe(dice::day);
            sink.accept(
                    Permanence.PERMANENCE,
                    new Permanence(
                            child,
                            dice.day(),
                            ended,
                            ended == null ? null : dice.below(2) == 0,
                            dice.below(2) == 0 ? null : enteredCare,
                            dice.maybe(dice::day),
                            dice.maybe(dice::day),
                            dice.maybe(dice::day),
                            dice.maybe(dice::day),
                            dice.flag(),
                            dice.any(ReversalReason.class)),
                    1);
        }

        private void later(Child child) {
            sink.accept(
                    CareLeaver.CARE_LEAVERS,
                    new CareLeaver(
                            child,
                            EXTRACTED,
                            dice.any(Eligibility.class),
                            dice.any(InTouch.class),
                            dice.any(LeaverActivity.class),
                            dice.any(LeaverAccommodation.class),
                            dice.flag(),
                            dice.maybe(dice::day),
                            null),
                    1);
            sink.accept(
                    PreProceedings.PRE_PROCEEDINGS,
                    new PreProceedings(child, dice.day(), dice.maybe(dice::day), dice.any(PreProceedingsOutcome.class)),
                    1);
        }
    }
}
