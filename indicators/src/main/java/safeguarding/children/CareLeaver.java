package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.months;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * How a care leaver fares in the year: one row a person and year, as in the SSDA903 return, OC3.
 *
 * @param child the child, with what is known about it
 * @param on the day it is about: the birthday in the year, or the last day of the extract
 * @param eligibility which duties the authority has; null if not recorded
 * @param inTouch whether the authority is in touch, {@code IN_TOUCH}; null if not recorded
 * @param activity what the person mainly does, {@code ACTIV}; null if not recorded
 * @param accommodation where the person lives, the letter of {@code ACCOM}; null if not recorded
 * @param suitable whether that is suitable, the digit of {@code ACCOM}; null if not recorded
 * @param pathwayReviewed the day the pathway plan was last reviewed; null if it never was or it is not recorded
 * @param leftFosterCareAt18 whether the person left foster care on turning 18; null if not recorded
 */
public record CareLeaver(
        Child child,
        LocalDate on,
        @Nullable Eligibility eligibility,
        @Nullable InTouch inTouch,
        @Nullable LeaverActivity activity,
        @Nullable LeaverAccommodation accommodation,
        @Nullable Boolean suitable,
        @Nullable LocalDate pathwayReviewed,
        @Nullable Boolean leftFosterCareAt18) {

    /** Whose row it is. */
    public static final Key<CareLeaver> CHILD = Child.key(CareLeaver::child);

    /** The day it is about: the birthday in the year, or the last day of the extract. */
    public static final Day<CareLeaver> ON = day("on", CareLeaver::on);

    /** Which duties the authority has. */
    public static final Code<CareLeaver, Eligibility> ELIGIBILITY =
            code("eligibility", Eligibility.class, CareLeaver::eligibility);

    /** Whether the authority is in touch. */
    public static final Code<CareLeaver, InTouch> IN_TOUCH = code("in touch", InTouch.class, CareLeaver::inTouch);

    /** What the person mainly does. */
    public static final Code<CareLeaver, LeaverActivity> ACTIVITY =
            code("activity", LeaverActivity.class, CareLeaver::activity);

    /** Where the person lives, the letter of {@code ACCOM}. */
    public static final Code<CareLeaver, LeaverAccommodation> ACCOMMODATION =
            code("accommodation", LeaverAccommodation.class, CareLeaver::accommodation);

    /** Whether that is suitable, the digit of {@code ACCOM}. */
    public static final Flag<CareLeaver> SUITABLE = flag("suitable", CareLeaver::suitable);

    /** The day the pathway plan was last reviewed. */
    public static final Day<CareLeaver> PATHWAY_REVIEWED = day("pathway reviewed", CareLeaver::pathwayReviewed);

    /** Whether the person left foster care on turning 18. */
    public static final Flag<CareLeaver> LEFT_FOSTER_CARE_AT_18 =
            flag("left foster care at 18", CareLeaver::leftFosterCareAt18);

    /** The day of birth, or the expected day. */
    public static final Day<CareLeaver> BORN = Child.born(CareLeaver::child);

    /** The sex. */
    public static final Code<CareLeaver, Sex> SEX = Child.sex(CareLeaver::child);

    /** The ethnicity. */
    public static final Code<CareLeaver, Ethnicity> ETHNICITY = Child.ethnicity(CareLeaver::child);

    /** Whether a disability is recorded. */
    public static final Flag<CareLeaver> DISABLED = Child.disabled(CareLeaver::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<CareLeaver> AGE = age("age", BORN, ON);

    /** Calendar months begun since the pathway plan was last reviewed. */
    public static final Whole<CareLeaver> MONTHS_SINCE_PATHWAY_REVIEW =
            months("months since pathway review", PATHWAY_REVIEWED, ON);

    /** Care leavers, year by year. */
    public static final Events<CareLeaver> CARE_LEAVERS = Events.of("care leaver", CHILD, ON)
            .recording(
                    ELIGIBILITY,
                    IN_TOUCH,
                    ACTIVITY,
                    ACCOMMODATION,
                    SUITABLE,
                    PATHWAY_REVIEWED,
                    LEFT_FOSTER_CARE_AT_18,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /**
     * Holds unless the person died or returned home for six months or more: the base of national figures of activity.
     * Those not in touch stay in.
     */
    public static final Condition<CareLeaver> IN_BASE = IN_TOUCH.in(InTouch.DIED, InTouch.RHOM)
            .not()
            .or(IN_TOUCH.isRecorded().not());

    /**
     * Holds for those in the base of national figures of accommodation: also without those gone abroad, deported or of
     * unknown residence.
     */
    public static final Condition<CareLeaver> IN_ACCOMMODATION_BASE = IN_BASE.and(ACCOMMODATION
            .in(LeaverAccommodation.outOfBase())
            .not()
            .or(ACCOMMODATION.isRecorded().not()));

    /** Holds for those who live with a former foster carer. */
    public static final Condition<CareLeaver> STAYING_PUT = ACCOMMODATION.is(LeaverAccommodation.Z);

    /** Hides the row. */
    @Override
    public String toString() {
        return CARE_LEAVERS.name();
    }
}
