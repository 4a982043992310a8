package safeguarding.csv;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Short stretches of bytes as numbers: two with the same length and the same two numbers are the same, up to
 * {@link #SHORT} bytes. So they are told apart without going through them byte by byte.
 */
final class Slices {

    /** The most bytes that two numbers hold. */
    static final int SHORT = 2 * Long.BYTES;

    /** So many bytes are read from the start of a stretch on, even if it is shorter. */
    static final int SLACK = SHORT;

    /** The bits that are set in what is not ASCII. */
    static final long NOT_ASCII = 0x8080_8080_8080_8080L;

    private static final long EACH_BYTE = 0x0101_0101_0101_0101L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Slices() {}

    /** The first eight bytes, those behind the end as 0. */
    static long low(byte[] bytes, int from, int to) {
        return first(bytes, from, to - from);
    }

    /** The second eight bytes, those behind the end as 0. */
    static long high(byte[] bytes, int from, int to) {
        return to - from <= Long.BYTES ? 0 : first(bytes, from + Long.BYTES, to - from - Long.BYTES);
    }

    /** Eight bytes from a place on, the first lowest. */
    static long eight(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /**
     * How many of eight bytes come before the first that is at most so much, 8 if none is; a byte that is not ASCII is more.
     * From each byte one more than the most is taken: the first that borrows is the first that is not above it.
     */
    static int above(long eight, int most) {
        long borrows = eight - EACH_BYTE * (most + 1) & ~eight & NOT_ASCII;
        return Long.numberOfTrailingZeros(borrows) / Byte.SIZE;
    }

    private static long first(byte[] bytes, int from, int length) {
        long eight = eight(bytes, from);
        return length >= Long.BYTES ? eight : eight & (1L << Byte.SIZE * length) - 1;
    }

    /** A number of so many bits that the same stretches have in common, and others seldom. */
    static int slot(long low, long high, int bits) {
        long mixed = low ^ Long.rotateLeft(high, 29);
        mixed *= 0x9E3779B97F4A7C15L;
        mixed ^= mixed >>> 32;
        mixed *= 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Long.SIZE - bits);
    }
}
