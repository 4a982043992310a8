package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import safeguarding.stats.Significance;

/** The worst of several judges of which at least one is not a rule. */
record Together(List<Judge> judges) implements Judge {

    Together {
        check(judges);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Verdict worst = worst(judges, evidence);
        return worst.rag() == Rag.NOT_RATED ? worst : worst.by(describe());
    }

    @Override
    public List<Benchmark> benchmarks() {
        return benchmarks(judges);
    }

    @Override
    public int periodsOfHistory() {
        return periodsOfHistory(judges);
    }

    @Override
    public String describe() {
        return describe(judges);
    }

    static void check(List<? extends Judge> judges) {
        checkArgument(!judges.isEmpty(), "the worst of several rules needs at least one");
        checkArgument(
                judges.stream().noneMatch(AmongLines::isAdjusted),
                "adjust the worst of several rules for the number of lines as a whole: amongAllLines(allOf(...))");
    }

    static Verdict worst(List<? extends Judge> judges, Evidence evidence) {
        List<Verdict> verdicts =
                judges.stream().map(judge -> Judging.safely(judge, evidence)).toList();
        Rag worst = verdicts.stream().map(Verdict::rag).reduce(Rag.NOT_RATED, Rag::worse);
        List<Verdict> reasons =
                verdicts.stream().filter(verdict -> verdict.rag() == worst).toList();
        Verdict all = Verdict.of(
                worst, reasons.stream().map(Verdict::because).distinct().collect(Collectors.joining("; ")));
        Verdict joined = reasons.stream().allMatch(Verdict::byChance) ? all.explainedByChance() : all;
        // a reason that is no test needs no test to stand
        if (!reasons.stream().allMatch(verdict -> verdict.significance().isPresent())) {
            return joined;
        }
        long tests = verdicts.stream()
                .filter(verdict -> verdict.significance().isPresent())
                .count();
        return reasons.stream()
                .flatMap(verdict -> verdict.significance().stream())
                .min(Comparator.comparingDouble(Significance::p))
                .map(least -> least.bestOf(tests))
                .map(joined::tested)
                .orElse(joined);
    }

    static List<Benchmark> benchmarks(List<? extends Judge> judges) {
        return judges.stream()
                .flatMap(judge -> Judging.benchmarks(judge).stream())
                .distinct()
                .toList();
    }

    static int periodsOfHistory(List<? extends Judge> judges) {
        return judges.stream().mapToInt(Judging::periodsOfHistory).max().orElse(1);
    }

    static String describe(List<? extends Judge> judges) {
        return "the worst of: " + judges.stream().map(Judging::describe).collect(Collectors.joining("; "));
    }
}
