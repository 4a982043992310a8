package safeguarding.stats;

/**
 * Runs above and below a centre line: too long a run, or too few crossings, is not chance (Anhøj and Olesen 2014).
 *
 * @param points number of slots, the missing ones included
 * @param useful number of values not on the line
 * @param longestRun length of the longest run on one side; values on the line neither break nor prolong it
 * @param crossings how often the line was crossed
 */
public record RunsAnalysis(int points, int useful, int longestRun, int crossings) {
    private static final double CHANCE = 0.05;

    /** Of values about a line; NaN is skipped. */
    static RunsAnalysis of(double[] values, double centre) {
        int useful = 0;
        int longest = 0;
        int crossings = 0;
        int run = 0;
        double side = 0;
        for (double v : values) {
            double s = Math.signum(v - centre);
            if (s == 0 || Double.isNaN(s)) {
                continue;
            }
            useful++;
            if (s == side) {
                run++;
            } else {
                crossings += side == 0 ? 0 : 1;
                run = 1;
                side = s;
            }
            longest = Math.max(longest, run);
        }
        return new RunsAnalysis(values.length, useful, longest, crossings);
    }

    /** The longest run chance allows, round(log₂ n) + 3 (Anhøj and Olesen 2014); for n from 1. */
    public static int longestRunMax(int useful) {
        return (int) Math.rint(Math.log(useful) / Math.log(2)) + 3;
    }

    /** The fewest crossings chance allows: the 5% point of B(n − 1, ½) (Anhøj and Olesen 2014); for n from 1, where it is 0. */
    public static int crossingsMin(int useful) {
        int tooFew = -1;
        int enough = Math.max(0, useful - 1);
        while (enough - tooFew > 1) {
            int mid = (tooFew + enough) >>> 1;
            if (Binomial.atMost(mid, useful - 1.0, 0.5, 0.5) < CHANCE) {
                tooFew = mid;
            } else {
                enough = mid;
            }
        }
        return enough;
    }

    /**
     * True if the rule says that this is not chance: {@link #longestRunMax} exceeded or fewer crossings than {@link
     * #crossingsMin}, or outside the box (Anhøj and Olesen 2014; Anhøj and Wentzel-Larsen 2020). False without useful values.
     */
    public boolean signals(RunsRule rule) {
        if (useful == 0) {
            return false;
        }
        return switch (rule) {
            case NONE -> false;
            case ANHOEJ -> longestRun > longestRunMax(useful) || crossings < crossingsMin(useful);
            case BEST_BOX, CUT_BOX -> RunsBox.signals(rule, useful, longestRun, crossings);
        };
    }

    /** The method's name and citation. */
    public Method method() {
        return Method.RUN_CHART;
    }

    @Override
    public String toString() {
        return useful == 0
                ? "no useful values"
                : "longest run " + longestRun + " (at most " + longestRunMax(useful) + "), crossings " + crossings
                        + " (at least " + crossingsMin(useful) + ")";
    }
}
