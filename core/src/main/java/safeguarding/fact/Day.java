package safeguarding.fact;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds a date.
 *
 * @param <R> the row
 */
public final class Day<R> implements Column<R> {

    private final String name;
    private final Function<R, @Nullable LocalDate> read;

    Day(String name, Function<R, @Nullable LocalDate> read) {
        this.name = Column.checkName(name);
        this.read = read;
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Holds for rows whose date lies in a half-open range.
     *
     * @param start the first day
     * @param end the day after the last
     * @throws IllegalArgumentException if the range is empty
     */
    public Condition<R> between(LocalDate start, LocalDate end) {
        return new Condition.DayBetween<>(this, start, end);
    }

    /** Holds for rows whose date is recorded. Never unknown. */
    public Condition<R> isRecorded() {
        return new Condition.Recorded<>(this);
    }

    @Nullable
    LocalDate of(R row) {
        return read.apply(row);
    }

    @Override
    public String toString() {
        return name;
    }
}
