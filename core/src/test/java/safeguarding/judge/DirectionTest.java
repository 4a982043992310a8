package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.IN_TIME;
import static safeguarding.judge.Given.REPEAT_PLANS;
import static safeguarding.judge.Given.RESTRAINTS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.evidence;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.over;
import static safeguarding.judge.Given.stated;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.indicator.Indicator;
import safeguarding.measure.Figure;
import safeguarding.measure.Gap;
import safeguarding.stats.Change;

class DirectionTest {

    private static Direction way(Indicator indicator, Figure before, Figure now) {
        return Direction.of(evidence(indicator, now).after(H1, before));
    }

    @Test
    void thePolaritySaysWhichWayIsBetter() {
        assertThat(way(RESTRAINTS, count(235), count(518))).isEqualTo(Direction.WORSE);
        assertThat(way(RESTRAINTS, count(518), count(235))).isEqualTo(Direction.BETTER);
        assertThat(way(IN_TIME, stated("80"), stated("80.1"))).isEqualTo(Direction.BETTER);
        assertThat(way(IN_TIME, stated("80.1"), stated("80"))).isEqualTo(Direction.WORSE);
        assertThat(way(RESTRAINTS.contextOnly(), count(235), count(518))).isEqualTo(Direction.HIGHER);
        assertThat(way(RESTRAINTS.contextOnly(), count(518), count(235))).isEqualTo(Direction.LOWER);
        assertThat(way(RESTRAINTS, count(518), stated("518.0"))).isEqualTo(Direction.SAME);
    }

    @ParameterizedTest
    @CsvSource({"20,18,BETTER", "20,7,BETTER", "8,20,WORSE", "20,5,LOWER", "12,14,HIGHER", "12,12,SAME"})
    void nearerTheBandIsBetterAndAsNearIsHigherOrLower(String before, String now, Direction expected) {
        assertThat(way(REPEAT_PLANS, stated(before), stated(now))).isEqualTo(expected);
    }

    /** 3,100 in 31 days are 100 a day, 3,050 in 28 days 108.9. */
    @Test
    void aTestComparesPerDay() {
        Change shorter = Change.between(Change.events(3100, Change.days(31)), Change.events(3050, Change.days(28)));

        assertThat(way(RESTRAINTS, count(3100), count(3050))).isEqualTo(Direction.BETTER);
        assertThat(Direction.tested(RESTRAINTS.polarity(), count(3100), count(3050), shorter))
                .isEqualTo(Direction.WORSE);
        assertThat(Direction.tested(RESTRAINTS.higherIsBetter().polarity(), count(3100), count(3050), shorter))
                .isEqualTo(Direction.BETTER);
        assertThat(Direction.tested(RESTRAINTS.contextOnly().polarity(), count(3100), count(3050), shorter))
                .isEqualTo(Direction.HIGHER);
    }

    @Test
    void aGapCannotBeCompared() {
        assertThat(way(RESTRAINTS, gap(Gap.NOT_SUPPLIED), count(518))).isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(way(RESTRAINTS, count(518), gap(Gap.NOT_SUPPLIED))).isEqualTo(Direction.NOT_COMPARABLE);
    }

    @Test
    void aLowerBoundIsComparedOnlyWhereItIsSure() {
        assertThat(way(RESTRAINTS, count(800), over("800"))).isEqualTo(Direction.WORSE);
        assertThat(way(RESTRAINTS, count(801), over("800"))).isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(way(RESTRAINTS, over("800"), count(800))).isEqualTo(Direction.BETTER);
        assertThat(way(RESTRAINTS, over("800"), count(801))).isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(way(RESTRAINTS, over("800"), over("900"))).isEqualTo(Direction.NOT_COMPARABLE);
        assertThat(way(REPEAT_PLANS, stated("5"), over("5"))).isEqualTo(Direction.NOT_COMPARABLE);
    }

    @Test
    void theArrowNeverStandsAlone() {
        assertThat(Direction.values())
                .extracting(Direction::print)
                .containsExactly("▲ better", "▼ worse", "■ no change", "▲ higher", "▼ lower", "– not comparable");
    }
}
