package safeguarding.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** A table with margins in some dimensions, of which some cells are hidden: what is known of it, and what is true. */
final class SomeTable {
    final List<Known> knowns = new ArrayList<>();
    final Set<Integer> hidden = new LinkedHashSet<>();
    final long[] truth;
    private final Dimension[] dimensions;

    /** Places of which some are totals of others. Parts come before their totals. */
    record Dimension(int places, int[][] totals) {

        /** So many places, and their total after them. */
        static Dimension flat(int parts) {
            return new Dimension(
                    parts + 1, new int[][] {IntStream.rangeClosed(0, parts).toArray()});
        }

        /** Four quarters, their two halves, and the year. */
        static Dimension year() {
            return new Dimension(7, new int[][] {{0, 1, 4}, {2, 3, 5}, {4, 5, 6}});
        }

        boolean inside(int place) {
            return Arrays.stream(totals).noneMatch(total -> total[total.length - 1] == place);
        }
    }

    /** The counts of cells that are no total are given one by one. */
    SomeTable(LongFunction<Long> count, Dimension... dimensions) {
        this.dimensions = dimensions;
        int cells = Arrays.stream(dimensions).mapToInt(Dimension::places).reduce(1, (a, b) -> a * b);
        truth = new long[cells];
        for (int cell = 0; cell < cells; cell++) {
            truth[cell] = inside(cell) ? count.apply(cell) : 0;
        }
        int step = 1;
        for (Dimension dimension : dimensions) {
            for (int[] total : dimension.totals) {
                for (int cell = 0; cell < cells; cell++) {
                    if (cell / step % dimension.places == 0) {
                        line(cell, step, total);
                    }
                }
            }
            step *= dimension.places;
        }
    }

    private void line(int first, int step, int[] places) {
        int[] line = Arrays.stream(places).map(place -> first + place * step).toArray();
        var factors = new long[line.length];
        Arrays.fill(factors, 1);
        factors[line.length - 1] = -1;
        knowns.add(Known.exactly(Sum.of(line, factors), 0));
        int total = line[line.length - 1];
        for (int i = 0; i + 1 < line.length; i++) {
            truth[total] += truth[line[i]];
        }
    }

    Dimension[] dimensions() {
        return dimensions.clone();
    }

    /** Whether a cell is no total. */
    boolean inside(int cell) {
        int rest = cell;
        boolean inside = true;
        for (Dimension dimension : dimensions) {
            inside &= dimension.inside(rest % dimension.places);
            rest /= dimension.places;
        }
        return inside;
    }

    /** A table of small counts, many of them 0. */
    static SomeTable random(Random random, double zeros, int most, Dimension... dimensions) {
        return new SomeTable(cell -> random.nextDouble() < zeros ? 0L : 1L + random.nextInt(most), dimensions);
    }

    void hide(int cell) {
        hidden.add(cell);
    }

    /** Hides what is not 0 with a chance each, and says what every other cell is. */
    SomeTable hideSome(Random random, double chance) {
        for (int cell = 0; cell < truth.length; cell++) {
            if (truth[cell] > 0 && random.nextDouble() < chance) {
                hide(cell);
            }
        }
        return this;
    }

    /** Hides each count of 1 to 5, and in each line with one hidden cell the smallest other that is not 0. */
    SomeTable protect() {
        for (int cell = 0; cell < truth.length; cell++) {
            if (truth[cell] >= 1 && truth[cell] <= 5) {
                hide(cell);
            }
        }
        boolean changed;
        do {
            changed = false;
            for (Known line : knowns) {
                int[] cells = IntStream.range(0, line.sum().size())
                        .map(line.sum()::unknown)
                        .toArray();
                var cheapest = Arrays.stream(cells)
                        .filter(cell -> truth[cell] > 0 && !hidden.contains(cell))
                        .boxed()
                        .min(Comparator.comparingLong(cell -> truth[cell]));
                boolean alone = Arrays.stream(cells).filter(hidden::contains).count() == 1;
                if (alone && cheapest.isPresent()) {
                    hide(cheapest.get());
                    changed = true;
                }
            }
        } while (changed);
        return this;
    }

    /** What is known once every cell that is not hidden is published, and of those that are is known that they are so. */
    List<Known> published(long least, long most) {
        var all = new ArrayList<>(knowns);
        for (int cell = 0; cell < truth.length; cell++) {
            all.add(
                    hidden.contains(cell)
                            ? new Known(Sum.of(cell), least, most)
                            : Known.exactly(Sum.of(cell), truth[cell]));
        }
        return all;
    }
}
