package safeguarding.stats;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A control chart read by a set of rules.
 *
 * @param chart the chart
 * @param rules the rules
 * @param points its points in order, with lines and all rules that fired
 * @param runs longest run and crossings of each phase
 */
public record ChartReading(ControlChart chart, RuleSet rules, List<ChartPoint> points, List<RunsAnalysis> runs) {
    /** Keeps copies of the lists. */
    public ChartReading {
        points = ImmutableList.copyOf(points);
        runs = ImmutableList.copyOf(runs);
    }

    /** What the latest point says. */
    public enum Variation {
        /** Nothing but chance. */
        COMMON_CAUSE,
        /** A signal for the better. */
        SPECIAL_CAUSE_IMPROVEMENT,
        /** A signal for the worse. */
        SPECIAL_CAUSE_CONCERN,
        /** A high or rising signal where neither way is better. */
        SPECIAL_CAUSE_HIGH,
        /** A low or falling signal where neither way is better. */
        SPECIAL_CAUSE_LOW,
        /** The latest phase as a whole breaks the rule for runs, which gives no direction. */
        SPECIAL_CAUSE_RUNS
    }

    /** Whether the process, left as it is, will meet its target. */
    public enum Assurance {
        /** It will meet the target. */
        CONSISTENTLY_PASSING,
        /** It will miss the target. */
        CONSISTENTLY_FAILING,
        /** It will sometimes meet and sometimes miss it. */
        INCONSISTENT
    }

    /**
     * Variation at a point, counted from 0, by its most telling rule; common cause where none fired or it has no value (NHS
     * England 2023).
     *
     * @throws IndexOutOfBoundsException if there is no such point
     */
    public Variation variation(int index) {
        return points.get(index).headline().map(this::variation).orElse(Variation.COMMON_CAUSE);
    }

    private Variation variation(Signal signal) {
        return switch (chart.better()) {
            case NEITHER -> signal.high() ? Variation.SPECIAL_CAUSE_HIGH : Variation.SPECIAL_CAUSE_LOW;
            case HIGHER -> signal.high() ? Variation.SPECIAL_CAUSE_IMPROVEMENT : Variation.SPECIAL_CAUSE_CONCERN;
            case LOWER -> signal.high() ? Variation.SPECIAL_CAUSE_CONCERN : Variation.SPECIAL_CAUSE_IMPROVEMENT;
        };
    }

    /**
     * Variation at the latest point, or else of the latest phase as a whole (NHS England 2023; Anhøj and Olesen 2014). Where no rule fired and there is too little to
     * have limits it is not calculable, nor without points: what could not have shown is not absent.
     */
    public Estimate<Variation> variation() {
        if (points.isEmpty()) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        ChartPoint last = points.get(points.size() - 1);
        Variation latest = variation(last.index());
        if (latest != Variation.COMMON_CAUSE) {
            return Estimate.of(latest);
        }
        if (runsSignal()) {
            return Estimate.of(Variation.SPECIAL_CAUSE_RUNS);
        }
        return chart.kind() == ChartKind.RUN
                        && known(last.phase()) >= chart.options().fewestForLimits()
                ? Estimate.of(latest)
                : last.limits()
                        .<Estimate<Variation>>fold(
                                l -> Estimate.of(latest),
                                r -> Estimate.missing(
                                        chart.kind() == ChartKind.RUN ? NotCalculable.INSUFFICIENT_DATA : r));
    }

    private long known(int phase) {
        return points.stream()
                .filter(p -> p.phase() == phase && p.included() && p.value().isCalculable())
                .count();
    }

