package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.whole;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.MissingFrom;
import safeguarding.children.code.MissingKind;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A child's being missing, from the day it is reported to the day of return.
 *
 * @param child the child, with what is known about it
 * @param started the day the child went missing, {@code MIS_START}
 * @param ended the day the child returned, {@code MIS_END}; null if still missing
 * @param kind missing, or away from placement without authorisation, {@code MISSING}; null if not recorded
 * @param from where the child went missing from; null if not recorded
 * @param lookedAfter whether the child was looked after; null if not recorded
 * @param interviewOffered whether a return home interview was offered; null if not recorded
 * @param interviewAccepted whether the child accepted the offer; null if not recorded
 * @param interviewDone whether a return home interview took place; a refused one did not; null if not recorded
 * @param hoursToInterview hours from the return to the interview; null if there was none or it is not recorded
 * @param notInvestigated whether the report was closed without an investigation, as after an early return; null if not
 *     recorded
 */
public record MissingEpisode(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable MissingKind kind,
        @Nullable MissingFrom from,
        @Nullable Boolean lookedAfter,
        @Nullable Boolean interviewOffered,
        @Nullable Boolean interviewAccepted,
        @Nullable Boolean interviewDone,
        @Nullable Integer hoursToInterview,
        @Nullable Boolean notInvestigated) {

    /** Whose row it is. */
    public static final Key<MissingEpisode> CHILD = Child.key(MissingEpisode::child);

    /** The day the child went missing. */
    public static final Day<MissingEpisode> STARTED = day("started", MissingEpisode::started);

    /** The day the child returned. */
    public static final Day<MissingEpisode> ENDED = day("ended", MissingEpisode::ended);

    /** Missing, or away from placement without authorisation. */
    public static final Code<MissingEpisode, MissingKind> KIND = code("kind", MissingKind.class, MissingEpisode::kind);

    /** Where the child went missing from. */
    public static final Code<MissingEpisode, MissingFrom> FROM = code("from", MissingFrom.class, MissingEpisode::from);

    /** Whether the child was looked after. */
    public static final Flag<MissingEpisode> LOOKED_AFTER = flag("looked after", MissingEpisode::lookedAfter);

    /** Whether a return home interview was offered. */
    public static final Flag<MissingEpisode> INTERVIEW_OFFERED =
            flag("interview offered", MissingEpisode::interviewOffered);

    /** Whether the child accepted the offer. */
    public static final Flag<MissingEpisode> INTERVIEW_ACCEPTED =
            flag("interview accepted", MissingEpisode::interviewAccepted);

    /** Whether a return home interview took place; a refused one did not. */
    public static final Flag<MissingEpisode> INTERVIEW_DONE = flag("interview done", MissingEpisode::interviewDone);

    /** Hours from the return to the interview. */
    public static final Whole<MissingEpisode> HOURS_TO_INTERVIEW =
            whole("hours to interview", MissingEpisode::hoursToInterview);

    /** Whether the report was closed without an investigation, as after an early return. */
    public static final Flag<MissingEpisode> NOT_INVESTIGATED =
            flag("not investigated", MissingEpisode::notInvestigated);

    /** The day of birth, or the expected day. */
    public static final Day<MissingEpisode> BORN = Child.born(MissingEpisode::child);

    /** The sex. */
    public static final Code<MissingEpisode, Sex> SEX = Child.sex(MissingEpisode::child);

    /** The ethnicity. */
    public static final Code<MissingEpisode, Ethnicity> ETHNICITY = Child.ethnicity(MissingEpisode::child);

    /** Whether a disability is recorded. */
    public static final Flag<MissingEpisode> DISABLED = Child.disabled(MissingEpisode::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<MissingEpisode> AGE = age("age", BORN, STARTED);

    /** Missing episodes. Two of one child may fall on one day. */
    public static final Episodes<MissingEpisode> MISSING = Episodes.of("missing episode", CHILD, STARTED, ENDED)
            .recording(
                    KIND,
                    FROM,
                    LOOKED_AFTER,
                    INTERVIEW_OFFERED,
                    INTERVIEW_ACCEPTED,
                    INTERVIEW_DONE,
                    HOURS_TO_INTERVIEW,
                    NOT_INVESTIGATED,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED);

    /**
     * Holds for being missing, and not for being away from placement with the whereabouts known. Where the kind is not
     * recorded, as in police records, the child was missing.
     */
    public static final Condition<MissingEpisode> NOT_AWAY =
            KIND.is(MissingKind.M).or(KIND.isRecorded().not());

    /** Holds if the interview took place within 72 hours of the return. */
    public static final Condition<MissingEpisode> INTERVIEWED_WITHIN_72_HOURS = HOURS_TO_INTERVIEW.atMost(72);

    /** Hides the row. */
    @Override
    public String toString() {
        return MISSING.name();
    }
}
