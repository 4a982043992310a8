package safeguarding.statutory.cin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import safeguarding.children.RecordSink;
import safeguarding.statutory.BrokenOff;
import safeguarding.statutory.FileWatch;
import safeguarding.statutory.XmlPull;

/** Reads one census from its root to its end. */
final class CensusReader {

    private static final String DETAILS = "Header/CollectionDetails";

    private final FileWatch watch;
    private final XmlPull xml;
    private final Cells cells;

    private boolean childrenFollow;
    private boolean yearStated;
    private int year;
    private @Nullable LocalDate referenceDate;
    private @Nullable String authority;

    private CensusReader(FileWatch watch, XmlPull xml) {
        this.watch = watch;
        this.xml = xml;
        this.cells = new Cells(xml, new Refusals(watch));
    }

    /** Gives the records of a file to a sink. */
    static CinCensusFile read(FileWatch watch, InputStream in, RecordSink sink) {
        CensusReader reader;
        CinHeader header;
        try {
            reader = new CensusReader(watch, new XmlPull(watch, in));
            header = reader.header();
        } catch (BrokenOff e) {
            throw brokenBeforeChildren(watch, e);
        }
        return reader.children(header, sink);
    }

    /** Reads the header and no more. */
    static CinHeader header(FileWatch watch, InputStream in) {
        try {
            return new CensusReader(watch, new XmlPull(watch, in)).header();
        } catch (BrokenOff e) {
            throw brokenBeforeChildren(watch, e);
        }
    }

    private static UncheckedIOException brokenBeforeChildren(FileWatch watch, BrokenOff e) {
        return notACensus(watch, e.reason() + ", before its first child");
    }

    private static UncheckedIOException notACensus(FileWatch watch, String reason) {
        return new UncheckedIOException(
                watch.file() + ": " + reason, new IOException("no children in need census can be read"));
    }

    private CinHeader header() throws BrokenOff {
        xml.root();
        if (xml.name().isEmpty()) {
            throw notACensus(watch, "must have no element in a namespace; the root element is in one");
        }
        if (!xml.name().equals("Message")) {
            throw notACensus(watch, "must have the root element Message");
        }
        while (!childrenFollow && xml.next()) {
            switch (xml.name()) {
                case "Header" -> details();
                case "Children" -> childrenFollow = true;
                default -> cells.unknown("Message");
            }
        }
        if (xml.stray()) {
            watch.refuse(0, "Header", Cells.STRAY);
        }
        if (!childrenFollow) {
            throw notACensus(watch, "must have an element Children in its root element");
        }
        return settled();
    }

    private void details() throws BrokenOff {
        while (xml.next()) {
            switch (xml.name()) {
                case "CollectionDetails" -> collection();
                case "Source" -> source();
                default -> cells.unknown("Header");
            }
        }
    }

    private void collection() throws BrokenOff {
        while (xml.next()) {
            switch (xml.name()) {
                case "Collection" -> {
                    if (!cells.text().map("CIN"::equals).orElse(false)) {
                        throw notACensus(watch, DETAILS + "/Collection must be CIN");
                    }
                }
                case "Year" -> {
                    yearStated = true;
                    year = cells.number();
                }
                case "ReferenceDate" -> {
                    referenceDate = cells.day();
                    if (referenceDate == null) {
                        watch.refuse(0, DETAILS + "/ReferenceDate", Cells.DATE + "; it is taken as not recorded");
                    }
                }
                default -> cells.unknown(DETAILS);
            }
        }
    }

    private void source() throws BrokenOff {
        while (xml.next()) {
            switch (xml.name()) {
                case "LEA" -> {
                    authority = cells.text().filter(CinHeader::threeDigits).orElse(null);
                    if (authority == null) {
                        watch.refuse(0, "Header/Source/LEA", "must be three digits; it is taken as not recorded");
                    }
                }
                case "SourceLevel", "SoftwareCode", "Release", "SerialNo", "DateTime" -> xml.skip();
                default -> cells.unknown("Header/Source");
            }
        }
    }

    private CinHeader settled() {
        String place = DETAILS + "/Year";
        if (!yearStated && referenceDate != null && referenceDate.equals(lastDay(referenceDate.getYear()))) {
            year = referenceDate.getYear();
            watch.refuse(0, place, "must be recorded; the year of the reference date is taken");
        }
        if (year < CinHeader.FIRST_YEAR || year > CinHeader.LAST_YEAR) {
            throw notACensus(
                    watch,
                    place + " must be a collection year from " + CinHeader.FIRST_YEAR + " to " + CinHeader.LAST_YEAR);
        }
        var header = new CinHeader(year, referenceDate, authority);
        if (referenceDate != null && !header.consistent()) {
            watch.refuse(
                    0,
                    DETAILS + "/ReferenceDate",
                    "must be 31 March of the collection year; what happened up to the later of the two is taken");
        }
        return header;
    }

    private static LocalDate lastDay(int year) {
        return LocalDate.of(year, 3, 31);
    }

    /** Reads the children. */
    private CinCensusFile children(CinHeader header, RecordSink sink) {
        var reader = new ChildReader(watch, xml, cells, header, sink);
        boolean whole = false;
        try {
            while (xml.next()) {
                if (xml.name().equals("Child")) {
                    reader.child();
                } else {
                    cells.unknown("Children");
                }
            }
            while (xml.next()) {
                cells.unknown("Message");
            }
            xml.end();
            whole = true;
        } catch (BrokenOff e) {
            reader.broken(e);
        }
        return new CinCensusFile(header, reader.children(), whole, watch.problems());
    }
}
