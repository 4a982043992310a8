package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A child in need plan: collected in the children in need census, {@code CINPlanDates}.
 *
 * @param child the child, with what is known about it
 * @param started the day it started, {@code CINPlanStartDate}
 * @param ended the day it ended, {@code CINPlanEndDate}; null if it is open
 */
public record NeedPlan(
        Child child, LocalDate started, @Nullable LocalDate ended) {

    /** Whose row it is. */
    public static final Key<NeedPlan> CHILD = Child.key(NeedPlan::child);

    /** The day it started. */
    public static final Day<NeedPlan> STARTED = day("started", NeedPlan::started);

    /** The day it ended. */
    public static final Day<NeedPlan> ENDED = day("ended", NeedPlan::ended);

    /** The day of birth, or the expected day. */
    public static final Day<NeedPlan> BORN = Child.born(NeedPlan::child);

    /** The sex. */
    public static final Code<NeedPlan, Sex> SEX = Child.sex(NeedPlan::child);

    /** The ethnicity. */
    public static final Code<NeedPlan, Ethnicity> ETHNICITY = Child.ethnicity(NeedPlan::child);

    /** Whether a disability is recorded. */
    public static final Flag<NeedPlan> DISABLED = Child.disabled(NeedPlan::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<NeedPlan> AGE = age("age", BORN, STARTED);

    /** Child in need plans. */
    public static final Episodes<NeedPlan> NEED_PLANS =
            Episodes.of("child in need plan", CHILD, STARTED, ENDED).recording(BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return NEED_PLANS.name();
    }
}
