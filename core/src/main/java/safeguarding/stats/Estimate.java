package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * A result that may not be calculable: a value, or the reason why there is none. A value is never NaN.
 *
 * @param <T> what is estimated: a number, an interval, a chart
 */
public sealed interface Estimate<T> {

    /** An estimate that could be calculated. */
    record Value<T>(T value) implements Estimate<T> {
        /**
         * Makes a value.
         *
         * @throws IllegalArgumentException if the value is the number NaN
         */
        public Value {
            checkArgument(
                    !(value instanceof Double d && d.isNaN()), "a value must not be NaN, give the reason instead");
        }

        @Override
        public <R> R fold(Function<? super T, ? extends R> known, Function<NotCalculable, ? extends R> unknown) {
            return known.apply(value);
        }

        @Override
        public String toString() {
            return value instanceof Double d ? Print.number(d) : value.toString();
        }
    }

    /** An estimate that could not be calculated. */
    record Missing<T>(NotCalculable cause) implements Estimate<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> known, Function<NotCalculable, ? extends R> unknown) {
            return unknown.apply(cause);
        }

        @Override
        public String toString() {
            return "not calculable: " + cause.words();
        }
    }

    /**
     * An estimate with this value.
     *
     * @throws IllegalArgumentException if the value is the number NaN
     */
    static <T> Estimate<T> of(T value) {
        return new Value<>(value);
    }

    /** An estimate that cannot be calculated, for this reason. */
    static <T> Estimate<T> missing(NotCalculable reason) {
        return new Missing<>(reason);
    }

    /** One answer for a value, another for a reason. */
    <R> R fold(Function<? super T, ? extends R> known, Function<NotCalculable, ? extends R> unknown);

    /** The same estimate seen through a function; a reason stays. */
    default <R> Estimate<R> map(Function<? super T, ? extends R> f) {
        return fold(v -> of(f.apply(v)), Estimate::missing);
    }

    /** The estimate a value leads to; a reason stays. */
    default <R> Estimate<R> flatMap(Function<? super T, Estimate<R>> f) {
        return fold(f, Estimate::missing);
    }

    /** True if there is a value. */
    default boolean isCalculable() {
        return fold(v -> true, r -> false);
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException if it is not calculable; the message gives the reason
     */
    default T get() {
        return fold(v -> v, r -> {
            throw new NoSuchElementException("not calculable: " + r.words());
        });
    }

    /** The value, or another if it is not calculable. */
    default T orElse(T other) {
        return fold(v -> v, r -> other);
    }

    /** Why it is not calculable; empty if there is a value. */
    default Optional<NotCalculable> reason() {
        return fold(v -> Optional.empty(), Optional::of);
    }
}
