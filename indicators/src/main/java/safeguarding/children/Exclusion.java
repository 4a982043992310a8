package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.ExclusionKind;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * An exclusion of a pupil from school.
 *
 * @param child the child, with what is known about it
 * @param on the first day of it
 * @param kind for good or for a time; null if not recorded
 * @param known whether social care or the police knew the child then; null if not recorded
 */
public record Exclusion(
        Child child,
        LocalDate on,
        @Nullable ExclusionKind kind,
        @Nullable Boolean known) {

    /** Whose row it is. */
    public static final Key<Exclusion> CHILD = Child.key(Exclusion::child);

    /** The first day of it. */
    public static final Day<Exclusion> ON = day("on", Exclusion::on);

    /** For good or for a time. */
    public static final Code<Exclusion, ExclusionKind> KIND = code("kind", ExclusionKind.class, Exclusion::kind);

    /** Whether social care or the police knew the child then. */
    public static final Flag<Exclusion> KNOWN = flag("known", Exclusion::known);

    /** The day of birth, or the expected day. */
    public static final Day<Exclusion> BORN = Child.born(Exclusion::child);

    /** The sex. */
    public static final Code<Exclusion, Sex> SEX = Child.sex(Exclusion::child);

    /** The ethnicity. */
    public static final Code<Exclusion, Ethnicity> ETHNICITY = Child.ethnicity(Exclusion::child);

    /** Whether a disability is recorded. */
    public static final Flag<Exclusion> DISABLED = Child.disabled(Exclusion::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Exclusion> AGE = age("age", BORN, ON);

    /** Exclusions from school. */
    public static final Events<Exclusion> EXCLUSIONS =
            Events.of("exclusion", CHILD, ON).recording(KIND, KNOWN, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return EXCLUSIONS.name();
    }
}
