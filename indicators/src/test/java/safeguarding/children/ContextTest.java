package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.amongChildren;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.supplied;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Supplied;

class ContextTest {

    /**
     * Durham in the middle of 2018, as the Durham report prints it; the counts behind the percentage are made up: 446
     * / 2,000.
     */
    @Test
    void populationsAreThoseOfTheMiddleOfTheYear() {
        Facts facts = Facts.none()
                .withPopulations(List.of(
                        new Population(DURHAM, AgeBand.ALL_AGES, 2018, "ONS mid-2018", 526_980),
                        new Population(DURHAM, AgeBand.of(0, 15), 2018, "ONS mid-2018", 90_833)));

        assertThat(reads(Context.POPULATION, YEAR.previous().period(), facts)).isEqualTo("526,980 people");
        assertThat(reads(Context.POPULATION_0_TO_15, YEAR.previous().period(), facts))
                .isEqualTo("90,833 children");
    }

    /** 446 / 2,000 = 22.3%. */
    @Test
    void povertyAndDeprivationAreReturns() {
        assertThat(supplied(Context.POVERTY, Supplied.stated("22.3"))).isEqualTo("22.3%");
        assertThat(supplied(Context.POVERTY, Supplied.of(446, 2_000))).isEqualTo("22.3%");
        assertThat(supplied(Context.DEPRIVATION_RANK, Supplied.count(48))).isEqualTo("48 of 151");
    }

    /** Durham in the middle of 2019 as rebased after the census of 2021. */
    @Test
    void theChildrenOfRatesAreThoseUpTo17() {
        assertThat(reads(Context.POPULATION_0_TO_17, amongChildren(99_092, Facts.none())))
                .isEqualTo("99,092 children");
    }
}
