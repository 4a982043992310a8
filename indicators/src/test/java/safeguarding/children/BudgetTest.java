package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.supplied;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Supplied;

class BudgetTest {

    /** 312,728 / 99,092 = 3.16 pounds a child, and no change on the year before. */
    @Test
    void contributionsReadAsTheDurhamReportPrintsThem() {
        Facts facts = Facts.none()
                .with(
                        given(Budget.CONTRIBUTIONS, YEAR.previous().period(), Supplied.count(312_728)),
                        given(Budget.CONTRIBUTIONS, YEAR.period(), Supplied.count(312_728)))
                .withPopulations(List.of(new Population(
                        DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "ONS mid-year estimates, rebased", 99_092)));

        assertThat(reads(Budget.CONTRIBUTIONS, facts)).isEqualTo("£312,728");
        assertThat(reads(Budget.PER_CHILD, facts)).isEqualTo("£3.16");
        assertThat(reads(Budget.CHANGE, facts)).isEqualTo("0.0%");
    }

    /** 171,604 / 312,728 = 54.9%, the council's share. */
    @Test
    void aPartnersShareIsAPercentageOfAll() {
        assertThat(supplied(Budget.PARTNER_SHARE, Supplied.of(171_604, 312_728)))
                .isEqualTo("54.9%");
    }
}
