package safeguarding.time;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A length of calendar time: a number of days or of calendar months, at least one.
 *
 * <p>Months are calendar months: one month after 31 January is the last day of February, as
 * {@link LocalDate#plusMonths(long)} has it. A span of days never equals a span of months. Prints as {@code 24 months}
 * or {@code 1 day}.
 *
 * @param amount how many days or months; 1 or more
 * @param unit days or months
 */
public record Span(int amount, Unit unit) {
    /** What a span is counted in. */
    public enum Unit {
        /** Calendar days. */
        DAYS,
        /** Calendar months, of 28 to 31 days. */
        MONTHS
    }

    /**
     * Makes a span.
     *
     * @throws IllegalArgumentException if the amount is less than 1
     */
    public Span {
        requireNonNull(unit, "unit");
        checkArgument(
                amount >= 1, "a span must be 1 or more %s, was %s", unit.name().toLowerCase(Locale.ROOT), amount);
    }

    /**
     * The span of so many calendar days.
     *
     * @param amount 1 or more
     * @throws IllegalArgumentException if the amount is less than 1
     */
    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    /**
     * The span of so many calendar months.
     *
     * @param amount 1 or more
     * @throws IllegalArgumentException if the amount is less than 1
     */
    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    /**
     * The span of so many years, which is the span of twelve times as many months: {@code years(2)} equals
     * {@code months(24)}.
     *
     * @param amount 1 or more
     * @throws IllegalArgumentException if the amount is less than 1 or more than 178,956,970, whose months no longer
     *     fit an {@code int}
     */
    public static Span years(int amount) {
        checkArgument(
                amount >= 1 && amount <= Integer.MAX_VALUE / 12,
                "a span must be 1 to %s years, was %s",
                Integer.MAX_VALUE / 12,
                amount);
        return months(12 * amount);
    }

    /**
     * The date this span after the given one. A day of the month that does not exist becomes the last that does.
     *
     * @throws java.time.DateTimeException if the result is beyond {@link LocalDate#MAX}
     */
    public LocalDate addTo(LocalDate date) {
        return unit == Unit.DAYS ? date.plusDays(amount) : date.plusMonths(amount);
    }

    /**
     * The date this span before the given one. A day of the month that does not exist becomes the last that does.
     *
     * @throws java.time.DateTimeException if the result is before {@link LocalDate#MIN}
     */
    public LocalDate subtractFrom(LocalDate date) {
        return unit == Unit.DAYS ? date.minusDays(amount) : date.minusMonths(amount);
    }

    /** The span in words: {@code 24 months}, {@code 1 day}. */
    @Override
    public String toString() {
        var plural = unit.name().toLowerCase(Locale.ROOT);
        return amount + " " + (amount == 1 ? plural.substring(0, plural.length() - 1) : plural);
    }
}
