package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static safeguarding.protect.Known.NO_LOWER;
import static safeguarding.protect.Known.NO_UPPER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import safeguarding.protect.SomeTable.Dimension;

/** What sums can be, by hand and by tables whose intervals are published. */
class BoundsTest {
    private static Budget plenty() {
        return new Budget(100_000_000, 1, () -> 0);
    }

    private static Bounds bounds(int unknowns, Known... knowns) {
        return new Bounds(unknowns, List.of(knowns), plenty());
    }

    private static Sum sum(long... factors) {
        var unknowns = new int[factors.length];
        Arrays.setAll(unknowns, i -> i);
        return Sum.of(unknowns, factors);
    }

    @Test
    void twoUnknownsShareTheirTotal() {
        Bounds bounds = bounds(2, Known.exactly(Sum.of(0, 1), 7));
        assertThat(bounds.range(Sum.of(0))).isEqualTo(new Range(0, 7, true));
        assertThat(bounds.range(Sum.of(0, 1))).isEqualTo(new Range(7, 7, true));
        assertThat(bounds.range(sum(1, -1))).isEqualTo(new Range(-7, 7, true));
    }

    @Test
    void whatIsKnownOfAllIsKnownOfEachWhenItIsTheLeastOrTheMostTheyCanBe() {
        Bounds nothing = bounds(3, Known.exactly(Sum.of(0, 1, 2), 0));
        assertThat(nothing.range(Sum.of(1))).isEqualTo(new Range(0, 0, true));
        Bounds most =
                bounds(2, new Known(Sum.of(0), 1, 5), new Known(Sum.of(1), 1, 5), Known.exactly(Sum.of(0, 1), 10));
        assertThat(most.range(Sum.of(0))).isEqualTo(new Range(5, 5, true));
    }

    @Test
    void aSumWithoutLimitsHasNoEnds() {
        Bounds bounds = bounds(3, Known.exactly(sum(1, -1), 2));
        assertThat(bounds.range(Sum.of(0))).isEqualTo(new Range(2, NO_UPPER, true));
        assertThat(bounds.range(sum(-1))).isEqualTo(new Range(NO_LOWER, -2, true));
        assertThat(bounds.range(sum(0, 0, 1))).isEqualTo(new Range(0, NO_UPPER, true));
        assertThat(bounds.range(sum(1, -1))).isEqualTo(new Range(2, 2, true));
        assertThat(bounds.range(sum(1, -1, 1))).isEqualTo(new Range(2, NO_UPPER, true));
    }

    @Test
    void aSumOfNothingIsNothing() {
        assertThat(bounds(1).range(Sum.of())).isEqualTo(new Range(0, 0, true));
    }

    @Test
    void unknownsThatAreNotTiedAddUpTheirRanges() {
        Bounds bounds = bounds(4, new Known(Sum.of(0, 1), 2, 3), new Known(Sum.of(2, 3), NO_LOWER, 4));
        assertThat(bounds.range(sum(1, 1, 1, 1))).isEqualTo(new Range(2, 7, true));
        assertThat(bounds.range(sum(1, 0, -1))).isEqualTo(new Range(-4, 3, true));
    }

    @Test
    void wholeNumbersMayEndBeforeFractionsDo() {
        // 2a + 2b + 2c = 2 with pairs of at most 1 would be met by thirds and halves; a + b + c = 1 only by a single
        // one.
        // Of three pairs that are each at most 1, halves of each make 3/2; whole numbers make 1.
        Bounds bounds = bounds(
                3,
                new Known(Sum.of(0, 1), NO_LOWER, 3),
                new Known(Sum.of(1, 2), NO_LOWER, 3),
                new Known(Sum.of(0, 2), NO_LOWER, 3));
        // Twice the sum is at most 9, so it is 4 at most; 2, 1 and 1 make 4.
        assertThat(bounds.range(Sum.of(0, 1, 2))).isEqualTo(new Range(0, 4, true));
        Sum twice = sum(2, 2, 2);
        assertThat(bounds.real(twice)).isEqualTo(new Range(0, 9, false));
        assertThat(bounds.range(twice)).isEqualTo(new Range(0, 8, true));
    }

