package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import safeguarding.protect.Protection.Withholding;

/**
 * Random tables of 2 to 4 dimensions with their totals, some of which are not stated. What is published of them is attacked
 * by a {@link Reader} that shares nothing with the engine.
 *
 * <p>The reader knows that no count is below 0 (A0), that what is withheld is 1 or more (A1), and the rule and the reasons
 * (A2). Whoever knows less cannot tell more: a table that proves a count can be so much to A2 proves it to A0 and A1.
 */
class RandomTablesTest {
    private static final int TRIES = Integer.getInteger("protect.tries", 10_000);
    private static final int WIDTH = 2;
    private static final Withholding POLICY = Protection.SMALL_COUNTS;

    /** Areas, quarters, levels, placements, late or not; small ones come more often. */
    private static final int[][] SHAPES = {
        {1, 2, 3, 1, 1}, {1, 4, 1, 1, 2}, {1, 1, 3, 2, 1}, {2, 2, 1, 1, 1}, {3, 1, 1, 1, 2}, {1, 2, 1, 2, 1},
        {1, 1, 3, 1, 2}, {2, 4, 1, 1, 1}, {3, 1, 3, 1, 1}, {1, 2, 3, 1, 1}, {2, 1, 1, 2, 2}, {1, 4, 1, 1, 2},
        {2, 2, 3, 1, 1}, {1, 2, 3, 2, 1}, {1, 2, 1, 2, 2}, {2, 1, 3, 1, 2}, {3, 2, 1, 2, 1}, {2, 2, 1, 2, 2},
        {3, 4, 1, 1, 1}, {1, 4, 3, 1, 1}, {3, 2, 3, 1, 1}, {1, 4, 3, 2, 1}, {2, 2, 3, 2, 1}, {3, 4, 3, 1, 1},
    };

    static ReadTable table(long seed) {
        var random = new Random(seed * 7_919 + 17);
        int[] shape = SHAPES[random.nextInt(random.nextInt(20) == 0 ? SHAPES.length : 12)];
        double zeros = random.nextInt(3) == 0 ? 0 : random.nextDouble() * 0.8;
        int most = List.of(3, 6, 12, 30).get(random.nextInt(4));
        double left = List.of(0.0, 0.2, 0.5, 0.8).get(random.nextInt(4));
        double shares = random.nextInt(3) == 0 ? 0.5 : 0;
        return new ReadTable(random, shape, zeros, most).state(random, left, shares);
    }

    /** How much there was to try. */
    private static final class Tally {
        int published;
        int refused;
        int needless;
        int secondary;
        int withheld;
        int unstated;
        int narrowed;
        int fractions;
        long cells;

        @Override
        public String toString() {
            return "published " + published + ", refused " + refused + " (needlessly " + needless + "), cells " + cells
                    + ", small withheld "
                    + withheld
                    + ", unstated small " + unstated + ", secondary " + secondary + ", narrowed by neighbours "
                    + narrowed + ", without a table at hand " + fractions;
        }
    }

