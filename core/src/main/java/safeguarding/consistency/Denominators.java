package safeguarding.consistency;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import safeguarding.consistency.Contradiction.Known;
import safeguarding.fact.AgeBand;
import safeguarding.fact.Area;
import safeguarding.stats.Published;
import safeguarding.stats.Reconcile;
import safeguarding.time.ReportingPeriod;

/** The bases that counts and their rates imply, against populations that are printed and against one another. */
final class Denominators {
    /** A population is not compared with a rate further from it in time. */
    private static final int YEARS = 3;

    private Denominators() {}

    /** A rate of a count, and the people that it may be of. */
    private record Implied(PublishedFigure rate, PublishedFigure count, AgeBand ages, Range people) {
        Known known() {
            return Known.of("people aged " + ages + " that are implied", people);
        }

        /** For instance "444 at 50 per 10,000 implies 87,921 to 89,696 people aged 0-18". */
        String words() {
            return count.printed().print() + " at " + rate.printed().print() + " implies " + known().range()
                    + " people aged " + ages;
        }
    }

    /** Rates of one place and time and of the same ages are of the same people. */
    private record Base(Area area, ReportingPeriod period, AgeBand ages) {}

    static void check(Book book, Consumer<Contradiction> found) {
        List<PublishedFigure> populations =
                book.figures().filter(PublishedFigure::isPopulation).toList();
        var bases = new LinkedHashMap<Base, List<Implied>>();
        book.figures()
                .filter(figure ->
                        !figure.printed().isPlain() && !figure.printed().isPercent())
                .forEach(rate -> book.named(rate.ties().count())
                        .filter(count -> count.printed().isExactCount())
                        .ifPresent(count -> implied(rate, count, found).ifPresent(implied -> {
                            againstPopulations(implied, populations, found);
                            var base = new Base(
                                    rate.subject().area(), rate.subject().period(), implied.ages());
                            bases.computeIfAbsent(base, b -> new ArrayList<>()).add(implied);
                        })));
        bases.values().forEach(rates -> againstOneAnother(rates, found));
    }

    /** What a rate implies, if it is of ages; a rate that no whole number of people gives is told of. */
    private static Optional<Implied> implied(
            PublishedFigure rate, PublishedFigure count, Consumer<Contradiction> found) {
        List<Published> ways = rate.printed().asPublished();
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        long some = count.printed().digits().longValueExact();
        List<Reconcile.Implied> each = ways.stream()
                .flatMap(way -> Reconcile.impliedDenominator(some, way)
                        .fold(java.util.stream.Stream::of, why -> java.util.stream.Stream.empty()))
                .toList();
        if (each.isEmpty()) {
            found.accept(new Contradiction(
                    ConsistencyRule.IMPLIED_DENOMINATOR,
                    rate.subject() + ": " + count.printed().print() + " at "
                            + rate.printed().print() + " is so of no whole number of people.",
                    List.of(Known.of("what prints so", rate.printed().range())),
                    List.of(rate, count)));
            return Optional.empty();
        }
        long least = each.stream().mapToLong(Reconcile.Implied::min).min().orElseThrow();
        boolean unbounded = each.stream().anyMatch(one -> one.max().isEmpty());
        Optional<BigDecimal> most = unbounded
                ? Optional.empty()
                : each.stream()
                        .map(one -> BigDecimal.valueOf(one.max().orElseThrow()))
                        .max(comparing(one -> one));
        var people = new Range(BigDecimal.valueOf(least), most);
        return rate.subject().ages().map(ages -> new Implied(rate, count, ages, people));
    }

    /** People of some ages are no fewer than those of ages among them, and no more than those of ages they are among. */
    private static void againstPopulations(
            Implied implied, List<PublishedFigure> populations, Consumer<Contradiction> found) {
        List<PublishedFigure> near = populations.stream()
                .filter(one ->
                        one.subject().area().equals(implied.rate().subject().area()))
                .filter(one ->
                        isNear(one.subject().period(), implied.rate().subject().period()))
                .toList();
        near.stream()
                .filter(one -> isWithin(ages(one), implied.ages()))
                .filter(one -> implied.people().isBelow(one.printed().range()))
                .max(comparing(one -> one.printed().range().low()))
                .ifPresent(one -> found.accept(differ(implied, one, "more")));
        near.stream()
                .filter(one -> isWithin(implied.ages(), ages(one)))
                .filter(one -> one.printed().range().isBelow(implied.people()))
                .min(comparing(one -> one.printed().range().low()))
                .ifPresent(one -> found.accept(differ(implied, one, "fewer")));
    }

    private static Contradiction differ(Implied implied, PublishedFigure population, String way) {
        AgeBand ages = ages(population);
        String nested = ages.equals(implied.ages())
                ? ""
                : way.equals("more") ? ", all of whom are among them" : ", among whom they all are";
        return new Contradiction(
                ConsistencyRule.IMPLIED_DENOMINATOR,
                implied.rate().subject() + ": " + implied.words() + ", yet "
                        + population.printed().print() + " aged " + ages + nested + ", are printed as at "
                        + population.subject().period() + ".",
                List.of(
                        implied.known(),
                        Known.of("people aged " + ages, population.printed().range())),
                List.of(implied.rate(), implied.count(), population));
    }

    private static void againstOneAnother(List<Implied> rates, Consumer<Contradiction> found) {
        Implied highest =
                rates.stream().max(comparing(one -> one.people().low())).orElseThrow();
        rates.stream()
                .filter(one -> one.people().isBelow(highest.people()))
                .min(comparing(one -> one.people().high().orElseThrow()))
                .ifPresent(lowest -> found.accept(new Contradiction(
                        ConsistencyRule.IMPLIED_DENOMINATOR,
                        highest.rate().subject() + ": " + highest.words() + ", but " + lowest.words()
                                + " of the same place and time.",
                        List.of(highest.known(), lowest.known()),
                        List.of(highest.rate(), highest.count(), lowest.rate(), lowest.count()))));
    }

    static AgeBand ages(PublishedFigure population) {
        return population.subject().ages().orElse(AgeBand.ALL_AGES);
    }

    static boolean isWithin(AgeBand some, AgeBand all) {
        return all.from() <= some.from() && some.to() <= all.to();
    }

    static boolean isNear(ReportingPeriod one, ReportingPeriod other) {
        return !one.end().minusYears(YEARS).isAfter(other.end())
                && !other.end().minusYears(YEARS).isAfter(one.end());
    }
}
