package safeguarding.statutory.ssda903;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import safeguarding.csv.Meanings;
import safeguarding.csv.Sheet;

/** A row of a table, whatever the form of its file. Columns are named as in the CSV files, in lower case. */
interface Row {

    /** Where it stands in its file, for problems. */
    long number();

    /** The cell without spaces around it; empty text if there is none. */
    String cell(String column);

    /** Where a column is, the same for every row of a file, if that saves looking for it by name. */
    default int index(String column) {
        return 0;
    }

    /** The cell of a column that is at this {@link #index}: the same as {@link #cell(String)}. */
    default String cell(String column, int index) {
        return cell(column);
    }

    /** What the cell of a column at this {@link #index} means; null if it is empty or means nothing. */
    default <V> @Nullable V meaning(String column, int index, Meanings<V> meanings) {
        String cell = cell(column, index);
        return cell.isEmpty() ? null : meanings.of(cell);
    }

    /** What problems call a column of it; of the row itself, if the column is empty. */
    String place(String column);

    /** A row of a CSV file. */
    record Line(Sheet.Row row) implements Row {

        @Override
        public long number() {
            return row.number();
        }

        @Override
        public String cell(String column) {
            return row.cell(column);
        }

        @Override
        public int index(String column) {
            return row.place(column);
        }

        @Override
        public String cell(String column, int index) {
            return row.cell(index);
        }

        @Override
        public <V> @Nullable V meaning(String column, int index, Meanings<V> meanings) {
            return row.meaning(index, meanings);
        }

        @Override
        public String place(String column) {
            return column.toUpperCase(Locale.ROOT);
        }
    }
}
