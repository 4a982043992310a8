package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Participation;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A review of a looked-after child's case, as in the SSDA903 return.
 *
 * @param child the child, with what is known about it
 * @param held the day it was held, {@code REVIEW}
 * @param due the day it was due; null if not recorded
 * @param participation how the child took part, {@code REVIEW_CODE}; null if not recorded
 */
public record LookedAfterReview(
        Child child,
        LocalDate held,
        @Nullable LocalDate due,
        @Nullable Participation participation) {

    /** Whose row it is. */
    public static final Key<LookedAfterReview> CHILD = Child.key(LookedAfterReview::child);

    /** The day it was held. */
    public static final Day<LookedAfterReview> HELD = day("held", LookedAfterReview::held);

    /** The day it was due. */
    public static final Day<LookedAfterReview> DUE = day("due", LookedAfterReview::due);

    /** How the child took part. */
    public static final Code<LookedAfterReview, Participation> PARTICIPATION =
            code("participation", Participation.class, LookedAfterReview::participation);

    /** The day of birth, or the expected day. */
    public static final Day<LookedAfterReview> BORN = Child.born(LookedAfterReview::child);

    /** The sex. */
    public static final Code<LookedAfterReview, Sex> SEX = Child.sex(LookedAfterReview::child);

    /** The ethnicity. */
    public static final Code<LookedAfterReview, Ethnicity> ETHNICITY = Child.ethnicity(LookedAfterReview::child);

    /** Whether a disability is recorded. */
    public static final Flag<LookedAfterReview> DISABLED = Child.disabled(LookedAfterReview::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<LookedAfterReview> AGE = age("age", BORN, HELD);

    /** Reviews of looked-after children. */
    public static final Events<LookedAfterReview> LOOKED_AFTER_REVIEWS =
            Events.of("looked-after review", CHILD, HELD).recording(DUE, PARTICIPATION, BORN, SEX, ETHNICITY, DISABLED);

    /** Holds if the child took part, PN1 to PN6. */
    public static final Condition<LookedAfterReview> TOOK_PART = PARTICIPATION.in(Participation.takingPart());

    /** Hides the row. */
    @Override
    public String toString() {
        return LOOKED_AFTER_REVIEWS.name();
    }
}
