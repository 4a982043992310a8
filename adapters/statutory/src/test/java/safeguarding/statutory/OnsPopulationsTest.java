package safeguarding.statutory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Problem;

class OnsPopulationsTest {

    private static final String HEADER = "time_period,time_identifier,geographic_level,country_code,country_name,"
            + "region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate\n";
    private static final String DURHAM =
            "2019,Reporting year,Local authority,E92000001,England,E12000001,North East,840,"
                    + "E06000047,County Durham,";
    private static final Area COUNTY_DURHAM = Area.of("E06000047", "County Durham");

    @TempDir
    Path folder;

    @Test
    void everyRowOfThePublishedFileIsTaken() {
        Path file = Shared.dfe("ons-mid-year-0-17-2012-2023.csv");
        long notAvailable = Shared.read(file).stream()
                .filter(row -> row.get("population_estimate").equals("x"))
                .count();

        Facts facts = OnsPopulations.from(file, "ONS MYE 2023").read();

        assertThat(facts.problems()).isEmpty();
        assertThat(notAvailable).isEqualTo(21);
        assertThat(Shared.rows(file)).isEqualTo(1_967);
        assertThat(facts.populations()).hasSize(1_967 - 21);
    }

    /** Source: definitions.md section 2: mid-2019, 99,092. */
    @Test
    void aPopulationHasItsAgesYearAndVintage() {
        Facts facts = OnsPopulations.from(Shared.dfe("ons-mid-year-0-17-2012-2023.csv"), "ONS MYE 2023, rebased")
                .read();

        assertThat(facts.population(COUNTY_DURHAM, AgeBand.CHILDREN_0_TO_17, 2019))
                .contains(
                        new Population(COUNTY_DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS MYE 2023, rebased", 99_092));
        assertThat(facts.population(Area.of("E92000001", "England"), AgeBand.CHILDREN_0_TO_17, 2019)
                        .orElseThrow()
                        .people())
                .isEqualTo(11_790_492);
    }

    @Test
    void readsOtherAgesAndPassesOverEstimatesThatAreNotAvailable() throws IOException {
        Facts facts = read(DURHAM + "Aged 10 to 17,45000\n" + DURHAM + "people aged 0 to 25 years,x\n" + DURHAM
                + "Children aged 0 to 17 years,\n");

        assertThat(facts.problems()).isEmpty();
        assertThat(facts.populations())
                .containsExactly(new Population(COUNTY_DURHAM, AgeBand.of(10, 17), 2019, "ONS", 45_000));
    }

    @ParameterizedTest
    @CsvSource({
        "Children aged 0 to 17 years, '\"99,092\"', population_estimate",
        "Children aged 0 to 17 years, =99092, population_estimate",
        "Children aged 0 to 17 years, -1, population_estimate",
        "All children, 99092, age_group",
        "Children aged 17 to 0 years, 99092, age_group"
    })
    void aRowThatCannotBeReadIsAProblemAndTheOthersStand(String ages, String people, String column) throws IOException {
        Facts facts = read(DURHAM + ages + "," + people + "\n" + DURHAM + "Children aged 0 to 15 years,1000\n");

        assertThat(facts.populations()).hasSize(1);
        assertThat(facts.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("people.csv");
            assertThat(problem.row()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    @Test
    void ofTwoRowsThatDifferNeitherIsTaken() throws IOException {
        String row = DURHAM + "Children aged 0 to 17 years,";

        assertThat(read(row + "99092\n" + row + "99092\n").populations()).hasSize(1);
        Facts facts = read(row + "99092\n" + row + "50000\n");

        assertThat(facts.populations()).isEmpty();
        assertThat(facts.problems())
                .containsExactly(
                        new Problem(
                                "people.csv",
                                2,
                                "",
                                "says otherwise than row 3, which is about the same area, ages and year; neither is"
                                        + " taken"),
                        new Problem(
                                "people.csv",
                                3,
                                "",
                                "says otherwise than row 2, which is about the same area, ages and year; neither is"
                                        + " taken"));
    }

    @Test
    void populationsNeedTheirVintage() {
        assertThatThrownBy(() -> OnsPopulations.from(folder, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("vintage");
    }

    private Facts read(String rows) throws IOException {
        return OnsPopulations.from(Files.writeString(folder.resolve("people.csv"), HEADER + rows), "ONS")
                .read();
    }
}
