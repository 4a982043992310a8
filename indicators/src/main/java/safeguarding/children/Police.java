package safeguarding.children;

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

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(OFFENCES_AGAINST_CHILDREN, DOMESTIC_ABUSE_WITH_CHILDREN);

    private Police() {}
}
