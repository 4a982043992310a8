package safeguarding.children;

import static safeguarding.children.Formulas.anyPoint;
import static safeguarding.children.FosteringArrangement.FOSTERING_ARRANGEMENTS;
import static safeguarding.children.FosteringArrangement.NOTIFIED;
import static safeguarding.children.FosteringArrangement.VISITS_IN_TIME;
import static safeguarding.children.FosteringArrangement.WORKING_DAYS_TO_VISIT;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.open;

import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Condition;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.time.Span;

/** Children cared for by somebody who is not a close relative, by private arrangement. */
public final class PrivateFostering {

    private static final String THEME = "private fostering";

    /**
     * Children in a private fostering arrangement.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: local count; the national return PF1 was withdrawn (local).
     *
     * <p>Say whether it counts those in an arrangement at the end of the period or at any time in it. Small numbers:
     * do not break it down in public.
     *
     * <p>Records give those in an arrangement at the end.
     */
    public static final Indicator ARRANGEMENTS = Indicator.of(
                    "pf.open", "Children in private fostering arrangements", open(FOSTERING_ARRANGEMENTS))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.local("local count; the national return PF1 was withdrawn"))
            .described("Children in a private fostering arrangement.")
            .caveat("Say whether it counts those in an arrangement at the end of the period or at any time in " + "it.")
            .caveat("Small numbers: do not break it down in public.");

    /**
     * Private fostering arrangements of which the authority was notified in the period.
     *
     * <p>Unit: notifications. Context only: neither way is good by itself.
     *
     * <p>Source: local record of private fostering; the national return PF1 was withdrawn (not checked).
     *
     * <p>The definition was not checked against the official text. Many arrangements are never notified, so more
     * notifications can mean more awareness. Small numbers: do not break it down in public.
     */
    public static final Indicator NOTIFICATIONS = Indicator.of(
                    "pf.notified", "New private fostering notifications", count(FOSTERING_ARRANGEMENTS.dated(NOTIFIED)))
            .inTheme(THEME)
            .in(Unit.count("notifications"))
            .contextOnly()
            .from(Source.unchecked("local record of private fostering; the national return PF1 was withdrawn"))
            .described("Private fostering arrangements of which the authority was notified in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Many arrangements are never notified, so more notifications can mean more awareness.")
            .caveat("Small numbers: do not break it down in public.");

    /**
     * Arrangements first visited within 7 working days of the notification, of those notified in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of private fostering; the national return PF1 was withdrawn (not checked).
     *
     * <p>The definition was not checked against the official text. The day of the notification is day 0. It stands
     * only where the records reach 15 days beyond the period, so that every visit has had its 7 working days. Small
     * numbers: the share moves much with one arrangement.
     */
    public static final Indicator FIRST_VISIT_IN_TIME = Indicator.of(
                    "pf.visit.7wd.pct",
                    "Initial visit within 7 working days",
                    count(FOSTERING_ARRANGEMENTS.dated(NOTIFIED).where(WORKING_DAYS_TO_VISIT.atMost(7)))
                            .percentOf(count(FOSTERING_ARRANGEMENTS.dated(NOTIFIED)))
                            .maturingAfter(Span.days(15)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("local record of private fostering; the national return PF1 was withdrawn"))
            .described("Arrangements first visited within 7 working days of the notification, of those notified "
                    + "in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The day of the notification is day 0. It stands only where the records reach 15 days "
                    + "beyond the period, so that every visit has had its 7 working days.")
            .caveat("Small numbers: the share moves much with one arrangement.");

    /**
     * Arrangements not visited though more than 7 working days have passed since the notification, at the end of the
     * period.
     *
     * <p>Unit: arrangements. Lower is better.
     *
     * <p>Source: local record of private fostering; the national return PF1 was withdrawn (not checked).
     *
     * <p>The definition was not checked against the official text. Arrangements without a recorded day of notification
     * are left out. Small numbers: do not break it down in public.
     *
     * <p>In addition to the list of indicators: what waits now, where the share tells what was done in time.
     */
    public static final Indicator FIRST_VISIT_OVERDUE = Indicator.of(
                    "pf.visit.7wd.pct.overdue",
                    "Initial private fostering visits overdue now",
                    Situation.holding(SituationKind.FOSTERING_VISIT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("arrangements"))
            .lowerIsBetter()
            .from(Source.unchecked("local record of private fostering; the national return PF1 was withdrawn"))
            .described("Arrangements not visited though more than 7 working days have passed since the "
                    + "notification, at the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Arrangements without a recorded day of notification are left out.")
            .caveat("Small numbers: do not break it down in public.");

    /**
     * Arrangements whose every visit of the first year was within six weeks of the one before, of those open at any
     * time in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of private fostering; the national return PF1 was withdrawn (not checked).
     *
     * <p>The definition was not checked against the official text. Where nothing is recorded the visits count as not
     * in time. Small numbers: the share moves much with one arrangement.
     *
     * <p>Nothing tells what is overdue now: records hold whether all were in time, not the day of each visit.
     */
    public static final Indicator VISITS_IN_FIRST_YEAR = Indicator.of(
                    "pf.visit.6w.pct",
                    "Visits within 6 weeks in first year",
                    anyPoint(FOSTERING_ARRANGEMENTS, VISITS_IN_TIME.isTrue())
                            .percentOf(anyPoint(FOSTERING_ARRANGEMENTS, Condition.always())))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("local record of private fostering; the national return PF1 was withdrawn"))
            .described("Arrangements whose every visit of the first year was within six weeks of the one before, "
                    + "of those open at any time in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Where nothing is recorded the visits count as not in time.")
            .caveat("Small numbers: the share moves much with one arrangement.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(ARRANGEMENTS, NOTIFICATIONS, FIRST_VISIT_IN_TIME, FIRST_VISIT_OVERDUE, VISITS_IN_FIRST_YEAR);

    private PrivateFostering() {}
}
