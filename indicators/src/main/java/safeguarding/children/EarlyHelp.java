package safeguarding.children;

import static safeguarding.children.EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS;
import static safeguarding.children.EarlyHelpAssessment.LEAD;
import static safeguarding.children.EarlyHelpAssessment.WORKING_DAYS;
import static safeguarding.children.EarlyHelpEpisode.EARLY_HELP_EPISODES;
import static safeguarding.children.EarlyHelpEpisode.END_REASON;
import static safeguarding.children.EarlyHelpEpisode.REFERRED_ONLINE;
import static safeguarding.children.NeedEpisode.CLOSURE_REASON;
import static safeguarding.children.NeedEpisode.IN_NEED;
import static safeguarding.children.NeedEpisode.NEED_EPISODES;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.ClosureReason.RC9;
import static safeguarding.children.code.EarlyHelpEnd.STEPPED_UP;
import static safeguarding.children.code.EarlyHelpLead.AUTHORITY;
import static safeguarding.children.code.SituationKind.EARLY_HELP_ASSESSMENT_OVERDUE;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.open;
import static safeguarding.time.Span.months;

import java.util.List;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Help before a child needs a social worker. */
public final class EarlyHelp {

    private static final String THEME = "early help";
    private static final Flow<EarlyHelpAssessment> COMPLETED = EARLY_HELP_ASSESSMENTS.ending();
    private static final Flow<EarlyHelpEpisode> STARTS = EARLY_HELP_EPISODES.starting();
    private static final Flow<EarlyHelpEpisode> ENDS = EARLY_HELP_EPISODES.ending();
    private static final Flow<NeedEpisode> CLOSED = NEED_EPISODES.ending().where(IN_NEED);

