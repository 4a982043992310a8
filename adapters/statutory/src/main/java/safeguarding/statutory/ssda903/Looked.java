package safeguarding.statutory.ssda903;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Child;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.Sex;

/** What is known of one child while the return is read. */
final class Looked {

    /** The place of these codes of an episode, as they are packed. */
    static final int STATUS = 1;

    static final int PLACEMENT = 3;
    static final int END_REASON = 5;

    private final String id;
    private @Nullable Editions editions;
    private @Nullable Child child;
    private boolean inHeader;
    private boolean seen;
    private @Nullable NavigableMap<Integer, Integer> care;
    private @Nullable NavigableSet<Integer> adoptions;
    private @Nullable NavigableSet<Integer> adoptivePlacements;
    private int headerYear;

    @Nullable
    LocalDate born;

    @Nullable
    Sex sex;

    @Nullable
    Ethnicity ethnicity;

    /** Whether a row that says until when the child was unaccompanied was refused. */
    boolean unaccompaniedUnread;

    /** The first day after the child was unaccompanied; open if it has not come; null if the child never was. */
    @Nullable
    Integer unaccompaniedUntil;

    Looked(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** The child, from now on unchanged. */
    Child child() {
        if (child == null) {
            child = new Child(id, born, born == null ? null : Boolean.FALSE, sex, ethnicity, null);
        }
        return child;
    }

    boolean inHeader() {
        return inHeader;
    }

    int headerYear() {
        return headerYear;
    }

    void inHeader(int year) {
        if (!inHeader) {
            headerYear = year;
        }
        inHeader = true;
    }

    /** True the first time it is asked. */
    boolean firstSeen() {
        boolean first = !seen;
        seen = true;
        return first;
    }

    Editions of(Table table) {
        Editions some = editions;
        while (some != null && some.table() != table) {
            some = some.others();
        }
        if (some == null) {
            some = new Editions(table, editions);
            editions = some;
        }
        return some;
    }

    /**
     * Whether the child is unaccompanied on a day, where a file says who is; null if the child may be in it all the same.
     *
     * @param all whether every row of that file has a child
     */
    @Nullable
    Boolean unaccompaniedOn(int day, boolean all) {
        if (unaccompaniedUntil != null) {
            return unaccompaniedUntil > day;
        }
        return all && !unaccompaniedUnread ? Boolean.FALSE : null;
    }

    /**
     * The first day of the unbroken care in which the child is on a day, short breaks aside; null if the child is not
     * looked after that day. To be asked when every episode was read.
     */
    @Nullable
    Integer careSince(int day) {
        if (care == null) {
            care = care(of(Table.EPISODES));
        }
        Map.Entry<Integer, Integer> period = care.floorEntry(day);
        return period != null && day < period.getValue() ? period.getKey() : null;
    }

    /** The end of each period of care by its first day, as {@link safeguarding.children.CarePeriod#join} joins them. */
    private static NavigableMap<Integer, Integer> care(Editions episodes) {
        var periods = new TreeMap<Integer, Integer>();
        List<Integer> order = IntStream.range(0, episodes.size())
                .boxed()
                .sorted(comparing(episodes::start))
                .toList();
        int taken = Integer.MIN_VALUE;
        boolean goesOn = false;
        for (int i : order) {
            int start = episodes.start(i);
            if (start < taken) {
                continue;
            }
            taken = episodes.end(i);
            if (!isCare(episodes, i)) {
                continue;
            }
            Map.Entry<Integer, Integer> last = periods.lastEntry();
            boolean joined = last != null && goesOn && last.getValue() == start;
            periods.put(joined ? last.getKey() : start, taken);
            goesOn = goesOn(episodes, i);
        }
        return periods;
    }

    private static boolean isCare(Editions episodes, int i) {
        int status = Editions.unpack(episodes.code(i), STATUS);
        return status != 1 + LegalStatus.V3.ordinal() && status != 1 + LegalStatus.V4.ordinal();
    }

    private static boolean goesOn(Editions episodes, int i) {
        int reason = Editions.unpack(episodes.code(i), END_REASON);
        return reason == 0 || reason == 1 + EpisodeEndReason.X1.ordinal();
    }

    /**
     * The first day from a day on at which an episode ends with adoption; null if there is none. To be asked when every
     * episode was read.
     */
    @Nullable
    Integer adopted(int from) {
        if (adoptions == null) {
            adoptions = days(END_REASON, EpisodeEndReason.adoption(), Editions::end);
        }
        return adoptions.ceiling(from);
    }

    /**
     * The first day from a day on at which an episode in a placement for adoption starts; null if there is none. To be asked
     * when every episode was read.
     */
    @Nullable
    Integer placedForAdoption(int from) {
        if (adoptivePlacements == null) {
            adoptivePlacements = days(PLACEMENT, PlacementType.adoptive(), Editions::start);
        }
        return adoptivePlacements.ceiling(from);
    }

    /** A day of each episode that has one of some codes in a place. */
    private NavigableSet<Integer> days(
            int place, Collection<? extends Enum<?>> codes, ToIntBiFunction<Editions, Integer> day) {
        Editions episodes = of(Table.EPISODES);
        var days = new TreeSet<Integer>();
        for (int i = 0; i < episodes.size(); i++) {
            int code = Editions.unpack(episodes.code(i), place);
            if (codes.stream().anyMatch(some -> code == 1 + some.ordinal())) {
                days.add(day.applyAsInt(episodes, i));
            }
        }
        return days;
    }

    /** Hides the child. */
    @Override
    public String toString() {
        return "child";
    }
}
