package safeguarding.children;

import static safeguarding.children.PlanRisk.FACTOR;
import static safeguarding.children.PlanRisk.PLAN_RISKS;
import static safeguarding.measure.Measure.count;

import java.util.List;
import safeguarding.children.code.RiskFactor;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.measure.Formula;

/** What about the parents led to a plan. */
public final class ParentalRisk {

    private static final String THEME = "parental risk factors";
    private static final Source LOCAL = Source.local("local record of the factors that led to plans");

    /**
     * Factors recorded as leading to a plan that are domestic abuse, of all factors recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of the factors that led to plans (local).
     *
     * <p>A plan can have several factors. From records the base is factors. Of a return say whether it is factors or
     * plans; if it is plans the shares add to more than 100% and are no parts of a whole.
     */
    public static final Indicator DOMESTIC_ABUSE = Indicator.of(
                    "risk.da.pct",
                    "Parental risk factor leading to plan: domestic abuse",
                    share(RiskFactor.DOMESTIC_ABUSE))
            .inTheme(THEME)
            .contextOnly()
            .from(LOCAL)
            .described("Factors recorded as leading to a plan that are domestic abuse, of all factors recorded.")
            .caveat("A plan can have several factors. From records the base is factors. "
                    + "Of a return say whether it is factors or plans; if it is plans "
                    + "the shares add to more than 100% and are no parts of a whole.");

    /**
     * Factors recorded as leading to a plan that are a parent's mental health, of all factors recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of the factors that led to plans (local).
     *
     * <p>A plan can have several factors. From records the base is factors. Of a return say whether it is factors or
     * plans; if it is plans the shares add to more than 100% and are no parts of a whole.
     */
    public static final Indicator MENTAL_HEALTH = Indicator.of(
                    "risk.mh.pct",
                    "Parental risk factor leading to plan: mental health",
                    share(RiskFactor.MENTAL_HEALTH))
            .inTheme(THEME)
            .contextOnly()
            .from(LOCAL)
            .described("Factors recorded as leading to a plan that are a "
                    + "parent's mental health, of all factors recorded.")
            .caveat("A plan can have several factors. From records the base is factors. "
                    + "Of a return say whether it is factors or plans; if it is plans "
                    + "the shares add to more than 100% and are no parts of a whole.");

    /**
     * Factors recorded as leading to a plan that are neglect, of all factors recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of the factors that led to plans (local).
     *
     * <p>A plan can have several factors. From records the base is factors. Of a return say whether it is factors or
     * plans; if it is plans the shares add to more than 100% and are no parts of a whole.
     */
    public static final Indicator NEGLECT = Indicator.of(
                    "risk.neg.pct", "Parental risk factor leading to plan: neglect", share(RiskFactor.NEGLECT))
            .inTheme(THEME)
            .contextOnly()
            .from(LOCAL)
            .described("Factors recorded as leading to a plan that are neglect, of all factors recorded.")
            .caveat("A plan can have several factors. From records the base is factors. "
                    + "Of a return say whether it is factors or plans; if it is plans "
                    + "the shares add to more than 100% and are no parts of a whole.");

    /**
     * Factors recorded as leading to a plan that are substance misuse, of all factors recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of the factors that led to plans (local).
     *
     * <p>A plan can have several factors. From records the base is factors. Of a return say whether it is factors or
     * plans; if it is plans the shares add to more than 100% and are no parts of a whole.
     */
    public static final Indicator SUBSTANCE_MISUSE = Indicator.of(
                    "risk.sub.pct",
                    "Parental risk factor leading to plan: substance misuse",
                    share(RiskFactor.SUBSTANCE_MISUSE))
            .inTheme(THEME)
            .contextOnly()
            .from(LOCAL)
            .described("Factors recorded as leading to a plan that are substance misuse, of all factors recorded.")
            .caveat("A plan can have several factors. From records the base is factors. "
                    + "Of a return say whether it is factors or plans; if it is plans "
                    + "the shares add to more than 100% and are no parts of a whole.");

    /**
     * Factors recorded as leading to a plan that are parental capacity, of all factors recorded.
     *
     * <p>Unit: percent. Context only: neither way is good by itself.
     *
     * <p>Source: local record of the factors that led to plans (local).
     *
     * <p>A plan can have several factors. From records the base is factors. Of a return say whether it is factors or
     * plans; if it is plans the shares add to more than 100% and are no parts of a whole.
     */
    public static final Indicator PARENTAL_CAPACITY = Indicator.of(
                    "risk.cap.pct",
                    "Parental risk factor leading to plan: parental capacity",
                    share(RiskFactor.PARENTAL_CAPACITY))
            .inTheme(THEME)
            .contextOnly()
            .from(LOCAL)
            .described("Factors recorded as leading to a plan that are parental capacity, of all factors recorded.")
            .caveat("A plan can have several factors. From records the base is factors. "
                    + "Of a return say whether it is factors or plans; if it is plans "
                    + "the shares add to more than 100% and are no parts of a whole.");

    /** Every indicator of the theme, in order. */
    public static final List<Indicator> ALL =
            List.of(DOMESTIC_ABUSE, MENTAL_HEALTH, NEGLECT, SUBSTANCE_MISUSE, PARENTAL_CAPACITY);

    private static Formula share(RiskFactor factor) {
        return count(PLAN_RISKS.where(FACTOR.is(factor))).percentOf(count(PLAN_RISKS.where(FACTOR.isRecorded())));
    }

    private ParentalRisk() {}
}
