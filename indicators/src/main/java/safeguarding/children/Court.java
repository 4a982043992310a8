package safeguarding.children;

import static safeguarding.children.PreProceedings.OUTCOME;
import static safeguarding.children.PreProceedings.PRE_PROCEEDINGS;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.givenRate;
import static safeguarding.measure.Measure.open;

import java.util.List;
import safeguarding.children.code.PreProceedingsOutcome;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Pre-proceedings under the public law outline, and care proceedings. */
public final class Court {

    private static final String THEME = "pre-proceedings and court";

    /**
     * Children in pre-proceedings at the end of the period's last day.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: Standard Safeguarding Dataset, pre-proceedings; children in need census from 2026 (national).
     *
     * <p>One that ends on the day is closed on it. Each child is a row.
     */
    public static final Indicator OPEN_PRE_PROCEEDINGS = Indicator.of(
                    "plo.open", "Children in pre-proceedings", open(PRE_PROCEEDINGS))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("Standard Safeguarding Dataset, pre-proceedings; children in need census from 2026"))
            .described("Children in pre-proceedings at the end of the period's last day.")
            .caveat("One that ends on the day is closed on it. Each child is a row.");

    /**
     * Pre-proceedings that ended without going to court, of all that ended in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: Standard Safeguarding Dataset, pre-proceedings (local).
     *
     * <p>One without a recorded outcome stays in the base and does not count.
     */
    public static final Indicator STEPPED_DOWN = Indicator.of(
                    "plo.stepdown.pct",
                    "Pre-proceedings stepped down",
                    count(PRE_PROCEEDINGS.ending().where(OUTCOME.is(PreProceedingsOutcome.STEPPED_DOWN)))
                            .percentOf(count(PRE_PROCEEDINGS.ending())))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.local("Standard Safeguarding Dataset, pre-proceedings"))
            .described("Pre-proceedings that ended without going to court, of all that ended in the period.")
            .caveat("One without a recorded outcome stays in the base and does not count.");

    /**
     * Care applications to court in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: Cafcass care applications, in the Local Authority Interactive Tool (national).
     *
     * <p>Say whether it counts applications or the children in them.
     *
     * <p>It stays a return: applications are in the records of Cafcass and in no register.
     */
    public static final Indicator APPLICATION_RATE = Indicator.of(
                    "care.app.rate", "Care applications per 10,000", givenRate("care.app.rate", 10_000))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("Cafcass care applications, in the Local Authority Interactive Tool"))
            .described("Care applications to court in the period per 10,000 children aged 0 to 17.")
            .caveat("Say whether it counts applications or the children in them.");

    /**
     * Care proceedings concluded within 26 weeks of the application, of all concluded in the period.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ministry of Justice and Cafcass (not checked).
     *
     * <p>Proceedings that go on for long count only when they conclude. The definition was not checked against the
     * official text.
     *
     * <p>It stays a return, without a twin of what is overdue now: proceedings are in the records of the courts and in
     * no register.
     */
    public static final Indicator WITHIN_26_WEEKS = Indicator.of(
                    "care.26w.pct", "Care proceedings completed within 26 weeks", givenPercent("care.26w.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Ministry of Justice and Cafcass"))
            .described("Care proceedings concluded within 26 weeks of "
                    + "the application, of all concluded in the period.")
            .caveat("Proceedings that go on for long count only when they conclude.")
            .caveat("The definition was not checked against the official text.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(OPEN_PRE_PROCEEDINGS, STEPPED_DOWN, APPLICATION_RATE, WITHIN_26_WEEKS);

    private Court() {}
}
