package safeguarding.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart: what is drawn, what it says in words, and its figures as a table. It is as wide as a telephone, so that its
 * letters can be read there.
 *
 * @param kind what kind of chart, a word for file names
 * @param title what it is of
 * @param words what it shows, for those who do not see it
 * @param height how high it is, in units of which it is {@link #WIDTH} wide
 * @param marks lines and shapes, the lowest first
 * @param labels words and numbers
 * @param columns the headings of the table
 * @param rows the rows of the table
 */
record Picture(
        String kind,
        String title,
        String words,
        long height,
        List<Mark> marks,
        List<Label> labels,
        List<String> columns,
        List<List<String>> rows) {

    static final int WIDTH = 340;

    /** About how many bytes it takes on a page: its words, and the tags about them. */
    long weight() {
        long weight = 480L + title.length() + words.length();
        for (Mark mark : marks) {
            weight += 26 + mark.path.length();
        }
        for (Label label : labels) {
            weight += 38 + label.words.length();
        }
        for (List<String> row : rows) {
            weight += 30;
            for (String cell : row) {
                weight += 10 + cell.length();
            }
        }
        return weight;
    }

    /** What is drawn one way. */
    enum Ink {
        GRID("g"),
        AXIS("x"),
        CENTRE("m"),
        LIMIT("l"),
        INNER("i"),
        LINE("c"),
        POINT("o"),
        WORSE("w"),
        BETTER("b"),
        DIFFERENT("d"),
        BEFORE("f"),
        NOW("h"),
        RANGE("r"),
        OUTLINE("u"),
        WIDE("k"),
        NARROW("j");

        private final String letter;

        Ink(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    /** Lines and shapes that are drawn one way. */
    record Mark(Ink ink, String path) {}

    /** Where the words of a label stand from its place. */
    enum From {
        START("s"),
        MIDDLE("m"),
        END("e");

        private final String letter;

        From(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    /** Words on a picture. */
    record Label(String x, String y, From from, boolean strong, String words) {}

    /**
     * A picture as a file of its own, which says what it is of.
     *
     * @param title what it is of, and under which heading it stood
     * @param heading the title in lines
     * @param top where the picture begins under it
     * @param height how high both are, margins included
     */
    record File(Picture picture, String title, List<Label> heading, long top, long height) {
        private static final int LETTERS = 42;
        private static final int LINE = 16;
        private static final int MARGINS = 24;

        static File of(String heading, Picture picture) {
            String title = picture.title + (heading.isEmpty() ? "" : ", " + heading);
            List<String> lines = Plain.lines(title, LETTERS, 4);
            var labels = new ArrayList<Label>();
            for (int i = 0; i < lines.size(); i++) {
                labels.add(new Label("0", Long.toString((i + 1L) * LINE - 4), From.START, true, lines.get(i)));
            }
            long top = (long) lines.size() * LINE + 6;
            return new File(picture, title, labels, top, top + picture.height + MARGINS);
        }
    }

    /** What is drawn so far. */
    static final class Drawing {
        private final List<Mark> marks = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        Drawing mark(Ink ink, Pen pen) {
            if (!pen.isEmpty()) {
                marks.add(new Mark(ink, pen.toString()));
            }
            return this;
        }

        Drawing label(double x, double y, From from, String words) {
            return label(x, y, from, false, words);
        }

        Drawing strong(double x, double y, From from, String words) {
            return label(x, y, from, true, words);
        }

        private Drawing label(double x, double y, From from, boolean strong, String words) {
            if (!words.isEmpty()) {
                labels.add(new Label(Long.toString(Math.round(x)), Long.toString(Math.round(y)), from, strong, words));
            }
            return this;
        }

        Picture picture(
                String kind, String title, String words, double height, List<String> columns, List<List<String>> rows) {
            return new Picture(
                    kind,
                    title,
                    words,
                    Math.round(height),
                    List.copyOf(marks),
                    List.copyOf(labels),
                    List.copyOf(columns),
                    List.copyOf(rows));
        }
    }
}
