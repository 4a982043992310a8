package safeguarding.examples.benchmarks;

import java.nio.file.Path;
import java.util.Map;
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
import safeguarding.Publication;
import safeguarding.report.HtmlReport;

/** A page of 300 lines with its pictures, and all its pictures as files of their own, beside the same as plain text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReportBenchmark {

    private final Publication publication = ThreeHundredLines.publication();
    private final HtmlReport report = HtmlReport.to(Path.of("unused.html"));

    /** The page. */
    @Benchmark
    public String page() {
        return report.print(publication);
    }

    /** The pictures. */
    @Benchmark
    public Map<String, String> pictures() {
        return report.charts(publication);
    }

    /** The plain text. */
    @Benchmark
    public String text() {
        return publication.print();
    }
}
