package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.fact.Column.code;
import static safeguarding.fact.Column.day;
import static safeguarding.fact.Column.textKey;
import static safeguarding.fact.Column.whole;
import static safeguarding.judge.Tolerance.tolerance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import safeguarding.engine.Origin;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Condition;
import safeguarding.fact.Coverage;
import safeguarding.fact.Day;
import safeguarding.fact.Events;
import safeguarding.fact.Facts;
import safeguarding.fact.Key;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Whole;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Version;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Direction;
import safeguarding.judge.Judge;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

class ScorecardTest {

    enum Basis {
        WELFARE,
        JUSTICE
    }

    record Row(String person, LocalDate on, Basis basis, int injuries) {
        static final Key<Row> PERSON = textKey("person", Row::person);
        static final Day<Row> ON = day("on", Row::on);
        static final Code<Row, Basis> BASIS = code("basis", Basis.class, Row::basis);
        static final Whole<Row> INJURIES = whole("injuries", Row::injuries);
        static final Events<Row> RESTRAINTS = Events.of("restraint", PERSON, ON).recording(BASIS, INJURIES);
    }

    private static final Indicator COUNT =
            Indicator.of("count", "Restraints", Measure.count(Row.RESTRAINTS)).lowerIsBetter();
    private static final Indicator INJURY_RATE = Indicator.of(
                    "injury-rate",
                    "Injuries per 100 restraints",
                    Measure.total(Row.INJURIES, Row.RESTRAINTS).per(100, Measure.count(Row.RESTRAINTS)))
            .lowerIsBetter();
    private static final Area HOME = Area.named("Home");
    private static final Area ENGLAND = Area.named("England");
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");

