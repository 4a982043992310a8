package safeguarding.children;

import static safeguarding.children.Allegation.ALLEGATIONS;
import static safeguarding.children.Allegation.MONTHS;
import static safeguarding.children.Allegation.OUTCOME;
import static safeguarding.children.Allegation.WORKING_DAYS_TO_REFERRAL;
import static safeguarding.children.code.AllegationOutcome.SUBSTANTIATED;
import static safeguarding.measure.Measure.count;

import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Allegations against people who work with children. */
public final class Allegations {

    private static final String THEME = "allegations (LADO)";

    private static final Source OFFICER = Source.unchecked("local authority designated officer's record");

    /**
     * Allegations referred to the local authority designated officer in the period.
     *
     * <p>Unit: referrals. Context only: neither way is good by itself.
     *
     * <p>Source: local authority designated officer's record (local).
     *
     * <p>More referrals can mean more awareness. The size of the workforce is seldom known, so there is no rate.
     */
    public static final Indicator REFERRALS = Indicator.of(
                    "lado.referrals", "Allegations referred to the LADO", count(ALLEGATIONS.starting()))
            .inTheme(THEME)
            .in(Unit.count("referrals"))
            .contextOnly()
            .from(Source.local("local authority designated officer's record"))
            .described("Allegations referred to the local authority designated officer in the period.")
            .caveat("More referrals can mean more awareness. The size of the workforce is seldom known, so "
                    + "there is no rate.");

    /**
     * Allegations referred within one working day of the employer coming to know, of those referred in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local authority designated officer's record (not checked).
     *
     * <p>The definition was not checked against the official text. The day the employer came to know is day 0. Where
     * it is not recorded the referral counts as late.
     *
     * <p>Nothing tells what is overdue now: an allegation that was not referred is in no record.
     */
    public static final Indicator REFERRED_IN_A_DAY = Indicator.of(
                    "lado.1wd.pct",
                    "Referred within one working day",
                    count(ALLEGATIONS.starting().where(WORKING_DAYS_TO_REFERRAL.atMost(1)))
                            .percentOf(count(ALLEGATIONS.starting())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(OFFICER)
            .described("Allegations referred within one working day of the employer coming to know, of those "
                    + "referred in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The day the employer came to know is day 0. Where it is not recorded the referral counts "
                    + "as late.");

    /**
     * Allegations concluded within one calendar month of the referral, of those concluded in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local authority designated officer's record (not checked).
     *
     * <p>The definition was not checked against the official text. Old guidance expected 80% in one month, 90% in
     * three and all in twelve. Only those concluded are in it: read it beside those overdue now.
     */
    public static final Indicator RESOLVED_IN_A_MONTH = Indicator.of(
                    "lado.resolved.1m.pct",
                    "Resolved within one month",
                    count(ALLEGATIONS.ending().where(MONTHS.atMost(1))).percentOf(count(ALLEGATIONS.ending())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(OFFICER)
            .described("Allegations concluded within one calendar month of the referral, of those concluded in "
                    + "the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Old guidance expected 80% in one month, 90% in three and all in twelve.")
            .caveat("Only those concluded are in it: read it beside those overdue now.");

    /**
     * Allegations not concluded though more than a calendar month has passed since the referral, at the end of the
     * period.
     *
     * <p>Unit: allegations. Lower is better.
     *
     * <p>Source: local authority designated officer's record (not checked).
     *
     * <p>The definition was not checked against the official text. Some wait for the police or a court.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator UNRESOLVED = Indicator.of(
                    "lado.resolved.1m.pct.overdue",
                    "Allegations not resolved within one month now",
                    Situation.holding(SituationKind.ALLEGATION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("allegations"))
            .lowerIsBetter()
            .from(OFFICER)
            .described("Allegations not concluded though more than a calendar month has passed since the "
                    + "referral, at the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Some wait for the police or a court.");

    /**
     * Allegations that were substantiated, of those concluded in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local authority designated officer's record (not checked).
     *
     * <p>The definition was not checked against the official text. Small numbers: the share moves much with one
     * allegation. Where the outcome is not recorded the allegation stays in the base.
     */
    public static final Indicator SUBSTANTIATED_SHARE = Indicator.of(
                    "lado.subst.pct",
                    "Allegations substantiated",
                    count(ALLEGATIONS.ending().where(OUTCOME.is(SUBSTANTIATED))).percentOf(count(ALLEGATIONS.ending())))
            .inTheme(THEME)
            .contextOnly()
            .from(OFFICER)
            .described("Allegations that were substantiated, of those concluded in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Small numbers: the share moves much with one allegation.")
            .caveat("Where the outcome is not recorded the allegation stays in the base.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(REFERRALS, REFERRED_IN_A_DAY, RESOLVED_IN_A_MONTH, UNRESOLVED, SUBSTANTIATED_SHARE);

    private Allegations() {}
}
