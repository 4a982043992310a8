package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates a figure is about: from a first day up to, and without, the day it ends on.
 *
 * <p>Prints as people in England say it: {@code 2019-20} (a financial year), {@code 2019-20 H1}, {@code 2019-20 Q1},
 * {@code Apr 2019}, {@code 2019} (a calendar year), {@code 31 Mar 2020} (one day), and otherwise
 * {@code 2019-06-01 to 2019-07-15}, where the last day is <em>in</em> the period. {@link #parse} reads all of these back.
 * Two periods of the same dates are equal however they were made. Ordered by start, then by end.
 *
 * @param start the first day, in the period; not before 1 April 1000
 * @param end the first day after the period; after {@code start}, and not after 1 April 9999
 */
public record ReportingPeriod(LocalDate start, LocalDate end) implements Comparable<ReportingPeriod> {
    private static final LocalDate EARLIEST = LocalDate.of(1000, Month.APRIL, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, Month.APRIL, 1);
    private static final Comparator<ReportingPeriod> ORDER =
            Comparator.comparing(ReportingPeriod::start).thenComparing(ReportingPeriod::end);

    /** English month names of three letters. The JDK's depend on the locale data it runs with. */
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final String MONTH_NAME = "(" + String.join("|", MONTHS) + ")";
    private static final Pattern YEAR_LABEL = Pattern.compile("(\\d{4}[-/]\\d{2})(?: (?:H([12])|Q([1-4])))?");
    private static final Pattern CALENDAR_LABEL = Pattern.compile("(?:(?:(\\d{1,2}) )?" + MONTH_NAME + " )?(\\d{4})");
    private static final Pattern RANGE_LABEL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}) to (\\d{4}-\\d{2}-\\d{2})");

    /**
     * Makes the period from {@code start} up to, and without, {@code end}.
     *
     * @throws IllegalArgumentException if the end is not after the start, or the period is not within 1 April 1000 to
     *     31 March 9999
     */
    public ReportingPeriod {
        checkArgument(
                end.isAfter(start),
                "a reporting period must end after it starts (its end is the first day after it): %s up to %s",
                start,
                end);
        checkArgument(
                !start.isBefore(EARLIEST) && !end.isAfter(LATEST),
                "a reporting period must lie within %s to %s: %s up to %s",
                EARLIEST,
                LATEST.minusDays(1),
                start,
                end);
    }

    /**
     * The period from {@code start} up to, and without, {@code endExclusive}.
     *
     * @throws IllegalArgumentException if the end is not after the start
     */
    public static ReportingPeriod of(LocalDate start, LocalDate endExclusive) {
        return new ReportingPeriod(start, endExclusive);
    }

    /**
     * The period from {@code first} to {@code last}, both in it.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public static ReportingPeriod ofInclusive(LocalDate first, LocalDate last) {
        checkArgument(
                !last.isBefore(first),
                "the last day of a reporting period must not be before its first: %s to %s",
                first,
                last);
        checkArgument(
                last.isBefore(LATEST), "a reporting period must end before %s, its last day was %s", LATEST, last);
        return new ReportingPeriod(first, last.plusDays(1));
    }

    /** The period of one day. */
    public static ReportingPeriod day(LocalDate date) {
        return ofInclusive(date, date);
    }

    /**
     * The period of that label. Reads every label that {@link #label} prints, {@code 2019/20} for {@code 2019-20}, and any
     * two ISO dates as {@code 2019-04-01 to 2020-03-31}, where <em>both</em> days are in the period.
     *
     * <p>{@code 2011-12} is the financial year, never December 2011, which is {@code Dec 2011}.
     *
     * @throws IllegalArgumentException if the label has none of these forms or names a date that does not exist
     */
    public static ReportingPeriod parse(String label) {
        try {
            var year = YEAR_LABEL.matcher(label);
            if (year.matches()) {
                var financialYear = FinancialYear.of(year.group(1));
                return year.group(2) != null
                        ? financialYear.halves().get(Integer.parseInt(year.group(2)) - 1)
                        : year.group(3) != null
                                ? financialYear.quarter(Integer.parseInt(year.group(3)))
                                : financialYear.period();
            }
            var calendar = CALENDAR_LABEL.matcher(label);
            if (calendar.matches()) {
                return ofCalendar(calendar.group(1), calendar.group(2), Integer.parseInt(calendar.group(3)));
            }
            var range = RANGE_LABEL.matcher(label);
            if (range.matches()) {
                return ofInclusive(LocalDate.parse(range.group(1)), LocalDate.parse(range.group(2)));
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("reporting period '" + label + "' names a date that does not exist", e);
        }
        throw new IllegalArgumentException("unknown reporting period '" + label
                + "': write it as 2019-20, 2019-20 H1, 2019-20 Q1, Apr 2019, 2019, 31 Mar 2020"
                + " or 2019-06-01 to 2019-07-15");
    }

    /** The last day in the period: the day before its end. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    /** How many days it has, exactly; 1 or more. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** Whether the date is in the period: on or after its start and before its end. */
    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && date.isBefore(end);
    }

    /** Whether every day of the other period is in this one. A period contains itself. */
    public boolean contains(ReportingPeriod other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /** Whether some day is in both. Periods that only meet, one ending where the other starts, do not overlap. */
    public boolean overlaps(ReportingPeriod other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /**
     * Which unit of the financial calendar it is: a month, or a quarter, half or whole of a financial year; empty for
     * every other range, among them a calendar year.
     */
    public Optional<Cadence> cadence() {
        for (var cadence : Cadence.values()) {
            if (isUnitOf(cadence)) {
                return Optional.of(cadence);
            }
        }
        return Optional.empty();
    }

    /**
     * The period before this one that ends where this one starts and is as long. A period of whole calendar months, such
     * as a financial half, follows the same number of months: before 2019-20 H1 comes 2018-19 H2. Any other period
     * follows the same number of days.
     *
     * @throws IllegalArgumentException if that reaches back before 1 April 1000
     */
    public ReportingPeriod previous() {
        return new ReportingPeriod(isWholeMonths() ? start.minusMonths(months()) : start.minusDays(days()), start);
    }

    /**
     * The same dates one year earlier. A period of whole calendar months stays one, so February is whole in every year;
     * in any other period the first and the last day each go back a year, and 29 February becomes 28 February.
     *
     * @throws IllegalArgumentException if that reaches back before 1 April 1000
     */
    public ReportingPeriod sameLastYear() {
        return isWholeMonths()
                ? new ReportingPeriod(start.minusYears(1), end.minusYears(1))
                : ofInclusive(start.minusYears(1), lastDay().minusYears(1));
    }

    /**
     * The window of the given length that ends where this period ends: the trailing 12 months of 2019-20 H1 are 1 October
     * 2018 to 30 September 2019.
     *
     * @throws IllegalArgumentException if that reaches back before 1 April 1000
     */
    public ReportingPeriod trailing(Span length) {
        return new ReportingPeriod(length.subtractFrom(end), end);
    }

    /**
     * From 1 April of the financial year that holds the last day, up to the end of this period. The start of this period
     * does not matter, so the year to date of a calendar year starts inside it.
     */
    public ReportingPeriod yearToDate() {
        return new ReportingPeriod(financialYear().period().start, end);
    }

    /**
     * This period cut into whole units of the cadence, in order.
     *
     * @throws IllegalArgumentException if the period does not start where a unit starts or end where one ends
     */
    public List<ReportingPeriod> split(Cadence cadence) {
        checkArgument(
                cadence.periodContaining(start).start.equals(start)
                        && cadence.periodContaining(lastDay()).end.equals(end),
                "%s does not split into whole units of %s months: it must start and end where a %s does",
                this,
                cadence.months(),
                cadence);
        return cadence.periods(start, end);
    }

    /** The financial year that holds the last day. */
    public FinancialYear financialYear() {
        return FinancialYear.containing(lastDay());
    }

    /** True if it is twelve months long, wherever it starts: a financial year, a calendar year. */
    public boolean isYear() {
        return start.plusYears(1).equals(end);
    }

    /** The label, as the description of this type lists them. {@link #parse} reads it back to an equal period. */
    public String label() {
        var cadence = cadence();
        if (cadence.isPresent()) {
            return unitLabel(cadence.get());
        }
        if (start.getDayOfYear() == 1 && isYear()) {
            return String.valueOf(start.getYear());
        }
        if (days() == 1) {
            return start.getDayOfMonth() + " " + monthLabel();
        }
        return start + " to " + lastDay();
    }

    /** Earlier start first, then earlier end. */
    @Override
    public int compareTo(ReportingPeriod other) {
        return ORDER.compare(this, other);
    }

    /** Spread by a multiplication (Knuth 1973), as periods that start on the first of a month would share places in a table. */
    @Override
    public int hashCode() {
        return (31 * start.hashCode() + end.hashCode()) * 0x9E3779B9;
    }

    /** The label. */
    @Override
    public String toString() {
        return label();
    }

    private static ReportingPeriod ofCalendar(@Nullable String day, @Nullable String month, int year) {
        if (month == null) {
            var first = LocalDate.of(year, Month.JANUARY, 1);
            return new ReportingPeriod(first, first.plusYears(1));
        }
        int monthOfYear = MONTHS.indexOf(month) + 1;
        return day == null
                ? Cadence.MONTH.periodContaining(LocalDate.of(year, monthOfYear, 1))
                : day(LocalDate.of(year, monthOfYear, Integer.parseInt(day)));
    }

    private String unitLabel(Cadence cadence) {
        return switch (cadence) {
            case MONTH -> monthLabel();
            case QUARTER -> financialYear() + " Q" + (1 + monthsIntoFinancialYear() / 3);
            case HALF_YEAR -> financialYear() + " H" + (1 + monthsIntoFinancialYear() / 6);
            case YEAR -> financialYear().label();
        };
    }

    private String monthLabel() {
        return MONTHS.get(start.getMonthValue() - 1) + " " + start.getYear();
    }

    private int monthsIntoFinancialYear() {
        return Math.floorMod(start.getMonthValue() - Month.APRIL.getValue(), 12);
    }

    private boolean isUnitOf(Cadence cadence) {
        return isWholeMonths() && months() == cadence.months() && monthsIntoFinancialYear() % cadence.months() == 0;
    }

    private boolean isWholeMonths() {
        return start.getDayOfMonth() == 1 && end.getDayOfMonth() == 1;
    }

    private long months() {
        return ChronoUnit.MONTHS.between(start, end);
    }
}
