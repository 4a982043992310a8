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
     * Emergency hospital admissions of children aged 0 to 14 for injuries, per 10,000 of that age.
     *
     * <p>Unit: per 10,000. Lower is better.
     *
     * <p>Source: OHID Fingertips, indicator 90284 (national).
     *
     * <p>The ages are 0 to 14, not 0 to 17. It counts admissions, not children. Counts of later years are rounded to
     * the nearest 5, so a rate worked out from them differs from the published one.
     *
     * <p>Only as a return: no register holds what health services do.
     */
    public static final Indicator INJURY_ADMISSIONS = Indicator.of(
                    "hlth.injury.0_14.rate",
                    "Hospital admissions for injuries 0-14 per 10,000",
                    givenRate("hlth.injury.0_14.rate", 10_000))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("OHID Fingertips, indicator 90284"))
            .described(
                    "Emergency hospital admissions of children aged 0 to 14 for injuries, per 10,000 of that " + "age.")
            .caveat("The ages are 0 to 14, not 0 to 17.")
            .caveat("It counts admissions, not children. Counts of later years are rounded to the nearest 5, "
                    + "so a rate worked out from them differs from the published one.");

    /**
     * Hospital admissions for self-harm of people aged 10 to 24, per 100,000 of that age.
     *
     * <p>Unit: per 100,000. Lower is better.
     *
     * <p>Source: OHID Fingertips, hospital admissions as a result of self-harm (not checked).
     *
     * <p>The definition was not checked against the official text. The published rate is standardised for age and is
     * not the plain number of admissions over the population.
     *
     * <p>Only as a return: no register holds what health services do.
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
     * Hospital admissions of children aged 0 to 17 for mental disorders, per 100,000 of that age.
     *
     * <p>Unit: per 100,000. Lower is better.
     *
     * <p>Source: OHID Fingertips, hospital admissions for mental health conditions (national).
     *
     * <p>It counts admissions with a main diagnosis of F00 to F99, not children: one child can be admitted several
     * times. Fewer admissions can also mean fewer beds.
     *
     * <p>Only as a return: no register holds what health services do.
     */
    public static final Indicator MENTAL_HEALTH_ADMISSIONS = Indicator.of(
                    "hlth.mh.inpatient.rate",
                    "Mental-health inpatient admissions 0-17 per 100,000",
                    givenRate("hlth.mh.inpatient.rate", 100_000))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("OHID Fingertips, hospital admissions for mental health conditions"))
            .described(
                    "Hospital admissions of children aged 0 to 17 for mental disorders, per 100,000 of that " + "age.")
            .caveat("It counts admissions with a main diagnosis of F00 to F99, not children: one child can be "
                    + "admitted several times.")
            .caveat("Fewer admissions can also mean fewer beds.");

    /**
     * Children who have waited for more than 18 weeks for child and adolescent mental health services, of those on the
     * waiting list at the end of the period.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: NHS trusts' waiting lists (not checked).
     *
     * <p>The definition was not checked against the official text. Say when a wait starts and ends: at the referral or
     * its acceptance, at the first or the second contact.
     *
     * <p>Only as a return: no register holds what health services do.
     */
    public static final Indicator MENTAL_HEALTH_WAITS = Indicator.of(
                    "hlth.camhs.wait", "CAMHS waits over 18 weeks", givenPercent("hlth.camhs.wait"))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.unchecked("NHS trusts' waiting lists"))
            .described("Children who have waited for more than 18 weeks for child and adolescent mental health "
                    + "services, of those on the waiting list at the end of the period.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Say when a wait starts and ends: at the referral or its acceptance, at the first or the "
                    + "second contact.");

    /**
     * Appointments to which the child was not brought, of all children's appointments.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: NHS trusts' appointment records (local).
     *
     * <p>A child does not decide to stay away: services that still record it as did not attend must be counted too.
     *
     * <p>Only as a return: no register holds what health services do.
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
     * Attendances of children under 18 at emergency departments for self-harm.
     *
     * <p>Unit: attendances. Lower is better.
     *
     * <p>Source: NHS trusts' emergency departments (not checked).
     *
     * <p>The definition was not checked against the official text. It counts attendances, not children. It depends on
     * the coding of the department.
     *
     * <p>Only as a return: no register holds what health services do.
     */
    public static final Indicator SELF_HARM_ATTENDANCES = Indicator.of(
                    "hlth.ae.self.harm", "A&E attendances for self-harm under 18", given("hlth.ae.self.harm"))
            .inTheme(THEME)
            .in(Unit.count("attendances"))
            .lowerIsBetter()
            .from(Source.unchecked("NHS trusts' emergency departments"))
            .described("Attendances of children under 18 at emergency departments for self-harm.")
            .caveat("The definition was not checked against the official text.")
            .caveat("It counts attendances, not children. It depends on the coding of the department.");

    /**
     * Deaths of children under one year of age, per 1,000 live births, over three years.
     *
     * <p>Unit: per 1,000. Lower is better.
     *
     * <p>Source: ONS, infant mortality (national).
     *
     * <p>Three years are taken together: give the return for the three years, or under the last of them. Figures of
     * years that follow each other overlap. Small numbers even so.
     *
     * <p>Only as a return: no register holds births, and deaths are counted by registration.
     */
    public static final Indicator INFANT_DEATHS = Indicator.of(
                    "hlth.infant.mort", "Infant mortality per 1,000 live births", givenRate("hlth.infant.mort", 1_000))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("ONS, infant mortality"))
            .described("Deaths of children under one year of age, per 1,000 live births, over three years.")
            .caveat("Three years are taken together: give the return for the three years, or under the last "
                    + "of them. Figures of years that follow each other overlap.")
            .caveat("Small numbers even so.");

    /**
     * Delegates at the dental neglect conference.
     *
     * <p>Unit: delegates. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A single event: there is no trend.
     *
     * <p>Only as a return: records of training do not say what a conference was about.
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
     *
     * <p>Only as a return: no register holds what health services do.
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
    public static final List<Indicator> ALL = List.of(
            INJURY_ADMISSIONS,
            SELF_HARM_ADMISSIONS,
            MENTAL_HEALTH_ADMISSIONS,
            MENTAL_HEALTH_WAITS,
            WAS_NOT_BROUGHT,
            SELF_HARM_ATTENDANCES,
            INFANT_DEATHS,
            DENTAL_CONFERENCE,
            SARC_EXAMINATIONS);

    private Health() {}
}
