package safeguarding.time;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Dates, periods, spans and financial years such as people report on: 1994 to 2041, and every shape of period. */
class SomeTime extends DomainContextBase {
    private static final LocalDate FIRST = LocalDate.of(1994, 1, 1);

    @Provide
    Arbitrary<LocalDate> dates() {
        var leapDays = Arbitraries.of(1996, 2000, 2020, 2024).map(year -> LocalDate.of(year, 2, 29));
        var monthEdges = Arbitraries.integers()
                .between(0, 560)
                .flatMap(month -> Arbitraries.integers()
                        .between(-2, 1)
                        .map(day -> FIRST.plusMonths(month + 1).plusDays(day)));
        var anyDay = Arbitraries.integers().between(0, 17_000).map(FIRST::plusDays);
        return Arbitraries.oneOf(anyDay, monthEdges, leapDays).withoutEdgeCases();
    }

    @Provide
    Arbitrary<FinancialYear> financialYears() {
        return Arbitraries.integers().between(1994, 2040).map(FinancialYear::starting);
    }

    @Provide
    Arbitrary<Cadence> cadences() {
        return Arbitraries.of(Cadence.class);
    }

    @Provide
    Arbitrary<Span> spans() {
        return Combinators.combine(Arbitraries.integers().between(1, 60), Arbitraries.of(Span.Unit.class))
                .as(Span::new);
    }

    @Provide
    Arbitrary<ReportingPeriod> periods() {
        var days = Combinators.combine(dates(), Arbitraries.integers().between(1, 800))
                .as((start, length) -> ReportingPeriod.of(start, start.plusDays(length)));
        var wholeMonths = Combinators.combine(dates(), Arbitraries.integers().between(1, 25))
                .as((date, months) -> {
                    var start = date.withDayOfMonth(1);
                    return ReportingPeriod.of(start, start.plusMonths(months));
                });
        var units = Combinators.combine(dates(), cadences()).as((date, cadence) -> cadence.periodContaining(date));
        return Arbitraries.oneOf(days, wholeMonths, units, dates().map(ReportingPeriod::day))
                .withoutEdgeCases();
    }
}
