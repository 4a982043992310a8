package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class AuditTest {

    /** The Durham report prints 4, 26 and 4; the others are made up: 18 / 20 = 90%, 12 / 12. */
    @Test
    void auditsAreReturns() {
        assertThat(supplied(Audit.MULTI_AGENCY_AUDITS, Supplied.count(4))).isEqualTo("4 audits");
        assertThat(supplied(Audit.SINGLE_AGENCY_REVIEWS, Supplied.count(26))).isEqualTo("26 reviews");
        assertThat(supplied(Audit.REPORTING_AGENCIES, Supplied.count(4))).isEqualTo("4 agencies");
        assertThat(supplied(Audit.SECTION_11_RETURNS, Supplied.of(18, 20))).isEqualTo("90.0%");
        assertThat(supplied(Audit.CHALLENGE_PLEDGE, Supplied.of(12, 12))).isEqualTo("100.0%");
    }
}
