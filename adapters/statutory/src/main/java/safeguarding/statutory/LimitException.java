package safeguarding.statutory;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file that goes beyond a limit. Nothing of it is taken: what lies behind the limit is not known, so figures from what
 * lies before it could be wrong. The message names the file, the limit and how to raise it.
 */
public final class LimitException extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    /**
     * A file goes beyond a limit.
     *
     * @param file the file's name
     * @param beyond what is beyond the limit, such as "has more than 1,000 rows"
     * @param wither the method of {@link Limits} that raises it
     */
    LimitException(String file, String beyond, String wither) {
        super(
                file + ": " + beyond + "; if the file is right, raise the limit with Limits." + wither,
                new IOException("a limit is exceeded"));
    }
}
