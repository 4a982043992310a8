package safeguarding.statutory;

import java.util.Locale;
import java.util.Optional;

/** How alike an authority and its statistical neighbour are, in the words of the published lists. */
public enum Closeness {
    /** Extremely close. */
    EXTREMELY_CLOSE("extremely close"),
    /** Very close. */
    VERY_CLOSE("very close"),
    /** Close. */
    CLOSE("close"),
    /** Somewhat close. */
    SOMEWHAT_CLOSE("somewhat close"),
    /** Not close: the nearest there is, but not alike. */
    NOT_CLOSE("not close");

    private final String words;

    Closeness(String words) {
        this.words = words;
    }

    /** The words, in lower case. */
    public String words() {
        return words;
    }

    /** Reads the words, in any case of letters. Empty if they are others. */
    static Optional<Closeness> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (Closeness one : values()) {
            if (one.words.equals(lower)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The words. */
    @Override
    public String toString() {
        return words;
    }
}
