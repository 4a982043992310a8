package safeguarding.csv;

import java.time.LocalDate;

/** Numbers and dates straight out of bytes, where they are written in the usual way. */
final class Digits {

    /** What stands for a date that is not written in the usual way, or is no date. */
    static final int NONE = Integer.MIN_VALUE;

    /** Eight noughts; and {@code 0000-00-}, as the first eight bytes of a date. */
    private static final long NOUGHTS = 0x3030_3030_3030_3030L;

    private static final long DATE = 0x2D30_302D_3030_3030L;

    /** Where a date has its dashes. */
    private static final long DASHES = 0xFF00_00FF_0000_0000L;

    /** Added to a byte of more than 9, gives one that is not ASCII. */
    private static final long TO_ASCII_END = 0x7676_7676_7676_7676L;

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

    /**
     * A number written in so many digits at most, and in nothing else; -1 otherwise. Up to 16 digits are read eight at a
     * time, which equals going through them one by one.
     */
    static long number(byte[] bytes, int start, int end, int most) {
        int length = end - start;
        if (length == 0 || length > most) {
            return -1;
        }
        if (length <= Long.BYTES) {
            return upToEight(bytes, start, length);
        }
        if (length > 2 * Long.BYTES) {
            return oneByOne(bytes, start, end);
        }
        long first = upToEight(bytes, start, length - Long.BYTES);
        long last = upToEight(bytes, end - Long.BYTES, Long.BYTES);
        return first < 0 || last < 0 ? -1 : first * 100_000_000 + last;
    }

    private static long oneByOne(byte[] bytes, int start, int end) {
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

    /** Moved up, so that the missing digits are noughts before; then pairs, fours and all eight are put together. */
    private static long upToEight(byte[] bytes, int start, int length) {
        long digits = (Slices.eight(bytes, start) ^ NOUGHTS) << Byte.SIZE * (Long.BYTES - length);
        if (!areDigits(digits)) {
            return -1;
        }
        long pairs = digits * 10 + (digits >>> 8);
        return (pairs & 0x0000_00FF_0000_00FFL) * (100 + (1_000_000L << 32))
                        + (pairs >>> 16 & 0x0000_00FF_0000_00FFL) * (1 + (10_000L << 32))
                >>> 32;
    }

    /** True if each byte is 0 to 9. */
    private static boolean areDigits(long digits) {
        return ((digits + TO_ASCII_END | digits) & Slices.NOT_ASCII) == 0;
    }

    /** The epoch day of a date of the years 1900 to 2199 that is written as 2019-04-01; {@link #NONE} otherwise. */
    static int isoDay(byte[] bytes, int start, int end) {
        if (end - start != 10) {
            return NONE;
        }
        long digits = Slices.eight(bytes, start) ^ DATE;
        int tens = bytes[start + 8] - '0';
        int ones = bytes[start + 9] - '0';
        if ((digits & DASHES) != 0 || !areDigits(digits) || tens < 0 || tens > 9 || ones < 0 || ones > 9) {
            return NONE;
        }
        int year = digit(digits, 0) * 1_000 + digit(digits, 1) * 100 + digit(digits, 2) * 10 + digit(digits, 3);
        int month = digit(digits, 5) * 10 + digit(digits, 6);
        int day = tens * 10 + ones;
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) {
            return NONE;
        }
        int at = (year - FIRST_YEAR) * 12 + month - 1;
        return day > MONTHS[at + 1] - MONTHS[at] ? NONE : MONTHS[at] + day - 1;
    }

    private static int digit(long digits, int place) {
        return (int) (digits >>> Byte.SIZE * place) & 0xF;
    }
}
