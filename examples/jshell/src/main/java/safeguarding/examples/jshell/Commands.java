package safeguarding.examples.jshell;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import safeguarding.cli.ProgressBar;
import safeguarding.cli.Sources;
import safeguarding.time.ReportingPeriod;

/**
 * What is typed in the shell. Each command is about the scorecard that was loaded last, at first that of Durham; those of a
 * {@link Board} are about that one.
 */
public final class Commands {

    private static Board board = Board.durham();

    private Commands() {}

    /** The scorecard the commands are about. */
    public static Board board() {
        return board;
    }

    /** Loads files, or folders with all that lies in them, into a scorecard of what can be computed of them. */
    public static Board load(String... paths) {
        return load(Sources.of(Arrays.stream(paths).map(Path::of).toList()));
    }

    /** Loads files about which more is told, such as {@code Sources.of(path).about(area)}. */
    public static Board load(Sources sources) {
        if (!ProgressBar.isWatched()) {
            return use(Board.of(sources));
        }
        var bar =
                ProgressBar.on(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        try {
            return use(Board.of(sources.telling(bar)));
        } finally {
            bar.clear();
        }
    }

    /** Has the commands be about a scorecard. */
    public static Board use(Board other) {
        board = other;
        return other;
    }

    /** The scorecard for other periods. */
    public static Board over(ReportingPeriod... periods) {
        return over(List.of(periods));
    }

    /** The scorecard for other periods, such as {@code year.halves()}. */
    public static Board over(List<ReportingPeriod> periods) {
        return use(board.over(periods));
    }

    /** The whole scorecard. */
    public static Text show() {
        return board.show();
    }

    /** The lines in whose id or title a text stands. */
    public static Text show(String text) {
        return board.show(text);
    }

    /** What an indicator means, what it came to and why. */
    public static Text explain(String id) {
        return board.explain(id);
    }

    /** The rows behind an indicator's figures, with whose they are: for those who may see the records. */
    public static Text trace(String id) {
        return board.trace(id);
    }

    /** How an indicator went, a bar for each period. */
    public static Text chart(String id) {
        return board.chart(id);
    }

    /** Writes what may be shown to a folder, in every form. */
    public static Text report(String folder) {
        return board.report(folder);
    }
}
