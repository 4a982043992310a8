package safeguarding.statutory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** How the figures of statistical neighbours are made one: each authority counts the same, whatever its size. */
public enum Average {
    /** Their sum, divided by how many they are. */
    MEAN("mean"),
    /** The middle one in order of size, or halfway between the two in the middle. */
    MEDIAN("median");

    private final String word;

    Average(String word) {
        this.word = word;
    }

    /** The word for it. */
    public String word() {
        return word;
    }

    /** The average of at least one value, rounded half up. */
    BigDecimal of(List<BigDecimal> values, int decimals) {
        List<BigDecimal> averaged = this == MEAN ? values : middle(values);
        return averaged.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(averaged.size()), decimals, RoundingMode.HALF_UP);
    }

    private static List<BigDecimal> middle(List<BigDecimal> values) {
        int size = values.size();
        return values.stream().sorted().toList().subList((size - 1) / 2, size / 2 + 1);
    }

    /** The word. */
    @Override
    public String toString() {
        return word;
    }
}
