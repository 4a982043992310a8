package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * Which days are working days. Implement it for a place whose holidays differ; the counting then comes with it.
 *
 * <p>An implementation must give the same answer for the same date every time and be safe for many threads.
 */
public interface WorkingCalendar {
    /**
     * England and Wales: Monday to Friday without the bank holidays, from 1 January 1995 to 31 December 2035.
     *
     * <p>The holidays follow the Banking and Financial Dealings Act 1971 and the days proclaimed since; proclamations yet
     * to come are not known to it. Its counting takes the same short time however far apart the dates are. Every method
     * that takes or would reach a date outside its years throws {@link IllegalArgumentException}.
     */
    @SuppressWarnings("ClassInitializationDeadlock") // no other line names that class, so it is never made ready first
    WorkingCalendar ENGLAND_AND_WALES = new EnglandAndWales();

    /** What it is called where a figure is explained: {@code England and Wales}. */
    String name();

    /**
     * Whether the date is a working day.
     *
     * @throws IllegalArgumentException if the calendar does not know the date
     */
    boolean isWorkingDay(LocalDate date);

    /**
     * The working days that have passed when {@code to} is reached, where the day of {@code from} is day 0: the number of
     * working days after {@code from}, up to and with {@code to}. Either may be a day that is not worked.
     *
     * <p>From Friday to the Monday after is 1; from Friday to Sunday is 0. This is how the children in need census counts
     * (0 is "same day").
     *
     * @param from the day the clock starts; never counted
     * @param to the day it stops; counted if it is worked; not before {@code from}
     * @return 0 or more
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or the calendar does not know the dates
     */
    default int workingDaysBetween(LocalDate from, LocalDate to) {
        checkArgument(!to.isBefore(from), "working days run forwards: the second date must not be before the first");
        int worked = 0;
        for (var day = from; day.isBefore(to); ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                worked = Math.addExact(worked, 1);
            }
        }
        return worked;
    }

    /**
     * The first day on which so many working days have passed since {@code from}: the inverse of
     * {@link #workingDaysBetween}. One working day after a Friday is the Monday after. With 0 it is {@code from} itself,
     * worked or not.
     *
     * @param from the day the clock starts; never counted
     * @param count how many working days; 0 or more
     * @throws IllegalArgumentException if the count is negative, or the calendar does not know the dates up to the result
     * @throws IllegalStateException if the calendar has no working day in ten years on end
     */
    default LocalDate plusWorkingDays(LocalDate from, int count) {
        checkArgument(count >= 0, "working days to add must be 0 or more, was %s", count);
        var day = from;
        for (int left = count; left > 0; left--) {
            var limit = day.plusYears(10);
            do {
                if (day.equals(limit)) {
                    throw new IllegalStateException("calendar '" + name() + "' has no working day in ten years on end");
                }
                day = day.plusDays(1);
            } while (!isWorkingDay(day));
        }
        return day;
    }
}
