package safeguarding.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import safeguarding.fact.Rows;

/**
 * The numbers of an axis, put together where all conditions on it say the same. Equals asking each condition of each
 * number.
 */
final class Classes {
    private static final int TABLE = 1 << 16;

    /** How many classes there are. */
    final int count;

    /** By condition on the axis, the truth in each class. */
    final byte[][] truths;

    private final int[] cuts;
    private final int[] classOf;
    private final int absent;

    /** The class of each number from the one before the first cut to the last cut; empty if that is too wide. */
    private final int[] table;

    private final int lowest;
    private final int highest;

    <R> Classes(List<Leaf<R>> leaves) {
        cuts = leaves.stream()
                .flatMapToInt(l -> IntStream.of(l.cuts))
                .sorted()
                .distinct()
                .toArray();
        var patterns = new LinkedHashMap<List<Byte>, Integer>();
        absent = number(patterns, leaves, Rows.ABSENT);
        classOf = new int[cuts.length + 1];
        for (int i = 0; i <= cuts.length; i++) {
            int example = i > 0 ? cuts[i - 1] : cuts.length == 0 ? 0 : cuts[0] - 1;
            classOf[i] = number(patterns, leaves, example);
        }
        count = patterns.size();
        truths = new byte[leaves.size()][count];
        patterns.forEach((pattern, c) -> {
            for (int l = 0; l < leaves.size(); l++) {
                truths[l][c] = pattern.get(l);
            }
        });
        lowest = cuts.length == 0 ? 0 : cuts[0] - 1;
        highest = cuts.length == 0 ? 0 : cuts[cuts.length - 1];
        table = new int[highest - lowest < TABLE ? highest - lowest + 1 : 0];
        for (int i = 0; i < table.length; i++) {
            table[i] = search(lowest + i);
        }
    }

    private static <R> int number(LinkedHashMap<List<Byte>, Integer> patterns, List<Leaf<R>> leaves, int number) {
        var pattern = new ArrayList<Byte>();
        leaves.forEach(l -> pattern.add(l.at(number)));
        Integer known = patterns.putIfAbsent(pattern, patterns.size());
        return known == null ? patterns.size() - 1 : known;
    }

    private int search(int number) {
        int found = Arrays.binarySearch(cuts, number);
        return classOf[found >= 0 ? found + 1 : -found - 1];
    }

    /** Makes each signature longer by the class of its row's number. */
    void append(int[] numbers, int n, int[] signatures) {
        if (table.length > 0) {
            for (int i = 0; i < n; i++) {
                int number = numbers[i];
                int at = table[Math.min(Math.max(number, lowest), highest) - lowest];
                signatures[i] = signatures[i] * count + (number == Rows.ABSENT ? absent : at);
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            signatures[i] = signatures[i] * count + (numbers[i] == Rows.ABSENT ? absent : search(numbers[i]));
        }
    }
}
