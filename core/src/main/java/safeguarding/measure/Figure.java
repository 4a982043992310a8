package safeguarding.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import safeguarding.fact.Supplied.Bound;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.Proportion;
import safeguarding.stats.ProportionChange;

/**
 * What an indicator came to: a count, a rate, a spread, a change, a stated value, or a gap with its reason. Never NaN,
 * never null, never −1. {@code toString} hides small numbers; exact values are read by name.
 */
public sealed interface Figure {

    /** The exact value on the indicator's scale; empty for a gap, and for a change that cannot be worked out. */
    Optional<Fraction> value();

    /**
     * How far chance alone may have moved the figure: limits on its own scale, taking what it counts for separate events.
     * An indicator knows what it counts and refuses where this does not hold: see
     * {@code Indicator.interval}. Not calculable for a gap, for a value that was supplied rounded, for a quantile, and for
     * a difference that is negative.
     *
     * <ul>
     *   <li>a count: exact Poisson below 10, else Byar; 0 has a lower limit of 0 and an upper of −ln(α/2)
     *   <li>a share: Wilson, within 0 and the scale
     *   <li>another rate: the limits of the count above, over the count below
     *   <li>a change: the limits of the ratio, as per cent of the earlier value; exact for counts and rates, Katz for shares
     * </ul>
     *
     * @param confidence two-sided confidence between 0 and 1, such as 0.95
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    Estimate<Interval> interval(double confidence);

    /**
     * Two-sided p of a count, share or rate against a value that is known, on the figure's scale: below α exactly where
     * {@link #interval} of confidence 1 − α does not contain the value. Not calculable where the interval is not, and for a
     * change.
     *
     * @param expected such as a benchmark; 0 or more, and of a share at most the scale
     * @throws IllegalArgumentException if it cannot be a value of such a figure
     */
    default Estimate<Double> p(double expected) {
        return interval(0.95).flatMap(i -> Estimate.missing(NotCalculable.NOT_COMPARABLE));
    }

    /** Handles each kind of figure. */
    <T> T fold(Cases<T> cases);

    /**
     * One method for each kind of figure.
     *
     * @param <T> what is made of it
     */
    interface Cases<T> {
        /** A count or sum. */
        T count(Count figure);

        /** A percentage, rate, ratio or mean. */
        T rate(Rate figure);

        /** A median or other quantile. */
        T spread(Spread figure);

        /** A change between two figures. */
        T change(Change figure);

        /** A value that was supplied rounded. */
        T stated(Stated figure);

        /** No figure, and why. */
        T gap(Missing figure);
    }

    /** A gap. */
    static Figure missing(Gap reason) {
        return new Missing(reason);
    }

    /** True if there is no figure. */
    default boolean isGap() {
        return this instanceof Missing;
    }

    /** The reason if there is no figure. */
    default Optional<Gap> gap() {
        return this instanceof Missing missing ? Optional.of(missing.reason()) : Optional.empty();
    }

    /** The value rounded once, half up. */
    default Optional<BigDecimal> rounded(int decimals) {
        return value().map(v -> v.round(decimals));
    }

    /** A count or sum of whole numbers; a difference of counts may be negative. */
    record Count(long count) implements Figure {
        @Override
        public Optional<Fraction> value() {
            return Optional.of(Fraction.of(count, 1));
        }

        @Override
        public Estimate<Interval> interval(double confidence) {
            return count < 0
                    ? Estimate.missing(NotCalculable.NOT_A_COUNT)
                    : Estimate.of(safeguarding.stats.Count.of((double) count).interval(confidence));
        }

        @Override
        public Estimate<Double> p(double expected) {
            return count < 0
                    ? Estimate.missing(NotCalculable.NOT_A_COUNT)
                    : Estimate.of(safeguarding.stats.Count.of((double) count).p(expected));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.count(this);
        }

        @Override
        public String toString() {
            return small(count) ? "a small count" : Long.toString(count);
        }
    }

