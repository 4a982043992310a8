package safeguarding.children;

import static safeguarding.children.ProtectionPlan.AGE_AT_START;
import static safeguarding.children.ProtectionPlan.INITIAL_CATEGORY;
import static safeguarding.children.ProtectionPlan.LATEST_CATEGORY;
import static safeguarding.children.ProtectionPlan.OWN;
import static safeguarding.children.ProtectionPlan.PLANS;
import static safeguarding.children.ProtectionPlan.PREVIOUS_PLANS;
import static safeguarding.children.code.AbuseCategory.NEG;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.givenPercent;
import static safeguarding.measure.Measure.open;
import static safeguarding.time.Span.months;

import java.util.List;
import safeguarding.fact.Flow;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;

/** Child protection plans. */
public final class ChildProtection {

    private static final String THEME = "child protection plans";
    private static final Flow<ProtectionPlan> STARTS = PLANS.starting().where(OWN);
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
            .caveat("Published figures can differ by a few from the first count, because returns are amended "
                    + "later.");

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
            .described("Plans that started within 24 months of the end of the child's previous plan, of all "
                    + "plans that started.")
            .caveat("Measured from the end of the previous plan. It cannot be compared with the published "
                    + "share of second or subsequent plans, which counts them however long ago.")
            .caveat("Plans must be known for the 24 months before the period. A temporary plan of another "
                    + "authority that is in the records counts as a previous plan.")
            .caveat("Very low is not good either: plans may end too late, or families may not come back for "
                    + "help. The band of 10 to 15% is the one LG Inform quotes for second or subsequent plans "
                    + "however long ago.");

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
            .caveat("It counts earlier plans however long ago, of this authority only, and plans rather than "
                    + "children.")
            .caveat("LG Inform quotes 10 to 15% as good. Very low is not good either.");

    /**
     * Children with an open plan who were seen alone at the last visit, of those with a plan and a visit.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Ofsted Annex A, list 7 (national).
     *
     * <p>Not recorded is a third answer and not a no: leave it out of both parts and say how many it is.
     */
    public static final Indicator SEEN_ALONE = Indicator.of(
                    "cpp.seen.alone.pct", "Child seen alone at last visit", givenPercent("cpp.seen.alone.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.national("Ofsted Annex A, list 7"))
            .described("Children with an open plan who were seen alone at the last visit, of those with a plan "
                    + "and a visit.")
            .caveat("Not recorded is a third answer and not a no: leave it out of both parts and say how many "
                    + "it is.");

    /**
     * Plans whose core group first met within 10 working days of the initial conference, of all plans that started.
     *
     * <p>Unit: percent. Higher is better.
     *
     * <p>Source: Working Together to Safeguard Children: core group within 10 working days (not checked).
     *
     * <p>The definition was not checked against the official text. Count only plans that started at least 10 working
     * days before the end of the records.
     */
    public static final Indicator CORE_GROUP_IN_TIME = Indicator.of(
                    "cpp.core.timely.pct",
                    "First core group within 10 working days",
                    givenPercent("cpp.core.timely.pct"))
            .inTheme(THEME)
            .higherIsBetter()
            .from(Source.unchecked("Working Together to Safeguard Children: core group within 10 working days"))
            .described("Plans whose core group first met within 10 working days of the initial conference, of "
                    + "all plans that started.")
            .caveat("The definition was not checked against the official text.")
            .caveat("Count only plans that started at least 10 working days before the end of the records.");

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
            .described(
                    "Children with a plan for neglect at the end of the period: its latest category is " + "neglect.")
            .caveat("The latest category can differ from the initial one. Plans of the category multiple can "
                    + "hide neglect.");

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
            .caveat("The age is that on the day the plan started; an unborn child is under five. By the "
                    + "initial category.");

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

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL = List.of(
            OPEN_PLANS,
            OPEN_PLANS_RATE,
            REPEAT_PLANS,
            SECOND_PLANS,
            SEEN_ALONE,
            CORE_GROUP_IN_TIME,
            NEGLECT_PLANS,
            NEGLECT_SHARE,
            NEGLECT_UNDER_5,
            NEGLECT_UNDER_5_CHANGE);

    private ChildProtection() {}
}
