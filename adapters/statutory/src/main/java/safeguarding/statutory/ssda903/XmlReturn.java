package safeguarding.statutory.ssda903;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import safeguarding.statutory.BrokenOff;
import safeguarding.statutory.FileWatch;
import safeguarding.statutory.XmlPull;

/**
 * Reads the rows of one table out of an XML file of the return. The file is walked through once for each table, so that
 * what is known of all children comes before their episodes and no row need be kept; only the walk for the header tells of
 * what is wrong with the file as such.
 */
final class XmlReturn {

    private static final int MOST_ROWS_OF_A_CHILD = 100_000;
    private static final String STRAY = "must have no text beside its elements; it is passed over";

    /** The tables whose cells stand in {@code HEADER} itself, by element. */
    private static final Map<String, Table> FLAT = flat();

    /** The tables that have an element of their own for each row. */
    private static final Map<String, Table> GROUPS = Map.of(
            "AREVIEW", Table.REVIEWS,
            "AMISSING", Table.MISSING,
            "OC2", Table.HEALTH,
            "AD_PLACED", Table.DECISIONS,
            "PERMANENCE", Table.PREVIOUS);

    private static Map<String, Table> flat() {
        var tables = new HashMap<String, Table>();
        for (Table table : List.of(Table.HEADER, Table.LEAVERS, Table.ADOPTIONS)) {
            table.columns().forEach(column -> tables.putIfAbsent(element(column), table));
        }
        tables.put("UASC", Table.UASC);
        tables.put("DUC", Table.UASC);
        return Map.copyOf(tables);
    }

    private static String element(String column) {
        return switch (column) {
            case "child" -> "CHILDID";
            case "place" -> "PL";
            default -> column.toUpperCase(Locale.ROOT);
        };
    }

    /**
     * What a walk found besides the rows it gave.
     *
     * @param refused the rows that were refused
     * @param whole whether the file was read to its end; false if it breaks off
     */
    record Walk(long refused, boolean whole) {}

    /** A row as the file holds it. */
    private static final class Element implements Row {
        private final Table table;
        private final Ids ids;
        private final String path;
        private final Map<String, String> cells = new HashMap<>();
        private boolean wrong;

        Element(Table table, Ids ids, String path) {
            this.table = table;
            this.ids = ids;
            this.path = path;
        }

        @Override
        public long number() {
            return ids.ordinal;
        }

        @Override
        public String cell(String column) {
            return column.equals("child") ? ids.id : cells.getOrDefault(element(column), "");
        }

        @Override
        public String place(String column) {
            if (column.equals("child")) {
                return "CHILD[" + ids.ordinal + "]/HEADER/CHILDID";
            }
            return column.isEmpty() ? path : path + "/" + element(column);
        }

        boolean isEmpty() {
            return !wrong && cells.values().stream().allMatch(String::isEmpty);
        }
    }

    /** Which child it is. */
    private static final class Ids {
        private final int ordinal;
        private String id = "";

        Ids(int ordinal) {
            this.ordinal = ordinal;
        }
    }

    private final FileWatch watch;
    private final Table table;
    private final Consumer<Row> rows;
    private final boolean telling;
    private final XmlPull xml;
    private int children;
    private long refused;

    private XmlReturn(FileWatch watch, InputStream in, Table table, Consumer<Row> rows) throws BrokenOff {
        this.watch = watch;
        this.table = table;
        this.rows = rows;
        this.telling = table == Table.HEADER;
        this.xml = new XmlPull(watch, in);
    }

    /**
     * Gives the rows of a table.
     *
     * @return what else there is to say of the walk
     * @throws UncheckedIOException if it is no such return
     */
    static Walk read(FileWatch watch, InputStream in, Table table, Consumer<Row> rows) {
        XmlReturn reader;
        try {
            reader = new XmlReturn(watch, in, table, rows);
            reader.root();
        } catch (BrokenOff e) {
            throw notAReturn(watch, e.reason() + ", before its first child");
        }
        boolean whole = reader.children();
        return new Walk(reader.refused, whole);
    }

    private static UncheckedIOException notAReturn(FileWatch watch, String reason) {
        return new UncheckedIOException(watch.file() + ": " + reason, new IOException("no SSDA903 return can be read"));
    }

    private void root() throws BrokenOff {
        xml.root();
        if (xml.name().isEmpty()) {
            throw notAReturn(watch, "must have no element in a namespace; the root element is in one");
        }
        if (!xml.name().equals("EXPSSDA903")) {
            throw notAReturn(watch, "must have the root element EXPSSDA903");
        }
    }

