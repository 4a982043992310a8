package safeguarding.protect;

import java.math.BigInteger;
import safeguarding.measure.Fraction;

/**
 * One whole number, not below 0, over another above 0, to be compared exactly and fast.
 *
 * @param denominator 0 if the value is a fraction of large numbers
 */
record Quotient(long numerator, long denominator, Fraction large) implements Comparable<Quotient> {
    /** More than any other. */
    static final Quotient ENDLESS = new Quotient(1, 0, Fraction.ZERO);

    Quotient(long numerator, long denominator) {
        this(numerator, denominator, Fraction.ZERO);
    }

    Quotient(BigInteger numerator, BigInteger denominator) {
        this(0, 0, new Fraction(numerator, denominator));
    }

    boolean isZero() {
        return numerator == 0 && large.signum() == 0;
    }

    /** Its whole part. */
    long floor() {
        return denominator == 0
                ? large.numerator().divide(large.denominator()).longValueExact()
                : numerator / denominator;
    }

    private Fraction fraction() {
        return denominator == 0 ? large : Fraction.of(numerator, denominator);
    }

    @Override
    public int compareTo(Quotient other) {
        if (this == ENDLESS || other == ENDLESS) {
            return Boolean.compare(this == ENDLESS, other == ENDLESS);
        }
        if (denominator == 0 || other.denominator == 0) {
            return fraction().compareTo(other.fraction());
        }
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        // Products of two longs, each in two halves.
        int high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }
}
