package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A funnel plot: areas of different size about one target, with limits that narrow as areas grow (Spiegelhalter 2005). An
 * area outside the limits differs from the target by more than chance.
 *
 * @param kind what the figures are
 * @param units the areas
 * @param target the centre line, per one
 * @param multiplier figures and limits are per this many
 */
public record FunnelPlot(Kind kind, List<Unit> units, double target, double multiplier) {
    private static final double OUTER = 0.998;
    private static final double INNER = 0.95;

    /** So many areas are printed one by one; of more, only those outside the limits. */
    private static final int LISTED = 40;

    /** What the figures are. */
    public enum Kind {
        /** Parts of a whole. */
        PROPORTIONS,
        /** Observed against expected, the target being 1. */
        RATIOS,
        /** Counts over an exposure. */
        RATES
    }

    /**
     * An area.
     *
     * @param name what it is called
     * @param numerator count, 0 or more
     * @param denominator whole, expected count or exposure, 0 or more
     */
    public record Unit(String name, double numerator, double denominator) {
        /**
         * Makes an area.
         *
         * @throws IllegalArgumentException if a number is negative, NaN or infinite
         */
        public Unit {
            Checks.count(numerator, "numerator");
            Checks.count(denominator, "denominator");
        }
    }

    /**
     * An area in the funnel.
     *
     * @param unit the area
     * @param value its figure
     * @param inner 95% limits at its size
     * @param outer 99.8% limits at its size
     * @param position where it lies: lower and higher beyond 95%, much lower and much higher beyond 99.8%. Of proportions by
     *     the limits drawn. Of ratios and rates by UKHSA's rule, which is not quite the same: whether the exact or Byar limits
     *     of the area's own count leave out the count expected at the target. An area close to a drawn limit may so be
     *     placed on the other side of it.
     */
    public record Point(
            Unit unit, double value, Interval inner, Interval outer, BenchmarkComparison.Position position) {
        /** The method of its limits. */
        public Method method() {
            return outer.method();
        }
    }

    /** Keeps a copy of the areas. */
    public FunnelPlot {
        units = ImmutableList.copyOf(units);
        Checks.count(target, "target");
        Checks.positive(multiplier, "multiplier");
        checkArgument(
                kind != Kind.PROPORTIONS || target <= 1,
                "the target of proportions must be from 0 to 1, was %s",
                target);
    }

    /**
     * Of proportions about that of all areas together, Σx/Σn (Spiegelhalter 2005); not calculable if nobody lives in the areas
     * or a part is larger than its whole.
     */
    public static Estimate<FunnelPlot> proportions(List<Unit> units) {
        return units.stream().anyMatch(u -> u.numerator > u.denominator)
                ? Estimate.missing(NotCalculable.NUMERATOR_EXCEEDS_DENOMINATOR)
                : overall(Kind.PROPORTIONS, units);
    }

    /** Of rates about that of all areas together, Σx/Σn (Spiegelhalter 2005); not calculable without any exposure. */
    public static Estimate<FunnelPlot> rates(List<Unit> units) {
        return overall(Kind.RATES, units);
    }

    /** Of observed over expected, about 1 (Spiegelhalter 2005); areas of which nothing is expected are left out. */
    public static FunnelPlot ratios(List<Unit> units) {
        return new FunnelPlot(Kind.RATIOS, units, 1, 1);
    }

    private static Estimate<FunnelPlot> overall(Kind kind, List<Unit> units) {
        double numerator = 0;
        double denominator = 0;
        for (Unit u : units) {
            numerator += u.numerator;
            denominator += u.denominator;
        }
        return denominator == 0
                ? Estimate.missing(NotCalculable.ZERO_DENOMINATOR)
                : Estimate.of(new FunnelPlot(kind, units, numerator / denominator, 1));
    }

    /**
     * The same plot per so many.
     *
     * @throws IllegalArgumentException if the multiplier is not above 0
     */
    public FunnelPlot per(double newMultiplier) {
        return new FunnelPlot(kind, units, target, newMultiplier);
    }

    /** The areas in their order, those without a denominator left out, between their limits (Spiegelhalter 2005). */
    public List<Point> points() {
        return units.stream()
                .filter(u -> u.denominator > 0)
                .map(u -> new Point(
                        u,
                        u.numerator / u.denominator * multiplier,
                        limitsAt(u.denominator, INNER),
                        limitsAt(u.denominator, OUTER),
                        position(u)))
                .toList();
    }

