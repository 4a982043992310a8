package safeguarding.examples.jshell;

import static safeguarding.text.TextTable.left;
import static safeguarding.text.TextTable.right;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.Reading;
import safeguarding.ScorecardResult;
import safeguarding.cli.Loaded;
import safeguarding.cli.Report;
import safeguarding.cli.Sources;
import safeguarding.engine.Trace;
import safeguarding.examples.durham.Durham;
import safeguarding.fact.Facts;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;
import safeguarding.text.TextTable;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * A scorecard with the facts behind it and what may be shown of it. All that is shown of it is what may be shown, but for
 * {@link #trace}. It prints as the whole scorecard.
 */
public final class Board {

    private static final int BAR = 40;
    private static final int LISTED = 20;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private final Facts facts;
    private final ScorecardResult result;
    private final Protection protection;
    private final Publication publication;

    private Board(Facts facts, ScorecardResult result, Protection protection) {
        this.facts = facts;
        this.result = result;
        this.protection = protection;
        this.publication = result.publish(protection);
    }

    /** The Durham report for 2019/20, every figure as it was published. */
    static Board durham() {
        return new Board(
                Durham.facts(),
                Durham.result(),
                Protection.alreadyPublished("Durham Safeguarding Children Partnership, Annual Report 2019/20"));
    }

    /**
     * A scorecard of files: the headline indicators that can be computed of them. Small counts are withheld.
     *
     * @throws IllegalArgumentException as {@link Sources#load}
     * @throws java.io.UncheckedIOException as {@link Sources#load}
     * @throws safeguarding.protect.DisclosureException if nothing safe was found to show
     */
    static Board of(Sources sources) {
        Loaded loaded = sources.load();
        List<ReportingPeriod> periods = loaded.periods();
        ScorecardResult result = loaded.scorecard(periods).evaluate(loaded.facts(), periods);
        return new Board(loaded.facts(), result, Protection.DFE_CHILDREN_IN_NEED);
    }

    /** The facts, and with them what was refused. */
    public Facts facts() {
        return facts;
    }

    /** The exact figures, for those who may see the records. */
    public ScorecardResult result() {
        return result;
    }

    /** What may be shown. */
    public Publication publication() {
        return publication;
    }

    /** The lines that may be shown. */
    public List<Entry> entries() {
        return publication.entries();
    }

    /** The same scorecard for other periods. */
    public Board over(List<ReportingPeriod> periods) {
        return new Board(facts, result.scorecard().evaluate(facts, periods), protection);
    }

    /** The same scorecard under another protection. */
    public Board under(Protection other) {
        return new Board(facts, result, other);
    }

    /** The whole scorecard. */
    public Text show() {
        return new Text(publication.print());
    }

    /** The lines in whose id or title a text stands, or those nearest to it by id. */
    public Text show(String text) {
        String sought = text.toLowerCase(Locale.ROOT);
        List<Entry> found = entries().stream()
                .filter(entry -> entry.indicator().id().contains(sought)
                        || entry.indicator().title().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
        if (found.isEmpty()) {
            return unknown(text);
        }
        TextTable table = TextTable.of(
                left("Id"),
                left("Line").atMost(50),
                left("Area").atMost(30),
                left("Period"),
                right("Value"),
                left("Status"));
        for (Entry entry : found) {
            table = table.row(
                    entry.indicator().id(),
                    entry.slice().isTotal()
                            ? entry.indicator().title()
                            : "  of which "
                                    + String.join(", ", entry.slice().values().values()),
                    entry.area().name(),
                    entry.period().label(),
                    entry.reads(),
                    entry.verdict().map(verdict -> verdict.rag().word()).orElse(""));
        }
        return new Text(table.print());
    }

    /** What an indicator means, what it came to and why, and of a withheld figure what it protects. */
    public Text explain(String id) {
        List<Entry> lines = lines(id);
        if (lines.isEmpty()) {
            return unknown(id);
        }
        var text = new StringBuilder(lines.get(0).indicator().explain());
        for (Entry entry : lines) {
            text.append('\n')
                    .append(name(entry))
                    .append(": ")
                    .append(entry.reads())
                    .append(entry.range().isEmpty() ? "" : " (95% range " + entry.range() + ")")
                    .append('\n');
            entry.verdict()
                    .ifPresent(
                            verdict -> text.append("  ").append(verdict.words()).append('\n'));
            if (entry.cell() instanceof Cell.Withheld) {
                text.append("  ").append(publication.explain(entry).strip()).append('\n');
            }
        }
        return new Text(text.toString());
    }

    /**
     * The rows behind each figure of an indicator, with whose they are: for those who may see the records. Of each part, the
     * first 20.
     */
    public Text trace(String id) {
        List<Reading> readings =
                result.readings().stream().filter(one -> one.line().equals(id)).toList();
        if (readings.isEmpty()) {
            return unknown(id);
        }
        var text = new StringBuilder("Not for publication: it says whose rows they are.\n");
        for (Reading reading : readings) {
            text.append('\n')
                    .append(reading.indicator().title())
                    .append(", ")
                    .append(reading.area())
                    .append(", ")
                    .append(reading.period().label())
                    .append(reading.slice().isTotal() ? "" : ", " + reading.slice())
                    .append('\n');
            Trace trace = result.trace(reading, facts);
            if (trace.parts().isEmpty()) {
                text.append("  no rows are behind it: it was supplied as a figure\n");
            }
            trace.parts().forEach(part -> text.append(rows(part)));
        }
        return new Text(text.toString());
    }

    private static String rows(Trace.Part part) {
        var text = new StringBuilder("  ")
                .append(part.role())
                .append(": ")
                .append(Wording.count(part.rows().size(), "row"))
                .append(" of ")
                .append(Wording.count(part.children().size(), "child"))
                .append(", ")
                .append(part.measure())
                .append(", ")
                .append(part.dates().label())
                .append('\n');
        part.rows().stream()
                .limit(LISTED)
                .forEach(row -> text.append("    ")
                        .append(row.register().name())
                        .append(' ')
                        .append(row.day())
                        .append("  ")
                        .append(row.child())
                        .append('\n'));
        if (part.rows().size() > LISTED) {
            text.append("    … and ")
                    .append(Wording.number(part.rows().size() - LISTED))
                    .append(" more\n");
        }
        return text.toString();
    }

    /** How an indicator went from the first figure on, a bar for each period; what is withheld has none. */
    public Text chart(String id) {
        List<Entry> lines =
                lines(id).stream().filter(entry -> entry.slice().isTotal()).toList();
        if (lines.isEmpty()) {
            return unknown(id);
        }
        var text = new StringBuilder();
        var drawn = new LinkedHashSet<String>();
        for (Entry entry : lines) {
            drawn.add(chart(entry));
        }
        drawn.forEach(one -> text.append(text.isEmpty() ? "" : "\n").append(one));
        return new Text(text.toString());
    }

    private static String chart(Entry entry) {
        var periods = new ArrayList<ReportingPeriod>();
        ReportingPeriod period = entry.period();
        for (int i = 0; i < entry.history().size(); i++) {
            periods.add(0, period);
            period = period.previous();
        }
        List<Optional<BigDecimal>> values =
                entry.history().stream().map(Board::value).toList();
        BigDecimal most = values.stream()
                .flatMap(Optional::stream)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        boolean bars =
                most.signum() > 0 && values.stream().flatMap(Optional::stream).allMatch(value -> value.signum() >= 0);
        TextTable table = TextTable.of(left("Period"), right("Value"), left(""));
        int first = 0;
        while (first < periods.size() - 1 && entry.history().get(first) instanceof Cell.NotAvailable) {
            first++;
        }
        for (int i = first; i < periods.size(); i++) {
            table = table.row(
                    periods.get(i).label(),
                    entry.print(entry.history().get(i)),
                    bars ? values.get(i).map(value -> bar(value, most)).orElse("") : "");
        }
        String unit = entry.indicator().unit().words();
        return entry.indicator().title() + ", " + entry.area() + (unit.isEmpty() ? "" : ", " + unit) + "\n"
                + table.print();
    }

    private static Optional<BigDecimal> value(Cell cell) {
        return cell.seen().flatMap(Figure::value).map(value -> BigDecimal.valueOf(value.doubleValue()));
    }

    private static String bar(BigDecimal value, BigDecimal most) {
        int eighths = (int) Math.round(value.doubleValue() / most.doubleValue() * BAR * 8);
        return "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1));
    }

    /** Writes what may be shown to a folder, in every form, and says which files it wrote. */
    public Text report(String folder) {
        List<Path> written = Report.write(publication, Path.of(folder));
        return new Text(String.join("\n", written.stream().map(Path::toString).toList()));
    }

    private List<Entry> lines(String id) {
        return entries().stream()
                .filter(entry -> entry.indicator().id().equals(id))
                .toList();
    }

    private Text unknown(String id) {
        return new Text(Wording.unknown(
                "line",
                id,
                entries().stream()
                        .map(entry -> entry.indicator().id())
                        .distinct()
                        .toList()));
    }

    private static String name(Entry entry) {
        return entry.area() + ", " + entry.period().label() + (entry.slice().isTotal() ? "" : ", " + entry.slice());
    }

    /** The whole scorecard. */
    @Override
    public String toString() {
        return publication.print().stripTrailing();
    }
}
