package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.ClosureReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which a child is in need, from the referral to the closure, as in the children in need census, {@code
 * CINdetails}. A referral that led to no further action has a row too and never counts as in need: see {@link
 * #IN_NEED}.
 *
 * @param child the child, with what is known about it
 * @param started the day of the referral, {@code CINreferralDate}
 * @param ended the day it was closed, {@code CINclosureDate}; null if it is open
 * @param primaryNeed the main reason, {@code PrimaryNeedCode}; null if not recorded
 * @param source who referred the child, {@code ReferralSource}; null if not recorded
 * @param closureReason why it was closed, {@code ReasonForClosure}; null if it is open or not recorded
 * @param noFurtherAction whether the referral led to no further action, {@code ReferralNFA}; null if not recorded
 * @param firstAssessed the day the first assessment in it started; null if there was none
 */
public record NeedEpisode(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable PrimaryNeed primaryNeed,
        @Nullable ReferralSource source,
        @Nullable ClosureReason closureReason,
        @Nullable Boolean noFurtherAction,
        @Nullable LocalDate firstAssessed) {

    /** Whose row it is. */
    public static final Key<NeedEpisode> CHILD = Child.key(NeedEpisode::child);

    /** The day of the referral. */
    public static final Day<NeedEpisode> STARTED = day("started", NeedEpisode::started);

    /** The day it was closed. */
    public static final Day<NeedEpisode> ENDED = day("ended", NeedEpisode::ended);

    /** The main reason. */
    public static final Code<NeedEpisode, PrimaryNeed> PRIMARY_NEED =
            code("primary need", PrimaryNeed.class, NeedEpisode::primaryNeed);

    /** Who referred the child. */
    public static final Code<NeedEpisode, ReferralSource> SOURCE =
            code("source", ReferralSource.class, NeedEpisode::source);

    /** Why it was closed. */
    public static final Code<NeedEpisode, ClosureReason> CLOSURE_REASON =
            code("closure reason", ClosureReason.class, NeedEpisode::closureReason);

    /** Whether the referral led to no further action. */
    public static final Flag<NeedEpisode> NO_FURTHER_ACTION = flag("no further action", NeedEpisode::noFurtherAction);

    /** The day the first assessment in it started. */
    public static final Day<NeedEpisode> FIRST_ASSESSED = day("first assessed", NeedEpisode::firstAssessed);

    /** The day of birth, or the expected day. */
    public static final Day<NeedEpisode> BORN = Child.born(NeedEpisode::child);

    /** The sex. */
    public static final Code<NeedEpisode, Sex> SEX = Child.sex(NeedEpisode::child);

    /** The ethnicity. */
    public static final Code<NeedEpisode, Ethnicity> ETHNICITY = Child.ethnicity(NeedEpisode::child);

    /** Whether a disability is recorded. */
    public static final Flag<NeedEpisode> DISABLED = Child.disabled(NeedEpisode::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<NeedEpisode> AGE = age("age", BORN, STARTED);

    /** Calendar days from the referral to the closure. */
    public static final Whole<NeedEpisode> DAYS = days("days", STARTED, ENDED);

    /** Episodes of need. Two of one child may overlap. */
    public static final Episodes<NeedEpisode> NEED_EPISODES = Episodes.of("episode of need", CHILD, STARTED, ENDED)
            .recording(
                    PRIMARY_NEED,
                    SOURCE,
                    CLOSURE_REASON,
                    NO_FURTHER_ACTION,
                    FIRST_ASSESSED,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /** Holds unless the referral led to no further action. An episode of which nobody recorded it is one of need. */
    public static final Condition<NeedEpisode> IN_NEED =
            NO_FURTHER_ACTION.isFalse().or(NO_FURTHER_ACTION.isRecorded().not());

    /** Hides the row. */
    @Override
    public String toString() {
        return NEED_EPISODES.name();
    }
}
