package safeguarding.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import safeguarding.measure.Gap;
import safeguarding.protect.Cell;
import safeguarding.protect.Edition;
import safeguarding.protect.Reason;

/** The lines of a ledger as they are written, and what they say. */
final class LedgerText {

    /** The first line of every ledger. */
    static final String START = Documents.line(Parts.header("ledger"));

    private LedgerText() {}

    /** The lines of an edition, each with its line feed, but not the end line. */
    static String lines(Edition edition) {
        var text = new StringBuilder();
        ObjectNode head = Documents.object().put("edition", edition.name());
        text.append(Documents.line(head.put("cells", edition.entries().size()))).append('\n');
        edition.entries()
                .forEach(entry -> text.append(Documents.line(write(entry))).append('\n'));
        return text.toString();
    }

    /** The end line of an edition, without its line feed. */
    static String end(String name, String digest) {
        return Documents.line(Documents.object().put("end", name).put("digest", digest));
    }

    /** The digest of an edition's lines and the line they stand behind: the first of the ledger, or the end line before. */
    static String digest(String mark, byte[] lines) {
        MessageDigest digest = begin(mark);
        digest.update(lines);
        return hex(digest);
    }

    /** A digest that the lines of an edition are put to, each with its line feed. */
    static MessageDigest begin(String mark) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((mark + "\n").getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static ObjectNode write(Edition.Entry entry) {
        ObjectNode node = Documents.object().put("indicator", entry.indicator());
        node.set("area", Parts.write(entry.area()));
        node.put("period", entry.period().label());
        node.set("slice", Parts.write(entry.slice()));
        node.set("cell", write(entry.cell()));
        return node;
    }

    static Edition.Entry entry(Place place) {
        place.object("indicator", "area", "period", "slice", "cell");
        return new Edition.Entry(
                place.at("indicator").text(),
                Parts.area(place.at("area")),
                Parts.period(place.at("period")),
                Parts.slice(place.at("slice")),
                cell(place.at("cell")));
    }

    private static ObjectNode write(Cell cell) {
        return cell.fold(new Cell.Cases<ObjectNode>() {
            private ObjectNode kind(String name) {
                return Documents.object().put("kind", name);
            }

            @Override
            public ObjectNode shown(Cell.Shown shown) {
                return kind("shown").set("figure", FigureJson.write(shown.figure()));
            }

            @Override
            public ObjectNode rounded(Cell.Rounded rounded) {
                return kind("rounded").put("base", rounded.base()).set("figure", FigureJson.write(rounded.figure()));
            }

            @Override
            public ObjectNode withheld(Cell.Withheld withheld) {
                return kind("withheld")
                        .put("reason", Documents.name(withheld.reason()))
                        .put("because", withheld.because());
            }

            @Override
            public ObjectNode notApplicable(Cell.NotApplicable notApplicable) {
                return kind("not-applicable");
            }

            @Override
            public ObjectNode notAvailable(Cell.NotAvailable notAvailable) {
                return kind("not-available").put("reason", Documents.name(notAvailable.reason()));
            }
        });
    }

    private static Cell cell(Place place) {
        return switch (place.at("kind").text()) {
            case "shown" ->
                new Cell.Shown(FigureJson.read(place.object("kind", "figure").at("figure")));
            case "rounded" ->
                new Cell.Rounded(
                        FigureJson.read(place.object("kind", "base", "figure").at("figure")),
                        place.at("base").smallWhole());
            case "withheld" ->
                new Cell.Withheld(
                        place.object("kind", "reason", "because").at("reason").choice("reason", Reason.class),
                        place.at("because").text());
            case "not-applicable" -> {
                place.object("kind");
                yield new Cell.NotApplicable();
            }
            case "not-available" ->
                new Cell.NotAvailable(
                        place.object("kind", "reason").at("reason").choice("gap", Gap.class));
            default -> throw place.wrong("unknown kind of cell");
        };
    }
}
