package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class HealthTest {

    /** 420 / 96,000 x 100,000 = 437.5; 300 / 6,000 = 5%. The Durham report prints 65 delegates. */
    @Test
    void healthFiguresAreReturns() {
        assertThat(supplied(Health.SELF_HARM_ADMISSIONS, Supplied.of(420, 96_000)))
                .isEqualTo("437.5 per 100,000");
        assertThat(supplied(Health.WAS_NOT_BROUGHT, Supplied.of(300, 6_000))).isEqualTo("5.0%");
        assertThat(supplied(Health.DENTAL_CONFERENCE, Supplied.count(65))).isEqualTo("65 delegates");
        assertThat(supplied(Health.SARC_EXAMINATIONS, Supplied.count(48))).isEqualTo("48 children");
    }
}
