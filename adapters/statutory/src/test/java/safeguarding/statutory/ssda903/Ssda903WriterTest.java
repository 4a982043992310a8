package safeguarding.statutory.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.children.CareLeaver;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.Person;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.EpisodeStartReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementChangeReason;
import safeguarding.children.code.PlacementProvider;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;
import safeguarding.time.FinancialYear;

/** The files as they are written. */
class Ssda903WriterTest {

    private static final FinancialYear YEAR = FinancialYear.of("2018-19");
    private static final Child ANN = new Child("1", LocalDate.of(2004, 2, 29), false, Sex.FEMALE, Ethnicity.WBRI, null);
    private static final LookedAfterEpisode FIRST = new LookedAfterEpisode(
            ANN,
            LocalDate.of(2018, 5, 1),
            LocalDate.of(2018, 6, 1),
            EpisodeStartReason.S,
            LegalStatus.C1,
            PrimaryNeed.N1,
            PlacementType.U6,
            PlacementProvider.PR1,
            EpisodeEndReason.X1,
            PlacementChangeReason.CARPL,
            true,
            null);
    private static final LookedAfterEpisode SECOND = new LookedAfterEpisode(
            ANN,
            LocalDate.of(2018, 6, 1),
            LocalDate.of(2019, 4, 2),
            EpisodeStartReason.P,
            LegalStatus.C2,
            PrimaryNeed.N1,
            PlacementType.K2,
            PlacementProvider.PR4,
            EpisodeEndReason.E45,
            null,
            false,
            null);
    private static final CareLeaver LEAVER = new CareLeaver(
            ANN,
            LocalDate.of(2019, 3, 1),
            null,
            InTouch.YES,
            LeaverActivity.F1,
            LeaverAccommodation.B,
            true,
            null,
            null);
    private static final CaseRecords RECORDS = CaseRecords.NONE
            .with(Person.PERSONS, List.of(new Person(ANN, null, null)))
            .with(LookedAfterEpisode.LOOKED_AFTER, List.of(FIRST, SECOND))
            .with(CareLeaver.CARE_LEAVERS, List.of(LEAVER));

    @TempDir
    Path folder;

    @Test
    void aYearsFilesHoldItsRowsAndNoEndAfterIt() throws IOException {
        assertThat(Ssda903Writer.of(YEAR).write(RECORDS, folder)).isEmpty();

        assertThat(Files.readString(folder.resolve("episodes.csv"))).isEqualTo("""
                        CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN
                        1,01/05/2018,S,C1,N1,U6,PR1,01/06/2018,X1,CARPL,,,
                        1,01/06/2018,P,C2,N1,K2,PR4,,,,,,
                        """);
        assertThat(Files.readString(folder.resolve("header.csv"))).isEqualTo("""
                        CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB
                        1,2,29/02/2004,WBRI,,,
                        """);
        assertThat(Files.readString(folder.resolve("uasc.csv"))).isEqualTo("""
                        CHILD,SEX,DOB,DUC
                        1,2,29/02/2004,01/06/2018
                        """);
        assertThat(Files.readString(folder.resolve("oc3.csv"))).isEqualTo("""
                        CHILD,DOB,IN_TOUCH,ACTIV,ACCOM
                        1,29/02/2004,YES,F1,B1
                        """);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "header.csv",
                            "episodes.csv",
                            "uasc.csv",
                            "reviews.csv",
                            "missing.csv",
                            "oc2.csv",
                            "oc3.csv",
                            "ad1.csv",
                            "placed_for_adoption.csv",
                            "previous_permanence.csv");
        }
    }

    @Test
    void theNextYearEndsWhatWasOpenAndBothAreReadAsTheRecords() throws IOException {
        Path next = Files.createDirectory(folder.resolve("next"));
        Ssda903Writer.of(YEAR).write(RECORDS, folder);
        Ssda903Writer.of(YEAR.next()).write(RECORDS, next);

        CaseRecords read = Ssda903.of(YEAR, folder).and(YEAR.next(), next).read();

        assertThat(read.problems()).isEmpty();
        assertThat(read.rows(LookedAfterEpisode.LOOKED_AFTER)).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(read.rows(CareLeaver.CARE_LEAVERS)).containsExactly(LEAVER);
        assertThat(read.rows(Person.PERSONS)).containsExactly(new Person(ANN, null, null));
    }

    @Test
    void whatTheReturnOfTheYearHasNoCodeForIsLeftBlankAndToldOf() {
        List<Problem> problems = Ssda903Writer.of(YEAR.previous())
                .write(
                        CaseRecords.NONE.with(
                                LookedAfterEpisode.LOOKED_AFTER,
                                List.of(
                                        new LookedAfterEpisode(
                                                Child.of("Ann Other"),
                                                LocalDate.of(2017, 5, 1),
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null),
                                        new LookedAfterEpisode(
                                                ANN,
                                                LocalDate.of(2017, 5, 1),
                                                null,
                                                null,
                                                null,
                                                null,
                                                PlacementType.K3,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null))),
                        folder);

        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "episodes.csv row 2, CHILD: must be letters and digits; the row is not written",
                        "episodes.csv row 2, PLACE: is not a code of the return of 2017-18; left blank");
    }
}
