package safeguarding.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.stats.ChartReading;
import safeguarding.stats.ControlChart;
import safeguarding.stats.Count;
import safeguarding.stats.Estimate;
import safeguarding.stats.Interval;
import safeguarding.stats.Proportion;
import safeguarding.stats.Rate;
import safeguarding.stats.RuleSet;
import safeguarding.stats.Series;

/**
 * Intervals and a control chart of 60 points: what each figure of a scorecard may ask for. On a machine shared with other
 * work the median says more than the mean: {@code -bm sample -tu us}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatsBenchmark {
    private final Series months = Series.of(
            IntStream.range(0, 60).mapToDouble(i -> 50 + (i * 37) % 23).toArray());

    private double count = 444;
    private double few = 7;
    private double denominator = 90_833;

    /** Wilson limits of a proportion. */
    @Benchmark
    public Estimate<Interval> wilson() {
        return Proportion.of(count, denominator).interval(0.95);
    }

    /** Byar's limits of a rate. */
    @Benchmark
    public Estimate<Interval> byar() {
        return Rate.of(count, denominator).per(10_000).interval(0.95);
    }

    /** Exact Poisson limits of a small count. */
    @Benchmark
    public Interval exactPoissonOfSeven() {
        return Count.of(few).exactInterval(0.95);
    }

    /** Exact Poisson limits of a larger count. */
    @Benchmark
    public Interval exactPoissonOf444() {
        return Count.of(count).exactInterval(0.95);
    }

    /** An XmR chart of 60 months, read by the rules of Making Data Count. */
    @Benchmark
    public ChartReading xmrOf60() {
        return ControlChart.xmr(months).rules(RuleSet.MAKING_DATA_COUNT);
    }
}
