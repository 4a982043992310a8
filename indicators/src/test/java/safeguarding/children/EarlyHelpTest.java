package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class EarlyHelpTest {

    /** 120 / 120. */
    @Test
    void onlineReferralsAreAPercentageOfAll() {
        assertThat(supplied(EarlyHelp.ONLINE_REFERRALS, Supplied.of(120, 120))).isEqualTo("100.0%");
    }
}
