package safeguarding.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A stretch of a file of lines that is read as a file of its own, the first line before it. What every stretch holds is what
 * the file holds, as long as each end of a line ends a row.
 */
record Stretch(Path file, byte[] header, long from, long to) {

    /** No line that matters is longer: a row of more bytes is not cut at its commas anyway. */
    private static final int LONGEST = 1 << 16;

    /** A file as stretches of about so many bytes; one stretch if it is not more, or its lines are too long to be found. */
    static List<Stretch> of(Path file, long bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            int header = size <= bytes ? 0 : lineEnd(channel, 0);
            if (header == 0) {
                return List.of(new Stretch(file, new byte[0], 0, size));
            }
            byte[] first = read(channel, 0, header);
            var stretches = new ArrayList<Stretch>();
            long from = header;
            while (from < size) {
                long wish = from + bytes;
                int line = wish >= size ? 0 : lineEnd(channel, wish);
                long to = line == 0 ? size : wish + line;
                stretches.add(new Stretch(file, first, from, to));
                from = to;
            }
            return List.copyOf(stretches);
        }
    }

    /** How many bytes there are up to and with the next end of a line; 0 if none is near. */
    private static int lineEnd(FileChannel channel, long from) throws IOException {
        byte[] some = read(channel, from, LONGEST);
        for (int i = 0; i < some.length; i++) {
            if (some[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private static byte[] read(FileChannel channel, long from, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, channel.size() - from));
        int some;
        do {
            some = channel.read(buffer, from + buffer.position());
        } while (some > 0);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** The first line and the lines of the stretch. */
    InputStream open() throws IOException {
        return new SequenceInputStream(new ByteArrayInputStream(header), new Between(FileChannel.open(file), from, to));
    }

    /** The bytes of a file between two places. */
    private static final class Between extends InputStream {
        private final FileChannel channel;
        private long at;
        private final long end;

        Between(FileChannel channel, long from, long to) {
            this.channel = channel;
            this.at = from;
            this.end = to;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int most = (int) Math.min(length, end - at);
            if (most <= 0) {
                return length == 0 ? 0 : -1;
            }
            int some = channel.read(ByteBuffer.wrap(into, offset, most), at);
            at += Math.max(0, some);
            return some;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
