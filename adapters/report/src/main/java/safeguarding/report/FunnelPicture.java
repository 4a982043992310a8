package safeguarding.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import safeguarding.Publication.Beside;
import safeguarding.Publication.Entry;
import safeguarding.fact.Area;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.report.Picture.Drawing;
import safeguarding.report.Picture.From;
import safeguarding.report.Picture.Ink;
import safeguarding.stats.BenchmarkComparison.Position;
import safeguarding.stats.Estimate;
import safeguarding.stats.FunnelPlot;
import safeguarding.stats.Interval;
import safeguarding.text.Wording;

/**
 * A funnel plot of one indicator's rates or shares: areas of every size about that of all together, with the limits within
 * which chance alone would hold them (Spiegelhalter 2005). Only figures that are shown as they are have a place in it.
 */
final class FunnelPicture {

    /** Of fewer areas a table tells as much. */
    static final int FEWEST = 10;

    private static final double TOP = 12;
    private static final double BOTTOM = 176;
    private static final double HEIGHT = 214;
    private static final double RIGHT = 330;
    private static final double LETTER = 8;
    private static final int STEPS = 32;
    private static final int NAMED = 6;
    private static final int LISTED = 40;

    private final Indicator indicator;
    private final String period;
    private final FunnelPlot plot;
    private final List<FunnelPlot.Point> points;
    private final Set<String> here;

    private FunnelPicture(Indicator indicator, String period, FunnelPlot plot, Set<String> here) {
        this.indicator = indicator;
        this.period = period;
        this.plot = plot;
        this.points = plot.points();
        this.here = here;
    }

