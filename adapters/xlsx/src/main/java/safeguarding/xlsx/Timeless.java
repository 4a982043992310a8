package safeguarding.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Takes out of a workbook when it was written, so that the same is written the same. The parts are read by the archive's
 * directory: fastexcel leaves their sizes out where they stand, so that they cannot be read one after the other.
 */
final class Timeless {

    private static final LocalDateTime FIRST_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");

    // the layout of an archive, by PKWARE's APPNOTE.TXT, 4.3
    private static final int END = 0x06054B50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;

    private Timeless() {}

    static byte[] bytes(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream(workbook.length);
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts(workbook).entrySet()) {
                var same = new ZipEntry(part.getKey());
                same.setTimeLocal(FIRST_OF_ZIP);
                zip.putNextEntry(same);
                zip.write(part.getKey().equals(PROPERTIES) ? withoutTime(part.getValue()) : part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] archive) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int end = archive.length - END_SIZE;
        if (in.getInt(end) != END) {
            throw new IOException("the workbook has no directory");
        }
        int entries = in.getShort(end + 10);
        int at = in.getInt(end + 16);
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < entries; i++) {
            int size = in.getInt(at + 20);
            int name = in.getShort(at + 28);
            int local = in.getInt(at + 42);
            int start = local + LOCAL_SIZE + in.getShort(local + 26) + in.getShort(local + 28);
            parts.put(
                    new String(archive, at + ENTRY_SIZE, name, StandardCharsets.UTF_8), inflated(archive, start, size));
            at += ENTRY_SIZE + name + in.getShort(at + 30) + in.getShort(at + 32);
        }
        return parts;
    }

    private static byte[] inflated(byte[] archive, int start, int size) throws IOException {
        var inflater = new Inflater(true);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(archive, start, size), inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    private static byte[] withoutTime(byte[] properties) {
        String text = new String(properties, StandardCharsets.UTF_8);
        return CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
    }
}
