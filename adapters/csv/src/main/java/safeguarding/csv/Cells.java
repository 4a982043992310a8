package safeguarding.csv;

import java.util.List;
import java.util.regex.Pattern;

/** Cells as text that no spreadsheet takes for a formula, by RFC 4180. */
final class Cells {

    /** What may start a formula; some spreadsheets also take the wide signs of East Asian scripts for it. */
    private static final String RISKY = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** A table, as this is asked twice of every cell. */
    private static final boolean[] PLAIN = lettersAndDigits();

    private Cells() {}

    /** A row with its line end. */
    static String row(List<String> cells) {
        return String.join(",", cells.stream().map(Cells::cell).toList()) + "\n";
    }

    private static String cell(String text) {
        String safe = !NUMBER.matcher(text).matches() && risky(text) ? "'" + text : text;
        boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** The text of a cell that was read: without the spaces around it and without the apostrophe that made it safe. */
    static String plain(String cell) {
        if (!cell.isEmpty() && isPlain(cell.charAt(0)) && isPlain(cell.charAt(cell.length() - 1))) {
            return cell;
        }
        String text = cell.strip();
        return text.startsWith("'") && risky(text.substring(1)) ? text.substring(1) : text;
    }

    /** True if a stretch of bytes, not empty, is its own {@link #plain} text. */
    static boolean isPlain(byte[] bytes, int from, int to) {
        return bytes[from] > 0 && bytes[to - 1] > 0 && PLAIN[bytes[from]] && PLAIN[bytes[to - 1]];
    }

    /** True of a letter or digit: where a cell begins and ends with one, there is nothing to take off. */
    private static boolean isPlain(char c) {
        return c < PLAIN.length && PLAIN[c];
    }

    private static boolean[] lettersAndDigits() {
        boolean[] plain = new boolean[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        }
        return plain;
    }

    /** True if a spreadsheet could take it for a formula, apostrophes before it aside. */
    private static boolean risky(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first < text.length() && RISKY.indexOf(text.charAt(first)) >= 0;
    }
}
