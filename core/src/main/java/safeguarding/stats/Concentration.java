package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * How events are spread over individuals: whether a few have most of them.
 *
 * @param counts events of each individual, the most first; individuals without events belong to it if they were given
 */
public record Concentration(List<Long> counts) {
    private static final double MOST = 9e18;

    /** Keeps a sorted copy. */
    public Concentration {
        counts = counts.stream()
                .peek(c -> Checks.count(c, "count"))
                .sorted((a, b) -> Long.compare(b, a))
                .collect(ImmutableList.toImmutableList());
        double total = counts.stream().mapToDouble(Long::doubleValue).sum();
        checkArgument(total < MOST, "there must be fewer than 9e18 events, were %s", total);
    }

    /**
     * Makes a concentration.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Concentration of(long... counts) {
        return new Concentration(Arrays.stream(counts).boxed().toList());
    }

    /** Number of individuals, those given without events included. */
    public int individuals() {
        return counts.size();
    }

    /** Number of events; 0 if there are none. */
    public long total() {
        return counts.stream().reduce(0L, Math::addExact);
    }

    /**
     * Share of all events that the k individuals with the most have, from 0 to 1 (Lorenz 1905): 0 for k of 0, 1 from the
     * number of individuals on. Not calculable without events.
     *
     * @throws IllegalArgumentException if k is negative
     */
    public Estimate<Double> topShare(int k) {
        Checks.count(k, "k");
        return ofTotal(
                (double) counts.stream().limit(k).mapToLong(Long::longValue).sum());
    }

    private Estimate<Double> ofTotal(double part) {
        long total = total();
        return total == 0 ? Estimate.missing(NotCalculable.NO_EVENTS) : Estimate.of(part / total);
    }

    /** Gini coefficient Σ(2i − n − 1)x₍ᵢ₎ / nΣx, from 0 to 1 − 1/n: 0 if all have the same (Gini 1912). Not calculable without events. */
    public Estimate<Double> gini() {
        double sum = 0;
        int n = counts.size();
        for (int i = 0; i < n; i++) {
            sum += (n - 1.0 - 2 * i) * counts.get(i);
        }
        double weighted = sum;
        return ofTotal(1).map(one -> weighted / n * one);
    }

    /**
     * Gini coefficient × n/(n − 1), from 0 to 1: 1 if one individual has all (Gini 1912; Deltas 2003). Not calculable for
     * one individual, nor without events.
     */
    public Estimate<Double> giniCorrected() {
        int n = counts.size();
        return n < 2 ? Estimate.missing(NotCalculable.INSUFFICIENT_DATA) : gini().map(g -> g * n / (n - 1));
    }

    /**
     * Herfindahl index, the sum of squared shares Σ(xᵢ/Σx)²: 1/n if all have the same, 1 if one has all (Hirschman 1945;
     * Herfindahl 1950), see {@link Method#HERFINDAHL}. Not calculable without events.
     */
    public Estimate<Double> herfindahl() {
        double squares = counts.stream().mapToDouble(c -> (double) c * c).sum();
        return ofTotal(1).map(one -> squares * one * one);
    }

    /**
     * Theil index Σ sᵢ ln(n·sᵢ) over the n individuals with at least one event, s being their shares: 0 if those have the
     * same, ln n at most (Theil 1967), see {@link Method#THEIL}. Not calculable without events.
     */
    public Estimate<Double> theil() {
        double total = total();
        long some = counts.stream().filter(c -> c > 0).count();
        double sum = 0;
        for (long c : counts) {
            if (c > 0) {
                sum += c / total * Math.log(c / (total / some));
            }
        }
        return total == 0 ? Estimate.missing(NotCalculable.NO_EVENTS) : Estimate.of(sum);
    }

    /**
     * The fewest individuals who together have at least this share of the events, the inverse of {@link #topShare} (Lorenz
     * 1905): 0 for a share of 0. Not calculable without events.
     *
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public Estimate<Integer> fewestFor(double share) {
        Checks.probability(share, "share");
        long total = total();
        if (total == 0) {
            return Estimate.missing(NotCalculable.NO_EVENTS);
        }
        long sum = 0;
        int k = 0;
        while (sum < share * total * (1 - 1e-12)) {
            sum += counts.get(k++);
        }
        return Estimate.of(k);
    }

    /** The method of {@link #gini}; the other indices name their own. */
    public Method method() {
        return Method.GINI;
    }

    @Override
    public String toString() {
        String head = Print.of((double) total(), "event", "events") + " of "
                + Print.of(individuals(), "individual", "individuals");
        return gini().fold(
                        g -> head + "\n  the top 1, 3 and 5 have "
                                + share(1) + ", " + share(3) + " and " + share(5) + "\n  half are of "
                                + fewestFor(0.5).get() + ", 80% of "
                                + fewestFor(0.8).get() + "\n  Gini "
                                + Print.number(g) + ", Herfindahl "
                                + Print.number(herfindahl().get()) + "\n  " + method() + "\n  "
                                + Method.HERFINDAHL,
                        r -> head);
    }

    private String share(int k) {
        return Print.number(100 * topShare(k).get()) + "%";
    }
}
