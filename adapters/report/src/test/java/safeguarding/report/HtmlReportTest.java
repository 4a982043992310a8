package safeguarding.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.ActionPlan;
import safeguarding.Arrangement;
import safeguarding.Line;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Scorecard;
import safeguarding.VisionArea;
import safeguarding.fact.Facts;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.indicator.Indicator;
import safeguarding.judge.Judge;
import safeguarding.measure.Measure;
import safeguarding.protect.Protection;
import safeguarding.report.Sample.Words;

class HtmlReportTest {

    private static final HtmlReport REPORT = HtmlReport.to(Path.of("unused.html"));
    private static final Words WORDS = new Words(
            "Secure home",
            "Restraints",
            "Times a child was held.",
            "Safety",
            "restraints",
            "The home",
            "One restraint can cause several injuries.",
            "Aycliffe",
            "welfare",
            "England",
            "the annual report");

    private static Document read(Publication publication) {
        return Jsoup.parse(REPORT.print(publication));
    }

    private static List<String> texts(Document page, String query) {
        return page.select(query).eachText();
    }

    @Test
    void thePageSaysWhatItIsOfAndAsAtWhichDate() {
        Document page = Jsoup.parse(REPORT.of("Durham SCP")
                .asAt(LocalDate.of(2020, 3, 31))
                .contact("Ask the partnership's business unit.")
                .print(Sample.worded(WORDS)));

        assertThat(texts(page, "header p, header h1"))
                .containsExactly("Durham SCP", "Secure home", "For 2019-20 H2, as at 31 March 2020");
        assertThat(page.title()).isEqualTo("Secure home");
        assertThat(page.select("html").attr("lang")).isEqualTo("en-GB");
        assertThat(texts(page, "footer p").get(0)).isEqualTo("Ask the partnership's business unit.");
    }

    @Test
    void whatNeedsAttentionStandsBeforeTheTableAndDefinitionsStandAtTheEnd() {
        Document page = read(Sample.worded(WORDS));

        assertThat(texts(page, "main h2"))
                .startsWith("At a glance", "Needs attention")
                .endsWith(
                        "All figures",
                        "What is to be done",
                        "Pictures",
                        "Symbols, and what is withheld",
                        "Definitions and sources");
        assertThat(texts(page, ".counts li")).containsExactly("1 Red", "0 Amber", "0 Green", "1 Not rated");
        assertThat(texts(page, ".said li"))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("Red Restraints, Aycliffe, 2019-20 H2: 518");
        assertThat(texts(page, ".definitions p"))
                .containsExactly("Restraints Times a child was held. Lower is better. "
                        + "One restraint can cause several injuries. The home (local)");
    }

    /** Byar: 518 (1 − 1/4,662 − 1.96/68.28)³ = 474.3, 519 (1 − 1/4,671 + 1.96/68.34)³ = 564.6. */
    @Test
    void aLineHasItsStatusValueRangePreviousDirectionTrendBenchmarkAndRule() {
        Document page = read(Sample.worded(WORDS));

        assertThat(texts(page, ".lines thead th"))
                .containsExactly(
                        "Figure", "Status", "Value", "95% range", "Previous", "Direction", "Trend", "Beside", "Rule");
        Element line = page.select(".lines tbody tr").get(1);
        assertThat(line.select("th, td").eachText())
                .containsExactly(
                        "Restraints 2019-20 H2",
                        "Red",
                        "518 restraints",
                        "474.3 to 564.6",
                        "235",
                        "significantly worse",
                        "England 9,000",
                        "Red at or above 500, amber at or above 300, otherwise green");
        assertThat(line.select("svg").attr("aria-label")).isEqualTo("from 235 to 518");
        assertThat(line.select("th a").attr("href")).isEqualTo("#d1");
        assertThat(page.select(".lines tbody tr").get(2).select("th").text()).isEqualTo("welfare 2019-20 H2");
    }

