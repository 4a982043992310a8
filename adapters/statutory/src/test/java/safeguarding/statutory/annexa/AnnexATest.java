package safeguarding.statutory.annexa;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import safeguarding.children.Assessment;
import safeguarding.children.CareLeaver;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.Child;
import safeguarding.children.Contact;
import safeguarding.children.EarlyHelpAssessment;
import safeguarding.children.Enquiry;
import safeguarding.children.InitialConference;
import safeguarding.children.NeedEpisode;
import safeguarding.children.Permanence;
import safeguarding.children.PlanVisit;
import safeguarding.children.ProtectionPlan;
import safeguarding.children.RecordSink;
import safeguarding.children.Referral;
import safeguarding.children.code.AbuseCategory;
import safeguarding.children.code.Eligibility;
import safeguarding.children.code.EpisodeEndReason;
import safeguarding.children.code.Ethnicity;
import safeguarding.children.code.InTouch;
import safeguarding.children.code.LeaverAccommodation;
import safeguarding.children.code.LeaverActivity;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.PrimaryNeed;
import safeguarding.children.code.ReferralSource;
import safeguarding.children.code.Sex;
import safeguarding.fact.Problem;
import safeguarding.fact.Register;
import safeguarding.statutory.LimitException;
import safeguarding.statutory.Limits;
import safeguarding.statutory.RecordRow;
import safeguarding.statutory.Shared;

/** Ofsted's Annex A: the samples, what people write in it, and files that are half wrong or hostile. */
class AnnexATest {

    private static final LocalDate EXTRACTED = LocalDate.of(2021, 3, 22);
    private static final AnnexA ANNEX_A = AnnexA.extracted(EXTRACTED);

    @TempDir
    Path folder;

    /** Rows of a sheet that hold anything, the header not counted, from the file's text alone. */
    private static Map<String, Long> rows(Path file) throws IOException {
        var rows = new TreeMap<String, Long>();
        try (var zip = new ZipFile(file.toFile())) {
            for (int list = 1; list <= 10; list++) {
                var entry = zip.getEntry("xl/worksheets/sheet" + list + ".xml");
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                long filled = Pattern.compile("<row .*?</row>")
                        .matcher(xml)
                        .results()
                        .filter(row -> row.group().contains("<v>"))
                        .count();
                rows.put("List " + list, filled - 1);
            }
        }
        return rows;
    }

