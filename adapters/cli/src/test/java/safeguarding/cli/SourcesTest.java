package safeguarding.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.children.CarePeriod;
import safeguarding.children.Person;
import safeguarding.children.Referral;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Rows;
import safeguarding.statutory.Progress;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class SourcesTest {

    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();

    @TempDir
    Path folder;

    @Test
    void filesAreToldApartByWhatIsInThemAndNotByTheirNames() {
        SomeFiles.census(folder.resolve("a.dat"), 1, 0);
        SomeFiles.returns(folder.resolve("b"));
        SomeFiles.write(folder.resolve("c.txt"), "\uFEFF\"time_period\",\"AGE_GROUP\",\"population_estimate\"\n");
        SomeFiles.write(folder.resolve("d"), "<!-- a comment --><EXPSSDA903></EXPSSDA903>");

        assertThat(Sources.of(folder).inputs())
                .extracting(Input::format)
                .containsExactly(Format.CIN_CENSUS, Format.SSDA903, Format.RETURNS, Format.POPULATIONS);
    }

    @Test
    void whatTheProgramWroteIsNotReadAgain() {
        SomeFiles.returns(folder.resolve("in/returns.csv"));
        Ran.scorecard(
                "report",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("in").toString());

        Sources sources = Sources.of(folder.resolve("in"));

        assertThat(sources.inputs()).singleElement().extracting(Input::format).isEqualTo(Format.RETURNS);
        assertThat(sources.passedOver())
                .contains(folder.resolve("in/scorecard.csv"), folder.resolve("in/scorecard.xlsx"));
    }

    @Test
    void theYearOfAReturnIsTakenFromItsFolder() {
        SomeFiles.return903(folder.resolve("ssda903-2018-19"));

        assertThat(Sources.of(folder).inputs())
                .singleElement()
                .hasToString("2 files in ssda903-2018-19: SSDA903 return of 2018-19 (told by its name)");
    }

    /** Of the episodes of the return two ended, both in 2019-20; they began in 2018-19. */
    @Test
    void elseTheYearOfAReturnIsThatInWhichMostOfItsEpisodesEnded() {
        SomeFiles.return903(folder.resolve("care"));

        assertThat(Sources.of(folder).load().inputs())
                .singleElement()
                .extracting(Input::words)
                .isEqualTo("SSDA903 return of 2019-20 (told by its dates)");
    }

    @Test
    void ofAReturnInBothFormsTheOneInXmlIsPassedOver() {
        Path care = SomeFiles.return903(folder.resolve("ssda903-2019-20"));
        Path xml = SomeFiles.write(care.resolve("return.xml"), "<EXPSSDA903></EXPSSDA903>");

        assertThat(Sources.of(folder).passedOver()).containsExactly(xml);
        assertThat(Sources.of(folder).inputs())
                .singleElement()
                .satisfies(input -> assertThat(input.files()).hasSize(2));
        assertThat(Sources.of(xml).inputs()).hasSize(1);
    }

    @Test
    void theYearOfAReturnInXmlIsToldByItsDatesToo() {
        Path file = SomeFiles.write(
                folder.resolve("return.xml"),
                "<EXPSSDA903><CHILD><EPISODE><DECOM>01/05/2016</DECOM><DEC>01/02/2018</DEC></EPISODE><EPISODE>"
                        + "<DECOM>01/05/2016</DECOM><DEC>31/03/2018</DEC></EPISODE></CHILD></EXPSSDA903>"
                        + " ".repeat(200_000));

        assertThat(ReturnYear.dated(file)).contains(FinancialYear.of("2017-18"));
    }

    @Test
    void aReturnWithoutADateSaysHowToTellItsYear() {
        SomeFiles.write(folder.resolve("care/header.csv"), "CHILD,SEX,DOB,ETHNIC\n");

        assertThatThrownBy(() -> Sources.of(folder).load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "header.csv: SSDA903 return: its year cannot be told from its dates; give it with"
                                + " --return-year 2019-20, or put it into a folder named after its year, such as ssda903-2019-20");
        assertThat(Sources.of(folder).returnOf(FinancialYear.of("2016-17")).inputs())
                .hasSize(1);
    }

    @Test
    void namesThatHoldAYearAreThoseOfTwoYearsInARow() {
        assertThat(ReturnYear.named("ssda903_2019_20")).contains(FinancialYear.of("2019-20"));
        assertThat(ReturnYear.named("extract-2020-03-31, 2018-19")).contains(FinancialYear.of("2018-19"));
        assertThat(ReturnYear.named("1999-00")).contains(FinancialYear.of("1999-00"));
        assertThat(ReturnYear.named("2019-episodes")).isEmpty();
        assertThat(ReturnYear.named("12019-20")).isEmpty();
    }

    @Test
    void recordsCoverTheYearsOfTheirReturns() {
        SomeFiles.census(folder.resolve("cin.xml"), 8, 2);
        SomeFiles.return903(folder.resolve("ssda903-2018-19"));

        Loaded loaded = Sources.of(folder).load();

        Area area = Area.of("840", "Local authority 840");
        assertThat(loaded.area()).contains(area);
        assertThat(loaded.facts().rows(Referral.REFERRALS, area).map(Rows::coverage))
                .contains(Coverage.of(YEAR));
        assertThat(loaded.facts().rows(CarePeriod.CARE_PERIODS, area).map(Rows::coverage))
                .contains(Coverage.of(YEAR.previous()));
        assertThat(loaded.periods()).containsExactly(YEAR);
    }

    /** Eight children of the census, of whom one is looked after too, and two who are looked after only. */
    @Test
    void aChildInTwoSourcesIsOnePerson() {
        SomeFiles.census(folder.resolve("cin.xml"), 7, 0);
        SomeFiles.return903(folder.resolve("ssda903-2019-20"));

        Loaded loaded = Sources.of(folder).load();

        assertThat(loaded.facts()
                        .rows(Person.PERSONS, loaded.area().orElseThrow())
                        .map(Rows::size))
                .contains(9);
    }

    @Test
    void theAreaIsThatOfTheCensusAsPopulationsHaveIt() {
        SomeFiles.census(folder.resolve("cin.xml"), 8, 2);
        SomeFiles.populations(folder.resolve("populations.csv"));

        Loaded loaded = Sources.of(folder).load();

        assertThat(loaded.area()).contains(Area.of("E06000047", "County Durham"));
        assertThat(loaded.facts().populations())
                .singleElement()
                .satisfies(one -> assertThat(one.people()).isEqualTo(99_092));
        assertThat(loaded.scorecard(loaded.periods()).line("ref.rate")).isPresent();
    }

    @Test
    void anAreaGivenByNameIsTakenAsPopulationsHaveIt() {
        SomeFiles.census(folder.resolve("cin.xml"), 8, 2);
        SomeFiles.populations(folder.resolve("populations.csv"));

        assertThat(Sources.of(folder).about(Area.named("county durham")).load().area())
                .contains(Area.of("E06000047", "County Durham"));
    }

    @Test
    void twoSourcesOfOneKindOfRecordAreRefused() {
        Path annexA = SharedFiles.path("data/annex-a/Annex_A.xlsx");
        Path census = SomeFiles.census(folder.resolve("cin.xml"), 8, 2);

        assertThatThrownBy(() -> Sources.of(census, annexA)
                        .extracted(LocalDate.of(2020, 3, 31))
                        .load())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching(
                        "both the children in need census and the Annex A hold records of '.*'; give one of them");
    }

    /** Ofsted asks for six months before the inspection. */
    @Test
    void anAnnexACoversTheSixMonthsUpToTheDayItWasDrawn() {
        Path workbook = SharedFiles.path("data/annex-a/Annex_A.xlsx");

        assertThatThrownBy(() -> Sources.of(workbook).load())
                .hasMessage("say on which day the Annex A was drawn, such as --extracted 2020-03-31");
        Loaded loaded =
                Sources.of(workbook).extracted(LocalDate.of(2020, 3, 31)).load();
        assertThat(loaded.periods()).containsExactly(FinancialYear.of("2019-20").secondHalf());
    }

    @Test
    void theStandardDatasetMustBeToldWhatItCovers() {
        SomeFiles.write(folder.resolve("ssd_person.csv"), "pers_person_id,pers_dob\nA1,2010-01-15\n");

        assertThatThrownBy(() -> Sources.of(folder).load()).hasMessageContaining("--covers 2019-20");
        assertThat(Sources.of(folder)
                        .extracted(LocalDate.of(2020, 3, 31))
                        .covering(Coverage.of(YEAR))
                        .load()
                        .facts()
                        .registers())
                .contains(Person.PERSONS);
    }

    @Test
    void theProgressOfEveryFileIsTold() {
        SomeFiles.census(folder.resolve("cin.xml"), 8, 2);
        var told = new java.util.LinkedHashSet<String>();
        Progress progress = (file, bytes, total, rows) -> told.add(file);

        Sources.of(folder).telling(progress).load();

        assertThat(told).containsExactly("cin.xml");
    }

    @Test
    void theFilesOfTheLibraryAreAllRecognised() {
        assertThat(Sources.of(
                                SharedFiles.path("data/cin-census/CIN_Census_2021.xml"),
                                SharedFiles.path("data/ssda903"),
                                SharedFiles.path("data/dfe/ons-mid-year-0-17-2012-2023.csv"))
                        .inputs())
                .extracting(Input::format)
                .containsExactly(Format.CIN_CENSUS, Format.SSDA903, Format.POPULATIONS);
    }

    /** Five years by the year each begins in, as the folder's own notes say. */
    @Test
    void yearsOfOneFolderAreToldByTheirDates() {
        List<Input> inputs =
                Sources.of(SharedFiles.path("data/ssda903-five-years")).load().inputs();

        assertThat(inputs)
                .extracting(input -> input.year().orElseThrow().label())
                .containsExactly("2017-18", "2018-19", "2019-20", "2020-21", "2021-22");
    }
}
