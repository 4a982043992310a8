package safeguarding.protect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What follows from each known sum on its own (Brearley, Mitra and Williams 1975): limits of an unknown that is known
 * alone; and the value of every unknown of a sum that is the least, or the most, that it can be by their limits, as that
 * of a sum of 0 is 0. What is found may make more follow, so it goes on until nothing does.
 *
 * <p>A sum that cannot but keep to what is known of it is left out then. Nothing else changes: the same tables agree.
 */
final class Narrowing {
    private final long[] lower;
    private final long[] upper;
    private final List<Known> knowns;
    private final boolean[] spent;
    private final List<List<Integer>> uses = new ArrayList<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private final boolean[] waiting;

    Narrowing(int unknowns, Collection<Known> knowns, Budget budget) {
        this.knowns = List.copyOf(knowns);
        lower = new long[unknowns];
        upper = new long[unknowns];
        Arrays.fill(upper, Known.NO_UPPER);
        spent = new boolean[this.knowns.size()];
        waiting = new boolean[this.knowns.size()];
        for (int i = 0; i < unknowns; i++) {
            uses.add(new ArrayList<>());
        }
        for (int k = 0; k < this.knowns.size(); k++) {
            Sum sum = this.knowns.get(k).sum();
            for (int i = 0; i < sum.size(); i++) {
                uses.get(sum.unknown(i)).add(k);
            }
            wait(k);
        }
        while (!open.isEmpty()) {
            int k = open.remove();
            waiting[k] = false;
            budget.spend(1 + this.knowns.get(k).sum().size());
            if (!spent[k]) {
                spent[k] = follow(this.knowns.get(k));
            }
        }
    }

    long lower(int unknown) {
        return lower[unknown];
    }

    long upper(int unknown) {
        return upper[unknown];
    }

    boolean fixed(int unknown) {
        return lower[unknown] == upper[unknown];
    }

    /** What is not yet said by the limits of the unknowns. */
    List<Known> left() {
        var left = new ArrayList<Known>();
        for (int k = 0; k < spent.length; k++) {
            if (!spent[k]) {
                left.add(knowns.get(k));
            }
        }
        return left;
    }

    private void wait(int known) {
        if (!spent[known] && !waiting[known]) {
            waiting[known] = true;
            open.add(known);
        }
    }

    /** Draws what follows; whether that is then all that the known sum says. */
    private boolean follow(Known known) {
        if (alone(known)) {
            return true;
        }
        try {
            long least = end(known.sum(), false);
            long most = end(known.sum(), true);
            if (least != Known.NO_LOWER && known.upper() != Known.NO_UPPER && least >= known.upper()) {
                settle(known.sum(), false, least == known.upper());
                return true;
            }
            if (most != Known.NO_UPPER && known.lower() != Known.NO_LOWER && most <= known.lower()) {
                settle(known.sum(), true, most == known.lower());
                return true;
            }
            return least >= known.lower() && most <= known.upper();
        } catch (ArithmeticException tooLarge) {
            return false;
        }
    }

    /** One unknown with whole limits, which become its own. */
    private boolean alone(Known known) {
        Sum sum = known.sum();
        if (sum.size() != 1) {
            return false;
        }
        long factor = sum.factor(0);
        boolean whole = (known.lower() == Known.NO_LOWER || known.lower() % factor == 0)
                && (known.upper() == Known.NO_UPPER || known.upper() % factor == 0);
        if (whole) {
            long first = known.lower() == Known.NO_LOWER ? Known.NO_LOWER : known.lower() / factor;
            long second = known.upper() == Known.NO_UPPER ? Known.NO_UPPER : known.upper() / factor;
            if (factor > 0) {
                limit(sum.unknown(0), first, second);
            } else {
                limit(
                        sum.unknown(0),
                        second == Known.NO_UPPER ? Known.NO_LOWER : second,
                        first == Known.NO_LOWER ? Known.NO_UPPER : first);
            }
        }
        return whole;
    }

    /** The least or the most a sum can be by the limits of its unknowns. */
    private long end(Sum sum, boolean most) {
        long end = 0;
        for (int i = 0; i < sum.size(); i++) {
            long limit = end(sum, i, most);
            if (limit == Known.NO_UPPER) {
                return most ? Known.NO_UPPER : Known.NO_LOWER;
            }
            end = Math.addExact(end, Math.multiplyExact(sum.factor(i), limit));
        }
        return end;
    }

    private long end(Sum sum, int i, boolean most) {
        return sum.factor(i) > 0 == most ? upper[sum.unknown(i)] : lower[sum.unknown(i)];
    }

    private void settle(Sum sum, boolean most, boolean agrees) {
        if (!agrees) {
            throw new Contradiction();
        }
        for (int i = 0; i < sum.size(); i++) {
            long value = end(sum, i, most);
            limit(sum.unknown(i), value, value);
        }
    }

    private void limit(int unknown, long least, long most) {
        long low = Math.max(lower[unknown], least);
        long high = Math.min(upper[unknown], most);
        if (low > high) {
            throw new Contradiction();
        }
        if (low > lower[unknown] || high < upper[unknown]) {
            lower[unknown] = low;
            upper[unknown] = high;
            uses.get(unknown).forEach(this::wait);
        }
    }
}
