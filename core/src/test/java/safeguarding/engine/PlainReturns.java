package safeguarding.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import safeguarding.fact.Area;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/**
 * How returns stand for figures, told plainly: the return of just these dates, else of the last day, else the sum of those
 * of the period's whole parts.
 *
 * @param returns every return there is
 */
record PlainReturns(List<Return> returns) {

    /** The return of just these dates, else of the last day, else the sum of those of its whole parts. */
    Optional<Supplied> find(String name, Area area, ReportingPeriod period, Slice slice, boolean asAt, boolean adds) {
        Optional<Supplied> one = exactly(name, area, period, slice);
        if (one.isEmpty() && asAt) {
            one = exactly(name, area, ReportingPeriod.day(period.lastDay()), slice);
        }
        for (Cadence cadence : List.of(Cadence.YEAR, Cadence.HALF_YEAR, Cadence.QUARTER, Cadence.MONTH)) {
            List<ReportingPeriod> parts = cadence.periods(period.start(), period.end());
            boolean whole = parts.stream().mapToLong(ReportingPeriod::days).sum() == period.days();
            if (one.isEmpty() && adds && whole) {
                var counts = parts.stream()
                        .map(part -> exactly(name, area, part, slice))
                        .toList();
                if (counts.stream().allMatch(c -> c.isPresent() && c.get() instanceof Supplied.Counted)) {
                    one = Optional.of(Supplied.count(counts.stream()
                            .mapToLong(c -> ((Supplied.Counted) c.orElseThrow()).count())
                            .sum()));
                }
            }
        }
        return one;
    }

    private Optional<Supplied> exactly(String name, Area area, ReportingPeriod dates, Slice slice) {
        return returns.stream()
                .filter(r -> r.name().equals(name)
                        && r.area().equals(area)
                        && r.period().equals(dates)
                        && r.slice().equals(slice))
                .map(Return::value)
                .findFirst();
    }

    /** A figure as at the end of its period: it counts no rows that fall in the period. */
    static boolean asAtItsEnd(Formula formula) {
        return formula.measures().stream()
                .allMatch(m -> m instanceof Measure.Open || m.register().isEmpty());
    }

    /** Rows or days in the period itself: those of a period's parts add up to the period's. */
    static boolean addsUp(Formula formula) {
        boolean measure = formula instanceof Measure.Count
                || formula instanceof Measure.Days
                || formula instanceof Measure.Total
                || formula instanceof Measure.Custom;
        return formula.isAmount()
                && (measure || !(formula instanceof Measure || formula instanceof Formula.Over))
                && formula.parts().stream().allMatch(PlainReturns::addsUp);
    }

    static Optional<Formula.Ratio> ratioIn(Formula formula) {
        if (formula instanceof Formula.Ratio ratio) {
            return Optional.of(ratio);
        }
        boolean wraps = formula instanceof Formula.Named
                || formula instanceof Formula.Over
                || formula instanceof Formula.Matured;
        return wraps ? ratioIn(formula.parts().get(0)) : Optional.empty();
    }

    static Figure asAmount(Supplied value) {
        return read(value, new Figure.Count(0), parts -> new Figure.Count(parts.numerator()));
    }

    static Figure asBase(Supplied value) {
        boolean parts = value instanceof Supplied.Parts || value instanceof Supplied.Missing;
        return parts
                ? read(value, new Figure.Count(0), p -> new Figure.Count(p.denominator()))
                : Figure.missing(value instanceof Supplied.Counted ? Gap.BASE_NOT_KNOWN : Gap.COUNT_NOT_KNOWN);
    }

    /** A share or rate of a count without a base is not known; any other value may be a whole number. */
    static Figure asRate(Supplied value, Optional<Formula.Ratio> ratio) {
        if (value instanceof Supplied.Counted && ratio.isPresent()) {
            return Figure.missing(Gap.BASE_NOT_KNOWN);
        }
        long scale = ratio.map(Formula.Ratio::scale).orElse(1L);
        boolean share = ratio.map(Formula.Ratio::share).orElse(false);
        Figure like = new Figure.Stated(BigDecimal.ZERO, Supplied.Bound.EXACTLY);
        return read(
                value, like, parts -> ReferenceEvaluator.rate(parts.numerator(), parts.denominator(), scale, share));
    }

    private static Figure read(Supplied value, Figure like, Function<Supplied.Parts, Figure> parts) {
        if (value instanceof Supplied.Counted counted) {
            return like instanceof Figure.Count
                    ? new Figure.Count(counted.count())
                    : new Figure.Stated(BigDecimal.valueOf(counted.count()), Supplied.Bound.EXACTLY);
        }
        if (value instanceof Supplied.Stated stated) {
            return new Figure.Stated(stated.value(), stated.bound());
        }
        return value instanceof Supplied.Missing missing
                ? Figure.missing(reason(missing.symbol()))
                : parts.apply((Supplied.Parts) value);
    }

    private static Gap reason(Symbol symbol) {
        return switch (symbol) {
            case CONFIDENTIAL -> Gap.SUPPRESSED_AT_SOURCE;
            case NOT_AVAILABLE -> Gap.NOT_AVAILABLE;
            case NOT_APPLICABLE -> Gap.NOT_APPLICABLE;
            case LOW -> Gap.LOW;
            case UNRELIABLE -> Gap.UNRELIABLE;
        };
    }
}
