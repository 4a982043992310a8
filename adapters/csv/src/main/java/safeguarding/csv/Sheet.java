package safeguarding.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/**
 * A kind of CSV file with a header, read row by row: for readers of formats of their own. It says which columns such a file
 * has; their names are in lower case and stand in the file in any case and order.
 *
 * <p>Rows are numbered as a spreadsheet numbers them: the header is row 1. A row that is out of shape, holds a cell that is
 * too long or is not UTF-8 is refused with a problem; the others go on. An empty row is passed over. No message says what
 * a cell held, not even one of the header: where the header is missing, its first row is somebody's record.
 */
public final class Sheet {

    private static final int MOST_COLUMNS = 1_000;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String NOT_UTF_8 = "is not UTF-8; save the file as CSV UTF-8";
    private static final String NOTHING_MORE = "; nothing from this row on was read";

    /** What is done about a column the sheet does not have. */
    private enum Others {
        REFUSED,
        TOLD,
        PASSED_OVER
    }

    private final String what;
    private final Set<String> required;
    private final Set<String> known;
    private final Others others;
    private final CsvLimits limits;

    private Sheet(String what, Set<String> required, Set<String> known, Others others, CsvLimits limits) {
        this.what = what;
        this.required = required;
        this.known = known;
        this.others = others;
        this.limits = limits;
    }

    /**
     * Files with these columns and no others.
     *
     * @param what what a column is a column of, for messages: "a return", "the register 'plan'"
     * @param required the columns every such file has, in lower case
     * @param optional the columns it may have besides, in lower case
     */
    public static Sheet of(String what, Collection<String> required, Collection<String> optional) {
        var all = new LinkedHashSet<>(required);
        all.addAll(optional);
        return new Sheet(what, new LinkedHashSet<>(required), all, Others.REFUSED, CsvLimits.USUAL);
    }

    /**
     * This sheet, with other columns passed over. Where a name that is known comes again it is known as its repeat: the
     * second {@code p} as {@code p.2}, if the sheet has such a column.
     */
    public Sheet passingOverOthers() {
        return new Sheet(what, required, known, Others.PASSED_OVER, limits);
    }

    /** This sheet, with other columns passed over and a problem for each of them. */
    public Sheet tellingOfOthers() {
        return new Sheet(what, required, known, Others.TOLD, limits);
    }

    /** This sheet, read within limits. */
    public Sheet within(CsvLimits other) {
        return new Sheet(what, required, known, others, other);
    }

    /**
     * A row as these files hold it, with its line end: quoted where it must be (RFC 4180), and no cell such that a
     * spreadsheet takes it for a formula. What is written so is read again as it was, white space around it aside.
     */
    public static String line(List<String> cells) {
        return Cells.row(cells);
    }

    /** One row. Its cells are read while it is handed over, until the next row is. */
    public static final class Row {
        private final Pass pass;
        private final long number;

        private Row(Pass pass, long number) {
            this.pass = pass;
            this.number = number;
        }

        /** The row's number, as a spreadsheet shows it: 2 for the first row under the header. */
        public long number() {
            return number;
        }

        /** True if the file has the column. */
        public boolean has(String column) {
            return pass.columns.containsKey(column);
        }

        /**
         * The cell without spaces around it, and without the apostrophe that kept a spreadsheet from taking it for a
         * formula; empty text if the file does not have the column.
         *
         * @throws IllegalStateException if a further row was read
         */
        public String cell(String column) {
            return cell(place(column));
        }

        /** The column's place among those of the file, the same for each of its rows; -1 if the file does not have it. */
        public int place(String column) {
            return pass.columns.getOrDefault(column, -1);
        }

        /**
         * The cell in a {@link #place}: what {@link #cell(String)} gives for its column, without looking for it by name.
         *
         * @throws IllegalStateException if a further row was read
         * @throws IndexOutOfBoundsException if the place is beyond the row
         */
        public String cell(int place) {
            return place < 0 ? "" : Cells.plain(scan().text(place));
        }

        /**
         * What the cell in a {@link #place} means; null if it is empty or means nothing.
         *
         * @throws IllegalStateException if a further row was read
         * @throws IndexOutOfBoundsException if the place is beyond the row
         */
        public <V> @Nullable V meaning(int place, Meanings<V> meanings) {
            return place < 0 ? null : meanings.of(scan(), place);
        }

        Scan scan() {
            if (pass.number != number) {
                throw new IllegalStateException(
                        "row " + number + " was left behind: its cells are read before the next row");
            }
            return pass.scan;
        }

        /** Says which row it is, and nothing it holds. */
        @Override
        public String toString() {
            return "row " + number;
        }
    }

    /**
     * Reads a file and leaves the stream open.
     *
     * @param file what to call it in problems
     * @param problems takes what is refused
     * @param rows takes the rows
     * @return whether every row that is not empty was given; false if one was refused, or not all of the file was read
     * @throws UncheckedIOException if it cannot be read, is empty, or its header is not right, naming the file
     */
    public boolean read(String file, InputStream in, Consumer<Problem> problems, Consumer<Row> rows) {
        return readTo(file, in, problems, rows).whole();
    }

    /**
     * How a reading ended.
     *
     * @param whole whether every row that is not empty was given
     * @param rows how many rows there are, the header not counted
     * @param cut whether every row was cut at its commas, so that each end of a line ended a row
     */
    record Ending(boolean whole, long rows, boolean cut) {}

