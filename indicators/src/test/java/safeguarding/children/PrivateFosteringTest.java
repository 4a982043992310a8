package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class PrivateFosteringTest {

    @Test
    void arrangementsReadAsTheDurhamReportPrintsThem() {
        assertThat(supplied(PrivateFostering.ARRANGEMENTS, Supplied.count(11))).isEqualTo("11 children");
    }
}
