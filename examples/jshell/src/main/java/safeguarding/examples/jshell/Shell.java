package safeguarding.examples.jshell;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import jdk.jshell.tool.JavaShellToolBuilder;

/** Opens a JShell in this JVM, with the library imported and the Durham year and scorecard defined. */
public final class Shell {

    private Shell() {}

    /**
     * Runs the shell until the user leaves it.
     *
     * @param args further options of JShell, for example files to load
     * @throws Exception if the shell cannot start
     */
    public static void main(String[] args) throws Exception {
        run(JavaShellToolBuilder.builder(), args);
    }

    static void run(JavaShellToolBuilder tool, String... args) throws Exception {
        // the tool wants its startup as a file, and this one may be in a jar
        var startup = Files.createTempFile("scorecard", ".jsh");
        try (var source = requireNonNull(Shell.class.getResourceAsStream("startup.jsh"), "startup.jsh is missing")) {
            Files.copy(source, startup, StandardCopyOption.REPLACE_EXISTING);
            tool.run(options(startup.toString(), args));
        } finally {
            Files.delete(startup);
        }
    }

    private static String[] options(String startup, String[] further) {
        // local: a second JVM would cost seconds; it sees our classes because they are on our own class path
        String[] ours = {
            "--class-path",
            System.getProperty("java.class.path"),
            "--execution",
            "local",
            "--feedback",
            "scorecard",
            "--startup",
            startup
        };
        var all = Arrays.copyOf(ours, ours.length + further.length);
        System.arraycopy(further, 0, all, ours.length, further.length);
        return all;
    }
}
