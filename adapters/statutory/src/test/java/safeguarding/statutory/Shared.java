package safeguarding.statutory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shared files, read the plain way, line by line, to count and compare by. */
public final class Shared {

    static final List<String> TABLES = List.of(
            "c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv",
            "c2_children_in_need_assessments_duration_2014_to_2024.csv",
            "c4_children_in_need_section_47s_and_icpcs_2013_to_2024.csv",
            "d1_child_protection_plans_2013_to_2024.csv",
            "d3_cpps_subsequent_plan_2013_to_2024.csv");

    private Shared() {}

    /** A file under ../shared. */
    public static Path file(String... path) {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), path);
        assumeTrue(Files.exists(file), () -> "needs ../shared: " + file + " is not there");
        return file;
    }

    static Path dfe(String name) {
        return file("data", "dfe", name);
    }

    static List<Path> tables() {
        return TABLES.stream().map(Shared::dfe).toList();
    }

    /** How many rows there are under the header. No cell of these files goes over a line's end. */
    static long rows(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row's cells by the header's names. */
    static List<Map<String, String>> read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            List<String> header = cells(lines.get(0).replace("\uFEFF", ""));
            var rows = new ArrayList<Map<String, String>>();
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = cells(line);
                var row = new LinkedHashMap<String, String>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
