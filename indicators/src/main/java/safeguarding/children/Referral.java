package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.ReferralSource;
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
 * A referral of a child to children's social care, as in the children in need census. A second one on the same day is
 * not a new referral, nor is news about a case that is open.
 *
 * @param child the child, with what is known about it
 * @param received the day it was received, {@code CINreferralDate}
 * @param source who referred the child, {@code ReferralSource}; null if not recorded
 * @param noFurtherAction whether it led to no further action, {@code ReferralNFA}; null if not recorded
 * @param decided the day it was decided what to do; null if it is not decided or not recorded
 * @param closureReason why the episode of need that it began was closed, {@code ReasonForClosure}; null if it is open
 *     or not recorded
 * @param earlierInYear how many referrals of the child came in the 12 months before, as the sender counted them: Annex
 *     A, list 3; null if not recorded, as where the earlier referrals are in the register themselves
 */
public record Referral(
        Child child,
        LocalDate received,
        @Nullable ReferralSource source,
        @Nullable Boolean noFurtherAction,
        @Nullable LocalDate decided,
        @Nullable ClosureReason closureReason,
        @Nullable Integer earlierInYear) {

    /** Whose row it is. */
    public static final Key<Referral> CHILD = Child.key(Referral::child);

    /** The day it was received. */
    public static final Day<Referral> RECEIVED = day("received", Referral::received);

    /** Who referred the child. */
    public static final Code<Referral, ReferralSource> SOURCE = code("source", ReferralSource.class, Referral::source);

    /** Whether it led to no further action. */
    public static final Flag<Referral> NO_FURTHER_ACTION = flag("no further action", Referral::noFurtherAction);

    /** The day it was decided what to do. */
    public static final Day<Referral> DECIDED = day("decided", Referral::decided);

    /** Why the episode of need that it began was closed. */
    public static final Code<Referral, ClosureReason> CLOSURE_REASON =
            code("closure reason", ClosureReason.class, Referral::closureReason);

    /** How many referrals of the child came in the 12 months before, as the sender counted them: Annex A, list 3. */
    public static final Whole<Referral> EARLIER_IN_YEAR = whole("earlier in year", Referral::earlierInYear);

    /** The day of birth, or the expected day. */
    public static final Day<Referral> BORN = Child.born(Referral::child);

    /** The sex. */
    public static final Code<Referral, Sex> SEX = Child.sex(Referral::child);

    /** The ethnicity. */
    public static final Code<Referral, Ethnicity> ETHNICITY = Child.ethnicity(Referral::child);

    /** Whether a disability is recorded. */
    public static final Flag<Referral> DISABLED = Child.disabled(Referral::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Referral> AGE = age("age", BORN, RECEIVED);

    /** Working days from the referral, which is day 0, to the decision. */
    public static final Whole<Referral> WORKING_DAYS_TO_DECISION =
            workingDays("working days to decision", RECEIVED, DECIDED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Referrals. */
    public static final Events<Referral> REFERRALS = Events.of("referral", CHILD, RECEIVED)
            .recording(
                    SOURCE,
                    NO_FURTHER_ACTION,
                    DECIDED,
                    CLOSURE_REASON,
                    EARLIER_IN_YEAR,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /**
     * Holds for a referral within 12 months of the child's previous referral. Count rows for the share of referrals,
     * children for the share of children: the two differ.
     */
    public static final Condition<Referral> REPEAT_IN_YEAR = REFERRALS.repeatWithin(Span.months(12));

    /**
     * Holds for a referral that the sender says came within 12 months of another. For sources that do not reach back
     * 12 months.
     */
    public static final Condition<Referral> REPEAT_AS_COUNTED_BY_SENDER = EARLIER_IN_YEAR.atLeast(1);

    /** Holds for a referral that was assessed and closed because the child was not in need: RC8, and from 2023 RC9. */
    public static final Condition<Referral> NOT_IN_NEED = CLOSURE_REASON.in(ClosureReason.RC8, ClosureReason.RC9);

    /** Hides the row. */
    @Override
    public String toString() {
        return REFERRALS.name();
    }
}
