package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How easily chance alone would make a difference as great as the one seen, and what is left of that among the other
 * differences that were tested beside it: of 100 indicators at 95%, five look changed where nothing has changed.
 *
 * @param p two-sided p of this test alone, from 0 to 1
 * @param q p adjusted for the number of tests (Benjamini and Hochberg 1995), not below p; the share of false alarms among
 *     all that are announced at this q
 * @param tests how many tests it was adjusted for, this one included, 1 or more
 * @param method the test
 * @param level below this a difference is more than chance, between 0 and 1: 1 less the confidence
 */
public record Significance(double p, double q, int tests, Method method, double level) {

    /** The usual level: 5%, as 95% limits have it. */
    public static final double LEVEL = 0.05;

    /**
     * Makes what a test came to.
     *
     * @throws IllegalArgumentException if p or q is not from 0 to 1, q is below p, there is no test, or the level
     *     is not between 0 and 1
     */
    public Significance {
        Checks.probability(p, "p");
        checkArgument(q >= p && q <= 1, "q must be from p to 1, was %s with p %s", q, p);
        checkArgument(tests >= 1, "at least one test was made, was %s", tests);
        checkArgument(level > 0 && level < 1, "a level must be between 0 and 1, such as 0.05, was %s", level);
    }

    /**
     * One test by itself, at {@link #LEVEL}.
     *
     * @throws IllegalArgumentException if p is not from 0 to 1
     */
    public static Significance of(double p, Method method) {
        return new Significance(p, p, 1, method, LEVEL);
    }

    /**
     * This test at another level.
     *
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Significance at(double other) {
        return new Significance(p, q, tests, method, other);
    }

    /**
     * This test, where it is the one that came out best of several that were made of one thing: p is that of one test times
     * their number, and at most 1 (Bonferroni 1936). It is by itself again, not among others.
     *
     * @throws IllegalArgumentException if there is no test
     */
    public Significance bestOf(long several) {
        checkArgument(several >= 1, "at least one test was made, was %s", several);
        return of(Math.min(1, p * several), method).at(level);
    }

    /**
     * This test among others.
     *
     * @throws IllegalArgumentException if q is below p or above 1, or there is no test
     */
    public Significance among(int number, double adjusted) {
        return new Significance(p, adjusted, number, method, level);
    }

    /** True if p is below the level: more than chance, had it been the only test. */
    public boolean isSignificantAlone() {
        return p < level;
    }

    /** True if q is below the level: more than chance, though so many tests were made. */
    public boolean isSignificant() {
        return q < level;
    }

    /** For instance "p = 0.14", or "q = 0.019 among 40 tests" where there were several. */
    @Override
    public String toString() {
        return tests == 1 ? "p = " + Print.p(p) : "q = " + Print.p(q) + " among " + tests + " tests";
    }
}
