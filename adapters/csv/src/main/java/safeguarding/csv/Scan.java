package safeguarding.csv;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text as cells. Rows without a quote are cut at the commas here. From the first row that has a quote, or is
 * too long for the buffer, the parser reads the rest. What comes out is what the parser alone gives, which {@link #plain}
 * is. Cells that say the same are one text as a rule, so that they need not be made again.
 */
final class Scan implements AutoCloseable {

    /** The most characters a cell may have. */
    static final int HARD_LIMIT = 4_000_000;

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(HARD_LIMIT).build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private static final int ROOM = 1 << 14;
    private static final int MOST_AT_ONCE = 1 << 12;
    private static final int MOST_SHARED = 24;
    private static final int SLOTS = 1 << 12;

    private final Reader in;
    private final char[] buffer = new char[ROOM];
    private final @Nullable String[] shared = new String[SLOTS];
    private int rowStart;
    private int next;
    private int end;
    private boolean afterReturn;
    private @Nullable CsvParser parser;

    private Scan(Reader in) {
        this.in = in;
    }

    /** Reads a text. It is not closed. */
    static Scan of(Reader in) {
        return new Scan(in);
    }

    /** Reads a text by the parser alone. */
    static Scan plain(Reader in) throws IOException {
        var scan = new Scan(in);
        scan.handOver();
        return scan;
    }

    /**
     * Reads a row and says how many cells it has; 0 if there is no row. Only as many are kept as there is room for, so that
     * a row of endless cells takes no more memory than another.
     */
    int row(String[] cells) throws IOException {
        return parser == null ? cut(cells) : parsed(parser, cells);
    }

    private int cut(String[] cells) throws IOException {
        rowStart = next;
        if (afterReturn && (next < end || more()) && buffer[next] == '\n') {
            next++;
            rowStart = next;
        }
        afterReturn = false;
        if (next == end && !more()) {
            return 0;
        }
        int count = 0;
        int hash = 0;
        int at = next;
        int cell = at;
        while (true) {
            if (at == end) {
                int before = rowStart;
                next = at;
                boolean some = more();
                at = next;
                cell -= before - rowStart;
                if (!some) {
                    break;
                }
            }
            char c = buffer[at++];
            if (c > ',' || c != ',' && c != '\n' && c != '\r' && c != '"') {
                hash = 31 * hash + c;
                continue;
            }
            if (c == '"') {
                return handOver().row(cells);
            }
            if (count < cells.length) {
                cells[count] = text(cell, at - 1 - cell, hash);
            }
            count++;
            cell = at;
            hash = 0;
            if (c != ',') {
                next = at;
                afterReturn = c == '\r';
                return count;
            }
        }
        if (end - rowStart == ROOM) {
            return handOver().row(cells);
        }
        if (count < cells.length) {
            cells[count] = text(cell, at - cell, hash);
        }
        return count + 1;
    }

    /** Reads on; false if the text is at its end, or the row fills the buffer. */
    private boolean more() throws IOException {
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, end - rowStart);
            next -= rowStart;
            end -= rowStart;
            rowStart = 0;
        }
        if (end == ROOM) {
            return false;
        }
        int some = in.read(buffer, end, Math.min(MOST_AT_ONCE, ROOM - end));
        end += Math.max(0, some);
        return some > 0;
    }

    private String text(int from, int length, int hash) {
        if (length == 0) {
            return "";
        }
        if (length > MOST_SHARED) {
            return new String(buffer, from, length);
        }
        int slot = (hash ^ hash >>> 12 ^ hash >>> 22) & SLOTS - 1;
        String known = shared[slot];
        if (known == null || !same(known, from, length)) {
            known = new String(buffer, from, length);
            shared[slot] = known;
        }
        return known;
    }

    private boolean same(String known, int from, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != buffer[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Leaves the row that was begun, and the rest, to the parser. */
    private Scan handOver() throws IOException {
        var rest = new PushbackReader(in, Math.max(1, end - rowStart));
        rest.unread(buffer, rowStart, end - rowStart);
        parser = FACTORY.createParser(rest);
        return this;
    }

    private static int parsed(CsvParser parser, String[] cells) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null) {
            return 0;
        }
        int count = 0;
        while ((token = parser.nextToken()) != null && token != JsonToken.END_ARRAY) {
            if (count < cells.length) {
                cells[count] = parser.getText();
            }
            count = Math.addExact(count, 1);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        if (parser != null) {
            parser.close();
        }
    }
}
