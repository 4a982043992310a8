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

    /** 83 is withheld for the sake of 4 and 2: with it shown, 89 less 83 would leave 6 for the two. */
    @Test
    void smallCellsOfATableTakeACellWithThem() throws IOException {
        String attack = attack("seed: injury levels");
        long all = numbers(attack, "total")[0];
        long[] levels = numbers(attack, "cells");
        Statement[] table = new Statement[levels.length + 1];
        table[0] = count(ALL, all);
        for (int i = 0; i < levels.length; i++) {
            table[i + 1] = count(Measure.count(RESTRAINTS.where(LEVEL.is(Some.Level.values()[i]))), levels[i]);
        }
        assertThat(cells(table)).containsExactly("shown", "SECONDARY", "PRIMARY", "PRIMARY");
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
