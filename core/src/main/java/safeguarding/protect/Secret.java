package safeguarding.protect;

import java.util.Set;
import safeguarding.protect.Counts.Count;

/**
 * What nobody may learn from what is shown.
 *
 * @param sum a sum of unknowns
 * @param kind why nobody may
 * @param value how many they are; 0 if that is not known
 * @param counts the counts it is made of, to be named where it cannot be kept
 */
record Secret(Sum sum, Kind kind, long value, Set<Count> counts) {

    /** Why nobody may learn it. */
    enum Kind {
        /** It is withheld as it is small. A reader may know that it is 1 to the threshold, and no more. */
        SMALL,
        /** Nobody states it, or it is withheld for another reason. A reader may not learn that it is small and what. */
        UNSTATED,
        /** Few children are behind it. A reader may not learn it to within a tenth. */
        OF_FEW,
        /** The source withheld it. A reader may not learn it exactly. */
        ELSEWHERE,
        /** It differs by few from what an earlier edition shows. A reader may not learn by how many. */
        REVISED
    }

    boolean isSmall() {
        return kind == Kind.SMALL;
    }

    /** If it can be so few, nothing is learnt of how few it can be. */
    long lowEnough() {
        return switch (kind) {
            case SMALL -> 1;
            case UNSTATED -> 0;
            case OF_FEW -> value - tenth();
            case ELSEWHERE, REVISED -> Known.NO_LOWER;
        };
    }

    /** If it can be so many, nothing is learnt of how many it can be. */
    long highEnough(int threshold) {
        return switch (kind) {
            case SMALL -> threshold;
            case UNSTATED -> threshold + 1L;
            case OF_FEW -> value + tenth();
            case ELSEWHERE, REVISED -> Known.NO_UPPER;
        };
    }

    /**
     * Whether too much is known of it.
     *
     * @param width by how much the least and the greatest it can be must differ, if a reader can tell that it is small
     */
    boolean isLearnt(Range range, int threshold, int width) {
        return switch (kind) {
            case SMALL -> range.least() > 1 || range.greatest() < threshold;
            case UNSTATED ->
                range.least() > 0 && range.greatest() <= threshold && range.greatest() - range.least() < width;
            case OF_FEW ->
                range.least() != Known.NO_LOWER
                        && range.greatest() != Known.NO_UPPER
                        && range.greatest() - range.least() < room(width);
            case ELSEWHERE -> range.exact() && range.least() != 0;
            case REVISED -> range.greatest() - range.least() < width;
        };
    }

    /** By how much the least and the greatest it can be must differ; the width, unless it asks for more. */
    long room(int width) {
        return kind == Kind.OF_FEW ? tenth() : width;
    }

    private long tenth() {
        return Math.max(1, (Math.abs(value) + 9) / 10);
    }

    /** Hides how many. */
    @Override
    public String toString() {
        return "secret";
    }
}
