package safeguarding.protect;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import safeguarding.fact.Area;
import safeguarding.fact.Code;
import safeguarding.fact.Slice;
import safeguarding.measure.Formula;
import safeguarding.measure.Measure;
import safeguarding.time.ReportingPeriod;

/**
 * One count that stands behind what is published. The same count has the same atom in whatever line it occurs.
 *
 * @param leaf the measure, or a formula that cannot be taken apart
 * @param part which number of the leaf: empty for a measure's own
 * @param period the dates it is taken over; one day for a stock
 */
record Atom(Formula leaf, String part, ReportingPeriod period, Area area, Slice slice) {

    static Atom of(Formula leaf, String part, ReportingPeriod period, Area area, Slice slice) {
        if (!(leaf instanceof Measure measure)) {
            return new Atom(leaf, part, period, area, slice);
        }
        ReportingPeriod dates = measure instanceof Measure.Open ? ReportingPeriod.day(period.lastDay()) : period;
        return new Atom(leaf, part, dates, area, recorded(measure, slice));
    }

    /** The slice without the columns that the measure's register does not record, and which leave it whole. */
    private static Slice recorded(Measure measure, Slice slice) {
        return measure.register()
                .map(register -> new Slice(slice.values().entrySet().stream()
                        .filter(e -> register.column(e.getKey())
                                .filter(Code.class::isInstance)
                                .isPresent())
                        .collect(toImmutableSortedMap(
                                Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue))))
                .orElse(slice);
    }

    /**
     * A formula of amounts as a sum of atoms, each with the number of times it is added or taken away. Populations are
     * public and left out.
     */
    static Map<Atom, Long> terms(Formula formula, ReportingPeriod period, Area area, Slice slice) {
        var sum = new LinkedHashMap<Atom, Long>();
        add(sum, 1, formula, period, area, slice);
        sum.values().removeIf(times -> times == 0);
        return sum;
    }

    private static void add(
            Map<Atom, Long> sum, long times, Formula formula, ReportingPeriod period, Area area, Slice slice) {
        formula.fold(new Formula.Cases<Void>() {
            private Void leaf() {
                sum.merge(of(formula, "", period, area, slice), times, Math::addExact);
                return null;
            }

            private Void add(long factor, Formula part, ReportingPeriod dates) {
                Atom.add(sum, Math.multiplyExact(times, factor), part, dates, area, slice);
                return null;
            }

            @Override
            public Void measure(Measure measure) {
                return measure instanceof Measure.Residents ? null : leaf();
            }

            @Override
            public Void ratio(Formula.Ratio ratio) {
                return leaf();
            }

            @Override
            public Void difference(Formula.Difference difference) {
                if (!difference.isAmount()) {
                    return leaf();
                }
                add(1, difference.left(), period);
                return add(-1, difference.right(), period);
            }

            @Override
            public Void change(Formula.ChangeOf change) {
                return leaf();
            }

            @Override
            public Void sum(Formula.Sum parts) {
                parts.parts().forEach(part -> add(1, part, period));
                return null;
            }

            @Override
            public Void mean(Formula.Mean mean) {
                return leaf();
            }

            @Override
            public Void over(Formula.Over over) {
                return add(1, over.of(), over.window().of(period));
            }

            @Override
            public Void matured(Formula.Matured matured) {
                return add(1, matured.of(), period);
            }

            @Override
            public Void named(Formula.Named named) {
                return add(1, named.of(), period);
            }

            @Override
            public Void ref(Formula.Ref ref) {
                return leaf();
            }
        });
    }
}
