package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.IN_TIME;
import static safeguarding.judge.Given.REPEAT_PLANS;
import static safeguarding.judge.Given.RESTRAINTS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.evidence;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.percent;
import static safeguarding.judge.Given.says;
import static safeguarding.judge.Given.stated;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.Area;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.measure.Window;
import safeguarding.stats.Method;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.time.Span;

/**
 * Judges that test for chance. Limits and p of the restraints and injuries of the Durham report 2019/20 are those that R gave
 * for golden/statistics/seed_worked_examples.csv.
 */
class TestingTest {
    private static final Benchmark ENGLAND = Benchmark.of("England", Area.of("E92000001", "England"));
    private static final SignificantlyWorseThan THAN_ENGLAND = Judge.significantlyWorseThan(ENGLAND);
    private static final SignificantlyWorseThanBefore THAN_BEFORE = Judge.significantlyWorseThanBefore();

    private static Verdict against(Judge judge, Indicator indicator, Figure ours, Figure theirs) {
        return judge.judge(evidence(indicator, ours).against(ENGLAND, theirs));
    }

    private static Verdict before(Judge judge, Indicator indicator, Figure before, Figure now) {
        return judge.judge(evidence(indicator, now).after(H1, before));
    }

    // Against a benchmark

    /** 52 injuries over 235 restraints are 22.13 per 100, 95% 16.5248 to 29.0181, 99.8% 13.8312 to 33.3604 (Byar). */
    @ParameterizedTest
    @CsvSource({
        "0.95,  16.52, RED",
        "0.95,  16.53, AMBER",
        "0.95,  29.01, AMBER",
        "0.95,  29.02, GREEN",
        "0.998, 13.83, RED",
        "0.998, 13.84, AMBER",
        "0.998, 33.36, AMBER",
        "0.998, 33.37, GREEN"
    })
    void aRateIsWorseWhereItsLimitsLeaveTheBenchmarkOut(String confidence, String benchmark, Rag rag) {
        Verdict verdict = against(THAN_ENGLAND.at(confidence), INJURY_RATE, per100(52, 235), stated(benchmark));

        assertThat(verdict.rag()).isEqualTo(rag);
        assertThat(verdict.byChance()).isEqualTo(rag == Rag.AMBER);
    }

    /** 83 of 89 are 93.26%, 95% 86.0632 to 96.8739 (Wilson). */
    @ParameterizedTest
    @CsvSource({"86.06,GREEN", "86.07,AMBER", "96.87,AMBER", "96.88,RED", "100,RED", "0,GREEN"})
    void aShareIsComparedByWilsonsLimits(String benchmark, Rag rag) {
        assertThat(against(THAN_ENGLAND, IN_TIME, percent(83, 89), stated(benchmark))
                        .rag())
                .isEqualTo(rag);
    }

    /**
     * 52 of 235 are 22.13%, 95% 17.2925 to 27.8594 (Wilson); the band is 10 to 15. A benchmark of 17.28 is 2.28 above the
     * band, so is 7.72 below it, and all that lies further out is worse. One of 40 is 25 above: no share is 25 below 10.
     */
    @ParameterizedTest
    @CsvSource({"12,RED", "17.28,RED", "7.72,RED", "17.30,AMBER", "7.70,AMBER", "27.85,AMBER", "27.87,GREEN", "40,GREEN"
    })
    void whereItIsBestBetweenEveryValueWithinTheLimitsMustBeFurtherOut(String benchmark, Rag rag) {
        assertThat(against(THAN_ENGLAND, REPEAT_PLANS, percent(52, 235), stated(benchmark))
                        .rag())
                .isEqualTo(rag);
    }

