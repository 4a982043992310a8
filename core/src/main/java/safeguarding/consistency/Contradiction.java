package safeguarding.consistency;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import safeguarding.consistency.ConsistencyRule.Severity;

/**
 * Published figures that cannot all be true, or cannot be understood. It does not say which of them is wrong.
 *
 * @param rule which rule they break
 * @param sentence one plain sentence, with the numbers
 * @param numbers what is known of the numbers behind it
 * @param figures the figures it is about, at least one, each with the place where it was printed
 */
public record Contradiction(ConsistencyRule rule, String sentence, List<Known> numbers, List<PublishedFigure> figures) {
    private static final int PLACES = 2;

    /**
     * What is known of a number: that it is from one to another, both included.
     *
     * @param what what it is a number of
     * @param lowest the least it can be
     * @param highest the most it can be; empty if there is no most
     */
    public record Known(String what, BigDecimal lowest, Optional<BigDecimal> highest) {

        static Known of(String what, Range range) {
            return new Known(what, range.low(), range.high());
        }

        /** For instance "people aged 0-18 that are implied: 87,921 to 89,696". */
        public String print() {
            return what + ": " + range();
        }

        String range() {
            String least = number(lowest);
            if (highest.isEmpty()) {
                return least + " or more";
            }
            String most = number(highest.get());
            return most.equals(least) ? least : least + " to " + most;
        }

        /** What it is a number of; the number is not given. */
        @Override
        public String toString() {
            return what;
        }
    }

    /** @throws IllegalArgumentException if there is no sentence or no figure */
    public Contradiction {
        checkArgument(!sentence.isBlank(), "a contradiction needs a sentence");
        numbers = List.copyOf(numbers);
        figures = List.copyOf(figures);
        checkArgument(!figures.isEmpty(), "a contradiction is about at least one figure");
    }

    /** What is the matter. */
    public Severity severity() {
        return rule.severity();
    }

    /** Where its figures were printed, each place once; those without a place are left out. */
    public List<String> places() {
        return figures.stream()
                .map(PublishedFigure::place)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    /** The sentence, what is known of each number, and each figure as it was printed with its place. */
    public String print() {
        var text = new StringBuilder(severity().name())
                .append("  ")
                .append(sentence)
                .append("\n  Rule: ")
                .append(rule.id())
                .append(" (")
                .append(rule.words())
                .append(")\n");
        numbers.forEach(known -> text.append("  ").append(known.print()).append('\n'));
        figures.forEach(figure -> text.append("  Printed: ")
                .append(figure.words())
                .append(figure.place().isEmpty() ? "" : ", " + figure.place())
                .append('\n'));
        return text.toString();
    }

    /** A number with its thousands apart, to two decimals at most, half up. */
    static String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** The rule and the figures' ids; the sentence, which holds the numbers, is not given. */
    @Override
    public String toString() {
        return rule + ": " + figures.stream().map(PublishedFigure::id).collect(Collectors.joining(", "));
    }
}
