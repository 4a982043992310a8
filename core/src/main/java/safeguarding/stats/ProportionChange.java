package safeguarding.stats;

import static java.lang.Math.abs;
import static java.lang.Math.acos;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

/**
 * The change between two proportions of different wholes. If one of them is not calculable, nothing here is.
 *
 * <p>The limits of the difference are Newcombe's and approximate, the p is Fisher's and exact, hence cautious: near the edge
 * the limits may leave 0 out although p is not below α. The direction follows p, and what is printed says so.
 *
 * @param before proportion of the first period
 * @param after proportion of the second period
 */
public record ProportionChange(Proportion before, Proportion after) implements Change {
    private static final double LEVEL = 0.05;

    /** After less before, from −1 to 1 (Newcombe 1998); not calculable if one of them is not. */
    public Estimate<Double> difference() {
        return before.value().flatMap(b -> after.value().map(a -> a - b));
    }

    /** The difference in percentage points, from −100 to 100 (Newcombe 1998); not calculable if one of them is not. */
    public Estimate<Double> percentagePoints() {
        return difference().map(d -> 100 * d);
    }

    /**
     * Limits of the difference from the Wilson limits of both: d − √((p₂ − l₂)² + (u₁ − p₁)²) and d + √((u₂ − p₂)² +
     * (p₁ − l₁)²) (Newcombe 1998, method 10).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        double z = Distributions.z(Checks.confidence(confidence));
        return difference().map(d -> {
            double p1 = before.value().get();
            double p2 = after.value().get();
            double down1 = p1 - Binomial.wilsonLower(before.numerator(), before.denominator(), z);
            double up1 = Binomial.wilsonUpper(before.numerator(), before.denominator(), z) - p1;
            double down2 = p2 - Binomial.wilsonLower(after.numerator(), after.denominator(), z);
            double up2 = Binomial.wilsonUpper(after.numerator(), after.denominator(), z) - p2;
            return new Interval(
                    max(-1, d - Math.hypot(down2, up1)),
                    min(1, d + Math.hypot(up2, down1)),
                    confidence,
                    Method.NEWCOMBE);
        });
    }

    /**
     * Score limits of the difference: all differences that a score test with restricted estimates would not refuse, with
     * the variance times N/(N − 1) (Mee 1984; Miettinen and Nurminen 1985).
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> scoreInterval(double confidence) {
        double z = Distributions.z(Checks.confidence(confidence));
        return difference()
                .map(d -> new Interval(
                        d <= -1 ? -1 : scoreLimit(d, -1, z),
                        d >= 1 ? 1 : scoreLimit(d, 1, z),
                        confidence,
                        Method.MIETTINEN_NURMINEN));
    }

    private double scoreLimit(double inside, double outside, double z) {
        if (scoreDistance(outside) <= z) {
            return outside;
        }
        double in = inside;
        double out = outside;
        for (int i = 0; i < 100 && in != out; i++) {
            double mid = (in + out) / 2;
            if (scoreDistance(mid) <= z) {
                in = mid;
            } else {
                out = mid;
            }
        }
        return in;
    }

    /** |d − δ| over its standard error under δ, with the maximum likelihood estimates under δ (closed-form cubic). */
    private double scoreDistance(double delta) {
        double x1 = after.numerator();
        double n1 = after.denominator();
        double x2 = before.numerator();
        double n2 = before.denominator();
        double n = n1 + n2;
        double l2 = (n1 + 2 * n2) * delta - n - x1 - x2;
        double l1 = (n2 * delta - n - 2 * x2) * delta + x1 + x2;
        double l0 = x2 * delta * (1 - delta);
        double q = l2 * l2 * l2 / (27 * n * n * n) - l1 * l2 / (6 * n * n) + l0 / (2 * n);
        double p = sqrt(max(0, l2 * l2 / (9 * n * n) - l1 / (3 * n))) * (q > 0 ? 1 : -1);
        double ratio = p == 0 ? 0 : max(-1, min(1, q / (p * p * p)));
        double angle = (Math.PI + acos(ratio)) / 3;
        double r2 = max(0, min(1, 2 * p * cos(angle) - l2 / (3 * n)));
        double r1 = max(0, min(1, r2 + delta));
        double variance = r1 * (1 - r1) / n1 + r2 * (1 - r2) / n2;
        double distance = abs(x1 / n1 - x2 / n2 - delta);
        return distance == 0 ? 0 : distance / sqrt(variance * n / (n - 1));
    }

