package safeguarding.children;

import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * A continuous assessment of a child's needs, as in the children in need census.
 *
 * @param child the child's id in the authority
 * @param started the day it started, {@code AssessmentActualStartDate}
 * @param authorised the day it was authorised, {@code AssessmentAuthorisationDate}; null if it is still open
 */
public record Assessment(
        String child, LocalDate started, @Nullable LocalDate authorised) {

    /** Who is assessed. */
    public static final Key<Assessment> CHILD = textKey("child", Assessment::child);

    /** The day it started. */
    public static final Day<Assessment> STARTED = day("started", Assessment::started);

    /** The day it was authorised. */
    public static final Day<Assessment> AUTHORISED = day("authorised", Assessment::authorised);

    /** Working days from the start, which is day 0, to the authorisation, in England and Wales. */
    public static final Whole<Assessment> WORKING_DAYS =
            workingDays("working days", STARTED, AUTHORISED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Assessments. */
    public static final Episodes<Assessment> ASSESSMENTS = Episodes.of("assessment", CHILD, STARTED, AUTHORISED);
}
