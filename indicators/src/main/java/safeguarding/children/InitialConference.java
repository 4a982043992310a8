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
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.WorkingCalendar;

/**
 * An initial child protection conference about a child. One about a child who moved here with a plan is in too: {@link
 * #TRANSFER_IN}. The census records it with the episode of need and not with an enquiry, and its clock starts with the
 * notice of the move.
 *
 * @param child the child, with what is known about it
 * @param held the day it was held, {@code DateOfInitialCPC}
 * @param enquiryStarted the day of the strategy discussion that began the enquiry, {@code S47ActualStartDate}; null if
 *     the child moved here or it is not recorded
 * @param moveNotified the day the authority was told of the move; null if the child did not move here or it is not
 *     recorded
 * @param transferIn whether the child moved here with a plan; null if not recorded
 * @param ledToPlan whether a child protection plan followed; null if not recorded
 * @param childTookPart whether the child attended or gave views; null if not recorded
 * @param agenciesInvited how many agencies were invited; null if not recorded
 * @param agenciesAttended how many agencies attended; null if not recorded
 * @param reportsExpected how many reports of agencies were expected; null if not recorded
 * @param reportsInTime how many reports of agencies came in time; null if not recorded
 */
public record InitialConference(
        Child child,
        LocalDate held,
        @Nullable LocalDate enquiryStarted,
        @Nullable LocalDate moveNotified,
        @Nullable Boolean transferIn,
        @Nullable Boolean ledToPlan,
        @Nullable Boolean childTookPart,
        @Nullable Integer agenciesInvited,
        @Nullable Integer agenciesAttended,
        @Nullable Integer reportsExpected,
        @Nullable Integer reportsInTime) {

    /** Whose row it is. */
    public static final Key<InitialConference> CHILD = Child.key(InitialConference::child);

    /** The day it was held. */
    public static final Day<InitialConference> HELD = day("held", InitialConference::held);

    /** The day of the strategy discussion that began the enquiry. */
    public static final Day<InitialConference> ENQUIRY_STARTED =
            day("enquiry started", InitialConference::enquiryStarted);

    /** The day the authority was told of the move. */
    public static final Day<InitialConference> MOVE_NOTIFIED = day("move notified", InitialConference::moveNotified);

    /** Whether the child moved here with a plan. */
    public static final Flag<InitialConference> TRANSFER_IN = flag("transfer in", InitialConference::transferIn);

    /** Whether a child protection plan followed. */
    public static final Flag<InitialConference> LED_TO_PLAN = flag("led to plan", InitialConference::ledToPlan);

    /** Whether the child attended or gave views. */
    public static final Flag<InitialConference> CHILD_TOOK_PART =
            flag("child took part", InitialConference::childTookPart);

    /** How many agencies were invited. */
    public static final Whole<InitialConference> AGENCIES_INVITED =
            whole("agencies invited", InitialConference::agenciesInvited);

    /** How many agencies attended. */
    public static final Whole<InitialConference> AGENCIES_ATTENDED =
            whole("agencies attended", InitialConference::agenciesAttended);

    /** How many reports of agencies were expected. */
    public static final Whole<InitialConference> REPORTS_EXPECTED =
            whole("reports expected", InitialConference::reportsExpected);

    /** How many reports of agencies came in time. */
    public static final Whole<InitialConference> REPORTS_IN_TIME =
            whole("reports in time", InitialConference::reportsInTime);

    /** The day of birth, or the expected day. */
    public static final Day<InitialConference> BORN = Child.born(InitialConference::child);

    /** The sex. */
    public static final Code<InitialConference, Sex> SEX = Child.sex(InitialConference::child);

    /** The ethnicity. */
    public static final Code<InitialConference, Ethnicity> ETHNICITY = Child.ethnicity(InitialConference::child);

    /** Whether a disability is recorded. */
    public static final Flag<InitialConference> DISABLED = Child.disabled(InitialConference::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<InitialConference> AGE = age("age", BORN, HELD);

    /** Working days from the strategy discussion that began the enquiry, which is day 0, to the conference. */
    public static final Whole<InitialConference> WORKING_DAYS =
            workingDays("working days", ENQUIRY_STARTED, HELD, WorkingCalendar.ENGLAND_AND_WALES);

    /** Working days from the notice of the move, which is day 0, to the conference. */
    public static final Whole<InitialConference> WORKING_DAYS_FROM_MOVE =
            workingDays("working days from move", MOVE_NOTIFIED, HELD, WorkingCalendar.ENGLAND_AND_WALES);

    /** Initial child protection conferences. */
    public static final Events<InitialConference> INITIAL_CONFERENCES = Events.of("initial conference", CHILD, HELD)
            .recording(
                    ENQUIRY_STARTED,
                    MOVE_NOTIFIED,
                    TRANSFER_IN,
                    LED_TO_PLAN,
                    CHILD_TOOK_PART,
                    AGENCIES_INVITED,
                    AGENCIES_ATTENDED,
                    REPORTS_EXPECTED,
                    REPORTS_IN_TIME,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return INITIAL_CONFERENCES.name();
    }
}