    /** Fisher's exact p, the sum over all tables no likelier; 1 if nothing varies. Needs whole numbers (Fisher 1935). */
    @Override
    public Estimate<Double> p() {
        return difference()
                .flatMap(d -> before.exactTrouble()
                        .or(after::exactTrouble)
                        .<Estimate<Double>>map(Estimate::missing)
                        .orElseGet(() -> Estimate.of(Binomial.fisher(
                                after.numerator(), after.denominator(), before.numerator(), before.denominator()))));
    }

    /**
     * p, from 0 to 1, of Pearson's χ² = d² / (p̄(1 − p̄)(1/n₁ + 1/n₂)), p̄ being both together, without continuity correction
     * (Pearson 1900). Not calculable if both are 0 or both 1, or one of nobody.
     */
    public Estimate<Double> pearsonP() {
        return chiSquared(0);
    }

    /**
     * p, from 0 to 1, of Pearson's χ² with |d| less ½(1/n₁ + 1/n₂), but not below 0 (Yates 1934). Not calculable if both are
     * 0 or both 1, or one of nobody.
     */
    public Estimate<Double> yatesP() {
        return chiSquared(0.5);
    }

    private Estimate<Double> chiSquared(double correction) {
        return difference().flatMap(d -> {
            double share = (before.numerator() + after.numerator()) / (before.denominator() + after.denominator());
            if (share == 0 || share == 1) {
                return Estimate.missing(NotCalculable.NO_VARIATION);
            }
            double weight = 1 / before.denominator() + 1 / after.denominator();
            double corrected = max(0, abs(d) - min(correction * weight, abs(d)));
            double variance = share * (1 - share) * weight;
            return variance > 0
                    ? Estimate.of(Distributions.normalTwoSided(corrected / sqrt(variance)))
                    : Estimate.missing(NotCalculable.OUT_OF_RANGE);
        });
    }

    /** Proportion after / proportion before, 0 or more (Katz et al. 1978); not calculable from zero, nor of nobody. */
    @Override
    public Estimate<Double> ratio() {
        return before.value()
                .flatMap(b -> after.value()
                        .flatMap(a -> b > 0
                                ? Estimate.of(a / b)
                                : Estimate.missing(a > 0 ? NotCalculable.FROM_ZERO : NotCalculable.NO_EVENTS)));
    }

    /**
     * Large-sample limits of the ratio, ratio × e^(∓z√(1/x₁ − 1/n₁ + 1/x₂ − 1/n₂)) (Katz et al. 1978); not calculable if either proportion is 0.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    @Override
    public Estimate<Interval> ratioInterval(double confidence) {
        double z = Distributions.z(Checks.confidence(confidence));
        return ratio().flatMap(r -> {
            if (r == 0) {
                return Estimate.missing(NotCalculable.TOO_FEW_EVENTS);
            }
            double step = z
                    * sqrt(1 / before.numerator()
                            - 1 / before.denominator()
                            + 1 / after.numerator()
                            - 1 / after.denominator());
            return Estimate.of(new Interval(exp(log(r) - step), exp(log(r) + step), confidence, Method.KATZ));
        });
    }

    @Override
    public int sign() {
        return difference().fold(d -> (int) Math.signum(d), r -> 0);
    }

    @Override
    public String effect() {
        return percentagePoints()
                .fold(
                        d -> Print.signed(d) + " percentage points (" + percentagePointLimits() + ")",
                        r -> "not comparable: " + r.words());
    }

    /** Follows {@link #p}, not the limits: a direction only if p &lt; alpha; not comparable where p is not calculable. */
    @Override
    public Movement direction(double alpha) {
        Checks.probability(alpha, "alpha");
        return p().fold(
                        p -> p >= alpha
                                ? Movement.NO_SIGNIFICANT_CHANGE
                                : difference().get() > 0 ? Movement.INCREASING : Movement.DECREASING,
                        r -> Movement.NOT_COMPARABLE);
    }

