package safeguarding.judge;

import java.util.List;

/**
 * The worst of several rules, with the reasons of those that came to it, each reason once. It is not rated only if none of
 * them is. Made by {@link Judge#allOf}.
 *
 * @param rules the rules, at least one
 */
public record AllOf(List<Rule> rules) implements Rule {

    /** @throws IllegalArgumentException if there is no rule */
    public AllOf {
        rules = List.copyOf(rules);
        Together.check(rules);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Verdict worst = Together.worst(rules, evidence);
        return worst.rag() == Rag.NOT_RATED ? worst : worst.by(describe());
    }

    @Override
    public List<Benchmark> benchmarks() {
        return Together.benchmarks(rules);
    }

    @Override
    public int periodsOfHistory() {
        return Together.periodsOfHistory(rules);
    }

    @Override
    public String describe() {
        return Together.describe(rules);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.allOf(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
