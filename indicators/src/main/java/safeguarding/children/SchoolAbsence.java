package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;

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
 * A pupil's absence in a school year: one row a child and year, dated by the last day of it.
 *
 * @param child the child, with what is known about it
 * @param on the last day of the school year, 31 July
 * @param sessionsPossible how many half-days the pupil could attend; null if not recorded
 * @param sessionsMissed how many half-days the pupil missed; null if not recorded
 * @param persistent whether the pupil missed a tenth of them or more; null if not recorded
 * @param onPlan whether the child had a child protection plan on 31 March of that year; null if not recorded
 */
public record SchoolAbsence(
        Child child,
        LocalDate on,
        @Nullable Integer sessionsPossible,
        @Nullable Integer sessionsMissed,
        @Nullable Boolean persistent,
        @Nullable Boolean onPlan) {

    /** Whose row it is. */
    public static final Key<SchoolAbsence> CHILD = Child.key(SchoolAbsence::child);

    /** The last day of the school year, 31 July. */
    public static final Day<SchoolAbsence> ON = day("on", SchoolAbsence::on);

    /** How many half-days the pupil could attend. */
    public static final Whole<SchoolAbsence> SESSIONS_POSSIBLE =
            whole("sessions possible", SchoolAbsence::sessionsPossible);

    /** How many half-days the pupil missed. */
    public static final Whole<SchoolAbsence> SESSIONS_MISSED = whole("sessions missed", SchoolAbsence::sessionsMissed);

    /** Whether the pupil missed a tenth of them or more. */
    public static final Flag<SchoolAbsence> PERSISTENT = flag("persistent", SchoolAbsence::persistent);

    /** Whether the child had a child protection plan on 31 March of that year. */
    public static final Flag<SchoolAbsence> ON_PLAN = flag("on plan", SchoolAbsence::onPlan);

    /** The day of birth, or the expected day. */
    public static final Day<SchoolAbsence> BORN = Child.born(SchoolAbsence::child);

    /** The sex. */
    public static final Code<SchoolAbsence, Sex> SEX = Child.sex(SchoolAbsence::child);

    /** The ethnicity. */
    public static final Code<SchoolAbsence, Ethnicity> ETHNICITY = Child.ethnicity(SchoolAbsence::child);

    /** Whether a disability is recorded. */
    public static final Flag<SchoolAbsence> DISABLED = Child.disabled(SchoolAbsence::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<SchoolAbsence> AGE = age("age", BORN, ON);

    /** Absence from school, year by year. */
    public static final Events<SchoolAbsence> SCHOOL_ABSENCE = Events.of("school absence", CHILD, ON)
            .recording(SESSIONS_POSSIBLE, SESSIONS_MISSED, PERSISTENT, ON_PLAN, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return SCHOOL_ABSENCE.name();
    }
}
