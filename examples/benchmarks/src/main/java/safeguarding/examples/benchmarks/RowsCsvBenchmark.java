package safeguarding.examples.benchmarks;

import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import safeguarding.children.LookedAfterEpisode;
import safeguarding.csv.RowsCsv;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.time.FinancialYear;

/** 1,000,000 rows of a register as a CSV file on disk, into facts, beside the bare CSV parser over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RowsCsvBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int EPISODES_OF_A_CHILD = 4;
    private static final Area AREA = Area.named("Anywhere");
    private static final FinancialYear YEAR = FinancialYear.of("2018-19");

    private Path folder = Path.of("");
    private Path file = Path.of("");

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("rows");
        file = folder.resolve("episodes.csv");
        var random = new Random(903);
        List<String> names = LOOKED_AFTER.columns().stream().map(Column::name).toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", names));
            out.write('\n');
            LocalDate start = YEAR.period().start();
            for (int i = 0; i < ROWS; i++) {
                boolean last = i % EPISODES_OF_A_CHILD == EPISODES_OF_A_CHILD - 1;
                start = i % EPISODES_OF_A_CHILD == 0 ? YEAR.period().start().plusDays(random.nextInt(100)) : start;
                LocalDate end = start.plusDays(1 + random.nextInt(80));
                var cells = new ArrayList<String>();
                for (Column<LookedAfterEpisode> column : LOOKED_AFTER.columns()) {
                    cells.add(cell(column, i / EPISODES_OF_A_CHILD, start, last ? "" : end.toString(), random));
                }
                out.write(String.join(",", cells));
                out.write('\n');
                start = end;
            }
        }
    }

    private static String cell(
            Column<LookedAfterEpisode> column, int child, LocalDate start, String end, Random random) {
        if (column.equals(LOOKED_AFTER.key())) {
            return Integer.toString(100_000 + child);
        } else if (column.equals(LOOKED_AFTER.started())) {
            return start.toString();
        } else if (column.equals(LOOKED_AFTER.ended())) {
            return end;
        } else if (column instanceof Code<LookedAfterEpisode, ?> code) {
            List<? extends Enum<?>> codes = code.codes();
            return codes.get(random.nextInt(Math.min(8, codes.size()))).name();
        }
        return column instanceof Flag ? random.nextBoolean() ? "yes" : "no" : "";
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

    /** The rows into facts. */
    @Benchmark
    public Facts facts() {
        return RowsCsv.of(LOOKED_AFTER, Coverage.of(YEAR.period())).in(AREA).read(file);
    }
}
