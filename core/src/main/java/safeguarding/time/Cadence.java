package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.List;

/**
 * How often figures are reported: by month, or by quarter, half or whole of the financial year that starts on 1 April.
 *
 * <p>The units of a cadence cover all time without gap or overlap, and each unit is a whole number of the units of every
 * finer cadence.
 */
public enum Cadence {
    /** Calendar months. */
    MONTH(1),
    /** Financial quarters: the first runs from 1 April to 30 June. */
    QUARTER(3),
    /** Financial halves: the first runs from 1 April to 30 September. */
    HALF_YEAR(6),
    /** Financial years: from 1 April to 31 March. */
    YEAR(12);

    /** April, as months are counted by {@link ChronoField#PROLEPTIC_MONTH}: from 0 for January. */
    private static final int APRIL = 3;

    private final int months;

    Cadence(int months) {
        this.months = months;
    }

    /** How many calendar months a unit has: 1, 3, 6 or 12. */
    public int months() {
        return months;
    }

    /**
     * The unit of this cadence that holds the date.
     *
     * @throws IllegalArgumentException if the date lies outside the years a {@link ReportingPeriod} may have
     */
    public ReportingPeriod periodContaining(LocalDate date) {
        var start = startOfUnit(date);
        return new ReportingPeriod(start, start.plusMonths(months));
    }

    /**
     * The units of this cadence that lie wholly in the range, in order; none if no unit does.
     *
     * @param from first day of the range
     * @param toExclusive the day after the last of the range; not before {@code from}
     * @throws IllegalArgumentException if {@code toExclusive} is before {@code from}, or a unit lies outside the years a
     *     {@link ReportingPeriod} may have
     */
    public List<ReportingPeriod> periods(LocalDate from, LocalDate toExclusive) {
        checkArgument(
                !toExclusive.isBefore(from), "a range must not end before it starts: %s to %s", from, toExclusive);
        var start = startOfUnit(from);
        if (start.isBefore(from)) {
            start = start.plusMonths(months);
        }
        var units = ImmutableList.<ReportingPeriod>builder();
        for (var end = start.plusMonths(months); !end.isAfter(toExclusive); end = end.plusMonths(months)) {
            units.add(new ReportingPeriod(start, end));
            start = end;
        }
        return units.build();
    }

    private LocalDate startOfUnit(LocalDate date) {
        long month = date.getLong(ChronoField.PROLEPTIC_MONTH);
        long first = Math.floorDiv(month - APRIL, months) * months + APRIL;
        return YearMonth.from(date).plusMonths(first - month).atDay(1);
    }
}
