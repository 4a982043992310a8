package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.EarlyHelpLead;
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
 * An early help assessment of a child, as in Annex A, list 2. It is not the help itself, which is {@link
 * EarlyHelpEpisode}: some places count one, some the other.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param completed the day it was completed; null if it is open
 * @param lead who led it; null if not recorded
 */
public record EarlyHelpAssessment(
        Child child,
        LocalDate started,
        @Nullable LocalDate completed,
        @Nullable EarlyHelpLead lead) {

    /** Whose row it is. */
    public static final Key<EarlyHelpAssessment> CHILD = Child.key(EarlyHelpAssessment::child);

    /** The day it started. */
    public static final Day<EarlyHelpAssessment> STARTED = day("started", EarlyHelpAssessment::started);

    /** The day it was completed. */
    public static final Day<EarlyHelpAssessment> COMPLETED = day("completed", EarlyHelpAssessment::completed);

    /** Who led it. */
    public static final Code<EarlyHelpAssessment, EarlyHelpLead> LEAD =
            code("lead", EarlyHelpLead.class, EarlyHelpAssessment::lead);

    /** The day of birth, or the expected day. */
    public static final Day<EarlyHelpAssessment> BORN = Child.born(EarlyHelpAssessment::child);

    /** The sex. */
    public static final Code<EarlyHelpAssessment, Sex> SEX = Child.sex(EarlyHelpAssessment::child);

    /** The ethnicity. */
    public static final Code<EarlyHelpAssessment, Ethnicity> ETHNICITY = Child.ethnicity(EarlyHelpAssessment::child);

    /** Whether a disability is recorded. */
    public static final Flag<EarlyHelpAssessment> DISABLED = Child.disabled(EarlyHelpAssessment::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<EarlyHelpAssessment> AGE = age("age", BORN, STARTED);

    /** Working days from the start, which is day 0, to the completion. */
    public static final Whole<EarlyHelpAssessment> WORKING_DAYS =
            workingDays("working days", STARTED, COMPLETED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Early help assessments. */
    public static final Episodes<EarlyHelpAssessment> EARLY_HELP_ASSESSMENTS = Episodes.of(
                    "early help assessment", CHILD, STARTED, COMPLETED)
            .recording(LEAD, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return EARLY_HELP_ASSESSMENTS.name();
    }
}
