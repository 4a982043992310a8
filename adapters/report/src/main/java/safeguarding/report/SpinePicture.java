package safeguarding.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import safeguarding.Publication.Beside;
import safeguarding.Publication.Entry;
import safeguarding.protect.Cell;
import safeguarding.report.Picture.Drawing;
import safeguarding.report.Picture.From;
import safeguarding.report.Picture.Ink;
import safeguarding.stats.Interval;
import safeguarding.text.Wording;

/**
 * A spine chart: figures of many kinds beside one benchmark, each as far from it as it differs in per cent. Regions,
 * neighbours and others stand beside it in the same way.
 */
final class SpinePicture {

    private static final double LINE = 15;
    private static final double LANE = 22;
    private static final double FROM = 10;
    private static final double TO = 330;
    private static final int LETTERS = 42;

    /** Marks of the other benchmarks, in their order. */
    private static final int OTHERS = 6;

    /** So many figures are named in words. */
    private static final int NAMED = 3;

    private static final int MANY = 10;
    private static final double[] ENDS = {0.1, 0.2, 0.4, 0.6, 0.8, 1, 1.5, 2};

    private final List<Entry> entries;
    private final String spine;
    private final List<String> others;
    private final boolean oneArea;

    private SpinePicture(List<Entry> entries, String spine, List<String> others, boolean oneArea) {
        this.entries = entries;
        this.spine = spine;
        this.others = others;
        this.oneArea = oneArea;
    }

    /** The benchmark that a line is drawn against: England, or else the first that shows a figure; empty if none does. */
    static Optional<Beside> spine(Entry entry) {
        List<Beside> shown = entry.beside().stream()
                .filter(other -> Seen.place(other.cell()).orElse(0) > 0)
                .toList();
        return shown.stream()
                .filter(other -> Place.isEngland(other.area()))
                .findFirst()
                .or(() -> shown.stream().findFirst());
    }

    /** Whether a line shows an amount and has a benchmark to stand beside. */
    static boolean suits(Entry entry) {
        return entry.slice().isTotal()
                && Seen.isAmount(entry.indicator().unit())
                && comparable(entry)
                && Seen.place(entry.cell()).orElse(-1) >= 0
                && spine(entry).isPresent();
    }

    /** Counts of places of different size cannot be compared. */
    private static boolean comparable(Entry entry) {
        return switch (entry.indicator().unit().kind()) {
            case PERCENT, RATE, MEAN, DAYS -> true;
            case COUNT, ACTIVITY, POUNDS, RANK, PERCENT_CHANGE -> false;
        };
    }

    /** The picture of lines of one area that suit and have one spine. */
    static SpinePicture of(List<Entry> entries, boolean oneArea) {
        String spine = spine(entries.get(0)).orElseThrow().name();
        var names = new LinkedHashSet<String>();
        for (Entry entry : entries) {
            others(entry).forEach(other -> names.add(other.name()));
        }
        names.remove(spine);
        return new SpinePicture(entries, spine, names.stream().limit(OTHERS).toList(), oneArea);
    }

    /** The benchmarks that are drawn one by one: not authorities, where there are many. */
    private static List<Beside> others(Entry entry) {
        boolean many = peers(entry).size() >= MANY;
        return entry.beside().stream()
                .filter(other -> !many || !Place.isAuthority(other.area()))
                .toList();
    }

    private static List<Double> peers(Entry entry) {
        return entry.beside().stream()
                .filter(other -> Place.isAuthority(other.area()))
                .map(Beside::cell)
                .map(Seen::place)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
    }

    private static double benchmark(Entry entry) {
        return Seen.place(spine(entry).orElseThrow().cell()).orElseThrow();
    }

    private static double apart(Entry entry, double value) {
        return value / benchmark(entry) - 1;
    }

    private static double apart(Entry entry) {
        return apart(entry, Seen.place(entry.cell()).orElseThrow());
    }

    private OptionalDouble apart(Entry entry, String other) {
        return others(entry).stream()
                .filter(beside -> beside.name().equals(other))
                .map(Beside::cell)
                .map(Seen::place)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(place -> apart(entry, place.getAsDouble()))
                .findFirst();
    }

    /** How many figures are worse by more than chance. */
    int worse() {
        return (int) entries.stream()
                .filter(entry -> sense(entry).filter(Sense.WORSE::equals).isPresent())
                .count();
    }

