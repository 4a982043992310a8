package safeguarding.children;

import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.textKey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;

/**
 * A child's being missing, from the day it is reported to the day of return.
 *
 * @param child the child's id
 * @param started the day the child went missing
 * @param ended the day the child returned; null if still missing
 * @param from where the child went missing from; null if not recorded
 * @param interviewOffered whether a return home interview was offered; null if not recorded
 * @param interviewDone whether a return home interview took place; a refused one did not; null if not recorded
 */
public record MissingEpisode(
        String child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable MissingFrom from,
        @Nullable Boolean interviewOffered,
        @Nullable Boolean interviewDone) {

    /** Who is missing. */
    public static final Key<MissingEpisode> CHILD = textKey("child", MissingEpisode::child);

    /** The day the child went missing. */
    public static final Day<MissingEpisode> STARTED = day("started", MissingEpisode::started);

    /** The day the child returned. */
    public static final Day<MissingEpisode> ENDED = day("ended", MissingEpisode::ended);

    /** Where the child went missing from. */
    public static final Code<MissingEpisode, MissingFrom> FROM = code("from", MissingFrom.class, MissingEpisode::from);

    /** Whether a return home interview was offered. */
    public static final Flag<MissingEpisode> INTERVIEW_OFFERED =
            flag("interview offered", MissingEpisode::interviewOffered);

    /** Whether a return home interview took place. */
    public static final Flag<MissingEpisode> INTERVIEW_DONE = flag("interview done", MissingEpisode::interviewDone);

    /** Missing episodes. Two of one child may fall on one day. */
    public static final Episodes<MissingEpisode> MISSING =
            Episodes.of("missing episode", CHILD, STARTED, ENDED).recording(FROM, INTERVIEW_OFFERED, INTERVIEW_DONE);
}
