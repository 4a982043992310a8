package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.IN_TIME;
import static safeguarding.judge.Given.REPEAT_PLANS;
import static safeguarding.judge.Given.RESTRAINTS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.evidence;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.over;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.percent;
import static safeguarding.judge.Given.stated;
import static safeguarding.judge.Tolerance.points;
import static safeguarding.judge.Tolerance.tolerance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.Area;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

class ComparingTest {
    private static final Benchmark ENGLAND = Benchmark.of("England", Area.of("E92000001", "England"));
    private static final Judge STEADY = Judge.noWorseThanBefore(tolerance(10));

    private static String says(Judge judge, Indicator indicator, Figure before, Figure now) {
        return judge.judge(evidence(indicator, now).after(H1, before)).words();
    }

    private static Rag rag(Judge judge, Indicator indicator, String before, String now) {
        return judge.judge(evidence(indicator, stated(now)).after(H1, stated(before)))
                .rag();
    }

    @ParameterizedTest
    @CsvSource({"99.9,GREEN", "100,GREEN", "100.1,AMBER", "110,AMBER", "110.1,RED"})
    void whereLowerIsBetterMoreIsWorse(String now, Rag rag) {
        assertThat(rag(STEADY, RESTRAINTS, "100", now)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"80.1,GREEN", "80,GREEN", "79.9,AMBER", "78,AMBER", "77.9,RED"})
    void whereHigherIsBetterLessIsWorse(String now, Rag rag) {
        assertThat(rag(Judge.noWorseThanBefore(points(2)), IN_TIME, "80", now)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({
        "20,18,GREEN",
        "20,8,GREEN",
        "18,7,GREEN",
        "18,18.1,AMBER",
        "18,20,AMBER",
        "18,20.1,RED",
        "12,14,GREEN",
        "12,5,RED"
    })
    void whereItIsBestBetweenFurtherFromTheBandIsWorse(String before, String now, Rag rag) {
        assertThat(rag(Judge.noWorseThanBefore(points(2)), REPEAT_PLANS, before, now))
                .isEqualTo(rag);
    }

    @Test
    void anIndicatorForContextIsNotRated() {
        assertThat(says(STEADY, RESTRAINTS.contextOnly(), count(235), count(518)))
                .isEqualTo("NOT RATED: the indicator gives context: neither higher nor lower is better");
    }

    /** Durham Safeguarding Children Partnership, annual report 2019-20. */
    @Test
    void theReasonGivesBothFigures() {
        assertThat(says(STEADY, RESTRAINTS, count(235), count(518)))
                .isEqualTo("RED: 518 is worse than 235 in 2019-20 H1 by more than 10%");
        assertThat(says(STEADY, RESTRAINTS, count(235), count(250)))
                .isEqualTo("AMBER: 250 is worse than 235 in 2019-20 H1, but by no more than 10%");
        assertThat(says(STEADY, RESTRAINTS, count(235), count(235)))
                .isEqualTo("GREEN: 235 is the same as in 2019-20 H1");
        assertThat(says(STEADY, INJURY_RATE, per100(52, 235), per100(37, 518)))
                .isEqualTo("GREEN: 7.1 per 100 is better than 22.1 in 2019-20 H1");
        assertThat(says(STEADY, REPEAT_PLANS, percent(12, 100), percent(14, 100)))
                .isEqualTo("GREEN: 14.0% is no worse than 12.0% in 2019-20 H1");
        assertThat(says(STEADY, IN_TIME, percent(80, 100), percent(70, 100)))
                .isEqualTo("RED: 70.0% is worse than 80.0% in 2019-20 H1 by more than 10% of that");
        assertThat(says(Judge.noWorseThanBefore(Tolerance.none()), RESTRAINTS, count(235), count(236)))
                .isEqualTo("RED: 236 is worse than 235 in 2019-20 H1");
    }

    /** 2,204 and 2,203 in 10,000 both print as 22.0. */
    @Test
    void figuresThatPrintAlikeAreComparedExactly() {
        assertThat(says(STEADY, INJURY_RATE, per100(2203, 10_000), per100(2204, 10_000)))
                .isEqualTo(
                        "AMBER: 22.0 per 100 is worse than 22.0 in 2019-20 H1, but by no more than 10%, before rounding");
        assertThat(says(STEADY, INJURY_RATE, per100(2204, 10_000), per100(2203, 10_000)))
                .isEqualTo("GREEN: 22.0 per 100 is better than 22.0 in 2019-20 H1, before rounding");
    }

    @Test
    void fromNothingAnyRiseIsBeyondAPercentage() {
        assertThat(says(STEADY, RESTRAINTS, count(0), count(1)))
                .isEqualTo("RED: 1 is worse than 0 in 2019-20 H1, and anything worse than 0 is beyond 10%");
        assertThat(says(STEADY, RESTRAINTS, count(0), count(0))).isEqualTo("GREEN: 0 is the same as in 2019-20 H1");
        assertThat(says(Judge.noWorseThanBefore(points(1)), RESTRAINTS, count(0), count(1)))
                .startsWith("AMBER");
    }

    @Test
    void aPercentageOfANegativeFigureIsTakenWithoutItsSign() {
        assertThat(rag(STEADY, RESTRAINTS, "-100", "-90")).isEqualTo(Rag.AMBER);
        assertThat(rag(STEADY, RESTRAINTS, "-100", "-89")).isEqualTo(Rag.RED);
    }

    @Test
    void aGapNowOrBeforeIsNotRated() {
        assertThat(says(STEADY, RESTRAINTS, count(235), gap(Gap.NOT_SUPPLIED)))
                .isEqualTo("NOT RATED: no return was supplied for the period");
        assertThat(says(STEADY, RESTRAINTS, gap(Gap.NOT_SUPPLIED), count(518)))
                .isEqualTo(
                        "NOT RATED: there is nothing to compare with: in 2019-20 H1, no return was supplied for the period");
    }

    @Test
    void aLowerBoundIsComparedOnlyWhereItIsSure() {
        assertThat(says(STEADY, RESTRAINTS, count(700), over("800")))
                .isEqualTo("RED: over 800 is worse than 700 in 2019-20 H1 by more than 10%");
        assertThat(says(STEADY, RESTRAINTS, count(800), over("800"))).startsWith("NOT RATED: only a lower bound");
        assertThat(says(STEADY, IN_TIME, stated("80"), over("80"))).startsWith("GREEN: over 80% is better than 80%");
        assertThat(says(STEADY, RESTRAINTS, over("800"), count(700)))
                .isEqualTo("NOT RATED: there is nothing to compare with: in 2019-20 H1, only a lower bound is known");
    }

    @ParameterizedTest
    @CsvSource({"42.9,GREEN", "43,GREEN", "43.1,AMBER", "47.3,AMBER", "47.31,RED"})
    void aBenchmarkIsComparedWithAsThePastIs(String ours, Rag rag) {
        var evidence = evidence(INJURY_RATE, stated(ours)).against(ENGLAND, stated("43.0"));

        assertThat(Judge.against(ENGLAND, tolerance(10)).judge(evidence).rag()).isEqualTo(rag);
    }

    @Test
    void theReasonNamesTheBenchmark() {
        var judge = Judge.against(ENGLAND, points(1));
        var ours = evidence(INJURY_RATE, per100(447, 1000));

        assertThat(judge.judge(ours.against(ENGLAND, stated("43"))))
                .returns("RED: 44.7 per 100 is worse than 43 for England by more than 1", Verdict::words);
        assertThat(judge.judge(ours.against(ENGLAND, gap(Gap.SUPPRESSED_AT_SOURCE))))
                .returns(
                        "NOT RATED: there is nothing to compare with: for England, withheld at source", Verdict::words);
        assertThat(judge.judge(ours))
                .returns(
                        "NOT RATED: there is nothing to compare with: no figure was asked for England", Verdict::words);
        assertThat(judge.judge(evidence(INJURY_RATE, gap(Gap.NOT_COVERED))))
                .returns("NOT RATED: the facts do not cover the period", Verdict::words);
        assertThat(judge.benchmarks()).containsExactly(ENGLAND);
        assertThat(judge.describe()).isEqualTo("no worse than England, amber within 1 point");
    }
}
