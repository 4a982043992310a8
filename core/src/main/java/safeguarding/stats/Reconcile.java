package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;

/** What published figures imply, and whether they can all be true. Exact decimal arithmetic throughout. */
public final class Reconcile {
    private static final MathContext DIGITS = new MathContext(40);
    /** Whole numbers are given up to here. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000_000_000_000L);

    private Reconcile() {}

    /**
     * Whole numbers that agree with what was published.
     *
     * @param min the smallest
     * @param max the largest; empty if there is no largest
     * @param lowerBound exact lower bound before rounding to whole numbers
     * @param upperBound exact upper bound; +∞ if there is none
     * @param method how they were found
     */
    public record Implied(long min, OptionalLong max, double lowerBound, double upperBound, Method method) {
        /** True if this number agrees with what was published. */
        public boolean contains(long n) {
            return n >= min && (max.isEmpty() || n <= max.getAsLong());
        }

        /** True if only one number agrees. */
        public boolean isExact() {
            return max.isPresent() && max.getAsLong() == min;
        }

        /** How many numbers agree; empty if there is no largest. */
        public OptionalLong count() {
            return max.isPresent() ? OptionalLong.of(max.getAsLong() - min + 1) : OptionalLong.empty();
        }

        @Override
        public String toString() {
            String range = isExact()
                    ? "exactly " + Print.count(min)
                    : max.isPresent()
                            ? Print.count(min) + " to " + Print.count(max.getAsLong())
                            : Print.count(min) + " or more";
            return range + "\n  " + method;
        }
    }

    /**
     * All denominators for which count / denominator prints as published: n ∈ (xM/(r + h), xM/(r − h)], h being half a
     * unit of the last place; all of those and no others (Moore 1966). Not calculable, since no denominator fits, if a count of 0 is
     * published as more than 0, or if no whole number lies between.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public static Estimate<Implied> impliedDenominator(long count, Published rate) {
        Checks.count(count, "count");
        BigDecimal scaled = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(rate.per()));
        BigDecimal lowRate = rate.lower();
        BigDecimal highRate = rate.upper();
        if (count == 0) {
            return rate.fits(BigDecimal.ZERO)
                    ? Estimate.of(new Implied(
                            1, OptionalLong.empty(), 0, Double.POSITIVE_INFINITY, Method.IMPLIED_DENOMINATOR))
                    : Estimate.missing(NotCalculable.NO_WHOLE_NUMBER_FITS);
        }
        BigDecimal lowerBound = scaled.divide(highRate, DIGITS);
        if (lowerBound.compareTo(LARGEST) > 0
                || lowRate.signum() > 0 && scaled.divide(lowRate, DIGITS).compareTo(LARGEST) > 0) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        long min = scaled.divide(highRate, 0, RoundingMode.FLOOR).longValueExact();
        while (min < 1 || !rate.fits(count, min) && scaled.compareTo(lowRate.multiply(BigDecimal.valueOf(min))) >= 0) {
            min++;
        }
        if (lowRate.signum() <= 0) {
            return Estimate.of(new Implied(
                    min,
                    OptionalLong.empty(),
                    lowerBound.doubleValue(),
                    Double.POSITIVE_INFINITY,
                    Method.IMPLIED_DENOMINATOR));
        }
        long max = scaled.divide(lowRate, 0, RoundingMode.FLOOR).longValueExact();
        if (max >= min && !rate.fits(count, max)) {
            max--;
        }
        return max < min
                ? Estimate.missing(NotCalculable.NO_WHOLE_NUMBER_FITS)
                : Estimate.of(new Implied(
                        min,
                        OptionalLong.of(max),
                        lowerBound.doubleValue(),
                        scaled.divide(lowRate, DIGITS).doubleValue(),
                        Method.IMPLIED_DENOMINATOR));
    }

    /**
     * All counts for which count / denominator prints as published (GRIM; Brown and Heathers 2017). Not calculable if there
     * is none: then what was published cannot be true; or if the denominator is 0.
     *
     * @throws IllegalArgumentException if the denominator is negative
     */
    public static Estimate<Implied> impliedNumerator(Published rate, long denominator) {
        Checks.count(denominator, "denominator");
        if (denominator == 0) {
            return Estimate.missing(NotCalculable.ZERO_DENOMINATOR);
        }
        BigDecimal n = BigDecimal.valueOf(denominator);
        BigDecimal per = BigDecimal.valueOf(rate.per());
        BigDecimal lowerBound = rate.lower().multiply(n).divide(per, DIGITS);
        BigDecimal upperBound = rate.upper().multiply(n).divide(per, DIGITS);
        if (upperBound.compareTo(LARGEST) > 0) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        long min = Math.max(
                0, rate.lower().multiply(n).divide(per, 0, RoundingMode.FLOOR).longValueExact());
        long max = rate.upper().multiply(n).divide(per, 0, RoundingMode.CEILING).longValueExact();
        while (min <= max && !rate.fits(min, denominator)) {
            min++;
        }
        while (max >= min && !rate.fits(max, denominator)) {
            max--;
        }
        return max < min
                ? Estimate.missing(NotCalculable.NO_WHOLE_NUMBER_FITS)
                : Estimate.of(new Implied(
                        min,
                        OptionalLong.of(max),
                        Math.max(0, lowerBound.doubleValue()),
                        upperBound.doubleValue(),
                        Method.GRIM));
    }

