package safeguarding.csv;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file in UTF-8 as cells. Rows without a quote are cut at the commas here. From the first row that has a
 * quote, or is too long for the buffer, the parser reads the rest. What comes out is what the parser alone gives, which
 * {@link #plain} is. A cell is a stretch of {@link #bytes} until the next row is read; a text is made of it only where one
 * is asked for.
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

    /** So many characters of a cell are kept: one more than limits can allow, so that it is seen to be too long. */
    private static final int MOST_KEPT = 100_001;

    private static final int ROOM = 1 << 16;
    private static final int MOST_AT_ONCE = 1 << 13;

    private final InputStream in;
    private final Texts texts = new Texts();
    private final byte[] buffer = new byte[ROOM + Slices.SLACK];
    private int rowStart;
    private int next;
    private int end;
    private boolean afterReturn;
    private @Nullable CsvParser parser;

    /** The bytes of the row: those of the buffer, or what the parser gave. */
    private byte[] bytes = buffer;

    /** Where each cell that is kept starts and ends in the bytes. */
    private int[] starts;

    private int[] ends;
    private boolean ascii;

    private Scan(InputStream in, int most) {
        this.in = in;
        this.starts = new int[most];
        this.ends = new int[most];
    }

    /**
     * Reads a stream. It is not closed.
     *
     * @param most how many cells of a row are kept, so that a row of endless cells takes no more memory than another
     */
    static Scan of(InputStream in, int most) {
        return new Scan(in, most);
    }

    /** Reads a stream by the parser alone. */
    static Scan plain(InputStream in, int most) throws IOException {
        var scan = new Scan(in, most);
        scan.handOver();
        return scan;
    }

    /** Keeps so many cells of each row from the next one on. */
    void keep(int most) {
        starts = new int[most];
        ends = new int[most];
    }

    /** Reads a row and says how many cells it has, those that are not kept counted; 0 if there is no row. */
    int row() throws IOException {
        return parser == null ? cut() : parsed(parser);
    }

    /** The bytes of which the cells of the row are stretches, with {@link Slices#SLACK} behind the last. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a cell starts. */
    int start(int cell) {
        return starts[cell];
    }

    /** Where a cell ends, the first byte behind it. */
    int end(int cell) {
        return ends[cell];
    }

    /** The text of a cell. Cells that say the same are one text as a rule, so that they need not be made again. */
    String text(int cell) {
        return texts.of(bytes, starts[cell], ends[cell]);
    }

    /** True if every row so far was cut here and none left to the parser. */
    boolean isCut() {
        return parser == null;
    }

    /** True if every byte of the row is known to be a character. */
    boolean isAscii() {
        return ascii;
    }

    /** How many characters a cell has. */
    int length(int cell) {
        return ascii ? ends[cell] - starts[cell] : text(cell).length();
    }

    /** True if there is nothing in the first cells of the row but white space. */
    boolean isBlank(int cells) {
        for (int cell = 0; cell < cells; cell++) {
            if (ends[cell] > starts[cell] && !text(cell).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private int cut() throws IOException {
        rowStart = next;
        if (afterReturn && (next < end || more(0)) && buffer[next] == '\n') {
            next++;
            rowStart = next;
        }
        afterReturn = false;
        if (next == end && !more(0)) {
            return 0;
        }
        int count = 0;
        int at = next;
        int cell = at;
        long all = 0;
        while (true) {
            while (at + Long.BYTES <= end) {
                long eight = Slices.eight(buffer, at);
                int plain = Slices.above(eight, ',');
                if (plain < Long.BYTES) {
                    all |= eight & (1L << Byte.SIZE * plain) - 1;
                    at += plain;
                    break;
                }
                all |= eight;
                at += Long.BYTES;
            }
            if (at == end) {
                int before = rowStart;
                next = at;
                boolean some = more(count);
                at = next;
                cell -= before - rowStart;
                if (!some) {
                    break;
                }
            }
            byte b = buffer[at++];
            all |= b;
            if (b > ',' || b != ',' && b != '\n' && b != '\r' && b != '"') {
                continue;
            }
            if (b == '"') {
                return handOver().row();
            }
            keep(count, cell, at - 1);
            count++;
            cell = at;
            if (b != ',') {
                next = at;
                afterReturn = b == '\r';
                ascii = (all & Slices.NOT_ASCII) == 0;
                return count;
            }
        }
        if (end - rowStart == ROOM) {
            return handOver().row();
        }
        keep(count, cell, at);
        ascii = (all & Slices.NOT_ASCII) == 0;
        return count + 1;
    }

    private void keep(int cell, int from, int to) {
        if (cell < starts.length) {
            starts[cell] = from;
            ends[cell] = to;
        }
    }

    /**
     * Reads on; false if the file is at its end, or the row fills the buffer.
     *
     * @param count how many cells of the row were cut: they move with it
     */
    private boolean more(int count) throws IOException {
        if (rowStart > 0) {
            System.arraycopy(buffer, rowStart, buffer, 0, end - rowStart);
            for (int i = 0; i < Math.min(count, starts.length); i++) {
                starts[i] -= rowStart;
                ends[i] -= rowStart;
            }
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

    /** Leaves the row that was begun, and the rest, to the parser. */
    private Scan handOver() throws IOException {
        var begun = new ByteArrayInputStream(Arrays.copyOfRange(buffer, rowStart, end));
        parser =
                FACTORY.createParser(new InputStreamReader(new SequenceInputStream(begun, in), StandardCharsets.UTF_8));
        return this;
    }

    private int parsed(CsvParser from) throws IOException {
        JsonToken token = from.nextToken();
        if (token == null) {
            return 0;
        }
        int count = 0;
        int used = 0;
        int all = 0;
        while ((token = from.nextToken()) != null && token != JsonToken.END_ARRAY) {
            if (count < starts.length) {
                int length = Math.min(from.getTextLength(), MOST_KEPT);
                byte[] cell = new String(from.getTextCharacters(), from.getTextOffset(), length)
                        .getBytes(StandardCharsets.UTF_8);
                if (cell.length > bytes.length - Slices.SLACK - used) {
                    bytes = Arrays.copyOf(bytes, Math.addExact(used, cell.length) + (used >> 1) + Slices.SLACK);
                }
                System.arraycopy(cell, 0, bytes, used, cell.length);
                for (byte b : cell) {
                    all |= b;
                }
                keep(count, used, used + cell.length);
                used += cell.length;
            }
            count = Math.addExact(count, 1);
        }
        ascii = all >= 0;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (parser != null) {
            parser.close();
        }
    }
}
