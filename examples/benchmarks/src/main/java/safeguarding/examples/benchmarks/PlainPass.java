package safeguarding.examples.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Rows;
import safeguarding.fact.Whole;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.Grid;
import safeguarding.time.ReportingPeriod;

/** The plain way: one pass over the rows for each count, with the condition asked of each row. */
final class PlainPass {

    private PlainPass() {}

    /** The numerators and denominators of each indicator in each period. */
    static long[][][] evaluate(List<Indicator> indicators, Rows<Episode> rows, List<ReportingPeriod> periods) {
        Grid grid = Grid.of(periods);
        var result = new long[indicators.size()][2][];
        for (int i = 0; i < result.length; i++) {
            var ratio = (Formula.Ratio) indicators.get(i).formula();
            result[i][0] = pass((Measure) ratio.numerator(), rows, grid, periods);
            result[i][1] = pass((Measure) ratio.denominator(), rows, grid, periods);
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static long[] pass(Measure measure, Rows<Episode> rows, Grid grid, List<ReportingPeriod> periods) {
        long[] counts = new long[periods.size()];
        if (measure instanceof Measure.Count<?> count) {
            var flow = ((Measure.Count<Episode>) count).flow();
            Rows.Cells day = rows.cells(flow.day());
            IntPredicate condition = compile(flow.condition(), rows);
            for (int row = 0; row < rows.size(); row++) {
                if (condition.test(row)) {
                    int bucket = grid.bucketOf(day.get(row));
                    if (bucket >= 0) {
                        counts[bucket]++;
                    }
                }
            }
            return counts;
        }
        var stock = ((Measure.Open<Episode>) measure).stock();
        Rows.Cells start = rows.cells(Episode.STARTED);
        Rows.Cells end = rows.cells(Episode.ENDED);
        IntPredicate condition = compile(stock.condition(), rows);
        long[] last = periods.stream().mapToLong(p -> p.lastDay().toEpochDay()).toArray();
        for (int row = 0; row < rows.size(); row++) {
            if (condition.test(row)) {
                int from = firstOnOrAfter(last, start.get(row));
                int to = end.get(row) == Rows.ABSENT ? last.length : firstOnOrAfter(last, end.get(row));
                if (from < last.length) {
                    counts[from]++;
                }
                if (to < last.length) {
                    counts[to]--;
                }
            }
        }
        for (int p = 1; p < counts.length; p++) {
            counts[p] += counts[p - 1];
        }
        return counts;
    }

    private static int firstOnOrAfter(long[] days, int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    private static IntPredicate compile(Condition<Episode> condition, Rows<Episode> rows) {
        if (condition instanceof Condition.All<Episode> all) {
            IntPredicate result = row -> true;
            for (Condition<Episode> part : all.conditions()) {
                result = result.and(compile(part, rows));
            }
            return result;
        }
        if (condition instanceof Condition.CodeIn<Episode, ?> code) {
            Code<Episode, ?> column = code.column();
            Rows.Cells cells = rows.cells(column);
            int wanted = code.ordinals().iterator().next();
            return row -> cells.get(row) == wanted;
        }
        var range = (Condition.WholeBetween<Episode>) condition;
        Whole<Episode> column = range.column();
        Rows.Cells cells = rows.cells(column);
        return row -> cells.get(row) >= range.least() && cells.get(row) <= range.most();
    }
}
