package safeguarding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import safeguarding.judge.Comparison;
import safeguarding.judge.Evidence;
import safeguarding.judge.Judge;
import safeguarding.judge.Point;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

/**
 * What every judge keeps to, as tests to extend: the same evidence gets the same verdict, in any thread; a gap is not rated;
 * missing history and benchmarks do not break it; and it says its rule in words.
 */
public abstract class JudgeContract {

    /** The judge. */
    protected abstract Judge judge();

    /** Evidence to judge, with a figure; at least one piece. */
    protected abstract List<Evidence> evidence();

    @Test
    void theSameEvidenceGetsTheSameVerdict() {
        assertThat(evidence()).as("give at least one piece of evidence").isNotEmpty();
        for (Evidence one : evidence()) {
            assertThat(judge().judge(one)).isEqualTo(judge().judge(one));
        }
    }

    @Test
    void severalThreadsGetTheSameVerdicts() {
        Judge judge = judge();
        List<Verdict> expected = evidence().stream().map(judge::judge).toList();

        List<List<Verdict>> all = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> evidence().stream().map(judge::judge).toList())
                .toList();

        assertThat(all).allMatch(expected::equals);
    }

    @Test
    void aGapIsNotRatedAndSaysWhy() {
        for (Evidence one : evidence()) {
            for (Gap gap : Gap.values()) {
                Verdict verdict = judge().judge(with(one, Figure.missing(gap), one.previous(), one.benchmarks()));

                assertThat(verdict.rag()).as("the rating of a gap: %s", gap).isEqualTo(Rag.NOT_RATED);
                assertThat(verdict.because()).isNotBlank();
            }
        }
    }

    @Test
    void nothingToCompareWithDoesNotBreakIt() {
        Figure none = Figure.missing(Gap.NOT_COVERED);
        for (Evidence one : evidence()) {
            List<Comparison> gaps = one.benchmarks().stream()
                    .map(c -> new Comparison(c.benchmark(), none))
                    .toList();

            assertThat(judge().judge(with(one, one.figure(), none, gaps)).because())
                    .isNotBlank();
            assertThat(judge().judge(with(one, one.figure(), none, List.of())).because())
                    .isNotBlank();
        }
    }

    @Test
    void theRuleIsSaidInWords() {
        Judge unnamed = evidence -> Verdict.notRated("no rule");

        assertThat(judge().describe()).isNotBlank().isNotEqualTo(unnamed.describe());
        assertThat(judge().benchmarks()).isEqualTo(judge().benchmarks());
    }

    private static Evidence with(Evidence one, Figure figure, Figure previous, List<Comparison> benchmarks) {
        return new Evidence(
                one.indicator(),
                one.period(),
                one.slice(),
                figure,
                previous,
                one.previousPeriod(),
                List.of(new Point(one.period(), figure)),
                benchmarks);
    }
}
