package safeguarding.csv;

import java.time.LocalDate;

/** Numbers and dates straight out of bytes, where they are written in the usual way. */
final class Digits {

    /** What stands for a date that is not written in the usual way, or is no date. */
    static final int NONE = Integer.MIN_VALUE;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    /** The epoch day of the first day of each month from January 1900, and of the month after the last. */
    private static final int[] MONTHS = months();

    private Digits() {}

    private static int[] months() {
        int[] months = new int[(LAST_YEAR - FIRST_YEAR + 1) * 12 + 1];
        for (int i = 0; i < months.length; i++) {
            months[i] = (int) LocalDate.of(FIRST_YEAR, 1, 1).plusMonths(i).toEpochDay();
        }
        return months;
    }

    /** A number written in so many digits at most, and in nothing else; -1 otherwise. */
    static long number(byte[] bytes, int start, int end, int most) {
        if (end == start || end - start > most) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** The epoch day of a date of the years 1900 to 2199 that is written as 2019-04-01; {@link #NONE} otherwise. */
    static int isoDay(byte[] bytes, int start, int end) {
        if (end - start != 10 || bytes[start + 4] != '-' || bytes[start + 7] != '-') {
            return NONE;
        }
        long year = number(bytes, start, start + 4, 4);
        long month = number(bytes, start + 5, start + 7, 2);
        long day = number(bytes, start + 8, end, 2);
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        int at = (int) (year - FIRST_YEAR) * 12 + (int) month - 1;
        return day > MONTHS[at + 1] - MONTHS[at] ? NONE : MONTHS[at] + (int) day - 1;
    }
}
