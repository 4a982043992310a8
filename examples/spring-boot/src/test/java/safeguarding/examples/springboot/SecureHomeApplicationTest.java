package safeguarding.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import safeguarding.time.FinancialYear;

class SecureHomeApplicationTest {

    /** 518 restraints and 37 injuries are those of the second half-year in the Durham report for 2019/20. */
    @Test
    void whatIsShownIsTheSameInTextAndGaugesAndASmallCountIsInNone() {
        try (ConfigurableApplicationContext context = SecureHomeApplication.start()) {
            String plenty = SecureHomeApplication.show(
                    context, FinancialYear.of("2019-20").secondHalf(), 518, 37);
            assertThat(plenty).contains("7.1 per 100 is below 10");
            assertThat(plenty).contains("""
                    Gauges
                      sec.injury.count, not rated: 37.0
                      sec.injury.per100, green: 7.1
                      sec.restraint.count, not rated: 518.0

                    A reading as JSON
                      {"line":"sec.injury.count","title":"Injuries from restraint",""").contains("\"figure\":\"37\"");

            String few = SecureHomeApplication.show(
                    context, FinancialYear.of("2020-21").firstHalf(), 400, 3);
            assertThat(few).contains("Gauges\n  sec.restraint.count, not rated: 400.0\n\n");
            assertThat(few).contains("\"figure\":\"a small count\"").doesNotContain("\"figure\":\"3\"");
        }
    }
}
