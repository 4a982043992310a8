package safeguarding.statutory.cin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import safeguarding.children.CaseRecords;

/** Censuses to read: the shared samples, and small ones made of parts. */
final class Samples {

    static final String HEADER = "<Header><CollectionDetails><Collection>CIN</Collection><Year>2020</Year>"
            + "<ReferenceDate>2020-03-31</ReferenceDate></CollectionDetails>"
            + "<Source><SourceLevel>L</SourceLevel><LEA>840</LEA></Source></Header>";
    static final String IDENTIFIERS = "<ChildIdentifiers><LAchildID>A1</LAchildID><PersonBirthDate>2010-05-06"
            + "</PersonBirthDate><GenderCurrent>2</GenderCurrent></ChildIdentifiers>";
    static final String CHARACTERISTICS = "<ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>";
    static final String REFERRED = "<CINreferralDate>2019-05-01</CINreferralDate><ReferralSource>6</ReferralSource>"
            + "<PrimaryNeedCode>N1</PrimaryNeedCode>";

    private Samples() {}

    /** A file under ../shared. */
    static Path shared(String... path) {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), path);
        assumeTrue(Files.exists(file), () -> "needs ../shared: " + file + " is not there");
        return file;
    }

    static Path sample(String name) {
        return shared("data", "cin-census", name);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A census of 2020 with these children. */
    static String census(String... children) {
        return "<Message>" + HEADER + "<Children>" + String.join("", children) + "</Children></Message>";
    }

    /** A child born on 6 May 2010 with one {@code CINdetails} that holds this after its first three cells. */
    static String child(String details) {
        return "<Child>" + IDENTIFIERS + CHARACTERISTICS + "<CINdetails>" + REFERRED + details
                + "</CINdetails></Child>";
    }

    static CaseRecords read(String text) {
        return CinCensus.read("cin.xml", bytes(text));
    }

    static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How often an element is opened, counted in the text. */
    static long count(String text, String element) {
        return Pattern.compile("<" + element + "[ />]").matcher(text).results().count();
    }
}