    /**
     * Assurance by the latest limits: passing where the target lies beyond them on the worse side, failing on the better,
     * inconsistent within or on them (NHS England 2023, Making Data Count). Empty without a target, limits, or a better way.
     */
    public Optional<Assurance> assurance() {
        if (points.isEmpty() || chart.target().isEmpty() || chart.better() == ControlChart.Better.NEITHER) {
            return Optional.empty();
        }
        double target = chart.target().getAsDouble();
        boolean higher = chart.better() == ControlChart.Better.HIGHER;
        return points.get(points.size() - 1)
                .limits()
                .fold(
                        l -> Optional.of(
                                target > l.upper()
                                        ? higher ? Assurance.CONSISTENTLY_FAILING : Assurance.CONSISTENTLY_PASSING
                                        : target < l.lower()
                                                ? higher
                                                        ? Assurance.CONSISTENTLY_PASSING
                                                        : Assurance.CONSISTENTLY_FAILING
                                                : Assurance.INCONSISTENT),
                        r -> Optional.empty());
    }

    /**
     * True if a phase, counted from 0, has fewer than 13 values that count towards its lines, so that its limits will still
     * move. Missing and excluded points do not count.
     */
    public boolean trial(int phase) {
        return known(phase) < ControlChart.FEWEST_TO_SETTLE;
    }

    /** True if the latest phase as a whole breaks the rule for runs (Anhøj and Olesen 2014); false without useful values. */
    public boolean runsSignal() {
        return runsSignal(runs.size() - 1);
    }

    /**
     * True if a phase, counted from 0, breaks the rule for runs as a whole (Anhøj and Olesen 2014). Never for moving ranges: they depend on each
     * other.
     */
    public boolean runsSignal(int phase) {
        return chart.kind() != ChartKind.MR && runs.get(phase).signals(rules.runs());
    }

    /** The method's name and citation. */
    public Method method() {
        return chart.method();
    }

    @Override
    public String toString() {
        var text = new StringBuilder(chart.kind().title)
                .append(", rules of ")
                .append(rules.name())
                .append('\n');
        if (points.isEmpty()) {
            return text.append("no points").toString();
        }
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (ChartPoint p : points) {
            for (Estimate<Double> e : List.of(
                    p.value(),
                    p.centre(),
                    p.limits().map(ControlLimits::lower),
                    p.limits().map(ControlLimits::upper))) {
                low = Math.min(low, e.orElse(low));
                high = Math.max(high, e.orElse(high));
            }
        }
        int widest = points.stream().mapToInt(p -> p.label().length()).max().orElse(0);
        for (ChartPoint p : points) {
            text.append(Print.padLeft(p.label(), widest))
                    .append(Print.padLeft(p.value().fold(Print::number, r -> "–"), 9))
                    .append("  ")
                    .append(row(p, low, high))
                    .append(p.headline().map(s -> "  " + s).orElse(""))
                    .append('\n');
        }
        ChartPoint last = points.get(points.size() - 1);
        text.append(Print.legend("limits", "centre", "value", "signal")).append('\n');
        text.append("centre ").append(last.centre().fold(Print::number, r -> "–"));
        last.limits()
                .fold(
                        l -> text.append(", limits ")
                                .append(Print.number(l.lower()))
                                .append(" to ")
                                .append(Print.number(l.upper()))
                                .append(trial(last.phase()) ? " (trial: fewer than 13 points)" : ""),
                        r -> chart.kind() == ChartKind.RUN
                                ? text
                                : text.append(", no limits: ").append(r.words()));
        chart.target().ifPresent(t -> text.append(", target ").append(Print.number(t)));
        text.append("\nvariation: ").append(variation().fold(ChartReading::words, NotCalculable::words));
        assurance().ifPresent(a -> text.append("; assurance: ").append(words(a)));
        if (rules.runs() != RunsRule.NONE) {
            text.append("\nruns: ")
                    .append(runs.get(runs.size() - 1))
                    .append(runsSignal() ? ", not chance" : ", as chance would have it");
        }
        return text.append('\n').append(chart.method()).toString();
    }

    private static String row(ChartPoint p, double low, double high) {
        return Print.picture(
                low,
                high,
                p.limits().map(ControlLimits::lower).orElse(Double.NaN),
                p.limits().map(ControlLimits::upper).orElse(Double.NaN),
                p.centre().orElse(Double.NaN),
                p.value().orElse(Double.NaN),
                !p.signals().isEmpty());
    }

    private static String words(Enum<?> e) {
        return e.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
