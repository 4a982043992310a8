package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.Arrays;

/** Other keys for children, by a secret: the same under the same secret, and not to be worked out without it. */
final class Pseudonyms {
    /** As long as a secret must be, so that it cannot be found by trying. */
    static final int LEAST = 16;

    private static final long MARKED = 0x53616C74;

    private final HashFunction by;

    Pseudonyms(byte[] salt) {
        checkArgument(salt.length >= LEAST, "a salt must have %s bytes or more, had %s", LEAST, salt.length);
        by = Hashing.hmacSha256(salt);
    }

    /** Tells one salt from another without giving it away. Never 0 or 1. */
    long mark() {
        return by.hashBytes(Hashing.sha256().hashLong(MARKED).asBytes()).asLong() | 2;
    }

    /**
     * The first eight bytes, the lowest first, of the keyed digest (HMAC, RFC 2104, with SHA-256) of the eight bytes of each
     * key, the lowest first.
     */
    long[] of(long[] keys) {
        long[] others = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            others[i] = by.hashLong(keys[i]).asLong();
        }
        checkApart(others.clone());
        return others;
    }

    private static void checkApart(long[] keys) {
        Arrays.sort(keys);
        for (int i = 1; i < keys.length; i++) {
            checkArgument(keys[i - 1] != keys[i], "under this salt two children have one key; take another salt");
        }
    }
}
