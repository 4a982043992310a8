package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;
import static safeguarding.fact.Column.workingDays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
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
import safeguarding.time.Span;
import safeguarding.time.WorkingCalendar;

/**
 * A time in which a child is looked after without a break: one row from the first episode to the last that follows it
 * without a day between. Short breaks, V3 and V4, are no periods of care.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param ended the day it ended; null if it is open
 * @param endReason why it ended, of the last episode; null if it is open or not recorded
 * @param need why the child is looked after, of the first episode; null if not recorded
 * @param lastPlacement where the child lives, or lived when it ended; null if not recorded
 * @param unaccompanied whether the child is an unaccompanied asylum-seeking child; null if not recorded
 * @param firstHealthAssessed the day of the initial health assessment; null if there was none or it is not recorded
 */
public record CarePeriod(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable EpisodeEndReason endReason,
        @Nullable PrimaryNeed need,
        @Nullable PlacementType lastPlacement,
        @Nullable Boolean unaccompanied,
        @Nullable LocalDate firstHealthAssessed) {

    /** Whose row it is. */
    public static final Key<CarePeriod> CHILD = Child.key(CarePeriod::child);

    /** The day it started. */
    public static final Day<CarePeriod> STARTED = day("started", CarePeriod::started);

    /** The day it ended. */
    public static final Day<CarePeriod> ENDED = day("ended", CarePeriod::ended);

    /** Why it ended, of the last episode. */
    public static final Code<CarePeriod, EpisodeEndReason> END_REASON =
            code("end reason", EpisodeEndReason.class, CarePeriod::endReason);

    /** Why the child is looked after, of the first episode. */
    public static final Code<CarePeriod, PrimaryNeed> NEED = code("need", PrimaryNeed.class, CarePeriod::need);

    /** Where the child lives, or lived when it ended. */
    public static final Code<CarePeriod, PlacementType> LAST_PLACEMENT =
            code("last placement", PlacementType.class, CarePeriod::lastPlacement);

    /** Whether the child is an unaccompanied asylum-seeking child. */
    public static final Flag<CarePeriod> UNACCOMPANIED = flag("unaccompanied", CarePeriod::unaccompanied);

    /** The day of the initial health assessment. */
    public static final Day<CarePeriod> FIRST_HEALTH_ASSESSED =
            day("first health assessed", CarePeriod::firstHealthAssessed);

    /** The day of birth, or the expected day. */
    public static final Day<CarePeriod> BORN = Child.born(CarePeriod::child);

    /** The sex. */
    public static final Code<CarePeriod, Sex> SEX = Child.sex(CarePeriod::child);

    /** The ethnicity. */
    public static final Code<CarePeriod, Ethnicity> ETHNICITY = Child.ethnicity(CarePeriod::child);

    /** Whether a disability is recorded. */
    public static final Flag<CarePeriod> DISABLED = Child.disabled(CarePeriod::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<CarePeriod> AGE = age("age", BORN, STARTED);

    /** The age in years on the day it ended. */
    public static final Whole<CarePeriod> AGE_AT_END = age("age at end", BORN, ENDED);

    /** Calendar days from the start to the end. */
    public static final Whole<CarePeriod> DAYS = days("days", STARTED, ENDED);

    /** Working days from the start, which is day 0, to the end. */
    public static final Whole<CarePeriod> WORKING_DAYS =
            workingDays("working days", STARTED, ENDED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Working days from the start, which is day 0, to the initial health assessment. */
    public static final Whole<CarePeriod> WORKING_DAYS_TO_HEALTH_ASSESSMENT = workingDays(
            "working days to health assessment", STARTED, FIRST_HEALTH_ASSESSED, WorkingCalendar.ENGLAND_AND_WALES);

    /** Periods of care. A child has one at a time. */
    public static final Episodes<CarePeriod> CARE_PERIODS = Episodes.of("period of care", CHILD, STARTED, ENDED)
            .recording(
                    END_REASON,
                    NEED,
                    LAST_PLACEMENT,
                    UNACCOMPANIED,
                    FIRST_HEALTH_ASSESSED,
                    BORN,
                    SEX,
                    ETHNICITY,
                    DISABLED)
            .oneAtATime();

    /** Holds for a period that starts within 12 months of the end of the child's previous one. */
    public static final Condition<CarePeriod> RETURN_IN_YEAR = CARE_PERIODS.repeatWithin(Span.months(12));

    /** Holds for a period that ended with adoption. */
    public static final Condition<CarePeriod> ADOPTED = END_REASON.in(EpisodeEndReason.adoption());

    /** Holds for a period that ended with a special guardianship order, by the codes of any year. */
    public static final Condition<CarePeriod> SPECIAL_GUARDIANSHIP =
            END_REASON.in(EpisodeEndReason.specialGuardianship());

    /** Holds for a period that ended with a residence or child arrangements order. */
    public static final Condition<CarePeriod> ARRANGEMENTS_ORDER = END_REASON.is(EpisodeEndReason.E41);

    /**
     * The periods of care that episodes make up. An episode goes on with the one before if it starts on the day that
     * one ends and that one did not end care; short breaks are left out, and so is what {@link
     * LookedAfterEpisode#LOOKED_AFTER} refuses. A period ends as its last episode does; where that says X1, the
     * episode after it is missing.
     */
    public static List<CarePeriod> join(Collection<LookedAfterEpisode> episodes) {
        var periods = new ArrayList<CarePeriod>();
        OneAtATime.accepted(episodes, LookedAfterEpisode::child, LookedAfterEpisode::started, LookedAfterEpisode::ended)
                .values()
                .forEach(ofChild -> {
                    CarePeriod open = null;
                    for (LookedAfterEpisode episode : ofChild) {
                        LegalStatus status = episode.legalStatus();
                        if (status != null && LegalStatus.shortBreaks().contains(status)) {
                            continue;
                        }
                        CarePeriod next = of(episode);
                        if (open == null || !open.goesOnWith(episode)) {
                            if (open != null) {
                                periods.add(open);
                            }
                            open = next;
                        } else {
                            open = open.with(next);
                        }
                    }
                    if (open != null) {
                        periods.add(open);
                    }
                });
        return periods;
    }

    private static CarePeriod of(LookedAfterEpisode episode) {
        return new CarePeriod(
                episode.child(),
                episode.started(),
                episode.ended(),
                episode.endReason(),
                episode.need(),
                episode.placement(),
                episode.unaccompanied(),
                null);
    }

    private boolean goesOnWith(LookedAfterEpisode next) {
        return next.started().equals(ended) && (endReason == null || endReason == EpisodeEndReason.X1);
    }

    private CarePeriod with(CarePeriod later) {
        return new CarePeriod(
                child,
                started,
                later.ended,
                later.endReason,
                need,
                later.lastPlacement,
                later.unaccompanied == null ? unaccompanied : later.unaccompanied,
                firstHealthAssessed);
    }

    /** This period, with the day of the initial health assessment. */
    public CarePeriod healthAssessed(LocalDate day) {
        return new CarePeriod(child, started, ended, endReason, need, lastPlacement, unaccompanied, day);
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return CARE_PERIODS.name();
    }
}
