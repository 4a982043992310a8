package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.fact.AgeBand.CHILDREN_0_TO_17;
import static safeguarding.judge.Tolerance.tolerance;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.residents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Population;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.SomeRecords.Visit;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.indicator.Version;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/**
 * The story of a figure. Figures of the Durham report for 2019/20; their limits and tests are those that R gave for
 * golden/statistics/seed_worked_examples.csv.
 */
class ExplanationTest {
    private static final Area HOME = Area.named("Home");
    private static final Benchmark ENGLAND = Benchmark.ENGLAND;
    private static final Benchmark REGION = Benchmark.of("the North East", Area.of("E12000001", "North East"));
    private static final Benchmark NEIGHBOURS = Benchmark.of("the neighbours' median", Area.named("Median"));
    private static final FinancialYear YEAR = FinancialYear.of("2019-20");
    private static final ReportingPeriod H1 = YEAR.firstHalf();
    private static final ReportingPeriod H2 = YEAR.secondHalf();

    private static final Indicator RATE = Indicator.of(
                    "rate",
                    "Injuries per 100 restraints",
                    Measure.given("injuries").per(100, Measure.given("restraints")))
            .lowerIsBetter()
            .described("Injuries caused by restraint per 100 restraints")
            .from(Source.national("a return of the home"))
            .as(Version.from(2, LocalDate.of(2018, 4, 1)))
            .caveat("One restraint can cause several injuries");
    private static final Indicator COUNTED = Indicator.of("restraints", "Restraints", Measure.given("restraints"))
            .in(Unit.count("restraints"))
            .lowerIsBetter();

    private static Return of(Indicator indicator, Area area, ReportingPeriod period, Supplied value) {
        return Return.of(indicator.id(), area, period, value);
    }

    private static String story(Line line, ReportingPeriod period, Return... returns) {
        return Scorecard.titled("Home")
                .about(HOME)
                .line(line)
                .evaluate(Facts.none().with(returns), period)
                .readings()
                .get(0)
                .explain();
    }

    /** Limits of 22.1 are 16.5 to 29.0 (Byar): 15 and 30 are outside, 20 is within. 52/235 after 37/518 is 1/0.323 = 3.10. */
    @Test
    void theWholeStoryOfARateIsAParagraph() {
        Line line = Line.of(RATE)
                .judgedBy(Judge.doubleRed(ENGLAND))
                .beside(ENGLAND)
                .beside(REGION)
                .beside(NEIGHBOURS)
                .beside(Benchmark.of("the best", Area.named("Best")));

        String story = story(
                line,
                H2,
                of(RATE, HOME, H1, Supplied.of(37, 518)),
                of(RATE, HOME, H2, Supplied.of(52, 235)).noting("counted by the home"),
                of(RATE, ENGLAND.area(), H2, Supplied.stated("15")),
                of(RATE, REGION.area(), H2, Supplied.stated("20")),
                of(RATE, NEIGHBOURS.area(), H2, Supplied.stated("30")),
                of(RATE, Area.named("Best"), H2, Supplied.missing(Symbol.CONFIDENTIAL)));

        assertThat(story)
                .isEqualTo(
                        "Injuries per 100 restraints, Home, 2019-20 H2: 22.1 per 100, 52 over 235, with 95% limits of 16.5 to"
                                + " 29.0 (Byar)."
                                + " Injuries caused by restraint per 100 restraints."
                                + " Its formula is 'injuries' as supplied per 100 of 'restraints' as supplied; the figure was taken from"
                                + " returns."
                                + " In 2019-20 H1 it was 7.1 per 100, 37 over 518; the rise since 2019-20 H1 is more than chance: ratio"
                                + " 3.10 (1.99 to 4.86), p = 2.1e-7 (exact conditional test, central p). That is worse."
                                + " For England it is 15 per 100; the figure here is significantly worse."
                                + " For the North East it is 20 per 100; the two cannot be told apart."
                                + " For the neighbours' median it is 30 per 100; the figure here is significantly better."
                                + " For the best there is no figure: withheld at source."
                                + " It is rated red: double red: 22.1 per 100 is significantly worse than 15 for England: its 95% limits,"
                                + " 16.5 to 29.0, are worse throughout (Byar); 22.1 per 100 is significantly worse than 7.1 in 2019-20"
                                + " H1: ratio 3.10 (1.99 to 4.86), p = 2.1e-7 (exact conditional test, central p), "
                                + thanEngland(story)
                                + " (the rule: red where significantly worse than England and significantly worse"
                                + " than before at 95%, amber where one of the two)."
                                + " The definition is version 2 from 2018-04-01, from a return of the home (national definition)."
                                + " Bear in mind: One restraint can cause several injuries. Counted by the home.\n");
    }

