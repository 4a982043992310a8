package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.EarlyHelpEnd;
import safeguarding.children.code.EarlyHelpLead;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which a child has early help, as in the Standard Safeguarding Dataset.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param ended the day it ended; null if it is open
 * @param lead who leads it; null if not recorded
 * @param endReason why it ended; null if it is open or not recorded
 * @param referredOnline whether it was asked for on line; null if not recorded
 */
public record EarlyHelpEpisode(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable EarlyHelpLead lead,
        @Nullable EarlyHelpEnd endReason,
        @Nullable Boolean referredOnline) {

    /** Whose row it is. */
    public static final Key<EarlyHelpEpisode> CHILD = Child.key(EarlyHelpEpisode::child);

    /** The day it started. */
    public static final Day<EarlyHelpEpisode> STARTED = day("started", EarlyHelpEpisode::started);

    /** The day it ended. */
    public static final Day<EarlyHelpEpisode> ENDED = day("ended", EarlyHelpEpisode::ended);

    /** Who leads it. */
    public static final Code<EarlyHelpEpisode, EarlyHelpLead> LEAD =
            code("lead", EarlyHelpLead.class, EarlyHelpEpisode::lead);

    /** Why it ended. */
    public static final Code<EarlyHelpEpisode, EarlyHelpEnd> END_REASON =
            code("end reason", EarlyHelpEnd.class, EarlyHelpEpisode::endReason);

    /** Whether it was asked for on line. */
    public static final Flag<EarlyHelpEpisode> REFERRED_ONLINE =
            flag("referred online", EarlyHelpEpisode::referredOnline);

    /** The day of birth, or the expected day. */
    public static final Day<EarlyHelpEpisode> BORN = Child.born(EarlyHelpEpisode::child);

    /** The sex. */
    public static final Code<EarlyHelpEpisode, Sex> SEX = Child.sex(EarlyHelpEpisode::child);

    /** The ethnicity. */
    public static final Code<EarlyHelpEpisode, Ethnicity> ETHNICITY = Child.ethnicity(EarlyHelpEpisode::child);

    /** Whether a disability is recorded. */
    public static final Flag<EarlyHelpEpisode> DISABLED = Child.disabled(EarlyHelpEpisode::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<EarlyHelpEpisode> AGE = age("age", BORN, STARTED);

    /** Early help episodes. */
    public static final Episodes<EarlyHelpEpisode> EARLY_HELP_EPISODES = Episodes.of(
                    "early help episode", CHILD, STARTED, ENDED)
            .recording(LEAD, END_REASON, REFERRED_ONLINE, BORN, SEX, ETHNICITY, DISABLED);

    /** Hides the row. */
    @Override
    public String toString() {
        return EARLY_HELP_EPISODES.name();
    }
}
