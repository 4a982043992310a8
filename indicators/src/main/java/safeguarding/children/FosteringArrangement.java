package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * A private fostering arrangement of a child.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param ended the day it ended; null if it is open
 * @param notified the day the authority was told of it; null if not recorded
 * @param firstVisited the day of the first visit; null if there was none
 * @param visitsInTime whether every visit of the first year was within six weeks of the one before; null if not
 *     recorded
 */
public record FosteringArrangement(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable LocalDate notified,
        @Nullable LocalDate firstVisited,
        @Nullable Boolean visitsInTime) {

    /** Whose row it is. */
    public static final Key<FosteringArrangement> CHILD = Child.key(FosteringArrangement::child);

    /** The day it started. */
    public static final Day<FosteringArrangement> STARTED = day("started", FosteringArrangement::started);

    /** The day it ended. */
    public static final Day<FosteringArrangement> ENDED = day("ended", FosteringArrangement::ended);

    /** The day the authority was told of it. */
    public static final Day<FosteringArrangement> NOTIFIED = day("notified", FosteringArrangement::notified);

    /** The day of the first visit. */
    public static final Day<FosteringArrangement> FIRST_VISITED =
            day("first visited", FosteringArrangement::firstVisited);

    /** Whether every visit of the first year was within six weeks of the one before. */
    public static final Flag<FosteringArrangement> VISITS_IN_TIME =
            flag("visits in time", FosteringArrangement::visitsInTime);

    /** The day of birth, or the expected day. */
    public static final Day<FosteringArrangement> BORN = Child.born(FosteringArrangement::child);

    /** The sex. */
    public static final Code<FosteringArrangement, Sex> SEX = Child.sex(FosteringArrangement::child);

    /** The ethnicity. */
    public static final Code<FosteringArrangement, Ethnicity> ETHNICITY = Child.ethnicity(FosteringArrangement::child);

    /** Whether a disability is recorded. */
    public static final Flag<FosteringArrangement> DISABLED = Child.disabled(FosteringArrangement::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<FosteringArrangement> AGE = age("age", BORN, STARTED);

    /** Working days from the notification, which is day 0, to the first visit. */
    public static final Whole<FosteringArrangement> WORKING_DAYS_TO_VISIT =
            workingDays("working days to visit", NOTIFIED, FIRST_VISITED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Private fostering arrangements. */
    public static final Episodes<FosteringArrangement> FOSTERING_ARRANGEMENTS = Episodes.of(
                    "private fostering arrangement", CHILD, STARTED, ENDED)
            .recording(NOTIFIED, FIRST_VISITED, VISITS_IN_TIME, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return FOSTERING_ARRANGEMENTS.name();
    }
}
