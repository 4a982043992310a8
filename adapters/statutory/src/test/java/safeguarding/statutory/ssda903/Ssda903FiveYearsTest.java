package safeguarding.statutory.ssda903;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static safeguarding.children.LookedAfterEpisode.FOSTERED;
import static safeguarding.children.LookedAfterEpisode.LEGAL_STATUS;
import static safeguarding.children.LookedAfterEpisode.LOOKED_AFTER;
import static safeguarding.children.LookedAfterEpisode.NOT_SHORT_BREAK;
import static safeguarding.children.LookedAfterEpisode.PLACEMENT;
import static safeguarding.children.LookedAfterEpisode.STARTS_CARE;
import static safeguarding.measure.Measure.count;
import static safeguarding.measure.Measure.open;
import static safeguarding.measure.Measure.people;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import safeguarding.children.CarePeriod;
import safeguarding.children.CaseRecords;
import safeguarding.children.LookedAfterHealth;
import safeguarding.children.MissingEpisode;
import safeguarding.children.Situation;
import safeguarding.children.Situations;
import safeguarding.children.code.LegalStatus;
import safeguarding.children.code.PlacementType;
import safeguarding.children.code.SituationKind;
import safeguarding.engine.Plan;
import safeguarding.engine.Request;
import safeguarding.fact.Area;
import safeguarding.fact.Coverage;
import safeguarding.fact.Facts;
import safeguarding.fact.Slice;
import safeguarding.measure.Figure;
import safeguarding.measure.Measure;
import safeguarding.time.FinancialYear;
import safeguarding.time.ReportingPeriod;

/** What the engine counts of the five-year set is what plain streams over the lines of the files count. */
class Ssda903FiveYearsTest {

    private static final Area AREA = Area.named("Somewhere");
    private static final LocalDate NEVER = LocalDate.MAX;
    private static final List<FinancialYear> YEARS =
            IntStream.rangeClosed(2017, 2021).mapToObj(FinancialYear::starting).toList();

    /** An episode as its line has it; one that is open ends never. */
    private record Line(
            String child, LocalDate start, LocalDate end, String reason, String status, String place, String ceased) {

        boolean openAt(LocalDate day) {
            return !start.isAfter(day) && end.isAfter(day);
        }

        boolean counts() {
            return !Set.of("V3", "V4").contains(status);
        }
    }

    private List<Line> lines = List.of();
    private CaseRecords records = CaseRecords.NONE;
    private Facts facts = Facts.none();

    @BeforeEach
    void read() {
        lines = takenIn(latest());
        records = Situations.in(Ssda903.namedByStart(Plain.fiveYears()).read());
        facts = records.facts(AREA, Coverage.of(LocalDate.of(2013, 4, 1), LocalDate.of(2022, 4, 1)));
    }

    @Test
    void thoseLookedAfterOn31MarchAreTheOpenLinesThatAreNoShortBreaks() {
        Map<FinancialYear, Long> plain = yearly(year ->
                lines.stream().filter(openAtEndOf(year).and(Line::counts)).count());

        assertThat(engine(open(LOOKED_AFTER.where(NOT_SHORT_BREAK)))).isEqualTo(plain);
        assertThat(engine(open(CarePeriod.CARE_PERIODS))).isEqualTo(plain);
        assertThat(plain.values()).allMatch(number -> number > 40);
    }

    @Test
    void thoseWhoStartedToBeLookedAfterAreTheLinesWithS() {
        Map<FinancialYear, Long> plain = yearly(year -> lines.stream()
                .filter(line -> year.period().contains(line.start) && line.reason.equals("S") && line.counts())
                .count());

        assertThat(engine(count(LOOKED_AFTER.starting().where(STARTS_CARE.and(NOT_SHORT_BREAK)))))
                .isEqualTo(plain);
    }

