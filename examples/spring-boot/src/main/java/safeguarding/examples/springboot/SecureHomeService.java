package safeguarding.examples.springboot;

import org.springframework.stereotype.Service;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.micrometer.PublicationGauges;
import safeguarding.protect.Protection;
import safeguarding.time.ReportingPeriod;

/** Takes in a home's counts and publishes its scorecard to the application's meters. */
@Service
class SecureHomeService {

    private static final Area HOME = Area.named("A secure home");

    private final Scorecard card;
    private final Protection protection;
    private final PublicationGauges gauges;

    /** Each of these comes from the starter; the scorecard is {@code secure-home.json}. */
    SecureHomeService(Scorecard card, Protection protection, PublicationGauges gauges) {
        this.card = card;
        this.protection = protection;
        this.gauges = gauges;
    }

    /** What a period's counts come to; for those who may see the records. */
    ScorecardResult evaluate(ReportingPeriod period, long restraints, long injuries) {
        Facts facts = Facts.none()
                .with(
                        Return.of("sec.restraint.count", HOME, period, Supplied.count(restraints)),
                        Return.of("sec.injury.count", HOME, period, Supplied.count(injuries)));
        return card.evaluate(facts, period);
    }

    /** Lets out what may be shown of a result. */
    Publication publish(ScorecardResult result) {
        return result.publish(protection).to(gauges);
    }
}
