package safeguarding.cli;

import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalLong;
import safeguarding.statutory.Progress;
import safeguarding.text.Wording;

/**
 * How far long work has come, drawn over and over on one line of a terminal. Whoever prints something else to the terminal
 * {@linkplain #clear takes it away} first. For one thread.
 */
public final class ProgressBar implements Progress {

    private static final int BAR = 24;
    private static final int WIDTH = 78;
    private static final int FEW = 5;
    private static final String BLANK = "\r" + " ".repeat(WIDTH) + "\r";

    private final PrintStream terminal;
    private boolean drawn;

    private ProgressBar(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A bar on a terminal, which takes UTF-8. */
    public static ProgressBar on(PrintStream terminal) {
        return new ProgressBar(terminal);
    }

    /** Whether the program is typed to and prints to a terminal, so that somebody sees a bar. */
    public static boolean isWatched() {
        return Optional.ofNullable(System.console())
                .filter(ProgressBar::isTerminal)
                .isPresent();
    }

    /** From JDK 22 on there is a console even where the streams go to a file, and it says whether they do. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Draws how much of a file is read. */
    @Override
    public void at(String file, long bytes, OptionalLong total, long rows) {
        String bar = "";
        if (total.isPresent() && total.getAsLong() > 0) {
            long whole = total.getAsLong();
            int full = (int) Math.min(BAR, bytes * BAR / whole);
            bar = "█".repeat(full)
                    + "░".repeat(BAR - full)
                    + String.format(" %3d%%  ", Math.min(100, bytes * 100 / whole));
        }
        draw(bar + (rows >= 1 && rows <= FEW ? "few rows" : Wording.count(rows, "row")) + "  " + file);
    }

    /** Draws what is being done, such as "Counting". */
    public void stage(String words) {
        draw(words + " …");
    }

    private void draw(String line) {
        String plain = Texts.plain(line).replace('\n', ' ');
        terminal.print(BLANK + (plain.length() > WIDTH ? plain.substring(0, WIDTH - 1) + "…" : plain));
        terminal.flush();
        drawn = true;
    }

    /** Takes away what was drawn, if anything was. */
    public void clear() {
        if (drawn) {
            terminal.print(BLANK);
            terminal.flush();
            drawn = false;
        }
    }
}
