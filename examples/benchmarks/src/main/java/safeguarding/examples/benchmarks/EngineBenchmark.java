package safeguarding.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.engine.Tallies;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Rows;
import safeguarding.indicator.Indicator;
import safeguarding.time.ReportingPeriod;

/** The engine beside a plain pass for each indicator: 120 indicators, columns already made, one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class EngineBenchmark {

    private static final Area AREA = Area.named("Anywhere");

    /** How many episodes. */
    @Param({"1000000"})
    int rows;

    /** How many months. */
    @Param({"60"})
    int months;

    private List<Indicator> indicators = List.of();
    private List<ReportingPeriod> periods = List.of();
    private Facts facts = Facts.none();
    private Optional<Plan> plan = Optional.empty();

    /** Makes the columns and the plan. */
    @Setup(Level.Trial)
    public void setUp() {
        LocalDate end = LocalDate.of(2020, 4, 1);
        periods = IntStream.rangeClosed(1, months)
                .mapToObj(m -> new ReportingPeriod(end.minusMonths(m), end.minusMonths(m - 1)))
                .sorted()
                .toList();
        indicators = Episode.indicators(120);
        facts = Facts.none()
                .with(Episode.PLANS, AREA, Coverage.of(LocalDate.of(2010, 4, 1), end), Episode.episodes(rows));
        plan = Optional.of(Plan.of(
                indicators.stream().map(i -> Request.of(i.figure(), periods)).toList()));
    }

    /** All indicators in one scan. */
    @Benchmark
    public Tallies engine() {
        return plan.orElseThrow().tally(facts);
    }

    /** A pass for each count. */
    @Benchmark
    public long[][][] plain() {
        Rows<Episode> columns = facts.rows(Episode.PLANS, AREA).orElseThrow();
        return PlainPass.evaluate(indicators, columns, periods);
    }
}
