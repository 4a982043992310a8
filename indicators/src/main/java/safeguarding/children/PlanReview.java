package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Participation;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A review conference of a child protection plan, as in the children in need census, {@code CPPreviewDate}.
 *
 * @param child the child, with what is known about it
 * @param held the day it was held
 * @param due the day it was due; null if not recorded
 * @param quorate whether enough agencies took part; null if not recorded
 * @param continued whether the plan goes on; null if not recorded
 * @param participation how the child took part; null if not recorded
 */
public record PlanReview(
        Child child,
        LocalDate held,
        @Nullable LocalDate due,
        @Nullable Boolean quorate,
        @Nullable Boolean continued,
        @Nullable Participation participation) {

    /** Whose row it is. */
    public static final Key<PlanReview> CHILD = Child.key(PlanReview::child);

    /** The day it was held. */
    public static final Day<PlanReview> HELD = day("held", PlanReview::held);

    /** The day it was due. */
    public static final Day<PlanReview> DUE = day("due", PlanReview::due);

    /** Whether enough agencies took part. */
    public static final Flag<PlanReview> QUORATE = flag("quorate", PlanReview::quorate);

    /** Whether the plan goes on. */
    public static final Flag<PlanReview> CONTINUED = flag("continued", PlanReview::continued);

    /** How the child took part. */
    public static final Code<PlanReview, Participation> PARTICIPATION =
            code("participation", Participation.class, PlanReview::participation);

    /** The day of birth, or the expected day. */
    public static final Day<PlanReview> BORN = Child.born(PlanReview::child);

    /** The sex. */
    public static final Code<PlanReview, Sex> SEX = Child.sex(PlanReview::child);

    /** The ethnicity. */
    public static final Code<PlanReview, Ethnicity> ETHNICITY = Child.ethnicity(PlanReview::child);

    /** Whether a disability is recorded. */
    public static final Flag<PlanReview> DISABLED = Child.disabled(PlanReview::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<PlanReview> AGE = age("age", BORN, HELD);

    /** Reviews of child protection plans. */
    public static final Events<PlanReview> PLAN_REVIEWS = Events.of("child protection review", CHILD, HELD)
            .recording(DUE, QUORATE, CONTINUED, PARTICIPATION, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return PLAN_REVIEWS.name();
    }
}
