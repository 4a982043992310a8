package safeguarding.fact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The digests of text keys: the same as {@link Key#digest}, but worked out once for rows of one child that stand near each
 * other. It holds a bounded number of texts while rows are taken in. Not safe for use by several threads.
 */
final class Digests {

    private static final int SLOTS = 1_024;

    /** Made when it is first needed: keys that are numbers need none. */
    private @Nullable MessageDigest sha256;

    private final @Nullable String[] texts = new String[SLOTS];
    private final long[] known = new long[SLOTS];

    /** The digest of a text. */
    long of(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & SLOTS - 1;
        if (!text.equals(texts[slot])) {
            known[slot] = first(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
            texts[slot] = text;
        }
        return known[slot];
    }

    private MessageDigest sha256() {
        MessageDigest made = sha256;
        if (made == null) {
            try {
                made = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
            sha256 = made;
        }
        return made;
    }

    /** Lets go of the texts. */
    void forget() {
        Arrays.fill(texts, null);
    }

    /** The first eight bytes, the lowest first. */
    private static long first(byte[] bytes) {
        long number = 0;
        for (int i = Long.BYTES - 1; i >= 0; i--) {
            number = number << Byte.SIZE | bytes[i] & 0xFF;
        }
        return number;
    }
}
