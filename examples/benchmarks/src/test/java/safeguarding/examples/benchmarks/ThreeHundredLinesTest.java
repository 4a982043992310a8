package safeguarding.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import safeguarding.Publication;
import safeguarding.protect.Cell;
import safeguarding.report.HtmlReport;

class ThreeHundredLinesTest {

    @Test
    void aPageOfThreeHundredLinesIsSmallerThanAPhotograph() {
        Publication publication = ThreeHundredLines.publication();
        assertThat(publication.entries()).hasSize(300).anyMatch(entry -> entry.cell() instanceof Cell.Withheld);

        String page = HtmlReport.to(Path.of("unused.html")).print(publication);

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
        assertThat(page).contains("<figure>");
    }
}
