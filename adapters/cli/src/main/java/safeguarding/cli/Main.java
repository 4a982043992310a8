package safeguarding.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program {@code scorecard}. */
@Command(
        name = "scorecard",
        description = {
            "Measures whether children are kept safe: from the returns of a local authority to a scorecard that is safe to"
                    + " publish.",
            ""
        },
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:lines are red, or amber, and --fail-on asked to be told",
            "2:the command was not understood, or names something that is not there",
            "3:what the files hold is refused: it has problems, or nothing can be computed of it",
            "4:a protection does not allow it, or nothing safe was found to publish",
            "5:a file cannot be read or written",
            "70:the program itself is at fault"
        },
        footerHeading = "%n",
        footer = {
            "Files are told apart by what is in them; give files, or a folder with all of them.",
            "",
            "  scorecard check returns/",
            "  scorecard evaluate returns/ --period 2019-20:halves --area \"E06000047:County Durham\"",
            "  scorecard report returns/ populations.csv --out scorecard/"
        })
public final class Main implements Runnable {

    private static final int WIDTH = 100;

    private final Terminal terminal;
    private boolean debug;
    private @Nullable CommandLine line;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON document, errors too.",
            order = 90)
    void json(boolean on) {
        terminal.json(on);
    }

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but the result and what goes wrong.",
            order = 91)
    void quiet(boolean on) {
        terminal.quiet(on);
    }

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Where the program itself is at fault, say where.",
            order = 92)
    void debug(boolean on) {
        debug = on;
    }

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.",
            order = 93)
    void help(boolean on) {
        // picocli prints it
    }

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.",
            order = 94)
    void version(boolean on) {
        // picocli prints it
    }

    /** Which release this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String release = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"Safeguarding Scorecard " + release, "Java " + System.getProperty("java.version")};
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(line(), "Say what to do.");
    }

    private CommandLine line() {
        return Optional.ofNullable(line).orElseThrow();
    }

    /**
     * Runs the program and ends the JVM with its exit code.
     *
     * @param args what is typed after {@code scorecard}
     */
    public static void main(String[] args) {
        var out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 14),
                false,
                StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int exit = run(out, err, ProgressBar.isWatched(), args);
        out.flush();
        System.exit(exit);
    }

    /**
     * Runs the program.
     *
     * @param watched whether the second stream is a terminal
     * @return the exit code
     */
    static int run(PrintStream out, PrintStream err, boolean watched, String... args) {
        var terminal = new Terminal(out, err, watched);
        // where the command itself cannot be read, this much is known of it
        terminal.json(Arrays.asList(args).contains("--json"));
        var main = new Main(terminal);
        try {
            return main.commands()
                    .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                    .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                    .execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return main.failed(e);
        }
    }

    private CommandLine commands() {
        var commands = new CommandLine(this)
                .addSubcommand("list", new ListCommand(terminal))
                .addSubcommand("explain", new ExplainCommand(terminal))
                .addSubcommand("check", new CheckCommand(terminal))
                .addSubcommand("evaluate", new EvaluateCommand(terminal))
                .addSubcommand("report", new ReportCommand(terminal))
                .addSubcommand("protect", new ProtectCommand(terminal))
                .addSubcommand("completion", new CompletionCommand(terminal));
        line = commands;
        return commands.setUsageHelpWidth(WIDTH)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e))
                .setParameterExceptionHandler((e, wrong) -> misunderstood(e));
    }

    private int misunderstood(CommandLine.ParameterException e) {
        var words = new StringBuilder(String.valueOf(e.getMessage()));
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            if (!near.isEmpty()) {
                words.append("; did you mean ")
                        .append(String.join(" or ", near))
                        .append('?');
            }
        }
        terminal.error(Exit.USAGE, words.toString());
        if (!terminal.isJson()) {
            terminal.err().println("Try '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
        }
        return Exit.USAGE;
    }

    private int failed(Throwable thrown) {
        Failure failure = Failure.of(thrown);
        boolean broken = failure.exit() == Exit.BROKEN;
        terminal.error(failure.exit(), failure.reason() + (broken && !debug ? "; --debug says where" : ""));
        if (debug) {
            terminal.err().print(Failure.trace(thrown));
            terminal.err().flush();
        }
        return failure.exit();
    }
}
