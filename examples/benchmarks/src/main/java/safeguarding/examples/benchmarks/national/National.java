package safeguarding.examples.benchmarks.national;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import safeguarding.engine.Plan;
import safeguarding.engine.Tallies;
import safeguarding.fact.Facts;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/**
 * Writes the national workload, runs it here and in DuckDB, each in a process of its own, compares every number, and prints
 * the ratios. Arguments: the sizes in thousandths of England (1,000 is all of it), 10 and 100 and 1,000 if none is given.
 */
public final class National {

    private static final Path FOLDER = Path.of("target", "national");
    private static final int THREADS = 2;
    private static final String HEAP = "-Xmx1500m";
    private static final int PERIODS = 40;
    private static final int LOADS = 3;

    private National() {}

    /**
     * Runs it.
     *
     * @throws IOException if files cannot be written or read
     * @throws SQLException if DuckDB refuses a statement
     * @throws InterruptedException if it is interrupted
     */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        Locale.setDefault(Locale.ROOT);
        switch (args.length > 0 ? args[0] : "") {
            case "ours" -> ours(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            case "duck" -> duck(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
            case "shapes" -> Shapes.print(FOLDER, Integer.parseInt(args[1]));
            case "area" -> Shapes.printFromStart();
            default ->
                all(
                        args.length == 0
                                ? new int[] {10, 100, 1000}
                                : Arrays.stream(args)
                                        .mapToInt(Integer::parseInt)
                                        .toArray());
        }
    }

    private static void all(int[] sizes) throws IOException, InterruptedException {
        List<Formula> indicators = Workload.indicators();
        System.out.printf(
                "%d indicators, %d measures, %d areas, %d quarters; %d processors, Java %s, DuckDB %s%n",
                indicators.size(),
                Workload.measures(indicators).size(),
                Workload.AREAS.size(),
                PERIODS,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                hasDuckDb() ? "beside it" : "left out: add -P duckdb");
        Map<Integer, Map<String, Double>> bySize = new LinkedHashMap<>();
        for (int size : sizes) {
            long bytes = Generator.write(FOLDER, size);
            System.out.printf("%n%s%% of England: %,d bytes of CSV%n", percent(size), bytes);
            Map<String, Double> ours = run(HEAP, "ours", size, THREADS);
            bySize.put(size, ours);
            if (!hasDuckDb()) {
                compare(ours, Map.of());
            } else {
                compare(ours, run("-Xmx400m", "duck", size, THREADS));
                long differences = numbers("ours").differences(numbers("duck"));
                System.out.println(differences == 0 ? "  all numbers are equal" : differences + " NUMBERS DIFFER");
            }
        }
        Generator.write(FOLDER, 0);
        int last = sizes[sizes.length - 1];
        System.out.printf("%nShapes, at %s%%%n", percent(last));
        compare(run(HEAP, "shapes", last), Map.of());
        compare(run("-XX:TieredStopAtLevel=1", "area"), Map.of());
        if (sizes.length > 1) {
            int before = sizes[sizes.length - 2];
            double grown = tally(bySize, last) / tally(bySize, before);
            System.out.printf(
                    "  growth exponent of the tally, %s%% to %s%%: %.2f%n",
                    percent(before), percent(last), Math.log(grown) / Math.log((double) last / before));
        }
    }

    private static String percent(int thousandths) {
        return BigDecimal.valueOf(thousandths, 1).stripTrailingZeros().toPlainString();
    }

    private static double tally(Map<Integer, Map<String, Double>> bySize, int size) {
        return bySize.getOrDefault(size, Map.of()).getOrDefault("tally cpu", Double.NaN);
    }

    private static boolean hasDuckDb() {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Numbers numbers(String who) throws IOException {
        return Numbers.read(FOLDER.resolve(who + ".numbers"));
    }

    private static void compare(Map<String, Double> ours, Map<String, Double> duck) {
        System.out.printf("  %-32s %10s %10s %10s%n", "", "here", "DuckDB", "ratio");
        ours.forEach((name, mine) -> {
            Double theirs = duck.get(name);
            System.out.printf(
                    "  %-32s %10.3f %10s %10s%n",
                    name,
                    mine,
                    theirs == null ? "" : "%.3f".formatted(theirs),
                    theirs == null ? "" : "%.2f".formatted(theirs / mine));
        });
    }

    /** Runs a part in a Java of its own and takes what it says: a name and a number a line. */
    private static Map<String, Double> run(String heap, Object... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                heap,
                "-XX:+UseParallelGC",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                National.class.getName()));
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, Double> found = new LinkedHashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int at = line.lastIndexOf(' ');
                found.put(line.substring(0, at), Double.parseDouble(line.substring(at + 1)));
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("'" + String.join(" ", command.subList(5, command.size())) + "' failed");
        }
        return found;
    }

    private static void ours(int size, int threads) throws IOException, SQLException {
        List<Formula> indicators = Workload.indicators();
        List<Measure> measures = Workload.measures(indicators);
        List<ReportingPeriod> quarters = Workload.periods(PERIODS);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Optional<Executor> executor = threads > 1 ? Optional.of(pool) : Optional.empty();
        try {
            Clock clock = new Clock();
            Plan plan = Ours.plan(indicators, quarters);
            Facts facts = Facts.none();
            for (int i = 0; i < LOADS; i++) {
                facts = Facts.none();
                Facts loaded = clock.time("load", () -> Ours.load(FOLDER, size, executor));
                clock.time("first", () -> evaluate(plan, loaded, executor, indicators, quarters));
                facts = loaded;
            }
            Facts staged = facts;
            for (int i = 0; i < rounds(size); i++) {
                Tallies tallies = clock.time("tally", () -> Ours.tally(plan, staged, executor));
                clock.time("read", () -> Ours.read(tallies, indicators, Workload.AREAS, quarters, executor));
            }
            clock.print("load", "load");
            clock.print("tally", "tally");
            clock.print("evaluate", "tally", "read");
            clock.print("prepare and evaluate", "first");
            clock.print("file to scorecard", "load", "first");
            System.out.println("memory MB " + peak());
            System.out.println("staged bytes a row " + Ours.bytesOfRow(staged));
            Numbers numbers = Ours.read(
                    Ours.tally(Ours.plan(measures, quarters), staged, executor),
                    measures,
                    Workload.AREAS,
                    quarters,
                    executor);
            numbers.write(FOLDER.resolve("ours.numbers"));
        } finally {
            pool.shutdown();
        }
    }

    private static Numbers evaluate(
            Plan plan,
            Facts facts,
            Optional<Executor> executor,
            List<Formula> indicators,
            List<ReportingPeriod> periods) {
        Tallies tallies = Ours.tally(plan, facts, executor);
        return Ours.read(tallies, indicators, Workload.AREAS, periods, executor);
    }

    private static void duck(int size, int threads) throws IOException, SQLException {
        List<Measure> measures = Workload.measures(Workload.indicators());
        try (Duck duck = Duck.open(measures, threads)) {
            Clock clock = new Clock();
            for (int i = 0; i < LOADS; i++) {
                clock.time("load", () -> duck.load(FOLDER, size));
                clock.time("prepare", duck::prepare);
            }
            Numbers numbers = Numbers.of(0, 0);
            for (int i = 0; i < rounds(size); i++) {
                List<ResultSet> results = clock.time("tally", duck::evaluate);
                numbers = clock.time("read", () -> duck.numbers(results, PERIODS));
            }
            clock.print("load", "load");
            clock.print("tally", "tally");
            clock.print("evaluate", "tally", "read");
            clock.print("prepare and evaluate", "prepare", "tally", "read");
            clock.print("file to scorecard", "load", "prepare", "tally", "read");
            System.out.println("memory MB " + peak());
            numbers.write(FOLDER.resolve("duck.numbers"));
        }
    }

    /** More where they are short. */
    private static int rounds(int size) {
        return Math.max(21, Math.min(60, 4_000 / size));
    }

    /** The most memory this process has held, in megabytes; 0 where the system does not tell. */
    private static double peak() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(l -> l.startsWith("VmHWM:"))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
