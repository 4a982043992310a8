package safeguarding.fact;

import java.time.LocalDate;
import java.util.Arrays;
import safeguarding.time.WorkingCalendar;

/**
 * The working days of a calendar, counted up once for the years that are asked about. Equals asking
 * {@link WorkingCalendar#workingDaysBetween} for each pair of days; a pair that the calendar does not know is
 * {@link Rows#ABSENT}. Safe for use by several threads.
 */
final class Worked {

    /** The years that were counted up: by day, the working days since the day before the first. */
    private record Table(int first, int[] upTo) {
        boolean holds(int from, int to) {
            return from >= first && to - first < upTo.length;
        }
    }

    private final WorkingCalendar calendar;
    private volatile Table table = new Table(0, new int[0]);

    /** Whether the calendar does not know the year before, or behind, those that were counted up. */
    private boolean closedBelow;

    private boolean closedAbove;

    Worked(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** How many working days have passed from one day to a later. */
    int between(int from, int to) {
        Table known = table;
        if (!known.holds(from, to)) {
            known = reaching(from, to);
        }
        return known.holds(from, to) ? known.upTo[to - known.first] - known.upTo[from - known.first] : plain(from, to);
    }

    /** One row with a date long ago must not cost the figures of all others. */
    private int plain(int from, int to) {
        try {
            return calendar.workingDaysBetween(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
        } catch (IllegalArgumentException e) {
            return Rows.ABSENT;
        }
    }

    /** The table, with more whole years as far as the calendar knows them. */
    private synchronized Table reaching(int from, int to) {
        if (table.upTo.length == 0) {
            LocalDate start = LocalDate.ofEpochDay(from).withDayOfYear(1);
            table = new Table((int) start.toEpochDay(), year(start));
        }
        boolean some = table.upTo.length > 0;
        while (some && !closedBelow && from < table.first) {
            LocalDate start = LocalDate.ofEpochDay(table.first).minusYears(1);
            int[] year = year(start);
            closedBelow = year.length == 0;
            table = new Table(closedBelow ? table.first : (int) start.toEpochDay(), joined(year, table.upTo));
        }
        while (some && !closedAbove && to - table.first >= table.upTo.length) {
            int[] year = year(LocalDate.ofEpochDay(table.first + table.upTo.length));
            closedAbove = year.length == 0;
            table = new Table(table.first, joined(table.upTo, year));
        }
        return table;
    }

    /** By day of a year, the working days so far; nothing if the calendar does not know it whole. */
    private int[] year(LocalDate start) {
        int[] upTo = new int[start.lengthOfYear()];
        int worked = 0;
        try {
            for (int i = 0; i < upTo.length; i++) {
                worked += calendar.isWorkingDay(start.plusDays(i)) ? 1 : 0;
                upTo[i] = worked;
            }
        } catch (IllegalArgumentException e) {
            return new int[0];
        }
        return upTo;
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = Arrays.copyOf(some, some.length + more.length);
        int before = some.length == 0 ? 0 : some[some.length - 1];
        for (int i = 0; i < more.length; i++) {
            all[some.length + i] = before + more[i];
        }
        return all;
    }
}
