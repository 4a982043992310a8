package safeguarding.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import safeguarding.time.WorkingCalendar;

class WorkingDaysTest {

    private static final WorkingDays WORK = new WorkingDays(2018, 2022);

    /** Good Friday was 10 April 2020, Easter Monday the 13th. */
    @Test
    void holidaysAreSkipped() {
        assertThat(WORK.after(day(2020, 4, 9), 1)).isEqualTo(day(2020, 4, 14));
        assertThat(WORK.before(day(2020, 4, 14), 1)).isEqualTo(day(2020, 4, 9));
        assertThat(WORK.after(day(2020, 4, 11), 0)).isEqualTo(day(2020, 4, 11));
    }

    @Property
    void theyAreThoseOfTheCalendar(@ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(max = 80) int count) {
        LocalDate from = LocalDate.of(2019, 1, 1).plusDays(offset);
        int later = WORK.after((int) from.toEpochDay(), count);
        assertThat(later)
                .isEqualTo(WorkingCalendar.ENGLAND_AND_WALES
                        .plusWorkingDays(from, count)
                        .toEpochDay());
        if (count > 0) {
            assertThat(WorkingCalendar.ENGLAND_AND_WALES.workingDaysBetween(
                            LocalDate.ofEpochDay(WORK.before(later, count)), LocalDate.ofEpochDay(later)))
                    .isEqualTo(count);
        }
    }

    @Property
    void oneBetweenTwoDaysIsAWorkingDayIfThereIsOne(
            @ForAll long seed, @ForAll @IntRange(max = 700) int offset, @ForAll @IntRange(max = 9) int width) {
        int from = day(2019, 1, 1) + offset;
        int chosen = WORK.between(from, from + width, new SplittableRandom(seed));
        assertThat(chosen).isBetween(from, from + width);
        boolean any = false;
        for (int day = from; day <= from + width; day++) {
            any |= WorkingCalendar.ENGLAND_AND_WALES.isWorkingDay(LocalDate.ofEpochDay(day));
        }
        assertThat(WorkingCalendar.ENGLAND_AND_WALES.isWorkingDay(LocalDate.ofEpochDay(chosen)))
                .isEqualTo(any);
    }

    private static int day(int year, int month, int day) {
        return (int) LocalDate.of(year, month, day).toEpochDay();
    }
}
