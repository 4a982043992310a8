package safeguarding.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.stats.Change;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.stats.NotCalculable;
import safeguarding.time.ReportingPeriod;

/** What chance can do to an indicator's figures, as its unit and formula tell. */
final class Chance {

    /** How the things that an amount counts come about. */
    private enum Counted {
        /** They happen over the dates: a longer time holds more of them. */
        OVER_TIME,
        /** They are there at the end, whatever the length. */
        AT_THE_END,
        /** Partners counted them, and do not say which. */
        AS_SUPPLIED,
        /** They are days, extremes, quantiles or differences, and not separate things. */
        NOT_AT_ALL;

        Counted and(Counted other) {
            return this == other ? this : this == NOT_AT_ALL || other == NOT_AT_ALL ? NOT_AT_ALL : AS_SUPPLIED;
        }
    }

    private final Unit unit;
    private final Formula formula;

    Chance(Unit unit, Formula formula) {
        this.unit = unit;
        this.formula = bare(formula);
    }

    Estimate<Interval> interval(Figure figure, ReportingPeriod period, double confidence) {
        if (!figure.isGap() && !isCounted()) {
            return Estimate.missing(NotCalculable.NOT_A_COUNT);
        }
        if (formula instanceof Formula.ChangeOf change && figure instanceof Figure.Change moved) {
            Lengths lengths = lengths(change.of(), change.basis().earlier(period), period);
            return lengths.overlap()
                    ? Estimate.missing(NotCalculable.OVERLAPPING_PERIODS)
                    : moved.interval(confidence, lengths.before(), lengths.after());
        }
        return figure.interval(confidence);
    }

    Estimate<Change> change(Figure before, ReportingPeriod earlier, Figure after, ReportingPeriod later) {
        return formula instanceof Formula.ChangeOf change && after instanceof Figure.Change moved
                ? change(change.of(), moved.before(), change.basis().earlier(later), moved.after(), later)
                : change(formula, before, earlier, after, later);
    }

    private Estimate<Change> change(
            Formula of, Figure before, ReportingPeriod earlier, Figure after, ReportingPeriod later) {
        Optional<NotCalculable> gap = before.gap().or(after::gap).map(reason -> reason.notCalculable());
        if (gap.isPresent()) {
            return Estimate.missing(gap.get());
        }
        if (!isCounted()) {
            return Estimate.missing(NotCalculable.NOT_A_COUNT);
        }
        Lengths lengths = lengths(of, earlier, later);
        return lengths.overlap()
                ? Estimate.missing(NotCalculable.OVERLAPPING_PERIODS)
                : new Figure.Change(before, after).tested(lengths.before(), lengths.after());
    }

    /** Whether figures are made of counts of separate things. */
    private boolean isCounted() {
        return switch (unit.kind()) {
            case ACTIVITY, MEAN, POUNDS, RANK, DAYS -> false;
            case COUNT, PERCENT, RATE, PERCENT_CHANGE -> isCounted(formula);
        };
    }

    private static boolean isCounted(Formula some) {
        Formula of = bare(some);
        if (of instanceof Formula.Over over) {
            return isCounted(over.of());
        }
        if (of instanceof Formula.ChangeOf change) {
            return isCounted(change.of());
        }
        if (of instanceof Formula.Ratio ratio) {
            // one per one is a mean of measurements, whose spread is not known here
            boolean mean = ratio.scale() == 1 && !ratio.share();
            return !mean && isCounted(ratio.numerator()) && (!ratio.share() || isCounted(ratio.denominator()));
        }
        // estimates of a population are not counts of events
        boolean people = of.measures().stream().allMatch(Measure.Residents.class::isInstance);
        return of.isAmount() && !people && counted(of) != Counted.NOT_AT_ALL;
    }

    /** How long the counts of both periods were taken; 1 and 1 where that makes no difference. */
    private record Lengths(long before, long after, boolean overlap) {}

