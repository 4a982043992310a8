package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import safeguarding.engine.Origin;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Supplied.Bound;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Point;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Fraction;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Cell;
import safeguarding.protect.DisclosureException;
import safeguarding.protect.Protection;
import safeguarding.stats.Method;
import safeguarding.stats.Significance;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** Whatever the readings are, rules find something sayable or nothing; and what is published follows from what is shown. */
class FindingProperties {

    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final List<ReportingPeriod> PERIODS =
            List.of(YEAR.firstHalf(), YEAR.secondHalf(), YEAR.period(), ReportingPeriod.parse("31 Mar 2020"));
    private static final List<Area> AREAS = List.of(Area.named("Home"), Area.named("Away"));
    private static final Area ENGLAND = Area.named("England");

    private static final Indicator A = Indicator.of("a", "As", Measure.given("a"))
            .in(Unit.count("children"))
            .lowerIsBetter();
    private static final Indicator B =
            Indicator.of("b", "Bs", Measure.given("b")).higherIsBetter();
    private static final Indicator RATE =
            Indicator.of("r", "As per 100 Bs", A.per(100, B)).lowerIsBetter();
    private static final Indicator SHARE =
            Indicator.of("s", "A share", Measure.givenPercent("s")).bestBetween(10, 15);
    private static final Indicator OTHER = Indicator.of("t", "Another share", Measure.givenPercent("t"));
    private static final Indicator CHANGE = SHARE.changeOnPrevious();
    private static final Indicator LATE = Indicator.of("late.overdue", "Overdue now", Measure.given("late.overdue"));
    private static final List<Indicator> ALL = List.of(A, B, RATE, SHARE, OTHER, CHANGE, LATE);

    private static final List<FindingRule> RULES = Stream.concat(
                    FindingRules.STANDARD.stream(),
                    Stream.of(
                            FindingRules.sentinel(A),
                            FindingRules.overdue(B),
                            FindingRules.pair(A, B, RATE),
                            FindingRules.why(A, B),
                            FindingRules.concentration(3, SHARE, A),
                            FindingRules.clustering(3, SHARE, A),
                            FindingRules.subgroup("some", SHARE, A, OTHER, B),
                            FindingRules.impliedBase(A, RATE, B),
                            FindingRules.shareOf(SHARE, A),
                            FindingRules.shares(SHARE, OTHER),
                            FindingRules.claimedFall(SHARE, A)))
            .toList();

