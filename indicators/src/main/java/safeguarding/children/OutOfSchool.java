package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.OutOfSchoolKind;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which a child of school age is not at school.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param ended the day it ended; null if it goes on
 * @param kind why; null if not recorded
 */
public record OutOfSchool(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable OutOfSchoolKind kind) {

    /** Whose row it is. */
    public static final Key<OutOfSchool> CHILD = Child.key(OutOfSchool::child);

    /** The day it started. */
    public static final Day<OutOfSchool> STARTED = day("started", OutOfSchool::started);

    /** The day it ended. */
    public static final Day<OutOfSchool> ENDED = day("ended", OutOfSchool::ended);

    /** Why. */
    public static final Code<OutOfSchool, OutOfSchoolKind> KIND =
            code("kind", OutOfSchoolKind.class, OutOfSchool::kind);

    /** The day of birth, or the expected day. */
    public static final Day<OutOfSchool> BORN = Child.born(OutOfSchool::child);

    /** The sex. */
    public static final Code<OutOfSchool, Sex> SEX = Child.sex(OutOfSchool::child);

    /** The ethnicity. */
    public static final Code<OutOfSchool, Ethnicity> ETHNICITY = Child.ethnicity(OutOfSchool::child);

    /** Whether a disability is recorded. */
    public static final Flag<OutOfSchool> DISABLED = Child.disabled(OutOfSchool::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<OutOfSchool> AGE = age("age", BORN, STARTED);

    /** Children out of school. */
    public static final Episodes<OutOfSchool> OUT_OF_SCHOOL =
            Episodes.of("child out of school", CHILD, STARTED, ENDED).recording(KIND, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return OUT_OF_SCHOOL.name();
    }
}
