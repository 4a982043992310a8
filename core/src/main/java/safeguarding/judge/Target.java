package safeguarding.judge;

import java.math.BigDecimal;
import java.util.Map;
import safeguarding.indicator.Polarity;
import safeguarding.measure.Fraction;
import safeguarding.time.ReportingPeriod;

/**
 * One target, whose direction follows from the indicator's polarity. Where higher is better the target and what is above
 * it is green; where lower is better the target and what is below it is green. A miss within the tolerance, the end
 * included, is amber; the rest is red. A percentage tolerance is of the target.
 *
 * <p>Where the indicator is best between two values that band is the target, whatever the value: within it is green, outside
 * it within the tolerance is amber (a percentage tolerance is of the nearer end). An indicator for context is not rated.
 *
 * @param value the target, on the figure's own scale
 * @param tolerance how far a miss is amber
 */
public record Target(BigDecimal value, Tolerance tolerance) implements Rule {
    static final String CONTEXT = "the indicator gives context: neither higher nor lower is better";

    /** @throws IllegalArgumentException if the target has more than 30 digits */
    public Target {
        value = Decimals.plain(value, "a target");
    }

    /** A target without a tolerance: met is green, missed is red. */
    public static Target of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /**
     * A target without a tolerance, such as "12.5".
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public static Target of(String value) {
        return of(Decimals.read(value));
    }

    /** A target without a tolerance: met is green, missed is red. */
    public static Target of(BigDecimal value) {
        return new Target(value, Tolerance.none());
    }

    /**
     * A target for each period, without a tolerance. A period that is not among them is not rated.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Targets byPeriod(Map<ReportingPeriod, BigDecimal> values) {
        return Targets.of(values);
    }

    /** This target, with a tolerance. */
    public Target within(Tolerance other) {
        return new Target(value, other);
    }

    /**
     * This target, with a tolerance on the figure's own scale: percentage points where it is a percentage.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Target within(long points) {
        return within(Tolerance.points(points));
    }

    /**
     * This target, with a tolerance on the figure's own scale, such as "0.5".
     *
     * @throws IllegalArgumentException if it is negative or not a number
     */
    public Target within(String points) {
        return within(Tolerance.points(points));
    }

    /**
     * This target, with a tolerance on the figure's own scale.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Target within(BigDecimal points) {
        return within(Tolerance.points(points));
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return judge(evidence, value, tolerance, this);
    }

    static Verdict judge(Evidence evidence, BigDecimal target, Tolerance tolerance, Rule rule) {
        Polarity polarity = evidence.indicator().polarity();
        var words = new Words(evidence.indicator().unit());
        if (evidence.figure().isGap()) {
            return Verdict.notRated(Values.whyNot(evidence.figure()));
        }
        if (polarity instanceof Polarity.Between band) {
            return Scale.judge(evidence, new Banded(band.low(), band.high(), tolerance, words), rule);
        }
        return Badness.by(polarity)
                .map(badness -> Scale.judge(evidence, new Aim(badness, target, tolerance, words), rule))
                .orElse(Verdict.notRated(CONTEXT));
    }

    @Override
    public String describe() {
        return "target " + value.toPlainString() + (tolerance.isNone() ? "" : ", amber within " + tolerance);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.target(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }

    /** Green where a value is no worse than the target, amber within the tolerance, else red. */
    private record Aim(Badness badness, BigDecimal target, Tolerance tolerance, Words words) implements Scale {
        @Override
        public Rag rag(Fraction value) {
            Fraction aim = Fraction.of(target);
            Fraction missed = badness.of(value).minus(badness.of(aim));
            if (missed.signum() <= 0) {
                return Rag.GREEN;
            }
            return missed.compareTo(tolerance.of(aim)) <= 0 ? Rag.AMBER : Rag.RED;
        }

        @Override
        public String because(String figure, Rag rag, Fraction value) {
            String aim = "the target of " + words.threshold(target);
            if (rag == Rag.GREEN) {
                return figure + " meets " + aim;
            }
            boolean under = value.compareTo(Fraction.of(target)) < 0;
            return figure + (under ? " is below " : " is above ") + aim + words.beyond(rag, tolerance);
        }
    }
}
