package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.Span;
import safeguarding.time.WorkingCalendar;

/**
 * A section 47 enquiry: one row a child and enquiry, dated by the strategy discussion that began it, as in the
 * children in need census.
 *
 * @param child the child, with what is known about it
 * @param started the day of the strategy discussion that began it, {@code S47ActualStartDate}
 * @param completed the day it was completed; null if it is open or not recorded
 * @param conference the day of the initial conference it led to, {@code DateOfInitialCPC}; null if there was none
 * @param conferenceNotRequired whether a conference was found not to be needed, {@code ICPCnotRequired}; null if not
 *     recorded
 * @param hoursToSeen hours from the strategy discussion until the child was seen; null if not recorded
 * @param earlierInYear how many enquiries about the child came in the 12 months before, as the sender counted them:
 *     Annex A, list 5; null if not recorded
 */
public record Enquiry(
        Child child,
        LocalDate started,
        @Nullable LocalDate completed,
        @Nullable LocalDate conference,
        @Nullable Boolean conferenceNotRequired,
        @Nullable Integer hoursToSeen,
        @Nullable Integer earlierInYear) {

    /** Whose row it is. */
    public static final Key<Enquiry> CHILD = Child.key(Enquiry::child);

    /** The day of the strategy discussion that began it. */
    public static final Day<Enquiry> STARTED = day("started", Enquiry::started);

    /** The day it was completed. */
    public static final Day<Enquiry> COMPLETED = day("completed", Enquiry::completed);

    /** The day of the initial conference it led to. */
    public static final Day<Enquiry> CONFERENCE = day("conference", Enquiry::conference);

    /** Whether a conference was found not to be needed. */
    public static final Flag<Enquiry> CONFERENCE_NOT_REQUIRED =
            flag("conference not required", Enquiry::conferenceNotRequired);

    /** Hours from the strategy discussion until the child was seen. */
    public static final Whole<Enquiry> HOURS_TO_SEEN = whole("hours to seen", Enquiry::hoursToSeen);

    /** How many enquiries about the child came in the 12 months before, as the sender counted them: Annex A, list 5. */
    public static final Whole<Enquiry> EARLIER_IN_YEAR = whole("earlier in year", Enquiry::earlierInYear);

    /** The day of birth, or the expected day. */
    public static final Day<Enquiry> BORN = Child.born(Enquiry::child);

    /** The sex. */
    public static final Code<Enquiry, Sex> SEX = Child.sex(Enquiry::child);

    /** The ethnicity. */
    public static final Code<Enquiry, Ethnicity> ETHNICITY = Child.ethnicity(Enquiry::child);

    /** Whether a disability is recorded. */
    public static final Flag<Enquiry> DISABLED = Child.disabled(Enquiry::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Enquiry> AGE = age("age", BORN, STARTED);

    /** Working days from the strategy discussion, which is day 0, to the initial conference. */
    public static final Whole<Enquiry> WORKING_DAYS_TO_CONFERENCE =
            workingDays("working days to conference", STARTED, CONFERENCE, WorkingCalendar.ENGLAND_AND_WALES);

    /** Section 47 enquiries. */
    public static final Events<Enquiry> ENQUIRIES = Events.of("section 47 enquiry", CHILD, STARTED)
            .recording(
                    COMPLETED,
                    CONFERENCE,
                    CONFERENCE_NOT_REQUIRED,
                    HOURS_TO_SEEN,
                    EARLIER_IN_YEAR,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /** Holds for the first enquiry about a child on a day: the census counts two on one day once. */
    public static final Condition<Enquiry> FIRST_OF_DAY = ENQUIRIES.nthWithin(1, Span.days(1));

    /** Holds for an enquiry that led to an initial conference. */
    public static final Condition<Enquiry> LED_TO_CONFERENCE = CONFERENCE.isRecorded();

    /** Holds for an enquiry within 12 months of the child's previous one. */
    public static final Condition<Enquiry> REPEAT_IN_YEAR = ENQUIRIES.repeatWithin(Span.months(12));

    /** Hides the row. */
    @Override
    public String toString() {
        return ENQUIRIES.name();
    }
}
