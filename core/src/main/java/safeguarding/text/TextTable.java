package safeguarding.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table in plain text: a header, a rule, rows of cells and headings that span it.
 *
 * <pre>{@code
 * TextTable.of(left("Line"), right("Value").atMost(40))
 *     .group("Secure home")
 *     .row("Restraints", "518")
 *     .print()
 * }</pre>
 *
 * <p>A column is as wide as its widest cell, or as its limit, beyond which cells wrap between words. Width is counted in
 * places on a screen: two for East Asian wide characters and emoji, none for combining marks. A line feed in a cell starts
 * a new line in it; other control characters are printed as a space. Every line ends with a line feed and none with a
 * space.
 */
public final class TextTable {
    private static final String BETWEEN = "  ";

    private final ImmutableList<Column> columns;
    private final ImmutableList<Entry> entries;
    private final String rule;

    private TextTable(ImmutableList<Column> columns, ImmutableList<Entry> entries, String rule) {
        this.columns = columns;
        this.entries = entries;
        this.rule = rule;
    }

    /** To which side the cells of a column keep. */
    public enum Side {
        /** For words. */
        LEFT,
        /** For numbers. */
        RIGHT
    }

    /**
     * A column of a table.
     *
     * @param header what stands above it
     * @param side to which side its header and cells keep
     * @param most the greatest width in places; empty if there is no limit
     */
    public record Column(String header, Side side, OptionalInt most) {
        /**
         * Makes a column.
         *
         * @throws IllegalArgumentException if the greatest width is less than 2, which a wide character needs
         */
        public Column {
            requireNonNull(header, "header");
            requireNonNull(side, "side");
            checkArgument(
                    most.isEmpty() || most.getAsInt() >= 2,
                    "the column '%s' must be allowed a width of 2 or more",
                    header);
        }

        /**
         * This column, wrapped at that width.
         *
         * @param width the greatest width in places; 2 or more
         * @throws IllegalArgumentException if the width is less than 2
         */
        public Column atMost(int width) {
            return new Column(header, side, OptionalInt.of(width));
        }

        private List<String> lines(String text) {
            return Places.wrap(text, most.orElse(Integer.MAX_VALUE));
        }

        private String pad(String text, int width) {
            var space = " ".repeat(width - Places.width(text));
            return side == Side.LEFT ? text + space : space + text;
        }
    }

    /** A row has a cell for each column; a group has its heading only. */
    private record Entry(ImmutableList<String> cells, boolean group) {}

    /** A column for words: its header and cells keep to the left. */
    public static Column left(String header) {
        return new Column(header, Side.LEFT, OptionalInt.empty());
    }

    /** A column for numbers: its header and cells keep to the right. */
    public static Column right(String header) {
        return new Column(header, Side.RIGHT, OptionalInt.empty());
    }

    /**
     * A table of those columns without rows.
     *
     * @throws IllegalArgumentException if there are no columns
     */
    public static TextTable of(Column... columns) {
        return of(Arrays.asList(columns));
    }

    /**
     * A table of those columns without rows.
     *
     * @throws IllegalArgumentException if there are no columns
     */
    public static TextTable of(List<Column> columns) {
        checkArgument(!columns.isEmpty(), "a table must have at least one column");
        return new TextTable(ImmutableList.copyOf(columns), ImmutableList.of(), "─");
    }

    /**
     * This table with one more row.
     *
     * @param cells as many as there are columns
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public TextTable row(String... cells) {
        return row(Arrays.asList(cells));
    }

    /**
     * This table with one more row.
     *
     * @param cells as many as there are columns
     * @throws IllegalArgumentException if there are more or fewer cells than columns
     */
    public TextTable row(List<String> cells) {
        return rows(List.of(cells));
    }

    /**
     * This table with those rows more, in that order. Quicker than one by one where there are thousands.
     *
     * @param rows each with as many cells as there are columns
     * @throws IllegalArgumentException if a row has more or fewer cells than there are columns
     */
    public TextTable rows(List<List<String>> rows) {
        var more = ImmutableList.<Entry>builder().addAll(entries);
        for (var cells : rows) {
            checkArgument(
                    cells.size() == columns.size(),
                    "a row must have %s, was %s",
                    Wording.count(columns.size(), "cell"),
                    cells.size());
            more.add(new Entry(ImmutableList.copyOf(cells), false));
        }
        return new TextTable(columns, more.build(), rule);
    }

    /** This table with a heading that spans it, above the rows that follow; a blank line sets it off. It does not wrap. */
    public TextTable group(String heading) {
        var more = ImmutableList.<Entry>builder().addAll(entries);
        more.add(new Entry(ImmutableList.of(heading), true));
        return new TextTable(columns, more.build(), rule);
    }

    /** This table with its rule drawn in ASCII hyphens. Cells stay as they are. */
    public TextTable ruledInAscii() {
        return new TextTable(columns, entries, "-");
    }

    /** The table as text. A table without rows is its header and rule. */
    public String print() {
        var widths = widths();
        var text = new StringBuilder();
        print(columns.stream().map(Column::header).toList(), widths, text);
        print(Arrays.stream(widths).mapToObj(rule::repeat).toList(), widths, text);
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (!entry.group) {
                print(entry.cells, widths, text);
                continue;
            }
            if (i > 0) {
                text.append('\n');
            }
            Places.wrap(entry.cells.get(0), Integer.MAX_VALUE)
                    .forEach(line -> text.append(line.stripTrailing()).append('\n'));
        }
        return text.toString();
    }

    /** Whether the other is a table of the same columns, rows, headings and rule. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TextTable table
                && columns.equals(table.columns)
                && entries.equals(table.entries)
                && rule.equals(table.rule);
    }

    /** A hash of the columns, rows and headings. */
    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + entries.hashCode();
    }

    /** The table as text, as {@link #print} has it. */
    @Override
    public String toString() {
        return print();
    }

    private int[] widths() {
        var widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            var column = columns.get(c);
            int widest = widest(column.lines(column.header));
            for (var entry : entries) {
                if (!entry.group) {
                    widest = Math.max(widest, widest(column.lines(entry.cells.get(c))));
                }
            }
            widths[c] = widest;
        }
        return widths;
    }

    private static int widest(List<String> lines) {
        return lines.stream().mapToInt(Places::width).max().orElse(0);
    }

    private void print(List<String> cells, int[] widths, StringBuilder text) {
        var wrapped = new ArrayList<List<String>>();
        for (int c = 0; c < widths.length; c++) {
            wrapped.add(columns.get(c).lines(cells.get(c)));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < height; i++) {
            var line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                var lines = wrapped.get(c);
                line.append(c == 0 ? "" : BETWEEN);
                line.append(columns.get(c).pad(i < lines.size() ? lines.get(i) : "", widths[c]));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }
}
