package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Key;

/**
 * An episode of being looked after, as in the SSDA903 return: a new one starts with each change of legal status or
 * placement, on the day the one before ends.
 *
 * @param child the child's id in the authority
 * @param started the day the episode started, {@code DECOM}
 * @param ended the day it ended, {@code DEC}; null if it is open
 * @param born the day of birth; null if not recorded
 * @param legalStatus the legal status, {@code LS}; null if not recorded
 * @param placement the placement, {@code PLACE}; null if not recorded
 */
public record LookedAfterEpisode(
        String child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable LocalDate born,
        @Nullable LegalStatus legalStatus,
        @Nullable CarePlacement placement) {

    /** Whose episode it is. */
    public static final Key<LookedAfterEpisode> CHILD = textKey("child", LookedAfterEpisode::child);

    /** The day the episode started. */
    public static final Day<LookedAfterEpisode> STARTED = day("started", LookedAfterEpisode::started);

    /** The day the episode ended. */
    public static final Day<LookedAfterEpisode> ENDED = day("ended", LookedAfterEpisode::ended);

    /** The day of birth. */
    public static final Day<LookedAfterEpisode> BORN = day("born", LookedAfterEpisode::born);

    /** The legal status. */
    public static final Code<LookedAfterEpisode, LegalStatus> LEGAL_STATUS =
            code("legal status", LegalStatus.class, LookedAfterEpisode::legalStatus);

    /** The placement. */
    public static final Code<LookedAfterEpisode, CarePlacement> PLACEMENT =
            code("placement", CarePlacement.class, LookedAfterEpisode::placement);

    /** Episodes of being looked after. A child has one at a time. */
    public static final Episodes<LookedAfterEpisode> LOOKED_AFTER = Episodes.of(
                    "looked-after episode", CHILD, STARTED, ENDED)
            .recording(BORN, LEGAL_STATUS, PLACEMENT)
            .oneAtATime();

    /**
     * Holds unless the episode belongs to an agreed series of short breaks, which national counts leave out. An episode
     * without a recorded legal status is not taken for a short break.
     */
    public static final Condition<LookedAfterEpisode> NOT_SHORT_BREAK = LEGAL_STATUS
            .in(LegalStatus.V3, LegalStatus.V4)
            .not()
            .or(LEGAL_STATUS.isRecorded().not());
}
