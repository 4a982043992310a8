package safeguarding.stats;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import safeguarding.CsvLine;

/** A file of values computed by somebody else's program: see golden/statistics/README.md in the shared folder. */
final class Golden {
    /** All there are. */
    static final int FILES = 61;

    static final int ROWS = 37_174;

    private static final Map<String, List<Row>> READ = new TreeMap<>();

    /** A file read twice is read once: a row is checked if either use checked it. */
    private static void read(String file, List<Row> rows) {
        READ.computeIfAbsent(file, name -> new ArrayList<>()).addAll(rows);
    }

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    private Golden(String file) {
        this.file = file;
        try {
            List<String> lines = Files.readAllLines(folder().resolve(file));
            Map<String, Integer> columns = new HashMap<>();
            String[] names = lines.get(0).split(",", -1);
            for (int i = 0; i < names.length; i++) {
                columns.put(names[i], i);
            }
            for (int i = 1; i < lines.size(); i++) {
                rows.add(new Row(
                        this, i + 1, columns, CsvLine.cells(lines.get(i)).toArray(String[]::new)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    static Path folder() {
        String shared = System.getProperty("shared.dir", "../../shared");
        Path folder = Path.of(shared, "golden", "statistics");
        assumeTrue(Files.isDirectory(folder), "needs ../shared: no golden files in " + folder);
        return folder;
    }

    static Golden of(String file) {
        return new Golden(file);
    }

    /** Checks every row; all failures are reported together. */
    void each(Consumer<Row> check) {
        for (Row row : rows) {
            row.run(() -> check.accept(row));
        }
        done();
    }

    /** Checks the rows that belong together, all of them in one call. */
    void eachGroup(String column, Consumer<List<Row>> check) {
        grouped(column).values().forEach(group -> group.get(0).run(() -> check.accept(group)));
        done();
    }

    /** Rows that are input to the check of another file: they count as checked if they were used. */
    Map<String, List<Row>> groups(String column) {
        read(file, rows);
        Map<String, List<Row>> groups = grouped(column);
        rows.forEach(r -> r.input = true);
        return groups;
    }

    private Map<String, List<Row>> grouped(String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(r -> r.text(column), LinkedHashMap::new, Collectors.toList()));
    }

    private void done() {
        read(file, rows);
        rows.stream()
                .filter(r -> !r.checked && !r.excused)
                .forEach(r -> failures.add("line " + r.line + " was not checked   " + r));
        if (!failures.isEmpty()) {
            fail(file + ": " + failures.size() + " wrong values in " + rows.size() + " rows\n"
                    + failures.stream().limit(20).collect(Collectors.joining("\n")));
        }
    }

    static final class Row {
        private final Golden golden;
        private final int line;
        private final Map<String, Integer> columns;
        private final String[] cells;
        private boolean input;
        private boolean checked;
        private boolean excused;

        Row(Golden golden, int line, Map<String, Integer> columns, String[] cells) {
            this.golden = golden;
            this.line = line;
            this.columns = columns;
            this.cells = cells;
        }

        private void run(Runnable check) {
            try {
                check.run();
            } catch (RuntimeException | AssertionError e) {
                golden.failures.add("line " + line + ": " + e + " at " + e.getStackTrace()[0]);
            }
        }

        /** Leaves the row out, as the README says of it. */
        void excuse() {
            excused = true;
        }

        String text(String column) {
            checked |= input;
            return cells[columns.get(column)];
        }

        boolean isTrue(String column) {
            return text(column).equals("TRUE");
        }

        /** NA, NaN or infinite: not calculable. */
        boolean isMissing(String column) {
            return !Double.isFinite(number(column));
        }

        double number(String column) {
            String s = text(column);
            return switch (s) {
                case "NA", "NaN", "" -> Double.NaN;
                case "Inf" -> Double.POSITIVE_INFINITY;
                case "-Inf" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(s);
            };
        }

        long whole(String column) {
            return (long) number(column);
        }

        void relative(String column, double actual, double tolerance) {
            close(column, actual, tolerance, 0);
        }

        /** |a − b| ≤ abs + rel·|b|. */
        void close(String column, double actual, double relative, double absolute) {
            double expected = number(column);
            boolean same = Double.isNaN(expected)
                    ? Double.isNaN(actual)
                    : expected == actual || Math.abs(actual - expected) <= absolute + relative * Math.abs(expected);
            check(same, column, actual);
        }

        void relative(String column, Estimate<Double> actual, double tolerance) {
            close(column, actual, tolerance, 0);
        }

        void close(String column, Estimate<Double> actual, double relative, double absolute) {
            if (isMissing(column)) {
                check(!actual.isCalculable(), column, actual);
            } else if (actual.isCalculable()) {
                close(column, actual.get(), relative, absolute);
            } else {
                check(false, column, actual);
            }
        }

        void same(String column, Object actual) {
            check(text(column).equals(String.valueOf(actual)), column, actual);
        }

        void same(String column, long actual) {
            check(number(column) == actual, column, actual);
        }

        void same(String column, boolean actual) {
            check(isTrue(column) == actual, column, actual);
        }

        void check(boolean right, String column, Object actual) {
            checked = true;
            if (!right) {
                golden.failures.add(
                        "line " + line + " " + column + " expected " + text(column) + " was " + actual + "   " + this);
            }
        }

        @Override
        public String toString() {
            return String.join(",", cells);
        }
    }

    /** Prints at the end of the build how many rows were checked. */
    static final class Summary implements BeforeAllCallback, AutoCloseable {
        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Summary.class, key -> this, Summary.class);
        }

        private static long distinct(List<Row> rows, Predicate<Row> which) {
            return rows.stream().filter(which).mapToInt(r -> r.line).distinct().count();
        }

        @Override
        public void close() {
            long total = 0;
            long excused = 0;
            var text = new StringBuilder("Rows checked against golden/statistics\n");
            for (Map.Entry<String, List<Row>> file : READ.entrySet()) {
                long checked = distinct(file.getValue(), r -> r.checked);
                long left = distinct(file.getValue(), r -> r.excused);
                total += checked;
                excused += left;
                text.append(String.format("  %-45s %6d", file.getKey(), checked))
                        .append(left > 0 ? ", and " + left + " left out as its README says" : "")
                        .append('\n');
            }
            text.append(String.format("  %-45s %6d", READ.size() + " files", total))
                    .append(", and " + excused + " left out as the README says");
            System.out.println(text);
            if (READ.size() == FILES && total + excused != ROWS) {
                throw new IllegalStateException("of " + ROWS + " golden rows " + (total + excused) + " were checked");
            }
        }
    }

    /** A test that reads golden files. */
    @ExtendWith(Summary.class)
    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Tests {}
}