    /** 1,200 of 10,000 are 11.4% to 12.7% (Wilson): the limits do not reach 14%, and neither is better. */
    @Test
    void twoFiguresWithinTheBandAreAsGood() {
        Verdict verdict = against(THAN_ENGLAND, REPEAT_PLANS, percent(1200, 10_000), stated("14"));

        assertThat(verdict)
                .returns(
                        "AMBER: 12.0% is as good as 14% for England: both are within the band, 10% to 15%",
                        Verdict::words);
        assertThat(verdict.byChance()).isTrue();
        assertThat(verdict.significance())
                .as("nothing was tested, so it is not among the tests of others")
                .isEmpty();
    }

    /**
     * 6 of 100: (0.06 + 0.0192 ± 1.96 √(0.06 × 0.94 / 100 + 3.8415 / 40,000)) / 1.0384 = 0.0763 ± 0.0485 (Wilson). 20 is 5
     * above the band; the limits do not reach it but 5, which is as far below.
     */
    @Test
    void whereItIsBestBetweenTheReasonSpeaksOfTheBand() {
        assertThat(against(THAN_ENGLAND, REPEAT_PLANS, percent(6, 100), stated("20")))
                .returns(
                        "AMBER: 6.0% cannot be told from 20% for England: its 95% limits, 2.8% to 12.5%, reach"
                                + " values as far from the band (Wilson score)",
                        Verdict::words);
        assertThat(against(THAN_ENGLAND, REPEAT_PLANS, percent(6, 100), stated("12")))
                .returns(
                        "AMBER: 6.0% cannot be told from 12% for England: its 95% limits, 2.8% to 12.5%, reach"
                                + " the band (Wilson score)",
                        Verdict::words);
    }

    @Test
    void theReasonGivesTheLimitsAndTheMethod() {
        assertThat(against(THAN_ENGLAND, INJURY_RATE, per100(52, 235), stated("15")))
                .returns(
                        "RED: 22.1 per 100 is significantly worse than 15 for England: its 95% limits, 16.5 to 29.0,"
                                + " are worse throughout (Byar)",
                        Verdict::words);
        assertThat(against(THAN_ENGLAND, INJURY_RATE, per100(52, 235), stated("20")))
                .returns(
                        "AMBER: 22.1 per 100 cannot be told from 20 for England: its 95% limits, 16.5 to 29.0,"
                                + " reach it (Byar)",
                        Verdict::words);
        assertThat(against(THAN_ENGLAND, IN_TIME, percent(83, 89), percent(80, 100)))
                .returns(
                        "GREEN: 93.3% is significantly better than 80.0% for England: its 95% limits, 86.1% to"
                                + " 96.9%, are better throughout (Wilson score)",
                        Verdict::words);
    }

    /** z = (83/89 − 0.8) / √(0.8 · 0.2 / 89) = 3.1270, so p = 0.001766. */
    @Test
    void theTestIsKeptWithTheVerdict() {
        var test = against(THAN_ENGLAND, IN_TIME, percent(83, 89), stated("80"))
                .significance()
                .orElseThrow();

        assertThat(test.p()).isCloseTo(0.001766, within(5e-7));
        assertThat(test.method()).isEqualTo(Method.WILSON);
        assertThat(test.tests()).isEqualTo(1);
    }

    @Test
    void whatCannotBeTestedAgainstABenchmarkIsNotRated() {
        assertThat(against(THAN_ENGLAND, RESTRAINTS, count(518), count(20_000)))
                .returns(
                        "NOT RATED: counts of areas of different size are not compared; use a rate or a percentage",
                        Verdict::words);
        assertThat(against(THAN_ENGLAND, INJURY_RATE, stated("22.1"), stated("15")))
                .returns("NOT RATED: it cannot be tested: the count is missing", Verdict::words);
        assertThat(against(THAN_ENGLAND, Given.DAYS, count(12), count(10)))
                .returns(
                        "NOT RATED: it cannot be tested: the figure is not made of counts of separate events",
                        Verdict::words);
        assertThat(against(THAN_ENGLAND, INJURY_RATE.contextOnly(), per100(52, 235), stated("15")))
                .returns("NOT RATED: the indicator gives context: neither higher nor lower is better", Verdict::words);
        assertThat(against(THAN_ENGLAND, INJURY_RATE, per100(52, 235), gap(Gap.SUPPRESSED_AT_SOURCE)))
                .returns(
                        "NOT RATED: there is nothing to compare with: for England, withheld at source", Verdict::words);
        assertThat(says(THAN_ENGLAND, INJURY_RATE, per100(52, 235)))
                .isEqualTo("NOT RATED: there is nothing to compare with: no figure was asked for England");
        assertThat(says(THAN_ENGLAND, INJURY_RATE, gap(Gap.NOT_COVERED)))
                .isEqualTo("NOT RATED: the facts do not cover the period");
    }

