package safeguarding.judge;

/**
 * Green where the figure is no worse than in the previous period, amber where it is worse within a tolerance (the end
 * included), red beyond it. Worse is higher where lower is better, lower where higher is better, and further from the band
 * where the indicator is best between two values; an indicator for context is not rated. A percentage tolerance is of the
 * previous figure, so from 0 whatever is worse is red. Made by {@link Judge#noWorseThanBefore}.
 *
 * @param tolerance how much worse is amber
 */
public record NoWorseThanBefore(Tolerance tolerance) implements Rule {

    @Override
    public Verdict judge(Evidence evidence) {
        String where = "in " + evidence.previousPeriod().label();
        return Compared.judge(evidence, evidence.previous(), where, tolerance, this);
    }

    @Override
    public String describe() {
        return "no worse than before" + (tolerance.isNone() ? "" : ", amber within " + tolerance);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.noWorseThanBefore(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
