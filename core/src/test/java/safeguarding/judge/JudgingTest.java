package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.RESTRAINTS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.evidence;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.over;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.says;
import static safeguarding.judge.Given.stated;
import static safeguarding.judge.Tolerance.tolerance;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import safeguarding.fact.Area;
import safeguarding.measure.Gap;
import safeguarding.time.ReportingPeriod;

class JudgingTest {
    private static final Judge BANDS = Bands.redAtOrAbove(20).amberAtOrAbove(10);
    private static final Judge STEADY = Judge.noWorseThanBefore(tolerance(10));
    private static final Benchmark ENGLAND = Benchmark.of(Area.named("England"));
    private static final Judge BROKEN = evidence -> {
        throw new IllegalStateException("row 41 says Amy");
    };

    @Test
    void whatMustNeverHappenIsRedFromTheFirst() {
        assertThat(says(Judge.zeroTolerance(), RESTRAINTS, count(0))).isEqualTo("GREEN: there is none");
        assertThat(says(Judge.zeroTolerance(), RESTRAINTS, count(1)))
                .isEqualTo("RED: 1 is above 0, and none is accepted");
        assertThat(says(Judge.zeroTolerance(), RESTRAINTS, count(-1))).isEqualTo("GREEN: -1 is not above 0");
        assertThat(says(Judge.zeroTolerance(), RESTRAINTS, over("0"))).startsWith("RED");
        assertThat(says(Judge.zeroTolerance(), RESTRAINTS, gap(Gap.LOW))).isEqualTo("NOT RATED: rounds to 0 at source");
        assertThat(says(Judge.zeroTolerance(), INJURY_RATE, per100(1, 10_000)))
                .isEqualTo("RED: 0.0 per 100 is above 0, and none is accepted, before rounding");
    }

    @Test
    void theWorstOfSeveralGivesTheReasonsThatMadeItTheWorst() {
        var judge = Judge.allOf(BANDS, STEADY, Judge.zeroTolerance());
        var worse = evidence(INJURY_RATE, stated("22.1")).after(H1, stated("7.1"));
        var better = evidence(INJURY_RATE, stated("7.1")).after(H1, stated("22.1"));

        assertThat(judge.judge(worse))
                .returns(
                        "RED: 22.1 per 100 is at or above 20; 22.1 per 100 is worse than 7.1 in 2019-20 H1"
                                + " by more than 10%; 22.1 per 100 is above 0, and none is accepted",
                        Verdict::words);
        assertThat(Judge.allOf(BANDS, STEADY).judge(better))
                .returns(
                        "GREEN: 7.1 per 100 is below 10; 7.1 per 100 is better than 22.1 in 2019-20 H1",
                        Verdict::words);
        assertThat(judge.judge(better)).returns("RED: 7.1 per 100 is above 0, and none is accepted", Verdict::words);
    }

    @Test
    void theWorstOfSeveralIsNotRatedOnlyIfNoneIs() {
        var noPast = evidence(INJURY_RATE, stated("7.1"));

        assertThat(Judge.allOf(STEADY, BANDS).judge(noPast)).returns("GREEN: 7.1 per 100 is below 10", Verdict::words);
        assertThat(Judge.allOf(STEADY, STEADY).judge(noPast))
                .isEqualTo(Verdict.notRated(
                        "there is nothing to compare with: in 2019-20 H1, the facts do not cover the period"));
        assertThat(Judge.allOf(BANDS, STEADY).judge(evidence(INJURY_RATE, gap(Gap.NOT_SUPPLIED))))
                .isEqualTo(Verdict.notRated("no return was supplied for the period"));
    }

    @Test
    void theWorstOfRulesIsARuleAndOfAnythingElseIsNot() {
        Judge own = evidence -> Verdict.of(Rag.GREEN, "it is as agreed");
        var mixed = Judge.allOf(own, Judge.against(ENGLAND, tolerance(10)));

        assertThat(Judge.allOf(BANDS, STEADY)).isInstanceOf(Rule.class).isEqualTo(Judge.allOf(BANDS, STEADY));
        assertThat(mixed).isNotInstanceOf(Rule.class);
        assertThat(mixed.benchmarks()).containsExactly(ENGLAND);
        assertThat(mixed.describe())
                .isEqualTo("the worst of: a rule of its own; no worse than England, amber within 10%");
        assertThat(mixed.judge(evidence(RESTRAINTS, count(7)))).returns("GREEN: it is as agreed", Verdict::words);
        assertThatIllegalArgumentException().isThrownBy(() -> Judge.allOf());
    }

    @Test
    void aJudgeThatThrowsIsNotRatedAndItsMessageIsNotRepeated() {
        assertThat(Judging.safely(BROKEN, evidence(RESTRAINTS, count(7))))
                .isEqualTo(Verdict.notRated("the judge failed (IllegalStateException)"));
        assertThat(Judging.safely(endless(), evidence(RESTRAINTS, count(7))))
                .isEqualTo(Verdict.notRated("the judge failed (StackOverflowError)"));
        assertThat(Judging.safely(
                        e -> {
                            throw new IllegalStateException("Amy") {
                                private static final long serialVersionUID = 1;
                            };
                        },
                        evidence(RESTRAINTS, count(7))))
                .isEqualTo(Verdict.notRated("the judge failed (IllegalStateException)"));
    }

