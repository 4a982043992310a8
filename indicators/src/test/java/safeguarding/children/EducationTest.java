package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class EducationTest {

    /** 64 / 72,727 = 0.088%, which is 0.09% to two decimals; 18 / 24 = 75%. */
    @Test
    void exclusionsArePrintedToTwoDecimals() {
        assertThat(supplied(Education.PERMANENT_EXCLUSIONS, Supplied.of(64, 72_727)))
                .isEqualTo("0.09%");
        assertThat(supplied(Education.OPERATION_ENCOMPASS, Supplied.count(1250)))
                .isEqualTo("1,250 notifications");
        assertThat(supplied(Education.EXCLUDED_AND_KNOWN, Supplied.of(18, 24))).isEqualTo("75.0%");
    }
}