    /**
     * Limits for an area of this size. For proportions target ± z√(target(1 − target)/n), the values whose Wilson limit
     * equals the target, not beyond 0 and 1; otherwise exact Poisson limits (Garwood
     * 1936) of the count expected at the target, divided by the denominator; times the multiplier (Spiegelhalter 2005). At a
     * target of 0 the lower is 0.
     *
     * @throws IllegalArgumentException if the denominator is not above 0 or confidence not between 0 and 1
     */
    public Interval limitsAt(double denominator, double confidence) {
        Checks.positive(denominator, "denominator");
        Checks.confidence(confidence);
        if (kind == Kind.PROPORTIONS) {
            double z = Distributions.z(confidence);
            return new Interval(
                    proportionLower(target, denominator, z) * multiplier,
                    proportionUpper(target, denominator, z) * multiplier,
                    confidence,
                    Method.FUNNEL);
        }
        double expected = target * denominator;
        double tail = Distributions.tail(confidence);
        return new Interval(
                Poisson.exactLower(expected, tail) / denominator * multiplier,
                Poisson.exactUpper(expected, tail) / denominator * multiplier,
                confidence,
                Method.FUNNEL);
    }

    static double proportionLower(double target, double n, double z) {
        return max(0, target - z * sqrt(target * (1 - target) / n));
    }

    static double proportionUpper(double target, double n, double z) {
        return min(1, target + z * sqrt(target * (1 - target) / n));
    }

    /** UKHSA's rule: proportions by the limits drawn, counts by whether their own exact or Byar limits hold the target. */
    private BenchmarkComparison.Position position(Unit u) {
        int outer = side(u, OUTER);
        if (outer != 0) {
            return outer < 0 ? BenchmarkComparison.Position.MUCH_LOWER : BenchmarkComparison.Position.MUCH_HIGHER;
        }
        int inner = side(u, INNER);
        return inner < 0
                ? BenchmarkComparison.Position.LOWER
                : inner > 0 ? BenchmarkComparison.Position.HIGHER : BenchmarkComparison.Position.SIMILAR;
    }

    private int side(Unit u, double confidence) {
        if (kind == Kind.PROPORTIONS) {
            double z = Distributions.z(confidence);
            double value = u.numerator / u.denominator;
            return value < proportionLower(target, u.denominator, z)
                    ? -1
                    : value > proportionUpper(target, u.denominator, z) ? 1 : 0;
        }
        double expected = target * u.denominator;
        return Poisson.upper(u.numerator, confidence) < expected
                ? -1
                : Poisson.lower(u.numerator, confidence) > expected ? 1 : 0;
    }

    // ---- over-dispersion

    /** The scale on which figures are near normal, and what is done about extreme areas. */
    public enum Scale {
        /** Arcsine of the root of proportions, winsorised. */
        ARCSINE(true),
        /** Logarithm of observed over expected, a share of areas at both ends left out, as for the NHS SHMI. */
        LOG_TRUNCATED(false),
        /** Root of observed over expected, winsorised, as the Care Quality Commission does. */
        ROOT(true),
        /** Logarithm of a ratio of two counts, winsorised. */
        LOG_RATIO(true);

        private final boolean winsorised;

        Scale(boolean winsorised) {
            this.winsorised = winsorised;
        }
    }

    /**
     * An area in an over-dispersed funnel.
     *
     * @param unit the area
     * @param value its figure
     * @param z its distance from the target in standard errors; not calculable where the scale has no value for it
     * @param used z as it went into the dispersion: winsorised, or not calculable where it was left out
     * @param inner 95% limits allowing for over-dispersion
     * @param outer 99.8% limits allowing for over-dispersion
     * @param outlier true if it lies outside the 99.8% limits
     */
    public record DispersedPoint(
            Unit unit,
            double value,
            Estimate<Double> z,
            Estimate<Double> used,
            Interval inner,
            Interval outer,
            boolean outlier) {
        /** The method of its limits. */
        public Method method() {
            return outer.method();
        }
    }

    /**
     * A funnel whose limits allow for areas differing by more than chance.
     *
     * @param plot the plot
     * @param scale the scale
     * @param phi dispersion Σz²/n: 1 for chance alone
     * @param tau2 variance between areas on the scale, 0 or more
     * @param used number of areas φ and τ² were calculated from
     * @param points the areas, those without a denominator left out
     */
    public record OverDispersed(
            FunnelPlot plot, Scale scale, double phi, double tau2, int used, List<DispersedPoint> points) {
        /** Keeps a copy of the points. */
        public OverDispersed {
            points = ImmutableList.copyOf(points);
        }

        /** The method's name and citation. */
        public Method method() {
            return Method.OVER_DISPERSED_FUNNEL;
        }

        @Override
        public String toString() {
            return plot.printed(
                    ", φ " + Print.number(phi) + ", τ² " + Print.number(tau2),
                    points.stream()
                            .map(p -> new Line(p.unit, p.value, p.inner, p.outer, p.outlier, ": outlier"))
                            .toList(),
                    "outside the 99.8% limits",
                    method());
        }
    }

