package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.PreProceedings.PRE_PROCEEDINGS;
import static safeguarding.children.WorkedExample.on;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.rows;
import static safeguarding.children.WorkedExample.supplied;
import static safeguarding.children.code.PreProceedingsOutcome.OTHER;
import static safeguarding.children.code.PreProceedingsOutcome.PROCEEDINGS;
import static safeguarding.children.code.PreProceedingsOutcome.STEPPED_DOWN;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import safeguarding.children.code.PreProceedingsOutcome;
import safeguarding.fact.Facts;
import safeguarding.fact.Supplied;

class CourtTest {

    /** Two open on 31 March; four ended, of which one stepped down. */
    @Test
    void preProceedingsAreOpenUntilTheDayTheyEnd() {
        Facts facts = rows(
                PRE_PROCEEDINGS,
                plo("open", null, null),
                plo("open too", on(2020, 4, 1), STEPPED_DOWN),
                plo("stepped down", on(2019, 10, 1), STEPPED_DOWN),
                plo("to court", on(2019, 10, 1), PROCEEDINGS),
                plo("not recorded", on(2019, 10, 1), null),
                plo("ended on the day", on(2020, 3, 31), OTHER));

        assertThat(reads(Court.OPEN_PRE_PROCEEDINGS, facts)).isEqualTo("2 children");
        assertThat(reads(Court.STEPPED_DOWN, facts)).isEqualTo("25.0%");
    }

    /** 216 x 10,000 / 99,092 = 21.8, as the Local Authority Interactive Tool has for Durham; 30 / 50 are made up. */
    @Test
    void applicationsAndProceedingsAreReturns() {
        assertThat(supplied(Court.APPLICATION_RATE, Supplied.of(216, 99_092))).isEqualTo("21.8 per 10,000");
        assertThat(supplied(Court.WITHIN_26_WEEKS, Supplied.of(30, 50))).isEqualTo("60.0%");
    }

    private static PreProceedings plo(
            String child, @Nullable LocalDate ended, @Nullable PreProceedingsOutcome outcome) {
        return new PreProceedings(Child.of(child), on(2019, 5, 1), ended, outcome);
    }
}
