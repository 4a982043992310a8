package safeguarding.statutory;

import java.util.OptionalLong;

/**
 * Told how far the reading of a file has come. It is called on the thread that reads, once for every
 * {@value #EVERY} rows at most and once at the end. What it throws ends the reading and reaches the caller as it is.
 */
@FunctionalInterface
public interface Progress {

    /** The rows between two calls, at least. */
    int EVERY = 10_000;

    /** Tells nobody. */
    Progress NONE = (file, bytes, total, rows) -> {};

    /**
     * So much has been read.
     *
     * @param file the name of the file that is being read
     * @param bytes the bytes read so far, of the file as it lies on disk; a little ahead of the rows
     * @param total the bytes of the whole file; empty if they are not known
     * @param rows the rows read so far, refused ones included
     */
    void at(String file, long bytes, OptionalLong total, long rows);
}
