package safeguarding.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws things at random from a seed. */
final class Chance {
    final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    /** 0 up to, and without, n. */
    int below(int n) {
        return random.nextInt(n);
    }

    int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** True once in n times. */
    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    @SafeVarargs
    final <T> T of(T... things) {
        return things[random.nextInt(things.length)];
    }

    /** What one of these makes. */
    @SafeVarargs
    final <T> T make(Supplier<? extends T>... makers) {
        return makers[random.nextInt(makers.length)].get();
    }

    /** The thing, or once in n times nothing. */
    <T> @Nullable T orNothing(int n, T thing) {
        return oneIn(n) ? null : thing;
    }

    /** A day of 2019 or 2020, more often one at the edge of a month or year. */
    LocalDate day() {
        LocalDate any = LocalDate.of(2019, 1, 1).plusDays(below(731));
        return switch (below(8)) {
            case 0 -> any.withDayOfMonth(1);
            case 1 -> any.withDayOfMonth(any.lengthOfMonth());
            case 2 ->
                of(
                        LocalDate.of(2019, 2, 28),
                        LocalDate.of(2019, 3, 1),
                        LocalDate.of(2019, 3, 31),
                        LocalDate.of(2019, 4, 1),
                        LocalDate.of(2020, 2, 28),
                        LocalDate.of(2020, 2, 29),
                        LocalDate.of(2020, 3, 1));
            default -> any;
        };
    }

    /** A day of birth, or an expected one, more often a leap day than in life. */
    LocalDate born() {
        return switch (below(6)) {
            case 0 -> LocalDate.of(of(2000, 2004, 2008, 2012, 2016), 2, 29);
            case 1 -> LocalDate.of(from(2000, 2020), of(1, 2, 3, 4, 12), of(1, 28));
            default -> LocalDate.of(2000, 1, 1).plusDays(below(7700));
        };
    }
}
