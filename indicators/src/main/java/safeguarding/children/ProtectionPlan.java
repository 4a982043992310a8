package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.months;
import static safeguarding.fact.Column.whole;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;
import safeguarding.time.Span;
import safeguarding.time.WorkingCalendar;

/**
 * A child protection plan: one row a child and plan, as in the children in need census.
 *
 * @param child the child, with what is known about it
 * @param started the day the plan started, {@code CPPstartDate}
 * @param ended the day it ended, {@code CPPendDate}; null if it is open
 * @param initialCategory the category of abuse when the plan started; null if not recorded
 * @param latestCategory the category of abuse now, or when the plan ended; null if not recorded
 * @param previousPlans how many plans of this authority the child had before, however long ago, {@code
 *     NumberOfPreviousCPP}; null if not recorded
 * @param temporary whether it is another authority's plan for a child who is here for a time; null if not recorded
 * @param conferenced the day of the initial conference; null if not recorded
 * @param coreGroupMet the day the core group first met; null if it has not or it is not recorded
 * @param allocated whether a qualified social worker holds the case; null if not recorded
 */
public record ProtectionPlan(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable AbuseCategory initialCategory,
        @Nullable AbuseCategory latestCategory,
        @Nullable Integer previousPlans,
        @Nullable Boolean temporary,
        @Nullable LocalDate conferenced,
        @Nullable LocalDate coreGroupMet,
        @Nullable Boolean allocated) {

    /** Whose row it is. */
    public static final Key<ProtectionPlan> CHILD = Child.key(ProtectionPlan::child);

    /** The day the plan started. */
    public static final Day<ProtectionPlan> STARTED = day("started", ProtectionPlan::started);

    /** The day it ended. */
    public static final Day<ProtectionPlan> ENDED = day("ended", ProtectionPlan::ended);

    /** The category of abuse when the plan started. */
    public static final Code<ProtectionPlan, AbuseCategory> INITIAL_CATEGORY =
            code("initial category", AbuseCategory.class, ProtectionPlan::initialCategory);

    /** The category of abuse now, or when the plan ended. */
    public static final Code<ProtectionPlan, AbuseCategory> LATEST_CATEGORY =
            code("latest category", AbuseCategory.class, ProtectionPlan::latestCategory);

    /** How many plans of this authority the child had before, however long ago. */
    public static final Whole<ProtectionPlan> PREVIOUS_PLANS = whole("previous plans", ProtectionPlan::previousPlans);

    /** Whether it is another authority's plan for a child who is here for a time. */
    public static final Flag<ProtectionPlan> TEMPORARY = flag("temporary", ProtectionPlan::temporary);

    /** The day of the initial conference. */
    public static final Day<ProtectionPlan> CONFERENCED = day("conferenced", ProtectionPlan::conferenced);

    /** The day the core group first met. */
    public static final Day<ProtectionPlan> CORE_GROUP_MET = day("core group met", ProtectionPlan::coreGroupMet);

    /** Whether a qualified social worker holds the case. */
    public static final Flag<ProtectionPlan> ALLOCATED = flag("allocated", ProtectionPlan::allocated);

    /** The day of birth, or the expected day. */
    public static final Day<ProtectionPlan> BORN = Child.born(ProtectionPlan::child);

    /** The sex. */
    public static final Code<ProtectionPlan, Sex> SEX = Child.sex(ProtectionPlan::child);

    /** The ethnicity. */
    public static final Code<ProtectionPlan, Ethnicity> ETHNICITY = Child.ethnicity(ProtectionPlan::child);

    /** Whether a disability is recorded. */
    public static final Flag<ProtectionPlan> DISABLED = Child.disabled(ProtectionPlan::child);

    /** Whether the day of birth is the expected one. */
    public static final Flag<ProtectionPlan> UNBORN = Child.unborn(ProtectionPlan::child);

    /** The child's age when the plan started; an unborn child is 0. */
    public static final Whole<ProtectionPlan> AGE_AT_START = age("age at start", BORN, STARTED);

    /** Calendar days from the start to the end. */
    public static final Whole<ProtectionPlan> DAYS = days("days", STARTED, ENDED);

    /** Calendar months begun from the start to the end: 3 or less is a plan that ended within three months. */
    public static final Whole<ProtectionPlan> MONTHS = months("months", STARTED, ENDED);

    /** Working days from the initial conference, which is day 0, to the first core group. */
    public static final Whole<ProtectionPlan> WORKING_DAYS_TO_CORE_GROUP =
            workingDays("working days to core group", CONFERENCED, CORE_GROUP_MET, WorkingCalendar.ENGLAND_AND_WALES);

    /** Child protection plans. A child has one at a time. */
    public static final Episodes<ProtectionPlan> PLANS = Episodes.of("child protection plan", CHILD, STARTED, ENDED)
            .recording(
                    INITIAL_CATEGORY,
                    LATEST_CATEGORY,
                    PREVIOUS_PLANS,
                    TEMPORARY,
                    CONFERENCED,
                    CORE_GROUP_MET,
                    ALLOCATED,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED,
                    UNBORN)
            .oneAtATime();

    /**
     * Holds for the authority's own plans. A plan of which nobody recorded whether it is temporary is the authority's
     * own.
     */
    public static final Condition<ProtectionPlan> OWN =
            TEMPORARY.isFalse().or(TEMPORARY.isRecorded().not());

    /** Holds for a plan of a child who had one of this authority before, however long ago: the national measure. */
    public static final Condition<ProtectionPlan> SECOND_EVER = PREVIOUS_PLANS.atLeast(1);

    /** Holds for a plan that starts within 24 months of the end of the child's previous plan: a local measure. */
    public static final Condition<ProtectionPlan> SECOND_WITHIN_24_MONTHS = PLANS.repeatWithin(Span.months(24));

    /** Holds for an ended plan that lasted two years or more: more than 729 days, the day it ended included. */
    public static final Condition<ProtectionPlan> LASTED_2_YEARS = DAYS.atLeast(729);

    /** Hides the row. */
    @Override
    public String toString() {
        return PLANS.name();
    }
}
