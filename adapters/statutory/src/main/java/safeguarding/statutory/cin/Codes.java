package safeguarding.statutory.cin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import safeguarding.children.code.OfficialCode;

/** The codes of a set as they are written in the files of a year, found without making text of what is read. */
final class Codes<E extends Enum<E> & OfficialCode> {

    private static final int LONGEST = Long.BYTES;

    private final long[] written;
    private final List<E> codes;
    private final String reason;

    /** @param years a code is read as it is written in any of them */
    Codes(Class<E> set, int... years) {
        var found = new TreeMap<Long, E>();
        var texts = new ArrayList<String>();
        for (E code : set.getEnumConstants()) {
            for (int year : years) {
                code.codeIn(year).ifPresent(text -> {
                    if (found.put(packed(text.toCharArray(), 0, text.length()), code) == null) {
                        texts.add(text);
                    }
                });
            }
        }
        written = found.keySet().stream().mapToLong(Long::longValue).toArray();
        codes = List.copyOf(found.values());
        reason = "must be one of the codes " + String.join(", ", texts);
    }

    /** The code that is written like this; null if there is none. */
    @Nullable
    E find(char[] text, int from, int to) {
        if (to - from > LONGEST) {
            return null;
        }
        int index = Arrays.binarySearch(written, packed(text, from, to));
        return index < 0 ? null : codes.get(index);
    }

    /** The letters as one number; negative, which no code is, if one of them is not ASCII. */
    private static long packed(char[] text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            if (text[i] > 0x7F) {
                return -1;
            }
            packed = packed << 8 | text[i];
        }
        return packed;
    }

    /** What is wrong with anything else. */
    String reason() {
        return reason;
    }
}
