package safeguarding.fact;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds yes or no, or is not recorded.
 *
 * @param <R> the row
 */
public final class Flag<R> implements Column<R> {

    private final String name;
    private final Function<R, @Nullable Boolean> read;

    Flag(String name, Function<R, @Nullable Boolean> read) {
        this.name = Column.checkName(name);
        this.read = read;
    }

    @Override
    public String name() {
        return name;
    }

    /** Holds for rows that say yes; unknown where nothing is recorded. */
    public Condition<R> isTrue() {
        return new Condition.FlagIs<>(this, true);
    }

    /** Holds for rows that say no; unknown where nothing is recorded. */
    public Condition<R> isFalse() {
        return new Condition.FlagIs<>(this, false);
    }

    /** Holds for rows that say yes or no. Never unknown. */
    public Condition<R> isRecorded() {
        return new Condition.Recorded<>(this);
    }

    @Nullable
    Boolean of(R row) {
        return read.apply(row);
    }

    @Override
    public String toString() {
        return name;
    }
}
