package safeguarding;

import java.util.ArrayList;
import java.util.List;

/** Lines of golden and published tables, for tests: core has no reader of CSV. */
public final class CsvLine {

    private CsvLine() {}

    /** The cells of a line: quotes stand around a cell that holds a comma, and none stands inside one. */
    public static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
