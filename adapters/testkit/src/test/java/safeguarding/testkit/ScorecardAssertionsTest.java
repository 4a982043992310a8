package safeguarding.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static safeguarding.judge.Tolerance.tolerance;
import static safeguarding.testkit.ScorecardAssertions.assertThat;
import static safeguarding.testkit.ScorecardAssertions.from;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.ScorecardResult;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Bands;
import safeguarding.judge.Direction;
import safeguarding.judge.Judge;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Gap;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.protect.Reason;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

@SuppressWarnings("BadImport") // the assertion reads as English only without the class's name
class ScorecardAssertionsTest {

    private static final Area HOME = Area.named("Aycliffe");
    private static final ReportingPeriod H1 = FinancialYear.of("2019-20").firstHalf();
    private static final ReportingPeriod H2 = FinancialYear.of("2019-20").secondHalf();
    private static final Indicator RESTRAINTS = Indicator.of(
                    "sec.restraint", "Restraints", Measure.given("sec.restraint"))
            .lowerIsBetter();
    private static final Indicator INJURIES = Indicator.of("sec.injury", "Injuries", Measure.given("sec.injury"));
    private static final Indicator INJURY_RATE = Indicator.of(
                    "sec.injury.rate",
                    "Injuries per 100 restraints",
                    INJURIES.per(100, RESTRAINTS).over(safeguarding.measure.Window.THIS))
            .lowerIsBetter()
            .in(safeguarding.indicator.Unit.per(100))
            .caveat("Counted by the home.");
    private static final ScorecardResult RESULT = Scorecard.titled("Secure home")
            .line(RESTRAINTS, Judge.noWorseThanBefore(tolerance(10)))
            .line(INJURY_RATE, Bands.redAtOrAbove(20).amberAtOrAbove(5))
            .line(Line.of(INJURIES).by(Breakdown.by("level", List.of("1", "2", "3"))))
            .evaluate(
                    Facts.none()
                            .with(
                                    Return.of("sec.restraint", HOME, H1, Supplied.count(235)),
                                    Return.of("sec.restraint", HOME, H2, Supplied.count(518)),
                                    Return.of("sec.injury", HOME, H1, Supplied.count(52)),
                                    Return.of("sec.injury", HOME, H2, Supplied.count(37)),
                                    Return.of("sec.injury", HOME, H2, Supplied.count(4))
                                            .in(Slice.of("level", "2"))),
                    H1,
                    H2);

    // tag::assertions[]
    @Test
    void theHalfYearsOfTheReport() {
        assertThat(RESULT)
                .line(INJURY_RATE)
                .in("2019-20 H1")
                .isRed()
                .came(from(52, 235))
                .reads("22.1");
        assertThat(RESULT)
                .line(INJURY_RATE)
                .in("2019-20 H2")
                .isAmber()
                .came(from(37, 518))
                .reads("7.1");
        assertThat(RESULT).line(RESTRAINTS).in(H2).isRed().came(518).moved(Direction.WORSE);
        assertThat(RESULT)
                .line(INJURIES)
                .in("2019-20 H2", Slice.of("level", "2"))
                .came(4)
                .isNotRated();
    }
    // end::assertions[]

    @Test
    void whatHoldsPasses() {
        assertThat(RESULT)
                .hasNoProblems()
                .found("red")
                .line("sec.injury.rate")
                .about(HOME)
                .in("2019-20 H2")
                .because("7.1 per 100 is at or above 5 and below 20")
                .hasCaveat("by the home")
                .isNoGap();
        assertThat(RESULT).line(RESTRAINTS).in(H1).isNotRated();
        ScorecardResult none =
                Scorecard.titled("A").line(RESTRAINTS).about(HOME).evaluate(Facts.none(), H1);
        assertThat(none).line(RESTRAINTS).in(H1).isGap(Gap.NOT_SUPPLIED);
    }

    @Test
    void aFailurePrintsTheLineTheRuleAndTheExplanation() {
        assertThatThrownBy(() ->
                        assertThat(RESULT).line(INJURY_RATE).in("2019-20 H2").isRed())
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        expected sec.injury.rate, Aycliffe, 2019-20 H2
                          to be red
                        but was
                          amber: 7.1 per 100 is at or above 5 and below 20
                        Rule: red at or above 20, amber at or above 5, otherwise green
                        """ + RESULT.reading(INJURY_RATE, H2).orElseThrow().explain());
    }

    @Test
    void whatDoesNotHoldFailsAndSaysWhatWasExpectedAndWhatWas() {
        var h2 = assertThat(RESULT).line(INJURY_RATE).in("2019-20 H2");
        fails(h2::isGreen, "to be green\nbut was\n  amber: ");
        fails(h2::isNotRated, "to be not rated\nbut was\n  amber: ");
        fails(() -> h2.came(from(37, 519)), "to come from 37 over 519\nbut was\n  37 over 518\n");
        fails(() -> h2.came(37), "to come to a count of 37\nbut was\n  7.1 per 100\n");
        fails(() -> h2.reads("7.2"), "to read 7.2\nbut was\n  7.1\n");
        fails(
                () -> h2.isGap(Gap.NOT_COVERED),
                "to be a gap: the facts do not cover the period\nbut was\n  7.1 per 100\n");
        fails(() -> h2.because("no"), "to be rated because no\nbut was\n  7.1 per 100 is");
        fails(() -> h2.hasCaveat("weather"), "to have a caveat with: weather\n");
        fails(() -> h2.moved(Direction.WORSE), "to be worse\nbut was\n  better\n");
        fails(() -> assertThat(RESULT).line(INJURIES).in(H2).isRed(), "not rated: it has no judge");
        fails(
                () -> assertThat(RESULT).line("sec.restrain"),
                "unknown line 'sec.restrain'; did you mean 'sec.restraint'");
        fails(
                () -> assertThat(RESULT).line(INJURIES).in("2018-19"),
                "expected one reading for 2018-19, total, but there were 0");
        fails(() -> assertThat(RESULT).found("green"), "expected a finding of the rule 'green'");
    }

    @Test
    void aPublicationIsAssertedByItsCells() {
        Publication publication = Scorecard.titled("A")
                .line(RESTRAINTS, Bands.redAtOrAbove(100))
                .line(INJURIES, Bands.redAtOrAbove(1))
                .evaluate(
                        Facts.none()
                                .with(
                                        Return.of("sec.restraint", HOME, H2, Supplied.count(518)),
                                        Return.of("sec.injury", HOME, H2, Supplied.count(4))),
                        H2)
                .publish(Protection.SMALL_COUNTS);

        assertThat(publication).line(RESTRAINTS).in("2019-20 H2").reads("518").isRed();
        assertThat(publication)
                .line(INJURIES)
                .about(HOME)
                .in(H2)
                .isWithheld()
                .isWithheld(Reason.PRIMARY)
                .isNotRated();
        fails(() -> assertThat(publication).line(RESTRAINTS).in(H2).isWithheld(), "to be withheld\nbut was\n  518");
        fails(() -> assertThat(publication).line(INJURIES).in(H2).reads("4"), "to read 4\nbut was\n  withheld: ");
        fails(() -> assertThat(publication).line(RESTRAINTS).in(H2).isGreen(), "to be green\nbut was\n  red");
        fails(
                () -> assertThat(publication).line(RESTRAINTS).in(H1),
                "expected one entry for 2019-20 H1, total, but there were 0 of 1");
        fails(() -> assertThat(publication).line("sec.injry"), "unknown line 'sec.injry'; did you mean 'sec.injury'?");
    }

    private static void fails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }
}