    /**
     * Early help referrals made online, of all early help referrals: each early help episode begins with
     * one, and counts if it is recorded how it was made.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local count of early help referrals (local).
     *
     * <p>Where online is the only way in, it is 100% and says nothing more.
     */
    public static final Indicator ONLINE_REFERRALS = Indicator.of(
                    "eh.referral.online.pct",
                    "Early help referrals made online",
                    count(STARTS.where(REFERRED_ONLINE.isTrue()))
                            .percentOf(count(STARTS.where(REFERRED_ONLINE.isRecorded()))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local count of early help referrals"))
            .described("Early help referrals made online, of all early help referrals.")
            .caveat("Where online is the only way in, it is 100% and says nothing more.");

    /**
     * Early help assessments completed in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: Ofsted Annex A, list 2 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children. Assessments are not episodes of early help: the Standard Safeguarding Dataset holds the latter. Do not
     * mix them.
     */
    public static final Indicator ASSESSMENT_RATE = Indicator.of(
                    "eh.assess.rate",
                    "Early help assessments completed per 10,000",
                    count(COMPLETED).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("Ofsted Annex A, list 2"))
            .described("Early help assessments completed in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.")
            .caveat("Assessments are not episodes of early help: the Standard Safeguarding Dataset "
                    + "holds the latter. Do not mix them.");

    /**
     * Early help episodes open at the end of the period's last day.
     *
     * <p>Unit: episodes. Context only: neither way is good by itself.
     *
     * <p>Source: Standard Safeguarding Dataset, early help episodes (local).
     *
     * <p>An episode that ends on the day is closed on it. Places differ in whether an episode is a child's or a
     * family's. Here each child has its own.
     */
    public static final Indicator OPEN_EPISODES = Indicator.of(
                    "eh.open", "Early help episodes open at period end", open(EARLY_HELP_EPISODES))
            .inTheme(THEME)
            .in(Unit.count("episodes"))
            .contextOnly()
            .from(Source.local("Standard Safeguarding Dataset, early help episodes"))
            .described("Early help episodes open at the end of the period's last day.")
            .caveat("An episode that ends on the day is closed on it.")
            .caveat("Places differ in whether an episode is a child's or a family's. Here each child has its own.");

    /**
     * Early help assessments that another organisation than the local authority led, of all that were completed.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 2: the organisation that completed the assessment (local).
     *
     * <p>An assessment of which nobody recorded who led it stays in the base and does not count.
     */
    public static final Indicator PARTNER_LED = Indicator.of(
                    "eh.partner.led.pct",
                    "Early help assessments led by partner agencies",
                    count(COMPLETED.where(LEAD.is(AUTHORITY).not())).percentOf(count(COMPLETED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("Ofsted Annex A, list 2: the organisation that completed the assessment"))
            .described("Early help assessments that another organisation than "
                    + "the local authority led, of all that were completed.")
            .caveat("An assessment of which nobody recorded who led it stays in the base and does not count.");

    /**
     * Early help episodes that ended because social care took over, of all that ended.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of early help (local).
     *
     * <p>An end without a recorded reason stays in the base and does not count.
     */
    public static final Indicator STEPPED_UP_SHARE = Indicator.of(
                    "eh.stepup.pct",
                    "Early help closures stepped up to social care",
                    count(ENDS.where(END_REASON.is(STEPPED_UP))).percentOf(count(ENDS)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.local("local record of early help"))
            .described("Early help episodes that ended because social care took over, of all that ended.")
            .caveat("An end without a recorded reason stays in the base and does not count.");

    /**
     * Episodes of need closed after assessment with a referral to early help, RC9, of all that were closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6, reason RC9 (national).
     *
     * <p>RC9 exists from 2022/23 on, and only for children who were assessed and found not to be in need. A true step
     * down from a plan needs a local record. Closures with no need found, RC8 and RC9, are in the base here; they are
     * left out of the published closures by reason.
     */
    public static final Indicator STEPPED_DOWN_SHARE = Indicator.of(
                    "eh.stepdown.pct",
                    "CIN closures stepped down to early help",
                    count(CLOSED.where(CLOSURE_REASON.is(RC9))).percentOf(count(CLOSED)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6, reason RC9"))
            .described("Episodes of need closed after assessment with a "
                    + "referral to early help, RC9, of all that were closed.")
            .caveat("RC9 exists from 2022/23 on, and only for children who were assessed and found not "
                    + "to be in need. A true step down from a plan needs a local record.")
            .caveat("Closures with no need found, RC8 and RC9, are in the base here; they are left out "
                    + "of the published closures by reason.");

    /**
     * Early help episodes that started within 12 months of the end of the child's previous one, of all that started.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: local record of early help (local).
     *
     * <p>Measured from the end of the previous episode. It needs episodes of the 12 months before.
     */
    public static final Indicator REOPENED = Indicator.of(
                    "eh.reopen.12m.pct",
                    "Early help re-opened within 12 months",
                    count(STARTS.where(EARLY_HELP_EPISODES.repeatWithin(months(12))))
                            .percentOf(count(STARTS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("local record of early help"))
            .described("Early help episodes that started within 12 months of the end of the child's "
                    + "previous one, of all that started.")
            .caveat("Measured from the end of the previous episode. It needs episodes of the 12 months before.");

    /**
     * Early help assessments completed within 45 working days of their start, of all that were completed.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: local record of early help (local).
     *
     * <p>The time allowed is set locally, often 20 to 45 working days; here it is 45. Do not compare places with
     * different times. An assessment that is late and not yet done does not count until it is completed.
     */
    public static final Indicator ASSESSED_IN_TIME = Indicator.of(
                    "eh.timely.pct",
                    "Early help assessments completed in local timescale",
                    count(COMPLETED.where(WORKING_DAYS.atMost(45))).percentOf(count(COMPLETED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("local record of early help"))
            .described("Early help assessments completed within 45 working "
                    + "days of their start, of all that were completed.")
            .caveat("The time allowed is set locally, often 20 to 45 working days; here it is 45. Do "
                    + "not compare places with different times.")
            .caveat("An assessment that is late and not yet done does not count until it is completed.");

    /**
     * Early help assessments that are open at the end of the period's last day and past the time allowed.
     *
     * <p>Unit: assessments. Lower is better.
     *
     * <p>Source: the deadline of eh.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of eh.timely.pct, which tells of what is done: what is late and not done counts here, and only here.
     * It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueEarlyHelp} works it out, for the time that the place allows.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator ASSESSED_IN_TIME_OVERDUE = Indicator.of(
                    "eh.timely.pct.overdue",
                    "Early help assessments overdue now",
                    holding(EARLY_HELP_ASSESSMENT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("assessments"))
            .lowerIsBetter()
            .from(Source.local("the deadline of eh.timely.pct, asked of what is still open"))
            .described("Early help assessments that are open at the end of "
                    + "the period's last day and past the time allowed.")
            .caveat("The twin of eh.timely.pct, which tells of what is done: what is late and not done "
                    + "counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Early help assessments that are past the time allowed, of all that are open at the end of the period's last day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of eh.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of eh.timely.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueEarlyHelp} works it out, for the time that the place allows.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator ASSESSED_IN_TIME_OVERDUE_SHARE = Indicator.of(
                    "eh.timely.pct.overdue.pct",
                    "Early help assessments overdue now, of all open",
                    ASSESSED_IN_TIME_OVERDUE.figure().percentOf(open(EARLY_HELP_ASSESSMENTS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of eh.timely.pct, asked of what is still open"))
            .described("Early help assessments that are past the time allowed, of all that are open at "
                    + "the end of the period's last day.")
            .caveat("The twin of eh.timely.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            ASSESSMENT_RATE,
            OPEN_EPISODES,
            PARTNER_LED,
            STEPPED_UP_SHARE,
            STEPPED_DOWN_SHARE,
            REOPENED,
            ONLINE_REFERRALS,
            ASSESSED_IN_TIME,
            ASSESSED_IN_TIME_OVERDUE,
            ASSESSED_IN_TIME_OVERDUE_SHARE);

    private EarlyHelp() {}
}
