package safeguarding.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import safeguarding.Line;
import safeguarding.Publication;
import safeguarding.Publication.Sentence;
import safeguarding.Scorecard;
import safeguarding.VisionArea;
import safeguarding.fact.Area;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Slice;
import safeguarding.fact.Supplied;
import safeguarding.fact.Symbol;
import safeguarding.indicator.Indicator;
import safeguarding.indicator.Source;
import safeguarding.indicator.Unit;
import safeguarding.judge.Bands;
import safeguarding.judge.Benchmark;
import safeguarding.measure.Breakdown;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.testkit.SinkContract;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;
import safeguarding.xlsx.Book.Cell;

class PublicationXlsxTest {

    private static final int HEADINGS = 4;
    private static final Area HOME = Area.named("Aycliffe");
    private static final Area ENGLAND = Area.of("E92000001", "England");
    private static final ReportingPeriod H1 = FinancialYear.of("2019-20").firstHalf();
    private static final ReportingPeriod H2 = FinancialYear.of("2019-20").secondHalf();

    private static final Indicator RATE = Indicator.of(
                    "inj.rate", "Injuries per 100", Measure.givenRate("inj.rate", 100))
            .lowerIsBetter()
            .from(Source.local("the home"))
            .described("What was hurt.")
            .caveat("Counted by the home.")
            .inTheme("Safety");
    private static final Indicator SHARE = Indicator.of("rep.share", "Repeat plans", Measure.givenPercent("rep.share"));
    private static final Indicator MONEY =
            Indicator.of("bud.total", "Budget", Measure.given("bud.total")).in(Unit.pounds());
    private static final Indicator USERS = Indicator.of("web.users", "Users", Measure.given("web.users"));
    private static final Indicator FEW = Indicator.of("cla.few", "Few", Measure.given("cla.few"));

    private static final Facts FACTS = Facts.none()
            .with(
                    Return.of("inj.rate", HOME, H1, Supplied.of(52, 235)),
                    Return.of("inj.rate", HOME, H2, Supplied.of(37, 518)),
                    Return.of("inj.rate", ENGLAND, H2, Supplied.stated("9.25")),
                    Return.of("rep.share", HOME, H2, Supplied.of(143, 673)),
                    Return.of("bud.total", HOME, H2, Supplied.count(312_728)),
                    Return.of("bud.total", HOME, H2, Supplied.count(171_604)).in(Slice.of("partner", "Council")),
                    Return.of("web.users", HOME, H2, Supplied.moreThan("800")),
                    Return.of("cla.few", HOME, H1, Supplied.missing(Symbol.LOW)),
                    Return.of("cla.few", HOME, H2, Supplied.missing(Symbol.CONFIDENTIAL)));

    private static Publication published() {
        return Scorecard.titled("Secure home")
                .about(HOME)
                .withHistoryOf(3)
                .line(Line.of(RATE)
                        .judgedBy(Bands.redAtOrAbove(20).amberAtOrAbove(5))
                        .in(VisionArea.LISTENING)
                        .answering("Is it safe?")
                        .ownedBy("@Police")
                        .beside(Benchmark.of(ENGLAND)))
                .line(SHARE)
                .line(Line.of(MONEY).by(Breakdown.by("partner", List.of("Council"))))
                .line(USERS)
                .line(FEW)
                .evaluate(FACTS, H2)
                .publish(Protection.alreadyPublished("the annual report"));
    }

    private final Book book = Book.of(PublicationXlsx.write(published()));

    @Test
    void theSheetsAreThoseOfAReader() {
        assertThat(book.sheets())
                .containsExactly("Scorecard", "Needs attention", "Actions", "Notes", "History", "Definitions", "About");
        assertThat(book.rows("Scorecard").get(0).get(0).text()).isEqualTo("Secure home");
        assertThat(book.rows("Scorecard").get(1).get(0).text())
                .isEqualTo("For 2019-20 H2 (1 October 2019 to 31 March 2020)."
                        + " 6 figures: 0 red, 1 amber, 0 green and 5 not rated.");
        assertThat(book.rows("Scorecard").get(2).get(0).text()).contains("the annual report");
        assertThat(book.rows("Scorecard").get(HEADINGS).stream().map(Cell::text))
                .containsExactly(
                        "Theme",
                        "Line",
                        "Area",
                        "Period",
                        "Part",
                        "Value",
                        "Unit",
                        "95% lower",
                        "95% upper",
                        "Previous period",
                        "Previous",
                        "Direction",
                        "Status",
                        "Why",
                        "England",
                        "Notes");
    }

