package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A statutory visit to a child with a child protection plan.
 *
 * @param child the child, with what is known about it
 * @param visited the day
 * @param seen whether the child was seen; null if not recorded
 * @param seenAlone whether the child was seen alone; not recorded is a third answer and not a no; null if not recorded
 */
public record PlanVisit(
        Child child,
        LocalDate visited,
        @Nullable Boolean seen,
        @Nullable Boolean seenAlone) {

    /** Whose row it is. */
    public static final Key<PlanVisit> CHILD = Child.key(PlanVisit::child);

    /** The day. */
    public static final Day<PlanVisit> VISITED = day("visited", PlanVisit::visited);

    /** Whether the child was seen. */
    public static final Flag<PlanVisit> SEEN = flag("seen", PlanVisit::seen);

    /** Whether the child was seen alone; not recorded is a third answer and not a no. */
    public static final Flag<PlanVisit> SEEN_ALONE = flag("seen alone", PlanVisit::seenAlone);

    /** The day of birth, or the expected day. */
    public static final Day<PlanVisit> BORN = Child.born(PlanVisit::child);

    /** The sex. */
    public static final Code<PlanVisit, Sex> SEX = Child.sex(PlanVisit::child);

    /** The ethnicity. */
    public static final Code<PlanVisit, Ethnicity> ETHNICITY = Child.ethnicity(PlanVisit::child);

    /** Whether a disability is recorded. */
    public static final Flag<PlanVisit> DISABLED = Child.disabled(PlanVisit::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<PlanVisit> AGE = age("age", BORN, VISITED);

    /** Visits to children with a child protection plan. */
    public static final Events<PlanVisit> PLAN_VISITS = Events.of("child protection visit", CHILD, VISITED)
            .recording(SEEN, SEEN_ALONE, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return PLAN_VISITS.name();
    }
}
