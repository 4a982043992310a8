package safeguarding.stats;

/**
 * The mean of measurements, such as days of an assessment.
 *
 * @param n number of values
 * @param sum their sum
 * @param value their mean
 * @param standardDeviation their sample standard deviation, with n − 1; not calculable for one value
 */
public record Mean(int n, double sum, double value, Estimate<Double> standardDeviation) {
    /**
     * The mean Σx/n with the standard deviation √(Σ(x − x̄)²/(n − 1)), in the unit of the values (Student 1908); not calculable without values, or where their sum or its squares are beyond the range of numbers.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Estimate<Mean> of(double... values) {
        double sum = 0;
        for (double v : values) {
            sum += Checks.finite(v, "a value");
        }
        int n = values.length;
        if (n == 0) {
            return Estimate.missing(NotCalculable.INSUFFICIENT_DATA);
        }
        if (Double.isInfinite(sum)) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        double mean = sum / n;
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        if (Double.isInfinite(squares)) {
            return Estimate.missing(NotCalculable.OUT_OF_RANGE);
        }
        return Estimate.of(new Mean(
                n,
                sum,
                mean,
                n == 1
                        ? Estimate.missing(NotCalculable.INSUFFICIENT_DATA)
                        : Estimate.of(Math.sqrt(squares / (n - 1)))));
    }

    /**
     * Limits x̄ ± t·s/√n with n − 1 degrees of freedom (Student 1908); not calculable for one value.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    public Estimate<Interval> interval(double confidence) {
        Checks.confidence(confidence);
        return standardDeviation.map(s -> {
            double t = Distributions.studentUpperQuantile(Distributions.tail(confidence), n - 1);
            double step = t * s / Math.sqrt(n);
            return new Interval(value - step, value + step, confidence, Method.STUDENT_T);
        });
    }

    /** The method of {@link #interval}. */
    public Method method() {
        return Method.STUDENT_T;
    }

    @Override
    public String toString() {
        String head = "mean " + Print.number(value) + " of " + Print.of(n, "value", "values");
        return interval(0.95)
                .fold(i -> Rate.lines(head, i, interval(0.998).get()), r -> head + "; limits: " + r.words());
    }
}
