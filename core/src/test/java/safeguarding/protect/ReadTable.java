package safeguarding.protect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import safeguarding.fact.Area;
import safeguarding.fact.Flow;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.protect.Some.Level;
import safeguarding.protect.Some.Placement;
import safeguarding.protect.Some.Row;
import safeguarding.time.ReportingPeriod;

/**
 * A table of rows by area, quarter, level, placement and whether they were late, some margins of which are to be published,
 * and what a reader makes of the cells: all by sets of the innermost cells, without a look at how the engine does it.
 */
final class ReadTable {
    static final int SMALL = 5;

    private static final int AREA = 0;
    private static final int TIME = 1;
    private static final int LEVEL = 2;
    private static final int PLACEMENT = 3;
    private static final int LATE = 4;

    /** What a statement counts; of a share, the part and the whole. */
    record Asked(Statement statement, BitSet cells, BitSet of) {
        boolean isShare() {
            return !of.isEmpty();
        }
    }

    /** Of each dimension a place, or all of them; of the time a range. */
    private record At(int area, int from, int to, int level, int placement, int late) {}

    final int[] sizes;
    final long[] truth;
    final List<Asked> asked = new ArrayList<>();
    private final List<At> places = new ArrayList<>();
    private final boolean slices;

    /** A table of the sizes given: areas, quarters (1, 2 for halves, or 4), levels, placements, late. */
    ReadTable(Random random, int[] sizes, double zeros, int most) {
        this.sizes = sizes.clone();
        int cells = 1;
        for (int size : sizes) {
            cells *= size;
        }
        truth = new long[cells];
        for (int i = 0; i < cells; i++) {
            truth[i] = random.nextDouble() < zeros ? 0 : 1 + random.nextInt(most);
        }
        slices = random.nextBoolean();
    }

    /** The same rows, of which nothing is stated yet. */
    ReadTable(ReadTable same) {
        sizes = same.sizes;
        truth = same.truth;
        slices = same.slices;
    }

    /**
     * States margins, each with a chance to be left out. Each area is always counted as a whole, or nobody could add
     * them.
     */
    ReadTable state(Random random, double left, double shares) {
        for (int area = sizes[AREA] > 1 ? -1 : 0; area < sizes[AREA]; area++) {
            for (int[] time : times()) {
                for (int level = sizes[LEVEL] > 1 ? -1 : 0; level < sizes[LEVEL]; level++) {
                    for (int placement = sizes[PLACEMENT] > 1 ? -1 : 0; placement < sizes[PLACEMENT]; placement++) {
                        for (int late = sizes[LATE] > 1 ? -1 : 0; late < sizes[LATE]; late++) {
                            var at = new At(area, time[0], time[1], level, placement, late);
                            boolean whole = time[1] - time[0] == sizes[TIME]
                                    && (level < 0 || sizes[LEVEL] == 1)
                                    && (placement < 0 || sizes[PLACEMENT] == 1)
                                    && (late < 0 || sizes[LATE] == 1);
                            if (whole && sizes[AREA] > 1 || random.nextDouble() >= left) {
                                state(at);
                            }
                            if (late == 0 && sizes[LATE] > 1 && random.nextDouble() < shares) {
                                share(at);
                            }
                        }
                    }
                }
            }
        }
        return this;
    }

    private List<int[]> times() {
        var times = new ArrayList<int[]>();
        times.add(new int[] {0, sizes[TIME]});
        if (sizes[TIME] > 1) {
            times.add(new int[] {0, sizes[TIME] / 2});
            times.add(new int[] {sizes[TIME] / 2, sizes[TIME]});
        }
        for (int i = 0; sizes[TIME] == 4 && i < 4; i++) {
            times.add(new int[] {i, i + 1});
        }
        return times;
    }

    private BitSet cells(At at) {
        var cells = new BitSet();
        for (int i = 0; i < truth.length; i++) {
            int rest = i;
            int area = rest % sizes[AREA];
            rest /= sizes[AREA];
            int time = rest % sizes[TIME];
            rest /= sizes[TIME];
            int level = rest % sizes[LEVEL];
            rest /= sizes[LEVEL];
            int placement = rest % sizes[PLACEMENT];
            int late = rest / sizes[PLACEMENT];
            cells.set(
                    i,
                    (at.area < 0 || at.area == area)
                            && at.from <= time
                            && time < at.to
                            && (at.level < 0 || at.level == level)
                            && (at.placement < 0 || at.placement == placement)
                            && (at.late < 0 || at.late == late));
        }
        return cells;
    }

