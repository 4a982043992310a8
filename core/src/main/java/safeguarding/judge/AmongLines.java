package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * A rule that tests for chance, adjusted for the number of lines: of 100 lines at 95%, five look worse or better where nothing
 * is. What is red or green by its test alone, and whose q among all the tests of verdicts on the scorecard is not below the
 * level, is amber and explained by chance (Benjamini and Hochberg 1995). By itself, outside a scorecard, it is as the rule. A
 * rule that does not test is as it was. Made by {@link Judge#amongAllLines}.
 *
 * @param rule the rule that is adjusted
 */
public record AmongLines(Rule rule) implements Rule {

    /** @throws IllegalArgumentException if the rule is adjusted already */
    public AmongLines {
        check(rule);
    }

    static void check(Judge judge) {
        checkArgument(!isAdjusted(judge), "a rule is adjusted for the number of lines once");
    }

    static boolean isAdjusted(Judge judge) {
        return judge instanceof AmongLines || judge instanceof OwnAmongLines;
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return judge(rule, evidence, describe());
    }

    static Verdict judge(Judge judge, Evidence evidence, String words) {
        Verdict verdict = judge.judge(evidence);
        return verdict.significance().isPresent() ? verdict.by(words).amongLines() : verdict;
    }

    @Override
    public List<Benchmark> benchmarks() {
        return rule.benchmarks();
    }

    @Override
    public int periodsOfHistory() {
        return rule.periodsOfHistory();
    }

    @Override
    public String describe() {
        return describe(rule);
    }

    static String describe(Judge judge) {
        return Judging.describe(judge) + "; adjusted for the number of lines";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.amongLines(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
