package safeguarding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import safeguarding.Publication.Entry;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Unit;
import safeguarding.protect.Cell;
import safeguarding.report.Picture.Drawing;
import safeguarding.report.Picture.From;
import safeguarding.report.Picture.Ink;
import safeguarding.stats.ChartPoint;
import safeguarding.stats.ChartReading;
import safeguarding.stats.ControlChart;
import safeguarding.stats.ControlLimits;
import safeguarding.stats.Estimate;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.RuleSet;
import safeguarding.stats.Series;
import safeguarding.stats.Signal;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * A control chart of a history: an XmR chart by the rules of NHS Making Data Count. A place without a figure that is shown
 * as it is breaks the line and counts for nothing.
 */
final class ControlPicture {

    /** So many figures are the fewest of which limits are made. */
    static final int FEWEST = 6;

    private static final double TOP = 12;
    private static final double BOTTOM = 166;
    private static final double HEIGHT = 188;
    private static final double RIGHT = 332;
    private static final double LETTER = 8;

    private final Entry entry;
    private final List<ReportingPeriod> periods;
    private final List<Cell> cells;
    private final ChartReading reading;

    /** The least and the most that a figure can be. */
    private final double least;

    private final double most;

    private ControlPicture(Entry entry, List<ReportingPeriod> periods, List<Cell> cells, ChartReading reading) {
        this.entry = entry;
        this.periods = periods;
        this.cells = cells;
        this.reading = reading;
        boolean amount = Seen.isAmount(entry.indicator().unit())
                && cells.stream().allMatch(cell -> Seen.exactPlace(cell).orElse(0) >= 0);
        boolean share = entry.indicator().unit().kind() == Unit.Kind.PERCENT
                && cells.stream().allMatch(cell -> Seen.exactPlace(cell).orElse(0) <= 100);
        this.least = amount ? 0 : Double.NEGATIVE_INFINITY;
        this.most = share ? 100 : Double.POSITIVE_INFINITY;
    }

    /** Whether enough of a line's history is shown, all of it unrounded. */
    static boolean suits(Entry entry) {
        long known = entry.history().stream()
                .filter(cell -> Seen.exactPlace(cell).isPresent())
                .count();
        return entry.slice().isTotal()
                && known >= FEWEST
                && entry.history().stream().noneMatch(Cell.Rounded.class::isInstance);
    }

    /** The chart of a line that suits. */
    static ControlPicture of(Entry entry) {
        List<Cell> history = entry.history();
        int first = 0;
        while (Seen.exactPlace(history.get(first)).isEmpty()) {
            first++;
        }
        List<Cell> cells = history.subList(first, history.size());
        var periods = new ReportingPeriod[cells.size()];
        ReportingPeriod period = entry.period();
        for (int i = periods.length - 1; i >= 0; i--) {
            periods[i] = period;
            period = i == 0 ? period : period.previous();
        }
        List<Estimate<Double>> values = cells.stream()
                .map(cell -> {
                    OptionalDouble place = Seen.exactPlace(cell);
                    return place.isPresent()
                            ? Estimate.of(place.getAsDouble())
                            : Estimate.<Double>missing(NotCalculable.MISSING_COUNT);
                })
                .toList();
        return new ControlPicture(
                entry,
                List.of(periods),
                cells,
                ControlChart.xmr(Series.of(values)).rules(RuleSet.MAKING_DATA_COUNT));
    }

    /** Whether a rule fired on some figure. */
    boolean hasSignal() {
        return reading.points().stream().anyMatch(point -> point.headline().isPresent());
    }

    /** Whether the latest figure is special cause for concern. */
    boolean isOfConcern() {
        ChartPoint last = reading.points().get(reading.points().size() - 1);
        return last.headline()
                .filter(signal -> sense(last, signal) == Sense.WORSE)
                .isPresent();
    }

    /** Whether there are figures enough for limits that are no longer on trial. */
    boolean isSettled() {
        return !reading.trial(0);
    }

    private Sense sense(ChartPoint point, Signal signal) {
        Polarity polarity = entry.indicator().polarity();
        return Sense.of(polarity, point.centre().orElse(0.0), signal.high());
    }

    Picture picture(boolean oneArea) {
        List<ChartPoint> points = reading.points();
        Unit unit = entry.indicator().unit();
        Axis up = up();
        double left = 12
                + LETTER
                        * up.ticks().stream()
                                .mapToInt(t -> up.label(t, unit).length())
                                .max()
                                .orElse(1);
        var across = new Axis(0, Math.max(1, points.size() - 1), left + 8, RIGHT - 8);
        var drawing = new Drawing();
        var grid = new Pen();
        for (double tick : up.ticks()) {
            grid.move(left, up.at(tick)).line(RIGHT, up.at(tick));
            drawing.label(left - 6, up.at(tick) + 4, From.END, up.label(tick, unit));
        }
        drawing.mark(Ink.GRID, grid);
        lines(drawing, left, up);
        points(drawing, across, up);
        int last = points.size() - 1;
        drawing.label(left, HEIGHT - 4, From.START, periods.get(0).label());
        drawing.label(RIGHT, HEIGHT - 4, From.END, periods.get(last).label());
        return drawing.picture(
                "control",
                Plain.name(entry.indicator().title() + (oneArea ? "" : ", " + entry.area())) + ", over time",
                words(),
                HEIGHT,
                List.of("Period", "Value", "Signal"),
                rows());
    }