    private static boolean costsTheRow(Problem problem) {
        return problem.row() > 1
                && !problem.reason().endsWith(RecordRow.NOT_RECORDED)
                && !problem.reason().equals(AnnexRecords.DIFFERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Annex_A.xlsx", "Annex_A_2024_Jan.xlsx"})
    void eachRowOfASampleIsTakenOrRefusedWithAReason(String name) throws IOException {
        Path file = Shared.file("data", "annex-a", name);

        CaseRecords records = ANNEX_A.read(file);

        var taken = new TreeMap<String, Long>();
        List<Register<?>> registers = List.of(
                Contact.CONTACTS,
                EarlyHelpAssessment.EARLY_HELP_ASSESSMENTS,
                Referral.REFERRALS,
                Assessment.ASSESSMENTS,
                Enquiry.ENQUIRIES,
                NeedEpisode.NEED_EPISODES,
                ProtectionPlan.PLANS,
                CarePeriod.CARE_PERIODS,
                CareLeaver.CARE_LEAVERS,
                Permanence.PERMANENCE);
        for (int i = 0; i < registers.size(); i++) {
            taken.put("List " + (i + 1), (long) records.rows(registers.get(i)).size());
        }
        records.problems().stream()
                .filter(AnnexATest::costsTheRow)
                .collect(groupingBy(problem -> problem.where().replace(name + ", ", ""), counting()))
                .forEach((list, refused) -> taken.merge(list, refused, Long::sum));
        assertThat(taken).isEqualTo(rows(file));
        assertThat(records.problems()).allMatch(problem -> problem.where().startsWith(name + ", List "));
    }

    @Test
    void theSampleOfJanuary2024SaysWhatStandsInIt() {
        CaseRecords records = ANNEX_A.read(Shared.file("data", "annex-a", "Annex_A_2024_Jan.xlsx"));

        // Excel's 44090 is 16 September 2020, 42029 is 25 January 2015, 44218 is 22 January 2021.
        assertThat(records.rows(Contact.CONTACTS))
                .hasSize(5)
                .allMatch(contact -> contact.received().equals(LocalDate.of(2020, 9, 16)))
                .anyMatch(contact -> contact.child()
                                .equals(new Child(
                                        "9212044", LocalDate.of(2015, 1, 25), false, Sex.FEMALE, Ethnicity.WBRI, null))
                        && contact.source() == ReferralSource.POLICE);
        assertThat(records.rows(ProtectionPlan.PLANS))
                .extracting(ProtectionPlan::initialCategory)
                .containsOnly(AbuseCategory.PHY, AbuseCategory.EMO);
        assertThat(records.rows(PlanVisit.PLAN_VISITS))
                .anyMatch(visit -> visit.visited().equals(LocalDate.of(2021, 1, 22)));
        assertThat(records.rows(CarePeriod.CARE_PERIODS))
                .anyMatch(period -> period.endReason() == EpisodeEndReason.E47)
                .allMatch(period -> period.need() == PrimaryNeed.N1)
                .anyMatch(period -> period.lastPlacement() == PlacementType.H5);
        assertThat(records.rows(CareLeaver.CARE_LEAVERS))
                .allMatch(leaver -> leaver.on().equals(EXTRACTED)
                        && leaver.eligibility() == Eligibility.FORMER_RELEVANT
                        && leaver.inTouch() == InTouch.YES)
                .anyMatch(leaver -> leaver.accommodation() == LeaverAccommodation.U)
                .anyMatch(leaver -> leaver.activity() == LeaverActivity.G5);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .contains(
                        "Annex_A_2024_Jan.xlsx, List 4 row 2, Was the child assessed as requiring LA children's social"
                                + " care support?: must be Yes or No; taken as not recorded");
    }

    @Test
    void theSampleOf2021LacksAColumnAndSaysSo() {
        assertThat(ANNEX_A.read(Shared.file("data", "annex-a", "Annex_A.xlsx")).problems())
                .extracting(Problem::toString)
                .contains(
                        "Annex_A.xlsx, List 9 row 1, Latest Pathway Plan Review Date: the column is missing; it is taken"
                                + " as not recorded");
    }

    @Test
    void datesMayBeTextAndCodesMayHaveALetterBeforeThem() throws IOException {
        Path file = Xlsx.empty()
                .list(
                        AnnexList.CONTACTS,
                        List.of(
                                contact("1", "b) Female", "a) WBRI", "2015-01-25", "16/09/2020", "q) 6: Police"),
                                contact("2", "M", "WBRI", "25/1/2015", "2020-09-16T10:30:00", "1A"),
                                contact("3", "Male", "", "", "16/09/20", "Police"),
                                contact("4", "Male", "", "", "31/02/2020", "")))
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        var born = LocalDate.of(2015, 1, 25);
        var received = LocalDate.of(2020, 9, 16);
        assertThat(records.rows(Contact.CONTACTS))
                .containsExactly(
                        new Contact(
                                new Child("1", born, false, Sex.FEMALE, Ethnicity.WBRI, null),
                                received,
                                ReferralSource.POLICE,
                                null,
                                null,
                                null,
                                null),
                        new Contact(
                                new Child("2", born, false, Sex.MALE, Ethnicity.WBRI, null),
                                received,
                                ReferralSource.FAMILY,
                                null,
                                null,
                                null,
                                null));
        String reason = "must be a date that exists, written as 2019-04-01 or 01/04/2019";
        assertThat(records.problems())
                .containsExactly(
                        new Problem("a.xlsx, List 1", 4, "Date of Contact", reason),
                        new Problem("a.xlsx, List 1", 5, "Date of Contact", reason));
    }

    @Test
    void whatListsSayOfAChildIsPutTogetherAndTheFirstStands() throws IOException {
        Path file = Xlsx.empty()
                .list(AnnexList.CONTACTS, List.of(contact("7", "Male", "", "2015-01-25", "2020-09-16", "")))
                .list(
                        AnnexList.NEED,
                        List.of(texts("7", "Female", "WBRI", "2015-01-25", "Yes", "2020-10-01", "N1", "", "")))
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        var child = new Child("7", LocalDate.of(2015, 1, 25), false, Sex.MALE, Ethnicity.WBRI, true);
        assertThat(records.rows(Contact.CONTACTS)).extracting(Contact::child).containsExactly(child);
        assertThat(records.rows(NeedEpisode.NEED_EPISODES))
                .extracting(NeedEpisode::child)
                .containsExactly(child);
        assertThat(records.problems())
                .containsExactly(new Problem("a.xlsx, List 6", 2, "Gender", AnnexRecords.DIFFERS));
    }

    @Test
    void datesCountedFrom1904AreRead() throws IOException {
        Path file = Xlsx.empty()
                .from1904()
                .list(
                        AnnexList.CONTACTS,
                        List.of(List.of(
                                Xlsx.text("1"),
                                Xlsx.text(""),
                                Xlsx.text(""),
                                Xlsx.text(""),
                                Xlsx.number(42628),
                                Xlsx.text(""))))
                .write(folder.resolve("a.xlsx"));

        // 44090 - 1462 days between the two beginnings.
        assertThat(ANNEX_A.read(file).rows(Contact.CONTACTS))
                .extracting(Contact::received)
                .containsExactly(LocalDate.of(2020, 9, 16));
    }

    @Test
    void aConferenceIsReadWithTheEnquiryThatLedToIt() throws IOException {
        Path file = Xlsx.empty()
                .list(
                        AnnexList.ENQUIRIES,
                        List.of(
                                texts("1", "", "", "", "", "2020-09-16", "No", "2020-10-05", "a) Yes", "2"),
                                texts("2", "", "", "", "", "2020-09-16", "Yes", "", "", "0")))
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        assertThat(records.rows(Enquiry.ENQUIRIES))
                .extracting(Enquiry::earlierInYear)
                .containsExactly(2, 0);
        assertThat(records.rows(InitialConference.INITIAL_CONFERENCES))
                .containsExactly(new InitialConference(
                        Child.of("1"),
                        LocalDate.of(2020, 10, 5),
                        LocalDate.of(2020, 9, 16),
                        null,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void aSheetThatIsMissingCostsItsRecordsOnly() throws IOException {
        Path file = Xlsx.empty()
                .list(AnnexList.CONTACTS, List.of(contact("1", "", "", "", "2020-09-16", "")))
                .without("List 3")
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        assertThat(records.rows(Contact.CONTACTS)).hasSize(1);
        assertThat(records.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.xlsx, List 3: the sheet is missing; a sheet of this name holds it, and its records were"
                                + " not read");
    }

    @Test
    void aColumnThatIsRenamedIsNamedWithTheOneItMayBe() throws IOException {
        String header = Xlsx.rows(List.of(
                texts("Child Unique ID", "Gender", "Ethnicity", "Date of Birth", "Dates of Contact", "Source")));
        Path file = Xlsx.empty().sheet("List 1", header).write(folder.resolve("a.xlsx"));

        assertThat(ANNEX_A.read(file).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.xlsx, List 1 row 1, Date of Contact: the column is missing; its name is near to that of column E,"
                                + " was that renamed?; the list is not read without it",
                        "a.xlsx, List 1 row 1, Contact Source: the column is missing; it is taken as not recorded");
    }

    @Test
    void formulasCountByTheValueSavedWithThem() throws IOException {
        String date = "<c><f>[1]Other!A1+1</f><v>44090</v></c>";
        String none = "<c><f>1/0</f></c>";
        String error = "<c t=\"e\"><v>#REF!</v></c>";
        var rows = new ArrayList<List<String>>();
        for (String cell : List.of(date, none, error)) {
            rows.add(List.of(Xlsx.text("1"), "<c/>", "<c/>", "<c/>", cell, "<c/>"));
        }
        Path file = Xlsx.empty().list(AnnexList.CONTACTS, rows).write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        assertThat(records.rows(Contact.CONTACTS))
                .extracting(Contact::received)
                .containsExactly(LocalDate.of(2020, 9, 16));
        assertThat(records.problems())
                .containsExactly(
                        new Problem(
                                "a.xlsx, List 1",
                                3,
                                "Date of Contact",
                                "is a formula that was saved without its value; paste values instead"),
                        new Problem(
                                "a.xlsx, List 1",
                                4,
                                "Date of Contact",
                                "must be a value, and is an error of a formula"));
    }

    @Test
    void aSheetThatBreaksOffGivesTheRowsBefore() throws IOException {
        String rows = Xlsx.rows(List.of(
                texts(AnnexList.CONTACTS.columns().toArray(String[]::new)),
                contact("1", "", "", "", "2020-09-16", "")));
        Path file = Xlsx.empty()
                .raw("List 1", "<worksheet><sheetData>" + rows + "<row><c><v>5</row>")
                .list(AnnexList.NEED, List.of(texts("2", "", "", "", "", "2020-10-01", "", "", "")))
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        assertThat(records.rows(Contact.CONTACTS)).hasSize(1);
        assertThat(records.rows(NeedEpisode.NEED_EPISODES)).hasSize(1);
        assertThat(records.problems())
                .containsExactly(new Problem(
                        "a.xlsx, List 1",
                        3,
                        "",
                        "the sheet holds a part that is not well-formed; nothing from this row on was read"));
    }

    @Test
    void entitiesAndExternalReferencesAreNotFollowed() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Zebedee");
        String type = "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\"><!ENTITY y \"Zebedee\">]>";
        Path file = Xlsx.empty()
                .raw("List 1", type + "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>&x;&y;</t></is></c></row>")
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        assertThat(records.rows(Contact.CONTACTS)).isEmpty();
        assertThat(records.problems())
                .containsExactly(new Problem(
                        "a.xlsx, List 1",
                        1,
                        "",
                        "the sheet holds a document type or an entity, which no workbook does; nothing from this row on was"
                                + " read"));
    }

    @Test
    void aWorkbookWithEntitiesInItsContentsIsRefusedByName() throws IOException {
        Path file = Xlsx.empty()
                .part(
                        "xl/workbook.xml",
                        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><workbook>&b;</workbook>")
                .write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() -> ANNEX_A.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a.xlsx: holds a document type or an entity, which no workbook does");
    }

    /**
     * The zip reader of JDK 17 looks at a part's comment when it is asked for the part, and throws if that is no UTF-8; that of
     * JDK 25 does not open such a file at all.
     */
    @Test
    void aPartThatCannotBeFoundForItsCommentIsMalformed() throws IOException {
        Path sheet = Xlsx.empty()
                .comment("xl/worksheets/sheet2.xml")
                .list(AnnexList.CONTACTS, List.of(contact("1", "", "", "", "2020-09-16", "")))
                .write(folder.resolve("a.xlsx"));
        Path book = Xlsx.empty().comment("xl/workbook.xml").write(folder.resolve("b.xlsx"));
        Path texts = Xlsx.empty()
                .part("xl/sharedStrings.xml", "<sst/>")
                .comment("xl/sharedStrings.xml")
                .write(folder.resolve("c.xlsx"));
        if (!opens(sheet)) {
            for (Path file : List.of(sheet, book, texts)) {
                assertThatThrownBy(() -> ANNEX_A.read(file))
                        .isInstanceOf(UncheckedIOException.class)
                        .hasMessage(
                                file.getFileName() + ": is not an Excel workbook; save it as .xlsx without a password");
            }
            return;
        }

        CaseRecords records = ANNEX_A.read(sheet);

        assertThat(records.rows(Contact.CONTACTS)).hasSize(1);
        assertThat(records.problems())
                .containsExactly(new Problem(
                        "a.xlsx, List 2",
                        1,
                        "",
                        "the sheet holds a part that cannot be found by its name; nothing from this row on was read"));
        assertThatThrownBy(() -> ANNEX_A.read(book))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("b.xlsx: holds a part that cannot be found by its name");
        assertThatThrownBy(() -> ANNEX_A.read(texts))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("c.xlsx: holds a part that cannot be found by its name");
    }

    private static boolean opens(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }

    @Test
    void aSheetOutsideTheFileIsNotThere() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.xml"), "<worksheet/>");
        String related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Path file = Xlsx.empty()
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"" + related + "/worksheet\" Target=\""
                                + outside.toUri() + "\" TargetMode=\"External\"/><Relationship Id=\"rId2\" Type=\""
                                + related
                                + "/worksheet\" Target=\"../../../../" + outside + "\"/></Relationships>")
                .write(folder.resolve("a.xlsx"));

        CaseRecords records = ANNEX_A.read(file);

        assertThat(records.registers()).isEmpty();
        assertThat(records.problems()).hasSize(10);
    }

    @Test
    void aBombIsRefusedByNameInLittleMemory() throws IOException {
        String header = Xlsx.rows(List.of(texts(AnnexList.CONTACTS.columns().toArray(String[]::new))));
        Path file = Xlsx.empty()
                .sheet("List 1", header + "<row><c><v>1</v></c></row>".repeat(1_000_000))
                .write(folder.resolve("a.xlsx"));
        Path texts = Xlsx.empty()
                .sheet("List 1", "<row><c t=\"s\"><v>0</v></c></row>")
                .part("xl/sharedStrings.xml", "<sst>" + "<si><t>1</t></si>".repeat(1_000_000) + "</sst>")
                .write(folder.resolve("texts.xlsx"));

        assertThatThrownBy(() -> ANNEX_A.read(texts)).isInstanceOf(LimitException.class);
        assertThat(Files.size(file)).isLessThan(1 << 20);
        // With room for its million rows, which are beyond the reader's own limit sooner than what it unpacks to.
        assertThatThrownBy(() -> ANNEX_A.within(Limits.USUAL).read(file))
                .isInstanceOf(LimitException.class)
                .hasMessage(
                        "a.xlsx: unpacks to more than 100 times its size; if the file is right, raise the limit with"
                                + " Limits.withExpansion");
    }

    /**
     * A zip says of each part how large it is when packed, and nobody checks that. Here a sheet of some 26 MB says it was
     * packed from 2 GiB, which would allow it a hundred times as much.
     */
    @Test
    void aBombThatSaysItWasHardlyPackedIsRefused() throws IOException {
        String header = Xlsx.rows(List.of(texts(AnnexList.CONTACTS.columns().toArray(String[]::new))));
        Path file = Xlsx.empty()
                .sheet("List 1", header + "<row><c><v>1</v></c></row>".repeat(1_000_000))
                .write(folder.resolve("a.xlsx"));
        Xlsx.claimPacked(file, Integer.MAX_VALUE);

        assertThatThrownBy(() -> ANNEX_A.within(Limits.USUAL).read(file))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("a.xlsx: unpacks to more than 100 times its size");
    }

    /**
     * Each of the ten sheets unpacks to less than the mebibyte that is free, and all of them to some 8 MB: 800,000 bytes
     * each, of a file of fewer than 40,000 bytes in all and so at most 4,000,000 by the limit.
     */
    @Test
    void aBombInManyPartsIsRefused() throws IOException {
        var xlsx = Xlsx.empty();
        for (AnnexList list : AnnexList.values()) {
            xlsx.sheet(
                    list.tab(),
                    Xlsx.rows(List.of(list.columns().stream().map(Xlsx::text).toList())) + " ".repeat(800_000));
        }
        Path file = xlsx.write(folder.resolve("a.xlsx"));

        assertThat(Files.size(file)).isLessThan(40_000);
        assertThatThrownBy(() -> ANNEX_A.read(file))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("a.xlsx: unpacks to more than 100 times its size");
    }

    /** A sheet is read more than once, and is as large as it was. */
    @Test
    void aPartThatIsReadAgainCountsOnce() throws IOException {
        var random = new Random(7);
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 20_000; i++) {
            rows.add(contact(Long.toHexString(random.nextLong()), "", "", "", "2020-09-16", ""));
        }
        Path file = Xlsx.empty().list(AnnexList.CONTACTS, rows).write(folder.resolve("a.xlsx"));
        long bytes;
        try (var zip = new ZipFile(file.toFile())) {
            bytes = zip.stream().mapToLong(ZipEntry::getSize).sum();
        }
        int justEnough = Math.toIntExact(bytes / Files.size(file) + 1);

        Limits limits = Limits.USUAL.withExpansion(justEnough);
        assertThat(ANNEX_A.within(limits).read(file).rows(Contact.CONTACTS)).hasSize(20_000);
        assertThatThrownBy(() ->
                        ANNEX_A.within(limits.withExpansion(justEnough - 2)).read(file))
                .isInstanceOf(LimitException.class);
    }

    /** The parser holds each of these whole, so each must end before it is large. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row a=\"x",
                "<row a=\">",
                "<row><c><v>x",
                "<!-- <",
                "<!--> <",
                "<![CDATA[ <",
                "<?x <",
                "<row a=\"&gt;"
            })
    void aTagOrTextWithoutEndIsRefusedInLittleMemory(String start) throws IOException {
        String endless = start + start.substring(start.length() - 1).repeat(20_000_000);
        Path file = Xlsx.empty().sheet("List 1", endless).write(folder.resolve("a.xlsx"));

        CaseRecords records =
                ANNEX_A.within(Limits.USUAL.withExpansion(1_000_000)).read(file);

        assertThat(records.problems())
                .extracting(Problem::reason)
                .containsExactly(
                        "the sheet holds a text or tag of more than 1,048,576 bytes; nothing from this row on was read");
    }

    @Test
    void aCommentIsPassedOver() throws IOException {
        String header = Xlsx.rows(List.of(texts(AnnexList.CONTACTS.columns().toArray(String[]::new))));
        String rows = "<!-- < - > --><?x y?>"
                + Xlsx.rows(List.of(contact("ID", "", "", "", "2020-09-16", "")))
                        .replace("ID", "<![CDATA[<]]>");
        Path file = Xlsx.empty().sheet("List 1", header + rows).write(folder.resolve("a.xlsx"));

        assertThat(ANNEX_A.read(file).rows(Contact.CONTACTS)).hasSize(1);
    }

    @Test
    void elementsWithinElementsWithoutEndAreRefused() throws IOException {
        Path file = Xlsx.empty().sheet("List 1", "<a>".repeat(1_000_000)).write(folder.resolve("a.xlsx"));

        assertThatThrownBy(() ->
                        ANNEX_A.within(Limits.USUAL.withExpansion(1_000_000)).read(file))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("a.xlsx: has elements more than 64 deep");
    }

    @Test
    void textsThatAreLostAreNoBlankCells() throws IOException {
        String missing = "<c t=\"s\"><v>7</v></c>";
        var row = new ArrayList<>(contact("1", "", "", "", "2020-09-16", ""));
        row.set(0, missing);
        Path lost = Xlsx.empty().list(AnnexList.CONTACTS, List.of(row)).write(folder.resolve("a.xlsx"));
        Path broken = Xlsx.empty()
                .part("xl/sharedStrings.xml", "<sst><si><t>1</t></si><si>")
                .write(folder.resolve("b.xlsx"));

        assertThat(ANNEX_A.read(lost).problems())
                .containsExactly(new Problem(
                        "a.xlsx, List 1", 2, "Child Unique ID", "refers to a text that the workbook does not hold"));
        assertThatThrownBy(() -> ANNEX_A.read(broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("b.xlsx: holds a part that is not well-formed");
    }

    @Test
    void aCellThatIsTooLongCostsItsRowOnlyAndRowsAreLimited() throws IOException {
        Path file = Xlsx.empty()
                .list(
                        AnnexList.CONTACTS,
                        List.of(
                                contact("x".repeat(101), "", "", "", "2020-09-16", ""),
                                contact("2", "", "", "", "2020-09-16", "")))
                .write(folder.resolve("a.xlsx"));
        Limits limits = Limits.USUAL.withCharacters(100);

        CaseRecords records = ANNEX_A.within(limits).read(file);

        assertThat(records.rows(Contact.CONTACTS)).hasSize(1);
        assertThat(records.problems())
                .containsExactly(new Problem("a.xlsx, List 1", 2, "Child Unique ID", "must be at most 100 characters"));
        assertThatThrownBy(() -> ANNEX_A.within(limits.withRows(1)).read(file)).isInstanceOf(LimitException.class);
        assertThatThrownBy(() -> ANNEX_A.within(limits.withBytes(100)).read(file))
                .isInstanceOf(LimitException.class);
    }

    /** What is said of each child is held until the records are made, so rows beyond the limit must not get that far. */
    @Test
    void rowsBeyondTheLimitAreRefusedBeforeAnyRecordIsGiven() throws IOException {
        Path file = Xlsx.empty()
                .list(
                        AnnexList.CONTACTS,
                        List.of(contact("1", "", "", "", "2020-09-16", ""), contact("2", "", "", "", "2020-09-16", "")))
                .write(folder.resolve("a.xlsx"));
        var given = new ArrayList<Object>();
        var sink = new RecordSink() {
            @Override
            public <R> void accept(Register<R> register, R row, long number) {
                given.add(number);
            }
        };

        assertThatThrownBy(() -> ANNEX_A.within(Limits.USUAL.withRows(1)).read(file, sink))
                .isInstanceOf(LimitException.class)
                .hasMessageStartingWith("a.xlsx: has more than 1 row");
        assertThat(given).isEmpty();
        assertThat(ANNEX_A.within(Limits.USUAL.withRows(2)).read(file, sink)).isEmpty();
        assertThat(given).hasSize(2);
    }

    /** Java 24 lets a parser take 100,000 characters of entities, XML's own among them, if it is not told otherwise. */
    @Test
    void manyOfXmlsOwnEntitiesDoNoHarm() throws IOException {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < 1_000; i++) {
            rows.add(contact("&".repeat(9) + i, "", "", "", "2020-09-16", ""));
        }
        Path file = Xlsx.empty().list(AnnexList.CONTACTS, rows).write(folder.resolve("a.xlsx"));
        String limit = "jdk.xml.totalEntitySizeLimit";
        String before = System.getProperty(limit);
        System.setProperty(limit, "5000");
        try {
            assertThat(ANNEX_A.read(file).rows(Contact.CONTACTS)).hasSize(1_000);
        } finally {
            if (before == null) {
                System.clearProperty(limit);
            } else {
                System.setProperty(limit, before);
            }
        }
    }

    @Test
    void aCellFarToTheRightOrARowWithoutOrderTakesNoMemory() throws IOException {
        String rows = Xlsx.rows(List.of(texts(AnnexList.CONTACTS.columns().toArray(String[]::new))))
                + "<row r=\"999999999999\"><c r=\"ZZZZZZZZZ1\"><v>1</v></c></row>";
        Path file = Xlsx.empty().sheet("List 1", rows).write(folder.resolve("a.xlsx"));

        assertThat(ANNEX_A.read(file).problems())
                .extracting(Problem::reason)
                .containsExactly("the sheet has more than 16,384 columns; nothing from this row on was read");
    }

    @Test
    void whatIsNoWorkbookIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "Child Unique ID,Gender\nZebedee,Male\n");