    Picture picture() {
        Axis across = across();
        var drawing = new Drawing();
        var lanes = new Pen();
        var spineLine = new Pen();
        var wide = new Pen();
        var narrow = new Pen();
        var ranges = new Pen();
        var pens = new Marks();
        var used = new LinkedHashSet<Sense>();
        double y = 0;
        for (Entry entry : entries) {
            List<String> lines = Plain.lines(name(entry), LETTERS, 2);
            for (String line : lines) {
                y += LINE;
                drawing.label(0, y - 3, From.START, line);
            }
            drawing.strong(Picture.WIDTH, y - 3, From.END, Plain.name(entry.print(entry.cell())));
            double middle = y + LANE / 2 - 1;
            lanes.move(FROM, middle).line(TO, middle);
            spineLine.move(across.at(0), middle - 9).line(across.at(0), middle + 9);
            peers(wide, narrow, entry, across, middle);
            range(ranges, entry, across, middle);
            for (int i = 0; i < others.size(); i++) {
                OptionalDouble place = apart(entry, others.get(i));
                if (place.isPresent()) {
                    other(pens.others, i, across.within(place.getAsDouble()), middle);
                }
            }
            Optional<Sense> sense = sense(entry);
            sense.ifPresent(used::add);
            pens.own(sense, across.within(apart(entry)), middle);
            y += LANE + 4;
        }
        axis(drawing, across, y);
        double bottom = legend(drawing, pens, ranges, wide, narrow, used, y + 40);
        drawing.mark(Ink.WIDE, wide)
                .mark(Ink.NARROW, narrow)
                .mark(Ink.GRID, lanes)
                .mark(Ink.CENTRE, spineLine);
        drawing.mark(Ink.RANGE, ranges).mark(Ink.OUTLINE, pens.others).mark(Ink.POINT, pens.same);
        drawing.mark(Ink.BETTER, pens.better).mark(Ink.WORSE, pens.worse).mark(Ink.DIFFERENT, pens.different);
        return drawing.picture(
                "spine",
                "Beside " + Plain.name(spine)
                        + (oneArea
                                ? ""
                                : ", " + Plain.name(entries.get(0).area().name())),
                words(),
                bottom,
                columns(),
                rows());
    }

    private static final class Marks {
        private final Pen others = new Pen();
        private final Pen same = new Pen();
        private final Pen better = new Pen();
        private final Pen worse = new Pen();
        private final Pen different = new Pen();

        void own(Optional<Sense> sense, double x, double y) {
            sense.ifPresentOrElse(
                    known -> known.draw(
                            switch (known) {
                                case BETTER -> better;
                                case WORSE -> worse;
                                case DIFFERENT -> different;
                            },
                            x,
                            y,
                            5),
                    () -> same.dot(x, y));
        }
    }

    private static void other(Pen pen, int number, double x, double y) {
        switch (number) {
            case 0 -> pen.ring(x, y, 5);
            case 1 -> pen.square(x, y, 4.5);
            case 2 -> pen.diamond(x, y, 6);
            case 3 -> pen.triangle(x, y, 5, false);
            case 4 -> pen.plus(x, y, 5);
            default -> pen.cross(x, y, 4);
        }
    }

    private Axis across() {
        double most = 0;
        for (Entry entry : entries) {
            most = Math.max(most, Math.abs(apart(entry)));
            for (String other : others) {
                most = Math.max(most, Math.abs(apart(entry, other).orElse(0)));
            }
        }
        double end = ENDS[ENDS.length - 1];
        for (int i = ENDS.length - 1; i >= 0 && ENDS[i] >= most; i--) {
            end = ENDS[i];
        }
        return new Axis(-end, end, FROM, TO);
    }

    private static void peers(Pen wide, Pen narrow, Entry entry, Axis across, double y) {
        List<Double> peers = peers(entry);
        if (peers.size() >= MANY) {
            bar(wide, entry, across, peers.get(0), peers.get(peers.size() - 1), y);
            bar(narrow, entry, across, quantile(peers, 0.25), quantile(peers, 0.75), y);
        }
    }

    private static void bar(Pen pen, Entry entry, Axis across, double low, double high, double y) {
        double from = across.within(apart(entry, low));
        pen.box(from, y - 5, across.within(apart(entry, high)) - from, 10);
    }

    /** By linear interpolation between the two nearest (Hyndman and Fan 1996, type 7). */
    private static double quantile(List<Double> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) at;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    private static Optional<Interval> interval(Entry entry) {
        return entry.interval(0.95).fold(Optional::of, why -> Optional.empty());
    }

