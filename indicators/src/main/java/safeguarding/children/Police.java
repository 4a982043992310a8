package safeguarding.children;

import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** What the police record about children. */
public final class Police {

    private static final String THEME = "police";

    /**
     * Recorded offences of which the victim is under 18.
     *
     * <p>Unit: offences. Lower is better.
     *
     * <p>Source: police recorded crime (local).
     *
     * <p>The force's area is often not that of the authority. Changes in recording practice move the figure.
     *
     * <p>Only as a return: no register holds what the police record.
     */
    public static final Indicator OFFENCES_AGAINST_CHILDREN = Indicator.of(
                    "pol.crimes.children", "Offences against children", given("pol.crimes.children"))
            .inTheme(THEME)
            .in(Unit.count("offences"))
            .lowerIsBetter()
            .from(Source.local("police recorded crime"))
            .described("Recorded offences of which the victim is under 18.")
            .caveat("The force's area is often not that of the authority. Changes in recording practice move "
                    + "the figure.");

    /**
     * Domestic abuse incidents with children present, of all domestic abuse incidents.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: police incident records (local).
     *
     * <p>It depends on officers marking that children were present, even if they did not see it.
     *
     * <p>Only as a return: no register holds what the police record.
     */
    public static final Indicator DOMESTIC_ABUSE_WITH_CHILDREN = Indicator.of(
                    "pol.da.children",
                    "Domestic abuse incidents with children present",
                    givenPercent("pol.da.children"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("police incident records"))
            .described("Domestic abuse incidents with children present, of all domestic abuse incidents.")
            .caveat("It depends on officers marking that children were present, even if they did not see it.");

    /**
     * Children held overnight in police custody after being charged.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: police custody records (not checked).
     *
     * <p>The definition was not checked against the official text. A child held on two nights of the period may be
     * counted twice: say how. The force's area is often not that of the authority.
     *
     * <p>Only as a return: no register holds what the police record.
     */
    public static final Indicator HELD_OVERNIGHT = Indicator.of(
                    "pol.custody.children", "Children detained overnight in custody", given("pol.custody.children"))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.unchecked("police custody records"))
            .described("Children held overnight in police custody after being charged.")
            .caveat("The definition was not checked against the official text.")
            .caveat("A child held on two nights of the period may be counted twice: say how. The force's area "
                    + "is often not that of the authority.");

    /**
     * Notifications that the police sent to partners about vulnerable children.
     *
     * <p>Unit: notifications. Context only: neither way is good by itself.
     *
     * <p>Source: police vulnerability notifications (not checked).
     *
     * <p>The definition was not checked against the official text. More of them can mean more awareness, or a lower
     * bar. One child can be in several.
     *
     * <p>Only as a return: no register holds what the police record.
     */
    public static final Indicator VULNERABILITY_NOTIFICATIONS = Indicator.of(
                    "pol.ppn", "Police vulnerability notifications for children", given("pol.ppn"))
            .inTheme(THEME)
            .in(Unit.count("notifications"))
            .contextOnly()
            .from(Source.unchecked("police vulnerability notifications"))
            .described("Notifications that the police sent to partners about vulnerable children.")
            .caveat("The definition was not checked against the official text.")
            .caveat("More of them can mean more awareness, or a lower bar. One child can be in several.");

    /**
     * Cases that came back to a multi-agency risk assessment conference within 12 months, of all its cases.
     *
     * <p>Unit: percent. Best from 28 to 40.
     *
     * <p>Source: SafeLives, multi-agency risk assessment conferences (not checked).
     *
     * <p>The definition was not checked against the official text. Give it for the 12 months up to the end of the
     * period. SafeLives expects 28% to 40%: a very low share can mean that repeats are not recognised. The band was
     * not checked against its text.
     *
     * <p>Only as a return: no register holds what the police record.
     */
    public static final Indicator MARAC_REPEATS = Indicator.of(
                    "pol.marac.repeat.pct", "MARAC repeat cases", givenPercent("pol.marac.repeat.pct"))
            .inTheme(THEME)
            .bestBetween(28, 40)
            .from(Source.unchecked("SafeLives, multi-agency risk assessment conferences"))
            .described("Cases that came back to a multi-agency risk assessment conference within 12 months, of "
                    + "all its cases.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Give it for the 12 months up to the end of the period.")
            .caveat("SafeLives expects 28% to 40%: a very low share can mean that repeats are not recognised. "
                    + "The band was not checked against its text.");

    /**
     * Children in the households of cases of multi-agency risk assessment conferences, per 10,000 children aged 0 to
     * 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: SafeLives, multi-agency risk assessment conferences (not checked).
     *
     * <p>The definition was not checked against the official text. A child of a repeat case is counted again.
     *
     * <p>Only as a return, of the children as pol.marac.children or of the rate itself: no register holds these cases.
     */
    public static final Indicator MARAC_CHILDREN_RATE = Indicator.of(
                    "pol.marac.children.rate",
                    "Children in MARAC cases per 10,000",
                    given("pol.marac.children").per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.unchecked("SafeLives, multi-agency risk assessment conferences"))
            .described("Children in the households of cases of multi-agency risk assessment conferences, per "
                    + "10,000 children aged 0 to 17.")
            .caveat("The definition was not checked against the official text.")
            .caveat("A child of a repeat case is counted again.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            OFFENCES_AGAINST_CHILDREN,
            DOMESTIC_ABUSE_WITH_CHILDREN,
            HELD_OVERNIGHT,
            VULNERABILITY_NOTIFICATIONS,
            MARAC_REPEATS,
            MARAC_CHILDREN_RATE);

    private Police() {}
}
