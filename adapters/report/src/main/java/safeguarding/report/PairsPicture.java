package safeguarding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import safeguarding.Publication.Entry;
import safeguarding.indicator.Unit;
import safeguarding.protect.Cell;
import safeguarding.report.Picture.Drawing;
import safeguarding.report.Picture.From;
import safeguarding.report.Picture.Ink;
import safeguarding.stats.Interval;
import safeguarding.stats.Significance;
import safeguarding.text.Wording;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/** Figures of two halves, one under the other, each pair to its own scale from 0. */
final class PairsPicture {

    private static final double LINE = 15;
    private static final double BAR = 13;
    private static final double FROM = 84;
    private static final double TO = 284;
    private static final int NAMED = 4;
    private static final int LETTERS = 42;

    private PairsPicture() {}

    /** Whether a line is of a half-year and shows an amount for it and for the one before. */
    static boolean suits(Entry entry) {
        return entry.slice().isTotal()
                && entry.period().cadence().filter(Cadence.HALF_YEAR::equals).isPresent()
                && Seen.isAmount(entry.indicator().unit())
                && isAmount(entry.cell())
                && isAmount(entry.previous());
    }

    private static boolean isAmount(Cell cell) {
        OptionalDouble place = Seen.place(cell);
        return place.isPresent() && place.getAsDouble() >= 0;
    }

    /** The picture of lines that suit. */
    static Picture of(List<Entry> entries, boolean oneArea) {
        var drawing = new Drawing();
        var before = new Pen();
        var now = new Pen();
        var range = new Pen();
        var base = new Pen();
        var rows = new ArrayList<List<String>>();
        double y = 0;
        for (Entry entry : entries) {
            String name = name(entry, oneArea);
            for (String line : Plain.lines(name, LETTERS, 2)) {
                y += LINE;
                drawing.strong(0, y - 3, From.START, line);
            }
            double top = Math.max(
                    greatest(entry, entry.previous(), entry.previousPeriod()),
                    greatest(entry, entry.cell(), entry.period()));
            var across = new Axis(0, top == 0 ? 1 : top, FROM, TO);
            y += 4;
            bar(drawing, before, range, entry, entry.previous(), entry.previousPeriod(), across, y);
            bar(drawing, now, range, entry, entry.cell(), entry.period(), across, y + BAR + 4);
            base.move(FROM, y - 2).line(FROM, y + 2 * BAR + 6);
            rows.add(List.of(
                    name,
                    entry.previousPeriod().label(),
                    shown(entry, entry.previous(), entry.previousPeriod()),
                    entry.period().label(),
                    shown(entry, entry.cell(), entry.period()),
                    entry.move()));
            y += 2 * BAR + 4 + 12;
        }
        drawing.mark(Ink.BEFORE, before)
                .mark(Ink.NOW, now)
                .mark(Ink.RANGE, range)
                .mark(Ink.AXIS, base);
        return drawing.picture(
                "halves",
                "Half on half",
                words(entries, oneArea),
                y,
                List.of("Figure", "Half", "Value (95% range)", "Next half", "Value (95% range)", "Direction"),
                rows);
    }

    /** All pairs if they are few, else those whose change is not chance. */
    private static String words(List<Entry> entries, boolean oneArea) {
        List<Entry> named = entries.size() <= NAMED
                ? entries
                : entries.stream()
                        .filter(entry -> entry.change()
                                .filter(Significance::isSignificant)
                                .isPresent())
                        .limit(NAMED)
                        .toList();
        String pairs = named.stream()
                .map(entry -> name(entry, oneArea) + ": " + Plain.name(entry.print(entry.previous())) + " in "
                        + entry.previousPeriod().label() + ", " + Plain.name(entry.reads()) + " in "
                        + entry.period().label() + (entry.move().isEmpty() ? "" : ", " + entry.move()))
                .collect(Collectors.joining("; "));
        return (named.size() == entries.size() ? "" : Wording.count(entries.size(), "figure") + " in two halves. ")
                + (named.isEmpty() ? "No change is significant" : pairs)
                + ". Each pair has its own scale from 0; the thin lines are the 95% ranges.";
    }

    private static String name(Entry entry, boolean oneArea) {
        return Plain.name(entry.indicator().title() + (oneArea ? "" : ", " + entry.area()));
    }

    private static double greatest(Entry entry, Cell cell, ReportingPeriod period) {
        return range(entry, cell, period).stream()
                .mapToDouble(Interval::upper)
                .filter(Double::isFinite)
                .findFirst()
                .orElse(Seen.place(cell).orElse(0));
    }

    private static List<Interval> range(Entry entry, Cell cell, ReportingPeriod period) {
        return Seen.exact(cell)
                .map(figure ->
                        entry.indicator().interval(figure, period, 0.95).fold(List::of, why -> List.<Interval>of()))
                .orElse(List.of());
    }

    private static String shown(Entry entry, Cell cell, ReportingPeriod period) {
        Unit unit = entry.indicator().unit();
        return entry.print(cell)
                + range(entry, cell, period).stream()
                        .map(interval -> " (" + unit.print(interval) + ")")
                        .collect(Collectors.joining());
    }

    private static void bar(
            Drawing drawing,
            Pen bars,
            Pen ranges,
            Entry entry,
            Cell cell,
            ReportingPeriod period,
            Axis across,
            double y) {
        double to = across.at(Seen.place(cell).orElse(0));
        double middle = y + BAR / 2;
        bars.box(FROM, y, to - FROM, BAR);
        double end = to;
        for (Interval interval : range(entry, cell, period)) {
            double low = across.within(interval.lower());
            double high = across.within(interval.upper());
            ranges.move(low, middle).line(high, middle).move(low, middle - 3).line(low, middle + 3);
            ranges.move(high, middle - 3).line(high, middle + 3);
            end = Math.max(end, high);
        }
        drawing.label(FROM - 6, y + BAR - 3, From.END, period.label());
        drawing.strong(end + 6, y + BAR - 2.5, From.START, Plain.name(entry.print(cell)));
    }
}
