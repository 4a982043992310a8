package safeguarding.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class CadenceTest {
    @Test
    void aDateHasAMonthAQuarterAHalfAndAYear() {
        var date = LocalDate.of(2020, 2, 29);

        assertThat(Cadence.MONTH.periodContaining(date)).hasToString("Feb 2020");
        assertThat(Cadence.QUARTER.periodContaining(date)).hasToString("2019-20 Q4");
        assertThat(Cadence.HALF_YEAR.periodContaining(date)).hasToString("2019-20 H2");
        assertThat(Cadence.YEAR.periodContaining(date)).hasToString("2019-20");
    }

    @Test
    void onlyWholeUnitsInTheRangeAreGiven() {
        var from = LocalDate.of(2019, 4, 2);

        assertThat(Cadence.MONTH.periods(from, LocalDate.of(2019, 7, 1))).hasToString("[May 2019, Jun 2019]");
        assertThat(Cadence.MONTH.periods(from, LocalDate.of(2019, 6, 30))).hasToString("[May 2019]");
        assertThat(Cadence.HALF_YEAR.periods(from, LocalDate.of(2020, 4, 1))).hasToString("[2019-20 H2]");
        assertThat(Cadence.YEAR.periods(from, LocalDate.of(2021, 3, 31))).isEmpty();
        assertThat(Cadence.MONTH.periods(from, from)).isEmpty();
    }

    @Test
    void aRangeThatRunsBackwardsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cadence.MONTH.periods(LocalDate.of(2019, 4, 2), LocalDate.of(2019, 4, 1)))
                .withMessage("a range must not end before it starts: 2019-04-02 to 2019-04-01");
    }

    @Property
    @Domain(SomeTime.class)
    void theUnitOfADateHoldsItAndIsAUnit(@ForAll Cadence cadence, @ForAll LocalDate date) {
        var unit = cadence.periodContaining(date);

        assertThat(unit.contains(date)).isTrue();
        assertThat(unit.cadence()).contains(cadence);
        assertThat(unit.start().plusMonths(cadence.months())).isEqualTo(unit.end());
        assertThat(cadence.periodContaining(unit.start())).isEqualTo(unit);
        assertThat(cadence.periodContaining(unit.lastDay())).isEqualTo(unit);
        assertThat(cadence.periodContaining(unit.end()).previous()).isEqualTo(unit);
    }

    @Property
    @Domain(SomeTime.class)
    void finerUnitsNestInCoarserOnes(@ForAll Cadence one, @ForAll Cadence other, @ForAll LocalDate date) {
        var coarse = one.months() >= other.months() ? one : other;
        var fine = coarse == one ? other : one;

        assertThat(coarse.periodContaining(date).contains(fine.periodContaining(date)))
                .isTrue();
    }

    @Property
    @Domain(SomeTime.class)
    void theUnitsOfARangeAreThoseAFilterFinds(@ForAll Cadence cadence, @ForAll ReportingPeriod range) {
        var expected = range.start()
                .datesUntil(range.end())
                .map(cadence::periodContaining)
                .distinct()
                .filter(range::contains)
                .toList();

        assertThat(cadence.periods(range.start(), range.end())).isEqualTo(expected);
    }
}
