package safeguarding.statutory.annexa;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import safeguarding.statutory.FileWatch;
import safeguarding.statutory.XmlPull;
import safeguarding.text.Wording;

/**
 * An Excel workbook, its sheets read row by row. Only the cells that are asked for are kept, and only the shared texts that
 * these refer to are looked up: a workbook keeps every text it holds in one table, workers' names among them.
 *
 * <p>Nothing outside the file is read, a document type is refused, and the parts may not unpack beyond the limit, nor
 * hold a tag or text too long to be one. Formulas are not worked out: the value that was saved with them counts.
 */
final class ExcelBook implements AutoCloseable {

    /** A part of the workbook that is not right. The message is the reason, and never says what it held. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Malformed(String reason) {
            super(reason, null, false, false);
        }

        String reason() {
            return String.valueOf(getMessage());
        }
    }

    /** What a cell holds. */
    enum Kind {
        NUMBER,
        TEXT,
        SHARED,
        ERROR,
        FLAG,
        FORMULA_WITHOUT_VALUE,
        TOO_LONG
    }

    /**
     * A cell.
     *
     * @param text what it says; of a shared text its number in the table
     */
    record Cell(Kind kind, String text) {
        @Override
        public String toString() {
            return "cell";
        }
    }

    /** Takes a row: its number from 1, and its cells by column from 0, blank ones left out. */
    interface RowTaker {
        /** Whether to go on. */
        boolean take(long number, Map<Integer, Cell> cells);
    }

    private static final int MOST_PARTS = 5_000;
    private static final int MOST_SHEETS = 255;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_DIGITS = 40;
    private static final int LONGEST_RUN = 1 << 20;
    private static final int LONGEST_NAME = 1_000;
    private static final int MOST_TEXTS = 500_000;
    private static final int MOST_CHARACTERS = 24_000_000;
    private static final String DOCUMENT_TYPE = "holds a document type or an entity, which no workbook does";
    private static final String NOT_A_WORKBOOK = "is not an Excel workbook; save it as .xlsx without a password";

    private final FileWatch watch;
    private final ZipFile zip;
    private final long size;
    private final XMLInputFactory parsers = XmlPull.parsers();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private @Nullable String sharedTexts;
    private boolean from1904;
    private long characters;

    /** How much was unpacked of each part; one that is read again counts once. */
    private final Map<String, Long> unpacked = new HashMap<>();

    private long unpackedInAll;
    private int depth;

    private ExcelBook(FileWatch watch, ZipFile zip, long size) {
        this.watch = watch;
        this.zip = zip;
        this.size = size;
    }

