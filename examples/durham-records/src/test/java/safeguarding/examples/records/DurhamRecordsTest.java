package safeguarding.examples.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Publication;
import safeguarding.Publication.Entry;
import safeguarding.ScorecardResult;
import safeguarding.children.CaseRecords;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.protect.Protection;

class DurhamRecordsTest {

    @TempDir
    static Path folder;

    private static CaseRecords records = CaseRecords.NONE;
    private static ScorecardResult result;

    @BeforeAll
    static void run() throws IOException {
        DurhamRecords.write(folder);
        records = DurhamRecords.read(folder);
        result = DurhamRecords.result(records);
    }

    @Test
    void theReturnsLieOnDiskAndAreReadWhole() throws IOException {
        assertThat(Files.size(folder.resolve("cin-census.xml"))).isGreaterThan(1_000_000);
        assertThat(folder.resolve("ssda903-2019-20").resolve("episodes.csv")).isNotEmptyFile();
        assertThat(records.problems()).isEmpty();
        assertThat(result.problems()).isEmpty();
    }

    /** What the Department for Education and the Local Authority Interactive Tool publish of Durham for 2019-20. */
    @Test
    void theScorecardReadsAsDurhamWasPublished() {
        Map<String, String> reads = result.readings().stream()
                .collect(Collectors.toMap(
                        reading -> reading.line(),
                        reading -> reading.indicator().unit().print(reading.figure())));

        assertThat(reads)
                .containsEntry("ref.rate", "600.4")
                .containsEntry("ref.rereferral.12m.pct", "27.9%")
                .containsEntry("asm.45wd.pct", "92.8%")
                .containsEntry("asm.median.days", "28")
                .containsEntry("s47.rate", "167.4")
                .containsEntry("icpc.rate", "75.0")
                .containsEntry("icpc.15wd.pct", "83.3%")
                .containsEntry("cpp.rate", "44.7")
                .containsEntry("cpp.start.rate", "67.9")
                .containsEntry("cpp.end.rate", "64.2")
                .containsEntry("cpp.repeat.ever.pct", "21.2%")
                .containsEntry("cpp.review.timely.pct", "99.0%")
                .containsEntry("cla.rate", "92")
                .containsEntry("cla.3place.pct", "8.2%");
    }

    @Test
    void eachFigureStandsBesideEnglandTheRegionAndTheNeighbours() {
        Publication publication = result.publish(Protection.SMALL_COUNTS);
        Entry plans = entry(publication, "cpp.rate");

        assertThat(plans.beside())
                .extracting(beside -> beside.name() + " " + plans.print(beside.cell()))
                .startsWith("Durham, published 44.7", "England 43.7", "North East 71")
                .hasSize(DurhamRecords.BESIDE.size());
        assertThat(DurhamRecords.beside(publication)).contains("Neighbours", "Children subject to a plan per 10,000");
        assertThat(DurhamRecords.years(ChildrenCatalogue.CATALOGUE.get("cpp.rate")))
                .containsPattern("England +37\\.9 .* 41\\.6")
                .contains("2012-13", "2023-24");
    }

    /** 27.9% of 5,949 (26.8 to 29.1) beside England's 22.6%, 92.8% of assessments in time beside 84%, 21.2% beside 21.9%. */
    @Test
    void whatIsToldFromEnglandIsRatedAndWhatIsNotIsAmber() {
        Publication publication = result.publish(Protection.SMALL_COUNTS);

        assertThat(rag(publication, "ref.rereferral.12m.pct")).isEqualTo(Rag.RED);
        assertThat(rag(publication, "asm.45wd.pct")).isEqualTo(Rag.GREEN);
        assertThat(rag(publication, "cpp.repeat.ever.pct")).isEqualTo(Rag.AMBER);
    }

    /** 3 of the 300 plans to be reviewed were not reviewed in time. */
    @Test
    void aShareThatLeavesAFewOutIsWithheld() {
        assertThat(entry(result.publish(Protection.SMALL_COUNTS), "cpp.review.timely.pct")
                        .reads())
                .isEqualTo("c");
    }

    private static Entry entry(Publication publication, String id) {
        return publication.entries().stream()
                .filter(entry -> entry.indicator().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Rag rag(Publication publication, String id) {
        return entry(publication, id).verdict().map(Verdict::rag).orElseThrow();
    }
}
