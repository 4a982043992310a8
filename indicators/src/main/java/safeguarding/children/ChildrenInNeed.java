package safeguarding.children;

import static safeguarding.children.Formulas.anyPoint;
import static safeguarding.children.NeedEpisode.CLOSURE_REASON;
import static safeguarding.children.NeedEpisode.DISABLED;
import static safeguarding.children.NeedEpisode.IN_NEED;
import static safeguarding.children.NeedEpisode.NEED_EPISODES;
import static safeguarding.children.NeedEpisode.PRIMARY_NEED;
import static safeguarding.children.NeedEpisode.STARTED;
import static safeguarding.children.NeedPlan.NEED_PLANS;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.ClosureReason.RC1;
import static safeguarding.children.code.ClosureReason.RC2;
import static safeguarding.children.code.ClosureReason.RC3;
import static safeguarding.children.code.ClosureReason.RC4;
import static safeguarding.children.code.ClosureReason.RC5;
import static safeguarding.children.code.ClosureReason.RC6;
import static safeguarding.children.code.ClosureReason.RC7;
import static safeguarding.children.code.ClosureReason.RC8;
import static safeguarding.children.code.ClosureReason.RC9;
import static safeguarding.children.code.PrimaryNeed.N1;
import static safeguarding.children.code.SituationKind.AWAITING_ASSESSMENT;
import static safeguarding.children.code.SituationKind.NEED_VISITED_IN_TIME;
import static safeguarding.children.code.SituationKind.NEED_VISIT_OVERDUE;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.open;

import java.util.List;
import safeguarding.children.code.ClosureReason;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Condition;
import safeguarding.fact.Flow;
import safeguarding.fact.Stock;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Children in need, and the plans and visits of those who have neither a protection plan nor a placement. */
public final class ChildrenInNeed {

    private static final String THEME = "children in need";
    private static final Stock<NeedEpisode> STANDING = NEED_EPISODES.where(IN_NEED);

    /** Neither no further action nor assessed and found not to be in need. */
    private static final Condition<NeedEpisode> FOUND_IN_NEED = IN_NEED.and(
            CLOSURE_REASON.in(RC8, RC9).not().or(CLOSURE_REASON.isRecorded().not()));

    private static final Flow<NeedEpisode> STARTS = NEED_EPISODES.starting().where(FOUND_IN_NEED);
    private static final Flow<NeedEpisode> ENDS = NEED_EPISODES.ending().where(FOUND_IN_NEED);

    /**
     * Children in need at the end of the period's last day: episodes of need that are open.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B1 (national).
     *
     * <p>An episode that is closed on the day is closed on it. Referrals that led to no further action never open an
     * episode. Unborn children, those over 17, those looked after, with a plan or leaving care are in. A child with
     * two open episodes counts twice.
     */
    public static final Indicator OPEN = Indicator.of("cin.open", "Children in need at 31 March", open(STANDING))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table B1"))
            .described("Children in need at the end of the period's last day: episodes of need that are open.")
            .caveat("An episode that is closed on the day is closed on it. Referrals that led to no "
                    + "further action never open an episode.")
            .caveat("Unborn children, those over 17, those looked after, with a plan or leaving care "
                    + "are in. A child with two open episodes counts twice.");

