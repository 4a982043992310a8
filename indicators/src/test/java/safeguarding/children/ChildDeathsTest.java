package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class ChildDeathsTest {

    @Test
    void deathsAreAReturn() {
        assertThat(supplied(ChildDeaths.NOTIFIED, Supplied.count(28))).isEqualTo("28 deaths");
    }
}
