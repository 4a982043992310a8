package safeguarding.engine;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers as bytes: seven bits a byte, small ones short, the sign in the last bit. */
final class Bytes {
    private Bytes() {}

    static final class Out {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void number(long number) {
            long rest = number << 1 ^ number >> 63;
            while ((rest & ~0x7FL) != 0) {
                bytes.write((int) (rest & 0x7F | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        void fixed(long number) {
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) (number >>> shift));
            }
        }

        void text(String text) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(utf8.length);
            raw(utf8);
        }

        void raw(byte[] some) {
            bytes.write(some, 0, some.length);
        }

        byte[] toBytes() {
            return bytes.toByteArray();
        }
    }

    static final class In {
        private final byte[] bytes;
        private int at;

        In(byte[] bytes, int from) {
            this.bytes = bytes;
            this.at = from;
        }

        void check(boolean sound) {
            checkArgument(sound, "the tallies' bytes are damaged; make them again");
        }

        private int next() {
            check(at < bytes.length);
            return bytes[at++];
        }

        long number() {
            long rest = 0;
            for (int shift = 0; shift < 64; shift += 7) {
                int one = next();
                rest |= (long) (one & 0x7F) << shift;
                if (one >= 0) {
                    return rest >>> 1 ^ -(rest & 1);
                }
            }
            check(false);
            return 0;
        }

        /** How many of something follow, each of at least a byte. */
        int size() {
            long size = number();
            check(size >= 0 && size <= bytes.length - at);
            return (int) size;
        }

        long fixed() {
            long number = 0;
            for (int i = 0; i < 8; i++) {
                number = number << 8 | next() & 0xFF;
            }
            return number;
        }

        String text() {
            int length = size();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        byte[] raw(int length) {
            check(length <= bytes.length - at);
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }

        int left() {
            return bytes.length - at;
        }
    }
}
