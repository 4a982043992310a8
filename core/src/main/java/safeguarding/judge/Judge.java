package safeguarding.judge;

import java.util.Arrays;
import java.util.List;
import safeguarding.stats.RuleSet;

/**
 * Says what is good of an indicator's figures. Open to embedders: a judge must give the same verdict for the same evidence,
 * keep no state, and be safe to share between threads. It need not guard against its own failure: see {@link Judging}.
 *
 * <p>Every built-in judge leaves a gap unrated, with the gap's reason. A value of which only a lower bound is known ("over
 * 800") is rated only where every value above the bound is rated alike.
 */
@FunctionalInterface
public interface Judge {

    /** The verdict on the evidence. Where there is no figure it is {@link Verdict#notRated}. */
    Verdict judge(Evidence evidence);

    /** The rule in words: "red at or above 20, amber at or above 10, otherwise green". */
    default String describe() {
        return Judging.UNNAMED;
    }

    /** The benchmarks it needs in the evidence; none unless it says so. */
    default List<Benchmark> benchmarks() {
        return List.of();
    }

    /** How many periods of history it looks at, the one judged included, 1 to 120; 2 unless it says otherwise. */
    default int periodsOfHistory() {
        return 2;
    }

    /**
     * Green where the figure is no worse than in the previous period, amber where it is worse within a tolerance (the end
     * included), red beyond it. Which way is worse follows from the indicator's polarity: see {@link NoWorseThanBefore}.
     */
    static Rule noWorseThanBefore(Tolerance tolerance) {
        return new NoWorseThanBefore(tolerance);
    }

    /**
     * Green where the figure is no worse than the benchmark's, amber where it is worse within a tolerance (the end
     * included), red beyond it. Which way is worse follows from the indicator's polarity: see {@link NoWorseThan}.
     */
    static Rule against(Benchmark benchmark, Tolerance tolerance) {
        return new NoWorseThan(benchmark, tolerance);
    }

    /**
     * Red where the figure is significantly worse than the benchmark's, green where it is significantly better, amber where
     * the two cannot be told apart: see {@link SignificantlyWorseThan}.
     */
    static SignificantlyWorseThan significantlyWorseThan(Benchmark benchmark) {
        return new SignificantlyWorseThan(benchmark, Testing.USUAL);
    }

    /**
     * Red where the figure is significantly worse than in the previous period, green where it is significantly better, amber
     * where the change cannot be told from chance: see {@link SignificantlyWorseThanBefore}.
     */
    static SignificantlyWorseThanBefore significantlyWorseThanBefore() {
        return new SignificantlyWorseThanBefore(Testing.USUAL);
    }

    /**
     * Red where the figure is significantly worse than the benchmark's and has become significantly worse, amber where it is
     * one of the two: see {@link DoubleRed}.
     */
    static DoubleRed doubleRed(Benchmark benchmark) {
        return new DoubleRed(benchmark, Testing.USUAL);
    }

    /**
     * A judge that tests for chance, adjusted for the number of lines: what is red or green by itself, and no more than chance
     * among all that a scorecard tests, is amber (Benjamini and Hochberg 1995): see {@link AmongLines}. It is a {@link Rule} if
     * the judge is one. A judge that does not test is as it was.
     *
     * @throws IllegalArgumentException if it is adjusted already
     */
    static Judge amongAllLines(Judge judge) {
        return judge instanceof Rule rule ? new AmongLines(rule) : new OwnAmongLines(judge);
    }

    /** By a control chart of the figure's history and the rules of Making Data Count: see {@link ByControlChart}. */
    static ByControlChart controlChart() {
        return controlChart(RuleSet.MAKING_DATA_COUNT);
    }

    /** By a control chart of the figure's history: see {@link ByControlChart}. */
    static ByControlChart controlChart(RuleSet rules) {
        return ByControlChart.of(rules);
    }

    /** By the recent trend of five annual figures, as UKHSA's Fingertips has it: see {@link ByRecentTrend}. */
    static ByRecentTrend recentTrend() {
        return new ByRecentTrend();
    }

    /** Red for any figure above 0, else green: for what must never happen. */
    static Rule zeroTolerance() {
        return new ZeroTolerance();
    }

    /**
     * The worst of several verdicts, with the reasons of those that came to it. It is not rated only if none of them is,
     * and a judge that throws is as one that does not rate. It is a {@link Rule}, which can be written and read back, only
     * if all of them are.
     *
     * @throws IllegalArgumentException if none is given, or one is adjusted for the number of lines: adjust all of them
     */
    static Judge allOf(Judge... judges) {
        List<Judge> all = List.copyOf(Arrays.asList(judges));
        List<Rule> rules = all.stream()
                .filter(Rule.class::isInstance)
                .map(Rule.class::cast)
                .toList();
        return rules.size() == all.size() ? new AllOf(rules) : new Together(all);
    }
}
