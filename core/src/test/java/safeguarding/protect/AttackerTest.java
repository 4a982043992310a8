package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.protect.Some.LEVEL;
import static safeguarding.protect.Some.RESTRAINTS;
import static safeguarding.protect.Some.says;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.protect.Some.Level;
import safeguarding.time.ReportingPeriod;

/**
 * An attacker who knows the rule, that a withheld count is 1 or more, and every table of whole numbers that agrees with
 * what is shown.
 */
class AttackerTest {
    private static final int SMALL = 5;
    private static final int WIDTH = 2;

    /** A statement about some cells of a table of so many columns, and the sum of them. */
    private record Asked(Statement statement, boolean[] cells) {
        long sum(int[] table) {
            long sum = 0;
            for (int i = 0; i < table.length; i++) {
                sum += cells[i] ? table[i] : 0;
            }
            return sum;
        }
    }

    @Property(tries = 400)
    void aTableWithItsTotalTellsNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int parts) {
        var random = new Random(seed);
        int[] table = table(random, parts);
        var asked = new ArrayList<Asked>();
        for (int i = -1; i < parts; i++) {
            if (random.nextInt(5) > 0) {
                boolean[] cells = new boolean[parts];
                for (int j = 0; j < parts; j++) {
                    cells[j] = i < 0 || i == j;
                }
                Slice slice = i < 0 ? Slice.TOTAL : Slice.of("site", "site " + "abcd".charAt(i));
                asked.add(ask(Measure.given("visits"), Some.YEAR, slice, cells, table));
            }
        }
        check("table", table, asked);
    }

    @Property(tries = 600)
    void countsOfSomeCodesTellNothing(@ForAll long seed) {
        var random = new Random(seed);
        int[] table = table(random, 3);
        var asked = new ArrayList<Asked>();
        for (int i = 1; i < 8; i++) {
            if (random.nextInt(5) < 2) {
                asked.add(levels(i, Some.YEAR, table, 0));
            }
        }
        check("codes", table, asked);
    }

    @Property(tries = 600)
    void periodsTellNothing(@ForAll long seed) {
        var random = new Random(seed);
        int[] table = table(random, 4);
        var quarters = Some.FINANCIAL_YEAR.quarters();
        var asked = new ArrayList<Asked>();
        for (int from = 0; from < 4; from++) {
            for (int to = from; to < 4; to++) {
                if (random.nextInt(4) == 0) {
                    boolean[] cells = new boolean[4];
                    for (int j = from; j <= to; j++) {
                        cells[j] = true;
                    }
                    var period = ReportingPeriod.of(
                            quarters.get(from).start(), quarters.get(to).end());
                    asked.add(ask(Some.ALL, period, Slice.TOTAL, cells, table));
                }
            }
        }
        check("periods", table, asked, List.of(1, 2, 4, 8, 3, 6, 12, 7, 14, 15));
    }

    @Property(tries = 400)
    void codesCrossedWithPeriodsTellNothing(@ForAll long seed) {
        var random = new Random(seed);
        int[] table = table(random, 4);
        var asked = new ArrayList<Asked>();
        for (int codes = 1; codes < 4; codes++) {
            for (int half = 0; half < 3; half++) {
                if (random.nextInt(3) == 0) {
                    var placements = EnumSet.noneOf(Some.Placement.class);
                    boolean[] cells = new boolean[4];
                    for (int i = 0; i < 4; i++) {
                        boolean code = (codes >> i / 2 & 1) == 1;
                        if (code) {
                            placements.add(Some.Placement.values()[i / 2]);
                        }
                        cells[i] = code && half != (i % 2 == 0 ? 1 : 0);
                    }
                    var period = List.of(Some.H1, Some.H2, Some.YEAR).get(half);
                    var measure =
                            codes == 3 ? Some.ALL : Measure.count(RESTRAINTS.where(Some.PLACEMENT.in(placements)));
                    asked.add(ask(measure, period, Slice.TOTAL, cells, table));
                }
            }
        }
        check("crossed", table, asked, List.of(1, 2, 4, 8, 3, 12, 5, 10, 15));
    }

    /** 12 of one code in the year and 10 of all in the first half leave at least 2 of the 1 to 5 of the second half. */
    @Example
    void aCodeOverTheYearDoesNotNarrowAWithheldHalf() {
        int[] table = {8, 4, 2, 1};
        var one = EnumSet.of(Some.Placement.values()[0]);
        var asked = List.of(
                ask(
                        Measure.count(RESTRAINTS.where(Some.PLACEMENT.in(one))),
                        Some.YEAR,
                        Slice.TOTAL,
                        new boolean[] {true, true, false, false},
                        table),
                ask(Some.ALL, Some.H1, Slice.TOTAL, new boolean[] {true, false, true, false}, table),
                ask(Some.ALL, Some.H2, Slice.TOTAL, new boolean[] {false, true, false, true}, table));
        check("crossed", table, asked, List.of(1, 2, 4, 8, 3, 12, 5, 10, 15));
    }

    /**
     * 26 less 11 and 10 leaves 5 at the third site and others that are not named: a small group, known though it is
     * not stated.
     */
    @Example
    void aWithheldPartAndTheOthersAreNotKnownTogether() {
        int[] table = {11, 3, 2, 10};
        var asked = new ArrayList<Asked>();
        for (int i : new int[] {-1, 0, 2, 3}) {
            boolean[] cells = new boolean[4];
            for (int j = 0; j < 4; j++) {
                cells[j] = i < 0 || i == j;
            }
            Slice slice = i < 0 ? Slice.TOTAL : Slice.of("site", "site " + "abcd".charAt(i));
            asked.add(ask(Measure.given("visits"), Some.YEAR, slice, cells, table));
        }
        check("table", table, asked);
    }

    /** 9 in the second and third quarter and 6 in the third and fourth leave at least 3 of a withheld first half. */
    @Example
    void quartersThatOverlapDoNotNarrowAWithheldHalf() {
        int[] table = {1, 3, 6, 0};
        var quarters = Some.FINANCIAL_YEAR.quarters();
        var asked = new ArrayList<Asked>();
        for (int from = 0; from < 3; from++) {
            boolean[] cells = new boolean[4];
            cells[from] = true;
            cells[from + 1] = true;
            var period = ReportingPeriod.of(
                    quarters.get(from).start(), quarters.get(from + 1).end());
            asked.add(ask(Some.ALL, period, Slice.TOTAL, cells, table));
        }
        check("periods", table, asked, List.of(1, 2, 4, 8, 3, 6, 12, 7, 14, 15));
    }

    @Property(tries = 300)
    void noMessageHoldsAFigure(@ForAll long seed) {
        var random = new Random(seed);
        int[] table = table(random, 3);
        var statements = new ArrayList<Statement>();
        for (int i = 1; i < 8; i++) {
            if (random.nextBoolean()) {
                statements.add(levels(i, random.nextBoolean() ? Some.H1 : Some.YEAR, table, 0)
                        .statement());
            }
        }
        try {
            for (Cell cell : Suppression.protect(statements, Protection.SMALL_COUNTS)) {
                if (cell instanceof Cell.Withheld) {
                    assertThat(cell.toString()).doesNotContainPattern("[0-9]");
                }
            }
        } catch (DisclosureException e) {
            String words = e.getMessage();
            for (Statement statement : statements) {
                words = words.replace(statement.toString(), "");
            }
            assertThat(words).doesNotContainPattern("[0-9]");
        }
        for (Statement statement : statements) {
            assertThat(statement.toString()).isEqualTo("line, Home, " + statement.period() + ", total");
        }
    }

    private static int[] table(Random random, int parts) {
        int[] table = new int[parts];
        for (int i = 0; i < parts; i++) {
            table[i] = random.nextInt(3) == 0 ? 0 : random.nextInt(12);
        }
        return table;
    }

    private static Asked levels(int codes, ReportingPeriod period, int[] table, int from) {
        var levels = EnumSet.noneOf(Level.class);
        boolean[] cells = new boolean[table.length];
        for (Level level : Level.values()) {
            if ((codes >> level.ordinal() & 1) == 1) {
                levels.add(level);
                cells[from + level.ordinal()] = true;
            }
        }
        var measure = codes == 7 ? Some.ALL : Measure.count(RESTRAINTS.where(LEVEL.in(levels)));
        return ask(measure, period, Slice.TOTAL, cells, table);
    }

    private static Asked ask(Measure measure, ReportingPeriod period, Slice slice, boolean[] cells, int[] table) {
        long sum = new Asked(says(measure, period, new Figure.Count(0)), cells).sum(table);
        return new Asked(says("line", measure, period, slice, new Figure.Count(sum)), cells);
    }

    private static Optional<List<Cell>> publish(List<Asked> asked) {
        try {
            return Optional.of(
                    Suppression.protect(asked.stream().map(Asked::statement).toList(), Protection.SMALL_COUNTS));
        } catch (DisclosureException e) {
            return Optional.empty();
        }
    }

    private static void check(String kind, int[] table, List<Asked> asked) {
        check(kind, table, asked, IntStream.range(1, 1 << table.length).boxed().toList());
    }

    /**
     * Nothing that is shown narrows a small count that is withheld: it can be whatever it can be if nothing is shown but zeros.
     * And no small sum of cells that is a count of something is known, nor to within the width.
     */
    private static void check(String kind, int[] table, List<Asked> asked, List<Integer> sums) {
        var cells = publish(asked);
        boolean withheld = cells.stream().flatMap(List::stream).anyMatch(Cell.Withheld.class::isInstance);
        Statistics.label(kind).collect(cells.isEmpty() ? "refused" : withheld ? "some withheld" : "all shown");
        if (cells.isEmpty()) {
            return;
        }
        List<TreeSet<Long>> possible = possible(table, asked, cells.get(), false);
        List<TreeSet<Long>> least = possible(table, asked, cells.get(), true);
        String what = describe(table, asked);
        for (int i = 0; i < asked.size(); i++) {
            if (is(cells.get().get(i), Reason.PRIMARY)) {
                int mask = mask(asked.get(i).cells());
                assertThat(possible.get(mask).first())
                        .as(what)
                        .isEqualTo(least.get(mask).first());
                assertThat(possible.get(mask).last())
                        .as(what)
                        .isEqualTo(least.get(mask).last());
                assertThat(possible.get(mask).last() - possible.get(mask).first())
                        .as(what)
                        .isGreaterThanOrEqualTo(WIDTH);
            }
        }
        for (int i : sums) {
            boolean small = possible.get(i).first() >= 1 && possible.get(i).last() <= SMALL;
            if (small) {
                assertThat(possible.get(i).last() - possible.get(i).first())
                        .as(what + " sum " + i)
                        .isGreaterThanOrEqualTo(WIDTH);
            }
        }
    }

    private static boolean is(Cell cell, Reason reason) {
        return cell instanceof Cell.Withheld withheld && withheld.reason() == reason;
    }

    /** What every sum of cells can be, over all tables that agree with what is shown, or with the zeros of it only. */
    private static List<TreeSet<Long>> possible(int[] table, List<Asked> asked, List<Cell> cells, boolean zerosOnly) {
        int subsets = 1 << table.length;
        var possible = new ArrayList<TreeSet<Long>>();
        for (int i = 0; i < subsets; i++) {
            possible.add(new TreeSet<>());
        }
        int most = table.length == 4 ? 16 : 24;
        int[] guess = new int[table.length];
        do {
            if (agrees(guess, table, asked, cells, zerosOnly)) {
                for (int i = 1; i < subsets; i++) {
                    possible.get(i).add(sum(guess, i));
                }
            }
        } while (next(guess, most));
        return possible;
    }

    /** The table and which sums of it were asked for: what a failing try has to show. */
    private static String describe(int[] table, List<Asked> asked) {
        return Arrays.toString(table) + " asked "
                + asked.stream().map(a -> mask(a.cells()) + "=" + a.sum(table)).toList();
    }

    private static boolean agrees(int[] guess, int[] table, List<Asked> asked, List<Cell> cells, boolean zerosOnly) {
        for (int i = 0; i < asked.size(); i++) {
            long sum = asked.get(i).sum(guess);
            long value = asked.get(i).sum(table);
            boolean agrees;
            if (is(cells.get(i), Reason.PRIMARY)) {
                agrees = sum >= 1 && sum <= SMALL;
            } else {
                boolean secondary = is(cells.get(i), Reason.SECONDARY) || zerosOnly && value != 0;
                agrees = secondary ? sum > SMALL : sum == value;
            }
            if (!agrees) {
                return false;
            }
        }
        return true;
    }

    private static boolean next(int[] guess, int most) {
        for (int i = 0; i < guess.length; i++) {
            if (guess[i] < most) {
                guess[i]++;
                return true;
            }
            guess[i] = 0;
        }
        return false;
    }

    private static long sum(int[] table, int mask) {
        long sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (mask >> i & 1) == 1 ? table[i] : 0;
        }
        return sum;
    }

    private static int mask(boolean[] cells) {
        int mask = 0;
        for (int i = 0; i < cells.length; i++) {
            mask |= cells[i] ? 1 << i : 0;
        }
        return mask;
    }
}
