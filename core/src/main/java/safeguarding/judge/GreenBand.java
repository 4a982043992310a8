package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Green between two values, both included; perhaps amber a little outside; else red. The value is compared exactly, not as
 * it is printed. The indicator's polarity plays no part. Made by {@link Bands#greenBetween(long, long)}.
 *
 * @param low the low end of green, included
 * @param high the high end of green, included
 * @param amber how far outside green, on the figure's own scale, it is amber, that distance included; empty if there is no
 *     amber
 */
public record GreenBand(BigDecimal low, BigDecimal high, Optional<BigDecimal> amber) implements Rule {

    /** @throws IllegalArgumentException if the low end is not below the high end, or amber is not more than 0 */
    public GreenBand {
        low = Decimals.plain(low, "the low end of green");
        high = Decimals.plain(high, "the high end of green");
        amber = amber.map(distance -> Decimals.plain(distance, "the width of amber"));
        checkArgument(low.compareTo(high) < 0, "green needs a low end below the high end, was %s and %s", low, high);
        checkArgument(
                amber.map(BigDecimal::signum).orElse(1) > 0,
                "amber must reach more than 0 outside green; leave it out where there is none");
    }

    /**
     * This band, amber outside green by up to a distance, that distance included.
     *
     * @throws IllegalArgumentException if it is not more than 0
     */
    public GreenBand amberWithin(long distance) {
        return amberWithin(BigDecimal.valueOf(distance));
    }

    /**
     * This band, amber outside green by up to a distance, that distance included.
     *
     * @param distance such as "2.5"
     * @throws IllegalArgumentException if it is not more than 0, or not a number
     */
    public GreenBand amberWithin(String distance) {
        return amberWithin(Decimals.read(distance));
    }

    /**
     * This band, amber outside green by up to a distance, that distance included.
     *
     * @throws IllegalArgumentException if it is not more than 0
     */
    public GreenBand amberWithin(BigDecimal distance) {
        return new GreenBand(low, high, Optional.of(distance));
    }

    @Override
    public Verdict judge(Evidence evidence) {
        Tolerance tolerance = amber.map(Tolerance::points).orElse(Tolerance.none());
        var words = new Words(evidence.indicator().unit());
        return Scale.judge(evidence, new Banded(low, high, tolerance, words), this);
    }

    @Override
    public String describe() {
        return "green between " + low.toPlainString() + " and " + high.toPlainString()
                + amber.map(distance -> ", amber within " + distance.toPlainString() + " outside")
                        .orElse("")
                + ", otherwise red";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.greenBand(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
