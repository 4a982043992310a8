package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.InitialConference.INITIAL_CONFERENCES;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class InitialConferencesTest {

    /** Strategy discussions on Monday 3 June 2019: three weeks later are 15 working days, the day after 16. */
    private static final Facts FIVE = rows(
            INITIAL_CONFERENCES,
            new InitialConference(
                    Child.of("in time", on(2010, 1, 1)),
                    on(2019, 6, 24),
                    on(2019, 6, 3),
                    null,
                    false,
                    true,
                    true,
                    5,
                    4,
                    4,
                    3),
            new InitialConference(
                    Child.of("a day late, four on the day", on(2015, 6, 25)),
                    on(2019, 6, 25),
                    on(2019, 6, 3),
                    null,
                    false,
                    false,
                    false,
                    3,
                    3,
                    2,
                    2),
            new InitialConference(
                    Child.of("aged three", on(2016, 1, 1)),
                    on(2019, 6, 10),
                    on(2019, 6, 3),
                    null,
                    null,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null),
            new InitialConference(
                    Child.of("moved, in time", on(2010, 1, 1)),
                    on(2019, 6, 24),
                    null,
                    on(2019, 6, 3),
                    true,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null),
            new InitialConference(
                    Child.of("moved, a day late", on(2010, 1, 1)),
                    on(2019, 6, 25),
                    null,
                    on(2019, 6, 3),
                    true,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null));

    /** Two of three after an enquiry in 15, 16 and 5 working days; one of two after a move. */
    @Test
    void theClockOfAMoveIsNotThatOfAnEnquiry() {
        assertThat(reads(InitialConferences.RATE, amongChildren(10_000, FIVE))).isEqualTo("5.0 per 10,000");
        assertThat(reads(InitialConferences.WITHIN_15_DAYS, FIVE)).isEqualTo("66.7%");
        assertThat(reads(InitialConferences.MEDIAN_DAYS, FIVE)).isEqualTo("15 working days");
        assertThat(reads(InitialConferences.TRANSFERS_WITHIN_15_DAYS, FIVE)).isEqualTo("50.0%");
    }

    /**
     * Plans after three of the four that say so or not. Reports 5 of 6, agencies 7 of 8. Of two children aged 4 or over
     * of whom it is known one took part.
     */
    @Test
    void whoCameAndWhatFollowedAreSharesOfTheirOwnBases() {
        assertThat(reads(InitialConferences.LED_TO_PLAN_SHARE, FIVE)).isEqualTo("75.0%");
        assertThat(reads(InitialConferences.REPORTS_ON_TIME, FIVE)).isEqualTo("83.3%");
        assertThat(reads(InitialConferences.AGENCIES_PRESENT, FIVE)).isEqualTo("87.5%");
        assertThat(reads(InitialConferences.CHILD_TOOK_PART_SHARE, FIVE)).isEqualTo("50.0%");
    }

    /**
     * Reports 4 of 5, agencies 3 of 4: of the second conference nobody recorded how many came, of the third how many were
     * to come.
     */
    @Test
    void aConferenceOfWhichOnePartIsNotRecordedIsInNeither() {
        Facts facts = rows(
                INITIAL_CONFERENCES,
                agencies("both", 4, 3, 5, 4),
                agencies("invited and expected only", 2, null, 2, null),
                agencies("attended and in time only", null, 3, null, 3));

        assertThat(reads(InitialConferences.REPORTS_ON_TIME, facts)).isEqualTo("80.0%");
        assertThat(reads(InitialConferences.AGENCIES_PRESENT, facts)).isEqualTo("75.0%");
    }

    /** On Tuesday 31 March 2020: 21 working days since 2 March, 15 since 10 March. */
    @Test
    void conferencesThatAreOverdueAreTheTwinOfThoseInTime() {
        var enquiries = List.of(
                enquiry("late", on(2020, 3, 2), null, null),
                enquiry("held after the day", on(2020, 3, 2), on(2020, 4, 2), null),
                enquiry("due on the day", on(2020, 3, 10), null, null),
                enquiry("not needed", on(2020, 3, 2), null, true));

        assertThat(reads(
                        InitialConferences.WITHIN_15_DAYS_OVERDUE,
                        situations(Situations.overdueConferences(enquiries, 15))))
                .isEqualTo("2 enquiries");
    }

    /**
     * DfE, children in need, Durham, year ending 31 March 2020: 743 x 10,000 / 99,092 = 75.0; (29 + 590) / 743 = 83.3%.
     */
    @Test
    void conferencesReadAsPublished() {
        assertThat(supplied(InitialConferences.RATE, Supplied.of(743, 99_092))).isEqualTo("75.0 per 10,000");
        assertThat(supplied(InitialConferences.WITHIN_15_DAYS, Supplied.of(29 + 590, 743)))
                .isEqualTo("83.3%");
        assertThat(supplied(InitialConferences.MEDIAN_DAYS, Supplied.count(14))).isEqualTo("14 working days");
    }

    private static InitialConference agencies(
            String child,
            @Nullable Integer invited,
            @Nullable Integer attended,
            @Nullable Integer reportsExpected,
            @Nullable Integer reportsInTime) {
        return new InitialConference(
                Child.of(child),
                on(2019, 6, 24),
                on(2019, 6, 3),
                null,
                false,
                null,
                null,
                invited,
                attended,
                reportsExpected,
                reportsInTime);
    }

    private static Enquiry enquiry(
            String child, LocalDate started, @Nullable LocalDate conference, @Nullable Boolean notRequired) {
        return new Enquiry(Child.of(child), started, null, conference, notRequired, null, null);
    }
}
