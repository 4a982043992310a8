package safeguarding.csv;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names and labels within the standard's limits, no two the same. */
final class OpenDataNames {

    /** The most characters of a column's name. */
    static final int NAME = 50;

    /** The most characters of a column's label. */
    static final int LABEL = 80;

    /** The most characters of a filter's item or of a place's name. */
    static final int ITEM = 120;

    private final Set<String> taken;

    /** @param taken what is taken already */
    OpenDataNames(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /**
     * A name in small letters, digits and underscores that begins with a letter.
     *
     * @param otherwise what it is called if nothing of it is left
     * @param most the most characters
     */
    String snake(String text, String otherwise, int most) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String begun =
                plain.isEmpty() ? otherwise : Character.isDigit(plain.charAt(0)) ? otherwise + "_" + plain : plain;
        return free(begun, "_", "", most);
    }

    /** A text of one line. */
    String words(String text, String otherwise, int most) {
        String plain = line(text);
        return free(plain.isEmpty() ? otherwise : plain, " (", ")", most);
    }

    /** The text, cut to the most, with a number behind it if it is taken. */
    private String free(String text, String before, String after, int most) {
        String candidate = cut(text, most);
        for (int i = 2; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
            String number = before + i + after;
            candidate = cut(text, most - number.length()) + number;
        }
        return candidate;
    }

    /**
     * A text on one line: white space in a row is one space, none is at its ends; control characters, signs that turn the
     * direction of writing, halves of characters and what is none are dropped.
     */
    static String line(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(OpenDataNames::isKept)
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll(" +", " ").strip();
    }

    /** A text on one line, cut to the most. */
    static String line(String text, int most) {
        return cut(line(text), most);
    }

    private static boolean isKept(int c) {
        boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xFFFE) == 0xFFFE;
        return !Character.isISOControl(c) && !turns && !half && !none;
    }

    /** The text cut to the most: after a word, if one ends in its second half. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > most / 2 ? space : end).replaceAll("[ _]+$", "");
    }
}