    /** The limits are those of R: golden/statistics/seed_worked_examples.csv has 5.03 and 9.85 for 37 of 518. */
    @Test
    void aNumberIsANumberAsItIsPrinted() {
        Map<String, Cell> row = book.row("Scorecard", HEADINGS, "Safety", "Injuries per 100");

        assertThat(row.get("Value")).isEqualTo(number("7.1"));
        assertThat(row.get("Unit").text()).isEqualTo("per 100");
        assertThat(row.get("95% lower")).isEqualTo(number("5.0"));
        assertThat(row.get("95% upper")).isEqualTo(number("9.8"));
        assertThat(row.get("Previous period").text()).isEqualTo("2019-20 H1");
        assertThat(row.get("Previous")).isEqualTo(number("22.1"));
        assertThat(row.get("Direction").text()).isEqualTo("significantly better");
        assertThat(row.get("England")).isEqualTo(number("9.25"));
        assertThat(row.get("Notes").text()).isEqualTo("1");
        assertThat(book.row("Scorecard", HEADINGS, "", "Repeat plans").get("Value"))
                .isEqualTo(number("21.2"));
        assertThat(book.row("Scorecard", HEADINGS, "", "Budget").get("Value")).isEqualTo(number("312728"));
    }

    @Test
    void whereThereIsNoNumberThereIsASignAndANoteOfWhy() {
        Map<String, Cell> few = book.row("Scorecard", HEADINGS, "", "Few");

        assertThat(few.get("Value")).isEqualTo(text("c"));
        assertThat(few.get("Previous")).isEqualTo(text("low"));
        assertThat(few.get("95% lower")).isEqualTo(text(""));
        assertThat(book.row("Notes", 3, few.get("Notes").text())
                        .get("What it says")
                        .text())
                .isEqualTo("Not available: withheld at source.");
        assertThat(book.row("Scorecard", HEADINGS, "", "Users").get("Value")).isEqualTo(text(">800"));
        assertThat(book.row("Scorecard", HEADINGS, "", "Users").get("Previous")).isEqualTo(text(""));
    }

    @Test
    void aStatusIsAWordAndATint() {
        Map<String, Cell> row = book.row("Scorecard", HEADINGS, "Safety", "Injuries per 100");

        assertThat(row.get("Status")).isEqualTo(new Cell(false, "Amber", "FFF2B3"));
        assertThat(row.get("Why").text())
                .isEqualTo("7.1 per 100 is at or above 5 and below 20.\n"
                        + "Rule: red at or above 20, amber at or above 5, otherwise green.");
        assertThat(book.row("Needs attention", 3, "Look soon").get("Status"))
                .isEqualTo(new Cell(false, "Amber", "FFF2B3"));
    }

    @Test
    void whoseBusinessALineIsStandsAmongTheActions() {
        Map<String, Cell> row = book.row("Actions", 3, "Injuries per 100");

        assertThat(row.values().stream().map(Cell::text))
                .containsExactly(
                        "Injuries per 100", "Aycliffe", "Listening", "Is it safe?", "'@Police", "", "", "", "", "", "");
        assertThat(book.rows("Actions")).hasSize(5);
    }

