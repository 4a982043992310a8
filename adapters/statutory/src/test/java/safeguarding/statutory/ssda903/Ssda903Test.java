package safeguarding.statutory.ssda903;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.LegalPeriod;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.Placement;
import safeguarding.children.SocialWorkerEpisode;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.ReversalReason;
import safeguarding.children.code.Sex;
import safeguarding.children.code.WorkerChangeReason;
import safeguarding.fact.Problem;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;
import safeguarding.time.FinancialYear;

/** What the rows of the return become, file by file and from year to year. */
class Ssda903Test {

    private static final FinancialYear YEAR = FinancialYear.of("2018-19");
    private static final String EPISODES =
            "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN";
    private static final String HEADER = "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB";

    private static final String NOT_ALL_READ =
            "is empty and the next year's file does not have the episode, but not every"
                    + " row of that file could be read; it is left open";
    private static final String ROW_REFUSED =
            "is empty and the next year's file has the episode, or may have it, in a row"
                    + " that is refused; it is left open";

    @TempDir
    Path folder;

    private Path file(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    private static List<LookedAfterEpisode> episodes(CaseRecords records) {
        return records.rows(LookedAfterEpisode.LOOKED_AFTER);
    }

    private static List<String> told(CaseRecords records) {
        return records.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void theHeaderSaysWhoTheChildOfEachRowIs() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file("header.csv", HEADER, "7,1,05/11/2009,WBRI,X,,"),
                        file("episodes.csv", EPISODES, "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,"))
                .read();

        var child = new Child("7", LocalDate.of(2009, 11, 5), false, Sex.MALE, Ethnicity.WBRI, null);
        assertThat(records.rows(Person.PERSONS)).containsExactly(new Person(child, null, null));
        assertThat(episodes(records)).extracting(LookedAfterEpisode::child).containsExactly(child);
        assertThat(records.problems()).isEmpty();
    }