    @Test
    void periodsOfCareEndWithTheLastLineOfAChildThatNoOtherFollowsThatDay() {
        var ends = new ArrayList<LocalDate>();
        lines.stream()
                .filter(Line::counts)
                .collect(groupingBy(Line::child))
                .values()
                .forEach(ofChild -> {
                    for (Line line : ofChild) {
                        boolean goesOn = Set.of("X1", "").contains(line.ceased)
                                && ofChild.stream()
                                        .anyMatch(other -> !other.equals(line) && other.start.equals(line.end));
                        if (!goesOn && !line.end.equals(NEVER)) {
                            ends.add(line.end);
                        }
                    }
                });
        Map<FinancialYear, Long> plain =
                yearly(year -> ends.stream().filter(year.period()::contains).count());

        assertThat(engine(count(CarePeriod.CARE_PERIODS.ending()))).isEqualTo(plain);
    }

    @Test
    void thoseWithThreePlacementsInTheYearHaveThreeRunsOfLinesThatTouchIt() {
        Map<FinancialYear, Long> plain = yearly(year -> {
            LocalDate last = year.period().lastDay();
            Set<String> inCare = new HashSet<>();
            lines.stream().filter(line -> line.openAt(last) && line.counts()).forEach(line -> inCare.add(line.child));
            return lines.stream().collect(groupingBy(Line::child)).entrySet().stream()
                    .filter(child -> inCare.contains(child.getKey())
                            && homes(child.getValue()).stream()
                                            .filter(home -> !home.start.isAfter(last)
                                                    && home.end.isAfter(
                                                            year.period().start()))
                                            .count()
                                    >= 3)
                    .count();
        });

        assertThat(engine(open(Situation.of(SituationKind.THREE_PLACEMENTS)))).isEqualTo(plain);
        assertThat(plain.values()).anyMatch(number -> number > 5);
    }

    @Test
    void fosteredChildrenOn31MarchAreTheOpenLinesWithU1ToU6() {
        Map<FinancialYear, Long> plain = yearly(year -> lines.stream()
                .filter(openAtEndOf(year).and(Line::counts).and(line -> line.place.matches("U[1-6]")))
                .count());

        assertThat(engine(open(LOOKED_AFTER.where(NOT_SHORT_BREAK.and(FOSTERED)))))
                .isEqualTo(plain);
    }

    @Test
    void eachLegalStatusAndEachPlacementOn31MarchIsThatOfTheOpenLines() {
        for (LegalStatus status : LegalStatus.values()) {
            assertThat(engine(open(LOOKED_AFTER.where(LEGAL_STATUS.is(status)))))
                    .as(status.code())
                    .isEqualTo(yearly(year -> lines.stream()
                            .filter(openAtEndOf(year).and(line -> line.status.equals(status.code())))
                            .count()));
        }
        for (PlacementType type : PlacementType.values()) {
            assertThat(engine(open(LOOKED_AFTER.where(PLACEMENT.is(type)))))
                    .as(type.code())
                    .isEqualTo(yearly(year -> lines.stream()
                            .filter(openAtEndOf(year).and(line -> line.place.equals(type.code())))
                            .count()));
        }
    }

    @Test
    void childrenWhoWentMissingInTheYearAreThoseOfItsFile() {
        Map<FinancialYear, Long> plain = yearly(year -> Plain.rows(file(year, "missing")).stream()
                .map(row -> row.get("CHILD"))
                .distinct()
                .count());

        assertThat(engine(people(MissingEpisode.MISSING.starting()))).isEqualTo(plain);
        assertThat(plain.values()).containsExactly(3L, 1L, 1L, 1L, 1L);
    }

    @Test
    void thoseOfTheHealthReturnWhoWereLookedAfterAllYearHaveLinesForEveryDayOfIt() {
        Map<String, List<Line>> byChild = lines.stream().filter(Line::counts).collect(groupingBy(Line::child));
        Map<FinancialYear, Long> plain = yearly(year -> Plain.rows(file(year, "oc2")).stream()
                .filter(row -> year.period()
                        .start()
                        .datesUntil(year.period().end())
                        .allMatch(day -> byChild.getOrDefault(row.get("CHILD"), List.of()).stream()
                                .anyMatch(line -> line.openAt(day))))
                .filter(row -> byChild.get(row.get("CHILD")).stream()
                        .noneMatch(line -> year.period().contains(line.end)
                                && !year.period().start().equals(line.end)
                                && !Set.of("X1", "").contains(line.ceased)))
                .count());

        assertThat(engine(count(LookedAfterHealth.LOOKED_AFTER_HEALTH.where(LookedAfterHealth.ALL_YEAR))))
                .isEqualTo(plain);
    }

