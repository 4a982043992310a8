package safeguarding.statutory.ssda903;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private @Nullable List<int[]> care;
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
        for (int[] period : care) {
            if (period[0] <= day && day < period[1]) {
                return period[0];
            }
        }
        return null;
    }

    /** The periods of care, first day and end, as {@link safeguarding.children.CarePeriod#join} joins them. */
    private static List<int[]> care(Editions episodes) {
        var periods = new ArrayList<int[]>();
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
            int[] last = periods.isEmpty() ? null : periods.get(periods.size() - 1);
            if (last != null && goesOn && last[1] == start) {
                last[1] = taken;
            } else {
                periods.add(new int[] {start, taken});
            }
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

    /** The first day from a day on at which an episode ends with adoption; null if there is none. */
    @Nullable
    Integer adopted(int from) {
        Editions episodes = of(Table.EPISODES);
        Integer first = null;
        for (int i = 0; i < episodes.size(); i++) {
            int reason = Editions.unpack(episodes.code(i), END_REASON);
            boolean adopted = EpisodeEndReason.adoption().stream().anyMatch(code -> reason == 1 + code.ordinal());
            if (adopted && episodes.end(i) >= from && (first == null || episodes.end(i) < first)) {
                first = episodes.end(i);
            }
        }
        return first;
    }

    /** The first day from a day on at which an episode in a placement for adoption starts; null if there is none. */
    @Nullable
    Integer placedForAdoption(int from) {
        Editions episodes = of(Table.EPISODES);
        Integer first = null;
        for (int i = 0; i < episodes.size(); i++) {
            int placement = Editions.unpack(episodes.code(i), PLACEMENT);
            boolean adoptive = PlacementType.adoptive().stream().anyMatch(code -> placement == 1 + code.ordinal());
            if (adoptive && episodes.start(i) >= from && (first == null || episodes.start(i) < first)) {
                first = episodes.start(i);
            }
        }
        return first;
    }

    /** Hides the child. */
    @Override
    public String toString() {
        return "child";
    }
}
