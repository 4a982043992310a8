package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection.Rounding;
import safeguarding.protect.Protection.Withholding;
import safeguarding.time.ReportingPeriod;

/** An attacker who knows the policy, and tries every table of whole numbers that would be shown as this one is. */
class RoundingAttackerTest {
    private static final int WIDTH = 2;
    private static final int MOST = 20;
    private static final int WITHHELD = -1;
    private static final int LOW = -2;

    /** A statement that counts some of the parts, and those. */
    private record Asked(Statement statement, int parts) {
        Statement of(int[] table) {
            return new Statement(
                    statement.id(),
                    statement.formula(),
                    statement.area(),
                    statement.period(),
                    statement.slice(),
                    new Figure.Count(sum(table, parts)),
                    true);
        }
    }

    @Property(tries = 400)
    void aTableWithSmallCountsShown(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int parts,
            @ForAll @IntRange(min = 2, max = 5) int base,
            @ForAll @IntRange(min = 5, max = 7) int threshold) {
        var policy = Protection.withholding(threshold)
                .rounding(Rounding.nearest(base).showingSmall());
        check("table", policy, table(new Random(seed), parts), breakdown(new Random(seed), parts));
    }

    @Property(tries = 400)
    void aTableWithSmallCountsWithheld(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 4) int parts,
            @ForAll @IntRange(min = 2, max = 10) int base) {
        var policy = Protection.SMALL_COUNTS.rounding(Rounding.nearest(base));
        check("table", policy, table(new Random(seed), parts), breakdown(new Random(seed), parts));
    }

    @Property(tries = 400)
    void periodsWithSmallCountsShown(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 5) int base,
            @ForAll @IntRange(min = 5, max = 7) int threshold) {
        var policy = Protection.withholding(threshold)
                .rounding(Rounding.nearest(base).showingSmall());
        check("periods", policy, table(new Random(seed), 4), periods(new Random(seed)));
    }

    @Property(tries = 400)
    void periodsWithSmallCountsWithheld(@ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int base) {
        var policy = Protection.SMALL_COUNTS.rounding(Rounding.nearest(base));
        check("periods", policy, table(new Random(seed), 4), periods(new Random(seed)));
    }

    private static int[] table(Random random, int parts) {
        int[] table = new int[parts];
        for (int i = 0; i < parts; i++) {
            table[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
        }
        return table;
    }

    private static List<Asked> breakdown(Random random, int parts) {
        var asked = new ArrayList<Asked>();
        for (int i = -1; i < parts; i++) {
            if (random.nextInt(6) > 0) {
                Slice slice = i < 0 ? Slice.TOTAL : Slice.of("site", "site " + "abcd".charAt(i));
                int some = i < 0 ? (1 << parts) - 1 : 1 << i;
                asked.add(new Asked(statement(Measure.given("visits"), Some.YEAR, slice), some));
            }
        }
        return asked;
    }

    private static List<Asked> periods(Random random) {
        var quarters = Some.FINANCIAL_YEAR.quarters();
        var asked = new ArrayList<Asked>();
        for (int from = 0; from < 4; from++) {
            for (int to = from; to < 4; to++) {
                if (random.nextInt(2) == 0) {
                    var period = ReportingPeriod.of(
                            quarters.get(from).start(), quarters.get(to).end());
                    asked.add(new Asked(statement(Some.ALL, period, Slice.TOTAL), (2 << to) - (1 << from)));
                }
            }
        }
        return asked;
    }

    private static Statement statement(Formula formula, ReportingPeriod period, Slice slice) {
        return Some.says("line", formula, period, slice, new Figure.Count(0));
    }

    private static int sum(int[] table, int parts) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (parts >> i & 1) * table[i];
        }
        return sum;
    }

    /** What each count looks like: worked out in floating point, apart from the policy. What rounds to none is low. */
    private static int[] looks(Withholding policy) {
        int base = policy.roundings().get(0).base();
        boolean small = policy.roundings().get(0).small();
        var looks = new int[4 * MOST + 1];
        for (int count = 1; count < looks.length; count++) {
            int nearest = (int) Math.floor((double) count / base + 0.5) * base;
            boolean few = count <= policy.threshold();
            looks[count] = few ? small ? base : WITHHELD : nearest == 0 ? LOW : nearest;
        }
        return looks;
    }

    private static void check(String kind, Withholding policy, int[] table, List<Asked> asked) {
        int[] looks = looks(policy);
        List<Cell> cells;
        try {
            cells = Suppression.protect(asked.stream().map(a -> a.of(table)).toList(), policy);
        } catch (DisclosureException e) {
            Statistics.label(kind).collect("refused");
            return;
        }
        boolean more = false;
        for (int i = 0; i < cells.size(); i++) {
            int look = looks[sum(table, asked.get(i).parts())];
            if (cells.get(i) instanceof Cell.Rounded rounded) {
                assertThat(rounded.figure()).isEqualTo(new Figure.Count(look));
            } else {
                boolean isLow = cells.get(i) instanceof Cell.NotAvailable;
                assertThat(isLow).isEqualTo(look == LOW);
                more |= look >= 0;
            }
        }
        Statistics.label(kind).collect(more ? "more withheld" : "no more withheld");
        int[] least = new int[1 << table.length];
        int[] greatest = new int[1 << table.length];
        Arrays.fill(least, Integer.MAX_VALUE);
        int[] guess = new int[table.length];
        do {
            if (agrees(policy.threshold(), looks, guess, table, asked, cells)) {
                for (int some = 1; some < least.length; some++) {
                    int sum = sum(guess, some);
                    least[some] = Math.min(least[some], sum);
                    greatest[some] = Math.max(greatest[some], sum);
                }
            }
        } while (next(guess));
        for (Asked one : asked) {
            assertThat(isKnown(policy, least[one.parts()], greatest[one.parts()]))
                    .isFalse();
        }
        for (int i = 0; i < table.length; i++) {
            assertThat(isKnown(policy, least[1 << i], greatest[1 << i])).isFalse();
        }
    }

    private static boolean isKnown(Withholding policy, int least, int greatest) {
        return least > 0 && greatest <= policy.threshold() && greatest - least < WIDTH;
    }

    private static boolean agrees(
            int threshold, int[] looks, int[] guess, int[] table, List<Asked> asked, List<Cell> cells) {
        for (int i = 0; i < asked.size(); i++) {
            int parts = asked.get(i).parts();
            boolean secondary = cells.get(i) instanceof Cell.Withheld withheld && withheld.reason() == Reason.SECONDARY;
            int sum = sum(guess, parts);
            if (secondary ? sum <= threshold : looks[sum] != looks[sum(table, parts)]) {
                return false;
            }
        }
        return true;
    }

    private static boolean next(int[] guess) {
        for (int i = 0; i < guess.length; i++) {
            if (guess[i] < MOST) {
                guess[i]++;
                return true;
            }
            guess[i] = 0;
        }
        return false;
    }
}
