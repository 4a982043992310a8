package safeguarding.children;

import static safeguarding.children.Formulas.anyPoint;
import static safeguarding.children.ProtectionPlan.AGE_AT_START;
import static safeguarding.children.ProtectionPlan.ALLOCATED;
import static safeguarding.children.ProtectionPlan.BORN;
import static safeguarding.children.ProtectionPlan.CONFERENCED;
import static safeguarding.children.ProtectionPlan.DAYS;
import static safeguarding.children.ProtectionPlan.INITIAL_CATEGORY;
import static safeguarding.children.ProtectionPlan.LASTED_2_YEARS;
import static safeguarding.children.ProtectionPlan.LATEST_CATEGORY;
import static safeguarding.children.ProtectionPlan.MONTHS;
import static safeguarding.children.ProtectionPlan.OWN;
import static safeguarding.children.ProtectionPlan.PLANS;
import static safeguarding.children.ProtectionPlan.PREVIOUS_PLANS;
import static safeguarding.children.ProtectionPlan.STARTED;
import static safeguarding.children.ProtectionPlan.TEMPORARY;
import static safeguarding.children.ProtectionPlan.WORKING_DAYS_TO_CORE_GROUP;
import static safeguarding.children.Situation.holding;
import static safeguarding.children.code.AbuseCategory.EMO;
import static safeguarding.children.code.AbuseCategory.MUL;
import static safeguarding.children.code.AbuseCategory.NEG;
import static safeguarding.children.code.AbuseCategory.PHY;
import static safeguarding.children.code.AbuseCategory.SAB;
import static safeguarding.children.code.SituationKind.CORE_GROUP_OVERDUE;
import static safeguarding.children.code.SituationKind.PLAN_AND_LOOKED_AFTER;
import static safeguarding.children.code.SituationKind.PLAN_NOT_SEEN_ALONE;
import static safeguarding.children.code.SituationKind.PLAN_REVIEWED_IN_TIME;
import static safeguarding.children.code.SituationKind.PLAN_REVIEW_OVERDUE;
import static safeguarding.children.code.SituationKind.PLAN_SEEN_ALONE;
import static safeguarding.children.code.SituationKind.PLAN_TO_BE_REVIEWED;
import static safeguarding.children.code.SituationKind.PLAN_VISITED_IN_TIME;
import static safeguarding.children.code.SituationKind.PLAN_VISIT_OVERDUE;
import static safeguarding.children.code.SituationKind.UNBORN_WITH_PLAN;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.median;
import static safeguarding.measure.Measure.open;
import static safeguarding.time.Span.days;
import static safeguarding.time.Span.months;

import java.util.List;
import safeguarding.children.code.AbuseCategory;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.measure.Formula;

/** Child protection plans. */
public final class ChildProtection {

    private static final String THEME = "child protection plans";
    private static final Flow<ProtectionPlan> STARTS = PLANS.starting().where(OWN);
    private static final Flow<ProtectionPlan> ENDS = PLANS.ending().where(OWN);
    private static final Flow<ProtectionPlan> STARTS_UNDER_5 = STARTS.where(AGE_AT_START.atMost(4));

    /**
     * Children with a plan of this authority at the end of the period's last day.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D1 (national).
     *
     * <p>A plan that ends on the day is closed on it. Temporary plans of other authorities are left out; unborn
     * children and those over 17 are in. Published figures can differ by a few from the first count, because returns
     * are amended later.
     */
    public static final Indicator OPEN_PLANS = Indicator.of(
                    "cpp.open", "Children subject to a plan at 31 March", open(PLANS.where(OWN)))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table D1"))
            .described("Children with a plan of this authority at the end of the period's last day.")
            .caveat("A plan that ends on the day is closed on it. Temporary plans of other authorities are "
                    + "left out; unborn children and those over 17 are in.")
            .caveat("Published figures can differ by a few from the "
                    + "first count, because returns are amended later.");