    @Test
    @SuppressWarnings("NullAway")
    void aJudgeThatGivesNothingIsNotRated() {
        assertThat(Judging.safely(evidence -> null, evidence(RESTRAINTS, count(7))))
                .isEqualTo(Verdict.notRated("the judge failed (it gave no verdict)"));
    }

    @Test
    void aJudgeThatThrowsHarmsNoOther() {
        Judge brokenThroughout = new Judge() {
            @Override
            public Verdict judge(Evidence evidence) {
                throw new IllegalStateException();
            }

            @Override
            public String describe() {
                throw new IllegalStateException();
            }

            @Override
            public List<Benchmark> benchmarks() {
                throw new IllegalStateException();
            }

            @Override
            public int periodsOfHistory() {
                throw new IllegalStateException();
            }
        };
        var both = Judge.allOf(brokenThroughout, BANDS);

        assertThat(Judging.safely(both, evidence(INJURY_RATE, per100(52, 235))))
                .returns("RED: 22.1 per 100 is at or above 20", Verdict::words);
        assertThat(Judging.benchmarks(brokenThroughout)).isEmpty();
        assertThat(Judging.periodsOfHistory(brokenThroughout)).isEqualTo(2);
        assertThat(both.benchmarks()).isEmpty();
    }

    @Test
    void everyKindOfRuleIsHandled() {
        var kinds = List.of(
                BANDS,
                Bands.greenBetween(10, 15),
                Target.of(15),
                Target.byPeriod(Map.of(H1, BigDecimal.TEN)),
                STEADY,
                Judge.against(ENGLAND, tolerance(10)),
                Judge.significantlyWorseThanBefore(),
                Judge.significantlyWorseThan(ENGLAND),
                Judge.controlChart(),
                Judge.recentTrend(),
                Judge.doubleRed(ENGLAND),
                Judge.zeroTolerance(),
                Judge.allOf(BANDS),
                Judge.amongAllLines(Judge.doubleRed(ENGLAND)));

        assertThat(kinds)
                .extracting(judge -> ((Rule) judge).fold(new Name()))
                .containsExactly(
                        "bands",
                        "between",
                        "target",
                        "targets",
                        "before",
                        "benchmark",
                        "tested",
                        "tested against a benchmark",
                        "chart",
                        "trend",
                        "double red",
                        "zero",
                        "all of 1",
                        "among all lines: double red");
        assertThat(kinds)
                .extracting(Object::toString)
                .isEqualTo(kinds.stream().map(Judge::describe).toList());
    }

    @Test
    void evidenceOutOfOrderIsRefused() {
        var now = evidence(RESTRAINTS, count(7));
        ReportingPeriod period = now.period();

        assertThatIllegalArgumentException().isThrownBy(() -> now.after(period, count(7)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> now.with(List.of(new Point(period, count(7)), new Point(H1, count(7)))))
                .withMessage(
                        "a history must be oldest first and each period once: 2019-20 H2 stands before 2019-20 H1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> now.against(ENGLAND, count(1)).against(ENGLAND, count(1)));
    }

    @Test
    void evidencePrintsWithoutSmallNumbers() {
        assertThat(evidence(RESTRAINTS, count(3))).hasToString("restraint.count, 2019-20 H2: a small count");
    }

    private static Judge endless() {
        return new Judge() {
            @Override
            @SuppressWarnings("InfiniteRecursion") // runs out of stack on purpose
            public Verdict judge(Evidence evidence) {
                return judge(evidence);
            }
        };
    }

    private static final class Name implements Rule.Cases<String> {
        @Override
        public String bands(Bands rule) {
            return "bands";
        }

        @Override
        public String greenBand(GreenBand rule) {
            return "between";
        }

        @Override
        public String target(Target rule) {
            return "target";
        }

        @Override
        public String targets(Targets rule) {
            return "targets";
        }

        @Override
        public String noWorseThanBefore(NoWorseThanBefore rule) {
            return "before";
        }

        @Override
        public String noWorseThan(NoWorseThan rule) {
            return "benchmark";
        }

        @Override
        public String significantlyWorseThanBefore(SignificantlyWorseThanBefore rule) {
            return "tested";
        }

        @Override
        public String significantlyWorseThan(SignificantlyWorseThan rule) {
            return "tested against a benchmark";
        }

        @Override
        public String byControlChart(ByControlChart rule) {
            return "chart";
        }

        @Override
        public String byRecentTrend(ByRecentTrend rule) {
            return "trend";
        }

        @Override
        public String doubleRed(DoubleRed rule) {
            return "double red";
        }

        @Override
        public String zeroTolerance(ZeroTolerance rule) {
            return "zero";
        }

        @Override
        public String allOf(AllOf rule) {
            return "all of " + rule.rules().size();
        }

        @Override
        public String amongLines(AmongLines rule) {
            return "among all lines: " + rule.rule().fold(this);
        }
    }
}
