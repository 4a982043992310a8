package safeguarding.statutory.annexa;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, so that each part can be wrong. */
final class Xlsx {

    private static final String RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private String bookProperties = "";
    private String commented = "";

    /** All ten lists, each with its official header and no row. */
    static Xlsx empty() {
        var xlsx = new Xlsx();
        for (AnnexList list : AnnexList.values()) {
            xlsx.list(list, List.of());
        }
        return xlsx;
    }

    Xlsx list(AnnexList list, List<List<String>> rows) {
        var all = new ArrayList<List<String>>();
        all.add(list.columns().stream().map(Xlsx::text).toList());
        all.addAll(rows);
        return sheet(list.tab(), rows(all));
    }

    Xlsx sheet(String tab, String data) {
        sheets.put(tab, HEAD + "<worksheet xmlns=\"x\"><sheetData>" + data + "</sheetData></worksheet>");
        return this;
    }

    Xlsx raw(String tab, String xml) {
        sheets.put(tab, xml);
        return this;
    }

    Xlsx without(String tab) {
        sheets.remove(tab);
        return this;
    }

    Xlsx part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Gives a part a comment that is not UTF-8, as a byte 0xFF alone never is. */
    Xlsx comment(String part) {
        commented = part;
        return this;
    }

    Xlsx from1904() {
        bookProperties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    static String rows(List<List<String>> rows) {
        return rows.stream()
                .map(cells -> "<row>" + String.join("", cells) + "</row>")
                .collect(Collectors.joining());
    }

    static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</t></is></c>";
    }

    static String number(long number) {
        return "<c><v>" + number + "</v></c>";
    }

    Path write(Path file) throws IOException {
        var book = new StringBuilder(
                HEAD + "<workbook xmlns=\"x\" xmlns:r=\"" + RELATED + "\">" + bookProperties + "<sheets>");
        var links = new StringBuilder(HEAD + "<Relationships>");
        int id = 0;
        for (String tab : sheets.keySet()) {
            id++;
            book.append("<sheet name=\"" + tab + "\" sheetId=\"" + id + "\" r:id=\"rId" + id + "\"/>");
            links.append("<Relationship Id=\"rId" + id + "\" Type=\"" + RELATED
                    + "/worksheet\" Target=\"worksheets/sheet" + id + ".xml\"/>");
            parts.putIfAbsent("xl/worksheets/sheet" + id + ".xml", sheets.get(tab));
        }
        links.append("<Relationship Id=\"s\" Type=\"" + RELATED + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
        parts.putIfAbsent("xl/workbook.xml", book + "</sheets></workbook>");
        parts.putIfAbsent("xl/_rels/workbook.xml.rels", links + "</Relationships>");
        parts.putIfAbsent(
                "_rels/.rels",
                HEAD + "<Relationships><Relationship Id=\"r\" Type=\"" + RELATED
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        try (OutputStream out = Files.newOutputStream(file);
                var zip = new ZipOutputStream(out, StandardCharsets.ISO_8859_1)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                if (part.getKey().equals(commented)) {
                    entry.setComment("\u00FF");
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    /** Has the zip's table of contents say of every part that it is so large when packed. */
    static void claimPacked(Path file, int bytes) throws IOException {
        var zip = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        // The end of the table says where it begins; its entries have the packed size at 20 and their own length at 28
        // to 32.
        int end = zip.capacity() - 22;
        int at = zip.getInt(end + 16);
        while (at < end) {
            zip.putInt(at + 20, bytes);
            at += 46 + zip.getShort(at + 28) + zip.getShort(at + 30) + zip.getShort(at + 32);
        }
        Files.write(file, zip.array());
    }
}
