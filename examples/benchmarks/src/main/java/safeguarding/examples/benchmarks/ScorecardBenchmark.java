package safeguarding.examples.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** A whole scorecard of 120 lines over 10,000 rows and two years, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScorecardBenchmark {

    private Scorecard card = Scorecard.titled("Benchmark");
    private Facts facts = Facts.none();
    private List<ReportingPeriod> years = List.of();

    /** Makes the facts. */
    @Setup(Level.Trial)
    public void setUp() {
        card = Scorecard.titled("Benchmark").lines(Episode.indicators(120)).withHistoryOf(2);
        facts = Facts.none()
                .with(
                        Episode.PLANS,
                        Area.named("Anywhere"),
                        Coverage.of(LocalDate.of(2010, 4, 1), LocalDate.of(2020, 4, 1)),
                        Episode.episodes(10_000));
        years = List.of(
                FinancialYear.of("2018-19").period(),
                FinancialYear.of("2019-20").period());
    }

    /** Evaluates it. */
    @Benchmark
    public ScorecardResult scorecard() {
        return card.evaluate(facts, years);
    }
}