    /**
     * The same plot with limits that allow for over-dispersion: φ = Σz²/n of winsorised or truncated z, τ² = max(0, (nφ −
     * (n − 1)) / (Σw − Σw²/Σw)) with w = 1/s², limits back from target ± z√(s² + τ²) on the scale (Spiegelhalter 2005;
     * Spiegelhalter et al. 2012). With φ of
     * 1 or less τ² is 0. Not calculable for fewer than three areas.
     *
     * @param trim share of areas at each end that is winsorised or left out, from 0 to below a half
     * @throws IllegalArgumentException if trim is not from 0 to below 0.5
     */
    public Estimate<OverDispersed> overDispersed(Scale scale, double trim) {
        checkArgument(trim >= 0 && trim < 0.5, "trim must be from 0 to below 0.5, was %s", trim);
        List<Unit> known = units.stream().filter(u -> u.denominator > 0).toList();
        int n = known.size();
        double[] z = new double[n];
        double[] s = new double[n];
        for (int i = 0; i < n; i++) {
            Unit u = known.get(i);
            s[i] = standardError(scale, u);
            double d = transform(scale, u) - centre(scale, target);
            z[i] = Double.isInfinite(d) ? Double.NaN : d / s[i];
        }
        double[] trimmed = scale.winsorised ? winsorise(z, trim) : truncate(z, trim);
        double squares = 0;
        double w = 0;
        double ww = 0;
        int used = 0;
        for (int i = 0; i < n; i++) {
            if (!Double.isNaN(trimmed[i])) {
                used++;
                squares += trimmed[i] * trimmed[i];
                w += 1 / (s[i] * s[i]);
                ww += 1 / (s[i] * s[i] * s[i] * s[i]);
            }
        }
        if (used < 3) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        double phi = squares / used;
        double tau2 = used * phi < used - 1 ? 0 : max(0, (used * phi - (used - 1)) / (w - ww / w));
        List<DispersedPoint> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Unit u = known.get(i);
            double value = u.numerator / u.denominator * multiplier;
            Interval outer = dispersedLimits(scale, s[i], tau2, OUTER);
            points.add(new DispersedPoint(
                    u,
                    value,
                    estimate(z[i]),
                    estimate(trimmed[i]),
                    dispersedLimits(scale, s[i], tau2, INNER),
                    outer,
                    !outer.contains(value)));
        }
        return Estimate.of(new OverDispersed(this, scale, phi, tau2, used, points));
    }

    private static Estimate<Double> estimate(double v) {
        return Double.isNaN(v) ? Estimate.missing(NotCalculable.INVALID_VALUE) : Estimate.of(v);
    }

    private static double centre(Scale scale, double target) {
        return switch (scale) {
            case ARCSINE -> Math.asin(sqrt(target));
            case ROOT -> sqrt(target);
            case LOG_TRUNCATED, LOG_RATIO -> log(target);
        };
    }

    private static double transform(Scale scale, Unit u) {
        return switch (scale) {
            case ARCSINE -> Math.asin(sqrt(min(1, u.numerator / u.denominator)));
            case ROOT -> sqrt(u.numerator / u.denominator);
            case LOG_TRUNCATED -> log(u.numerator / u.denominator);
            case LOG_RATIO -> log((u.numerator + 0.5) / (u.denominator + 0.5));
        };
    }

    static double standardError(Scale scale, Unit u) {
        return switch (scale) {
            case ARCSINE, ROOT -> 1 / (2 * sqrt(u.denominator));
            case LOG_TRUNCATED -> 1 / sqrt(u.denominator);
            case LOG_RATIO -> {
                double a = u.numerator + 0.5;
                double b = u.denominator + 0.5;
                yield sqrt(u.numerator / (a * a) + u.denominator / (b * b));
            }
        };
    }

    private Interval dispersedLimits(Scale scale, double s, double tau2, double confidence) {
        double[] limits = dispersedLimits(scale, target, s, tau2, Distributions.z(confidence));
        return new Interval(limits[0] * multiplier, limits[1] * multiplier, confidence, Method.OVER_DISPERSED_FUNNEL);
    }

    /** Lower and upper limit of a figure per one. */
    static double[] dispersedLimits(Scale scale, double target, double s, double tau2, double z) {
        double step = z * sqrt(s * s + tau2);
        double centre = centre(scale, target);
        return switch (scale) {
            case ARCSINE ->
                new double[] {square(Math.sin(max(0, centre - step))), square(Math.sin(min(Math.PI / 2, centre + step)))
                };
            case ROOT -> new double[] {square(max(0, centre - step)), square(centre + step)};
            case LOG_TRUNCATED, LOG_RATIO -> new double[] {exp(centre - step), exp(centre + step)};
        };
    }

    private static double square(double v) {
        return v * v;
    }

    private static double[] winsorise(double[] z, double trim) {
        double[] sorted =
                Arrays.stream(z).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return z;
        }
        double low = Quantiles.percentile(sorted, trim);
        double high = Quantiles.percentile(sorted, 1 - trim);
        return Arrays.stream(z).map(v -> max(low, min(high, v))).toArray();
    }

    /** Leaves out the first and last of 1/trim groups by rank. */
    private static double[] truncate(double[] z, double trim) {
        int n = (int) Arrays.stream(z).filter(v -> !Double.isNaN(v)).count();
        double groups = trim == 0 ? Double.POSITIVE_INFINITY : 1 / trim;
        return Arrays.stream(z)
                .map(v -> {
                    double rank = 0.5;
                    for (double other : z) {
                        rank += other < v ? 1 : other == v ? 0.5 : 0;
                    }
                    double group = trim == 0 ? 1 : Math.floor(rank * groups / (n + 1));
                    return group > 0 && group < groups - 1 ? v : Double.NaN;
                })
                .toArray();
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.FUNNEL;
    }

    /** The areas, the largest first, each between its 99.8% limits. */
    @Override
    public String toString() {
        return printed(
                "",
                points().stream()
                        .map(p -> new Line(p.unit, p.value, p.inner, p.outer, isOutside(p), ": " + words(p.position)))
                        .toList(),
                "outside the 95% limits",
                method());
    }

    /** An area as it is printed. */
    private record Line(Unit unit, double value, Interval inner, Interval outer, boolean signal, String words) {}

    private String printed(String dispersion, List<Line> areas, String outside, Method method) {
        List<Line> lines = areas.stream()
                .sorted(Comparator.comparingDouble((Line l) -> -l.unit.denominator))
                .toList();
        String per = Print.per(multiplier, kind == Kind.PROPORTIONS);
        var text = new StringBuilder("funnel of ")
                .append(Print.of(lines.size(), "area", "areas"))
                .append(" about ")
                .append(Print.number(target * multiplier))
                .append(per)
                .append(dispersion);
        List<Line> listed = lines.size() <= LISTED
                ? lines
                : lines.stream().filter(Line::signal).toList();
        double low = target * multiplier;
        double high = low;
        for (Line l : listed) {
            low = min(low, min(l.value, l.outer.lower()));
            high = max(high, max(l.value, l.outer.upper()));
        }
        int widest = listed.stream().mapToInt(l -> l.unit.name.length()).max().orElse(0);
        for (Line l : listed) {
            text.append("\n  ")
                    .append(Print.padRight(l.unit.name, widest))
                    .append(Print.padLeft(Print.number(l.value), 9))
                    .append("  ")
                    .append(Print.picture(
                            low, high, l.outer.lower(), l.outer.upper(), target * multiplier, l.value, l.signal))
                    .append("  95% ")
                    .append(l.inner.limits())
                    .append(", 99.8% ")
                    .append(l.outer.limits())
                    .append(l.signal ? l.words : "");
        }
        if (!listed.isEmpty()) {
            text.append("\n  ").append(Print.legend("99.8% limits", "target", "area", outside));
        }
        if (listed.size() < lines.size()) {
            text.append("\n  ")
                    .append(Print.of(lines.size() - listed.size(), "area is", "areas are"))
                    .append(" not ")
                    .append(outside);
        }
        if (lines.size() < units.size()) {
            text.append("\n  ")
                    .append(Print.of(units.size() - lines.size(), "area", "areas"))
                    .append(" left out: the denominator is 0");
        }
        return text.append("\n  ").append(method).toString();
    }

    private static boolean isOutside(Point p) {
        return p.position != BenchmarkComparison.Position.SIMILAR;
    }

    private static String words(BenchmarkComparison.Position position) {
        return position.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
