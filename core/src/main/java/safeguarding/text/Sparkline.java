package safeguarding.text;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A row of numbers as a line of small bars: {@code ▁▃·█}. The least is the lowest bar and the greatest the highest, with
 * even steps between; where all are the same every bar is of middle height. A number that is not there is a dot.
 *
 * <p>The scale is the row's own, so two sparklines are not to be compared by height.
 *
 * @param values the numbers in order; an empty one is a gap
 */
public record Sparkline(List<OptionalDouble> values) {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final String GAP = "·";

    /** The usual ramp of ink, from little to much. */
    private static final String ASCII_BARS = ".:-=+*#@";

    private static final String ASCII_GAP = "?";
    private static final int HIGHEST = BARS.length() - 1;
    private static final int MIDDLE = HIGHEST / 2;

    /**
     * Makes a sparkline.
     *
     * @throws IllegalArgumentException if a number is infinite or not a number
     */
    public Sparkline {
        values = List.copyOf(values);
        checkArgument(
                values.stream().allMatch(value -> value.isEmpty() || Double.isFinite(value.getAsDouble())),
                "the numbers of a sparkline must be finite: give an empty one for a gap");
    }

    /**
     * The sparkline of the numbers in that order.
     *
     * @param values the numbers; an empty one is a gap
     * @throws IllegalArgumentException if a number is infinite or not a number
     */
    public static Sparkline of(List<OptionalDouble> values) {
        return new Sparkline(values);
    }

    /** The bars, one character a number: {@code ▁▃·█}; empty text if there are no numbers. */
    public String print() {
        return print(BARS, GAP);
    }

    /** The bars in ASCII, from least {@code .} to greatest {@code @} by {@code :-=+*#}, and {@code ?} for a gap. */
    public String ascii() {
        return print(ASCII_BARS, ASCII_GAP);
    }

    /** The bars, as {@link #print} has them. */
    @Override
    public String toString() {
        return print();
    }

    private String print(String bars, String gap) {
        var known = values.stream().flatMapToDouble(OptionalDouble::stream).summaryStatistics();
        var line = new StringBuilder(values.size());
        for (var value : values) {
            if (value.isEmpty()) {
                line.append(gap);
            } else {
                line.append(bars.charAt(height(value.getAsDouble(), known.getMin(), known.getMax())));
            }
        }
        return line.toString();
    }

    private static int height(double value, double least, double greatest) {
        if (least == greatest) {
            return MIDDLE;
        }
        double scale = Double.isFinite(greatest - least) ? 1 : 0.5;
        return (int) Math.round((value * scale - least * scale) / (greatest * scale - least * scale) * HIGHEST);
    }
}
