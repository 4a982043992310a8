package safeguarding.csv;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts of bytes in UTF-8: those that say the same are one text as a rule. It holds a bounded number of short ones. */
final class Texts {

    private static final int BITS = 12;

    private final @Nullable String[] known = new String[1 << BITS];
    private final long[] lows = new long[1 << BITS];
    private final long[] highs = new long[1 << BITS];
    private final int[] lengths = new int[1 << BITS];

    /** The text of a stretch of bytes. */
    String of(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > Slices.SHORT) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        long low = Slices.low(bytes, from, to);
        long high = Slices.high(bytes, from, to);
        int slot = Slices.slot(low, high, BITS);
        String text = known[slot];
        if (text == null || lows[slot] != low || highs[slot] != high || lengths[slot] != length) {
            text = new String(bytes, from, length, StandardCharsets.UTF_8);
            known[slot] = text;
            lows[slot] = low;
            highs[slot] = high;
            lengths[slot] = length;
        }
        return text;
    }
}
