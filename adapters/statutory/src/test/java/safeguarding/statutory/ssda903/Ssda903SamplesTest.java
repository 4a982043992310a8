package safeguarding.statutory.ssda903;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
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
import safeguarding.time.FinancialYear;

/** The sample returns are read to the last row, and what is refused or passed over is what plain counting finds wrong. */
class Ssda903SamplesTest {

    private static final RecordSink NOBODY = new RecordSink() {
        @Override
        public <R> void accept(Register<R> register, R row, long number) {}
    };
    private static final Set<String> ORDERS_OF_2019 = Set.of("E45", "E46", "E47", "E48");

    @Test
    void everyRowOfEveryFileIsAcceptedRepeatedOrRefused() {
        Outcome oneYear =
                Ssda903.of(FinancialYear.of("2017-18"), Plain.oneYear()).to(NOBODY);
        Outcome fiveYears = Ssda903.namedByStart(Plain.fiveYears()).to(NOBODY);

        assertThat(counted(oneYear)).isEqualTo(lines(Plain.oneYear())).hasSize(10);
        assertThat(counted(fiveYears)).isEqualTo(lines(Plain.fiveYears())).hasSize(40);
    }

    @Test
    void ofTheOneYearOnlySecondReviewsOfOneDayAreRefused() {
        Set<String> days = new HashSet<>();
        Set<String> rows = new HashSet<>();
        long repeated = 0;
        long refused = 0;
        for (Map<String, String> row : Plain.rows(Plain.oneYear().resolve("reviews.csv"))) {
            boolean newDay = days.add(row.get("CHILD") + " " + row.get("REVIEW"));
            boolean newRow = rows.add(row.values().toString());
            repeated += !newDay && !newRow ? 1 : 0;
            refused += !newDay && newRow ? 1 : 0;
        }

        Outcome outcome =
                Ssda903.of(FinancialYear.of("2017-18"), Plain.oneYear()).to(NOBODY);

        assertThat(outcome.files().stream()
                        .filter(file -> file.repeated() + file.refused() > 0)
                        .toList())
                .containsExactly(new ReadFile(
                        "reviews.csv", FinancialYear.of("2017-18"), 12582 - repeated - refused, repeated, refused));
        assertThat(List.of(repeated, refused)).containsExactly(2L, 12L);
        assertThat(outcome.problems().stream().filter(p -> p.where().equals("reviews.csv")))
                .hasSize(12)
                .allSatisfy(p -> assertThat(p.reason()).endsWith("the row is refused"));
    }

    @Test
    void theOneYearHasTheRecordsItsLinesHold() {
        CaseRecords records =
                Ssda903.of(FinancialYear.of("2017-18"), Plain.oneYear()).read();

        assertThat(records.rows(Person.PERSONS)).hasSize(2675);
        assertThat(records.rows(LookedAfterEpisode.LOOKED_AFTER)).hasSize(5050);
        assertThat(records.rows(LookedAfterReview.LOOKED_AFTER_REVIEWS)).hasSize(12582 - 2 - 12);
        assertThat(records.rows(LookedAfterHealth.LOOKED_AFTER_HEALTH)).hasSize(2675);
        assertThat(records.rows(MissingEpisode.MISSING)).hasSize(43);
        assertThat(records.rows(Permanence.PERMANENCE)).hasSize(29);
    }

