package safeguarding.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.children.RecordSink;
import safeguarding.fact.Register;
import safeguarding.synthetic.SyntheticAuthority;

/**
 * The records of a synthetic authority in Durham's numbers for a year and the two before it, streamed and counted; and those
 * of four, beside it, to show that they take four times as long. All within a heap of 96 MB, for no more than the plan of one
 * area is held.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx96m")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SyntheticBenchmark {

    /** One authority. */
    @Benchmark
    public long oneAuthority() {
        return rows(SyntheticAuthority.durham());
    }

    /** Four of them. */
    @Benchmark
    public long fourAuthorities() {
        return rows(SyntheticAuthority.durham().areas(4));
    }

    private static long rows(SyntheticAuthority authority) {
        var counted = new Counting();
        authority.to(counted);
        return counted.rows;
    }

    private static final class Counting implements RecordSink {
        private long rows;

        @Override
        public <R> void accept(Register<R> register, R row, long number) {
            rows++;
        }
    }
}
