package safeguarding.children;

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

/**
 * A child or young person whom an authority knows: one row each, dated by the day of birth.
 *
 * @param child the child, with what is known about it
 * @param died the day of death, {@code PersonDeathDate}; null if alive or not recorded
 * @param carePlan whether there is an education, health and care plan; null if not recorded
 */
public record Person(
        Child child, @Nullable LocalDate died, @Nullable Boolean carePlan) {

    /** Whose row it is. */
    public static final Key<Person> CHILD = Child.key(Person::child);

    /** The day of birth, or the expected day. */
    public static final Day<Person> BORN = Child.born(Person::child);

    /** The day of death. */
    public static final Day<Person> DIED = day("died", Person::died);

    /** Whether there is an education, health and care plan. */
    public static final Flag<Person> CARE_PLAN = flag("care plan", Person::carePlan);

    /** Whether the day of birth is the expected one. */
    public static final Flag<Person> UNBORN = Child.unborn(Person::child);

    /** The sex. */
    public static final Code<Person, Sex> SEX = Child.sex(Person::child);

    /** The ethnicity. */
    public static final Code<Person, Ethnicity> ETHNICITY = Child.ethnicity(Person::child);

    /** Whether a disability is recorded. */
    public static final Flag<Person> DISABLED = Child.disabled(Person::child);

    /** Persons. One without a day of birth is refused. */
    public static final Events<Person> PERSONS =
            Events.of("person", CHILD, BORN).recording(DIED, CARE_PLAN, UNBORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return PERSONS.name();
    }
}