    /** p of 22.1 against 15, of which no published source tells: below 0.05, as 15 is outside the limits. */
    private static String thanEngland(String story) {
        String p = story.replaceFirst("(?s).*central p\\), (p = 0\\.0\\d+) \\(the rule.*", "$1");
        assertThat(Double.parseDouble(p.substring(4))).isBetween(0.0, 0.05);
        return p;
    }

    @Test
    void aChangeThatCannotBeToldFromChanceSaysWhatWouldHaveBeen() {
        assertThat(story(
                        Line.of(COUNTED)
                                .judgedBy(Judge.noWorseThanBefore(tolerance(10)))
                                .beside(ENGLAND),
                        H2,
                        of(COUNTED, HOME, H1, Supplied.count(52)),
                        of(COUNTED, HOME, H2, Supplied.count(37)),
                        of(COUNTED, ENGLAND.area(), H2, Supplied.count(4_000))))
                .isEqualTo(
                        "Restraints, Home, 2019-20 H2: 37 restraints, with 95% limits of 26.0 to 51.0 (Byar). Its formula is"
                                + " 'restraints' as supplied; the figure was taken from returns. In 2019-20 H1 it was 52 restraints; the"
                                + " fall since 2019-20 H1 cannot be told from chance: ratio 0.712 (0.454 to 1.11), p = 0.14 (exact"
                                + " conditional test, central p). To be told from chance it would have taken a count of 32 or fewer, or"
                                + " of 76 or more. For England it is 4,000 restraints; counts of areas of different size are not"
                                + " compared. It is rated green: 37 is better than 52 in 2019-20 H1 (the rule: no worse than before,"
                                + " amber within 10%). The definition is version 1, from local (local definition).\n");
    }

    @Test
    void whoseBusinessTheLineIsIsSaidBehindItsRating() {
        Stewardship whose = Stewardship.NONE.ownedBy("Durham County Council");
        Return gap = of(COUNTED, HOME, H2, Supplied.missing(Symbol.NOT_AVAILABLE));

        assertThat(story(Line.of(COUNTED).with(whose), H2, gap))
                .contains(" It is owned by Durham County Council. The definition");
        assertThat(story(
                        Line.of(COUNTED).with(whose.in(VisionArea.LISTENING).answering("Are children heard?")),
                        H2,
                        gap))
                .contains(
                        " It answers the key question 'Are children heard?', is of the vision's area 'Listening' and is owned"
                                + " by Durham County Council. The definition");
        assertThat(story(Line.of(COUNTED), H2, gap)).doesNotContain("owned", "question", "vision");
    }

    @Test
    void aGapSaysWhyAndComparesNothing() {
        assertThat(story(Line.of(RATE).judgedBy(Judge.doubleRed(ENGLAND)), H2))
                .isEqualTo(
                        "Injuries per 100 restraints, Home, 2019-20 H2: no figure, because no return was supplied for the"
                                + " period. Injuries caused by restraint per 100 restraints. Its formula is 'injuries' as supplied per"
                                + " 100 of 'restraints' as supplied. It is not rated: no return was supplied for the period. The"
                                + " definition is version 2 from 2018-04-01, from a return of the home (national definition). Bear in"
                                + " mind: One restraint can cause several injuries.\n");
    }

    /** Without its count a percentage has no limits: that is said once, and not of each benchmark. */
    @Test
    void whatWasSuppliedRoundedIsNotTested() {
        assertThat(story(
                        Line.of(RATE.contextOnly()).beside(ENGLAND).beside(REGION),
                        H2,
                        of(RATE, HOME, H1, Supplied.stated("20")),
                        of(RATE, HOME, H2, Supplied.stated("22.1")),
                        of(RATE, ENGLAND.area(), H2, Supplied.stated("15")),
                        of(RATE, REGION.area(), H2, Supplied.stated("20"))))
                .contains("2019-20 H2: 22.1 per 100. It has no limits: the count is missing.")
                .contains(
                        "In 2019-20 H1 it was 20 per 100; it is higher now, and whether by chance cannot be tested: the count is"
                                + " missing. For England it is 15 per 100. For the North East it is 20 per 100. Whether that differs by"
                                + " more than chance cannot be tested: the count is missing. The definition");
    }

