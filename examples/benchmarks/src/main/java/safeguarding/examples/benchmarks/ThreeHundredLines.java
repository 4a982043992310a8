package safeguarding.examples.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Polarity;
import safeguarding.indicator.Unit;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.judge.Tolerance;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * A scorecard as large as one gets: 300 indicators of the catalogue under its titles, definitions and caveats, with returns
 * of five half-years that are made up, beside England, a region and two averages of neighbours. Some of it is withheld.
 */
final class ThreeHundredLines {

    private static final int LINES = 300;
    private static final ReportingPeriod LAST = FinancialYear.of("2019-20").secondHalf();
    private static final Area HERE = Area.of("E06000047", "County Durham");
    private static final Benchmark ENGLAND = Benchmark.of(Area.of("E92000001", "England"));
    private static final List<Benchmark> BESIDE = List.of(
            ENGLAND,
            Benchmark.of(Area.of("E12000001", "North East")),
            Benchmark.of("Neighbours, mean", Area.of("statistical-neighbours-mean", "Neighbours, mean")),
            Benchmark.of("Neighbours, median", Area.of("statistical-neighbours-median", "Neighbours, median")));

    private final Random random = new Random(300);
    private final List<Return> returns = new ArrayList<>();

    private ThreeHundredLines() {}

    /** The scorecard as it may be shown. */
    static Publication publication() {
        return new ThreeHundredLines().published();
    }

    private Publication published() {
        Scorecard card = Scorecard.titled("Every theme").about(HERE);
        for (Indicator indicator : ChildrenCatalogue.CATALOGUE.indicators().subList(0, LINES)) {
            card = card.line(line(indicator));
        }
        return card.evaluate(Facts.none().with(returns.toArray(Return[]::new)), LAST)
                .publish(Protection.SMALL_COUNTS);
    }

    private Line line(Indicator indicator) {
        boolean context = indicator.polarity().equals(Polarity.CONTEXT_ONLY);
        boolean share = indicator.unit().kind() == Unit.Kind.PERCENT;
        if (share || indicator.unit().kind() == Unit.Kind.RATE) {
            Formula given = share ? Measure.givenPercent(indicator.id()) : Measure.givenRate(indicator.id(), 10_000);
            Line line = Line.of(indicator.with(given));
            double level = share ? random.nextDouble() : 0.001 + 0.01 * random.nextDouble();
            rates(indicator.id(), level, share ? 50 + random.nextInt(900) : 50_000);
            for (Benchmark benchmark : BESIDE) {
                line = line.beside(benchmark);
            }
            return context ? line : line.judgedBy(Judge.significantlyWorseThan(ENGLAND));
        }
        counts(indicator.id(), 1 + random.nextInt(400));
        Line line = Line.of(indicator.with(Measure.given(indicator.id())));
        return context ? line : line.judgedBy(Judge.noWorseThanBefore(Tolerance.tolerance(10)));
    }

    private void rates(String id, double level, long base) {
        ReportingPeriod period = LAST;
        for (int back = 0; back < 5; back++) {
            returns.add(Return.of(id, HERE, period, Supplied.of(about(level * base, base), base)));
            period = period.previous();
        }
        for (Benchmark benchmark : BESIDE) {
            long theirs = base * 40;
            double near = Math.min(1, level * (0.8 + 0.4 * random.nextDouble()));
            returns.add(Return.of(id, benchmark.area(), LAST, Supplied.of(about(near * theirs, theirs), theirs)));
        }
    }

    private void counts(String id, double level) {
        ReportingPeriod period = LAST;
        for (int back = 0; back < 5; back++) {
            returns.add(Return.of(id, HERE, period, Supplied.count(about(level, Long.MAX_VALUE))));
            period = period.previous();
        }
    }

    private long about(double expected, long most) {
        return Math.min(most, Math.max(0, Math.round(expected + random.nextGaussian() * Math.sqrt(expected))));
    }
}