    private static Lengths lengths(Formula of, ReportingPeriod earlier, ReportingPeriod later) {
        Formula counts = bare(of);
        Optional<Formula> base = Optional.empty();
        Window outer = Window.THIS;
        if (counts instanceof Formula.Over over) {
            outer = over.window();
            counts = bare(over.of());
        }
        if (counts instanceof Formula.Ratio ratio) {
            base = Optional.of(ratio.denominator());
            counts = bare(ratio.numerator());
        }
        Counted how = counted(counts);
        List<Window> windows = windows(counts, outer);
        boolean atTheEnd = how == Counted.AT_THE_END;
        boolean overlap =
                !atTheEnd && windows.stream().anyMatch(w -> w.of(earlier).overlaps(w.of(later)));
        boolean perTime = how == Counted.OVER_TIME
                && windows.size() == 1
                && base.map(b -> counted(b) == Counted.AT_THE_END).orElse(true);
        ReportingPeriod before = windows.get(0).of(earlier);
        ReportingPeriod after = windows.get(0).of(later);
        // years are compared as they are, with or without a leap day
        return !perTime || before.isYear() && after.isYear()
                ? new Lengths(1, 1, overlap)
                : new Lengths(before.days(), after.days(), overlap);
    }

    /** The windows that the amounts within are taken over. */
    private static List<Window> windows(Formula some, Window window) {
        Formula of = bare(some);
        if (of instanceof Formula.Over over) {
            return windows(over.of(), over.window());
        }
        if (of.parts().isEmpty()) {
            return List.of(window);
        }
        var all = new ArrayList<Window>();
        of.parts().forEach(part -> all.addAll(windows(part, window)));
        return all.stream().distinct().toList();
    }

    /** The formula beneath names and waiting times, which change nothing about what is counted. */
    private static Formula bare(Formula formula) {
        Formula of = formula;
        while (of instanceof Formula.Named || of instanceof Formula.Matured) {
            of = of.parts().get(0);
        }
        return of;
    }

    private static Counted counted(Formula formula) {
        return formula.fold(new Counting());
    }

    private static final class Counting implements Formula.Cases<Counted>, Measure.Kinds<Counted> {
        @Override
        public Counted measure(Measure measure) {
            return measure.fold((Measure.Kinds<Counted>) this);
        }

        @Override
        public Counted ratio(Formula.Ratio ratio) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public Counted difference(Formula.Difference difference) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public Counted change(Formula.ChangeOf change) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public Counted sum(Formula.Sum sum) {
            return sum.parts().stream()
                    .map(Chance::counted)
                    .reduce(Counted::and)
                    .orElse(Counted.NOT_AT_ALL);
        }

        @Override
        public Counted mean(Formula.Mean mean) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public Counted over(Formula.Over over) {
            return counted(over.of());
        }

        @Override
        public Counted matured(Formula.Matured matured) {
            return counted(matured.of());
        }

        @Override
        public Counted named(Formula.Named named) {
            return counted(named.of());
        }

        @Override
        public Counted ref(Formula.Ref ref) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public <R> Counted count(Measure.Count<R> measure) {
            return Counted.OVER_TIME;
        }

        @Override
        public <R> Counted people(Measure.People<R> measure) {
            return Counted.OVER_TIME;
        }

        @Override
        public <R> Counted open(Measure.Open<R> measure) {
            return Counted.AT_THE_END;
        }

        @Override
        public <R> Counted days(Measure.Days<R> measure) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public <R> Counted total(Measure.Total<R> measure) {
            return Counted.OVER_TIME;
        }

        @Override
        public <R> Counted quantile(Measure.Quantile<R> measure) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public <R> Counted topShare(Measure.TopShare<R> measure) {
            return Counted.NOT_AT_ALL;
        }

        @Override
        public Counted given(Measure.Given measure) {
            return Counted.AS_SUPPLIED;
        }

        @Override
        public Counted residents(Measure.Residents measure) {
            return Counted.AT_THE_END;
        }

        /** Nobody says what an embedder's counter adds up. */
        @Override
        public <R> Counted custom(Measure.Custom<R> measure) {
            return Counted.NOT_AT_ALL;
        }
    }
}
