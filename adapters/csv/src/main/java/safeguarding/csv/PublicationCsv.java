package safeguarding.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.Sink;
import safeguarding.VisionArea;
import safeguarding.fact.Supplied.Bound;
import safeguarding.fact.Symbol;
import safeguarding.judge.Direction;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.stats.Interval;

/**
 * Writes a publication as a tidy CSV file, one figure a row:
 *
 * <pre>
 * indicator,title,theme,area_code,area,period,period_start,period_end,breakdown,value,unit,
 *     lower_95,upper_95,previous_period,previous,direction,change_p,change_q,status,because,caveats,
 *     vision_area,question,owner
 * </pre>
 *
 * <p>{@code period_end} is the last day in the period. {@code value} and {@code previous} are plain numbers, rounded as
 * the indicator's unit says, without separators or signs of a unit; more than a bound is {@code >800}. Where there is no
 * number there is a symbol: {@code c} withheld, {@code x} not available, {@code z} not applicable, {@code low},
 * {@code u}. {@code lower_95} and {@code upper_95} say how far chance alone may have moved the value, and
 * {@code change_p} how easily chance alone would make the change since the previous period; {@code change_q} allows for how
 * many changes were tested. They are empty where they cannot be calculated. Caveats have a space between them. The last
 * three say whose business the line is, where the scorecard does.
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
            "value",
            "unit",
            "lower_95",
            "upper_95",
            "previous_period",
            "previous",
            "direction",
            "change_p",
            "change_q",
            "status",
            "because",
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
        publication.entries().forEach(entry -> text.append(Cells.row(cells(entry))));
        return text.toString();
    }

    /**
     * Writes the file.
     *
     * @throws UncheckedIOException if it cannot be written, naming it
     */
    @Override
    public void accept(Publication publication) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try {
                Files.writeString(part, print(publication), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be written", e);
        }
    }

    private static List<String> cells(Entry entry) {
        return List.of(
                entry.indicator().id(),
                entry.indicator().title(),
                entry.theme(),
                entry.area().code(),
                entry.area().name(),
                entry.period().label(),
                entry.period().start().toString(),
                entry.period().lastDay().toString(),
                entry.slice().isTotal() ? "" : entry.slice().toString(),
                value(entry, entry.cell()),
                entry.indicator().unit().words(),
                limit(entry, Interval::lower),
                limit(entry, Interval::upper),
                entry.previousPeriod().label(),
                value(entry, entry.previous()),
                entry.direction().map(Direction::words).orElse(""),
                entry.change().map(test -> probability(test.p())).orElse(""),
                entry.change().map(test -> probability(test.q())).orElse(""),
                entry.verdict().map(v -> v.rag().word()).orElse(""),
                entry.verdict().map(Verdict::because).orElse(""),
                String.join(" ", entry.caveats()),
                entry.stewardship().visionArea().map(VisionArea::name).orElse(""),
                entry.stewardship().question().orElse(""),
                entry.stewardship().owner().orElse(""));
    }

    /** A limit to one decimal more than the value; empty where there is none. */
    private static String limit(Entry entry, ToDoubleFunction<Interval> which) {
        return entry.interval(0.95)
                .fold(
                        interval -> Double.isFinite(which.applyAsDouble(interval))
                                ? BigDecimal.valueOf(which.applyAsDouble(interval))
                                        .setScale(entry.indicator().unit().decimals() + 1, RoundingMode.HALF_UP)
                                        .toPlainString()
                                : "",
                        why -> "");
    }

    /** To three digits that matter: 0.137, or 2.43E-25, which spreadsheets read. */
    private static String probability(double p) {
        return new BigDecimal(p).round(new MathContext(3)).stripTrailingZeros().toString();
    }

    private static String value(Entry entry, Cell cell) {
        return cell.fold(new Cell.Cases<String>() {
            @Override
            public String shown(Cell.Shown shown) {
                return number(entry, shown.figure());
            }

            @Override
            public String rounded(Cell.Rounded rounded) {
                return number(entry, rounded.figure());
            }

            @Override
            public String withheld(Cell.Withheld withheld) {
                return withheld.symbol();
            }

            @Override
            public String notApplicable(Cell.NotApplicable notApplicable) {
                return notApplicable.symbol();
            }

            @Override
            public String notAvailable(Cell.NotAvailable notAvailable) {
                return notAvailable.symbol();
            }
        });
    }

    /** The number as the unit rounds it, or as it was stated; a change from 0 has none. */
    private static String number(Entry entry, Figure figure) {
        if (figure instanceof Figure.Stated stated) {
            return (stated.bound() == Bound.MORE_THAN ? ">" : "")
                    + stated.stated().toPlainString();
        }
        return figure.rounded(entry.indicator().unit().decimals())
                .map(value -> value.toPlainString())
                .orElse(Symbol.NOT_APPLICABLE.sign());
    }

    /** Names the file. */
    @Override
    public String toString() {
        return "CSV in " + file;
    }
}
