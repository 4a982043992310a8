package safeguarding.children;

import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Strategy discussions and the enquiries that follow under section 47 of the Children Act 1989. */
public final class StrategyMeetings {

    private static final String THEME = "strategy meetings and s47";
    private static final Source LOCAL = Source.local("local record of strategy meetings");

    /**
     * Strategy discussions held in the period.
     *
     * <p>Unit: discussions. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census: a section 47 enquiry starts with its strategy discussion (national).
     *
     * <p>One discussion about several children counts once here; the census has one row a child.
     */
    public static final Indicator DISCUSSIONS = Indicator.of(
                    "strat.count", "Strategy discussions held", given("strat.count"))
            .inTheme(THEME)
            .in(Unit.count("discussions"))
            .contextOnly()
            .from(Source.national(
                    "DfE children in need census: a section 47 enquiry starts with its strategy discussion"))
            .described("Strategy discussions held in the period.")
            .caveat("One discussion about several children counts once here; the census has one row a child.");

    /**
     * Strategy meetings at which the police were present, of all strategy meetings.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>Say whether taking part by telephone or in writing counts as present.
     */
    public static final Indicator POLICE_PRESENT = Indicator.of(
                    "strat.police.pct", "Strategy meetings attended by police", givenPercent("strat.police.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Strategy meetings at which the police were present, of all strategy meetings.")
            .caveat("Say whether taking part by telephone or in writing counts as present.");

    /**
     * Strategy meetings at which a health service was present, of all strategy meetings.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>Say whether taking part by telephone or in writing counts as present.
     */
    public static final Indicator HEALTH_PRESENT = Indicator.of(
                    "strat.health.pct", "Strategy meetings attended by health", givenPercent("strat.health.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Strategy meetings at which a health service was present, of all strategy meetings.")
            .caveat("Say whether taking part by telephone or in writing counts as present.");

    /**
     * Strategy meetings at which the school or nursery was present, of those about a child who goes to one.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>The base is smaller than all strategy meetings: those about children in no school or nursery are left out.
     */
    public static final Indicator EDUCATION_PRESENT = Indicator.of(
                    "strat.school.pct", "Strategy meetings attended by education", givenPercent("strat.school.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described("Strategy meetings at which the school or nursery was present, of those about a child who "
                    + "goes to one.")
            .caveat("The base is smaller than all strategy meetings: those about children in no school or "
                    + "nursery are left out.");

    /**
     * Strategy meetings with social care, police and health present, of all strategy meetings.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children: social care, police and health at least (not checked).
     *
     * <p>The definition was not checked against the official text.
     */
    public static final Indicator QUORATE = Indicator.of(
                    "strat.quorate.pct", "Strategy meetings quorate", givenPercent("strat.quorate.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Working Together to Safeguard Children: social care, police and health at least"))
            .described("Strategy meetings with social care, police and health present, of all strategy meetings.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Absences from strategy meetings for which the agency sent its information, of all absences.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of strategy meetings (local).
     *
     * <p>The base is absences, not meetings: a meeting without two agencies has two.
     */
    public static final Indicator INFORMATION_SENT = Indicator.of(
                    "strat.info.pct",
                    "Strategy meetings with relevant information from absent agencies",
                    givenPercent("strat.info.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(LOCAL)
            .described(
                    "Absences from strategy meetings for which the agency sent its information, of all " + "absences.")
            .caveat("The base is absences, not meetings: a meeting without two agencies has two.");

    /**
     * Section 47 enquiries in which the child was seen within the local time of the strategy discussion, of all
     * enquiries.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local standard for section 47 enquiries (local).
     *
     * <p>The time allowed is set locally, often 24 hours. Do not compare places with different times.
     */
    public static final Indicator SEEN_IN_TIME = Indicator.of(
                    "s47.child.seen.24h.pct",
                    "Child seen within local time of strategy discussion",
                    givenPercent("s47.child.seen.24h.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local standard for section 47 enquiries"))
            .described("Section 47 enquiries in which the child was seen within the local time of the strategy "
                    + "discussion, of all enquiries.")
            .caveat("The time allowed is set locally, often 24 hours. Do not compare places with different "
                    + "times.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            DISCUSSIONS, POLICE_PRESENT, HEALTH_PRESENT, EDUCATION_PRESENT, QUORATE, INFORMATION_SENT, SEEN_IN_TIME);

    private StrategyMeetings() {}
}