    // Against the previous period

    @Test
    void aChangeIsTestedExactly() {
        assertThat(before(THAN_BEFORE, RESTRAINTS, count(235), count(518)))
                .returns(
                        "RED: 518 is significantly worse than 235 in 2019-20 H1: ratio 2.20 (1.89 to 2.58),"
                                + " p = 2.4e-25 (exact conditional test, central p)",
                        Verdict::words);
        assertThat(before(THAN_BEFORE, RESTRAINTS, count(52), count(37)))
                .returns(
                        "AMBER: 37 cannot be told from 52 in 2019-20 H1: ratio 0.712 (0.454 to 1.11), p = 0.14"
                                + " (exact conditional test, central p)",
                        Verdict::words);
        assertThat(before(THAN_BEFORE, INJURY_RATE, per100(52, 235), per100(37, 518)))
                .returns(
                        "GREEN: 7.1 per 100 is significantly better than 22.1 in 2019-20 H1: ratio 0.323 (0.206 to"
                                + " 0.502), p = 2.1e-7 (exact conditional test, central p)",
                        Verdict::words);
    }

    @Test
    void chanceIsNothingToActOn() {
        assertThat(before(THAN_BEFORE, RESTRAINTS, count(52), count(37)).byChance())
                .isTrue();
        assertThat(before(THAN_BEFORE, RESTRAINTS, count(235), count(518)).byChance())
                .isFalse();
        assertThat(before(THAN_BEFORE.at("0.863"), RESTRAINTS, count(52), count(37))
                        .rag())
                .isEqualTo(Rag.AMBER);
        assertThat(before(THAN_BEFORE.at("0.862"), RESTRAINTS, count(52), count(37))
                        .rag())
                .isEqualTo(Rag.GREEN);
    }

    @Test
    void whereItIsBestBetweenAChangeIsJudgedByTheWayToTheBand() {
        assertThat(before(THAN_BEFORE, REPEAT_PLANS, percent(400, 1000), percent(200, 1000))
                        .rag())
                .isEqualTo(Rag.GREEN);
        assertThat(before(THAN_BEFORE, REPEAT_PLANS, percent(120, 1000), percent(300, 1000))
                        .rag())
                .isEqualTo(Rag.RED);
        Verdict within = before(THAN_BEFORE, REPEAT_PLANS, percent(1000, 10_000), percent(1500, 10_000));
        assertThat(within.rag()).isEqualTo(Rag.AMBER);
        assertThat(within.because())
                .startsWith("15.0% is a significant change from 10.0% in 2019-20 H1, but no nearer to and no further"
                        + " from the band");
    }

    @Test
    void whatCannotBeTestedAgainstThePastIsNotRated() {
        assertThat(before(THAN_BEFORE, INJURY_RATE, stated("22.1"), per100(37, 518)))
                .returns("NOT RATED: it cannot be tested: the count is missing", Verdict::words);
        assertThat(before(THAN_BEFORE, RESTRAINTS, gap(Gap.SUPPRESSED_AT_SOURCE), count(37)))
                .returns("NOT RATED: it cannot be tested: the count is suppressed at source", Verdict::words);
        assertThat(before(THAN_BEFORE, Given.COST, count(100), count(200)))
                .returns(
                        "NOT RATED: it cannot be tested: the figure is not made of counts of separate events",
                        Verdict::words);
        assertThat(before(THAN_BEFORE, RESTRAINTS.contextOnly(), count(235), count(518))
                        .rag())
                .isEqualTo(Rag.NOT_RATED);
    }

