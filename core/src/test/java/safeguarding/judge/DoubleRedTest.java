package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.RESTRAINTS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.evidence;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.stated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.fact.Area;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.stats.Significance;

/**
 * Worse than a benchmark and worsening. Injuries of the Durham report for 2019/20, turned round: 37 over 518 before and 52 over
 * 235 now, 22.1 per 100, 95% 16.5 to 29.0 (Byar); the ratio 0.323 (0.20587
 * to 0.50160) of golden/statistics is turned round to 3.10 (1/0.50160 = 1.99 to 1/0.20587 = 4.86), p = 2.1e-7.
 */
class DoubleRedTest {
    private static final Judge DOUBLE_RED = Judge.doubleRed(Benchmark.ENGLAND);
    private static final Figure FEW = per100(37, 518);
    private static final Figure MANY = per100(52, 235);

    private static Verdict judged(Judge judge, Figure before, Figure now, Figure england) {
        return judge.judge(evidence(INJURY_RATE, now).after(H1, before).against(Benchmark.ENGLAND, england));
    }

    /** Limits now 16.5 to 29.0; of 37 over 518 they are 5.0 to 9.8. 50 of 235 and 52 of 235 cannot be told apart. */
    @ParameterizedTest
    @CsvSource({
        "37, 518, 52, 235, 15,  RED",
        "37, 518, 52, 235, 20,  AMBER",
        "37, 518, 52, 235, 30,  AMBER",
        "50, 235, 52, 235, 15,  AMBER",
        "50, 235, 52, 235, 20,  AMBER",
        "50, 235, 52, 235, 30,  GREEN",
        "52, 235, 37, 518, 4,   AMBER",
        "52, 235, 37, 518, 7,   GREEN",
        "52, 235, 37, 518, 15,  GREEN"
    })
    void redNeedsBothAndGreenNoneOfThem(long before, long ofBefore, long now, long ofNow, String england, Rag rag) {
        assertThat(judged(DOUBLE_RED, per100(before, ofBefore), per100(now, ofNow), stated(england))
                        .rag())
                .isEqualTo(rag);
    }

    @Test
    void theReasonTellsOfBothTests() {
        assertThat(judged(DOUBLE_RED, FEW, MANY, stated("15")))
                .returns(
                        "RED: double red: 22.1 per 100 is significantly worse than 15 for England: its 95% limits, 16.5 to"
                                + " 29.0, are worse throughout (Byar); 22.1 per 100 is significantly worse than 7.1 in"
                                + " 2019-20 H1: ratio 3.10 (1.99 to 4.86), p = 2.1e-7 (exact conditional test, central p)",
                        Verdict::words);
    }

    @Test
    void ofTwoThatMustBothHoldTheWeakerOneCounts() {
        Significance than = judged(Judge.significantlyWorseThan(Benchmark.ENGLAND), FEW, MANY, stated("15"))
                .significance()
                .orElseThrow();
        Significance before = judged(Judge.significantlyWorseThanBefore(), FEW, MANY, stated("15"))
                .significance()
                .orElseThrow();
        Significance both =
                judged(DOUBLE_RED, FEW, MANY, stated("15")).significance().orElseThrow();

        assertThat(than.p()).isGreaterThan(before.p());
        assertThat(both).isEqualTo(than);
    }

    @Test
    void ofTwoOfWhichOneHoldsItIsTheBetterOfTwoTests() {
        Significance before = judged(Judge.significantlyWorseThanBefore(), FEW, MANY, stated("20"))
                .significance()
                .orElseThrow();
        Verdict one = judged(DOUBLE_RED, FEW, MANY, stated("20"));

        assertThat(one.significance().orElseThrow().p()).isEqualTo(2 * before.p());
        assertThat(one.byChance()).isFalse();
    }

    @Test
    void whatCannotBeToldFromEitherIsChance() {
        assertThat(judged(DOUBLE_RED, per100(50, 235), MANY, stated("20")).byChance())
                .isTrue();
    }

