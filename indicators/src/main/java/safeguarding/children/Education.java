package safeguarding.children;

import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Schools, and children who are not in them. */
public final class Education {

    private static final String THEME = "education";

    /**
     * Permanent exclusions in the school year, of pupils in the January census.
     *
     * <p>Unit: percent, to 2 decimals. Lower is better.
     *
     * <p>Source: DfE suspensions and permanent exclusions (national).
     *
     * <p>The year is the school year, not the financial year.
     */
    public static final Indicator PERMANENT_EXCLUSIONS = Indicator.of(
                    "edu.permex.pct", "Permanent exclusions", givenPercent("edu.permex.pct"))
            .inTheme(THEME)
            .in(Unit.percent().withDecimals(2))
            .lowerIsBetter()
            .from(Source.national("DfE suspensions and permanent exclusions"))
            .described("Permanent exclusions in the school year, of pupils in the January census.")
            .caveat("The year is the school year, not the financial year.");

    /**
     * Notifications to schools that a pupil lived through a domestic abuse incident.
     *
     * <p>Unit: notifications. Context only: neither way is good by itself.
     *
     * <p>Source: police notifications under Operation Encompass (local).
     *
     * <p>One incident can lead to several notifications. A wider scheme sends more of them.
     */
    public static final Indicator OPERATION_ENCOMPASS = Indicator.of(
                    "edu.encompass", "Operation Encompass notifications", given("edu.encompass"))
            .inTheme(THEME)
            .in(Unit.count("notifications"))
            .contextOnly()
            .from(Source.local("police notifications under Operation Encompass"))
            .described("Notifications to schools that a pupil lived through a domestic abuse incident.")
            .caveat("One incident can lead to several notifications. A wider scheme sends more of them.");

    /**
     * Excluded children known to social care or the police, of all excluded children.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: local study of linked records (local).
     *
     * <p>It depends on linking records: a child who is not matched counts as not known.
     */
    public static final Indicator EXCLUDED_AND_KNOWN = Indicator.of(
                    "edu.excluded.known.pct",
                    "Excluded children known to services",
                    givenPercent("edu.excluded.known.pct"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("local study of linked records"))
            .described("Excluded children known to social care or the police, of all excluded children.")
            .caveat("It depends on linking records: a child who is not matched counts as not known.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(PERMANENT_EXCLUSIONS, OPERATION_ENCOMPASS, EXCLUDED_AND_KNOWN);

    private Education() {}
}
