package safeguarding.statutory.ssda903;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.children.CareLeaver;
import safeguarding.children.CaseRecords;
import safeguarding.children.LookedAfterEpisode;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.LookedAfterReview;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.Person;
import safeguarding.children.RecordSink;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;
import safeguarding.time.FinancialYear;

/** The return as one XML file: the same rows as its CSV files, and as safe as the census. */
class Ssda903XmlTest {

    private static final FinancialYear YEAR = FinancialYear.of("2017-18");
    private static final RecordSink NOBODY = new RecordSink() {
        @Override
        public <R> void accept(Register<R> register, R row, long number) {}
    };
    private static final String EPISODE = "<EPISODE><DECOM>01/05/2017</DECOM><RNE>S</RNE><LS>C1</LS><CIN>N1</CIN>"
            + "<PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER><DEC/><REC/></EPISODE>";

    @TempDir
    Path folder;

    private static Path sample() {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "data", "ssda903", "fake_903.xml");
        assumeTrue(Files.exists(file), () -> "needs ../shared: " + file + " is not there");
        return file;
    }

    private Path file(String text) {
        try {
            return Files.writeString(folder.resolve("return.xml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseRecords read(String... children) {
        return Ssda903.of(YEAR, file(message(children))).read();
    }

    private static String message(String... children) {
        return "<EXPSSDA903>" + String.join("", children) + "</EXPSSDA903>";
    }

    private static String child(String id, String inHeader, String episodes) {
        return "<CHILD><HEADER><CHILDID>" + id + "</CHILDID><SEX>2</SEX><DOB>02/03/2008</DOB><ETHNIC>WBRI</ETHNIC>"
                + inHeader + "</HEADER>" + episodes + "</CHILD>";
    }

    private static long opened(String text, String element) {
        return Pattern.compile("<" + element + ">").matcher(text).results().count();
    }

    @Test
    void everyRecordOfTheSampleIsAcceptedRepeatedOrRefused() throws IOException {
        String text = Files.readString(sample());

        Outcome outcome = Ssda903.of(YEAR, sample()).to(NOBODY);

        var counted = new HashMap<String, Long>();
        outcome.files().forEach(file -> counted.put(file.name(), file.rows()));
        assertThat(counted)
                .isEqualTo(Map.of(
                        "fake_903.xml/header", opened(text, "HEADER"),
                        "fake_903.xml/uasc", opened(text, "DUC"),
                        "fake_903.xml/episodes", opened(text, "EPISODE"),
                        "fake_903.xml/reviews", opened(text, "AREVIEW"),
                        "fake_903.xml/missing", opened(text, "AMISSING"),
                        "fake_903.xml/oc2", opened(text, "OC2"),
                        "fake_903.xml/oc3", opened(text, "IN_TOUCH"),
                        "fake_903.xml/placed_for_adoption", opened(text, "AD_PLACED"),
                        "fake_903.xml/ad1", opened(text, "DATE_INT"),
                        "fake_903.xml/previous_permanence", opened(text, "PERMANENCE")));
        assertThat(opened(text, "EPISODE")).isEqualTo(459);
        assertThat(outcome.problems().stream().filter(p -> p.reason().endsWith("the row is refused")))
                .hasSize((int)
                        outcome.files().stream().mapToLong(ReadFile::refused).sum());
        assertThat(outcome.files().stream().filter(file -> !file.name().endsWith("/reviews")))
                .allSatisfy(file -> assertThat(file.accepted()).isEqualTo(file.rows()));
    }

    /** The sample's children are others than those of the CSV files beside it, so its own rows are written as such files. */
    @Test
    void theSampleReadsAsTheCsvFilesThatHoldTheSameRows() throws IOException, XMLStreamException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        for (Map.Entry<String, List<Map<String, String>>> table :
                plainly(sample()).entrySet()) {
            Set<String> columns = new LinkedHashSet<>(COLUMNS.get(table.getKey()));
            var lines = new ArrayList<>(List.of(String.join(",", columns)));
            for (Map<String, String> row : table.getValue()) {
                lines.add(columns.stream()
                        .map(column -> row.getOrDefault(column, ""))
                        .collect(joining(",")));
            }
            Files.write(csv.resolve(table.getKey() + ".csv"), lines);
        }

        CaseRecords fromXml = Ssda903.of(YEAR, sample()).read();
        CaseRecords fromCsv = Ssda903.of(YEAR, csv).read();

        assertThat(fromXml.registers()).isEqualTo(fromCsv.registers());
        fromCsv.registers()
                .forEach(register -> assertThat(fromXml.rows(register)).isEqualTo(fromCsv.rows(register)));
        assertThat(fromXml.problems())
                .extracting(Problem::reason)
                .containsExactlyElementsOf(
                        fromCsv.problems().stream().map(Problem::reason).toList());
        assertThat(fromXml.rows(Person.PERSONS)).hasSize(253);
        assertThat(fromXml.rows(Permanence.PERMANENCE)).hasSize(3);
    }

    @Test
    void theSampleHasNoChildOfTheCsvFilesBesideIt() throws IOException {
        Set<String> beside = Plain.rows(Plain.oneYear().resolve("header.csv")).stream()
                .map(row -> row.get("CHILD"))
                .collect(toSet());

        assertThat(Pattern.compile("<CHILDID>(\\w+)<")
                        .matcher(Files.readString(sample()))
                        .results()
                        .map(found -> found.group(1)))
                .hasSize(253)
                .doesNotContainAnyElementsOf(beside);
    }

    @Test
    void eachElementBecomesTheRecordOfItsTable() {
        CaseRecords records = read(child(
                "7",
                "<UASC>1</UASC><DUC/><IN_TOUCH>YES</IN_TOUCH><ACTIV>F1</ACTIV><ACCOM>K1</ACCOM>"
                        + "<AMISSING><MISSING>M</MISSING><MIS_START>05/06/2017</MIS_START><MIS_END/></AMISSING>"
                        + "<AREVIEW><REVIEW>01/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW>"
                        + "<OC2><SDQ_SCORE>12</SDQ_SCORE></OC2>",
                EPISODE));

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .singleElement()
                .satisfies(row -> assertThat(row.started()).isEqualTo(LocalDate.of(2017, 5, 1)))
                .satisfies(row -> assertThat(row.unaccompanied()).isTrue())
                .satisfies(row -> assertThat(row.child().born()).isEqualTo(LocalDate.of(2008, 3, 2)));
        assertThat(records.rows(MissingEpisode.MISSING)).hasSize(1);
        assertThat(records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS)).hasSize(1);
        assertThat(records.rows(CareLeaver.CARE_LEAVERS)).hasSize(1);
        assertThat(records.rows(LookedAfterHealth.LOOKED_AFTER_HEALTH))
                .singleElement()
                .satisfies(row -> assertThat(row.score()).isEqualTo(12));
    }

    @Test
    void aProblemSaysWhichChildAndElementAndNotWhatItHeld() {
        CaseRecords records = read(
                child("7", "", EPISODE),
                child("8", "", EPISODE + EPISODE.replace("01/05/2017", "31/02/2017")),
                child("", "", EPISODE),
                child("9", "", EPISODE.replace("<LS>", "<LS>Zebedee</LS><LS>")),
                child("10", "<NEW>1</NEW>", EPISODE.replace("<PL>U6</PL>", "<PL>" + "Z".repeat(10_001) + "</PL>")));

        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER)).hasSize(3);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "return.xml row 3, CHILD[3]/HEADER/CHILDID: must be recorded; the row is refused",
                        "return.xml row 4, CHILD[4]/EPISODE[1]/LS: must stand once; only the first is taken",
                        "return.xml row 5, CHILD[5]/HEADER: has an element that is not known in the return; it is passed"
                                + " over, with what is in it",
                        "return.xml row 2, CHILD[2]/EPISODE[2]/DECOM: must be a date that exists, written as"
                                + " 31/03/2019, from 1900 to 2199",
                        "return.xml row 3, CHILD[3]/HEADER/CHILDID: must be recorded; the row is refused",
                        "return.xml row 4, CHILD[4]/EPISODE[1]/LS: is not a code of the return of 2017-18; it is not"
                                + " recorded",
                        "return.xml row 5, CHILD[5]/EPISODE[1]/PL: must be at most 10,000 characters; the row is"
                                + " refused");
    }

    @Test
    void yearsAreJoinedWhateverTheFormOfTheirFiles() throws IOException {
        Path header = Files.writeString(
                folder.resolve("header.csv"), "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n7,2,02/03/2008,WBRI,,,\n");
        Path episodes = Files.writeString(
                folder.resolve("episodes.csv"),
                "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE\n"
                        + "7,01/05/2017,S,C1,N1,U6,PR1,03/07/2018,E8,\n");

        CaseRecords records = Ssda903.of(YEAR, file(message(child("7", "", EPISODE))))
                .and(YEAR.next(), header, episodes)
                .read();

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .singleElement()
                .satisfies(row -> assertThat(row.ended()).isEqualTo(LocalDate.of(2018, 7, 3)));
    }

    @Test
    void aYearInAFolderOfYearsMayBeOneXmlFile() throws IOException {
        Files.writeString(folder.resolve("2017-return.xml"), message(child("7", "", EPISODE)));
        Files.writeString(
                folder.resolve("2018-return.xml"),
                message(child("7", "", EPISODE.replace("<DEC/><REC/>", "<DEC>03/07/2018</DEC><REC>E8</REC>"))));

        CaseRecords records = Ssda903.namedByStart(folder).read();

        assertThat(records.problems()).isEmpty();
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .extracting(LookedAfterEpisode::ended)
                .containsExactly(LocalDate.of(2018, 7, 3));
    }

    @Test
    void nothingEndsBecauseTheNextYearsFileBreaksOff() throws IOException {
        Files.writeString(folder.resolve("2017-return.xml"), message(child("7", "", EPISODE)));
        Files.writeString(folder.resolve("2018-return.xml"), "<EXPSSDA903><CHILD><HEADER><CHILDID>7");

        CaseRecords records = Ssda903.namedByStart(folder).read();

        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "2018-return.xml row 1, CHILD[1]: breaks off or is not well-formed at line 1; this child and all"
                                + " behind it are not taken",
                        "2017-return.xml row 1, CHILD[1]/EPISODE[1]/DEC: is empty and the next year's file does not have"
                                + " the episode, but not every row of that file could be read; it is left open");
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER))
                .singleElement()
                .satisfies(row -> assertThat(row.ended()).isNull());
    }

    @Test
    void aYearIsNotReadInBothForms() throws IOException {
        Path xml = file(message(child("7", "", EPISODE)));
        Path csv = Files.writeString(folder.resolve("episodes.csv"), "CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n");

        assertThat(Ssda903.of(YEAR, folder).to(NOBODY).files())
                .extracting(ReadFile::name)
                .containsExactly("episodes.csv");
        assertThatThrownBy(() -> Ssda903.of(YEAR, csv, xml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("return.xml: the return of 2017-18 has this file already: episodes.csv");
        Files.delete(csv);
        assertThat(Ssda903.of(YEAR, folder).read().rows(LookedAfterEpisode.LOOKED_AFTER))
                .hasSize(1);
    }

    @Test
    void anyDoctypeIsRefusedAndNothingIsReadFromOutsideTheFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Zebedee");
        String text = message(child("&e;", "", EPISODE));
        for (String doctype : List.of(
                "<!DOCTYPE EXPSSDA903>",
                "<!DOCTYPE EXPSSDA903 SYSTEM '" + secret.toUri() + "'>",
                "<!DOCTYPE EXPSSDA903 [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>",
                "<!DOCTYPE EXPSSDA903 [<!ENTITY a 'boom'><!ENTITY e '" + "&a;".repeat(1000) + "'>]>")) {
            assertThatThrownBy(() -> Ssda903.of(YEAR, file(doctype + text)).read())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("return.xml: must not have a DOCTYPE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<CHILD>", "<CHILD><HEADER>", "<CHILD><EPISODE><DECOM>", "<CHILD><HEADER><OC2>"})
    void elementsTooDeepAreRefused(String before) {
        Path deep = file("<EXPSSDA903>" + before + "<a>".repeat(200_000));

        assertThatThrownBy(() -> Ssda903.of(YEAR, deep).read())
                .isInstanceOf(LimitException.class)
                .hasMessage("return.xml: has elements more than 64 deep; if the file is right, raise the limit with"
                        + " Limits.withDepth");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<CHILD><HEADER><CHILDID>Zebedee", "&zebedee;", "</CHILD>", "<CHILD a='1' a='2'/>"})
    void aFileThatBreaksOffGivesTheChildrenBeforeThat(String then) {
        Path broken = file("<EXPSSDA903>" + child("7", "", EPISODE) + then);

        CaseRecords records = Ssda903.of(YEAR, broken).read();

        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER)).hasSize(1);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "return.xml row 2, CHILD[2]: breaks off or is not well-formed at line 1; this child and"
                                + " all behind it are not taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Message/>", "<EXPSSDA903 xmlns='urn:x'/>", "Zebedee", "", "<EXPSSDA903"})
    void whatIsNoReturnIsRefusedWhole(String text) {
        assertThatThrownBy(() -> Ssda903.of(YEAR, file(text)).read())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("return.xml: ")
                .hasMessageNotContaining("Zebedee");
    }

    @Test
    void theLimitOfRowsHolds() {
        Path file = file(message(child("7", "", EPISODE.repeat(11))));

        assertThatThrownBy(() ->
                        Ssda903.of(YEAR, file).within(Limits.USUAL.withRows(10)).read())
                .isInstanceOf(LimitException.class)
                .hasMessageContaining("10 rows");
    }

    private static final Map<String, List<String>> COLUMNS = new TreeMap<>(Map.of(
            "header", List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB"),
            "uasc", List.of("CHILD", "DUC"),
            "episodes",
                    List.of(
                            "CHILD",
                            "DECOM",
                            "RNE",
                            "LS",
                            "CIN",
                            "PLACE",
                            "PLACE_PROVIDER",
                            "DEC",
                            "REC",
                            "REASON_PLACE_CHANGE"),
            "reviews", List.of("CHILD", "REVIEW", "REVIEW_CODE"),
            "missing", List.of("CHILD", "MISSING", "MIS_START", "MIS_END"),
            "oc2",
                    List.of(
                            "CHILD",
                            "SDQ_SCORE",
                            "SDQ_REASON",
                            "CONVICTED",
                            "HEALTH_CHECK",
                            "IMMUNISATIONS",
                            "TEETH_CHECK",
                            "HEALTH_ASSESSMENT",
                            "SUBSTANCE_MISUSE",
                            "INTERVENTION_RECEIVED",
                            "INTERVENTION_OFFERED"),
            "oc3", List.of("CHILD", "DOB", "IN_TOUCH", "ACTIV", "ACCOM"),
            "placed_for_adoption", List.of("CHILD", "DATE_PLACED", "DATE_PLACED_CEASED", "REASON_PLACED_CEASED"),
            "ad1", List.of("CHILD", "DATE_INT", "DATE_MATCH", "FOSTER_CARE"),
            "previous_permanence", List.of("CHILD", "PREV_PERM", "DATE_PERM")));

    /** The rows of each table, taken out of the file by the bare parser. */
    private static Map<String, List<Map<String, String>>> plainly(Path file) throws IOException, XMLStreamException {
        var groups = Map.of(
                "EPISODE", "episodes",
                "AREVIEW", "reviews",
                "AMISSING", "missing",
                "OC2", "oc2",
                "AD_PLACED", "placed_for_adoption",
                "PERMANENCE", "previous_permanence");
        var marks = Map.of("DUC", "uasc", "IN_TOUCH", "oc3", "DATE_INT", "ad1", "CHILDID", "header");
        var tables = new LinkedHashMap<String, List<Map<String, String>>>();
        Map<String, String> header = new HashMap<>();
        Map<String, String> now = header;
        var text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    text.setLength(0);
                    String name = xml.getLocalName();
                    if (name.equals("HEADER")) {
                        header = new HashMap<>();
                        now = header;
                    }
                    String table = groups.getOrDefault(name, marks.get(name));
                    if (table != null) {
                        now = groups.containsKey(name) ? new HashMap<>(header) : header;
                        tables.computeIfAbsent(table, any -> new ArrayList<>()).add(now);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    String name = xml.getLocalName().replaceFirst("^CHILD$", "END");
                    now.put(name.equals("CHILDID") ? "CHILD" : name.equals("PL") ? "PLACE" : name, text.toString());
                    text.setLength(0);
                    now = groups.containsKey(name) ? header : now;
                }
            }
        }
        return tables;
    }
}
