package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A child protection plan: one row a child and plan, as in the children in need census.
 *
 * @param child the child's id in the authority
 * @param started the day the plan started, {@code CPPstartDate}
 * @param ended the day it ended, {@code CPPendDate}; null if it is open
 * @param born the day of birth, or the expected day of an unborn child; null if not recorded
 * @param initialCategory the category of abuse when the plan started; null if not recorded
 * @param latestCategory the category of abuse now, or when the plan ended; null if not recorded
 * @param previousPlans how many plans of this authority the child had before, however long ago,
 *     {@code NumberOfPreviousCPP}; null if not recorded
 * @param temporary whether it is another authority's plan for a child who is here for a time; null if not recorded
 */
public record ProtectionPlan(
        String child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable LocalDate born,
        @Nullable AbuseCategory initialCategory,
        @Nullable AbuseCategory latestCategory,
        @Nullable Integer previousPlans,
        @Nullable Boolean temporary) {

    /** Whose plan it is. */
    public static final Key<ProtectionPlan> CHILD = textKey("child", ProtectionPlan::child);

    /** The day the plan started. */
    public static final Day<ProtectionPlan> STARTED = day("started", ProtectionPlan::started);

    /** The day the plan ended. */
    public static final Day<ProtectionPlan> ENDED = day("ended", ProtectionPlan::ended);

    /** The day of birth, or the expected day. */
    public static final Day<ProtectionPlan> BORN = day("born", ProtectionPlan::born);

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

    /** The child's age when the plan started; an unborn child is 0. */
    public static final Whole<ProtectionPlan> AGE_AT_START = age("age at start", BORN, STARTED);

    /** Child protection plans. A child has one at a time. */
    public static final Episodes<ProtectionPlan> PLANS = Episodes.of("child protection plan", CHILD, STARTED, ENDED)
            .recording(BORN, INITIAL_CATEGORY, LATEST_CATEGORY, PREVIOUS_PLANS, TEMPORARY)
            .oneAtATime();

    /**
     * Holds for the authority's own plans. A plan of which nobody recorded whether it is temporary is the authority's
     * own.
     */
    public static final Condition<ProtectionPlan> OWN =
            TEMPORARY.isFalse().or(TEMPORARY.isRecorded().not());
}
