package safeguarding.children;

import static safeguarding.children.ChildDeath.CHILD_DEATHS;
import static safeguarding.children.ChildDeath.MODIFIABLE;
import static safeguarding.children.ChildDeath.MONTHS_TO_REVIEW;
import static safeguarding.measure.Measure.count;

import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Deaths of children. */
public final class ChildDeaths {

    private static final String THEME = "child death review";

    private static final Source NATIONAL =
            Source.national("National Child Mortality Database, child death overview panels");

    private static final Flow<ChildDeath> DEATHS_REVIEWED = CHILD_DEATHS.dated(ChildDeath.REVIEWED);

    /**
     * Deaths of children under 18 notified in the period.
     *
     * <p>Unit: deaths. Lower is better.
     *
     * <p>Source: child death overview panel (not checked).
     *
     * <p>The definition was not checked against the official text. Very small numbers: never by quarter or broken down
     * in public. Most deaths have nothing to do with safeguarding.
     *
     * <p>Records date it by the death, a return may date it by the notification.
     */
    public static final Indicator NOTIFIED = Indicator.of("cdr.notified", "Child deaths notified", count(CHILD_DEATHS))
            .inTheme(THEME)
            .in(Unit.count("deaths"))
            .lowerIsBetter()
            .from(Source.unchecked("child death overview panel"))
            .described("Deaths of children under 18 notified in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Very small numbers: never by quarter or broken down in public. Most deaths have nothing "
                    + "to do with safeguarding.")
            .caveat("Records date it by the death, a return may date it by the notification.");

    /**
     * Reviews of child deaths completed in the period.
     *
     * <p>Unit: reviews. Context only: neither way is good by itself.
     *
     * <p>Source: National Child Mortality Database, child death overview panels (national).
     *
     * <p>Reviews follow deaths by many months, so they are mostly of deaths of earlier years: do not divide one by the
     * other. Very small numbers: never by quarter or broken down in public.
     */
    public static final Indicator REVIEWED = Indicator.of(
                    "cdr.reviewed", "Child deaths reviewed", count(DEATHS_REVIEWED))
            .inTheme(THEME)
            .in(Unit.activity("reviews"))
            .contextOnly()
            .from(NATIONAL)
            .described("Reviews of child deaths completed in the period.")
            .caveat("Reviews follow deaths by many months, so they are mostly of deaths of earlier years: do "
                    + "not divide one by the other.")
            .caveat("Very small numbers: never by quarter or broken down in public.");

    /**
     * Deaths in which factors were found that could be changed, of those reviewed in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: National Child Mortality Database, child death overview panels (national).
     *
     * <p>More can mean that panels look harder. Where nothing is recorded the death stays in the base. Very small
     * numbers: never by quarter or broken down in public.
     */
    public static final Indicator MODIFIABLE_SHARE = Indicator.of(
                    "cdr.modifiable.pct",
                    "Reviewed deaths with modifiable factors",
                    count(DEATHS_REVIEWED.where(MODIFIABLE.isTrue())).percentOf(count(DEATHS_REVIEWED)))
            .inTheme(THEME)
            .contextOnly()
            .from(NATIONAL)
            .described(
                    "Deaths in which factors were found that could be changed, of those reviewed in the " + "period.")
            .caveat("More can mean that panels look harder. Where nothing is recorded the death stays in the "
                    + "base.")
            .caveat("Very small numbers: never by quarter or broken down in public.");

    /**
     * Reviews completed within 6 calendar months of the death, of those completed in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: child death overview panel (not checked).
     *
     * <p>The definition was not checked against the official text. Only those completed are in it: read it beside
     * those overdue now. An inquest can hold a review back. Very small numbers: never by quarter or broken down in
     * public.
     */
    public static final Indicator REVIEWED_IN_TIME = Indicator.of(
                    "cdr.6m.pct",
                    "Reviews within 6 months of death",
                    count(DEATHS_REVIEWED.where(MONTHS_TO_REVIEW.atMost(6))).percentOf(count(DEATHS_REVIEWED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("child death overview panel"))
            .described(
                    "Reviews completed within 6 calendar months of the death, of those completed in the " + "period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Only those completed are in it: read it beside those overdue now. An inquest can hold a "
                    + "review back.")
            .caveat("Very small numbers: never by quarter or broken down in public.");

    /**
     * Deaths not reviewed though more than 6 calendar months have passed, at the end of the period.
     *
     * <p>Unit: reviews. Lower is better.
     *
     * <p>Source: child death overview panel (not checked).
     *
     * <p>The definition was not checked against the official text. An inquest can hold a review back. Very small
     * numbers: never by quarter or broken down in public.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator REVIEWS_OVERDUE = Indicator.of(
                    "cdr.6m.pct.overdue",
                    "Child death reviews overdue now",
                    Situation.holding(SituationKind.DEATH_REVIEW_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .lowerIsBetter()
            .from(Source.unchecked("child death overview panel"))
            .described("Deaths not reviewed though more than 6 calendar months have passed, at the end of the "
                    + "period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("An inquest can hold a review back.")
            .caveat("Very small numbers: never by quarter or broken down in public.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(NOTIFIED, REVIEWED, MODIFIABLE_SHARE, REVIEWED_IN_TIME, REVIEWS_OVERDUE);

    private ChildDeaths() {}
}
