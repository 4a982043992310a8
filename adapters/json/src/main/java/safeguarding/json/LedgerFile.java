package safeguarding.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import safeguarding.fact.Problem;
import safeguarding.protect.Edition;
import safeguarding.protect.Ledger;

/**
 * A ledger of editions kept in a file of JSON lines, each by the schema {@code ledger.schema.json} beside this class. The
 * file is only ever added to. This is what was found in it when it was opened or added to; it does not look again.
 *
 * <p>The first line says that it is a ledger. An edition is a line with its name and the number of its cells, a line for
 * each cell, and an end line with a digest: the SHA-256, in hexadecimal, of the lines from the end line of the edition
 * before it (for the first edition, from the first line of the file) up to its last cell, each with its line feed. So a
 * line that is changed, added or taken out is noticed. Only the loss of the last editions, whole, is not: whoever wants to
 * notice that keeps {@link #digest} elsewhere.
 *
 * <p>An edition is there once its end line is. One that was begun and not ended, because the machine stopped, is a
 * {@link #problem} and no edition, and the next append cuts it off: its append never returned, so it was not published.
 */
public final class LedgerFile {

    /** POSIX lets go of a process's lock when the process closes any channel of the file, so it opens one at a time. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path file;
    private final LedgerReader.Found found;

    private LedgerFile(Path file, LedgerReader.Found found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Reads a ledger and checks it. A file that is not there holds no edition; the first append makes it. What another
     * program is writing just then is taken for an edition that was not ended.
     *
     * @throws UncheckedIOException if it cannot be read, is not a ledger, is too large, or is not as it was written, naming
     *     the file and the line
     */
    public static LedgerFile open(Path file) {
        synchronized (ONE_AT_A_TIME) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return new LedgerFile(file, LedgerReader.read(file.toString(), in));
            } catch (NoSuchFileException e) {
                return new LedgerFile(file, LedgerReader.Found.NOTHING);
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be read", e);
            }
        }
    }

    /** The editions. */
    public Ledger ledger() {
        return found.ledger();
    }

    /** What was being written when the machine stopped, by the line it begins at; empty if the file is whole. */
    public Optional<Problem> problem() {
        return found.torn();
    }

    /** The digest of the last edition, which covers all before it; empty if there is none. */
    public Optional<String> digest() {
        return found.digest();
    }

    /**
     * Adds an edition and returns the ledger as it then is. The file is read and checked again first, so editions that
     * others have added since are kept. When this returns, the edition has been forced to the disk; if it throws, the
     * editions before are as they were. An edition that is there already is not written again.
     *
     * @throws IllegalArgumentException if an edition of the same name shows something else, or the edition cannot be
     *     written as JSON and read back the same
     * @throws UncheckedIOException if the file cannot be written, is being written by another program, is full, or cannot
     *     be opened: see {@link #open}
     */
    public LedgerFile append(Edition edition) {
        byte[] lines = linesOf(edition);
        synchronized (ONE_AT_A_TIME) {
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
                FileLock lock = lock(channel);
                try {
                    return append(edition, lines, channel);
                } finally {
                    lock.release();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(file + ": cannot be written", e);
            }
        }
    }

    private LedgerFile append(Edition edition, byte[] lines, FileChannel channel) throws IOException {
        var now = LedgerReader.read(file.toString(), in(channel));
        Ledger then = now.ledger().with(edition);
        if (!LedgerReader.isWithinLimits(then)) {
            String reason = "is full; begin another file";
            throw new UncheckedIOException(file + ": " + reason, new IOException(reason));
        }
        channel.truncate(now.whole());
        channel.position(now.whole());
        write(channel, now.missing().getBytes(StandardCharsets.UTF_8));
        boolean isNew = !then.equals(now.ledger());
        if (isNew) {
            write(channel, lines);
        }
        // the end line goes out when all that it ends is safe, so that none ever stands behind a hole; an edition that
        // is
        // there already may be one whose append stopped before it was safe
        channel.force(true);
        if (isNew) {
            String end = LedgerText.end(edition.name(), LedgerText.digest(now.mark(), lines));
            write(channel, (end + "\n").getBytes(StandardCharsets.UTF_8));
            channel.force(true);
        }
        if (now.whole() == 0) {
            forceFolder();
        }
        channel.position(0);
        return new LedgerFile(file, LedgerReader.read(file.toString(), in(channel)));
    }

    /** The lines of an edition but the end line, checked: a ledger with a line that cannot be read would be lost. */
    private static byte[] linesOf(Edition edition) {
        byte[] lines = LedgerText.lines(edition).getBytes(StandardCharsets.UTF_8);
        String start = LedgerText.START + "\n";
        String end = LedgerText.end(edition.name(), LedgerText.digest(LedgerText.START, lines));
        String whole = start + new String(lines, StandardCharsets.UTF_8) + end + "\n";
        boolean same;
        try {
            var in = new ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8));
            same = LedgerReader.read("", in).ledger().editions().equals(List.of(edition));
        } catch (IOException | UncheckedIOException e) {
            same = false;
        }
        if (!same) {
            throw new IllegalArgumentException("edition '" + edition.name()
                    + "' cannot be written as JSON and read back the same: it has too many cells, or a cell with a text or"
                    + " number that is too long or is not Unicode");
        }
        return lines;
    }

    private FileLock lock(FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new UncheckedIOException(
                    file + ": is being written by another program; try again", new IOException("the file is locked"));
        }
        return lock;
    }

    /** The channel from where it stands. Closing it would close the channel. */
    private static InputStream in(FileChannel channel) {
        return new BufferedInputStream(Channels.newInputStream(channel));
    }

    private static void write(FileChannel channel, byte[] bytes) throws IOException {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Makes sure that a new file is found in its folder. Where a folder cannot be opened, such as on Windows, it is. */
    private void forceFolder() {
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // not every system can, and the file itself is safe
            }
        }
    }

    /** Names the file, and says how many editions it holds. */
    @Override
    public String toString() {
        return ledger() + " in " + file;
    }
}