    @Override
    public Method method() {
        return Method.FISHER;
    }

    @Override
    public String toString() {
        String head = side(before) + " → " + side(after);
        return percentagePoints()
                .fold(
                        d -> head + "\n  difference  " + Print.signed(d) + " percentage points\n  95%         "
                                + percentagePointLimits() + " (" + Method.NEWCOMBE.title() + ")\n  p           "
                                + p().fold(Print::p, r -> "not calculable: " + r.words()) + "\n  "
                                + (direction(0.05) == Movement.NO_SIGNIFICANT_CHANGE
                                        ? "no significant change: cannot be told from chance"
                                                + (blindness().isEmpty() ? "" : " (" + blindness() + ")")
                                        : direction(0.05).words())
                                + (disagree()
                                        ? "\n  the 95% limits, which are approximate, and the exact p fall on either side"
                                                + " of 5%; the verdict is that of p"
                                        : "")
                                + "\n  " + method(),
                        r -> head + ": not comparable, " + r.words());
    }

    /** The counts of the later whole that would have been significant. */
    @Override
    public String blindness() {
        double n = after.denominator();
        if (before.exactTrouble().isPresent() || after.exactTrouble().isPresent()) {
            return "";
        }
        double fall = significantFrom(-1);
        double rise = significantFrom(1);
        String fewer = fall < 0 ? "" : Print.count(fall) + " or fewer";
        String more = rise > n ? "" : Print.count(rise) + " or more";
        return fewer.isEmpty() && more.isEmpty()
                ? "no count of " + Print.count(n) + " would have been significant"
                : "it would have taken " + fewer + (fewer.isEmpty() || more.isEmpty() ? "" : ", or ") + more + " of "
                        + Print.count(n);
    }

    /**
     * The count nearest to no change that is significant, one beyond the end if none is: by halving the way, after two tries
     * where a normal approximation has it.
     *
     * @param way −1 for a fall, 1 for a rise
     */
    private double significantFrom(int way) {
        double n = after.denominator();
        double share = before.numerator() / before.denominator();
        double even = share * n;
        double error = sqrt(n * share * (1 - share) * (1 + n / before.denominator()));
        double near = way < 0 ? Math.ceil(even) : Math.floor(even);
        double far = way < 0 ? -1 : n + 1;
        double guess = Math.rint(even + way * 2 * error);
        for (int tries = 0; abs(far - near) > 1; tries++) {
            boolean within = (guess - near) * way > 0 && (far - guess) * way > 0;
            double at = tries < 2 && within ? guess : Math.floor((near + far) / 2);
            boolean told = significant(at);
            if (told) {
                far = at;
            } else {
                near = at;
            }
            guess = at + (told ? -way : way) * max(1, Math.rint(error / 4));
        }
        return far;
    }

    private boolean significant(double later) {
        return Binomial.fisher(later, after.denominator(), before.numerator(), before.denominator()) < LEVEL;
    }

    /** True if the approximate limits and the exact p say different things. */
    private boolean disagree() {
        return p().fold(p -> p < 0.05 == interval(0.95).get().contains(0), r -> false);
    }

    private String percentagePointLimits() {
        return interval(0.95).get().times(100).limits();
    }

    private static String side(Proportion p) {
        return p.percent().fold(v -> Print.number(v) + "%", r -> "not calculable") + " (" + Print.count(p.numerator())
                + " of " + Print.count(p.denominator()) + ")";
    }
}
