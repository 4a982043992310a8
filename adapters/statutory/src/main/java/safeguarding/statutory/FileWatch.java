package safeguarding.statutory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import safeguarding.csv.CsvLimits;
import safeguarding.csv.Sheet;
import safeguarding.fact.Problem;
import safeguarding.text.Wording;

/**
 * Watches over the reading of one file: counts its bytes and rows, holds them to the limits, tells the progress and gathers
 * the problems. For one thread.
 */
public final class FileWatch {

    /** So much may come out of a packed file whatever its size: a small one packs well. */
    private static final long UNPACKED_FREELY = 1L << 20;

    /** So long may a piece of a file be whatever the limit of characters: readers read ahead. */
    private static final long PIECE_FREELY = 1L << 16;

    /** The most bytes a character takes, written as a reference by its number in hexadecimal digits, near enough. */
    private static final long BYTES_A_CHARACTER = 8;

    private final String file;
    private final Limits limits;
    private final Progress progress;
    private final OptionalLong total;
    private final List<Problem> problems = new ArrayList<>();
    private long bytes;
    private long rows;
    private long nextTold = Progress.EVERY;

    FileWatch(String file, Limits limits, Progress progress, OptionalLong total) {
        this.file = file;
        this.limits = limits;
        this.progress = progress;
        this.total = total;
    }

    /** The file's name, as problems give it. */
    public String file() {
        return file;
    }

    /** The limits the file is held to. */
    public Limits limits() {
        return limits;
    }

    /** How many rows were read so far, refused ones included. */
    public long rows() {
        return rows;
    }

    /** What was refused so far, and why, in the order of the file. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * One more row, or record that repeats, was read.
     *
     * @throws LimitException if it is beyond the limit of rows
     */
    public void row() {
        rows(rows + 1);
    }

    private void rows(long soFar) {
        rows = soFar;
        if (rows > limits.rows()) {
            throw beyond("has more than " + Wording.count(limits.rows(), "row"), "withRows");
        }
        if (rows >= nextTold) {
            nextTold = rows + Progress.EVERY;
            progress.at(file, bytes, total, rows);
        }
    }

    /**
     * Refuses a row, cell or element.
     *
     * @param row the row's number, as a spreadsheet or the file's format numbers it; 0 if it is about the whole file
     * @param place the column, or the path of the element such as {@code Child/CINdetails/CINreferralDate}; empty if it is
     *     about the row
     * @param reason what is wrong and what would be right, without the value
     * @throws LimitException if there are more problems than the limit allows
     */
    public void refuse(long row, String place, String reason) {
        refuse(new Problem(file, row, place, reason));
    }

    /**
     * Refuses what a problem says.
     *
     * @throws LimitException if there are more problems than the limit allows
     */
    public void refuse(Problem problem) {
        if (problems.size() >= limits.problems()) {
            throw beyond("has more than " + Wording.count(limits.problems(), "problem"), "withProblems");
        }
        problems.add(problem);
    }

    /**
     * An element lies so deep, the outermost at 1.
     *
     * @throws LimitException if that is beyond the limit
     */
    public void depth(int depth) {
        if (depth > limits.depth()) {
            throw beyond("has elements more than " + Wording.number(limits.depth()) + " deep", "withDepth");
        }
    }

    /**
     * So many bytes were read without one element, text, comment or attribute coming to its end.
     *
     * @throws LimitException if it must be longer than eight times the limit of characters and 64 KiB
     */
    public void piece(long bytes) {
        if (bytes > PIECE_FREELY + BYTES_A_CHARACTER * limits.characters()) {
            throw beyond("has an element, comment or attribute that is too long", "withCharacters");
        }
    }

    /**
     * So many bytes have come out of so many packed ones. The first mebibyte is free: a small file packs well.
     *
     * @throws LimitException if that is beyond the limit of expansion
     */
    public void unpacked(long packed, long unpacked) {
        if (unpacked > UNPACKED_FREELY && unpacked / limits.expansion() > packed) {
            throw beyond(
                    "unpacks to more than " + Wording.number(limits.expansion()) + " times its size", "withExpansion");
        }
    }

    /**
     * Reads a sheet of the file, counting its rows. A cell that is too long is a problem of its row.
     *
     * @return whether every row that is not empty was given; false if one was refused, or not all of the file was read
     * @throws java.io.UncheckedIOException if it cannot be read, is empty, or its header is not right
     * @throws LimitException if it goes beyond a limit
     */
    public boolean read(Sheet sheet, InputStream in, Consumer<Sheet.Row> each) {
        return sheet.within(new CsvLimits(limits.characters(), Integer.MAX_VALUE))
                .read(file, in, this::refuse, row -> {
                    rows(row.number() - 1);
                    each.accept(row);
                });
    }

    /** The bytes of a stream, counted and held to the limit. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                count(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = super.read(into, from, length);
                count(some);
                return some;
            }

            @Override
            public long skip(long some) throws IOException {
                long skipped = super.skip(some);
                count(skipped);
                return skipped;
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() {
                // Whoever opened it closes it.
            }
        };
    }

    private void count(long more) {
        bytes += Math.max(0, more);
        if (bytes > limits.bytes()) {
            throw beyond("has more than " + Wording.count(limits.bytes(), "byte"), "withBytes");
        }
    }

    /** The whole file was read. */
    void end() {
        progress.at(file, bytes, total, rows);
    }

    private LimitException beyond(String what, String wither) {
        return new LimitException(file, what, wither);
    }

    /** Names the file and says how much was read. */
    @Override
    public String toString() {
        return file + ": " + Wording.count(rows, "row") + ", " + Wording.count(problems.size(), "problem");
    }
}
