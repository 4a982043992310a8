package safeguarding.cli;

import java.io.UncheckedIOException;
import safeguarding.protect.DisclosureException;
import safeguarding.statutory.LimitException;

/**
 * What a command that threw tells: an exit code and a reason that holds nothing of what a row said.
 *
 * @param exit one of {@link Exit}
 * @param reason what is wrong and what would be right
 */
record Failure(int exit, String reason) {

    private static final int DEEPEST = 10;

    static Failure of(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof Refusal refusal) {
            return new Failure(refusal.exit(), refusal.reason());
        }
        if (thrown instanceof DisclosureException) {
            return new Failure(Exit.WITHHELD, message);
        }
        if (thrown instanceof LimitException) {
            return new Failure(Exit.DATA, message);
        }
        if (thrown instanceof UncheckedIOException) {
            return new Failure(Exit.FILES, message);
        }
        // not its kinds: what a NumberFormatException says is the text that is no number
        if (thrown.getClass().equals(IllegalArgumentException.class)) {
            return new Failure(Exit.USAGE, message);
        }
        if (thrown instanceof OutOfMemoryError) {
            return new Failure(
                    Exit.DATA,
                    "the files need more memory than Java was given; start it with more: java -Xmx4g -jar …");
        }
        // the message of any other could hold what a row said
        return new Failure(
                Exit.BROKEN,
                "the program itself is at fault (" + thrown.getClass().getSimpleName() + ")");
    }

    /** Where it was thrown and what caused it, without messages: they could hold what a row said. */
    static String trace(Throwable thrown) {
        var text = new StringBuilder();
        Throwable next = thrown;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            text.append(depth == 0 ? "" : "caused by ")
                    .append(next.getClass().getName())
                    .append('\n');
            for (StackTraceElement at : next.getStackTrace()) {
                text.append("    at ").append(at).append('\n');
            }
            next = next.getCause();
        }
        return text.toString();
    }
}
