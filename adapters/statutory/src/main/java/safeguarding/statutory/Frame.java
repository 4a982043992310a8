package safeguarding.statutory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What every reader of a file has in common: limits, and who is told of the progress.
 *
 * <pre>{@code
 * Facts facts = frame.read(path, (watch, in) -> ... watch.row(); ... watch.refuse(row, "ended", "must not be before started"));
 * }</pre>
 *
 * @param limits how much is read
 * @param progress who is told how far it has come
 */
public record Frame(Limits limits, Progress progress) {

    /** The usual limits, and nobody is told. */
    public static final Frame USUAL = new Frame(Limits.USUAL, Progress.NONE);

    /** Reads a file's bytes. */
    @FunctionalInterface
    public interface Body<T> {

        /** What the bytes hold. The stream need not be closed, nor read to its end. */
        T read(FileWatch watch, InputStream in) throws IOException;
    }

    /** This frame with other limits. */
    public Frame within(Limits other) {
        return new Frame(other, progress);
    }

    /** This frame, telling somebody else. */
    public Frame telling(Progress other) {
        return new Frame(limits, other);
    }

    /**
     * Reads a file from its start.
     *
     * @throws LimitException if it goes beyond a limit
     * @throws UncheckedIOException if it cannot be read, naming it
     */
    public <T> T read(Path file, Body<T> body) {
        String name = String.valueOf(file.getFileName());
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in, OptionalLong.of(Files.size(file)), body);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    /**
     * Reads a stream, and does not close it.
     *
     * @param name what to call it in problems and errors
     * @throws LimitException if it goes beyond a limit
     * @throws UncheckedIOException if it cannot be read, naming it
     */
    public <T> T read(String name, InputStream in, Body<T> body) {
        try {
            return read(name, in, OptionalLong.empty(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    private <T> T read(String name, InputStream in, OptionalLong total, Body<T> body) throws IOException {
        var watch = new FileWatch(name, limits, progress, total);
        T result = body.read(watch, watch.counting(in));
        watch.end();
        return result;
    }
}