    /**
     * What "77.5%, a 1.8% decrease" may mean. Both are of the figures as printed, unrounded.
     *
     * @param ifPoints the earlier figure if percentage points were meant
     * @param ifRelative the earlier figure if percent of it were meant
     */
    public record Ambiguous(BigDecimal ifPoints, BigDecimal ifRelative) {
        /** The method's name and citation. */
        public Method method() {
            return Method.POINTS_OR_PERCENT;
        }

        @Override
        public String toString() {
            if (ifPoints.compareTo(ifRelative) == 0) {
                return "before: " + ifPoints.toPlainString() + "%";
            }
            if (ifPoints.signum() < 0) {
                return "before: " + ifRelative.setScale(1, RoundingMode.HALF_UP).toPlainString()
                        + "% if relative; percentage points cannot be meant";
            }
            return "before: " + ifPoints.toPlainString() + "% if percentage points, "
                    + ifRelative.setScale(1, RoundingMode.HALF_UP).toPlainString() + "% if relative: ambiguous";
        }
    }

    /**
     * The two readings of a percentage p that fell "by so many %", d: p + d before if points were meant, p / (1 − d/100) if
     * percent (Cole and Altman 2017). The same where d is 0.
     *
     * @throws IllegalArgumentException if either is not a percentage, or the fall is 100% or more
     */
    public static Ambiguous decrease(Published now, Published fall) {
        return change(now, fall, fall.value().negate());
    }

    /**
     * The two readings of a percentage p that rose "by so many %", d: p − d before if points were meant, p / (1 + d/100) if
     * percent (Cole and Altman 2017). The same where d is 0; below 0 points cannot have been meant.
     *
     * @throws IllegalArgumentException if either is not a percentage
     */
    public static Ambiguous increase(Published now, Published rise) {
        return change(now, rise, rise.value());
    }

    private static Ambiguous change(Published now, Published by, BigDecimal signed) {
        checkArgument(now.per() == 100 && by.per() == 100, "both must be percentages, were %s and %s", now, by);
        BigDecimal hundred = BigDecimal.valueOf(100);
        checkArgument(signed.add(hundred).signum() > 0, "a fall must be less than 100%, was %s", by);
        return new Ambiguous(
                now.value().subtract(signed), now.value().multiply(hundred).divide(hundred.add(signed), DIGITS));
    }

