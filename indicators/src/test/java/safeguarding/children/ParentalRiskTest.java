package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.PlanRisk.PLAN_RISKS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.RiskFactor;
import safeguarding.fact.Facts;
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

    /** Ten factors recorded: four, two, one, one, one, and one other. The row without a factor is not in the base. */
    @Test
    void factorsAreSharesOfTheFactorsRecorded() {
        Facts facts = rows(
                PLAN_RISKS,
                risk("a", RiskFactor.DOMESTIC_ABUSE),
                risk("b", RiskFactor.DOMESTIC_ABUSE),
                risk("c", RiskFactor.DOMESTIC_ABUSE),
                risk("d", RiskFactor.DOMESTIC_ABUSE),
                risk("a", RiskFactor.MENTAL_HEALTH),
                risk("b", RiskFactor.MENTAL_HEALTH),
                risk("a", RiskFactor.NEGLECT),
                risk("a", RiskFactor.SUBSTANCE_MISUSE),
                risk("a", RiskFactor.PARENTAL_CAPACITY),
                risk("e", RiskFactor.OTHER),
                risk("f", null));

        assertThat(reads(ParentalRisk.DOMESTIC_ABUSE, facts)).isEqualTo("40.0%");
        assertThat(reads(ParentalRisk.MENTAL_HEALTH, facts)).isEqualTo("20.0%");
        assertThat(reads(ParentalRisk.NEGLECT, facts)).isEqualTo("10.0%");
        assertThat(reads(ParentalRisk.SUBSTANCE_MISUSE, facts)).isEqualTo("10.0%");
        assertThat(reads(ParentalRisk.PARENTAL_CAPACITY, facts)).isEqualTo("10.0%");
    }

    private static PlanRisk risk(String child, @Nullable RiskFactor factor) {
        return new PlanRisk(Child.of(child), on(2019, 6, 3), factor);
    }
}
