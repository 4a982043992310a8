package safeguarding.xlsx;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Sink;
import safeguarding.testkit.SinkContract;

class PublicationXlsxContractTest extends SinkContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Sink sink() {
        return PublicationXlsx.to(folder.resolve("out.xlsx"));
    }

    /** The bytes: also when it was written must not be in them. */
    @Override
    protected String written() {
        try {
            return Arrays.toString(Files.readAllBytes(folder.resolve("out.xlsx")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Optional<Sink> broken() {
        return Optional.of(PublicationXlsx.to(folder.resolve("none").resolve("out.xlsx")));
    }
}
