package safeguarding.time;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static safeguarding.time.WorkingCalendar.ENGLAND_AND_WALES;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final LocalDate AFTER_LAST = LocalDate.of(2036, 1, 1);

    /** The same days by the counting every calendar inherits: the plain version the fast one must equal. */
    private static final WorkingCalendar PLAIN = new WorkingCalendar() {
        @Override
        public String name() {
            return "plain";
        }

        @Override
        public boolean isWorkingDay(LocalDate date) {
            return ENGLAND_AND_WALES.isWorkingDay(date);
        }
    };

    /** The list of gov.uk/bank-holidays and its predecessors, as kept with the project. */
    @Test
    void theHolidaysFrom2005To2035AreThoseOfTheList() throws IOException {
        var list =
                Path.of(System.getProperty("shared.dir", "../shared"), "reference/england-bank-holidays-2005-2035.csv");
        assumeTrue(
                Files.exists(list), "needs ../shared (or -Dshared.dir): reference/england-bank-holidays-2005-2035.csv");
        var expected = new TreeSet<LocalDate>();
        for (var line : Files.readAllLines(list)) {
            if (!line.startsWith("date,")) {
                expected.add(LocalDate.parse(line.substring(0, line.indexOf(','))));
            }
        }

        var holidays = LocalDate.of(2005, 1, 1)
                .datesUntil(AFTER_LAST)
                .filter(WorkingCalendarTest::isWeekday)
                .filter(date -> !ENGLAND_AND_WALES.isWorkingDay(date))
                .collect(toCollection(TreeSet::new));

        assertThat(expected).hasSize(253);
        assertThat(holidays).isEqualTo(expected);
    }

    /** Proclamations under section 1 of the Banking and Financial Dealings Act 1971; VE days and jubilees. */
    @ParameterizedTest
    @CsvSource({
        "1995-05-01, 1995-05-08",
        "2002-05-27, 2002-06-04",
        "2012-05-28, 2012-06-04",
        "2020-05-04, 2020-05-08",
        "2022-05-30, 2022-06-02"
    })
    void aHolidayThatWasMovedIsWorkedOnItsOldDay(LocalDate byRule, LocalDate held) {
        assertThat(ENGLAND_AND_WALES.isWorkingDay(byRule)).isTrue();
        assertThat(ENGLAND_AND_WALES.isWorkingDay(held)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1999-12-31", "2002-06-03", "2011-04-29", "2012-06-05", "2022-06-03", "2022-09-19", "2023-05-08"
            })
    void aDayProclaimedForOneYearIsNotWorked(LocalDate date) {
        assertThat(ENGLAND_AND_WALES.isWorkingDay(date)).isFalse();
        assertThat(ENGLAND_AND_WALES.isWorkingDay(date.plusWeeks(1))).isTrue();
    }

    /** Easter Sundays as the calendars of those years had them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1995-04-16",
                "1996-04-07",
                "1997-03-30",
                "1998-04-12",
                "1999-04-04",
                "2000-04-23",
                "2001-04-15",
                "2002-03-31",
                "2003-04-20",
                "2004-04-11"
            })
    void goodFridayAndEasterMondayAreNotWorked(LocalDate easter) {
        assertThat(ENGLAND_AND_WALES.isWorkingDay(easter.minusDays(3))).isTrue();
        assertThat(ENGLAND_AND_WALES.isWorkingDay(easter.minusDays(2))).isFalse();
        assertThat(ENGLAND_AND_WALES.isWorkingDay(easter.plusDays(1))).isFalse();
        assertThat(ENGLAND_AND_WALES.isWorkingDay(easter.plusDays(2))).isTrue();
    }

    @Test
    void aHolidayOnAWeekendIsHeldOnTheNextWeekday() {
        // 25 December 2004 was a Saturday, so Monday 27 and Tuesday 28 were bank holidays, and Monday 3 January 2005
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(LocalDate.of(2004, 12, 24), LocalDate.of(2005, 1, 4)))
                .isEqualTo(4);
        assertThat(ENGLAND_AND_WALES.isWorkingDay(LocalDate.of(2000, 1, 3))).isFalse();
    }

    /** The bands of the children in need tables: "same day", then 1 to 10, up to 41 to 45 working days. */
    @Test
    void theDayTheClockStartsIsDayNought() {
        var friday = LocalDate.of(2019, 6, 7);

        assertThat(ENGLAND_AND_WALES.workingDaysBetween(friday, friday)).isZero();
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(friday, friday.plusDays(2)))
                .isZero();
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(friday, friday.plusDays(3)))
                .isEqualTo(1);
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(friday.plusDays(1), friday.plusDays(3)))
                .isEqualTo(1);
    }

    @Test
    void fortyFiveWorkingDaysAreNineWeeksWithoutAHoliday() {
        assertThat(ENGLAND_AND_WALES.plusWorkingDays(LocalDate.of(2019, 9, 2), 45))
                .isEqualTo("2019-11-04");
        // from 1 April 2019: Good Friday 19 and Easter Monday 22 April, 6 and 27 May make it four days longer
        assertThat(ENGLAND_AND_WALES.plusWorkingDays(LocalDate.of(2019, 4, 1), 45))
                .isEqualTo("2019-06-07");
    }

    @Test
    void theYear2019Has253WorkingDays() {
        // 2019: 261 weekdays and 8 bank holidays, all on weekdays
        assertThat(ENGLAND_AND_WALES.workingDaysBetween(LocalDate.of(2018, 12, 31), LocalDate.of(2019, 12, 31)))
                .isEqualTo(253);
    }

    @Test
    void datesBeyondItsYearsAreRefusedWithoutSayingThem() {
        var message = "calendar 'England and Wales' knows 1995-01-01 to 2035-12-31: the date lies outside";
        var last = AFTER_LAST.minusDays(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND_AND_WALES.isWorkingDay(FIRST.minusDays(1)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND_AND_WALES.workingDaysBetween(last, AFTER_LAST))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND_AND_WALES.plusWorkingDays(LocalDate.MAX, 0))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND_AND_WALES.plusWorkingDays(last, 1))
                .withMessage("calendar 'England and Wales' knows 1995-01-01 to 2035-12-31:"
                        + " that many working days reach beyond it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLAND_AND_WALES.plusWorkingDays(FIRST, Integer.MAX_VALUE));
        assertThat(ENGLAND_AND_WALES.isWorkingDay(FIRST)).isFalse();
        assertThat(ENGLAND_AND_WALES.isWorkingDay(last)).isTrue();
        assertThat(ENGLAND_AND_WALES.plusWorkingDays(last, 0)).isEqualTo(last);
        assertThat(ENGLAND_AND_WALES.plusWorkingDays(last.minusDays(1), 1)).isEqualTo(last);
    }

    @Test
    void workingDaysDoNotRunBackwards() {
        var date = LocalDate.of(2019, 6, 7);

        for (var calendar : List.of(ENGLAND_AND_WALES, PLAIN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calendar.workingDaysBetween(date, date.minusDays(1)))
                    .withMessage("working days run forwards: the second date must not be before the first");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> calendar.plusWorkingDays(date, -1))
                    .withMessage("working days to add must be 0 or more, was -1");
        }
    }

    @Test
    void aCalendarThatNeverWorksIsFoundOut() {
        var never = new WorkingCalendar() {
            @Override
            public String name() {
                return "never";
            }

            @Override
            public boolean isWorkingDay(LocalDate date) {
                return false;
            }
        };

        assertThat(never.workingDaysBetween(FIRST, AFTER_LAST)).isZero();
        assertThat(never.plusWorkingDays(FIRST, 0)).isEqualTo(FIRST);
        assertThatIllegalStateException()
                .isThrownBy(() -> never.plusWorkingDays(FIRST, 1))
                .withMessage("calendar 'never' has no working day in ten years on end");
    }

    @Test
    void itIsCalledByItsName() {
        assertThat(ENGLAND_AND_WALES.name()).isEqualTo("England and Wales");
        assertThat(ENGLAND_AND_WALES).hasToString("England and Wales");
    }

    @Property
    void workingDaysAddUp(
            @ForAll("dates") LocalDate one, @ForAll("dates") LocalDate two, @ForAll("dates") LocalDate three) {
        var sorted = List.of(one, two, three).stream().sorted().toList();
        var a = sorted.get(0);
        var b = sorted.get(1);
        var c = sorted.get(2);

        assertThat(ENGLAND_AND_WALES.workingDaysBetween(a, c))
                .isEqualTo(ENGLAND_AND_WALES.workingDaysBetween(a, b) + ENGLAND_AND_WALES.workingDaysBetween(b, c));
    }

    @Property
    void addingUndoesCounting(@ForAll("dates") LocalDate from, @ForAll @IntRange(max = 250) int count) {
        var reached = ENGLAND_AND_WALES.plusWorkingDays(from, count);

        assertThat(ENGLAND_AND_WALES.workingDaysBetween(from, reached)).isEqualTo(count);
        if (count > 0) {
            assertThat(ENGLAND_AND_WALES.isWorkingDay(reached)).isTrue();
            assertThat(ENGLAND_AND_WALES.workingDaysBetween(from, reached.minusDays(1)))
                    .isEqualTo(count - 1);
        }
    }

    @Property
    void theFastCountingEqualsThePlain(@ForAll("dates") LocalDate from, @ForAll @IntRange(max = 250) int count) {
        var to = from.plusDays(count);

        assertThat(ENGLAND_AND_WALES.workingDaysBetween(from, to)).isEqualTo(PLAIN.workingDaysBetween(from, to));
        assertThat(ENGLAND_AND_WALES.plusWorkingDays(from, count)).isEqualTo(PLAIN.plusWorkingDays(from, count));
    }

    @Property
    void aYearHasEightToTenHolidaysAllOnWeekdays(@ForAll @IntRange(min = 1995, max = 2035) int year) {
        var holidays = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(WorkingCalendarTest::isWeekday)
                .filter(date -> !ENGLAND_AND_WALES.isWorkingDay(date))
                .count();

        assertThat(holidays).isBetween(8L, 10L);
    }

    /** Early enough that 250 working days later is still known. */
    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 14_600).map(FIRST::plusDays);
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
