package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.stats.Change.events;
import static safeguarding.stats.Change.exposure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class StatsProperties {
    @Property
    void aChangeIsSignificantExactlyWhenItsIntervalExcludesOne(
            @ForAll @LongRange(max = 400) long before,
            @ForAll @LongRange(max = 400) long after,
            @ForAll @IntRange(min = 1, max = 366) int daysBefore,
            @ForAll @IntRange(min = 1, max = 366) int daysAfter,
            @ForAll @DoubleRange(min = 1e-6, max = 1 - 1e-6) @Scale(6) double confidence) {
        RateChange change = Change.between(
                events(before, exposure(daysBefore, "days")), events(after, exposure(daysAfter, "days")));
        double p = change.p().get();
        double alpha = 1 - confidence;
        if (Math.abs(p - alpha) > 1e-9 * alpha) {
            assertThat(change.interval(confidence).get().contains(1)).isEqualTo(p > alpha);
        }
    }

    /** The counts it names are significant and those next to them, nearer to no change, are not. */
    @Property(tries = 300)
    void aShareSaysWhichCountsWouldHaveBeenSignificant(
            @ForAll @IntRange(min = 1, max = 60) int base,
            @ForAll @IntRange(min = 1, max = 60) int wholeBefore,
            @ForAll @IntRange(max = 60) int partBefore) {
        Proportion before = Proportion.of(Math.min(partBefore, wholeBefore), wholeBefore);
        String said = Change.between(before, Proportion.of(0, base)).blindness();
        Matcher fewer = Pattern.compile("(\\d+) or fewer").matcher(said);
        Matcher more = Pattern.compile("(\\d+) or more").matcher(said);
        int fall = fewer.find() ? Integer.parseInt(fewer.group(1)) : -1;
        int rise = more.find() ? Integer.parseInt(more.group(1)) : base + 1;
        boolean none = said.contains("no count of " + base);

        assertThat(none).isEqualTo(fall < 0 && rise > base);
        assertThat(fall < 0 || isSignificant(before, fall, base)).isTrue();
        assertThat(rise > base || isSignificant(before, rise, base)).isTrue();
        assertThat(isSignificant(before, fall + 1, base) && fall + 1 < rise).isFalse();
        assertThat(isSignificant(before, rise - 1, base) && rise - 1 > fall).isFalse();
    }

    private static boolean isSignificant(Proportion before, int part, int whole) {
        return Change.between(before, Proportion.of(part, whole)).p().get() < 0.05;
    }

    @Property
    void aCountIsToldFromAnExpectedOneExactlyWhereItsLimitsLeaveThatOut(
            @ForAll @DoubleRange(max = 500) @Scale(2) double count,
            @ForAll @DoubleRange(min = 0.01, max = 600) @Scale(2) double expected,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double confidence) {
        double p = Count.of(count).p(expected);

        assertThat(p).isBetween(0.0, 1.0);
        told(p, confidence, Count.of(count).interval(confidence).contains(expected));
    }

    @Property
    void aRateIsToldFromABenchmarkExactlyWhereItsLimitsLeaveThatOut(
            @ForAll @LongRange(max = 5_000) long count,
            @ForAll @LongRange(min = 1, max = 1_000_000) long exposure,
            @ForAll @DoubleRange(max = 1_000) @Scale(3) double benchmark,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double confidence) {
        Rate rate = Rate.of(count, exposure).per(10_000);

        told(
                rate.p(benchmark).get(),
                confidence,
                rate.interval(confidence).get().contains(benchmark));
    }

    @Property
    void aShareIsToldFromABenchmarkExactlyWhereItsLimitsLeaveThatOut(
            @ForAll @LongRange(max = 3_000) long part,
            @ForAll @LongRange(min = 1, max = 3_000) long rest,
            @ForAll @DoubleRange(max = 1) @Scale(4) double benchmark,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double confidence) {
        Proportion share = Proportion.of(part, part + rest);

        told(
                share.p(benchmark).get(),
                confidence,
                share.interval(confidence).get().contains(benchmark));
    }

    /** p below alpha and the value left out, or neither; at the very edge rounding decides. */
    private static void told(double p, double confidence, boolean contains) {
        double alpha = 1 - confidence;
        if (Math.abs(p - alpha) > 1e-9) {
            assertThat(contains).isEqualTo(p > alpha);
        }
    }

    @Property
    void detectableChangesAreTheFirstThatAreSignificant(
            @ForAll @LongRange(max = 300) long before,
            @ForAll @DoubleRange(min = 0.001, max = 0.2) @Scale(4) double alpha) {
        RateChange.Detectable d =
                Change.between(events(before), events(before)).detectable(alpha).get();
        long rise = d.rise().getAsLong();
        assertThat(p(before, rise)).isLessThan(alpha);
        assertThat(p(before, rise - 1)).isGreaterThanOrEqualTo(alpha);
        d.fall().ifPresent(fall -> {
            assertThat(p(before, fall)).isLessThan(alpha);
            assertThat(p(before, fall + 1)).isGreaterThanOrEqualTo(alpha);
        });
        if (d.fall().isEmpty()) {
            assertThat(p(before, 0)).isGreaterThanOrEqualTo(alpha);
        }
    }

    private static double p(long before, long after) {
        return Change.between(events(before), events(after)).p().get();
    }

    @Property
    void intervalsOfSharesNestAndContainTheShare(
            @ForAll @IntRange(min = 1, max = 5000) int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double one,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double other) {
        Proportion p = Proportion.of(Math.rint(share * n), n);
        double narrow = Math.min(one, other);
        double wide = Math.max(one, other);
        double value = p.value().get();
        for (Interval i :
                List.of(p.interval(narrow).get(), p.exactInterval(narrow).get())) {
            assertThat(i.lower()).isLessThanOrEqualTo(value + 1e-15);
            assertThat(i.upper()).isGreaterThanOrEqualTo(value - 1e-15);
            assertThat(i.lower()).isGreaterThanOrEqualTo(0);
            assertThat(i.upper()).isLessThanOrEqualTo(1);
        }
        nests(p.interval(narrow).get(), p.interval(wide).get());
        nests(p.exactInterval(narrow).get(), p.exactInterval(wide).get());
    }

    private static void nests(Interval narrow, Interval wide) {
        assertThat(wide.lower()).isLessThanOrEqualTo(narrow.lower() + 1e-12 * Math.abs(narrow.lower()));
        assertThat(wide.upper()).isGreaterThanOrEqualTo(narrow.upper() - 1e-12 * Math.abs(narrow.upper()));
    }

    @Property
    void exactIntervalsNestAndContainAtAnyConfidence(
            @ForAll @IntRange(max = 5_000) int x,
            @ForAll @IntRange(min = 1, max = 5_000) int rest,
            @ForAll @DoubleRange(min = 1e-6, max = 1 - 1e-6) @Scale(6) double one,
            @ForAll @DoubleRange(min = 1e-6, max = 1 - 1e-6) @Scale(6) double other) {
        double narrow = Math.min(one, other);
        double wide = Math.max(one, other);
        Count count = Count.of(x);
        Proportion share = Proportion.of(x, x + rest);
        RateChange change = Change.between(events(rest, exposure(3, "")), events(x, exposure(7, "")));

        assertThat(contains(count.exactInterval(narrow), x)).isTrue();
        assertThat(contains(share.exactInterval(narrow).get(), share.value().get()))
                .isTrue();
        assertThat(contains(change.interval(narrow).get(), change.ratio().get()))
                .isTrue();
        nests(count.exactInterval(narrow), count.exactInterval(wide));
        nests(share.exactInterval(narrow).get(), share.exactInterval(wide).get());
        nests(change.interval(narrow).get(), change.interval(wide).get());
    }

    @Property
    void exactIntervalsRiseWithTheCountAtAnyConfidence(
            @ForAll @IntRange(max = 1_000) int x,
            @ForAll @IntRange(min = 1, max = 1_000) int before,
            @ForAll @DoubleRange(min = 1e-6, max = 1 - 1e-6) @Scale(6) double confidence) {
        rises(Count.of(x).exactInterval(confidence), Count.of(x + 1).exactInterval(confidence));
        rises(
                Proportion.of(x, 2000).exactInterval(confidence).get(),
                Proportion.of(x + 1, 2000).exactInterval(confidence).get());
        rises(
                Change.between(events(before), events(x)).interval(confidence).get(),
                Change.between(events(before), events(x + 1))
                        .interval(confidence)
                        .get());
    }

    @Property
    void intervalsOfChangesOfSharesNestContainAndRise(
            @ForAll @IntRange(min = 1, max = 500) int n1,
            @ForAll @IntRange(min = 2, max = 500) int n2,
            @ForAll @DoubleRange(max = 1) double share1,
            @ForAll @DoubleRange(max = 0.99) double share2,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double one,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double other) {
        double narrow = Math.min(one, other);
        double wide = Math.max(one, other);
        Proportion before = Proportion.of(Math.rint(share1 * n1), n1);
        double x = Math.floor(share2 * n2);
        ProportionChange change = Change.between(before, Proportion.of(x, n2));
        Interval i = change.interval(narrow).get();

        double d = change.difference().get();
        assertThat(i.lower()).isBetween(-1.0, d + 1e-15);
        assertThat(i.upper()).isBetween(d - 1e-15, 1.0);
        nests(i, change.interval(wide).get());
        nests(change.scoreInterval(narrow).get(), change.scoreInterval(wide).get());
        change.ratioInterval(narrow).map(k -> {
            assertThat(contains(k, change.ratio().get())).isTrue();
            nests(k, change.ratioInterval(wide).get());
            return k;
        });
        Interval more = Change.between(before, Proportion.of(x + 1, n2))
                .interval(narrow)
                .get();
        assertThat(more.lower()).isGreaterThanOrEqualTo(i.lower());
        assertThat(more.upper()).isGreaterThanOrEqualTo(i.upper());
    }

    @Property
    void intervalsOfMeansNestContainAndMoveWithTheValues(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 1000) Integer> values,
            @ForAll @IntRange(min = -5000, max = 5000) int shift,
            @ForAll @DoubleRange(min = 1e-6, max = 1 - 1e-6) @Scale(6) double one,
            @ForAll @DoubleRange(min = 1e-6, max = 1 - 1e-6) @Scale(6) double other) {
        double narrow = Math.min(one, other);
        double wide = Math.max(one, other);
        double[] here = values.stream().mapToDouble(Integer::doubleValue).toArray();
        Mean mean = Mean.of(here).get();
        Interval i = mean.interval(narrow).get();

        assertThat(i.contains(mean.value())).isTrue();
        nests(i, mean.interval(wide).get());
        Interval there = Mean.of(Arrays.stream(here).map(v -> v + shift).toArray())
                .get()
                .interval(narrow)
                .get();
        assertThat(there.lower()).isCloseTo(i.lower() + shift, within(1e-7 * (1 + i.width())));
        assertThat(there.upper()).isCloseTo(i.upper() + shift, within(1e-7 * (1 + i.width())));
    }

    @Property
    void intervalsOfStandardisedRatesNestAndContainTheRate(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 10, max = 500) Integer> counts,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double one,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double other) {
        List<StandardisedRate.Band> bands = new ArrayList<>();
        for (int count : counts) {
            bands.add(StandardisedRate.band("band", count, 1_000.0 * (bands.size() + 1), 100 + 7 * bands.size()));
        }
        StandardisedRate rate = StandardisedRate.of(bands).per(10_000);
        double narrow = Math.min(one, other);
        assertThat(contains(rate.interval(narrow).get(), rate.value().get())).isTrue();
        nests(rate.interval(narrow).get(), rate.interval(Math.max(one, other)).get());
    }

    @Property
    void intervalsOfCountsNestAndContainTheCount(
            @ForAll @IntRange(max = 100_000) int x,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double one,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double other) {
        Count count = Count.of(x);
        double narrow = Math.min(one, other);
        double wide = Math.max(one, other);
        assertThat(count.interval(narrow).contains(x)).isTrue();
        assertThat(count.exactInterval(narrow).contains(x)).isTrue();
        nests(count.interval(narrow), count.interval(wide));
        nests(count.exactInterval(narrow), count.exactInterval(wide));
    }

    @Property
    void intervalsRiseWithTheCount(
            @ForAll @IntRange(max = 1000) int x,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double confidence) {
        rises(Count.of(x).interval(confidence), Count.of(x + 1).interval(confidence));
        rises(Count.of(x).exactInterval(confidence), Count.of(x + 1).exactInterval(confidence));
        rises(
                Proportion.of(x, 2000).interval(confidence).get(),
                Proportion.of(x + 1, 2000).interval(confidence).get());
        rises(
                Proportion.of(x, 2000).exactInterval(confidence).get(),
                Proportion.of(x + 1, 2000).exactInterval(confidence).get());
    }

    private static void rises(Interval lower, Interval higher) {
        assertThat(higher.lower()).isGreaterThan(lower.lower());
        assertThat(higher.upper()).isGreaterThan(lower.upper());
    }

    @Property
    void theOtherPartHasTheMirroredWilsonInterval(
            @ForAll @IntRange(min = 1, max = 100_000) int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double confidence) {
        Proportion p = Proportion.of(Math.rint(share * n), n);
        Interval i = p.interval(confidence).get();
        Interval other = p.complement().interval(confidence).get();
        assertThat(other.lower()).isCloseTo(1 - i.upper(), within(1e-12));
        assertThat(other.upper()).isCloseTo(1 - i.lower(), within(1e-12));
    }

    @Property(tries = 200)
    void funnelLimitsContainTheTarget(
            @ForAll @Size(min = 3, max = 20) List<@IntRange(min = 1, max = 3000) Integer> sizes,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(4) double share,
            @ForAll @DoubleRange(min = 0.5, max = 0.9999) @Scale(4) double confidence) {
        List<FunnelPlot.Unit> units = new ArrayList<>();
        for (int n : sizes) {
            units.add(new FunnelPlot.Unit("area " + units.size(), Math.rint(n * share), n));
        }
        for (FunnelPlot plot : List.of(
                FunnelPlot.proportions(units).get().per(100),
                FunnelPlot.rates(units).get().per(1000),
                FunnelPlot.ratios(units))) {
            double target = plot.target() * plot.multiplier();
            for (int n : sizes) {
                assertThat(contains(plot.limitsAt(n, confidence), target)).isTrue();
            }
            FunnelPlot.Scale scale = switch (plot.kind()) {
                case PROPORTIONS -> FunnelPlot.Scale.ARCSINE;
                case RATIOS -> FunnelPlot.Scale.ROOT;
                case RATES -> FunnelPlot.Scale.LOG_RATIO;
            };
            if (target > 0) {
                plot.overDispersed(scale, 0.1)
                        .get()
                        .points()
                        .forEach(p -> assertThat(contains(p.inner(), target)).isTrue());
            }
        }
    }

    private static boolean contains(Interval i, double v) {
        return i.lower() <= v * (1 + 1e-12) && v * (1 - 1e-12) <= i.upper();
    }

    @Property(tries = 300)
    void aChartOfShiftedValuesIsTheSameChartShifted(
            @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 1000) Integer> values,
            @ForAll @IntRange(min = -5000, max = 5000) int shift) {
        Series series =
                Series.of(values.stream().mapToDouble(Integer::doubleValue).toArray());
        ChartReading here = ControlChart.xmr(series).rules(RuleSet.MAKING_DATA_COUNT);
        ChartReading there = ControlChart.xmr(series.plus(shift)).rules(RuleSet.MAKING_DATA_COUNT);
        for (int i = 0; i < values.size(); i++) {
            ChartPoint a = here.points().get(i);
            ChartPoint b = there.points().get(i);
            assertThat(b.centre().get()).isCloseTo(a.centre().get() + shift, within(1e-8));
            assertThat(b.limits().isCalculable()).isEqualTo(a.limits().isCalculable());
            if (a.limits().isCalculable() && clear(a)) {
                assertThat(b.limits().get().upper()).isCloseTo(a.limits().get().upper() + shift, within(1e-8));
                assertThat(b.limits().get().lower()).isCloseTo(a.limits().get().lower() + shift, within(1e-8));
            }
        }
        if (here.points().stream().allMatch(StatsProperties::clear)) {
            for (int i = 0; i < values.size(); i++) {
                assertThat(there.points().get(i).signals())
                        .isEqualTo(here.points().get(i).signals());
            }
        }
    }

    @Property(tries = 200)
    void linesOfSingleValuesMoveWithThemAndThoseOfRangesStay(
            @ForAll @Size(min = 6, max = 30) List<@IntRange(max = 1000) Integer> values,
            @ForAll @IntRange(min = -5000, max = 5000) int shift) {
        Series here =
                Series.of(values.stream().mapToDouble(Integer::doubleValue).toArray());
        Series there = here.plus(shift);
        moves(ControlChart.i(here), ControlChart.i(there), 1, shift);
        moves(ControlChart.run(here), ControlChart.run(there), 1, shift);
        moves(ControlChart.mr(here), ControlChart.mr(there), 1, 0);
    }

    @Property(tries = 200)
    void chartsOfCountsGrowWithWhatTheyAreCountedPer(
            @ForAll @Size(min = 6, max = 30) List<@IntRange(max = 50) Integer> values,
            @ForAll @IntRange(min = 1, max = 10_000) int factor) {
        Series counts =
                Series.of(values.stream().mapToDouble(Integer::doubleValue).toArray());
        Series wholes = Series.of(values.stream().mapToDouble(v -> 50 + v % 7).toArray());
        Series parted = Series.of(
                values.stream().mapToDouble(v -> (50 + v % 7) * (double) factor).toArray());
        for (ControlChart chart : List.of(
                ControlChart.c(counts),
                ControlChart.g(counts),
                ControlChart.p(counts, wholes),
                ControlChart.u(counts, wholes))) {
            moves(chart, chart.per(factor), factor, 0);
        }
        moves(ControlChart.u(counts, wholes), ControlChart.u(counts, parted).per(factor), 1, 0);
    }

    /** The lines of the one are those of the other times a factor and a shift. */
    private static void moves(ControlChart one, ControlChart other, double factor, double shift) {
        ChartReading here = one.rules(RuleSet.MAKING_DATA_COUNT);
        ChartReading there = other.rules(RuleSet.MAKING_DATA_COUNT);
        for (ChartPoint a : here.points()) {
            ChartPoint b = there.points().get(a.index());
            double close = 1e-8 * (1 + factor);
            assertThat(b.centre().get()).isCloseTo(a.centre().get() * factor + shift, within(close));
            assertThat(b.limits().isCalculable()).isEqualTo(a.limits().isCalculable());
            if (a.limits().isCalculable()) {
                assertThat(b.limits().get().upper())
                        .isCloseTo(a.limits().get().upper() * factor + shift, within(close));
                assertThat(b.limits().get().lower())
                        .isCloseTo(a.limits().get().lower() * factor + shift, within(close));
            }
        }
    }

    /** No value lies on a line but for the last bits. */
    private static boolean clear(ChartPoint p) {
        double v = p.value().get();
        return Math.abs(v - p.centre().get()) > 1e-7
                && p.limits()
                        .fold(
                                l -> Math.abs(v - l.lower()) > 1e-7
                                        && Math.abs(v - l.upper()) > 1e-7
                                        && Math.abs(v - l.lower2Sigma()) > 1e-7
                                        && Math.abs(v - l.upper2Sigma()) > 1e-7,
                                r -> true);
    }

    @Property
    void partsOfADecompositionAddToTheDifference(
            @ForAll @Size(min = 1, max = 8) List<@Size(4) List<@DoubleRange(min = 0.1, max = 100) Double>> groups) {
        List<Decomposition.Group> list = new ArrayList<>();
        List<Decomposition.Factor> factors = new ArrayList<>();
        List<Decomposition.Cell> cells = new ArrayList<>();
        for (List<Double> g : groups) {
            list.add(new Decomposition.Group("g" + list.size(), g.get(0), g.get(1), g.get(2), g.get(3)));
            factors.add(new Decomposition.Factor("f" + factors.size(), g.get(0) / 50, g.get(1) / 50));
            cells.add(new Decomposition.Cell(
                    "a" + cells.size() % 2, "b" + cells.size() / 2, g.get(0), g.get(1), g.get(2), g.get(3)));
        }
        adds(Decomposition.kitagawa(list).get());
        adds(Decomposition.dasGupta(factors));
        adds(Decomposition.dasGupta("a", "b", cells).get());
    }

    private static void adds(Decomposition d) {
        double sum = d.effects().values().stream().mapToDouble(v -> v).sum();
        assertThat(sum).isCloseTo(d.difference(), within(1e-9 * (1 + Math.abs(d.before()) + Math.abs(d.after()))));
    }

    @Property(tries = 300)
    void impliedDenominatorsAreAllThoseAndOnlyThoseThatFit(
            @ForAll @IntRange(max = 120) int count,
            @ForAll @IntRange(max = 1500) int digits,
            @ForAll @IntRange(max = 2) int decimals,
            @ForAll @IntRange(min = 2, max = 4) int zeros,
            @ForAll RoundingMode mode) {
        RoundingMode rounding =
                mode == RoundingMode.HALF_EVEN || mode == RoundingMode.DOWN ? mode : RoundingMode.HALF_UP;
        Published rate = new Published(BigDecimal.valueOf(digits, decimals), (long) Math.pow(10, zeros), rounding);
        Estimate<Reconcile.Implied> implied = Reconcile.impliedDenominator(count, rate);
        for (long n = 1; n <= 3000; n++) {
            boolean contained = implied.isCalculable() && implied.get().contains(n);
            assertThat(contained)
                    .as("%s of %s at %s %s", count, n, rate, rounding)
                    .isEqualTo(fits(count, n, rate));
        }
    }

    @Property(tries = 300)
    void impliedCountsAreAllThoseAndOnlyThoseThatFit(
            @ForAll @IntRange(min = 1, max = 600) int denominator,
            @ForAll @IntRange(max = 1000) int digits,
            @ForAll @IntRange(min = 1, max = 2) int decimals,
            @ForAll RoundingMode mode) {
        RoundingMode rounding =
                mode == RoundingMode.HALF_EVEN || mode == RoundingMode.DOWN ? mode : RoundingMode.HALF_UP;
        Published rate = new Published(BigDecimal.valueOf(digits, decimals), 100, rounding);
        Estimate<Reconcile.Implied> implied = Reconcile.impliedNumerator(rate, denominator);
        for (long x = 0; x <= denominator + 5; x++) {
            boolean contained = implied.isCalculable() && implied.get().contains(x);
            assertThat(contained).isEqualTo(fits(x, denominator, rate));
        }
    }

    /** The plain way: divide exactly to many places, then round as it was printed. */
    private static boolean fits(long count, long denominator, Published rate) {
        return BigDecimal.valueOf(count)
                        .multiply(BigDecimal.valueOf(rate.per()))
                        .divide(BigDecimal.valueOf(denominator), rate.value().scale(), rate.rounding())
                        .compareTo(rate.value())
                == 0;
    }

    @Property
    void adjustedProbabilitiesKeepTheirOrderAndAreNeverSmaller(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(max = 1) Double> list) {
        double[] p = list.stream().mapToDouble(v -> v).toArray();
        for (Adjustment adjustment : Adjustment.values()) {
            double[] q = adjustment.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(q[i]).isBetween(p[i] * (1 - 1e-15), 1.0);
                for (int j = 0; j < p.length; j++) {
                    if (p[i] < p[j]) {
                        assertThat(q[i]).isLessThanOrEqualTo(q[j]);
                    }
                }
            }
        }
    }

    @Property
    void aSeriesReadBackwardsTrendsTheOtherWay(
            @ForAll @Size(min = 3, max = 30) List<@IntRange(max = 20) Integer> list) {
        double[] forwards = list.stream().mapToDouble(Integer::doubleValue).toArray();
        double[] backwards = new double[forwards.length];
        Arrays.setAll(backwards, i -> forwards[forwards.length - 1 - i]);
        Estimate<MonotoneTrend> there = MonotoneTrend.of(Series.of(forwards));
        Estimate<MonotoneTrend> back = MonotoneTrend.of(Series.of(backwards));
        assertThat(back.isCalculable()).isEqualTo(there.isCalculable());
        if (there.isCalculable()) {
            assertThat(back.get().s()).isEqualTo(-there.get().s());
            assertThat(back.get().slope().get()).isCloseTo(-there.get().slope().get(), within(1e-12));
            assertThat(back.get().p()).isCloseTo(there.get().p(), within(1e-12));
        }
    }

    @Property(tries = 200)
    void nothingIsEverNaN(
            @ForAll @LongRange(max = 30) long x1,
            @ForAll @IntRange(max = 30) int n1,
            @ForAll @LongRange(max = 30) long x2,
            @ForAll @IntRange(max = 30) int n2) {
        RateChange rates = Change.between(events(x1, exposure(n1, "")), events(x2, exposure(n2, "")));
        ProportionChange shares = Change.between(Proportion.of(x1, n1), Proportion.of(x2, n2));
        String printed = String.join(
                "\n",
                rates.toString(),
                shares.toString(),
                Rate.of(x1, n1).toString(),
                Proportion.of(x1, n1).toString(),
                String.valueOf(rates.midP()),
                String.valueOf(rates.minLikeP()),
                String.valueOf(rates.waldInterval(0.95)),
                String.valueOf(rates.scoreP()),
                String.valueOf(shares.scoreInterval(0.95)),
                String.valueOf(shares.pearsonP()),
                String.valueOf(shares.yatesP()),
                String.valueOf(shares.ratioInterval(0.95)),
                String.valueOf(
                        ProportionTrend.of(List.of(Proportion.of(x1, n1), Proportion.of(x2, n2), Proportion.of(1, 2)))),
                String.valueOf(PoissonTrend.of(List.of(Rate.of(x1, n1), Rate.of(x2, n2), Rate.of(x1, n2)))),
                String.valueOf(ControlChart.p(Series.of(x1, x2, 3), Series.of(n1, n2, 4))
                        .rules(RuleSet.ANHOEJ)),
                String.valueOf(ControlChart.uPrime(Series.of(x1, x2, 3, 4, 5, 6), Series.of(n1, n2, 4, 0, 0, 0))
                        .rules(RuleSet.ANHOEJ)),
                String.valueOf(Concentration.of(x1, x2)),
                String.valueOf(IndirectRatio.of(x1, n1)));
        assertThat(printed).doesNotContain("NaN").doesNotContain("Infinity");
    }
}
