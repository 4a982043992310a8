package safeguarding;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A sentence that the readings support.
 *
 * @param rule the rule that found it, such as {@code red} or {@code parts-differ}
 * @param severity how much it matters
 * @param sentence one plain sentence, with exact numbers
 * @param readings the readings it rests on; it is published only if all of them are shown
 */
public record Finding(String rule, Severity severity, String sentence, List<Reading> readings) {

    /** How much a finding matters, the most first. */
    public enum Severity {
        /** Look at it now. */
        ACT,
        /** Look at it soon. */
        WATCH,
        /** Know of it when using the figure. */
        CAVEAT
    }

    /** @throws IllegalArgumentException if there is no sentence or it rests on no reading */
    public Finding {
        checkArgument(!sentence.isBlank(), "a finding needs a sentence");
        readings = List.copyOf(readings);
        checkArgument(!readings.isEmpty(), "a finding rests on at least one reading");
    }

    /** Names the rule and the readings and hides the sentence, which holds exact numbers. */
    @Override
    public String toString() {
        return severity + " " + rule + ": " + readings;
    }
}
