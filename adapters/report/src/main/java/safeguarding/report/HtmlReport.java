package safeguarding.report;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import safeguarding.Arrangement;
import safeguarding.Publication;
import safeguarding.Sink;

/**
 * Writes a publication as a page that people read: one HTML file that holds all it needs, runs no script and connects to
 * nothing.
 *
 * <p>In its order: what it is of and as at which date; how many lines have each status; what needs attention, in words; one
 * table of the lines by theme; what is to be done, by whom and by when; the pictures that help, each with its words and its figures as a table; what the symbols
 * mean, why figures are withheld and what was proved; definitions, sources and notes. It can be read from a telephone to a wall, heard, and printed on A4. Nothing is told by colour alone.
 *
 * <p>Words that come from outside are shown as plain text: control characters and marks that turn the direction of writing
 * are left out, a name is cut after 200 characters and a sentence after 1,000. The same publication is the same page, byte
 * for byte, wherever it is made. The file is whole or not there: it is written beside its place and then moved.
 */
public final class HtmlReport implements Sink {

    /** Whose report it is, of when, and whom to ask. */
    record Options(
            String partnership,
            Optional<LocalDate> asAt,
            String contact,
            Arrangement arrangement,
            Optional<Path> charts) {}

    /** No tag is looked into while it is written. */
    private static final HtmlInterceptor NOTHING = new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
    };

    private final Path file;
    private final Options options;

    private HtmlReport(Path file, Options options) {
        this.file = file;
        this.options = options;
    }

    /** A sink that writes to a file, in place of what was there. Its folder must be there. */
    public static HtmlReport to(Path file) {
        return new HtmlReport(file, new Options("", Optional.empty(), "", Arrangement.THEME, Optional.empty()));
    }

    /** This report, as at a day: when the records were taken. */
    public HtmlReport asAt(LocalDate day) {
        return new HtmlReport(
                file,
                new Options(
                        options.partnership, Optional.of(day), options.contact, options.arrangement, options.charts));
    }

    /** This report under the name of those whose it is, such as a partnership. */
    public HtmlReport of(String partnership) {
        return new HtmlReport(
                file, new Options(partnership, options.asAt, options.contact, options.arrangement, options.charts));
    }

    /** This report with a sentence that says whom to ask about it. */
    public HtmlReport contact(String words) {
        return new HtmlReport(
                file, new Options(options.partnership, options.asAt, words, options.arrangement, options.charts));
    }

    /**
     * This report, its figures arranged so: by theme unless it is said, by the areas of the partnership's vision with the key
     * questions above the figures that answer them, or by the partners that own them, what needs attention too.
     */
    public HtmlReport by(Arrangement arrangement) {
        return new HtmlReport(
                file, new Options(options.partnership, options.asAt, options.contact, arrangement, options.charts));
    }

    /**
     * This report, with its charts as pictures in a folder too, those among them for which the page has no room. They are
     * SVG files such as {@code 01-control.svg}, numbered as they stand. The folder is made if it is not there; what else is
     * in it stays.
     */
    public HtmlReport chartsIn(Path folder) {
        return new HtmlReport(
                file,
                new Options(
                        options.partnership, options.asAt, options.contact, options.arrangement, Optional.of(folder)));
    }

    /** The publication as a page. */
    public String print(Publication publication) {
        var text = new StringOutput(1 << 18);
        JtepageGenerated.render(new OwaspHtmlTemplateOutput(text), NOTHING, Composition.of(publication, options));
        return text.toString();
    }

    /**
     * Writes the file, and the pictures if they are wanted.
     *
     * @throws UncheckedIOException if one of them cannot be written, naming it
     */
    @Override
    public void accept(Publication publication) {
        write(file, print(publication));
        options.charts.ifPresent(folder -> {
            makeFolder(folder);
            charts(publication).forEach((name, svg) -> write(folder.resolve(name), svg));
        });
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be made", e);
        }
    }

    /** The charts of a publication as SVG texts under their names, in the order of the page. */
    public Map<String, String> charts(Publication publication) {
        var charts = new LinkedHashMap<String, String>();
        for (Picture.File picture : Composition.pictures(publication, options)) {
            var text = new StringOutput(1 << 14);
            JtefileGenerated.render(new OwaspHtmlTemplateOutput(text), NOTHING, Style.PICTURES, picture);
            String name = String.format(
                    Locale.ROOT,
                    "%02d-%s.svg",
                    charts.size() + 1,
                    picture.picture().kind());
            charts.put(name, text.toString());
        }
        return charts;
    }

    private static void write(Path file, String text) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                Files.writeString(part, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "HTML report in " + file;
    }
}
