package safeguarding.report;

import java.util.List;
import java.util.OptionalDouble;
import safeguarding.Publication.Entry;
import safeguarding.protect.Cell;

/**
 * A history as a small picture. Where no figure is shown the line is broken.
 *
 * @param line the line through the figures
 * @param end a dot at the last figure
 * @param words what it shows, for those who hear it
 */
record Spark(String line, String end, String words) {

    static final int WIDTH = 76;
    static final int HEIGHT = 22;
    private static final int MARGIN = 4;
    private static final Spark NONE = new Spark("", "", "");

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
        var line = new Pen();
        var end = new Pen();
        boolean down = false;
        for (int i = first; i <= last; i++) {
            OptionalDouble place = Seen.place(history.get(i));
            if (place.isPresent()) {
                double x = across.at(i);
                double y = up.at(place.getAsDouble());
                boolean alone =
                        !down && (i == last || Seen.place(history.get(i + 1)).isEmpty());
                if (alone && i != last) {
                    line.dot(x, y);
                } else if (down) {
                    line.line(x, y);
                } else if (!alone) {
                    line.move(x, y);
                }
                if (i == last) {
                    end.dot(x, y);
                }
            }
            down = place.isPresent();
        }
        return new Spark(
                line.toString(),
                end.toString(),
                "from " + entry.print(history.get(first)) + " to " + entry.print(history.get(last)));
    }

    boolean isEmpty() {
        return end.isEmpty();
    }
}
