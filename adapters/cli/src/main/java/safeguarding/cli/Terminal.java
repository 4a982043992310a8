package safeguarding.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import safeguarding.statutory.Progress;

/** Where a command prints: results to one stream, all else to the other, and how far it has come if somebody watches. */
final class Terminal {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean watched;
    private final ProgressBar bar;
    private boolean quiet;
    private boolean json;

    /** @param watched whether standard error is a terminal, on which a line can be drawn over */
    Terminal(PrintStream out, PrintStream err, boolean watched) {
        this.out = out;
        this.err = err;
        this.watched = watched;
        this.bar = ProgressBar.on(err);
    }

    void quiet(boolean on) {
        quiet = on;
    }

    void json(boolean on) {
        json = on;
    }

    boolean isJson() {
        return json;
    }

    PrintStream err() {
        return err;
    }

    /** Prints a result, made safe for a terminal. */
    void print(String text) {
        clear();
        out.print(Texts.plain(text));
        if (!text.endsWith("\n")) {
            out.print('\n');
        }
        out.flush();
    }

    /** Prints a document of the command's own. */
    void print(ObjectNode document) {
        printJson(document(document));
    }

    /** Prints JSON text as it is: what a terminal could take for a command is escaped in it. */
    void printJson(String text) {
        clear();
        out.print(escaped(text));
        out.flush();
    }

    /** Says something about the work, unless it is to be quiet. */
    void say(String words) {
        if (!quiet) {
            warn(words);
        }
    }

    /** Says something that must be known even if it is to be quiet. */
    void warn(String words) {
        clear();
        err.println(Texts.plain(words));
        err.flush();
    }

    /** Says what went wrong. */
    void error(int exit, String reason) {
        clear();
        if (json) {
            err.print(escaped(document(object("error").put("exit", exit).put("reason", reason))));
        } else {
            err.println("scorecard: " + Texts.plain(reason));
        }
        err.flush();
    }

    /** A document that says its kind. */
    static ObjectNode object(String kind) {
        return JSON.createObjectNode().put("kind", kind).put("layout", 1);
    }

    private static String document(JsonNode node) {
        try {
            var printer = new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"));
            return JSON.writer(printer).writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot be written", e);
        }
    }

    /** With marks that turn the direction of writing, and controls beyond ASCII, as JSON escapes. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || Character.isSurrogate(c) || !Texts.isHidden(c)) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
        return escaped.toString();
    }

    /** Draws how far the reading has come, if somebody watches. */
    Progress progress() {
        return isDrawn() ? bar : Progress.NONE;
    }

    /** Says what is being done, if somebody watches, until something else is. */
    void stage(String words) {
        if (isDrawn()) {
            bar.stage(words);
        }
    }

    private boolean isDrawn() {
        return watched && !quiet;
    }

    /** Takes away what was drawn. */
    void clear() {
        bar.clear();
    }
}
