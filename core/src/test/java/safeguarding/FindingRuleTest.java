package safeguarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;
import safeguarding.time.Cadence;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** How a scorecard asks rules, and that a publication's sentences follow from what it shows. */
class FindingRuleTest {

    private static final Area DURHAM = Area.named("Durham");
    private static final ReportingPeriod YEAR = FinancialYear.of("2019-20").period();
    private static final Indicator PLANS = Indicator.of("plans", "Plans", Measure.given("plans"));
    private static final Indicator AGAIN = Indicator.of("again", "Plans counted again", Measure.given("again"));

    private static Facts counts(long plans, long again) {
        return Facts.none()
                .with(
                        Return.of("plans", DURHAM, YEAR, Supplied.count(plans)),
                        Return.of("again", DURHAM, YEAR, Supplied.count(again)));
    }

    private static FindingRule rule(String id, Function<List<Reading>, List<Finding>> find) {
        return new FindingRule() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public List<Finding> find(List<Reading> readings) {
                return find.apply(readings);
            }
        };
    }

    /** Says what each reading reads, whatever it reads. */
    private static final FindingRule TELL_ALL = rule(
            "tell-all",
            readings -> readings.stream()
                    .map(r -> new Finding(
                            "any",
                            Finding.Severity.WATCH,
                            r.slice() + " is " + r.reads() + ".",
                            List.of(r),
                            List.of(),
                            List.of(),
                            Finding.Audience.PUBLISHABLE,
                            Optional.empty()))
                    .toList());

    @Test
    void aSmallFigureThatALineAgreesWithIsNeitherShownNorTold() {
        Publication publication = Scorecard.titled("Plans")
                .line(Line.of(PLANS).agreeingWith(AGAIN))
                .evaluate(counts(110, 3), YEAR)
                .publish(Protection.DFE_CHILDREN_IN_NEED);

        assertThat(publication.entries().get(0).cell()).isInstanceOf(Cell.Shown.class);
        assertThat(publication.entries().get(0).counterparts())
                .extracting(Publication.Counterpart::cell)
                .singleElement()
                .isInstanceOf(Cell.Withheld.class);
        assertThat(publication.attention()).isEmpty();
        assertThat(publication.print()).doesNotContain("two figures").doesNotContainPattern("\\b3\\b");
    }

    @Test
    void aFigureThatALineAgreesWithIsToldWhereItIsShownAndBelongsToTheEdition() {
        Publication publication = Scorecard.titled("Plans")
                .line(Line.of(PLANS).agreeingWith(AGAIN))
                .evaluate(counts(110, 108), YEAR)
                .publish(Protection.DFE_CHILDREN_IN_NEED);

        assertThat(publication.attention()).singleElement().satisfies(sentence -> {
            assertThat(sentence.words())
                    .isEqualTo("Plans, Durham, 2019-20: two figures for one thing, 110 here and 108 as 'Plans counted"
                            + " again'.");
            assertThat(sentence.about()).containsExactly(new Publication.Subject("plans", DURHAM, YEAR, Slice.TOTAL));
        });
        assertThat(publication.edition("first").entries())
                .anySatisfy(entry -> assertThat(entry.toString()).startsWith("again, Durham"));
    }

    /** 12 less 8 would tell the 4, so one of the other parts is withheld too; what is left does not add to 20. */
    @Test
    void partsAreNotSaidToDifferWhereOneOfThemIsWithheld() {
        Facts facts = Facts.none()
                .with(Return.of("plans", DURHAM, YEAR, Supplied.count(31)), part("A", 3), part("B", 12), part("C", 15));
        ScorecardResult result = Scorecard.titled("Plans")
                .line(Line.of(PLANS).by(Breakdown.by("kind", List.of("A", "B", "C"))))
                .evaluate(facts, YEAR);

        assertThat(result.findings()).extracting(Finding::rule).containsExactly("parts-differ");
        assertThat(result.publish(Protection.DFE_CHILDREN_IN_NEED).attention()).isEmpty();
    }

    private static Return part(String kind, long count) {
        return Return.of("plans", DURHAM, YEAR, Supplied.count(count)).in(Slice.of("kind", kind));
    }

    @Test
    void aRuleSeesNothingOfAWithheldReadingWhenItIsPublished() {
        Facts facts = Facts.none()
                .with(Return.of("plans", DURHAM, YEAR, Supplied.count(33)), part("A", 3), part("B", 14), part("C", 16));
        ScorecardResult result = Scorecard.titled("Plans")
                .line(Line.of(PLANS).by(Breakdown.by("kind", List.of("A", "B", "C"))))
                .finding(TELL_ALL)
                .evaluate(facts, YEAR);

        assertThat(result.findings())
                .filteredOn(f -> f.rule().equals("tell-all"))
                .extracting(Finding::sentence)
                .containsExactly("total is 33.", "kind=A is 3.", "kind=B is 14.", "kind=C is 16.");
        assertThat(result.publish(Protection.DFE_CHILDREN_IN_NEED).attention())
                .filteredOn(s -> s.rule().equals("tell-all"))
                .extracting(Publication.Sentence::words)
                .containsExactly("total is 33.", "kind=A is –.", "kind=B is –.", "kind=C is 16.");
    }

    /** Were the withheld second half not there, the share would be taken to be of the first. */
    @Test
    void aShareIsNotTakenToBeOfAnEarlierPeriodWhereTheLastIsWithheld() {
        FinancialYear year = FinancialYear.of("2019-20");
        Indicator few = Indicator.of("few", "Share of three", Measure.givenPercent("few"));
        ScorecardResult result = Scorecard.titled("Plans")
                .line(Line.of(PLANS).each(Cadence.HALF_YEAR))
                .line(few)
                .finding(FindingRules.concentration(3, few, PLANS))
                .evaluate(
                        Facts.none()
                                .with(
                                        Return.of(
                                                "plans",
                                                DURHAM,
                                                year.firstHalf().previous(),
                                                Supplied.count(90)),
                                        Return.of("plans", DURHAM, year.firstHalf(), Supplied.count(100)),
                                        Return.of("plans", DURHAM, year.secondHalf(), Supplied.count(4)),
                                        Return.of("few", DURHAM, YEAR, Supplied.stated("75"))),
                        YEAR);

        assertThat(result.findings()).extracting(Finding::rule).contains("concentration:few:plans");
        assertThat(result.publish(Protection.DFE_CHILDREN_IN_NEED).attention())
                .extracting(Publication.Sentence::rule)
                .doesNotContain("concentration:few:plans");
    }

    @Test
    void aClaimIsNotCalledUnsupportedWhereTheFigureBeforeIsWithheld() {
        Indicator change = PLANS.changeOnPrevious();
        ScorecardResult result = Scorecard.titled("Plans")
                .lines(List.of(PLANS, change))
                .evaluate(
                        Facts.none()
                                .with(
                                        Return.of("plans", DURHAM, YEAR, Supplied.count(40)),
                                        Return.of(change.id(), DURHAM, YEAR, Supplied.stated("12"))),
                        YEAR);

        FindingRule unsupported = FindingRules.standard("unsupported");
        Reading plans = result.readings().get(0);
        Reading claim = result.readings().get(1);

        assertThat(unsupported.find(List.of(plans, claim))).hasSize(1);
        assertThat(unsupported.find(List.of(plans.withheld(), claim))).isEmpty();
    }

    @Test
    void whatIsInternalIsNotPublished() {
        FindingRule internal = rule(
                "internal",
                readings -> readings.stream()
                        .map(r -> Finding.of(TELL_ALL, Finding.Severity.ACT, "Ask the team.", List.of(r))
                                .internal())
                        .toList());
        ScorecardResult result =
                Scorecard.titled("Plans").line(PLANS).finding(internal).evaluate(counts(40, 40), YEAR);

        assertThat(result.findings()).extracting(Finding::rule).contains("internal");
        assertThat(result.publish(Protection.SMALL_COUNTS).attention())
                .extracting(Publication.Sentence::rule)
                .doesNotContain("internal");
    }

    @Test
    void aRuleThatFailsHarmsNoOther() {
        FindingRule throwing = rule("throwing", readings -> {
            throw new IllegalStateException("Amy");
        });
        FindingRule nothing = rule("nothing", readings -> null);
        Reading foreign = Scorecard.titled("Other")
                .line(PLANS)
                .evaluate(counts(7, 7), YEAR)
                .readings()
                .get(0);
        FindingRule remembering = rule(
                "remembering",
                readings -> List.of(Finding.of(TELL_ALL, Finding.Severity.ACT, "It was 7.", List.of(foreign))));

        ScorecardResult result = Scorecard.titled("Plans")
                .line(PLANS, Bands.redAtOrAbove(30))
                .finding(throwing)
                .finding(nothing)
                .finding(remembering)
                .evaluate(counts(40, 40), YEAR);

        assertThat(result.findings())
                .extracting(Finding::rule)
                .contains("red")
                .doesNotContain("throwing", "remembering");
        assertThat(result.publish(Protection.SMALL_COUNTS).attention())
                .extracting(Publication.Sentence::words)
                .noneMatch(words -> words.contains("7"));
    }

    @Test
    void whatNeedsAttentionComesFirstAndThenTheOrderOfTheRules() {
        ScorecardResult result = Scorecard.titled("Plans")
                .line(Line.of(PLANS).judgedBy(Bands.redAtOrAbove(10)).agreeingWith(AGAIN))
                .line(AGAIN)
                .finding(TELL_ALL)
                .finding(FindingRules.sentinel(PLANS))
                .evaluate(counts(12, 15), YEAR);

        assertThat(result.findings())
                .extracting(finding -> finding.severity() + " " + finding.rule())
                .containsExactly(
                        "ACT red",
                        "ACT sentinel:plans",
                        "WATCH tell-all",
                        "WATCH tell-all",
                        "CAVEAT two-figures",
                        "CAVEAT small-number",
                        "CAVEAT small-number");
    }

    @Test
    void anyRuleCanBeSwitchedOffAndTheNearestIsNamedWhereThereIsNone() {
        Scorecard card = Scorecard.titled("Plans").line(PLANS, Bands.redAtOrAbove(30));

        assertThat(card.evaluate(counts(40, 40), YEAR).findings())
                .extracting(Finding::rule)
                .contains("red");
        assertThat(card.without("red").evaluate(counts(40, 40), YEAR).findings())
                .extracting(Finding::rule)
                .doesNotContain("red");
        assertThat(card.without("red").finding(FindingRules.standard("red"))).isEqualTo(card);
        assertThatThrownBy(() -> card.without("parts-difer"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown finding rule 'parts-difer'; did you mean 'parts-differ'?");
        assertThatThrownBy(() -> card.without("red").without("red"))
                .hasMessageStartingWith("unknown finding rule 'red'");
        assertThatThrownBy(() -> card.finding(FindingRules.standard("red")))
                .hasMessage("finding rule 'red' is on the scorecard twice; give it another id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Red", "a b", "a--b", "ä", "a\n"})
    void anIdThatIsNoIdIsRefused(String id) {
        Scorecard card = Scorecard.titled("Plans");
        FindingRule rule = rule(id, readings -> List.of());

        assertThatThrownBy(() -> card.finding(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a finding rule's id is lower-case words");
    }

    @Test
    void aDeclaredRuleAboutALineThatIsNotThereIsRefused() {
        Scorecard card = Scorecard.titled("Plans").line(PLANS).finding(FindingRules.sentinel(AGAIN));

        assertThatThrownBy(() -> card.evaluate(counts(1, 1), YEAR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "scorecard 'Plans', finding rule 'sentinel:again': unknown line 'again'; there is 'plans'");
    }

    @Test
    void evidenceIsFiniteAndItsNumberIsHidden() {
        assertThatThrownBy(() -> new Finding.Evidence("ratio", "∞", Double.POSITIVE_INFINITY))
                .hasMessage("evidence 'ratio' must be a finite number; leave it out");
        assertThat(new Finding.Evidence("ratio", "3", 3)).hasToString("ratio");
    }
}
