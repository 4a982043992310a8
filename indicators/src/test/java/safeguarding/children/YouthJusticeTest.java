package safeguarding.children;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.WorkedExample.DURHAM;
import static safeguarding.children.WorkedExample.YEAR;
import static safeguarding.children.WorkedExample.reads;
import static safeguarding.children.WorkedExample.supplied;

import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;

class YouthJusticeTest {

    /** 80 / 43,000 = 186.0 per 100,000, as LAIT has it for Durham; 5 / 43,000 = 0.1 per 1,000. */
    @Test
    void ratesArePerYoungPeopleAged10To17() {
        Facts facts = Facts.none()
                .with(
                        Return.of("yj.fte", DURHAM, YEAR.period(), Supplied.count(80)),
                        Return.of("yj.custody", DURHAM, YEAR.period(), Supplied.count(5)))
                .withPopulations(List.of(new Population(DURHAM, AgeBand.of(10, 17), 2019, "made up", 43_000)));

        assertThat(reads(YouthJustice.FIRST_TIME_ENTRANTS, facts)).isEqualTo("186.0 per 100,000");
        assertThat(reads(YouthJustice.CUSTODY_RATE, facts)).isEqualTo("0.1 per 1,000");
    }

    /** 41 / 125 = 32.8%, the share of Durham. */
    @Test
    void theOtherFiguresAreReturns() {
        assertThat(supplied(YouthJustice.REOFFENDING, Supplied.of(41, 125))).isEqualTo("32.8%");
        assertThat(supplied(YouthJustice.REMAND_NIGHTS, Supplied.count(310))).isEqualTo("310 bed-nights");
    }
}
