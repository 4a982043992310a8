package safeguarding.fact;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column that holds a whole number, 0 or more, read from the row or worked out from its days.
 *
 * @param <R> the row
 */
public final class Whole<R> implements Column<R> {

    /** Where the number comes from. */
    sealed interface Origin<R> permits Read, Age, Days, Months, WorkingDays {}

    record Read<R>(Function<R, @Nullable Integer> read) implements Origin<R> {}

    record Age<R>(Day<R> born, Day<R> on) implements Origin<R> {}

    record Days<R>(Day<R> from, Day<R> to) implements Origin<R> {}

    record Months<R>(Day<R> from, Day<R> to) implements Origin<R> {}

    record WorkingDays<R>(Day<R> from, Day<R> to, Worked worked) implements Origin<R> {}

    private final String name;
    private final Origin<R> origin;

    Whole(String name, Origin<R> origin) {
        this.name = Column.checkName(name);
        this.origin = origin;
    }

    @Override
    public String name() {
        return name;
    }

    /** Holds for rows with this number or more; unknown where none is recorded. */
    public Condition<R> atLeast(int least) {
        return new Condition.WholeBetween<>(this, least, Integer.MAX_VALUE);
    }

    /** Holds for rows with this number or less; unknown where none is recorded. */
    public Condition<R> atMost(int most) {
        return new Condition.WholeBetween<>(this, 0, most);
    }

    /** Holds for rows from {@code least} to {@code most}, both included; unknown where none is recorded. */
    public Condition<R> between(int least, int most) {
        return new Condition.WholeBetween<>(this, least, most);
    }

    /** Holds for rows with just this number; unknown where none is recorded. */
    public Condition<R> is(int number) {
        return between(number, number);
    }

    /** Holds for rows with a number. Never unknown. */
    public Condition<R> isRecorded() {
        return new Condition.Recorded<>(this);
    }

    @Override
    public List<Column<R>> sources() {
        if (origin instanceof Age<R> age) {
            return List.of(age.born(), age.on());
        }
        if (origin instanceof Days<R> days) {
            return List.of(days.from(), days.to());
        }
        if (origin instanceof Months<R> months) {
            return List.of(months.from(), months.to());
        }
        if (origin instanceof WorkingDays<R> days) {
            return List.of(days.from(), days.to());
        }
        return List.of(this);
    }

    @Nullable
    Integer read(R row) {
        return origin instanceof Read<R> from ? from.read().apply(row) : null;
    }

    Origin<R> origin() {
        return origin;
    }

    @Override
    public String toString() {
        return name;
    }
}
