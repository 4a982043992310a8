package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import safeguarding.Reading;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.json.SomeCards.Hold;
import safeguarding.json.SomeCards.Restraint;
import safeguarding.judge.Bands;
import safeguarding.judge.Comparison;
import safeguarding.judge.Point;
import safeguarding.measure.Figure;
import safeguarding.protect.Protection;

/** Results that hold small counts, through JSON. */
class ScorecardModuleTest {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    /** 4 restraints in each half, with 4 children, and 404 plans. */
    private static final Facts FACTS = Facts.none()
            .with(
                    Restraint.RESTRAINTS,
                    SomeCards.HOME,
                    Coverage.of(
                            LocalDate.of(2019, 4, 1), SomeCards.YEAR.period().end()),
                    IntStream.range(0, 8)
                            .mapToObj(i -> new Restraint(
                                    i % 4, LocalDate.of(2019, i < 4 ? 5 : 11, 1 + i), Hold.values()[i % 2], i % 2))
                            .toList())
            .with(
                    Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(404)),
                    Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(404)));

    private static final ScorecardResult RESULT = Scorecard.titled("Small")
            .line(SomeCards.RESTRAINTS, Bands.redAtOrAbove(3).amberAtOrAbove(2))
            .line(SomeCards.INJURY_RATE)
            .line(SomeCards.MEDIAN)
            .line(SomeCards.PLANS)
            .evaluate(FACTS, SomeCards.H2);

    private static final Reading FOUR = RESULT.line(SomeCards.RESTRAINTS).get(0);

    @Test
    void smallNumbersOfAResultAreHidden() {
        String text = ResultJson.write(RESULT);

        assertThat(FOUR.figure()).isEqualTo(new Figure.Count(4));
        assertThat(text)
                .contains("\"figure\": \"a small count\"", "\"figure\": \"404\"", "\"status\": \"red\"")
                .contains("\"rule\": \"red\"")
                .contains("Not for publication");
        assertThat(numbers(Documents.parse("result", text)))
                .as("numbers in words of figures")
                .containsOnly("404");
        assertThat(text).doesNotContain("4 restraints", "is at or above");
    }

    /** The figures that are written as numbers. */
    private static List<String> numbers(Place root) {
        var numbers = new ArrayList<String>();
        root.at("readings")
                .list()
                .forEach(reading -> List.of("figure", "previous").forEach(name -> {
                    String figure = reading.at(name).text();
                    if (figure.chars().anyMatch(Character::isDigit)) {
                        numbers.add(figure);
                    }
                }));
        return numbers;
    }

    @Test
    void aMapperThatFindsModulesHidesThemToo() throws JsonProcessingException {
        assertThat(MAPPER.writeValueAsString(RESULT))
                .isEqualTo(MAPPER.readTree(ResultJson.write(RESULT)).toString());
        assertThat(MAPPER.writeValueAsString(Map.of("all", RESULT.readings())))
                .contains("\"figure\":\"a small count\"")
                .doesNotContain("count\":", "because");
    }

    @Test
    void whatAResultIsMadeOfIsWrittenInItsOwnWords() {
        Figure small = new Figure.Count(4);
        var parts = List.of(
                small,
                new Figure.Rate(4, 9, 100, true),
                new Figure.Change(small, new Figure.Count(3)),
                FOUR.evidence(),
                FOUR.verdict().orElseThrow(),
                RESULT.findings().get(0),
                FACTS,
                FACTS.returns().get(0),
                Supplied.count(4));

        for (Object part : parts) {
            JsonNode node = MAPPER.valueToTree(part);
            assertThat(node.isTextual()).as(part.getClass().getSimpleName()).isTrue();
            assertThat(node.textValue()).isEqualTo(part.toString());
        }
        assertThat(MAPPER.valueToTree(new Point(SomeCards.H2, small)).toString())
                .isEqualTo("{\"of\":\"2019-20 H2\",\"figure\":\"a small count\"}");
        assertThat(MAPPER.valueToTree(new Comparison(safeguarding.judge.Benchmark.of(SomeCards.ENGLAND), small))
                        .toString())
                .isEqualTo("{\"of\":\"England\",\"figure\":\"a small count\"}");
    }

    @Test
    void whatIsWrittenInAWayOfItsOwnIsNamed() {
        assertThat(new ScorecardModule().kinds())
                .doesNotHaveDuplicates()
                .contains(
                        ScorecardResult.class, Reading.class, Figure.class, Facts.class, Point.class, Comparison.class);
    }

    @Test
    void aPublicationIsWrittenAsItsOwnDocument() throws JsonProcessingException {
        var publication = RESULT.publish(Protection.DFE_CHILDREN_IN_NEED);

        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(publication)))
                .isEqualTo(MAPPER.readTree(PublicationJson.write(publication)));
    }
}
