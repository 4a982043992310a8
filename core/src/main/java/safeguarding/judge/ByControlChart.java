package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import safeguarding.indicator.Polarity;
import safeguarding.measure.Fraction;
import safeguarding.stats.ChartPoint;
import safeguarding.stats.ChartReading;
import safeguarding.stats.ChartReading.Assurance;
import safeguarding.stats.ControlChart;
import safeguarding.stats.Estimate;
import safeguarding.stats.NotCalculable;
import safeguarding.stats.RuleSet;
import safeguarding.stats.Series;
import safeguarding.stats.Signal;

/**
 * By an XmR control chart of the figure's history, as NHS Making Data Count has it: red where the latest figure is special
 * cause for concern, green where it is special cause improvement, amber where it is common cause variation, which is what
 * the process does by itself.
 *
 * <p>With a target there is assurance too. Where the process will meet it whatever chance does, common cause is green and
 * concern amber; where it will miss it, common cause is red and improvement amber.
 *
 * <p>A gap keeps its place and breaks runs; gaps before the first figure are left off. Fewer than 6 figures since the
 * process was last changed are not rated; fewer than 13 have trial limits, and the verdict says so. The right way follows from the indicator's polarity; where it
 * is best between two values, the way from the centre line to the band. An indicator for context is not rated, and the
 * verdict still tells what the chart says. Made by {@link Judge#controlChart}.
 *
 * @param rules what counts as special cause
 * @param periods how many periods the chart shows, the one judged included, 6 to 120
 * @param target what is aimed at, on the figure's own scale; empty if nothing is
 * @param baseline of how many periods, from the start of each phase and gaps included, the limits are made, 12 or more;
 *     empty for all. The first phase starts with the chart, so without a day of change the baseline moves on with it
 * @param rebasedOn days on which the process was changed; the first period that starts on or after one starts a phase with
 *     limits of its own
 */
