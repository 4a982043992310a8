package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.judge.Judge;
import safeguarding.judge.Rag;

class ResultJsonTest {

    private static final ScorecardResult RESULT = SomeCards.CARD.evaluate(SomeCards.FACTS, SomeCards.H2);

    @Test
    void whatIsWrittenIsReadBackEqual() {
        ScorecardResult back = ResultJson.read(ResultJson.writeExact(RESULT), SomeCards.CATALOGUE);

        assertThat(back).isEqualTo(RESULT);
        assertThat(ResultJson.writeExact(RESULT))
                .as("the level of a rule at 99.8%, and of no other")
                .contains("\"level\": 0.002")
                .doesNotContain("\"level\": 0.05");
        assertThat(back.readings()).isNotEmpty();
        assertThat(back.findings()).isNotEmpty();
        assertThat(back.problems()).hasSize(1);
        assertThat(back.rated(Rag.RED)).isNotEmpty();
    }

    @Test
    void aVerdictThatIsAdjustedKeepsWhatItIsByItself() {
        ScorecardResult adjusted = Scorecard.titled("Secure home")
                .line(SomeCards.RESTRAINTS, Judge.amongAllLines(Judge.significantlyWorseThanBefore()))
                .evaluate(SomeCards.FACTS, SomeCards.H2);

        ScorecardResult back = ResultJson.read(ResultJson.writeExact(adjusted), SomeCards.CATALOGUE);

        assertThat(back).isEqualTo(adjusted);
        assertThat(back.readings().get(0).verdict().orElseThrow().alone()).isPresent();
    }

    @Test
    void everyKindOfFigureIsAmongThem() {
        String kinds = RESULT.readings().stream()
                .flatMap(r -> Stream.of(r.figure(), r.previous()))
                .map(figure -> figure.getClass().getSimpleName())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));

        assertThat(kinds).isEqualTo("Change Count Missing Rate Spread Stated");
    }

    @Test
    void itSaysThatItIsNotForPublication() {
        assertThat(ResultJson.writeExact(RESULT).lines().skip(3).findFirst())
                .contains("  \"notice\": \"Not for publication: exact figures, small counts included.\",");
    }

    @Test
    void theSameResultIsTheSameText(@TempDir Path folder) {
        Path file = folder.resolve("result.json");
        ResultJson.writeExact(RESULT, file);

        assertThat(file).hasContent(ResultJson.writeExact(SomeCards.CARD.evaluate(SomeCards.FACTS, SomeCards.H2)));
        assertThat(ResultJson.read(file, SomeCards.CATALOGUE)).isEqualTo(RESULT);
    }

    @Test
    void whatIsNotRightIsRefusedWithItsPlaceAndWithoutFigures() {
        String text = ResultJson.writeExact(RESULT);

        assertThatThrownBy(() -> ResultJson.read(
                        text.replaceFirst("\"count\": (\\d+)", "\"count\": \"$1\""), SomeCards.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("result at /readings/0/figure/count: must be a whole number, was text");
        assertThatThrownBy(() -> ResultJson.read(
                        text.replaceFirst("\"denominator\": \\d+", "\"denominator\": 0"), SomeCards.CATALOGUE))
                .hasMessageMatching("result at /readings/\\d+/figure: a rate's denominator must be more than 0.*");
        assertThatThrownBy(() -> ResultJson.read(
                        text.replaceFirst("\"reason\": \"not-[a-z]+\"", "\"reason\": \"lost\""), SomeCards.CATALOGUE))
                .hasMessageMatching("result at /readings/\\d+/.*reason: unknown gap 'lost'.*");
        assertThatThrownBy(() -> ResultJson.read(
                        text.replaceFirst("\"readings\": \\[\\s+\\d+", "\"readings\": [ 99"), SomeCards.CATALOGUE))
                .hasMessageStartingWith("result at /findings/0/readings/0: must be the place of a reading");
    }
}