    /** @throws UncheckedIOException if it is no workbook, naming the file */
    static ExcelBook open(FileWatch watch, Path file) {
        ExcelBook workbook;
        try {
            workbook = new ExcelBook(watch, new ZipFile(file.toFile()), Files.size(file));
        } catch (IOException e) {
            // Without its cause, which may name what the file holds.
            throw unreadable(watch, NOT_A_WORKBOOK);
        }
        try {
            workbook.contents();
            return workbook;
        } catch (Malformed e) {
            workbook.close();
            throw unreadable(watch, e.reason());
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static UncheckedIOException unreadable(FileWatch watch, String reason) {
        return new UncheckedIOException(watch.file() + ": " + reason, new IOException("the workbook is not right"));
    }

    /** The parts that hold the sheets, by the names on their tabs. */
    Map<String, String> sheets() {
        return sheets;
    }

    /** Whether dates are counted from 1904, as Excel for the Mac once did. */
    boolean from1904() {
        return from1904;
    }

    /** A shared text that was looked up; null if there is none of that number. */
    @Nullable
    String text(int shared) {
        return texts.get(shared);
    }

    private void contents() {
        if (zip.size() > MOST_PARTS) {
            throw new Malformed("has more than " + Wording.count(MOST_PARTS, "part"));
        }
        Map<String, String> book = related("_rels/.rels", "");
        String main = book.getOrDefault("/officeDocument", "xl/workbook.xml");
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        Map<String, String> parts = related(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
        sharedTexts = parts.get("/sharedStrings");
        elements(main, (reader, name) -> {
            if (name.equals("workbookPr")) {
                String value = reader.getAttributeValue(null, "date1904");
                from1904 = "1".equals(value) || "true".equals(value);
            } else if (name.equals("sheet") && sheets.size() < MOST_SHEETS) {
                String tab = reader.getAttributeValue(null, "name");
                String part = parts.get(String.valueOf(id(reader)));
                if (tab != null && tab.length() <= LONGEST_NAME && part != null) {
                    sheets.putIfAbsent(tab, part);
                }
            }
            return true;
        });
        if (sheets.isEmpty()) {
            throw new Malformed("has no sheets");
        }
    }

    private static @Nullable String id(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** What a part refers to inside the file, by id and by the last word of its type. */
    private Map<String, String> related(String part, String folder) {
        var related = new HashMap<String, String>();
        elements(part, (reader, name) -> {
            String id = reader.getAttributeValue(null, "Id");
            String type = reader.getAttributeValue(null, "Type");
            String target = reader.getAttributeValue(null, "Target");
            boolean isLong = String.valueOf(target).length() > LONGEST_NAME
                    || String.valueOf(id).length() > LONGEST_NAME
                    || String.valueOf(type).length() > LONGEST_NAME;
            boolean outside = isLong || "External".equals(reader.getAttributeValue(null, "TargetMode"));
            if (id != null && type != null && target != null && !outside && related.size() < MOST_PARTS) {
                String inside = inside(folder, target);
                related.put(id, inside);
                related.put(type.substring(Math.max(0, type.lastIndexOf('/'))), inside);
            }
            return true;
        });
        return related;
    }

    /** The name of a part inside the file; one that is there by no name if the target is none. */
    private static String inside(String folder, String target) {
        try {
            String path = URI.create("/" + folder).resolve(target).normalize().getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Takes the start of an element. */
    private interface Starts {
        /** Whether to go on. */
        boolean start(XMLStreamReader reader, String name) throws XMLStreamException;
    }

    private void elements(String part, Starts starts) {
        try (InputStream in = part(part)) {
            // The encoding is given, so that none the part names can hide a tag from what watches its bytes.
            XMLStreamReader reader = parsers.createXMLStreamReader(in, "UTF-8");
            depth = 0;
            while (reader.hasNext()) {
                if (next(reader) == XMLStreamConstants.START_ELEMENT && !starts.start(reader, reader.getLocalName())) {
                    return;
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new Malformed("holds a part that is not well-formed");
        }
    }

    /**
     * Looks shared texts up by their numbers, beside those that were.
     *
     * @throws UncheckedIOException if they cannot be read to the end: a text that is lost must not look like a blank cell
     */
    void lookUp(IntPredicate wanted) {
        int[] number = {-1};
        try {
            if (sharedTexts == null || entry(sharedTexts) == null) {
                return;
            }
            elements(sharedTexts, (reader, name) -> {
                if (name.equals("si") && wanted.test(++number[0])) {
                    hold(number[0], runs(reader, "si"));
                }
                return true;
            });
        } catch (Malformed e) {
            throw unreadable(watch, e.reason());
        }
    }

    private void hold(int number, String text) {
        texts.put(number, text);
        characters += text.length();
        if (texts.size() > MOST_TEXTS || characters > MOST_CHARACTERS) {
            throw new Malformed("holds more than " + Wording.count(MOST_TEXTS, "text") + " or "
                    + Wording.count(MOST_CHARACTERS, "character") + " in the columns that are read");
        }
    }

    /** The text of the runs in an element, without how they are spoken; one character more than the limit at most. */
    private String runs(XMLStreamReader reader, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean taken = false;
        int spoken = 0;
        while (true) {
            int event = next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                taken = reader.getLocalName().equals("t") && spoken == 0;
                spoken += reader.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                taken = false;
                spoken -= reader.getLocalName().equals("rPh") ? 1 : 0;
                if (reader.getLocalName().equals(element)) {
                    return text.toString();
                }
            } else if (taken) {
                append(text, reader, event);
            }
        }
    }

    private void append(StringBuilder text, XMLStreamReader reader, int event) {
        boolean characters = event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
        int room = watch.limits().characters() + 1 - text.length();
        if (characters && room > 0) {
            String more = reader.getText();
            text.append(more, 0, Math.min(room, more.length()));
        }
    }

    /**
     * Reads a sheet.
     *
     * @param wanted the columns whose cells are kept, from 0
     * @throws Malformed if it cannot be read to its end; the rows before were given
     */
    void rows(String sheet, IntPredicate wanted, RowTaker taker) {
        long[] number = {0};
        elements(sheet, (reader, name) -> {
            if (!name.equals("row")) {
                return true;
            }
            number[0] = Math.max(number[0] + 1, ordinal(reader.getAttributeValue(null, "r")));
            return taker.take(number[0], row(reader, wanted));
        });
    }

    private static long ordinal(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,9}") ? Long.parseLong(digits) : 0;
    }

    private Map<Integer, Cell> row(XMLStreamReader reader, IntPredicate wanted) throws XMLStreamException {
        var cells = new HashMap<Integer, Cell>();
        int column = -1;
        while (true) {
            int event = next(reader);
            if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                column = column(reader.getAttributeValue(null, "r"), column + 1);
                if (column >= MOST_COLUMNS) {
                    throw new Malformed("has more than " + Wording.count(MOST_COLUMNS, "column"));
                }
                Cell cell = cell(reader, wanted.test(column));
                if (cell != null) {
                    cells.put(column, cell);
                }
            }
        }
    }

    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < Math.min(4, reference.length()); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }

    /** The cell; null if it is blank or not kept. */
    private @Nullable Cell cell(XMLStreamReader reader, boolean kept) throws XMLStreamException {
        String type = String.valueOf(reader.getAttributeValue(null, "t"));
        var text = new StringBuilder();
        boolean formula = false;
        String inside = "";
        while (true) {
            int event = next(reader);
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = reader.getLocalName();
                formula |= inside.equals("f");
                if (inside.equals("is") && kept) {
                    text.append(runs(reader, "is"));
                    inside = "";
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = "";
                if (reader.getLocalName().equals("c")) {
                    return kept ? cell(type, text.toString(), formula) : null;
                }
            } else if (kept && inside.equals("v")) {
                append(text, reader, event);
            }
        }
    }

    private @Nullable Cell cell(String type, String text, boolean formula) {
        if (text.length() > watch.limits().characters()) {
            return new Cell(Kind.TOO_LONG, "");
        }
        if (text.isBlank()) {
            return formula && !type.equals("str") ? new Cell(Kind.FORMULA_WITHOUT_VALUE, "") : null;
        }
        return switch (type) {
            case "s" -> new Cell(Kind.SHARED, text.strip());
            case "str", "inlineStr", "d" -> new Cell(Kind.TEXT, text);
            case "b" -> new Cell(Kind.FLAG, text.strip());
            case "e" -> new Cell(Kind.ERROR, "");
            default -> numeral(text);
        };
    }

    /** A number as it would be written by hand: Excel writes long ones with an exponent. */
    private static Cell numeral(String text) {
        try {
            var number = new BigDecimal(text.strip());
            if (number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS) {
                return new Cell(
                        Kind.NUMBER,
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
            }
        } catch (NumberFormatException e) {
            // Not a number whatever its type says: read as the text it is.
        }
        return new Cell(Kind.TEXT, text);
    }

    private int next(XMLStreamReader reader) throws XMLStreamException {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            watch.depth(++depth);
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Malformed(DOCUMENT_TYPE);
        }
        return event;
    }

    /** A part; null if it is not there. Java throws for one whose comment is not UTF-8. */
    private @Nullable ZipEntry entry(String name) {
        try {
            return zip.getEntry(name);
        } catch (IllegalArgumentException e) {
            throw new Malformed("holds a part that cannot be found by its name");
        }
    }

    /** The bytes of a part, watched; none if it is not there. */
    private InputStream part(String name) throws IOException {
        ZipEntry entry = entry(name);
        return entry == null ? InputStream.nullInputStream() : new Watched(zip.getInputStream(entry), name);
    }

    /**
     * So much was read of a part from its start. All parts together are held to the size of the file: what a part says of
     * its own packed size may be wrong, and several may be packed in the same bytes.
     */
    private void unpacked(String part, long read) {
        long before = unpacked.getOrDefault(part, 0L);
        if (read > before) {
            unpacked.put(part, read);
            unpackedInAll += read - before;
            watch.unpacked(size, unpackedInAll);
        }
    }

    /**
     * Counts what is unpacked, and sees that no tag, text, comment or section grows without end: the parser holds each of
     * them whole.
     */
    private final class Watched extends FilterInputStream {
        private final String part;
        private long read;
        private int run;
        private int last;
        private int lastButOne;
        /** The character that ends the comment, section or instruction that is open, before its bracket; 0 if none is. */
        private int section;

        private int opened;

        Watched(InputStream in, String part) {
            super(in);
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int some = super.read(into, from, length);
            if (some > 0) {
                read += some;
                unpacked(part, read);
                for (int i = from; i < from + some; i++) {
                    look(into[i]);
                }
            }
            return some;
        }

        private void look(int next) {
            run++;
            if (section != 0) {
                opened++;
                if (next == '>' && last == section && closes()) {
                    section = 0;
                }
            } else if (next == '<') {
                run = 0;
            } else if (last == '<' && next == '?') {
                section = '?';
            } else if (lastButOne == '<' && last == '!') {
                open(next);
            }
            if (run > LONGEST_RUN) {
                throw new Malformed("holds a text or tag of more than " + Wording.number(LONGEST_RUN) + " bytes");
            }
            if (next == 0) {
                throw new Malformed("is not UTF-8");
            }
            lastButOne = last;
            last = next;
        }

        private void open(int next) {
            if (next != '-' && next != '[') {
                throw new Malformed(DOCUMENT_TYPE);
            }
            section = next == '-' ? '-' : ']';
            opened = 0;
        }

        /** A comment is not closed by the dashes that open it. */
        private boolean closes() {
            return section == '?' || lastButOne == section && (section != '-' || opened > 3);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw unreadable(watch, "cannot be closed");
        }
    }
}
