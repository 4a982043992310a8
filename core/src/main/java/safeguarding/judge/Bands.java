package safeguarding.judge;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.util.Optional;
import safeguarding.judge.Limit.Side;
import safeguarding.measure.Fraction;

/**
 * Red, and perhaps amber, on one side of a threshold; the rest is green. The value is compared exactly, not as it is printed.
 * What lies at a threshold is in the names: {@code redAtOrAbove(20)} makes 20 red, {@code redAbove(20)} does not. The
 * indicator's polarity plays no part.
 *
 * @param red where it is red
 * @param amber where it is amber unless it is red; empty if there is no amber
 */
public record Bands(Limit red, Optional<Limit> amber) implements Rule {

    /** @throws IllegalArgumentException if red and amber are on different sides, or amber does not begin before red */
    public Bands {
        if (amber.isPresent()) {
            Limit second = amber.get();
            checkArgument(
                    red.side().isUpper() == second.side().isUpper(),
                    "red and amber must be on the same side: red %s, amber %s",
                    red,
                    second);
            checkArgument(
                    second.isWiderThan(red),
                    "amber must begin before red, further from it: red %s, amber %s",
                    red,
                    second);
        }
    }

    /** Red at the threshold and above it, else green. */
    public static Bands redAtOrAbove(long threshold) {
        return redAtOrAbove(BigDecimal.valueOf(threshold));
    }

    /**
     * Red at the threshold and above it, else green.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if it is not a number
     */
    public static Bands redAtOrAbove(String threshold) {
        return redAtOrAbove(Decimals.read(threshold));
    }

    /** Red at the threshold and above it, else green. */
    public static Bands redAtOrAbove(BigDecimal threshold) {
        return new Bands(new Limit(Side.AT_OR_ABOVE, threshold), Optional.empty());
    }

    /** Red above the threshold, not at it, else green. */
    public static Bands redAbove(long threshold) {
        return redAbove(BigDecimal.valueOf(threshold));
    }

    /**
     * Red above the threshold, not at it, else green.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if it is not a number
     */
    public static Bands redAbove(String threshold) {
        return redAbove(Decimals.read(threshold));
    }

    /** Red above the threshold, not at it, else green. */
    public static Bands redAbove(BigDecimal threshold) {
        return new Bands(new Limit(Side.ABOVE, threshold), Optional.empty());
    }

    /** Red at the threshold and below it, else green. */
    public static Bands redAtOrBelow(long threshold) {
        return redAtOrBelow(BigDecimal.valueOf(threshold));
    }

    /**
     * Red at the threshold and below it, else green.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if it is not a number
     */
    public static Bands redAtOrBelow(String threshold) {
        return redAtOrBelow(Decimals.read(threshold));
    }

    /** Red at the threshold and below it, else green. */
    public static Bands redAtOrBelow(BigDecimal threshold) {
        return new Bands(new Limit(Side.AT_OR_BELOW, threshold), Optional.empty());
    }

    /** Red below the threshold, not at it, else green. */
    public static Bands redBelow(long threshold) {
        return redBelow(BigDecimal.valueOf(threshold));
    }

    /**
     * Red below the threshold, not at it, else green.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if it is not a number
     */
    public static Bands redBelow(String threshold) {
        return redBelow(Decimals.read(threshold));
    }

    /** Red below the threshold, not at it, else green. */
    public static Bands redBelow(BigDecimal threshold) {
        return new Bands(new Limit(Side.BELOW, threshold), Optional.empty());
    }

    /**
     * These bands, amber at the threshold and above it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberAtOrAbove(long threshold) {
        return amberAtOrAbove(BigDecimal.valueOf(threshold));
    }

    /**
     * These bands, amber at the threshold and above it, unless red.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if red is on the other side, or begins before this, or it is not a number
     */
    public Bands amberAtOrAbove(String threshold) {
        return amberAtOrAbove(Decimals.read(threshold));
    }

