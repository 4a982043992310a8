package safeguarding.statutory;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file that starts as it should and then says the same for ever. */
final class Endless extends InputStream {

    private final byte[] start;
    private final byte[] part;
    private long at;

    Endless(String start, String part) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.part = part.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
        long now = at++;
        return now < start.length ? start[(int) now] : part[(int) ((now - start.length) % part.length)];
    }

    @Override
    public int read(byte[] into, int from, int length) {
        for (int i = 0; i < length; i++) {
            into[from + i] = (byte) read();
        }
        return length;
    }
}
