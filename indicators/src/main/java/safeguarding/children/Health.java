package safeguarding.children;

import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.givenRate;

import java.util.List;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Children's health and the health services that keep them safe. */
public final class Health {

    private static final String THEME = "health";

    /**
     * Hospital admissions for self-harm of people aged 10 to 24, per 100,000 of that age.
     *
     * <p>Unit: per 100,000. Lower is better.
     *
     * <p>Source: OHID Fingertips, hospital admissions as a result of self-harm (not checked).
     *
     * <p>The definition was not checked against the official text. The published rate is standardised for age and is
     * not the plain number of admissions over the population.
     */
    public static final Indicator SELF_HARM_ADMISSIONS = Indicator.of(
                    "hlth.selfharm.10_24.rate",
                    "Admissions for self-harm 10-24 per 100,000",
                    givenRate("hlth.selfharm.10_24.rate", 100_000))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.unchecked("OHID Fingertips, hospital admissions as a result of self-harm"))
            .described("Hospital admissions for self-harm of people aged 10 to 24, per 100,000 of that age.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The published rate is standardised for age and is not the plain number of admissions "
                    + "over the population.");

    /**
     * Appointments to which the child was not brought, of all children's appointments.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: NHS trusts' appointment records (local).
     *
     * <p>A child does not decide to stay away: services that still record it as did not attend must be counted too.
     */
    public static final Indicator WAS_NOT_BROUGHT = Indicator.of(
                    "hlth.wnb.pct", "Was-not-brought appointments", givenPercent("hlth.wnb.pct"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("NHS trusts' appointment records"))
            .described("Appointments to which the child was not brought, of all children's appointments.")
            .caveat("A child does not decide to stay away: services that still record it as did not attend "
                    + "must be counted too.");

    /**
     * Delegates at the dental neglect conference.
     *
     * <p>Unit: delegates. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A single event: there is no trend.
     */
    public static final Indicator DENTAL_CONFERENCE = Indicator.of(
                    "hlth.dental.conf", "Dental neglect conference attendance", given("hlth.dental.conf"))
            .inTheme(THEME)
            .in(Unit.activity("delegates"))
            .higherIsBetter()
            .from(Source.local("partnership's record"))
            .described("Delegates at the dental neglect conference.")
            .caveat("A single event: there is no trend.");

    /**
     * Children examined at the sexual assault referral centre in the period.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: sexual assault referral centre's record (local).
     *
     * <p>Small numbers: in public only as a whole and by year.
     */
    public static final Indicator SARC_EXAMINATIONS = Indicator.of(
                    "hlth.sarc", "Children examined at the SARC", given("hlth.sarc"))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.local("sexual assault referral centre's record"))
            .described("Children examined at the sexual assault referral centre in the period.")
            .caveat("Small numbers: in public only as a whole and by year.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(SELF_HARM_ADMISSIONS, WAS_NOT_BROUGHT, DENTAL_CONFERENCE, SARC_EXAMINATIONS);

    private Health() {}
}
