package safeguarding.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * What a command came to.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it said besides
 */
record Ran(int exit, String out, String err) {

    /** Runs the program as from a script. */
    static Ran scorecard(String... args) {
        return run(false, args);
    }

    /** Runs the program with standard error on a terminal. */
    static Ran watched(String... args) {
        return run(true, args);
    }

    private static Ran run(boolean watched, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit;
        try (var first = new PrintStream(out, true, StandardCharsets.UTF_8);
                var second = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            exit = Main.run(first, second, watched, args);
        }
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
