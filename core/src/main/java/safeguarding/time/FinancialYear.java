package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An English financial year: 1 April to 31 March. Prints as {@code 2019-20}.
 *
 * <p>Ordered by time.
 *
 * @param startYear the calendar year whose 1 April it starts on; 1000 to 9998
 */
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {
    private static final int FIRST = 1000;
    private static final int LAST = 9998;
    private static final Pattern LABEL = Pattern.compile("(\\d{4})[-/](\\d{2})");

    /**
     * Makes the financial year that starts on 1 April of the given calendar year.
     *
     * @throws IllegalArgumentException if the year is not 1000 to 9998, the years that print as four digits
     */
    public FinancialYear {
        checkArgument(
                startYear >= FIRST && startYear <= LAST,
                "a financial year must start in %s to %s, was %s",
                FIRST,
                LAST,
                startYear);
    }

    /**
     * The financial year of that label: {@code 2019-20} or {@code 2019/20}.
     *
     * @throws IllegalArgumentException if the label has another form, or its second year does not follow its first
     */
    public static FinancialYear of(String label) {
        var parts = LABEL.matcher(label);
        checkArgument(parts.matches(), "unknown financial year '%s': write it as 2019-20 or 2019/20", label);
        var year = starting(Integer.parseInt(parts.group(1)));
        checkArgument(
                Integer.parseInt(parts.group(2)) == year.endYear() % 100,
                "financial year '%s' must end in the year after it starts: did you mean %s?",
                label,
                year);
        return year;
    }

    /**
     * The financial year that starts on 1 April of the given calendar year.
     *
     * @throws IllegalArgumentException if the year is not 1000 to 9998
     */
    public static FinancialYear starting(int startYear) {
        return new FinancialYear(startYear);
    }

    /**
     * The financial year that ends on 31 March of the given calendar year.
     *
     * @throws IllegalArgumentException if the year is not 1001 to 9999
     */
    public static FinancialYear ending(int endYear) {
        checkArgument(
                endYear > FIRST && endYear <= LAST + 1,
                "a financial year must end in %s to %s, was %s",
                FIRST + 1,
                LAST + 1,
                endYear);
        return new FinancialYear(endYear - 1);
    }

    /**
     * The financial year that holds the date.
     *
     * @throws IllegalArgumentException if the date is before 1 April 1000 or after 31 March 9999
     */
    public static FinancialYear containing(LocalDate date) {
        return new FinancialYear(date.getMonthValue() >= Month.APRIL.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** The whole year as a reporting period: 365 days, or 366 when its February has 29. */
    public ReportingPeriod period() {
        return new ReportingPeriod(start(), start().plusYears(1));
    }

    /** Its two halves in order, April to September and October to March. */
    public List<ReportingPeriod> halves() {
        return period().split(Cadence.HALF_YEAR);
    }

    /** Its four quarters in order, from April to June onwards. */
    public List<ReportingPeriod> quarters() {
        return period().split(Cadence.QUARTER);
    }

    /** Its twelve calendar months in order, April first. */
    public List<ReportingPeriod> months() {
        return period().split(Cadence.MONTH);
    }

    /** 1 April to 30 September: always 183 days. */
    public ReportingPeriod firstHalf() {
        return halves().get(0);
    }

    /** 1 October to 31 March: 182 days, or 183 when its February has 29. */
    public ReportingPeriod secondHalf() {
        return halves().get(1);
    }

    /**
     * One quarter of the year.
     *
     * @param number 1 for April to June, to 4 for January to March
     * @throws IllegalArgumentException if the number is not 1 to 4
     */
    public ReportingPeriod quarter(int number) {
        checkArgument(number >= 1 && number <= 4, "a quarter must be 1 to 4, was %s", number);
        return quarters().get(number - 1);
    }

    /**
     * The financial year before.
     *
     * @throws IllegalArgumentException if this is the earliest there is, that of 1000
     */
    public FinancialYear previous() {
        return new FinancialYear(startYear - 1);
    }

    /**
     * The financial year after.
     *
     * @throws IllegalArgumentException if this is the latest there is, that of 9998
     */
    public FinancialYear next() {
        return new FinancialYear(startYear + 1);
    }

    /**
     * The 30 June that falls in the year: the date of the population estimate its rates are divided by.
     *
     * <p>The rate of the year ending 31 March <i>Y</i> uses the mid-year population of <i>Y</i>&minus;1 (Department for
     * Education, Children in need; Office for National Statistics mid-year population estimates): 2019-20 uses mid-2019.
     */
    public LocalDate midYear() {
        return LocalDate.of(startYear, Month.JUNE, 30);
    }

    /** The label: {@code 2019-20}, or {@code 1999-00} at a century's end. {@link #of} reads it back. */
    public String label() {
        int end = endYear() % 100;
        return startYear + (end < 10 ? "-0" : "-") + end;
    }

    /** Earlier years first. */
    @Override
    public int compareTo(FinancialYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** The label. */
    @Override
    public String toString() {
        return label();
    }

    private LocalDate start() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    private int endYear() {
        return startYear + 1;
    }
}
