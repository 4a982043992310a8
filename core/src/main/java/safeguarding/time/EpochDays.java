package safeguarding.time;

import java.time.LocalDate;

/**
 * Calendar arithmetic on {@linkplain LocalDate#toEpochDay epoch days}, without objects: for whoever goes through many. Equals
 * {@link LocalDate}'s, but for one rule: someone born on 29 February turns an age on 1 March in other years. Days are of the
 * years 1900 to 2199, which are quickest, or of any other from 1 to 9999.
 */
public final class EpochDays {
    private static final int FIRST = (int) LocalDate.of(1900, 1, 1).toEpochDay();
    private static final int LAST = (int) LocalDate.of(2199, 12, 31).toEpochDay();

    /** Year, month and day of every day a row can have: year &lt;&lt; 9 | month &lt;&lt; 5 | day. */
    private static final int[] PACKED = new int[LAST - FIRST + 1];

    /** The first day of every month of those years. */
    private static final int[] MONTHS = new int[300 * 12];

    static {
        // without dates, as a hundred thousand of them would be felt at every start
        int at = 0;
        for (int month = 0; month < MONTHS.length; month++) {
            MONTHS[month] = FIRST + at;
            int year = 1900 + month / 12;
            int length = lengthOfMonth(year, month % 12 + 1);
            for (int day = 1; day <= length; day++) {
                PACKED[at++] = year << 9 | month % 12 + 1 << 5 | day;
            }
        }
    }

    private EpochDays() {}

    private static int pack(LocalDate date) {
        return date.getYear() << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
    }

    private static int pack(int day) {
        return day >= FIRST && day <= LAST ? PACKED[day - FIRST] : pack(LocalDate.ofEpochDay(day));
    }

    /** The epoch day of a date, as {@link LocalDate#toEpochDay} has it. */
    public static long of(LocalDate date) {
        int month = (date.getYear() - 1900) * 12 + date.getMonthValue() - 1;
        return month >= 0 && month < MONTHS.length ? MONTHS[month] + date.getDayOfMonth() - 1L : date.toEpochDay();
    }

    /** Age in whole years on a day; 0 before birth. */
    public static int age(int born, int on) {
        return on <= born ? 0 : (pack(on) - pack(born)) >> 9;
    }

    /** The day somebody turns an age: 365 to 366 days after birth for each year. */
    public static int turning(int born, int years) {
        int packed = pack(born);
        int year = (packed >> 9) + years;
        int month = packed >> 5 & 15;
        int day = packed & 31;
        return month == 2 && day == 29 && !leap(year) ? epochDay(year, 3, 1) : epochDay(year, month, day);
    }

    /** Whether a day is before a span after another. Months have 28 to 31 days, so few dates need the calendar. */
    public static boolean isWithin(int day, int on, Span span) {
        if (span.unit() == Span.Unit.MONTHS && span.amount() < 12_000) {
            int days = on - day;
            if (days < 30 * span.amount() - 3 || days >= 31 * span.amount()) {
                return days < 30 * span.amount();
            }
        }
        return on < plus(day, span);
    }

    /**
     * The calendar months begun from one day to a later: the least number n for which the second is not after the first plus
     * n months.
     */
    public static int monthsBegun(int from, int to) {
        int a = pack(from);
        int b = pack(to);
        int months = ((b >> 9) - (a >> 9)) * 12 + (b >> 5 & 15) - (a >> 5 & 15);
        int day = Math.min(a & 31, lengthOfMonth(b >> 9, b >> 5 & 15));
        return (b & 31) > day ? months + 1 : months;
    }

    /** The day a span after another, as {@link Span#addTo}; the largest number if it is beyond the year 9999. */
    public static int plus(int day, Span span) {
        if (span.unit() == Span.Unit.DAYS) {
            return (int) Math.min(Integer.MAX_VALUE, (long) day + span.amount());
        }
        int packed = pack(day);
        long months = (packed >> 9) * 12L + (packed >> 5 & 15) - 1 + span.amount();
        if (months >= 10_000 * 12L) {
            return Integer.MAX_VALUE;
        }
        int year = (int) (months / 12);
        int month = (int) (months % 12) + 1;
        return epochDay(year, month, Math.min(packed & 31, lengthOfMonth(year, month)));
    }

    private static boolean leap(int year) {
        return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    private static int lengthOfMonth(int year, int month) {
        return month == 2 ? leap(year) ? 29 : 28 : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    /** Counts years from 1 March, so that the leap day is the last of its year. For years from 1. */
    private static int epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 719_468;
    }
}
