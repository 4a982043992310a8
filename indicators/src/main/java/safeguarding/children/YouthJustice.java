package safeguarding.children;

import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.fact.AgeBand;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Children in the justice system. */
public final class YouthJustice {

    private static final String THEME = "youth justice";
    private static final AgeBand AGED_10_TO_17 = AgeBand.of(10, 17);

    /**
     * Children aged 10 to 17 who received their first caution or conviction, per 100,000 of that age.
     *
     * <p>Unit: per 100,000. Lower is better.
     *
     * <p>Source: Ministry of Justice, first time entrants to the criminal justice system (national).
     *
     * <p>Published for calendar years. The ages are 10 to 17, not 0 to 17. A source that prints a number in place of a
     * rate is known: check the size.
     *
     * <p>Only as a return, of the number as yj.fte or of the rate itself: no register holds what courts decide.
     */
    public static final Indicator FIRST_TIME_ENTRANTS = Indicator.of(
                    "yj.fte.rate",
                    "First-time entrants per 100,000 aged 10-17",
                    given("yj.fte").per(100_000, AGED_10_TO_17))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("Ministry of Justice, first time entrants to the criminal justice system"))
            .described("Children aged 10 to 17 who received their first caution or conviction, per 100,000 of "
                    + "that age.")
            .caveat("Published for calendar years. The ages are 10 to 17, not 0 to 17.")
            .caveat("A source that prints a number in place of a rate is known: check the size.");

    /**
     * Children who committed a proven offence within 12 months, of a cohort that was cautioned, convicted or released.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: Ministry of Justice, proven reoffending statistics (national).
     *
     * <p>A cohort is known only 18 months later, when courts have had time to convict. As fewer children are in a
     * cohort, those left have more complex needs, and the share rises.
     *
     * <p>Only as a return: no register holds offences.
     */
    public static final Indicator REOFFENDING = Indicator.of(
                    "yj.reoff.pct", "Proven reoffending", givenPercent("yj.reoff.pct"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("Ministry of Justice, proven reoffending statistics"))
            .described("Children who committed a proven offence within 12 months, of a cohort that was "
                    + "cautioned, convicted or released.")
            .caveat("A cohort is known only 18 months later, when courts have had time to convict.")
            .caveat("As fewer children are in a cohort, those left have more complex needs, and the share " + "rises.");

    /**
     * Custodial sentences of children aged 10 to 17, per 1,000 of that age.
     *
     * <p>Unit: per 1,000. Lower is better.
     *
     * <p>Source: Youth Justice Board (not checked).
     *
     * <p>The definition was not checked against the official text. It counts sentences, not children. Small numbers.
     *
     * <p>Only as a return, of the number as yj.custody or of the rate itself: no register holds what courts decide.
     */
    public static final Indicator CUSTODY_RATE = Indicator.of(
                    "yj.custody.rate",
                    "Custodial sentences per 1,000 aged 10-17",
                    given("yj.custody").per(1_000, AGED_10_TO_17))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.unchecked("Youth Justice Board"))
            .described("Custodial sentences of children aged 10 to 17, per 1,000 of that age.")
            .caveat("The definition was not checked against the official text.")
            .caveat("It counts sentences, not children. Small numbers.");

    /**
     * Nights that children spent in youth detention on remand in the period.
     *
     * <p>Unit: bed-nights. Lower is better.
     *
     * <p>Source: Youth Justice Board (not checked).
     *
     * <p>The definition was not checked against the official text. One child on a long remand can account for most of
     * them, so chance says little about a change.
     *
     * <p>Only as a return: records of stays in a secure home do not say that it was on remand.
     */
    public static final Indicator REMAND_NIGHTS = Indicator.of("yj.remand", "Remand bed-nights", given("yj.remand"))
            .inTheme(THEME)
            .in(Unit.activity("bed-nights"))
            .lowerIsBetter()
            .from(Source.unchecked("Youth Justice Board"))
            .described("Nights that children spent in youth detention on remand in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("One child on a long remand can account for most of them, so chance says little about a "
                    + "change.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(FIRST_TIME_ENTRANTS, REOFFENDING, CUSTODY_RATE, REMAND_NIGHTS);

    private YouthJustice() {}
}
