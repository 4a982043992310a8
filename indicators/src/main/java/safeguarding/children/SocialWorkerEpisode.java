package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.children.code.WorkerChangeReason;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which one social worker holds a looked-after child's case, as in the SSDA903 return from 2024. Who the
 * worker is, is not kept.
 *
 * @param child the child, with what is known about it
 * @param started the day it started, {@code SW_DECOM}
 * @param ended the day it ended, {@code SW_DEC}; null if it is open
 * @param reason why the case was given to the worker, {@code SW_REASON}; null if not recorded
 */
public record SocialWorkerEpisode(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable WorkerChangeReason reason) {

    /** Whose row it is. */
    public static final Key<SocialWorkerEpisode> CHILD = Child.key(SocialWorkerEpisode::child);

    /** The day it started. */
    public static final Day<SocialWorkerEpisode> STARTED = day("started", SocialWorkerEpisode::started);

    /** The day it ended. */
    public static final Day<SocialWorkerEpisode> ENDED = day("ended", SocialWorkerEpisode::ended);

    /** Why the case was given to the worker. */
    public static final Code<SocialWorkerEpisode, WorkerChangeReason> REASON =
            code("reason", WorkerChangeReason.class, SocialWorkerEpisode::reason);

    /** The day of birth, or the expected day. */
    public static final Day<SocialWorkerEpisode> BORN = Child.born(SocialWorkerEpisode::child);

    /** The sex. */
    public static final Code<SocialWorkerEpisode, Sex> SEX = Child.sex(SocialWorkerEpisode::child);

    /** The ethnicity. */
    public static final Code<SocialWorkerEpisode, Ethnicity> ETHNICITY = Child.ethnicity(SocialWorkerEpisode::child);

    /** Whether a disability is recorded. */
    public static final Flag<SocialWorkerEpisode> DISABLED = Child.disabled(SocialWorkerEpisode::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<SocialWorkerEpisode> AGE = age("age", BORN, STARTED);

    /** Times with one social worker. */
    public static final Episodes<SocialWorkerEpisode> SOCIAL_WORKER_EPISODES = Episodes.of(
                    "social worker episode", CHILD, STARTED, ENDED)
            .recording(REASON, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return SOCIAL_WORKER_EPISODES.name();
    }
}