    @Provide
    Arbitrary<Figure> figures() {
        Arbitrary<Long> counts = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.longs().between(0, 700)), Tuple.of(1, Arbitraries.longs()));
        Arbitrary<Long> bases = counts.map(count -> count == Long.MIN_VALUE ? 1 : Math.max(1, Math.abs(count)));
        Arbitrary<Figure> stated = Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(-1200, 1200)),
                                Tuple.of(1, Arbitraries.integers())),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(0, 2)),
                                Tuple.of(1, Arbitraries.integers().between(-25, 25))),
                        Arbitraries.of(Bound.class))
                .as((digits, scale, bound) ->
                        new Figure.Stated(new BigDecimal(BigInteger.valueOf(digits), scale), bound));
        Arbitrary<Figure> plain = Arbitraries.oneOf(
                counts.map(Figure.Count::new),
                Combinators.combine(counts, bases, Arbitraries.of(true, false))
                        .as((above, below, share) -> new Figure.Rate(above, below, 100, share)),
                stated,
                Arbitraries.of(Gap.class).map(Figure::missing),
                Arbitraries.integers().between(-5, 400).map(v -> new Figure.Spread(50, Fraction.of(v, 2), 9)));
        Arbitrary<Figure> known = plain.filter(figure -> !figure.isGap());
        return Arbitraries.frequencyOf(
                Tuple.of(9, plain),
                Tuple.of(1, Combinators.combine(known, known).as(Figure.Change::new)));
    }

    /** Figures of the kind that an indicator has, more often than others. */
    private Arbitrary<Figure> figures(Indicator indicator) {
        Arbitrary<Long> counts = Arbitraries.longs().between(0, 700);
        Arbitrary<Figure> stated = Arbitraries.integers()
                .between(indicator.equals(CHANGE) ? -150 : 0, 150)
                .map(v -> new Figure.Stated(new BigDecimal(v), Bound.EXACTLY));
        Arbitrary<Figure> own = indicator.unit().kind() == Unit.Kind.COUNT
                ? counts.map(Figure.Count::new)
                : indicator.equals(RATE)
                        ? Arbitraries.oneOf(
                                stated,
                                Combinators.combine(counts, counts)
                                        .as((above, below) -> new Figure.Rate(above, below + 1, 100, false)))
                        : stated;
        return Arbitraries.frequencyOf(Tuple.of(6, own), Tuple.of(1, figures()));
    }

    private Arbitrary<Reading> reading(
            Indicator indicator, Arbitrary<ReportingPeriod> periods, Arbitrary<Area> areas, Arbitrary<Slice> slices) {
        Arbitrary<Optional<Significance>> tests = Arbitraries.doubles()
                .between(0, 1)
                .map(x -> Math.pow(x, 6))
                .map(p -> new Significance(p, Math.min(1, p * 2), 7, Method.EXACT_CONDITIONAL, 0.05))
                .optional();
        Arbitrary<Optional<Verdict>> verdicts = Combinators.combine(
                        Arbitraries.of(Rag.class), tests, Arbitraries.of(true, false))
                .as((rag, test, chance) -> new Verdict(
                        rag, "it is so", Optional.of("a rule"), test, chance && rag == Rag.AMBER, Optional.empty()))
                .optional();
        return Combinators.combine(
                        periods,
                        figures(indicator).list().ofMinSize(2).ofMaxSize(15),
                        tests,
                        verdicts,
                        slices,
                        areas,
                        Arbitraries.of(Direction.class))
                .as((period, figures, change, verdict, slice, area, direction) ->
                        reading(indicator, period, figures, change, verdict, slice, area, direction));
    }

    private static Reading reading(
            Indicator indicator,
            ReportingPeriod period,
            List<Figure> figures,
            Optional<Significance> change,
            Optional<Verdict> verdict,
            Slice slice,
            Area area,
            Direction direction) {
        var history = new ArrayList<Point>();
        ReportingPeriod when = period;
        for (Figure figure : figures) {
            history.add(0, new Point(when, figure));
            when = when.previous();
        }
        return new Reading(
                indicator.id(),
                indicator,
                "",
                Stewardship.NONE,
                area,
                period,
                slice,
                figures.get(0),
                Origin.RETURNS,
                period.previous(),
                figures.get(1),
                history,
                List.of(new Comparison(Benchmark.of(ENGLAND), figures.get(figures.size() - 1))),
                verdict,
                direction,
                change,
                List.of(),
                List.of(new Reading.Counterpart(B, period, figures.get(1))));
    }

    @Property(tries = 500)
    void noRuleThrowsAndNothingUnsayableIsSaid(@ForAll("readings") List<Reading> readings) {
        for (FindingRule rule : RULES) {
            for (Finding finding : rule.find(readings)) {
                assertThat(finding.rule()).isEqualTo(rule.id());
                assertThat(readings).containsAll(finding.readings());
                assertThat(finding.sentence() + finding.caveats() + finding.evidence())
                        .doesNotContain("NaN", "Infinity", "∞", "null", "Optional", "[]]", "  ")
                        .doesNotContainIgnoringCase("stable", "static ", "steady", "unchanged");
                assertThat(finding.evidence())
                        .as("a name is said once")
                        .noneMatch(one -> one.printed().startsWith(one.name() + " "));
                assertThat(finding.sentence()).endsWith(".").doesNotContain("..");
                assertThat(rule.find(readings)).as("a pure function").isEqualTo(rule.find(readings));
            }
        }
    }

    /** One of each line in one place, and others anywhere. */
    @Provide
    Arbitrary<List<Reading>> readings() {
        Arbitrary<Slice> slices = Arbitraries.frequency(
                Tuple.of(4, Slice.TOTAL),
                Tuple.of(1, Slice.of("kind", "A")),
                Tuple.of(1, Slice.of("kind", Slice.NOT_RECORDED)));
        List<Arbitrary<Reading>> each = ALL.stream()
                .map(indicator -> reading(
                        indicator,
                        Arbitraries.just(YEAR.secondHalf()),
                        Arbitraries.just(AREAS.get(0)),
                        Arbitraries.just(Slice.TOTAL)))
                .toList();
        Arbitrary<List<Reading>> others = Arbitraries.of(ALL)
                .flatMap(indicator -> reading(indicator, Arbitraries.of(PERIODS), Arbitraries.of(AREAS), slices))
                .list()
                .ofMaxSize(5);
        return Combinators.combine(Combinators.combine(each).as(all -> all), others)
                .as((all, more) -> Stream.concat(all.stream(), more.stream()).toList());
    }

    /** Facts of one kind but for what is small: 1 to 5 of a thing become another 1 to 5 of it. */
    @Property(tries = 200)
    void whatIsPublishedFollowsFromWhatIsShown(
            @ForAll("counts") List<Integer> counts,
            @ForAll("few") List<Integer> one,
            @ForAll("few") List<Integer> other) {
        Optional<Publication> first = published(filled(counts, one));
        Optional<Publication> second = published(filled(counts, other));
        assumeThat(first).isPresent();
        assumeThat(second).isPresent();
        assumeThat(cells(first.get())).isEqualTo(cells(second.get()));

        assertThat(first.get().attention()).isEqualTo(second.get().attention());
        assertThat(first.get().print()).isEqualTo(second.get().print());
    }

    /** A count for each of the 16 returns; 0 stands for one that is small. */
    @Provide
    Arbitrary<List<Integer>> counts() {
        return Arbitraries.of(0, 0, 12, 40, 61, 90, 150).list().ofSize(16);
    }

    @Provide
    Arbitrary<List<Integer>> few() {
        return Arbitraries.integers().between(1, 5).list().ofSize(16);
    }

    private static List<Integer> filled(List<Integer> counts, List<Integer> few) {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < counts.size(); i++) {
            all.add(counts.get(i) == 0 ? few.get(i) : counts.get(i));
        }
        return all;
    }

    private static Set<String> cells(Publication publication) {
        var cells = new LinkedHashSet<String>();
        publication.edition("any").entries().forEach(entry -> cells.add(entry + " " + exact(entry.cell())));
        return cells;
    }

    private static String exact(Cell cell) {
        return cell instanceof Cell.Shown shown
                ? shown.figure().value().map(Fraction::toString).orElse("")
                : cell.symbol();
    }

    private static Optional<Publication> published(List<Integer> counts) {
        var returns = new ArrayList<Return>();
        int next = 0;
        for (Area area : AREAS) {
            for (ReportingPeriod period : List.of(YEAR.firstHalf(), YEAR.secondHalf())) {
                for (Indicator indicator : Arrays.asList(A, B)) {
                    returns.add(Return.of(indicator.id(), area, period, Supplied.count(counts.get(next++))));
                }
                returns.add(Return.of("a", area, period, Supplied.count(counts.get(next++)))
                        .in(Slice.of("kind", "A")));
                returns.add(Return.of("a", area, period, Supplied.count(counts.get(next++)))
                        .in(Slice.of("kind", "B")));
            }
        }
        ScorecardResult result = Scorecard.titled("Home")
                .withHistoryOf(2)
                .line(Line.of(A)
                        .by(Breakdown.by("kind", List.of("A", "B")))
                        .judgedBy(Bands.redAtOrAbove(50))
                        .agreeingWith(B))
                .line(Line.of(B).beside(Benchmark.of(AREAS.get(1))))
                .line(RATE)
                .finding(FindingRules.sentinel(A))
                .finding(FindingRules.pair(A, B, RATE))
                .finding(FindingRules.why(A, B))
                .about(AREAS.get(0), AREAS.get(1))
                .evaluate(Facts.none().with(returns), YEAR.secondHalf());
        try {
            return Optional.of(result.publish(Protection.DFE_CHILDREN_IN_NEED));
        } catch (DisclosureException refused) {
            return Optional.empty();
        }
    }
}
