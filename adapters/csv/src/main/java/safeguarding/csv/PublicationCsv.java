package safeguarding.csv;

import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import safeguarding.Publication;
import safeguarding.Publication.Beside;
import safeguarding.Publication.Counterpart;
import safeguarding.Publication.Entry;
import safeguarding.Sink;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Direction;
import safeguarding.judge.Verdict;
import safeguarding.protect.Cell;
import safeguarding.time.ReportingPeriod;

/**
 * Writes a publication as a tidy CSV file, one figure a row and one kind of value a column:
 *
 * <pre>
 * indicator,title,theme,area_code,area,period,period_start,period_end,breakdown,role,beside,
 *     value,bound,rounded_to,symbol,symbol_because,unit,lower_95,upper_95,
 *     previous_period,previous,previous_bound,previous_symbol,direction,change,change_p,change_q,
 *     status,because,rule,caveats,vision_area,question,owner
 * </pre>
 *
 * <p>{@code role} is {@code figure} for the scorecard's lines, which come first; {@code benchmark} for another area's figure
 * beside one of them, whose name is in {@code beside}; {@code counterpart} for another figure that should come to the same as
 * that of the line in {@code beside}; {@code history} for an earlier figure of one of them that is no line of its
 * own, from the first that is available on. Columns from {@code previous_period} on are empty but for a {@code figure}.
 *
 * <p>{@code period_end} is the last day in the period. {@code value} and {@code previous} are plain numbers, rounded as the
 * indicator's unit says, without separators or signs of a unit, or empty; {@code bound} is {@code more than} where only that
 * is known; {@code rounded_to} is what the value is rounded to a multiple of. Where there is no number there is a
 * {@code symbol}: {@code c} withheld, {@code x} not available, {@code z} not applicable, {@code low}, {@code u}.
 * {@code lower_95} and {@code upper_95} say how far chance alone may have moved the value, {@code change} what a test says of
 * the move since the previous period in words, and {@code change_p} how easily chance alone would make it;
 * {@code change_q} allows for how many changes were tested. They are empty where they cannot be calculated. Caveats have a
 * space between them. The last three say whose business the line is, where the scorecard does.
 *
 * <p>UTF-8 without a mark, a comma between cells, a line feed after each row, quotes by RFC 4180. A cell that a spreadsheet
 * could take for a formula has an apostrophe before it; a number never does. The file is whole or not there: it is written
 * beside its place and then moved.
 */
public final class PublicationCsv implements Sink {

    private static final List<String> HEADER = List.of(
            "indicator",
            "title",
            "theme",
            "area_code",
            "area",
            "period",
            "period_start",
            "period_end",
            "breakdown",
            "role",
            "beside",
            "value",
            "bound",
            "rounded_to",
            "symbol",
            "symbol_because",
            "unit",
            "lower_95",
            "upper_95",
            "previous_period",
            "previous",
            "previous_bound",
            "previous_symbol",
            "direction",
            "change",
            "change_p",
            "change_q",
            "status",
            "because",
            "rule",
            "caveats",
            "vision_area",
            "question",
            "owner");

    private final Path file;

    private PublicationCsv(Path file) {
        this.file = file;
    }

    /** A sink that writes to a file, in place of what was there. Its folder must be there. */
    public static PublicationCsv to(Path file) {
        return new PublicationCsv(file);
    }

    /** The publication as CSV text. */
    public static String print(Publication publication) {
        var text = new StringBuilder(Cells.row(HEADER));
        var told = new HashSet<List<Object>>();
        for (Entry entry : publication.entries()) {
            told.add(whose(entry, entry.area(), entry.period()));
            text.append(Cells.row(figure(entry)));
        }
        benchmarks(publication, text);
        counterparts(publication, text);
        history(publication, told, text);
        return text.toString();
    }

