package safeguarding.protect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import safeguarding.measure.Formula;

/**
 * Random tables of which some margins are published in one edition and some in the next: whoever has both learns no small
 * count to within the width that the first alone had not told.
 */
class RandomEditionsTest {

    private static final int TRIES = Integer.getInteger("protect.tries", 10_000) / 5;
    private static final Protection.Withholding POLICY = Protection.SMALL_COUNTS;
    private static final int WIDTH = POLICY.width();

    /** Areas, quarters, levels, placements, late or not. */
    private static final int[][] SHAPES = {
        {1, 2, 3, 1, 1},
        {1, 4, 1, 1, 2},
        {2, 2, 1, 1, 1},
        {3, 1, 1, 1, 2},
        {1, 2, 1, 2, 1},
        {2, 4, 1, 1, 1},
        {2, 2, 1, 2, 1},
        {1, 4, 3, 1, 1}
    };

    private final Map<String, String> ids = new LinkedHashMap<>();

    /** The statements of a table, each measure under an id of its own, as a ledger tells lines apart by their ids. */
    private List<Statement> statements(ReadTable table) {
        return table.statements().stream()
                .map(s -> new Statement(
                        ids.computeIfAbsent(s.formula().toString(), formula -> "line-" + ids.size()),
                        s.formula(),
                        s.area(),
                        s.period(),
                        s.slice(),
                        s.figure(),
                        s.fromRecords()))
                .toList();
    }

    private static Edition edition(List<Statement> statements, List<Cell> cells) {
        var entries = new ArrayList<Edition.Entry>();
        for (int i = 0; i < cells.size(); i++) {
            Statement s = statements.get(i);
            entries.add(new Edition.Entry(s.id(), s.area(), s.period(), s.slice(), cells.get(i)));
        }
        return new Edition("one", entries);
    }

    private static boolean isKnown(Reader reader, BitSet small) {
        long least = reader.least(small, 0);
        if (least == 0) {
            return false;
        }
        long greatest = reader.greatest(small, Math.min(ReadTable.SMALL + 1, least + WIDTH));
        return greatest <= ReadTable.SMALL && greatest - least < WIDTH;
    }

    @Test
    void twoEditionsTellNoMoreThanOne() {
        int published = 0;
        int refused = 0;
        int needless = 0;
        int compared = 0;
        for (long seed = 0; seed < TRIES; seed++) {
            var random = new Random(seed * 31 + 11);
            double zeros = random.nextDouble() * 0.6;
            int most = List.of(3, 6, 12, 30).get(random.nextInt(4));
            var one = new ReadTable(random, SHAPES[random.nextInt(SHAPES.length)], zeros, most);
            var two = new ReadTable(one);
            one.state(random, 0.5, 0);
            two.state(random, 0.5, 0);
            List<Statement> first = statements(one);
            List<Statement> second = statements(two);
            List<Cell> before;
            List<Cell> after;
            try {
                before = Suppression.protect(first, POLICY);
            } catch (DisclosureException e) {
                continue;
            }
            try {
                var dropped = new LinkedHashMap<String, Formula>();
                first.forEach(s -> dropped.put(s.id(), s.formula()));
                after = Suppression.audited(second, POLICY, Ledger.NONE.with(edition(first, before)), dropped)
                        .cells();
            } catch (DisclosureException e) {
                refused++;
                needless += isHopeless(one, before, two) ? 0 : 1;
                continue;
            }
            published++;
            var alone = new Reader(one.known(before, true), one.truth);
            Reader reader = reader(one, before, two, after, true);
            Set<BitSet> small = small(one, before, two, after);
            for (BitSet cells : small) {
                compared++;
                if (isKnown(reader, cells)) {
                    assertThat(isKnown(alone, cells))
                            .as(
                                    "seed %s, %s: %s to %s%s%n%s",
                                    seed,
                                    cells,
                                    reader.least(cells, 0),
                                    reader.greatest(cells, 9),
                                    one.describe(before),
                                    two.describe(after))
                            .isTrue();
                }
            }
        }
        System.out.println("two editions: published " + published + ", refused " + refused + " (needlessly " + needless
                + "), small " + compared);
        assertThat(published).isGreaterThan(TRIES * 8 / 10);
    }

    private static Reader reader(ReadTable one, List<Cell> before, ReadTable two, List<Cell> after, boolean shown) {
        var both = new ArrayList<>(one.known(before, true));
        both.addAll(two.known(after, shown));
        return new Reader(both, two.truth);
    }

    private static Set<BitSet> small(ReadTable one, List<Cell> before, ReadTable two, List<Cell> after) {
        var small = new LinkedHashSet<BitSet>(one.withheld(before));
        small.addAll(two.withheld(after));
        small.addAll(one.unstated());
        small.addAll(two.unstated());
        return small;
    }

    /** Whether something new is known though nothing is shown in the second edition but zeros. */
    private static boolean isHopeless(ReadTable one, List<Cell> before, ReadTable two) {
        List<Cell> after = new Hiding(two.statements(), POLICY).cells();
        Reader blind = reader(one, before, two, after, false);
        return small(one, before, two, after).stream().anyMatch(cells -> isKnown(blind, cells));
    }
}
