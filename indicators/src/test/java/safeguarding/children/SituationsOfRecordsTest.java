package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.reads;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;

/** What is worked out of whatever records there are, and what is not. */
class SituationsOfRecordsTest {
    private static final LocalDate JUNE = LocalDate.of(2019, 6, 3);
    private static final Coverage YEARS = Coverage.of(LocalDate.of(2017, 4, 1), LocalDate.of(2020, 7, 1));

    private static Enquiry enquiry(String child, LocalDate conference) {
        return new Enquiry(Child.of(child), JUNE, null, conference, false, null, null);
    }

    private static final CaseRecords CENSUS = CaseRecords.NONE.with(
            Enquiry.ENQUIRIES, List.of(enquiry("a", null), enquiry("b", JUNE.plusDays(10)), enquiry("c", null)));

    private static Facts facts(CaseRecords records) {
        return Situations.in(records).facts(DURHAM, YEARS);
    }

    @Test
    void whatTheRecordsTellIsWorkedOutWithTheNationalTimeAllowed() {
        assertThat(reads(InitialConferences.WITHIN_15_DAYS_OVERDUE, facts(CENSUS)))
                .isEqualTo("2 enquiries");
    }

    @Test
    void whatTheRecordsDoNotTellIsAGapAndNotNobody() {
        Facts facts = facts(CENSUS);

        assertThat(reads(LookedAfter.REVIEWED_IN_TIME_OVERDUE, facts)).startsWith("gap: ");
        assertThat(reads(ChildProtection.REVIEWED_IN_TIME_OVERDUE, facts)).startsWith("gap: ");
        assertThat(facts.registers())
                .contains(Situation.of(SituationKind.CONFERENCE_OVERDUE))
                .doesNotContain(Situation.of(SituationKind.CARE_REVIEW_OVERDUE));
    }

    /** As in Annex A: of each plan and period of care the latest review and visit, and nothing of the ones before. */
    @Test
    void aSourceThatKeepsTheLatestOnlyDoesNotTellWhatWasInTime() {
        Facts facts = facts(reviewedAndVisited(JUNE));

        assertThat(facts.registers())
                .doesNotContain(
                        Situation.of(SituationKind.PLAN_TO_BE_REVIEWED),
                        Situation.of(SituationKind.PLAN_REVIEWED_IN_TIME),
                        Situation.of(SituationKind.PLAN_REVIEW_OVERDUE),
                        Situation.of(SituationKind.CARE_TO_BE_REVIEWED),
                        Situation.of(SituationKind.CARE_REVIEWED_IN_TIME),
                        Situation.of(SituationKind.CARE_REVIEW_OVERDUE),
                        Situation.of(SituationKind.CARE_VISITED_IN_TIME),
                        Situation.of(SituationKind.CARE_VISIT_OVERDUE));
        assertThat(reads(LookedAfter.REVIEWED_IN_TIME, facts)).startsWith("gap: ");
        assertThat(reads(ChildProtection.REVIEWED_IN_TIME, facts)).startsWith("gap: ");
    }

    /** Two rows of one review do not show that the source keeps more than the latest. */
    @Test
    void twoOfOneDayAreOne() {
        assertThat(facts(reviewedAndVisited(JUNE, JUNE)).registers())
                .doesNotContain(
                        Situation.of(SituationKind.PLAN_REVIEW_OVERDUE),
                        Situation.of(SituationKind.CARE_REVIEW_OVERDUE),
                        Situation.of(SituationKind.CARE_VISIT_OVERDUE));
    }

    @Test
    void oneCaseWithTwoIsEnough() {
        Facts facts = facts(reviewedAndVisited(JUNE, JUNE.plusDays(30)));

        assertThat(facts.registers())
                .contains(
                        Situation.of(SituationKind.PLAN_REVIEW_OVERDUE),
                        Situation.of(SituationKind.CARE_REVIEW_OVERDUE),
                        Situation.of(SituationKind.CARE_VISIT_OVERDUE));
    }

