package safeguarding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.engine.Origin;
import safeguarding.engine.Trace;
import safeguarding.fact.Facts;
import safeguarding.fact.Problem;
import safeguarding.fact.Slice;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Breakdown;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protection;
import safeguarding.text.Wording;
import safeguarding.time.ReportingPeriod;

/**
 * What a scorecard came to. It holds exact figures and is for those who may see the records; only {@link #publish} makes
 * something that may be shown. {@code toString} hides small numbers.
 *
 * @param scorecard the scorecard
 * @param periods the periods it was evaluated for
 * @param readings every line in every area, period and slice, in the scorecard's order
 * @param findings what the readings say, what needs attention first
 * @param problems what was refused of the facts
 * @param fromRecords whether any figure, earlier ones included, was made from records
 */
public record ScorecardResult(
        Scorecard scorecard,
        List<ReportingPeriod> periods,
        List<Reading> readings,
        List<Finding> findings,
        List<Problem> problems,
        boolean fromRecords) {

    /** Copies the lists. */
    public ScorecardResult {
        periods = List.copyOf(periods);
        readings = List.copyOf(readings);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }

    /**
     * The readings of a line.
     *
     * @throws IllegalArgumentException if the scorecard has no such line, listing the nearest
     */
    public List<Reading> line(String id) {
        List<Reading> found = readings.stream().filter(r -> r.line().equals(id)).toList();
        if (found.isEmpty() && scorecard.line(id).isEmpty()) {
            List<String> known =
                    scorecard.lines().stream().map(l -> l.indicator().id()).toList();
            throw new IllegalArgumentException(Wording.unknown("line", id, known));
        }
        return found;
    }

    /**
     * The readings of a line.
     *
     * @throws IllegalArgumentException if the scorecard has no such line
     */
    public List<Reading> line(Indicator indicator) {
        return line(indicator.id());
    }

    /** The total reading of a line for a period, if there is just one. */
    public Optional<Reading> reading(Indicator indicator, ReportingPeriod period) {
        List<Reading> found = line(indicator).stream()
                .filter(r -> r.period().equals(period) && r.slice().equals(Slice.TOTAL))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The readings with a status. */
    public Stream<Reading> rated(Rag rag) {
        return readings.stream()
                .filter(r -> r.verdict().map(Verdict::rag).filter(rag::equals).isPresent());
    }

    /**
     * The rows behind a reading, with whose they are: for those who may see the records, and who ask for it by name. There
     * are none behind one that was made from returns.
     *
     * @param reading one of the readings of this result
     * @param facts the facts it was made from
     * @throws IllegalArgumentException if the reading is not of this result
     */
    public Trace trace(Reading reading, Facts facts) {
        if (!readings.contains(reading)) {
            throw new IllegalArgumentException("the reading must be one of this result's");
        }
        if (reading.origin() == Origin.RETURNS || reading.origin() == Origin.NONE) {
            return Trace.none();
        }
        Optional<Breakdown> breakdown = scorecard.lines().stream()
                .filter(line -> line.indicator().equals(reading.indicator()))
                .flatMap(line -> line.breakdown().stream())
                .filter(parts -> parts.slices().contains(reading.slice()))
                .findFirst();
        return Trace.of(
                reading.indicator().figure(), breakdown, facts, reading.area(), reading.period(), reading.slice());
    }

    /**
     * What may be shown of this result under a protection, where nothing was published before.
     *
     * @throws safeguarding.protect.DisclosureException if a withheld count could be worked out whatever else is withheld;
     *     the message says what to roll up
     * @throws IllegalArgumentException if the protection does not allow facts of this kind
     */
    public Publication publish(Protection protection) {
        return publish(protection, Ledger.NONE);
    }

    /**
     * What may be shown of this result under a protection, to those who have what was published before: what differs by few
     * from what they have is withheld.
     *
     * @param earlier the editions that were published before; {@link Publication#edition} makes one
     * @throws safeguarding.protect.DisclosureException if a withheld count could be worked out whatever else is withheld;
     *     the message says what to roll up
     * @throws IllegalArgumentException if the protection does not allow facts of this kind
     */
    public Publication publish(Protection protection, Ledger earlier) {
        return publish(protection, earlier, Catalogue.of());
    }

    /**
     * The same, where earlier editions had lines that this scorecard has not.
     *
     * @param earlier the editions that were published before
     * @param definitions where those lines are found by id, so that what they show and withhold can be added up with what is
     *     shown now; the audit names the lines that are not found
     * @throws safeguarding.protect.DisclosureException if a withheld count could be worked out whatever else is withheld;
     *     the message says what to roll up
     * @throws IllegalArgumentException if the protection does not allow facts of this kind
     */
    public Publication publish(Protection protection, Ledger earlier, Catalogue definitions) {
        return Publishing.publish(this, protection, earlier, definitions);
    }

    /** A line for each reading, small numbers hidden. */
    @Override
    public String toString() {
        var text = new StringBuilder(scorecard.toString()).append('\n');
        readings.forEach(r -> text.append("  ").append(r).append('\n'));
        if (!problems.isEmpty()) {
            text.append("  ").append(Wording.count(problems.size(), "problem")).append(" with the facts\n");
        }
        return text.toString();
    }
}
