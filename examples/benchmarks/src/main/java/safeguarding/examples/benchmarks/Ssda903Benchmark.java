package safeguarding.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import safeguarding.fact.Facts;

/**
 * 1,000,000 episodes of the SSDA903 return, CSV on disk, into facts, beside the bare CSV parser over the same bytes. The
 * heap that the facts take is what {@link ReturnSpeed} prints.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Ssda903Benchmark {

    private static final int ROWS = 1_000_000;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("ssda903");
        file = folder.resolve("episodes.csv");
        ReturnSpeed.write(file, ROWS);
    }

    /**
     * Deletes it.
     *
     * @throws IOException if it cannot be deleted
     */
    @TearDown
    public void delete() throws IOException {
        Files.delete(file);
        Files.delete(folder);
    }

    /**
     * The parser alone.
     *
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public long bareParser() throws IOException {
        return ReturnSpeed.parse(file);
    }

    /** The return into facts. */
    @Benchmark
    public Facts facts() {
        return ReturnSpeed.read(file);
    }
}
