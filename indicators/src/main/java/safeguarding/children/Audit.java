package safeguarding.children;

import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** How the partnership checks its own work. */
public final class Audit {

    private static final String THEME = "audits and quality assurance";
    private static final Source PARTNERSHIP = Source.local("partnership's record");

    /**
     * Multi-agency audits completed in the period.
     *
     * <p>Unit: audits. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>It counts audits, not the cases looked at in them.
     */
    public static final Indicator MULTI_AGENCY_AUDITS = Indicator.of(
                    "aud.multi", "Multi-agency audits completed", given("aud.multi"))
            .inTheme(THEME)
            .in(Unit.activity("audits"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Multi-agency audits completed in the period.")
            .caveat("It counts audits, not the cases looked at in them.");

    /**
     * Safeguarding reviews that single agencies reported to the partnership.
     *
     * <p>Unit: reviews. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Only reviews that were reported are counted.
     */
    public static final Indicator SINGLE_AGENCY_REVIEWS = Indicator.of(
                    "aud.single", "Single-agency safeguarding reviews reported", given("aud.single"))
            .inTheme(THEME)
            .in(Unit.count("reviews"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Safeguarding reviews that single agencies reported to the partnership.")
            .caveat("Only reviews that were reported are counted.");

    /**
     * Agencies that reported single-agency safeguarding reviews.
     *
     * <p>Unit: agencies. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Compare it with the number of agencies that were asked.
     */
    public static final Indicator REPORTING_AGENCIES = Indicator.of(
                    "aud.single.agencies", "Agencies reporting reviews", given("aud.single.agencies"))
            .inTheme(THEME)
            .in(Unit.activity("agencies"))
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Agencies that reported single-agency safeguarding reviews.")
            .caveat("Compare it with the number of agencies that were asked.");

    /**
     * Section 11 returns received, of agencies asked.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>The cycle is two years: between returns an old figure stands, so say how old it is.
     */
    public static final Indicator SECTION_11_RETURNS = Indicator.of(
                    "aud.s11.return.pct", "Section 11 returns received", givenPercent("aud.s11.return.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Section 11 returns received, of agencies asked.")
            .caveat("The cycle is two years: between returns an old figure stands, so say how old it is.");

    /**
     * Agencies that signed the professional challenge pledge, of all agencies.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A signature does not show that challenge happens.
     */
    public static final Indicator CHALLENGE_PLEDGE = Indicator.of(
                    "pcp.signed", "Professional challenge pledge signatories", givenPercent("pcp.signed"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Agencies that signed the professional challenge pledge, of all agencies.")
            .caveat("A signature does not show that challenge happens.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            MULTI_AGENCY_AUDITS, SINGLE_AGENCY_REVIEWS, REPORTING_AGENCIES, SECTION_11_RETURNS, CHALLENGE_PLEDGE);

    private Audit() {}
}
