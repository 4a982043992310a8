package safeguarding.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    @Test
    void evenStepsGiveEachBarInTurn() {
        var steps = sparkline(0, 1, 2, 3, 4, 5, 6, 7);

        assertThat(steps).hasToString(BARS);
        assertThat(steps.ascii()).isEqualTo(".:-=+*#@");
    }

    /** By hand: 443 of 381 to 457 is 62/76 of the way, and 7 times that is 5.7, which rounds to the sixth step. */
    @Test
    void theLeastIsLowestAndTheGreatestHighest() {
        assertThat(sparkline(381, 443, 457)).hasToString("▁▇█");
        assertThat(sparkline(-5, 0, 5)).hasToString("▁▅█");
    }

    @Test
    void whatIsNotThereIsADot() {
        var line = Sparkline.of(List.of(OptionalDouble.of(1), OptionalDouble.empty(), OptionalDouble.of(2)));

        assertThat(line.print()).isEqualTo("▁·█");
        assertThat(line.ascii()).isEqualTo(".?@");
        assertThat(Sparkline.of(List.of(OptionalDouble.empty()))).hasToString("·");
    }

    @Test
    void equalNumbersAndASingleOneAreInTheMiddle() {
        assertThat(sparkline(3, 3, 3)).hasToString("▄▄▄");
        assertThat(sparkline(0.0, -0.0)).hasToString("▄▄");
        assertThat(sparkline(518)).hasToString("▄");
        assertThat(sparkline(518).ascii()).isEqualTo("=");
        assertThat(sparkline()).hasToString("");
    }

    @Test
    void theWidestAndTheNarrowestRangesKeepTheirEnds() {
        assertThat(sparkline(-Double.MAX_VALUE, 0, Double.MAX_VALUE)).hasToString("▁▅█");
        assertThat(sparkline(0, Double.MIN_VALUE)).hasToString("▁█");
        assertThat(sparkline(1, Math.nextUp(1.0))).hasToString("▁█");
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sparkline(1, Double.NaN))
                .withMessage("the numbers of a sparkline must be finite: give an empty one for a gap");
        assertThatIllegalArgumentException().isThrownBy(() -> sparkline(Double.NEGATIVE_INFINITY));
    }

    @Test
    void theNumbersAreCopied() {
        var values = new ArrayList<>(List.of(OptionalDouble.of(1), OptionalDouble.of(2)));
        var line = Sparkline.of(values);

        values.clear();

        assertThat(line).hasToString("▁█");
    }

    @Property
    void aGreaterNumberNeverHasALowerBar(@ForAll @NotEmpty List<Double> numbers) {
        var printed = sparkline(
                        numbers.stream().mapToDouble(Double::doubleValue).toArray())
                .print();

        assertThat(printed).hasSameSizeAs(numbers);
        for (int i = 1; i < numbers.size(); i++) {
            int order = Double.compare(numbers.get(i - 1), numbers.get(i));
            int bars = Integer.compare(BARS.indexOf(printed.charAt(i - 1)), BARS.indexOf(printed.charAt(i)));
            assertThat(order * bars).isNotNegative();
        }
        if (numbers.stream().mapToDouble(Double::doubleValue).distinct().count() > 1) {
            assertThat(printed).contains("▁", "█");
        }
    }

    private static Sparkline sparkline(double... numbers) {
        return Sparkline.of(
                DoubleStream.of(numbers).mapToObj(OptionalDouble::of).toList());
    }
}
