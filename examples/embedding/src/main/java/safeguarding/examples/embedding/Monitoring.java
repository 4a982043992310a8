package safeguarding.examples.embedding;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import safeguarding.Scorecard;
import safeguarding.children.SecureHome;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.judge.Bands;
import safeguarding.micrometer.PublicationGauges;
import safeguarding.protect.Protection;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * A scorecard in a monitoring system: what may be shown of it is a gauge for each indicator, area and status, and a further
 * publication takes the place of the one before.
 */
public final class Monitoring {

    private static final Area HOME = Area.named("A secure home");
    private static final Scorecard CARD = Scorecard.titled("Secure home")
            .line(SecureHome.RESTRAINT_COUNT)
            .line(SecureHome.INJURIES_PER_100, Bands.redAtOrAbove(20).amberAtOrAbove(10));

    private final MeterRegistry registry;
    private final PublicationGauges gauges = PublicationGauges.empty();

    /** Gauges in a registry. */
    public Monitoring(MeterRegistry registry) {
        this.registry = registry;
        gauges.bindTo(registry);
    }

    /** Publishes the restraints and injuries of a period to the gauges. */
    public void receive(ReportingPeriod period, long restraints, long injuries) {
        Facts facts = Facts.none()
                .with(
                        Return.of("sec.restraint.count", HOME, period, Supplied.count(restraints)),
                        Return.of("sec.injury.count", HOME, period, Supplied.count(injuries)));
        CARD.evaluate(facts, period).publish(Protection.SMALL_COUNTS).to(gauges);
    }

    /** The gauges of figures, in order of indicator. */
    public List<String> figures() {
        return registry.find("scorecard.figure").gauges().stream()
                .map(Monitoring::print)
                .sorted()
                .toList();
    }

    private static String print(Gauge gauge) {
        String tags = gauge.getId().getTags().stream()
                .filter(tag -> List.of("indicator", "period", "status").contains(tag.getKey()))
                .map(Tag::getValue)
                .collect(Collectors.joining(", "));
        return tags + ": " + gauge.value();
    }

    /** Sends two half-years and then one with a small count, of which there is no gauge. */
    public static void main(String[] args) {
        FinancialYear year = FinancialYear.of("2019-20");
        var monitoring = new Monitoring(new SimpleMeterRegistry());
        monitoring.receive(year.firstHalf(), 235, 52);
        print(year.firstHalf(), monitoring.figures());
        monitoring.receive(year.secondHalf(), 518, 37);
        print(year.secondHalf(), monitoring.figures());
        ReportingPeriod next = FinancialYear.of("2020-21").firstHalf();
        monitoring.receive(next, 400, 3);
        print(next, monitoring.figures());
    }

    private static void print(ReportingPeriod period, List<String> figures) {
        System.out.println(period.label());
        figures.forEach(figure -> System.out.println("  " + figure));
    }
}
