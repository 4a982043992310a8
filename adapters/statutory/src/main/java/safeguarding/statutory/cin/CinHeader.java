package safeguarding.statutory.cin;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a census says about the whole file.
 *
 * @param year the collection year, {@code Year}: the year in which it ends, on 31 March; 2017 to 2026
 * @param referenceDate the day the records are made up to, {@code ReferenceDate}; 31 March of the year if the file is
 *     right, null if it does not say
 * @param authority the three digits of the local authority, {@code LEA}; null if the file does not say
 */
public record CinHeader(
        int year,
        @Nullable LocalDate referenceDate,
        @Nullable String authority) {

    /** The first collection year that is read and written. */
    public static final int FIRST_YEAR = 2017;

    /** The last collection year that is read and written. */
    public static final int LAST_YEAR = 2026;

    /** @throws IllegalArgumentException if the year is not 2017 to 2026 or the authority is not three digits */
    public CinHeader {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new IllegalArgumentException("the collection year must be 2017 to 2026, was " + year);
        }
        if (authority != null && !threeDigits(authority)) {
            throw new IllegalArgumentException("the authority must be three digits, such as 840");
        }
    }

    static boolean threeDigits(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The last day of the collection year: 31 March. */
    public LocalDate lastDayOfYear() {
        return LocalDate.of(year, 3, 31);
    }

    /** Whether the reference date is the last day of the year, as it should be. */
    public boolean consistent() {
        return lastDayOfYear().equals(referenceDate);
    }

    /**
     * The last day on which anything in the file can have happened: the reference date, or the last day of the year if that
     * is later or there is no reference date.
     */
    public LocalDate lastDay() {
        return referenceDate == null || referenceDate.isBefore(lastDayOfYear()) ? lastDayOfYear() : referenceDate;
    }
}
