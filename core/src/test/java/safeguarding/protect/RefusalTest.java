package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.protect.Some.ALL;
import static safeguarding.protect.Some.DAYS;
import static safeguarding.protect.Some.LEVEL;
import static safeguarding.protect.Some.RESTRAINTS;
import static safeguarding.protect.Some.WELFARE;
import static safeguarding.protect.Some.YEAR;
import static safeguarding.protect.Some.cells;
import static safeguarding.protect.Some.count;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Slice;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;

/** What cannot be published whatever is withheld besides. */
class RefusalTest {

    private static void refuses(String advice, Statement... statements) {
        assertThatThrownBy(() -> cells(statements))
                .isInstanceOf(DisclosureException.class)
                .hasMessageContaining(advice);
    }

    /** Four parts of 1 or more in a whole of 5 at most: the whole is 4 or 5 and each part 1 or 2, which is 1 apart. */
    @Test
    void aWithheldTotalThatItsWithheldPartsFill() {
        Measure visits = Measure.given("visits");
        refuses(
                "Roll up into fewer areas, periods or groups: line, Home, 2019-20, total",
                count(visits, 4),
                count(visits, Slice.of("site", "a"), 1),
                count(visits, Slice.of("site", "b"), 1),
                count(visits, Slice.of("site", "c"), 1),
                count(visits, Slice.of("site", "d"), 1));
    }

    /** The welfare of a breakdown and that of a condition are the same rows. */
    @Test
    void twoNumbersForTheSameCount() {
        refuses("contradict", count(ALL, 40), count(ALL, Slice.of("placement", "WELFARE"), 20), count(WELFARE, 17));
    }

    @Test
    void aTableTooLargeToCheck() {
        var statements = new ArrayList<Statement>();
        for (var month : YEAR.split(Cadence.MONTH)) {
            for (int days = 0; days < 900; days++) {
                statements.add(count(
                        Measure.count(RESTRAINTS.where(DAYS.between(days, days + 50 + days % 7))),
                        month,
                        100 + 20L * (days % 9)));
            }
            for (var level : Some.Level.values()) {
                statements.add(count(Measure.count(RESTRAINTS.where(LEVEL.is(level))), month, 100));
                statements.add(
                        count(Measure.count(RESTRAINTS.where(LEVEL.is(level).not())), month, 200));
            }
        }
        refuses("too much in one publication", statements.toArray(new Statement[0]));
    }
}