    /** Two children with a plan and in care since 2018; the first was reviewed and visited on these days, the other once. */
    private static CaseRecords reviewedAndVisited(LocalDate... days) {
        List<Child> children = List.of(Child.of("a"), Child.of("b"));
        LocalDate since = LocalDate.of(2018, 1, 1);
        List<LookedAfterReview> reviews = Stream.concat(
                        Arrays.stream(days).map(day -> new LookedAfterReview(children.get(0), day, null, null)),
                        Stream.of(new LookedAfterReview(children.get(1), JUNE, null, null)))
                .toList();
        return CaseRecords.NONE
                .with(
                        ProtectionPlan.PLANS,
                        children.stream()
                                .map(child -> new ProtectionPlan(
                                        child, since, null, null, null, null, null, null, null, null))
                                .toList())
                .with(
                        CarePeriod.CARE_PERIODS,
                        children.stream()
                                .map(child -> new CarePeriod(child, since, null, null, null, null, null, null))
                                .toList())
                .with(LookedAfterReview.LOOKED_AFTER_REVIEWS, reviews)
                .with(
                        PlanReview.PLAN_REVIEWS,
                        reviews.stream()
                                .map(row -> new PlanReview(row.child(), row.held(), null, null, null, null))
                                .toList())
                .with(
                        LookedAfterVisit.LOOKED_AFTER_VISITS,
                        reviews.stream()
                                .map(row -> new LookedAfterVisit(row.child(), row.held(), null, null))
                                .toList());
    }

    @Test
    void whatIsWorkedOutAndHoldsOfNobodyIsNobody() {
        CaseRecords held = CaseRecords.NONE.with(Enquiry.ENQUIRIES, List.of(enquiry("b", JUNE.plusDays(10))));

        assertThat(reads(InitialConferences.WITHIN_15_DAYS_OVERDUE, facts(held)))
                .isEqualTo("0 enquiries");
    }

    /** Without any conference held the source may not record them at all. */
    @Test
    void aSourceThatNeverSaysWhenAThingIsDoneHasNothingOverdue() {
        CaseRecords silent = CaseRecords.NONE.with(Enquiry.ENQUIRIES, List.of(enquiry("a", null)));

        assertThat(Situations.in(silent)).isEqualTo(silent);
    }

    /** As in the SSDA903 return, which has the decision that a child should be adopted and no placement order. */
    @Test
    void aSourceWithoutPlacementOrdersDoesNotTellWhoWaitsForAdoption() {
        var awaiting = Situation.of(SituationKind.AWAITING_ADOPTION);
        var ordered = permanence(JUNE);
        var unknown = permanence(null);

        assertThat(facts(CaseRecords.NONE.with(Permanence.PERMANENCE, List.of(unknown)))
                        .registers())
                .doesNotContain(awaiting);
        assertThat(facts(CaseRecords.NONE.with(Permanence.PERMANENCE, List.of(unknown, ordered)))
                        .registers())
                .contains(awaiting);
    }

    @Test
    void aSourceWithoutDaysOfBirthDoesNotTellWhoIsUnborn() {
        var expected = new Child("a", null, true, null, null, null);

        assertThat(reads(ChildProtection.UNBORN, facts(plan(Child.of("a"))))).startsWith("gap: ");
        assertThat(reads(ChildProtection.UNBORN, facts(plan(Child.of("a", JUNE)))))
                .isEqualTo("0 children");
        assertThat(reads(ChildProtection.UNBORN, facts(plan(expected)))).isEqualTo("1 children");
    }

    private static Permanence permanence(@Nullable LocalDate order) {
        return new Permanence(Child.of("a"), JUNE, null, null, null, order, null, null, null, null, null);
    }

    private static CaseRecords plan(Child child) {
        return CaseRecords.NONE.with(
                ProtectionPlan.PLANS,
                List.of(new ProtectionPlan(child, JUNE, null, null, null, null, null, null, null, null)));
    }

    @Test
    void whatIsThereAlreadyStays() {
        var own = new Situation(Child.of("z"), JUNE, null, SituationKind.CONFERENCE_OVERDUE);
        CaseRecords given = CENSUS.with(Situation.of(SituationKind.CONFERENCE_OVERDUE), List.of(own));

        assertThat(Situations.in(given).rows(Situation.of(SituationKind.CONFERENCE_OVERDUE)))
                .containsExactly(own);
    }
}
