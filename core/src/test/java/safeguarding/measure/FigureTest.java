package safeguarding.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied.Bound;

class FigureTest {
    @Test
    void smallCountsAreNotPrinted() {
        for (long small = 1; small <= 5; small++) {
            assertThat(new Figure.Count(small)).hasToString("a small count");
            assertThat(new Figure.Count(-small)).hasToString("a small count");
            assertThat(new Figure.Rate(small, 700, 10_000, false)).hasToString("a rate on small counts");
            assertThat(new Figure.Rate(-small, 700, 10_000, false)).hasToString("a rate on small counts");
            assertThat(new Figure.Rate(70, small, 100, false)).hasToString("a rate on small counts");
            assertThat(new Figure.Rate(70, 70 + small, 100, true)).hasToString("a rate on small counts");
            assertThat(new Figure.Spread(50, Fraction.of(31, 2), small)).hasToString("a quantile of few rows");
            assertThat(new Figure.Stated(BigDecimal.valueOf(small), Bound.EXACTLY))
                    .hasToString("a small stated value");
            assertThat(new Figure.Change(new Figure.Count(small), new Figure.Count(40)))
                    .hasToString("from a small count to 40");
        }
    }

    @Test
    void largerFiguresAndNoneArePrinted() {
        assertThat(new Figure.Count(0)).hasToString("0");
        assertThat(new Figure.Count(6)).hasToString("6");
        assertThat(new Figure.Rate(70, 80, 100, true)).hasToString("87.5");
        assertThat(new Figure.Spread(50, Fraction.of(31, 2), 6)).hasToString("15.5");
        assertThat(new Figure.Stated(new BigDecimal("800"), Bound.MORE_THAN)).hasToString("more than 800");
        assertThat(Figure.missing(Gap.NOT_COVERED)).hasToString("no figure: the facts do not cover the period");
        assertThat(Arrays.stream(Gap.values()).map(Gap::words).distinct()).hasSameSizeAs(Gap.values());
    }

    @Test
    void exactValuesAreReadByName() {
        assertThat(new Figure.Count(3).value()).contains(Fraction.of(3, 1));
        assertThat(new Figure.Rate(3, 7, 100, true).value()).contains(Fraction.of(300, 7));
        assertThat(Figure.missing(Gap.FAILED).value()).isEmpty();
        assertThat(Figure.missing(Gap.FAILED).gap()).contains(Gap.FAILED);
        assertThat(new Figure.Count(3).gap()).isEmpty();
    }

    @Test
    void aChangeIsInPerCentOfTheEarlierValue() {
        var change = new Figure.Change(new Figure.Count(235), new Figure.Count(518));

        assertThat(change.rounded(1)).contains(new BigDecimal("120.4"));
        assertThat(change.difference()).contains(Fraction.of(283, 1));
        var points = new Figure.Change(new Figure.Rate(1, 4, 100, true), new Figure.Rate(1, 2, 100, true));
        assertThat(points.difference()).contains(Fraction.of(25, 1));
    }

    @Test
    void aChangeFromNothingIsNotANumber() {
        var change = new Figure.Change(new Figure.Count(0), new Figure.Count(518));

        assertThat(change.value()).isEmpty();
        assertThat(change.difference()).contains(Fraction.of(518, 1));
        assertThat(change.isGap()).isFalse();
    }

    @Property
    void aRateIsItsPartsTimesTheScale(
            @ForAll @LongRange(max = 1L << 40) long numerator,
            @ForAll @LongRange(min = 1, max = 1L << 40) long denominator) {
        var rate = new Figure.Rate(numerator, denominator, 10_000, false);

        assertThat(rate.value().map(v -> v.times(Fraction.of(denominator, 10_000))))
                .isEqualTo(Optional.of(Fraction.of(numerator, 1)));
    }

    @Test
    void aRateNeedsADenominatorAndAScale() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure.Rate(1, 0, 100, true))
                .withMessage("a rate's denominator must be more than 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure.Rate(1, 2, 0, true))
                .withMessage("a rate's scale must be more than 0");
    }
}
