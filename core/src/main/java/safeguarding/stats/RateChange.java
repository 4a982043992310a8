package safeguarding.stats;

import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.sqrt;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * The change between two counts of independent events, each over its exposure. Given their sum N, the later count is
 * binomial with share e₂/(e₁ + e₂) if the rate did not change (Przyborowski and Wilenski 1940). If an exposure is 0 nothing
 * is calculable, nor above 1,000,000,000 events together.
 *
 * @param before events of the first period
 * @param after events of the second period
 */
public record RateChange(Change.Events before, Change.Events after) implements Change {
    /** Exposures further apart than this are no two periods of one thing. */
    private static final double SMALLEST_SHARE = 1e-100;

    /**
     * What would have been a significant change, given the first count.
     *
     * @param fall the largest later count that would have been a significant fall; empty if none would
     * @param rise the smallest later count that would have been a significant rise
     */
    public record Detectable(OptionalLong fall, OptionalLong rise) {
        /** The method of the test it is about. */
        public Method method() {
            return Method.EXACT_CONDITIONAL;
        }
    }

    /** Rate after / rate before, 0 or more (Przyborowski and Wilenski 1940). Not calculable from zero, nor if an exposure is 0. */
    @Override
    public Estimate<Double> ratio() {
        if (trouble().isPresent()) {
            return Estimate.missing(trouble().get());
        }
        if (before.count() == 0) {
            return Estimate.missing(after.count() == 0 ? NotCalculable.NO_EVENTS : NotCalculable.FROM_ZERO);
        }
        return Estimate.of(after.count()
                / after.exposure().amount()
                / (before.count() / before.exposure().amount()));
    }

    /**
     * How much more or less, in percent of the rate before, 100(ratio − 1): +120.4, −100 to none (Cole and Altman 2017). Not
     * calculable from zero.
     */
    public Estimate<Double> percentChange() {
        return ratio().map(r -> before.exposure().equals(after.exposure())
                ? 100.0 * (after.count() - before.count()) / before.count()
                : 100 * (r - 1));
    }

    /**
     * Limits of the ratio: Clopper-Pearson limits p of the later share, as p·e₁/((1 − p)·e₂) (Fay 2010). They exclude 1
     * exactly when {@link #p} &lt; 1 − confidence. From zero there is a lower limit and no upper.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        Checks.confidence(confidence);
        if (trouble().isPresent()) {
            return Estimate.missing(trouble().get());
        }
        double tail = Distributions.tail(confidence);
        double x = after.count();
        double n = x + before.count();
        double odds = before.exposure().amount() / after.exposure().amount();
        double lower = x == 0 ? 0 : exp(Distributions.betaQuantileLogit(tail, x, n - x + 1)) * odds;
        double upper =
                x == n ? Double.POSITIVE_INFINITY : exp(-Distributions.betaQuantileLogit(tail, n - x, x + 1)) * odds;
        return Estimate.of(new Interval(lower, upper, confidence, Method.EXACT_CONDITIONAL));
    }

    /** The same as {@link #interval}. */
    @Override
    public Estimate<Interval> ratioInterval(double confidence) {
        return interval(confidence);
    }

    @Override
    public int sign() {
        return trouble().isPresent() ? 0 : Double.compare((double) after.count(), total() * share());
    }

    @Override
    public String effect() {
        return interval(0.95)
                .fold(
                        i -> ratio().fold(
                                        r -> "ratio " + Print.number(r) + " (" + i.limits() + ")",
                                        r -> before.count() == 0 && after.count() == 0
                                                ? "none before or after"
                                                : "from 0 (ratio " + i.limits() + ")"),
                        r -> "not comparable: " + r.words());
    }

    /**
     * Large-sample limits ratio × e^(∓z√(1/x₁ + 1/x₂)) (Breslow and Day 1987). Not calculable if a count is 0.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> waldInterval(double confidence) {
        double z = Distributions.z(Checks.confidence(confidence));
        return ratio().flatMap(r -> {
            if (r == 0) {
                return Estimate.missing(NotCalculable.TOO_FEW_EVENTS);
            }
            double step = z * sqrt(1.0 / before.count() + 1.0 / after.count());
            return Estimate.of(new Interval(exp(log(r) - step), exp(log(r) + step), confidence, Method.WALD_LOG_RATIO));
        });
    }

    /** Exact p = min(1, 2 × the smaller of P(X ≤ x₂) and P(X ≥ x₂)) for X ~ B(N, π); 1 if there are no events (Fay 2010). */
    @Override
    public Estimate<Double> p() {
        return exposed(Binomial::central);
    }

    /**
     * Exact p, from 0 to 1, as the sum of the probabilities of all splits no likelier than the one seen: Σ P(k) over P(k) ≤
     * P(x₂) (Fay 2010). 1 if there are no events; not calculable if an exposure is 0. It can be significant where {@link
     * #interval} contains 1.
     */
    public Estimate<Double> minLikeP() {
        return exposed(Binomial::minLike);
    }

    /**
     * Exact central p, from 0 to 1, with half the probability of the split seen: min(1, 2 × the smaller tail less P(x₂)/2),
     * less conservative (Lancaster 1961). 1 if there are no events; not calculable if an exposure is 0.
     */
    public Estimate<Double> midP() {
        return exposed(Binomial::midP);
    }

    /** One-sided p of a fall, P(X ≤ x₂) for X ~ B(N, π) (Przyborowski and Wilenski 1940); 1 if there are no events. */
    public Estimate<Double> fallP() {
        return exposed(Binomial::atMost);
    }

