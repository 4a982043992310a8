package safeguarding.synthetic;

import java.util.List;
import java.util.stream.IntStream;

/** Refuses wrong arguments. */
final class Checks {

    private Checks() {}

    static void checkArgument(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }

    static void checkCounts(int... counts) {
        checkArgument(IntStream.of(counts).allMatch(count -> count >= 0), "counts must be 0 or more");
    }

    /** A copy of so many counts. */
    static List<Integer> checkCounts(List<Integer> counts, int size, String message) {
        checkArgument(counts.size() == size, message);
        counts.forEach(count -> checkCounts(count));
        return List.copyOf(counts);
    }

    /** Nothing is more than what it is a part of. */
    static void checkPart(String parts, int count, String wholes, int of) {
        checkArgument(count <= of, parts + " must be no more than " + wholes);
    }
}