    @Test
    void anEpisodeThatEndsWithX1GoesOnWithTheNextOfThatDayAndShortBreaksAreNoCare() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,V3,N1,U6,PR1,03/05/2018,X1,,,,",
                                "7,03/05/2018,P,C1,N1,K2,PR1,01/06/2018,X1,,,,",
                                "7,01/06/2018,L,C2,N1,K2,PR1,01/09/2018,E4A,,,,"))
                .read();

        assertThat(records.rows(CarePeriod.CARE_PERIODS))
                .extracting(CarePeriod::started, CarePeriod::ended, CarePeriod::endReason)
                .containsExactly(tuple(LocalDate.of(2018, 5, 3), LocalDate.of(2018, 9, 1), EpisodeEndReason.E4A));
        assertThat(records.rows(Placement.PLACEMENTS))
                .extracting(Placement::type, Placement::started, Placement::shortBreak)
                .containsExactly(
                        tuple(PlacementType.U6, LocalDate.of(2018, 5, 1), true),
                        tuple(PlacementType.K2, LocalDate.of(2018, 5, 3), false));
        assertThat(records.rows(LegalPeriod.LEGAL_PERIODS))
                .extracting(LegalPeriod::status)
                .containsExactly(LegalStatus.V3, LegalStatus.C1, LegalStatus.C2);
    }

    @Test
    void theLaterEditionOfAnEpisodeStandsAndRepeatsCountOnce() throws IOException {
        Ssda903 both = Ssda903.of(
                        YEAR,
                        file(
                                "a/episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,01/06/2018,E5,,,,"))
                .and(
                        YEAR.next(),
                        file(
                                "b/episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,C1,N1,U6,PR1,02/05/2019,E4A,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,01/06/2018,E5,,,,"));
        var outcomes = new ArrayList<Outcome>();
        CaseRecords records = CaseRecords.gather(sink -> outcomes.add(both.to(sink)));

        assertThat(episodes(records))
                .extracting(row -> row.child().id(), LookedAfterEpisode::ended, LookedAfterEpisode::endReason)
                .containsExactly(
                        tuple("7", LocalDate.of(2019, 5, 2), EpisodeEndReason.E4A),
                        tuple("8", LocalDate.of(2018, 6, 1), EpisodeEndReason.E5));
        assertThat(outcomes.get(0).problems()).isEmpty();
        assertThat(outcomes.get(0).files())
                .containsExactly(
                        new ReadFile("episodes.csv", YEAR.next(), 2, 0, 0),
                        new ReadFile("episodes.csv", YEAR, 0, 2, 0));
    }

    @Test
    void whereAnEarlierYearSaysOtherwiseItIsRefusedAndTheProblemNamesTheYearAndTheColumn() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "a/episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,01/06/2018,E5,,,,"))
                .and(
                        YEAR.next(),
                        file(
                                "b/episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,C2,N1,U6,PR1,,,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,02/06/2018,E5,,,,"))
                .read();

        assertThat(episodes(records))
                .extracting(LookedAfterEpisode::legalStatus, LookedAfterEpisode::ended)
                .containsExactly(tuple(LegalStatus.C2, null), tuple(LegalStatus.C1, LocalDate.of(2018, 6, 2)));
        assertThat(told(records))
                .containsExactly(
                        "2018-19/episodes.csv row 2, LS: says otherwise than the return of a later year, which stands;"
                                + " the row is refused",
                        "2018-19/episodes.csv row 3, DEC: says otherwise than the return of a later year, which stands;"
                                + " the row is refused");
    }

    @Test
    void twoRowsOfOneFileThatContradictLeaveTheFirst() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                                "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                                "7,01/05/2018,S,C1,N1,K2,PR1,,,,,,"))
                .read();

        assertThat(episodes(records)).extracting(LookedAfterEpisode::placement).containsExactly(PlacementType.U6);
        assertThat(told(records))
                .containsExactly(
                        "episodes.csv row 4, PLACE: says otherwise than an earlier row of the same child and day,"
                                + " which stands; the row is refused");
    }

    @Test
    void anOpenEpisodeThatTheNextYearLeavesOutEndsOnTheFirstDayOfIt() throws IOException {
        CaseRecords records = Ssda903.of(YEAR, file("a/episodes.csv", EPISODES, "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,"))
                .and(YEAR.next(), file("b/episodes.csv", EPISODES, "8,01/05/2019,S,C1,N1,U6,PR1,,,,,,"))
                .read();

        assertThat(episodes(records))
                .extracting(row -> row.child().id(), LookedAfterEpisode::ended, LookedAfterEpisode::endReason)
                .containsExactly(tuple("8", null, null), tuple("7", LocalDate.of(2019, 4, 1), null));
        assertThat(told(records))
                .containsExactly("2018-19/episodes.csv row 2, DEC: is empty but the next year's file does not have the"
                        + " episode; it is taken to end on the first day of that year, without a reason");
    }

    /**
     * Closed on 1 April 2019 for want of a row in the next year, 7 would end before it starts. The day that 10 has in the
     * next year may stand for any, and so for the one of this year.
     */
    @Test
    void anEpisodeThatStartsAfterTheYearOfItsFileIsRefused() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "a/episodes.csv",
                                EPISODES,
                                "7,01/05/2019,S,C1,N1,U6,PR1,,,,,,",
                                "8,01/04/2019,S,C1,N1,U6,PR1,02/04/2019,E4A,,,,",
                                "9,31/03/2019,S,C1,N1,U6,PR1,,,,,,",
                                "10,31/03/2019,S,C1,N1,U6,PR1,,,,,,"))
                .and(YEAR.next(), file("b/episodes.csv", EPISODES, "10,01/04/2020,S,C1,N1,U6,PR1,,,,,,"))
                .read();

        assertThat(episodes(records))
                .extracting(row -> row.child().id(), LookedAfterEpisode::ended)
                .containsExactly(tuple("9", LocalDate.of(2019, 4, 1)), tuple("10", null));
        assertThat(told(records))
                .startsWith(
                        "2019-20/episodes.csv row 2, DECOM: must not be after the year of the return; the row is refused",
                        "2018-19/episodes.csv row 2, DECOM: must not be after the year of the return; the row is refused",
                        "2018-19/episodes.csv row 3, DECOM: must not be after the year of the return; the row is refused")
                .endsWith("2018-19/episodes.csv row 5, DEC: " + ROW_REFUSED)
                .hasSize(5);
    }

    /** The row is there, if out of order: to say that the child left care on 1 April would be untrue. */
    @Test
    void anOpenEpisodeWhoseRowOfTheNextYearIsRefusedIsLeftOpen() throws IOException {
        String open = ",01/05/2018,S,C1,N1,U6,PR1,,,,,,";
        CaseRecords records = Ssda903.of(
                        YEAR, file("a/episodes.csv", EPISODES, "6" + open, "7" + open, "8" + open, "9" + open))
                .and(
                        YEAR.next(),
                        file(
                                "b/episodes.csv",
                                EPISODES,
                                "6,01/05/2018,S,C1,N1,U6,PR1,31/02/2020,E4A,,,,",
                                "7,2018-05-01,S,C1,N1,U6,PR1,,,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,30/04/2018,E4A,,,,",
                                "9,01/06/2018,S,C1,N1,U6,PR1,31/02/2020,E4A,,,,"))
                .read();

        assertThat(episodes(records))
                .extracting(row -> row.child().id(), LookedAfterEpisode::ended)
                .containsExactly(
                        tuple("6", null), tuple("7", null), tuple("8", null), tuple("9", LocalDate.of(2019, 4, 1)));
        assertThat(told(records))
                .filteredOn(problem -> problem.startsWith("2018-19"))
                .containsExactly(
                        "2018-19/episodes.csv row 2, DEC: " + ROW_REFUSED,
                        "2018-19/episodes.csv row 3, DEC: " + ROW_REFUSED,
                        "2018-19/episodes.csv row 4, DEC: " + ROW_REFUSED,
                        "2018-19/episodes.csv row 5, DEC: is empty but the next year's file does not have the episode;"
                                + " it is taken to end on the first day of that year, without a reason");
    }

    /** Of a row that cannot be read nobody knows whose it is; so of rows behind a quote that is not closed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,01/05/2018,S,C1,N1,U6,PR1,,,,,",
                "8,\"01/05/2018,S,C1,N1,U6,PR1,,,,,,\n7,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                ",01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                "A-7,01/05/2018,S,C1,N1,U6,PR1,,,,,,"
            })
    void anOpenEpisodeIsLeftOpenWhereNotEveryRowOfTheNextYearCanBeRead(String row) throws IOException {
        CaseRecords records = Ssda903.of(YEAR, file("a/episodes.csv", EPISODES, "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,"))
                .and(YEAR.next(), file("b/episodes.csv", EPISODES, row))
                .read();

        assertThat(episodes(records))
                .singleElement()
                .satisfies(episode -> assertThat(episode.ended()).isNull());
        assertThat(told(records)).hasSize(2).contains("2018-19/episodes.csv row 2, DEC: " + NOT_ALL_READ);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<CHILD><HEADER><CHILDID>7</CHILDID></HEADER><EPISODE>",
                "<CHILD><HEADER><CHILDID>7</CHILDID></HEADER><EPISODE><DECOM>01/05/2018<b/></DECOM></EPISODE></CHILD>"
                        + "</EXPSSDA903>",
                "<CHILD><EPISODE><DECOM>01/05/2018</DECOM></EPISODE></CHILD></EXPSSDA903>"
            })
    void andSoItIsWhereTheNextYearIsInXml(String children) throws IOException {
        CaseRecords records = Ssda903.of(YEAR, file("a/episodes.csv", EPISODES, "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,"))
                .and(YEAR.next(), file("return.xml", "<EXPSSDA903>" + children))
                .read();

        assertThat(episodes(records))
                .singleElement()
                .satisfies(episode -> assertThat(episode.ended()).isNull());
        assertThat(told(records)).contains("2018-19/episodes.csv row 2, DEC: " + NOT_ALL_READ);
    }

    @Test
    void aCodeIsCheckedAgainstTheCodesOfTheFilesYear() throws IOException {
        String row = "7,01/05/2017,S,C1,N1,U6,PR1,01/06/2017,E45,CUSTOD,,,";

        CaseRecords of2018 = Ssda903.of(FinancialYear.of("2017-18"), file("episodes.csv", EPISODES, row))
                .read();
        CaseRecords of2019 =
                Ssda903.of(YEAR, file("episodes.csv", EPISODES, row)).read();

        assertThat(episodes(of2018)).extracting(LookedAfterEpisode::endReason).containsOnlyNulls();
        assertThat(told(of2018))
                .containsExactly(
                        "episodes.csv row 2, REC: is not a code of the return of 2017-18; it is not recorded",
                        "episodes.csv row 2, REASON_PLACE_CHANGE: is not a code of the return of 2017-18; it is not"
                                + " recorded");
        assertThat(episodes(of2019)).extracting(LookedAfterEpisode::endReason).containsExactly(EpisodeEndReason.E45);
        assertThat(of2019.problems()).isEmpty();
    }

    @Test
    void aRowWhoseEndCannotBeReadIsRefusedForItWouldLookOpen() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "episodes.csv",
                                EPISODES,
                                "7,01/05/2018,S,C1,N1,U6,PR1,31/06/2018,X1,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,30/04/2018,X1,,,,",
                                "9,2018-05-01,S,C1,N1,U6,PR1,,,,,,",
                                ",01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                                "10,,S,C1,N1,U6,PR1,,,,,,",
                                "11,01/05/2018,S,C1,N1,U6,PR1,,X1,,,,"))
                .read();

        assertThat(episodes(records))
                .extracting(row -> row.child().id(), LookedAfterEpisode::endReason)
                .containsExactly(tuple("11", null));
        assertThat(told(records))
                .containsExactly(
                        "episodes.csv row 2, DEC: must be a date that exists, written as 31/03/2019, from 1900 to 2199",
                        "episodes.csv row 3, DEC: must not be before DECOM; the row is refused",
                        "episodes.csv row 4, DECOM: must be a date that exists, written as 31/03/2019, from 1900 to 2199",
                        "episodes.csv row 5, CHILD: must be recorded; the row is refused",
                        "episodes.csv row 6, DECOM: must be recorded; the row is refused",
                        "episodes.csv row 7, REC: must be empty while DEC is; it is not recorded");
    }

    @Test
    void aChildIsUnaccompaniedUntilTheDayTheFileSays() throws IOException {
        Path episodes = file(
                "episodes.csv",
                EPISODES,
                "7,01/05/2018,S,C1,N1,U6,PR1,01/06/2018,X1,,,,",
                "7,01/06/2018,P,C1,N1,U6,PR1,,,,,,",
                "8,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                "9,01/05/2018,S,C1,N1,U6,PR1,,,,,,");
        Path uasc = file("uasc.csv", "CHILD,SEX,DOB,DUC", "7,1,01/01/2005,01/06/2018", "8,1,01/01/2005,");

        assertThat(episodes(Ssda903.of(YEAR, episodes, uasc).read()))
                .extracting(LookedAfterEpisode::unaccompanied)
                .containsExactly(true, false, true, false);
        assertThat(episodes(Ssda903.of(YEAR, episodes).read()))
                .extracting(LookedAfterEpisode::unaccompanied)
                .containsOnlyNulls();
    }

    /** 7 is in the file, 8 in a row that is refused, and 9 may have been behind the quote that is not closed. */
    @Test
    void whoIsNotReadOfTheUnaccompaniedIsNotRecordedAsAccompanied() throws IOException {
        Path episodes = file(
                "episodes.csv",
                EPISODES,
                "7,01/05/2018,S,C1,N1,U6,PR1,01/06/2018,X1,,,,",
                "7,01/06/2018,P,C1,N1,U6,PR1,,,,,,",
                "8,01/05/2018,S,C1,N1,U6,PR1,,,,,,",
                "9,01/05/2018,S,C1,N1,U6,PR1,,,,,,");
        String columns = "CHILD,SEX,DOB,DUC";
        String seven = "7,1,01/01/2005,01/06/2018";
        String eight = "8,1,01/01/2005,31/02/2018";

        assertThat(episodes(Ssda903.of(YEAR, episodes, file("uasc.csv", columns, seven, eight))
                        .read()))
                .extracting(LookedAfterEpisode::unaccompanied)
                .containsExactly(true, false, null, false);
        assertThat(episodes(Ssda903.of(YEAR, episodes, file("uasc.csv", columns, seven, eight, "9,\"1,,"))
                        .read()))
                .extracting(LookedAfterEpisode::unaccompanied)
                .containsExactly(true, false, null, null);
    }

    /** Of 7 every day is read. 8 has a row that is refused, and a row of 9 may be the one that lacks a cell. */
    @Test
    void whoWasLookedAfterAllYearIsNotDeniedWhereAnEpisodeMayBeUnread() throws IOException {
        String[] rows = {
            EPISODES,
            "7,01/04/2018,S,C1,N1,U6,PR1,,,,,,",
            "8,01/04/2018,S,C1,N1,U6,PR1,31/06/2018,X1,,,,",
            "8,30/06/2018,P,C1,N1,U6,PR1,,,,,,",
            "9,01/06/2018,P,C1,N1,U6,PR1,,,,,,"
        };
        String[] more = Arrays.copyOf(rows, rows.length + 1);
        more[rows.length] = "9,01/04/2018,S,C1,N1,U6,PR1,01/06/2018,X1,,,";
        Path health = file(
                "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
                "7,01/01/2010,,,,,,,,,,",
                "8,01/01/2010,,,,,,,,,,",
                "9,01/01/2010,,,,,,,,,,");

        assertThat(Ssda903.of(YEAR, file("episodes.csv", rows), health)
                        .read()
                        .rows(LookedAfterHealth.LOOKED_AFTER_HEALTH))
                .extracting(LookedAfterHealth::lookedAfterAllYear)
                .containsExactly(true, null, false);
        assertThat(Ssda903.of(YEAR, file("episodes.csv", more), health)
                        .read()
                        .rows(LookedAfterHealth.LOOKED_AFTER_HEALTH))
                .extracting(LookedAfterHealth::lookedAfterAllYear)
                .containsExactly(true, null, null);
    }

    @Test
    void theHealthReturnSaysWhoWasLookedAfterAllYear() throws IOException {
        Path episodes = file(
                "episodes.csv",
                EPISODES,
                "7,01/04/2018,S,C1,N1,U6,PR1,01/06/2018,X1,,,,",
                "7,01/06/2018,P,C1,N1,U6,PR1,,,,,,",
                "8,02/04/2018,S,C1,N1,U6,PR1,,,,,,",
                "9,01/04/2017,S,C1,N1,U6,PR1,01/06/2018,E4A,,,,",
                "9,01/06/2018,S,C1,N1,U6,PR1,,,,,,");
        Path health = file(
                "oc2.csv",
                "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,HEALTH_ASSESSMENT,"
                        + "SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
                "7,01/01/2010,40,,1,0,1,0,1,0,1,0",
                "8,01/01/2010,41,,,,,,,,,2",
                "9,01/01/2010,,SDQ1,,,,,,,,");

        CaseRecords records = Ssda903.of(YEAR, episodes, health).read();

        assertThat(records.rows(LookedAfterHealth.LOOKED_AFTER_HEALTH))
                .extracting(LookedAfterHealth::lookedAfterAllYear, LookedAfterHealth::score, LookedAfterHealth::on)
                .containsExactly(
                        tuple(true, 40, LocalDate.of(2019, 3, 31)),
                        tuple(false, null, LocalDate.of(2019, 3, 31)),
                        tuple(false, null, LocalDate.of(2019, 3, 31)));
        assertThat(records.rows(LookedAfterHealth.LOOKED_AFTER_HEALTH).get(0))
                .extracting(
                        LookedAfterHealth::convicted,
                        LookedAfterHealth::developmentChecked,
                        LookedAfterHealth::immunised,
                        LookedAfterHealth::dentalChecked,
                        LookedAfterHealth::healthAssessed,
                        LookedAfterHealth::substanceMisuse,
                        LookedAfterHealth::interventionReceived,
                        LookedAfterHealth::interventionOffered)
                .containsExactly(true, false, true, false, true, false, true, false);
        assertThat(told(records))
                .containsExactly(
                        "oc2.csv row 3, INTERVENTION_OFFERED: must be 1 for yes or 0 for no; it is not recorded",
                        "oc2.csv row 3, SDQ_SCORE: must be a whole number from 0 to 40; it is not recorded");
    }

    @Test
    void aCareLeaverIsDatedByTheBirthdayInTheYear() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "oc3.csv",
                                "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM",
                                "7,01/04/2000,YES,F1,B1",
                                "8,31/03/2000,YES,F1,B2",
                                "9,29/02/2000,YES,F1,0",
                                "10,,YES,F1,01"))
                .read();

        assertThat(records.rows(CareLeaver.CARE_LEAVERS))
                .extracting(CareLeaver::on, CareLeaver::suitable)
                .containsExactly(
                        tuple(LocalDate.of(2018, 4, 1), true),
                        tuple(LocalDate.of(2019, 3, 31), false),
                        tuple(LocalDate.of(2019, 3, 1), null),
                        tuple(LocalDate.of(2019, 3, 31), null));
        assertThat(told(records))
                .containsExactly("oc3.csv row 5, ACCOM: is not a code of the return of 2018-19; it is not recorded");
    }

    @Test
    void aPlanOfAdoptionTakesItsDaysFromTheEpisodes() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file(
                                "episodes.csv",
                                EPISODES,
                                "7,01/04/2018,S,C1,N1,U6,PR1,01/06/2018,X1,,,,",
                                "7,01/06/2018,P,E1,N1,A4,PR1,01/02/2019,E12,,,,",
                                "8,01/05/2018,S,C1,N1,U6,PR1,,,,,,"),
                        file(
                                "placed_for_adoption.csv",
                                "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED",
                                "7,01/01/2017,03/05/2018,,",
                                "8,01/01/2017,03/06/2018,04/08/2018,RD3"),
                        file(
                                "ad1.csv",
                                "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR",
                                "7,01/01/2017,03/05/2018,04/05/2018,0,2,MF,L11"))
                .read();

        List<Permanence> plans = records.rows(Permanence.PERMANENCE);
        assertThat(plans)
                .containsExactly(
                        new Permanence(
                                Child.of("7"),
                                LocalDate.of(2018, 5, 3),
                                LocalDate.of(2019, 2, 1),
                                true,
                                LocalDate.of(2018, 4, 1),
                                null,
                                LocalDate.of(2018, 5, 4),
                                null,
                                LocalDate.of(2018, 6, 1),
                                false,
                                null),
                        new Permanence(
                                Child.of("8"),
                                LocalDate.of(2018, 6, 3),
                                LocalDate.of(2018, 8, 4),
                                false,
                                LocalDate.of(2018, 5, 1),
                                null,
                                null,
                                null,
                                null,
                                null,
                                ReversalReason.RD3));
    }

    @Test
    void twoMissingEpisodesAndTwoWorkersOfOneDayAreBothTaken() throws IOException {
        CaseRecords records = Ssda903.of(
                        FinancialYear.of("2023-24"),
                        file(
                                "missing.csv",
                                "CHILD,DOB,MISSING,MIS_START,MIS_END",
                                "7,01/01/2010,M,01/05/2023,01/05/2023",
                                "7,01/01/2010,M,01/05/2023,03/05/2023",
                                "7,01/01/2010,M,01/05/2023,03/05/2023"),
                        file(
                                "social_worker.csv",
                                "CHILD,DOB,SW_ID,SW_DECOM,SW_DEC,SW_REASON",
                                "7,01/01/2010,AB1,01/05/2023,01/06/2023,MANAGE",
                                "7,01/01/2010,AB2,01/06/2023,,CHCHAN"))
                .read();

        assertThat(records.rows(MissingEpisode.MISSING))
                .extracting(MissingEpisode::ended, MissingEpisode::lookedAfter)
                .containsExactly(tuple(LocalDate.of(2023, 5, 1), true), tuple(LocalDate.of(2023, 5, 3), true));
        assertThat(records.rows(SocialWorkerEpisode.SOCIAL_WORKER_EPISODES))
                .extracting(SocialWorkerEpisode::ended, SocialWorkerEpisode::reason)
                .containsExactly(
                        tuple(LocalDate.of(2023, 6, 1), WorkerChangeReason.MANAGE),
                        tuple(null, WorkerChangeReason.CHCHAN));
    }

    @Test
    void aChildWhoIsNotInTheHeaderOrHasAnotherDayOfBirthThereIsToldOf() throws IOException {
        CaseRecords records = Ssda903.of(
                        YEAR,
                        file("header.csv", HEADER, "7,1,05/11/2009,WBRI,X,,"),
                        file(
                                "reviews.csv",
                                "CHILD,DOB,REVIEW,REVIEW_CODE",
                                "7,06/11/2009,01/05/2018,PN1",
                                "8,06/11/2009,01/05/2018,PN1",
                                "8,06/11/2009,02/05/2018,PN1"))
                .read();

        assertThat(told(records))
                .containsExactly(
                        "reviews.csv row 2, DOB: is not the day of birth that the header or an earlier row says, which"
                                + " stands",
                        "reviews.csv row 3, CHILD: is not in the header file; the row is taken");
    }

    @Test
    void theLatestHeaderThatSaysSomethingStands() throws IOException {
        CaseRecords records = Ssda903.of(YEAR, file("a/header.csv", HEADER, "7,1,05/11/2009,WBRI,X,,", "8,2,,NOBT,,,"))
                .and(YEAR.next(), file("b/header.csv", HEADER, "7,2,,WIRI,X,,", "8,2,06/11/2009,WBRI,,,"))
                .read();

        assertThat(records.rows(Person.PERSONS))
                .extracting(Person::child)
                .containsExactly(
                        new Child("7", LocalDate.of(2009, 11, 5), false, Sex.FEMALE, Ethnicity.WIRI, null),
                        new Child("8", LocalDate.of(2009, 11, 6), false, Sex.FEMALE, Ethnicity.WBRI, null));
        assertThat(told(records))
                .containsExactly(
                        "2018-19/header.csv row 2, SEX: says otherwise than the return of a later year, which stands",
                        "2018-19/header.csv row 2, ETHNIC: says otherwise than the return of a later year, which stands");
    }

    @Test
    void filesNamedByAYearAreOfTheYearThatStartsOrEndsInIt() throws IOException {
        file("2018-episodes.csv", EPISODES);
        file("2019-header.csv", HEADER);
        file("notes.csv", "a");

        assertThat(Ssda903.namedByStart(folder).years())
                .containsExactly(FinancialYear.of("2018-19"), FinancialYear.of("2019-20"));
        assertThat(Ssda903.namedByEnd(folder).years())
                .containsExactly(FinancialYear.of("2017-18"), FinancialYear.of("2018-19"));
    }

    @Test
    void whatIsNotAFileOfTheReturnOrIsThereTwiceIsSaidSo() throws IOException {
        Path notes = file("notes.csv", "a");
        Path one = file("a/episodes.csv", EPISODES);
        Path two = file("b/2018-episodes.csv", EPISODES);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ssda903.of(YEAR, notes))
                .withMessageStartingWith("notes.csv: is not a file of the return; these are header.csv, uasc.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ssda903.of(YEAR, one, two))
                .withMessage("2018-episodes.csv: the return of 2018-19 has this file already: episodes.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ssda903.of(YEAR, Files.createDirectory(folder.resolve("none"))))
                .withMessage("2018-19: there is no file of the return, such as episodes.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ssda903.namedByStart(folder.resolve("none")))
                .withMessageStartingWith("none: holds no file of the return with a year before its name");
    }

    @Test
    void aMissingColumnIsAnErrorThatNamesItAndFurtherColumnsArePassedOver() throws IOException {
        Path without = file("episodes.csv", EPISODES.replace(",DEC,", ",DED,"), "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,");
        Path further = file("a/episodes.csv", EPISODES + ",EXTRA", "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,,Amy");

        assertThatThrownBy(() -> Ssda903.of(YEAR, without).read())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("episodes.csv: row 1: the column 'dec' is missing;");
        assertThat(episodes(Ssda903.of(YEAR, further).read())).hasSize(1);
    }

    @Test
    void aFileBeyondALimitIsAnError() throws IOException {
        Path file = file(
                "episodes.csv", EPISODES, "7,01/05/2018,S,C1,N1,U6,PR1,,,,,,", "8,01/05/2018,S,C1,N1,U6,PR1,,,,,,");

        assertThatThrownBy(() ->
                        Ssda903.of(YEAR, file).within(Limits.USUAL.withRows(1)).read())
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("episodes.csv: has more than 1 row");
    }
}
