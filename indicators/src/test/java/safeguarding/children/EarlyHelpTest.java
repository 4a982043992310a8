package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS;
import static safeguarding.children.EarlyHelpEpisode.EARLY_HELP_EPISODES;
import static safeguarding.children.NeedEpisode.NEED_EPISODES;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.rowsOf;
import static safeguarding.children.WorkedExample.situations;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.ClosureReason.RC7;
import static safeguarding.children.code.ClosureReason.RC9;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.EarlyHelpEnd;
import safeguarding.children.code.EarlyHelpLead;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class EarlyHelpTest {

    private static final List<EarlyHelpAssessment> ASSESSED = List.of(
            assessment("in time", on(2019, 6, 3), on(2019, 8, 5), EarlyHelpLead.SCHOOL),
            assessment("a day late", on(2019, 6, 3), on(2019, 8, 6), EarlyHelpLead.AUTHORITY),
            assessment("nobody knows who led", on(2019, 6, 3), on(2019, 6, 4), null),
            assessment("in the year before", on(2019, 3, 1), on(2019, 3, 29), EarlyHelpLead.SCHOOL),
            assessment("not done", on(2019, 6, 3), null, EarlyHelpLead.SCHOOL),
            assessment("not done either", on(2019, 7, 1), null, EarlyHelpLead.SCHOOL),
            assessment("just begun", on(2020, 3, 30), null, EarlyHelpLead.SCHOOL));

    /** 120 / 120. */
    @Test
    void onlineReferralsAreAPercentageOfAll() {
        assertThat(supplied(EarlyHelp.ONLINE_REFERRALS, Supplied.of(120, 120))).isEqualTo("100.0%");
    }

    /**
     * Three completed among 10,000 children. A school led one, the authority another, and of the third nobody knows.
     */
    @Test
    void assessmentsCountWhenTheyAreCompleted() {
        Facts facts = amongChildren(10_000, rowsOf(EARLY_HELP_ASSESSMENTS, ASSESSED));

        assertThat(reads(EarlyHelp.ASSESSMENT_RATE, facts)).isEqualTo("3.0 per 10,000");
        assertThat(reads(EarlyHelp.PARTNER_LED, facts)).isEqualTo("33.3%");
    }

    /**
     * From 3 June to 5 August 2019 are 45 working days: 2 / 3 in time. Two of the three that are open are late on 31
     * March.
     */
    @Test
    void assessmentsThatAreLateAndNotDoneAreTheTwinOfThoseDoneInTime() {
        Facts facts =
                rowsOf(EARLY_HELP_ASSESSMENTS, ASSESSED).and(situations(Situations.overdueEarlyHelp(ASSESSED, 45)));

        assertThat(reads(EarlyHelp.ASSESSED_IN_TIME, facts)).isEqualTo("66.7%");
        assertThat(reads(EarlyHelp.ASSESSED_IN_TIME_OVERDUE, facts)).isEqualTo("2 assessments");
        assertThat(reads(EarlyHelp.ASSESSED_IN_TIME_OVERDUE_SHARE, facts)).isEqualTo("66.7%");
    }

    /**
     * Open on 31 March: one each of the children who came back; the one that ends on the day is closed. Three ended,
     * one of them stepped up. Four started: one within 12 months of an end, and two of three asked
     * for on line.
     */
    @Test
    void episodesAreCountedByTheirStartsAndEnds() {
        Facts facts = rows(
                EARLY_HELP_EPISODES,
                episode("again", on(2018, 5, 1), on(2019, 5, 2), EarlyHelpEnd.NEEDS_MET, null),
                episode("again", on(2019, 6, 1), null, null, true),
                episode("stepped up", on(2019, 5, 1), on(2019, 10, 1), EarlyHelpEnd.STEPPED_UP, false),
                episode("ends on the day", on(2019, 5, 1), on(2020, 3, 31), null, null),
                episode("long ago", on(2017, 5, 1), on(2018, 5, 30), EarlyHelpEnd.NEEDS_MET, null),
                episode("long ago", on(2019, 6, 1), null, null, true));

        assertThat(reads(EarlyHelp.OPEN_EPISODES, facts)).isEqualTo("2 episodes");
        assertThat(reads(EarlyHelp.STEPPED_UP_SHARE, facts)).isEqualTo("33.3%");
        assertThat(reads(EarlyHelp.REOPENED, facts)).isEqualTo("25.0%");
        assertThat(reads(EarlyHelp.ONLINE_REFERRALS, facts)).isEqualTo("66.7%");
    }

    /** Of three closed one went to early help; the referral with no further action never opened an episode. */
    @Test
    void steppingDownIsOfEpisodesOfNeedThatWereClosed() {
        Facts facts = rows(
                NEED_EPISODES,
                closed("to early help", RC9, false),
                closed("no longer in need", RC7, false),
                closed("not recorded", null, null),
                closed("no further action", RC9, true));

        assertThat(reads(EarlyHelp.STEPPED_DOWN_SHARE, facts)).isEqualTo("33.3%");
    }

    private static EarlyHelpAssessment assessment(
            String child, LocalDate started, @Nullable LocalDate completed, @Nullable EarlyHelpLead lead) {
        return new EarlyHelpAssessment(Child.of(child), started, completed, lead);
    }

    private static EarlyHelpEpisode episode(
            String child,
            LocalDate started,
            @Nullable LocalDate ended,
            @Nullable EarlyHelpEnd endReason,
            @Nullable Boolean online) {
        return new EarlyHelpEpisode(Child.of(child), started, ended, null, endReason, online);
    }

    private static NeedEpisode closed(String child, @Nullable ClosureReason reason, @Nullable Boolean noFurtherAction) {
        return new NeedEpisode(
                Child.of(child), on(2019, 5, 1), on(2019, 9, 1), null, null, reason, noFurtherAction, null);
    }
}
