package safeguarding.examples.benchmarks;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.RecordSink;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Intake;
import safeguarding.fact.Register;
import safeguarding.fact.Rows;
import safeguarding.statutory.ssda903.Ssda903;
import safeguarding.time.FinancialYear;

/**
 * The episodes of the SSDA903 return into facts, beside the bare CSV parser over the same bytes in the same run; and the
 * heap that the facts take, beside what their columns must take, which no benchmark says. {@link Ssda903Benchmark} times the
 * same two. One thread. The serial collector counts heap by the byte.
 *
 * <pre>{@code java -Xmx1g -XX:+UseSerialGC -cp ... safeguarding.examples.benchmarks.ReturnSpeed [rows] [runs]}</pre>
 */
public final class ReturnSpeed {

    private static final Area AREA = Area.named("Anywhere");
    private static final FinancialYear YEAR = FinancialYear.of("2018-19");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int EPISODES_OF_A_CHILD = 4;

    private ReturnSpeed() {}

    /** Times both, the best of some runs each, and prints the ratios. */
    public static void main(String[] args) throws IOException {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int runs = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        Path folder = Files.createTempDirectory("ssda903");
        Path file = folder.resolve("episodes.csv");
        try {
            write(file, rows);
            long bare = Long.MAX_VALUE;
            long facts = Long.MAX_VALUE;
            for (int run = 0; run < runs; run++) {
                long start = System.nanoTime();
                long cells = parse(file);
                long middle = System.nanoTime();
                int taken = read(file)
                        .rows(LookedAfterEpisode.LOOKED_AFTER, AREA)
                        .orElseThrow()
                        .size();
                long end = System.nanoTime();
                bare = Math.min(bare, middle - start);
                facts = Math.min(facts, end - middle);
                check(cells == 13L * (rows + 1) && taken == rows);
            }
            System.out.printf(
                    "%,d rows, %,d bytes: bare parser %d ms, into facts %d ms, ratio %.2f%n",
                    rows, Files.size(file), bare / 1_000_000, facts / 1_000_000, (double) facts / bare);
            long before = used();
            Facts kept = read(file);
            long heap = used() - before;
            Rows<LookedAfterEpisode> taken =
                    kept.rows(LookedAfterEpisode.LOOKED_AFTER, AREA).orElseThrow();
            long columns =
                    Long.BYTES + (LookedAfterEpisode.LOOKED_AFTER.columns().size() - 1L) * Integer.BYTES;
            System.out.printf(
                    "heap: %.1f bytes a row, columns %d bytes a row, ratio %.2f%n",
                    (double) heap / taken.size(), columns, (double) heap / taken.size() / columns);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** The episodes of a file as facts. */
    static Facts read(Path file) {
        Intake<LookedAfterEpisode> intake = Intake.withoutRows(LookedAfterEpisode.LOOKED_AFTER);
        Ssda903.of(YEAR, file).to(new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                if (row instanceof LookedAfterEpisode episode) {
                    intake.add(AREA, episode, number);
                }
            }
        });
        return intake.facts(Coverage.of(YEAR.period()), List.of());
    }

    /** How many cells the bare parser finds. */
    static long parse(Path file) throws IOException {
        long cells = 0;
        long characters = 0;
        try (InputStream in = Files.newInputStream(file);
                CsvParser parser = new CsvFactory().createParser(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    characters += parser.getText().length();
                    cells++;
                }
            }
        }
        check(characters > cells);
        return cells;
    }

    /** Writes a file of so many episodes. */
    static void write(Path file, int rows) throws IOException {
        var random = new Random(903);
        String[] statuses = {"C1", "C2", "E1", "V2", "V3", "L1"};
        String[] places = {"U1", "U3", "U4", "U6", "K1", "K2", "A4", "P1"};
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n");
            LocalDate start = YEAR.period().start();
            for (int i = 0; i < rows; i++) {
                int nth = i % EPISODES_OF_A_CHILD;
                start = nth == 0 ? YEAR.period().start().plusDays(random.nextInt(100)) : start;
                LocalDate end = start.plusDays(1 + random.nextInt(80));
                boolean last = nth == EPISODES_OF_A_CHILD - 1;
                out.write(String.join(
                        ",",
                        Integer.toString(100_000 + i / EPISODES_OF_A_CHILD),
                        DAY.format(start),
                        nth == 0 ? "S" : "P",
                        statuses[random.nextInt(statuses.length)],
                        "N" + (1 + random.nextInt(8)),
                        places[random.nextInt(places.length)],
                        "PR" + random.nextInt(6),
                        last ? "" : DAY.format(end),
                        last ? "" : "X1",
                        last ? "" : "CARPL",
                        "AB1 2CD",
                        "AB1 2CD",
                        "1234567"));
                out.write('\n');
                start = end;
            }
        }
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static void check(boolean right) {
        if (!right) {
            throw new IllegalStateException("not every row was read");
        }
    }
}
