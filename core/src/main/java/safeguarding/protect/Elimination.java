package safeguarding.protect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import safeguarding.measure.Fraction;

/**
 * Exact Gaussian elimination on sparse rows over the rationals: what follows from a list of known sums of unknowns. It
 * gives up, rather than guess, when the work exceeds its budget.
 */
final class Elimination {

    /** A sum of unknowns, by number, with its value. */
    record Row(Map<Integer, Fraction> terms, Fraction value) {
        Row less(Row other, Fraction times) {
            var sum = new HashMap<>(terms);
            other.terms.forEach((unknown, factor) -> {
                Fraction left = sum.getOrDefault(unknown, Fraction.ZERO).minus(factor.times(times));
                if (left.signum() == 0) {
                    sum.remove(unknown);
                } else {
                    sum.put(unknown, left);
                }
            });
            return new Row(sum, value.minus(other.value.times(times)));
        }

        Row over(Fraction divisor) {
            var parts = new HashMap<Integer, Fraction>();
            terms.forEach((unknown, factor) -> parts.put(unknown, factor.over(divisor)));
            return new Row(parts, value.over(divisor));
        }
    }

    /** Thrown when there is more to work out than the budget allows. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final Map<Integer, Row> pivots = new LinkedHashMap<>();
    private long budget;

    Elimination(long budget) {
        this.budget = budget;
    }

    /** What is left of a row once all that is known is taken out; no unknowns are left if it follows from them. */
    Row reduce(Row row) {
        Row rest = row;
        for (int unknown : List.copyOf(row.terms().keySet())) {
            Row pivot = pivots.get(unknown);
            Fraction times = rest.terms().get(unknown);
            if (pivot != null && times != null) {
                rest = rest.less(pivot, times);
                spend(pivot.terms().size());
            }
        }
        return rest;
    }

    /** Adds a known sum. False if it followed from the others. */
    boolean add(Row row) {
        Row rest = reduce(row);
        if (rest.terms().isEmpty()) {
            return false;
        }
        int unknown =
                rest.terms().keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
        Row pivot = rest.over(requireNonNull(rest.terms().get(unknown)));
        pivots.replaceAll((other, known) -> {
            Fraction times = known.terms().get(unknown);
            if (times == null) {
                return known;
            }
            spend(pivot.terms().size());
            return known.less(pivot, times);
        });
        spend(pivots.size());
        pivots.put(unknown, pivot);
        return true;
    }

    /** The known sums, each brought to its simplest form. */
    List<Row> known() {
        return new ArrayList<>(pivots.values());
    }

    private void spend(long steps) {
        budget -= steps;
        if (budget < 0) {
            throw new TooLarge();
        }
    }
}
