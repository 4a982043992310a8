package safeguarding.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.fact.FactSource;
import safeguarding.testkit.FactSourceContract;

class ReturnsCsvContractTest extends FactSourceContract {

    @TempDir
    private Path folder = Path.of("");

    @Override
    protected FactSource source() {
        String text = """
                indicator,area,period,count,stated
                cpp.open,Durham,31 Mar 2020,444,
                Amy Smith,Durham,31 Mar 2020,1,
                cpp.rate,Durham,Amy Smith,1,
                cpp.rate,Durham,2019-20,Amy Smith,
                cpp.rate,Durham,2019-20,,Amy Smith
                cpp.open,Durham,31 Mar 2020,98765,
                "cpp.open,Amy Smith
                """;
        try {
            return ReturnsCsv.from(Files.writeString(folder.resolve("returns.csv"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Optional<FactSource> unreadable() {
        return Optional.of(ReturnsCsv.from(folder.resolve("none.csv")));
    }

    @Override
    protected List<String> secrets() {
        return List.of("Amy", "Smith", "98765");
    }
}
