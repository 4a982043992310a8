package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.given;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.PartnerKind;
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

    /** 171,604 + 29,285 = 200,889; the year before 200,000: 889 / 200,000 = 0.4%. What is not recorded adds nothing. */
    @Test
    void contributionsFromRecordsAddUp() {
        Facts facts = rows(
                BudgetLine.CONTRIBUTIONS,
                new BudgetLine("a", on(2019, 4, 1), PartnerKind.AUTHORITY, 171_604),
                new BudgetLine("b", on(2020, 3, 31), PartnerKind.POLICE, 29_285),
                new BudgetLine("c", on(2019, 6, 1), PartnerKind.HEALTH, null),
                new BudgetLine("a", on(2018, 4, 1), PartnerKind.AUTHORITY, 200_000));

        assertThat(reads(Budget.CONTRIBUTIONS, facts)).isEqualTo("£200,889");
        assertThat(reads(Budget.CHANGE, facts)).isEqualTo("+0.4%");
    }
}
