package safeguarding.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import safeguarding.fact.Supplied.Bound;

/**
 * What an indicator came to: a count, a rate, a spread, a change, a stated value, or a gap with its reason. Never NaN,
 * never null, never −1. {@code toString} hides small numbers; exact values are read by name.
 */
public sealed interface Figure {

    /** The exact value on the indicator's scale; empty for a gap, and for a change that cannot be worked out. */
    Optional<Fraction> value();

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
