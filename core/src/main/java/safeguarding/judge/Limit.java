package safeguarding.judge;

import java.math.BigDecimal;
import safeguarding.measure.Fraction;

/**
 * One threshold and the side of it that counts: "at or above 20".
 *
 * @param side which side, and whether the threshold itself counts
 * @param at the threshold, on the figure's own scale
 */
public record Limit(Side side, BigDecimal at) {

    /** Which side of a threshold counts. */
    public enum Side {
        /** The threshold and what is more. */
        AT_OR_ABOVE("at or above", true, true),
        /** What is more than the threshold. */
        ABOVE("above", true, false),
        /** The threshold and what is less. */
        AT_OR_BELOW("at or below", false, true),
        /** What is less than the threshold. */
        BELOW("below", false, false);

        private final String words;
        private final boolean upper;
        private final boolean included;

        Side(String words, boolean upper, boolean included) {
            this.words = words;
            this.upper = upper;
            this.included = included;
        }

        /** The words before the threshold: "at or above". */
        public String words() {
            return words;
        }

        /** True if it is the side of the larger values. */
        public boolean isUpper() {
            return upper;
        }

        /** True if the threshold itself counts. */
        public boolean isIncluded() {
            return included;
        }

        /** The values that this side leaves out. */
        public Side opposite() {
            return switch (this) {
                case AT_OR_ABOVE -> BELOW;
                case ABOVE -> AT_OR_BELOW;
                case AT_OR_BELOW -> ABOVE;
                case BELOW -> AT_OR_ABOVE;
            };
        }
    }

    /** @throws IllegalArgumentException if the threshold has more than 30 digits */
    public Limit {
        at = Decimals.plain(at, "a threshold");
    }

    /** True if the value is on the side that counts, compared exactly. */
    public boolean holds(Fraction value) {
        int order = value.compareTo(Fraction.of(at));
        return order == 0 ? side.isIncluded() : order > 0 == side.isUpper();
    }

    /** True if it holds for every value for which the other does, and for more. */
    boolean isWiderThan(Limit other) {
        int order = side.isUpper() ? other.at.compareTo(at) : at.compareTo(other.at);
        return side.isUpper() == other.side.isUpper()
                && (order > 0 || order == 0 && side.isIncluded() && !other.side.isIncluded());
    }

    /** The values that this leaves out: below 20 for at or above 20. */
    Limit opposite() {
        return new Limit(side.opposite(), at);
    }

    String in(Words words) {
        return side.words() + " " + words.threshold(at);
    }

    /** For instance "at or above 20". */
    @Override
    public String toString() {
        return side.words() + " " + at.toPlainString();
    }
}
