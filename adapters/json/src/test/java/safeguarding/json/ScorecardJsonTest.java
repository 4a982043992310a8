package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.Finding;
import safeguarding.FindingRule;
import safeguarding.Line;
import safeguarding.Reading;
import safeguarding.Scorecard;
import safeguarding.judge.Benchmark;
import safeguarding.judge.Judge;
import safeguarding.judge.Verdict;
import safeguarding.measure.Breakdown;

class ScorecardJsonTest {

    @Test
    void whatIsWrittenIsReadBackEqual() {
        assertThat(ScorecardJson.read(ScorecardJson.write(SomeCards.CARD), SomeCards.CATALOGUE))
                .isEqualTo(SomeCards.CARD);
    }

    @Test
    void whatIsWrittenFitsTheSchema() {
        assertThat(Schema.named("scorecard.schema.json").check(ScorecardJson.write(SomeCards.CARD)))
                .isEmpty();
    }

    @Test
    void rulesOfTwoTestsAndOfAllLinesAreWrittenAndReadBack() {
        Scorecard card = Scorecard.titled("Secure home")
                .line(SomeCards.RESTRAINTS, Judge.doubleRed(Benchmark.ENGLAND).at("0.998"))
                .line(
                        SomeCards.PLANS,
                        Judge.amongAllLines(Judge.allOf(Judge.recentTrend(), Judge.doubleRed(Benchmark.ENGLAND))));
        String text = ScorecardJson.write(card);

        assertThat(ScorecardJson.read(text, SomeCards.CATALOGUE)).isEqualTo(card);
        assertThat(Schema.named("scorecard.schema.json").check(text)).isEmpty();
    }

    @Test
    void aRuleThatIsAdjustedTwiceIsRefused() {
        String text = ScorecardJson.write(Scorecard.titled("Secure home")
                        .line(SomeCards.RESTRAINTS, Judge.amongAllLines(Judge.recentTrend())))
                .replace("\"recent-trend\"", "\"among-all-lines\", \"of\": {\"rule\": \"recent-trend\"}");

        assertThatThrownBy(() -> ScorecardJson.read(text, SomeCards.CATALOGUE))
                .hasMessageContaining("adjusted for the number of lines once");
    }

