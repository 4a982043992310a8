package safeguarding.fact;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * An age band in whole years, both ends included: 0 to 17 are the children of England's statistics.
 *
 * @param from the youngest age, 0 or more
 * @param to the oldest age, included
 */
public record AgeBand(int from, int to) implements Comparable<AgeBand> {

    /** Ages 0 to 17: the population of every national rate about children. */
    public static final AgeBand CHILDREN_0_TO_17 = new AgeBand(0, 17);

    /** All ages. */
    public static final AgeBand ALL_AGES = new AgeBand(0, 150);

    /** @throws IllegalArgumentException if {@code from} is negative or {@code to} is below it or above 150 */
    public AgeBand {
        checkArgument(
                from >= 0 && to >= from && to <= 150,
                "age band must run from 0 or more up to at most 150, was %s to %s",
                from,
                to);
    }

    /** The band from one age to another, both included. */
    public static AgeBand of(int from, int to) {
        return new AgeBand(from, to);
    }

    @Override
    public int compareTo(AgeBand other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }

    /** The band in digits: "0-17", or "all ages". */
    @Override
    public String toString() {
        return equals(ALL_AGES) ? "all ages" : from + "-" + to;
    }
}
