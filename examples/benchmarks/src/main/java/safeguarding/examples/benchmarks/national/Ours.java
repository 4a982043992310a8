package safeguarding.examples.benchmarks.national;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import safeguarding.csv.CsvLimits;
import safeguarding.csv.RowsCsv;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Formula;
import safeguarding.time.ReportingPeriod;

/** The workload here, through the public API. */
final class Ours {

    private static final CsvLimits LIMITS = new CsvLimits(1_000, 50_000_000);

    private Ours() {}

    /** Reads the files of all registers; size 0 is one area. */
    static Facts load(Path folder, int thousandths, Optional<Executor> executor) {
        Facts facts = Facts.none();
        for (Registers.Sized sized : Registers.ALL) {
            facts = facts.and(load(sized.register(), folder, thousandths, executor));
        }
        return facts.withAtMost(0);
    }

    private static Facts load(Register<?> register, Path folder, int thousandths, Optional<Executor> executor) {
        Path file = Generator.file(folder, register, thousandths);
        RowsCsv<?> source = RowsCsv.of(register, Workload.COVERAGE)
                .in("area", thousandths == 0 ? Workload.AREAS.subList(0, 1) : Workload.AREAS)
                .within(LIMITS);
        return executor.isPresent() ? source.read(file, executor.get()) : source.read(file);
    }

    static Plan plan(List<? extends Formula> formulas, List<ReportingPeriod> periods) {
        return Plan.of(formulas.stream().map(f -> Request.of(f, periods)).toList());
    }

    static Tallies tally(Plan plan, Facts facts, Optional<Executor> executor) {
        return executor.isPresent() ? plan.tally(facts, executor.get()) : plan.tally(facts);
    }

    /** Reads the figure of every formula in every area and period; with an executor, of several formulas at once. */
    static Numbers read(
            Tallies tallies,
            List<? extends Formula> formulas,
            List<Area> areas,
            List<ReportingPeriod> periods,
            Optional<Executor> executor) {
        Numbers numbers = Numbers.of(formulas.size(), areas.size() * periods.size());
        var reading = new ArrayList<CompletableFuture<Void>>();
        for (int f = 0; f < formulas.size(); f++) {
            Formula formula = formulas.get(f);
            double[] cells = numbers.cells()[f];
            reading.add(CompletableFuture.runAsync(
                    () -> read(tallies, formula, areas, periods, cells), executor.orElse(Runnable::run)));
        }
        reading.forEach(CompletableFuture::join);
        return numbers;
    }

    private static void read(
            Tallies tallies, Formula formula, List<Area> areas, List<ReportingPeriod> periods, double[] cells) {
        int at = 0;
        for (Area area : areas) {
            for (ReportingPeriod period : periods) {
                cells[at++] = number(
                        tallies.outcome(formula, area, period, Slice.TOTAL).figure());
            }
        }
    }

    /** How many bytes the columns take, those worked out for the plans so far included, for each row. */
    static double bytesOfRow(Facts facts) {
        long bytes = 0;
        long rows = 0;
        for (Registers.Sized sized : Registers.ALL) {
            for (Area area : Workload.AREAS) {
                Optional<? extends Rows<?>> some = facts.rows(sized.register(), area);
                bytes += some.map(Rows::bytes).orElse(0L);
                rows += some.map(Rows::size).orElse(0);
            }
        }
        return (double) bytes / rows;
    }

    private static double number(Figure figure) {
        if (figure instanceof Figure.Count count) {
            return count.count();
        }
        if (figure instanceof Figure.Rate rate) {
            return (double) rate.numerator() * rate.scale() / rate.denominator();
        }
        return figure.value()
                .map(f -> (double) f.numerator().longValue() / f.denominator().longValue())
                .orElse(Double.NaN);
    }
}
