package safeguarding.children;

import static safeguarding.fact.Column.age;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.days;
import static safeguarding.fact.Column.flag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.Sex;
import safeguarding.fact.Code;
import safeguarding.fact.Day;
import safeguarding.fact.Episodes;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Whole;

/**
 * A time in which a looked-after child lives in one place with the same carers: the episodes that differ in legal
 * status alone are one placement.
 *
 * @param child the child, with what is known about it
 * @param started the day it started
 * @param ended the day it ended; null if it is open
 * @param type the kind of placement; null if not recorded
 * @param provider who provides it; null if not recorded
 * @param changeReason why it ended; null if it is open or not recorded
 * @param distant whether it is more than 20 miles from home and outside the authority; null if not recorded
 * @param shortBreak whether it belongs to an agreed series of short breaks; null if not recorded
 */
public record Placement(
        Child child,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable PlacementType type,
        @Nullable PlacementProvider provider,
        @Nullable PlacementChangeReason changeReason,
        @Nullable Boolean distant,
        @Nullable Boolean shortBreak) {

    /** Whose row it is. */
    public static final Key<Placement> CHILD = Child.key(Placement::child);

    /** The day it started. */
    public static final Day<Placement> STARTED = day("started", Placement::started);

    /** The day it ended. */
    public static final Day<Placement> ENDED = day("ended", Placement::ended);

    /** The kind of placement. */
    public static final Code<Placement, PlacementType> TYPE = code("type", PlacementType.class, Placement::type);

    /** Who provides it. */
    public static final Code<Placement, PlacementProvider> PROVIDER =
            code("provider", PlacementProvider.class, Placement::provider);

    /** Why it ended. */
    public static final Code<Placement, PlacementChangeReason> CHANGE_REASON =
            code("change reason", PlacementChangeReason.class, Placement::changeReason);

    /** Whether it is more than 20 miles from home and outside the authority. */
    public static final Flag<Placement> DISTANT = flag("distant", Placement::distant);

    /** Whether it belongs to an agreed series of short breaks. */
    public static final Flag<Placement> SHORT_BREAK = flag("short break", Placement::shortBreak);

    /** The day of birth, or the expected day. */
    public static final Day<Placement> BORN = Child.born(Placement::child);

    /** The sex. */
    public static final Code<Placement, Sex> SEX = Child.sex(Placement::child);

    /** The ethnicity. */
    public static final Code<Placement, Ethnicity> ETHNICITY = Child.ethnicity(Placement::child);

    /** Whether a disability is recorded. */
    public static final Flag<Placement> DISABLED = Child.disabled(Placement::child);

    /** The age in years on that day; an unborn child is 0. */
    public static final Whole<Placement> AGE = age("age", BORN, STARTED);

    /** Calendar days from the start to the end. */
    public static final Whole<Placement> DAYS = days("days", STARTED, ENDED);

    /** Placements. A child has one at a time. */
    public static final Episodes<Placement> PLACEMENTS = Episodes.of("placement", CHILD, STARTED, ENDED)
            .recording(TYPE, PROVIDER, CHANGE_REASON, DISTANT, SHORT_BREAK, BORN, SEX, ETHNICITY, DISABLED)
            .oneAtATime();

    /**
     * The placements that episodes make up. An episode goes on in the placement before it if it starts on the day that one
     * ends and only its legal status changed or the carers stayed the same (L, T, U); where nobody recorded why it
     * started, if the kind of placement and its provider are the same. What {@link LookedAfterEpisode#LOOKED_AFTER}
     * refuses is left out.
     *
     * <p>The kind, provider and distance are those of the last episode; count how children are placed on a day from the
     * episodes.
     */
    public static List<Placement> join(Collection<LookedAfterEpisode> episodes) {
        var placements = new ArrayList<Placement>();
        OneAtATime.accepted(episodes, LookedAfterEpisode::child, LookedAfterEpisode::started, LookedAfterEpisode::ended)
                .values()
                .forEach(ofChild -> {
                    Placement open = null;
                    for (LookedAfterEpisode episode : ofChild) {
                        boolean goesOn = open != null && open.goesOnWith(episode);
                        if (open != null && !goesOn) {
                            placements.add(open);
                        }
                        open = of(open != null && goesOn ? open.started : episode.started(), episode);
                    }
                    if (open != null) {
                        placements.add(open);
                    }
                });
        return placements;
    }

    private static Placement of(LocalDate started, LookedAfterEpisode last) {
        LegalStatus status = last.legalStatus();
        return new Placement(
                last.child(),
                started,
                last.ended(),
                last.placement(),
                last.provider(),
                last.changeReason(),
                last.distant(),
                status == null ? null : LegalStatus.shortBreaks().contains(status));
    }

    private boolean goesOnWith(LookedAfterEpisode next) {
        if (!next.started().equals(ended)) {
            return false;
        }
        EpisodeStartReason reason = next.startReason();
        return reason == null
                ? type == next.placement() && provider == next.provider()
                : reason == EpisodeStartReason.L || reason == EpisodeStartReason.T || reason == EpisodeStartReason.U;
    }

    /** Hides the row. */
    @Override
    public String toString() {
        return PLACEMENTS.name();
    }
}
