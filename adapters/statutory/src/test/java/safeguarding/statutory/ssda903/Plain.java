package safeguarding.statutory.ssda903;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The sample files of the return, read the plain way, line by line, to count and compare by. */
final class Plain {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private Plain() {}

    static Path oneYear() {
        return folder("ssda903");
    }

    static Path fiveYears() {
        return folder("ssda903-five-years");
    }

    private static Path folder(String name) {
        Path folder = Path.of(System.getProperty("shared.dir", "../shared"), "data", name);
        assumeTrue(Files.exists(folder), () -> "needs ../shared: " + folder + " is not there");
        return folder;
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows there are under the header. No cell of these files goes over a line's end. */
    static long count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each row's cells by the header's names. No cell of these files is quoted. */
    static List<Map<String, String>> rows(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.get(0).split(",");
            return lines.stream()
                    .skip(1)
                    .map(line -> {
                        String[] cells = line.split(",", -1);
                        Map<String, String> row = new LinkedHashMap<>();
                        for (int i = 0; i < header.length; i++) {
                            row.put(header[i], cells[i]);
                        }
                        return row;
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static LocalDate day(String cell) {
        return LocalDate.parse(cell, DAY);
    }
}
