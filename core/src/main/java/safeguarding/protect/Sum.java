package safeguarding.protect;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A sum of unknowns, each by its number and times a whole number that is not 0; in the order of the numbers. */
final class Sum {
    /** Factors stay so far from the ends of a long that none leaves it when a few are added or turned. */
    private static final long MOST = 1L << 40;

    private final int[] unknowns;
    private final long[] factors;

    private Sum(int[] unknowns, long[] factors) {
        this.unknowns = unknowns;
        this.factors = factors;
    }

    /**
     * The sum of these unknowns times these factors. An unknown that comes twice counts with both its factors.
     *
     * @throws IllegalArgumentException if there are not as many factors as unknowns, or an unknown is below 0
     */
    static Sum of(int[] unknowns, long[] factors) {
        checkArgument(unknowns.length == factors.length, "there must be one factor for each unknown");
        var sum = new TreeMap<Integer, Long>();
        for (int i = 0; i < unknowns.length; i++) {
            checkArgument(unknowns[i] >= 0, "an unknown's number must be 0 or more");
            checkArgument(Math.abs(factors[i]) <= MOST, "a factor must be within 2^40 of 0");
            sum.merge(unknowns[i], factors[i], Math::addExact);
        }
        return of(sum);
    }

    /** The sum of these unknowns, each counted as often as it comes. */
    static Sum of(int... unknowns) {
        var ones = new long[unknowns.length];
        Arrays.fill(ones, 1);
        return of(unknowns, ones);
    }

    /** The sum of unknowns by their numbers, each times its factor. */
    static Sum of(Map<Integer, Long> factors) {
        return of(new TreeMap<>(factors));
    }

    private static Sum of(TreeMap<Integer, Long> sum) {
        sum.values().removeIf(factor -> factor == 0);
        return new Sum(
                sum.keySet().stream().mapToInt(Integer::intValue).toArray(),
                sum.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** How many unknowns it adds. */
    int size() {
        return unknowns.length;
    }

    int unknown(int i) {
        return unknowns[i];
    }

    long factor(int i) {
        return factors[i];
    }

    /** The factor of an unknown by its number, 0 if it is not one of the sum. */
    long factorOf(int unknown) {
        int at = Arrays.binarySearch(unknowns, unknown);
        return at < 0 ? 0 : factors[at];
    }

    /** The same sum with all signs turned: its least is the greatest of this one, turned. */
    Sum negated() {
        var turned = new long[factors.length];
        for (int i = 0; i < turned.length; i++) {
            turned[i] = -factors[i];
        }
        return new Sum(unknowns, turned);
    }

    /** The same sum and one more unknown, whose number is above all others. */
    Sum and(int unknown) {
        var more = Arrays.copyOf(unknowns, unknowns.length + 1);
        var times = Arrays.copyOf(factors, factors.length + 1);
        more[unknowns.length] = unknown;
        times[factors.length] = 1;
        return new Sum(more, times);
    }

    /** This sum so many times, 1 or more. */
    Sum times(long howOften) {
        return new Sum(
                unknowns,
                Arrays.stream(factors)
                        .map(factor -> Math.multiplyExact(factor, howOften))
                        .toArray());
    }

    /** This sum less another. */
    Sum minus(Sum other) {
        var rest = new TreeMap<Integer, Long>();
        for (int i = 0; i < size(); i++) {
            rest.put(unknown(i), factor(i));
        }
        for (int i = 0; i < other.size(); i++) {
            rest.merge(other.unknown(i), -other.factor(i), Math::addExact);
        }
        return of(rest);
    }

    /** True if nothing is taken away, so that it counts somebody. */
    boolean isPositive() {
        return Arrays.stream(factors).allMatch(factor -> factor > 0);
    }

    /** What it adds up to in a table. */
    long in(long[] table) {
        long sum = 0;
        for (int i = 0; i < unknowns.length; i++) {
            sum = Math.addExact(sum, Math.multiplyExact(factors[i], table[unknowns[i]]));
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sum sum && Arrays.equals(unknowns, sum.unknowns) && Arrays.equals(factors, sum.factors);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(unknowns) + Arrays.hashCode(factors);
    }

    @Override
    public String toString() {
        return "sum of " + unknowns.length + " unknowns";
    }
}