    @Test
    void aTableWithoutWholeNumbersIsAContradiction() {
        assertThatThrownBy(() -> bounds(2, Known.exactly(sum(2, 2), 3))).isInstanceOf(Contradiction.class);
        assertThatThrownBy(() -> bounds(1, Known.exactly(sum(2), 3))).isInstanceOf(Contradiction.class);
    }

    @Test
    void whatCannotBeIsAContradiction() {
        assertThatThrownBy(() -> bounds(1, Known.exactly(Sum.of(0), -1))).isInstanceOf(Contradiction.class);
        assertThatThrownBy(() -> bounds(2, Known.exactly(Sum.of(0, 1), 3), Known.exactly(Sum.of(0, 1), 4)))
                .isInstanceOf(Contradiction.class);
        assertThatThrownBy(() -> bounds(
                        3,
                        Known.exactly(Sum.of(0, 1), 3),
                        Known.exactly(Sum.of(1, 2), 3),
                        new Known(Sum.of(0, 1, 2), 7, NO_UPPER)))
                .isInstanceOf(Contradiction.class);
        assertThatThrownBy(() -> bounds(0, Known.exactly(Sum.of(), 1))).isInstanceOf(Contradiction.class);
    }

    @Test
    void numbersThatDoNotFitIntoLongsOnTheWayAreStillExact() {
        // Each unknown is 99,999,999,977 times the one before, less a part of the last, which is set so that all fit.
        long prime = 99_999_999_977L;
        var knowns = new ArrayList<Known>();
        for (int i = 0; i + 1 < 6; i++) {
            knowns.add(Known.exactly(
                    Sum.of(new int[] {i, i + 1, 6}, new long[] {prime, -(prime - 2 - i), -(2 + i)}), 0));
        }
        knowns.add(new Known(Sum.of(6), 3, 8));
        Bounds bounds = new Bounds(7, knowns, plenty());
        // All being equal agrees with every line, and each line gives an unknown from the next: one degree is left free
        // beside the last unknown. The first differs from the last by (1 − a)(1 − b)… times how far the sixth does, a
        // and b
        // being small parts; whole numbers only if all are equal, as the sixth would have to differ by prime to the
        // fifth.
        assertThat(bounds.real(Sum.of(0)).least()).isBetween(0L, 3L);
        assertThat(bounds.range(Sum.of(6))).isEqualTo(new Range(3, 8, true));
    }

    @Test
    void whatIsEnoughStopsAtATableThatWasMet() {
        Bounds bounds = bounds(3, Known.exactly(Sum.of(0, 1, 2), 1000));
        Range range = bounds.range(Sum.of(0), 1, 5);
        assertThat(range.least()).isLessThanOrEqualTo(1);
        assertThat(range.greatest()).isBetween(5L, 1000L);
        assertThat(bounds(2, Known.exactly(Sum.of(0, 1), 4)).range(Sum.of(0), 1, 5))
                .isEqualTo(new Range(0, 4, true));
    }

    @Test
    void whatIsTooMuchWorkIsRefusedAndNotGuessed() {
        List<Known> knowns = square().published(NO_LOWER, NO_UPPER);
        assertThatThrownBy(() -> new Bounds(16, knowns, new Budget(60, 1, () -> 0)))
                .isInstanceOf(TooLarge.class);
        var time = new long[1];
        var budget = new Budget(1_000_000, 10, () -> time[0]++);
        assertThatThrownBy(() -> new Bounds(16, knowns, budget)).isInstanceOf(TooLarge.class);
        // The moment it was made is 0, so 10 is in time and 11 is not.
        assertThat(time[0]).isEqualTo(12);
    }

    @Test
    void afterARefusalTheNextAnswerIsStillRight() {
        List<Known> knowns = square().published(NO_LOWER, NO_UPPER);
        var fresh = new Bounds(16, knowns, plenty());
        int refusals = 0;
        for (long allowed = 0; allowed < 40; allowed++) {
            var time = new long[1];
            var step = new long[1];
            var bounds = new Bounds(16, knowns, new Budget(1_000_000, allowed, () -> time[0] += step[0]));
            step[0] = 1;
            try {
                bounds.range(Sum.of(0));
            } catch (TooLarge refused) {
                refusals++;
            }
            time[0] = step[0] = 0;
            for (int cell = 0; cell < 16; cell++) {
                assertThat(bounds.range(Sum.of(cell))).isEqualTo(fresh.range(Sum.of(cell)));
            }
        }
        assertThat(refusals).isBetween(5, 39);
    }

