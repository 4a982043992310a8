package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.judge.Given.COST;
import static safeguarding.judge.Given.DAYS;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.IN_TIME;
import static safeguarding.judge.Given.RESTRAINTS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.over;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.percent;
import static safeguarding.judge.Given.rag;
import static safeguarding.judge.Given.says;
import static safeguarding.judge.Given.stated;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;

class BandsTest {
    private static final Bands INJURIES = Bands.redAtOrAbove(20).amberAtOrAbove(10);

    /** Durham Safeguarding Children Partnership, annual report 2019-20: 52 injuries in 235 restraints, then 37 in 518. */
    @Test
    void durhamsInjuriesWereRedInTheFirstHalfAndGreenInTheSecond() {
        assertThat(says(INJURIES, INJURY_RATE, per100(52, 235))).isEqualTo("RED: 22.1 per 100 is at or above 20");
        assertThat(says(INJURIES, INJURY_RATE, per100(37, 518))).isEqualTo("GREEN: 7.1 per 100 is below 10");
    }

    @ParameterizedTest
    @CsvSource({"9.999,GREEN", "10,AMBER", "10.001,AMBER", "19.999,AMBER", "20,RED", "20.001,RED"})
    void atOrAboveTakesTheThresholdIn(String value, Rag rag) {
        assertThat(rag(INJURIES, INJURY_RATE, value)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"9.999,GREEN", "10,GREEN", "10.001,AMBER", "19.999,AMBER", "20,AMBER", "20.001,RED"})
    void aboveLeavesTheThresholdOut(String value, Rag rag) {
        assertThat(rag(Bands.redAbove(20).amberAbove(10), INJURY_RATE, value)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"79.999,RED", "80,AMBER", "80.001,AMBER", "89.999,AMBER", "90,GREEN", "90.001,GREEN"})
    void belowLeavesTheThresholdOut(String value, Rag rag) {
        assertThat(rag(Bands.redBelow(80).amberBelow(90), IN_TIME, value)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"79.999,RED", "80,RED", "80.001,AMBER", "89.999,AMBER", "90,AMBER", "90.001,GREEN"})
    void atOrBelowTakesTheThresholdIn(String value, Rag rag) {
        assertThat(rag(Bands.redAtOrBelow(80).amberAtOrBelow(90), IN_TIME, value))
                .isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({
        "4.999,RED",
        "5,AMBER",
        "9.999,AMBER",
        "10,GREEN",
        "12,GREEN",
        "15,GREEN",
        "15.001,AMBER",
        "20,AMBER",
        "20.001,RED"
    })
    void greenBetweenTakesItsEndsAndAmbersEndIn(String value, Rag rag) {
        assertThat(rag(Bands.greenBetween(10, 15).amberWithin(5), IN_TIME, value))
                .isEqualTo(rag);
    }

    @Test
    void withoutAmberThereIsRedAndGreenOnly() {
        assertThat(says(Bands.redAbove(20), INJURY_RATE, stated("20")))
                .isEqualTo("GREEN: 20 per 100 is at or below 20");
        assertThat(says(Bands.greenBetween(10, 15), IN_TIME, stated("15.1"))).isEqualTo("RED: 15.1% is above 15%");
    }

    @Test
    void aThresholdCanBelongToAmberAloneWhereRedLeavesItOut() {
        var onlyAtTheThreshold = Bands.redAbove(20).amberAtOrAbove(20);

        assertThat(rag(onlyAtTheThreshold, INJURY_RATE, "19.9")).isEqualTo(Rag.GREEN);
        assertThat(rag(onlyAtTheThreshold, INJURY_RATE, "20")).isEqualTo(Rag.AMBER);
        assertThat(rag(onlyAtTheThreshold, INJURY_RATE, "20.1")).isEqualTo(Rag.RED);
    }

    /** 441 in 2,000 is 22.05, printed half up as 22.1; 2,204 in 10,000 is 22.04, printed as 22.0. */
    @Test
    void theExactValueIsComparedAndNotThePrintedOne() {
        assertThat(says(Bands.redAtOrAbove("22.1"), INJURY_RATE, per100(441, 2000)))
                .isEqualTo("GREEN: 22.1 per 100 is below 22.1, before rounding");
        assertThat(says(Bands.redAtOrAbove("22.05"), INJURY_RATE, per100(441, 2000)))
                .isEqualTo("RED: 22.1 per 100 is at or above 22.05");
        assertThat(says(Bands.redAbove("22.05"), INJURY_RATE, per100(441, 2000)))
                .isEqualTo("GREEN: 22.1 per 100 is at or below 22.05, before rounding");
        assertThat(says(Bands.redAbove(22).amberAbove(10), INJURY_RATE, per100(2204, 10_000)))
                .isEqualTo("RED: 22.0 per 100 is above 22, before rounding");
    }

    @Test
    void aThirdIsNotAsMuchAsItsDecimals() {
        assertThat(says(Bands.redAbove("33.333333333333333333"), INJURY_RATE, per100(1, 3)))
                .startsWith("RED");
        assertThat(says(Bands.redAtOrAbove("33.333333333333333334"), INJURY_RATE, per100(1, 3)))
                .startsWith("GREEN");
    }

    @Test
    void theReasonGivesThePrintedNumbersOfTheUnit() {
        assertThat(says(Bands.redBelow(80).amberBelow(90), IN_TIME, percent(574, 1000)))
                .isEqualTo("RED: 57.4% is below 80%");
        assertThat(says(Bands.redBelow(80).amberBelow(90), IN_TIME, percent(85, 100)))
                .isEqualTo("AMBER: 85.0% is below 90% and at or above 80%");
        assertThat(says(Bands.redAtOrAbove(1500).amberAbove(1000), RESTRAINTS, count(1589)))
                .isEqualTo("RED: 1,589 is at or above 1,500");
        assertThat(says(Bands.redAtOrAbove(300_000), COST, count(312_728)))
                .isEqualTo("RED: £312,728 is at or above £300,000");
        assertThat(says(Bands.greenBetween(10, 15).amberWithin("2.5"), IN_TIME, percent(12, 100)))
                .isEqualTo("GREEN: 12.0% is between 10% and 15%");
        assertThat(says(Bands.greenBetween(10, 15).amberWithin("2.5"), IN_TIME, percent(16, 100)))
                .isEqualTo("AMBER: 16.0% is above 15%, but by no more than 2.5 percentage points");
        assertThat(says(Bands.greenBetween(10, 15).amberWithin(1), IN_TIME, percent(7, 100)))
                .isEqualTo("RED: 7.0% is below 10% by more than 1 percentage point");
        assertThat(says(Bands.greenBetween("10", "15").amberWithin(5), DAYS, count(18)))
                .isEqualTo("AMBER: 18 days is above 15, but by no more than 5 days");
    }

    @ParameterizedTest
    @EnumSource(Gap.class)
    void aGapIsNotRatedAndSaysWhy(Gap reason) {
        assertThat(INJURIES.judge(Given.evidence(INJURY_RATE, gap(reason))))
                .isEqualTo(Verdict.notRated(reason.words()));
    }

    @Test
    void aChangeFromNothingIsNotRated() {
        Indicator change = RESTRAINTS.changeOnPrevious();

        assertThat(says(Bands.redAtOrAbove(10), change, new Figure.Change(count(0), count(7))))
                .isEqualTo("NOT RATED: from 0 there is no change in per cent");
        assertThat(says(Bands.redAtOrAbove(10), change, new Figure.Change(count(235), count(518))))
                .isEqualTo("RED: +120.4% is at or above +10%");
        assertThat(says(Bands.redAtOrAbove(10), change, new Figure.Change(count(7), over("800"))))
                .isEqualTo("NOT RATED: only a lower bound is known");
    }

    @Test
    void aLowerBoundIsRatedOnlyWhereEveryValueAboveItIsRatedAlike() {
        assertThat(says(Bands.redAtOrAbove(20), RESTRAINTS, over("800"))).isEqualTo("RED: over 800 is at or above 20");
        assertThat(says(Bands.redAbove(800), RESTRAINTS, over("800"))).isEqualTo("RED: over 800 is above 800");
        assertThat(says(Bands.redAtOrAbove(900), RESTRAINTS, over("800")))
                .isEqualTo("NOT RATED: only a lower bound is known: over 800");
        assertThat(says(Bands.redBelow(80).amberBelow(90), IN_TIME, over("90"))).startsWith("GREEN");
        assertThat(says(Bands.redBelow(80).amberBelow(90), IN_TIME, over("85"))).startsWith("NOT RATED");
        assertThat(says(Bands.greenBetween(10, 15), IN_TIME, over("15"))).startsWith("RED");
        assertThat(says(Bands.greenBetween(10, 15), IN_TIME, over("5"))).startsWith("NOT RATED");
    }

    @Test
    void redAndAmberOnDifferentSidesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAtOrAbove(20).amberBelow(10))
                .withMessage("red and amber must be on the same side: red at or above 20, amber below 10");
    }

    @Test
    void amberThatWouldNeverShowIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAtOrAbove(20).amberAtOrAbove(30))
                .withMessage("amber must begin before red, further from it: red at or above 20, amber at or above 30");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAtOrAbove(20).amberAtOrAbove("20.0"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAtOrAbove(20).amberAbove(20));
        assertThatIllegalArgumentException().isThrownBy(() -> Bands.redBelow(80).amberBelow(70));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAtOrBelow(80).amberBelow(80));
    }

    @Test
    void aBandOutOfOrderAndAThresholdThatIsNoNumberAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.greenBetween(15, 10))
                .withMessage("green needs a low end below the high end, was 15 and 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.greenBetween(10, 15).amberWithin(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAbove("twenty"))
                .withMessage("a threshold must be a number such as 12.5, was 'twenty'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bands.redAbove("1E+1000000000"))
                .withMessage("a threshold must be a number of at most 30 digits");
    }

    @Test
    void equalThresholdsMakeEqualBandsHoweverTheyAreWritten() {
        assertThat(Bands.redAtOrAbove("20.0").amberAtOrAbove(new BigDecimal("1E+1")))
                .isEqualTo(INJURIES);
    }

    @Test
    void theyPrintAsARule() {
        assertThat(INJURIES).hasToString("red at or above 20, amber at or above 10, otherwise green");
        assertThat(Bands.greenBetween("10", "12.50").amberWithin(5))
                .hasToString("green between 10 and 12.5, amber within 5 outside, otherwise red");
        assertThat(INJURIES.judge(Given.evidence(INJURY_RATE, per100(52, 235))).rule())
                .isEqualTo(Optional.of("red at or above 20, amber at or above 10, otherwise green"));
    }
}