    long sum(BitSet cells) {
        return cells.stream().mapToLong(i -> truth[i]).sum();
    }

    private void state(At at) {
        BitSet cells = cells(at);
        places.add(at);
        asked.add(new Asked(says(at, measure(at), new Figure.Count(sum(cells))), cells, new BitSet()));
    }

    private void share(At at) {
        var all = new At(at.area, at.from, at.to, at.level, at.placement, -1);
        BitSet part = cells(at);
        BitSet whole = cells(all);
        if (sum(whole) > 0) {
            places.add(at);
            places.add(all);
            var figure = new Figure.Rate(sum(part), sum(whole), 100, true);
            asked.add(new Asked(
                    new Statement(
                            "line", measure(at).percentOf(measure(all)), area(at), period(at), slice(at), figure, true),
                    part,
                    whole));
        }
    }

    private Statement says(At at, Measure measure, Figure figure) {
        return new Statement("line", measure, area(at), period(at), slice(at), figure, true);
    }

    private static Area area(At at) {
        return Area.named(at.area < 0 ? "County" : "Area " + "ABCDEF".charAt(at.area));
    }

    private ReportingPeriod period(At at) {
        var quarters = Some.FINANCIAL_YEAR.quarters();
        int each = 4 / sizes[TIME];
        return ReportingPeriod.of(
                quarters.get(at.from * each).start(),
                quarters.get(at.to * each - 1).end());
    }

    private boolean hasLevel(At at) {
        return sizes[LEVEL] > 1 && at.level >= 0;
    }

    private boolean hasPlacement(At at) {
        return sizes[PLACEMENT] > 1 && at.placement >= 0;
    }

    /** Levels and placements as parts of a breakdown, if the table is one of those. */
    private Slice slice(At at) {
        Slice slice = Slice.TOTAL;
        if (slices && hasLevel(at)) {
            slice = Slice.of("level", Level.values()[at.level].name());
        }
        if (slices && hasPlacement(at)) {
            String placement = Placement.values()[at.placement].name();
            slice = slice.isTotal() ? Slice.of("placement", placement) : slice.and("placement", placement);
        }
        return slice;
    }

    private Measure measure(At at) {
        var rows = Some.RESTRAINTS;
        Flow<Row> flow = rows.where(Some.DAYS.between(0, 1_000_000));
        if (!slices && hasLevel(at)) {
            flow = flow.where(Some.LEVEL.is(Level.values()[at.level]));
        }
        if (!slices && hasPlacement(at)) {
            flow = flow.where(Some.PLACEMENT.is(Placement.values()[at.placement]));
        }
        if (sizes[LATE] > 1 && at.late >= 0) {
            flow = flow.where(
                    at.late == 0 ? Some.LATE.isTrue() : Some.LATE.isTrue().not());
        }
        return Measure.count(flow);
    }

    List<Statement> statements() {
        return asked.stream().map(Asked::statement).toList();
    }

