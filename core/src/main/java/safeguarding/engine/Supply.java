package safeguarding.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/**
 * How the returns of a name stand for a figure.
 *
 * @param name the name of the returns
 * @param ratio the rate they stand for, if it is one
 * @param amount whether they stand for a count
 * @param asAt whether a return of the last day alone will do
 * @param adds whether returns of the parts of a period add up to the period's
 */
record Supply(String name, Optional<Formula.Ratio> ratio, boolean amount, boolean asAt, boolean adds) {

    /**
     * What returns may stand for a formula. Those of the parts of a period add up to the period's only where the formula
     * counts rows or days: different children do not add up, and of a given measure nobody says whether it is a stock.
     */
    static Supply of(Formula.Named named) {
        Formula of = named.of();
        Set<Measure> measures = of.measures();
        boolean given = measures.stream().allMatch(m -> m instanceof Measure.Given);
        boolean stock = measures.stream()
                .allMatch(
                        m -> m instanceof Measure.Open || m instanceof Measure.Given || m instanceof Measure.Residents);
        boolean flow = of.isAmount()
                && plain(of)
                && measures.stream()
                        .allMatch(m -> m instanceof Measure.Count
                                || m instanceof Measure.Days
                                || m instanceof Measure.Total
                                || m instanceof Measure.Custom);
        return new Supply(named.id(), ratio(of), of.isAmount(), stock || given, flow);
    }

    /** No window of its own: a figure over trailing months does not add up. */
    private static boolean plain(Formula formula) {
        return !(formula instanceof Formula.Over) && formula.parts().stream().allMatch(Supply::plain);
    }

    private static Optional<Formula.Ratio> ratio(Formula formula) {
        if (formula instanceof Formula.Ratio ratio) {
            return Optional.of(ratio);
        }
        boolean wraps = formula instanceof Formula.Over
                || formula instanceof Formula.Matured
                || formula instanceof Formula.Named;
        return wraps ? ratio(formula.parts().get(0)) : Optional.empty();
    }

    /** What was found, and what was said beside it. */
    record Found(Optional<Supplied> supplied, List<String> notes) {
        private Outcome of(Figure figure) {
            return new Outcome(figure, Origin.RETURNS, notes);
        }

        /** As a count. */
        Outcome amount() {
            return of(supplied.map(v -> v.fold(new Reading() {
                        @Override
                        public Figure counted(Supplied.Counted counted) {
                            return new Figure.Count(counted.count());
                        }

                        @Override
                        public Figure parts(Supplied.Parts parts) {
                            return new Figure.Count(parts.numerator());
                        }
                    }))
                    .orElse(Figure.missing(Gap.FAILED)));
        }

        /** As the base of a count. */
        Outcome base() {
            return of(supplied.map(v -> v.fold(new Reading() {
                        @Override
                        public Figure counted(Supplied.Counted counted) {
                            return Figure.missing(Gap.BASE_NOT_KNOWN);
                        }

                        @Override
                        public Figure parts(Supplied.Parts parts) {
                            return new Figure.Count(parts.denominator());
                        }

                        @Override
                        public Figure stated(Supplied.Stated stated) {
                            return Figure.missing(Gap.COUNT_NOT_KNOWN);
                        }
                    }))
                    .orElse(Figure.missing(Gap.FAILED)));
        }

        /** As a share or rate: a count alone is neither, for nobody says what it is out of. */
        Outcome rate(Formula.Ratio ratio) {
            return of(supplied.map(v -> v.fold(new Reading() {
                        @Override
                        public Figure counted(Supplied.Counted counted) {
                            return Figure.missing(Gap.BASE_NOT_KNOWN);
                        }

                        @Override
                        public Figure parts(Supplied.Parts parts) {
                            return Steps.rate(parts.numerator(), parts.denominator(), ratio.scale(), ratio.share());
                        }
                    }))
                    .orElse(Figure.missing(Gap.FAILED)));
        }

