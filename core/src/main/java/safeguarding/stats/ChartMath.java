package safeguarding.stats;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;
import static java.lang.Math.sqrt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The arithmetic of control charts over arrays; NaN is a missing value and never leaves. */
final class ChartMath {
    private static final Signal.Rule[] RULES = Signal.Rule.values();
    private static final double NONE = Double.NaN;
    private static final double[] NO_LIMITS = {};
    /** Limits of larger numbers would be beyond the range of numbers. */
    private static final double LARGEST = 1e200;

    /** Mean moving range of a normal process in standard deviations. */
    private static final double D2 = 1.128;
    /** Upper limit of moving ranges in mean moving ranges. */
    private static final double D4 = 3.267;
    /** Three standard deviations in mean moving ranges, as Making Data Count rounds it. */
    private static final double XMR = 2.66;

    private static final double T_POWER = 3.6;

    private ChartMath() {}

    /** Lines of one phase; σ differs between points where denominators do. */
    private static final class Lines {
        final double centre;
        final double shownCentre;
        final double[] sigma;

        Lines(double centre, double shownCentre, double[] sigma) {
            this.centre = centre;
            this.shownCentre = shownCentre;
            this.sigma = sigma;
        }
    }

    /** Signals of every set of fired rules: two bits a rule, the lower for low, the higher for high. */
    private static final List<List<Signal>> SIGNALS = IntStream.range(0, 1 << 2 * RULES.length)
            .mapToObj(ChartMath::signals)
            .toList();

    private static List<Signal> signals(int fired) {
        List<Signal> signals = new ArrayList<>();
        for (Signal.Rule rule : RULES) {
            int bits = fired >> 2 * rule.ordinal() & 3;
            if (bits != 0) {
                signals.add(new Signal(rule, bits > 1));
            }
        }
        return List.copyOf(signals);
    }

    static ChartReading read(ControlChart chart, RuleSet rules) {
        int n = chart.values().size();
        double[] y = new double[n];
        double[] centre = new double[n];
        double[][] limits = new double[n][];
        int[] phaseOf = new int[n];
        boolean[] baseline = new boolean[n];
        boolean[] excluded = new boolean[n];
        for (int i : chart.options().excluded()) {
            excluded[i] = true;
        }
        int[] fired = new int[n];
        List<RunsAnalysis> runs = new ArrayList<>();
        List<int[]> phases = chart.phases();
        double[] x = chart.values().values();
        double[] denominators = chart.denominators().values();
        for (int k = 0; k < phases.size(); k++) {
            int from = phases.get(k)[0];
            int to = phases.get(k)[1];
            phase(chart, x, denominators, excluded, from, to, y, centre, limits, baseline);
            Arrays.fill(phaseOf, from, to, k);
            double[] included = new double[to - from];
            int m = 0;
            for (int i = from; i < to; i++) {
                if (!excluded[i]) {
                    included[m++] = y[i];
                }
            }
            runs.add(RunsAnalysis.of(Arrays.copyOf(included, m), to > from ? centre[from] : 0));
            apply(rules, from, to, y, centre, limits, fired);
        }
        List<ChartPoint> points = new ArrayList<>(n);
        NotCalculable noLimits =
                chart.kind() == ChartKind.RUN ? NotCalculable.NOT_COMPARABLE : NotCalculable.INSUFFICIENT_DATA;
        for (int i = 0; i < n; i++) {
            double[] l = limits[i];
            int[] phase = phases.get(phaseOf[i]);
            NotCalculable noLine = Double.isNaN(centre[i])
                    ? noLine(chart, phase[0], phase[1], y, excluded)
                    : Math.abs(centre[i]) < LARGEST ? noLimits : NotCalculable.OUT_OF_RANGE;
            points.add(new ChartPoint(
                    i,
                    chart.values().label(i),
                    phaseOf[i],
                    Double.isNaN(y[i]) ? Estimate.missing(noValue(chart, i, phase[0])) : Estimate.of(y[i]),
                    Double.isNaN(centre[i]) ? Estimate.missing(noLine) : Estimate.of(centre[i]),
                    l.length == 0 ? Estimate.missing(noLine) : Estimate.of(new ControlLimits(l[0], l[1], l[2], l[3])),
                    !excluded[i],
                    baseline[i],
                    SIGNALS.get(fired[i])));
        }
        return new ChartReading(chart, rules, points, runs);
    }