    @Test
    void theCellsOfTheOneYearThatAreNotRecordedAreThoseThatPlainCountingFinds() {
        Path folder = Plain.oneYear();
        List<Map<String, String>> episodes = Plain.rows(folder.resolve("episodes.csv"));
        Map<String, Long> expected = new HashMap<>();
        expected.put("episodes.csv REC", count(episodes, Ssda903SamplesTest::hasWrongReasonOf2018));
        expected.put(
                "episodes.csv REASON_PLACE_CHANGE",
                count(
                        episodes,
                        row -> hasCustody(row)
                                || isOpen(row)
                                        && !row.get("REASON_PLACE_CHANGE").isEmpty()));
        expected.put(
                "oc3.csv ACCOM",
                count(
                        Plain.rows(folder.resolve("oc3.csv")),
                        row -> row.get("ACCOM").matches("0[12]")));
        expected.put("placed_for_adoption.csv REASON_PLACED_CEASED", 29L);
        expected.put("reviews.csv REVIEW_CODE", 12L);

        CaseRecords records = Ssda903.of(FinancialYear.of("2017-18"), folder).read();

        assertThat(byColumn(records.problems())).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void theEpisodesOfFiveYearsAreTheDifferentOnesAndEachRepeatIsOneOfAnEarlierYearThatWasOpen() {
        Set<String> seen = new HashSet<>();
        Map<String, Long> again = new TreeMap<>();
        for (int year = 2021; year >= 2017; year--) {
            String file = year + "-episodes.csv";
            again.put(
                    file,
                    count(
                            Plain.rows(Plain.fiveYears().resolve(file)),
                            row -> !seen.add(row.get("CHILD") + " " + row.get("DECOM"))));
        }

        Outcome outcome = Ssda903.namedByStart(Plain.fiveYears()).to(NOBODY);

        assertThat(seen).hasSize(2827);
        assertThat(again.values()).containsExactly(434L, 235L, 157L, 84L, 0L);
        assertThat(outcome.files().stream().filter(f -> f.name().contains("episodes")))
                .allSatisfy(file -> assertThat(file.repeated()).isEqualTo(again.get(file.name())))
                .allSatisfy(file -> assertThat(file.refused()).isZero());
    }

    @Test
    void anEpisodeThatAYearLeavesOutAndALaterOneHasAgainStandsAsThere() {
        Map<String, Long> open = new TreeMap<>();
        Set<String> later = new HashSet<>();
        for (int year = 2021; year >= 2017; year--) {
            List<Map<String, String>> rows = Plain.rows(Plain.fiveYears().resolve(year + "-episodes.csv"));
            long gone = count(rows, row -> isOpen(row) && !later.contains(row.get("CHILD") + " " + row.get("DECOM")));
            open.put(year + "-episodes.csv", year == 2021 ? 0 : gone);
            rows.forEach(row -> later.add(row.get("CHILD") + " " + row.get("DECOM")));
        }

        List<Problem> problems = Ssda903.namedByStart(Plain.fiveYears()).read().problems();

        Map<String, Long> told =
                problems.stream().filter(p -> p.column().equals("DEC")).collect(groupingBy(Problem::where, counting()));
        open.values().removeIf(none -> none == 0);
        assertThat(told).isEqualTo(open).isEqualTo(Map.of("2019-episodes.csv", 3L, "2020-episodes.csv", 21L));
    }

    private static boolean hasWrongReasonOf2018(Map<String, String> row) {
        return ORDERS_OF_2019.contains(row.get("REC"))
                || isOpen(row) && !row.get("REC").isEmpty();
    }

    private static boolean hasCustody(Map<String, String> row) {
        return row.get("REASON_PLACE_CHANGE").equals("CUSTOD");
    }

    private static boolean isOpen(Map<String, String> row) {
        return row.get("DEC").isEmpty();
    }

    private static long count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return rows.stream().filter(which).count();
    }

    private static Map<String, Long> byColumn(List<Problem> problems) {
        return problems.stream().collect(groupingBy(p -> p.where() + " " + p.column(), counting()));
    }

    private static Map<String, Long> counted(Outcome outcome) {
        var counts = new HashMap<String, Long>();
        outcome.files().forEach(file -> counts.put(file.name(), file.rows()));
        return counts;
    }

    private static Map<String, Long> lines(Path folder) {
        var counts = new HashMap<String, Long>();
        Plain.files(folder).forEach(file -> counts.put(file.getFileName().toString(), Plain.count(file)));
        return counts;
    }
}
