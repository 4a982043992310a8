package safeguarding.report;

import java.util.List;
import java.util.OptionalDouble;
import safeguarding.Publication.Entry;
import safeguarding.protect.Cell;

/**
 * A history as a small picture, whose line ends in a dot at the latest figure. Where no figure is shown the line is broken.
 *
 * @param line the line through the figures
 * @param words what it shows, for those who hear it
 */
record Spark(String line, String words) {

    static final int WIDTH = 76;
    static final int HEIGHT = 22;
    private static final int MARGIN = 4;
    private static final Spark NONE = new Spark("", "");

    /** The picture of a line's history; empty for fewer than two figures. */
    static Spark of(Entry entry) {
        List<Cell> history = entry.history();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        int known = 0;
        int first = history.size();
        int last = 0;
        for (int i = 0; i < history.size(); i++) {
            OptionalDouble place = Seen.place(history.get(i));
            if (place.isPresent()) {
                low = Math.min(low, place.getAsDouble());
                high = Math.max(high, place.getAsDouble());
                known++;
                first = Math.min(first, i);
                last = i;
            }
        }
        if (known < 2) {
            return NONE;
        }
        var across = new Axis(first, history.size() - 1, MARGIN, WIDTH - MARGIN);
        var up = low == high
                ? new Axis(low - 1, high + 1, HEIGHT - MARGIN, MARGIN)
                : new Axis(low, high, HEIGHT - MARGIN, MARGIN);
        var line = new StringBuilder();
        boolean down = false;
        long x = 0;
        long y = 0;
        for (int i = first; i <= last; i++) {
            OptionalDouble place = Seen.place(history.get(i));
            if (place.isPresent()) {
                long right = Math.round(across.at(i));
                long height = Math.round(up.at(place.getAsDouble()));
                if (!down) {
                    line.append('M').append(right).append(' ').append(height).append('l');
                } else {
                    step(line, right - x);
                    step(line, height - y);
                }
                if (!down && (i == last || Seen.place(history.get(i + 1)).isEmpty())) {
                    line.append("0 0");
                }
                x = right;
                y = height;
            }
            down = place.isPresent();
        }
        return new Spark(
                line.toString(), "from " + entry.print(history.get(first)) + " to " + entry.print(history.get(last)));
    }

    /** A number of a path after a letter or another number, apart from it by its sign or a blank. */
    private static void step(StringBuilder line, long number) {
        boolean first = line.charAt(line.length() - 1) == 'l';
        line.append(first || number < 0 ? "" : " ").append(number);
    }

    boolean isEmpty() {
        return line.isEmpty();
    }
}
