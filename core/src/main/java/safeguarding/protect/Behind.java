package safeguarding.protect;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import safeguarding.fact.Events;
import safeguarding.fact.Flow;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.protect.Counts.Count;
import safeguarding.protect.Protection.Contributors;
import safeguarding.protect.Protection.Dominance;

/**
 * Whether few children are behind a count of events. A number of events does not tell: 518 restraints can be of 300 children
 * or of three. It is known of a count
 * <ul>
 *   <li>if the policy's function tells;
 *   <li>or if the number of children of the same flow, area, period and slice is among the statements, and either the number
 *       of events of those with the most is too, or there are so many children that the few cannot have that many, as each of
 *       the others has one at least.
 * </ul>
 * Otherwise it is taken that they are few. Nothing tells of how many children a total of a column is, as rows of 0 add
 * nothing to it.
 */
final class Behind {
    private final Map<Atom, Long> values;
    private final Dominance rule;
    private final int threshold;
    private final boolean fromRecords;
    private final Map<Atom, Boolean> few = new HashMap<>();

    Behind(Map<Atom, Long> values, boolean fromRecords, Dominance rule, int threshold) {
        this.values = values;
        this.fromRecords = fromRecords;
        this.rule = rule;
        this.threshold = threshold;
    }

    /**
     * Whether they are few, or it is not known. The few of a sum make up no more of it than the most of any of its parts, so
     * a sum is asked of by its parts; of a difference nothing is known.
     */
    boolean isFew(Count count) {
        boolean mixed = count.terms().values().stream().anyMatch(times -> times < 0);
        return count.terms().keySet().stream()
                .anyMatch(atom -> mixed
                        ? isOfEvents(atom)
                        : few.computeIfAbsent(atom, a -> isFew(a, count.isSingle() ? count.value() : known(a))));
    }

    private OptionalLong known(Atom atom) {
        Long value = values.get(atom);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private boolean isFew(Atom atom, OptionalLong value) {
        if (!(atom.leaf() instanceof Measure measure) || value.isPresent() && value.getAsLong() == 0) {
            return false;
        }
        Optional<Contributors> told;
        try {
            told = value.isPresent()
                    ? rule.of()
                            .apply(new Statement(
                                    "count",
                                    measure,
                                    atom.area(),
                                    atom.period(),
                                    atom.slice(),
                                    new Figure.Count(value.getAsLong()),
                                    fromRecords))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return true;
        }
        if (told.isPresent()) {
            return rule.holds(told.get(), threshold);
        }
        return isOfEvents(atom) && !(value.isPresent() && isByMany(atom, measure, value.getAsLong()));
    }

    private static boolean isOfEvents(Atom atom) {
        return atom.leaf() instanceof Measure measure
                && !(measure instanceof Measure.People)
                && !(measure instanceof Measure.TopShare)
                && measure.register().filter(Events.class::isInstance).isPresent();
    }

    /** Whether what is stated beside it says that they are not few. */
    private boolean isByMany(Atom atom, Measure measure, long all) {
        Flow<?> flow = measure instanceof Measure.Count<?> count
                ? count.flow()
                : measure instanceof Measure.Quantile<?> quantile ? quantile.flow() : null;
        Long children = flow == null ? null : values.get(beside(atom, Measure.people(flow)));
        if (flow == null || children == null || children <= threshold) {
            return false;
        }
        // Each child but the few has one event at least.
        long most = all - children + Math.min(children, rule.few());
        for (var entry : values.entrySet()) {
            boolean atLeastTheFew = entry.getKey().leaf() instanceof Measure.TopShare<?> top
                    && top.k() >= rule.few()
                    && entry.getKey().equals(beside(atom, Measure.topShare(top.k(), flow)));
            if (atLeastTheFew) {
                most = Math.min(most, entry.getValue());
            }
        }
        return children <= all && !rule.holds(new Contributors(children, most, all), threshold);
    }

    private static Atom beside(Atom atom, Measure other) {
        return Atom.of(other, "", atom.period(), atom.area(), atom.slice());
    }
}