    @Test
    void theTableCanBeReadByEarAndByKeyboard() {
        Document page = read(Sample.worded(WORDS));

        assertThat(page.select("thead th[scope=col]")).hasSameSizeAs(page.select("thead th"));
        assertThat(page.select("tbody th[scope=rowgroup]").attr("colspan"))
                .isEqualTo(Integer.toString(page.select(".lines thead th").size()));
        assertThat(page.select(".scroll")).hasSize(3).allSatisfy(scroll -> {
            assertThat(scroll.attr("tabindex")).isEqualTo("0");
            assertThat(scroll.attr("role")).isNotBlank();
        });
        assertThat(page.select("[aria-labelledby], [aria-describedby]")).allSatisfy(named -> {
            String id = named.attr(named.hasAttr("aria-labelledby") ? "aria-labelledby" : "aria-describedby");
            assertThat(page.getElementById(id)).as(id).isNotNull();
        });
        assertThat(page.select("figure svg[role=img], .lines svg[role=img]")).hasSize(3);
        assertThat(page.select("a[href^=#]"))
                .allSatisfy(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.body().child(0).attr("href")).isEqualTo("#main");
    }

    @Test
    void thePageRunsNoScriptAndOnlyItsOwnStyleIsLetIn() throws Exception {
        Document page = read(Sample.worded(WORDS));

        assertThat(page.select("script, link, img, iframe, object, [style], [src], [onclick]"))
                .isEmpty();
        byte[] style = page.select("style").first().data().getBytes(StandardCharsets.UTF_8);
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-" + hash + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void aWithheldFigureIsASymbolAndIsExplainedWithoutItsNumber() {
        Document page = read(Sample.counts(Protection.SMALL_COUNTS, H2_YEAR, 40, 41, 4, 42));

        assertThat(page.select(".lines td").eachText()).doesNotContain("4").contains("42 restraints", "c");
        assertThat(page.select("#symbols").first().parent().text())
                .contains("Restraints, The home, 2018-19")
                .contains("c Withheld: it could identify a child")
                .contains("that nobody may learn, looked at in")
                .doesNotContain(" ms.");
        assertThat(page.select(".lines svg path").first().attr("d")).doesNotContain("h0");
    }

    private static final safeguarding.time.ReportingPeriod H2_YEAR = Sample.YEAR.period();

    private static Line line(String id) {
        return Line.of(Indicator.of(id, Plain.capital(id), Measure.given(id)).inTheme("Care"));
    }

    /** Restraints are the council's and not as they should be; of two actions one is late, and no evidence is shown. */
    private static Publication stewarded() {
        ActionPlan plan = ActionPlan.titled("Plan")
                .with(
                        PriorityAction.of("A-1", "Train all staff", "Home")
                                .dueBy(LocalDate.of(2020, 4, 30))
                                .evidencedBy("secret evidence")
                                .serving("restraints"),
                        PriorityAction.of("A-2", "Review the policy", "Council")
                                .dueBy(LocalDate.of(2020, 3, 31))
                                .standing(PriorityAction.Status.COMPLETED)
                                .serving("restraints"));
        return Scorecard.titled("Durham")
                .about(Sample.HERE)
                .line(line("talks").in(VisionArea.CHALLENGING))
                .line(line("restraints")
                        .in(VisionArea.CHALLENGING)
                        .answering("Do we see what happens?")
                        .ownedBy("Council")
                        .judgedBy(Judge.zeroTolerance()))
                .finding(plan.asAt(LocalDate.of(2020, 6, 30)))
                .evaluate(
                        Facts.none()
                                .with(
                                        Return.of("talks", Sample.HERE, Sample.YEAR.period(), Supplied.count(116)),
                                        Return.of(
                                                "restraints", Sample.HERE, Sample.YEAR.period(), Supplied.count(753))),
                        Sample.YEAR.period())
                .publish(Protection.alreadyPublished("a report"));
    }