    /** Why a point of the phase that starts at from has no value. */
    private static NotCalculable noValue(ControlChart chart, int i, int from) {
        Series x = chart.values();
        if (x.isMissing(i)) {
            return x.reason(i);
        }
        if (chart.kind() == ChartKind.MR) {
            return i == from
                    ? NotCalculable.INSUFFICIENT_DATA
                    : x.isMissing(i - 1) ? x.reason(i - 1) : NotCalculable.OUT_OF_RANGE;
        }
        if (!chart.kind().ratio) {
            return NotCalculable.OUT_OF_RANGE;
        }
        Series of = chart.denominators();
        if (of.isMissing(i)) {
            return of.reason(i) == NotCalculable.MISSING_COUNT ? NotCalculable.MISSING_DENOMINATOR : of.reason(i);
        }
        return of.at(i).get() == 0
                ? NotCalculable.ZERO_DENOMINATOR
                : chart.kind().share() && x.at(i).get() > of.at(i).get()
                        ? NotCalculable.NUMERATOR_EXCEEDS_DENOMINATOR
                        : NotCalculable.OUT_OF_RANGE;
    }

    /** Why a phase has no centre: it is out of range, what is wrong with every one of its points, or too few. */
    private static NotCalculable noLine(ControlChart chart, int from, int to, double[] y, boolean[] excluded) {
        Set<NotCalculable> reasons = EnumSet.noneOf(NotCalculable.class);
        for (int i = from; i < to; i++) {
            reasons.add(
                    Double.isNaN(y[i])
                            ? noValue(chart, i, from)
                            : excluded[i] ? NotCalculable.INSUFFICIENT_DATA : NotCalculable.OUT_OF_RANGE);
        }
        if (reasons.contains(NotCalculable.OUT_OF_RANGE)) {
            return NotCalculable.OUT_OF_RANGE;
        }
        return reasons.size() == 1 ? reasons.iterator().next() : NotCalculable.INSUFFICIENT_DATA;
    }

    /** Fills the arrays for one phase. */
    private static void phase(
            ControlChart chart,
            double[] x,
            double[] denominators,
            boolean[] excluded,
            int from,
            int to,
            double[] y,
            double[] centre,
            double[][] limits,
            boolean[] baseline) {
        ControlChart.Options o = chart.options();
        ChartKind kind = chart.kind();
        int size = to - from;
        double[] v = new double[size];
        double[] den = new double[size];
        boolean[] base = new boolean[size];
        int known = 0;
        for (int i = 0; i < size; i++) {
            double value = x[from + i];
            if (kind.ratio) {
                den[i] = denominators[from + i];
                value = den[i] > 0 && !(kind.share() && value > den[i]) ? value / den[i] : NONE;
            } else if (kind == ChartKind.MR) {
                value = i == 0 ? NONE : abs(value - x[from + i - 1]);
            }
            v[i] = kind == ChartKind.T ? pow(value, 1 / T_POWER) : value;
            baseline[from + i] = i < o.fixedAfter() && from + i < o.frozenAfter();
            base[i] = baseline[from + i] && !excluded[from + i];
            y[from + i] = finite(value * o.multiplier());
            known += base[i] && !Double.isNaN(value) ? 1 : 0;
        }
        Lines lines = lines(kind, v, x, from, den, base, excluded, o);
        boolean enough = kind != ChartKind.RUN && known >= o.fewestForLimits() && !Double.isNaN(lines.centre);
        double shown = finite(back(kind, lines.shownCentre) * o.multiplier());
        for (int i = 0; i < size; i++) {
            centre[from + i] = shown;
            double sigma = lines.sigma[i];
            limits[from + i] =
                    enough && Math.abs(sigma) < LARGEST && Math.abs(lines.centre) < LARGEST && Math.abs(shown) < LARGEST
                            ? new double[] {
                                limit(kind, lines.centre, -3 * sigma) * o.multiplier(),
                                limit(kind, lines.centre, -2 * sigma) * o.multiplier(),
                                limit(kind, lines.centre, 2 * sigma) * o.multiplier(),
                                limit(kind, lines.centre, 3 * sigma) * o.multiplier()
                            }
                            : NO_LIMITS;
        }
    }

    /** A number, or none where it is beyond the range of numbers. */
    private static double finite(double v) {
        return Double.isInfinite(v) ? NONE : v;
    }

