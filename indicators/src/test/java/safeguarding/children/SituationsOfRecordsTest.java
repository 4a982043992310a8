package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.reads;

import java.time.LocalDate;
import java.util.List;
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

    @Test
    void whatIsThereAlreadyStays() {
        var own = new Situation(Child.of("z"), JUNE, null, SituationKind.CONFERENCE_OVERDUE);
        CaseRecords given = CENSUS.with(Situation.of(SituationKind.CONFERENCE_OVERDUE), List.of(own));

        assertThat(Situations.in(given).rows(Situation.of(SituationKind.CONFERENCE_OVERDUE)))
                .containsExactly(own);
    }
}