    @Test
    void aConfidenceLiesBetweenNoneAndCertainty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> THAN_BEFORE.at("95"))
                .withMessage("confidence must be between 0 and 1, such as 0.95, was 95");
        assertThatIllegalArgumentException().isThrownBy(() -> THAN_ENGLAND.at("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> THAN_ENGLAND.at("0"));
        assertThat(THAN_ENGLAND.at("0.950")).isEqualTo(THAN_ENGLAND);
    }

    // By a control chart

    private static Evidence monthly(Indicator indicator, List<Figure> figures) {
        ReportingPeriod period = ReportingPeriod.parse("Mar 2020");
        ReportingPeriod latest = period;
        var points = new ArrayList<Point>();
        for (int i = figures.size() - 1; i >= 0; i--) {
            points.add(0, new Point(period, figures.get(i)));
            period = period.previous();
        }
        return Evidence.of(indicator, latest, figures.get(figures.size() - 1)).with(points);
    }

    private static List<Figure> counts(long... counts) {
        var figures = new ArrayList<Figure>();
        for (long one : counts) {
            figures.add(count(one));
        }
        return figures;
    }

    private static final long[] STEADY = {10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 12};

    private static List<Figure> steadyAnd(long... more) {
        List<Figure> figures = counts(STEADY);
        figures.addAll(counts(more));
        return figures;
    }

    /**
     * Twelve months of 10 and 12, then 30: mean 162/13 = 12.46. The moving ranges are eleven of 2 and one of 18, mean 40/12;
     * 18 is more than 3.267 times that and is left out, so the limits are 12.46 ± 2.66 × 2, 7.1 to 17.8.
     */
    @Test
    void aPointBeyondTheLimitsIsSpecialCause() {
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, steadyAnd(30))))
                .returns(
                        "RED: 30 is special cause variation, which is worse: it is above the upper limit (XmR chart,"
                                + " Making Data Count; centre 12.5, limits 7.1 to 17.8)",
                        Verdict::words);
        assertThat(Judge.controlChart()
                        .judge(monthly(RESTRAINTS.higherIsBetter(), steadyAnd(30)))
                        .rag())
                .isEqualTo(Rag.GREEN);
    }

    /** Thirteen months of 10 and 12: mean 142/13 = 10.9, limits ± 2.66 × 2. */
    @Test
    void aPointWithinTheLimitsIsCommonCauseAndNothingToActOn() {
        Verdict verdict = Judge.controlChart().judge(monthly(RESTRAINTS, steadyAnd(10)));

        assertThat(verdict)
                .returns(
                        "AMBER: 10 is common cause variation (XmR chart, Making Data Count; centre 10.9, limits 5.6"
                                + " to 16.2)",
                        Verdict::words);
        assertThat(verdict.byChance()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"17,GREEN", "5,RED", "11,AMBER"})
    void aTargetBeyondTheLimitsDecidesCommonCause(String target, Rag rag) {
        Verdict verdict = Judge.controlChart().target(target).judge(monthly(RESTRAINTS, steadyAnd(10)));

        assertThat(verdict.rag()).isEqualTo(rag);
        assertThat(verdict.because())
                .endsWith("; the target of " + target + " will be "
                        + (rag == Rag.GREEN
                                ? "met"
                                : rag == Rag.RED ? "missed unless the process changes" : "met or missed by chance"));
    }

    /** The limits reach up to 17.8: a target of at most 40 is met even by this 30, and one of at most 5 is not. */
    @Test
    void specialCauseWithinATargetThatIsMetIsToBeWatched() {
        assertThat(Judge.controlChart()
                        .target("40")
                        .judge(monthly(RESTRAINTS, steadyAnd(30)))
                        .rag())
                .isEqualTo(Rag.AMBER);
        assertThat(Judge.controlChart()
                        .target("5")
                        .judge(monthly(RESTRAINTS, steadyAnd(30)))
                        .rag())
                .isEqualTo(Rag.RED);
        assertThat(Judge.controlChart()
                        .target("95")
                        .judge(monthly(RESTRAINTS.higherIsBetter(), steadyAnd(30)))
                        .rag())
                .as("better, and still far from it")
                .isEqualTo(Rag.AMBER);
    }

    @Test
    void fewFiguresHaveTrialLimitsAndFewerNone() {
        assertThat(Judge.controlChart()
                        .judge(monthly(RESTRAINTS, counts(10, 12, 10, 12, 10, 12)))
                        .because())
                .endsWith("on trial with fewer than 13 figures)");
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, counts(10, 12, 10, 12, 10))))
                .returns("NOT RATED: a control chart needs 6 figures or more, and there are 5", Verdict::words);
    }

    @Test
    void gapsBeforeTheFirstFigureAreLeftOffAndOthersKeepTheirPlace() {
        List<Figure> late = steadyAnd(10);
        late.add(0, gap(Gap.NOT_COVERED));
        List<Figure> few = counts(10, 12, 10, 12, 10, 12);
        for (int i = 0; i < 10; i++) {
            few.add(0, gap(Gap.NOT_COVERED));
        }
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, few)).because())
                .endsWith("on trial with fewer than 13 figures)");
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, late)))
                .isEqualTo(Judge.controlChart().judge(monthly(RESTRAINTS, steadyAnd(10))));

        List<Figure> broken = counts(20, 10, 20, 10, 20, 10, 20, 10, 11, 12, 13, 14, 15, 16, 17);
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, broken)).rag())
                .as("more than seven points, each higher than the one before")
                .isEqualTo(Rag.RED);
        broken.add(11, gap(Gap.NOT_SUPPLIED));
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, broken)).rag())
                .isEqualTo(Rag.AMBER);
    }

    @Test
    void aGapNowIsNotRatedAndContextIsTold() {
        List<Figure> gone = steadyAnd(10);
        gone.add(gap(Gap.NOT_SUPPLIED));
        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, gone)))
                .returns("NOT RATED: no return was supplied for the period", Verdict::words);

        Verdict context = Judge.controlChart().judge(monthly(RESTRAINTS.contextOnly(), steadyAnd(30)));
        assertThat(context.rag()).isEqualTo(Rag.NOT_RATED);
        assertThat(context.because())
                .startsWith("30 is special cause variation: it is above the upper limit")
                .endsWith("; the indicator gives context: neither higher nor lower is better");
    }

    /** Of two months there are no limits, so nothing can be said of chance, however long the chart is. */
    @Test
    void aPhaseOfFewFiguresIsNotRated() {
        var figures = steadyAnd(10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 50, 90);

        assertThat(Judge.controlChart()
                        .rebasedOn(ReportingPeriod.parse("Feb 2020").start())
                        .judge(monthly(RESTRAINTS, figures)))
                .returns(
                        "NOT RATED: a control chart needs 6 figures or more since the process was changed, and"
                                + " there are 2",
                        Verdict::words);
    }

    /** Without two figures side by side there is no moving range to make limits of. */
    @Test
    void figuresThatStandAloneAreNotRated() {
        var figures = new ArrayList<Figure>();
        for (int i = 0; i < 7; i++) {
            figures.add(count(10 + i));
            figures.add(gap(Gap.NOT_SUPPLIED));
        }
        figures.add(count(90));

        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, figures)).rag())
                .isEqualTo(Rag.NOT_RATED);
    }

    /** After twelve months of 10 and 12 the process was changed; since then it is 30 and 32 by turns. */
    @Test
    void aChangedProcessHasLimitsOfItsOwn() {
        var figures = steadyAnd(30, 32, 30, 32, 30, 32, 30);
        var changed = ReportingPeriod.parse("Sep 2019").start();

        assertThat(Judge.controlChart().judge(monthly(RESTRAINTS, figures)).rag())
                .isEqualTo(Rag.RED);
        assertThat(Judge.controlChart()
                        .rebasedOn(changed)
                        .judge(monthly(RESTRAINTS, figures))
                        .because())
                .startsWith("30 is common cause variation");
        assertThat(Judge.controlChart()
                        .baselineOf(12)
                        .judge(monthly(RESTRAINTS, figures))
                        .because())
                .as("limits of the first twelve: 11 ± 2.66 × 2")
                .contains("centre 11.0, limits 5.7 to 16.3");
    }

    @Test
    void aChartAsksForTheHistoryItShows() {
        assertThat(Judge.controlChart().periodsOfHistory()).isEqualTo(24);
        assertThat(Judge.controlChart().over(36).periodsOfHistory()).isEqualTo(36);
        assertThat(Judge.allOf(Judge.zeroTolerance(), Judge.controlChart().over(36))
                        .periodsOfHistory())
                .isEqualTo(36);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judge.controlChart().over(5))
                .withMessage("a control chart shows 6 to 120 periods, was 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judge.controlChart().baselineOf(11))
                .withMessage("a baseline needs 12 figures or more, was 11");
    }

    @Test
    void whereItIsBestBetweenTheWayFromTheCentreToTheBandIsRight() {
        var high = new ArrayList<Figure>();
        for (int i = 0; i < 12; i++) {
            high.add(percent(40 + 2 * (i % 2), 100));
        }
        high.add(percent(10, 100));

        assertThat(Judge.controlChart().judge(monthly(REPEAT_PLANS, high)).rag())
                .isEqualTo(Rag.GREEN);
        high.set(12, percent(90, 100));
        assertThat(Judge.controlChart().judge(monthly(REPEAT_PLANS, high)).rag())
                .isEqualTo(Rag.RED);
    }

    // By the recent trend

    private static Evidence yearly(Indicator indicator, Figure... figures) {
        ReportingPeriod period = FinancialYear.of("2019-20").period();
        var points = new ArrayList<Point>();
        for (int i = figures.length - 1; i >= 0; i--) {
            points.add(0, new Point(period, figures[i]));
            period = period.previous();
        }
        return Evidence.of(indicator, FinancialYear.of("2019-20").period(), figures[figures.length - 1])
                .with(points);
    }

    /**
     * 10, 20, 30, 40 and 50 of 100: Armitage's χ² = (Σ x t)² / (p̄ q̄ n Σ t²) = 100² / (0.3 × 0.7 × 100 × 10) = 47.6, and it
     * rises whichever year is left out.
     */
    @Test
    void aRecentTrendIsOfFiveYears() {
        assertThat(Judge.recentTrend()
                        .judge(yearly(
                                IN_TIME,
                                percent(10, 100),
                                percent(20, 100),
                                percent(30, 100),
                                percent(40, 100),
                                percent(50, 100))))
                .returns(
                        "GREEN: 50.0% is increasing, which is better over five years (recent trend, Armitage trend in"
                                + " proportions)",
                        Verdict::words);
        assertThat(Judge.recentTrend()
                        .judge(yearly(
                                IN_TIME,
                                percent(50, 100),
                                percent(40, 100),
                                percent(30, 100),
                                percent(20, 100),
                                percent(10, 100)))
                        .rag())
                .isEqualTo(Rag.RED);
        Verdict none = Judge.recentTrend()
                .judge(yearly(
                        IN_TIME,
                        percent(30, 100),
                        percent(31, 100),
                        percent(30, 100),
                        percent(29, 100),
                        percent(30, 100)));
        assertThat(none.rag()).isEqualTo(Rag.AMBER);
        assertThat(none.byChance()).isTrue();
        assertThat(Judge.recentTrend()
                        .judge(yearly(
                                INJURY_RATE,
                                per100(100, 1000),
                                per100(150, 1000),
                                per100(200, 1000),
                                per100(250, 1000),
                                per100(300, 1000)))
                        .because())
                .isEqualTo(
                        "30.0 per 100 is increasing, which is worse over five years (recent trend, weighted least squares"
                                + " slope)");
    }

    @Test
    void withoutFiveAnnualRatesThereIsNoRecentTrend() {
        Figure rate = per100(100, 1000);
        assertThat(Judge.recentTrend().judge(yearly(INJURY_RATE, rate, rate, rate, rate)))
                .returns(
                        "NOT RATED: there is no recent trend of five years to tell: there is not enough data",
                        Verdict::words);
        assertThat(Judge.recentTrend().judge(yearly(INJURY_RATE, rate, rate, gap(Gap.NOT_COVERED), rate, rate)))
                .returns(
                        "NOT RATED: there is no recent trend of five years to tell: there is not enough data",
                        Verdict::words);
        assertThat(Judge.recentTrend()
                        .judge(yearly(RESTRAINTS, count(1), count(2), count(3), count(4), count(5)))
                        .because())
                .isEqualTo(
                        "there is no recent trend of five years to tell: the values cannot be compared by this method");
        assertThat(Judge.recentTrend().judge(evidence(INJURY_RATE, rate)))
                .returns(
                        "NOT RATED: a recent trend is of annual figures; use a control chart for shorter periods",
                        Verdict::words);
    }

    /** Three years to each March: each two neighbours have two years in common, so the five are not five samples. */
    @Test
    void yearsThatShareTheirEventsAreNoTrend() {
        Indicator trailing = Indicator.of(
                        "trailing",
                        "Injuries per 100 restraints over three years",
                        Measure.given("injuries")
                                .per(100, Measure.given("restraints"))
                                .over(Window.trailing(Span.months(36))))
                .lowerIsBetter();

        assertThat(Judge.recentTrend()
                        .judge(yearly(
                                trailing,
                                per100(100, 1000),
                                per100(150, 1000),
                                per100(200, 1000),
                                per100(250, 1000),
                                per100(300, 1000))))
                .returns(
                        "NOT RATED: there is no recent trend of five years to tell: the two periods overlap",
                        Verdict::words);
    }

    // Several rules

    /** 52 of 235 after 37 of 518: p = 2.1174e-7 (R), and less than that against 15, so it is the least of two. */
    @Test
    void theBestOfSeveralTestsCountsAsSeveral() {
        var tested = evidence(INJURY_RATE, per100(52, 235))
                .against(ENGLAND, stated("15"))
                .after(H1, per100(37, 518));
        Verdict both = Judge.allOf(THAN_ENGLAND, THAN_BEFORE).judge(tested);

        assertThat(both.rag()).isEqualTo(Rag.RED);
        assertThat(both.significance().orElseThrow().p()).isCloseTo(2 * 2.1174368623475594e-07, within(1e-14));
        assertThat(Judge.allOf(THAN_ENGLAND, THAN_BEFORE)
                        .judge(evidence(INJURY_RATE, per100(52, 235)).against(ENGLAND, stated("22.13")))
                        .significance()
                        .orElseThrow()
                        .p())
                .as("a p is at most 1, and what is not rated was not tested")
                .isBetween(0.9, 1.0);
    }

    @Test
    void aReasonThatIsNoTestNeedsNone() {
        var tested = evidence(INJURY_RATE, per100(52, 235)).against(ENGLAND, stated("15"));

        assertThat(Judge.allOf(THAN_ENGLAND, Judge.recentTrend()).judge(tested).significance())
                .isPresent();
        assertThat(Judge.allOf(THAN_ENGLAND, Bands.redAtOrAbove(20))
                        .judge(tested)
                        .significance())
                .isEmpty();
        assertThat(Judge.allOf(THAN_ENGLAND, Bands.redAtOrAbove(90))
                        .judge(evidence(INJURY_RATE, per100(52, 235)).against(ENGLAND, stated("20")))
                        .byChance())
                .isTrue();
    }
}
