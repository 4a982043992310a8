package safeguarding.synthetic;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.AssessmentFactor;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;

/**
 * What follows from one referral of a child, as days since 1970. The plan of an area fills it in; nothing outside the
 * package sees it.
 */
final class Journey {

    /** A day that is not there. */
    static final int NONE = Integer.MIN_VALUE;

    /** An end that has not come. */
    static final int OPEN = Integer.MAX_VALUE;

    /** What becomes of a plan in the year in which it starts and the next. */
    enum Fate {
        /** It ends in the year in which it started. */
        ENDED,
        /** It is open at the end of that year. */
        KEPT,
        /** It is open at the end of the next year too. */
        CARRIED
    }

    int referred;

    @Nullable
    Kid kid;

    ReferralSource source = ReferralSource.OTHER;
    PrimaryNeed need = PrimaryNeed.N1;
    boolean inNeed = true;

    /** Whether the episode of need ends when the plan of the area says so, and not with a plan or with care. */
    boolean free;

    /** Whether nothing may be added to the child after this journey but what is added already. */
    boolean last;

    int needEnd = OPEN;
    int assessed = NONE;
    int authorised = NONE;
    final Set<AssessmentFactor> factors = EnumSet.noneOf(AssessmentFactor.class);

    int enquired = NONE;
    int enquiryDone = NONE;
    int conferenced = NONE;

    int planned = NONE;
    int planEnd = OPEN;
    Fate fate = Fate.KEPT;
    AbuseCategory initial = AbuseCategory.NEG;
    AbuseCategory latest = AbuseCategory.NEG;
    int previousPlans;
    boolean reviewedLate;

    /** The journey with the plan before this one's; null if there is none in the records. */
    @Nullable
    Journey prior;

    int care = NONE;
    int careEnd = OPEN;
    EpisodeEndReason reason = EpisodeEndReason.E8;

    /** Where the child lives at the end of the calibrated year; null if not in care then, or with adopters. */
    @Nullable
    PlacementType home;

    /** The day in that year on which it moved there, if it cannot have lived there always; none otherwise. */
    int moved = NONE;

    /** The years, by their first, in which there are three placements. */
    final Set<Integer> unsettled = new LinkedHashSet<>();

    Journey(int referred) {
        this.referred = referred;
    }

    /** A journey with a plan that starts on the day of its conference; the days before it are not set yet. */
    static Journey planned(int day) {
        var journey = new Journey(NONE);
        journey.planned = day;
        journey.conferenced = day;
        return journey;
    }

    /** Whether care ends in adoption. */
    static boolean adopted(EpisodeEndReason reason) {
        return reason == EpisodeEndReason.E11 || reason == EpisodeEndReason.E12;
    }

    /** Whether care ends on the 18th birthday. */
    static boolean adult(EpisodeEndReason reason) {
        return reason == EpisodeEndReason.E17 || reason == EpisodeEndReason.E5 || reason == EpisodeEndReason.E6;
    }

    /** The day on which a child who is adopted moves to its adopters. */
    int placedForAdoption() {
        return care + (careEnd - care) * 70 / 100;
    }

    boolean adopted() {
        return care != NONE && adopted(reason);
    }

    boolean leftAt18() {
        return care != NONE && adult(reason);
    }

    /** The first day on which the episode of need may end. */
    int earliestEnd() {
        return Math.max(Math.max(authorised, enquiryDone), Math.max(conferenced, referred)) + 1;
    }
}