public record ByControlChart(
        RuleSet rules,
        int periods,
        Optional<BigDecimal> target,
        Optional<Integer> baseline,
        SortedSet<LocalDate> rebasedOn)
        implements Rule {
    private static final int FEWEST = 6;
    private static final String TOO_FEW = "a control chart needs 6 figures or more";
    private static final int USUAL = 24;

    /** @throws IllegalArgumentException if the periods are not 6 to 120, or the baseline is below 12 */
    public ByControlChart {
        checkArgument(periods >= FEWEST && periods <= 120, "a control chart shows 6 to 120 periods, was %s", periods);
        baseline.ifPresent(
                points -> checkArgument(points >= 12, "a baseline needs 12 figures or more, was %s", (int) points));
        target = target.map(value -> Decimals.plain(value, "a target"));
        rebasedOn = ImmutableSortedSet.copyOf(rebasedOn);
    }

    static ByControlChart of(RuleSet rules) {
        return new ByControlChart(rules, USUAL, Optional.empty(), Optional.empty(), ImmutableSortedSet.of());
    }

    /**
     * This rule, on a chart of so many periods.
     *
     * @throws IllegalArgumentException if they are not 6 to 120
     */
    public ByControlChart over(int number) {
        return new ByControlChart(rules, number, target, baseline, rebasedOn);
    }

    /**
     * This rule with a target, such as "95".
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public ByControlChart target(String value) {
        return new ByControlChart(rules, periods, Optional.of(Decimals.read(value)), baseline, rebasedOn);
    }

    /**
     * This rule, with limits made of the first so many figures of each phase.
     *
     * @throws IllegalArgumentException if there are fewer than 12
     */
    public ByControlChart baselineOf(int figures) {
        return new ByControlChart(rules, periods, target, Optional.of(figures), rebasedOn);
    }

    /** This rule, with limits of their own from a day on which the process was changed. */
    public ByControlChart rebasedOn(LocalDate day) {
        var all = new TreeSet<>(rebasedOn);
        all.add(day);
        return new ByControlChart(rules, periods, target, baseline, all);
    }

    @Override
    public int periodsOfHistory() {
        return periods;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (Values.exact(evidence.figure()).isEmpty()) {
            return Verdict.notRated(Values.whyNot(evidence.figure()));
        }
        List<Point> points = points(evidence.history());
        if (points.isEmpty()) {
            return Verdict.notRated(TOO_FEW + ", and there are 0");
        }
        ControlChart chart = chart(evidence.indicator().polarity(), points);
        ChartReading reading = chart.rules(rules);
        ChartPoint last = reading.points().get(points.size() - 1);
        long known = reading.points().stream()
                .filter(point -> point.phase() == last.phase() && point.value().isCalculable())
                .count();
        if (known < FEWEST) {
            return Verdict.notRated(
                    TOO_FEW + (last.phase() > 0 ? " since the process was changed" : "") + ", and there are " + known);
        }
        Optional<NotCalculable> without = reading.variation().reason();
        if (without.isPresent()) {
            return Verdict.notRated(
                    "a control chart cannot be made: " + without.get().words());
        }
        Polarity polarity = evidence.indicator().polarity();
        Fraction centre = Fraction.of(BigDecimal.valueOf(last.centre().get()));
        Optional<Signal> signal = last.headline();
        int heading = signal.map(s -> Heading.of(polarity, centre, s.high())).orElse(0);
        boolean special = signal.isPresent() || reading.runsSignal();
        Optional<Assurance> assurance = reading.assurance();
        String because = because(evidence, reading, last, heading, assurance);
        if (Badness.by(polarity).isEmpty()) {
            return Verdict.notRated(because + "; " + Target.CONTEXT);
        }
        Verdict verdict = Verdict.of(rag(heading, special, assurance), because).by(describe());
        return !special && verdict.rag() == Rag.AMBER ? verdict.explainedByChance() : verdict;
    }

    private static Rag rag(int heading, boolean special, Optional<Assurance> assurance) {
        boolean passing =
                assurance.filter(Assurance.CONSISTENTLY_PASSING::equals).isPresent();
        boolean failing =
                assurance.filter(Assurance.CONSISTENTLY_FAILING::equals).isPresent();
        if (heading > 0) {
            return passing ? Rag.AMBER : Rag.RED;
        }
        if (heading < 0) {
            return failing ? Rag.AMBER : Rag.GREEN;
        }
        return failing ? Rag.RED : passing && !special ? Rag.GREEN : Rag.AMBER;
    }

    /** The points shown: the latest of the history, without the gaps before the first figure. */
    private List<Point> points(List<Point> history) {
        List<Point> latest = history.subList(Math.max(0, history.size() - periods), history.size());
        int first = 0;
        while (first < latest.size() && Values.exact(latest.get(first).figure()).isEmpty()) {
            first++;
        }
        return latest.subList(first, latest.size());
    }

    private ControlChart chart(Polarity polarity, List<Point> points) {
        List<Estimate<Double>> values = points.stream()
                .map(point -> Values.exact(point.figure())
                        .map(value -> Estimate.of(value.doubleValue()))
                        .orElse(Estimate.missing(NotCalculable.MISSING_COUNT)))
                .toList();
        ControlChart chart = ControlChart.xmr(Series.of(values)
                        .labelled(points.stream()
                                .map(point -> point.period().label())
                                .toList()))
                .rebasedAt(phases(points));
        ControlChart fixed = baseline.map(chart::fixedAfter).orElse(chart);
        ControlChart aimed =
                target.map(value -> fixed.target(value.doubleValue())).orElse(fixed);
        return polarity.equals(Polarity.HIGHER_IS_BETTER)
                ? aimed.better(ControlChart.Better.HIGHER)
                : polarity.equals(Polarity.LOWER_IS_BETTER) ? aimed.better(ControlChart.Better.LOWER) : aimed;
    }

    /** Where phases start: at the first point of each day of change; a change before the chart starts none. */
    private List<Integer> phases(List<Point> points) {
        var starts = new ArrayList<Integer>();
        for (LocalDate day : rebasedOn) {
            int at = 0;
            while (at < points.size() && points.get(at).period().start().isBefore(day)) {
                at++;
            }
            if (at > 0 && at < points.size()) {
                starts.add(at);
            }
        }
        return starts;
    }

    private String because(
            Evidence evidence, ChartReading reading, ChartPoint last, int heading, Optional<Assurance> assurance) {
        var words = new Words(evidence.indicator().unit());
        String figure = words.figure(evidence.figure());
        String what = last.signals().isEmpty()
                ? reading.runsSignal()
                        ? figure + " ends a run that is not chance: "
                                + reading.runs().get(last.phase())
                        : figure + " is common cause variation"
                : figure + " is special cause variation" + Heading.words(heading) + ": it is "
                        + last.signals().stream().map(Signal::toString).collect(joining(", and "));
        String lines = " (" + reading.method().title() + ", " + rules + "; centre "
                + words.number(last.centre().get())
                + last.limits()
                        .fold(
                                limits -> ", limits " + words.number(limits.lower()) + " to "
                                        + words.number(limits.upper()),
                                why -> "")
                + (reading.trial(last.phase()) ? ", on trial with fewer than 13 figures" : "") + ")";
        String aim = target.flatMap(value -> assurance.map(a -> "; the target of " + words.threshold(value)
                        + switch (a) {
                            case CONSISTENTLY_PASSING -> " will be met";
                            case CONSISTENTLY_FAILING -> " will be missed unless the process changes";
                            case INCONSISTENT -> " will be met or missed by chance";
                        }))
                .orElse("");
        return what + lines + aim;
    }

    @Override
    public String describe() {
        return "by a control chart, rules of " + rules
                + target.map(value -> ", target " + value.toPlainString()).orElse("")
                + ": red for concern, green for improvement, otherwise amber";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.byControlChart(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