    /**
     * Writes the file.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    @Override
    public void accept(Publication publication) {
        WholeFiles.write(file, print(publication));
    }

    private static List<Object> whose(Entry entry, Area area, ReportingPeriod period) {
        return List.of(entry.indicator().id(), area, period, entry.slice());
    }

    private static void benchmarks(Publication publication, StringBuilder text) {
        var told = new HashSet<List<Object>>();
        for (Entry entry : publication.entries()) {
            for (Beside other : entry.beside()) {
                List<Object> whose = List.of(whose(entry, other.area(), entry.period()), other.name());
                if (told.add(whose)) {
                    text.append(Cells.row(row(
                            entry,
                            entry.indicator(),
                            other.area(),
                            entry.period(),
                            "benchmark",
                            other.name(),
                            other.cell())));
                }
            }
        }
    }

    private static void counterparts(Publication publication, StringBuilder text) {
        for (Entry entry : publication.entries()) {
            for (Counterpart other : entry.counterparts()) {
                text.append(Cells.row(row(
                        entry,
                        other.indicator(),
                        entry.area(),
                        other.period(),
                        "counterpart",
                        entry.indicator().id(),
                        other.cell())));
            }
        }
    }

    /** The histories, the latest first, without what was told. */
    private static void history(Publication publication, Set<List<Object>> told, StringBuilder text) {
        for (Entry entry : publication.entries()) {
            ReportingPeriod when = entry.period();
            int first = first(entry.history());
            for (int i = entry.history().size() - 1; i >= first; i--) {
                if (told.add(whose(entry, entry.area(), when))) {
                    text.append(Cells.row(row(
                            entry,
                            entry.indicator(),
                            entry.area(),
                            when,
                            "history",
                            "",
                            entry.history().get(i))));
                }
                when = i == first ? when : when.previous();
            }
        }
    }

    /** Where the figures begin: before that there are none. */
    private static int first(List<Cell> history) {
        int first = 0;
        while (first < history.size()
                && history.get(first) instanceof Cell.NotAvailable missing
                && missing.symbol().equals(Symbol.NOT_AVAILABLE.sign())) {
            first++;
        }
        return first;
    }

    private static List<String> figure(Entry entry) {
        List<String> cells = start(entry, entry.indicator(), entry.area(), entry.period(), "figure", "", entry.cell());
        CellText previous = CellText.of(entry.indicator(), entry.previous());
        cells.addAll(List.of(
                entry.previousPeriod().label(),
                previous.value(),
                bound(previous),
                previous.symbol(),
                entry.direction().map(Direction::words).orElse(""),
                entry.move(),
                entry.change().map(test -> probability(test.p())).orElse(""),
                entry.change().map(test -> probability(test.q())).orElse(""),
                entry.verdict().map(v -> v.rag().word()).orElse(""),
                entry.verdict().map(Verdict::because).orElse(""),
                entry.verdict().flatMap(Verdict::rule).orElse(""),
                String.join(" ", entry.caveats()),
                entry.stewardship().visionArea().map(VisionArea::name).orElse(""),
                entry.stewardship().question().orElse(""),
                entry.stewardship().owner().orElse("")));
        return cells;
    }

    private static List<String> row(
            Entry entry,
            Indicator indicator,
            Area area,
            ReportingPeriod period,
            String role,
            String beside,
            Cell cell) {
        List<String> cells = start(entry, indicator, area, period, role, beside, cell);
        while (cells.size() < HEADER.size()) {
            cells.add("");
        }
        return cells;
    }

    private static List<String> start(
            Entry entry,
            Indicator indicator,
            Area area,
            ReportingPeriod period,
            String role,
            String beside,
            Cell cell) {
        CellText text = CellText.of(indicator, cell);
        CellText.Limits limits = CellText.Limits.of(indicator, cell, period);
        return new ArrayList<>(List.of(
                indicator.id(),
                indicator.title(),
                entry.theme(),
                area.code(),
                area.name(),
                period.label(),
                period.start().toString(),
                period.lastDay().toString(),
                entry.slice().isTotal() ? "" : entry.slice().toString(),
                role,
                beside,
                text.value(),
                bound(text),
                text.roundedTo().isPresent() ? Integer.toString(text.roundedTo().getAsInt()) : "",
                text.symbol(),
                text.because(),
                indicator.unit().words(),
                limits.lower(),
                limits.upper()));
    }

    private static String bound(CellText text) {
        return text.moreThan() ? "more than" : "";
    }

    /** To three digits that matter: 0.137, or 2.43E-25, which spreadsheets read. */
    private static String probability(double p) {
        return new BigDecimal(p).round(new MathContext(3)).stripTrailingZeros().toString();
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "CSV in " + file;
    }
}
