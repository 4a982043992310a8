package safeguarding.consistency;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers from one to another, both included; without an upper end where there is none. */
record Range(BigDecimal low, Optional<BigDecimal> high) {
    private static final MathContext DOWN = new MathContext(40, RoundingMode.FLOOR);
    private static final MathContext UP = new MathContext(40, RoundingMode.CEILING);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Range exactly(BigDecimal value) {
        return of(value, value);
    }

    static Range of(BigDecimal low, BigDecimal high) {
        return new Range(low, Optional.of(high));
    }

    static Range from(BigDecimal low) {
        return new Range(low, Optional.empty());
    }

    /** What sums of one number of each come to. */
    static Range sum(Stream<Range> parts) {
        return parts.reduce(exactly(BigDecimal.ZERO), Range::plus);
    }

    private Range plus(Range other) {
        return new Range(low.add(other.low), high.flatMap(a -> other.high.map(a::add)));
    }

    /** True if some number is in both. */
    boolean meets(Range other) {
        return !isBelow(other) && !other.isBelow(this);
    }

    /** True if each number here is less than each there. */
    boolean isBelow(Range other) {
        return high.filter(end -> end.compareTo(other.low) < 0).isPresent();
    }

    /** True if no number here is more than any there. */
    boolean isNotAbove(Range other) {
        return high.filter(end -> end.compareTo(other.low) <= 0).isPresent();
    }

    boolean contains(BigDecimal value) {
        return meets(exactly(value));
    }

    /** What a number here comes to per so many of a number there, which is above 0 at its upper end. */
    Range per(long scale, Range base) {
        BigDecimal by = BigDecimal.valueOf(scale);
        BigDecimal least =
                base.high.map(end -> low.multiply(by).divide(end, DOWN)).orElse(BigDecimal.ZERO);
        return new Range(
                least,
                base.low.signum() == 0
                        ? Optional.empty()
                        : high.map(end -> end.multiply(by).divide(base.low, UP)));
    }

    /** This less another, which has an upper end. */
    Range minus(Range other) {
        return new Range(low.subtract(other.high.orElseThrow()), high.map(end -> end.subtract(other.low)));
    }

    /** How much in per cent this is more than an earlier number that is above 0 at its upper end. */
    Range percentMoreThan(Range earlier) {
        Range ratio = per(100, earlier);
        return new Range(ratio.low.subtract(HUNDRED), ratio.high.map(end -> end.subtract(HUNDRED)));
    }

    /** What it was before it rose by so many per cent of it, or fell by a negative number of them above −100. */
    Range before(Range percent) {
        Range factor = new Range(percent.low.add(HUNDRED), percent.high.map(HUNDRED::add));
        return per(100, factor);
    }

    /** The numbers with the other sign, of a range that has an upper end. */
    Range negate() {
        return of(high.orElseThrow().negate(), low.negate());
    }
}