    @Test
    void aScorecardIsWrittenPlainly() {
        Scorecard card = Scorecard.titled("Secure home")
                .line(Line.of(SomeCards.RESTRAINTS)
                        .by(Breakdown.by(SomeCards.Restraint.HOLD))
                        .judgedBy(safeguarding.judge.Bands.redAtOrAbove(20).amberAtOrAbove("7.50")));

        assertThat(ScorecardJson.write(card)).isEqualTo("""
                        {
                          "kind": "scorecard",
                          "layout": 1,
                          "title": "Secure home",
                          "history": 5,
                          "about": [ ],
                          "lines": [
                            {
                              "indicator": "sec.restraint",
                              "judge": {
                                "rule": "bands",
                                "red": {
                                  "side": "at-or-above",
                                  "at": 20
                                },
                                "amber": {
                                  "side": "at-or-above",
                                  "at": 7.5
                                }
                              },
                              "breakdown": [
                                {
                                  "column": "hold"
                                }
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void theLeastThatIsNeededIsATitleAndLines() {
        Scorecard card = ScorecardJson.read(
                "{\"kind\":\"scorecard\",\"layout\":1,\"title\":\"A\",\"lines\":[{\"indicator\":\"cpp.open\"}]}",
                SomeCards.CATALOGUE);

        assertThat(card).isEqualTo(Scorecard.titled("A").line(SomeCards.PLANS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"title\"           | \"titles\"         | scorecard at /: unknown field 'titles'; did you mean 'title'?",
                "\"title\": \"Secure home, \\\"2019/20\\\"\", | | scorecard at /: the field 'title' is missing",
                "\"history\": 3      | \"history\": \"3\" | scorecard at /history: must be a whole number, was text",
                "\"history\": 3      | \"history\": 3.5  | scorecard at /history: must be a whole number, was a number",
                "\"history\": 3      | \"history\": 121  | scorecard at /: a scorecard keeps 1 to 120 periods of history, was 121",
                "\"history\": 3      | \"history\": null | scorecard at /history: must be a whole number, was null",
                "\"layout\": 1       | \"layout\": 2     | scorecard at /layout: only layout 1 can be read, was 2",
                "\"kind\": \"scorecard\" | \"kind\": \"result\" | scorecard at /kind: must be 'scorecard', was 'result'",
                "\"sec.injury.median\" | \"sec.injury.medan\" | scorecard at /lines/3/indicator: unknown indicator 'sec.injury.medan'; did you mean 'sec.injury.median'",
                "\"rule\": \"target\" | \"rule\": \"targte\" | scorecard at /lines/3/judge/rule: unknown rule 'targte'; did you mean 'target'",
                "\"points\": 1       | \"points\": -1   | scorecard at /lines/3/judge/tolerance: a tolerance must be 0 or more",
                "\"points\": 1       | \"point\": 1     | scorecard at /lines/3/judge/tolerance: unknown field 'point'; did you mean 'points'",
                "\"points\": 1       | \"points\": 1e99999999 | scorecard at /lines/3/judge/tolerance/points: must be a number of at most 40 digits",
                "\"side\": \"above\" | \"side\": \"over\" | scorecard at /lines/2/judge/rules/0/amber/side: unknown side 'over'",
                "\"at\": 7.5         | \"at\": 21       | scorecard at /lines/2/judge/rules/0: amber must begin before red",
                "\"column\": \"hold\" | \"column\": \"holds\" | scorecard at /lines/0/breakdown/0/column: unknown column 'holds'; did you mean 'hold'?",
                "\"column\": \"hold\" | \"column\": \"hold\", \"values\": [\"PRON\"] | scorecard at /lines/0/breakdown/0/values/0: unknown value 'PRON'; did you mean 'PRONE'?",
                "\"each\": \"quarter\" | \"each\": \"quater\" | scorecard at /lines/1/each: unknown cadence 'quater'; did you mean 'quarter'?",
                "\"owner\": \"Durham County Council\" | \"owner\": \"a\\u202eb\" | scorecard at /lines/0: an owner's name must be 1 to 100 characters in one line, without control characters",
                "\"visionArea\": \"Identifying\" | \"visionArea\": \" \" | scorecard at /lines/1/visionArea: a vision area's name must be 1 to 100 characters in one line",
                "\"latest\": true    | \"latest\": \"yes\" | scorecard at /lines/6/latest: must be true or false, was text",
                "\"agreesWith\": \"web.users\" | \"agreesWith\": \"web.user\" | scorecard at /lines/5/agreesWith: unknown indicator 'web.user'; did you mean 'web.users'?",
                "\"worse\"           | \"wors\" | scorecard at /without/0: unknown finding rule 'wors'; did you mean 'worse'?",
                "\"due\": \"2020-03-31\" | \"due\": \"2020-02-30\" | scorecard at /findings/2/actions/0/due: must be a date that exists, written as 2019-04-01",
                "\"asAt\": \"2020-06-30\" | \"asAt\": \"June\" | scorecard at /findings/2/asAt: must be a date that exists",
                "\"off-track\" | \"done\" | scorecard at /findings/2/actions/0/status: unknown status 'done'",
                "\"section-11\" | \"section-12\" | scorecard at /findings/2/actions/0/origin: unknown origin 'section-12'; did you mean 'section-11'",
                "\"id\": \"J-2\" | \"id\": \"J-1\" | scorecard at /findings/2: action 'J-1' is in the plan twice",
                "\"id\": \"J-2\" | \"id\": \"\" | scorecard at /findings/2/actions/1: an action's id must be 1 to 50 characters",
                "\"sentinel\"        | \"sentinal\" | scorecard at /findings/0/rule: unknown finding rule 'sentinal'; did you mean 'sentinel'?",
                "\"period\": \"2019-20 H2\" | \"period\": \"2019-21\" | scorecard at /lines/5/judge/values/"
            })
    void whatIsNotRightIsRefusedWithItsPlaceAndWhatWouldBeRight(String what, String instead, String message) {
        String text = ScorecardJson.write(SomeCards.CARD);
        assertThat(text).contains(what);
        String wrong = text.replace(what, instead == null ? "" : instead);

        assertThatThrownBy(() -> ScorecardJson.read(wrong, SomeCards.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"kind\": '             | scorecard at line 1, column",
                "'{\"kind\": 1, \"kind\": 1}' | scorecard at line 1, column",
                "'{} {}'                   | scorecard at line 1, column",
                "''                        | scorecard at /: must be an object, was nothing",
                "'[]'                      | scorecard at /: must be an object, was a list",
                "'null'                    | scorecard at /: must be an object, was null"
            })
    void whatIsNotADocumentIsRefused(String text, String message) {
        assertThatThrownBy(() -> ScorecardJson.read(text, SomeCards.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void whatIsNestedTooDeepIsRefused() {
        String deep = "{\"a\":".repeat(100) + "1" + "}".repeat(100);

        assertThatThrownBy(() -> ScorecardJson.read(deep, SomeCards.CATALOGUE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too large or deep");
    }

    @Test
    void aJudgeOfOnesOwnIsNotWritten() {
        Scorecard card = Scorecard.titled("A").line(SomeCards.PLANS, evidence -> Verdict.notRated("never"));

        assertThatThrownBy(() -> ScorecardJson.write(card))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "line 'cpp.open': its judge is not a built-in rule and cannot be written; add it in code after"
                                + " reading the scorecard");
    }

    @Test
    void aFindingRuleOfOnesOwnIsNotWritten() {
        Scorecard card = Scorecard.titled("A").line(SomeCards.PLANS).finding(new FindingRule() {
            @Override
            public String id() {
                return "own.rule";
            }

            @Override
            public List<Finding> find(List<Reading> readings) {
                return List.of();
            }
        });

        assertThatThrownBy(() -> ScorecardJson.write(card))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("finding rule 'own.rule' is not a built-in rule and cannot be written; add it in code after"
                        + " reading the scorecard");
    }

    @Test
    void aBreakdownByAnotherRegistersColumnIsNotWritten() {
        Scorecard card =
                Scorecard.titled("A").line(Line.of(SomeCards.PLANS).by(Breakdown.by(SomeCards.Restraint.HOLD)));

        assertThatThrownBy(() -> ScorecardJson.write(card))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 'cpp.open': it is broken down by 'hold'");
    }

    @Test
    void aFileIsWrittenAndReadBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("card.json");

        ScorecardJson.write(SomeCards.CARD, file);

        assertThat(ScorecardJson.read(file, SomeCards.CATALOGUE)).isEqualTo(SomeCards.CARD);
        Files.writeString(file, "{}");
        assertThatThrownBy(() -> ScorecardJson.read(file, SomeCards.CATALOGUE))
                .hasMessage("card.json at /: the field 'kind' is missing");
        Files.write(file, new byte[] {'"', (byte) 0xE9, '"'});
        assertThatThrownBy(() -> ScorecardJson.read(file, SomeCards.CATALOGUE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("card.json: is not UTF-8");
        assertThatThrownBy(() -> ScorecardJson.read(folder.resolve("none.json"), SomeCards.CATALOGUE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("none.json: cannot be read");
    }
}
