package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.Enquiry.ENQUIRIES;
import static safeguarding.children.LegalPeriod.LEGAL_PERIODS;
import static safeguarding.children.StrategyDiscussion.STRATEGY_DISCUSSIONS;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.Agency.EDUCATION;
import static safeguarding.children.code.Agency.HEALTH;
import static safeguarding.children.code.Agency.OTHER;
import static safeguarding.children.code.Agency.POLICE;
import static safeguarding.children.code.Agency.SOCIAL_CARE;
import static safeguarding.children.code.LegalStatus.C2;
import static safeguarding.children.code.LegalStatus.L1;
import static safeguarding.children.code.LegalStatus.L2;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.Agency;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class StrategyMeetingsTest {

    /**
     * Of 200 meetings; 150 about children at school, 90 of which the school attended; 30 absences, 24 with
     * information.
     */
    @Test
    void attendanceIsAPercentageOfMeetings() {
        assertThat(supplied(StrategyMeetings.DISCUSSIONS, Supplied.count(200))).isEqualTo("200 discussions");
        assertThat(supplied(StrategyMeetings.POLICE_PRESENT, Supplied.of(190, 200)))
                .isEqualTo("95.0%");
        assertThat(supplied(StrategyMeetings.HEALTH_PRESENT, Supplied.of(170, 200)))
                .isEqualTo("85.0%");
        assertThat(supplied(StrategyMeetings.EDUCATION_PRESENT, Supplied.of(90, 150)))
                .isEqualTo("60.0%");
        assertThat(supplied(StrategyMeetings.QUORATE, Supplied.of(165, 200))).isEqualTo("82.5%");
        assertThat(supplied(StrategyMeetings.INFORMATION_SENT, Supplied.of(24, 30)))
                .isEqualTo("80.0%");
    }

    /** 1,410 / 1,500 = 94%. */
    @Test
    void childrenSeenInTimeAreAPercentageOfEnquiries() {
        assertThat(supplied(StrategyMeetings.SEEN_IN_TIME, Supplied.of(1_410, 1_500)))
                .isEqualTo("94.0%");
    }

    /**
     * Four meetings: the police at three, health at two, both with social care at one. The school at one of the two
     * about children at school. Three absences, two with information.
     */
    @Test
    void attendanceIsToldFromTheMeetings() {
        Facts facts = rows(
                STRATEGY_DISCUSSIONS,
                meeting("all", Set.of(SOCIAL_CARE, POLICE, HEALTH, EDUCATION), Set.of(), Set.of(), true),
                meeting("two away", Set.of(SOCIAL_CARE, POLICE), Set.of(HEALTH, EDUCATION), Set.of(HEALTH), true),
                meeting("no police", Set.of(SOCIAL_CARE, HEALTH), Set.of(OTHER), Set.of(OTHER), false),
                meeting("police alone", Set.of(POLICE), null, null, null));

        assertThat(reads(StrategyMeetings.DISCUSSIONS, facts)).isEqualTo("4 discussions");
        assertThat(reads(StrategyMeetings.POLICE_PRESENT, facts)).isEqualTo("75.0%");
        assertThat(reads(StrategyMeetings.HEALTH_PRESENT, facts)).isEqualTo("50.0%");
        assertThat(reads(StrategyMeetings.EDUCATION_PRESENT, facts)).isEqualTo("50.0%");
        assertThat(reads(StrategyMeetings.QUORATE, facts)).isEqualTo("25.0%");
        assertThat(reads(StrategyMeetings.INFORMATION_SENT, facts)).isEqualTo("66.7%");
    }

    /**
     * One of the two absences: of the other meetings only one part is recorded, one absence of one and two sent of
     * another.
     */
    @Test
    void aMeetingOfWhichOnePartIsNotRecordedIsInNeither() {
        Facts facts = rows(
                STRATEGY_DISCUSSIONS,
                meeting("both", Set.of(POLICE), Set.of(HEALTH, EDUCATION), Set.of(HEALTH), true),
                meeting("absent only", Set.of(POLICE), Set.of(HEALTH), null, true),
                meeting("sent only", Set.of(POLICE), null, Set.of(HEALTH, EDUCATION), true));

        assertThat(reads(StrategyMeetings.INFORMATION_SENT, facts)).isEqualTo("50.0%");
    }

    /** Health was away and sent what it knew; the police and the school sent something and were no absences: 1 of 2. */
    @Test
    void anAgencyThatSentSomethingAndWasNotAbsentIsNoAbsenceInformed() {
        Facts facts = rows(
                STRATEGY_DISCUSSIONS,
                meeting("Ann", Set.of(POLICE), Set.of(HEALTH, OTHER), Set.of(HEALTH, POLICE, EDUCATION), true));

        assertThat(reads(StrategyMeetings.INFORMATION_SENT, facts)).isEqualTo("50.0%");
    }

    /**
     * Ann's second of one day is none, and hers of December is a repeat; Ben's comes on the very anniversary and is
     * none. That leaves four of 10,000 children: two led to a conference, one found none needed, one child was seen in
     * 24 hours.
     */
    @Test
    void enquiriesOfOneDayAreOne() {
        Facts facts = amongChildren(
                10_000,
                rows(
                        ENQUIRIES,
                        enquiry("Ann", on(2019, 6, 3), on(2019, 6, 24), false, 24),
                        enquiry("Ann", on(2019, 6, 3), null, null, null),
                        enquiry("Ann", on(2019, 12, 2), null, true, 25),
                        enquiry("Ben", on(2018, 6, 3), null, null, null),
                        enquiry("Ben", on(2019, 6, 3), null, null, null),
                        enquiry("Cat", on(2020, 3, 31), on(2020, 4, 20), null, null)));

        assertThat(reads(StrategyMeetings.ENQUIRY_COUNT, facts)).isEqualTo("4 enquiries");
        assertThat(reads(StrategyMeetings.ENQUIRY_RATE, facts)).isEqualTo("4.0 per 10,000");
        assertThat(reads(StrategyMeetings.ENQUIRIES_TO_CONFERENCE, facts)).isEqualTo("50.0%");
        assertThat(reads(StrategyMeetings.CONFERENCE_NOT_NEEDED, facts)).isEqualTo("25.0%");
        assertThat(reads(StrategyMeetings.REPEAT_ENQUIRIES, facts)).isEqualTo("25.0%");
        assertThat(reads(StrategyMeetings.SEEN_IN_TIME, facts)).isEqualTo("25.0%");
    }

    @Test
    void whatEnquiriesLedToIsAGapUntilItIsKnown() {
        Facts facts = Facts.none()
                .with(
                        ENQUIRIES,
                        DURHAM,
                        Coverage.of(YEAR.period()),
                        List.of(enquiry("Ann", on(2019, 4, 1), on(2019, 4, 15), false, 3)));

        assertThat(reads(StrategyMeetings.ENQUIRY_COUNT, facts)).isEqualTo("1 enquiries");
        assertThat(reads(StrategyMeetings.ENQUIRIES_TO_CONFERENCE, facts))
                .isEqualTo("gap: it is too early to tell: outcomes are not all known yet");
        assertThat(reads(StrategyMeetings.CONFERENCE_NOT_NEEDED, facts))
                .isEqualTo("gap: it is too early to tell: outcomes are not all known yet");
    }

    /** 1,659 x 10,000 / 99,092 = 167.4, as in DfE, children in need, Durham, year ending 31 March 2020. */
    @Test
    void enquiriesReadAsPublished() {
        Facts facts = amongChildren(
                99_092, Facts.none().with(given(StrategyMeetings.ENQUIRY_COUNT, YEAR.period(), Supplied.count(1_659))));

        assertThat(reads(StrategyMeetings.ENQUIRY_RATE, facts)).isEqualTo("167.4 per 10,000");
    }

    /** Police protection is L1: twice for one child; the emergency protection order is L2. */
    @Test
    void protectionIsToldFromLegalStatuses() {
        Facts facts = rows(
                LEGAL_PERIODS,
                new LegalPeriod(Child.of("twice"), on(2019, 5, 1), on(2019, 5, 3), L1),
                new LegalPeriod(Child.of("twice"), on(2019, 9, 2), on(2019, 9, 4), L1),
                new LegalPeriod(Child.of("order"), on(2019, 5, 1), on(2019, 5, 8), L2),
                new LegalPeriod(Child.of("order of the year before"), on(2019, 3, 31), on(2019, 4, 7), L2),
                new LegalPeriod(Child.of("care order"), on(2019, 5, 1), null, C2));

        assertThat(reads(StrategyMeetings.POLICE_PROTECTION_USED, facts)).isEqualTo("2 children");
        assertThat(reads(StrategyMeetings.EMERGENCY_ORDERS, facts)).isEqualTo("1 orders");
    }

    private static StrategyDiscussion meeting(
            String child,
            Set<Agency> attended,
            @Nullable Set<Agency> absent,
            @Nullable Set<Agency> informed,
            @Nullable Boolean inEducation) {
        return new StrategyDiscussion(Child.of(child), on(2019, 6, 3), attended, absent, informed, inEducation, null);
    }

    private static Enquiry enquiry(
            String child,
            LocalDate started,
            @Nullable LocalDate conference,
            @Nullable Boolean notRequired,
            @Nullable Integer hours) {
        return new Enquiry(Child.of(child), started, null, conference, notRequired, hours, null);
    }
}