    /**
     * One count over another, times a scale; both counts are kept.
     *
     * @param numerator the count above
     * @param denominator the count below, more than 0
     * @param scale per how many: 100 for a percentage, 10,000 for a rate per 10,000, 1 for a mean
     * @param share whether the numerator is part of the denominator, as in a percentage
     */
    record Rate(long numerator, long denominator, long scale, boolean share) implements Figure {
        public Rate {
            checkArgument(denominator > 0, "a rate's denominator must be more than 0");
            checkArgument(scale > 0, "a rate's scale must be more than 0");
        }

        @Override
        public Optional<Fraction> value() {
            return Optional.of(Fraction.of(numerator, denominator).times(Fraction.of(scale, 1)));
        }

        @Override
        public Estimate<Interval> interval(double confidence) {
            if (numerator < 0) {
                return Estimate.missing(NotCalculable.NOT_A_COUNT);
            }
            return share
                    ? proportion().interval(confidence).map(i -> i.times((double) scale))
                    : rate().interval(confidence);
        }

        @Override
        public Estimate<Double> p(double expected) {
            if (numerator < 0) {
                return Estimate.missing(NotCalculable.NOT_A_COUNT);
            }
            return share ? proportion().p(expected / scale) : rate().p(expected);
        }

        private safeguarding.stats.Rate rate() {
            return safeguarding.stats.Rate.of((double) numerator, (double) denominator)
                    .per((double) scale);
        }

        private Proportion proportion() {
            return Proportion.of((double) numerator, (double) denominator);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.rate(this);
        }

        @Override
        public String toString() {
            boolean hide = small(numerator) || small(denominator) || share && small(denominator - numerator);
            return hide
                    ? "a rate on small counts"
                    : value().orElseThrow().round(1).toPlainString();
        }
    }

    /**
     * A quantile of whole numbers, by linear interpolation between the two nearest (Hyndman and Fan 1996, type 7).
     *
     * @param percent which: 50 is the median
     * @param exact the value
     * @param rows how many numbers it is the quantile of, 1 or more
     */
    record Spread(int percent, Fraction exact, long rows) implements Figure {
        @Override
        public Optional<Fraction> value() {
            return Optional.of(exact);
        }

        @Override
        public Estimate<Interval> interval(double confidence) {
            return Estimate.missing(NotCalculable.NOT_A_COUNT);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.spread(this);
        }

        @Override
        public String toString() {
            return small(rows) ? "a quantile of few rows" : exact.round(1).toPlainString();
        }
    }

    /**
     * A change from one figure to a later one of the same kind.
     *
     * @param before the earlier figure, not a gap
     * @param after the later figure, not a gap
     */
    record Change(Figure before, Figure after) implements Figure {

        /** The change in per cent of the earlier value; empty if that is 0. */
        @Override
        public Optional<Fraction> value() {
            return before.value()
                    .filter(b -> b.signum() != 0)
                    .flatMap(b -> difference().map(d -> d.over(b).times(Fraction.of(100, 1))));
        }

        /** The later value less the earlier, on the figures' own scale: percentage points where they are percentages. */
        public Optional<Fraction> difference() {
            return after.value().flatMap(a -> before.value().map(a::minus));
        }

        /**
         * The change, tested, as the two figures stand: counts as if of periods of the same length.
         *
         * @see #tested(long, long)
         */
        public Estimate<safeguarding.stats.Change> tested() {
            return tested(1, 1);
        }

