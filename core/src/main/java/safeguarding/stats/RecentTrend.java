package safeguarding.stats;

import java.util.List;

/**
 * The recent trend as UKHSA's Fingertips shows it: the last five annual points, a test at 99.8%, and a direction only if
 * leaving out any one point does not turn the slope. Points are consecutive years, oldest first; a missing point among
 * the last five is a gap, and a gap means there is no trend to calculate.
 *
 * @param direction increasing, decreasing or no significant change
 * @param chiSquared test statistic with 1 degree of freedom
 * @param slope sign of the slope: −1, 0 or 1
 * @param stable true if leaving out any one point keeps that sign
 * @param method Armitage's test for proportions, weighted least squares for rates
 */
public record RecentTrend(Movement direction, double chiSquared, int slope, boolean stable, Method method) {
    /** Number of points used. */
    public static final int POINTS = 5;
    /** What χ² must exceed: 99.8% with 1 degree of freedom. */
    public static final double THRESHOLD = 9.54953570608324;

    /**
     * A value with its 95% interval, however calculated.
     *
     * @param value the value
     * @param interval its 95% limits
     */
    public record Measured(double value, Interval interval) {
        /**
         * Makes a measured value.
         *
         * @throws IllegalArgumentException if the value is NaN or infinite
         */
        public Measured {
            Checks.finite(value, "value");
        }

        /** How its interval was calculated. */
        public Method method() {
            return interval.method();
        }
    }

    /**
     * Of proportions, by Armitage's χ² = [Σ(t − t̄)(x − n·p̄)]² / p̄(1 − p̄)Σn(t − t̄)² (Armitage 1955). Not calculable with fewer than five years, if one of the last five is
     * missing or of nobody, and, as in Fingertips itself, if any year at all is 100%, though it lie outside the last five. A
     * year of nobody outside the last five does no harm.
     */
    public static Estimate<RecentTrend> ofProportions(List<Estimate<Proportion>> years) {
        if (years.size() < POINTS) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        for (Estimate<Proportion> year : years) {
            if (year.map(p -> p.numerator() == p.denominator() && p.denominator() > 0)
                    .orElse(false)) {
                return Estimate.missing(NotCalculable.INVALID_VALUE);
            }
        }
        double[] x = new double[POINTS];
        double[] n = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            Estimate<Proportion> year = years.get(years.size() - POINTS + i);
            if (!year.isCalculable()) {
                return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
            }
            if (year.get().trouble().isPresent()) {
                return Estimate.missing(year.get().trouble().get());
            }
            x[i] = year.get().numerator();
            n[i] = year.get().denominator();
        }
        return Estimate.of(trend(without -> ProportionTrend.armitage(x, n, without), Method.ARMITAGE));
    }

    /**
     * Of rates, by a line through them weighted by w = 1/se² with se = (upper − lower)/3.92, χ² = [Σw(t − t̄)(y − ȳ)]² / Σw(t −
     * t̄)² (Aitken 1935). Not calculable with fewer than five
     * years, if one of the last five is missing or without exposure, and, as in Fingertips itself, if in any year at all,
     * though it lie outside the last five, the count equals the exposure.
     */
    public static Estimate<RecentTrend> ofRates(List<Estimate<Rate>> years) {
        if (years.size() < POINTS) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        for (Estimate<Rate> year : years) {
            if (year.map(r -> r.count() == r.exposure() && r.exposure() > 0).orElse(false)) {
                return Estimate.missing(NotCalculable.INVALID_VALUE);
            }
        }
        for (Estimate<Rate> year : years.subList(years.size() - POINTS, years.size())) {
            if (year.map(r -> r.exposure() == 0).orElse(false)) {
                return Estimate.missing(NotCalculable.ZERO_DENOMINATOR);
            }
        }
        return ofMeasured(years.stream()
                .map(year -> year.flatMap(r ->
                        r.value().flatMap(v -> r.interval(0.95).map(i -> new Measured(v, i)))))
                .toList());
    }

    /**
     * Of any values with 95% limits, by a line weighted by 1 / ((upper − lower) / 3.92)², as {@link #ofRates} (Aitken 1935).
     * Not calculable with fewer than five years, or if one of the last five is missing or its limits have no width or no end.
     */
    public static Estimate<RecentTrend> ofMeasured(List<Estimate<Measured>> years) {
        if (years.size() < POINTS) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        double[] y = new double[POINTS];
        double[] w = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            Estimate<Measured> year = years.get(years.size() - POINTS + i);
            if (!year.isCalculable()) {
                return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
            }
            double error = year.get().interval().width() / 3.92;
            if (!(error > 0 && error < Double.POSITIVE_INFINITY)) {
                return Estimate.missing(NotCalculable.INVALID_VALUE);
            }
            y[i] = year.get().value();
            w[i] = 1 / (error * error);
        }
        return Estimate.of(trend(without -> slope(y, w, without), Method.WEIGHTED_SLOPE));
    }

    /**
     * Of plain counts there is none, as in Fingertips: years may differ in exposure. Never calculable; use {@link
     * PoissonTrend} or a rate.
     */
    public static Estimate<RecentTrend> ofCounts(List<Estimate<Count>> years) {
        return Estimate.missing(NotCalculable.NOT_COMPARABLE);
    }

    private interface Statistic {
        /** Signed root of χ² without one point; NaN if nothing varies. */
        double without(int point);
    }

    private static RecentTrend trend(Statistic statistic, Method method) {
        double all = zeroIfNaN(statistic.without(-1));
        boolean stable = true;
        for (int i = 0; i < POINTS; i++) {
            stable &= Math.signum(zeroIfNaN(statistic.without(i))) == Math.signum(all);
        }
        double chiSquared = all * all;
        Movement direction = chiSquared > THRESHOLD && stable
                ? all > 0 ? Movement.INCREASING : Movement.DECREASING
                : Movement.NO_SIGNIFICANT_CHANGE;
        return new RecentTrend(direction, chiSquared, (int) Math.signum(all), stable, method);
    }

    private static double zeroIfNaN(double v) {
        return Double.isNaN(v) ? 0 : v;
    }

    private static double slope(double[] y, double[] w, int without) {
        double sumW = 0;
        double sumT = 0;
        double sumY = 0;
        for (int t = 0; t < y.length; t++) {
            if (t != without) {
                sumW += w[t];
                sumT += w[t] * t;
                sumY += w[t] * y[t];
            }
        }
        double meanT = sumT / sumW;
        double meanY = sumY / sumW;
        double cross = 0;
        double square = 0;
        for (int t = 0; t < y.length; t++) {
            if (t != without) {
                cross += w[t] * (t - meanT) * (y[t] - meanY);
                square += w[t] * (t - meanT) * (t - meanT);
            }
        }
        return cross / Math.sqrt(square);
    }

    /** Two-sided p of χ² with 1 degree of freedom, from 0 to 1 (Armitage 1955); 1 where nothing moves. */
    public double p() {
        return Distributions.normalTwoSided(Math.sqrt(chiSquared));
    }

    /** True if χ² exceeds the threshold. */
    public boolean significant() {
        return chiSquared > THRESHOLD;
    }

    @Override
    public String toString() {
        return "recent trend: " + direction.words() + " (χ² " + Print.number(chiSquared) + ", more than "
                + Print.number(THRESHOLD) + " is significant"
                + (significant() && !stable ? "; but one point alone decides the direction" : "") + ")\n  " + method
                + "\n  " + Method.FINGERTIPS_RECENT_TREND;
    }
}