    /** Reads as {@link #read} does. */
    Ending readTo(String file, InputStream in, Consumer<Problem> problems, Consumer<Row> rows) {
        try {
            return new Pass(file, in, problems).read(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    /** One reading of one file. */
    private final class Pass {
        private final String file;
        private final Consumer<Problem> problems;
        private final Scan scan;
        private final Map<String, Integer> columns = new HashMap<>();
        private String[] names = {};

        /** The row that the scan is at. */
        private long number = 1;

        Pass(String file, InputStream in, Consumer<Problem> problems) throws IOException {
            this.file = file;
            this.scan = Scan.of(withoutMark(in), MOST_COLUMNS);
            this.problems = problems;
        }

        Ending read(Consumer<Row> rows) throws IOException {
            try (scan) {
                header();
                scan.keep(names.length);
                boolean whole = rows(rows);
                return new Ending(whole, number - 2, scan.isCut());
            }
        }

        private boolean rows(Consumer<Row> rows) throws IOException {
            boolean whole = true;
            while (true) {
                number++;
                int count;
                try {
                    count = scan.row();
                } catch (JsonProcessingException e) {
                    refuse("", unreadable(e) + NOTHING_MORE);
                    return false;
                }
                if (count == 0) {
                    return whole;
                }
                if (number > limits.rows() + 1L) {
                    refuse("", "there are more than " + Wording.number(limits.rows()) + " rows" + NOTHING_MORE);
                    return false;
                }
                if (count <= names.length && scan.isBlank(count)) {
                    continue;
                }
                if (fits(count)) {
                    rows.accept(new Row(this, number));
                } else {
                    whole = false;
                }
            }
        }

        private void header() throws IOException {
            int count;
            try {
                count = scan.row();
            } catch (JsonProcessingException e) {
                throw new IOException("row 1: the header cannot be read: " + unreadable(e));
            }
            if (count == 0) {
                throw new IOException("is empty; its first row must name the columns " + Wording.join(known));
            }
            if (count > MOST_COLUMNS) {
                throw new IOException("row 1: has more than " + Wording.number(MOST_COLUMNS) + " columns");
            }
            names = new String[count];
            Arrays.fill(names, "");
            for (int i = 0; i < count; i++) {
                column(i, scan.text(i).strip().toLowerCase(Locale.ROOT));
            }
            for (String name : required) {
                if (!columns.containsKey(name)) {
                    throw new IOException("row 1: the column '" + name + "' is missing; " + what + " needs "
                            + Wording.join(required));
                }
            }
        }

        private void column(int index, String name) throws IOException {
            if (name.indexOf(REPLACEMENT) >= 0) {
                throw new IOException("row 1, column " + (index + 1) + " " + NOT_UTF_8);
            }
            Optional<String> column = named(name);
            if (column.isPresent()) {
                names[index] = column.get();
                columns.put(column.get(), index);
            } else if (known.contains(name)) {
                throw new IOException("row 1, column " + (index + 1) + ": the column '" + name + "' is there twice");
            } else if (others == Others.REFUSED) {
                List<String> near = Wording.nearest(name, known, 1);
                throw new IOException("row 1, column " + (index + 1) + ": is not a column of " + what
                        + (near.isEmpty() ? "." : "; did you mean '" + near.get(0) + "'?")
                        + " It has " + Wording.join(known));
            } else if (others == Others.TOLD) {
                refuse("column " + (index + 1), "is not a column of " + what + " and was passed over");
            }
        }

        /** The known column of that name that is not there yet: the name, or else its repeat. */
        private Optional<String> named(String name) {
            String wanted = name;
            for (int again = 2; columns.containsKey(wanted); again++) {
                wanted = name + "." + again;
            }
            return known.contains(wanted) ? Optional.of(wanted) : Optional.empty();
        }

        private boolean fits(int count) {
            if (count != names.length) {
                refuse(
                        "",
                        "has " + Wording.count(count, "cell") + " where the header has "
                                + Wording.number(names.length));
                return false;
            }
            var wrong = new ArrayList<Problem>(0);
            for (int i = 0; i < count; i++) {
                String name = names[i];
                if (name.isEmpty()) {
                    continue;
                }
                if (scan.length(i) > limits.characters()) {
                    wrong.add(new Problem(
                            file,
                            number,
                            name,
                            "must be at most " + Wording.number(limits.characters()) + " characters"));
                } else if (!scan.isAscii() && scan.text(i).indexOf(REPLACEMENT) >= 0) {
                    wrong.add(new Problem(file, number, name, NOT_UTF_8));
                }
            }
            wrong.forEach(problems);
            return wrong.isEmpty();
        }

        private void refuse(String column, String reason) {
            problems.accept(new Problem(file, number, column, reason));
        }
    }

    private static String unreadable(JsonProcessingException e) {
        return e instanceof StreamConstraintsException
                ? "a cell has more than " + Wording.number(Scan.HARD_LIMIT) + " characters, or its quote is not closed"
                : "a quote is not closed or stands inside a cell";
    }

    /** Without the mark that some programs put at the start of UTF-8. */
    private static InputStream withoutMark(InputStream in) throws IOException {
        var pushback = new PushbackInputStream(in, 3);
        byte[] start = pushback.readNBytes(3);
        boolean mark =
                start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF;
        if (!mark) {
            pushback.unread(start);
        }
        return pushback;
    }
}