    @Test
    void anotherFigureForTheSameThingIsANote() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cla.few", HOME, H2, Supplied.count(60)),
                        Return.of("web.users", HOME, H2, Supplied.stated("61")));

        Book other = Book.of(PublicationXlsx.write(Scorecard.titled("Secure home")
                .about(HOME)
                .line(Line.of(FEW).agreeingWith(USERS))
                .evaluate(facts, H2)
                .publish(Protection.alreadyPublished("the report"))));

        assertThat(other.row("Notes", 3, "1").get("What it says").text())
                .isEqualTo("Should come to the same: Users, 2019-20 H2, which is 61.");
        assertThat(other.row("Needs attention", 3, "Take care").get("Sentence").text())
                .contains("two figures for one thing");
    }

    @Test
    void aSentenceHasItsOwnerItsNumbersAndItsCaveats() {
        Book kit = Book.of(PublicationXlsx.write(SinkContract.publication()));
        Sentence sentence = SinkContract.publication().attention().get(0);

        Map<String, Cell> row = kit.row("Needs attention", 3, "Look now");

        assertThat(row.get("Sentence").text()).isEqualTo(Words.safe(sentence.words()));
        assertThat(row.get("Owner").text())
                .isEqualTo(Words.safe(sentence.owner().orElse("")));
        assertThat(row.get("Numbers behind it").text())
                .isEqualTo(Words.safe(sentence.evidence().get(0).name() + ": "
                        + sentence.evidence().get(0).printed()));
        assertThat(row.get("Caveats").text())
                .isEqualTo(Words.safe(sentence.caveats().get(0)));
        assertThat(row.get("Rule").text()).isEqualTo("red");
    }

    @Test
    void historyIsLongAndBeginsWithTheFirstFigure() {
        List<List<String>> rows = book
                .rows("History")
                .subList(4, book.rows("History").size())
                .stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();

        assertThat(rows)
                .contains(
                        List.of(
                                "Injuries per 100",
                                "inj.rate",
                                "Aycliffe",
                                "",
                                "2019-20 H1",
                                "2019-04-01",
                                "2019-09-30",
                                "22.1",
                                "per 100",
                                "",
                                ""),
                        List.of(
                                "Budget",
                                "bud.total",
                                "Aycliffe",
                                "partner=Council",
                                "2019-20 H2",
                                "2019-10-01",
                                "2020-03-31",
                                "171604",
                                "",
                                "",
                                ""),
                        List.of(
                                "Few",
                                "cla.few",
                                "Aycliffe",
                                "",
                                "2019-20 H1",
                                "2019-04-01",
                                "2019-09-30",
                                "",
                                "",
                                "low",
                                "not available: rounds to 0 at source"))
                .hasSize(8);
    }

    @Test
    void definitionsAreInWords() {
        Map<String, Cell> row = book.row("Definitions", 3, "inj.rate");

        assertThat(row.get("Title").text()).isEqualTo("Injuries per 100");
        assertThat(row.get("Meaning").text()).isEqualTo("What was hurt.");
        assertThat(row.get("Formula").text()).contains("inj.rate");
        assertThat(row.get("Which way is good").text()).isEqualTo("lower is better");
        assertThat(row.get("Source").text()).isEqualTo("the home (local definition)");
        assertThat(row.get("Version").text()).isEqualTo("version 1");
        assertThat(row.get("Caveats").text()).isEqualTo("Counted by the home.");
        assertThat(book.rows("Definitions")).hasSize(4 + 5);
    }

    @Test
    void theSignsAndTheProofAreExplained() {
        assertThat(book.row("About", 2, "c").get("Meaning").text()).startsWith("Confidential");
        for (String sign : List.of("z", "x", "low", "u")) {
            assertThat(book.row("About", 2, sign).get("Meaning").text()).isNotBlank();
        }
        assertThat(book.row("About", 2, "What that proves").get("Meaning").text())
                .isEqualTo(published().audit().proof());
    }

    @Test
    void theHeadingsStayInSightAreFilteredAndPrintedOnEachPage() {
        String sheet = book.part("xl/worksheets/sheet1.xml");

        assertThat(sheet)
                .contains("<pane xSplit=\"2\" ySplit=\"5\" topLeftCell=\"C6\"", "state=\"frozen\"")
                .contains("<autoFilter ref=\"A5:P11\">")
                .contains("orientation=\"landscape\"", "fitToWidth=\"1\" fitToHeight=\"0\"", "fitToPage=\"true\"");
        assertThat(book.part("xl/workbook.xml")).contains("'Scorecard'!$5:$5");
    }

    /** A threshold of 9,999 withholds 4,321 of one place; the other two stand for it not to be worked out. */
    @Test
    void aWithheldNumberIsNowhereAndALongPolicyGoesOverLines() {
        Facts facts = Facts.none()
                .with(
                        Return.of("cla.few", HOME, H1, Supplied.count(4_321)),
                        Return.of("cla.few", HOME, H2, Supplied.count(87_654)));

        Book protectedBook = Book.of(PublicationXlsx.write(Scorecard.titled("Secure home")
                .about(HOME)
                .withHistoryOf(2)
                .line(FEW, Bands.redAtOrAbove(30))
                .evaluate(facts, H2)
                .publish(Protection.SMALL_COUNTS.threshold(9_999).called("Large counts only"))));

        int headings = protectedBook.rows("Scorecard").stream()
                .map(row -> row.isEmpty() ? "" : row.get(0).text())
                .toList()
                .indexOf("Theme");
        assertThat(headings).isGreaterThan(HEADINGS);
        assertThat(protectedBook.rows("Scorecard").subList(2, headings - 1))
                .allSatisfy(row -> assertThat(row.get(0).text()).hasSizeBetween(1, 160));
        assertThat(protectedBook.text()).contains("87654").doesNotContain("4321", "4,321");
        assertThat(protectedBook.row("Scorecard", headings, "", "Few").get("Previous"))
                .isEqualTo(text("c"));
        assertThat(protectedBook
                        .row("About", 2, "Narrowest range")
                        .get("Meaning")
                        .text())
                .contains("wide or more");
    }

    @Test
    void nothingTellsWhenItWasWritten() {
        assertThat(book.part("docProps/core.xml"))
                .contains("Safeguarding Scorecard")
                .doesNotContain("created");
        assertThat(PublicationXlsx.write(published())).isEqualTo(PublicationXlsx.write(published()));
    }

    @ParameterizedTest
    @CsvSource({
        "one two three,20,1",
        "one two three,8,2",
        "one two three,7,2",
        "one two three,6,3",
        "'',5,1",
        "abcdefghij,4,3",
        "ab abcdefghij,4,4",
        "abcdefgh ab,4,3"
    })
    void aTextGoesOverSoManyLines(String text, int width, int lines) {
        assertThat(Page.lines(text, width)).isEqualTo(lines);
    }

    @Test
    void aLineBreakStartsALine() {
        assertThat(Page.lines("one\n\ntwo three", 5)).isEqualTo(4);
    }

    @Test
    void theFileTakesThePlaceOfTheOneBeforeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("out.xlsx"), "old");

        published().to(PublicationXlsx.to(file));

        assertThat(file).hasBinaryContent(PublicationXlsx.write(published()));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        var sink = PublicationXlsx.to(folder.resolve("none").resolve("out.xlsx"));

        assertThatThrownBy(() -> published().to(sink))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("out.xlsx: cannot be written");
    }

    private static Cell number(String value) {
        return new Cell(true, value, "");
    }

    private static Cell text(String words) {
        return new Cell(false, words, "");
    }
}
