package safeguarding.stats;

/**
 * A rule that fired.
 *
 * @param rule which rule
 * @param high true above the centre or rising, false below or falling
 */
public record Signal(Rule rule, boolean high) {
    /** The rules for single points, the most telling first. */
    public enum Rule {
        /** Outside the limits. */
        OUTSIDE_LIMITS("above the upper limit", "below the lower limit"),
        /** So many points each higher, or each lower, than the one before. */
        TREND("part of a rise", "part of a fall"),
        /** Two of three points near or beyond a limit. */
        TWO_IN_THREE(
                "one of two points in three near the upper limit", "one of two points in three near the lower limit"),
        /** So many points in a row on one side of the centre. */
        SHIFT("part of a run above the centre", "part of a run below the centre");

        private final String whenHigh;
        private final String whenLow;

        Rule(String whenHigh, String whenLow) {
            this.whenHigh = whenHigh;
            this.whenLow = whenLow;
        }
    }

    @Override
    public String toString() {
        return high ? rule.whenHigh : rule.whenLow;
    }
}
