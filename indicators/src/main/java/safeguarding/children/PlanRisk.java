package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.RiskFactor;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * One thing about the parents that led to a child protection plan, where places record it. A plan may have several
 * rows.
 *
 * @param child the child, with what is known about it
 * @param planStarted the day the plan started
 * @param factor what it was; null if not recorded
 */
public record PlanRisk(
        Child child, LocalDate planStarted, @Nullable RiskFactor factor) {

    /** Whose row it is. */
    public static final Key<PlanRisk> CHILD = Child.key(PlanRisk::child);

    /** The day the plan started. */
    public static final Day<PlanRisk> PLAN_STARTED = day("plan started", PlanRisk::planStarted);

    /** What it was. */
    public static final Code<PlanRisk, RiskFactor> FACTOR = code("factor", RiskFactor.class, PlanRisk::factor);

    /** The day of birth, or the expected day. */
    public static final Day<PlanRisk> BORN = Child.born(PlanRisk::child);

    /** The sex. */
    public static final Code<PlanRisk, Sex> SEX = Child.sex(PlanRisk::child);

    /** The ethnicity. */
    public static final Code<PlanRisk, Ethnicity> ETHNICITY = Child.ethnicity(PlanRisk::child);

    /** Whether a disability is recorded. */
    public static final Flag<PlanRisk> DISABLED = Child.disabled(PlanRisk::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<PlanRisk> AGE = age("age", BORN, PLAN_STARTED);

    /** What led to child protection plans. Several rows of one plan fall on one day. */
    public static final Events<PlanRisk> PLAN_RISKS =
            Events.of("plan risk factor", CHILD, PLAN_STARTED).recording(FACTOR, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return PLAN_RISKS.name();
    }
}
