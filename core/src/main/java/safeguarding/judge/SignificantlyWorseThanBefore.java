package safeguarding.judge;

import java.math.BigDecimal;
import safeguarding.stats.Change;
import safeguarding.stats.Movement;
import safeguarding.stats.Significance;

/**
 * A figure against the previous period's, tested: red where it is significantly worse, green where it is significantly
 * better, amber where the change cannot be told from chance, which is no evidence that nothing changed.
 *
 * <p>Counts and rates are tested exactly, shares by Fisher's test; what happens over time is counted per day: see {@link
 * safeguarding.indicator.Indicator#tested(safeguarding.measure.Figure, safeguarding.time.ReportingPeriod,
 * safeguarding.measure.Figure, safeguarding.time.ReportingPeriod)}. Worse is more where lower is better, less where higher
 * is better, and further from the band where the indicator is best between two values; a significant change that is neither
 * nearer to the band nor further from it is amber. An indicator for context, and a change that cannot be tested, are not
 * rated. Where the indicator is itself a change, that change is tested. Made by {@link Judge#significantlyWorseThanBefore}.
 *
 * @param confidence 1 less what p must be below, between 0 and 1, such as 0.95
 */
public record SignificantlyWorseThanBefore(BigDecimal confidence) implements Rule {

    /** @throws IllegalArgumentException if confidence is not between 0 and 1 */
    public SignificantlyWorseThanBefore {
        confidence = Testing.confidence(confidence);
    }

    /**
     * This rule with another confidence.
     *
     * @param other between 0 and 1: at "0.998" two in a thousand look changed by chance alone
     * @throws IllegalArgumentException if it is not a number between 0 and 1
     */
    public SignificantlyWorseThanBefore at(String other) {
        return new SignificantlyWorseThanBefore(Decimals.read(other));
    }

    @Override
    public Verdict judge(Evidence evidence) {
        if (evidence.figure().isGap()) {
            return Verdict.notRated(Values.whyNot(evidence.figure()));
        }
        if (Badness.by(evidence.indicator().polarity()).isEmpty()) {
            return Verdict.notRated(Target.CONTEXT);
        }
        return evidence.change()
                .flatMap(change -> change.p().map(p -> verdict(evidence, change, p)))
                .fold(verdict -> verdict, why -> Verdict.notRated(Testing.impossible(why)));
    }

    private Verdict verdict(Evidence evidence, Change change, double p) {
        var words = new Words(evidence.indicator().unit());
        String figure = words.figure(evidence.figure());
        var significance = Significance.of(p, change.method()).at(Testing.alpha(confidence));
        String test = ": " + change.effect() + ", " + significance + " ("
                + change.method().title() + ")";
        boolean isChange = evidence.figure() instanceof safeguarding.measure.Figure.Change;
        String before = words.print(evidence.previous()) + " in "
                + evidence.previousPeriod().label();
        boolean none = change.direction(Testing.alpha(confidence)) == Movement.NO_SIGNIFICANT_CHANGE;
        Direction way = none
                ? Direction.SAME
                : Direction.tested(evidence.indicator().polarity(), evidence.previous(), evidence.figure(), change);
        boolean isTold = way == Direction.WORSE || way == Direction.BETTER;
        String byDay = isChange || way == Direction.of(evidence) ? "" : " per day";
        String because = none
                ? figure + (isChange ? " cannot be told from chance" : " cannot be told from " + before)
                : isTold
                        ? figure + " is significantly " + way.words() + byDay + (isChange ? "" : " than " + before)
                        : figure + " is a significant change" + (isChange ? "" : " from " + before)
                                + ", but no nearer to and no further from the band";
        Rag rag = way == Direction.WORSE ? Rag.RED : way == Direction.BETTER ? Rag.GREEN : Rag.AMBER;
        Verdict verdict = Verdict.of(rag, because + test).by(describe()).tested(significance);
        return none ? verdict.explainedByChance() : verdict;
    }

    @Override
    public String describe() {
        return "red where significantly worse than before at " + Testing.print(confidence)
                + ", green where significantly better, otherwise amber";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.significantlyWorseThanBefore(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