    /** One-sided p of a rise, P(X ≥ x₂) for X ~ B(N, π) (Przyborowski and Wilenski 1940); 1 if there are no events. */
    public Estimate<Double> riseP() {
        return exposed(Binomial::atLeast);
    }

    /**
     * Score statistic (x₂ − Nπ) / √(Nπ(1 − π)) with π = e₂/(e₁ + e₂), in standard errors, positive for a rise (Rao 1948). Not
     * calculable without events, nor if an exposure is 0.
     */
    public Estimate<Double> score() {
        double n = total();
        if (trouble().isPresent()) {
            return Estimate.missing(trouble().get());
        }
        return n == 0
                ? Estimate.missing(NotCalculable.NO_EVENTS)
                : Estimate.of((after.count() - n * share()) / sqrt(n * share() * otherShare()));
    }

    /** Two-sided p of {@link #score}, 2Φ(−|z|), from 0 to 1 (Rao 1948). Not calculable where that is not. */
    public Estimate<Double> scoreP() {
        return score().map(Distributions::normalTwoSided);
    }

    /**
     * What would have been significant at this alpha, given the first count and both exposures: the later counts closest to
     * no change whose {@link #p} is below alpha (Przyborowski and Wilenski 1940). Says how blind the test is. With few events
     * before there may be no fall; at alpha 0 there is neither. Not calculable if an exposure is 0.
     *
     * @throws IllegalArgumentException if alpha is not from 0 to 1
     */
    public Estimate<Detectable> detectable(double alpha) {
        Checks.probability(alpha, "alpha");
        if (trouble().isPresent()) {
            return Estimate.missing(trouble().get());
        }
        double even =
                before.count() * after.exposure().amount() / before.exposure().amount();
        if (even > Binomial.EXACT_UP_TO) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        long low = -1;
        long high = (long) Math.floor(even) + 1;
        while (high - low > 1) {
            long mid = (low + high) >>> 1;
            if (significant(mid, alpha) && mid < even) {
                low = mid;
            } else {
                high = mid;
            }
        }
        OptionalLong fall = low < 0 ? OptionalLong.empty() : OptionalLong.of(low);
        low = (long) Math.floor(even);
        high = low + 1;
        while (!significant(high, alpha) && high < Binomial.EXACT_UP_TO) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long mid = (low + high) >>> 1;
            if (significant(mid, alpha)) {
                high = mid;
            } else {
                low = mid;
            }
        }
        return Estimate.of(
                new Detectable(fall, significant(high, alpha) ? OptionalLong.of(high) : OptionalLong.empty()));
    }

    private boolean significant(long laterCount, double alpha) {
        double n = laterCount + (double) before.count();
        return Binomial.central((double) laterCount, n, share(), otherShare()) < alpha;
    }

    @Override
    public Movement direction(double alpha) {
        Checks.probability(alpha, "alpha");
        return p().fold(
                        p -> p >= alpha
                                ? Movement.NO_SIGNIFICANT_CHANGE
                                : after.count() > total() * share() ? Movement.INCREASING : Movement.DECREASING,
                        r -> Movement.NOT_COMPARABLE);
    }

    @Override
    public Method method() {
        return Method.EXACT_CONDITIONAL;
    }

    private interface Test {
        double p(double x, double n, double p, double q);
    }

    private Estimate<Double> exposed(Test test) {
        return trouble()
                .<Estimate<Double>>map(Estimate::missing)
                .orElseGet(() -> Estimate.of(test.p((double) after.count(), total(), share(), otherShare())));
    }

    private boolean unexposed() {
        return before.exposure().amount() == 0 || after.exposure().amount() == 0;
    }

    private Optional<NotCalculable> trouble() {
        if (unexposed()) {
            return Optional.of(NotCalculable.ZERO_DENOMINATOR);
        }
        return total() > Binomial.EXACT_UP_TO || Math.min(share(), otherShare()) < SMALLEST_SHARE
                ? Optional.of(NotCalculable.OUT_OF_RANGE)
                : Optional.empty();
    }

    private double total() {
        return (double) before.count() + after.count();
    }

    private double share() {
        return after.exposure().amount()
                / 2
                / (before.exposure().amount() / 2 + after.exposure().amount() / 2);
    }

    private double otherShare() {
        return before.exposure().amount()
                / 2
                / (before.exposure().amount() / 2 + after.exposure().amount() / 2);
    }

    @Override
    public String toString() {
        if (trouble().isPresent()) {
            return before + " → " + after + ": not comparable, "
                    + (unexposed() ? "an exposure is 0" : trouble().get().words());
        }
        return before + " → " + after + "\n  ratio  "
                + ratio().fold(Print::number, r -> "not calculable: " + r.words()) + "\n  95%    "
                + interval(0.95).get().limits() + "\n  p      " + Print.p(p().get()) + "\n  " + verdict() + "\n  "
                + method();
    }

    private String verdict() {
        Movement direction = direction(0.05);
        return direction == Movement.NO_SIGNIFICANT_CHANGE
                ? "no significant change: cannot be told from chance (" + blindness() + ")"
                : direction.words() + ": chance alone would rarely do this";
    }

    /**
     * The later counts that would have been a significant change at 5%, in words: "it would have taken a count of 31 or
     * fewer, or of 78 or more". Empty if an exposure is 0.
     */
    @Override
    public String blindness() {
        return detectable(0.05)
                .fold(
                        d -> "it would have taken a count of "
                                + (d.fall().isPresent() ? Print.count(d.fall().getAsLong()) + " or fewer, or of " : "")
                                + (d.rise().isPresent()
                                        ? Print.count(d.rise().getAsLong()) + " or more"
                                        : "more than can be counted"),
                        r -> "");
    }
}
