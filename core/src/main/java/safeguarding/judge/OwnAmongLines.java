package safeguarding.judge;

import java.util.List;

/** A judge that is no rule, adjusted for the number of lines. */
record OwnAmongLines(Judge judge) implements Judge {

    OwnAmongLines {
        AmongLines.check(judge);
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return AmongLines.judge(judge, evidence, describe());
    }

    @Override
    public List<Benchmark> benchmarks() {
        return Judging.benchmarks(judge);
    }

    @Override
    public int periodsOfHistory() {
        return Judging.periodsOfHistory(judge);
    }

    @Override
    public String describe() {
        return AmongLines.describe(judge);
    }
}
