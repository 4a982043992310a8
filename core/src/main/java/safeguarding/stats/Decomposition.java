package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a figure changed: effects that add up to the change.
 *
 * @param before the figure before
 * @param after the figure after
 * @param effects each effect by its name, in order
 * @param method the method's name and citation
 */
public record Decomposition(double before, double after, Map<String, Double> effects, Method method) {
    /** Name of the effect of the rates. */
    public static final String RATE = "rate";
    /** Name of the effect of the mix of groups. */
    public static final String COMPOSITION = "composition";

    /** Keeps a copy of the effects in their order. */
    public Decomposition {
        effects = ImmutableMap.copyOf(effects);
    }

    /**
     * One group in both periods.
     *
     * @param name what it is called
     * @param sizeBefore its size before, 0 or more
     * @param rateBefore its rate before
     * @param sizeAfter its size after, 0 or more
     * @param rateAfter its rate after
     */
    public record Group(String name, double sizeBefore, double rateBefore, double sizeAfter, double rateAfter) {
        /**
         * Makes a group.
         *
         * @throws IllegalArgumentException if a size is negative, or a number is NaN or infinite
         */
        public Group {
            Checks.count(sizeBefore, "size");
            Checks.count(sizeAfter, "size");
            Checks.finite(rateBefore, "rate");
            Checks.finite(rateAfter, "rate");
        }
    }

    /**
     * One cell of two classifications in both periods.
     *
     * @param first its class in the first
     * @param second its class in the second
     * @param sizeBefore its size before, 0 or more
     * @param rateBefore its rate before
     * @param sizeAfter its size after, 0 or more
     * @param rateAfter its rate after
     */
    public record Cell(
            String first, String second, double sizeBefore, double rateBefore, double sizeAfter, double rateAfter) {
        /**
         * Makes a cell.
         *
         * @throws IllegalArgumentException if a size is negative, or a number is NaN or infinite
         */
        public Cell {
            Checks.count(sizeBefore, "size");
            Checks.count(sizeAfter, "size");
            Checks.finite(rateBefore, "rate");
            Checks.finite(rateAfter, "rate");
        }
    }

    /**
     * A factor of a product in both periods.
     *
     * @param name what it is called
     * @param before its value before
     * @param after its value after
     */
    public record Factor(String name, double before, double after) {
        /**
         * Makes a factor.
         *
         * @throws IllegalArgumentException if a value is NaN or infinite
         */
        public Factor {
            Checks.finite(before, "factor");
            Checks.finite(after, "factor");
        }
    }

    /**
     * Of an overall rate by groups: Σ k̄Δr for the rates, Σ r̄Δk for the composition, k being a group's share of all
     * (Kitagawa 1955). Not calculable if a period has nobody.
     */
    public static Estimate<Decomposition> kitagawa(List<Group> groups) {
        double totalBefore = 0;
        double totalAfter = 0;
        for (Group g : groups) {
            totalBefore += g.sizeBefore;
            totalAfter += g.sizeAfter;
        }
        if (totalBefore == 0 || totalAfter == 0) {
            return Estimate.missing(NotCalculable.ZERO_DENOMINATOR);
        }
        double before = 0;
        double after = 0;
        double rate = 0;
        double composition = 0;
        for (Group g : groups) {
            double k1 = g.sizeBefore / totalBefore;
            double k2 = g.sizeAfter / totalAfter;
            before += k1 * g.rateBefore;
            after += k2 * g.rateAfter;
            rate += (k1 + k2) / 2 * (g.rateAfter - g.rateBefore);
            composition += (g.rateBefore + g.rateAfter) / 2 * (k2 - k1);
        }
        return Estimate.of(new Decomposition(
                before, after, ImmutableMap.of(RATE, rate, COMPOSITION, composition), Method.KITAGAWA));
    }

