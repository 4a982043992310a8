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
 * A visit to a child with a child in need plan.
 *
 * @param child the child, with what is known about it
 * @param visited the day
 * @param seen whether the child was seen; null if not recorded
 * @param seenAlone whether the child was seen alone; null if not recorded
 */
public record NeedVisit(
        Child child,
        LocalDate visited,
        @Nullable Boolean seen,
        @Nullable Boolean seenAlone) {

    /** Whose row it is. */
    public static final Key<NeedVisit> CHILD = Child.key(NeedVisit::child);

    /** The day. */
    public static final Day<NeedVisit> VISITED = day("visited", NeedVisit::visited);

    /** Whether the child was seen. */
    public static final Flag<NeedVisit> SEEN = flag("seen", NeedVisit::seen);

    /** Whether the child was seen alone. */
    public static final Flag<NeedVisit> SEEN_ALONE = flag("seen alone", NeedVisit::seenAlone);

    /** The day of birth, or the expected day. */
    public static final Day<NeedVisit> BORN = Child.born(NeedVisit::child);

    /** The sex. */
    public static final Code<NeedVisit, Sex> SEX = Child.sex(NeedVisit::child);

    /** The ethnicity. */
    public static final Code<NeedVisit, Ethnicity> ETHNICITY = Child.ethnicity(NeedVisit::child);

    /** Whether a disability is recorded. */
    public static final Flag<NeedVisit> DISABLED = Child.disabled(NeedVisit::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<NeedVisit> AGE = age("age", BORN, VISITED);

    /** Visits to children in need. */
    public static final Events<NeedVisit> NEED_VISITS = Events.of("child in need visit", CHILD, VISITED)
            .recording(SEEN, SEEN_ALONE, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return NEED_VISITS.name();
    }
}