    /**
     * What a reader knows who sees the cells and knows the policy: what is shown is as it is; what is withheld as small is 1
     * to 5; what is withheld for the sake of others is 6 or more; where few are left out of a share, or it is of a small group, they are 1 to 5.
     *
     * @param shown whether the reader looks at how many the shown ones are, if not 0
     */
    List<Reader.Fact> known(List<Cell> cells, boolean shown) {
        var known = new ArrayList<Reader.Fact>();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            long value = sum(one.cells);
            if (cells.get(i) instanceof Cell.Withheld withheld) {
                if (one.isShare()) {
                    long rest = sum(one.of) - value;
                    if (isSmall(rest) && value > SMALL) {
                        known.add(new Reader.Fact(rest(one), 1, SMALL));
                    }
                    if (isSmall(sum(one.of))) {
                        known.add(new Reader.Fact(one.of, 1, SMALL));
                    }
                } else if (isSmall(value)) {
                    known.add(new Reader.Fact(one.cells, 1, SMALL));
                } else if (withheld.reason() == Reason.SECONDARY) {
                    known.add(new Reader.Fact(one.cells, SMALL + 1L, Reader.ENDLESS));
                }
            } else {
                known.add(shown(one.cells, shown));
                if (one.isShare()) {
                    known.add(shown(one.of, shown));
                }
            }
        }
        return known;
    }

    /** Even if it were withheld for the sake of others, a count that is not small is known to be 6 or more. */
    private Reader.Fact shown(BitSet cells, boolean looks) {
        long value = sum(cells);
        return looks || value == 0
                ? new Reader.Fact(cells, value, value)
                : new Reader.Fact(cells, SMALL + 1L, Reader.ENDLESS);
    }

    static boolean isSmall(long count) {
        return count >= 1 && count <= SMALL;
    }

    private static BitSet rest(Asked share) {
        BitSet rest = (BitSet) share.of.clone();
        rest.andNot(share.cells);
        return rest;
    }

    /** The small counts a reader is told of: those stated, what a share is of, and what few a large share leaves out. */
    List<BitSet> withheld(List<Cell> cells) {
        var all = new LinkedHashSet<BitSet>();
        for (int i = 0; i < asked.size(); i++) {
            if (cells.get(i) instanceof Cell.Withheld) {
                Asked one = asked.get(i);
                if (!one.isShare() && isSmall(sum(one.cells))) {
                    all.add(one.cells);
                }
                if (isSmall(sum(one.of))) {
                    all.add(one.of);
                }
                if (one.isShare() && sum(one.cells) > SMALL && isSmall(sum(rest(one)))) {
                    all.add(rest(one));
                }
            }
        }
        return List.copyOf(all);
    }

    /**
     * Small counts that nobody states: in each period between edges, of what is stated and of its parts by one more
     * dimension; what is left of a stated count without a stated part of it.
     */
    List<BitSet> unstated() {
        var edges = new TreeSet<Integer>();
        places.forEach(at -> edges.addAll(List.of(at.from, at.to)));
        var all = new LinkedHashSet<BitSet>();
        for (At at : new LinkedHashSet<>(places)) {
            for (int from : edges) {
                for (int to : edges.tailSet(from, false)) {
                    all.add(cells(new At(at.area, from, to, at.level, at.placement, at.late)));
                    for (int i = 0; i < sizes[AREA] && at.area < 0; i++) {
                        all.add(cells(new At(i, from, to, at.level, at.placement, at.late)));
                    }
                    for (int i = 0; i < sizes[LEVEL] && at.level < 0; i++) {
                        all.add(cells(new At(at.area, from, to, i, at.placement, at.late)));
                    }
                    for (int i = 0; i < sizes[PLACEMENT] && at.placement < 0; i++) {
                        all.add(cells(new At(at.area, from, to, at.level, i, at.late)));
                    }
                    for (int i = 0; i < sizes[LATE] && at.late < 0; i++) {
                        all.add(cells(new At(at.area, from, to, at.level, at.placement, i)));
                    }
                }
            }
        }
        for (Asked whole : asked) {
            for (Asked part : asked) {
                if (!whole.isShare() && !part.isShare() && !whole.cells.equals(part.cells)) {
                    BitSet rest = (BitSet) whole.cells.clone();
                    rest.andNot(part.cells);
                    if (rest.cardinality() == whole.cells.cardinality() - part.cells.cardinality()) {
                        all.add(rest);
                    }
                }
            }
        }
        return all.stream().filter(cells -> isSmall(sum(cells))).toList();
    }

    /** What it costs to withhold the count of a statement, if it is in no other: as the engine has it. */
    static long cost(Asked one, ToLongFunction<BitSet> sum) {
        long value = sum.applyAsLong(one.cells);
        return (one.statement.slice().isTotal() ? 4_000 : 1_000) + 14L * (Long.SIZE - Long.numberOfLeadingZeros(value));
    }

    /** What a failing try has to show. */
    String describe(List<Cell> cells) {
        var text = new StringBuilder();
        for (int i = 0; i < asked.size(); i++) {
            Asked one = asked.get(i);
            Statement says = one.statement;
            text.append('\n')
                    .append(says.area())
                    .append(' ')
                    .append(says.period().label())
                    .append(' ')
                    .append(says.slice())
                    .append(' ')
                    .append(places.isEmpty() ? "" : one.cells)
                    .append(one.isShare() ? " of " + one.of + " = " + sum(one.of) : "")
                    .append(" = ")
                    .append(sum(one.cells))
                    .append(' ')
                    .append(cells.get(i) instanceof Cell.Withheld w ? w.reason() : "shown");
        }
        return text.toString();
    }
}