    @Test
    void whereNeitherWayIsBetterABenchmarkIsHigherOrLower() {
        assertThat(story(
                        Line.of(RATE.contextOnly())
                                .beside(ENGLAND)
                                .beside(REGION)
                                .beside(NEIGHBOURS),
                        H2,
                        of(RATE, HOME, H2, Supplied.of(52, 235)),
                        of(RATE, ENGLAND.area(), H2, Supplied.stated("15")),
                        of(RATE, REGION.area(), H2, Supplied.stated("20")),
                        of(RATE, NEIGHBOURS.area(), H2, Supplied.stated("30"))))
                .contains(
                        "For England it is 15 per 100; the figure here is significantly higher. For the North East it is 20"
                                + " per 100; the two cannot be told apart. For the neighbours' median it is 30 per 100; the figure here"
                                + " is significantly lower.");
    }

    /** 1,200 of 10,000 are 11.4% to 12.7% (Wilson), and 14% is within the band too. */
    @Test
    void withinTheBandThatIsBestNeitherIsBetter() {
        Indicator repeat = Indicator.of("repeat", "Repeat plans", Measure.givenPercent("repeat"))
                .bestBetween(10, 15);

        assertThat(story(
                        Line.of(repeat).beside(ENGLAND),
                        H2,
                        of(repeat, HOME, H2, Supplied.of(1_200, 10_000)),
                        of(repeat, ENGLAND.area(), H2, Supplied.stated("14"))))
                .contains("For England it is 14%; both are within the band that is best.");
    }

    /** 20 visits of 99,092 children are 2.02 per 10,000. */
    @Test
    void aRateOfRecordsSaysOfWhichPopulationItIs() {
        Indicator visits = Indicator.of(
                "visits", "Visits per 10,000", count(Visit.VISITS).per(10_000, residents(CHILDREN_0_TO_17)));
        var rows = new ArrayList<Visit>();
        for (int i = 0; i < 20; i++) {
            rows.add(Visit.of("child" + i, LocalDate.of(2019, 5, 1)));
        }
        Facts facts = Facts.none()
                .with(Visit.VISITS, HOME, Coverage.of(YEAR.period()), rows)
                .withPopulations(List.of(
                        new Population(HOME, CHILDREN_0_TO_17, 2019, "rebased after the census of 2021", 99_092)));

        String story = Scorecard.titled("Home")
                .line(visits)
                .evaluate(facts, YEAR.period())
                .readings()
                .get(0)
                .explain();

        assertThat(story)
                .startsWith(
                        "Visits per 10,000, Home, 2019-20: 2.0 per 10,000, 20 over 99,092, with 95% limits of 1.2 to 3.1"
                                + " (Byar).")
                .contains("; the figure was worked out from records.")
                .contains("For 2018-19 there is no figure: the facts do not cover the period.")
                .contains(" The population is ages 0-17, mid-2019, rebased after the census of 2021.")
                .doesNotContain("Bear in mind");
    }

    @Test
    void aPartOfABreakdownIsNamedAndNotRated() {
        ScorecardResult result = Scorecard.titled("Home")
                .line(Line.of(COUNTED)
                        .judgedBy(Judge.zeroTolerance())
                        .by(Breakdown.by("basis", List.of("welfare", "justice"))))
                .evaluate(
                        Facts.none()
                                .with(
                                        of(COUNTED, HOME, H2, Supplied.count(518)),
                                        of(COUNTED, HOME, H2, Supplied.count(300))
                                                .in(Slice.of("basis", "welfare"))),
                        H2);

        assertThat(result.readings().get(1).explain())
                .startsWith("Restraints, Home, 2019-20 H2, basis=welfare: 300 restraints, with 95% limits of ")
                .doesNotContain("rated");
    }

    @Test
    void aFigureThatIsAChangeTellsFromWhatToWhat() {
        Indicator change = COUNTED.changeOnPrevious();
        String story = Scorecard.titled("Home")
                .line(change)
                .evaluate(
                        Facts.none()
                                .with(
                                        of(COUNTED, HOME, H1, Supplied.count(235)),
                                        of(COUNTED, HOME, H2, Supplied.count(518))),
                        H2)
                .readings()
                .get(0)
                .explain();

        // 518 / 235 − 1 = 120.4%; the limits of the ratio, 1.89 to 2.58, are 88.6% to 157.6%
        assertThat(story)
                .startsWith(
                        "Restraints, change on the previous period, Home, 2019-20 H2: +120.4%, from 235 to 518, with 95% limits"
                                + " of +8")
                .contains(
                        "For 2019-20 H1 there is no figure: no return was supplied for the period. The rise is more than chance:"
                                + " ratio 2.20 (1.89 to 2.58), p = 2.4e-25 (exact conditional test, central p). That is worse.");
    }
}