    /**
     * The funnel of lines of one indicator and period, and the authorities they stand beside; not calculable where fewer
     * than {@link #FEWEST} of them show a rate or share of one kind.
     *
     * @param entries of one indicator, period and slice
     */
    static Estimate<FunnelPicture> of(List<Entry> entries) {
        Entry first = entries.get(0);
        var rates = new LinkedHashMap<Area, Figure.Rate>();
        entries.forEach(entry -> add(rates, entry.area(), entry.cell()));
        Set<Area> own = new LinkedHashSet<>(rates.keySet());
        for (Entry entry : entries) {
            for (Beside other : entry.beside()) {
                if (Place.isAuthority(other.area())) {
                    add(rates, other.area(), other.cell());
                }
            }
        }
        withoutWholes(rates);
        boolean alike = rates.values().stream()
                        .map(rate -> List.of(rate.scale(), rate.share()))
                        .distinct()
                        .count()
                == 1;
        if (rates.size() < FEWEST || !alike) {
            return Estimate.missing(safeguarding.stats.NotCalculable.INSUFFICIENT_DATA);
        }
        Map<Area, String> names = names(rates.keySet());
        List<FunnelPlot.Unit> units = rates.entrySet().stream()
                .map(e -> new FunnelPlot.Unit(
                        names.getOrDefault(e.getKey(), ""),
                        e.getValue().numerator(),
                        e.getValue().denominator()))
                .toList();
        Figure.Rate any = rates.values().iterator().next();
        Set<String> here = own.stream()
                .filter(names::containsKey)
                .map(area -> names.getOrDefault(area, ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return (any.share() ? FunnelPlot.proportions(units) : FunnelPlot.rates(units))
                .map(plot -> plot.per((double) any.scale()))
                .map(plot -> new FunnelPicture(first.indicator(), first.period().label(), plot, here));
    }

    private static void add(Map<Area, Figure.Rate> rates, Area area, Cell cell) {
        Seen.exact(cell)
                .filter(figure -> figure instanceof Figure.Rate rate && rate.numerator() >= 0 && !Place.isWhole(area))
                .ifPresent(figure -> rates.putIfAbsent(area, (Figure.Rate) figure));
    }

    /** Takes out what is larger than all others together, such as a region without a code. */
    private static void withoutWholes(Map<Area, Figure.Rate> rates) {
        double all =
                rates.values().stream().mapToDouble(Figure.Rate::denominator).sum();
        rates.values().removeIf(rate -> rate.denominator() > all / 2);
    }

    private static Map<Area, String> names(Set<Area> areas) {
        var names = new LinkedHashMap<Area, String>();
        areas.forEach(area -> names.put(area, Plain.name(area.name())));
        return names;
    }

    /** Whether one of the scorecard's areas lies beyond the outer limits. */
    boolean isHereBeyond() {
        return points.stream()
                .anyMatch(point -> isBeyond(point) && here.contains(point.unit().name()));
    }

    private static boolean isBeyond(FunnelPlot.Point point) {
        return point.position() == Position.MUCH_HIGHER || point.position() == Position.MUCH_LOWER;
    }

    Picture picture() {
        Unit unit = indicator.unit();
        double widest =
                points.stream().mapToDouble(p -> p.unit().denominator()).max().orElse(1);
        double smallest =
                points.stream().mapToDouble(p -> p.unit().denominator()).min().orElse(1);
        double high = points.stream().mapToDouble(FunnelPlot.Point::value).max().orElse(1);
        double low = points.stream().mapToDouble(FunnelPlot.Point::value).min().orElse(0);
        Interval near = plot.limitsAt(smallest, 0.95);
        high = Math.max(high, near.upper());
        low = Math.min(low, near.lower());
        Axis up = Axis.round(low, high == low ? low + 1 : high, BOTTOM, TOP);
        double left = 12
                + LETTER
                        * up.ticks().stream()
                                .mapToInt(t -> up.label(t, unit).length())
                                .max()
                                .orElse(1);
        Axis across = Axis.round(0, widest, left, RIGHT);
        var drawing = new Drawing();
        frame(drawing, up, across, left, unit);
        limits(drawing, up, across, smallest);
        dots(drawing, up, across);
        return drawing.picture(
                "funnel",
                Plain.name(indicator.title()) + ", among others",
                words(),
                HEIGHT,
                List.of("Area", "Value", "Out of", "Place"),
                rows());
    }

    private void frame(Drawing drawing, Axis up, Axis across, double left, Unit unit) {
        var grid = new Pen();
        for (double tick : up.ticks()) {
            grid.move(left, up.at(tick)).line(RIGHT, up.at(tick));
            drawing.label(left - 6, up.at(tick) + 4, From.END, up.label(tick, unit));
        }
        List<Double> ticks = across.ticks();
        Unit plain = Unit.count("");
        for (int i = 0; i < ticks.size(); i += Math.max(1, ticks.size() - 1)) {
            drawing.label(
                    across.at(ticks.get(i)),
                    BOTTOM + 18,
                    i == 0 ? From.START : From.END,
                    across.label(ticks.get(i), plain));
        }
        drawing.label((left + RIGHT) / 2, BOTTOM + 34, From.MIDDLE, "Size: what each figure is out of");
        drawing.mark(Ink.GRID, grid);
    }

    private void limits(Drawing drawing, Axis up, Axis across, double smallest) {
        double from = Math.max(smallest * 0.8, across.high() / 400);
        var inner = new Pen();
        var outer = new Pen();
        for (boolean upper : new boolean[] {true, false}) {
            curve(inner, up, across, from, 0.95, upper);
            curve(outer, up, across, from, 0.998, upper);
        }
        double centre = up.at(plot.target() * plot.multiplier());
        drawing.mark(Ink.INNER, inner)
                .mark(Ink.LIMIT, outer)
                .mark(Ink.CENTRE, new Pen().move(across.from(), centre).line(RIGHT, centre));
    }

    /** A limit by size, at closer steps where areas are small; where it leaves the picture it is not drawn. */
    private void curve(Pen pen, Axis up, Axis across, double from, double confidence, boolean upper) {
        boolean down = false;
        for (int step = 0; step <= STEPS; step++) {
            double share = (double) step / STEPS;
            double size = from + (across.high() - from) * share * share;
            Interval limits = plot.limitsAt(size, confidence);
            double value = upper ? limits.upper() : limits.lower();
            if (value > up.high() || value < up.low()) {
                down = false;
            } else if (down) {
                pen.line(across.at(size), up.at(value));
            } else {
                pen.move(across.at(size), up.at(value));
                down = true;
            }
        }
    }

    private void dots(Drawing drawing, Axis up, Axis across) {
        var usual = new Pen();
        var better = new Pen();
        var worse = new Pen();
        var different = new Pen();
        var ring = new Pen();
        int named = 0;
        for (FunnelPlot.Point point : points) {
            double x = across.at(point.unit().denominator());
            double y = up.at(point.value());
            if (isBeyond(point)) {
                Sense sense = sense(point);
                sense.draw(
                        switch (sense) {
                            case BETTER -> better;
                            case WORSE -> worse;
                            case DIFFERENT -> different;
                        },
                        x,
                        y,
                        3.5);
            } else {
                usual.dot(x, y);
            }
            if (here.contains(point.unit().name()) && here.size() <= NAMED) {
                ring.ring(x, y, 7);
                boolean end = x > (across.from() + across.to()) / 2;
                String name = Plain.lines(point.unit().name(), 22, 1).get(0);
                drawing.strong(end ? x - 11 : x + 11, y + 4, end ? From.END : From.START, name);
                named++;
            }
        }
        drawing.mark(Ink.POINT, usual)
                .mark(Ink.BETTER, better)
                .mark(Ink.WORSE, worse)
                .mark(Ink.DIFFERENT, different);
        if (named > 0) {
            drawing.mark(Ink.OUTLINE, ring);
        }
    }

    private Sense sense(FunnelPlot.Point point) {
        boolean above = point.position() == Position.MUCH_HIGHER || point.position() == Position.HIGHER;
        return Sense.of(indicator.polarity(), plot.target() * plot.multiplier(), above);
    }

    private String words() {
        Unit unit = indicator.unit();
        long above = points.stream()
                .filter(p -> p.position() == Position.MUCH_HIGHER)
                .count();
        long below =
                points.stream().filter(p -> p.position() == Position.MUCH_LOWER).count();
        String own = points.stream()
                .filter(point -> here.contains(point.unit().name()) && here.size() <= NAMED)
                .map(point -> point.unit().name() + ", " + unit.print(point.value()) + ", " + place(point) + ". ")
                .collect(Collectors.joining());
        return own + Wording.count(points.size(), "area") + " by size in " + period + ", about "
                + unit.print(plot.target() * plot.multiplier())
                + " of all together. Beyond what chance alone would leave in 99.8% of areas like them: "
                + Wording.number(above) + " above, " + Wording.number(below) + " below.";
    }

    private static String place(FunnelPlot.Point point) {
        return switch (point.position()) {
            case MUCH_HIGHER -> "is above the 99.8% limit";
            case HIGHER -> "is above the 95% limit";
            case SIMILAR -> "is within the limits";
            case LOWER -> "is below the 95% limit";
            case MUCH_LOWER -> "is below the 99.8% limit";
        };
    }

    /** Those beyond the outer limits and the scorecard's own, the highest first. */
    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        points.stream()
                .filter(point -> isBeyond(point) || here.contains(point.unit().name()))
                .sorted(Comparator.comparingDouble(FunnelPlot.Point::value).reversed())
                .limit(LISTED)
                .forEach(point -> rows.add(List.of(
                        point.unit().name(),
                        indicator.unit().print(point.value()),
                        Wording.number(Math.round(point.unit().denominator())),
                        Plain.capital(place(point).substring("is ".length())))));
        return rows;
    }
}
