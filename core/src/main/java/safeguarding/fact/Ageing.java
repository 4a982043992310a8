package safeguarding.fact;

/**
 * Rows count only on days when the child is in an age band. A child turns an age on the birthday; someone born on 29
 * February does so on 1 March in other years. Before birth the age is 0. A row without a date of birth does not count.
 *
 * @param born the day of birth, or the expected day
 * @param band the ages
 * @param <R> the row
 */
public record Ageing<R>(Day<R> born, AgeBand band) {

    @Override
    public String toString() {
        return "aged " + band;
    }
}