    /**
     * These bands, amber at the threshold and above it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberAtOrAbove(BigDecimal threshold) {
        return new Bands(red, Optional.of(new Limit(Side.AT_OR_ABOVE, threshold)));
    }

    /**
     * These bands, amber above the threshold, not at it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberAbove(long threshold) {
        return amberAbove(BigDecimal.valueOf(threshold));
    }

    /**
     * These bands, amber above the threshold, not at it, unless red.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if red is on the other side, or begins before this, or it is not a number
     */
    public Bands amberAbove(String threshold) {
        return amberAbove(Decimals.read(threshold));
    }

    /**
     * These bands, amber above the threshold, not at it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberAbove(BigDecimal threshold) {
        return new Bands(red, Optional.of(new Limit(Side.ABOVE, threshold)));
    }

    /**
     * These bands, amber at the threshold and below it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberAtOrBelow(long threshold) {
        return amberAtOrBelow(BigDecimal.valueOf(threshold));
    }

    /**
     * These bands, amber at the threshold and below it, unless red.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if red is on the other side, or begins before this, or it is not a number
     */
    public Bands amberAtOrBelow(String threshold) {
        return amberAtOrBelow(Decimals.read(threshold));
    }

    /**
     * These bands, amber at the threshold and below it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberAtOrBelow(BigDecimal threshold) {
        return new Bands(red, Optional.of(new Limit(Side.AT_OR_BELOW, threshold)));
    }

    /**
     * These bands, amber below the threshold, not at it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberBelow(long threshold) {
        return amberBelow(BigDecimal.valueOf(threshold));
    }

    /**
     * These bands, amber below the threshold, not at it, unless red.
     *
     * @param threshold such as "12.5"
     * @throws IllegalArgumentException if red is on the other side, or begins before this, or it is not a number
     */
    public Bands amberBelow(String threshold) {
        return amberBelow(Decimals.read(threshold));
    }

    /**
     * These bands, amber below the threshold, not at it, unless red.
     *
     * @throws IllegalArgumentException if red is on the other side, or begins before this
     */
    public Bands amberBelow(BigDecimal threshold) {
        return new Bands(red, Optional.of(new Limit(Side.BELOW, threshold)));
    }

    /**
     * Green from one value to another, both included, else red.
     *
     * @throws IllegalArgumentException if the low end is not below the high end
     */
    public static GreenBand greenBetween(long low, long high) {
        return greenBetween(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    /**
     * Green from one value to another, both included, else red.
     *
     * @throws IllegalArgumentException if the low end is not below the high end, or one is not a number
     */
    public static GreenBand greenBetween(String low, String high) {
        return greenBetween(Decimals.read(low), Decimals.read(high));
    }

    /**
     * Green from one value to another, both included, else red.
     *
     * @throws IllegalArgumentException if the low end is not below the high end
     */
    public static GreenBand greenBetween(BigDecimal low, BigDecimal high) {
        return new GreenBand(low, high, Optional.empty());
    }

    @Override
    public Verdict judge(Evidence evidence) {
        return Scale.judge(evidence, scale(new Words(evidence.indicator().unit())), this);
    }

    private Scale scale(Words words) {
        return new Scale() {
            @Override
            public Rag rag(Fraction value) {
                if (red.holds(value)) {
                    return Rag.RED;
                }
                return amber.filter(limit -> limit.holds(value)).isPresent() ? Rag.AMBER : Rag.GREEN;
            }

            @Override
            public String because(String figure, Rag rag, Fraction value) {
                String green = amber.orElse(red).opposite().in(words);
                return figure + " is "
                        + switch (rag) {
                            case RED -> red.in(words);
                            case AMBER ->
                                amber.orElse(red).in(words) + " and "
                                        + red.opposite().in(words);
                            case GREEN, NOT_RATED -> green;
                        };
            }
        };
    }

    @Override
    public String describe() {
        return "red " + red + amber.map(limit -> ", amber " + limit).orElse("") + ", otherwise green";
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.bands(this);
    }

    /** The rule in words. */
    @Override
    public String toString() {
        return describe();
    }
}
