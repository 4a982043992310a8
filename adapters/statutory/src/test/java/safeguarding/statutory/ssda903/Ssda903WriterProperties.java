package safeguarding.statutory.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.statutory.ssda903.Journeys.YEARS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import safeguarding.children.CareLeaver;
import safeguarding.children.CaseRecords;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.fact.Register;
import safeguarding.time.FinancialYear;

/** What is written as the returns of several years is read as the same records. */
class Ssda903WriterProperties {

    private static final List<Register<?>> REGISTERS = List.of(
            Person.PERSONS,
            LookedAfterEpisode.LOOKED_AFTER,
            LookedAfterReview.LOOKED_AFTER_REVIEWS,
            LookedAfterHealth.LOOKED_AFTER_HEALTH,
            CareLeaver.CARE_LEAVERS,
            Permanence.PERMANENCE,
            MissingEpisode.MISSING,
            SocialWorkerEpisode.SOCIAL_WORKER_EPISODES);

    private final Path folder = temporary();

    @Property(tries = 100)
    void threeYearsThatAreWrittenAreReadAsTheSameRecords(@ForAll("journeys") CaseRecords records) throws IOException {
        for (FinancialYear year : YEARS) {
            Path of = Files.createDirectories(folder.resolve(year.label()));
            assertThat(Ssda903Writer.of(year).write(records, of)).isEmpty();
        }

        CaseRecords read = Ssda903.of(YEARS.get(0), folder.resolve(YEARS.get(0).label()))
                .and(YEARS.get(1), folder.resolve(YEARS.get(1).label()))
                .and(YEARS.get(2), folder.resolve(YEARS.get(2).label()))
                .read();

        assertThat(read.problems()).isEmpty();
        for (Register<?> register : REGISTERS) {
            assertSame(register, read, records);
        }
    }

    private static <R> void assertSame(Register<R> register, CaseRecords read, CaseRecords written) {
        assertThat(read.rows(register)).as(register.name()).containsExactlyInAnyOrderElementsOf(written.rows(register));
    }

    @Provide
    Arbitrary<CaseRecords> journeys() {
        return Arbitraries.longs().map(seed -> Journeys.of(new Random(seed), 8));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ssda903");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterTry
    void clear() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
