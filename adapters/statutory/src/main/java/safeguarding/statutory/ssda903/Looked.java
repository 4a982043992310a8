package safeguarding.statutory.ssda903;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
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
    private final Map<Table, Editions> editions = new EnumMap<>(Table.class);
    private @Nullable Child child;
    private boolean inHeader;
    private boolean seen;
    private int headerYear;

    @Nullable
    LocalDate born;

    @Nullable
    Sex sex;

    @Nullable
    Ethnicity ethnicity;

    /** The first day after the child was unaccompanied; open if it has not come; null if the child never was. */
    @Nullable
    Integer unaccompaniedUntil;

    Looked(String id) {
        this.id = id;
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
        return editions.computeIfAbsent(table, any -> new Editions());
    }

    /** Whether the child is unaccompanied on a day, where a file says who is. */
    boolean unaccompaniedOn(int day) {
        return unaccompaniedUntil != null && unaccompaniedUntil > day;
    }

    /**
     * The first day of the unbroken care in which the child is on a day, short breaks aside, as {@link
     * safeguarding.children.CarePeriod#join} joins it; null if the child is not looked after that day.
     */
    @Nullable
    Integer careSince(int day) {
        Editions episodes = of(Table.EPISODES);
        Integer since = null;
        for (int i = 0; i < episodes.size(); i++) {
            if (isCare(episodes, i) && episodes.start(i) <= day && episodes.end(i) > day) {
                since = episodes.start(i);
            }
        }
        for (boolean found = since != null; found; ) {
            found = false;
            for (int i = 0; i < episodes.size(); i++) {
                if (since != null
                        && isCare(episodes, i)
                        && episodes.end(i) == since
                        && episodes.start(i) < since
                        && goesOn(episodes, i)) {
                    since = episodes.start(i);
                    found = true;
                }
            }
        }
        return since;
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