    private static void range(Pen pen, Entry entry, Axis across, double y) {
        interval(entry)
                .ifPresent(known -> pen.move(across.within(apart(entry, known.lower())), y)
                        .line(across.within(apart(entry, known.upper())), y));
    }

    /** What the difference means; empty where it may be chance, or nothing tells. */
    private static Optional<Sense> sense(Entry entry) {
        double benchmark = benchmark(entry);
        return interval(entry)
                .filter(known -> !known.contains(benchmark))
                .map(known -> Sense.of(entry.indicator().polarity(), benchmark, known.lower() > benchmark));
    }

    private void axis(Drawing drawing, Axis across, double y) {
        long percent = Math.round(across.high() * 100);
        drawing.label(0, y + 14, From.START, percent + "% lower");
        drawing.strong(
                across.at(0),
                y + 14,
                From.MIDDLE,
                Plain.lines(Plain.name(spine), 20, 1).get(0));
        drawing.label(Picture.WIDTH, y + 14, From.END, percent + "% higher");
    }

    private double legend(Drawing drawing, Marks pens, Pen ranges, Pen wide, Pen narrow, Set<Sense> used, double from) {
        double y = from;
        for (Sense sense : used) {
            pens.own(Optional.of(sense), 8, y - 4);
            drawing.label(22, y, From.START, Plain.capital(sense.word()) + ", by more than chance");
            y += LINE + 2;
        }
        pens.own(Optional.empty(), 8, y - 4);
        drawing.label(22, y, From.START, "May be chance, or was not tested");
        y += LINE + 2;
        if (!ranges.isEmpty()) {
            ranges.move(2, y - 4).line(14, y - 4);
            drawing.label(22, y, From.START, "95% range");
            y += LINE + 2;
        }
        if (!wide.isEmpty()) {
            wide.box(0, y - 9, 16, 10);
            narrow.box(4, y - 9, 8, 10);
            drawing.label(22, y, From.START, "All authorities, and the middle half of them");
            y += LINE + 2;
        }
        for (int i = 0; i < others.size(); i++) {
            other(pens.others, i, 8, y - 4);
            drawing.label(
                    22,
                    y,
                    From.START,
                    Plain.lines(Plain.name(others.get(i)), LETTERS, 1).get(0));
            y += LINE + 2;
        }
        return y - 8;
    }

    private static String name(Entry entry) {
        return Plain.name(entry.indicator().title());
    }

    private String words() {
        List<Entry> apart =
                entries.stream().filter(entry -> sense(entry).isPresent()).toList();
        String differ = apart.stream()
                .limit(NAMED)
                .map(entry -> name(entry) + ", " + Plain.name(entry.print(entry.cell())) + ", is "
                        + (apart(entry) > 0 ? "higher" : "lower") + " than " + Plain.name(spine) + "’s "
                        + Plain.name(entry.print(spine(entry).orElseThrow().cell()))
                        + sense(entry)
                                .filter(sense -> sense != Sense.DIFFERENT)
                                .map(sense -> ", which is " + sense.word())
                                .orElse(""))
                .collect(Collectors.joining("; "));
        return Wording.count(entries.size(), "figure") + " beside " + Plain.name(spine) + ", in per cent of it. "
                + (differ.isEmpty()
                        ? "None differs by more than chance would explain."
                        : "More than chance would explain: " + differ
                                + (apart.size() > NAMED ? "; and " + (apart.size() - NAMED) + " more" : "") + ".");
    }

    private List<String> columns() {
        var columns = new ArrayList<>(List.of("Figure", "Here", "95% range", Plain.name(spine)));
        others.forEach(other -> columns.add(Plain.name(other)));
        return columns;
    }

    private List<List<String>> rows() {
        return entries.stream()
                .map(entry -> {
                    var row = new ArrayList<>(List.of(
                            name(entry),
                            Plain.name(entry.print(entry.cell())),
                            entry.range(),
                            Plain.name(entry.print(spine(entry).orElseThrow().cell()))));
                    others.forEach(other -> row.add(cell(entry, other)));
                    return List.copyOf(row);
                })
                .toList();
    }

    private static String cell(Entry entry, String other) {
        return entry.beside().stream()
                .filter(beside -> beside.name().equals(other))
                .map(Beside::cell)
                .map((Cell cell) -> Plain.name(entry.print(cell)))
                .findFirst()
                .orElse("");
    }
}
