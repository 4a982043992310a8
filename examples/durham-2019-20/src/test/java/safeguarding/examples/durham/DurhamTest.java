package safeguarding.examples.durham;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import safeguarding.ActionPlan;
import safeguarding.Arrangement;
import safeguarding.Finding;
import safeguarding.Line;
import safeguarding.PriorityAction;
import safeguarding.Publication;
import safeguarding.Reading;
import safeguarding.ScorecardResult;
import safeguarding.csv.ActionPlanCsv;
import safeguarding.csv.OpenDataCsv;
import safeguarding.engine.Origin;
import safeguarding.fact.Return;
import safeguarding.fact.Supplied;
import safeguarding.judge.Rag;
import safeguarding.judge.Verdict;
import safeguarding.measure.Figure;
import safeguarding.protect.Cell;
import safeguarding.protect.Protection;

class DurhamTest {

    private final ScorecardResult result = Durham.result();

    @Test
    void everyFigureOfTheReportIsOnTheScorecard() {
        List<Return> returns = Durham.facts().returns();
        assertThat(returns).hasSize(87);
        var missing = new ArrayList<Return>();
        for (Return one : returns) {
            if (!isShown(one)) {
                missing.add(one);
            }
        }
        assertThat(missing).isEmpty();
    }

    private boolean isShown(Return one) {
        BigDecimal value = one.value() instanceof Supplied.Counted counted
                ? BigDecimal.valueOf(counted.count())
                : ((Supplied.Stated) one.value()).value();
        return result.readings().stream()
                .filter(r -> r.area().equals(one.area()) && r.slice().equals(one.slice()))
                .filter(r -> r.line().equals(one.name()) || halfOf(r.line()).equals(one.name()))
                .flatMap(r -> r.history().stream())
                .anyMatch(p -> (p.period().equals(one.period())
                                || p.period().lastDay().equals(one.period().lastDay()))
                        && p.figure()
                                .rounded(value.scale())
                                .filter(v -> v.compareTo(value) == 0)
                                .isPresent());
    }

    /** The half-year lines are the same count, read in each half. */
    private static String halfOf(String line) {
        return line.endsWith(".half") ? line.replace(".half", ".count") : line;
    }

    @Test
    void theDataFileSaysWhatTheTypedFiguresSay() throws Exception {
        Path file = Path.of(System.getProperty("shared.dir", "../shared"), "reference", "durham-2019-20-figures.csv");
        assumeTrue(Files.exists(file), "needs ../shared: " + file);
        List<BigDecimal> theirs = new ArrayList<>();
        for (String row : Files.readAllLines(file, StandardCharsets.UTF_8).subList(1, 88)) {
            theirs.add(new BigDecimal(valueOf(row)));
        }
        List<BigDecimal> ours = Durham.facts().returns().stream()
                .map(r -> r.value() instanceof Supplied.Counted counted
                        ? BigDecimal.valueOf(counted.count())
                        : ((Supplied.Stated) r.value()).value())
                .toList();
        assertThat(ours).usingElementComparator(BigDecimal::compareTo).containsExactlyElementsOf(theirs);
    }

    /** The ninth of the comma-separated cells; one breakdown is quoted because it holds a comma. */
    private static String valueOf(String row) {
        return row.replaceAll("\"[^\"]*\"", "quoted").split(",", -1)[8];
    }

    @Test
    void restraintsMoreThanDoubledBetweenTheHalves() {
        Reading second = half("sec.restraint.half", "2019-20 H2");
        assertThat(second.figure()).isEqualTo(new Figure.Count(518));
        assertThat(second.previous()).isEqualTo(new Figure.Count(235));
        assertThat(rag(second)).isEqualTo(Rag.RED);
        assertThat(rag(half("sec.restraint.half", "2019-20 H1"))).isEqualTo(Rag.NOT_RATED);
    }

    @Test
    void injuriesPerHundredRestraintsFellFrom22To7() {
        Reading first = half("sec.injury.per100", "2019-20 H1");
        Reading second = half("sec.injury.per100", "2019-20 H2");
        assertThat(first.figure()).isEqualTo(new Figure.Rate(52, 235, 100, false));
        assertThat(second.figure()).isEqualTo(new Figure.Rate(37, 518, 100, false));
        assertThat(first.figure().rounded(1)).contains(new BigDecimal("22.1"));
        assertThat(second.figure().rounded(1)).contains(new BigDecimal("7.1"));
        assertThat(rag(first)).isEqualTo(Rag.RED);
        assertThat(rag(second)).isEqualTo(Rag.GREEN);
        assertThat(first.origin()).isEqualTo(Origin.RETURNS);
    }

    @Test
    void injuriesAreGivenByLevelAndTheLevelsAddToTheTotal() {
        assertThat(year("sec.injury.l1").figure()).isEqualTo(new Figure.Count(83));
        assertThat(year("sec.injury.l2").figure()).isEqualTo(new Figure.Count(4));
        assertThat(year("sec.injury.l3").figure()).isEqualTo(new Figure.Count(2));
        assertThat(year("sec.injury.count").figure()).isEqualTo(new Figure.Count(89));
        assertThat(result.findings())
                .filteredOn(f -> f.rule().equals("two-figures"))
                .noneMatch(f -> f.sentence().contains("Injuries"));
    }

