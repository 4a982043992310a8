package safeguarding.children;

import static safeguarding.measure.Measure.given;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Deaths of children. */
public final class ChildDeaths {

    private static final String THEME = "child death review";

    /**
     * Deaths of children under 18 notified in the period.
     *
     * <p>Unit: deaths. Lower is better.
     *
     * <p>Source: child death overview panel (not checked).
     *
     * <p>The definition was not checked against the official text. Very small numbers: never by quarter or broken down
     * in public. Most deaths have nothing to do with safeguarding.
     */
    public static final Indicator NOTIFIED = Indicator.of(
                    "cdr.notified", "Child deaths notified", given("cdr.notified"))
            .inTheme(THEME)
            .in(Unit.count("deaths"))
            .lowerIsBetter()
            .from(Source.unchecked("child death overview panel"))
            .described("Deaths of children under 18 notified in the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Very small numbers: never by quarter or broken down in public. Most deaths have nothing "
                    + "to do with safeguarding.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(NOTIFIED);

    private ChildDeaths() {}
}
