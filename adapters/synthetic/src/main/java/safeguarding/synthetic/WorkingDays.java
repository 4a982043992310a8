package safeguarding.synthetic;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import safeguarding.time.WorkingCalendar;

/** The working days of some years as numbers of days, so that they can be counted both ways without walking. */
final class WorkingDays {

    private final int[] days;

    WorkingDays(int fromYear, int toYear) {
        int from = (int) LocalDate.of(fromYear, 1, 1).toEpochDay();
        int to = (int) LocalDate.of(toYear, 12, 31).toEpochDay();
        int[] found = new int[to - from + 1];
        int size = 0;
        for (int day = from; day <= to; day++) {
            if (WorkingCalendar.ENGLAND_AND_WALES.isWorkingDay(LocalDate.ofEpochDay(day))) {
                found[size++] = day;
            }
        }
        days = Arrays.copyOf(found, size);
    }

    /** How many working days there are up to a day, itself included. */
    private int upTo(int day) {
        int place = Arrays.binarySearch(days, day);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /** The day so many working days later; the day itself for 0. */
    int after(int day, int count) {
        return count == 0 ? day : days[upTo(day) + count - 1];
    }

    /** The working day so many working days before a working day. */
    int before(int workingDay, int count) {
        return days[upTo(workingDay) - 1 - count];
    }

    /** How many working days after a day another is: 0 on the day itself. */
    int count(int from, int to) {
        return upTo(to) - upTo(from);
    }

    /** A working day of those from one day to another, both included; a day of them if no working day is among them. */
    int between(int from, int to, SplittableRandom random) {
        int first = upTo(from - 1);
        int last = upTo(to);
        if (last > first) {
            return days[random.nextInt(first, last)];
        }
        return to > from ? random.nextInt(from, to + 1) : from;
    }
}