    /**
     * The increase that makes a total grow by a published percentage: from total·g/(1 + g) on, to below that of the next
     * (Moore 1966). The bounds are exact, the numbers whole. Not calculable if no whole number lies between, as for a total
     * of 0, or if the total is above 1,000,000,000,000,000,000.
     *
     * @param total the total after the increase
     * @throws IllegalArgumentException if the total is negative
     */
    public static Estimate<Implied> impliedIncrease(long total, Published growth) {
        Checks.count(total, "total");
        BigDecimal n = BigDecimal.valueOf(total);
        if (n.compareTo(LARGEST) > 0) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        BigDecimal per = BigDecimal.valueOf(growth.per());
        BigDecimal low = growth.lower().max(BigDecimal.ZERO);
        BigDecimal lower = n.multiply(low).divide(per.add(low), DIGITS);
        BigDecimal upper = n.multiply(growth.upper()).divide(per.add(growth.upper()), DIGITS);
        long min = lower.setScale(0, RoundingMode.CEILING).longValueExact();
        long max = upper.setScale(0, RoundingMode.CEILING).longValueExact() - 1;
        return max < min
                ? Estimate.missing(NotCalculable.NO_WHOLE_NUMBER_FITS)
                : Estimate.of(new Implied(
                        min, OptionalLong.of(max), lower.doubleValue(), upper.doubleValue(), Method.IMPLIED_INCREASE));
    }

    /**
     * Parts against their total.
     *
     * @param total what was published as the total
     * @param sum the sum of the parts
     */
    public record Parts(long total, long sum) {
        /** The method's name and citation. */
        public Method method() {
            return Method.BALANCE;
        }

        /** Sum less total: 0 if they agree. */
        public long difference() {
            return sum - total;
        }

        /** True if the parts add to the total. */
        public boolean agree() {
            return sum == total;
        }

        @Override
        public String toString() {
            return agree()
                    ? "the parts add to " + Print.count(total)
                    : "the parts add to " + Print.count(sum) + ", not " + Print.count(total);
        }
    }

    /**
     * Whether parts add to their total, Σ parts = total (Fellegi and Holt 1976). Without parts the sum is 0. Not calculable
     * where the parts add to more than can be counted.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Estimate<Parts> parts(long total, long... parts) {
        Checks.count(total, "total");
        long sum = 0;
        boolean countable = true;
        for (long part : parts) {
            sum += Checks.count(part, "part");
            countable &= sum >= 0;
        }
        return countable ? Estimate.of(new Parts(total, sum)) : Estimate.missing(NotCalculable.OUT_OF_RANGE);
    }

    /**
     * Percentages of one base that leaves nothing out.
     *
     * @param sum their sum as printed
     * @param lowest the smallest sum that may print so
     * @param highest the sum that all that print so are below
     */
    public record Shares(BigDecimal sum, BigDecimal lowest, BigDecimal highest) {
        private static final BigDecimal ALL = BigDecimal.valueOf(100);

        /** The method's name and citation. */
        public Method method() {
            return Method.ROUNDED_SHARES;
        }

        /** True if they may add to 100% but for rounding. */
        public boolean mayBeAll() {
            return lowest.compareTo(ALL) <= 0 && highest.compareTo(ALL) > 0;
        }

        /** True if even with rounding they exceed 100%: an individual may have several, so state the base. */
        public boolean overlap() {
            return lowest.compareTo(ALL) > 0;
        }

        @Override
        public String toString() {
            return "the shares add to " + sum.toPlainString() + "%"
                    + (mayBeAll()
                            ? ", 100% but for rounding"
                            : overlap()
                                    ? ": more than all, so they overlap and need their base"
                                    : ": something is left out, or they have another base");
        }
    }

    /**
     * Whether percentages can be all of one base: from Σ(p − h) to below Σ(p + h), h being half a unit of the last place
     * (Mosteller, Youtz and Zahn 1967). Without percentages all sums are 0.
     *
     * @throws IllegalArgumentException if one is not a percentage
     */
    public static Shares shares(Published... percentages) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Published p : ImmutableList.copyOf(List.of(percentages))) {
            checkArgument(p.per() == 100, "each must be a percentage, was %s", p);
            sum = sum.add(p.value());
            low = low.add(p.lower().max(BigDecimal.ZERO));
            high = high.add(p.upper());
        }
        return new Shares(sum, low, high);
    }
}
