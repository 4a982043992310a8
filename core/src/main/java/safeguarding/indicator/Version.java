package safeguarding.indicator;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.Optional;
import safeguarding.time.ReportingPeriod;

/**
 * Which version of a definition, and for which dates it holds. Figures of different versions are not compared.
 *
 * @param number the version, 1 or more
 * @param from the first day it holds; empty if it always did
 * @param until the day after the last it holds; empty if it still does
 */
public record Version(int number, Optional<LocalDate> from, Optional<LocalDate> until) {

    /** The first version, valid always. */
    public static final Version FIRST = new Version(1, Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException if the number is below 1 or the dates are out of order */
    public Version {
        checkArgument(number >= 1, "a version is 1 or more, was %s", number);
        checkArgument(
                from.isEmpty() || until.isEmpty() || from.get().isBefore(until.get()),
                "version %s must start before it ends",
                number);
    }

    /** A version that holds from a day on. */
    public static Version from(int number, LocalDate from) {
        return new Version(number, Optional.of(from), Optional.empty());
    }

    /** True if the version holds on every day of a period. */
    public boolean holdsIn(ReportingPeriod period) {
        return from.map(f -> !period.start().isBefore(f)).orElse(true)
                && until.map(u -> !period.end().isAfter(u)).orElse(true);
    }

    @Override
    public String toString() {
        return "version " + number + from.map(f -> " from " + f).orElse("")
                + until.map(u -> " until " + u.minusDays(1)).orElse("");
    }
}
