package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;

/**
 * A control chart: what a process does if nothing changes, and which points say that something has. An immutable
 * definition; {@link #rules} reads it.
 *
 * <p>A missing value keeps its slot and breaks runs and moving ranges. Limits are not given for fewer than 6 values, and
 * are trial limits for fewer than 13; points left out do not count as values. A series without variation has limits equal to its centre.
 */
public final class ControlChart {
    private static final int FEWEST_FOR_LIMITS = 6;
    static final int FEWEST_TO_SETTLE = 13;

    private final ChartKind kind;
    private final Series values;
    private final Series denominators;
    private final Options options;

    record Options(
            double multiplier,
            int fixedAfter,
            int frozenAfter,
            ImmutableSortedSet<Integer> rebasedAt,
            ImmutableSortedSet<Integer> excluded,
            double centre,
            boolean screened,
            int fewestForLimits,
            double target,
            Better better) {
        static final Options NONE = new Options(
                1,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                ImmutableSortedSet.of(),
                ImmutableSortedSet.of(),
                Double.NaN,
                true,
                FEWEST_FOR_LIMITS,
                Double.NaN,
                Better.NEITHER);
    }

    /** Which way is better. */
    public enum Better {
        /** Higher is better. */
        HIGHER,
        /** Lower is better. */
        LOWER,
        /** Neither way is better, or it is not said. */
        NEITHER
    }

    private ControlChart(ChartKind kind, Series values, Series denominators, Options options) {
        this.kind = kind;
        this.values = values;
        this.denominators = denominators;
        this.options = options;
    }

    private static ControlChart ofCounts(ChartKind kind, Series values, String what) {
        for (int i = 0; i < values.size(); i++) {
            values.at(i).map(v -> Checks.count(v, what));
        }
        return of(kind, values);
    }

    private static ControlChart of(ChartKind kind, Series values) {
        return new ControlChart(kind, values, Series.of(), Options.NONE);
    }

    private static ControlChart of(ChartKind kind, Series counts, Series denominators) {
        checkArgument(
                counts.size() == denominators.size(),
                "each value needs its denominator, were %s and %s",
                counts.size(),
                denominators.size());
        for (int i = 0; i < denominators.size(); i++) {
            denominators.at(i).map(d -> Checks.count(d, "a denominator"));
            counts.at(i).map(c -> Checks.count(c, "a count"));
        }
        return new ControlChart(kind, counts, denominators, Options.NONE);
    }

    /**
     * XmR chart of single values: mean ± 2.66 × mean moving range, moving ranges of 3.267 times their mean or more left out
     * once (Wheeler 1993; NHS Making Data Count).
     */
    public static ControlChart xmr(Series values) {
        return of(ChartKind.XMR, values);
    }

    /** Run chart: values about their median, without limits; runs and crossings are what is read (Anhøj and Olesen 2014). */
    public static ControlChart run(Series values) {
        return of(ChartKind.RUN, values);
    }

    /** I chart of single values: mean ± 3 × mean moving range / 1.128 (Montgomery 2009). */
    public static ControlChart i(Series values) {
        return of(ChartKind.I, values);
    }

    /** Chart of the moving ranges of single values, upper limit 3.267 × their mean (Montgomery 2009). */
    public static ControlChart mr(Series values) {
        return of(ChartKind.MR, values);
    }

    /**
     * p chart of proportions, limits p̄ ± 3√(p̄(1 − p̄)/n), not beyond 0 and 1 (Montgomery 2009). A point whose numerator
     * exceeds its denominator has no value and counts for nothing.
     *
     * @throws IllegalArgumentException if a number is negative or there is not one denominator for each numerator
     */
    public static ControlChart p(Series numerators, Series denominators) {
        return of(ChartKind.P, numerators, denominators);
    }

    /**
     * p′ chart: as {@link #p}, widened by the variation between periods; for large denominators (Laney 2002).
     *
     * @throws IllegalArgumentException if a number is negative or there is not one denominator for each numerator
     */
    public static ControlChart pPrime(Series numerators, Series denominators) {
        return of(ChartKind.P_PRIME, numerators, denominators);
    }

    /**
     * u chart of rates, limits ū ± 3√(ū/n) (Montgomery 2009).
     *
     * @throws IllegalArgumentException if a number is negative or there is not one exposure for each count
     */
    public static ControlChart u(Series counts, Series exposures) {
        return of(ChartKind.U, counts, exposures);
    }

    /**
     * u′ chart: as u, widened by the variation between periods (Laney 2002).
     *
     * @throws IllegalArgumentException if a number is negative or there is not one exposure for each count
     */
    public static ControlChart uPrime(Series counts, Series exposures) {
        return of(ChartKind.U_PRIME, counts, exposures);
    }

    /**
     * I′ chart of ratios of measurements to denominators: moving ranges made equal by the denominators (Taylor 2017). The
     * spread is that of the whole phase, even where the centre is frozen.
     *
     * @throws IllegalArgumentException if a number is negative or there is not one denominator for each value
     */
    public static ControlChart iPrime(Series numerators, Series denominators) {
        return of(ChartKind.I_PRIME, numerators, denominators);
    }

    /**
     * c chart of counts, 0 or more, over equal exposures, limits c̄ ± 3√c̄, the lower not below 0 (Montgomery 2009). Where all
     * are 0 so are the limits.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static ControlChart c(Series counts) {
        return ofCounts(ChartKind.C, counts, "a count");
    }

    /**
     * g chart of cases, 0 or more, between rare events, limits about the mean x̄ ± 3√(x̄(x̄ + 1)), the lower not below 0, centre the
     * median (Benneyan 2001).
     *
     * @throws IllegalArgumentException if a number of cases is negative
     */
    public static ControlChart g(Series casesBetween) {
        return ofCounts(ChartKind.G, casesBetween, "a number of cases");
    }

