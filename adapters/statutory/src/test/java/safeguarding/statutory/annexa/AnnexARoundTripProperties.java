package safeguarding.statutory.annexa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import safeguarding.children.EarlyHelpAssessment;
import safeguarding.children.Enquiry;
import safeguarding.children.InitialConference;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.LookedAfterVisit;
import safeguarding.children.NeedEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.PlanReview;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.EarlyHelpLead;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.ReversalReason;
import safeguarding.fact.Problem;
import safeguarding.statutory.Dice;

/** What is written as Annex A is read again as it was. */
class AnnexARoundTripProperties {

    private static final LocalDate EXTRACTED = LocalDate.of(2022, 3, 31);

    @Property(tries = 60)
    void whatIsWrittenIsReadAgainAsItWas(@ForAll long seed) throws IOException {
        CaseRecords journeys = CaseRecords.gather(sink -> journeys(new Dice(seed), sink));

        assertReadAgain(journeys);
    }

    @Example
    void aPlanIsReadAgainWithItsLastVisitAndTheVisitBeforeIsToldOf() throws IOException {
        var child = Child.of("1", LocalDate.of(2015, 1, 25));
        var plan = new ProtectionPlan(
                child, LocalDate.of(2020, 9, 1), null, AbuseCategory.NEG, AbuseCategory.EMO, 1, null, null, null, null);
        var first = new PlanVisit(child, LocalDate.of(2020, 9, 8), null, null);
        var last = new PlanVisit(child, LocalDate.of(2020, 9, 22), null, true);
        var records = CaseRecords.NONE
                .with(ProtectionPlan.PLANS, List.of(plan))
                .with(PlanVisit.PLAN_VISITS, List.of(first, last));
        Path file = Files.createTempFile("annex", ".xlsx");
        try {
            assertThat(AnnexAWriter.write(file, records))
                    .containsExactly(new Problem(
                            "child protection visit",
                            1,
                            "",
                            "is not the last of a plan, and only the last has a column"));
            assertThat(AnnexA.extracted(EXTRACTED).read(file))
                    .isEqualTo(CaseRecords.NONE
                            .with(ProtectionPlan.PLANS, List.of(plan))
                            .with(PlanVisit.PLAN_VISITS, List.of(last)));
        } finally {
            Files.delete(file);
        }
    }

    @Example
    void whatExcelCannotHoldIsToldOf() throws IOException {
        var child = new Child("1", null, null, null, null, null);
        var early = new Contact(child, LocalDate.of(1899, 1, 1), null, null, null, null, null);
        var ended = new Permanence(child, EXTRACTED, EXTRACTED, null, null, null, null, null, null, null, null);
        Path file = Files.createTempFile("annex", ".xlsx");
        try {
            List<Problem> leftOut = AnnexAWriter.write(
                    file,
                    CaseRecords.NONE
                            .with(Contact.CONTACTS, List.of(early))
                            .with(Permanence.PERMANENCE, List.of(ended)));

            assertThat(leftOut)
                    .containsExactly(
                            new Problem("contact", 1, "", "has a date that Excel cannot hold, or after 2199"),
                            new Problem(
                                    "plan of adoption",
                                    1,
                                    "",
                                    "ended, and does not say whether by an adoption order or a reversal"));
            assertThat(AnnexA.extracted(EXTRACTED).read(file)).isEqualTo(CaseRecords.NONE);
        } finally {
            Files.delete(file);
        }
    }

    private static void assertReadAgain(CaseRecords records) throws IOException {
        Path file = Files.createTempFile("annex", ".xlsx");
        try {
            assertThat(AnnexAWriter.write(file, records)).isEmpty();
            CaseRecords read = AnnexA.extracted(EXTRACTED).read(file);
            assertThat(read.problems()).isEmpty();
            assertThat(read.registers()).isEqualTo(records.registers());
            records.registers()
                    .forEach(register -> assertThat(read.rows(register)).isEqualTo(records.rows(register)));
        } finally {
            Files.delete(file);
        }
    }

