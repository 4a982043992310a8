package safeguarding.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import safeguarding.Finding;
import safeguarding.FindingRule;
import safeguarding.Reading;
import safeguarding.engine.Origin;
import safeguarding.judge.Comparison;
import safeguarding.judge.Direction;
import safeguarding.judge.Point;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

/**
 * What every rule of findings keeps to, as tests to extend: the same readings give the same findings, in any thread and
 * whatever was asked before; each rests on readings it was given and says one sentence; and readings without figures, as
 * they stand where they are withheld, do not break it.
 */
public abstract class FindingRuleContract {

    /** The rule. */
    protected abstract FindingRule rule();

    /** Readings of which it finds something. */
    protected abstract List<Reading> readings();

    @Test
    void theSameReadingsGiveTheSameFindings() {
        FindingRule rule = rule();
        List<Finding> first = rule.find(readings());

        assertThat(first).as("give readings of which it finds something").isNotEmpty();
        rule.find(readings().stream().map(FindingRuleContract::withheld).toList());
        rule.find(List.of());
        assertThat(rule.find(readings()))
                .as("it keeps nothing of what it was asked before")
                .isEqualTo(first);
    }

    @Test
    void severalThreadsGetTheSameFindings() {
        FindingRule rule = rule();
        List<Finding> expected = rule.find(readings());

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> rule.find(readings()))
                        .toList())
                .allMatch(expected::equals);
    }

    @Test
    void aFindingRestsOnReadingsThatWereGivenAndSaysOneSentence() {
        List<Reading> given = readings();
        for (Finding finding : rule().find(given)) {
            assertThat(given).containsAll(finding.readings());
            assertThat(finding.sentence()).endsWith(".").doesNotContain("NaN", "Infinity", "\n");
        }
    }

    @Test
    void readingsWithoutFiguresDoNotBreakIt() {
        List<Reading> none =
                readings().stream().map(FindingRuleContract::withheld).toList();

        assertThat(rule().find(List.of())).isEmpty();
        assertThat(rule().find(none)).isNotNull();
        for (int i = 0; i < none.size(); i++) {
            int hidden = i;
            List<Reading> given = readings();
            assertThat(rule().find(IntStream.range(0, none.size())
                            .mapToObj(j -> j == hidden ? none.get(j) : given.get(j))
                            .toList()))
                    .isNotNull();
        }
    }

    /** A reading as a rule sees it where it is withheld from a publication. */
    private static Reading withheld(Reading reading) {
        Figure none = Figure.missing(Gap.SUPPRESSED_AT_SOURCE);
        return new Reading(
                reading.line(),
                reading.indicator(),
                reading.theme(),
                reading.stewardship(),
                reading.area(),
                reading.period(),
                reading.slice(),
                none,
                Origin.NONE,
                reading.previousPeriod(),
                none,
                reading.history().stream()
                        .map(point -> new Point(point.period(), none))
                        .toList(),
                reading.benchmarks().stream()
                        .map(one -> new Comparison(one.benchmark(), none))
                        .toList(),
                Optional.empty(),
                Direction.NOT_COMPARABLE,
                Optional.empty(),
                reading.caveats(),
                reading.counterparts().stream()
                        .map(other -> new Reading.Counterpart(other.indicator(), other.period(), none))
                        .toList());
    }
}
