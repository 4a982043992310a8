package safeguarding.statutory;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the rows of a table say, each about something else. Of two rows about the same the second is refused if it says the
 * same. Otherwise neither is taken: the table is broken down by something that is not known here, and the first row of
 * several is not the total.
 */
final class Once<K, V> {

    /** Takes what a row says. */
    interface Taker<K, V> {
        void take(long row, K about, V says);
    }

    private static final class Entry<V> {
        private final long row;
        private final V says;
        private boolean refused;

        Entry(long row, V says) {
            this.row = row;
            this.says = says;
        }
    }

    private final String sameAbout;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>();

    /** @param sameAbout what two such rows have in common, such as "area and year" */
    Once(String sameAbout) {
        this.sameAbout = sameAbout;
    }

    /**
     * A row says something.
     *
     * @throws RefusedRow if another row is about the same
     */
    void add(FileWatch watch, long row, K about, V says) throws RefusedRow {
        Entry<V> earlier = entries.putIfAbsent(about, new Entry<>(row, says));
        if (earlier == null) {
            return;
        }
        if (!earlier.refused && earlier.says.equals(says)) {
            throw new RefusedRow("", "is a duplicate: row " + earlier.row + " says the same; that one stands");
        }
        if (!earlier.refused) {
            earlier.refused = true;
            watch.refuse(earlier.row, "", contradicts(row));
        }
        throw new RefusedRow("", contradicts(earlier.row));
    }

    private String contradicts(long row) {
        return "says otherwise than row " + row + ", which is about the same " + sameAbout + "; neither is taken";
    }

    /** Every row that stands, in the order of the file. */
    void each(Taker<? super K, ? super V> taker) {
        entries.forEach((about, entry) -> {
            if (!entry.refused) {
                taker.take(entry.row, about, entry.says);
            }
        });
    }
}
