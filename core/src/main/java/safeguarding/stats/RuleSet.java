package safeguarding.stats;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What counts as special cause variation. The named sets differ because their sources do.
 *
 * @param name what the set is called
 * @param outsideLimits whether a point outside the limits is a signal
 * @param shift so many points in a row on one side of the centre; 0 for none
 * @param trend so many <em>points</em> each higher (or lower) than the one before, an equal one breaks it; 0 for none
 * @param twoInThree which variant of two in three, or none
 * @param runs whether the run as a whole is judged by its longest run and crossings, and by which rule
 */
public record RuleSet(String name, boolean outsideLimits, int shift, int trend, TwoInThree twoInThree, RunsRule runs) {

    /** Variants of the rule of two points in three. */
    public enum TwoInThree {
        /** No such rule. */
        NONE,
        /** Three on one side of the centre, two of them between two and three standard deviations away. */
        BETWEEN_TWO_AND_THREE_SIGMA,
        /** Three on one side of the centre, two of them more than two standard deviations away. */
        BEYOND_TWO_SIGMA,
        /** Two of three more than two standard deviations away on one side; the third may lie anywhere. */
        BEYOND_TWO_SIGMA_ANY_THIRD
    }

    /** NHS Making Data Count since November 2023: shift 7, trend 7 points, every point beyond 2σ counts in 2 in 3. */
    public static final RuleSet MAKING_DATA_COUNT =
            new RuleSet("Making Data Count", true, 7, 7, TwoInThree.BEYOND_TWO_SIGMA, RunsRule.NONE);

    /** NHSRplotthedots 0.2.2: as Making Data Count, but only points between 2σ and 3σ count in 2 in 3. */
    public static final RuleSet NHSR_PLOT_THE_DOTS =
            new RuleSet("NHSR plot the dots", true, 7, 7, TwoInThree.BETWEEN_TWO_AND_THREE_SIGMA, RunsRule.NONE);

    /** Anhøj's rules: a point outside the limits, an unusually long run, unusually few crossings of the centre. */
    public static final RuleSet ANHOEJ = new RuleSet("Anhøj", true, 0, 0, TwoInThree.NONE, RunsRule.ANHOEJ);

    /**
     * Makes a rule set.
     *
     * @throws IllegalArgumentException if a number of points is negative, 1 or 2
     */
    public RuleSet {
        checkArgument(shift == 0 || shift >= 3, "shift must be 0 (none) or 3 or more points, was %s", shift);
        checkArgument(trend == 0 || trend >= 3, "trend must be 0 (none) or 3 or more points, was %s", trend);
    }

    /** A set that only looks for points outside the limits, to add to. */
    public static RuleSet named(String name) {
        return new RuleSet(name, true, 0, 0, TwoInThree.NONE, RunsRule.NONE);
    }

    /** The same set with or without the rule for points outside the limits. */
    public RuleSet outsideLimits(boolean wanted) {
        return new RuleSet(name, wanted, shift, trend, twoInThree, runs);
    }

    /** The same set with another length of shift; 0 for none. */
    public RuleSet shift(int points) {
        return new RuleSet(name, outsideLimits, points, trend, twoInThree, runs);
    }

    /** The same set with another length of trend; 0 for none. */
    public RuleSet trend(int points) {
        return new RuleSet(name, outsideLimits, shift, points, twoInThree, runs);
    }

    /** The same set with another rule of two in three. */
    public RuleSet twoInThree(TwoInThree variant) {
        return new RuleSet(name, outsideLimits, shift, trend, variant, runs);
    }

    /** The same set with another rule for the run as a whole. */
    public RuleSet runs(RunsRule rule) {
        return new RuleSet(name, outsideLimits, shift, trend, twoInThree, rule);
    }

    @Override
    public String toString() {
        return name;
    }
}