    /** Reads the children; false if the file breaks off. */
    private boolean children() {
        try {
            while (xml.next()) {
                if (xml.name().equals("CHILD")) {
                    child();
                } else {
                    unknown("EXPSSDA903");
                }
            }
            xml.end();
            return true;
        } catch (BrokenOff e) {
            String place = "CHILD[" + (children + 1) + "]";
            note(place, e.reason() + "; this child and all behind it are not taken");
            return false;
        }
    }

    private void child() throws BrokenOff {
        var ids = new Ids(children + 1);
        String path = "CHILD[" + ids.ordinal + "]";
        var header = new Element(table, ids, path + "/HEADER");
        var found = new ArrayList<Element>(1);
        boolean headed = false;
        int episodes = 0;
        while (xml.next()) {
            if (xml.name().equals("EPISODE")) {
                row(new Element(Table.EPISODES, ids, path + "/EPISODE[" + ++episodes + "]"), found);
            } else if (xml.name().equals("HEADER") && !headed) {
                headed = true;
                header(header, found);
            } else if (xml.name().equals("HEADER")) {
                once(path + "/HEADER");
            } else {
                unknown(path);
            }
        }
        children++;
        if (xml.stray()) {
            note(path, STRAY);
        }
        if (telling || !header.isEmpty() && unaccompanied(header)) {
            found.add(header);
        }
        found.forEach(this::give);
    }

    /** Whether the header makes a row of the table; what {@code UASC} says decides of that one. */
    private boolean unaccompanied(Element header) {
        if (table != Table.UASC || !header.cell("duc").isEmpty() || header.wrong) {
            return true;
        }
        String answer = header.cell("uasc");
        if (!answer.equals("0") && !answer.equals("1")) {
            watch.refuse(header.number(), header.place("uasc"), "must be 1 for yes or 0 for no; it is not recorded");
        }
        return answer.equals("1");
    }

    private void header(Element header, List<Element> found) throws BrokenOff {
        var ordinals = new HashMap<String, Integer>();
        Set<String> seen = new HashSet<>();
        while (xml.next()) {
            String name = xml.name();
            Table group = GROUPS.get(name);
            Table flat = FLAT.get(name);
            if (group != null) {
                int ordinal = ordinals.merge(name, 1, Integer::sum);
                row(new Element(group, header.ids, header.path + "/" + name + "[" + ordinal + "]"), found);
            } else if (flat == null) {
                unknown(header.path);
            } else if (!seen.add(name)) {
                once(header.path + "/" + name);
            } else if (name.equals("CHILDID")) {
                header.ids.id = cell(header, name);
            } else if (flat == table) {
                header.cells.put(name, cell(header, name));
            } else {
                xml.skip();
            }
        }
    }

    /** Reads an element that is a row, and keeps it if it is one of the table. */
    private void row(Element row, List<Element> found) throws BrokenOff {
        boolean wanted = row.table == table;
        if (!wanted && !telling) {
            xml.skip();
            return;
        }
        List<String> columns = row.table.columns();
        while (xml.next()) {
            String name = xml.name();
            if (columns.stream().noneMatch(column -> element(column).equals(name)) || name.equals("CHILDID")) {
                unknown(row.path);
            } else if (row.cells.containsKey(name)) {
                once(row.path + "/" + name);
            } else if (wanted) {
                row.cells.put(name, cell(row, name));
            } else {
                row.cells.put(name, "");
                xml.skip();
            }
        }
        if (wanted && !row.isEmpty()) {
            found.add(row);
            if (found.size() > MOST_ROWS_OF_A_CHILD) {
                throw new UncheckedIOException(
                        watch.file() + ": CHILD[" + row.number() + "] has more than 100,000 records",
                        new IOException("one child has too many records"));
            }
        }
    }

    private String cell(Element row, String name) throws BrokenOff {
        String wrong = xml.text();
        if (wrong.isEmpty()) {
            return new String(xml.characters(), xml.from(), xml.to() - xml.from());
        }
        boolean told = telling || !name.equals("CHILDID");
        if (told) {
            watch.refuse(row.number(), row.path + "/" + name, wrong + "; the row is refused");
        }
        row.wrong |= !name.equals("CHILDID");
        return "";
    }

    private void give(Element row) {
        watch.row();
        if (row.wrong) {
            refused++;
        } else {
            rows.accept(row);
        }
    }

    private void unknown(String within) throws BrokenOff {
        note(within, "has an element that is not known in the return; it is passed over, with what is in it");
        xml.skip();
    }

    private void once(String place) throws BrokenOff {
        note(place, "must stand once; only the first is taken");
        xml.skip();
    }

    private void note(String place, String reason) {
        if (telling) {
            watch.refuse(children + 1L, place, reason);
        }
    }
}
