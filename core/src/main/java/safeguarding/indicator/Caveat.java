package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a reader must know before using a figure: one plain sentence.
 *
 * @param words the sentence
 */
public record Caveat(String words) {

    /** @throws IllegalArgumentException if it is blank or longer than 500 characters */
    public Caveat {
        checkArgument(!words.isBlank() && words.length() <= 500, "a caveat is a sentence of 1 to 500 characters");
    }

    @Override
    public String toString() {
        return words;
    }
}
