package safeguarding.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside the project that are read by tests and not part of it. */
final class SharedFiles {

    private SharedFiles() {}

    static Path path(String name) {
        Path file = Path.of(System.getProperty("shared.dir", "../../../shared")).resolve(name);
        assumeTrue(Files.exists(file), "needs ../shared");
        return file;
    }
}
