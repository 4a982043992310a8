package safeguarding.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import safeguarding.judge.Rag;
import safeguarding.text.Wording;

/** A sheet with a table: rows go in from the top, columns get the width their cells need, and it is set up to print. */
final class Page {

    private static final String INK = "0B0C0C";
    private static final String GREY = "505A5F";
    private static final String LINE = "B1B4B6";
    private static final String HEAD = "E8EDF2";

    /** The height of a line of text, in points; a row has 409 at most. */
    private static final double LINE_HEIGHT = 15;

    private static final int MOST_LINES = 27;

    /** How long a line over the table is, in characters. */
    private static final int REMARK = 160;

    /** A character of a text takes less room than a digit, by which widths go. */
    private static final double NARROW = 1.08;

    /** What a cell keeps free beside its text, in characters. */
    private static final int PADDING = 2;

    /**
     * A column of a table.
     *
     * @param heading its heading
     * @param most the widest it may be, in characters; longer text goes over several lines
     * @param numbers whether it holds numbers, which stand to the right
     */
    record Column(String heading, int most, boolean numbers) {

        static Column text(String heading, int most) {
            return new Column(heading, most, false);
        }

        static Column numbers(String heading) {
            return new Column(heading, 16, true);
        }
    }

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int[] widths;

    /** What each row under the headings says, to know how high it is once the widths are known. */
    private final List<Map<Integer, String>> texts = new ArrayList<>();

    private int row;
    private int heading;

    Page(Workbook workbook, String name, List<Column> columns) {
        this.sheet = workbook.newWorksheet(name);
        this.columns = columns;
        this.widths = new int[columns.size()];
        sheet.hideGridLines();
    }

    /** A line over the table, as wide as it is. */
    void title(String words, int size) {
        sheet.value(row, 0, Words.escaped(Words.safe(words)));
        style(0).bold().fontSize(size).set();
        sheet.rowHeight(row, 1.6 * size);
        row++;
    }

    /** A remark over the table, on so many lines as it needs to be seen without going to the side. */
    void remark(String words) {
        var line = new StringBuilder();
        for (String word : Words.safe(words.replace('\n', ' ')).split(" ", -1)) {
            if (line.length() + 1 + word.length() > REMARK && !line.isEmpty()) {
                remarkLine(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        remarkLine(line.toString());
    }

    private void remarkLine(String words) {
        sheet.value(row, 0, Words.escaped(Words.safe(words)));
        style(0).set();
        sheet.rowHeight(row, LINE_HEIGHT + 2);
        row++;
    }

    void gap() {
        row++;
    }

    /** The headings. They stay in sight, over the columns that do, and are printed on each page. */
    void head(int columnsInSight) {
        heading = row;
        for (int i = 0; i < columns.size(); i++) {
            String words = columns.get(i).heading();
            sheet.value(row, i, Words.escaped(Words.safe(words)));
            ruled(i, INK)
                    .bold()
                    .fillColor(HEAD)
                    .verticalAlignment("bottom")
                    .horizontalAlignment(columns.get(i).numbers() ? "right" : "left")
                    .set();
            for (String word : Words.safe(words).split(" ", -1)) {
                widths[i] = Math.max(widths[i], Math.min(columns.get(i).most(), word.length() + PADDING + 3));
            }
        }
        sheet.freezePane(columnsInSight, row + 1);
        sheet.repeatRows(row);
        row++;
        texts.add(new HashMap<>());
    }

    void next() {
        row++;
        texts.add(new HashMap<>());
    }

    void text(int column, String words) {
        put(column, words);
        ruled(column, LINE).set();
    }

    void strong(int column, String words) {
        put(column, words);
        ruled(column, LINE).bold().set();
    }

    /** A sign that stands where a number is not. */
    void symbol(int column, String sign) {
        put(column, sign);
        ruled(column, LINE)
                .fontColor(GREY)
                .italic()
                .horizontalAlignment("right")
                .set();
    }

    void number(int column, BigDecimal value, String format) {
        sheet.value(row, column, value);
        ruled(column, LINE).format(format).horizontalAlignment("right").set();
        int signs = value.toPlainString().length() + value.precision() / 3 + PADDING;
        widths[column] = Math.max(widths[column], signs);
    }

    /** A status: its word, and its tint. */
    void status(int column, Rag rag) {
        put(column, Wording.sentence(rag.word()).replace(".", ""));
        Tint tint = Tint.of(rag);
        ruled(column, LINE).bold().fillColor(tint.fill()).fontColor(tint.ink()).set();
    }

    /** A tint and the ink that can be read on it, with a contrast of 7 or more; those of the GOV.UK tags. */
    private record Tint(String fill, String ink) {
        static Tint of(Rag rag) {
            return switch (rag) {
                case RED -> new Tint("F6D7D2", "6B1A0C");
                case AMBER -> new Tint("FFF2B3", "4A3F00");
                case GREEN -> new Tint("CCE2D8", "00422A");
                case NOT_RATED -> new Tint("EEEFEF", "383F43");
            };
        }
    }

    private void put(int column, String words) {
        String safe = Words.safe(words);
        sheet.value(row, column, Words.escaped(safe));
        int most = columns.get(column).most();
        for (String line : safe.split("\n", -1)) {
            widths[column] = Math.max(widths[column], Math.min(most, line.length() + PADDING + 1));
        }
        texts.get(texts.size() - 1).put(column, safe);
    }

    private StyleSetter style(int column) {
        return sheet.style(row, column).fontColor(INK).verticalAlignment("top");
    }

    private StyleSetter ruled(int column, String colour) {
        return style(column)
                .wrapText(true)
                .horizontalAlignment("left")
                .indent(1)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, colour);
    }

    private static int room(int width) {
        return (int) (NARROW * width) - 1;
    }

    /** Over how many lines a text goes in a column of so many characters, broken between words. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            int used = 0;
            for (String word : paragraph.split(" ", -1)) {
                if (used > 0 && used + 1 + word.length() > width) {
                    lines++;
                    used = 0;
                }
                used += (used > 0 ? 1 : 0) + word.length();
                lines += Math.max(0, used - 1) / width;
                used = used > width ? (used - 1) % width + 1 : used;
            }
        }
        return lines;
    }

    /** Sets widths, heights, the filter and the printing. */
    void finish() {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i]);
        }
        sheet.setAutoFilter(heading, 0, Math.max(heading, row - 1), columns.size() - 1);
        int most = 1;
        for (int i = 0; i < widths.length; i++) {
            most = Math.max(most, lines(Words.safe(columns.get(i).heading()), widths[i] - PADDING));
        }
        sheet.rowHeight(heading, LINE_HEIGHT * Math.min(most, MOST_LINES) + 2);
        for (int i = 0; i < texts.size(); i++) {
            int lines = 1;
            for (Map.Entry<Integer, String> cell : texts.get(i).entrySet()) {
                lines = Math.max(lines, lines(cell.getValue(), room(widths[cell.getKey()])));
            }
            sheet.rowHeight(heading + 1 + i, LINE_HEIGHT * Math.min(lines, MOST_LINES) + 2);
        }
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.6f);
        sheet.footer("&A, page &P of &N", Position.RIGHT, "Calibri", 9);
    }
}
