package safeguarding.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.engine.Request;
import safeguarding.fact.Code;
import safeguarding.fact.Register;
import safeguarding.fact.Slice;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Figures and what a plain loop over the rows counts instead of each. */
final class CountTable {

    static final FinancialYear YEAR = FinancialYear.of("2019-20");

    /** A year and its halves. */
    static final List<ReportingPeriod> PERIODS = List.of(YEAR.period(), YEAR.firstHalf(), YEAR.secondHalf());

    /** Where a figure needs more days after the period than the records have after the year. */
    static final List<ReportingPeriod> FIRST_HALF = List.of(YEAR.firstHalf());

    static final List<ReportingPeriod> WHOLE_YEAR = List.of(YEAR.period());

    static final String GAP = "no figure";

    /**
     * One figure.
     *
     * @param register the register it is about
     * @param what an indicator by its id, or a measure in words
     * @param request what the engine is asked, for one period
     * @param slice the whole, or a part of it
     * @param plain what was counted without the engine
     */
    record Line(Register<?> register, String what, Request request, Slice slice, String plain) {
        ReportingPeriod period() {
            return request.periods().get(0);
        }
    }

    /** Asks something of a row, for a period. */
    interface Holds<R> {
        boolean of(R row, ReportingPeriod period);
    }

    private final CaseRecords records;
    private final List<Line> lines = new ArrayList<>();

    CountTable(CaseRecords records) {
        this.records = records;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    CaseRecords records() {
        return records;
    }

    <R> Lines<R> of(Register<R> register) {
        return new Lines<>(register);
    }

    static String count(long count) {
        return Long.toString(count);
    }

    /** The parts of a share; of nothing there is none. */
    static String share(long above, long below) {
        return below == 0 ? GAP : above + " of " + below;
    }

    /** The middle one, or the mean of the two in the middle. */
    static String median(int[] numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0
                ? GAP
                : BigDecimal.valueOf(sorted[(n - 1) / 2] + sorted[n / 2])
                        .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP)
                        .toString();
    }

    /** A figure of the engine in the same words. */
    static String words(Figure figure) {
        if (figure instanceof Figure.Count count) {
            return count(count.count());
        }
        if (figure instanceof Figure.Rate rate) {
            return share(rate.numerator(), rate.denominator());
        }
        return figure.rounded(1).map(BigDecimal::toString).orElse(GAP);
    }

    /** The lines of one register. */
    final class Lines<R> {
        private final Register<R> register;
        private final List<R> rows;

        private Lines(Register<R> register) {
            this.register = register;
            this.rows = records.rows(register);
        }

        List<R> rows() {
            return rows;
        }

        long plain(ReportingPeriod period, Holds<R> which) {
            return rows.stream().filter(row -> which.of(row, period)).count();
        }

        long people(ReportingPeriod period, Function<R, Child> child, Holds<R> which) {
            var ids = new HashSet<String>();
            rows.stream()
                    .filter(row -> which.of(row, period))
                    .forEach(row -> ids.add(child.apply(row).id()));
            return ids.size();
        }

        long total(ReportingPeriod period, Function<R, @Nullable Integer> number, Holds<R> which) {
            return rows.stream()
                    .filter(row -> which.of(row, period))
                    .mapToLong(row -> Plain.number(number.apply(row)))
                    .sum();
        }

        String middle(ReportingPeriod period, ToIntFunction<R> number, Holds<R> which) {
            return median(rows.stream()
                    .filter(row -> which.of(row, period))
                    .mapToInt(number)
                    .filter(n -> n >= 0)
                    .toArray());
        }

        /** An indicator, which counts rows. */
        Lines<R> count(String id, Holds<R> which) {
            return figure(id, period -> CountTable.count(plain(period, which)));
        }

        /** An indicator, which is a share of rows. */
        Lines<R> share(String id, Holds<R> of, Holds<R> which) {
            return share(PERIODS, id, of, which);
        }

        Lines<R> share(List<ReportingPeriod> periods, String id, Holds<R> of, Holds<R> which) {
            return figure(
                    periods,
                    id,
                    period -> CountTable.share(
                            plain(period, (row, p) -> of.of(row, p) && which.of(row, p)), plain(period, of)));
        }

        /** An indicator. */
        Lines<R> figure(String id, Function<ReportingPeriod, String> plain) {
            return figure(PERIODS, id, plain);
        }

        Lines<R> figure(List<ReportingPeriod> periods, String id, Function<ReportingPeriod, String> plain) {
            return add(periods, id, ChildrenCatalogue.CATALOGUE.get(id).figure(), plain);
        }

        /** A measure that is in no catalogue, for registers that few indicators read. */
        Lines<R> count(String what, Formula measure, Holds<R> which) {
            return measure(what, measure, period -> CountTable.count(plain(period, which)));
        }

        Lines<R> measure(String what, Formula measure, Function<ReportingPeriod, String> plain) {
            return add(PERIODS, what, measure, plain);
        }

        Lines<R> add(
                List<ReportingPeriod> periods, String what, Formula formula, Function<ReportingPeriod, String> plain) {
            for (ReportingPeriod period : periods) {
                Request request = Request.of(formula, List.of(period));
                lines.add(new Line(register, what, request, Slice.TOTAL, plain.apply(period)));
            }
            return this;
        }

        /** An indicator that only has figures for each code of a column, of one code. */
        <E extends Enum<E>> Lines<R> slice(String id, Code<R, E> by, E code, Function<ReportingPeriod, String> plain) {
            Breakdown breakdown = Breakdown.by(by);
            Slice slice = Slice.of(by.name(), code.toString());
            for (ReportingPeriod period : PERIODS) {
                Request request = Request.of(ChildrenCatalogue.CATALOGUE.get(id).figure(), List.of(period))
                        .by(breakdown);
                lines.add(new Line(register, id + " of " + code, request, slice, plain.apply(period)));
            }
            return this;
        }
    }
}
