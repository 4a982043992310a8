package safeguarding.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Sink;
import safeguarding.fact.Area;
import safeguarding.testkit.SinkContract;

class OpenDataCsvContractTest extends SinkContract {

    private static final Geography PLACES =
            Geography.ENGLAND.withInstitutions(publication().edition("all").entries().stream()
                    .map(entry -> entry.area())
                    .toArray(Area[]::new));

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Sink sink() {
        return OpenDataCsv.to(folder, "kit", PLACES);
    }

    @Override
    protected String written() {
        try (var files = Files.list(folder)) {
            return files.sorted().map(this::text).collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(Path file) {
        try {
            return file.getFileName() + "\n" + Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Optional<Sink> broken() {
        return Optional.of(OpenDataCsv.to(folder.resolve("none"), "kit", PLACES));
    }
}
