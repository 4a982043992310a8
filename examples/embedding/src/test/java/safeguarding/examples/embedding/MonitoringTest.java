package safeguarding.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import safeguarding.time.FinancialYear;

class MonitoringTest {

    /** The figures of Aycliffe Secure Centre in the Durham report for 2019/20: 235 and 518 restraints, 52 and 37 injuries. */
    @Test
    void eachHalfYearTakesThePlaceOfTheOneBeforeAndASmallCountHasNoGauge() {
        FinancialYear year = FinancialYear.of("2019-20");
        var monitoring = new Monitoring(new SimpleMeterRegistry());

        monitoring.receive(year.firstHalf(), 235, 52);
        assertThat(monitoring.figures())
                .containsExactly(
                        "sec.injury.per100, 2019-20 H1, red: 22.1",
                        "sec.restraint.count, 2019-20 H1, not rated: 235.0");

        monitoring.receive(year.secondHalf(), 518, 37);
        assertThat(monitoring.figures())
                .containsExactly(
                        "sec.injury.per100, 2019-20 H2, green: 7.1",
                        "sec.restraint.count, 2019-20 H2, not rated: 518.0");

        monitoring.receive(FinancialYear.of("2020-21").firstHalf(), 400, 3);
        assertThat(monitoring.figures()).containsExactly("sec.restraint.count, 2020-21 H1, not rated: 400.0");
    }
}