    /** Some children's ways through the services, each record only with what a list has a column for. */
    private static void journeys(Dice dice, RecordSink sink) {
        int children = 1 + dice.below(4);
        var all = new ArrayList<Child>();
        for (int i = 0; i < children; i++) {
            Child child = dice.child(i);
            all.add(child);
            // A list after the third says whether a child is disabled, so each child is in one.
            sink.accept(
                    NeedEpisode.NEED_EPISODES,
                    new NeedEpisode(
                            child,
                            dice.day(),
                            dice.maybe(dice::day),
                            dice.any(PrimaryNeed.class),
                            null,
                            dice.any(ClosureReason.class),
                            null,
                            null),
                    1);
        }
        all.forEach(child -> frontDoor(dice, child, sink));
        all.forEach(child -> protection(dice, child, sink));
        all.forEach(child -> care(dice, child, sink));
    }

    private static void frontDoor(Dice dice, Child child, RecordSink sink) {
        sink.accept(
                Contact.CONTACTS,
                new Contact(child, dice.day(), dice.any(ReferralSource.class), null, null, null, null),
                1);
        sink.accept(
                EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS,
                new EarlyHelpAssessment(child, dice.day(), dice.maybe(dice::day), dice.any(EarlyHelpLead.class)),
                1);
        sink.accept(
                Referral.REFERRALS,
                new Referral(
                        child,
                        dice.day(),
                        dice.any(ReferralSource.class),
                        dice.flag(),
                        null,
                        null,
                        dice.maybe(() -> dice.below(9))),
                1);
        sink.accept(
                Assessment.ASSESSMENTS,
                new Assessment(child, dice.day(), dice.maybe(dice::day), null, null, dice.flag(), dice.flag(), null),
                1);
    }

    private static void protection(Dice dice, Child child, RecordSink sink) {
        LocalDate began = dice.day();
        LocalDate conference = dice.maybe(() -> dice.after(began));
        sink.accept(
                Enquiry.ENQUIRIES,
                new Enquiry(child, began, null, conference, dice.flag(), null, dice.maybe(() -> dice.below(9))),
                1);
        if (conference != null) {
            sink.accept(
                    InitialConference.INITIAL_CONFERENCES,
                    new InitialConference(
                            child, conference, began, null, null, dice.flag(), null, null, null, null, null),
                    1);
        }
        LocalDate started = dice.day();
        LocalDate ended = dice.maybe(() -> dice.after(started));
        sink.accept(
                ProtectionPlan.PLANS,
                new ProtectionPlan(
                        child,
                        started,
                        ended,
                        dice.any(AbuseCategory.class),
                        dice.any(AbuseCategory.class),
                        dice.maybe(() -> dice.below(9)),
                        null,
                        null,
                        null,
                        null),
                1);
        LocalDate visited = dice.maybe(() -> between(dice, started, ended));
        if (visited != null) {
            sink.accept(PlanVisit.PLAN_VISITS, new PlanVisit(child, visited, null, dice.flag()), 1);
        }
        LocalDate reviewed = dice.maybe(() -> between(dice, started, ended));
        if (reviewed != null) {
            sink.accept(PlanReview.PLAN_REVIEWS, new PlanReview(child, reviewed, null, null, null, null), 1);
        }
    }

    private static void care(Dice dice, Child child, RecordSink sink) {
        LocalDate started = dice.day();
        LocalDate ended = dice.maybe(() -> dice.after(started));
        sink.accept(
                CarePeriod.CARE_PERIODS,
                new CarePeriod(
                        child,
                        started,
                        ended,
                        dice.any(EpisodeEndReason.class),
                        dice.any(PrimaryNeed.class),
                        dice.any(PlacementType.class),
                        dice.flag(),
                        null),
                1);
        sink.accept(
                LookedAfterReview.LOOKED_AFTER_REVIEWS,
                new LookedAfterReview(child, between(dice, started, ended), null, null),
                1);
        sink.accept(
                LookedAfterVisit.LOOKED_AFTER_VISITS,
                new LookedAfterVisit(child, between(dice, started, ended), null, null),
                1);
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
        LocalDate closed = dice.maybe(dice::day);
        sink.accept(
                Permanence.PERMANENCE,
                new Permanence(
                        child,
                        dice.day(),
                        closed,
                        closed == null ? null : dice.below(2) == 0,
                        dice.maybe(dice::day),
                        dice.maybe(dice::day),
                        dice.maybe(dice::day),
                        dice.maybe(dice::day),
                        dice.maybe(dice::day),
                        null,
                        dice.any(ReversalReason.class)),
                1);
    }

    private static LocalDate between(Dice dice, LocalDate started, @Nullable LocalDate ended) {
        return ended == null
                ? dice.after(started)
                : started.plusDays(dice.below((int) (ended.toEpochDay() - started.toEpochDay()) + 1));
    }
}
