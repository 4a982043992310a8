package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
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
}