    /**
     * Of a product, such as restraints × injuries per restraint: each factor's effect Δf × the product of the others,
     * averaged over all orders of change (Das Gupta 1993). A factor that stays has an effect of 0.
     *
     * @throws IllegalArgumentException if there is no factor, more than 20, or a name twice
     */
    public static Decomposition dasGupta(List<Factor> factors) {
        int n = factors.size();
        checkArgument(n >= 1 && n <= 20, "there must be from 1 to 20 factors, were %s", n);
        double[] weight = new double[n]; // of a set of so many other factors already changed
        weight[0] = 1.0 / n;
        for (int s = 1; s < n; s++) {
            weight[s] = weight[s - 1] * s / (n - s);
        }
        ImmutableMap.Builder<String, Double> effects = ImmutableMap.builder();
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int set = 0; set < 1 << n; set++) {
                if ((set & 1 << i) == 0) {
                    double product = weight[Integer.bitCount(set)];
                    for (int j = 0; j < n; j++) {
                        Factor f = factors.get(j);
                        product *= j == i ? f.after - f.before : (set & 1 << j) == 0 ? f.before : f.after;
                    }
                    sum += product;
                }
            }
            effects.put(factors.get(i).name, sum);
        }
        double before = 1;
        double after = 1;
        for (Factor f : factors) {
            before *= f.before;
            after *= f.after;
        }
        return new Decomposition(before, after, effects.buildOrThrow(), Method.DAS_GUPTA);
    }

    /**
     * Of an overall rate by two classifications at once, such as age and placement: effects "rate", Σ k̄Δr, and each
     * classification's, Σ r̄·b̄·Δa, each cell's share k being split in a·b with a² = (nᵢⱼ/n.ⱼ)(nᵢ./n) (Das Gupta 1993,
     * cross-classified data). Not calculable if a period has nobody or a class is
     * empty.
     *
     * @param first name of the first classification
     * @param second name of the second
     * @throws IllegalArgumentException if two of the names are the same, or one is "rate"
     */
    public static Estimate<Decomposition> dasGupta(String first, String second, List<Cell> cells) {
        Optional<double[][]> structureBefore = structure(cells, true);
        Optional<double[][]> structureAfter = structure(cells, false);
        if (structureBefore.isEmpty() || structureAfter.isEmpty()) {
            return Estimate.missing(NotCalculable.ZERO_DENOMINATOR);
        }
        double[][] s1 = structureBefore.get();
        double[][] s2 = structureAfter.get();
        double before = 0;
        double after = 0;
        double rate = 0;
        double one = 0;
        double two = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell c = cells.get(i);
            before += s1[0][i] * c.rateBefore;
            after += s2[0][i] * c.rateAfter;
            rate += (s1[0][i] + s2[0][i]) / 2 * (c.rateAfter - c.rateBefore);
            double meanRate = (c.rateBefore + c.rateAfter) / 2;
            one += meanRate * (s1[2][i] + s2[2][i]) / 2 * (s2[1][i] - s1[1][i]);
            two += meanRate * (s1[1][i] + s2[1][i]) / 2 * (s2[2][i] - s1[2][i]);
        }
        return Estimate.of(new Decomposition(
                before, after, ImmutableMap.of(first, one, second, two, RATE, rate), Method.DAS_GUPTA));
    }

    /** Each cell's share of all, as a product of one part for each classification; empty if a class is empty. */
    private static Optional<double[][]> structure(List<Cell> cells, boolean before) {
        Map<String, Double> firstTotals = new HashMap<>();
        Map<String, Double> secondTotals = new HashMap<>();
        double total = 0;
        for (Cell c : cells) {
            double size = before ? c.sizeBefore : c.sizeAfter;
            firstTotals.merge(c.first, size, Double::sum);
            secondTotals.merge(c.second, size, Double::sum);
            total += size;
        }
        if (total == 0 || firstTotals.containsValue(0.0) || secondTotals.containsValue(0.0)) {
            return Optional.empty();
        }
        double[][] s = new double[3][cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            Cell c = cells.get(i);
            double size = before ? c.sizeBefore : c.sizeAfter;
            double one = firstTotals.getOrDefault(c.first, 0.0);
            double two = secondTotals.getOrDefault(c.second, 0.0);
            s[0][i] = size / total;
            s[1][i] = Math.sqrt(size / two * (one / total));
            s[2][i] = Math.sqrt(size / one * (two / total));
        }
        return Optional.of(s);
    }

    /** After less before, the sum of the effects, in the unit of the figure (Kitagawa 1955; Das Gupta 1993). */
    public double difference() {
        return after - before;
    }

    /**
     * One effect, in the unit of the figure: how much of the difference it makes.
     *
     * @throws IllegalArgumentException if there is no effect of this name; the message lists those there are
     */
    public double effect(String name) {
        checkArgument(effects.containsKey(name), "no effect %s, there are %s", name, effects.keySet());
        return effects.get(name);
    }

    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        lines.add(Print.number(before) + " → " + Print.number(after) + ": " + Print.signed(difference()));
        int widest = ImmutableList.copyOf(effects.keySet()).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        effects.forEach((name, effect) ->
                lines.add("  " + Print.padRight(name, widest) + "  " + Print.padLeft(Print.signed(effect), 9)));
        lines.add("  " + method);
        return String.join("\n", lines);
    }
}