    /**
     * Children in need at the end of the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B1 (national).
     *
     * <p>Unborn children and those over 17 are in the count and never in the population: it is no probability.
     */
    public static final Indicator RATE = Indicator.of(
                    "cin.rate", "Children in need per 10,000", OPEN.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B1"))
            .described("Children in need at the end of the period per 10,000 children aged 0 to 17.")
            .caveat("Unborn children and those over 17 are in the count "
                    + "and never in the population: it is no probability.");

    /**
     * Episodes of need open on any day of the period per 10,000 children aged 0 to 17: those open at its end and those
     * that ended in it.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B1 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children.
     */
    public static final Indicator ANY_POINT_RATE = Indicator.of(
                    "cin.anypoint.rate",
                    "CIN episodes at any point per 10,000",
                    anyPoint(open(STANDING), ENDS).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B1"))
            .described("Episodes of need open on any day of the period per 10,000 children aged 0 to 17: "
                    + "those open at its end and those that ended in it.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * Episodes of need that began with a referral in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B1 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. What was found later changes the figure of an earlier period. The population is that of the middle of
     * the financial year, ages 0 to 17; the count is of rows, not of children.
     */
    public static final Indicator START_RATE = Indicator.of(
                    "cin.start.rate",
                    "CIN episodes starting per 10,000",
                    count(STARTS).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B1"))
            .described("Episodes of need that began with a referral in the period per 10,000 children aged 0 to 17.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as "
                    + "in the published figures. What was found later changes the figure of an earlier period.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * Episodes of need closed in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B1 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. Those open before, plus starts, less ends, come to those open after only about: returns are amended.
     */
    public static final Indicator END_RATE = Indicator.of(
                    "cin.end.rate",
                    "CIN episodes ending per 10,000",
                    count(ENDS).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B1"))
            .described("Episodes of need closed in the period per 10,000 children aged 0 to 17.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures.")
            .caveat("Those open before, plus starts, less ends, come to "
                    + "those open after only about: returns are amended.");

    /**
     * Children in need mainly because of abuse or neglect, N1, of all in need at the end of the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B3 (national).
     *
     * <p>By the main reason alone. Without a recorded reason an episode stays in the base and does not count.
     */
    public static final Indicator ABUSE_OR_NEGLECT = Indicator.of(
                    "cin.need.abuse.pct",
                    "Primary need abuse or neglect",
                    open(STANDING.where(PRIMARY_NEED.is(N1))).percentOf(OPEN.figure()))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B3"))
            .described("Children in need mainly because of abuse or neglect, "
                    + "N1, of all in need at the end of the period.")
            .caveat("By the main reason alone. Without a recorded reason "
                    + "an episode stays in the base and does not count.");

    /**
     * Episodes of need open for two years or more, of all open at the end of the period.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children in need census, table B4 (national).
     *
     * <p>By calendar years from the referral.
     */
    public static final Indicator TWO_YEARS = Indicator.of(
                    "cin.duration.2y.pct",
                    "CIN open 2 years or more",
                    open(STANDING.whileAged(STARTED, AgeBand.of(2, 150))).percentOf(OPEN.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table B4"))
            .described("Episodes of need open for two years or more, of all open at the end of the period.")
            .caveat("By calendar years from the referral.");

    /**
     * Children in need with a recorded disability, of all in need at the end of the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B2 (national).
     *
     * <p>A child with several disabilities counts once. Not recorded stays in the base: places differ in how much they
     * record.
     */
    public static final Indicator DISABILITY = Indicator.of(
                    "cin.disability.pct",
                    "CIN with recorded disability",
                    open(STANDING.where(DISABLED.isTrue())).percentOf(OPEN.figure()))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B2"))
            .described("Children in need with a recorded disability, of all in need at the end of the period.")
            .caveat("A child with several disabilities counts once. Not recorded stays in the base: "
                    + "places differ in how much they record.");

    /**
     * Child in need plans open at the end of the period's last day per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B7 (national).
     *
     * <p>Collected since 2021/22 only. The population is that of the middle of the financial year, ages 0 to 17; the
     * count is of rows, not of children.
     */
    public static final Indicator PLAN_RATE = Indicator.of(
                    "cin.plan.rate",
                    "CIN plans at 31 March per 10,000",
                    open(NEED_PLANS).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B7"))
            .described("Child in need plans open at the end of the "
                    + "period's last day per 10,000 children aged 0 to 17.")
            .caveat("Collected since 2021/22 only.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the "
                    + "count is of rows, not of children.");

    /**
     * Child in need plans with a visit within the time allowed up to the end of the period's last day, of all plans
     * open.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Standard Safeguarding Dataset, child in need visits (local).
     *
     * <p>The time allowed is set locally, often four to six weeks. A visit at which the child was not seen does not
     * count. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#needVisits} works it out.
     */
    public static final Indicator VISITED_IN_TIME = Indicator.of(
                    "cin.visit.timely.pct",
                    "CIN visits in timescale",
                    holding(NEED_VISITED_IN_TIME).percentOf(open(NEED_PLANS)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("Standard Safeguarding Dataset, child in need visits"))
            .described("Child in need plans with a visit within the time allowed up to the end of the "
                    + "period's last day, of all plans open.")
            .caveat("The time allowed is set locally, often four to six weeks. A visit at which the "
                    + "child was not seen does not count.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children in need at the end of the period's last day whose assessment has not started.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: DfE children in need census, table B1 (national).
     *
     * <p>Referrals that led to no further action never open an episode. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#awaitingAssessment} works it out.
     */
    public static final Indicator AWAITING = Indicator.of(
                    "cin.awaiting", "CIN awaiting assessment", holding(AWAITING_ASSESSMENT))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table B1"))
            .described("Children in need at the end of the period's last day whose assessment has not started.")
            .caveat("Referrals that led to no further action never open an episode.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Episodes of need closed for each reason, of all closed: to be supplied reason by reason.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures.
     *
     * <p>It stays a return: a breakdown of records narrows both parts of a share to the reason, which would make each
     * 100%. The reasons have indicators of their own, such as {@link #CLOSED_RC7}.
     */
    public static final Indicator CLOSED_BY_REASON = Indicator.of(
                    "cin.closure.reason.pct", "Closures by reason", givenPercent("cin.closure.reason.pct"))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed for each reason, of all closed: to be supplied reason by reason.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures.");

    /**
     * Episodes of need closed because of: adoption (RC1), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC1 = Indicator.of(
                    "cin.closure.reason.pct.rc1", "Closures by reason: adoption", closed(RC1))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: adoption (RC1), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Episodes of need closed because of: death (RC2), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC2 = Indicator.of(
                    "cin.closure.reason.pct.rc2", "Closures by reason: death", closed(RC2))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: death (RC2), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Episodes of need closed because of: child arrangements order (RC3), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC3 = Indicator.of(
                    "cin.closure.reason.pct.rc3", "Closures by reason: child arrangements order", closed(RC3))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: child arrangements order (RC3), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Episodes of need closed because of: special guardianship order (RC4), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC4 = Indicator.of(
                    "cin.closure.reason.pct.rc4", "Closures by reason: special guardianship order", closed(RC4))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: special guardianship order (RC4), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Episodes of need closed because of: transfer to another authority (RC5), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC5 = Indicator.of(
                    "cin.closure.reason.pct.rc5", "Closures by reason: transfer to another authority", closed(RC5))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: transfer to another authority (RC5), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Episodes of need closed because of: transfer to adult social care (RC6), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC6 = Indicator.of(
                    "cin.closure.reason.pct.rc6", "Closures by reason: transfer to adult social care", closed(RC6))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: transfer to adult social care (RC6), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Episodes of need closed because of: services ceased for any other reason (RC7), of all closed.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table B6 (national).
     *
     * <p>Episodes closed after an assessment that found no need, RC8 or RC9, are left out, as in the published
     * figures. One without a recorded reason stays in the base.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CLOSED_RC7 = Indicator.of(
                    "cin.closure.reason.pct.rc7",
                    "Closures by reason: services ceased for any other reason",
                    closed(RC7))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table B6"))
            .described("Episodes of need closed because of: services "
                    + "ceased for any other reason (RC7), of all closed.")
            .caveat("Episodes closed after an assessment that found no need, RC8 or RC9, are left out, "
                    + "as in the published figures. One without a recorded reason stays in the base.");

    /**
     * Child in need plans open at the end of the period's last day on which no visit was made for longer than is
     * allowed.
     *
     * <p>Unit: plans. Lower is better.
     *
     * <p>Source: the deadline of cin.visit.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cin.visit.timely.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#needVisits} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator VISITED_IN_TIME_OVERDUE = Indicator.of(
                    "cin.visit.timely.pct.overdue", "Child in need visits overdue now", holding(NEED_VISIT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("plans"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cin.visit.timely.pct, asked of what is still open"))
            .described("Child in need plans open at the end of the period's last day on which no visit "
                    + "was made for longer than is allowed.")
            .caveat("The twin of cin.visit.timely.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Child in need plans with no visit for longer than is allowed, of all open at the end of the period's last day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of cin.visit.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cin.visit.timely.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#needVisits} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator VISITED_IN_TIME_OVERDUE_SHARE = Indicator.of(
                    "cin.visit.timely.pct.overdue.pct",
                    "Child in need visits overdue now, of all plans",
                    VISITED_IN_TIME_OVERDUE.figure().percentOf(open(NEED_PLANS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of cin.visit.timely.pct, asked of what is still open"))
            .described("Child in need plans with no visit for longer than is allowed, of all open at the "
                    + "end of the period's last day.")
            .caveat("The twin of cin.visit.timely.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            OPEN,
            RATE,
            ANY_POINT_RATE,
            START_RATE,
            END_RATE,
            ABUSE_OR_NEGLECT,
            TWO_YEARS,
            DISABILITY,
            PLAN_RATE,
            VISITED_IN_TIME,
            VISITED_IN_TIME_OVERDUE,
            VISITED_IN_TIME_OVERDUE_SHARE,
            AWAITING,
            CLOSED_BY_REASON,
            CLOSED_RC1,
            CLOSED_RC2,
            CLOSED_RC3,
            CLOSED_RC4,
            CLOSED_RC5,
            CLOSED_RC6,
            CLOSED_RC7);

    private static Formula closed(ClosureReason reason) {
        return count(ENDS.where(CLOSURE_REASON.is(reason))).percentOf(count(ENDS));
    }

    private ChildrenInNeed() {}
}
