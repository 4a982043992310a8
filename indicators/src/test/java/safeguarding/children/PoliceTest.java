package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.supplied;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;

class PoliceTest {

    /** 3,600 / 9,000 = 40%. */
    @Test
    void policeFiguresAreReturns() {
        assertThat(supplied(Police.OFFENCES_AGAINST_CHILDREN, Supplied.count(4200)))
                .isEqualTo("4,200 offences");
        assertThat(supplied(Police.DOMESTIC_ABUSE_WITH_CHILDREN, Supplied.of(3_600, 9_000)))
                .isEqualTo("40.0%");
    }

    /** 66 / 200 = 33%. */
    @Test
    void otherPoliceFiguresAreReturnsToo() {
        assertThat(supplied(Police.HELD_OVERNIGHT, Supplied.count(12))).isEqualTo("12 children");
        assertThat(supplied(Police.VULNERABILITY_NOTIFICATIONS, Supplied.count(900)))
                .isEqualTo("900 notifications");
        assertThat(supplied(Police.MARAC_REPEATS, Supplied.of(66, 200))).isEqualTo("33.0%");
    }

    /** 200 children of 100,000: 20 per 10,000. */
    @Test
    void childrenInCasesArePerChildrenWhoLiveThere() {
        Facts facts = Facts.none()
                .with(Return.of("pol.marac.children", DURHAM, YEAR.period(), Supplied.count(200)))
                .withPopulations(List.of(new Population(DURHAM, AgeBand.CHILDREN_0_TO_17, 2019, "made up", 100_000)));

        assertThat(reads(Police.MARAC_CHILDREN_RATE, facts)).isEqualTo("20.0 per 10,000");
    }
}