    @Test
    void anySeriousInjuryIsRed() {
        assertThat(rag(year("sec.injury.l3"))).isEqualTo(Rag.RED);
        assertThat(rag(half("sec.injury.l3", "2019-20 H2"))).isEqualTo(Rag.RED);
    }

    @Test
    void thePartnersContributionsAddToTheBudget() {
        assertThat(result.line("bud.total")).hasSize(12);
        assertThat(result.findings()).noneMatch(f -> f.rule().equals("parts-differ"));
    }

    @Test
    void twoFiguresForTheNumberOfActionsAreACaveat() {
        assertThat(result.findings())
                .filteredOn(f -> f.rule().equals("two-figures"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.severity()).isEqualTo(Finding.Severity.CAVEAT);
                    assertThat(f.sentence()).contains("110").contains("108");
                });
    }

    @Test
    void theNeglectShareIsComparedWithTheYearBefore() {
        Reading share = result.line("cpp.cat.neglect.pct").get(0);
        assertThat(share.figure()).isEqualTo(new Figure.Rate(336, 444, 100, true));
        assertThat(share.figure().rounded(1)).contains(new BigDecimal("75.7"));
        assertThat(share.previous().rounded(1)).contains(new BigDecimal("71.2"));
    }

    /** The numbers are those of reference/statistics.md, section 4, and golden/statistics/seed_worked_examples.csv. */
    @Test
    void theFindingsOfTheReportAreSaidInTheseWords() throws Exception {
        String said = Durham.publication().attention().stream()
                .filter(sentence -> !sentence.rule().equals("action"))
                .map(sentence -> sentence.severity() + " " + sentence.rule() + "\n  " + sentence.words() + "\n"
                        + sentence.caveats().stream()
                                .map(caveat -> "  " + caveat + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
        try (InputStream in = DurhamTest.class.getResourceAsStream("findings.txt")) {
            assertThat(said).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void noSentenceCallsStableWhatCannotBeToldFromChance() {
        assertThat(result.findings())
                .extracting(Finding::sentence)
                .noneMatch(sentence -> sentence.matches("(?i).*\\b(stable|static|steady|unchanged|flat)\\b.*"));
    }

    @Test
    void whatOnlyTheKeepersOfTheFiguresAreAskedIsNotPublished() {
        assertThat(result.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("plausibility");
            assertThat(finding.sentence())
                    .isEqualTo("Restraint incidents, Aycliffe Secure Centre, 2019-20: 753 is 44.8% more than 520"
                            + " in 2018-19, which is beyond 25%: check that the same was counted before it is used.");
        });
        assertThat(Durham.publication().attention())
                .extracting(Publication.Sentence::rule)
                .doesNotContain("plausibility");
    }

    @Test
    void whatNeedsAttentionComesFirst() {
        Publication publication = Durham.publication();
        assertThat(publication.attention().get(0).rule()).isEqualTo("red");
        String text = publication.print();
        assertThat(text.indexOf("Needs attention")).isPositive().isLessThan(text.indexOf("Aycliffe Secure Centre\n"));
        assertThat(text.indexOf("RED "))
                .isLessThan(text.indexOf("AMBER ") < 0 ? text.length() : text.indexOf("AMBER "));
    }

    @Test
    void thePublicationNamesTheReportAsItsSource() {
        assertThat(Durham.publication().policy()).contains("Annual Report 2019/20");
    }

    @Test
    void underTheSmallCountsPolicySeriousInjuriesAreWithheldWithTheirVerdict() {
        Publication safe = result.publish(Protection.SMALL_COUNTS);
        assertThat(safe.entries())
                .filteredOn(e -> e.indicator().id().equals("sec.injury.l3"))
                .filteredOn(e -> !e.period().label().endsWith("H1"))
                .hasSize(2)
                .allSatisfy(e -> {
                    assertThat(e.cell()).isInstanceOf(Cell.Withheld.class);
                    assertThat(e.reads()).isEqualTo("c");
                    assertThat(e.verdict()).isEmpty();
                });
        assertThat(safe.print()).doesNotContain("Level 3 injuries, Aycliffe Secure Centre, 2019-20:");
    }

    @Test
    void theResultItselfHidesSmallNumbers() {
        assertThat(result.toString()).contains("a small count");
    }

    /** Budget and local context are the two themes that sections 4 to 7 give to nobody. */
    @Test
    void everyLineIsSomebodysBusinessButTheBudgetAndTheContext() {
        List<Line> lines = Durham.scorecard().lines();

        assertThat(lines).extracting(line -> line.indicator().id()).containsAll(Framework.lines());
        assertThat(lines)
                .allMatch(line -> line.stewardship().owner().isEmpty()
                        == List.of("Budget", "Local context").contains(line.theme()));
    }

    @Test
    void theScorecardIsArrangedByTheFocusAreasOfTheReport() {
        assertThat(Durham.publication().arranged(Arrangement.VISION_AREA))
                .containsOnlyKeys(
                        "Challenging",
                        "Joined-up response",
                        "Prevention through early intervention",
                        "Listening",
                        "Identifying",
                        "In no area of the vision");
        assertThat(Durham.publication().arranged(Arrangement.OWNER))
                .containsKeys("Durham County Council", "Neglect Group", "Embedding Learning Group");
    }

    /** Section 6: both level 3 injuries were in the second half. Nothing that the report names is to be done about them alone. */
    @Test
    void aRedLineWithoutAnActionGoesToItsOwner() {
        assertThat(actions())
                .filteredOn(finding -> !finding.sentence().startsWith("Action"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence())
                            .isEqualTo(
                                    "Level 3 injuries, Aycliffe Secure Centre, 2019-20: red, and no action serves it;"
                                            + " Durham County Council owns it.");
                    assertThat(finding.owner()).contains("Durham County Council");
                });
    }

    /** Section 6: "The annual SCR themed learning conference due for April 2020 was cancelled". May and June have 61 days. */
    @Test
    void anActionPastItsDateGoesToItsOwner() {
        assertThat(actions())
                .filteredOn(finding -> finding.sentence().startsWith("Action"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence())
                            .isEqualTo(
                                    "Action SCR-1, 'Hold the annual learning conference on serious case reviews', Embedding"
                                            + " Learning Group: 61 days past its date of 30 Apr 2020 and off track.");
                    assertThat(finding.owner()).contains("Embedding Learning Group");
                });
        assertThat(Durham.publication().print())
                .contains("  TO DO  Level 3 injuries")
                .contains("  TO DO  Action SCR-1");
    }

    private List<Finding> actions() {
        return result.findings().stream()
                .filter(finding -> finding.rule().equals("action"))
                .toList();
    }

    /** Section 6: "all the individual actions identified in response to the JTAI inspectors' report were completed". */
    @Test
    void theActionsAfterTheInspectionAreDone() {
        ActionPlan plan = Durham.actions();

        assertThat(plan.summaryAt(Durham.ACTIONS_AS_AT).byOrigin().get(PriorityAction.Origin.INSPECTION))
                .hasToString("5 of 5 actions completed (100.0%), 4 of them with evidence; 0 open");
        assertThat(plan.overdueAt(Durham.ACTIONS_AS_AT))
                .extracting(PriorityAction::id)
                .containsExactly("SCR-1");
    }

    /**
     * The report gives five figures of the year before: restraints, injuries, their rate, neglect and the budget. Two
     * lines stand beside another figure for the same thing: injuries of all levels, and actions after the inspection.
     */
    @Test
    void theScorecardIsWrittenAsJsonCsvWorkbookAndOpenData(@TempDir Path folder) throws Exception {
        Durham.main(new String[] {folder.toString()});
        assertThat(folder.resolve("durham-2019-20.json")).isNotEmptyFile();
        assertThat(folder.resolve("durham-2019-20.xlsx")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("durham-2019-20.csv"), StandardCharsets.UTF_8))
                .hasSize(1 + Durham.publication().entries().size() + 5 + 2);
        assertThat(folder.resolve("durham-2020-actions.csv")).hasContent(ActionPlanCsv.print(Durham.actions()));
        assertThat(Files.readString(folder.resolve("open-data/durham_institutions_financial_halves.csv")))
                .contains(
                        "201920,Part 1 (April to September),Institution,E92000001,England,Aycliffe Secure Centre,235,",
                        "201920,Part 2 (October to March),Institution,E92000001,England,Aycliffe Secure Centre,518,");
    }

    /** Two courses were counted from April 2018, one from July: the standard names their columns so. */
    @Test
    void openDataHaveEveryFigureOfTheReport() {
        Map<String, String> files = OpenDataCsv.print(Durham.publication(), "durham", Durham.GEOGRAPHY);

        assertThat(files)
                .containsKeys(
                        "durham_financial_year.csv",
                        "durham_calendar_year.csv",
                        "durham_months.csv",
                        "durham_at_30_june.csv",
                        "durham_institutions_financial_year.csv",
                        "durham_institutions_financial_halves.csv",
                        "durham_institutions_financial_year_by_partner.csv")
                .hasSize(14);
        assertThat(files.get("durham_financial_year.csv"))
                .contains(",trn_sos_2day_since_201819,", ",trn_risk_since_20180701,");
        assertThat(files.get("durham_institutions_financial_year_by_partner.csv")
                        .lines())
                .hasSize(1 + 2 + 11);
    }

    private Reading half(String id, String period) {
        return result.line(id).stream()
                .filter(r -> r.slice().isTotal() && r.period().label().equals(period))
                .findFirst()
                .orElseThrow();
    }

    private Reading year(String id) {
        return half(id, "2019-20");
    }

    private static Rag rag(Reading reading) {
        return reading.verdict().map(Verdict::rag).orElse(Rag.NOT_RATED);
    }
}
