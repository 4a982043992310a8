package safeguarding.csv;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/**
 * A CSV file with a header, row by row. Rows are numbered as a spreadsheet numbers them: the header is row 1. A row that
 * is out of shape, holds a cell that is too long or is not UTF-8 is refused with a problem; the others go on.
 */
final class Sheet {

    private static final int HARD_LIMIT = 4_000_000;
    private static final char REPLACEMENT = '\uFFFD';
    private static final String NOT_UTF_8 = "is not UTF-8; save the file as CSV UTF-8";

    private static final CsvMapper MAPPER = new CsvMapper(CsvFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(HARD_LIMIT).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build());

    private final String file;
    private final CsvLimits limits;
    private final Consumer<Problem> problems;
    private final Map<String, Integer> columns = new HashMap<>();

    private Sheet(String file, CsvLimits limits, Consumer<Problem> problems) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
    }

    /** One row. */
    final class Row {
        private final long number;
        private final String[] cells;

        private Row(long number, String[] cells) {
            this.number = number;
            this.cells = cells;
        }

        long number() {
            return number;
        }

        /** The cell without spaces around it; empty text if the file does not have the column. */
        String cell(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : Cells.plain(cells[index]);
        }
    }

    /**
     * Reads a file.
     *
     * @param what what a column is a column of, for messages: "a return", "the register 'plan'"
     * @throws UncheckedIOException if it cannot be read, is empty, or its header is not right
     */
    static void read(
            String file,
            InputStream in,
            CsvLimits limits,
            String what,
            Set<String> required,
            Set<String> optional,
            Consumer<Problem> problems,
            Consumer<Row> rows) {
        var sheet = new Sheet(file, limits, problems);
        try {
            sheet.read(in, what, required, optional, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getMessage(), e);
        }
    }

    private void read(InputStream in, String what, Set<String> required, Set<String> optional, Consumer<Row> rows)
            throws IOException {
        var reader = new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8);
        try (var iterator = MAPPER.readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .<String[]>readValues(reader)) {
            long number = 0;
            int width = 0;
            while (true) {
                String[] cells;
                number++;
                try {
                    if (!iterator.hasNextValue()) {
                        break;
                    }
                    cells = iterator.nextValue();
                } catch (JsonProcessingException e) {
                    if (width == 0) {
                        throw new IOException(
                                "row 1: the header cannot be read: a quote is not closed or stands inside a cell");
                    }
                    problems.accept(new Problem(
                            file,
                            number,
                            "",
                            "a quote is not closed or stands inside a cell; nothing from this row on was read"));
                    return;
                }
                if (width == 0) {
                    header(cells, what, required, optional);
                    width = cells.length;
                } else if (number > limits.rows() + 1L) {
                    problems.accept(new Problem(
                            file,
                            number,
                            "",
                            "there are more than " + Wording.number(limits.rows())
                                    + " rows; nothing from this row on was read"));
                    return;
                } else if (!blank(cells) && fits(number, cells, width)) {
                    rows.accept(new Row(number, cells));
                }
            }
            if (width == 0) {
                throw new IOException(
                        "is empty; its first row must name the columns " + Wording.join(names(required, optional)));
            }
        }
    }

    private static boolean blank(String[] cells) {
        return Arrays.stream(cells).allMatch(String::isBlank);
    }

    private boolean fits(long number, String[] cells, int width) {
        if (cells.length != width) {
            problems.accept(new Problem(
                    file, number, "", "has " + Wording.count(cells.length, "cell") + " where the header has " + width));
            return false;
        }
        var wrong = new ArrayList<Problem>();
        columns.forEach((column, index) -> {
            String cell = cells[index];
            if (cell.length() > limits.characters()) {
                wrong.add(new Problem(
                        file,
                        number,
                        column,
                        "must be at most " + Wording.number(limits.characters()) + " characters"));
            } else if (cell.indexOf(REPLACEMENT) >= 0) {
                wrong.add(new Problem(file, number, column, NOT_UTF_8));
            }
        });
        wrong.forEach(problems);
        return wrong.isEmpty();
    }

    private void header(String[] cells, String what, Set<String> required, Set<String> optional) throws IOException {
        List<String> known = names(required, optional);
        for (int i = 0; i < cells.length; i++) {
            String name = cells[i].strip().toLowerCase(Locale.ROOT);
            if (name.indexOf(REPLACEMENT) >= 0) {
                throw new IOException("row 1, column " + (i + 1) + " " + NOT_UTF_8);
            }
            if (!known.contains(name)) {
                String shown = name.length() > 64 ? name.substring(0, 64) + "…" : name;
                List<String> near = Wording.nearest(name, known, 1);
                throw new IOException("row 1, column " + (i + 1) + ": " + what + " has no column '" + shown + "'"
                        + (near.isEmpty() ? "" : "; did you mean '" + near.get(0) + "'?")
                        + " It has " + Wording.join(known));
            }
            if (columns.put(name, i) != null) {
                throw new IOException("row 1, column " + (i + 1) + ": the column '" + name + "' is there twice");
            }
        }
        for (String name : required) {
            if (!columns.containsKey(name)) {
                throw new IOException(
                        "row 1: the column '" + name + "' is missing; " + what + " needs " + Wording.join(required));
            }
        }
    }

    private static List<String> names(Set<String> required, Set<String> optional) {
        var all = new LinkedHashSet<>(required);
        all.addAll(optional);
        return List.copyOf(all);
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
