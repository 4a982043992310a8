package safeguarding.fact;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import safeguarding.time.FinancialYear;

class IntakeOrderProperties {

    private record Visit(long child, LocalDate on, int number) {}

    private static final Whole<Visit> NUMBER = Column.whole("number", Visit::number);
    private static final Events<Visit> VISITS = Events.of(
                    "visit", Column.key("child", Visit::child), Column.day("on", Visit::on))
            .recording(NUMBER);
    private static final Area AREA = Area.named("Anywhere");

    @Property
    void rowsInAnyOrderStandByChildThenByDayThenAsGiven(
            @ForAll @Size(max = 40) List<@IntRange(max = 59) Integer> given,
            @ForAll @IntRange(max = 4) int spread,
            @ForAll boolean negative) {
        var visits = new ArrayList<Visit>();
        // keys that lie close, farther apart, and from one end of the numbers to the other
        long apart = List.of(1L, 7L, 1_000_003L, Long.MAX_VALUE / 5, Long.MAX_VALUE / 2)
                .get(spread);
        given.forEach(n -> visits.add(visit((negative ? -1 : 1) * (n / 10 - 2) * apart, n % 10, visits.size())));

        assertThat(taken(visits)).isEqualTo(plain(visits));
    }

    @Property
    void rowsThatStandByChildAlreadyKeepTheOrderOfTheChildrensFirstDays(
            @ForAll @Size(max = 12) List<@Size(min = 1, max = 5) List<@IntRange(max = 9) Integer>> days) {
        var visits = new ArrayList<Visit>();
        for (int child = 0; child < days.size(); child++) {
            for (int day : days.get(child).stream().sorted().toList()) {
                visits.add(visit(100 - child, day, visits.size()));
            }
        }

        assertThat(taken(visits)).isEqualTo(plain(visits));
    }

    @Property
    void anIntakeTakesOverAnotherAsIfItsRowsHadComeToIt(
            @ForAll @Size(max = 40) List<@IntRange(max = 59) Integer> given, @ForAll @IntRange(max = 40) int cut) {
        var visits = new ArrayList<Visit>();
        given.forEach(n -> visits.add(visit(n / 10, n % 10, visits.size())));
        int first = Math.min(cut, visits.size());
        Intake<Visit> intake = Intake.withoutRows(VISITS);
        Intake<Visit> later = Intake.withoutRows(VISITS);
        visits.subList(0, first).forEach(visit -> intake.add(AREA, visit, visit.number()));
        visits.subList(first, visits.size()).forEach(visit -> later.add(AREA, visit, visit.number()));
        later.add(AREA, visit(1, 1, -1), 3);

        intake.takeOver(later, 1_000);

        assertThat(numbers(intake)).isEqualTo(plain(visits));
        assertThat(intake.problems()).extracting(Problem::row).containsExactly(1_003L);
    }

    private static Visit visit(long child, int day, int number) {
        return new Visit(child, LocalDate.of(2019, 4, 1).plusDays(day), number);
    }

    /** By day first; then the children as they come, each with its rows. */
    private static List<Integer> plain(List<Visit> visits) {
        var byChild = new LinkedHashMap<Long, List<Integer>>();
        visits.stream()
                .sorted(comparingInt(v -> (int) v.on().toEpochDay()))
                .forEach(v -> byChild.computeIfAbsent(v.child(), any -> new ArrayList<>())
                        .add(v.number()));
        return byChild.values().stream().flatMap(List::stream).toList();
    }

    private static List<Integer> taken(List<Visit> visits) {
        Intake<Visit> intake = Intake.withoutRows(VISITS);
        visits.forEach(visit -> intake.add(AREA, visit, visit.number()));
        return numbers(intake);
    }

    private static List<Integer> numbers(Intake<Visit> intake) {
        Rows<Visit> rows = intake.facts(Coverage.of(FinancialYear.of("2019-20").period()), List.of(AREA))
                .rows(VISITS, AREA)
                .orElseThrow();
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            numbers.add(rows.cells(NUMBER).get(i));
        }
        return numbers;
    }
}
