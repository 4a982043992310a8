package safeguarding.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class EpochDaysProperties {
    private static final int FIRST = -25_567;
    private static final int LAST = 84_005;

    @Property
    void anyDatesDayIsWhatTheCalendarSays(@ForAll @IntRange(min = -700_000, max = 2_000_000) int day) {
        assertThat(EpochDays.of(LocalDate.ofEpochDay(day))).isEqualTo(day);
    }

    @Property
    void everyMonthsFirstAndLastDayIsWhatTheCalendarSays(
            @ForAll @IntRange(min = 1890, max = 2210) int year, @ForAll @IntRange(min = 1, max = 12) int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);

        assertThat(EpochDays.of(first)).isEqualTo(first.toEpochDay());
        assertThat(EpochDays.of(last)).isEqualTo(last.toEpochDay());
    }

    @Property
    void addingASpanIsWhatTheCalendarSays(
            @ForAll @IntRange(min = FIRST, max = LAST) int day,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll Span.Unit unit) {
        var span = new Span(amount, unit);

        assertThat(EpochDays.plus(day, span))
                .isEqualTo((int) span.addTo(LocalDate.ofEpochDay(day)).toEpochDay());
    }

    @Property
    void withinIsBeforeTheDayASpanLater(
            @ForAll @IntRange(min = FIRST, max = LAST) int day,
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(min = -5, max = 5) int off) {
        var span = Span.months(months);
        int on = EpochDays.plus(day, span) + off;

        assertThat(EpochDays.isWithin(day, on, span)).isEqualTo(off < 0);
    }

    @Property
    void ageIsTheLastBirthdayPassed(
            @ForAll @IntRange(min = FIRST, max = LAST) int born,
            @ForAll @IntRange(min = -400, max = 40_000) int later) {
        int on = Math.min(born + later, LAST);
        int age = EpochDays.age(born, on);

        assertThat(age == 0 || EpochDays.turning(born, age) <= on).isTrue();
        assertThat(EpochDays.turning(born, age + 1)).isGreaterThan(on);
    }

    @Property
    void aBirthdayIsTheSameDateButForLeapDays(
            @ForAll @IntRange(min = FIRST, max = LAST) int born, @ForAll @IntRange(min = 0, max = 151) int years) {
        LocalDate date = LocalDate.ofEpochDay(born);
        LocalDate birthday = date.plusYears(years);
        boolean moved = date.getDayOfMonth() == 29 && birthday.getDayOfMonth() == 28;

        assertThat(EpochDays.turning(born, years))
                .isEqualTo((int) birthday.plusDays(moved ? 1 : 0).toEpochDay());
    }

    @Property
    void theMonthsBegunAreTheFewestThatReachTheDay(
            @ForAll @IntRange(min = FIRST, max = LAST) int from, @ForAll @IntRange(max = 4_000) int later) {
        LocalDate first = LocalDate.ofEpochDay(from);
        LocalDate last = LocalDate.ofEpochDay(Math.max(from, Math.min(from + later, LAST)));
        int months = EpochDays.monthsBegun(from, (int) last.toEpochDay());

        assertThat(first.plusMonths(months)).isAfterOrEqualTo(last);
        assertThat(months == 0 || first.plusMonths(months - 1).isBefore(last)).isTrue();
    }
}
