package safeguarding.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static safeguarding.judge.Given.DAYS;
import static safeguarding.judge.Given.H1;
import static safeguarding.judge.Given.H2;
import static safeguarding.judge.Given.INJURY_RATE;
import static safeguarding.judge.Given.IN_TIME;
import static safeguarding.judge.Given.REPEAT_PLANS;
import static safeguarding.judge.Given.count;
import static safeguarding.judge.Given.gap;
import static safeguarding.judge.Given.over;
import static safeguarding.judge.Given.per100;
import static safeguarding.judge.Given.percent;
import static safeguarding.judge.Given.rag;
import static safeguarding.judge.Given.says;
import static safeguarding.judge.Given.stated;
import static safeguarding.judge.Tolerance.tolerance;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.measure.Gap;

class TargetTest {

    @ParameterizedTest
    @CsvSource({"77.999,RED", "78,AMBER", "79.999,AMBER", "80,GREEN", "80.001,GREEN"})
    void whereHigherIsBetterTheTargetAndAboveIsGreen(String value, Rag rag) {
        assertThat(rag(Target.of(80).within(2), IN_TIME, value)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"14.999,GREEN", "15,GREEN", "15.001,AMBER", "16.5,AMBER", "16.501,RED"})
    void whereLowerIsBetterTheTargetAndBelowIsGreen(String value, Rag rag) {
        assertThat(rag(Target.of(15).within(tolerance(10)), INJURY_RATE, value)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"7.999,RED", "8,AMBER", "9.999,AMBER", "10,GREEN", "15,GREEN", "15.001,AMBER", "17,AMBER", "17.001,RED"
    })
    void whereItIsBestBetweenTheBandIsTheTarget(String value, Rag rag) {
        assertThat(rag(Target.of(12).within(2), REPEAT_PLANS, value)).isEqualTo(rag);
    }

    @ParameterizedTest
    @CsvSource({"79.999,RED", "80,GREEN"})
    void withoutAToleranceAMissIsRed(String value, Rag rag) {
        assertThat(rag(Target.of("80.0"), IN_TIME, value)).isEqualTo(rag);
    }

    @Test
    void anIndicatorForContextIsNotRated() {
        assertThat(says(Target.of(80), IN_TIME.contextOnly(), percent(85, 100)))
                .isEqualTo("NOT RATED: the indicator gives context: neither higher nor lower is better");
    }

    @Test
    void aGapIsNotRatedAndSaysWhy() {
        assertThat(says(Target.of(80), IN_TIME.contextOnly(), gap(Gap.NOT_SUPPLIED)))
                .isEqualTo("NOT RATED: no return was supplied for the period");
    }

    @Test
    void theReasonGivesTheTarget() {
        var target = Target.of(80).within(2);

        assertThat(says(target, IN_TIME, percent(85, 100))).isEqualTo("GREEN: 85.0% meets the target of 80%");
        assertThat(says(target, IN_TIME, percent(79, 100)))
                .isEqualTo("AMBER: 79.0% is below the target of 80%, but by no more than 2 percentage points");
        assertThat(says(target, IN_TIME, percent(70, 100)))
                .isEqualTo("RED: 70.0% is below the target of 80% by more than 2 percentage points");
        assertThat(says(Target.of(80), IN_TIME, percent(7996, 10_000)))
                .isEqualTo("RED: 80.0% is below the target of 80%, before rounding");
        assertThat(says(Target.of(80).within(tolerance(10)), IN_TIME, percent(70, 100)))
                .isEqualTo("RED: 70.0% is below the target of 80% by more than 10% of that");
        assertThat(says(Target.of(15).within(tolerance("12.5")), INJURY_RATE, per100(16, 100)))
                .isEqualTo("AMBER: 16.0 per 100 is above the target of 15, but by no more than 12.5%");
        assertThat(says(Target.of(20).within(1), DAYS, count(22)))
                .isEqualTo("RED: 22 days is above the target of 20 by more than 1 day");
        assertThat(says(target, REPEAT_PLANS, percent(22, 100)))
                .isEqualTo("RED: 22.0% is above 15% by more than 2 percentage points");
    }

    @Test
    void aLowerBoundMeetsATargetItMustBeAbove() {
        assertThat(says(Target.of(80), IN_TIME, over("80"))).isEqualTo("GREEN: over 80% meets the target of 80%");
        assertThat(says(Target.of(80), IN_TIME, over("79"))).startsWith("NOT RATED");
        assertThat(says(Target.of(80), INJURY_RATE, over("80"))).startsWith("RED");
    }

    @Test
    void targetsCanBeSetPeriodByPeriod() {
        var targets = Target.byPeriod(Map.of(H2, new BigDecimal("90.0"))).within("0.5");
        var good = Evidence.of(IN_TIME, H2, percent(90, 100));

        assertThat(targets.judge(good)).returns("GREEN: 90.0% meets the target of 90%", Verdict::words);
        assertThat(targets.judge(Evidence.of(IN_TIME, H1, percent(90, 100))))
                .returns("NOT RATED: no target is set for 2019-20 H1", Verdict::words);
        assertThat(targets.judge(Evidence.of(IN_TIME, H1, gap(Gap.NOT_COVERED))))
                .returns("NOT RATED: the facts do not cover the period", Verdict::words);
        assertThat(targets).hasToString("target 90 for 2019-20 H2, amber within 0.5 points");
        assertThat(targets)
                .isEqualTo(Target.byPeriod(Map.of(H2, new BigDecimal(90))).within(Tolerance.points("0.50")));
        assertThat(rag(targets, IN_TIME, "89.5")).isEqualTo(Rag.AMBER);
        assertThat(rag(targets, IN_TIME, "89.49")).isEqualTo(Rag.RED);
    }

    @Test
    void noTargetsAndANegativeToleranceAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Target.byPeriod(Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.of(80).within(-1))
                .withMessage("a tolerance must be 0 or more, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tolerance(-1))
                .withMessage("a tolerance must be 0 or more, was -1%");
    }

    @Test
    void aStatedValueIsTakenAsItWasStated() {
        assertThat(says(Target.of(80), IN_TIME, stated("80"))).isEqualTo("GREEN: 80% meets the target of 80%");
    }
}
