package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which a looked-after child has one legal status: the episodes that differ in placement alone are one.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param ended the day it ended; null if it is open
 * @param status the legal status; null if not recorded
 */
public record LegalPeriod(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable LegalStatus status) {

    /** Whose row it is. */
    public static final Key<LegalPeriod> CHILD = Child.key(LegalPeriod::child);

    /** The day it started. */
    public static final Day<LegalPeriod> STARTED = day("started", LegalPeriod::started);

    /** The day it ended. */
    public static final Day<LegalPeriod> ENDED = day("ended", LegalPeriod::ended);

    /** The legal status. */
    public static final Code<LegalPeriod, LegalStatus> STATUS = code("status", LegalStatus.class, LegalPeriod::status);

    /** The day of birth, or the expected day. */
    public static final Day<LegalPeriod> BORN = Child.born(LegalPeriod::child);

    /** The sex. */
    public static final Code<LegalPeriod, Sex> SEX = Child.sex(LegalPeriod::child);

    /** The ethnicity. */
    public static final Code<LegalPeriod, Ethnicity> ETHNICITY = Child.ethnicity(LegalPeriod::child);

    /** Whether a disability is recorded. */
    public static final Flag<LegalPeriod> DISABLED = Child.disabled(LegalPeriod::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<LegalPeriod> AGE = age("age", BORN, STARTED);

    /** Legal statuses. A child has one at a time. */
    public static final Episodes<LegalPeriod> LEGAL_PERIODS = Episodes.of("legal status", CHILD, STARTED, ENDED)
            .recording(STATUS, BORN, SEX, ETHNICITY, DISABLED)
            .oneAtATime();

    /** Holds for police protection under section 46 of the Children Act 1989, L1. */
    public static final Condition<LegalPeriod> POLICE_PROTECTION = STATUS.is(LegalStatus.L1);

    /** Holds for emergency protection orders under section 44 of the Children Act 1989, L2. */
    public static final Condition<LegalPeriod> EMERGENCY_PROTECTION = STATUS.is(LegalStatus.L2);

    /**
     * The legal statuses that episodes make up: an episode goes on with the one before if it starts on the day that one
     * ends and has the same status. What {@link LookedAfterEpisode#LOOKED_AFTER} refuses is left out.
     */
    public static List<LegalPeriod> join(Collection<LookedAfterEpisode> episodes) {
        var periods = new ArrayList<LegalPeriod>();
        OneAtATime.accepted(episodes, LookedAfterEpisode::child, LookedAfterEpisode::started, LookedAfterEpisode::ended)
                .values()
                .forEach(ofChild -> {
                    LegalPeriod open = null;
                    for (LookedAfterEpisode episode : ofChild) {
                        boolean goesOn = open != null
                                && episode.started().equals(open.ended)
                                && open.status == episode.legalStatus();
                        if (open != null && !goesOn) {
                            periods.add(open);
                        }
                        open = new LegalPeriod(
                                episode.child(),
                                open != null && goesOn ? open.started : episode.started(),
                                episode.ended(),
                                episode.legalStatus());
                    }
                    if (open != null) {
                        periods.add(open);
                    }
                });
        return periods;
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return LEGAL_PERIODS.name();
    }
}
