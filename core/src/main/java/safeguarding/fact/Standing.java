package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * Some episodes of a register as they stand on a day: see {@link Stock#where}.
 *
 * @param register the register, which must hold episodes
 * @param condition what must hold of a row
 * @param ageing the ages a child must have on the day that is counted, if any
 * @param <R> the row
 */
public record Standing<R>(Register<R> register, Condition<R> condition, Optional<Ageing<R>> ageing)
        implements Stock<R> {

    /** @throws IllegalArgumentException if the register holds events, or does not record a column that is used */
    public Standing {
        checkArgument(
                register instanceof Episodes, "register '%s' holds events, which are never open", register.name());
        register.check(condition);
        ageing.ifPresent(a -> register.check(a.born()));
    }

    /** For instance "plan where category is neglect, aged 0-4". */
    @Override
    public String toString() {
        return register.name()
                + (condition.equals(Condition.always()) ? "" : " where " + condition)
                + ageing.map(a -> ", " + a).orElse("");
    }
}
