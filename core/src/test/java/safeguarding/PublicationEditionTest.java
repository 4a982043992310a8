package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Column;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Flag;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Catalogue;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.protect.Edition.Role;
import safeguarding.protect.Ledger;
import safeguarding.protect.Protection;
import safeguarding.protect.Reason;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class PublicationEditionTest {

    private static final Indicator PLANS = Indicator.of("cpp.open", "Plans", Measure.given("cpp.open"));
    private static final Indicator REPEAT =
            Indicator.of("cpp.repeat", "Repeat plans, %", Measure.givenPercent("cpp.repeat"));
    private static final Area DURHAM = Area.of("E06000047", "Durham");
    private static final Area ENGLAND = Area.of("E92000001", "England");
    private static final ReportingPeriod H1 = FinancialYear.of("2019-20").firstHalf();
    private static final ReportingPeriod H2 = FinancialYear.of("2019-20").secondHalf();
    private static final ReportingPeriod BEFORE = FinancialYear.of("2018-19").secondHalf();

    private static Return plans(Area area, ReportingPeriod period, Slice slice, long count) {
        return new Return("cpp.open", area, period, slice, Supplied.count(count), "");
    }

    private static Edition.Entry entry(Area area, ReportingPeriod period, Slice slice, Cell cell) {
        return new Edition.Entry("cpp.open", area, period, slice, cell);
    }

    private static Cell shown(long count) {
        return new Cell.Shown(new Figure.Count(count));
    }

    @Test
    void everyCellIsKeptOnceWithItsAreaPeriodAndSliceAndOneThatIsWithheldWithoutItsFigure() {
        Slice girls = Slice.of("sex", "F");
        Facts facts = Facts.none()
                .with(
                        plans(DURHAM, BEFORE, Slice.TOTAL, 61),
                        plans(DURHAM, H1, Slice.TOTAL, 4),
                        plans(DURHAM, H2, Slice.TOTAL, 57),
                        plans(DURHAM, H2, girls, 23),
                        plans(ENGLAND, H2, Slice.TOTAL, 51_510));

        Edition edition = Scorecard.titled("Durham")
                .about(DURHAM)
                .withHistoryOf(3)
                .line(Line.of(PLANS).by(Breakdown.by("sex", List.of("F"))).beside(Benchmark.of("The country", ENGLAND)))
                .evaluate(facts, H2)
                .publish(Protection.SMALL_COUNTS)
                .edition("2019-20 H2");

        Cell none = new Cell.NotAvailable(Gap.NOT_SUPPLIED);
        assertThat(edition.name()).isEqualTo("2019-20 H2");
        assertThat(edition.entries())
                .containsExactly(
                        entry(DURHAM, H2, Slice.TOTAL, shown(57)),
                        entry(DURHAM, H1, Slice.TOTAL, Cell.Withheld.because(Reason.PRIMARY)),
                        entry(DURHAM, BEFORE, Slice.TOTAL, shown(61)),
                        entry(ENGLAND, H2, Slice.TOTAL, shown(51_510)),
                        entry(DURHAM, H2, girls, shown(23)),
                        entry(DURHAM, H1, girls, none),
                        entry(DURHAM, BEFORE, girls, none),
                        entry(ENGLAND, H2, girls, none));
    }

    @Test
    void aHistoryIsKeptUnderThePeriodsItsReadingHas() {
        ReportingPeriod odd = ReportingPeriod.parse("2020-01-15 to 2020-03-14");
        var returns = Stream.iterate(odd, ReportingPeriod::previous)
                .limit(5)
                .map(period ->
                        plans(DURHAM, period, Slice.TOTAL, 100 + period.start().getDayOfYear()))
                .toList();
        ScorecardResult result = Scorecard.titled("Durham")
                .about(DURHAM)
                .withHistoryOf(5)
                .line(PLANS)
                .evaluate(Facts.none().with(returns), odd);

        List<Edition.Entry> expected = result.readings().get(0).history().stream()
                .map(point -> entry(DURHAM, point.period(), Slice.TOTAL, new Cell.Shown(point.figure())))
                .toList();
        assertThat(expected).hasSize(5);
        assertThat(result.publish(Protection.SMALL_COUNTS).edition("odd").entries())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theCountsOfARateAreKept() {
        Facts facts = Facts.none().with(Return.of("cpp.repeat", DURHAM, H2, Supplied.of(52, 235)));

        Edition edition = Scorecard.titled("Durham")
                .about(DURHAM)
                .line(REPEAT)
                .evaluate(facts, H2)
                .publish(Protection.SMALL_COUNTS)
                .edition("2019-20 H2");

        assertThat(edition.counts())
                .containsExactly(
                        new Edition.ShownCount("cpp.repeat", DURHAM, H2, Slice.TOTAL, Role.NUMERATOR, false, 52),
                        new Edition.ShownCount("cpp.repeat", DURHAM, H2, Slice.TOTAL, Role.DENOMINATOR, false, 235));
    }

    @Test
    void anEditionNeedsAName() {
        Publication publication = Scorecard.titled("Durham")
                .line(PLANS)
                .evaluate(Facts.none(), H2)
                .publish(Protection.SMALL_COUNTS);

        assertThatThrownBy(() -> publication.edition(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    record Visit(long child, LocalDate on, boolean late) {
        static final Key<Visit> CHILD = Column.key("child", Visit::child);
        static final Day<Visit> ON = Column.day("on", Visit::on);
        static final Flag<Visit> LATE = Column.flag("late", Visit::late);
        static final Events<Visit> VISITS = Events.of("visit", CHILD, ON).recording(LATE);
    }

    private static final Indicator ALL = Indicator.of("visits", "Visits", Measure.count(Visit.VISITS));
    private static final Indicator IN_TIME = Indicator.of(
            "visits.in-time",
            "Visits in time",
            Measure.count(Visit.VISITS.where(Visit.LATE.isTrue().not())));

    /** 20 visits were published, and now 17 in time are: 3 were late. */
    @Test
    void aLineOfAnEarlierEditionIsAddedUpWithThisOneWhereItIsKnownHowItIsMade() {
        Facts facts = Facts.none()
                .with(
                        Visit.VISITS,
                        DURHAM,
                        Coverage.of(H1),
                        IntStream.range(0, 20)
                                .mapToObj(i -> new Visit(i, H1.start().plusDays(i), i < 3))
                                .toList());
        Edition before = Scorecard.titled("Visits")
                .withHistoryOf(1)
                .line(ALL)
                .evaluate(facts, H1)
                .publish(Protection.SMALL_COUNTS)
                .edition("before");
        Ledger ledger = Ledger.NONE.with(before);
        ScorecardResult now = Scorecard.titled("Visits in time")
                .withHistoryOf(1)
                .line(IN_TIME)
                .evaluate(facts, H1);

        Publication unknown = now.publish(Protection.SMALL_COUNTS, ledger);
        assertThat(unknown.entries().get(0).cell()).isEqualTo(shown(17));
        assertThat(unknown.audit().proof())
                .endsWith(
                        "Earlier editions have lines of which nothing says here how they are made, so they were not added up"
                                + " with it: visits.");

        Publication known = now.publish(Protection.SMALL_COUNTS, ledger, Catalogue.of(ALL, IN_TIME));
        assertThat(known.entries().get(0).cell()).isEqualTo(Cell.Withheld.because(Reason.SECONDARY));
        assertThat(known.audit().proof()).isEqualTo("No withheld count follows from what is shown here.");
    }
}
