package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import safeguarding.time.ReportingPeriod;

/**
 * A target for each period, each judged as a {@link Target} is. A period without one is not rated. Made by
 * {@link Target#byPeriod}.
 *
 * @param values the targets, on the figure's own scale, by period in order; at least one
 * @param tolerance how far a miss is amber
 */
public record Targets(SortedMap<ReportingPeriod, BigDecimal> values, Tolerance tolerance) implements Rule {

    /** @throws IllegalArgumentException if there is no target */
    public Targets {
        var copy = ImmutableSortedMap.<ReportingPeriod, BigDecimal>naturalOrder();
        values.forEach((period, value) -> copy.put(period, Decimals.plain(value, "a target")));
        values = copy.buildOrThrow();
        checkArgument(!values.isEmpty(), "targets by period need at least one period");
    }

    static Targets of(Map<ReportingPeriod, BigDecimal> values) {
        return new Targets(ImmutableSortedMap.copyOf(values), Tolerance.none());
    }

    /** These targets, with a tolerance. */
    public Targets within(Tolerance other) {
        return new Targets(values, other);
    }

    /**
     * These targets, with a tolerance on the figure's own scale: percentage points where it is a percentage.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Targets within(long points) {
        return within(Tolerance.points(points));
    }

    /**
     * These targets, with a tolerance on the figure's own scale, such as "0.5".
     *
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public Targets within(String points) {
        return within(Tolerance.points(points));
    }

    /**
     * These targets, with a tolerance on the figure's own scale.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Targets within(BigDecimal points) {
        return within(Tolerance.points(points));
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (evidence.figure().isGap()) {
            return Verdict.notRated(Values.whyNot(evidence.figure()));
        }
        return Optional.ofNullable(values.get(evidence.period()))
                .map(target -> Target.judge(evidence, target, tolerance, this))
                .orElseGet(() -> Verdict.notRated(
                        "no target is set for " + evidence.period().label()));
    }

    @Override
    public String describe() {
        return "target "
                + values.entrySet().stream()
                        .map(e -> e.getValue().toPlainString() + " for "
                                + e.getKey().label())
                        .collect(Collectors.joining(", "))
                + (tolerance.isNone() ? "" : ", amber within " + tolerance);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.targets(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
