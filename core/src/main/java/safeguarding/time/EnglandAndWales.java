package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The bank holidays of England and Wales by rule, with the moves and extra days proclaimed since 1995.
 *
 * <p>Counts by prefix sums: {@code workedUpTo[i]} working days up to and with the i-th day, and their list in order.
 */
final class EnglandAndWales implements WorkingCalendar {
    private static final LocalDate FIRST = LocalDate.of(1995, Month.JANUARY, 1);
    private static final LocalDate LAST = LocalDate.of(2035, Month.DECEMBER, 31);

    /** A holiday by rule, and the day it was held on instead. */
    private static final ImmutableMap<LocalDate, LocalDate> MOVED = ImmutableMap.of(
            LocalDate.of(1995, 5, 1), LocalDate.of(1995, 5, 8), // 50 years of VE day
            LocalDate.of(2002, 5, 27), LocalDate.of(2002, 6, 4), // golden jubilee
            LocalDate.of(2012, 5, 28), LocalDate.of(2012, 6, 4), // diamond jubilee
            LocalDate.of(2020, 5, 4), LocalDate.of(2020, 5, 8), // 75 years of VE day
            LocalDate.of(2022, 5, 30), LocalDate.of(2022, 6, 2)); // platinum jubilee

    /** Holidays of one year only. */
    private static final ImmutableSet<LocalDate> EXTRA = ImmutableSet.of(
            LocalDate.of(1999, 12, 31), // millennium
            LocalDate.of(2002, 6, 3), // golden jubilee
            LocalDate.of(2011, 4, 29), // royal wedding
            LocalDate.of(2012, 6, 5), // diamond jubilee
            LocalDate.of(2022, 6, 3), // platinum jubilee
            LocalDate.of(2022, 9, 19), // state funeral
            LocalDate.of(2023, 5, 8)); // coronation

    private final int[] workedUpTo;
    private final int[] workingDays;

    EnglandAndWales() {
        var holidays = new HashSet<LocalDate>(EXTRA);
        for (int year = FIRST.getYear(); year <= LAST.getYear(); year++) {
            addByRule(year, holidays);
        }
        workedUpTo = new int[Math.toIntExact(ChronoUnit.DAYS.between(FIRST, LAST)) + 1];
        var worked = new int[workedUpTo.length];
        int count = 0;
        for (int i = 0; i < workedUpTo.length; i++) {
            var date = FIRST.plusDays(i);
            if (!isWeekend(date) && !holidays.contains(date)) {
                worked[count++] = i;
            }
            workedUpTo[i] = count;
        }
        workingDays = Arrays.copyOf(worked, count);
    }

    @Override
    public String name() {
        return "England and Wales";
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        int i = index(date);
        return i == 0 ? workedUpTo[0] == 1 : workedUpTo[i] > workedUpTo[i - 1];
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        int first = index(from);
        int last = index(to);
        checkArgument(first <= last, "working days run forwards: the second date must not be before the first");
        return workedUpTo[last] - workedUpTo[first];
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate from, int count) {
        checkArgument(count >= 0, "working days to add must be 0 or more, was %s", count);
        int before = workedUpTo[index(from)];
        if (count == 0) {
            return from;
        }
        checkArgument(
                count <= workingDays.length - before,
                "calendar '%s' knows %s to %s: that many working days reach beyond it",
                name(),
                FIRST,
                LAST);
        return FIRST.plusDays(workingDays[before + count - 1]);
    }

    @Override
    public String toString() {
        return name();
    }

    private static void addByRule(int year, Set<LocalDate> holidays) {
        var easter = easterSunday(year);
        add(LocalDate.of(year, Month.JANUARY, 1), holidays);
        add(easter.minusDays(2), holidays);
        add(easter.plusDays(1), holidays);
        add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)), holidays);
        add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)), holidays);
        add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)), holidays);
        add(LocalDate.of(year, Month.DECEMBER, 25), holidays);
        add(LocalDate.of(year, Month.DECEMBER, 26), holidays);
    }

    /** Adds the day it is held on: moved by proclamation, or from a weekend to the next day that is not one yet. */
    private static void add(LocalDate byRule, Set<LocalDate> holidays) {
        var held = MOVED.getOrDefault(byRule, byRule);
        while (isWeekend(held) || holidays.contains(held)) {
            held = held.plusDays(1);
        }
        holidays.add(held);
    }

    /** Easter Sunday of the Gregorian calendar: the algorithm of Meeus, Jones and Butcher (Nature, 1876). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = b / 4;
        int e = b % 4;
        int f = (b + 8) / 25;
        int g = (b - f + 1) / 3;
        int h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4;
        int k = c % 4;
        int l = (32 + 2 * e + 2 * i - h - k) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private int index(LocalDate date) {
        long days = date.toEpochDay() - FIRST.toEpochDay();
        checkArgument(
                days >= 0 && days < workedUpTo.length,
                "calendar '%s' knows %s to %s: the date lies outside",
                name(),
                FIRST,
                LAST);
        return (int) days;
    }
}
