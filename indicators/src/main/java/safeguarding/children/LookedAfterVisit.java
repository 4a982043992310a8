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
 * A social worker's visit to a looked-after child.
 *
 * @param child the child, with what is known about it
 * @param visited the day
 * @param seen whether the child was seen; null if not recorded
 * @param seenAlone whether the child was seen alone; null if not recorded
 */
public record LookedAfterVisit(
        Child child,
        LocalDate visited,
        @Nullable Boolean seen,
        @Nullable Boolean seenAlone) {

    /** Whose row it is. */
    public static final Key<LookedAfterVisit> CHILD = Child.key(LookedAfterVisit::child);

    /** The day. */
    public static final Day<LookedAfterVisit> VISITED = day("visited", LookedAfterVisit::visited);

    /** Whether the child was seen. */
    public static final Flag<LookedAfterVisit> SEEN = flag("seen", LookedAfterVisit::seen);

    /** Whether the child was seen alone. */
    public static final Flag<LookedAfterVisit> SEEN_ALONE = flag("seen alone", LookedAfterVisit::seenAlone);

    /** The day of birth, or the expected day. */
    public static final Day<LookedAfterVisit> BORN = Child.born(LookedAfterVisit::child);

    /** The sex. */
    public static final Code<LookedAfterVisit, Sex> SEX = Child.sex(LookedAfterVisit::child);

    /** The ethnicity. */
    public static final Code<LookedAfterVisit, Ethnicity> ETHNICITY = Child.ethnicity(LookedAfterVisit::child);

    /** Whether a disability is recorded. */
    public static final Flag<LookedAfterVisit> DISABLED = Child.disabled(LookedAfterVisit::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<LookedAfterVisit> AGE = age("age", BORN, VISITED);

    /** Visits to looked-after children. */
    public static final Events<LookedAfterVisit> LOOKED_AFTER_VISITS =
            Events.of("looked-after visit", CHILD, VISITED).recording(SEEN, SEEN_ALONE, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return LOOKED_AFTER_VISITS.name();
    }
}
