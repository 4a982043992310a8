package safeguarding.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import safeguarding.fact.Problem;
import safeguarding.protect.Edition;
import safeguarding.protect.Ledger;

/**
 * Reads a ledger line by line and checks it. Only what an append leaves that did not come to its end is taken for torn;
 * anything else that is not as an append writes it is refused. Messages name the line and never say what it holds.
 */
final class LedgerReader {

    /** The most bytes of a line, its line feed aside. */
    static final int LONGEST_LINE = 100_000;

    /** The most editions that are read. */
    static final int MOST_EDITIONS = 10_000;

    /** The most cells that are read, of all editions together. */
    static final int MOST_CELLS = 1_000_000;

    private final String file;
    private final InputStream in;
    private final Map<String, Edition> editions = new LinkedHashMap<>();
    private long cells;
    private Optional<String> digest = Optional.empty();
    private Optional<Problem> torn = Optional.empty();

    /**
     * The last line read, as text and as bytes; its number, the bytes of the file up to its end, whether it has a
     * line feed.
     */
    private String text = "";

    private byte[] raw = {};

    private long line;
    private long offset;
    private boolean ended;

    /**
     * The bytes up to which the file is good, what has to be written there first, and the line that a digest begins
     * with.
     */
    private long whole;

    private String missing = LedgerText.START + "\n";
    private String mark = LedgerText.START;

    private LedgerReader(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /**
     * What a file holds.
     *
     * @param ledger its editions
     * @param torn what an append left that did not come to its end
     * @param digest that of the last edition
     * @param whole how many bytes of it are good
     * @param missing what has to be written behind them before an edition
     * @param mark the line that the digest of the next edition begins with
     */
    record Found(
            Ledger ledger, Optional<Problem> torn, Optional<String> digest, long whole, String missing, String mark) {

        static final Found NOTHING = new Found(
                Ledger.NONE, Optional.empty(), Optional.empty(), 0, LedgerText.START + "\n", LedgerText.START);
    }

    /** What the first line of an edition says. */
    private record Head(String name, long cells) {

        static Head of(Place place) {
            place.object("edition", "cells");
            String name = new Edition(place.at("edition").text(), List.of()).name();
            long cells = place.at("cells").whole();
            if (cells < 0) {
                throw place.wrong("an edition has no fewer than 0 cells");
            }
            return new Head(name, cells);
        }
    }

    static boolean isWithinLimits(Ledger ledger) {
        long cells =
                ledger.editions().stream().mapToLong(e -> e.entries().size()).sum();
        return ledger.editions().size() <= MOST_EDITIONS && cells <= MOST_CELLS;
    }

    /**
     * Reads to the end.
     *
     * @throws UncheckedIOException if it is not a ledger as it was written
     */
    static Found read(String file, InputStream in) throws IOException {
        var reader = new LedgerReader(file, in);
        reader.start();
        return new Found(
                new Ledger(List.copyOf(reader.editions.values())),
                reader.torn,
                reader.digest,
                reader.whole,
                reader.missing,
                reader.mark);
    }

    private void start() throws IOException {
        if (!next()) {
            return;
        }
        if (!ended && (isBeginningOf(LedgerText.START) || is(LedgerText.START))) {
            torn(1, "the file was begun and nothing was added to it");
            return;
        }
        if (!ended || !is(LedgerText.START)) {
            throw wrong("is not the first line of a ledger of layout 1, which is " + LedgerText.START);
        }
        whole = offset;
        missing = "";
        while (edition()) {
            // the next one
        }
    }

    /** Reads an edition; false if there is none, or one that was not ended. */
    private boolean edition() throws IOException {
        if (!next()) {
            return false;
        }
        long first = line;
        if (!ended) {
            return unfinished(first);
        }
        var hash = LedgerText.begin(mark);
        hash.update(raw);
        hash.update((byte) '\n');
        Head head = parse("is not the first line of an edition", Head::of);
        cells += Math.min(head.cells(), MOST_CELLS);
        if (head.cells() > MOST_CELLS || cells > MOST_CELLS || editions.size() >= MOST_EDITIONS) {
            throw wrong("begins an edition too many: a ledger has at most " + MOST_EDITIONS + " editions and "
                    + MOST_CELLS + " cells");
        }
        var entries = new ArrayList<Edition.Entry>();
        for (long i = 0; i < head.cells(); i++) {
            if (!next() || !ended) {
                return unfinished(first);
            }
            hash.update(raw);
            hash.update((byte) '\n');
            entries.add(parse(
                    "is not a cell, though the edition that begins at line " + first + " has more of them",
                    LedgerText::entry));
        }
        String hex = LedgerText.hex(hash);
        String end = LedgerText.end(head.name(), hex);
        if (!next() || !ended && isBeginningOf(end)) {
            return unfinished(first);
        }
        if (!is(end)) {
            throw wrong("does not agree with what it ends: the edition that begins at line " + first
                    + ", or a line before it, is not as it was written");
        }
        var edition = new Edition(head.name(), entries);
        if (edition.entries().size() != entries.size() || editions.putIfAbsent(head.name(), edition) != null) {
            throw wrong("ends an edition that has a cell twice or the name of another");
        }
        digest = Optional.of(hex);
        mark = end;
        whole = offset;
        if (!ended) {
            missing = "\n";
            torn(line, "the last line has no line feed; the edition is whole, and the next append adds it");
        }
        return ended;
    }

    private boolean unfinished(long first) {
        torn(first, "an edition was begun and not ended, so it is not taken; the next append cuts it off");
        return false;
    }

    private void torn(long first, String reason) {
        torn = Optional.of(new Problem(file, first, "", reason));
    }

    private boolean is(String whole) {
        return Arrays.equals(whole.getBytes(StandardCharsets.UTF_8), raw);
    }

    /** Whether more of this line was to be written; it may have broken off inside a character. */
    private boolean isBeginningOf(String whole) {
        return Arrays.mismatch(whole.getBytes(StandardCharsets.UTF_8), raw) == raw.length;
    }

    /** Reads the next line; false if the file is at its end. */
    private boolean next() throws IOException {
        int b = in.read();
        if (b < 0) {
            return false;
        }
        line++;
        var bytes = new ByteArrayOutputStream();
        while (b > 0 && b != '\n') {
            if (bytes.size() == LONGEST_LINE) {
                throw wrong("is longer than " + LONGEST_LINE + " bytes");
            }
            bytes.write(b);
            b = in.read();
        }
        ended = b == '\n';
        offset += bytes.size() + (ended ? 1 : 0);
        // a file that was grown before it was written to ends in zeros
        while (b == 0) {
            b = in.read();
            if (b > 0) {
                throw wrong("holds a zero byte");
            }
        }
        raw = bytes.toByteArray();
        text = ended ? decode(raw) : bytes.toString(StandardCharsets.UTF_8);
        return true;
    }

    private String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong("is not UTF-8");
        }
    }

    /** What a reader makes of the line. What it refuses is not said, for that could be a figure. */
    private <T> T parse(String otherwise, Function<Place, T> reader) {
        try {
            return reader.apply(Documents.parse("", text));
        } catch (IllegalArgumentException e) {
            throw wrong(otherwise);
        }
    }

    private UncheckedIOException wrong(String reason) {
        return new UncheckedIOException(file + " line " + line + ": " + reason, new IOException(reason));
    }
}
