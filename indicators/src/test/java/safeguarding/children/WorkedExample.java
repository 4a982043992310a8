package safeguarding.children;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import safeguarding.children.code.SituationKind;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Register;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Works out one indicator by itself and reads it as it is printed, with its unit. */
final class WorkedExample {

    static final Area DURHAM = Area.of("E06000047", "County Durham");
    static final FinancialYear YEAR = FinancialYear.of("2019-20");
    static final ReportingPeriod DAY = ReportingPeriod.day(LocalDate.of(2020, 3, 31));

    private WorkedExample() {}

    /** What the indicator reads for 2019-20 when it is supplied as a return of its own. */
    static String supplied(Indicator indicator, Supplied value) {
        return reads(indicator, YEAR.period(), Facts.none().with(given(indicator, YEAR.period(), value)));
    }

    /** What the indicator reads for 2019-20. */
    static String reads(Indicator indicator, Facts facts) {
        return reads(indicator, YEAR.period(), facts);
    }

    /** What the indicator reads for a period. */
    static String reads(Indicator indicator, ReportingPeriod period, Facts facts) {
        var formula = indicator.figure();
        var figure = Plan.of(List.of(Request.of(formula, List.of(period))))
                .tally(facts)
                .outcome(formula, DURHAM, period, Slice.TOTAL)
                .figure();
        return figure.gap()
                .map(gap -> "gap: " + gap.words())
                .orElseGet(() -> indicator.unit().describe(figure));
    }

    /** A return under the indicator's id. */
    static Return given(Indicator indicator, ReportingPeriod period, Supplied value) {
        return Return.of(indicator.id(), DURHAM, period, value);
    }

    /** Rows that cover the three financial years to March 2020 and three months more. */
    @SafeVarargs
    static <R> Facts rows(Register<R> register, R... rows) {
        var coverage = Coverage.of(LocalDate.of(2017, 4, 1), LocalDate.of(2020, 7, 1));
        var all = new ArrayList<R>();
        for (R row : rows) {
            all.add(row);
        }
        return Facts.none().with(register, DURHAM, coverage, all).withAtMost(0);
    }

    /** Situations that cover the same dates, with every kind worked out: one that is not among them holds of nobody. */
    static Facts situations(Collection<Situation> situations) {
        Facts facts = Facts.none();
        for (SituationKind kind : SituationKind.values()) {
            facts = facts.and(rowsOf(
                    Situation.of(kind),
                    situations.stream().filter(row -> row.kind() == kind).toList()));
        }
        return facts;
    }

    /** Rows that cover the same dates, such as those worked out from others. */
    static <R> Facts rowsOf(Register<R> register, Collection<R> rows) {
        var coverage = Coverage.of(LocalDate.of(2017, 4, 1), LocalDate.of(2020, 7, 1));
        return Facts.none().with(register, DURHAM, coverage, rows).withAtMost(0);
    }

    /** These facts in a place where so many children live: 99,092 is Durham's number for 2019-20. */
    static Facts amongChildren(int children, Facts facts) {
        return facts.with(new Population(DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS mid-2019", children));
    }

    /** A date. */
    static LocalDate on(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
