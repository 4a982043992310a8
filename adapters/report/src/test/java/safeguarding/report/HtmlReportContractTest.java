package safeguarding.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Sink;
import safeguarding.testkit.SinkContract;

class HtmlReportContractTest extends SinkContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected Sink sink() {
        return HtmlReport.to(folder.resolve("out.html"));
    }

    @Override
    protected String written() {
        try {
            return Files.readString(folder.resolve("out.html"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Optional<Sink> broken() {
        return Optional.of(HtmlReport.to(folder.resolve("none").resolve("out.html")));
    }
}