        assertThatThrownBy(() -> ANNEX_A.read(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("a.xlsx: is not an Excel workbook; save it as .xlsx without a password");
        assertThatThrownBy(() -> ANNEX_A.read(folder.resolve("none.xlsx"))).hasMessage("none.xlsx: cannot be read");
    }

    /**
     * Plants each name in a cell, a header, a sheet's name, a worker's column or broken XML, and looks at all that
     * comes out.
     */
    @Test
    void aThousandNamesPlantedComeOutNowhere() throws IOException {
        var said = new ArrayList<String>();
        var out = folder.resolve("out.xlsx");
        for (int i = 0; i < 1_000; i++) {
            String name = "Zebedee" + i;
            AnnexList list = AnnexList.values()[i % 10];
            var header = new ArrayList<>(list.columns());
            var row = new ArrayList<String>();
            header.forEach(column -> row.add(column.contains("Date") ? "2020-09-16" : "1"));
            header.add("Allocated Worker");
            row.add(name + " Worker");
            int place = i / 10 % header.size();
            if (i % 3 == 0) {
                header.set(place, name);
            } else if (place > 0) {
                row.set(place, i % 3 == 1 ? name : name.repeat(2_000));
            }
            String data = Xlsx.rows(List.of(texts(header.toArray(String[]::new)), texts(row.toArray(String[]::new))));
            var xlsx = Xlsx.empty().sheet(list.tab(), data + (i % 7 == 0 ? "<" + name : ""));
            Path file = (i % 5 == 0 ? xlsx.sheet(name, data) : xlsx).write(folder.resolve("a.xlsx"));
            try {
                CaseRecords records = ANNEX_A.read(file);
                said.add(records.toString());
                records.problems().forEach(problem -> said.add(problem.toString()));
                records.registers()
                        .forEach(register -> said.add(records.rows(register).toString()));
                if (i % 50 == 1) {
                    AnnexAWriter.write(out, records);
                    try (var zip = new ZipFile(out.toFile())) {
                        for (var part : zip.stream().toList()) {
                            said.add(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
                        }
                    }
                }
            } catch (RuntimeException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    said.add(cause.toString());
                }
            }
        }

        assertThat(said)
                .hasSizeGreaterThan(1_000)
                .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("zebedee"));
    }

    private static List<String> contact(
            String id, String gender, String ethnicity, String born, String received, String source) {
        return texts(id, gender, ethnicity, born, received, source);
    }

    private static List<String> texts(String... cells) {
        return java.util.Arrays.stream(cells).map(Xlsx::text).toList();
    }
}
