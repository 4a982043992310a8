package safeguarding.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FractionTest {
    @Provide
    Arbitrary<Fraction> fractions() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().greaterOrEqual(1))
                .as(Fraction::of);
    }

    @Property
    void roundingIsExactAndHalfUp(@ForAll("fractions") Fraction value, @ForAll @IntRange(max = 6) int decimals) {
        var rounded = value.round(decimals);

        // |value - rounded| <= 1/2 unit, and on a tie the one further from 0
        var unit = Fraction.of(BigDecimal.ONE.movePointLeft(decimals));
        var off = value.minus(Fraction.of(rounded));
        var half = unit.over(Fraction.of(2, 1));
        assertThat(rounded.scale()).isEqualTo(decimals);
        assertThat(absolute(off)).isLessThanOrEqualTo(half);
        if (absolute(off).equals(half)) {
            assertThat(absolute(Fraction.of(rounded))).isGreaterThan(absolute(value));
        }
    }

    @Property
    void aDecimalRoundsAsBigDecimalRoundsIt(
            @ForAll long unscaled, @ForAll @IntRange(max = 9) int scale, @ForAll @IntRange(max = 6) int decimals) {
        var decimal = BigDecimal.valueOf(unscaled, scale);

        assertThat(Fraction.of(decimal).round(decimals)).isEqualTo(decimal.setScale(decimals, RoundingMode.HALF_UP));
    }

    @Property
    void fractionsObeyTheLawsOfArithmetic(
            @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b, @ForAll("fractions") Fraction c) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
        assertThat(a.minus(a)).isEqualTo(Fraction.ZERO);
        assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
        if (b.signum() != 0) {
            assertThat(a.over(b).times(b)).isEqualTo(a);
        }
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.minus(b).signum());
    }

    @Property
    void aFractionIsInLowestTermsWithTheSignAbove(
            @ForAll("fractions") Fraction a, @ForAll @IntRange(min = 1, max = 1000) int k) {
        var factor = BigInteger.valueOf(k);

        assertThat(a.denominator()).isPositive();
        assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(new Fraction(a.numerator().multiply(factor), a.denominator().multiply(factor)))
                .isEqualTo(a);
        assertThat(new Fraction(a.numerator().negate(), a.denominator().negate()))
                .isEqualTo(a);
    }

    @Property
    void theDoubleIsTheNearest(@ForAll("fractions") Fraction a) {
        var near = new BigDecimal(a.numerator())
                .divide(new BigDecimal(a.denominator()), new MathContext(60))
                .doubleValue();

        assertThat(a.doubleValue()).isEqualTo(near);
    }

    @Test
    void tiesGoAwayFromZero() {
        assertThat(Fraction.of(69, 240).times(Fraction.of(100, 1)).round(1)).isEqualTo("28.8");
        assertThat(Fraction.of(1, 2).round(0)).isEqualTo("1");
        assertThat(Fraction.of(-1, 2).round(0)).isEqualTo("-1");
        assertThat(Fraction.of(3, 2).round(0)).isEqualTo("2");
        assertThat(Fraction.of(1, 3).round(4)).isEqualTo("0.3333");
        assertThat(Fraction.of(-1, 25).round(1)).isEqualTo("0.0");
    }

    @Test
    void aFractionPrintsInLowestTerms() {
        assertThat(Fraction.of(6, -4)).hasToString("-3/2");
        assertThat(Fraction.of(8, 4)).hasToString("2");
        assertThat(Fraction.of(new BigDecimal("12.50"))).hasToString("25/2");
        assertThat(Fraction.of(new BigDecimal("1E+3"))).hasToString("1000");
        assertThat(Fraction.of(Long.MIN_VALUE, -1)).hasToString("9223372036854775808");
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(1, 0))
                .withMessage("a fraction's denominator must not be 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fraction.of(1, 1).over(Fraction.ZERO))
                .withMessage("cannot divide by 0");
    }

    private static Fraction absolute(Fraction value) {
        return value.signum() < 0 ? Fraction.ZERO.minus(value) : value;
    }
}