    /**
     * t chart of time, 0 or more, between rare events, such as days: an I chart of x^(1/3.6), turned back (Nelson 1994). The lower limit
     * is not below 0.
     *
     * @throws IllegalArgumentException if a time is negative
     */
    public static ControlChart t(Series timeBetween) {
        return ofCounts(ChartKind.T, timeBetween, "a time");
    }

    private ControlChart with(Options o) {
        return new ControlChart(kind, values, denominators, o);
    }

    /**
     * The same chart with its values per so many.
     *
     * @throws IllegalArgumentException if the multiplier is not above 0
     */
    public ControlChart per(double multiplier) {
        Checks.positive(multiplier, "multiplier");
        Options o = options;
        return with(new Options(
                multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                o.centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /**
     * The same chart with the limits of each phase from its first so many points only.
     *
     * @throws IllegalArgumentException if there are fewer than 12 points
     */
    public ControlChart fixedAfter(int points) {
        checkArgument(points >= 12, "a baseline needs 12 or more points, was %s", points);
        Options o = options;
        return with(new Options(
                o.multiplier,
                points,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                o.centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /** For the charts of other programs, whose frozen baseline may be short and counts from the first point of all. */
    ControlChart frozenAfter(int points) {
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                points,
                o.rebasedAt,
                o.excluded,
                o.centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /**
     * The same chart with new phases starting at these points, counted from 0: say that the process was changed there.
     *
     * @throws IllegalArgumentException if there is no such point, or it is the first
     */
    public ControlChart rebasedAt(Collection<Integer> starts) {
        starts.forEach(s -> checkArgument(
                s > 0 && s < values.size(),
                "a phase must start at a point from 1 to %s, was %s",
                values.size() - 1,
                s));
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                ImmutableSortedSet.copyOf(starts),
                o.excluded,
                o.centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /**
     * The same chart with these points, counted from 0, shown but left out of the calculation of its lines.
     *
     * @throws IllegalArgumentException if there is no such point
     */
    public ControlChart excluding(Collection<Integer> points) {
        points.forEach(p -> checkArgument(
                p >= 0 && p < values.size(),
                "a point left out must be one from 0 to %s, was %s",
                values.size() - 1,
                p));
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                ImmutableSortedSet.copyOf(points),
                o.centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /**
     * The same chart about a given centre line, in the unit before {@link #per}.
     *
     * @throws IllegalArgumentException if the centre is NaN or infinite
     */
    public ControlChart centredOn(double centre) {
        Checks.finite(centre, "centre");
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /** The same chart with (the default) or without leaving out very large moving ranges once. */
    public ControlChart screened(boolean wanted) {
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                o.centre,
                wanted,
                o.fewestForLimits,
                o.target,
                o.better));
    }

    /**
     * The same chart with limits from so many values on, by default 6: below that they say little.
     *
     * @throws IllegalArgumentException if the number is below 2
     */
    public ControlChart limitsFrom(int fewest) {
        checkArgument(fewest >= 2, "limits need 2 or more values, was %s", fewest);
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                o.centre,
                o.screened,
                fewest,
                o.target,
                o.better));
    }

    /**
     * The same chart with a target in the unit of its values, for assurance.
     *
     * @throws IllegalArgumentException if the target is NaN or infinite
     */
    public ControlChart target(double target) {
        Checks.finite(target, "target");
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                o.centre,
                o.screened,
                o.fewestForLimits,
                target,
                o.better));
    }

    /** The same chart, saying which way is better. */
    public ControlChart better(Better better) {
        Options o = options;
        return with(new Options(
                o.multiplier,
                o.fixedAfter,
                o.frozenAfter,
                o.rebasedAt,
                o.excluded,
                o.centre,
                o.screened,
                o.fewestForLimits,
                o.target,
                better));
    }

    /** Reads the chart by these rules. */
    public ChartReading rules(RuleSet rules) {
        return ChartMath.read(this, rules);
    }

    /** The method's name and citation. */
    public Method method() {
        return kind.method;
    }

    /** The target, if there is one. */
    public OptionalDouble target() {
        return Double.isNaN(options.target) ? OptionalDouble.empty() : OptionalDouble.of(options.target);
    }

    /** Which way is better. */
    public Better better() {
        return options.better;
    }

    ChartKind kind() {
        return kind;
    }

    Series values() {
        return values;
    }

    Series denominators() {
        return denominators;
    }

    Options options() {
        return options;
    }

    /** The points of each phase. */
    List<int[]> phases() {
        List<int[]> phases = new ArrayList<>();
        SortedSet<Integer> starts = options.rebasedAt;
        int from = 0;
        for (int start : starts) {
            phases.add(new int[] {from, start});
            from = start;
        }
        phases.add(new int[] {from, values.size()});
        return phases;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof ControlChart c
                && kind == c.kind
                && values.equals(c.values)
                && denominators.equals(c.denominators)
                && options.equals(c.options);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() + 31 * values.hashCode() + 961 * denominators.hashCode() + 29791 * options.hashCode();
    }

    @Override
    public String toString() {
        return rules(RuleSet.MAKING_DATA_COUNT).toString();
    }
}
