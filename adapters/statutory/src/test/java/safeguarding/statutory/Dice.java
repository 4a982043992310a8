package safeguarding.statutory;

import java.time.LocalDate;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import safeguarding.children.Child;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.Sex;

/** Throws what is recorded: the same from the same seed, and often nothing. */
public final class Dice {

    private static final LocalDate FIRST = LocalDate.of(2010, 4, 1);

    private final Random random;

    /** The dice of a seed. */
    public Dice(long seed) {
        random = new Random(seed);
    }

    /** 0 to one less than a bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** A day of ten years. */
    public LocalDate day() {
        return FIRST.plusDays(below(3_650));
    }

    /** A day on or up to a year after another. */
    public LocalDate after(LocalDate day) {
        return day.plusDays(below(365));
    }

    /** Something, or often nothing. */
    public <T> @Nullable T maybe(Supplier<T> some) {
        return below(3) == 0 ? null : some.get();
    }

    /** Yes, no or nothing. */
    public @Nullable Boolean flag() {
        return maybe(() -> below(2) == 0);
    }

    /** One of a set, or nothing. */
    public <E extends Enum<E>> @Nullable E any(Class<E> set) {
        return maybe(() -> set.getEnumConstants()[below(set.getEnumConstants().length)]);
    }

    /** A child. */
    public Child child(int number) {
        LocalDate born = maybe(() -> FIRST.minusDays(below(5_000)));
        return new Child(
                "=child " + number + " <&>\"',",
                born,
                born == null ? null : false,
                any(Sex.class),
                any(Ethnicity.class),
                flag());
    }
}
