package safeguarding.examples.springboot;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Collectors;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import safeguarding.Publication;
import safeguarding.ScorecardResult;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import tools.jackson.databind.json.JsonMapper;

/**
 * An application that has the starter on its class path: the scorecard is a JSON resource, the policy a property, JSON hides
 * small numbers, and what is published is among the application's meters. It is run without a web server, so that it ends.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class SecureHomeApplication {

    /** For Spring. */
    SecureHomeApplication() {}

    /** Shows a half-year with 37 injuries and then one with 3. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = start()) {
            FinancialYear year = FinancialYear.of("2019-20");
            System.out.println(show(context, year.secondHalf(), 518, 37));
            System.out.println(show(context, FinancialYear.of("2020-21").firstHalf(), 400, 3));
        }
    }

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(SecureHomeApplication.class)
                .web(WebApplicationType.NONE)
                .run();
    }

    static String show(ConfigurableApplicationContext context, ReportingPeriod period, long restraints, long injuries) {
        SecureHomeService service = context.getBean(SecureHomeService.class);
        ScorecardResult result = service.evaluate(period, restraints, injuries);
        Publication publication = service.publish(result);
        String gauges = context.getBean(MeterRegistry.class).find("scorecard.figure").gauges().stream()
                .map(SecureHomeApplication::print)
                .sorted()
                .collect(Collectors.joining("\n"));
        String json = context.getBean(JsonMapper.class)
                .writeValueAsString(result.readings().get(1));
        return publication.print() + "\nGauges\n" + gauges + "\n\nA reading as JSON\n  " + json + "\n";
    }

    private static String print(Gauge gauge) {
        return "  " + gauge.getId().getTag("indicator") + ", " + gauge.getId().getTag("status") + ": " + gauge.value();
    }
}
