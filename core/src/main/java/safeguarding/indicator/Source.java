package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where an indicator's definition comes from.
 *
 * @param words the document or body, such as "DfE CIN census, table D1"
 * @param standing whether it is national, local or remembered
 */
public record Source(String words, Standing standing) {

    /** How firm the definition is. */
    public enum Standing {
        /** Read in official text, or recomputed from published figures. */
        NATIONAL("national definition"),
        /** Agreed locally; other places may count otherwise. */
        LOCAL("local definition"),
        /** Not checked against the official text. */
        UNCHECKED("definition not checked against the official text");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** @throws IllegalArgumentException if no words are given */
    public Source {
        checkArgument(!words.isBlank(), "a source needs a name");
    }

    /** A national definition. */
    public static Source national(String words) {
        return new Source(words, Standing.NATIONAL);
    }

    /** A local definition. */
    public static Source local(String words) {
        return new Source(words, Standing.LOCAL);
    }

    /** A definition that was not checked against the official text. */
    public static Source unchecked(String words) {
        return new Source(words, Standing.UNCHECKED);
    }

    @Override
    public String toString() {
        return words + " (" + standing + ")";
    }
}
