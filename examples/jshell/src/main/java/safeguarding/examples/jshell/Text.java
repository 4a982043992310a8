package safeguarding.examples.jshell;

/**
 * What a command shows. A shell shows a value by its {@code toString}, and a string with quotes and escapes.
 *
 * @param text the text
 */
public record Text(String text) {

    /** The text. */
    @Override
    public String toString() {
        return text.stripTrailing();
    }
}
