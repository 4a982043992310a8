package safeguarding.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import safeguarding.FindingRules;
import safeguarding.Line;
import safeguarding.Reading;
import safeguarding.Scorecard;
import safeguarding.children.ChildrenCatalogue;
import safeguarding.children.Headlines;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Register;
import safeguarding.fact.Return;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Polarity;
import safeguarding.judge.Judge;
import safeguarding.measure.Gap;
import safeguarding.time.Cadence;
import safeguarding.time.ReportingPeriod;

/**
 * What files held.
 *
 * @param facts the facts
 * @param inputs what was read, with the year of each where it has one
 * @param passedOver the files in folders that are nothing that is read
 * @param area the area of the records, or the one asked for; empty if there are only returns and none was asked for
 */
public record Loaded(Facts facts, List<Input> inputs, List<Path> passedOver, Optional<Area> area) {

    /** Gaps that say there is nothing to work a figure out from, whatever the rows say. */
    private static final Set<Gap> NOTHING_HELD = EnumSet.of(
            Gap.NOT_COVERED, Gap.NOT_SUPPLIED, Gap.INCOMPLETE_HISTORY, Gap.NO_POPULATION, Gap.NOT_YET_MATURE);

    /** What is late and not done, though its id does not say so. */
    private static final String LATE = "asm.overdue.open";

    /** Copies the lists. */
    public Loaded {
        inputs = List.copyOf(inputs);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * The period there is most to say of: the latest financial year that records cover, or all they cover if that is less
     * than a year; of returns alone, the latest year there are returns of, else their latest period.
     *
     * @throws IllegalArgumentException if there are neither records nor returns
     */
    public List<ReportingPeriod> periods() {
        Optional<Coverage> coverage = facts.registers().stream()
                .flatMap(register -> coverage(register).stream())
                .max((a, b) -> last(a).compareTo(last(b)));
        if (coverage.isPresent()) {
            return Sources.latest(coverage.get());
        }
        var periods = new TreeSet<ReportingPeriod>();
        facts.returns().stream().map(Return::period).forEach(periods::add);
        List<ReportingPeriod> years = periods.stream()
                .filter(period -> period.cadence().equals(Optional.of(Cadence.YEAR)))
                .toList();
        if (periods.isEmpty()) {
            throw new IllegalArgumentException("there are neither records nor returns in the files");
        }
        return List.of(years.isEmpty() ? periods.last() : years.get(years.size() - 1));
    }

    private Optional<Coverage> coverage(Register<?> register) {
        return facts.areas().stream()
                .flatMap(place -> facts.rows(register, place).stream())
                .map(rows -> rows.coverage())
                .findFirst();
    }

    private static LocalDate last(Coverage coverage) {
        return coverage.ranges().get(coverage.ranges().size() - 1).end();
    }

    /**
     * A scorecard of the {@linkplain Headlines headlines} that can be computed for these periods, and of what was returned.
     * One that is better one way is judged against its own past: red if it got worse by more than chance explains.
     */
    public Scorecard scorecard(List<ReportingPeriod> periods) {
        Set<String> returned = facts.returns().stream().map(Return::name).collect(Collectors.toUnmodifiableSet());
        Scorecard card = about(Scorecard.titled(
                "Scorecard" + area.map(place -> ", " + place.name()).orElse("")));
        List<Indicator> wanted = ChildrenCatalogue.CATALOGUE.indicators().stream()
                .filter(one -> Headlines.INDICATORS.contains(one) || returned.contains(one.id()))
                .toList();
        for (Indicator indicator : computed(wanted, periods)) {
            boolean context = indicator.polarity().equals(Polarity.CONTEXT_ONLY);
            Line line = Line.of(indicator);
            card = card.line(context ? line : line.judgedBy(Judge.significantlyWorseThanBefore()));
            if (indicator.id().equals(LATE)) {
                card = card.finding(FindingRules.overdue(indicator));
            }
        }
        return card;
    }

    /**
     * The indicators of the catalogue that can be computed for these periods, in its order: those for which there is
     * something to work them out from, whatever it comes to.
     */
    public List<Indicator> indicators(List<ReportingPeriod> periods) {
        return computed(ChildrenCatalogue.CATALOGUE.indicators(), periods);
    }

    /** Those of some indicators, one at least. */
    private List<Indicator> computed(List<Indicator> wanted, List<ReportingPeriod> periods) {
        Scorecard every = about(Scorecard.titled("Wanted").withHistoryOf(1)).lines(wanted);
        var computed = new LinkedHashSet<Indicator>();
        for (Reading reading : every.evaluate(facts, periods).readings()) {
            if (reading.figure().gap().filter(NOTHING_HELD::contains).isEmpty()) {
                computed.add(reading.indicator());
            }
        }
        return List.copyOf(computed);
    }

    private Scorecard about(Scorecard card) {
        return area.map(card::about).orElse(card);
    }

    /** The files of a format. */
    List<Path> files(Format format) {
        return inputs.stream()
                .filter(input -> input.format() == format)
                .flatMap(input -> input.files().stream())
                .toList();
    }

    /** Says how much there is, without any row. */
    @Override
    public String toString() {
        return facts.toString();
    }
}
