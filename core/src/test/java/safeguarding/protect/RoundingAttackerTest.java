package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
    private static final Withholding TO_10 = Protection.SMALL_COUNTS.rounding(Rounding.nearest(10));

    /** A statement that counts some of the parts, and those. */
    private record Asked(Statement statement, int parts) {}

    @Property(tries = 250)
    void aTableOfWhichCountsOfOneToSevenAreShownAsFive(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int parts) {
        check(Protection.ROUND_5, table(new Random(seed), parts), breakdown(new Random(seed), parts));
    }

    @Property(tries = 250)
    void aTableRoundedToTen(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int parts) {
        check(TO_10, table(new Random(seed), parts), breakdown(new Random(seed), parts));
    }

    @Property(tries = 250)
    void periodsOfWhichCountsOfOneToSevenAreShownAsFive(@ForAll long seed) {
        check(Protection.ROUND_5, table(new Random(seed), 4), periods(new Random(seed)));
    }

    @Property(tries = 250)
    void periodsRoundedToTen(@ForAll long seed) {
        check(TO_10, table(new Random(seed), 4), periods(new Random(seed)));
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

    private static long sum(int[] table, int parts) {
        return IntStream.range(0, table.length)
                .filter(i -> (parts >> i & 1) == 1)
                .mapToLong(i -> table[i])
                .sum();
    }

    /** What a count looks like: in words of its own, not those of the policy. */
    private static String look(Withholding policy, long count) {
        if (count == 0) {
            return "0";
        }
        if (policy == TO_10) {
            return count <= 5 ? "c" : Long.toString((count + 5) / 10 * 10);
        }
        return count <= 7 ? "5" : Long.toString((2 * count + 5) / 10 * 5);
    }

    private static void check(Withholding policy, int[] table, List<Asked> asked) {
        List<Cell> cells;
        try {
            cells = Suppression.protect(
                    asked.stream()
                            .map(a -> new Statement(
                                    a.statement().id(),
                                    a.statement().formula(),
                                    a.statement().area(),
                                    a.statement().period(),
                                    a.statement().slice(),
                                    new Figure.Count(sum(table, a.parts())),
                                    true))
                            .toList(),
                    policy);
        } catch (DisclosureException e) {
            Statistics.collect("refused");
            return;
        }
        boolean more = false;
        for (int i = 0; i < cells.size(); i++) {
            String look = look(policy, sum(table, asked.get(i).parts()));
            if (cells.get(i) instanceof Cell.Rounded rounded) {
                assertThat(rounded.figure().rounded(0).orElseThrow()).hasToString(look);
            } else if (!look.equals("c")) {
                more = true;
            }
        }
        Statistics.collect(more ? "more withheld" : "shown");
        long[] least = new long[1 << table.length];
        long[] greatest = new long[1 << table.length];
        Arrays.fill(least, Long.MAX_VALUE);
        int[] guess = new int[table.length];
        do {
            if (agrees(policy, guess, table, asked, cells)) {
                for (int some = 1; some < least.length; some++) {
                    least[some] = Math.min(least[some], sum(guess, some));
                    greatest[some] = Math.max(greatest[some], sum(guess, some));
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

    private static boolean isKnown(Withholding policy, long least, long greatest) {
        return least > 0 && greatest <= policy.threshold() && greatest - least < WIDTH;
    }

    private static boolean agrees(Withholding policy, int[] guess, int[] table, List<Asked> asked, List<Cell> cells) {
        for (int i = 0; i < asked.size(); i++) {
            int parts = asked.get(i).parts();
            boolean secondary = cells.get(i) instanceof Cell.Withheld withheld && withheld.reason() == Reason.SECONDARY;
            long sum = sum(guess, parts);
            boolean agrees =
                    secondary ? sum > policy.threshold() : look(policy, sum).equals(look(policy, sum(table, parts)));
            if (!agrees) {
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
