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

    /** 1,225 / 86,500 = 141.6 per 10,000; 80 / 99,092 = 80.7 per 100,000; 45 / 180 = 25%; 17 / 5,000 = 3.4 per 1,000. */
    @Test
    void eachRateHasItsOwnAgesAndScale() {
        assertThat(supplied(Health.INJURY_ADMISSIONS, Supplied.of(1_225, 86_500)))
                .isEqualTo("141.6 per 10,000");
        assertThat(supplied(Health.MENTAL_HEALTH_ADMISSIONS, Supplied.of(80, 99_092)))
                .isEqualTo("80.7 per 100,000");
        assertThat(supplied(Health.MENTAL_HEALTH_WAITS, Supplied.of(45, 180))).isEqualTo("25.0%");
        assertThat(supplied(Health.SELF_HARM_ATTENDANCES, Supplied.count(210))).isEqualTo("210 attendances");
        assertThat(supplied(Health.INFANT_DEATHS, Supplied.of(17, 5_000))).isEqualTo("3.4 per 1,000");
    }
}
