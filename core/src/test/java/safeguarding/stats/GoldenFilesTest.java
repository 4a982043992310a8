package safeguarding.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GoldenFilesTest {
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Golden.folder())) {
            return files.filter(f -> f.toString().endsWith(".csv")).toList();
        }
    }

    @Test
    void everyGoldenFileIsReadByATest() throws IOException {
        List<Path> files = files();
        var tests = new StringBuilder();
        try (Stream<Path> sources = Files.list(Path.of("src/test/java/safeguarding/stats"))) {
            for (Path source : sources.toList()) {
                tests.append(Files.readString(source));
            }
        }
        var unread = new TreeSet<String>();
        for (Path file : files) {
            if (tests.indexOf("Golden.of(\"" + file.getFileName() + "\")") < 0) {
                unread.add(file.getFileName().toString());
            }
        }
        assertThat(unread).isEmpty();
    }

    @Test
    void thereAreAsManyRowsAsTheReferenceSays() throws IOException {
        var rows = new ArrayList<Integer>();
        for (Path file : files()) {
            rows.add(Files.readAllLines(file).size() - 1);
        }
        assertThat(rows).hasSize(Golden.FILES);
        assertThat(rows.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Golden.ROWS);
    }
}
