package safeguarding.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Sink;
import safeguarding.testkit.SinkContract;

class PublicationJsonContractTest extends SinkContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Sink sink() {
        return PublicationJson.to(folder.resolve("out.json"));
    }

    @Override
    protected String written() {
        try {
            return Files.readString(folder.resolve("out.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Optional<Sink> broken() {
        return Optional.of(PublicationJson.to(folder.resolve("none").resolve("out.json")));
    }
}