        /**
         * The change, tested: of counts and rates by the exact conditional test, of shares by Fisher's. Not calculable
         * unless both figures are counts, or rates on one scale, whose counts are known and not negative.
         *
         * @param lengthBefore how long it was counted for the earlier figure, such as 183 days; any number if the length
         *     makes no difference
         * @param lengthAfter how long for the later figure, in the same unit
         * @throws IllegalArgumentException if a length is not more than 0
         */
        public Estimate<safeguarding.stats.Change> tested(long lengthBefore, long lengthAfter) {
            checkArgument(
                    lengthBefore > 0 && lengthAfter > 0,
                    "lengths must be more than 0, were %s and %s",
                    lengthBefore,
                    lengthAfter);
            if (before instanceof Count b && after instanceof Count a) {
                return events(b.count, (double) lengthBefore, a.count, (double) lengthAfter);
            }
            if (before instanceof Rate b && after instanceof Rate a) {
                if (b.scale != a.scale || b.share != a.share) {
                    return Estimate.missing(NotCalculable.NOT_COMPARABLE);
                }
                if (b.numerator < 0 || a.numerator < 0) {
                    return Estimate.missing(NotCalculable.NOT_A_COUNT);
                }
                return b.share
                        ? Estimate.of(new ProportionChange(b.proportion(), a.proportion()))
                        : events(
                                b.numerator,
                                (double) b.denominator * lengthBefore,
                                a.numerator,
                                (double) a.denominator * lengthAfter);
            }
            boolean rounded = before instanceof Stated || after instanceof Stated;
            boolean quantiles = before instanceof Spread && after instanceof Spread;
            return Estimate.missing(
                    rounded
                            ? NotCalculable.MISSING_COUNT
                            : quantiles ? NotCalculable.NOT_A_COUNT : NotCalculable.NOT_COMPARABLE);
        }

        private static Estimate<safeguarding.stats.Change> events(
                long before, double exposureBefore, long after, double exposureAfter) {
            if (before < 0 || after < 0) {
                return Estimate.missing(NotCalculable.NOT_A_COUNT);
            }
            return Estimate.of(safeguarding.stats.Change.between(
                    safeguarding.stats.Change.events(before, safeguarding.stats.Change.exposure(exposureBefore, "")),
                    safeguarding.stats.Change.events(after, safeguarding.stats.Change.exposure(exposureAfter, ""))));
        }

        @Override
        public Estimate<Interval> interval(double confidence) {
            return interval(confidence, 1, 1);
        }

        /**
         * Limits of the change in per cent of the earlier value, where the counts were taken over these lengths: see
         * {@link #tested(long, long)}. Not calculable from 0.
         *
         * @throws IllegalArgumentException if confidence is not between 0 and 1, or a length is not more than 0
         */
        public Estimate<Interval> interval(double confidence, long lengthBefore, long lengthAfter) {
            return tested(lengthBefore, lengthAfter)
                    .flatMap(change -> change.ratio().flatMap(known -> change.ratioInterval(confidence)))
                    .map(i -> new Interval(100 * (i.lower() - 1), 100 * (i.upper() - 1), i.confidence(), i.method()));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.change(this);
        }

        @Override
        public String toString() {
            return "from " + before + " to " + after;
        }
    }

    /**
     * A value as a partner rounded it; the counts behind it are not known.
     *
     * @param stated the value, with as many decimals as were given
     * @param bound whether it is the value, or the value is more than it
     */
    record Stated(BigDecimal stated, Bound bound) implements Figure {
        @Override
        public Optional<Fraction> value() {
            return Optional.of(Fraction.of(stated));
        }

        @Override
        public Estimate<Interval> interval(double confidence) {
            return Estimate.missing(NotCalculable.MISSING_COUNT);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.stated(this);
        }

        @Override
        public String toString() {
            boolean hide = stated.abs().compareTo(BigDecimal.valueOf(6)) < 0;
            return hide
                    ? "a small stated value"
                    : (bound == Bound.MORE_THAN ? "more than " : "") + stated.toPlainString();
        }
    }

    /** No figure, and why. */
    record Missing(Gap reason) implements Figure {
        @Override
        public Optional<Fraction> value() {
            return Optional.empty();
        }

        @Override
        public Estimate<Interval> interval(double confidence) {
            return Estimate.missing(reason.notCalculable());
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.gap(this);
        }

        @Override
        public String toString() {
            return "no figure: " + reason.words();
        }
    }

    private static boolean small(long count) {
        return count != 0 && Math.abs(count) <= 5;
    }
}
