package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class ParentalRiskTest {

    @Test
    void theFiveFactorsOfTheDurhamReportReadAsStated() {
        assertThat(supplied(ParentalRisk.DOMESTIC_ABUSE, Supplied.stated("21"))).isEqualTo("21%");
        assertThat(supplied(ParentalRisk.MENTAL_HEALTH, Supplied.stated("17"))).isEqualTo("17%");
        assertThat(supplied(ParentalRisk.NEGLECT, Supplied.stated("14"))).isEqualTo("14%");
        assertThat(supplied(ParentalRisk.SUBSTANCE_MISUSE, Supplied.stated("11")))
                .isEqualTo("11%");
        assertThat(supplied(ParentalRisk.PARENTAL_CAPACITY, Supplied.stated("10")))
                .isEqualTo("10%");
    }
}
