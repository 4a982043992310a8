package safeguarding.examples.embedding;

import static safeguarding.judge.Tolerance.tolerance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import safeguarding.Reading;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.children.Restraint;
import safeguarding.children.SecureHome;
import safeguarding.children.code.PlacementBasis;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.judge.Bands;
import safeguarding.judge.Judge;
import safeguarding.judge.Rag;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * A service that holds a secure home's records: rows come in, a result goes out, and each line that turns red raises an
 * alert once.
 */
public final class Embedding {

    private static final Area HOME = Area.named("A secure home");

    // tag::embedding[]
    private static final Scorecard CARD = Scorecard.titled("Secure home")
            .line(SecureHome.RESTRAINT_COUNT, Judge.noWorseThanBefore(tolerance(10)))
            .line(SecureHome.INJURIES_PER_100, Bands.redAtOrAbove(20).amberAtOrAbove(10));

    private final List<Restraint> rows = new ArrayList<>();
    private final Set<String> alerted = new LinkedHashSet<>();

    /** Takes in the rows of a day and tells of each line that is red for the first time. */
    public List<String> receive(List<Restraint> more, ReportingPeriod period, LocalDate upTo) {
        rows.addAll(more);
        Facts facts = Facts.none()
                .with(Restraint.RESTRAINTS, HOME, Coverage.of(period.previous().start(), upTo), rows);
        ScorecardResult result = CARD.evaluate(facts, period);
        return result.rated(Rag.RED).filter(this::isNew).map(Embedding::alert).toList();
    }
    // end::embedding[]

    private boolean isNew(Reading reading) {
        return alerted.add(reading.line() + " " + reading.period().label());
    }

    private static String alert(Reading reading) {
        return "Alert: " + reading.indicator().title() + ", " + reading.period().label() + ": "
                + reading.verdict().map(v -> v.because()).orElse("");
    }

    /** Sends three batches of made-up rows. */
    public static void main(String[] args) {
        ReportingPeriod half = FinancialYear.of("2019-20").secondHalf();
        var service = new Embedding();
        LocalDate before = half.previous().start();
        print(service.receive(made(before, 40, 5), half, half.start()));
        print(service.receive(made(half.start(), 60, 9), half, half.end()));
        print(service.receive(List.of(), half, half.end()));
    }

    private static List<Restraint> made(LocalDate from, int count, int everyInjured) {
        var made = new ArrayList<Restraint>();
        for (int i = 0; i < count; i++) {
            int injuries = i % everyInjured == 0 ? 1 : 0;
            made.add(new Restraint(
                    "child-" + i % 7, from.plusDays(i), PlacementBasis.values()[i % 2], injuries, injuries, 0, 0));
        }
        return made;
    }

    private static void print(List<String> alerts) {
        System.out.println(alerts.isEmpty() ? "Nothing new." : String.join("\n", alerts));
    }
}
