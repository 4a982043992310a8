package safeguarding.judge;

import java.util.Optional;
import safeguarding.indicator.Polarity;
import safeguarding.measure.Fraction;

/** How bad a value is: less is better, whichever way the indicator goes. Only differences of it mean anything. */
@FunctionalInterface
interface Badness {

    /** How bad the value is. */
    Fraction of(Fraction value);

    /** By an indicator's polarity; empty if neither way is better. */
    static Optional<Badness> by(Polarity polarity) {
        if (polarity instanceof Polarity.Between band) {
            return Optional.of(value -> outside(Fraction.of(band.low()), Fraction.of(band.high()), value));
        }
        if (polarity.equals(Polarity.LOWER_IS_BETTER)) {
            return Optional.of(value -> value);
        }
        return polarity.equals(Polarity.HIGHER_IS_BETTER) ? Optional.of(Fraction.ZERO::minus) : Optional.empty();
    }

    /** How far the value lies outside the band; 0 within it. */
    static Fraction outside(Fraction low, Fraction high, Fraction value) {
        if (value.compareTo(low) < 0) {
            return low.minus(value);
        }
        return value.compareTo(high) > 0 ? value.minus(high) : Fraction.ZERO;
    }

    /** The value of least badness where there is one; empty if less, or more, is always better. */
    static Optional<Fraction> best(Polarity polarity) {
        return polarity instanceof Polarity.Between band ? Optional.of(Fraction.of(band.low())) : Optional.empty();
    }
}
