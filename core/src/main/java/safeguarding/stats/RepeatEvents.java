package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Events of which one individual may have several: 518 restraints, 311 of them of three children. Such events are not
 * independent, so the limits of their number are wider than those of a {@link Count}.
 *
 * @param individualsByEvents number of events to number of individuals who had so many
 */
public record RepeatEvents(SortedMap<Long, Long> individualsByEvents) {
    private static final double MOST = 9e18;

    /**
     * Makes repeat events.
     *
     * @throws IllegalArgumentException if a number of events is below 1 or a number of individuals below 0
     */
    public RepeatEvents {
        individualsByEvents.forEach((f, n) -> {
            checkArgument(f >= 1, "number of events must be 1 or more, was %s", f);
            checkArgument(n >= 0, "number of individuals must be 0 or more, was %s", n);
        });
        individualsByEvents = ImmutableSortedMap.copyOfSorted(individualsByEvents);
        double total = 0;
        for (var e : individualsByEvents.entrySet()) {
            total += (double) e.getKey() * e.getValue();
        }
        checkArgument(total < MOST, "there must be fewer than 9e18 events, were %s", total);
    }

    /**
     * Makes repeat events.
     *
     * @throws IllegalArgumentException if a number of events is below 1 or a number of individuals below 0
     */
    public static RepeatEvents of(Map<Long, Long> individualsByEvents) {
        return new RepeatEvents(ImmutableSortedMap.copyOf(individualsByEvents));
    }

    /**
     * The number of events each individual had; those with none are left out.
     *
     * @throws IllegalArgumentException if a number is negative
     */
    public static RepeatEvents each(long... eventsOfIndividual) {
        var counts = new java.util.TreeMap<Long, Long>();
        for (long f : eventsOfIndividual) {
            if (Checks.count(f, "number of events") > 0) {
                counts.merge(f, 1L, Long::sum);
            }
        }
        return new RepeatEvents(counts);
    }

    /** Number of events, Σf × individuals with f; 0 for nobody. */
    public long total() {
        long sum = 0;
        for (var e : individualsByEvents.entrySet()) {
            sum = Math.addExact(sum, Math.multiplyExact(e.getKey(), e.getValue()));
        }
        return sum;
    }

    /** Variance of the total, Σf² × individuals with f (Dobson et al. 1991): the total itself if nobody has two, 0 for nobody. */
    public double variance() {
        double sum = 0;
        for (var e : individualsByEvents.entrySet()) {
            sum += (double) e.getKey() * e.getKey() * e.getValue();
        }
        return sum;
    }

    /** Variance over total, 1 or more: 1 if nobody has two (Dobson et al. 1991). Not calculable without events. */
    public Estimate<Double> inflation() {
        long total = total();
        return total == 0 ? Estimate.missing(NotCalculable.NO_EVENTS) : Estimate.of(variance() / total);
    }

    /**
     * Limits of the total: O + √(V/O) × (Byar(O) − O), the lower not below 0 (Dobson 1991; UKHSA for events that are not
     * independent). Not calculable below 10 events.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        Checks.confidence(confidence);
        double total = (double) total();
        if (total < Poisson.BYAR_FROM) {
            return Estimate.missing(NotCalculable.FEWER_THAN_10_EVENTS);
        }
        double widen = Math.sqrt(variance() / total);
        double z = Distributions.z(confidence);
        return Estimate.of(new Interval(
                Math.max(0, total + widen * (Poisson.byarLower(total, z) - total)),
                total + widen * (Poisson.byarUpper(total, z) - total),
                confidence,
                Method.DOBSON_BYAR_REPEAT_EVENTS));
    }

    /** The method of {@link #interval}. */
    public Method method() {
        return Method.DOBSON_BYAR_REPEAT_EVENTS;
    }

    @Override
    public String toString() {
        String head = Print.of((double) total(), "event", "events");
        return interval(0.95)
                .fold(
                        i -> Rate.lines(
                                head + ", variance " + Print.number(inflation().get()) + " times a plain count's",
                                i,
                                interval(0.998).get()),
                        r -> head + "; limits not calculable: " + r.words());
    }
}
