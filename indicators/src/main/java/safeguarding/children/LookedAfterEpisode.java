package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * An episode of being looked after, as in the SSDA903 return: a new one starts with each change of legal status or
 * placement, on the day the one before ends.
 *
 * <p>From the episodes follow the times a child is looked after, {@link CarePeriod}, the placements, {@link
 * Placement}, and the legal statuses, {@link LegalPeriod}.
 *
 * @param child the child, with what is known about it
 * @param started the day the episode started, {@code DECOM}
 * @param ended the day it ended, {@code DEC}; null if it is open
 * @param startReason why it started, {@code RNE}; null if not recorded
 * @param legalStatus the legal status, {@code LS}; null if not recorded
 * @param need why the child is looked after, {@code CIN}; null if not recorded
 * @param placement the placement, {@code PLACE}; null if not recorded
 * @param provider who provides the placement, {@code PLACE_PROVIDER}; null if not recorded
 * @param endReason why it ended, {@code REC}; null if it is open or not recorded
 * @param changeReason why the placement ended, {@code REASON_PLACE_CHANGE}; null if it did not or it is not recorded
 * @param unaccompanied whether the child is an unaccompanied asylum-seeking child; null if not recorded
 * @param distant whether the placement is more than 20 miles from home and outside the authority; null if not recorded
 */
public record LookedAfterEpisode(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable EpisodeStartReason startReason,
        @Nullable LegalStatus legalStatus,
        @Nullable PrimaryNeed need,
        @Nullable PlacementType placement,
        @Nullable PlacementProvider provider,
        @Nullable EpisodeEndReason endReason,
        @Nullable PlacementChangeReason changeReason,
        @Nullable Boolean unaccompanied,
        @Nullable Boolean distant) {

    /** Whose row it is. */
    public static final Key<LookedAfterEpisode> CHILD = Child.key(LookedAfterEpisode::child);

    /** The day the episode started. */
    public static final Day<LookedAfterEpisode> STARTED = day("started", LookedAfterEpisode::started);

    /** The day it ended. */
    public static final Day<LookedAfterEpisode> ENDED = day("ended", LookedAfterEpisode::ended);

    /** Why it started. */
    public static final Code<LookedAfterEpisode, EpisodeStartReason> START_REASON =
            code("start reason", EpisodeStartReason.class, LookedAfterEpisode::startReason);

    /** The legal status. */
    public static final Code<LookedAfterEpisode, LegalStatus> LEGAL_STATUS =
            code("legal status", LegalStatus.class, LookedAfterEpisode::legalStatus);

    /** Why the child is looked after. */
    public static final Code<LookedAfterEpisode, PrimaryNeed> NEED =
            code("need", PrimaryNeed.class, LookedAfterEpisode::need);

    /** The placement. */
    public static final Code<LookedAfterEpisode, PlacementType> PLACEMENT =
            code("placement", PlacementType.class, LookedAfterEpisode::placement);

    /** Who provides the placement. */
    public static final Code<LookedAfterEpisode, PlacementProvider> PROVIDER =
            code("provider", PlacementProvider.class, LookedAfterEpisode::provider);

    /** Why it ended. */
    public static final Code<LookedAfterEpisode, EpisodeEndReason> END_REASON =
            code("end reason", EpisodeEndReason.class, LookedAfterEpisode::endReason);

    /** Why the placement ended. */
    public static final Code<LookedAfterEpisode, PlacementChangeReason> CHANGE_REASON =
            code("change reason", PlacementChangeReason.class, LookedAfterEpisode::changeReason);

    /** Whether the child is an unaccompanied asylum-seeking child. */
    public static final Flag<LookedAfterEpisode> UNACCOMPANIED =
            flag("unaccompanied", LookedAfterEpisode::unaccompanied);

    /** Whether the placement is more than 20 miles from home and outside the authority. */
    public static final Flag<LookedAfterEpisode> DISTANT = flag("distant", LookedAfterEpisode::distant);

    /** The day of birth, or the expected day. */
    public static final Day<LookedAfterEpisode> BORN = Child.born(LookedAfterEpisode::child);

    /** The sex. */
    public static final Code<LookedAfterEpisode, Sex> SEX = Child.sex(LookedAfterEpisode::child);

    /** The ethnicity. */
    public static final Code<LookedAfterEpisode, Ethnicity> ETHNICITY = Child.ethnicity(LookedAfterEpisode::child);

    /** Whether a disability is recorded. */
    public static final Flag<LookedAfterEpisode> DISABLED = Child.disabled(LookedAfterEpisode::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<LookedAfterEpisode> AGE = age("age", BORN, STARTED);

    /** Episodes of being looked after. A child has one at a time. */
    public static final Episodes<LookedAfterEpisode> LOOKED_AFTER = Episodes.of(
                    "looked-after episode", CHILD, STARTED, ENDED)
            .recording(
                    START_REASON,
                    LEGAL_STATUS,
                    NEED,
                    PLACEMENT,
                    PROVIDER,
                    END_REASON,
                    CHANGE_REASON,
                    UNACCOMPANIED,
                    DISTANT,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED)
            .oneAtATime();

    /**
     * Holds unless the episode belongs to an agreed series of short breaks, which national counts leave out. An
     * episode without a recorded legal status is not taken for a short break.
     */
    public static final Condition<LookedAfterEpisode> NOT_SHORT_BREAK = LEGAL_STATUS
            .in(LegalStatus.shortBreaks())
            .not()
            .or(LEGAL_STATUS.isRecorded().not());

    /** Holds for an episode with which a child starts to be looked after. */
    public static final Condition<LookedAfterEpisode> STARTS_CARE = START_REASON.is(EpisodeStartReason.S);

    /** Holds for an episode with which a child ceases to be looked after; unknown where no reason is recorded. */
    public static final Condition<LookedAfterEpisode> ENDS_CARE =
            END_REASON.is(EpisodeEndReason.X1).not();

    /** Holds for foster placements, U1 to U6. */
    public static final Condition<LookedAfterEpisode> FOSTERED = PLACEMENT.in(PlacementType.fostering());

    /** Holds for children's homes and secure units, K1 and K2. */
    public static final Condition<LookedAfterEpisode> IN_HOME_OR_SECURE_UNIT =
            PLACEMENT.in(PlacementType.K1, PlacementType.K2);

    /** Hides the row. */
    @Override
    public String toString() {
        return LOOKED_AFTER.name();
    }
}
