package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static safeguarding.protect.Some.ALL;
import static safeguarding.protect.Some.HOME;
import static safeguarding.protect.Some.LATE_ONES;
import static safeguarding.protect.Some.LEVEL;
import static safeguarding.protect.Some.RESTRAINTS;
import static safeguarding.protect.Some.YEAR;
import static safeguarding.protect.Some.cells;
import static safeguarding.protect.Some.count;
import static safeguarding.protect.Some.percent;
import static safeguarding.protect.Some.rate;
import static safeguarding.protect.Some.says;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;

/** Attacks of golden/disclosure/attacks.json that one publication, without intervals or verdicts, must stop. */
class KnownAttacksTest {

    /** The text of the attack whose name starts so. */
    private static String attack(String name) throws IOException {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "golden/disclosure/attacks.json");
        assumeThat(file).as("needs ../shared: %s", file).exists();
        return Arrays.stream(Files.readString(file).split("(?=\"name\": )"))
                .filter(part -> part.startsWith("\"name\": \"" + name))
                .findFirst()
                .orElseThrow();
    }

    /** The numbers that follow a field's name, up to the next field. */
    private static long[] numbers(String attack, String field) {
        var after = Pattern.compile("\"" + field + "\":([^\":a-z]*)").matcher(attack);
        assertThat(after.find()).isTrue();
        return Pattern.compile("\\d+")
                .matcher(after.group(1))
                .results()
                .mapToLong(r -> Long.parseLong(r.group()))
                .toArray();
    }

    @Test
    void aPercentageThatGivesItsSuppressedCountIsWithheld() throws IOException {
        String attack = attack("count suppressed, percent of 24");
        long whole = numbers(attack, "denominator")[0];
        long part = numbers(attack, "recovered")[0];
        assertThat(cells(count(ALL, whole), count(LATE_ONES, part), percent(LATE_ONES, ALL, part, whole)))
                .containsExactly("shown", "PRIMARY", "DERIVED");
    }

    @Test
    void aRateThatGivesItsSuppressedCountIsWithheld() throws IOException {
        String attack = attack("count suppressed, rate 2.4");
        long people = numbers(attack, "population")[0];
        long part = numbers(attack, "recovered")[0];
        assertThat(cells(
                        count(ALL, part), rate(ALL, Measure.residents(AgeBand.CHILDREN_0_TO_17), 10_000, part, people)))
                .containsExactly("PRIMARY", "DERIVED");
    }

    @Test
    void aFractionOfTwoSuppressedCountsIsWithheld() throws IOException {
        long[] fraction = numbers(attack("both suppressed, 14.3%"), "recovered");
        assertThat(cells(percent(LATE_ONES, ALL, fraction[0], fraction[1]))).containsExactly("DERIVED");
    }

    @Test
    void aPercentageThatGivesItsComplementIsWithheld() throws IOException {
        String attack = attack("98.0% of 50");
        long whole = numbers(attack, "denominator")[0];
        long part = numbers(attack, "recovered")[0];
        assertThat(cells(count(ALL, whole), count(LATE_ONES, part), percent(LATE_ONES, ALL, part, whole)))
                .containsExactly("shown", "COMPLEMENT", "COMPLEMENT");
    }

    /**
     * 89 less 83 leaves 6 for the two that are withheld, and a + b = 6 with both 1 to 5 is met by 1 + 5, 2 + 4, 3 + 3, 4 + 2
     * and 5 + 1: each can still be all that the rule says, so 83 need not be withheld with them.
     */
    @Test
    void smallCellsOfATableAreWithheldAndTheirSumTellsNoMoreThanTheRule() throws IOException {
        String attack = attack("seed: injury levels");
        long all = numbers(attack, "total")[0];
        long[] levels = numbers(attack, "cells");
        Statement[] table = new Statement[levels.length + 1];
        table[0] = count(ALL, all);
        for (int i = 0; i < levels.length; i++) {
            table[i + 1] = count(level(i), levels[i]);
        }
        assertThat(cells(table)).containsExactly("shown", "shown", "PRIMARY", "PRIMARY");
    }

    /** One less in the largest cell leaves 7 for the two, so that neither can be 1; one of the shown has to go. */
    @Test
    void smallCellsOfATableTakeACellWithThemWhereTheirSumWouldNarrowThem() throws IOException {
        long[] levels = numbers(attack("seed: injury levels"), "cells");
        assertThat(cells(
                        count(ALL, levels[0] + 4 + 3),
                        count(level(0), levels[0]),
                        count(level(1), 4),
                        count(level(2), 3)))
                .containsExactlyInAnyOrder("shown", "SECONDARY", "PRIMARY", "PRIMARY")
                .endsWith("PRIMARY", "PRIMARY");
    }

    private static Measure level(int number) {
        return Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.values()[number])));
    }

    /**
     * Whatever is rounded away, a percentage of 89 gives its count back; so it is shown only if that and the rest may
     * be.
     */
    @Test
    void aPercentageThatGivesBackLargeCountsOnlyIsShown() throws IOException {
        String attack = attack("seed: 79% of 89");
        long whole = numbers(attack, "denominator")[0];
        long part = numbers(attack, "recovered")[0];
        assertThat(whole - part).isEqualTo(numbers(attack, "complement")[0]);
        for (long few = 0; few <= whole; few++) {
            boolean small = few >= 1 && few <= 5 || whole - few >= 1 && whole - few <= 5;
            assertThat(cells(percent(LATE_ONES, ALL, few, whole)).equals(List.of("shown")))
                    .isEqualTo(!small);
        }
        assertThat(cells(percent(LATE_ONES, ALL, part, whole))).containsExactly("shown");
    }

    @Test
    void aPercentageThatGivesBackARangeOfLargeCountsIsShown() throws IOException {
        String attack = attack("seed: 58% of 753");
        long whole = numbers(attack, "denominator")[0];
        for (long part : numbers(attack, "recovered")) {
            assertThat(cells(count(ALL, whole), percent(LATE_ONES, ALL, part, whole)))
                    .containsExactly("shown", "shown");
        }
    }

    /** In one publication; that the quarters come in a later edition than the half is for a ledger of editions to see. */
    @Test
    void aQuarterThatItsHalfAndTheOtherQuarterWouldGiveIsKept() throws IOException {
        long recovered = numbers(attack("quarters after half-years"), "recovered")[0];
        var quarters = Some.FINANCIAL_YEAR.quarters();
        // 12 less 9 is 3.
        assertThat(cells(
                        count(ALL, Some.H1, recovered + 9),
                        count(ALL, quarters.get(0), recovered),
                        count(ALL, quarters.get(1), 9)))
                .containsExactlyInAnyOrder("SECONDARY", "PRIMARY", "shown")
                .element(1)
                .isEqualTo("PRIMARY");
    }

    @Test
    void theShareOfTheThreeMostRestrainedIsWithheld() throws IOException {
        String attack = attack("seed: 60% of 518");
        long all = numbers(attack, "denominator")[0];
        int few = (int) numbers(attack, "contributors")[0];
        long top = numbers(attack, "recovered")[0];
        var share = Measure.topShare(few, RESTRAINTS).percentOf(ALL);
        assertThat(cells(says(share, YEAR, new Figure.Rate(top, all, 100, true))))
                .containsExactly("SMALL_DENOMINATOR");
    }

    @Test
    void aPercentageOfLargeCountsIsShown() throws IOException {
        String attack = attack("seed: 336 of 444");
        assertThat(cells(percent(LATE_ONES, ALL, numbers(attack, "a")[0], numbers(attack, "b")[0])))
                .containsExactly("shown");
        assertThat(says(ALL, YEAR, new Figure.Count(336)).area()).isEqualTo(HOME);
    }
}