        /** As a value that is no count and has no base, such as a median: a whole number is the value itself. */
        Outcome value() {
            return of(supplied.map(v -> v.fold(new Reading() {
                        @Override
                        public Figure counted(Supplied.Counted counted) {
                            return new Figure.Stated(BigDecimal.valueOf(counted.count()), Supplied.Bound.EXACTLY);
                        }

                        @Override
                        public Figure parts(Supplied.Parts parts) {
                            return Steps.rate(parts.numerator(), parts.denominator(), 1, false);
                        }
                    }))
                    .orElse(Figure.missing(Gap.FAILED)));
        }
    }

    /** What is the same however a return is read. */
    private abstract static class Reading implements Supplied.Cases<Figure> {
        @Override
        public Figure stated(Supplied.Stated stated) {
            return new Figure.Stated(stated.value(), stated.bound());
        }

        @Override
        public Figure missing(Supplied.Missing missing) {
            return Figure.missing(gap(missing.symbol()));
        }
    }

    private static Gap gap(Symbol symbol) {
        return switch (symbol) {
            case CONFIDENTIAL -> Gap.SUPPRESSED_AT_SOURCE;
            case NOT_AVAILABLE -> Gap.NOT_AVAILABLE;
            case NOT_APPLICABLE -> Gap.NOT_APPLICABLE;
            case LOW -> Gap.LOW;
            case UNRELIABLE -> Gap.UNRELIABLE;
        };
    }

    /** The figure that returns give, if there is any. */
    Optional<Outcome> at(Step.Place place) {
        return found(place).map(f -> amount ? f.amount() : ratio.map(f::rate).orElseGet(f::value));
    }

    /** The return of just these dates, else of the last day, else the sum over the coarsest cadence that is whole. */
    Optional<Found> found(Step.Place place) {
        Map<ReportingPeriod, Return> returns = place.tallies().returned(name, place.area(), place.slice());
        if (returns.isEmpty()) {
            return Optional.empty();
        }
        ReportingPeriod dates = place.dates();
        Return exact = returns.get(dates);
        if (exact == null && asAt) {
            exact = returns.get(ReportingPeriod.day(dates.lastDay()));
        }
        if (exact != null) {
            return Optional.of(
                    new Found(Optional.of(exact.value()), exact.note().isEmpty() ? List.of() : List.of(exact.note())));
        }
        Optional<Found> sum = Optional.empty();
        for (int c = Cadence.values().length - 1; c >= 0 && adds && sum.isEmpty(); c--) {
            sum = sum(returns, dates, Cadence.values()[c]);
        }
        return sum;
    }

    private static Optional<Found> sum(Map<ReportingPeriod, Return> returns, ReportingPeriod dates, Cadence cadence) {
        boolean whole = cadence.periodContaining(dates.start()).start().equals(dates.start())
                && cadence.periodContaining(dates.lastDay()).end().equals(dates.end());
        if (!whole) {
            return Optional.empty();
        }
        long sum = 0;
        boolean overflowed = false;
        var notes = new ArrayList<String>();
        for (ReportingPeriod part : dates.split(cadence)) {
            Return one = returns.get(part);
            if (one == null || !(one.value() instanceof Supplied.Counted counted)) {
                return Optional.empty();
            }
            sum += counted.count();
            overflowed |= sum < 0;
            if (!one.note().isEmpty() && !notes.contains(one.note())) {
                notes.add(one.note());
            }
        }
        return Optional.of(new Found(overflowed ? Optional.empty() : Optional.of(Supplied.count(sum)), notes));
    }

    /** Whether a supplied figure says otherwise than one from records. A supplied gap says nothing. */
    static boolean differ(Figure records, Figure supplied) {
        Optional<Fraction> mine = records.value();
        Optional<Fraction> theirs = supplied.value();
        if (mine.isEmpty() || theirs.isEmpty()) {
            return false;
        }
        if (!(supplied instanceof Figure.Stated stated)) {
            return mine.get().compareTo(theirs.get()) != 0;
        }
        return switch (stated.bound()) {
            case MORE_THAN -> mine.get().compareTo(theirs.get()) <= 0;
            case EXACTLY -> mine.get().round(stated.stated().scale()).compareTo(stated.stated()) != 0;
        };
    }
}