    @Test
    void whereOneOfTheTwoCannotBeTestedTheOtherMakesAmberAtWorst() {
        assertThat(judged(DOUBLE_RED, FEW, MANY, gap(Gap.SUPPRESSED_AT_SOURCE))).satisfies(verdict -> {
            assertThat(verdict.rag()).isEqualTo(Rag.AMBER);
            assertThat(verdict.because())
                    .startsWith("there is nothing to compare with: for England, withheld at source; 22.1");
        });
        assertThat(judged(DOUBLE_RED, gap(Gap.NOT_COVERED), MANY, stated("15")).rag())
                .isEqualTo(Rag.AMBER);
        assertThat(judged(DOUBLE_RED, gap(Gap.NOT_COVERED), MANY, gap(Gap.NOT_COVERED))
                        .rag())
                .isEqualTo(Rag.NOT_RATED);
        assertThat(judged(DOUBLE_RED, FEW, gap(Gap.NOT_COVERED), stated("15")).rag())
                .isEqualTo(Rag.NOT_RATED);
    }

    @Test
    void itSaysWhatItAsksFor() {
        assertThat(DOUBLE_RED.describe())
                .isEqualTo(
                        "red where significantly worse than England and significantly worse than before at 95%, amber where"
                                + " one of the two");
        assertThat(DOUBLE_RED.benchmarks()).containsExactly(Benchmark.of("England", Area.of("E92000001", "England")));
        assertThat(judged(Judge.doubleRed(Benchmark.ENGLAND).at("0.99999999"), FEW, MANY, stated("15"))
                        .rag())
                .isEqualTo(Rag.AMBER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judge.doubleRed(Benchmark.ENGLAND).at("1"));
    }

    // Adjusted for the number of lines

    @Test
    void aloneARuleThatIsAdjustedIsAsItWas() {
        Verdict alone = judged(DOUBLE_RED, FEW, MANY, stated("15"));
        Verdict adjusted = judged(Judge.amongAllLines(DOUBLE_RED), FEW, MANY, stated("15"));

        assertThat(adjusted.rag()).isEqualTo(Rag.RED);
        assertThat(adjusted.because()).isEqualTo(alone.because());
        assertThat(adjusted.rule().orElseThrow()).endsWith("one of the two; adjusted for the number of lines");
    }

    @Test
    void whatIsNoMoreThanChanceAmongAllIsAmberAndComesBackWhereFewerAreTested() {
        Verdict adjusted = judged(Judge.amongAllLines(DOUBLE_RED), FEW, MANY, stated("15"));
        Significance test = adjusted.significance().orElseThrow();

        Verdict many = adjusted.tested(test.among(1_000, 0.5));
        assertThat(many.rag()).isEqualTo(Rag.AMBER);
        assertThat(many.byChance()).isTrue();
        assertThat(many.because())
                .endsWith(
                        "(exact conditional test, central p); among so many tests that is no more than chance, q = 0.50"
                                + " among 1000 tests");
        assertThat(many.tested(test.among(999, 0.6)).because())
                .contains("q = 0.60")
                .doesNotContain("q = 0.50");
        assertThat(many.tested(test)).isEqualTo(adjusted);
    }

    @Test
    void aRuleThatDoesNotTestIsAsItWas() {
        Judge judge = Judge.amongAllLines(Judge.zeroTolerance());

        assertThat(judge.judge(evidence(RESTRAINTS, count(1))))
                .isEqualTo(Judge.zeroTolerance().judge(evidence(RESTRAINTS, count(1))));
    }

    @Test
    void aJudgeThatIsNoRuleIsAdjustedToo() {
        Judge own = evidence -> Judge.significantlyWorseThanBefore().judge(evidence);
        Verdict verdict = judged(Judge.amongAllLines(own), FEW, MANY, stated("15"));

        assertThat(verdict.alone()).isPresent();
        assertThat(Judge.amongAllLines(own)).isNotInstanceOf(Rule.class);
        assertThat(Judge.amongAllLines(Judge.doubleRed(Benchmark.ENGLAND)))
                .isInstanceOf(Rule.class)
                .returns(java.util.List.of(Benchmark.ENGLAND), Judge::benchmarks);
        assertThat(Judge.amongAllLines(Judge.recentTrend()).periodsOfHistory()).isEqualTo(5);
    }

    @Test
    void itIsTheWholeThatIsAdjustedAndOnce() {
        Judge adjusted = Judge.amongAllLines(DOUBLE_RED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judge.allOf(adjusted, Judge.zeroTolerance()))
                .withMessageContaining("amongAllLines(allOf(...))");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judge.allOf(adjusted, evidence -> Verdict.of(Rag.GREEN, "it is")));
        assertThatIllegalArgumentException().isThrownBy(() -> Judge.amongAllLines(adjusted));
        assertThat(judged(Judge.amongAllLines(Judge.allOf(DOUBLE_RED, Judge.recentTrend())), FEW, MANY, stated("15"))
                        .alone())
                .isPresent();
    }
}
