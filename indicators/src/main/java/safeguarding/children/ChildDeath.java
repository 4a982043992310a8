package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.months;

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
 * The death of a child and its review by the child death overview panel.
 *
 * @param child the child, with what is known about it
 * @param died the day of death
 * @param reviewed the day its review was completed; null if it is not
 * @param modifiable whether the review found factors that could be changed; null if it is not reviewed or not recorded
 */
public record ChildDeath(
        Child child,
        LocalDate died,
        @Nullable LocalDate reviewed,
        @Nullable Boolean modifiable) {

    /** Whose row it is. */
    public static final Key<ChildDeath> CHILD = Child.key(ChildDeath::child);

    /** The day of death. */
    public static final Day<ChildDeath> DIED = day("died", ChildDeath::died);

    /** The day its review was completed. */
    public static final Day<ChildDeath> REVIEWED = day("reviewed", ChildDeath::reviewed);

    /** Whether the review found factors that could be changed. */
    public static final Flag<ChildDeath> MODIFIABLE = flag("modifiable", ChildDeath::modifiable);

    /** The day of birth, or the expected day. */
    public static final Day<ChildDeath> BORN = Child.born(ChildDeath::child);

    /** The sex. */
    public static final Code<ChildDeath, Sex> SEX = Child.sex(ChildDeath::child);

    /** The ethnicity. */
    public static final Code<ChildDeath, Ethnicity> ETHNICITY = Child.ethnicity(ChildDeath::child);

    /** Whether a disability is recorded. */
    public static final Flag<ChildDeath> DISABLED = Child.disabled(ChildDeath::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<ChildDeath> AGE = age("age", BORN, DIED);

    /** Calendar months begun from the death to the end of the review. */
    public static final Whole<ChildDeath> MONTHS_TO_REVIEW = months("months to review", DIED, REVIEWED);

    /** Deaths of children. */
    public static final Events<ChildDeath> CHILD_DEATHS =
            Events.of("child death", CHILD, DIED).recording(REVIEWED, MODIFIABLE, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return CHILD_DEATHS.name();
    }
}
