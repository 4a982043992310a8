package safeguarding.children;

import static safeguarding.children.CaseAudit.AUDITS;
import static safeguarding.children.CaseAudit.GOOD_OR_BETTER;
import static safeguarding.children.CaseAudit.GRADE;
import static safeguarding.children.CaseAudit.KIND;
import static safeguarding.children.CaseAudit.STANDARDS_ASSESSED;
import static safeguarding.children.CaseAudit.STANDARDS_MET;
import static safeguarding.children.Formulas.shareOfTotals;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.given;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.people;

import java.util.List;
import safeguarding.children.code.AuditKind;
import safeguarding.children.code.SituationKind;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** How the partnership checks its own work. */
public final class Audit {

    private static final String THEME = "audits and quality assurance";
    private static final Source PARTNERSHIP = Source.local("partnership's record");

    private static final Flow<CaseAudit> SINGLE_AGENCY = AUDITS.where(KIND.is(AuditKind.SINGLE_AGENCY));

    private static final Flow<CaseAudit> SECTION_11 = AUDITS.where(KIND.is(AuditKind.SECTION_11));

    private static final Flow<CaseAudit> GRADED =
            AUDITS.where(KIND.is(AuditKind.CASE).and(GRADE.isRecorded()));

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
                    "aud.multi", "Multi-agency audits completed", count(AUDITS.where(KIND.is(AuditKind.MULTI_AGENCY))))
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
                    "aud.single", "Single-agency safeguarding reviews reported", count(SINGLE_AGENCY))
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
                    "aud.single.agencies", "Agencies reporting reviews", people(SINGLE_AGENCY))
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
     *
     * <p>Records give the agencies that returned; those asked are a return of their own, aud.s11.asked.
     */
    public static final Indicator SECTION_11_RETURNS = Indicator.of(
                    "aud.s11.return.pct",
                    "Section 11 returns received",
                    people(SECTION_11).percentOf(given("aud.s11.asked")))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Section 11 returns received, of agencies asked.")
            .caveat("The cycle is two years: between returns an old figure stands, so say how old it is.")
            .caveat("Records give the agencies that returned; those asked are a return of their own, "
                    + "aud.s11.asked.");

    /**
     * Standards that agencies meet by their section 11 returns, of those assessed.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Agencies assess themselves. An agency with more standards weighs more. The cycle is two years: between
     * returns an old figure stands, so say how old it is.
     */
    public static final Indicator SECTION_11_STANDARDS = Indicator.of(
                    "aud.s11.compliant.pct",
                    "Section 11 standards met",
                    shareOfTotals(STANDARDS_MET, STANDARDS_ASSESSED, SECTION_11))
            .inTheme(THEME)
            .higherIsBetter()
            .from(PARTNERSHIP)
            .described("Standards that agencies meet by their section 11 returns, of those assessed.")
            .caveat("Agencies assess themselves. An agency with more standards weighs more.")
            .caveat("The cycle is two years: between returns an old figure stands, so say how old it is.");

    /**
     * Case audits graded good or outstanding, of those graded.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local authority's quality assurance (not checked).
     *
     * <p>The definition was not checked against the official text. Auditors differ in how strict they are, and cases
     * are seldom drawn at random. Small numbers: the share moves much with one audit.
     */
    public static final Indicator CASE_AUDITS_GOOD = Indicator.of(
                    "aud.good.pct",
                    "Case audits graded good or better",
                    count(GRADED.where(GOOD_OR_BETTER)).percentOf(count(GRADED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("local authority's quality assurance"))
            .described("Case audits graded good or outstanding, of those graded.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Auditors differ in how strict they are, and cases are seldom drawn at random.")
            .caveat("Small numbers: the share moves much with one audit.");

    /**
     * Actions that follow from audits and are open past the day they were due, at the end of the period.
     *
     * <p>Unit: actions. Lower is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>Actions without a recorded day are not in it. It falls also when a day is put off.
     */
    public static final Indicator ACTIONS_OVERDUE = Indicator.of(
                    "aud.action.overdue",
                    "Overdue audit actions",
                    Situation.holding(SituationKind.AUDIT_ACTION_OVERDUE))
            .inTheme(THEME)
            .in(Unit.activity("actions"))
            .lowerIsBetter()
            .from(PARTNERSHIP)
            .described("Actions that follow from audits and are open past the day they were due, at the end of "
                    + "the period.")
            .caveat("Actions without a recorded day are not in it. It falls also when a day is put off.");

    /**
     * Agencies that signed the professional challenge pledge, of all agencies.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: partnership's record (local).
     *
     * <p>A signature does not show that challenge happens.
     *
     * <p>Only as a return: no register holds who signed.
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
            MULTI_AGENCY_AUDITS,
            SINGLE_AGENCY_REVIEWS,
            REPORTING_AGENCIES,
            SECTION_11_RETURNS,
            SECTION_11_STANDARDS,
            CASE_AUDITS_GOOD,
            ACTIONS_OVERDUE,
            CHALLENGE_PLEDGE);

    private Audit() {}
}
