package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class AllegationsTest {

    @Test
    void referralsAreAReturn() {
        assertThat(supplied(Allegations.REFERRALS, Supplied.count(210))).isEqualTo("210 referrals");
    }
}