    /** So many restraints in each half of the year, every fourth with an injury, every third on justice grounds. */
    private static Facts facts(int first, int second) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < first; i++) {
            rows.add(new Row("c" + i % 9, LocalDate.of(2019, 4, 1).plusDays(i), basis(i), i % 4 == 0 ? 1 : 0));
        }
        for (int i = 0; i < second; i++) {
            rows.add(new Row("c" + i % 9, LocalDate.of(2019, 10, 1).plusDays(i), basis(i), i % 4 == 0 ? 1 : 0));
        }
        return Facts.none().with(Row.RESTRAINTS, HOME, Coverage.of(YEAR.period()), rows);
    }

    private static Basis basis(int i) {
        return i % 3 == 0 ? Basis.JUSTICE : Basis.WELFARE;
    }

    @Test
    void aPeriodWithoutFactsIsAGapAndNotZero() {
        ScorecardResult result = Scorecard.titled("Home").line(COUNT).evaluate(Facts.none(), YEAR.halves());
        assertThat(result.readings()).hasSize(2).allMatch(r -> r.figure().isGap());
        assertThat(result.readings().get(0).figure().gap()).contains(Gap.NOT_SUPPLIED);
    }

    @Test
    void halvesAreComparedAndJudged() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(COUNT, Judge.noWorseThanBefore(tolerance(10)))
                .line(INJURY_RATE, Bands.redAtOrAbove(25).amberAtOrAbove(10))
                .evaluate(facts(20, 40), YEAR.halves());
        Reading second = result.reading(COUNT, YEAR.secondHalf()).orElseThrow();
        assertThat(second.figure()).isEqualTo(new Figure.Count(40));
        assertThat(second.previous()).isEqualTo(new Figure.Count(20));
        assertThat(second.direction()).isEqualTo(Direction.WORSE);
        assertThat(second.origin()).isEqualTo(Origin.RECORDS);
        assertThat(second.verdict().map(Verdict::rag)).contains(Rag.RED);
        Reading first = result.reading(COUNT, YEAR.firstHalf()).orElseThrow();
        assertThat(first.previous().gap()).contains(Gap.NOT_COVERED);
        assertThat(first.verdict().map(Verdict::rag)).contains(Rag.NOT_RATED);
        // 40 restraints, injuries at 0, 4, … 36: 10 of 40 is 25 per 100
        assertThat(result.reading(INJURY_RATE, YEAR.secondHalf()).orElseThrow().figure())
                .isEqualTo(new Figure.Rate(10, 40, 100, false));
        assertThat(result.findings())
                .first()
                .satisfies(f -> assertThat(f.severity()).isEqualTo(Finding.Severity.ACT));
        assertThat(result.rated(Rag.RED)).hasSize(3);
    }

    @Test
    void aJudgeAndAConditionThatThrowHarmNoOtherLine() {
        Indicator broken =
                Indicator.of("broken", "Broken", Measure.count(Row.RESTRAINTS.where(Condition.named("breaks", row -> {
                    throw new IllegalStateException("no");
                }))));
        ScorecardResult result = Scorecard.titled("Home")
                .line(COUNT, evidence -> {
                    throw new IllegalStateException("secret");
                })
                .line(broken)
                .line(INJURY_RATE)
                .evaluate(facts(20, 40), YEAR.period());
        Reading count = result.reading(COUNT, YEAR.period()).orElseThrow();
        assertThat(count.figure()).isEqualTo(new Figure.Count(60));
        assertThat(count.verdict().orElseThrow().rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(count.verdict().orElseThrow().because()).doesNotContain("secret");
        assertThat(result.reading(broken, YEAR.period()).orElseThrow().figure().gap())
                .contains(Gap.FAILED);
        assertThat(result.reading(INJURY_RATE, YEAR.period())
                        .orElseThrow()
                        .figure()
                        .isGap())
                .isFalse();
    }

    @Test
    void impossibleSharesAndMissingPeriodsAreGapsAndTheOthersStand() {
        Indicator zero = Indicator.of("zero", "Zero base", Measure.givenPercent("zero"));
        Indicator over = Indicator.of("over", "More than all", Measure.givenPercent("over"));
        Indicator good = Indicator.of("good", "Good", Measure.givenPercent("good"));
        Facts facts = Facts.none()
                .with(
                        Return.of("zero", HOME, YEAR.period(), Supplied.of(0, 0)),
                        Return.of("over", HOME, YEAR.period(), Supplied.of(7, 6)),
                        Return.of("good", HOME, YEAR.period(), Supplied.of(3, 6)));
        ScorecardResult result =
                Scorecard.titled("Home").lines(List.of(zero, over, good, COUNT)).evaluate(facts, YEAR.period());
        assertThat(result.readings())
                .extracting(r -> r.figure().gap())
                .containsExactly(
                        Optional.of(Gap.ZERO_DENOMINATOR),
                        Optional.of(Gap.NUMERATOR_EXCEEDS_DENOMINATOR),
                        Optional.empty(),
                        Optional.of(Gap.NOT_SUPPLIED));
        assertThat(result.line(good).get(0).figure()).isEqualTo(new Figure.Rate(3, 6, 100, true));
        assertThat(result.line(good).get(0).previous().gap()).contains(Gap.NOT_SUPPLIED);
    }

    @Test
    void aBreakdownHasItsTotalAndItsPartsAddUp() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(Line.of(COUNT).by(Breakdown.by(Row.BASIS)))
                .evaluate(facts(30, 30), YEAR.period());
        assertThat(result.line(COUNT))
                .extracting(Reading::slice)
                .containsExactly(Slice.TOTAL, Slice.of("basis", "WELFARE"), Slice.of("basis", "JUSTICE"));
        assertThat(result.line(COUNT))
                .extracting(Reading::figure)
                .containsExactly(new Figure.Count(60), new Figure.Count(40), new Figure.Count(20));
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void suppliedPartsThatDoNotAddUpAreACaveat() {
        ReportingPeriod year = YEAR.period();
        Facts facts = Facts.none()
                .with(
                        Return.of("count", HOME, year, Supplied.count(110)),
                        Return.of("count", HOME, year, Supplied.count(60)).in(Slice.of("basis", "WELFARE")),
                        Return.of("count", HOME, year, Supplied.count(48)).in(Slice.of("basis", "JUSTICE")));
        ScorecardResult result = Scorecard.titled("Home")
                .line(Line.of(COUNT).by(Breakdown.by(Row.BASIS)))
                .evaluate(facts, year);
        assertThat(result.findings())
                .extracting(Finding::sentence)
                .containsExactly("Restraints, Home, 2019-20: the figures by basis add to 108, the total is 110.");
    }

    @Test
    void halvesThatDoNotAddToTheYearAreACaveat() {
        Facts facts = Facts.none()
                .with(
                        Return.of("count", HOME, YEAR.period(), Supplied.count(100)),
                        Return.of("count", HOME, YEAR.firstHalf(), Supplied.count(40)),
                        Return.of("count", HOME, YEAR.secondHalf(), Supplied.count(59)));
        ScorecardResult result = Scorecard.titled("Home")
                .line(COUNT)
                .line(Line.of(COUNT).each(Cadence.HALF_YEAR))
                .evaluate(facts, YEAR.period());
        assertThat(result.findings())
                .filteredOn(f -> f.rule().equals("parts-differ"))
                .extracting(Finding::sentence)
                .containsExactly("Restraints, Home, 2019-20: the figures over its parts add to 99, the total is 100.");
    }

    @Test
    void theLatestReturnStandsInAndSaysSo() {
        Facts facts = Facts.none()
                .with(Return.of("count", HOME, FinancialYear.of("2017-18").period(), Supplied.count(9)));
        ScorecardResult result =
                Scorecard.titled("Home").line(Line.of(COUNT).orLatest()).evaluate(facts, YEAR.period());
        Reading reading = result.line(COUNT).get(0);
        assertThat(reading.period().label()).isEqualTo("2017-18");
        assertThat(reading.caveats()).containsExactly("The figure is of 2017-18, the latest by the end of 2019-20.");
    }

    @Test
    void figuresOfAnotherVersionAreNotCompared() {
        Indicator changed = COUNT.as(Version.from(2, LocalDate.of(2019, 10, 1)));
        ScorecardResult result = Scorecard.titled("Home").line(changed).evaluate(facts(20, 40), YEAR.secondHalf());
        assertThat(result.line("count").get(0).previous().gap()).contains(Gap.NOT_COMPARABLE);
        assertThat(result.line("count").get(0).direction()).isEqualTo(Direction.NOT_COMPARABLE);
    }

    @Test
    void aBenchmarkIsAnotherAreasFigureAndNotALineOfItsOwn() {
        Facts facts = facts(20, 40).with(Return.of("count", ENGLAND, YEAR.period(), Supplied.count(50)));
        ScorecardResult result = Scorecard.titled("Home")
                .line(COUNT, Judge.against(Benchmark.of("England", ENGLAND), tolerance(10)))
                .evaluate(facts, YEAR.period());
        assertThat(result.readings()).hasSize(1);
        Reading reading = result.readings().get(0);
        assertThat(reading.benchmarks()).extracting(c -> c.figure()).containsExactly(new Figure.Count(50));
        assertThat(reading.verdict().map(Verdict::rag)).contains(Rag.RED);
    }

    @Test
    void smallCountsAndAllThatIsMadeOfThemAreWithheld() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(COUNT, Judge.noWorseThanBefore(tolerance(10)))
                .evaluate(facts(4, 0), YEAR.firstHalf());
        assertThat(result.toString()).contains("a small count").doesNotContain(": 4");
        Publication publication = result.publish(Protection.SMALL_COUNTS);
        Publication.Entry entry = publication.entries().get(0);
        assertThat(entry.cell()).isInstanceOf(Cell.Withheld.class);
        assertThat(entry.verdict()).isEmpty();
        assertThat(entry.direction()).isEqualTo(Optional.empty());
        assertThat(entry.reads()).isEqualTo("c");
        assertThat(publication.attention()).isEmpty();
        assertThat(publication.toString()).contains("2019-20 H1").doesNotContain(" 4 ");
    }

    /**
     * 12 rows: 4 on justice grounds, 8 on welfare. 12 less 8 would give the 4 away, and a part costs less than the
     * total.
     */
    @Test
    void aBreakdownThatWouldGiveAWithheldCountAwayLosesAnotherPart() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(Line.of(COUNT).by(Breakdown.by(Row.BASIS)))
                .evaluate(facts(12, 0), YEAR.firstHalf());
        Publication publication = result.publish(Protection.SMALL_COUNTS);
        assertThat(publication.entries())
                .extracting(entry -> entry.slice().isTotal() ? entry.reads() : entry.slice() + " " + entry.reads())
                .containsExactlyInAnyOrder("12", "basis=WELFARE c", "basis=JUSTICE c");
        assertThat(publication.toString()).doesNotContain(" 8 ", " 4 ");
    }

    /** The judge says red from 3 on, so that red beside a withheld count would say 3 to 5. */
    @Test
    void aVerdictOnAWithheldCountIsNotShown() {
        for (int few = 1; few <= 5; few++) {
            ScorecardResult result = Scorecard.titled("Home")
                    .line(COUNT, Bands.redAtOrAbove(3))
                    .evaluate(facts(few, 0), YEAR.firstHalf());
            assertThat(result.readings().get(0).verdict().map(Verdict::rag)).contains(few >= 3 ? Rag.RED : Rag.GREEN);
            Publication publication = result.publish(Protection.SMALL_COUNTS);
            assertThat(publication.entries().get(0).verdict()).isEmpty();
            assertThat(publication.attention()).isEmpty();
            assertThat(publication.toString()).contains("0 red, 0 amber, 0 green and 1 not rated");
        }
    }

    /** Byar's limits of a rate at one decimal give back a count of 1 to 5 though count and population are withheld. */
    @Test
    void anIntervalOfAWithheldRateIsNotShown() {
        ScorecardResult result = Scorecard.titled("Home").line(INJURY_RATE).evaluate(facts(12, 0), YEAR.firstHalf());
        // Every fourth of 12 rows has an injury: 3
        assertThat(result.readings().get(0).interval(0.95).isCalculable()).isTrue();
        Publication.Entry entry =
                result.publish(Protection.SMALL_COUNTS).entries().get(0);
        assertThat(entry.reads()).isEqualTo("c");
        assertThat(entry.interval(0.95).isCalculable()).isFalse();
        assertThat(entry.range()).isEmpty();
    }

    @Test
    void whatIsMadeFromRecordsIsNotAlreadyPublished() {
        ScorecardResult result = Scorecard.titled("Home").line(COUNT).evaluate(facts(20, 40), YEAR.period());
        assertThat(result.fromRecords()).isTrue();
        assertThatThrownBy(() -> result.publish(Protection.alreadyPublished("a report")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Limits and test as R gave them for golden/statistics/seed_worked_examples.csv. */
    @Test
    void aReadingExplainsItself() {
        Facts facts = Facts.none()
                .with(
                        Return.of("injury-rate", HOME, YEAR.firstHalf(), Supplied.of(52, 235)),
                        Return.of("injury-rate", HOME, YEAR.secondHalf(), Supplied.of(37, 518)));
        ScorecardResult result = Scorecard.titled("Home")
                .line(INJURY_RATE, Bands.redAtOrAbove(25).amberAtOrAbove(7))
                .evaluate(facts, YEAR.secondHalf());
        assertThat(result.reading(INJURY_RATE, YEAR.secondHalf()).orElseThrow().explain())
                .isEqualTo(
                        "Injuries per 100 restraints, Home, 2019-20 H2: 7.1 per 100, 37 over 518, with 95% limits of 5.0 to 9.8"
                                + " (Byar). Its formula is total of injuries over restraint per 100 of number of restraint; the figure"
                                + " was taken from returns. In 2019-20 H1 it was 22.1 per 100, 52 over 235; the fall since 2019-20 H1"
                                + " is more than chance: ratio 0.323 (0.206 to 0.502), p = 2.1e-7 (exact conditional test, central p)."
                                + " That is better. It is rated amber: 7.1 per 100 is at or above 7 and below 25 (the rule: red at or"
                                + " above 25, amber at or above 7, otherwise green). The definition is version 1, from local (local"
                                + " definition).\n");
    }

    @Test
    void wrongScorecardsAreRefusedWhenMade() {
        assertThatThrownBy(() -> Scorecard.titled(" ")).hasMessageContaining("title");
        assertThatThrownBy(() -> Scorecard.titled("Home").line(COUNT).line(COUNT))
                .hasMessageContaining("'count' is on the scorecard twice");
        assertThatThrownBy(() -> Scorecard.titled("Home").evaluate(Facts.none(), YEAR.period()))
                .hasMessageContaining("no lines");
        assertThatThrownBy(() -> Scorecard.titled("Home").line(COUNT).evaluate(Facts.none(), List.of()))
                .hasMessageContaining("period");
        ScorecardResult result = Scorecard.titled("Home").line(COUNT).evaluate(facts(20, 40), YEAR.period());
        assertThatThrownBy(() -> result.line("conut")).hasMessageContaining("'count'");
    }
}
