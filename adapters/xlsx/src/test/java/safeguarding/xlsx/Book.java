package safeguarding.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A workbook read the plain way: each part parsed as XML, each cell as what it is. */
final class Book {

    /** A number, or a text as a reader sees it; {@code fill} is the colour behind it, or empty. */
    record Cell(boolean isNumber, String text, String fill) {}

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, List<List<Cell>>> sheets = new LinkedHashMap<>();

    private Book() {}

    static Book of(byte[] bytes) {
        var book = new Book();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                book.parts.put(part.getName(), in.readAllBytes());
            }
            book.read();
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException("a workbook", e);
        }
    }

    /** The parts' names, in the archive's order. */
    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** A part as it stands in the file. */
    String part(String name) {
        return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** All parts, one after the other. */
    String text() {
        return String.join("\n", parts.keySet().stream().map(this::part).toList());
    }

    /** The sheets' names, in their order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** The rows of a sheet, each with all its cells. */
    List<List<Cell>> rows(String sheet) {
        return sheets.getOrDefault(sheet, List.of());
    }

    /** The cells of the row under the headings that begins with these texts, by heading. */
    Map<String, Cell> row(String sheet, int headings, String... begins) {
        List<Cell> names = rows(sheet).get(headings);
        for (List<Cell> row : rows(sheet).subList(headings + 1, rows(sheet).size())) {
            if (row.stream().map(Cell::text).toList().subList(0, begins.length).equals(List.of(begins))) {
                var cells = new LinkedHashMap<String, Cell>();
                IntStream.range(0, names.size())
                        .forEach(i -> cells.put(names.get(i).text(), row.get(i)));
                return cells;
            }
        }
        throw new AssertionError("no row begins so in " + sheet);
    }

    private void read() {
        parts.keySet().forEach(this::document);
        var shared = new ArrayList<String>();
        for (Element one : elements(document("xl/sharedStrings.xml"), "si")) {
            shared.add(ESCAPED.matcher(one.getTextContent())
                    .replaceAll(found ->
                            Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16)))));
        }
        List<String> fills = fills();
        int number = 0;
        for (Element sheet : elements(document("xl/workbook.xml"), "sheet")) {
            number++;
            var rows = new ArrayList<List<Cell>>();
            for (Element row : elements(document("xl/worksheets/sheet" + number + ".xml"), "row")) {
                while (rows.size() < Integer.parseInt(row.getAttribute("r"))) {
                    rows.add(List.of());
                }
                rows.set(rows.size() - 1, cells(row, shared, fills));
            }
            sheets.put(sheet.getAttribute("name"), rows);
        }
    }

    private static List<Cell> cells(Element row, List<String> shared, List<String> fills) {
        var cells = new TreeMap<Integer, Cell>();
        for (Element cell : elements(row, "c")) {
            boolean text = cell.getAttribute("t").equals("s");
            String value = cell.getTextContent();
            String style = cell.getAttribute("s");
            cells.put(
                    column(cell.getAttribute("r")),
                    new Cell(
                            !text && !value.isEmpty(),
                            text ? shared.get(Integer.parseInt(value)) : value,
                            style.isEmpty() ? "" : fills.get(Integer.parseInt(style))));
        }
        int width = cells.isEmpty() ? 0 : cells.lastKey() + 1;
        return IntStream.range(0, width)
                .mapToObj(i -> cells.getOrDefault(i, new Cell(false, "", "")))
                .toList();
    }

    private static int column(String reference) {
        int column = 0;
        for (char letter : reference.replaceAll("\\d", "").toCharArray()) {
            column = 26 * column + letter - 'A' + 1;
        }
        return column - 1;
    }

    private List<String> fills() {
        Document styles = document("xl/styles.xml");
        List<String> colours = elements(styles, "fill").stream()
                .map(fill -> elements(fill, "fgColor").stream()
                        .map(colour -> colour.getAttribute("rgb"))
                        .findFirst()
                        .orElse(""))
                .toList();
        Element formats = elements(styles, "cellXfs").get(0);
        return elements(formats, "xf").stream()
                .map(format -> colours.get(Integer.parseInt(format.getAttribute("fillId"))))
                .toList();
    }

    private Document document(String name) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(parts.getOrDefault(name, new byte[0])));
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(name + " is not XML", e);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static List<Element> elements(Document in, String name) {
        return elements(in.getDocumentElement(), name);
    }

    private static List<Element> elements(Element in, String name) {
        NodeList nodes = in.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
