package safeguarding.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Child;
import safeguarding.time.ReportingPeriod;

/** Questions about days, asked of the JDK's dates alone: the second way of counting knows nothing of the first. */
final class Plain {

    /** Bank holidays in England and Wales, as published on GOV.UK. */
    private static final Set<LocalDate> HOLIDAYS = List.of(
                    "2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26",
                    "2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26",
                    "2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28")
            .stream()
            .flatMap(year -> List.of(year.split(" ")).stream())
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final int LONG = 200;

    /** How many working days there are up to each day from 1 January 2018 to the end of 2020. */
    private static final int[] WORKED = new int[3 * 365 + 1];

    static {
        int worked = 0;
        for (int i = 0; i < WORKED.length; i++) {
            LocalDate day = FIRST.plusDays(i);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            worked += weekend || HOLIDAYS.contains(day) ? 0 : 1;
            WORKED[i] = worked;
        }
    }

    private Plain() {}

    static boolean in(@Nullable LocalDate day, ReportingPeriod period) {
        return day != null && !day.isBefore(period.start()) && day.isBefore(period.end());
    }

    /** Whether something that started has not ended by the end of a day. */
    static boolean open(LocalDate started, @Nullable LocalDate ended, LocalDate on) {
        return !started.isAfter(on) && after(ended, on);
    }

    /** Whether something has not happened by the end of a day. */
    static boolean after(@Nullable LocalDate day, LocalDate on) {
        return day == null || day.isAfter(on);
    }

    static boolean yes(@Nullable Boolean answer) {
        return answer != null && answer;
    }

    static boolean no(@Nullable Boolean answer) {
        return answer != null && !answer;
    }

    static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    /** Whole years, 0 before birth; -1 if the day of birth is not known. */
    static int age(Child child, LocalDate on) {
        LocalDate born = child.born();
        return born == null ? -1 : (int) Math.max(0, ChronoUnit.YEARS.between(born, on));
    }

    /**
     * Working days from a day, which is day 0, to another; -1 if there is none of both or they run backwards. More than
     * 200 days are all the same: no deadline is as long.
     */
    static int workingDays(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null || to.isBefore(from)) {
            return -1;
        }
        if (ChronoUnit.DAYS.between(from, to) > LONG) {
            return LONG;
        }
        if (from.isBefore(FIRST)) {
            throw new AssertionError("the bank holidays of 2018 to 2020 are not enough");
        }
        return WORKED[(int) ChronoUnit.DAYS.between(FIRST, to)] - WORKED[(int) ChronoUnit.DAYS.between(FIRST, from)];
    }

    static <R> Map<String, List<R>> byChild(Collection<R> rows, Function<R, Child> child) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> child.apply(row).id()));
    }

    /** The rows that come on or after the end of another of the child and before so many months have passed since. */
    static <R> Set<R> repeats(
            List<R> rows,
            Function<R, Child> child,
            Function<R, LocalDate> start,
            Function<R, @Nullable LocalDate> end,
            int months) {
        Set<R> found = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<R> ofChild : byChild(rows, child).values()) {
            for (int i = 0; i < ofChild.size(); i++) {
                LocalDate on = start.apply(ofChild.get(i));
                for (int j = 0; j < ofChild.size(); j++) {
                    LocalDate before = end.apply(ofChild.get(j));
                    boolean earlier = j != i
                            && before != null
                            && (before.isBefore(on) || before.isEqual(on) && j < i)
                            && on.isBefore(before.plusMonths(months));
                    if (earlier) {
                        found.add(ofChild.get(i));
                    }
                }
            }
        }
        return found;
    }

    /** The rows that are a child's first of their day. */
    static <R> Set<R> firstsOfDay(List<R> rows, Function<R, Child> child, Function<R, LocalDate> day) {
        Set<R> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var seen = new HashMap<String, R>();
        for (R row : rows) {
            if (seen.putIfAbsent(child.apply(row).id() + " " + day.apply(row), row) == null) {
                found.add(row);
            }
        }
        return found;
    }
}