    /** The scale, within what can be; it begins at 0 where amounts come near it. */
    private Axis up() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ChartPoint point : reading.points()) {
            double value = point.value().orElse(Double.NaN);
            double lower = point.limits().map(ControlLimits::lower).orElse(value);
            double upper = point.limits().map(ControlLimits::upper).orElse(value);
            low = least(low, value, Math.max(least, lower));
            high = -least(-high, -value, -Math.min(most, upper));
        }
        if (least == 0 && low < (high - low) / 2) {
            low = 0;
        }
        return low == high
                ? Axis.round(Math.max(least, low - 1), high + 1, BOTTOM, TOP)
                : Axis.round(low, high, BOTTOM, TOP);
    }

    private static double least(double... values) {
        double least = Double.POSITIVE_INFINITY;
        for (double value : values) {
            if (value < least) {
                least = value;
            }
        }
        return least;
    }

    private void lines(Drawing drawing, double left, Axis up) {
        ChartPoint last = reading.points().get(reading.points().size() - 1);
        var centre = new Pen();
        var limits = new Pen();
        last.centre().map(value -> centre.move(left, up.at(value)).line(RIGHT, up.at(value)));
        last.limits().map(known -> {
            if (known.lower() >= up.low()) {
                limits.move(left, up.at(known.lower())).line(RIGHT, up.at(known.lower()));
            }
            if (known.upper() <= up.high()) {
                limits.move(left, up.at(known.upper())).line(RIGHT, up.at(known.upper()));
            }
            return limits;
        });
        drawing.mark(Ink.CENTRE, centre).mark(Ink.LIMIT, limits);
    }

    private void points(Drawing drawing, Axis across, Axis up) {
        var line = new Pen();
        var dots = new Pen();
        var better = new Pen();
        var worse = new Pen();
        var different = new Pen();
        boolean down = false;
        for (ChartPoint point : reading.points()) {
            double x = across.at(point.index());
            if (!point.value().isCalculable()) {
                down = false;
                continue;
            }
            double y = up.at(point.value().get());
            if (down) {
                line.line(x, y);
            } else {
                line.move(x, y);
            }
            down = true;
            if (point.headline().isEmpty()) {
                dots.dot(x, y);
            } else {
                Sense sense = sense(point, point.headline().get());
                sense.draw(
                        switch (sense) {
                            case BETTER -> better;
                            case WORSE -> worse;
                            case DIFFERENT -> different;
                        },
                        x,
                        y,
                        4.5);
            }
        }
        drawing.mark(Ink.LINE, line)
                .mark(Ink.POINT, dots)
                .mark(Ink.BETTER, better)
                .mark(Ink.WORSE, worse)
                .mark(Ink.DIFFERENT, different);
    }

    private String words() {
        Unit unit = entry.indicator().unit();
        List<ChartPoint> points = reading.points();
        ChartPoint last = points.get(points.size() - 1);
        long known =
                points.stream().filter(point -> point.value().isCalculable()).count();
        String lines = last.centre().fold(value -> "Centre " + unit.print(value), why -> "No centre")
                + last.limits()
                        .fold(
                                limits -> ", limits " + unit.print(Math.max(least, limits.lower())) + " to "
                                        + unit.print(Math.min(most, limits.upper()))
                                        + (reading.trial(last.phase()) ? ", on trial with fewer than 13 figures" : ""),
                                why -> ", no limits");
        List<ChartPoint> signals =
                points.stream().filter(point -> point.headline().isPresent()).toList();
        return Wording.count(known, "figure") + " of " + Plain.name(entry.area().name()) + " up to "
                + periods.get(periods.size() - 1).label() + ", the latest " + Plain.name(entry.reads()) + ". " + lines
                + ". "
                + (signals.isEmpty() ? "All of it may be chance." : signals(signals));
    }

    private String signals(List<ChartPoint> signals) {
        return "More than chance: "
                + signals.stream()
                        .collect(Collectors.groupingBy(this::what, java.util.LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(e -> places(e.getValue()) + " " + e.getKey())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String what(ChartPoint point) {
        Signal signal = point.headline().orElseThrow();
        Sense sense = sense(point, signal);
        return signal + (sense == Sense.DIFFERENT ? "" : ", for the " + sense.word());
    }

    private String places(List<ChartPoint> points) {
        String first = periods.get(points.get(0).index()).label();
        String last = periods.get(points.get(points.size() - 1).index()).label();
        return points.size() <= 2
                ? Wording.join(
                        points.stream().map(p -> periods.get(p.index()).label()).toList())
                : Wording.number(points.size()) + " from " + first + " to " + last;
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        for (ChartPoint point : reading.points()) {
            rows.add(List.of(
                    periods.get(point.index()).label(),
                    Plain.name(entry.print(cells.get(point.index()))),
                    point.headline().isPresent() ? Plain.capital(what(point)) : ""));
        }
        return rows;
    }
}