    private static Predicate<Line> openAtEndOf(FinancialYear year) {
        return line -> line.openAt(year.period().lastDay());
    }

    /** Lines that follow each other without a new placement, as one; short breaks and placements of no day left out. */
    private static List<Line> homes(List<Line> ofChild) {
        var placements = new ArrayList<Line>();
        for (Line line : ofChild) {
            Line before = placements.isEmpty() ? null : placements.get(placements.size() - 1);
            if (before != null && before.end.equals(line.start) && line.reason.matches("[LTU]")) {
                placements.set(placements.size() - 1, until(before.start, line));
            } else {
                placements.add(line);
            }
        }
        var homes = new ArrayList<Line>();
        for (Line line : placements) {
            if (!line.counts() || line.start.equals(line.end)) {
                continue;
            }
            Line before = homes.isEmpty() ? null : homes.get(homes.size() - 1);
            if (before != null && before.end.equals(line.start) && line.place.matches("A[35]")) {
                homes.set(homes.size() - 1, until(before.start, line));
            } else {
                homes.add(line);
            }
        }
        return homes;
    }

    private static Line until(LocalDate start, Line last) {
        return new Line(last.child, start, last.end, last.reason, last.status, last.place, last.ceased);
    }

    /** Every episode as the latest file has it, which holds it open no longer than the year before one that has it not. */
    private static List<Line> latest() {
        Map<String, Line> byDay = new HashMap<>();
        for (int i = YEARS.size() - 1; i >= 0; i--) {
            FinancialYear year = YEARS.get(i);
            LocalDate open = i == YEARS.size() - 1 ? NEVER : year.period().end();
            for (Map<String, String> row : Plain.rows(file(year, "episodes"))) {
                boolean ended = !row.get("DEC").isEmpty();
                byDay.putIfAbsent(
                        row.get("CHILD") + " " + row.get("DECOM"),
                        new Line(
                                row.get("CHILD"),
                                Plain.day(row.get("DECOM")),
                                ended ? Plain.day(row.get("DEC")) : open,
                                row.get("RNE"),
                                row.get("LS"),
                                row.get("PLACE"),
                                ended ? row.get("REC") : ""));
            }
        }
        return List.copyOf(byDay.values());
    }

    /** Each child's lines in order, without those that begin inside one before them. */
    private static List<Line> takenIn(List<Line> all) {
        var taken = new ArrayList<Line>();
        all.stream().collect(groupingBy(Line::child)).values().forEach(ofChild -> {
            LocalDate end = LocalDate.MIN;
            for (Line line : ofChild.stream().sorted(comparing(Line::start)).toList()) {
                if (!line.start.isBefore(end)) {
                    taken.add(line);
                    end = line.end;
                }
            }
        });
        return taken;
    }

    private static Path file(FinancialYear year, String table) {
        return Plain.fiveYears().resolve(year.startYear() + "-" + table + ".csv");
    }

    private static Map<FinancialYear, Long> yearly(Function<FinancialYear, Long> number) {
        var numbers = new TreeMap<FinancialYear, Long>();
        YEARS.forEach(year -> numbers.put(year, number.apply(year)));
        return numbers;
    }

    private Map<FinancialYear, Long> engine(Measure measure) {
        List<ReportingPeriod> periods =
                YEARS.stream().map(FinancialYear::period).toList();
        var tallies = Plan.of(List.of(Request.of(measure, periods))).tally(facts);
        return yearly(year -> {
            Figure figure =
                    tallies.outcome(measure, AREA, year.period(), Slice.TOTAL).figure();
            return ((Figure.Count) figure).count();
        });
    }
}
