package safeguarding.fact;

import java.util.Optional;

/**
 * Some rows of a register as dated by one of their days: see {@link Episodes#starting} and {@link Flow#where}.
 *
 * @param register the register
 * @param day the day a row falls on
 * @param condition what must hold of a row
 * @param ageing the ages a child must have on that day, if any
 * @param <R> the row
 */
public record Happening<R>(Register<R> register, Day<R> day, Condition<R> condition, Optional<Ageing<R>> ageing)
        implements Flow<R> {

    /** @throws IllegalArgumentException if the register does not record a column that is used */
    public Happening {
        register.check(day);
        register.check(condition);
        ageing.ifPresent(a -> register.check(a.born()));
    }

    /** For instance "plan by started, where category is neglect, aged 0-4". */
    @Override
    public String toString() {
        return register.name()
                + (register instanceof Events && day.equals(register.anchor()) ? "" : " by " + day.name())
                + (condition.equals(Condition.always()) ? "" : " where " + condition)
                + ageing.map(a -> ", " + a).orElse("");
    }
}