    private static double limit(ChartKind kind, double centre, double distance) {
        if (kind == ChartKind.MR) {
            return distance < 0 ? 0 : distance;
        }
        double limit = centre + distance;
        if (kind.neverNegative || kind == ChartKind.T) {
            limit = max(0, limit);
        }
        if (kind == ChartKind.P || kind == ChartKind.P_PRIME) {
            limit = min(1, limit);
        }
        return back(kind, limit);
    }

    private static double back(ChartKind kind, double v) {
        return kind == ChartKind.T ? pow(v, T_POWER) : v;
    }

    private static Lines lines(
            ChartKind kind,
            double[] v,
            double[] x,
            int from,
            double[] den,
            boolean[] base,
            boolean[] excluded,
            ControlChart.Options o) {
        int size = v.length;
        double sum = 0;
        double weight = 0;
        double[] known = new double[size];
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (base[i] && !Double.isNaN(v[i])) {
                sum += kind.ratio ? x[from + i] : v[i];
                weight += kind.ratio ? den[i] : 1;
                known[n++] = v[i];
            }
        }
        double median = NONE;
        if (n > 0 && (kind == ChartKind.RUN || kind == ChartKind.G)) {
            double[] sorted = Arrays.copyOf(known, n);
            Arrays.sort(sorted);
            median = MonotoneTrend.median(sorted);
        }
        double centre = !Double.isNaN(o.centre()) ? o.centre() : kind == ChartKind.RUN ? median : sum / weight;
        double[] sigma = new double[size];
        switch (kind) {
            case RUN -> Arrays.fill(sigma, NONE);
            case XMR -> Arrays.fill(sigma, XMR / 3 * meanMovingRange(v, base, o.screened()));
            case I, T -> Arrays.fill(sigma, meanMovingRange(v, base, o.screened()) / D2);
            case MR -> Arrays.fill(sigma, D4 / 3 * centre);
            case C -> Arrays.fill(sigma, sqrt(centre));
            case G -> Arrays.fill(sigma, sqrt(centre * (centre + 1)));
            case P, P_PRIME -> Arrays.setAll(sigma, i -> sqrt(centre * (1 - centre) / den[i]));
            case U, U_PRIME -> Arrays.setAll(sigma, i -> sqrt(centre / den[i]));
            case I_PRIME -> {
                double one = meanNormalisedRange(v, den, excluded, from, o.screened());
                Arrays.setAll(sigma, i -> one / sqrt(den[i]));
            }
        }
        if (kind == ChartKind.P_PRIME || kind == ChartKind.U_PRIME) {
            double[] z = new double[size];
            Arrays.setAll(z, i -> (v[i] - centre) / sigma[i]);
            double between = meanMovingRange(z, base, o.screened()) / D2;
            Arrays.setAll(sigma, i -> sigma[i] * between);
        }
        double shown = kind == ChartKind.G && Double.isNaN(o.centre()) ? median : centre;
        return new Lines(centre, shown, sigma);
    }

    /** Mean of the moving ranges of the base points; a missing point breaks it, an excluded one is stepped over. */
    private static double meanMovingRange(double[] v, boolean[] base, boolean screened) {
        double[] ranges = new double[v.length];
        int n = 0;
        int previous = -1;
        for (int i = 0; i < v.length; i++) {
            if (base[i]) {
                double range = previous < 0 ? NONE : abs(v[i] - v[previous]);
                if (!Double.isNaN(range)) {
                    ranges[n++] = range;
                }
                previous = i;
            }
        }
        return screenedMean(Arrays.copyOf(ranges, n), screened);
    }

    private static double screenedMean(double[] ranges, boolean screened) {
        double mean = mean(ranges);
        if (!screened || !(mean > 0)) {
            return mean;
        }
        double[] kept = new double[ranges.length];
        int n = 0;
        for (double r : ranges) {
            if (r < D4 * mean) {
                kept[n++] = r;
            }
        }
        return mean(Arrays.copyOf(kept, n));
    }

    private static double mean(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return v.length == 0 ? NONE : sum / v.length;
    }

    /** Taylor's standard deviation of one unit of denominator, from all points that are not excluded. */
    private static double meanNormalisedRange(
            double[] v, double[] den, boolean[] excluded, int from, boolean screened) {
        double[] ranges = new double[v.length];
        int n = 0;
        int previous = -1;
        for (int i = 0; i < v.length; i++) {
            if (!excluded[from + i]) {
                if (previous >= 0) {
                    double r = sqrt(Math.PI / 2) * abs(v[i] - v[previous]) / sqrt(1 / den[i] + 1 / den[previous]);
                    if (!Double.isNaN(r)) {
                        ranges[n++] = r;
                    }
                }
                previous = i;
            }
        }
        return screenedMean(Arrays.copyOf(ranges, n), screened);
    }

    // ---- rules

    /** The rules that fire on the points of one phase. */
    static List<List<Signal>> fired(RuleSet rules, double[] y, double[] centre, double[][] limits) {
        int[] fired = new int[y.length];
        apply(rules, 0, y.length, y, centre, limits, fired);
        return Arrays.stream(fired).mapToObj(SIGNALS::get).toList();
    }

    private static void fire(int[] fired, int point, Signal.Rule rule, boolean high) {
        int shift = 2 * rule.ordinal();
        fired[point] = fired[point] & ~(3 << shift) | (high ? 2 : 1) << shift;
    }

    private static void apply(
            RuleSet rules, int from, int to, double[] y, double[] centre, double[][] limits, int[] fired) {
        for (int i = from; i < to; i++) {
            if (rules.outsideLimits() && limits[i].length > 0 && (y[i] < limits[i][0] || y[i] > limits[i][3])) {
                fire(fired, i, Signal.Rule.OUTSIDE_LIMITS, y[i] > limits[i][3]);
            }
        }
        shift(rules.shift(), from, to, y, centre, fired);
        trend(rules.trend(), from, to, y, fired);
        twoInThree(rules.twoInThree(), from, to, y, centre, limits, fired);
    }

    private static void shift(int points, int from, int to, double[] y, double[] centre, int[] fired) {
        for (int start = from; points > 0 && start + points <= to; start++) {
            double side = Math.signum(y[start] - centre[start]);
            boolean same = side != 0 && !Double.isNaN(side);
            for (int i = start; same && i < start + points; i++) {
                same = Math.signum(y[i] - centre[i]) == side;
            }
            for (int i = start; same && i < start + points; i++) {
                fire(fired, i, Signal.Rule.SHIFT, side > 0);
            }
        }
    }

    private static void trend(int points, int from, int to, double[] y, int[] fired) {
        for (int start = from; points > 0 && start + points <= to; start++) {
            double way = Math.signum(y[start + 1] - y[start]);
            boolean same = way != 0 && !Double.isNaN(way);
            for (int i = start + 1; same && i < start + points; i++) {
                same = Math.signum(y[i] - y[i - 1]) == way;
            }
            for (int i = start; same && i < start + points; i++) {
                fire(fired, i, Signal.Rule.TREND, way > 0);
            }
        }
    }

    private static void twoInThree(
            RuleSet.TwoInThree variant, int from, int to, double[] y, double[] centre, double[][] limits, int[] fired) {
        if (variant == RuleSet.TwoInThree.NONE) {
            return;
        }
        for (int start = from; start + 3 <= to; start++) {
            for (int side = -1; side <= 1; side += 2) {
                int near = 0;
                int onSide = 0;
                for (int i = start; i < start + 3; i++) {
                    near += near(variant, side, y[i], limits[i]) ? 1 : 0;
                    onSide += side * Math.signum(y[i] - centre[i]) > 0 ? 1 : 0;
                }
                if (near < 2 || onSide < 3 && variant != RuleSet.TwoInThree.BEYOND_TWO_SIGMA_ANY_THIRD) {
                    continue;
                }
                for (int i = start; i < start + 3; i++) {
                    if (near(variant, side, y[i], limits[i])) {
                        fire(fired, i, Signal.Rule.TWO_IN_THREE, side > 0);
                    }
                }
            }
        }
    }

    private static boolean near(RuleSet.TwoInThree variant, int side, double y, double[] limits) {
        if (limits.length == 0) {
            return false;
        }
        boolean beyond = side > 0 ? y > limits[2] : y < limits[1];
        boolean outside = side > 0 ? y > limits[3] : y < limits[0];
        return beyond && !(outside && variant == RuleSet.TwoInThree.BETWEEN_TWO_AND_THREE_SIGMA);
    }
}