    @Test
    void byVisionAreaTheKeyQuestionsStandAboveTheLinesThatAnswerThem() {
        Document page = Jsoup.parse(REPORT.by(Arrangement.VISION_AREA).print(stewarded()));

        assertThat(texts(page, ".lines tbody th"))
                .containsExactly(
                        "Challenging (County Durham)",
                        "Talks 2019-20",
                        "Do we see what happens?",
                        "Restraints 2019-20");
    }

    @Test
    void byOwnerWhatNeedsAttentionStandsUnderItsOwnerToo() {
        Document page = Jsoup.parse(REPORT.by(Arrangement.OWNER).print(stewarded()));

        assertThat(texts(page, ".lines .t th"))
                .containsExactly("Council (County Durham)", "Owned by nobody named (County Durham)");
        assertThat(texts(page, "[aria-labelledby=attention] h3")).contains("Council");
        assertThat(texts(page, ".said small")).isEmpty();
        assertThat(texts(read(stewarded()), ".said small")).contains("For Council.");
    }

    @Test
    void whatIsToBeDoneIsListedWithItsOwnerDateAndStatusAndWithoutItsEvidence() {
        Document page = Jsoup.parse(REPORT.asAt(LocalDate.of(2020, 6, 30)).print(stewarded()));

        assertThat(texts(page, ".actions tbody tr"))
                .containsExactly(
                        "Train all staff Home 30 April 2020 Not started, past its date Restraints",
                        "Review the policy Council 31 March 2020 Completed Restraints");
        assertThat(page.text()).doesNotContain("secret evidence");
        assertThat(read(moving(1)).select(".actions")).isEmpty();
    }

    private static Publication moving(int lines) {
        Scorecard card = Scorecard.titled("Moving");
        var returns = new ArrayList<Return>();
        for (int i = 0; i < lines; i++) {
            card = card.line(line("line" + i));
            returns.add(Return.of("line" + i, Sample.HERE, Sample.H1, Supplied.count(100)));
            returns.add(Return.of("line" + i, Sample.HERE, Sample.H2, Supplied.count(101)));
        }
        return card.evaluate(Facts.none().with(returns.toArray(Return[]::new)), Sample.H2)
                .publish(Protection.alreadyPublished("a report"));
    }

    @Test
    void whereThePageWouldSayOfManyFiguresHowTheyMovedTheTableSaysIt() {
        assertThat(texts(read(moving(3)), "[aria-labelledby=knowing] li")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(texts(read(moving(30)), "[aria-labelledby=knowing] li"))
                .singleElement()
                .asString()
                .contains("30 changes were tested");
        assertThat(read(moving(30)).select(".lines td").eachText()).contains("no significant change");
    }

    @Test
    void thePicturesAreWrittenIntoAFolderToo(@TempDir Path folder) throws IOException {
        Path charts = folder.resolve("new").resolve("charts");
        Publication publication = Sample.worded(WORDS);

        publication.to(HtmlReport.to(folder.resolve("out.html")).chartsIn(charts));

        assertThat(charts.resolve("01-halves.svg"))
                .hasContent(REPORT.charts(publication).get("01-halves.svg"))
                .content()
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        try (var files = Files.list(charts)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void authoritiesAreBesideAFigureOnlyWhereNothingLargerIs() {
        Publication publication = Sample.beside(List.of(
                Sample.line("a.pct", Supplied.of(210, 1_000), Supplied.of(20_000, 100_000), Supplied.of(200, 1_000))));

        assertThat(texts(read(publication), ".lines td")).contains("England 20.0%");
        assertThat(read(publication).text()).doesNotContain("Authority 1");
    }

    @Test
    void theFileTakesThePlaceOfTheOneBeforeAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("out.html"), "old");
        Publication publication = Sample.worded(WORDS);

        publication.to(HtmlReport.to(file));

        assertThat(file).hasContent(REPORT.print(publication));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
