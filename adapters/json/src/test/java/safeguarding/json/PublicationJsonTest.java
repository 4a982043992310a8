package safeguarding.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.ActionPlan;
import safeguarding.Line;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.VisionArea;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.protect.Protection;
import safeguarding.testkit.SinkContract;

class PublicationJsonTest {

    private static final Schema SCHEMA = Schema.named("publication.schema.json");

    @Test
    void whatIsWrittenFitsTheSchema() {
        Facts returns = Facts.none()
                .with(SomeCards.FACTS.returns())
                .with(Return.of(
                        "cpp.open", SomeCards.HOME, SomeCards.H2.previous(), Supplied.missing(Symbol.NOT_APPLICABLE)));
        Publication publication = SomeCards.CARD
                .evaluate(returns, SomeCards.H2)
                .publish(Protection.alreadyPublished("the annual report"));

        assertThat(SCHEMA.check(PublicationJson.write(publication))).isEmpty();
        assertThat(PublicationJson.write(publication))
                .contains("\"not-applicable\"", "\"bound\": \"more-than\"", "12.50");
    }

    @Test
    void everyKindOfCellFitsTheSchema() {
        assertThat(SCHEMA.check(PublicationJson.write(SinkContract.publication())))
                .isEmpty();
    }

    @Test
    void aLineCarriesWhoseBusinessItIsAndWhatIsToBeDoneWithoutTheEvidence() {
        Facts facts = Facts.none().with(Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(40)));
        String text = PublicationJson.write(Scorecard.titled("A")
                .line(Line.of(SomeCards.PLANS)
                        .in(VisionArea.LISTENING)
                        .answering("Why?")
                        .ownedBy("Council"))
                .finding(ActionPlan.titled("Plan")
                        .with(PriorityAction.of("J-1", "Ask", "Police")
                                .dueBy(LocalDate.of(2020, 3, 31))
                                .evidencedBy("Seen in May")
                                .serving("cpp.open"))
                        .asAt(LocalDate.of(2020, 4, 1)))
                .evaluate(facts, SomeCards.H2)
                .publish(Protection.SMALL_COUNTS));

        assertThat(SCHEMA.check(text)).isEmpty();
        assertThat(text).contains("""
                              "visionArea": "Listening",
                              "question": "Why?",
                              "owner": "Council",
                        """, """
                              "actions": [
                                {
                                  "id": "J-1",
                                  "action": "Ask",
                                  "owner": "Police",
                                  "origin": "other",
                                  "due": "2020-03-31",
                                  "status": "not-started",
                                  "lines": [
                                    "cpp.open"
                                  ]
                                }
                              ]
                        """, """
                              "owner": "Police"
                            }
                          ],
                        """).doesNotContain("Seen in May");
    }

    @Test
    void aWithheldCellCarriesNoNumber() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", SomeCards.HOME, SomeCards.H2.previous(), Supplied.count(4)),
                        Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(40)));
        String text = PublicationJson.write(Scorecard.titled("A")
                .withHistoryOf(2)
                .line(SomeCards.PLANS, Bands.redAtOrAbove(30))
                .evaluate(facts, SomeCards.H2)
                .publish(Protection.SMALL_COUNTS));

        assertThat(SCHEMA.check(text)).isEmpty();
        assertThat(text).contains("""
                              "cell": {
                                "kind": "shown",
                                "value": 40,
                                "printed": "40"
                              },
                        """, """
                              "previous": {
                                "kind": "withheld",
                                "symbol": "c",
                                "because": "it is a small count, or too little of its group is left"
                              },
                        """).doesNotContain("\"value\": 4,", "\"verdict\"", "\"direction\"");
    }

    /**
     * Of two cells one is a small count; the other is cheap to show. A count of 1 to 5 is left to be any of the five, which
     * is 4 wide.
     */
    @Test
    void theAuditSaysWhatWasProvedAndNotHowLongItTook() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", SomeCards.HOME, SomeCards.H2.previous(), Supplied.count(4)),
                        Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(40)));
        Publication publication = Scorecard.titled("A")
                .withHistoryOf(2)
                .line(SomeCards.PLANS)
                .evaluate(facts, SomeCards.H2)
                .publish(Protection.SMALL_COUNTS);

        String text = PublicationJson.write(publication);

        assertThat(text).contains("""
                      "audit": {
                        "policy": "Counts of 1 to 5 withheld",
                        "shown": 1,
                        "withheldByRule": 1,
                        "withheldForOthers": 0,
                        "withoutFigure": 0,
                        "attackers": [
                          {
                            "id": "A0",
                    """, "\"narrowest\": 4,").doesNotContain("\"time\"");
    }

    @Test
    void eachFigureOfTheHistoryHasItsPeriodAndABenchmarkItsArea() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(40)),
                        Return.of("cpp.open", SomeCards.ENGLAND, SomeCards.H2, Supplied.count(400)));
        String text = PublicationJson.write(Scorecard.titled("A")
                .withHistoryOf(2)
                .line(Line.of(SomeCards.PLANS).about(SomeCards.HOME).beside(Benchmark.of(SomeCards.ENGLAND)))
                .evaluate(facts, SomeCards.H2)
                .publish(Protection.SMALL_COUNTS));

        assertThat(text).containsSubsequence("\"historyPeriods\"", "\"2019-20 H1\"", "\"2019-20 H2\"", "\"beside\"");
        assertThat(text).containsSubsequence("\"beside\"", "\"E92000001\"", "400");
    }

    @Test
    void aSinkWritesTheFile(@TempDir Path folder) {
        Path file = folder.resolve("out.json");
        Facts facts = Facts.none().with(Return.of("cpp.open", SomeCards.HOME, SomeCards.H2, Supplied.count(40)));
        Publication publication = Scorecard.titled("A")
                .line(SomeCards.PLANS)
                .evaluate(facts, SomeCards.H2)
                .publish(Protection.SMALL_COUNTS);

        publication.to(PublicationJson.to(file));

        assertThat(file).hasContent(PublicationJson.write(publication));
    }

    @Test
    void theSchemaRefusesWhatIsNotOfIt() {
        assertThat(SCHEMA.check("{\"kind\":\"publication\",\"layout\":2,\"extra\":1}"))
                .contains(": required", "/layout: const", "/extra: additionalProperties");
    }
}
