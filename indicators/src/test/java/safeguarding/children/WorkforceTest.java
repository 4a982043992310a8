package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.supplied;

import org.junit.jupiter.api.Test;
import safeguarding.fact.Supplied;

class WorkforceTest {

    @Test
    void responsesAreAReturn() {
        assertThat(supplied(Workforce.PRACTITIONER_SURVEY, Supplied.count(340))).isEqualTo("340 responses");
    }
}