    @Test
    void whatIsShownTellsNothingOfWhatIsWithheld() {
        var tally = new Tally();
        long began = System.nanoTime();
        for (long seed = 0; seed < TRIES; seed++) {
            attack(seed, tally);
        }
        System.out.println("random tables: " + tally + ", " + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(tally.published).isGreaterThan(TRIES * 9 / 10);
        // A refusal is right where something is known though nothing is shown but zeros.
        assertThat(tally.needless).isZero();
        assertThat(tally.fractions).isZero();
    }

    /** Whether something is known to within the width though nothing is shown but zeros. */
    private static boolean isHopeless(ReadTable table) {
        List<Cell> cells = new Hiding(table.statements(), POLICY).cells();
        var blind = new Reader(table.known(cells, false), table.truth);
        return table.withheld(cells).stream()
                        .anyMatch(small -> blind.greatest(small, ReadTable.SMALL) - blind.least(small, 1) < WIDTH)
                || table.unstated().stream().anyMatch(small -> isKnown(blind, small));
    }

    private static boolean isKnown(Reader reader, BitSet small) {
        long least = reader.least(small, 0);
        if (least == 0) {
            return false;
        }
        long greatest = reader.greatest(small, Math.min(ReadTable.SMALL + 1, least + WIDTH));
        return greatest <= ReadTable.SMALL && greatest - least < WIDTH;
    }

    private static void attack(long seed, Tally tally) {
        ReadTable table = table(seed);
        List<Cell> cells;
        try {
            cells = Suppression.protect(table.statements(), POLICY);
        } catch (DisclosureException e) {
            tally.refused++;
            if (!isHopeless(table)) {
                tally.needless++;
            }
            return;
        }
        tally.published++;
        tally.cells += cells.size();
        tally.secondary += (int) cells.stream()
                .filter(c -> c instanceof Cell.Withheld w && w.reason() == Reason.SECONDARY)
                .count();
        var reader = new Reader(table.known(cells, true), table.truth);
        Reader blind = null;
        for (BitSet small : table.withheld(cells)) {
            tally.withheld++;
            long least = reader.least(small, 1);
            long greatest = reader.greatest(small, ReadTable.SMALL);
            if (least > 1 || greatest < ReadTable.SMALL) {
                tally.narrowed++;
                blind = blind == null ? new Reader(table.known(cells, false), table.truth) : blind;
                assertThat(List.of(least, greatest))
                        .as("seed %s, %s%s", seed, small, table.describe(cells))
                        .isEqualTo(List.of(blind.least(small, 1), blind.greatest(small, ReadTable.SMALL)));
                assertThat(greatest - least)
                        .as("seed %s, %s%s", seed, small, table.describe(cells))
                        .isGreaterThanOrEqualTo(WIDTH);
            }
        }
        for (BitSet small : table.unstated()) {
            tally.unstated++;
            assertThat(isKnown(reader, small))
                    .as("seed %s, unstated %s%s", seed, small, table.describe(cells))
                    .isFalse();
        }
        tally.fractions += reader.fractions();
    }

    /** Every table of whole numbers there is, where that can be tried. */
    @Test
    void whatASearchSaysOfASmallCountIsWhatAllTablesSay() {
        int compared = 0;
        for (long seed = 0; seed < 800; seed++) {
            ReadTable table = small(seed);
            var hiding = new Hiding(table.statements(), POLICY);
            Map<Secret, Range> ranges;
            try {
                ranges = search(hiding).run();
            } catch (Search.Unsafe e) {
                continue;
            }
            List<Cell> cells = hiding.cells();
            var reader = new Reader(table.known(cells, true), table.truth);
            long top = LongStream.of(table.truth).max().orElseThrow() + 9;
            Optional<List<long[]>> all = reader.all(top, 200_000);
            if (all.isPresent()) {
                for (var entry : ranges.entrySet()) {
                    Secret secret = entry.getKey();
                    if (secret.isSmall() && secret.counts().size() == 1) {
                        int statement = secret.counts()
                                .iterator()
                                .next()
                                .statements()
                                .iterator()
                                .next();
                        BitSet asked = table.asked.get(statement).cells();
                        Range range = entry.getValue();
                        assertThat(List.of(Math.max(1, range.least()), Math.min(ReadTable.SMALL, range.greatest())))
                                .as("seed %s, %s%s", seed, asked, table.describe(cells))
                                .isEqualTo(List.of(
                                        Math.max(1, reader.least(all.get(), asked)),
                                        Math.min(ReadTable.SMALL, reader.greatest(all.get(), asked))));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(2_000);
        System.out.println("compared with all tables: " + compared);
    }

    /** A small table without shares, so that each count is in one statement. */
    private static ReadTable small(long seed) {
        var random = new Random(seed * 31 + 7);
        int[] shape = SHAPES[random.nextInt(6)];
        return new ReadTable(
                        random,
                        shape,
                        random.nextDouble() * 0.6,
                        List.of(4, 8, 12).get(random.nextInt(3)))
                .state(random, List.of(0.0, 0.3, 0.6).get(random.nextInt(3)), 0);
    }

    /**
     * The cheapest set of counts to withhold, found by trying all of them from the cheapest on, against the one the engine
     * takes. What is asked of both: each small count can be all that it can be if nothing is shown but zeros, and nothing
     * that is not stated is known to be small to within the width.
     */
    @Test
    void littleMoreIsWithheldThanMustBe() {
        double sum = 0;
        double worst = 1;
        int tables = 0;
        int best = 0;
        for (long seed = 0; tables < 400; seed++) {
            ReadTable table = small(seed);
            var hiding = new Hiding(table.statements(), POLICY);
            List<Cell> primary = hiding.cells();
            try {
                search(hiding).run();
            } catch (Search.Unsafe e) {
                continue;
            }
            List<Cell> cells = hiding.cells();
            List<Integer> free = IntStream.range(0, cells.size())
                    .filter(i -> primary.get(i) instanceof Cell.Shown
                            && table.sum(table.asked.get(i).cells()) > 0)
                    .boxed()
                    .toList();
            List<Integer> taken = free.stream()
                    .filter(i -> cells.get(i) instanceof Cell.Withheld)
                    .toList();
            if (taken.isEmpty() || free.size() > 12) {
                continue;
            }
            long cost = cost(table, taken);
            long cheapest = cheapest(table, primary, free, cost);
            tables++;
            double ratio = (double) cost / cheapest;
            sum += ratio;
            worst = Math.max(worst, ratio);
            best += ratio == 1 ? 1 : 0;
        }
        System.out.printf(
                "withheld against the cheapest: mean %.4f, worst %.3f, the cheapest itself in %d of %d%n",
                sum / tables, worst, best, tables);
        assertThat(sum / tables).isLessThanOrEqualTo(1.05);
    }

    private static long cost(ReadTable table, List<Integer> statements) {
        return statements.stream()
                .mapToLong(i -> ReadTable.cost(table.asked.get(i), table::sum))
                .sum();
    }

    private static long cheapest(ReadTable table, List<Cell> primary, List<Integer> free, long limit) {
        var sets = new ArrayList<List<Integer>>();
        for (int set = 0; set < 1 << free.size(); set++) {
            int these = set;
            sets.add(IntStream.range(0, free.size())
                    .filter(i -> (these >> i & 1) == 1)
                    .mapToObj(free::get)
                    .toList());
        }
        sets.removeIf(set -> cost(table, set) > limit);
        sets.sort(Comparator.comparingLong(set -> cost(table, set)));
        var blind = new Reader(table.known(primary, false), table.truth);
        for (List<Integer> set : sets) {
            var cells = new ArrayList<>(primary);
            set.forEach(i -> cells.set(i, Cell.Withheld.because(Reason.SECONDARY)));
            if (isSafe(table, cells, blind)) {
                return cost(table, set);
            }
        }
        throw new AssertionError("what the engine withholds is not enough" + table.describe(primary));
    }

    private static boolean isSafe(ReadTable table, List<Cell> cells, Reader blind) {
        var reader = new Reader(table.known(cells, true), table.truth);
        return table.withheld(cells).stream()
                        .allMatch(small -> reader.least(small, 1) <= blind.least(small, 1)
                                && reader.greatest(small, ReadTable.SMALL) >= blind.greatest(small, ReadTable.SMALL))
                && table.unstated().stream().noneMatch(small -> isKnown(reader, small));
    }

    private static Search search(Hiding hiding) {
        var nothingBefore = new Earlier(Ledger.NONE, hiding, POLICY.threshold());
        return new Search(hiding, nothingBefore, POLICY, new Budget(1_000_000_000L, 1, () -> 0));
    }
}
