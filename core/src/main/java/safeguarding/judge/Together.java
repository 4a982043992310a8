package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.Collectors;

/** The worst of several judges of which at least one is not a rule. */
record Together(List<Judge> judges) implements Judge {

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
    public String describe() {
        return describe(judges);
    }

    static void check(List<? extends Judge> judges) {
        checkArgument(!judges.isEmpty(), "the worst of several rules needs at least one");
    }

    static Verdict worst(List<? extends Judge> judges, Evidence evidence) {
        List<Verdict> verdicts =
                judges.stream().map(judge -> Judging.safely(judge, evidence)).toList();
        Rag worst = verdicts.stream().map(Verdict::rag).reduce(Rag.NOT_RATED, Rag::worse);
        return Verdict.of(
                worst,
                verdicts.stream()
                        .filter(verdict -> verdict.rag() == worst)
                        .map(Verdict::because)
                        .distinct()
                        .collect(Collectors.joining("; ")));
    }

    static List<Benchmark> benchmarks(List<? extends Judge> judges) {
        return judges.stream()
                .flatMap(judge -> Judging.benchmarks(judge).stream())
                .distinct()
                .toList();
    }

    static String describe(List<? extends Judge> judges) {
        return "the worst of: " + judges.stream().map(Judging::describe).collect(Collectors.joining("; "));
    }
}