    /**
     * Children with a plan at the end of the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D1 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17, in its latest vintage; a rate per
     * other ages is not comparable. Unborn children are in the count and never in the population.
     */
    public static final Indicator OPEN_PLANS_RATE = Indicator.of(
                    "cpp.rate",
                    "Children subject to a plan per 10,000",
                    OPEN_PLANS.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D1"))
            .described("Children with a plan at the end of the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17, in its latest "
                    + "vintage; a rate per other ages is not comparable.")
            .caveat("Unborn children are in the count and never in the population.");

    /**
     * Plans that started within 24 months of the end of the child's previous plan, of all plans that started.
     *
     * <p>Unit: percent. Best between 10 and 15.
     *
     * <p>Source: local measure: no national definition within two years (local).
     *
     * <p>Measured from the end of the previous plan. It cannot be compared with the published share of second or
     * subsequent plans, which counts them however long ago. Plans must be known for the 24 months before the period. A
     * temporary plan of another authority that is in the records counts as a previous plan. Very low is not good
     * either: plans may end too late, or families may not come back for help. The band of 10 to 15% is the one LG
     * Inform quotes for second or subsequent plans however long ago.
     */
    public static final Indicator REPEAT_PLANS = Indicator.of(
                    "cpp.repeat.24m.pct",
                    "Second or subsequent plan within two years",
                    count(STARTS.where(PLANS.repeatWithin(months(24)))).percentOf(count(STARTS)))
            .inTheme(THEME)
            .bestBetween(10, 15)
            .from(Source.local("local measure: no national definition within two years"))
            .described("Plans that started within 24 months of the end of "
                    + "the child's previous plan, of all plans that started.")
            .caveat("Measured from the end of the previous plan. It cannot be compared with the published "
                    + "share of second or subsequent plans, which counts them however long ago.")
            .caveat("Plans must be known for the 24 months before the period. A temporary plan of another "
                    + "authority that is in the records counts as a previous plan.")
            .caveat("Very low is not good either: plans may end too late, or families "
                    + "may not come back for help. The band of 10 to 15% is the one LG "
                    + "Inform quotes for second or subsequent plans however long ago.");

    /**
     * Plans that started for a child who had one before, of all plans that started.
     *
     * <p>Unit: percent. Best between 10 and 15.
     *
     * <p>Source: DfE children in need census, table D3 (national).
     *
     * <p>It counts earlier plans however long ago, of this authority only, and plans rather than children. LG Inform
     * quotes 10 to 15% as good. Very low is not good either.
     */
    public static final Indicator SECOND_PLANS = Indicator.of(
                    "cpp.repeat.ever.pct",
                    "Second or subsequent plan (ever)",
                    count(STARTS.where(PREVIOUS_PLANS.atLeast(1))).percentOf(count(STARTS)))
            .inTheme(THEME)
            .bestBetween(10, 15)
            .from(Source.national("DfE children in need census, table D3"))
            .described("Plans that started for a child who had one before, of all plans that started.")
            .caveat("It counts earlier plans however long ago, of this "
                    + "authority only, and plans rather than children.")
            .caveat("LG Inform quotes 10 to 15% as good. Very low is not good either.");

    /**
     * Children with an open plan who were seen alone at the last visit, of those with a plan and a visit.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 7 (national).
     *
     * <p>Not recorded is a third answer and not a no: leave it out of both parts and say how many it is.
     *
     * <p>{@link Situations#seenAlone} works it out.
     */
    public static final Indicator SEEN_ALONE = Indicator.of(
                    "cpp.seen.alone.pct",
                    "Child seen alone at last visit",
                    holding(PLAN_SEEN_ALONE).percentOf(holding(PLAN_SEEN_ALONE).plus(holding(PLAN_NOT_SEEN_ALONE))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Ofsted Annex A, list 7"))
            .described("Children with an open plan who were seen alone at "
                    + "the last visit, of those with a plan and a visit.")
            .caveat("Not recorded is a third answer and not a no: "
                    + "leave it out of both parts and say how many it is.");

    /**
     * Plans whose core group first met within 10 working days of the initial conference, of all plans that started.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children: core group within 10 working days (not checked).
     *
     * <p>The definition was not checked against the official text. The figure is a gap until the records reach
     * three weeks past the period, so that every plan had its 10 working days.
     * Plans without a recorded conference are left out.
     */
    public static final Indicator CORE_GROUP_IN_TIME = Indicator.of(
                    "cpp.core.timely.pct",
                    "First core group within 10 working days",
                    count(STARTS.where(WORKING_DAYS_TO_CORE_GROUP.atMost(10)))
                            .percentOf(count(STARTS.where(CONFERENCED.isRecorded())))
                            .maturingAfter(days(21)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Working Together to Safeguard Children: core group within 10 working days"))
            .described("Plans whose core group first met within 10 working days "
                    + "of the initial conference, of all plans that started.")
            .caveat("The definition was not checked against the official text.")
            .caveat("The figure is a gap until the records reach three weeks past the period, so that "
                    + "every plan had its 10 working days. Plans without a recorded conference are left out.");

    /**
     * Children with a plan for neglect at the end of the period: its latest category is neglect.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D4 (national).
     *
     * <p>The latest category can differ from the initial one. Plans of the category multiple can hide neglect.
     *
     * <p>A figure of the Durham report for 2019/20 that the list of indicators lacks.
     */
    public static final Indicator NEGLECT_PLANS = Indicator.of(
                    "cpp.cat.neglect",
                    "Children subject to a plan for neglect at 31 March",
                    open(PLANS.where(OWN.and(LATEST_CATEGORY.is(NEG)))))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table D4"))
            .described("Children with a plan for neglect at the end of the period: its latest category is neglect.")
            .caveat("The latest category can differ from the initial one. "
                    + "Plans of the category multiple can hide neglect.");

    /**
     * Children with a plan for neglect at the end of the period, of all with a plan.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D4 (national).
     *
     * <p>By the latest category, which can differ from the initial one. Plans of the category multiple can hide
     * neglect.
     */
    public static final Indicator NEGLECT_SHARE = Indicator.of(
                    "cpp.cat.neglect.pct", "Plans with category neglect", NEGLECT_PLANS.percentOf(OPEN_PLANS))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D4"))
            .described("Children with a plan for neglect at the end of the period, of all with a plan.")
            .caveat("By the latest category, which can differ from the initial one. Plans of the category "
                    + "multiple can hide neglect.");

    /**
     * Plans started for neglect, of all plans started for children under five.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local measure from children in need census records (local).
     *
     * <p>The age is that on the day the plan started; an unborn child is under five. By the initial category.
     */
    public static final Indicator NEGLECT_UNDER_5 = Indicator.of(
                    "cpp.cat.neglect.u5.pct",
                    "Neglect share among plans started under age 5",
                    count(STARTS_UNDER_5.where(INITIAL_CATEGORY.is(NEG))).percentOf(count(STARTS_UNDER_5)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.local("local measure from children in need census records"))
            .described("Plans started for neglect, of all plans started for children under five.")
            .caveat("The age is that on the day the plan started; an "
                    + "unborn child is under five. By the initial category.");

    /**
     * Change of {@link #NEGLECT_UNDER_5} on the same period of the year before, in per cent of the earlier share; the
     * difference in percentage points stands beside it.
     *
     * <p>Unit: percentage change. Context only: neither way is good by itself.
     *
     * <p>Source: local measure from children in need census records (local).
     *
     * <p>A figure of the Durham report for 2019/20 that the list of indicators lacks.
     */
    public static final Indicator NEGLECT_UNDER_5_CHANGE = NEGLECT_UNDER_5
            .changeOnLastYear()
            .caveat("A change of a share is given in per cent of it or in points. A return seldom says which: ask.");

    /**
     * Child protection plans of this authority that started in the period.
     *
     * <p>Unit: plans. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D1 (national).
     *
     * <p>Plans, not children: a child can start two in a period. Temporary plans of other authorities are left out.
     */
    public static final Indicator STARTED_PLANS = Indicator.of("cpp.start", "Plans starting", count(STARTS))
            .inTheme(THEME)
            .in(Unit.count("plans"))
            .contextOnly()
            .from(Source.national("DfE children in need census, table D1"))
            .described("Child protection plans of this authority that started in the period.")
            .caveat("Plans, not children: a child can start two in a period. Temporary plans of other "
                    + "authorities are left out.");

    /**
     * Child protection plans that started in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D1 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children. Temporary plans of other authorities are left out.
     */
    public static final Indicator STARTED_PLANS_RATE = Indicator.of(
                    "cpp.start.rate",
                    "Plans starting per 10,000",
                    STARTED_PLANS.figure().per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D1"))
            .described("Child protection plans that started in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the count "
                    + "is of rows, not of children. Temporary plans of other authorities are left out.");

    /**
     * Child protection plans that ended in the period per 10,000 children aged 0 to 17.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D1 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children. Temporary plans of other authorities are left out.
     */
    public static final Indicator ENDED_PLANS_RATE = Indicator.of(
                    "cpp.end.rate", "Plans ending per 10,000", count(ENDS).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D1"))
            .described("Child protection plans that ended in the period per 10,000 children aged 0 to 17.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the count "
                    + "is of rows, not of children. Temporary plans of other authorities are left out.");

    /**
     * Child protection plans open on any day of the period per 10,000 children aged 0 to 17: those open at its end and
     * those that ended in it.
     *
     * <p>Unit: per 10,000. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D1 (national).
     *
     * <p>The population is that of the middle of the financial year, ages 0 to 17; the count is of rows, not of
     * children. Temporary plans of other authorities are left out.
     */
    public static final Indicator ANY_POINT_RATE = Indicator.of(
                    "cpp.anypoint.rate",
                    "Plans at any point per 10,000",
                    anyPoint(OPEN_PLANS.figure(), ENDS).per(10_000, CHILDREN_0_TO_17))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D1"))
            .described("Child protection plans open on any day of the period per 10,000 children aged 0 "
                    + "to 17: those open at its end and those that ended in it.")
            .caveat("The population is that of the middle of the financial year, ages 0 to 17; the count "
                    + "is of rows, not of children. Temporary plans of other authorities are left out.");

    /**
     * Plans that started within 12 months of the end of the child's previous plan, of all plans that started.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: local measure: the Department for Education would like it and does not publish it (local).
     *
     * <p>Measured from the end of the previous plan. Plans must be known for the 12 months before the period. A
     * temporary plan of another authority that is in the records counts as a previous plan.
     */
    public static final Indicator REPEAT_PLANS_12_MONTHS = Indicator.of(
                    "cpp.repeat.12m.pct",
                    "Repeat plan within 12 months",
                    count(STARTS.where(PLANS.repeatWithin(months(12)))).percentOf(count(STARTS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("local measure: the Department for Education would like it and does not publish it"))
            .described("Plans that started within 12 months of the end of "
                    + "the child's previous plan, of all plans that started.")
            .caveat("Measured from the end of the previous plan. Plans "
                    + "must be known for the 12 months before the period.")
            .caveat("A temporary plan of another authority that is in the records counts as a previous plan.");

    /**
     * Plans open for two years or more, of all open at the end of the period.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children in need census, table D5 (national).
     *
     * <p>By calendar: from the second return of the day it started on. The national count of more than 729 days, the
     * last included, is reached up to two days sooner. Often withheld for single authorities, because the numbers are
     * small.
     */
    public static final Indicator OPEN_2_YEARS = Indicator.of(
                    "cpp.2y.open.pct",
                    "Plans open 2 years or more",
                    open(PLANS.where(OWN).whileAged(STARTED, AgeBand.of(2, 150)))
                            .percentOf(OPEN_PLANS.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table D5"))
            .described("Plans open for two years or more, of all open at the end of the period.")
            .caveat("By calendar: from the second return of the day it started on. The national count "
                    + "of more than 729 days, the last included, is reached up to two days sooner.")
            .caveat("Often withheld for single authorities, because the numbers are small.");

    /**
     * Plans that lasted two years or more, of all plans that ended in the period.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: DfE children in need census, table D7 (national).
     *
     * <p>More than 729 days, the day the plan ended included.
     */
    public static final Indicator ENDED_AFTER_2_YEARS = Indicator.of(
                    "cpp.2y.ended.pct",
                    "Ended plans that lasted 2 years or more",
                    count(ENDS.where(LASTED_2_YEARS)).percentOf(count(ENDS)))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.national("DfE children in need census, table D7"))
            .described("Plans that lasted two years or more, of all plans that ended in the period.")
            .caveat("More than 729 days, the day the plan ended included.");

    /**
     * Plans that ended within three months of their start, of all plans that ended in the period.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D7 (national).
     *
     * <p>By calendar months. High may mean that plans were made that were not needed.
     */
    public static final Indicator ENDED_WITHIN_3_MONTHS = Indicator.of(
                    "cpp.ended.3m.pct",
                    "Plans ended within 3 months",
                    count(ENDS.where(MONTHS.atMost(3))).percentOf(count(ENDS)))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D7"))
            .described("Plans that ended within three months of their start, of all plans that ended in the period.")
            .caveat("By calendar months. High may mean that plans were made that were not needed.");

    /**
     * Plans of which every review was in time, of those open at the end of the period's last day for three months or
     * more.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: DfE children in need census, table D6 (national).
     *
     * <p>The first review is due within three months of the start, each later one within six months of the one before;
     * the time up to the last day counts as well. It needs the reviews of the 12 months before and the last one before
     * them. Whether national figures count three months or 91 days was not checked. Where only the latest review of each
     * plan is recorded there is no figure. A plan that began before the earliest review on record is left out until its
     * first on record, which is taken to be in time, or until one held on the day the records begin would be overdue. It is
     * worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planReviews} works it out.
     */
    public static final Indicator REVIEWED_IN_TIME = Indicator.of(
                    "cpp.review.timely.pct",
                    "Plans reviewed within timescale",
                    holding(PLAN_REVIEWED_IN_TIME).percentOf(holding(PLAN_TO_BE_REVIEWED)))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("DfE children in need census, table D6"))
            .described("Plans of which every review was in time, of those open at the end of the period's "
                    + "last day for three months or more.")
            .caveat("The first review is due within three months of the start, each later one within "
                    + "six months of the one before; the time up to the last day counts as well.")
            .caveat("It needs the reviews of the 12 months before and the last one before them. "
                    + "Whether national figures count three months or 91 days was not checked.")
            .caveat("Where only the latest review of each plan is recorded there is no figure. A plan that "
                    + "began before the earliest review on record is left out until its first on record, "
                    + "which is taken to be in time, or until one held on the day the records begin would "
                    + "be overdue.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Plans with a visit within the time allowed up to the end of the period's last day, of all plans open.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Standard Safeguarding Dataset, child protection visits (local).
     *
     * <p>The time allowed is set locally, often 10 or 20 working days. A visit at which the child was not seen does
     * not count. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planVisits} works it out.
     */
    public static final Indicator VISITED_IN_TIME = Indicator.of(
                    "cpp.visit.timely.pct",
                    "CP statutory visits in timescale",
                    holding(PLAN_VISITED_IN_TIME).percentOf(OPEN_PLANS.figure()))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("Standard Safeguarding Dataset, child protection visits"))
            .described("Plans with a visit within the time allowed up to "
                    + "the end of the period's last day, of all plans open.")
            .caveat("The time allowed is set locally, often 10 or 20 working days. A visit at which "
                    + "the child was not seen does not count.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Children with a plan for emotional abuse at the end of the period, of all with a plan.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D4 (national).
     *
     * <p>By the latest category, which can differ from the initial one. One without a recorded category stays in the
     * base.
     */
    public static final Indicator EMOTIONAL_SHARE = Indicator.of(
                    "cpp.cat.emotional.pct", "Plans with category emotional abuse", category(EMO))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D4"))
            .described("Children with a plan for emotional abuse at the end of the period, of all with a plan.")
            .caveat("By the latest category, which can differ from the initial one. One without a "
                    + "recorded category stays in the base.");

    /**
     * Children with a plan for physical abuse at the end of the period, of all with a plan.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D4 (national).
     *
     * <p>By the latest category, which can differ from the initial one. One without a recorded category stays in the
     * base.
     */
    public static final Indicator PHYSICAL_SHARE = Indicator.of(
                    "cpp.cat.physical.pct", "Plans with category physical abuse", category(PHY))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D4"))
            .described("Children with a plan for physical abuse at the end of the period, of all with a plan.")
            .caveat("By the latest category, which can differ from the initial one. One without a "
                    + "recorded category stays in the base.");

    /**
     * Children with a plan for sexual abuse at the end of the period, of all with a plan.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D4 (national).
     *
     * <p>By the latest category, which can differ from the initial one. One without a recorded category stays in the
     * base.
     */
    public static final Indicator SEXUAL_SHARE = Indicator.of(
                    "cpp.cat.sexual.pct", "Plans with category sexual abuse", category(SAB))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D4"))
            .described("Children with a plan for sexual abuse at the end of the period, of all with a plan.")
            .caveat("By the latest category, which can differ from the initial one. One without a "
                    + "recorded category stays in the base.");

    /**
     * Children with a plan for several categories at the end of the period, of all with a plan.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: DfE children in need census, table D4 (national).
     *
     * <p>By the latest category, which can differ from the initial one. One without a recorded category stays in the
     * base. Where this category is used, the others hold fewer.
     */
    public static final Indicator MULTIPLE_SHARE = Indicator.of(
                    "cpp.cat.multiple.pct", "Plans with multiple categories", category(MUL))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.national("DfE children in need census, table D4"))
            .described("Children with a plan for several categories at the end of the period, of all with a plan.")
            .caveat("By the latest category, which can differ from the initial one. One without a recorded "
                    + "category stays in the base. Where this category is used, the others hold fewer.");

    /**
     * Children under five with a plan at the end of the period, the unborn included, of all with a plan.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: children in need census records (not checked).
     *
     * <p>The age is that on the last day. A child without a day of birth stays in the base and does not count. The
     * definition was not checked against the official text.
     */
    public static final Indicator UNDER_5_SHARE = Indicator.of(
                    "cpp.age.u5.pct",
                    "Plans for under-fives",
                    open(PLANS.where(OWN).whileAged(BORN, AgeBand.of(0, 4))).percentOf(OPEN_PLANS.figure()))
            .inTheme(THEME)
            .contextOnly()
            .from(Source.unchecked("children in need census records"))
            .described("Children under five with a plan at the end of the "
                    + "period, the unborn included, of all with a plan.")
            .caveat("The age is that on the last day. A child without a "
                    + "day of birth stays in the base and does not count.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Unborn children with a plan at the end of the period's last day.
     *
     * <p>Unit: children. Context only: neither way is good by itself.
     *
     * <p>Source: children in need census records (national).
     *
     * <p>They are in counts and never in the population. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#unbornWithPlan} works it out.
     */
    public static final Indicator UNBORN = Indicator.of(
                    "cpp.unborn", "Unborn children subject to a plan", holding(UNBORN_WITH_PLAN))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .contextOnly()
            .from(Source.national("children in need census records"))
            .described("Unborn children with a plan at the end of the period's last day.")
            .caveat("They are in counts and never in the population.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Plans whose case a qualified social worker holds, of all open at the end of the period of which it is recorded.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Standard Safeguarding Dataset, involvements (local).
     *
     * <p>Not recorded is a third answer and not a no: it is left out of both parts. Where nothing is recorded there is
     * a gap and no 0.
     */
    public static final Indicator ALLOCATED_SHARE = Indicator.of(
                    "cpp.allocated.pct",
                    "Plans allocated to a qualified social worker",
                    open(PLANS.where(OWN.and(ALLOCATED.isTrue())))
                            .percentOf(open(PLANS.where(OWN.and(ALLOCATED.isRecorded())))))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.local("Standard Safeguarding Dataset, involvements"))
            .described("Plans whose case a qualified social worker holds, of all open at the end of the "
                    + "period of which it is recorded.")
            .caveat("Not recorded is a third answer and not a no: it is left out of both parts. Where "
                    + "nothing is recorded there is a gap and no 0.");

    /**
     * Children who have a plan and are looked after at the end of the period's last day.
     *
     * <p>Unit: children. Lower is better.
     *
     * <p>Source: Standard Safeguarding Dataset (local).
     *
     * <p>Some overlap is right for a short time. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planAndLookedAfter} works it out.
     */
    public static final Indicator LOOKED_AFTER_TOO = Indicator.of(
                    "cpp.dual.lac", "Children both looked after and on a plan", holding(PLAN_AND_LOOKED_AFTER))
            .inTheme(THEME)
            .in(Unit.count("children"))
            .lowerIsBetter()
            .from(Source.local("Standard Safeguarding Dataset"))
            .described("Children who have a plan and are looked after at the end of the period's last day.")
            .caveat("Some overlap is right for a short time.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Temporary plans of other authorities for children who are here, open at the end of the period's last day.
     *
     * <p>Unit: plans. Context only: neither way is good by itself.
     *
     * <p>Source: Standard Safeguarding Dataset, plans of other authorities (national).
     *
     * <p>They are in no other count of plans. A plan of which nobody recorded it is the authority's own.
     */
    public static final Indicator TEMPORARY_PLANS = Indicator.of(
                    "cpp.ola.temp", "Temporary plans of other LAs", open(PLANS.where(TEMPORARY.isTrue())))
            .inTheme(THEME)
            .in(Unit.count("plans"))
            .contextOnly()
            .from(Source.national("Standard Safeguarding Dataset, plans of other authorities"))
            .described("Temporary plans of other authorities for children who are here, open at the end "
                    + "of the period's last day.")
            .caveat("They are in no other count of plans. A plan of "
                    + "which nobody recorded it is the authority's own.");

    /**
     * The middle number of calendar days from the start to the end, of plans that ended in the period.
     *
     * <p>Unit: days. Context only: neither way is good by itself.
     *
     * <p>Source: children in need census records (not checked).
     *
     * <p>It tells of plans that ended: one that goes on for long counts only when it ends. The definition was not
     * checked against the official text.
     */
    public static final Indicator MEDIAN_DURATION = Indicator.of(
                    "cpp.duration.median", "Median duration of ended plans", median(DAYS, ENDS))
            .inTheme(THEME)
            .in(Unit.days())
            .contextOnly()
            .from(Source.unchecked("children in need census records"))
            .described("The middle number of calendar days from the start "
                    + "to the end, of plans that ended in the period.")
            .caveat("It tells of plans that ended: one that goes on for long counts only when it ends.")
            .caveat("The definition was not checked against the official text.");

    /**
     * Plans open at the end of the period's last day whose next review is overdue.
     *
     * <p>Unit: plans. Lower is better.
     *
     * <p>Source: the deadline of cpp.review.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cpp.review.timely.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planReviews} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator REVIEWED_IN_TIME_OVERDUE = Indicator.of(
                    "cpp.review.timely.pct.overdue", "Plan reviews overdue now", holding(PLAN_REVIEW_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("plans"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cpp.review.timely.pct, asked of what is still open"))
            .described("Plans open at the end of the period's last day whose next review is overdue.")
            .caveat("The twin of cpp.review.timely.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Plans whose next review is overdue, of all open at the end of the period's last day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of cpp.review.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cpp.review.timely.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planReviews} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator REVIEWED_IN_TIME_OVERDUE_SHARE = Indicator.of(
                    "cpp.review.timely.pct.overdue.pct",
                    "Plan reviews overdue now, of all plans",
                    REVIEWED_IN_TIME_OVERDUE.figure().percentOf(OPEN_PLANS.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of cpp.review.timely.pct, asked of what is still open"))
            .described("Plans whose next review is overdue, of all open at the end of the period's last day.")
            .caveat("The twin of cpp.review.timely.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Plans open at the end of the period's last day on which no visit was made for longer than is allowed.
     *
     * <p>Unit: plans. Lower is better.
     *
     * <p>Source: the deadline of cpp.visit.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cpp.visit.timely.pct, which tells of what is done: what is late and not done counts here, and
     * only here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planVisits} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator VISITED_IN_TIME_OVERDUE = Indicator.of(
                    "cpp.visit.timely.pct.overdue", "Plan visits overdue now", holding(PLAN_VISIT_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("plans"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cpp.visit.timely.pct, asked of what is still open"))
            .described("Plans open at the end of the period's last day on "
                    + "which no visit was made for longer than is allowed.")
            .caveat("The twin of cpp.visit.timely.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Plans with no visit for longer than is allowed, of all open at the end of the period's last day.
     *
     * <p>Unit: percent. Lower is better.
     *
     * <p>Source: the deadline of cpp.visit.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cpp.visit.timely.pct, which tells of what is done. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#planVisits} works it out.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator VISITED_IN_TIME_OVERDUE_SHARE = Indicator.of(
                    "cpp.visit.timely.pct.overdue.pct",
                    "Plan visits overdue now, of all plans",
                    VISITED_IN_TIME_OVERDUE.figure().percentOf(OPEN_PLANS.figure()))
            .inTheme(THEME)
            .lowerIsBetter()
            .from(Source.local("the deadline of cpp.visit.timely.pct, asked of what is still open"))
            .described("Plans with no visit for longer than is allowed, "
                    + "of all open at the end of the period's last day.")
            .caveat("The twin of cpp.visit.timely.pct, which tells of what is done.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /**
     * Plans open at the end of the period's last day whose core group has not met, more than 10 working days after the
     * initial conference.
     *
     * <p>Unit: plans. Lower is better.
     *
     * <p>Source: the deadline of cpp.core.timely.pct, asked of what is still open (local).
     *
     * <p>The twin of cpp.core.timely.pct, which tells of what is done: what is late and not done counts here, and only
     * here. It is worked out beforehand: where it was not, there is no figure.
     *
     * <p>{@link Situations#overdueCoreGroups} works it out, with 10 working days allowed.
     *
     * <p>In addition to the list of indicators.
     */
    public static final Indicator CORE_GROUP_IN_TIME_OVERDUE = Indicator.of(
                    "cpp.core.timely.pct.overdue", "First core groups overdue now", holding(CORE_GROUP_OVERDUE))
            .inTheme(THEME)
            .in(Unit.count("plans"))
            .lowerIsBetter()
            .from(Source.local("the deadline of cpp.core.timely.pct, asked of what is still open"))
            .described("Plans open at the end of the period's last day whose core group has not met, more "
                    + "than 10 working days after the initial conference.")
            .caveat("The twin of cpp.core.timely.pct, which tells of what is done: what is late and "
                    + "not done counts here, and only here.")
            .caveat("It is worked out beforehand: where it was not, there is no figure.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            OPEN_PLANS,
            OPEN_PLANS_RATE,
            STARTED_PLANS,
            STARTED_PLANS_RATE,
            ENDED_PLANS_RATE,
            ANY_POINT_RATE,
            SECOND_PLANS,
            REPEAT_PLANS,
            REPEAT_PLANS_12_MONTHS,
            OPEN_2_YEARS,
            ENDED_AFTER_2_YEARS,
            ENDED_WITHIN_3_MONTHS,
            REVIEWED_IN_TIME,
            REVIEWED_IN_TIME_OVERDUE,
            REVIEWED_IN_TIME_OVERDUE_SHARE,
            VISITED_IN_TIME,
            VISITED_IN_TIME_OVERDUE,
            VISITED_IN_TIME_OVERDUE_SHARE,
            SEEN_ALONE,
            CORE_GROUP_IN_TIME,
            CORE_GROUP_IN_TIME_OVERDUE,
            NEGLECT_SHARE,
            NEGLECT_UNDER_5,
            EMOTIONAL_SHARE,
            PHYSICAL_SHARE,
            SEXUAL_SHARE,
            MULTIPLE_SHARE,
            UNDER_5_SHARE,
            UNBORN,
            ALLOCATED_SHARE,
            LOOKED_AFTER_TOO,
            TEMPORARY_PLANS,
            MEDIAN_DURATION,
            NEGLECT_UNDER_5_CHANGE,
            NEGLECT_PLANS);

    private static Formula category(AbuseCategory latest) {
        return open(PLANS.where(OWN.and(LATEST_CATEGORY.is(latest)))).percentOf(OPEN_PLANS.figure());
    }

    private ChildProtection() {}
}
