package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/** The change from one period to another, tested. What is divided or subtracted is always after against before. */
public sealed interface Change permits RateChange, ProportionChange {

    /**
     * What events could happen in: days, or children, or another count.
     *
     * @param amount how much, 0 or more
     * @param unit of what, in the plural; empty if it does not matter
     */
    record Exposure(double amount, String unit) {
        /**
         * Makes an exposure.
         *
         * @throws IllegalArgumentException if the amount is negative, NaN or infinite
         */
        public Exposure {
            Checks.count(amount, "exposure");
        }

        private String one() {
            return unit.equals("days") ? "day" : unit;
        }
    }

    /**
     * Events counted over an exposure.
     *
     * @param count number of events, 0 or more
     * @param exposure in how much they happened
     */
    record Events(long count, Exposure exposure) {
        /**
         * Makes the events of a period.
         *
         * @throws IllegalArgumentException if the count is negative
         */
        public Events {
            Checks.count(count, "count");
        }

        /** The events as a rate. */
        public Rate rate() {
            return Rate.of((double) count, exposure.amount());
        }

        @Override
        public String toString() {
            return Print.count(count)
                    + (exposure.unit().isEmpty()
                            ? ""
                            : " in " + Print.of(exposure.amount(), exposure.one(), exposure.unit()));
        }
    }

    /**
     * An exposure of so many days.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    static Exposure days(long days) {
        return new Exposure((double) days, "days");
    }

    /**
     * An exposure of children, or of another count.
     *
     * @throws IllegalArgumentException if the amount is negative, NaN or infinite
     */
    static Exposure exposure(double amount, String unit) {
        return new Exposure(amount, unit);
    }

    /**
     * Makes the events of a period.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    static Events events(long count, Exposure exposure) {
        return new Events(count, exposure);
    }

    /**
     * Events of two periods of the same length.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    static Events events(long count) {
        return new Events(count, new Exposure(1, ""));
    }

    /**
     * The change of a count or rate.
     *
     * @throws IllegalArgumentException if the exposures are in different units
     */
    static RateChange between(Events before, Events after) {
        checkArgument(
                before.exposure().unit().equals(after.exposure().unit()),
                "both exposures must be in the same unit, were \"%s\" and \"%s\"",
                before.exposure().unit(),
                after.exposure().unit());
        return new RateChange(before, after);
    }

    /** The change of a proportion. */
    static ProportionChange between(Proportion before, Proportion after) {
        return new ProportionChange(before, after);
    }

    /**
     * What is after over what was before, 0 or more: of rates (Przyborowski and Wilenski 1940), or of proportions (Katz et al.
     * 1978). Not calculable from zero, nor where one of them is not.
     */
    Estimate<Double> ratio();

    /**
     * Limits of {@link #ratio}: exact for rates, Katz (1978) for proportions. From zero, rates have a lower limit and no
     * upper; proportions have none.
     *
     * @throws IllegalArgumentException if confidence is not between 0 and 1
     */
    Estimate<Interval> ratioInterval(double confidence);

    /**
     * How much it changed, in the words of a sentence, with 95% limits: "ratio 2.20 (1.89 to 2.58)", or "+3.8 percentage
     * points (0.5 to 7.1)" for proportions.
     */
    String effect();

    /**
     * The later counts that would have been a significant change at 5%, as a part of a sentence: "it would have taken a count
     * of 31 or fewer, or of 78 or more". It says how blind the test is. Empty where there is no test.
     */
    String blindness();

    /** 1 if it rose, −1 if it fell, 0 if it did not move or is not calculable: of rates, and of proportions. */
    int sign();

    /**
     * The change and what a test says of it, as a part of a sentence: "the fall cannot be told from chance: ratio 0.71 (0.45
     * to 1.11), p = 0.14".
     *
     * @param since words after "the fall", such as " since 2019-20 H1"; may be empty
     * @param significance what the test came to, perhaps among others
     */
    default String words(String since, Significance significance) {
        if (sign() == 0) {
            return "there is no change" + since + ": " + effect() + ", " + significance;
        }
        String chance = significance.isSignificant()
                ? " is more than chance"
                : significance.isSignificantAlone()
                        ? " may be chance, with so many tests made"
                        : " cannot be told from chance";
        return (sign() > 0 ? "the rise" : "the fall") + since + chance + ": " + effect() + ", " + significance;
    }

    /**
     * Two-sided p, from 0 to 1, of the default test: exact of rates (Przyborowski and Wilenski 1940), Fisher's of proportions
     * (Fisher 1935); 1 where nothing happened at all. Not calculable without exposure, or of nobody.
     */
    Estimate<Double> p();

    /** The method of {@link #p}. */
    Method method();

    /**
     * Where it went: a direction only if p &lt; alpha.
     *
     * @throws IllegalArgumentException if alpha is not from 0 to 1
     */
    Movement direction(double alpha);
}
