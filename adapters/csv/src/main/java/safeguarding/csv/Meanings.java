package safeguarding.csv;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column mean, worked out once for each text: rows say the same again and again. It holds a bounded
 * number of short texts, the first that come; what others mean is worked out each time. Not safe for use by several threads.
 *
 * @param <V> what they mean
 */
public final class Meanings<V> {

    private static final int FEWEST_BITS = 6;
    private static final int MOST_BITS = 16;

    private final Function<String, @Nullable V> meaning;
    private int bits = FEWEST_BITS;
    private int size;
    private @Nullable Object[] values = new Object[1 << bits];

    /** Of each place the two numbers of the text that stands there. */
    private long[] numbers = new long[2 << bits];

    private Meanings(Function<String, @Nullable V> meaning) {
        this.meaning = meaning;
    }

    /**
     * What cells mean.
     *
     * @param meaning what a text means, always the same; null if nothing, which is asked each time
     */
    public static <V> Meanings<V> of(Function<String, @Nullable V> meaning) {
        return new Meanings<>(meaning);
    }

    /** What a text means; null if nothing. */
    public @Nullable V of(String text) {
        return meaning.apply(text);
    }

    /** What a cell means; null if it is empty or means nothing. */
    @SuppressWarnings("unchecked")
    @Nullable
    V of(Scan scan, int cell) {
        byte[] bytes = scan.bytes();
        int from = scan.start(cell);
        int to = scan.end(cell);
        if (from == to) {
            return null;
        }
        // the two numbers do not tell a text from one with NUL behind it
        if (to - from > Slices.SHORT || bytes[to - 1] == 0) {
            return ofCell(scan, cell);
        }
        long low = Slices.low(bytes, from, to);
        long high = Slices.high(bytes, from, to);
        Object known = values[slot(low, high)];
        return known == null ? first(scan, cell, low, high) : (V) known;
    }

    private @Nullable V ofCell(Scan scan, int cell) {
        String text = Cells.plain(scan.text(cell));
        return text.isEmpty() ? null : meaning.apply(text);
    }

    private @Nullable V first(Scan scan, int cell, long low, long high) {
        V value = ofCell(scan, cell);
        if (value != null && 2 * size < 1 << MOST_BITS) {
            if (2 * size >= values.length) {
                grow();
            }
            put(value, low, high);
            size++;
        }
        return value;
    }

    private void put(Object value, long low, long high) {
        int slot = slot(low, high);
        values[slot] = value;
        numbers[2 * slot] = low;
        numbers[2 * slot + 1] = high;
    }

    private void grow() {
        @Nullable Object[] oldValues = values;
        long[] oldNumbers = numbers;
        bits++;
        values = new Object[1 << bits];
        numbers = new long[2 << bits];
        for (int i = 0; i < oldValues.length; i++) {
            Object value = oldValues[i];
            if (value != null) {
                put(value, oldNumbers[2 * i], oldNumbers[2 * i + 1]);
            }
        }
    }

    /** Where a text stands, or would: there is always room. */
    private int slot(long low, long high) {
        int slot = Slices.slot(low, high, bits);
        while (values[slot] != null && (numbers[2 * slot] != low || numbers[2 * slot + 1] != high)) {
            slot = slot + 1 & values.length - 1;
        }
        return slot;
    }

    /** Says how many texts are known, and none of them. */
    @Override
    public String toString() {
        return size + " texts";
    }
}