    /** Three by three cells that are hidden, with their totals. */
    private static SomeTable square() {
        var table = new SomeTable(cell -> 2 + cell % 3, Dimension.flat(3), Dimension.flat(3));
        for (int cell = 0; cell < table.truth.length; cell++) {
            if (table.inside(cell)) {
                table.hide(cell);
            }
        }
        return table;
    }

    @Test
    void aTableAtHandIsCheckedAndUsed() {
        SomeTable table = square();
        List<Known> knowns = table.published(NO_LOWER, NO_UPPER);
        var bounds = new Bounds(16, knowns, table.truth, plenty());
        var fresh = new Bounds(16, knowns, plenty());
        for (int cell = 0; cell < 16; cell++) {
            assertThat(bounds.range(Sum.of(cell))).isEqualTo(fresh.range(Sum.of(cell)));
        }
        for (int cell = 0; cell < 16; cell++) {
            long[] wrong = table.truth.clone();
            wrong[cell]++;
            assertThatThrownBy(() -> new Bounds(16, knowns, wrong, plenty())).isInstanceOf(Contradiction.class);
        }
    }

    @Test
    void nothingThatIsPrintedHoldsAFigure() {
        assertThat(new Known(Sum.of(0, 1), 31, 47).toString() + new Range(31, 47, true) + new Range(47, 47, true))
                .doesNotContain("31", "47");
    }

    @TestFactory
    List<DynamicTest> tablesWhoseIntervalsArePublished() throws IOException {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "golden/disclosure/tables-known.json");
        assumeThat(file).as("needs ../shared: %s", file).exists();
        String[] tables = Files.readString(file).split("(?=\"name\": )");
        assertThat(tables).hasSize(8);
        return Arrays.stream(tables)
                .skip(1)
                .map(table -> DynamicTest.dynamicTest(table.lines().findFirst().orElseThrow(), () -> known(table)))
                .toList();
    }

    private static void known(String table) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        var knowns = new ArrayList<Known>();
        var cell = Pattern.compile("\"cell\": \"([^\"]*)\",\\s*\"value\": (\\d+),\\s*\"published\": (\\w+)")
                .matcher(table);
        while (cell.find()) {
            numbers.put(cell.group(1), numbers.size());
            if (cell.group(3).equals("true")) {
                knowns.add(Known.exactly(Sum.of(numbers.size() - 1), Long.parseLong(cell.group(2))));
            }
        }
        var line = Pattern.compile("\"total\": \"([^\"]*)\",\\s*\"parts\": \\[([^]]*)]")
                .matcher(table);
        int lines = 0;
        while (line.find()) {
            int[] unknowns = Pattern.compile("\"([^\"]*)\"")
                    .matcher("\"" + line.group(1) + "\"," + line.group(2))
                    .results()
                    .mapToInt(part -> numbers.get(part.group(1)))
                    .toArray();
            var factors = new long[unknowns.length];
            Arrays.fill(factors, 1);
            factors[0] = -1;
            knowns.add(Known.exactly(Sum.of(unknowns, factors), 0));
            lines++;
        }
        assertThat(lines).isGreaterThan(1);
        var expected = Pattern.compile("\"([^\"]*)\": \\{\\s*\"interval\": \\[\\s*(\\d+),\\s*(\\d+)")
                .matcher(table);
        assertThat(expected.find()).isTrue();
        var bounds = new Bounds(numbers.size(), knowns, plenty());
        var range = new Range(Long.parseLong(expected.group(2)), Long.parseLong(expected.group(3)), true);
        Sum asked = Sum.of(numbers.get(expected.group(1)));
        assertThat(bounds.range(asked).equals(range)).isTrue();
        assertThat(bounds.real(asked)).isEqualTo(new Range(range.least(), range.greatest(), false));
    }
}
