package safeguarding.judge;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import safeguarding.stats.Significance;

/**
 * Worse than elsewhere and getting worse: red where the figure is {@linkplain SignificantlyWorseThan significantly worse than
 * the benchmark's} and {@linkplain SignificantlyWorseThanBefore significantly worse than before}, amber where it is one of the
 * two, green where it is significantly better in one and not worse in the other, amber where neither can be told from chance.
 *
 * <p>Both must be seen for red, so the p of a red is the greater of the two (Berger 1982, Technometrics 24(4):295); of any
 * other it is that of the better of two tests. Where one of the two cannot be tested the other alone makes amber at worst, and
 * the reason says so; where neither can it is not rated. Made by {@link Judge#doubleRed}.
 *
 * @param benchmark whose figure it is compared with
 * @param confidence of both tests, between 0 and 1, such as 0.95
 */
public record DoubleRed(Benchmark benchmark, BigDecimal confidence) implements Rule {

    /** @throws IllegalArgumentException if confidence is not between 0 and 1 */
    public DoubleRed {
        confidence = Testing.confidence(confidence);
    }

    /**
     * This rule with another confidence.
     *
     * @param other between 0 and 1, such as "0.998"
     * @throws IllegalArgumentException if it is not a number between 0 and 1
     */
    public DoubleRed at(String other) {
        return new DoubleRed(benchmark, Decimals.read(other));
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Verdict than = new SignificantlyWorseThan(benchmark, confidence).judge(evidence);
        Verdict before = new SignificantlyWorseThanBefore(confidence).judge(evidence);
        List<Verdict> both = List.of(than, before);
        String because = both.stream().map(Verdict::because).distinct().collect(joining("; "));
        if (all(both, Rag.NOT_RATED)) {
            return Verdict.notRated(because);
        }
        if (all(both, Rag.RED)) {
            Verdict red = Verdict.of(Rag.RED, "double red: " + because).by(describe());
            return tests(both)
                    .max((one, other) -> Double.compare(one.p(), other.p()))
                    .map(red::tested)
                    .orElse(red);
        }
        boolean worse = any(both, Rag.RED);
        boolean better = any(both, Rag.GREEN);
        Verdict verdict =
                Verdict.of(worse || !better ? Rag.AMBER : Rag.GREEN, because).by(describe());
        Verdict tested = told(both, worse ? Rag.RED : better ? Rag.GREEN : Rag.AMBER)
                .map(test -> test.bestOf(tests(both).count()))
                .map(verdict::tested)
                .orElse(verdict);
        return worse || better ? tested : tested.explainedByChance();
    }

    private static boolean all(List<Verdict> verdicts, Rag rag) {
        return verdicts.stream().allMatch(verdict -> verdict.rag() == rag);
    }

    private static boolean any(List<Verdict> verdicts, Rag rag) {
        return verdicts.stream().anyMatch(verdict -> verdict.rag() == rag);
    }

    private static Stream<Significance> tests(List<Verdict> verdicts) {
        return verdicts.stream().flatMap(verdict -> verdict.significance().stream());
    }

    /** The clearest test of those that came to a rating. */
    private static Optional<Significance> told(List<Verdict> verdicts, Rag rag) {
        return tests(verdicts.stream().filter(verdict -> verdict.rag() == rag).toList())
                .min((one, other) -> Double.compare(one.p(), other.p()));
    }

    @Override
    public List<Benchmark> benchmarks() {
        return List.of(benchmark);
    }

    @Override
    public String describe() {
        return "red where significantly worse than " + benchmark + " and significantly worse than before at "
                + Testing.print(confidence) + ", amber where one of the two";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.doubleRed(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
